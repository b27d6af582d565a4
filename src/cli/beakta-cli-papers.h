/* Papers of several cases: a file each, in a folder.
 *
 * (1) A case whose paper fails is told, and the others are written; the command fails when all have been tried.
 * (2) Two cases never write to the same file: the store tells their numbers apart by letters and digits, and the name of a file
 *     keeps all of those.
 * (3) One case at a time is held, however many there are.
 */

#pragma once

#include "beakta-cli.h"

G_BEGIN_DECLS

/* Writes what is to be said of a case to the file @output. */
typedef gboolean (*BeaktaWriteCase) (BeaktaCli   *cli,
                                     BeaktaCase  *case_,
                                     const char  *output,
                                     gpointer     user_data,
                                     GError     **error);

typedef struct
{
  const char      *folder;           /* which is there */
  const char      *kind;             /* "annex": in the names of the files */
  const char      *format;           /* "pdf" */
  BeaktaWriteCase  write;
  gpointer         user_data;
} BeaktaPapers;

/* @cases: (nullable): their numbers or ids; NULL for every case of the store. */
gboolean beakta_cli_write_papers (BeaktaCli           *cli,
                                  GStrv                cases,
                                  const BeaktaPapers  *papers,
                                  GError             **error);

G_END_DECLS
