/* Which rows at the top of a table say what stands in its columns.
 *
 * (1) What the file marks as header is: the rows from the first on that hold header cells and nothing else, or several of them.
 * (2) Where the file marks nothing, the first row is only when it looks like one, with or without one row of a single cell, a
 *     title, above it: every column has a cell of its own in it, with a few words in every one but the first, which may be empty; no
 *     two say the same; nothing is filled in, ends as a label or a sentence does, or begins with a figure, unless it is a year.
 * (3) Besides, it must differ from the rows below: it alone is in bold (the last may be: a sum); or below it all cells of at least
 *     two columns begin with figures or are much longer, and its words begin with capitals.
 * (4) A form with its labels to the left is no such table: in one of two columns the first column must be long, and the second
 *     figures; a label below that ends with a colon or a question mark speaks against it.
 *
 * A table without labels can still be read; one with wrong labels says what is not so. In doubt there are none.
 */

#pragma once

#include "beakta-text.h"

G_BEGIN_DECLS

/**
 * beakta_table_header_count_rows:
 * @text: a text
 * @first_run: the table's first cell, an index of the text's runs
 * @last_run: its last; other runs may lie between
 *
 * Looks at no more than some hundred rows.
 *
 * Returns: how many rows are headers, 0: none. The last of them names the columns.
 */
guint beakta_table_header_count_rows (BeaktaText *text,
                                      guint       first_run,
                                      guint       last_run);

G_END_DECLS
