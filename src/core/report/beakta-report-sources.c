/* Where in the case a paper has its words from: the link back from each paragraph, row and cell. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

void
beakta_block_set_source (BeaktaBlock    *block,
                         BeaktaItemKind  kind,
                         const char     *id)
{
  g_free (block->source_id);
  block->source_kind = beakta_item_kind_get_nick (kind);
  block->source_id = g_strdup (id);
}

void
beakta_cell_set_source (BeaktaReportCell *cell,
                        BeaktaItemKind    kind,
                        const char       *id)
{
  g_free (cell->source_id);
  cell->source_kind = beakta_item_kind_get_nick (kind);
  cell->source_id = g_strdup (id);
}

void
beakta_row_set_source (GPtrArray      *row,
                       BeaktaItemKind  kind,
                       const char     *id)
{
  g_return_if_fail (row->len > 0);

  beakta_cell_set_source (g_ptr_array_index (row, 0), kind, id);
}

void
beakta_writer_tie (BeaktaReportWriter *writer,
                   guint               first,
                   BeaktaItemKind      kind,
                   const char         *id)
{
  for (guint i = first; i < writer->blocks->len; i++)
    {
      BeaktaBlock *block = g_ptr_array_index (writer->blocks, i);

      if (block->source_id == NULL)
        beakta_block_set_source (block, kind, id);
    }
}

void
beakta_writer_tie_answer (BeaktaReportWriter   *writer,
                          guint                 first,
                          BeaktaChecklist      *checklist,
                          const BeaktaQuestion *question)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", beakta_checklist_get_id (checklist), beakta_question_get_id (question));

  beakta_writer_tie (writer, first, BEAKTA_ITEM_ANSWER, id);
}

/* Returns: whether it has one of its own */
static gboolean
find_in_row (GPtrArray   *row,
             guint        column,
             const char **kind,
             const char **id)
{
  const BeaktaReportCell *cell = column < row->len ? g_ptr_array_index (row, column) : NULL;

  if (cell == NULL || cell->source_id == NULL)
    cell = row->len > 0 ? g_ptr_array_index (row, 0) : NULL;
  if (cell == NULL || cell->source_id == NULL)
    return FALSE;

  *kind = cell->source_kind;
  *id = cell->source_id;

  return TRUE;
}

/**
 * beakta_block_find_source:
 * @block: a block
 * @row: of FACTS, TABLE and LIST; else 0
 * @column: the cell of the row
 * @kind: (out): of the item that it says
 * @id: (out) (transfer none): of the item
 *
 * What a cell says is looked for in the cell, then in the first one of its row, then in the block.
 *
 * Returns: whether it says an item of the case
 */
gboolean
beakta_block_find_source (const BeaktaBlock  *block,
                          guint               row,
                          guint               column,
                          BeaktaItemKind     *kind,
                          const char        **id)
{
  const char *nick = block->source_kind;

  *id = block->source_id;
  if (row < block->rows->len)
    find_in_row (g_ptr_array_index (block->rows, row), column, &nick, id);

  return *id != NULL && beakta_item_kind_from_nick (nick, kind);
}
