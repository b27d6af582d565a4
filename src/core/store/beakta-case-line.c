/* One line of the queue: an immutable value. */

#include "beakta-projection.h"

#include "beakta-acts-opinions.h"

G_DEFINE_BOXED_TYPE (BeaktaCaseLine, beakta_case_line, beakta_case_line_ref, beakta_case_line_unref)

BeaktaCaseLine *
beakta_case_line_ref (BeaktaCaseLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  g_atomic_ref_count_inc (&line->ref_count);

  return line;
}

void
beakta_case_line_unref (BeaktaCaseLine *line)
{
  g_return_if_fail (line != NULL);

  if (!g_atomic_ref_count_dec (&line->ref_count))
    return;

  g_free (line->id);
  g_free (line->number);
  g_free (line->title);
  g_free (line->applicant);
  g_free (line->programme);
  g_free (line->caseworker);
  g_free (line->since);
  g_free (line->due);
  g_free (line->received);
  g_free (line->proposer);
  g_free (line->flag_reason);
  g_free (line->tags);
  g_free (line->hold);
  g_free (line->hold_reason);
  g_free (line->touch);
  g_free (line);
}

static BeaktaCaseLine *
new_line (void)
{
  BeaktaCaseLine *line = g_new0 (BeaktaCaseLine, 1);

  g_atomic_ref_count_init (&line->ref_count);
  line->touch = g_strdup ("");

  return line;
}

static char *
dup_text (BeaktaRows *rows,
          int         column)
{
  return g_strdup (beakta_rows_get_text (rows, column));
}

BeaktaCaseLine *
beakta_case_line_new_from_row (BeaktaRows *rows)
{
  BeaktaCaseLine *line = new_line ();

  line->id = dup_text (rows, 0);
  line->number = dup_text (rows, 1);
  line->title = dup_text (rows, 2);
  line->applicant = dup_text (rows, 3);
  line->programme = dup_text (rows, 4);
  line->caseworker = dup_text (rows, 5);
  line->sought = beakta_rows_get_int (rows, 6);
  line->stage = CLAMP (beakta_rows_get_int (rows, 7), 0, BEAKTA_N_STAGES - 1);
  line->since = dup_text (rows, 8);
  line->due = dup_text (rows, 9);
  line->received = dup_text (rows, 10);
  line->proposer = dup_text (rows, 11);
  line->n_questions = (guint) beakta_rows_get_int (rows, 12);
  line->n_complete = (guint) beakta_rows_get_int (rows, 13);
  line->flag = CLAMP (beakta_rows_get_int (rows, 14), 0, BEAKTA_N_FLAGS - 1);
  line->flag_reason = dup_text (rows, 15);
  line->tags = dup_text (rows, 16);
  line->hold = dup_text (rows, 17);
  line->hold_reason = dup_text (rows, 18);
  line->n_opinions = (guint) beakta_rows_get_int (rows, 19);

  return line;
}

static char *
dup_tags (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) tags = beakta_case_list (case_, BEAKTA_ITEM_TAG);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", ((const BeaktaCaseTag *) g_ptr_array_index (tags, i))->label);

  return g_string_free (lines, FALSE);
}

static void
take_order (BeaktaCaseLine *line,
            BeaktaCase     *case_)
{
  const BeaktaCaseFlag *flag = beakta_case_lookup (case_, BEAKTA_ITEM_FLAG, "flag");
  const BeaktaCaseHold *hold = beakta_case_lookup (case_, BEAKTA_ITEM_HOLD, "hold");

  line->flag = flag != NULL ? flag->colour : BEAKTA_FLAG_NONE;
  line->flag_reason = g_strdup (flag != NULL ? flag->reason : "");
  line->tags = dup_tags (case_);
  line->hold = g_strdup (hold != NULL ? hold->until : "");
  line->hold_reason = g_strdup (hold != NULL ? hold->reason : "");
}

/* Without the progress of its checklists. */
BeaktaCaseLine *
beakta_case_line_new_from_case (BeaktaCase *case_)
{
  const BeaktaFacts *facts = beakta_case_get_facts (case_);
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);
  BeaktaCaseLine *line = new_line ();

  line->id = g_strdup (beakta_case_get_id (case_));
  line->number = g_strdup (facts->number);
  line->title = g_strdup (facts->title);
  line->applicant = g_strdup (facts->applicant);
  line->programme = g_strdup (facts->programme);
  line->caseworker = g_strdup (facts->caseworker);
  line->sought = facts->sought;
  line->stage = stage->stage;
  line->since = g_strdup (stage->since);
  line->due = g_strdup (facts->due);
  line->received = g_strdup (facts->received);
  line->proposer = g_strdup (stage->proposer);
  take_order (line, case_);
  line->n_opinions = beakta_opinions_count_open (case_, NULL);

  return line;
}

gboolean
beakta_case_line_has_same_facts (BeaktaCaseLine *a,
                                 BeaktaCaseLine *b)
{
  return g_str_equal (a->number, b->number) && g_str_equal (a->title, b->title) && g_str_equal (a->applicant, b->applicant) &&
         g_str_equal (a->programme, b->programme) && a->sought == b->sought && g_str_equal (a->due, b->due) &&
         g_str_equal (a->received, b->received);
}

gboolean
beakta_case_line_has_same_standing (BeaktaCaseLine *a,
                                    BeaktaCaseLine *b)
{
  return g_str_equal (a->caseworker, b->caseworker) && a->stage == b->stage && g_str_equal (a->since, b->since) &&
         g_str_equal (a->proposer, b->proposer);
}

gboolean
beakta_case_line_has_same_order (BeaktaCaseLine *a,
                                 BeaktaCaseLine *b)
{
  return a->flag == b->flag && g_str_equal (a->flag_reason, b->flag_reason) && g_str_equal (a->tags, b->tags) &&
         g_str_equal (a->hold, b->hold) && g_str_equal (a->hold_reason, b->hold_reason) && a->n_opinions == b->n_opinions;
}

/* Progress does not count. */
gboolean
beakta_case_line_equal (BeaktaCaseLine *a,
                        BeaktaCaseLine *b)
{
  return g_str_equal (a->id, b->id) && beakta_case_line_has_same_facts (a, b) && beakta_case_line_has_same_standing (a, b) &&
         beakta_case_line_has_same_order (a, b);
}
