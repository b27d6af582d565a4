/* Persons to choose among while a mention is being written. */

#define G_LOG_DOMAIN "beakta-mention-list"

#include "beakta-mention-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-mentions.h"

#define MOST 6

/* Goes with the text view. */
typedef struct
{
  GtkTextView *view;                 /* not owned */
  GtkTextBuffer *buffer;             /* owned */
  GHashTable  *names;                /* owned */
  GtkWidget   *popover;              /* owned; a child of the view while that is in a window: a text view wants no other in the end */
  GtkListBox  *list;
  glong        start;                /* of the mention, in characters */
} Mentioning;

static void
mentioning_free (gpointer  data,
                 GClosure *closure)
{
  Mentioning *mentioning = data;

  g_signal_handlers_disconnect_by_data (mentioning->buffer, mentioning);
  g_object_unref (mentioning->buffer);
  g_object_unref (mentioning->popover);
  g_hash_table_unref (mentioning->names);
  g_free (mentioning);
}

static gboolean
begins (const char *text,
        const char *begun)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (begun, -1);

  return g_str_has_prefix (folded, wanted);
}

/* By the login, the name, or any word of it. */
static gboolean
is_meant (const char *user,
          const char *name,
          const char *begun)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);

  if (begins (user, begun) || begins (name, begun))
    return TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    if (begins (words[i], begun))
      return TRUE;

  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char * const *) a, *(char * const *) b);
}

/* (transfer container): names, in their order; none when nothing is begun, or it is a whole name already. */
static GPtrArray *
list_meant (Mentioning *mentioning,
            const char *begun)
{
  GPtrArray *meant = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer user, name;

  g_hash_table_iter_init (&iter, mentioning->names);
  while (begun != NULL && g_hash_table_iter_next (&iter, &user, &name))
    if (is_meant (user, name, begun) && !g_str_equal (name, begun))
      g_ptr_array_add (meant, name);
  g_ptr_array_sort (meant, compare_names);

  return meant;
}

static char *
dup_text (Mentioning *mentioning,
          int        *cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (mentioning->view);
  GtkTextIter first, last;

  g_object_get (buffer, "cursor-position", cursor, NULL);
  gtk_text_buffer_get_bounds (buffer, &first, &last);

  return gtk_text_buffer_get_text (buffer, &first, &last, TRUE);
}

static void
point_at_cursor (Mentioning *mentioning)
{
  GdkRectangle place;

  gtk_text_view_get_cursor_locations (mentioning->view, NULL, &place, NULL);
  gtk_text_view_buffer_to_window_coords (mentioning->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (mentioning->popover), &place);
}

static void
select_row (Mentioning    *mentioning,
            GtkListBoxRow *row)
{
  gtk_list_box_select_row (mentioning->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (mentioning->view), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
show_names (Mentioning *mentioning,
            GPtrArray  *names)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (mentioning->list))) != NULL)
    gtk_list_box_remove (mentioning->list, child);

  for (guint i = 0; i < MIN (names->len, MOST); i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (names, i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (mentioning->list, label);
    }
}

static void
put_away (Mentioning *mentioning)
{
  gtk_popover_popdown (GTK_POPOVER (mentioning->popover));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (mentioning->view), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
text_changed_cb (GtkTextBuffer *buffer,
                 GParamSpec    *pspec,
                 Mentioning    *mentioning)
{
  int cursor;
  g_autofree char *text = dup_text (mentioning, &cursor);
  g_autofree char *begun = beakta_mentions_dup_begun (text, cursor, &mentioning->start);
  g_autoptr(GPtrArray) names = list_meant (mentioning, begun);

  if (gtk_widget_get_parent (mentioning->popover) == NULL)
    return;

  if (names->len == 0 || !gtk_widget_has_focus (GTK_WIDGET (mentioning->view)))
    {
      put_away (mentioning);
      return;
    }

  show_names (mentioning, names);
  point_at_cursor (mentioning);
  gtk_popover_popup (GTK_POPOVER (mentioning->popover));
  select_row (mentioning, gtk_list_box_get_row_at_index (mentioning->list, 0));
}

static void
take (Mentioning    *mentioning,
      GtkListBoxRow *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (mentioning->view);
  const char *name = gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row)));
  g_autofree char *mention = g_strdup_printf ("@%s ", name);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) mentioning->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, mention, -1);
  gtk_text_buffer_end_user_action (buffer);
  put_away (mentioning);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  Mentioning    *mentioning)
{
  take (mentioning, row);
}

static void
step (Mentioning *mentioning,
      int         steps)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (mentioning->list);
  GtkListBoxRow *next = row != NULL ? gtk_list_box_get_row_at_index (mentioning->list, gtk_list_box_row_get_index (row) + steps)
                                    : NULL;

  if (next != NULL)
    select_row (mentioning, next);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        state,
                Mentioning            *mentioning)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (mentioning->list);

  if (!gtk_widget_get_visible (mentioning->popover) || row == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      step (mentioning, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      take (mentioning, row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      put_away (mentioning);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
root_changed_cb (Mentioning *mentioning)
{
  gboolean is_in_window = gtk_widget_get_root (GTK_WIDGET (mentioning->view)) != NULL;
  gboolean is_child = gtk_widget_get_parent (mentioning->popover) != NULL;

  if (is_in_window && !is_child)
    gtk_widget_set_parent (mentioning->popover, GTK_WIDGET (mentioning->view));
  else if (!is_in_window && is_child)
    gtk_widget_unparent (mentioning->popover);
}

static void
make_popover (Mentioning *mentioning)
{
  GtkWidget *list = gtk_list_box_new ();

  mentioning->list = GTK_LIST_BOX (list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Persons to mention"), -1);
  mentioning->popover = g_object_ref_sink (gtk_popover_new ());
  gtk_popover_set_autohide (GTK_POPOVER (mentioning->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (mentioning->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (mentioning->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (mentioning->popover, FALSE);
  gtk_popover_set_child (GTK_POPOVER (mentioning->popover), list);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), mentioning);
}

void
beakta_mention_list_attach (GtkTextView *view,
                            GHashTable  *names)
{
  Mentioning *mentioning;
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (names != NULL);

  mentioning = g_new0 (Mentioning, 1);
  mentioning->view = view;
  mentioning->names = g_hash_table_ref (names);
  make_popover (mentioning);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), mentioning);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);

  mentioning->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  g_signal_connect (mentioning->buffer, "notify::cursor-position", G_CALLBACK (text_changed_cb), mentioning);
  g_signal_connect_data (view, "notify::root", G_CALLBACK (root_changed_cb), mentioning, mentioning_free, G_CONNECT_SWAPPED);
  root_changed_cb (mentioning);
}
