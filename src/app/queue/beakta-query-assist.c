#define G_LOG_DOMAIN "beakta-query-assist"

#include "beakta-query-assist.h"

#include <glib/gi18n.h>

#include "beakta-query.h"
#include "beakta-store-propose.h"
#include "beakta-wording.h"

#define MAX_PROPOSALS 9

struct _BeaktaQueryAssist
{
  GObject         parent_instance;

  GtkEditable    *entry;             /* not owned: outlives this */
  BeaktaStore    *store;             /* owned, nullable */
  GCancellable   *asking;            /* owned, nullable: while the store is asked */
  GtkWidget      *popover;           /* nullable until something is proposed */
  guint           soon;              /* 0: nothing was written since something was proposed */
  GtkListBox     *list;
  GPtrArray      *proposals;         /* owned, nullable: of BeaktaProposal */
  guint           start, end;        /* what they take the place of */
  gboolean        is_taking;         /* the entry is written to by this */
};

G_DEFINE_FINAL_TYPE (BeaktaQueryAssist, beakta_query_assist, G_TYPE_OBJECT)

static GtkWidget *
make_row (const BeaktaProposal *proposal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (proposal->label);
  GtkWidget *detail = gtk_label_new (proposal->detail);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (detail), 1);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (detail, TRUE);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);

  return box;
}

/* The list is no place for the focus, so that what is chosen is told as a description of the entry. */
static void
tell_chosen (BeaktaQueryAssist *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const BeaktaProposal *proposal = row != NULL ? g_ptr_array_index (self->proposals, gtk_list_box_row_get_index (row)) : NULL;
  g_autofree char *words = proposal != NULL ? g_strdup_printf ("%s, %s", proposal->label, proposal->detail) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
choose (BeaktaQueryAssist *self,
        int                index)
{
  int n = (int) self->proposals->len;

  if (!gtk_widget_is_sensitive (GTK_WIDGET (self->list)))
    return;                          /* these were for what was written before */

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (index + n) % n));
  tell_chosen (self);
}

static int
get_chosen (BeaktaQueryAssist *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
take (BeaktaQueryAssist *self,
      int                index)
{
  const BeaktaProposal *proposal = g_ptr_array_index (self->proposals, index);
  g_autofree char *text = g_strdup (proposal->text);
  int position = (int) self->start;

  beakta_query_assist_close (self);
  self->is_taking = TRUE;
  gtk_editable_delete_text (self->entry, (int) self->start, (int) self->end);
  gtk_editable_insert_text (self->entry, text, -1, &position);
  self->is_taking = FALSE;
  gtk_editable_set_position (self->entry, position);
}

static void
row_activated_cb (BeaktaQueryAssist *self,
                  GtkListBoxRow     *row)
{
  take (self, gtk_list_box_row_get_index (row));
}

static void
ensure_popover (BeaktaQueryAssist *self)
{
  if (self->popover != NULL)
    return;

  self->popover = gtk_popover_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What can be written here"), -1);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_size_request (self->popover, 420, -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->entry));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
show (BeaktaQueryAssist *self)
{
  GtkWidget *row;

  ensure_popover (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->proposals->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->proposals, i)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), TRUE);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* What the store knows comes after the words of the language, and goes with them when something else is written. */
static void
proposed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(BeaktaQueryAssist) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) known = beakta_store_propose_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (known == NULL)
    g_message ("%s", error->message);
  while (known != NULL && known->len > 0 && self->proposals->len < MAX_PROPOSALS)
    g_ptr_array_add (self->proposals, g_ptr_array_steal_index (known, 0));

  if (self->proposals->len > 0)
    show (self);
  else
    beakta_query_assist_close (self);
}

