/* The four states, cited first. */

#define G_LOG_DOMAIN "beakta-state-list"

#include "beakta-state-list.h"

#include <glib/gi18n-lib.h>

#include "beakta-coverage-words.h"
#include "beakta-share-bar.h"

#define SIGN_WIDTH 18

typedef struct
{
  GtkListBoxRow *row;
  GtkLabel      *percent;
} Line;

struct _BeaktaStateList
{
  GtkWidget   parent_instance;

  GtkListBox *list;                  /* owned */
  Line        lines[BEAKTA_N_COVERAGE_STATES]; /* children of the list */
};

G_DEFINE_FINAL_TYPE (BeaktaStateList, beakta_state_list, GTK_TYPE_WIDGET)

enum
{
  STATE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The bar, full of one state, is its sign. */
static GtkWidget *
create_sign (BeaktaCoverageState state)
{
  GtkWidget *sign = beakta_share_bar_new ();
  BeaktaCoverageCounts counts = { .characters = 1 };

  counts.states[state] = 1;
  beakta_share_bar_set_counts (BEAKTA_SHARE_BAR (sign), &counts);
  gtk_widget_set_size_request (sign, SIGN_WIDTH, -1);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);

  return sign;
}

static void
add_line (BeaktaStateList     *self,
          BeaktaCoverageState  state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *word = gtk_label_new (beakta_coverage_words_get_state (state));
  GtkWidget *percent = gtk_label_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_widget_add_css_class (percent, "numeric");
  gtk_widget_add_css_class (percent, "dim-label");
  gtk_box_append (GTK_BOX (box), create_sign (state));
  gtk_box_append (GTK_BOX (box), word);
  gtk_box_append (GTK_BOX (box), percent);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, _("To the next such place"));
  gtk_list_box_append (self->list, row);

  self->lines[state] = (Line) { GTK_LIST_BOX_ROW (row), GTK_LABEL (percent) };
}

static void
activated_cb (BeaktaStateList *self,
              GtkListBoxRow   *row)
{
  for (guint i = 0; i < BEAKTA_N_COVERAGE_STATES; i++)
    if (self->lines[i].row == row)
      g_signal_emit (self, signals[STATE_CHOSEN], 0, (int) i);
}

static void
beakta_state_list_dispose (GObject *object)
{
  BeaktaStateList *self = BEAKTA_STATE_LIST (object);
  GtkWidget *list = GTK_WIDGET (g_steal_pointer (&self->list));

  g_clear_pointer (&list, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_state_list_parent_class)->dispose (object);
}

static void
beakta_state_list_class_init (BeaktaStateListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_state_list_dispose;

  signals[STATE_CHOSEN] = g_signal_new ("state-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
beakta_state_list_init (BeaktaStateList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "coverage-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How much of the document has been used"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);

  for (guint i = BEAKTA_N_COVERAGE_STATES; i > 0; i--)
    add_line (self, i - 1);
}

void
beakta_state_list_set_counts (BeaktaStateList            *self,
                              const BeaktaCoverageCounts *counts)
{
  g_return_if_fail (BEAKTA_IS_STATE_LIST (self));
  g_return_if_fail (counts != NULL);

  for (guint i = 0; i < BEAKTA_N_COVERAGE_STATES; i++)
    {
      guint percent = beakta_coverage_get_percent (counts->states[i], counts->characters);
      g_autofree char *text = g_strdup_printf (_("%u %%"), percent);
      g_autofree char *name = g_strdup_printf ("%s: %s", beakta_coverage_words_get_state (i), text);

      gtk_label_set_text (self->lines[i].percent, text);
      gtk_list_box_row_set_activatable (self->lines[i].row, counts->states[i] > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines[i].row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}
