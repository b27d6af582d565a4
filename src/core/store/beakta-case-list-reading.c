/* What the queue reads: its order, and the lines of the rows that somebody looks at. The numbers are those of beakta-case-list.c. */

#include "beakta-case-list-private.h"

#define PAGE_ROWS    128
#define FIRST_ROWS   256
#define MAX_WANTED   8
#define MAX_LINES    4096

static void load_next (BeaktaCaseList *self);

/* Lines that no living row shows are forgotten when there are many. */
static void
remember_line (BeaktaCaseList *self,
               gint64          row,
               BeaktaCaseLine *line)
{
  BeaktaCaseRow *living = g_hash_table_lookup (self->living, &row);
  gint64 *key;

  if (g_hash_table_size (self->lines) >= MAX_LINES)
    g_hash_table_remove_all (self->lines);

  key = g_new (gint64, 1);
  *key = row;
  g_hash_table_replace (self->lines, key, beakta_case_line_ref (line));
  if (living != NULL)
    beakta_case_row_set_line (living, line);
}

static void
take_lines (BeaktaCaseList  *self,
            BeaktaCaseBatch *batch)
{
  for (guint i = 0; i < batch->lines->len; i++)
    remember_line (self, g_array_index (batch->rows, gint64, i), g_ptr_array_index (batch->lines, i));
}

static gboolean
is_whole (GArray *order)
{
  return order->len == 0 || g_array_index (order, gint64, order->len - 1) != 0;
}

static gboolean
want_rest_cb (gpointer user_data)
{
  BeaktaCaseList *self = user_data;

  self->rest_source = 0;
  self->wants_order = TRUE;
  load_next (self);

  return G_SOURCE_REMOVE;
}

/* Rule 3: what has come is drawn before the rest is read, which at 100,000 cases takes longer than all before it. */
static void
want_rest (BeaktaCaseList *self)
{
  if (self->rest_source == 0)
    self->rest_source = g_idle_add_full (G_PRIORITY_LOW, want_rest_cb, self, NULL);
}

static void
order_came_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BeaktaCaseList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCaseBatch) batch = beakta_store_load_batch_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;                          /* a new filter has asked already */

  self->is_loading_order = FALSE;
  self->wants_first = FALSE;
  if (batch != NULL)
    {
      if (!is_whole (batch->order))
        want_rest (self);
      take_lines (self, batch);
      beakta_case_list_take_order (self, g_steal_pointer (&batch->order));
    }
  else
    g_info ("The queue could not be read: %s", error->message);

  load_next (self);
  beakta_case_list_tell_loading (self);
}

static void
lines_came_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(BeaktaCaseList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCaseBatch) batch = beakta_store_load_batch_finish (BEAKTA_STORE (object), result, &error);

  self->is_loading_lines = FALSE;
  if (batch != NULL)
    take_lines (self, batch);
  else
    g_info ("Lines of the queue could not be read: %s", error->message);

  load_next (self);
}

/* Rule 3. */
static void
load_order (BeaktaCaseList *self)
{
  g_autoptr(GPtrArray) touched = g_steal_pointer (&self->touched);
  gboolean only_first = self->wants_first;

  self->touched = g_ptr_array_new_with_free_func (g_free);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->wants_order = FALSE;
  self->is_loading_order = TRUE;
  beakta_store_load_batch_async (self->store, &self->filter, self->wants_first ? FIRST_ROWS : 0, only_first, NULL, touched,
                                 self->cancellable, order_came_cb, g_object_ref (self));
}

/* The numbers on the page that was asked for last, and on the ones beside it, whose lines are not known. */
static GArray *
list_unknown_rows (BeaktaCaseList *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint first, start, end;

  if (self->wanted->len == 0)
    return rows;

  first = g_array_index (self->wanted, guint, self->wanted->len - 1);
  g_array_set_size (self->wanted, self->wanted->len - 1);
  start = first >= PAGE_ROWS ? first - PAGE_ROWS : 0;
  end = MIN (first + 2 * PAGE_ROWS, self->order->len);

  for (guint i = start; i < end; i++)
    {
      gint64 row = g_array_index (self->order, gint64, i);

      if (row != 0 && !g_hash_table_contains (self->lines, &row))
        g_array_append_val (rows, row);
    }

  return rows;
}

