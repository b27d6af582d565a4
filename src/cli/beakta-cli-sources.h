/* What a command reads: JSON and lists that somebody wrote, and the texts of a case. */

#pragma once

#include "beakta-cli.h"
#include "beakta-text.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaCli  *cli;
  BeaktaCase *case_;
} BeaktaCliTexts;

/* A BeaktaTextLoader; @user_data: BeaktaCliTexts. */
BeaktaText *beakta_cli_load_text (guint         number,
                                  gpointer      user_data);

/* (transfer full): "-" is standard input. */
JsonNode   *beakta_cli_read_json (const char   *name,
                                  GError      **error);

/* (transfer full): a file as it is; "-" is standard input. */
GBytes     *beakta_cli_read_bytes_of (const char *name,
                                      GError    **error);

/* (transfer full): a list that an office wrote; "-" is standard input. */
char       *beakta_cli_read_text (const char   *name,
                                  GError      **error);

/* (transfer full): the text of a document that must have one. @document: (out) (transfer none). */
BeaktaText *beakta_cli_load_numbered (BeaktaCli             *cli,
                                      BeaktaCase            *case_,
                                      const char            *word,
                                      const BeaktaDocument **document,
                                      GError               **error);

G_END_DECLS
