/* What a person can take back in a case, and do again. */

#include "beakta-undo-steps.h"

#include "beakta-journal.h"

typedef struct
{
  gint64 sequence;
  gint64 previous;                   /* of the same person's entry before it, of whatever act */
} Place;

void
beakta_undo_steps_clear (BeaktaUndoSteps *self)
{
  g_clear_pointer (&self->undo, g_array_unref);
  g_clear_pointer (&self->redo, g_array_unref);
  g_clear_pointer (&self->aside, g_array_unref);
}

void
beakta_undo_step_clear (BeaktaUndoStep *step)
{
  g_clear_pointer (&step->entry, beakta_entry_unref);
}

/* Nothing at all is before the first entry. */
static Place
get (GArray *places,
     guint   nth_from_end)
{
  const Place nowhere = { 0, 0 };

  return places->len > nth_from_end ? g_array_index (places, Place, places->len - 1 - nth_from_end) : nowhere;
}

static void
move_last (GArray *from,
           GArray *to)
{
  Place place = get (from, 0);

  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, place);
}

/* Whether @places has it; then @index (out) (optional) is where. */
static gboolean
find (GArray *places,
      gint64  sequence,
      guint  *index)
{
  for (guint i = 0; i < places->len; i++)
    {
      if (g_array_index (places, Place, i).sequence != sequence)
        continue;
      if (index != NULL)
        *index = i;
      return TRUE;
    }

  return FALSE;
}

/* Rule 4. */
static void
take_single (GArray *from,
             GArray *to,
             gint64  sequence)
{
  Place place;
  guint index, before = 0;

  if (!find (from, sequence, &index))
    return;

  place = g_array_index (from, Place, index);
  g_array_remove_index (from, index);
  while (before < to->len && g_array_index (to, Place, before).sequence < sequence)
    before++;
  g_array_insert_val (to, before, place);
}

/* Rules 1 to 4. What can be undone rises to the end, and what can be redone falls, so that "from this entry on" and
 * "up to this entry" are each the end of one of them. */
static void
take_entry (BeaktaUndoSteps *self,
            gint64           sequence,
            BeaktaAct        act,
            gint64           names,
            gboolean         of_batch)
{
  Place place = { sequence, self->last };

  self->last = sequence;

  if (of_batch && act == BEAKTA_ACT_UNDO)
    take_single (self->undo, self->aside, names);
  else if (of_batch && act == BEAKTA_ACT_REDO)
    take_single (self->aside, self->undo, names);
  else if (act == BEAKTA_ACT_UNDO)
    {
      while (self->undo->len > 0 && get (self->undo, 0).sequence >= names)
        move_last (self->undo, self->redo);
    }
  else if (act == BEAKTA_ACT_REDO)
    {
      while (self->redo->len > 0 && get (self->redo, 0).sequence <= names)
        move_last (self->redo, self->undo);
    }
  else
    {
      g_array_append_val (self->undo, place);
      g_array_set_size (self->redo, 0);
    }
}

gboolean
beakta_undo_steps_load (BeaktaUndoSteps  *self,
                        BeaktaDriver     *db,
                        const char       *case_id,
                        const char       *user,
                        GError          **error)
{
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;
  int act;

  self->undo = g_array_new (FALSE, FALSE, sizeof (Place));
  self->redo = g_array_new (FALSE, FALSE, sizeof (Place));
  self->aside = g_array_new (FALSE, FALSE, sizeof (Place));
  self->last = 0;

  rows = beakta_driver_select (db, error, "SELECT j.sequence, j.act, j.undoes, b.sequence IS NOT NULL FROM journal j "
                               "LEFT JOIN batch b ON b.sequence = j.sequence WHERE j.case_id = $1 AND j.actor = $2 "
                               "ORDER BY j.sequence", "ss", case_id, user);
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return TRUE;

      if (beakta_words_from_nick (BEAKTA_WORDS_ACT, beakta_rows_get_text (rows, 1), &act))
        take_entry (self, beakta_rows_get_int (rows, 0), act, beakta_rows_get_int (rows, 2),
                    beakta_rows_get_int (rows, 3) != 0);
    }

  return FALSE;
}

gint64
beakta_undo_steps_peek (BeaktaUndoSteps *self,
                        gboolean         redo)
{
  return get (redo ? self->redo : self->undo, 0).sequence;
}

void
beakta_undo_steps_drop (BeaktaUndoSteps *self,
                        gboolean         redo)
{
  GArray *from = redo ? self->redo : self->undo;

  g_return_if_fail (from->len > 0);

  g_array_set_size (from, from->len - 1);
}

gboolean
beakta_undo_steps_has (BeaktaUndoSteps *self,
                       gint64           sequence,
                       gboolean         redo)
{
  return find (redo ? self->aside : self->undo, sequence, NULL);
}

/* Takes @neighbour into the step when it belongs to the run that ends (or, to redo, begins) with @edge. */
static gboolean
extend (BeaktaUndoStep     *step,
        const BeaktaEntry  *edge,
        const BeaktaEntry  *neighbour,
        gboolean            redo)
{
  BeaktaEntry *joined;

  if (redo ? !beakta_entry_goes_on (neighbour, edge) : !beakta_entry_goes_on (edge, neighbour))
    return FALSE;

  joined = redo ? beakta_entry_join (step->entry, neighbour) : beakta_entry_join (neighbour, step->entry);
  beakta_entry_unref (step->entry);
  step->entry = joined;
  step->names = neighbour->sequence;

  return TRUE;
}

/* Whether the same person did nothing between the two. */
static gboolean
are_neighbours (Place    edge,
                Place    other,
                gboolean redo)
{
  return redo ? other.previous == edge.sequence : edge.previous == other.sequence;
}

gboolean
beakta_undo_steps_load_next (BeaktaUndoSteps  *self,
                             BeaktaDriver     *db,
                             gboolean          redo,
                             BeaktaUndoStep   *step,
                             GError          **error)
{
  GArray *from = redo ? self->redo : self->undo;
  g_autoptr(BeaktaEntry) edge = NULL;

  if (from->len == 0)
    return TRUE;

  step->names = get (from, 0).sequence;
  step->entry = beakta_journal_load (db, step->names, error);
  if (step->entry == NULL)
    return FALSE;

  edge = beakta_entry_ref (step->entry);
  for (guint i = 1; i < from->len && are_neighbours (get (from, i - 1), get (from, i), redo); i++)
    {
      g_autoptr(BeaktaEntry) neighbour = beakta_journal_load (db, get (from, i).sequence, error);

      if (neighbour == NULL)
        return FALSE;
      if (!extend (step, edge, neighbour, redo))
        break;

      beakta_entry_unref (edge);
      edge = g_steal_pointer (&neighbour);
    }

  return TRUE;
}
