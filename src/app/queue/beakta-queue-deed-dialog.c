/* What is asked before a deed on the chosen cases of the queue. */

#define G_LOG_DOMAIN "beakta-queue-deed-dialog"

#include "beakta-queue-deed-dialog.h"

#include <glib/gi18n.h>

#include "beakta-store-bulk.h"
#include "beakta-store-users.h"
#include "beakta-tag.h"
#include "beakta-wording.h"

#define MOST_TAGS 12                 /* of those in use, that are offered at once */
#define DEFAULT_DAYS 14              /* that a case is put aside, until somebody says otherwise */

struct _BeaktaQueueDeedDialog
{
  AdwMessageDialog  parent_instance;

  BeaktaBulkKind    kind;
  GStrv             words;           /* nullable: persons, or tags in use */

  /* Children, those that the deed asks for */
  GtkBox           *box;
  GtkListBox       *persons;
  GtkToggleButton  *colours[BEAKTA_N_FLAGS];
  GtkFlowBox       *tags;
  GtkEditable      *text;            /* the reason, or the tag */
  GtkCalendar      *until;
};

G_DEFINE_FINAL_TYPE (BeaktaQueueDeedDialog, beakta_queue_deed_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
add (BeaktaQueueDeedDialog *self,
     GtkWidget             *child)
{
  gtk_box_append (self->box, child);
}

static GtkWidget *
add_entry (BeaktaQueueDeedDialog *self,
           const char            *title,
           const char            *text)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->text = GTK_EDITABLE (row);
  add (self, group);

  return row;
}

/* Persons: the store's, each with their name where it is known. */

static void
update_assign (BeaktaQueueDeedDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "do",
                                           gtk_list_box_get_selected_row (self->persons) != NULL);
}

static void
add_person (BeaktaQueueDeedDialog *self,
            const char            *user,
            const char            *name)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = name != NULL ? name : *user != '\0' ? user : _("Nobody");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (name != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), user);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->persons, row);
}

static void
person_activated_cb (BeaktaQueueDeedDialog *self)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (self), "do");
}

static void
build_assign (BeaktaQueueDeedDialog *self,
              BeaktaStore           *store)
{
  g_auto(GStrv) users = beakta_store_dup_users_sync (store, NULL);
  g_autoptr(GHashTable) names = beakta_store_dup_names_sync (store, NULL);
  g_autoptr(GStrvBuilder) all = g_strv_builder_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->persons = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->persons), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->persons), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Caseworker"), -1);
  gtk_list_box_set_activate_on_single_click (self->persons, FALSE);
  for (int i = 0; users != NULL && users[i] != NULL; i++)
    {
      g_strv_builder_add (all, users[i]);
      add_person (self, users[i], names != NULL ? g_hash_table_lookup (names, users[i]) : NULL);
    }
  g_strv_builder_add (all, "");
  add_person (self, "", NULL);
  self->words = g_strv_builder_end (all);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 280);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->persons));
  add (self, scrolled);
  g_signal_connect_object (self->persons, "row-selected", G_CALLBACK (update_assign), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->persons, "row-activated", G_CALLBACK (person_activated_cb), self, G_CONNECT_SWAPPED);
  update_assign (self);
}

/* Flags: each has its colour and its word. */

static void
build_flag (BeaktaQueueDeedDialog *self,
            const BeaktaCaseLine  *line)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  BeaktaFlag begun = line != NULL && line->flag != BEAKTA_FLAG_NONE ? line->flag : BEAKTA_FLAG_RED;

  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  for (BeaktaFlag flag = BEAKTA_FLAG_RED; flag < BEAKTA_N_FLAGS; flag++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (beakta_wording_get_flag (flag));

      gtk_widget_add_css_class (button, "flag-button");
      gtk_widget_add_css_class (button, beakta_wording_get_flag_style (flag));
      self->colours[flag] = GTK_TOGGLE_BUTTON (button);
      if (flag > BEAKTA_FLAG_RED)
        gtk_toggle_button_set_group (self->colours[flag], self->colours[BEAKTA_FLAG_RED]);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_toggle_button_set_active (self->colours[begun], TRUE);
  add (self, row);
  add_entry (self, _("Reason"), line != NULL ? line->flag_reason : "");
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "clear", _("_Remove Flag"));
}

/* Tags: those in use are offered, and narrowed down while one is written. */

