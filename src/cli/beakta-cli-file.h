/* Files that are named on the command line, and how they are to be read. */

#pragma once

#include "beakta-register.h"

G_BEGIN_DECLS

/* What a command's options say of reading. */
typedef struct
{
  char     *password_file;           /* nullable */
  gboolean  attachments;             /* files inside a PDF are wanted too */
  gboolean  recognise;               /* OCR */
  char     *password;                /* nullable: from the file or the terminal; wiped when the options are cleared */
} BeaktaCliReading;

void            beakta_cli_reading_clear (BeaktaCliReading        *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BeaktaCliReading, beakta_cli_reading_clear)

/* Entries of a GOptionEntry array for @reading, a BeaktaCliReading. */
#define BEAKTA_CLI_READING_ENTRIES(reading) \
  { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &(reading).password_file, \
    N_("Opens a locked PDF with the first line of FILE; without it a terminal is asked"), N_("FILE") }, \
  { "attachments", 0, 0, G_OPTION_ARG_NONE, &(reading).attachments, N_("Take in the files inside a PDF, and the pictures in a text, too"), NULL }, \
  { "ocr", 0, 0, G_OPTION_ARG_NONE, &(reading).recognise, N_("Recognise the text of scanned pages and pictures"), NULL }

/**
 * beakta_cli_read_file:
 * @name: as it was typed
 * @reading: (nullable): how
 *
 * Reads one file; what it is, is told by its reading, also when it has no text. A locked PDF asks for its password when
 * there is a terminal to ask.
 *
 * Returns: (transfer full): the file. %NULL with @error when it is not there at all, or is a folder
 */
BeaktaIncoming *beakta_cli_read_file     (const char              *name,
                                          BeaktaCliReading        *reading,
                                          GError                 **error);

/* The same for bytes that are at hand. */
BeaktaIncoming *beakta_cli_read_bytes    (const char              *name,
                                          GBytes                  *bytes,
                                          BeaktaCliReading        *reading,
                                          GError                 **error);

G_END_DECLS
