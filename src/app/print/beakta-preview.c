/* A paper of the open case as it will be printed. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-preview-private.h"

#include <glib/gi18n.h>

#include "beakta-heard-name.h"
#include "beakta-wrap-layout.h"

enum
{
  SOURCE_ACTIVATED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPreview, beakta_preview, GTK_TYPE_WIDGET)

gboolean
beakta_preview_is_whole (BeaktaPreview *self)
{
  BeaktaPages *pages = self->paper != NULL ? beakta_paper_get_pages (self->paper) : NULL;

  return pages != NULL && beakta_pages_is_whole (pages);
}

static void
update_actions (BeaktaPreview *self)
{
  gboolean is_whole = beakta_preview_is_whole (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save", is_whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", is_whole);
}

static void
paper_changed_cb (BeaktaPreview *self)
{
  BeaktaPages *pages = beakta_paper_get_pages (self->paper);
  const char *problem = beakta_paper_get_problem (self->paper);
  BeaktaReportKind kind = beakta_paper_get_kind (self->paper);

  if (problem != NULL)
    gtk_label_set_text (self->problem, problem);
  if (pages != NULL)
    beakta_paper_view_set_pages (self->view, pages, kind == self->shown);
  self->shown = kind;
  gtk_stack_set_visible_child_name (self->stack, problem != NULL ? "problem" : pages != NULL ? "pages" : "waiting");
  update_actions (self);
}

static void
source_activated_cb (BeaktaPreview *self,
                     int            kind,
                     const char    *id)
{
  g_signal_emit (self, signals[SOURCE_ACTIVATED], 0, kind, id);
}

/* The template is read from the store: when a paper comes to be looked at, not at every edit. */
static void
show_choice (BeaktaPreview *self)
{
  beakta_paper_choice_show (self->choice, self->editor, gtk_drop_down_get_selected (self->kind));
}

static void
fill_office (BeaktaOffice *office,
             gpointer      user_data)
{
  beakta_paper_choice_fill (BEAKTA_PREVIEW (user_data)->choice, office);
}

static void
kind_changed_cb (BeaktaPreview *self)
{
  if (self->paper == NULL)
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_choice (self);
  beakta_paper_set_kind (self->paper, gtk_drop_down_get_selected (self->kind));
}

static void
choice_changed_cb (BeaktaPreview *self)
{
  if (self->paper != NULL)
    beakta_paper_refresh (self->paper);
}

static void
try_again_cb (BeaktaPreview *self)
{
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  beakta_paper_try_again (self->paper);
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_paper_view_zoom (BEAKTA_PREVIEW (widget)->view, g_variant_get_int32 (parameter));
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_preview_save (BEAKTA_PREVIEW (widget));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  beakta_preview_print (BEAKTA_PREVIEW (widget));
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* A paper that nobody sees is not laid out. */
static void
watch (BeaktaPreview *self)
{
  if (self->paper == NULL)
    return;

  show_choice (self);
  beakta_paper_set_watched (self->paper, TRUE);
}

static void
beakta_preview_map (GtkWidget *widget)
{
  BeaktaPreview *self = BEAKTA_PREVIEW (widget);

  GTK_WIDGET_CLASS (beakta_preview_parent_class)->map (widget);
  watch (self);
}

static void
beakta_preview_unmap (GtkWidget *widget)
{
  BeaktaPreview *self = BEAKTA_PREVIEW (widget);

  if (self->paper != NULL)
    beakta_paper_set_watched (self->paper, FALSE);
  GTK_WIDGET_CLASS (beakta_preview_parent_class)->unmap (widget);
}

static void
beakta_preview_dispose (GObject *object)
{
  BeaktaPreview *self = BEAKTA_PREVIEW (object);

  if (self->paper != NULL)
    beakta_paper_set_filler (self->paper, NULL, NULL);
  g_clear_object (&self->paper);
  g_clear_object (&self->editor);
  g_clear_object (&self->saver);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->settings);
  if (self->toasts != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->toasts));
  self->toasts = NULL;

  G_OBJECT_CLASS (beakta_preview_parent_class)->dispose (object);
}

static void
add_zoom_key (GtkWidgetClass *klass,
              guint           key,
              int             by)
{
  gtk_widget_class_add_binding_action (klass, key, GDK_CONTROL_MASK, "paper.zoom", "i", by);
}

static void
add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "paper.zoom", "i", zoom_cb);
  gtk_widget_class_install_action (klass, "paper.save", NULL, save_cb);
  gtk_widget_class_install_action (klass, "paper.print", NULL, print_cb);
  gtk_widget_class_install_action (klass, "paper.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "paper.close", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  add_zoom_key (klass, GDK_KEY_plus, 1);
  add_zoom_key (klass, GDK_KEY_KP_Add, 1);
  add_zoom_key (klass, GDK_KEY_minus, -1);
  add_zoom_key (klass, GDK_KEY_KP_Subtract, -1);
  add_zoom_key (klass, GDK_KEY_0, 0);
  add_zoom_key (klass, GDK_KEY_KP_0, 0);
}

static void
beakta_preview_class_init (BeaktaPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_preview_dispose;
  widget_class->map = beakta_preview_map;
  widget_class->unmap = beakta_preview_unmap;

  signals[SOURCE_ACTIVATED] = g_signal_new ("source-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  add_actions (widget_class);

  g_type_ensure (BEAKTA_TYPE_PAPER_CHOICE);
  g_type_ensure (BEAKTA_TYPE_PAPER_VIEW);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/print/beakta-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, kind);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, choice);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreview, view);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, beakta_preview_toast);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
beakta_preview_init (BeaktaPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->kind, _("Which paper"));
  g_object_bind_property (self->view, "place", self->place, "label", G_BINDING_SYNC_CREATE);
  update_actions (self);
}

GtkWidget *
beakta_preview_new (void)
{
  return g_object_new (BEAKTA_TYPE_PREVIEW, NULL);
}

void
beakta_preview_set_editor (BeaktaPreview    *self,
                           BeaktaCaseEditor *editor,
                           GSettings        *settings)
{
  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  if (self->paper != NULL)
    beakta_paper_set_watched (self->paper, FALSE);
  g_clear_object (&self->paper);
  g_set_object (&self->editor, editor);
  g_set_object (&self->settings, settings);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  update_actions (self);
  if (editor == NULL)
    return;

  self->paper = beakta_paper_new (editor, settings);
  beakta_paper_set_filler (self->paper, fill_office, self);
  g_signal_connect_object (self->paper, "changed", G_CALLBACK (paper_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "problem", G_CALLBACK (beakta_preview_toast), self, G_CONNECT_SWAPPED);
  beakta_paper_set_kind (self->paper, gtk_drop_down_get_selected (self->kind));
  self->shown = BEAKTA_N_REPORTS;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    watch (self);
}

void
beakta_preview_set_kind (BeaktaPreview    *self,
                         BeaktaReportKind  kind)
{
  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  gtk_drop_down_set_selected (self->kind, kind);
}

void
beakta_preview_set_narrow (BeaktaPreview *self,
                           gboolean       is_narrow)
{
  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

void
beakta_preview_set_current (BeaktaPreview  *self,
                            BeaktaItemKind  kind,
                            const char     *id)
{
  g_return_if_fail (BEAKTA_IS_PREVIEW (self));

  beakta_paper_view_set_current (self->view, kind, id);
}

void
beakta_preview_toast (BeaktaPreview *self,
                      const char    *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}
