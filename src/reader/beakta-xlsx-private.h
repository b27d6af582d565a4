/* The parts of a workbook, each read by a file of its own. */

#pragma once

#include "beakta-grid.h"
#include "beakta-package.h"

G_BEGIN_DECLS

/* What the cells of every sheet refer to. */
typedef struct
{
  GStringChunk *texts;
  GPtrArray    *strings;             /* of char, owned by @texts: shared strings by index */
  GHashTable   *codes;               /* id -> code of a number format, owned by @texts */
  GArray       *formats;             /* of guint: number format of each cell style */
  gboolean      from_1904;
} BeaktaXlsx;

/* (transfer full): a text as it was typed: "_x0041_" in the file is "A". */
char    *beakta_xlsx_dup_typed    (const char     *text);

/* @part: (nullable): a workbook without shared strings, or styles, has none. */
gboolean beakta_xlsx_read_strings (BeaktaXlsx     *self,
                                   BeaktaPackage  *package,
                                   const char     *part,
                                   GError        **error);
gboolean beakta_xlsx_read_styles  (BeaktaXlsx     *self,
                                   BeaktaPackage  *package,
                                   const char     *part,
                                   GError        **error);
gboolean beakta_xlsx_read_sheet   (BeaktaXlsx     *self,
                                   BeaktaPackage  *package,
                                   const char     *part,
                                   BeaktaGrid     *grid,
                                   GError        **error);

G_END_DECLS
