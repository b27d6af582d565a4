/* A pane of the right-hand column.
 *
 * (1) What has been typed for a case is sent to it before another is shown.
 * (2) A pane hears from a case only between follow and forget.
 */

#define G_LOG_DOMAIN "beakta-case-pane"

#include "beakta-case-pane.h"

typedef struct
{
  BeaktaCaseEditor *editor;          /* owned, nullable */
  GSignalGroup     *editor_signals;
  GSignalGroup     *case_signals;
  guint             update_source;   /* 0 when nothing waits */
  gboolean          is_stale;        /* it was not shown when something changed */
} BeaktaCasePanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BeaktaCasePane, beakta_case_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITOR,
  N_PROPS
};

enum
{
  PASSAGE_ACTIVATED,
  ITEM_ACTIVATED,
  COMMENT_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static BeaktaCasePanePrivate *
get_private (BeaktaCasePane *self)
{
  return beakta_case_pane_get_instance_private (self);
}

static void
item_changed_cb (BeaktaCasePane *self,
                 BeaktaItemKind  kind,
                 const char     *id)
{
  BEAKTA_CASE_PANE_GET_CLASS (self)->item_changed (self, kind, id);
}

static void
entry_cb (BeaktaCasePane *self,
          BeaktaEntry    *entry)
{
  BEAKTA_CASE_PANE_GET_CLASS (self)->entry (self, entry);
}

static void
access_changed_cb (BeaktaCasePane *self)
{
  BEAKTA_CASE_PANE_GET_CLASS (self)->access_changed (self);
}

static void
claims_changed_cb (BeaktaCasePane *self)
{
  BEAKTA_CASE_PANE_GET_CLASS (self)->claims_changed (self);
}

static void
flush_wanted_cb (BeaktaCasePane *self)
{
  BEAKTA_CASE_PANE_GET_CLASS (self)->flush (self);
}

static void
problem_cb (BeaktaCasePane *self)
{
  BEAKTA_CASE_PANE_GET_CLASS (self)->problem (self);
}

/* Changes are written in their order: when none is left, everything sent before this is saved. */
static void
is_saving_cb (BeaktaCasePane *self)
{
  gboolean is_saving;

  g_object_get (get_private (self)->editor, "is-saving", &is_saving, NULL);

  if (!is_saving)
    BEAKTA_CASE_PANE_GET_CLASS (self)->saved (self);
}

/* A pane that has nothing to do when told something has this to do. */
static void
ignore (BeaktaCasePane *self)
{
}

static void
ignore_item (BeaktaCasePane *self,
             BeaktaItemKind  kind,
             const char     *id)
{
}

static void
ignore_entry (BeaktaCasePane *self,
              BeaktaEntry    *entry)
{
}

static gboolean
has_no_target (BeaktaCasePane  *self,
               BeaktaItemKind  *kind,
               char           **id)
{
  return FALSE;
}

static gboolean
shows_no_item (BeaktaCasePane *self,
               BeaktaItemKind  kind,
               const char     *id)
{
  return FALSE;
}

/* The children go before the fields that name them, so that nothing they say on their way out finds half a pane. */
static void
beakta_case_pane_dispose (GObject *object)
{
  BeaktaCasePane *self = BEAKTA_CASE_PANE (object);
  BeaktaCasePanePrivate *private = get_private (self);
  GtkWidget *child;

  beakta_case_pane_set_editor (self, NULL);
  g_clear_handle_id (&private->update_source, g_source_remove);
  g_clear_object (&private->editor_signals);
  g_clear_object (&private->case_signals);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  gtk_widget_dispose_template (GTK_WIDGET (self), G_OBJECT_TYPE (self));

  G_OBJECT_CLASS (beakta_case_pane_parent_class)->dispose (object);
}

static void
beakta_case_pane_map (GtkWidget *widget)
{
  BeaktaCasePane *self = BEAKTA_CASE_PANE (widget);

  if (get_private (self)->is_stale)
    beakta_case_pane_update_now (self);

  GTK_WIDGET_CLASS (beakta_case_pane_parent_class)->map (widget);
}

static void
beakta_case_pane_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BeaktaCasePane *self = BEAKTA_CASE_PANE (object);

