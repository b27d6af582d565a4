/* A journal entry as a list shows it. */

#define G_LOG_DOMAIN "beakta-history-item"

#include "beakta-history-item.h"

struct _BeaktaHistoryItem
{
  GObject      parent_instance;

  BeaktaEntry *entry;                /* owned */
  gboolean     is_undone;
};

enum
{
  PROP_0,
  PROP_IS_UNDONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BeaktaHistoryItem, beakta_history_item, G_TYPE_OBJECT)

static void
beakta_history_item_finalize (GObject *object)
{
  g_clear_pointer (&BEAKTA_HISTORY_ITEM (object)->entry, beakta_entry_unref);

  G_OBJECT_CLASS (beakta_history_item_parent_class)->finalize (object);
}

static void
beakta_history_item_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_IS_UNDONE:
      g_value_set_boolean (value, BEAKTA_HISTORY_ITEM (object)->is_undone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_history_item_class_init (BeaktaHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_history_item_finalize;
  object_class->get_property = beakta_history_item_get_property;

  properties[PROP_IS_UNDONE] = g_param_spec_boolean ("is-undone", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
beakta_history_item_init (BeaktaHistoryItem *self)
{
}

BeaktaHistoryItem *
beakta_history_item_new (BeaktaEntry *entry)
{
  BeaktaHistoryItem *self = g_object_new (BEAKTA_TYPE_HISTORY_ITEM, NULL);

  self->entry = beakta_entry_ref (entry);

  return self;
}

BeaktaEntry *
beakta_history_item_get_entry (BeaktaHistoryItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), NULL);

  return self->entry;
}

gboolean
beakta_history_item_is_undone (BeaktaHistoryItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), FALSE);

  return self->is_undone;
}

void
beakta_history_item_set_undone (BeaktaHistoryItem *self,
                                gboolean           is_undone)
{
  g_return_if_fail (BEAKTA_IS_HISTORY_ITEM (self));

  if (self->is_undone == is_undone)
    return;

  self->is_undone = is_undone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_UNDONE]);
}
