/* Which questions of a list are shown, and how many there are of each.
 *
 * The words always stand in the same places, also those with nothing behind them.
 */

#define G_LOG_DOMAIN "beakta-filter-bar"

#include "beakta-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaFilterBar
{
  GtkWidget     parent_instance;

  GtkWidget    *buttons[BEAKTA_N_FILTERS];     /* children */
  BeaktaFilter  chosen;
  gboolean      is_setting;
};

G_DEFINE_FINAL_TYPE (BeaktaFilterBar, beakta_filter_bar, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const char *
beakta_filter_bar_get_word (BeaktaFilter filter)
{
  switch (filter)
    {
    case BEAKTA_FILTER_ALL:         return C_("questions", "All");
    case BEAKTA_FILTER_UNANSWERED:  return C_("questions", "Unanswered");
    case BEAKTA_FILTER_NO_EVIDENCE: return C_("questions", "No evidence");
    case BEAKTA_FILTER_DISPUTED:    return C_("questions", "Disputed");
    case BEAKTA_FILTER_MINE:        return C_("questions", "Mine");
    case BEAKTA_N_FILTERS:
    default:                        return "";
    }
}

static const char *
get_meaning (BeaktaFilter filter)
{
  switch (filter)
    {
    case BEAKTA_FILTER_UNANSWERED:  return _("Questions that have no answer yet (F goes to the next choice)");
    case BEAKTA_FILTER_NO_EVIDENCE: return _("Answers that want evidence and have none (F goes to the next choice)");
    case BEAKTA_FILTER_DISPUTED:    return _("With an open comment, evidence to look at again, another claim of the applicant, or "
                                             "assessors who differ (F goes to the next choice)");
    case BEAKTA_FILTER_MINE:        return _("Answered by you (F goes to the next choice)");
    case BEAKTA_FILTER_ALL:
    case BEAKTA_N_FILTERS:
    default:                        return _("All questions (F goes to the next choice)");
    }
}

static void
show_chosen (BeaktaFilterBar *self)
{
  self->is_setting = TRUE;

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->chosen);

  self->is_setting = FALSE;
}

static void
toggled_cb (GtkToggleButton *button,
            BeaktaFilterBar *self)
{
  if (self->is_setting)
    return;

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      self->chosen = i;

  show_chosen (self);
  g_signal_emit (self, signals[CHOSEN], 0, (int) self->chosen);
}

static GtkWidget *
make_button (BeaktaFilterBar *self,
             BeaktaFilter     filter)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (beakta_filter_bar_get_word (filter));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_tooltip_text (button, get_meaning (filter));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  beakta_wrapped_words_set (button);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);

  return button;
}

static void
beakta_filter_bar_dispose (GObject *object)
{
  BeaktaFilterBar *self = BEAKTA_FILTER_BAR (object);

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_filter_bar_parent_class)->dispose (object);
}

static void
beakta_filter_bar_class_init (BeaktaFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_filter_bar_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_filter_bar_init (BeaktaFilterBar *self)
{
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "spacing", 2, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which questions are shown"), -1);

  for (guint i = 0; i < BEAKTA_N_FILTERS; i++)
    self->buttons[i] = make_button (self, i);
  show_chosen (self);
}

static void
show_count (GtkWidget  *button,
            const char *word,
            guint       count)
{
  /* Translators: which questions, and how many: "Unanswered 4" */
  g_autofree char *label = g_strdup_printf (_("%1$s %2$u"), word, count);
  /* Translators: the same for those who hear the screen: "Show questions: Unanswered 4" */
  g_autofree char *name = g_strdup_printf (_("Show questions: %s"), label);

  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
    return;

  gtk_button_set_label (GTK_BUTTON (button), label);
  beakta_heard_name_set (button, name);
}

void
beakta_filter_bar_update (BeaktaFilterBar     *self,
                          const BeaktaFilters *filters,
                          BeaktaFilter         chosen)
{
  g_return_if_fail (BEAKTA_IS_FILTER_BAR (self));
  g_return_if_fail (chosen < BEAKTA_N_FILTERS);

  self->chosen = chosen;
  show_chosen (self);

  for (guint i = 0; filters != NULL && i < BEAKTA_N_FILTERS; i++)
    show_count (self->buttons[i], beakta_filter_bar_get_word (i), filters->counts[i]);
}
