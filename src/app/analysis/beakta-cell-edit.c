/* What a person does to a cell of the two-by-two; made into a change when its turn has come, with the case as it is by then. */

#define G_LOG_DOMAIN "beakta-cell-edit"

#include "beakta-cell-edit.h"

typedef struct
{
  BeaktaCellEditKind  kind;
  char               *id;
  char               *group;
  BeaktaAlternative   alternative;
  int                 value;
  char               *text;          /* nullable */
} CellEdit;

static void
cell_edit_free (gpointer data)
{
  CellEdit *edit = data;

  g_free (edit->id);
  g_free (edit->group);
  g_free (edit->text);
  g_free (edit);
}

gboolean
beakta_cell_edit_has_degree (BeaktaEffect effect)
{
  return effect == BEAKTA_EFFECT_GAINS || effect == BEAKTA_EFFECT_LOSES;
}

static void
carry_out (const CellEdit *edit,
           BeaktaCell     *cell)
{
  switch (edit->kind)
    {
    case BEAKTA_CELL_EDIT_EFFECT:
      cell->effect = edit->value;
      cell->degree = beakta_cell_edit_has_degree (cell->effect) ? cell->degree : 0;
      break;

    case BEAKTA_CELL_EDIT_DEGREE:
      cell->degree = (guint) edit->value;
      break;

    case BEAKTA_CELL_EDIT_CERTAINTY:
      cell->certainty = edit->value;
      break;

    case BEAKTA_CELL_EDIT_HORIZON:
      cell->horizon = edit->value;
      break;

    case BEAKTA_CELL_EDIT_REASON:
      beakta_record_set (&cell->reason, edit->text);
      break;

    default:
      g_assert_not_reached ();
    }
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const CellEdit *edit = user_data;
  const BeaktaCell *current = beakta_case_get_cell (case_, edit->group, edit->alternative);
  g_autoptr(BeaktaCell) cell = NULL;
  BeaktaChange *change;

  cell = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_CELL, edit->id);
  beakta_record_set (&cell->group, edit->group);
  cell->alternative = edit->alternative;
  carry_out (edit, cell);

  change = beakta_acts_put_cell (case_, cell);
  beakta_change_set_typed_in (change, edit->kind == BEAKTA_CELL_EDIT_REASON ? "reason" : NULL);

  return change;
}

void
beakta_cell_edit_apply (BeaktaCaseEditor   *editor,
                        const char         *group,
                        BeaktaAlternative   alternative,
                        BeaktaCellEditKind  kind,
                        int                 value,
                        const char         *text)
{
  CellEdit *edit;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (group != NULL);

  edit = g_new0 (CellEdit, 1);
  edit->kind = kind;
  edit->id = beakta_cell_edit_dup_id (group, alternative);
  edit->group = g_strdup (group);
  edit->alternative = alternative;
  edit->value = value;
  edit->text = g_strdup (text);
  beakta_case_editor_apply_in_turn (editor, make_change, edit, cell_edit_free);
}

char *
beakta_cell_edit_dup_id (const char        *group,
                         BeaktaAlternative  alternative)
{
  return g_strdup_printf ("%s/%s", group, beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, (int) alternative));
}
