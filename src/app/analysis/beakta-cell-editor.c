/* The place where one cell of the two-by-two is worked on. */

#define G_LOG_DOMAIN "beakta-cell-editor"

#include "beakta-cell-editor.h"

#include <glib/gi18n-lib.h>

#include "beakta-analysis-words.h"
#include "beakta-cell-edit.h"
#include "beakta-clash-list.h"
#include "beakta-evidence-list.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-option-row.h"
#include "beakta-text-field.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaCellEditor
{
  GtkBox              parent_instance;

  BeaktaCaseEditor   *editor;        /* owned */
  char               *group;
  BeaktaAlternative   alternative;
  char               *id;

  /* Template children */
  GtkLabel           *title;
  GtkWidget          *done;
  BeaktaOptionRow    *effect;
  GtkWidget          *degree_box;
  BeaktaOptionRow    *degree;
  BeaktaOptionRow    *certainty;
  BeaktaOptionRow    *horizon;
  BeaktaTextField    *reason;
  BeaktaEvidenceList *evidence;
  GtkWidget          *add_evidence;
};

G_DEFINE_FINAL_TYPE (BeaktaCellEditor, beakta_cell_editor, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BeaktaCell *
get_cell (BeaktaCellEditor *self)
{
  return beakta_case_get_cell (beakta_case_editor_get_case (self->editor), self->group, self->alternative);
}

static void
apply (BeaktaCellEditor   *self,
       BeaktaCellEditKind  kind,
       int                 value,
       const char         *text)
{
  beakta_cell_edit_apply (self->editor, self->group, self->alternative, kind, value, text);
}

/* The value of a vocabulary; 0, which is "unset" in all of them, for "". */
static int
parse (BeaktaWords  words,
       const char  *nick)
{
  int value = 0;

  if (*nick != '\0')
    beakta_words_from_nick (words, nick, &value);

  return value;
}

/* Taking the choice back says that it is not known: an effect is always something. */
static void
effect_chosen_cb (BeaktaOptionRow  *row,
                  const char       *nick,
                  BeaktaCellEditor *self)
{
  int effect = parse (BEAKTA_WORDS_EFFECT, nick);

  apply (self, BEAKTA_CELL_EDIT_EFFECT, effect, NULL);
  gtk_widget_set_visible (self->degree_box, beakta_cell_edit_has_degree (effect));
}

static void
degree_chosen_cb (BeaktaOptionRow  *row,
                  const char       *value,
                  BeaktaCellEditor *self)
{
  apply (self, BEAKTA_CELL_EDIT_DEGREE, *value != '\0' ? *value - '0' : 0, NULL);
}

static void
certainty_chosen_cb (BeaktaOptionRow  *row,
                     const char       *nick,
                     BeaktaCellEditor *self)
{
  apply (self, BEAKTA_CELL_EDIT_CERTAINTY, parse (BEAKTA_WORDS_CERTAINTY, nick), NULL);
}

static void
horizon_chosen_cb (BeaktaOptionRow  *row,
                   const char       *nick,
                   BeaktaCellEditor *self)
{
  apply (self, BEAKTA_CELL_EDIT_HORIZON, parse (BEAKTA_WORDS_HORIZON, nick), NULL);
}

static void
reason_committed_cb (BeaktaTextField  *field,
                     const char       *text,
                     BeaktaCellEditor *self)
{
  apply (self, BEAKTA_CELL_EDIT_REASON, 0, text);
}

static void
passage_activated_cb (BeaktaEvidenceList *list,
                      const char         *passage_id,
                      BeaktaCellEditor   *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
done_clicked_cb (GtkButton        *button,
                 BeaktaCellEditor *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
fill_effects (BeaktaOptionRow *row)
{
  static const struct { BeaktaEffect effect; BeaktaTone tone; } order[] =
  {
    { BEAKTA_EFFECT_GAINS, BEAKTA_TONE_GOOD },
    { BEAKTA_EFFECT_LOSES, BEAKTA_TONE_WARNING },
    { BEAKTA_EFFECT_UNAFFECTED, BEAKTA_TONE_NEUTRAL },
    { BEAKTA_EFFECT_UNKNOWN, BEAKTA_TONE_NEUTRAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    beakta_option_row_add (row, beakta_words_get_nick (BEAKTA_WORDS_EFFECT, (int) order[i].effect),
                           beakta_wording_get_effect (order[i].effect), order[i].tone);
}

static void
fill_rows (BeaktaCellEditor *self)
{
  fill_effects (self->effect);

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      beakta_option_row_add (self->degree, value, beakta_analysis_words_get_degree (i), BEAKTA_TONE_NEUTRAL);
    }

  for (int i = BEAKTA_CERTAINTY_LOW; i < BEAKTA_N_CERTAINTIES; i++)
    beakta_option_row_add (self->certainty, beakta_words_get_nick (BEAKTA_WORDS_CERTAINTY, i),
                           beakta_wording_get_certainty (i), BEAKTA_TONE_NEUTRAL);

  for (int i = BEAKTA_HORIZON_SHORT; i < BEAKTA_N_HORIZONS; i++)
    beakta_option_row_add (self->horizon, beakta_words_get_nick (BEAKTA_WORDS_HORIZON, i),
                           beakta_analysis_words_get_horizon (i), BEAKTA_TONE_NEUTRAL);
}

static void
name_row (BeaktaOptionRow *row,
          const char      *about,
          const char      *what)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", about, what);

  beakta_option_row_set_about (row, name);
}

static const char *
get_alternative (BeaktaCellEditor *self)
{
  return beakta_wording_get_alternative (beakta_case_editor_get_case (self->editor), self->alternative);
}

static void
name_parts (BeaktaCellEditor *self)
{
  const BeaktaGroup *group = beakta_case_lookup (beakta_case_editor_get_case (self->editor),
                                                 BEAKTA_ITEM_GROUP, self->group);
  g_autofree char *about = g_strdup_printf ("%s. %s", group != NULL ? group->label : self->group,
                                            get_alternative (self));
  g_autofree char *evidence = g_strdup_printf ("%s: %s", about, _("Evidence from the Selection"));

  gtk_label_set_label (self->title, get_alternative (self));
  name_row (self->effect, about, _("Effect"));
  name_row (self->degree, about, _("How much"));
  name_row (self->certainty, about, _("How certain"));
  name_row (self->horizon, about, _("When"));
  beakta_text_field_set_about (self->reason, about);
  beakta_heard_name_set (GTK_WIDGET (self->add_evidence), evidence);
}

static void
show_values (BeaktaCellEditor *self,
             const BeaktaCell *cell)
{
  g_autofree char *degree = g_strdup_printf ("%u", cell->degree);

  beakta_option_row_set_value (self->effect, beakta_words_get_nick (BEAKTA_WORDS_EFFECT, (int) cell->effect));
  beakta_option_row_set_value (self->degree, cell->degree > 0 ? degree : "");
  beakta_option_row_set_value (self->certainty,
                               beakta_words_get_nick (BEAKTA_WORDS_CERTAINTY, (int) cell->certainty));
  beakta_option_row_set_value (self->horizon, beakta_words_get_nick (BEAKTA_WORDS_HORIZON, (int) cell->horizon));
  gtk_widget_set_visible (self->degree_box, beakta_cell_edit_has_degree (cell->effect));
}

static void
show_nothing (BeaktaCellEditor *self)
{
  beakta_option_row_set_value (self->effect, "");
  beakta_option_row_set_value (self->degree, "");
  beakta_option_row_set_value (self->certainty, "");
  beakta_option_row_set_value (self->horizon, "");
  gtk_widget_set_visible (self->degree_box, FALSE);
}

static void
show_access (BeaktaCellEditor *self)
{
  g_autofree char *why = NULL;

  beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, &why);
  beakta_option_row_set_locked (self->effect, why);
  beakta_option_row_set_locked (self->degree, why);
  beakta_option_row_set_locked (self->certainty, why);
  beakta_option_row_set_locked (self->horizon, why);
  beakta_text_field_set_locked (self->reason, why);
  gtk_widget_set_visible (self->add_evidence,
                          beakta_case_editor_may (self->editor, BEAKTA_ACT_ADD_EVIDENCE, NULL));
}

static void
beakta_cell_editor_dispose (GObject *object)
{
  BeaktaCellEditor *self = BEAKTA_CELL_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CELL_EDITOR);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_cell_editor_parent_class)->dispose (object);
}

