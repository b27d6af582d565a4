/* The queue as a list model: lazy, and steady while the store changes.
 *
 * (1) The list knows the number of every line in its order, and nothing else of most of them. A row object is made when
 *     somebody asks for it, lives as long as somebody holds it, and stands for the same case wherever that moves.
 * (2) What a row shows is read in pages, off the main thread, the page asked for last first.
 * (3) With a new filter the beginning of the order comes first, with its lines, and the rest of it when nothing else is to be
 *     done.
 * (4) A change reloads the order only when it may have altered it; then only what differs is told as changed.
 */

#include "beakta-case-list-private.h"

enum
{
  PROP_0,
  PROP_IS_LOADING,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaCaseList, beakta_case_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

void
beakta_case_list_tell_loading (BeaktaCaseList *self)
{
  if (self->is_loading == self->wants_first)
    return;

  self->is_loading = self->wants_first;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LOADING]);
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

void
beakta_case_list_take_order (BeaktaCaseList *self,
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
    beakta_case_list_want_page (self, position);

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
  g_clear_handle_id (&self->rest_source, g_source_remove);
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
  beakta_case_list_follow (self);
  beakta_case_list_read_anew (self);

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
  g_clear_handle_id (&self->rest_source, g_source_remove);

  self->is_loading_order = FALSE;
  beakta_case_list_read_anew (self);
}
