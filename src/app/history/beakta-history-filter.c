/* Which lines of the history are shown. */

#define G_LOG_DOMAIN "beakta-history-filter"

#include "beakta-history-filter.h"

#include <glib/gi18n.h>

#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaHistoryFilter
{
  GtkBox          parent_instance;

  GtkSearchEntry *search;
  GtkDropDown    *person;
  GtkDropDown    *sort;
  GtkDropDown    *days;
  GtkButton      *question_button;
  GtkLabel       *told;

  GPtrArray      *users;             /* of char *: those of @person after the first */
  char           *question;          /* nullable */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaHistoryFilter, beakta_history_filter, GTK_TYPE_BOX)

/* Days back from today, in the order of the choices. */
static const int days_back[] = { -1, 0, 6, 29, 364 };

static void
choose_changed (BeaktaHistoryFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
question_clicked_cb (BeaktaHistoryFilter *self)
{
  beakta_history_filter_set_question (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static GtkDropDown *
add_choice (BeaktaHistoryFilter *self,
            GtkWidget           *box,
            const char          *name,
            const char * const  *words)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (choice, name);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (choose_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), choice);

  return GTK_DROP_DOWN (choice);
}

static void
add_choices (BeaktaHistoryFilter *self)
{
  const char * const people[] = { _("Everybody"), NULL };
  const char * const sorts[] = { _("All Steps"), C_("history", "Answers"), C_("history", "Evidence and marks"),
                                 C_("history", "Comments"), C_("history", "Consequences"), C_("history", "Reasons"),
                                 C_("history", "Documents"), C_("history", "Requests and contacts"),
                                 C_("history", "Stages and review"), C_("history", "The case itself"), NULL };
  const char * const days[] = { _("All Days"), _("Today"), _("The Last Week"), _("The Last Month"), _("The Last Year"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (box, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  self->person = add_choice (self, box, _("By whom"), people);
  self->sort = add_choice (self, box, _("What sort of step"), sorts);
  self->days = add_choice (self, box, _("When"), days);
  gtk_box_append (GTK_BOX (self), box);
}

static void
beakta_history_filter_dispose (GObject *object)
{
  BeaktaHistoryFilter *self = BEAKTA_HISTORY_FILTER (object);

  g_clear_pointer (&self->users, g_ptr_array_unref);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (beakta_history_filter_parent_class)->dispose (object);
}

static void
beakta_history_filter_class_init (BeaktaHistoryFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_history_filter_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_history_filter_init (BeaktaHistoryFilter *self)
{
  self->users = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "history-filter");

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Search the history"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the history"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (choose_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->search));
  add_choices (self);

  self->question_button = GTK_BUTTON (gtk_button_new_with_label (_("Show the whole case again")));
  gtk_widget_set_halign (GTK_WIDGET (self->question_button), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->question_button), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->question_button), _("Show the whole case again"));
  g_signal_connect_object (self->question_button, "clicked", G_CALLBACK (question_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->question_button));

  self->told = GTK_LABEL (beakta_wrapped_words_add (GTK_WIDGET (self), NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->told), "dim-label");
}

void
beakta_history_filter_add_person (BeaktaHistoryFilter *self,
                                  const char          *user,
                                  const char          *name)
{
  g_return_if_fail (BEAKTA_IS_HISTORY_FILTER (self));
  g_return_if_fail (user != NULL && name != NULL);

  if (*user == '\0' || g_ptr_array_find_with_equal_func (self->users, user, g_str_equal, NULL))
    return;

  g_ptr_array_add (self->users, g_strdup (user));
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (self->person)), name);
}

void
beakta_history_filter_set_question (BeaktaHistoryFilter *self,
                                    const char          *question)
{
  g_autofree char *label = NULL;

  g_return_if_fail (BEAKTA_IS_HISTORY_FILTER (self));

  if (g_strcmp0 (self->question, question) == 0)
    return;

  g_free (self->question);
  self->question = g_strdup (question);
  if (question != NULL)
    {
      /* Translators: a checklist and the number of its question; the button takes the choice away */
      label = g_strdup_printf (_("Only %s ✕"), question);
      gtk_button_set_label (self->question_button, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->question_button), question != NULL);
  choose_changed (self);
}

void
beakta_history_filter_reset (BeaktaHistoryFilter *self)
{
  g_return_if_fail (BEAKTA_IS_HISTORY_FILTER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->sort, 0);
  gtk_drop_down_set_selected (self->days, 0);
  gtk_drop_down_set_selected (self->person, 0);
  gtk_string_list_splice (GTK_STRING_LIST (gtk_drop_down_get_model (self->person)), 1, self->users->len, NULL);
  g_ptr_array_set_size (self->users, 0);
  beakta_history_filter_set_question (self, NULL);
}

/* (transfer full) (nullable): the first day that is shown. */
static char *
dup_first_day (BeaktaHistoryFilter *self)
{
  int back = days_back[MIN (gtk_drop_down_get_selected (self->days), G_N_ELEMENTS (days_back) - 1)];
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) first = back >= 0 ? g_date_time_add_days (now, -back) : NULL;

  return first != NULL ? g_date_time_format (first, "%Y-%m-%d") : NULL;
}

gboolean
beakta_history_filter_match (BeaktaHistoryFilter *self,
                             const BeaktaEntry   *entry,
                             const char          *words)
{
  BeaktaEntryFilter filter = BEAKTA_ENTRY_FILTER_ALL;
  g_autofree char *since = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *said = NULL;
  guint person;

  g_return_val_if_fail (BEAKTA_IS_HISTORY_FILTER (self), FALSE);
  g_return_val_if_fail (entry != NULL && words != NULL, FALSE);

  person = gtk_drop_down_get_selected (self->person);
  since = dup_first_day (self);
  filter.by = person > 0 && person <= self->users->len ? g_ptr_array_index (self->users, person - 1) : NULL;
  filter.sort = (int) gtk_drop_down_get_selected (self->sort) - 1;
  filter.since = since;
  filter.question = self->question;
  if (!beakta_entry_filter_match (&filter, entry))
    return FALSE;

  wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  said = g_utf8_casefold (words, -1);

  return strstr (said, wanted) != NULL;
}

void
beakta_history_filter_tell (BeaktaHistoryFilter *self,
                            const char          *words)
{
  g_return_if_fail (BEAKTA_IS_HISTORY_FILTER (self));

  gtk_label_set_text (self->told, words);
}