static void
tag_clicked_cb (BeaktaQueueDeedDialog *self,
                GtkButton             *button)
{
  gtk_editable_set_text (self->text, gtk_button_get_label (button));
  gtk_editable_set_position (self->text, -1);
}

static void
offer_tags (BeaktaQueueDeedDialog *self)
{
  g_autofree char *begun = g_utf8_casefold (gtk_editable_get_text (self->text), -1);
  g_autofree char *key = beakta_tag_key_new (gtk_editable_get_text (self->text));
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    gtk_flow_box_remove (self->tags, child);

  for (int i = 0; self->words != NULL && self->words[i] != NULL && n < MOST_TAGS; i++)
    {
      g_autofree char *folded = g_utf8_casefold (self->words[i], -1);
      GtkWidget *button;

      if (strstr (folded, begun) == NULL)
        continue;

      button = gtk_button_new_with_label (self->words[i]);
      gtk_widget_add_css_class (button, "tag-button");
      g_signal_connect_object (button, "clicked", G_CALLBACK (tag_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_insert (self->tags, button, -1);
      n++;
    }

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "do", key != NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "clear", key != NULL);
}

static void
build_tag (BeaktaQueueDeedDialog *self,
           BeaktaStore           *store)
{
  add_entry (self, _("Tag"), "");
  self->words = beakta_store_dup_tags_sync (store, NULL);
  self->tags = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->tags, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->tags, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tags), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags in use"), -1);
  add (self, GTK_WIDGET (self->tags));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "clear", _("_Take Off"));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (offer_tags), self, G_CONNECT_SWAPPED);
  offer_tags (self);
}

/* A day that has come would put nothing aside. */

static char *
dup_until (BeaktaQueueDeedDialog *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->until);

  return g_date_time_format (day, "%Y-%m-%d");
}

static void
update_hold (BeaktaQueueDeedDialog *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *until = dup_until (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "do", g_strcmp0 (until, today) > 0);
}

static void
build_hold (BeaktaQueueDeedDialog *self,
            const BeaktaCaseLine  *line)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gboolean is_held = line != NULL && *line->hold != '\0';
  g_autoptr(GDateTime) day = is_held ? beakta_wording_parse_time (line->hold) : g_date_time_add_days (now, DEFAULT_DAYS);

  self->until = GTK_CALENDAR (gtk_calendar_new ());
  if (day != NULL)
    gtk_calendar_select_day (self->until, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->until), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The day when they come back"), -1);
  add (self, GTK_WIDGET (self->until));
  add_entry (self, _("Reason"), line != NULL ? line->hold_reason : "");
  if (is_held)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "clear", _("_Take Up Again"));
  g_signal_connect_object (self->until, "day-selected", G_CALLBACK (update_hold), self, G_CONNECT_SWAPPED);
  update_hold (self);
}

static void
build (BeaktaQueueDeedDialog *self,
       BeaktaStore           *store,
       const BeaktaCaseLine  *line)      /* nullable */
{
  switch (self->kind)
    {
    case BEAKTA_BULK_ASSIGN:
      build_assign (self, store);
      return;
    case BEAKTA_BULK_FLAG:
      build_flag (self, line);
      return;
    case BEAKTA_BULK_TAG:
    case BEAKTA_BULK_UNTAG:
      build_tag (self, store);
      return;
    case BEAKTA_BULK_HOLD:
    default:
      build_hold (self, line);
    }
}

/* A list that goes lets go of its row, when the dialog has no responses any more. */
static void
beakta_queue_deed_dialog_dispose (GObject *object)
{
  BeaktaQueueDeedDialog *self = BEAKTA_QUEUE_DEED_DIALOG (object);

  if (self->persons != NULL)
    g_signal_handlers_disconnect_by_data (self->persons, self);
  self->persons = NULL;

  G_OBJECT_CLASS (beakta_queue_deed_dialog_parent_class)->dispose (object);
}

static void
beakta_queue_deed_dialog_finalize (GObject *object)
{
  g_strfreev (BEAKTA_QUEUE_DEED_DIALOG (object)->words);

  G_OBJECT_CLASS (beakta_queue_deed_dialog_parent_class)->finalize (object);
}

static void
beakta_queue_deed_dialog_class_init (BeaktaQueueDeedDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_queue_deed_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_queue_deed_dialog_finalize;
}

