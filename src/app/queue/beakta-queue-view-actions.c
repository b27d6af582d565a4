/* What is done with the chosen row of the queue, by key and by menu. */

#define G_LOG_DOMAIN "beakta-queue-view"

#include "beakta-queue-view-private.h"

#include "beakta-acts.h"
#include "beakta-wording.h"

/* (transfer none) (nullable): the case of the chosen row. */
static BeaktaCaseLine *
get_selected (BeaktaQueueView *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  BeaktaCaseRow *row = model != NULL ? gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model)) : NULL;

  return row != NULL ? beakta_case_row_get_line (row) : NULL;
}

static void
open_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (widget);
  BeaktaCaseLine *line = get_selected (self);

  if (line != NULL)
    g_signal_emit_by_name (self, "case-activated", line->id);
}

static void
tell_problem (BeaktaQueueView *self,
              const GError    *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);

  g_signal_emit_by_name (self, "problem", words);
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(BeaktaQueueView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaEntry) entry = beakta_store_apply_finish (BEAKTA_STORE (object), result, NULL, &error);

  if (entry == NULL)
    tell_problem (self, error);
}

static void
loaded_to_take_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BeaktaQueueView) self = user_data;
  BeaktaStore *store = BEAKTA_STORE (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaCase) case_ = beakta_store_load_case_finish (store, result, &error);
  g_autoptr(BeaktaChange) change = NULL;

  if (case_ == NULL)
    {
      tell_problem (self, error);
      return;
    }

  change = beakta_acts_assign (case_, beakta_store_get_user (store));

  if (!beakta_change_is_empty (change))
    beakta_store_apply_async (store, change, NULL, taken_cb, g_object_ref (self));
}

static void
take_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (widget);
  BeaktaCaseLine *line = get_selected (self);

  if (line != NULL)
    beakta_store_load_case_async (self->store, line->id, NULL, loaded_to_take_cb, g_object_ref (self));
}

static void
ensure_menu (BeaktaQueueView *self)
{
  if (self->menu != NULL)
    return;

  self->menu = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_queue_view_popup_menu (BEAKTA_QUEUE_VIEW (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

void
beakta_queue_view_class_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "queue.open", NULL, open_row_cb);
  gtk_widget_class_install_action (klass, "queue.take", NULL, take_row_cb);
  gtk_widget_class_install_action (klass, "queue.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "queue.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "queue.menu", NULL);
}

void
beakta_queue_view_popup_menu (BeaktaQueueView *self,
                              double           x,
                              double           y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (get_selected (self) == NULL)
    return;

  ensure_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
