/* The queue as a list model: lazy, and steady while the store changes.
 *
 * (1) The list knows the number of every line in its order, and nothing else of most of them. A row object is made when
 *     somebody asks for it, lives as long as somebody holds it, and stands for the same case wherever that moves.
 * (2) What a row shows is read in pages, off the main thread, the page asked for last first.
 * (3) With a new filter the beginning of the order comes first, with its lines, and the rest of it after that.
 * (4) A change reloads the order only when it may have altered it; then only what differs is told as changed.
 */

#include "beakta-store-query.h"

#include "beakta-store-query-private.h"

#define PAGE_ROWS    128
#define FIRST_ROWS   256
#define MAX_WANTED   8
#define MAX_LINES    4096

struct _BeaktaCaseList
{
  GObject           parent_instance;

  BeaktaStore      *store;
  BeaktaCaseFilter  filter;
  char             *words;           /* filter.words */

  GArray           *order;           /* of gint64 */
  GHashTable       *living;          /* gint64 -> BeaktaCaseRow, not owned */
  GHashTable       *lines;           /* gint64 -> BeaktaCaseLine: what has been read */

  /* What is to be read. */
  GCancellable     *cancellable;     /* of the filter; a new filter has a new one */
  gboolean          wants_first;     /* nothing has come with this filter */
  gboolean          wants_order;
  gboolean          is_loading_order;
  gboolean          is_loading_lines;
  GArray           *wanted;          /* of guint: first positions of pages; the last is read first */
  GPtrArray        *touched;         /* of char *: cases to read again */
  gboolean          is_loading;      /* as told */
};

enum
{
  PROP_0,
  PROP_IS_LOADING,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void load_next (BeaktaCaseList *self);
static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaCaseList, beakta_case_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
update_is_loading (BeaktaCaseList *self)
{
  if (self->is_loading == self->wants_first)
    return;

  self->is_loading = self->wants_first;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LOADING]);
}

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

static void
tell_change (BeaktaCaseList *self,
             guint           position,
             guint           n_removed,
             guint           n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* One line went from @from to @to: it is taken out and put in, and the ones between keep their places. */
static void
move_line (BeaktaCaseList *self,
           guint           from,
           guint           to)
{
  gint64 row = g_array_index (self->order, gint64, from);

  g_array_remove_index (self->order, from);
  tell_change (self, from, 1, 0);
  g_array_insert_val (self->order, to, row);
  tell_change (self, to, 0, 1);
}

static gboolean
is_moved (const gint64 *before,
          const gint64 *after,
          guint         length)
{
  return length > 1 && before[0] == after[length - 1] && memcmp (before + 1, after, (length - 1) * sizeof *before) == 0;
}

/* @order: (transfer full): what lies between the equal beginning and the equal end is told. */
static void
take_order (BeaktaCaseList *self,
            GArray         *order)
{
  g_autoptr(GArray) before = NULL;
  const gint64 *old = (const gint64 *) self->order->data;
  const gint64 *new = (const gint64 *) order->data;
  guint n_shared = MIN (self->order->len, order->len);
  guint start = 0, end = 0, n_removed, n_added;

  while (start < n_shared && old[start] == new[start])
    start++;
  while (end < n_shared - start && old[self->order->len - 1 - end] == new[order->len - 1 - end])
    end++;

  n_removed = self->order->len - start - end;
  n_added = order->len - start - end;

  if (n_removed == n_added && is_moved (old + start, new + start, n_added))
    move_line (self, start, start + n_added - 1);
  else if (n_removed == n_added && is_moved (new + start, old + start, n_added))
    move_line (self, start + n_added - 1, start);
  else if (n_removed > 0 || n_added > 0)
    {
      before = g_steal_pointer (&self->order);
      self->order = g_array_ref (order);
      tell_change (self, start, n_removed, n_added);
    }

  g_array_unref (order);
}

static gboolean
is_whole (GArray *order)
{
  return order->len == 0 || g_array_index (order, gint64, order->len - 1) != 0;
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
      self->wants_order |= !is_whole (batch->order);
      take_lines (self, batch);
      take_order (self, g_steal_pointer (&batch->order));
    }
  else
    g_info ("The queue could not be read: %s", error->message);

  load_next (self);
  update_is_loading (self);
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

/* Rule 3. Where words are asked for, all lines must be looked through even for the first. */
static void
load_order (BeaktaCaseList *self)
{
  g_autoptr(GPtrArray) touched = g_steal_pointer (&self->touched);
  gboolean only_first = self->wants_first && self->words == NULL;

  self->touched = g_ptr_array_new_with_free_func (g_free);
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

static void
want_page (BeaktaCaseList *self,
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
    }

  return FALSE;
}

static void
entry_written_cb (BeaktaCaseList *self,
                  BeaktaEntry    *entry)
{
  if (!g_ptr_array_find_with_equal_func (self->touched, entry->case_id, g_str_equal, NULL))
    g_ptr_array_add (self->touched, g_strdup (entry->case_id));
  self->wants_order |= may_alter_order (self, entry);

  load_next (self);
  update_is_loading (self);
}

static GType
get_item_type (GListModel *model)
{
  return BEAKTA_TYPE_CASE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return BEAKTA_CASE_LIST (model)->order->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BeaktaCaseList *self = BEAKTA_CASE_LIST (model);
  BeaktaCaseLine *line;
  BeaktaCaseRow *row;
  gint64 number;

  if (position >= self->order->len)
    return NULL;

  number = g_array_index (self->order, gint64, position);
  row = g_hash_table_lookup (self->living, &number);
  if (row != NULL)
    return g_object_ref (row);

  row = beakta_case_row_new (self->living, number);
  line = g_hash_table_lookup (self->lines, &number);
  if (line != NULL)
    beakta_case_row_set_line (row, line);
  else if (number != 0)
    want_page (self, position);

  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
beakta_case_list_dispose (GObject *object)
{
  BeaktaCaseList *self = BEAKTA_CASE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_case_list_parent_class)->dispose (object);
}

static void
beakta_case_list_finalize (GObject *object)
{
  BeaktaCaseList *self = BEAKTA_CASE_LIST (object);

  g_clear_object (&self->cancellable);
  g_array_unref (self->order);
  g_array_unref (self->wanted);
  g_ptr_array_unref (self->touched);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->living);
  g_free (self->words);

  G_OBJECT_CLASS (beakta_case_list_parent_class)->finalize (object);
}

