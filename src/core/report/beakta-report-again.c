/* Finding a place again in a paper that has been written anew, and the place where an item is told of. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report.h"

static gboolean
says_the_same (const BeaktaBlock *a,
               const BeaktaBlock *b)
{
  return a->kind == b->kind && g_strcmp0 (a->source_kind, b->source_kind) == 0 && g_strcmp0 (a->source_id, b->source_id) == 0;
}

/* The one that has as many like it before it as @index has among its own. Returns: -1 when there is none */
static int
find_like (GPtrArray *blocks,
           GPtrArray *before,
           guint      index)
{
  const BeaktaBlock *sought = g_ptr_array_index (before, index);
  guint n_like = 0;

  for (guint i = 0; i < index; i++)
    n_like += says_the_same (g_ptr_array_index (before, i), sought);

  for (guint i = 0; i < blocks->len; i++)
    if (says_the_same (g_ptr_array_index (blocks, i), sought) && n_like-- == 0)
      return (int) i;

  return -1;
}

/**
 * beakta_report_find_again:
 * @self: a report
 * @before: the same paper as it was
 * @block: the index of a block of @before
 *
 * Returns: the index of the block that says of the same item what @block said; where that is gone, of what stands as far
 *     below what was above it
 */
guint
beakta_report_find_again (BeaktaReport *self,
                          BeaktaReport *before,
                          guint         block)
{
  GPtrArray *blocks, *old;

  g_return_val_if_fail (BEAKTA_IS_REPORT (self), 0);
  g_return_val_if_fail (BEAKTA_IS_REPORT (before), 0);

  blocks = beakta_report_get_blocks (self);
  old = beakta_report_get_blocks (before);
  g_return_val_if_fail (block < old->len, 0);

  for (guint i = 0; i <= block; i++)
    {
      int found = find_like (blocks, old, block - i);

      if (found >= 0)
        return MIN ((guint) found + i, blocks->len - 1);
    }

  return 0;
}

static gboolean
find_in_rows (const BeaktaBlock *block,
              BeaktaItemKind     kind,
              const char        *id)
{
  BeaktaItemKind said;
  const char *said_id;

  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->len; j++)
        if (beakta_block_find_source (block, i, j, &said, &said_id) && said == kind && g_str_equal (said_id, id))
          return TRUE;
    }

  return FALSE;
}

/**
 * beakta_report_find_item:
 * @self: a report
 * @kind: of the item
 * @id: of the item
 *
 * What is about the item as a whole goes before a row that mentions it.
 *
 * Returns: the index of the first block that says it; -1 when the paper does not tell of it
 */
int
beakta_report_find_item (BeaktaReport   *self,
                         BeaktaItemKind  kind,
                         const char     *id)
{
  const char *nick = beakta_item_kind_get_nick (kind);
  GPtrArray *blocks;

  g_return_val_if_fail (BEAKTA_IS_REPORT (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  blocks = beakta_report_get_blocks (self);
  for (guint i = 0; i < blocks->len; i++)
    {
      const BeaktaBlock *block = g_ptr_array_index (blocks, i);

      if (g_strcmp0 (block->source_id, id) == 0 && g_strcmp0 (block->source_kind, nick) == 0)
        return (int) i;
    }
  for (guint i = 0; i < blocks->len; i++)
    if (find_in_rows (g_ptr_array_index (blocks, i), kind, id))
      return (int) i;

  return -1;
}
