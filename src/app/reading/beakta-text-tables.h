/* The tables of a text, and how each is to be laid out: in columns when they fit, in the measure of the prose or at last in all the
 * room that there is, else cell under cell.
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
  gboolean  holds_table;             /* a cell holds another table */

  /* Once measured */
  gboolean  is_measured;
  guint     n_header_rows;           /* the last of them names the columns */
  gboolean  is_broken;               /* a cell that is not in the last column holds several lines */
  double   *widths;                  /* of the columns, natural */
  gboolean *numeric;                 /* columns of numbers stand to the right */

  /* Once laid out */
  gboolean  is_laid_out;
  gboolean  is_stacked;              /* does not fit: cell under cell */
  gboolean  is_stale;                /* there is room for the other way now, or for this no longer */
  double   *lefts;                   /* where each column begins */
  double    width;                   /* of all columns: more than the measure when it has no room in that */
} BeaktaTextTable;

typedef struct _BeaktaTextTables BeaktaTextTables;

BeaktaTextTables      *beakta_text_tables_new       (BeaktaText       *text);
void                   beakta_text_tables_free      (BeaktaTextTables *self);

/**
 * beakta_text_tables_set_room:
 * @context: for measuring; its font is the text's
 * @measure: width of a line of prose, em
 * @room: the most that a table may take, em; not less
 *
 * Tables that have been laid out stay as they are until they are renewed.
 */
void                   beakta_text_tables_set_room  (BeaktaTextTables *self,
                                                     PangoContext     *context,
                                                     double            measure,
                                                     double            room);

/* (transfer container) (element-type BeaktaTextTable): those that were laid out in one way and are now in the other. */
GPtrArray             *beakta_text_tables_renew     (BeaktaTextTables *self);

/* Whether the cells of a row stand beside each other. */
gboolean               beakta_text_table_is_in_columns (const BeaktaTextTable *table);

/* (nullable): table @id, measured and laid out. */
const BeaktaTextTable *beakta_text_tables_lookup    (BeaktaTextTables *self,
                                                     guint             id);

/* (transfer full): the words of the header cell over @column of a table that has been looked up, "" when there is none. */
char                  *beakta_text_tables_dup_header (BeaktaTextTables *self,
                                                     guint             id,
                                                     guint             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaTextTables, beakta_text_tables_free)

G_END_DECLS
