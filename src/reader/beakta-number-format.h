/* Numbers of a workbook as people write them: dates, amounts, percent, by the format that the sheet gives them.
 *
 * Swedish, whatever the language of the program that wrote the file: a decimal comma, a space between thousands, days as
 * 2026-03-02. Source of the codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): a number in a cell of format @id, whose code is @code (nullable: a built-in one). */
char *beakta_number_format_write (double      value,
                                  guint       id,
                                  const char *code,
                                  gboolean    from_1904);

G_END_DECLS
