/* One cell of the grid of effects. Its words say everything: the colour behind them is never alone. */

#define G_LOG_DOMAIN "beakta-effect-cell"

#include "beakta-effect-cell.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "beakta-analysis-words.h"
#include "beakta-cell-edit.h"
#include "beakta-heard-name.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaEffectCell
{
  GtkButton          parent_instance;

  char              *group;
  BeaktaAlternative  alternative;
  char              *distribution;   /* nullable */
  GtkLabel          *effect;         /* a child */
  GtkLabel          *hedge;          /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaEffectCell, beakta_effect_cell, GTK_TYPE_BUTTON)

static void
beakta_effect_cell_finalize (GObject *object)
{
  BeaktaEffectCell *self = BEAKTA_EFFECT_CELL (object);

  g_free (self->group);
  g_free (self->distribution);

  G_OBJECT_CLASS (beakta_effect_cell_parent_class)->finalize (object);
}

static void
beakta_effect_cell_class_init (BeaktaEffectCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_effect_cell_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
beakta_effect_cell_init (BeaktaEffectCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->effect = GTK_LABEL (beakta_wrapped_words_add (box, NULL, "effect-word"));
  self->hedge = GTK_LABEL (beakta_wrapped_words_add (box, NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->hedge), "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell");
}

GtkWidget *
beakta_effect_cell_new (const char        *group,
                        BeaktaAlternative  alternative,
                        const char        *distribution)
{
  BeaktaEffectCell *self;

  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_EFFECT_CELL, NULL);
  self->group = g_strdup (group);
  self->alternative = alternative;
  self->distribution = g_strdup (distribution);

  return GTK_WIDGET (self);
}

/* @hedge: "" when there is nothing to add. */
static void
show (BeaktaEffectCell *self,
      const char       *effect,
      const char       *hedge,
      const char       *style)
{
  static const char * const styles[] = { "success", "warning", "neutral", "unset" };

  gtk_label_set_label (self->effect, effect);
  gtk_label_set_label (self->hedge, hedge);
  gtk_widget_set_visible (GTK_WIDGET (self->hedge), *hedge != '\0');
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], style))
      gtk_widget_add_css_class (GTK_WIDGET (self), styles[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), styles[i]);
}

static void
show_effect (BeaktaEffectCell *self,
             const BeaktaCell *cell)
{
  g_autofree char *effect = NULL;

  if (cell == NULL)
    {
      show (self, _("Not assessed"), "", "unset");
      return;
    }

  effect = beakta_analysis_words_dup_effect (cell);
  show (self, effect, beakta_wording_get_certainty (cell->certainty),
        beakta_analysis_words_get_style (cell->effect) + strlen ("chip-"));
}

static void
show_money (BeaktaEffectCell         *self,
            const BeaktaDistribution *distribution)
{
  g_autofree char *kronor = NULL;

  if (distribution == NULL || distribution->sek == NULL || !json_object_has_member (distribution->sek, self->group))
    {
      show (self, _("Not said"), "", "unset");
      return;
    }

  kronor = beakta_wording_dup_kronor (json_object_get_int_member (distribution->sek, self->group));
  show (self, kronor, "", "neutral");
}

static void
name (BeaktaEffectCell *self,
      BeaktaCase       *case_,
      const char       *column)
{
  const BeaktaGroup *group = beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, self->group);
  const char *hedge = gtk_label_get_label (self->hedge);
  g_autofree char *all = g_strconcat (gtk_label_get_label (self->effect), *hedge != '\0' ? ", " : "", hedge, NULL);
  /* Translators: a group, an alternative, and what happens to the group, heard by those who do not see the screen:
   * "Women born abroad, If it is granted: Gains, clearly, certain" */
  g_autofree char *heard = g_strdup_printf (_("%1$s, %2$s: %3$s"), group != NULL ? group->label : self->group, column, all);

  beakta_heard_name_set (GTK_WIDGET (self), heard);
}

void
beakta_effect_cell_update (BeaktaEffectCell *self,
                           BeaktaCase       *case_)
{
  const BeaktaDistribution *distribution;

  g_return_if_fail (BEAKTA_IS_EFFECT_CELL (self));

  if (self->distribution == NULL)
    {
      show_effect (self, beakta_case_get_cell (case_, self->group, self->alternative));
      name (self, case_, beakta_wording_get_alternative (case_, self->alternative));
      return;
    }

  distribution = beakta_case_lookup (case_, BEAKTA_ITEM_DISTRIBUTION, self->distribution);
  show_money (self, distribution);
  name (self, case_, distribution != NULL && *distribution->label != '\0' ? distribution->label : _("Another distribution"));
}

BeaktaItemKind
beakta_effect_cell_get_item (BeaktaEffectCell  *self,
                             char             **id)
{
  g_return_val_if_fail (BEAKTA_IS_EFFECT_CELL (self), BEAKTA_ITEM_CELL);

  if (self->distribution != NULL)
    *id = g_strdup (self->distribution);
  else
    *id = beakta_cell_edit_dup_id (self->group, self->alternative);

  return self->distribution != NULL ? BEAKTA_ITEM_DISTRIBUTION : BEAKTA_ITEM_CELL;
}

gboolean
beakta_effect_cell_is_twin (BeaktaEffectCell *self,
                            BeaktaEffectCell *other)
{
  g_return_val_if_fail (BEAKTA_IS_EFFECT_CELL (self), FALSE);
  g_return_val_if_fail (BEAKTA_IS_EFFECT_CELL (other), FALSE);

  return g_str_equal (self->group, other->group) && self->alternative == other->alternative &&
         g_strcmp0 (self->distribution, other->distribution) == 0;
}
