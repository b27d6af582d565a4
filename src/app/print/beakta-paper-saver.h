/* A paper becomes a file: asks for a name, writes it in a thread, and says how it went.
 *
 * (1) The name decides the format; one without a suffix is a PDF.
 * (2) A file that is there is replaced only when somebody has been asked about that name.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAPER_SAVER (beakta_paper_saver_get_type ())

/* Signals:
 *   "save" (const char *name), returns (transfer full) (nullable) GObject: the BeaktaReport or BeaktaWorkbook to write under that
 *     name; %NULL: nothing, and why has been said
 *   "told" (const char *words): how it went
 */
G_DECLARE_FINAL_TYPE (BeaktaPaperSaver, beakta_paper_saver, BEAKTA, PAPER_SAVER, GObject)

/* @over: what the questions are asked over; not kept alive, and nothing is said when it is gone
 * @settings: (nullable): which folder was the last */
BeaktaPaperSaver *beakta_paper_saver_new (GtkWidget        *over,
                                          GSettings        *settings);

/* @title: of the dialog
 * @name: proposed, without a suffix; signs that a file name cannot hold are left out
 * @tables: (nullable) (array length=2): what a workbook and a CSV table are called here, where tables can be made */
void              beakta_paper_saver_ask (BeaktaPaperSaver   *self,
                                          const char         *title,
                                          const char         *name,
                                          const char * const *tables);

G_END_DECLS