  switch (property_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, get_private (self)->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_case_pane_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BeaktaCasePane *self = BEAKTA_CASE_PANE (object);

  switch (property_id)
    {
    case PROP_EDITOR:
      beakta_case_pane_set_editor (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
add_signals (BeaktaCasePaneClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[COMMENT_REQUESTED] = g_signal_new ("comment-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
beakta_case_pane_class_init (BeaktaCasePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_case_pane_dispose;
  object_class->get_property = beakta_case_pane_get_property;
  object_class->set_property = beakta_case_pane_set_property;
  GTK_WIDGET_CLASS (klass)->map = beakta_case_pane_map;

  klass->follow = ignore;
  klass->flush = ignore;
  klass->forget = ignore;
  klass->update = ignore;
  klass->item_changed = ignore_item;
  klass->entry = ignore_entry;
  klass->access_changed = ignore;
  klass->claims_changed = ignore;
  klass->problem = ignore;
  klass->saved = ignore;
  klass->get_target = has_no_target;
  klass->show_item = shows_no_item;

  properties[PROP_EDITOR] =
    g_param_spec_object ("editor", NULL, NULL, BEAKTA_TYPE_CASE_EDITOR,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals (klass);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
beakta_case_pane_init (BeaktaCasePane *self)
{
  BeaktaCasePanePrivate *private = get_private (self);

  private->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (private->case_signals, "item-changed", G_CALLBACK (item_changed_cb), self);
  g_signal_group_connect_swapped (private->case_signals, "entry", G_CALLBACK (entry_cb), self);

  private->editor_signals = g_signal_group_new (BEAKTA_TYPE_CASE_EDITOR);
  g_signal_group_connect_swapped (private->editor_signals, "access-changed", G_CALLBACK (access_changed_cb), self);
  g_signal_group_connect_swapped (private->editor_signals, "claims-changed", G_CALLBACK (claims_changed_cb), self);
  g_signal_group_connect_swapped (private->editor_signals, "clashes-changed", G_CALLBACK (item_changed_cb), self);
  g_signal_group_connect_swapped (private->editor_signals, "flush-wanted", G_CALLBACK (flush_wanted_cb), self);
  g_signal_group_connect_swapped (private->editor_signals, "problem", G_CALLBACK (problem_cb), self);
  g_signal_group_connect_swapped (private->editor_signals, "notify::is-saving", G_CALLBACK (is_saving_cb), self);
}

static void
let_go (BeaktaCasePane *self)
{
  BeaktaCasePanePrivate *private = get_private (self);
  BeaktaCasePaneClass *klass = BEAKTA_CASE_PANE_GET_CLASS (self);

  if (private->editor == NULL)
    return;

  /* Invariant (1), then (2). */
  klass->flush (self);
  g_signal_group_set_target (private->case_signals, NULL);
  g_signal_group_set_target (private->editor_signals, NULL);
  klass->forget (self);
  g_clear_object (&private->editor);
}

void
beakta_case_pane_set_editor (BeaktaCasePane   *self,
                             BeaktaCaseEditor *editor)
{
  BeaktaCasePanePrivate *private;

  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  private = get_private (self);

  if (private->editor == editor)
    return;

  let_go (self);

  if (editor != NULL)
    {
      private->editor = g_object_ref (editor);
      g_signal_group_set_target (private->case_signals, beakta_case_editor_get_case (editor));
      g_signal_group_set_target (private->editor_signals, editor);
      BEAKTA_CASE_PANE_GET_CLASS (self)->follow (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITOR]);
}

void
beakta_case_pane_flush (BeaktaCasePane *self)
{
  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));

  if (get_private (self)->editor != NULL)
    BEAKTA_CASE_PANE_GET_CLASS (self)->flush (self);
}

BeaktaCaseEditor *
beakta_case_pane_get_editor (BeaktaCasePane *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_PANE (self), NULL);

  return get_private (self)->editor;
}

BeaktaCase *
beakta_case_pane_get_case (BeaktaCasePane *self)
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (self);

  return editor != NULL ? beakta_case_editor_get_case (editor) : NULL;
}

gboolean
beakta_case_pane_get_target (BeaktaCasePane  *self,
                             BeaktaItemKind  *kind,
                             char           **id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_PANE (self), FALSE);
  g_return_val_if_fail (kind != NULL && id != NULL, FALSE);

  return BEAKTA_CASE_PANE_GET_CLASS (self)->get_target (self, kind, id);
}

gboolean
beakta_case_pane_show_item (BeaktaCasePane *self,
                            BeaktaItemKind  kind,
                            const char     *id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_PANE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return get_private (self)->editor != NULL && BEAKTA_CASE_PANE_GET_CLASS (self)->show_item (self, kind, id);
}

static gboolean
update_cb (gpointer user_data)
{
  BeaktaCasePane *self = user_data;
  BeaktaCasePanePrivate *private = get_private (self);

  private->update_source = 0;
  private->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!private->is_stale)
    BEAKTA_CASE_PANE_GET_CLASS (self)->update (self);

  return G_SOURCE_REMOVE;
}

void
beakta_case_pane_queue_update (BeaktaCasePane *self)
{
  BeaktaCasePanePrivate *private;

  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));

  private = get_private (self);
  if (private->update_source == 0)
    private->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

void
beakta_case_pane_update_now (BeaktaCasePane *self)
{
  BeaktaCasePanePrivate *private;

  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));

  private = get_private (self);
  g_clear_handle_id (&private->update_source, g_source_remove);
  private->is_stale = FALSE;
  BEAKTA_CASE_PANE_GET_CLASS (self)->update (self);
}

void
beakta_case_pane_activate_passage (BeaktaCasePane *self,
                                   const char     *passage_id)
{
  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));

  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

void
beakta_case_pane_activate_item (BeaktaCasePane *self,
                                BeaktaItemKind  kind,
                                const char     *id)
{
  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, (int) kind, id);
}

void
beakta_case_pane_request_comment (BeaktaCasePane *self,
                                  BeaktaItemKind  kind,
                                  const char     *id)
{
  g_return_if_fail (BEAKTA_IS_CASE_PANE (self));

  g_signal_emit (self, signals[COMMENT_REQUESTED], 0, (int) kind, id);
}
