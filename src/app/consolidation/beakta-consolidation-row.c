/* One question that several have answered. It never changes: a row that would say something else takes its place. */

#define G_LOG_DOMAIN "beakta-consolidation-row"

#include "beakta-consolidation-row.h"

#include <glib/gi18n.h>

#include "beakta-assessors.h"
#include "beakta-consolidation-words.h"
#include "beakta-evidence-row.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaConsolidationRow
{
  GtkBox       parent_instance;

  char        *id;
  char        *told;                 /* everything that it says, in a line that nobody sees */

  /* Children */
  GtkBox      *answers;
  GtkExpander *folded;               /* nullable: nothing is asked of the person */
};

/* Keys 1 to 9. */
#define N_KEYS 9

G_DEFINE_FINAL_TYPE (BeaktaConsolidationRow, beakta_consolidation_row, GTK_TYPE_BOX)

enum
{
  TAKE,
  ACCEPT,
  OWN_WORDS,
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
take_clicked_cb (GtkButton              *button,
                 BeaktaConsolidationRow *self)
{
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_prev_sibling (gtk_widget_get_parent (GTK_WIDGET (button))); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    index++;

  g_signal_emit (self, signals[TAKE], 0, index);
}

static void
accept_clicked_cb (BeaktaConsolidationRow *self)
{
  g_signal_emit (self, signals[ACCEPT], 0);
}

static void
own_words_clicked_cb (BeaktaConsolidationRow *self)
{
  g_signal_emit (self, signals[OWN_WORDS], 0);
}

static void
quote_clicked_cb (GtkButton              *button,
                  BeaktaConsolidationRow *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, gtk_widget_get_name (GTK_WIDGET (button)));
}

static GtkWidget *
make_quote (BeaktaConsolidationRow *self,
            BeaktaCase             *case_,
            const BeaktaPassage    *passage)
{
  g_autofree char *quotation = beakta_evidence_row_dup_quotation (passage->exact);
  g_autofree char *place = beakta_evidence_row_dup_place (case_, passage);
  GtkWidget *words = beakta_wrapped_words_new (quotation, "evidence-quote");
  GtkWidget *below = beakta_wrapped_words_new (place, "caption");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_lines (GTK_LABEL (words), 3);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (below, "dim-label");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), below);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "evidence");
  gtk_widget_set_name (button, passage->record.id);
  gtk_widget_set_tooltip_text (button, _("Show in the text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, quotation,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (quote_clicked_cb), self, 0);

  return button;
}

/* The key of the answer, the person, and what they answered. */
static GtkWidget *
make_answer_words (const char *person,
                   const char *value,
                   guint       index,
                   gboolean    may_take)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *who = beakta_wrapped_words_new (person, "dim-label");
  g_autofree char *key = g_strdup_printf ("%u", index + 1);

  if (may_take && index < N_KEYS)
    {
      GtkWidget *badge = gtk_label_new (key);

      gtk_widget_add_css_class (badge, "badge");
      gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), badge);
    }

  gtk_widget_add_css_class (who, "assessor-name");
  gtk_widget_set_hexpand (who, TRUE);
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), beakta_wrapped_words_new (value, "assessor-value"));
  gtk_widget_add_css_class (box, "assessor-answer");

  return box;
}

/* The answer is the button that takes it, where it may be taken. */
static GtkWidget *
make_answer_head (BeaktaConsolidationRow *self,
                  const char             *person,
                  const char             *value,
                  guint                   index,
                  gboolean                may_take)
{
  /* Translators: an assessor and what they answered */
  g_autofree char *name = g_strdup_printf (_("Take the answer of %1$s: %2$s"), person, value);
  GtkWidget *button;

  if (!may_take)
    return make_answer_words (person, value, index, FALSE);

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), make_answer_words (person, value, index, TRUE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_clicked_cb), self, 0);

  return button;
}