static void
beakta_queue_deed_dialog_init (BeaktaQueueDeedDialog *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->box));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

static const struct
{
  const char *heading;
  const char *done;
} words[] = {
  [BEAKTA_BULK_ASSIGN] = { N_("Assign"), N_("_Assign") },
  [BEAKTA_BULK_FLAG] = { N_("Flag"), N_("_Flag") },
  [BEAKTA_BULK_TAG] = { N_("Tag"), N_("_Put On") },
  [BEAKTA_BULK_UNTAG] = { N_("Tag"), N_("_Put On") },
  /* Translators: to put a case aside until a day: pausa */
  [BEAKTA_BULK_HOLD] = { N_("Pause Until"), N_("_Pause") },
};

/* Of one case its name, of several how many. */
static char *
dup_which (const BeaktaCaseLine *first,
           guint                 n_cases)
{
  g_autofree char *number = beakta_wording_dup_number (n_cases);

  if (n_cases > 1 || first == NULL)
    return g_strdup_printf (ngettext ("%s case", "%s cases", n_cases), number);

  return g_strdup_printf ("%s %s", first->number, first->title);
}

static GtkWidget *
create (GtkWindow            *parent,
        BeaktaStore          *store,
        const char           *which,
        const BeaktaCaseLine *line,
        BeaktaBulkKind        kind)
{
  BeaktaQueueDeedDialog *self = g_object_new (BEAKTA_TYPE_QUEUE_DEED_DIALOG, "transient-for", parent, "modal", TRUE,
                                              "heading", _(words[kind].heading), "body", which, NULL);

  self->kind = kind;
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "do", _(words[kind].done));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "do");
  build (self, store, line);

  return GTK_WIDGET (self);
}

GtkWidget *
beakta_queue_deed_dialog_new (GtkWindow            *parent,
                              BeaktaStore          *store,
                              const BeaktaCaseLine *first,
                              guint                 n_cases,
                              BeaktaBulkKind        kind)
{
  g_autofree char *which = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (n_cases > 0, NULL);

  which = dup_which (first, n_cases);

  return create (parent, store, which, first, kind);
}

GtkWidget *
beakta_queue_deed_dialog_new_assign (GtkWindow   *parent,
                                     BeaktaStore *store,
                                     const char  *which)
{
  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (which != NULL, NULL);

  return create (parent, store, which, NULL, BEAKTA_BULK_ASSIGN);
}

static BeaktaFlag
get_colour (BeaktaQueueDeedDialog *self)
{
  for (BeaktaFlag flag = BEAKTA_FLAG_RED; flag < BEAKTA_N_FLAGS; flag++)
    if (gtk_toggle_button_get_active (self->colours[flag]))
      return flag;

  return BEAKTA_FLAG_RED;
}

BeaktaBulk *
beakta_queue_deed_dialog_dup_bulk (BeaktaQueueDeedDialog *self,
                                   const char            *response)
{
  gboolean clears = g_str_equal (response, "clear");
  const char *text;
  g_autofree char *until = NULL;
  GtkListBoxRow *row;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_DEED_DIALOG (self), NULL);

  if (!clears && !g_str_equal (response, "do"))
    return NULL;

  text = self->text != NULL ? gtk_editable_get_text (self->text) : "";
  switch (self->kind)
    {
    case BEAKTA_BULK_ASSIGN:
      row = gtk_list_box_get_selected_row (self->persons);
      return row != NULL ? beakta_bulk_new (BEAKTA_BULK_ASSIGN, BEAKTA_FLAG_NONE, self->words[gtk_list_box_row_get_index (row)], NULL)
                         : NULL;
    case BEAKTA_BULK_FLAG:
      return beakta_bulk_new (BEAKTA_BULK_FLAG, clears ? BEAKTA_FLAG_NONE : get_colour (self), NULL, clears ? "" : text);
    case BEAKTA_BULK_TAG:
    case BEAKTA_BULK_UNTAG:
      return beakta_bulk_new (clears ? BEAKTA_BULK_UNTAG : BEAKTA_BULK_TAG, BEAKTA_FLAG_NONE, text, NULL);
    case BEAKTA_BULK_HOLD:
    default:
      until = dup_until (self);
      return beakta_bulk_new (BEAKTA_BULK_HOLD, BEAKTA_FLAG_NONE, clears ? "" : until, clears ? "" : text);
    }
}
