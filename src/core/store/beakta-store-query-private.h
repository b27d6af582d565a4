/* Between the questions and the list that shows their answers. */

#pragma once

#include "beakta-store-query.h"

G_BEGIN_DECLS

typedef struct
{
  GArray    *order;                  /* nullable: of gint64: the number of each line of the filter, in its order;
                                        0 where it is not known yet */
  GArray    *rows;                   /* of gint64: the numbers of @lines */
  GPtrArray *lines;                  /* of BeaktaCaseLine */
} BeaktaCaseBatch;

void             beakta_case_batch_free         (gpointer                data);

/* @filter: (nullable): asks for the order, and for the first @n_first of its lines; with @only_first the order is known
 * so far only, which does not take longer the more lines there are. @rows (of gint64) and @case_ids:
 * (nullable): lines that are also asked for; neither is altered until the answer. All of it is of one moment. */
void             beakta_store_load_batch_async  (BeaktaStore            *self,
                                                 const BeaktaCaseFilter *filter,
                                                 guint                   n_first,
                                                 gboolean                only_first,
                                                 GArray                 *rows,
                                                 GPtrArray              *case_ids,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
BeaktaCaseBatch *beakta_store_load_batch_finish (BeaktaStore            *self,
                                                 GAsyncResult           *result,
                                                 GError                **error);

/* @living: number -> row, not owned: the new row is put in, and takes itself out when it goes. @row: 0 for a row that
 * only keeps a place until it is known which line stands there. */
BeaktaCaseRow   *beakta_case_row_new            (GHashTable             *living,
                                                 gint64                  row);
void             beakta_case_row_set_line       (BeaktaCaseRow          *self,
                                                 BeaktaCaseLine         *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseBatch, beakta_case_batch_free)

G_END_DECLS