static void
add_answer (BeaktaConsolidationRow *self,
            const BeaktaQuestion   *question,
            const char             *person,
            const BeaktaAnswer     *answer,
            guint                   index,
            BeaktaCase             *case_,
            gboolean                may_settle)
{
  g_autofree char *value = beakta_consolidation_words_dup_answer (question, answer);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_answer_head (self, person, value, index, may_settle && answer != NULL));
  if (answer != NULL && *answer->reason != '\0')
    gtk_box_append (GTK_BOX (box), beakta_wrapped_words_new (answer->reason, "assessor-reason"));
  if (answer != NULL && *answer->missing != '\0')
    {
      /* Translators: what is missing, as an assessor wrote it */
      g_autofree char *missing = g_strdup_printf (_("Missing: %s"), answer->missing);

      gtk_box_append (GTK_BOX (box), beakta_wrapped_words_new (missing, "assessor-reason"));
    }

  for (guint i = 0; answer != NULL && answer->evidence[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, answer->evidence[i]);

      if (passage != NULL)
        gtk_box_append (GTK_BOX (box), make_quote (self, case_, passage));
    }

  gtk_box_append (self->answers, box);
}

static void
add_acts (BeaktaConsolidationRow        *self,
          GtkBox                        *box,
          const BeaktaConsolidationItem *item)
{
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *own;

  if (item->accord == BEAKTA_ACCORD_AGREED || item->accord == BEAKTA_ACCORD_PARTIAL)
    {
      GtkWidget *accept = gtk_button_new_with_label (_("Accept"));

      gtk_widget_set_tooltip_text (accept, _("Settle the answer on which they agree (Enter)"));
      g_signal_connect_object (accept, "clicked", G_CALLBACK (accept_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (acts), accept);
    }

  own = gtk_button_new_with_label (_("Own Words…"));
  gtk_widget_set_tooltip_text (own, _("Another answer, with a reason of your own (E)"));
  g_signal_connect_object (own, "clicked", G_CALLBACK (own_words_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (acts), own);
  gtk_box_append (box, acts);
}

static void
beakta_consolidation_row_finalize (GObject *object)
{
  g_free (BEAKTA_CONSOLIDATION_ROW (object)->id);
  g_free (BEAKTA_CONSOLIDATION_ROW (object)->told);

  G_OBJECT_CLASS (beakta_consolidation_row_parent_class)->finalize (object);
}

static void
beakta_consolidation_row_class_init (BeaktaConsolidationRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_consolidation_row_finalize;

  signals[TAKE] = g_signal_new ("take", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACCEPT] = g_signal_new ("accept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OWN_WORDS] = g_signal_new ("own-words", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_consolidation_row_init (BeaktaConsolidationRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "consolidation-row");
  self->answers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
}

static GtkWidget *
make_state (const char                    *state,
            const BeaktaConsolidationItem *item)
{
  GtkWidget *label = beakta_wrapped_words_new (state, "chip");
  const char *style = "chip-neutral";

  if (item->settled == BEAKTA_SETTLED)
    style = "chip-success";
  else if (beakta_consolidation_item_asks (item))
    style = "chip-warning";

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_halign (label, GTK_ALIGN_START);

  return label;
}

/* (transfer full): whether it is settled, and if so how. */
static char *
dup_state (const BeaktaConsolidationItem *item,
           BeaktaCaseEditor              *editor)
{
  const BeaktaAnswer *settled = beakta_case_lookup (beakta_case_editor_get_whole (editor), BEAKTA_ITEM_ANSWER, item->id);
  g_autofree char *whose = NULL;

  if (item->settled == BEAKTA_SETTLED && settled != NULL)
    whose = beakta_consolidation_words_dup_settled (editor, item->question, settled);

  return whose != NULL ? g_strdup_printf ("%s · %s", beakta_consolidation_words_get_state (item), whose)
                       : g_strdup (beakta_consolidation_words_get_state (item));
}

static void
tell_evidence (GString            *told,
               BeaktaCase         *case_,
               const BeaktaAnswer *answer)
{
  for (guint i = 0; answer->evidence[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, answer->evidence[i]);
      g_autofree char *place = passage != NULL ? beakta_evidence_row_dup_place (case_, passage) : NULL;

      if (passage != NULL)
        g_string_append_printf (told, "\n%s\t%s\t%s", passage->record.id, passage->exact, place);
    }
}

/* (transfer full): everything that the row of the item says. */
static char *
dup_told (const BeaktaConsolidation     *consolidation,
          const BeaktaConsolidationItem *item,
          BeaktaCaseEditor              *editor,
          gboolean                       may_settle)
{
  g_autofree char *state = dup_state (item, editor);
  GString *told = g_string_new (item->id);

  g_string_append_printf (told, "\n%d\t%u\t%u\t%s\t%s", may_settle, item->accord, item->settled, state,
                          beakta_question_get_text (item->question, beakta_wording_get_language ()));
  for (guint i = 0; i < item->answers->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (consolidation->assessors, i);
      const BeaktaAnswer *answer = g_ptr_array_index (item->answers, i);
      g_autofree char *value = beakta_consolidation_words_dup_answer (item->question, answer);

      g_string_append_printf (told, "\n%s\t%s", beakta_case_editor_get_name (editor, assessor->person), value);
      if (answer == NULL)
        continue;
      g_string_append_printf (told, "\t%s\t%s", answer->reason, answer->missing);
      tell_evidence (told, beakta_case_editor_get_whole (editor), answer);
    }

  return g_string_free (told, FALSE);
}

static void
add_heading (BeaktaConsolidationRow        *self,
             const BeaktaConsolidationItem *item,
             BeaktaCaseEditor              *editor)
{
  const char *text = beakta_question_get_text (item->question, beakta_wording_get_language ());
  g_autofree char *heading = g_strdup_printf ("%s  %s", beakta_question_get_number (item->question), text);
  g_autofree char *state = dup_state (item, editor);

  gtk_box_append (GTK_BOX (self), beakta_wrapped_words_new (heading, "heading"));
  gtk_box_append (GTK_BOX (self), make_state (state, item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state, -1);
}

GtkWidget *
beakta_consolidation_row_new (const BeaktaConsolidation     *consolidation,
                              const BeaktaConsolidationItem *item,
                              BeaktaCaseEditor              *editor,
                              gboolean                       may_settle)
{
  BeaktaConsolidationRow *self = g_object_new (BEAKTA_TYPE_CONSOLIDATION_ROW, NULL);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->id = g_strdup (item->id);
  self->told = dup_told (consolidation, item, editor, may_settle);
  add_heading (self, item, editor);
  for (guint i = 0; i < item->answers->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (consolidation->assessors, i);

      add_answer (self, item->question, beakta_case_editor_get_name (editor, assessor->person),
                  g_ptr_array_index (item->answers, i), i, beakta_case_editor_get_whole (editor), may_settle);
    }
  gtk_box_append (box, GTK_WIDGET (self->answers));
  if (may_settle)
    add_acts (self, box, item);

  if (beakta_consolidation_item_asks (item))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "asks");
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (box));
    }
  else
    {
      self->folded = GTK_EXPANDER (gtk_expander_new (_("The answers")));
      gtk_expander_set_child (self->folded, GTK_WIDGET (box));
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->folded));
    }

  return GTK_WIDGET (self);
}

gboolean
beakta_consolidation_row_says (BeaktaConsolidationRow        *self,
                               const BeaktaConsolidation     *consolidation,
                               const BeaktaConsolidationItem *item,
                               BeaktaCaseEditor              *editor,
                               gboolean                       may_settle)
{
  g_autofree char *told = NULL;

  g_return_val_if_fail (BEAKTA_IS_CONSOLIDATION_ROW (self), FALSE);

  told = dup_told (consolidation, item, editor, may_settle);

  return g_str_equal (self->told, told);
}

void
beakta_consolidation_row_unfold (BeaktaConsolidationRow *self)
{
  g_return_if_fail (BEAKTA_IS_CONSOLIDATION_ROW (self));

  if (self->folded != NULL)
    gtk_expander_set_expanded (self->folded, !gtk_expander_get_expanded (self->folded));
}

const char *
beakta_consolidation_row_get_id (BeaktaConsolidationRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_CONSOLIDATION_ROW (self), NULL);

  return self->id;
}
