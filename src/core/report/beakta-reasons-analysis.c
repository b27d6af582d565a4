/* Sentences from the consequence analysis: who gains and who loses, what is not known, and what it all comes to. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons-private.h"

#include "beakta-json.h"

static const BeaktaPhrase effects[BEAKTA_N_EFFECTS] = {
  [BEAKTA_EFFECT_UNKNOWN] = BEAKTA_PHRASE_EFFECT_UNKNOWN,
  [BEAKTA_EFFECT_GAINS] = BEAKTA_PHRASE_GAINS,
  [BEAKTA_EFFECT_LOSES] = BEAKTA_PHRASE_LOSES,
  [BEAKTA_EFFECT_UNAFFECTED] = BEAKTA_PHRASE_UNAFFECTED,
};

static const BeaktaPhrase judgements[BEAKTA_N_JUDGEMENTS] = {
  [BEAKTA_JUDGEMENT_UNKNOWN] = BEAKTA_PHRASE_JUDGEMENT_UNKNOWN,
  [BEAKTA_JUDGEMENT_BETTER] = BEAKTA_PHRASE_BETTER,
  [BEAKTA_JUDGEMENT_SAME] = BEAKTA_PHRASE_SAME,
  [BEAKTA_JUDGEMENT_WORSE] = BEAKTA_PHRASE_WORSE,
};

/* " tydligt (säkert, på kort sikt)": how much, of a group that gains or loses, and how certain. */
static char *
dup_extent (BeaktaReasonDraft *draft,
            const BeaktaCell  *cell)
{
  g_autofree char *rest = beakta_report_dup_effect_rest (draft->tongue, cell);
  const char *degree = cell->effect == BEAKTA_EFFECT_UNAFFECTED ? "" : beakta_tongue_get_degree (draft->tongue, cell->degree);

  return g_strconcat (*degree != '\0' ? " " : "", degree, rest, NULL);
}

static void
draft_cell (BeaktaReasonDraft *draft,
            const BeaktaCell  *cell,
            const char        *label)
{
  const char *alternative = beakta_tongue_get (draft->tongue, beakta_report_get_alternative (draft->case_, cell->alternative));
  BeaktaReasonPart part = cell->effect == BEAKTA_EFFECT_UNKNOWN ? BEAKTA_REASON_UNKNOWN : BEAKTA_REASON_EFFECTS;
  g_autoptr(JsonObject) ties = beakta_reason_tie_of_case (draft, BEAKTA_ITEM_CELL, cell->record.id);
  g_autofree char *id = g_strconcat ("cell:", cell->record.id, NULL);
  g_autofree char *extent = dup_extent (draft, cell);

  beakta_reason_draft_add (draft, part, g_strdup (id),
                           beakta_phrase_dup (draft->tongue, effects[cell->effect], alternative, label, extent, NULL),
                           beakta_json_copy (ties));
  beakta_reason_draft_add (draft, part, g_strconcat (id, "/reason", NULL), beakta_reason_dup_own_words (cell->reason),
                           beakta_json_copy (ties));
  beakta_reason_draft_quotes (draft, part, id, (const char * const *) cell->evidence, ties);
}

static void
draft_money (BeaktaReasonDraft *draft,
             const BeaktaGroup *group,
             const char        *label)
{
  g_autofree char *money = beakta_tongue_dup_money (draft->tongue, group->sek);
  gboolean is_known = group->sek >= 0;

  beakta_reason_draft_add (draft, is_known ? BEAKTA_REASON_EFFECTS : BEAKTA_REASON_UNKNOWN,
                           g_strconcat ("group:", group->record.id, "/money", NULL),
                           is_known ? beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_MONEY, money, label, NULL)
                                    : beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_MONEY_UNKNOWN, label, NULL),
                           beakta_reason_tie_of_case (draft, BEAKTA_ITEM_GROUP, group->record.id));
}

static void
draft_group (BeaktaReasonDraft *draft,
             const BeaktaGroup *group)
{
  g_autofree char *label = beakta_report_dup_one_line (group->label);
  g_autofree char *differences = beakta_reason_dup_own_words (group->differences);
  g_autoptr(JsonObject) ties = beakta_reason_tie_of_case (draft, BEAKTA_ITEM_GROUP, group->record.id);
  g_autofree char *id = g_strconcat ("group:", group->record.id, NULL);

  for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    {
      const BeaktaCell *cell = beakta_case_get_cell (draft->case_, group->record.id, i);

      if (cell != NULL)
        draft_cell (draft, cell, label);
    }

  if (*differences != '\0')
    beakta_reason_draft_add (draft, BEAKTA_REASON_EFFECTS, g_strconcat (id, "/differences", NULL),
                             beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_DIFFERENCES, label, differences, NULL),
                             beakta_json_copy (ties));
  beakta_reason_draft_quotes (draft, BEAKTA_REASON_EFFECTS, id, (const char * const *) group->evidence, ties);
  if (!beakta_writer_is_own_work (&draft->writer))
    draft_money (draft, group, label);
}

static void
draft_goal (BeaktaReasonDraft *draft,
            const BeaktaGoal  *goal)
{
  g_autoptr(JsonObject) ties = beakta_reason_tie_of_case (draft, BEAKTA_ITEM_GOAL, goal->record.id);
  g_autofree char *id = g_strconcat ("goal:", goal->record.id, NULL);

  beakta_reason_draft_add (draft, BEAKTA_REASON_FOUND, g_strdup (id),
                           beakta_reason_dup_goal (draft, goal->what, goal->baseline, goal->target, goal->unit, goal->when,
                                                   goal->source),
                           beakta_json_copy (ties));
  beakta_reason_draft_quotes (draft, BEAKTA_REASON_FOUND, id, (const char * const *) goal->evidence, ties);
}

