/* One cell of the two-by-two, as it reads: what happens to the group, how sure that is, and why. */

#define G_LOG_DOMAIN "beakta-cell-card"

#include "beakta-cell-card.h"

#include <glib/gi18n-lib.h>

#include "beakta-analysis-words.h"
#include "beakta-evidence-row.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"

struct _BeaktaCellCard
{
  GtkToggleButton    parent_instance;

  BeaktaCaseEditor  *editor;         /* owned */
  char              *group;
  BeaktaAlternative  alternative;

  /* Template children */
  GtkLabel          *title;
  GtkLabel          *effect;
  GtkLabel          *hedge;
  GtkLabel          *reason;
  GtkWidget         *evidence;
  GtkLabel          *number;
  GtkLabel          *quotation;
};

G_DEFINE_FINAL_TYPE (BeaktaCellCard, beakta_cell_card, GTK_TYPE_TOGGLE_BUTTON)

static void
show_effect (BeaktaCellCard   *self,
             const BeaktaCell *cell)
{
  static const char * const styles[] = { "chip-success", "chip-warning", "chip-neutral" };
  const char *style = cell != NULL ? beakta_analysis_words_get_style (cell->effect) : "chip-neutral";
  g_autofree char *effect = NULL;

  effect = cell != NULL ? beakta_analysis_words_dup_effect (cell) : g_strdup (_("Not assessed"));
  gtk_label_set_label (self->effect, effect);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], style))
      gtk_widget_add_css_class (GTK_WIDGET (self->effect), styles[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->effect), styles[i]);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* The first piece of evidence, and how many more there are. */
static void
show_evidence (BeaktaCellCard   *self,
               const BeaktaCell *cell)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const BeaktaPassage *passage = NULL;
  g_autofree char *number = NULL;
  g_autofree char *quotation = NULL;
  guint n_more;

  if (cell != NULL && cell->evidence[0] != NULL)
    passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, cell->evidence[0]);

  gtk_widget_set_visible (self->evidence, passage != NULL);

  if (passage == NULL)
    return;

  n_more = g_strv_length (cell->evidence) - 1;
  number = g_strdup_printf ("%u", beakta_case_get_evidence_number (case_, passage->record.id));
  quotation = beakta_evidence_row_dup_quotation (passage->exact);
  gtk_label_set_label (self->number, number);

  if (n_more > 0)
    {
      /* Translators: the first quotation, and how many more there are */
      g_autofree char *text = g_strdup_printf (_("+%u %s"), n_more, quotation);

      gtk_label_set_label (self->quotation, text);
    }
  else
    gtk_label_set_label (self->quotation, quotation);
}

static void
name_card (BeaktaCellCard *self)
{
  const BeaktaGroup *group = beakta_case_lookup (beakta_case_editor_get_case (self->editor),
                                                 BEAKTA_ITEM_GROUP, self->group);
  /* Translators: a group, an alternative, an effect: heard by those who do not see the screen */
  g_autofree char *name = g_strdup_printf (_("%s. %s: %s"), group != NULL ? group->label : self->group,
                                           gtk_label_get_label (self->title),
                                           gtk_label_get_label (self->effect));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
beakta_cell_card_dispose (GObject *object)
{
  BeaktaCellCard *self = BEAKTA_CELL_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CELL_CARD);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_cell_card_parent_class)->dispose (object);
}

static void
beakta_cell_card_finalize (GObject *object)
{
  g_free (BEAKTA_CELL_CARD (object)->group);

  G_OBJECT_CLASS (beakta_cell_card_parent_class)->finalize (object);
}

static void
beakta_cell_card_class_init (BeaktaCellCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_cell_card_dispose;
  object_class->finalize = beakta_cell_card_finalize;

  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-cell-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, effect);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, hedge);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, reason);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellCard, quotation);
}

static void
beakta_cell_card_init (BeaktaCellCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_cell_card_new (BeaktaCaseEditor  *editor,
                      const char        *group,
                      BeaktaAlternative  alternative)
{
  BeaktaCellCard *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CELL_CARD, NULL);
  self->editor = g_object_ref (editor);
  self->group = g_strdup (group);
  self->alternative = alternative;
  beakta_cell_card_update (self);

  return GTK_WIDGET (self);
}

void
beakta_cell_card_update (BeaktaCellCard *self)
{
  const BeaktaCell *cell;
  g_autofree char *hedge = NULL;

  g_return_if_fail (BEAKTA_IS_CELL_CARD (self));

  gtk_label_set_label (self->title, beakta_wording_get_alternative (beakta_case_editor_get_case (self->editor), self->alternative));
  cell = beakta_case_get_cell (beakta_case_editor_get_case (self->editor), self->group, self->alternative);
  hedge = cell != NULL ? beakta_analysis_words_dup_hedge (cell) : g_strdup ("");

  show_effect (self, cell);
  show_text (self->hedge, hedge);
  show_text (self->reason, cell != NULL ? cell->reason : "");
  show_evidence (self, cell);
  name_card (self);
}