static void
beakta_cell_editor_finalize (GObject *object)
{
  BeaktaCellEditor *self = BEAKTA_CELL_EDITOR (object);

  g_free (self->group);
  g_free (self->id);

  G_OBJECT_CLASS (beakta_cell_editor_parent_class)->finalize (object);
}

static void
beakta_cell_editor_class_init (BeaktaCellEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_cell_editor_dispose;
  object_class->finalize = beakta_cell_editor_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_EVIDENCE_LIST);
  g_type_ensure (BEAKTA_TYPE_OPTION_ROW);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-cell-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, done);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, effect);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, degree_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, degree);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, certainty);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, horizon);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCellEditor, add_evidence);
  gtk_widget_class_bind_template_callback (widget_class, effect_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, degree_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, certainty_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, horizon_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
beakta_cell_editor_init (BeaktaCellEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->add_evidence);
  fill_rows (self);
}

GtkWidget *
beakta_cell_editor_new (BeaktaCaseEditor  *editor,
                        const char        *group,
                        BeaktaAlternative  alternative)
{
  BeaktaCellEditor *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CELL_EDITOR, NULL);
  self->editor = g_object_ref (editor);
  self->group = g_strdup (group);
  self->alternative = alternative;
  self->id = beakta_cell_edit_dup_id (group, alternative);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->reason))),
                              beakta_clash_list_new (editor, BEAKTA_ITEM_CELL, self->id), GTK_WIDGET (self->reason));
  beakta_cell_editor_update (self);

  return GTK_WIDGET (self);
}

