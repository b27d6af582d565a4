/* The lists beside the copy: what is masked, what is left that looks like it, and what could be masked too. Nothing is masked
 * but by a person: each row of the last two opens the dialog. */

#define G_LOG_DOMAIN "beakta-disclosure-window"

#include "beakta-disclosure-window-private.h"

#include <glib/gi18n.h>

#define MOST_ROWS 50                 /* of what could be masked: more is not read */

static void
clear (GtkListBox *box)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, row);
}

/* @title, @subtitle: text, no markup */
static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

static void
remove_clicked_cb (BeaktaDisclosureWindow *self,
                   GtkWidget              *button)
{
  beakta_disclosure_window_remove_mask (self, g_object_get_data (G_OBJECT (button), "mask"));
}

static gboolean
delete_cb (GtkWidget *row,
           GVariant  *arguments,
           gpointer   user_data)
{
  beakta_disclosure_window_remove_mask (user_data, g_object_get_data (G_OBJECT (row), "mask"));

  return GDK_EVENT_STOP;
}

static void
add_delete_key (BeaktaDisclosureWindow *self,
                GtkWidget              *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                                                          gtk_callback_action_new (delete_cb, self, NULL)));
  gtk_widget_add_controller (row, keys);
}

static void
row_activated_cb (BeaktaDisclosureWindow *self,
                  GtkWidget              *row)
{
  const BeaktaCaseMask *mask = beakta_case_lookup (beakta_case_editor_get_whole (self->editor), BEAKTA_ITEM_MASK,
                                                   g_object_get_data (G_OBJECT (row), "mask"));

  if (mask != NULL)
    beakta_disclosure_window_edit_mask (self, mask);
}

/* "2 places in this paper · 21 kap. 1 § …" */
static char *
dup_mask_subtitle (const BeaktaMask *mask)
{
  g_autofree char *places = g_strdup_printf (ngettext ("%u place in this paper", "%u places in this paper", mask->n_places),
                                             mask->n_places);

  return g_strdup_printf ("%s · %s", mask->n_places > 0 ? places : _("Hides nothing in this paper"), mask->ground);
}

static GtkWidget *
make_mask_row (BeaktaDisclosureWindow *self,
               const BeaktaMask       *mask,
               guint                   number)
{
  g_autofree char *subtitle = dup_mask_subtitle (mask);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  /* Translators: %s is what was masked */
  g_autofree char *name = g_strdup_printf (_("Mask “%s” no longer"), mask->words);
  GtkWidget *row = make_row (mask->words, subtitle);
  GtkWidget *label = gtk_label_new (digits);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  if (mask->n_places == 0)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Mask it no longer (Delete)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data_full (G_OBJECT (button), "mask", g_strdup (mask->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "mask", g_strdup (mask->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  add_delete_key (self, row);

  return row;
}

/* With the ground of the mask that it is like, if it is like one. */
static void
trace_activated_cb (BeaktaDisclosureWindow *self,
                    GtkWidget              *row)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "number"));
  g_autoptr(BeaktaCaseMask) mask = beakta_record_new (BEAKTA_ITEM_MASK, NULL);

  beakta_record_set (&mask->words, g_object_get_data (G_OBJECT (row), "words"));
  if (number > 0 && number <= self->masks->len)
    beakta_record_set (&mask->ground, ((const BeaktaMask *) g_ptr_array_index (self->masks, number - 1))->ground);
  beakta_disclosure_window_edit_mask (self, mask);
}

static const char *
get_kind_words (BeaktaTraceKind kind)
{
  static const char * const words[] = {
    [BEAKTA_TRACE_NUMBER] = N_("Looks like a personal identity number"),
    [BEAKTA_TRACE_EMAIL] = N_("An e-mail address"),
    [BEAKTA_TRACE_TELEPHONE] = N_("Looks like a telephone number"),
    [BEAKTA_TRACE_NAME] = N_("Looks like a name"),
  };

  return _(words[kind]);
}

static char *
dup_trace_subtitle (const BeaktaTrace *trace)
{
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", trace->n_places), trace->n_places);

  if (trace->kind != BEAKTA_TRACE_LEFT)
    return g_strdup_printf ("%s · %s", get_kind_words (trace->kind), places);

  /* Translators: the number of a mask, then "2 places" */
  return g_strdup_printf (_("Looks like what mask %1$u hides · %2$s"), trace->mask, places);
}

static void
fill_traces (BeaktaDisclosureWindow *self,
             GtkListBox             *list,
             GtkBox                 *box,
             GPtrArray              *traces)
{
  clear (list);
  for (guint i = 0; i < MIN (traces->len, MOST_ROWS); i++)
    {
      const BeaktaTrace *trace = g_ptr_array_index (traces, i);
      g_autofree char *subtitle = dup_trace_subtitle (trace);
      GtkWidget *row = make_row (trace->words, subtitle);

      g_object_set_data_full (G_OBJECT (row), "words", g_strdup (trace->words), g_free);
      g_object_set_data (G_OBJECT (row), "number", GUINT_TO_POINTER (trace->mask));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("list-add-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (trace_activated_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), traces->len > 0);
}

void
beakta_disclosure_window_fill_lists (BeaktaDisclosureWindow *self)
{
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GPtrArray) proposed = NULL;

  clear (self->masked);
  for (guint i = 0; i < self->masks->len; i++)
    gtk_list_box_append (self->masked, make_mask_row (self, g_ptr_array_index (self->masks, i), i + 1));
  gtk_widget_set_visible (GTK_WIDGET (self->masked), self->masks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_masked), self->masks->len == 0);

  left = self->report != NULL ? beakta_masks_list_left (self->masks, self->report) : g_ptr_array_new ();
  proposed = self->report != NULL ? beakta_masks_propose (self->report) : g_ptr_array_new ();
  fill_traces (self, self->left, self->left_box, left);
  fill_traces (self, self->proposed, self->proposed_box, proposed);
}