static void
stop_asking (BeaktaQueryAssist *self)
{
  g_clear_handle_id (&self->soon, g_source_remove);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
ask_store (BeaktaQueryAssist      *self,
           const BeaktaQueryPlace *place)
{
  if (self->list != NULL)
    {
      gtk_list_box_unselect_all (self->list);
      gtk_widget_set_sensitive (GTK_WIDGET (self->list), FALSE);
    }
  self->asking = g_cancellable_new ();
  beakta_store_propose_async (self->store, place, MAX_PROPOSALS, self->asking, proposed_cb, g_object_ref (self));
}

/* @any: also where nothing has been written yet. */
static void
propose (BeaktaQueryAssist *self,
         gboolean           any)
{
  g_auto(BeaktaQueryPlace) place = { 0 };
  g_autoptr(GPtrArray) proposals = NULL;
  gboolean asks;

  stop_asking (self);
  beakta_query_place_init (&place, gtk_editable_get_text (self->entry), (guint) gtk_editable_get_position (self->entry));
  proposals = beakta_query_propose (&place, beakta_wording_get_language ());
  asks = self->store != NULL && beakta_store_may_propose (&place);
  if ((proposals->len == 0 && !asks) || (!any && !place.is_value && *place.written == '\0'))
    {
      beakta_query_assist_close (self);
      return;
    }

  if (proposals->len > MAX_PROPOSALS && !any)
    g_ptr_array_remove_range (proposals, MAX_PROPOSALS, proposals->len - MAX_PROPOSALS);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->proposals = g_steal_pointer (&proposals);
  self->start = place.start;
  self->end = place.end;
  if (asks)
    ask_store (self, &place);
  else
    show (self);
}

static gboolean
soon_cb (gpointer user_data)
{
  BeaktaQueryAssist *self = user_data;

  self->soon = 0;
  propose (self, FALSE);

  return G_SOURCE_REMOVE;
}

/* The text is told of before the cursor has come behind what was written. */
static void
changed_cb (BeaktaQueryAssist *self)
{
  if (!self->is_taking && self->soon == 0 && gtk_widget_get_focus_child (GTK_WIDGET (self->entry)) != NULL)
    self->soon = g_idle_add_full (G_PRIORITY_HIGH_IDLE, soon_cb, self, NULL);
}

/* While nothing is proposed the arrows lead into the list. */
static gboolean
key_pressed_cb (BeaktaQueryAssist *self,
                guint              key,
                guint              code,
                GdkModifierType    state)
{
  if (self->soon != 0)
    propose (self, FALSE);

  if (key == GDK_KEY_space && (state & GDK_CONTROL_MASK) != 0)
    {
      propose (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if (!beakta_query_assist_is_open (self))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
      choose (self, get_chosen (self) + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      choose (self, MAX (get_chosen (self), 0) - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      beakta_query_assist_close (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (get_chosen (self) < 0)
        {
          beakta_query_assist_close (self);
          return GDK_EVENT_PROPAGATE;
        }
      take (self, get_chosen (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
beakta_query_assist_dispose (GObject *object)
{
  BeaktaQueryAssist *self = BEAKTA_QUERY_ASSIST (object);

  stop_asking (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_query_assist_parent_class)->dispose (object);
}

static void
beakta_query_assist_class_init (BeaktaQueryAssistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_query_assist_dispose;
}

static void
beakta_query_assist_init (BeaktaQueryAssist *self)
{
}

BeaktaQueryAssist *
beakta_query_assist_new (GtkEditable *entry)
{
  BeaktaQueryAssist *self = g_object_new (BEAKTA_TYPE_QUERY_ASSIST, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (beakta_query_assist_close), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
beakta_query_assist_set_store (BeaktaQueryAssist *self,
                               BeaktaStore       *store)
{
  g_return_if_fail (BEAKTA_IS_QUERY_ASSIST (self));

  g_set_object (&self->store, store);
}

void
beakta_query_assist_close (BeaktaQueryAssist *self)
{
  g_return_if_fail (BEAKTA_IS_QUERY_ASSIST (self));

  stop_asking (self);
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

gboolean
beakta_query_assist_is_open (BeaktaQueryAssist *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUERY_ASSIST (self), FALSE);

  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}