static void
load_lines (BeaktaCaseList *self)
{
  g_autoptr(GPtrArray) touched = g_steal_pointer (&self->touched);
  g_autoptr(GArray) rows = list_unknown_rows (self);

  self->touched = g_ptr_array_new_with_free_func (g_free);
  if (rows->len == 0 && touched->len == 0)
    return;

  self->is_loading_lines = TRUE;
  beakta_store_load_batch_async (self->store, NULL, 0, FALSE, rows, touched, NULL, lines_came_cb, g_object_ref (self));
}

static void
load_next (BeaktaCaseList *self)
{
  if (self->store == NULL)
    return;

  if (self->wants_order && !self->is_loading_order)
    load_order (self);

  while ((self->wanted->len > 0 || self->touched->len > 0) && !self->is_loading_lines)
    load_lines (self);
}

void
beakta_case_list_want_page (BeaktaCaseList *self,
                            guint           position)
{
  guint first = position - position % PAGE_ROWS;

  for (guint i = 0; i < self->wanted->len; i++)
    if (g_array_index (self->wanted, guint, i) == first)
      return;

  if (self->wanted->len == MAX_WANTED)
    g_array_remove_index (self->wanted, 0);
  g_array_append_val (self->wanted, first);
  load_next (self);
}

/* Whether lines may come, go or move by it; rule 4. */
static gboolean
may_alter_order (BeaktaCaseList    *self,
                 const BeaktaEntry *entry)
{
  if (self->filter.sort == BEAKTA_SORT_PROGRESS)
    return TRUE;

  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaItemKind kind = ((BeaktaEdit *) g_ptr_array_index (entry->edits, i))->kind;

      if (kind == BEAKTA_ITEM_FACTS || kind == BEAKTA_ITEM_STAGE || (kind == BEAKTA_ITEM_DOCUMENT && self->words != NULL))
        return TRUE;

      /* Who has to act: whoever is asked or mentioned, and is not kept from it. */
      if ((self->filter.queue == BEAKTA_QUEUE_ACT || self->filter.queue == BEAKTA_QUEUE_REVIEW) &&
          (kind == BEAKTA_ITEM_CONFLICT || kind == BEAKTA_ITEM_COMMENT || kind == BEAKTA_ITEM_OPINION))
        return TRUE;
    }

  return FALSE;
}

static void
touch (BeaktaCaseList *self,
       const char     *case_id)
{
  if (!g_ptr_array_find_with_equal_func (self->touched, case_id, g_str_equal, NULL))
    g_ptr_array_add (self->touched, g_strdup (case_id));
}

static void
entry_written_cb (BeaktaCaseList *self,
                  BeaktaEntry    *entry)
{
  touch (self, entry->case_id);
  self->wants_order |= may_alter_order (self, entry);

  load_next (self);
  beakta_case_list_tell_loading (self);
}

/* Any line may touch them, or touch them no more: those that are shown are read again, the rest when they are asked for. */
static void
interests_changed_cb (BeaktaCaseList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_remove_all (self->lines);
  g_hash_table_iter_init (&iter, self->living);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      const BeaktaCaseLine *line = beakta_case_row_get_line (row);

      if (line != NULL)
        touch (self, line->id);
    }

  load_next (self);
}

void
beakta_case_list_follow (BeaktaCaseList *self)
{
  g_signal_connect_swapped (self->store, "entry", G_CALLBACK (entry_written_cb), self);
  g_signal_connect_swapped (self->store, "interests-changed", G_CALLBACK (interests_changed_cb), self);
}

void
beakta_case_list_read_anew (BeaktaCaseList *self)
{
  self->wants_first = TRUE;
  self->wants_order = TRUE;
  load_next (self);
  beakta_case_list_tell_loading (self);
}