static void
beakta_case_list_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BeaktaCaseList *self = BEAKTA_CASE_LIST (object);

  switch (property_id)
    {
    case PROP_IS_LOADING:
      g_value_set_boolean (value, self->is_loading);
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->order->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_case_list_class_init (BeaktaCaseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_case_list_dispose;
  object_class->finalize = beakta_case_list_finalize;
  object_class->get_property = beakta_case_list_get_property;

  properties[PROP_IS_LOADING] =
    g_param_spec_boolean ("is-loading", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
beakta_case_list_init (BeaktaCaseList *self)
{
  self->filter = (BeaktaCaseFilter) BEAKTA_CASE_FILTER_ALL;
  self->order = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->touched = g_ptr_array_new_with_free_func (g_free);
  self->living = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) beakta_case_line_unref);
  self->cancellable = g_cancellable_new ();
}

/* All cases, until a filter is set. */
BeaktaCaseList *
beakta_case_list_new (BeaktaStore *store)
{
  BeaktaCaseList *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);

  self = g_object_new (BEAKTA_TYPE_CASE_LIST, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_swapped (store, "entry", G_CALLBACK (entry_written_cb), self);
  self->wants_first = TRUE;
  self->wants_order = TRUE;
  load_next (self);
  update_is_loading (self);

  return self;
}

/* The items stay until the new order has come. */
void
beakta_case_list_set_filter (BeaktaCaseList         *self,
                             const BeaktaCaseFilter *filter)
{
  char *words;

  g_return_if_fail (BEAKTA_IS_CASE_LIST (self));
  g_return_if_fail (filter != NULL);

  words = filter->words != NULL && *filter->words != '\0' ? g_strdup (filter->words) : NULL;
  g_free (self->words);
  self->words = words;
  self->filter = *filter;
  self->filter.words = words;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_array_set_size (self->wanted, 0);

  self->is_loading_order = FALSE;
  self->wants_first = TRUE;
  self->wants_order = TRUE;
  load_next (self);
  update_is_loading (self);
}