const char *
beakta_cell_editor_get_id (BeaktaCellEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CELL_EDITOR (self), NULL);

  return self->id;
}

void
beakta_cell_editor_enter (BeaktaCellEditor *self)
{
  g_return_if_fail (BEAKTA_IS_CELL_EDITOR (self));

  gtk_widget_child_focus (GTK_WIDGET (self->effect), GTK_DIR_TAB_FORWARD);
}

/* @cell: (nullable) */
static const char *
get_reason (BeaktaCellEditor *self,
            const BeaktaCell *cell)
{
  return beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_CELL, self->id, "reason", cell != NULL ? cell->reason : "");
}

void
beakta_cell_editor_update (BeaktaCellEditor *self)
{
  const BeaktaCell *cell;

  g_return_if_fail (BEAKTA_IS_CELL_EDITOR (self));

  cell = get_cell (self);
  name_parts (self);

  if (cell != NULL)
    show_values (self, cell);
  else
    show_nothing (self);

  beakta_text_field_set_text (self->reason, get_reason (self, cell));
  beakta_evidence_list_set (self->evidence, self->editor, BEAKTA_ITEM_CELL, self->id,
                            cell != NULL ? (const char * const *) cell->evidence : NULL);
  show_access (self);
}

void
beakta_cell_editor_flush (BeaktaCellEditor *self)
{
  g_return_if_fail (BEAKTA_IS_CELL_EDITOR (self));

  beakta_text_field_flush (self->reason);
}

void
beakta_cell_editor_take_back (BeaktaCellEditor *self)
{
  const BeaktaCell *cell;

  g_return_if_fail (BEAKTA_IS_CELL_EDITOR (self));

  cell = get_cell (self);
  beakta_text_field_take_back (self->reason, get_reason (self, cell));
  beakta_cell_editor_update (self);
}
