/* A line of the history. */

#define G_LOG_DOMAIN "beakta-history-item"

#include "beakta-history-item.h"

struct _BeaktaHistoryItem
{
  GObject      parent_instance;

  BeaktaEntry *entry;                /* owned */
  gint64       first;
  gint64       undone_by;            /* 0: holds */
  gboolean     is_carried;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaHistoryItem, beakta_history_item, G_TYPE_OBJECT)

static void
beakta_history_item_finalize (GObject *object)
{
  g_clear_pointer (&BEAKTA_HISTORY_ITEM (object)->entry, beakta_entry_unref);

  G_OBJECT_CLASS (beakta_history_item_parent_class)->finalize (object);
}

static void
beakta_history_item_class_init (BeaktaHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_history_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_history_item_init (BeaktaHistoryItem *self)
{
}

BeaktaHistoryItem *
beakta_history_item_new (BeaktaEntry *entry,
                         gboolean     is_carried)
{
  BeaktaHistoryItem *self = g_object_new (BEAKTA_TYPE_HISTORY_ITEM, NULL);

  self->entry = beakta_entry_ref (entry);
  self->first = entry->sequence;
  self->is_carried = is_carried;

  return self;
}

BeaktaEntry *
beakta_history_item_get_entry (BeaktaHistoryItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), NULL);

  return self->entry;
}

gboolean
beakta_history_item_is_carried (BeaktaHistoryItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), FALSE);

  return self->is_carried;
}

gint64
beakta_history_item_get_first (BeaktaHistoryItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), 0);

  return self->first;
}

gboolean
beakta_history_item_take (BeaktaHistoryItem *self,
                          BeaktaEntry       *entry)
{
  BeaktaEntry *joined;

  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!beakta_entry_goes_on (entry, self->entry))
    return FALSE;

  joined = beakta_entry_join (self->entry, entry);
  beakta_entry_unref (self->entry);
  self->entry = joined;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

gint64
beakta_history_item_get_undone_by (BeaktaHistoryItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_HISTORY_ITEM (self), 0);

  return self->undone_by;
}

void
beakta_history_item_set_undone_by (BeaktaHistoryItem *self,
                                   gint64             undone_by)
{
  g_return_if_fail (BEAKTA_IS_HISTORY_ITEM (self));

  if (self->undone_by == undone_by)
    return;

  self->undone_by = undone_by;
  g_signal_emit (self, signals[CHANGED], 0);
}