static void
draft_distribution (BeaktaReasonDraft        *draft,
                    const BeaktaDistribution *other)
{
  BeaktaReasonPart part = other->judgement == BEAKTA_JUDGEMENT_UNKNOWN ? BEAKTA_REASON_UNKNOWN : BEAKTA_REASON_EFFECTS;
  g_autoptr(JsonObject) ties = beakta_reason_tie_of_case (draft, BEAKTA_ITEM_DISTRIBUTION, other->record.id);
  g_autofree char *id = g_strconcat ("distribution:", other->record.id, NULL);
  g_autofree char *label = beakta_report_dup_one_line (other->label);

  if (other->judgement == BEAKTA_JUDGEMENT_UNSET)
    return;

  beakta_reason_draft_add (draft, part, g_strdup (id),
                           beakta_phrase_dup (draft->tongue, judgements[other->judgement], label, NULL), beakta_json_copy (ties));
  beakta_reason_draft_add (draft, part, g_strconcat (id, "/reason", NULL), beakta_reason_dup_own_words (other->reason),
                           beakta_json_copy (ties));
  beakta_reason_draft_quotes (draft, part, id, (const char * const *) other->evidence, ties);
}

/* @phrase: the words stand in it; BEAKTA_N_PHRASES: they stand by themselves */
static void
add_of_analysis (BeaktaReasonDraft *draft,
                 BeaktaReasonPart   part,
                 const char        *id,
                 BeaktaPhrase       phrase,
                 const char        *text)
{
  g_autofree char *words = beakta_reason_dup_own_words (text);

  if (*words == '\0')
    return;

  beakta_reason_draft_add (draft, part, g_strconcat ("analysis:", id, NULL),
                           phrase < BEAKTA_N_PHRASES ? beakta_phrase_dup (draft->tongue, phrase, words, NULL) : g_strdup (words),
                           beakta_reason_tie_of_case (draft, BEAKTA_ITEM_ANALYSIS, "analysis"));
}

static void
add_all_of_analysis (BeaktaReasonDraft  *draft,
                     const char         *name,
                     BeaktaPhrase        phrase,
                     const char * const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s/%u", name, i + 1);

      add_of_analysis (draft, BEAKTA_REASON_CONCLUSION, id, phrase, texts[i]);
    }
}

static void
add_class (BeaktaReasonDraft *draft,
           const char        *id,
           BeaktaPhrase       phrase,
           BeaktaClass        class_)
{
  g_autofree char *words = beakta_writer_dup_class (&draft->writer, class_);

  if (class_ != BEAKTA_CLASS_UNSET)
    beakta_reason_draft_add (draft, BEAKTA_REASON_CONCLUSION, g_strconcat ("classification:", id, NULL),
                             beakta_phrase_dup (draft->tongue, phrase, words, NULL),
                             beakta_reason_tie_of_case (draft, BEAKTA_ITEM_CLASSIFICATION, "classification"));
}

/* Own work is not classed. */
static void
draft_classes (BeaktaReasonDraft *draft)
{
  const BeaktaClassification *classes = beakta_case_get_classification (draft->case_);

  if (beakta_writer_is_own_work (&draft->writer))
    return;

  add_class (draft, "applicant", BEAKTA_PHRASE_CLASS_APPLICANT, classes->applicant);
  add_class (draft, "caseworker", BEAKTA_PHRASE_CLASS, classes->caseworker);
  beakta_reason_draft_add (draft, BEAKTA_REASON_CONCLUSION, g_strdup ("classification:reason"),
                           beakta_reason_dup_own_words (classes->reason),
                           beakta_reason_tie_of_case (draft, BEAKTA_ITEM_CLASSIFICATION, "classification"));
}

void
beakta_reason_draft_analysis (BeaktaReasonDraft *draft)
{
  const BeaktaAnalysis *analysis = beakta_case_get_analysis (draft->case_);
  g_autoptr(GPtrArray) groups = beakta_case_list (draft->case_, BEAKTA_ITEM_GROUP);
  g_autoptr(GPtrArray) goals = beakta_case_list (draft->case_, BEAKTA_ITEM_GOAL);
  g_autoptr(GPtrArray) others = beakta_case_list (draft->case_, BEAKTA_ITEM_DISTRIBUTION);

  for (guint i = 0; i < goals->len; i++)
    draft_goal (draft, g_ptr_array_index (goals, i));
  for (guint i = 0; i < groups->len; i++)
    draft_group (draft, g_ptr_array_index (groups, i));
  add_of_analysis (draft, BEAKTA_REASON_EFFECTS, "short-term", BEAKTA_PHRASE_SHORT_TERM, analysis->short_term);
  add_of_analysis (draft, BEAKTA_REASON_EFFECTS, "long-term", BEAKTA_PHRASE_LONG_TERM, analysis->long_term);
  for (guint i = 0; i < others->len; i++)
    draft_distribution (draft, g_ptr_array_index (others, i));

  add_of_analysis (draft, BEAKTA_REASON_CONCLUSION, "conclusion", BEAKTA_N_PHRASES, analysis->conclusion);
  add_all_of_analysis (draft, "measure", BEAKTA_PHRASE_MEASURE, (const char * const *) analysis->measures);
  add_all_of_analysis (draft, "condition", BEAKTA_PHRASE_CONDITION, (const char * const *) analysis->conditions);
  draft_classes (draft);
}
