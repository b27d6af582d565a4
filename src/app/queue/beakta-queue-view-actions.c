/* What is done with the chosen rows of the queue, by key and by menu. */

#define G_LOG_DOMAIN "beakta-queue-view"

#include "beakta-queue-view-private.h"

#include "beakta-queue-deed.h"

static BeaktaCaseLine *
get_first (BeaktaQueueView *self)
{
  return beakta_queue_chosen_get_first (self->chosen);
}

/* By key, the row that has the focus is meant when none is selected. */
static void
ensure_chosen (BeaktaQueueView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (beakta_queue_chosen_count (self->chosen) == 0 && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE);
}

static void
open_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (widget);
  BeaktaCaseLine *line;

  ensure_chosen (self);
  line = get_first (self);
  if (line != NULL)
    g_signal_emit_by_name (self, "case-activated", line->id);
}

static void
open_in_window_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (widget);
  BeaktaCaseLine *line;

  ensure_chosen (self);
  line = get_first (self);
  if (line != NULL)
    g_signal_emit_by_name (self, "open-in-window", line->id);
}

static void
told_cb (BeaktaQueueView *self,
         AdwToast        *toast)
{
  g_signal_emit_by_name (self, "toast", toast);
}

/* A deed on the chosen cases, which lives until it has been told what became of it. */
static BeaktaQueueDeed *
begin_deed (BeaktaQueueView *self)
{
  BeaktaQueueDeed *deed;

  ensure_chosen (self);
  if (self->store == NULL)
    return NULL;

  deed = beakta_queue_deed_new (GTK_WIDGET (self), self->store);
  g_signal_connect_object (deed, "toast", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  beakta_queue_deed_bar_follow (self->deed_bar, deed);

  return deed;
}

static void
do_deed (BeaktaQueueView *self,
         BeaktaBulkKind   kind)
{
  g_autoptr(BeaktaQueueDeed) deed = begin_deed (self);
  g_autoptr(GArray) numbers = beakta_queue_chosen_list (self->chosen);

  if (deed != NULL && numbers->len > 0)
    beakta_queue_deed_ask (deed, numbers, get_first (self), kind);
}

static void
take_row_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (widget);
  g_autoptr(BeaktaQueueDeed) deed = begin_deed (self);
  g_autoptr(GArray) numbers = beakta_queue_chosen_list (self->chosen);

  if (deed != NULL && numbers->len > 0)
    beakta_queue_deed_take (deed, numbers);
}

static void
assign_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  do_deed (BEAKTA_QUEUE_VIEW (widget), BEAKTA_BULK_ASSIGN);
}

static void
flag_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  do_deed (BEAKTA_QUEUE_VIEW (widget), BEAKTA_BULK_FLAG);
}

static void
tag_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  do_deed (BEAKTA_QUEUE_VIEW (widget), BEAKTA_BULK_TAG);
}

static void
hold_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  do_deed (BEAKTA_QUEUE_VIEW (widget), BEAKTA_BULK_HOLD);
}

/* All cases of the tab or the search: as the list does it by its own key, also when the focus is elsewhere. */
static void
select_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkSelectionModel *selection = beakta_queue_chosen_get_selection (BEAKTA_QUEUE_VIEW (widget)->chosen);

  if (selection != NULL)
    gtk_selection_model_select_all (selection);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr(BeaktaQueueDeed) deed = begin_deed (BEAKTA_QUEUE_VIEW (widget));

  if (deed != NULL)
    beakta_queue_deed_undo (deed, NULL, g_str_equal (action, "queue.redo"));
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
  static const struct
  {
    const char                    *name;
    GtkWidgetActionActivateFunc    activate;
    guint                          key;
    GdkModifierType                modifiers;
  } actions[] = {
    { "queue.open", open_row_cb, 0, 0 },
    { "queue.open-in-window", open_in_window_cb, GDK_KEY_Return, GDK_CONTROL_MASK },
    { "queue.take", take_row_cb, 0, 0 },
    { "queue.assign", assign_cb, GDK_KEY_d, GDK_CONTROL_MASK },
    { "queue.flag", flag_cb, GDK_KEY_g, GDK_CONTROL_MASK },
    { "queue.tag", tag_cb, GDK_KEY_t, GDK_CONTROL_MASK },
    { "queue.hold", hold_cb, GDK_KEY_h, GDK_CONTROL_MASK },
    { "queue.select-all", select_all_cb, GDK_KEY_a, GDK_CONTROL_MASK },
    { "queue.undo", undo_cb, GDK_KEY_z, GDK_CONTROL_MASK },
    { "queue.redo", undo_cb, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "queue.menu", menu_cb, GDK_KEY_Menu, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (klass, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "queue.menu", NULL);
}

/* Who may what in each case is decided at the door, and told. */
void
beakta_queue_view_update_actions (BeaktaQueueView *self)
{
  static const char * const writing[] = { "queue.take", "queue.assign", "queue.flag", "queue.tag", "queue.hold", "queue.undo",
                                          "queue.redo" };
  gboolean may_write = self->store != NULL && !beakta_store_is_read_only (self->store) &&
                       beakta_queue_chosen_is_known (self->chosen) && !beakta_queue_deed_bar_is_shown (self->deed_bar);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], may_write);
}

void
beakta_queue_view_popup_menu (BeaktaQueueView *self,
                              double           x,
                              double           y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  ensure_chosen (self);
  if (get_first (self) == NULL)
    return;

  ensure_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
