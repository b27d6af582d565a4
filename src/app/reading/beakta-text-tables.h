/* The tables of a text, and how each is to be laid out: in columns when they fit, else cell under cell.
 *
 * Widths are in em (the size of the text's font), so that they stay true when the text is enlarged.
 */

#pragma once

#include <pango/pangocairo.h>

#include "beakta-text.h"

G_BEGIN_DECLS

typedef struct
{
  guint     id;
  guint     first_run;               /* its first cell ... */
  guint     last_run;                /* ... and its last; other runs may lie between */
  guint     n_columns;
  guint     n_headers;               /* header cells in its first row */
  gboolean  holds_table;             /* a cell holds another table */

  /* Once measured */
  gboolean  is_measured;
  gboolean  is_broken;               /* a cell that is not in the last column holds several lines */
  double   *widths;                  /* of the columns, natural */
  gboolean *numeric;                 /* columns of numbers stand to the right */

  /* Once laid out */
  gboolean  is_laid_out;
  gboolean  is_stacked;              /* does not fit: cell under cell */
  double   *lefts;                   /* where each column begins */
} BeaktaTextTable;

typedef struct _BeaktaTextTables BeaktaTextTables;

BeaktaTextTables      *beakta_text_tables_new       (BeaktaText       *text);
void                   beakta_text_tables_free      (BeaktaTextTables *self);

/**
 * beakta_text_tables_set_room:
 * @context: for measuring; its font is the text's
 * @room: width of a line, em
 *
 * Returns: whether a table that had been laid out must be laid out in the other way
 */
gboolean               beakta_text_tables_set_room  (BeaktaTextTables *self,
                                                     PangoContext     *context,
                                                     double            room);

/* (nullable): table @id, measured and laid out. */
const BeaktaTextTable *beakta_text_tables_lookup    (BeaktaTextTables *self,
                                                     guint             id);

/* (transfer full): the words of the header cell over @column, "" when there is none. */
char                  *beakta_text_tables_dup_header (BeaktaTextTables *self,
                                                     guint             id,
                                                     guint             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaTextTables, beakta_text_tables_free)

G_END_DECLS
