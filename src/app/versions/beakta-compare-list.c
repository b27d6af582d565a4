#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-compare-list.h"

struct _BeaktaCompareItem
{
  GObject parent_instance;

  guint   row;
};

G_DEFINE_FINAL_TYPE (BeaktaCompareItem, beakta_compare_item, G_TYPE_OBJECT)

static void
beakta_compare_item_class_init (BeaktaCompareItemClass *klass)
{
}

static void
beakta_compare_item_init (BeaktaCompareItem *self)
{
}

guint
beakta_compare_item_get_row (BeaktaCompareItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARE_ITEM (self), 0);

  return self->row;
}

struct _BeaktaCompareList
{
  GObject           parent_instance;

  BeaktaComparison *comparison;      /* owned */
  GArray           *shown;           /* of guint, rows; NULL: all */
  GPtrArray        *items;           /* of BeaktaCompareItem, by row: NULL until one is looked at */
};

static void beakta_compare_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaCompareList, beakta_compare_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, beakta_compare_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return BEAKTA_TYPE_COMPARE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  BeaktaCompareList *self = BEAKTA_COMPARE_LIST (model);

  return self->shown != NULL ? self->shown->len : self->items->len;
}

static guint
get_row (BeaktaCompareList *self,
         guint              position)
{
  return self->shown != NULL ? g_array_index (self->shown, guint, position) : position;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  BeaktaCompareList *self = BEAKTA_COMPARE_LIST (model);
  BeaktaCompareItem *item;
  guint row;

  if (position >= get_n_items (model))
    return NULL;

  row = get_row (self, position);
  item = g_ptr_array_index (self->items, row);
  if (item == NULL)
    {
      item = g_object_new (BEAKTA_TYPE_COMPARE_ITEM, NULL);
      item->row = row;
      g_ptr_array_index (self->items, row) = item;
    }

  return g_object_ref (item);
}

static void
beakta_compare_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
beakta_compare_list_finalize (GObject *object)
{
  BeaktaCompareList *self = BEAKTA_COMPARE_LIST (object);

  g_clear_object (&self->comparison);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (beakta_compare_list_parent_class)->finalize (object);
}

static void
beakta_compare_list_class_init (BeaktaCompareListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_compare_list_finalize;
}

static void
beakta_compare_list_init (BeaktaCompareList *self)
{
}

static void
unref_item (gpointer item)
{
  g_clear_object (&item);
}

BeaktaCompareList *
beakta_compare_list_new (BeaktaComparison *comparison)
{
  BeaktaCompareList *self;

  g_return_val_if_fail (BEAKTA_IS_COMPARISON (comparison), NULL);

  self = g_object_new (BEAKTA_TYPE_COMPARE_LIST, NULL);
  self->comparison = g_object_ref (comparison);
  self->items = g_ptr_array_new_with_free_func (unref_item);
  g_ptr_array_set_size (self->items, (gint) beakta_comparison_get_n_rows (comparison));

  return self;
}

static gboolean
differs (BeaktaCompareList *self,
         guint              row)
{
  return beakta_comparison_get_row (self->comparison, row)->differs;
}

void
beakta_compare_list_set_only_differences (BeaktaCompareList *self,
                                          gboolean           only_differences)
{
  guint n_before;

  g_return_if_fail (BEAKTA_IS_COMPARE_LIST (self));

  if (only_differences == (self->shown != NULL))
    return;

  n_before = get_n_items (G_LIST_MODEL (self));
  g_clear_pointer (&self->shown, g_array_unref);
  if (only_differences)
    {
      self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint row = 0; row < self->items->len; row++)
        {
          if (differs (self, row))
            g_array_append_val (self->shown, row);
        }
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}

guint
beakta_compare_list_find (BeaktaCompareList *self,
                          guint              row)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (BEAKTA_IS_COMPARE_LIST (self), 0);

  high = get_n_items (G_LIST_MODEL (self));
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_row (self, middle) < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

int
beakta_compare_list_find_difference (BeaktaCompareList *self,
                                     int                position,
                                     gboolean           forward)
{
  int step = forward ? 1 : -1;
  int n;

  g_return_val_if_fail (BEAKTA_IS_COMPARE_LIST (self), -1);

  n = (int) get_n_items (G_LIST_MODEL (self));
  for (int i = position + step; i >= 0 && i < n; i += step)
    {
      if (differs (self, get_row (self, (guint) i)))
        return i;
    }

  return -1;
}
