/* The paper beside the case: in the place of the document, for as long as somebody wants to see what their work becomes. What is
 * worked on is shown in it, and what is chosen in it is gone to. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include "beakta-print.h"

#define PROP_SHOWS_PREVIEW 1

/* Asked before there is a template too, for the action's state. */
static gboolean
shows_preview (BeaktaCasePage *self)
{
  return self->left != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->left), "preview") == 0;
}

/* The answer or the part of the analysis that has the person's attention. */
static void
update_current (BeaktaCasePage *self)
{
  GtkWidget *pane = adw_view_stack_get_visible_child (self->panes);
  g_autofree char *id = NULL;
  BeaktaItemKind kind = BEAKTA_ITEM_ANSWER;

  if (self->editor == NULL || !shows_preview (self))
    return;

  if (BEAKTA_IS_CASE_PANE (pane) && beakta_case_pane_get_target (BEAKTA_CASE_PANE (pane), &kind, &id))
    beakta_preview_set_current (self->preview_pane, kind, id);
}

/* Without a place in the window the keyboard would have none of the page's keys. */
static void
move_focus (BeaktaCasePage *self)
{
  if (gtk_widget_get_focus_child (gtk_stack_get_visible_child (self->left)) != NULL)
    return;

  if (shows_preview (self))
    gtk_widget_child_focus (GTK_WIDGET (self->preview_pane), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->reading));
}

static void
set_shows_preview (BeaktaCasePage *self,
                   gboolean        shows)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->left)) != NULL;

  if (shows == shows_preview (self))
    return;

  gtk_stack_set_visible_child_name (self->left, shows ? "preview" : "reading");
  if (has_focus)
    move_focus (self);
  if (shows)
    beakta_case_page_bring_forward (self, FALSE);
  update_current (self);
  g_object_notify (G_OBJECT (self), "shows-preview");
}

gboolean
beakta_case_page_leave_preview (BeaktaCasePage *self)
{
  gboolean was_shown = shows_preview (self);

  set_shows_preview (self, FALSE);

  return was_shown;
}

/* What has a place of its own in the window is shown there; facts have a dialog, and the course of the case is its history. */
static void
source_activated_cb (BeaktaCasePage *self,
                     int             kind,
                     const char     *id)
{
  switch (kind)
    {
    case BEAKTA_ITEM_FACTS:
      gtk_widget_activate_action (GTK_WIDGET (self), "case.facts", NULL);
      break;
    case BEAKTA_ITEM_STAGE:
      beakta_case_page_show_pane (self, "history");
      break;
    case BEAKTA_ITEM_DOCUMENT:
      beakta_case_page_show_document (self, (guint) g_ascii_strtoull (id, NULL, 10));
      break;
    default:
      beakta_case_page_show_item (self, kind, id);
      break;
    }
}

static void
window_source_activated_cb (BeaktaCasePage *self,
                            int             kind,
                            const char     *id)
{
  gtk_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  source_activated_cb (self, kind, id);
}

static void
preview_closed_cb (BeaktaCasePage *self)
{
  set_shows_preview (self, FALSE);
}

static void
get_property (GObject    *object,
              guint       property_id,
              GValue     *value,
              GParamSpec *pspec)
{
  if (property_id == PROP_SHOWS_PREVIEW)
    g_value_set_boolean (value, shows_preview (BEAKTA_CASE_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
set_property (GObject      *object,
              guint         property_id,
              const GValue *value,
              GParamSpec   *pspec)
{
  if (property_id == PROP_SHOWS_PREVIEW)
    set_shows_preview (BEAKTA_CASE_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

void
beakta_case_page_class_add_preview (GtkWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  g_object_class_install_property (object_class, PROP_SHOWS_PREVIEW,
                                   g_param_spec_boolean ("shows-preview", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  gtk_widget_class_install_property_action (klass, "case.preview", "shows-preview");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "case.preview", NULL);
  g_type_ensure (BEAKTA_TYPE_PREVIEW);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, left);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, preview_pane);
  gtk_widget_class_bind_template_child (klass, BeaktaCasePage, preview_button);
  gtk_widget_class_bind_template_callback (klass, source_activated_cb);
  gtk_widget_class_bind_template_callback (klass, preview_closed_cb);
}

void
beakta_case_page_preview_init (BeaktaCasePage *self)
{
  g_signal_connect_object (self->checklist_pane, "notify::question", G_CALLBACK (update_current), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::visible-child", G_CALLBACK (update_current), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_swapped (self->case_signals, "entry", G_CALLBACK (update_current), self);
}

/* Another case comes with another preview, and its window goes with the old one. */
void
beakta_case_page_follow_preview (BeaktaCasePage   *self,
                                 BeaktaCaseEditor *editor)
{
  if (self->preview != NULL)
    gtk_window_destroy (self->preview);
  set_shows_preview (self, FALSE);
  beakta_preview_set_editor (self->preview_pane, editor, self->settings);
}

void
beakta_case_page_print (BeaktaCasePage   *self,
                        BeaktaReportKind  kind)
{
  g_return_if_fail (BEAKTA_IS_CASE_PAGE (self));

  if (self->editor == NULL || self->is_closed)
    return;

  if (self->preview == NULL)
    {
      g_set_weak_pointer (&self->preview, GTK_WINDOW (beakta_print_new (self->editor, self->settings)));
      gtk_window_set_transient_for (self->preview, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
      g_signal_connect_object (self->preview, "source-activated", G_CALLBACK (window_source_activated_cb), self,
                               G_CONNECT_SWAPPED);
    }

  beakta_print_show (BEAKTA_PRINT (self->preview), kind);
  gtk_window_present (self->preview);
}
