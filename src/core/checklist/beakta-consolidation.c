/* What several assessors answered to one list, side by side. The numbers are the rules of the header. */

#include "beakta-consolidation.h"

#include "beakta-acts.h"
#include "beakta-assessors.h"
#include "beakta-findings.h"
#include "beakta-json.h"

const char *
beakta_accord_get_nick (BeaktaAccord accord)
{
  static const char * const nicks[] = { "disputed", "partial", "agreed", "waiting" };

  g_return_val_if_fail (accord < G_N_ELEMENTS (nicks), "");

  return nicks[accord];
}

const char *
beakta_settled_get_nick (BeaktaSettled settled)
{
  static const char * const nicks[] = { "open", "reopened", "settled" };

  g_return_val_if_fail (settled < G_N_ELEMENTS (nicks), "");

  return nicks[settled];
}

static void
item_free (gpointer data)
{
  BeaktaConsolidationItem *item = data;

  g_ptr_array_unref (item->answers);
  g_free (item->id);
  g_free (item);
}

void
beakta_consolidation_free (BeaktaConsolidation *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->assessors);
  g_object_unref (self->checklist);
  g_free (self);
}

static void
unref_answer (gpointer answer)
{
  if (answer != NULL)
    beakta_record_unref (answer);
}

/* In the order of the assessors; NULL where one has not answered. */
static GPtrArray *
list_answers (BeaktaConsolidation  *self,
              BeaktaCase           *case_,
              const BeaktaQuestion *question)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (unref_answer);

  for (guint i = 0; i < self->assessors->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (self->assessors, i);
      const BeaktaAnswer *answer = beakta_assessors_get_answer (case_, beakta_checklist_get_id (self->checklist),
                                                                beakta_question_get_id (question), assessor->person);

      g_ptr_array_add (answers, beakta_answer_is_given (answer) ? beakta_record_ref (answer) : NULL);
    }

  return answers;
}

static gboolean
is_done (BeaktaConsolidation *self,
         guint                index)
{
  return *((const BeaktaAssessor *) g_ptr_array_index (self->assessors, index))->done != '\0';
}

/* Rules 1 and 2. FALSE when nobody has answered. */
static gboolean
find_accord (BeaktaConsolidation *self,
             GPtrArray           *answers,
             BeaktaAccord        *accord)
{
  g_autofree char *said = NULL;
  gboolean differs = FALSE, is_waited_for = FALSE, is_missing = FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *position = beakta_answer_dup_position (answer);

      if (answer == NULL && is_done (self, i))
        is_missing = TRUE;
      else if (answer == NULL)
        is_waited_for = TRUE;
      else if (said == NULL)
        said = g_steal_pointer (&position);
      else
        differs = differs || !g_str_equal (said, position);
    }

  *accord = differs ? BEAKTA_ACCORD_DISPUTED : is_waited_for ? BEAKTA_ACCORD_WAITING :
            is_missing ? BEAKTA_ACCORD_PARTIAL : BEAKTA_ACCORD_AGREED;

  return said != NULL;
}

/* Rule 3. Who assesses no more has no say by now. */
static BeaktaSettled
find_settled (BeaktaConsolidation *self,
              const BeaktaAnswer  *consolidated,
              GPtrArray           *answers)
{
  if (!beakta_answer_is_given (consolidated) || consolidated->weighed == NULL)
    return BEAKTA_SETTLED_NOT;

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (self->assessors, i);
      g_autofree char *position = beakta_answer_dup_position (g_ptr_array_index (answers, i));

      if (!g_str_equal (json_object_get_string_member_with_default (consolidated->weighed, assessor->person, ""), position))
        return BEAKTA_SETTLED_BEFORE;
    }

  return BEAKTA_SETTLED;
}

static void
count_item (BeaktaConsolidation           *self,
            const BeaktaConsolidationItem *item)
{
  if (item->settled == BEAKTA_SETTLED)
    self->n_settled++;
  else if (beakta_consolidation_item_asks (item))
    self->n_to_choose++;
  else if (item->accord == BEAKTA_ACCORD_AGREED)
    self->n_to_accept++;
  else
    self->n_waiting++;
}

static void
add_question (BeaktaConsolidation  *self,
              BeaktaCase           *case_,
              const BeaktaQuestion *question,
              gboolean              counts)
{
  const char *list = beakta_checklist_get_id (self->checklist);
  g_autoptr(GPtrArray) answers = list_answers (self, case_, question);
  BeaktaConsolidationItem *item;
  BeaktaAccord accord;

  if (!find_accord (self, answers, &accord))
    {
      self->n_unanswered += counts && beakta_question_get_asks_answer (question);
      return;
    }
  if (!counts)
    return;

  item = g_new0 (BeaktaConsolidationItem, 1);
  item->question = question;
  item->id = g_strconcat (list, "/", beakta_question_get_id (question), NULL);
  item->accord = accord;
  item->settled = find_settled (self, beakta_case_get_answer (case_, list, beakta_question_get_id (question)), answers);
  item->answers = g_steal_pointer (&answers);
  g_ptr_array_add (self->items, item);
  count_item (self, item);
}

/* (element-type BeaktaFindings): what counts, as each assessor has answered. */
static GPtrArray *
list_findings (BeaktaConsolidation *self,
               BeaktaCase          *case_,
               BeaktaDepth          depth)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_findings_free);

  for (guint i = 0; i < self->assessors->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (self->assessors, i);
      g_autoptr(BeaktaCase) seen = beakta_case_dup_whole (case_);

      beakta_case_set_viewer (seen, assessor->person);
      g_ptr_array_add (findings, beakta_findings_new (self->checklist, seen, depth, "sv"));
    }

  return findings;
}

static gboolean
counts_for_any (GPtrArray            *findings,
                const BeaktaQuestion *question)
{
  for (guint i = 0; i < findings->len; i++)
    if (beakta_findings_applies (g_ptr_array_index (findings, i), question))
      return TRUE;

  return FALSE;
}

static int
get_rank (const BeaktaConsolidationItem *item)
{
  if (item->settled == BEAKTA_SETTLED)
    return 3;
  if (beakta_consolidation_item_asks (item))
    return 0;

  return item->accord == BEAKTA_ACCORD_AGREED ? 1 : 2;
}

/* Equals keep the order of the list: the sort is stable. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const BeaktaConsolidationItem *one = *(BeaktaConsolidationItem * const *) a;
  const BeaktaConsolidationItem *two = *(BeaktaConsolidationItem * const *) b;

  return get_rank (one) - get_rank (two);
}

BeaktaConsolidation *
beakta_consolidation_new (BeaktaChecklist *checklist,
                          BeaktaCase      *case_,
                          BeaktaDepth      depth)
{
  BeaktaConsolidation *self;
  g_autoptr(GPtrArray) findings = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  self = g_new0 (BeaktaConsolidation, 1);
  self->checklist = g_object_ref (checklist);
  self->assessors = beakta_assessors_list (case_);
  self->items = g_ptr_array_new_with_free_func (item_free);
  findings = list_findings (self, case_, depth);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);

          add_question (self, case_, question, counts_for_any (findings, question));
        }
    }

  g_ptr_array_sort (self->items, compare_items);

  return self;
}

const BeaktaConsolidationItem *
beakta_consolidation_find (BeaktaConsolidation *self,
                           const char          *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const BeaktaConsolidationItem *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (item->id, id))
        return item;
    }

  return NULL;
}

gboolean
beakta_consolidation_item_asks (const BeaktaConsolidationItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  return item->settled != BEAKTA_SETTLED &&
         (item->accord == BEAKTA_ACCORD_DISPUTED || item->accord == BEAKTA_ACCORD_PARTIAL);
}

/* The answer of the case with nothing said, but in the place and from the revision of the one that is there. */
static BeaktaAnswer *
start_answer (const BeaktaConsolidationItem *item,
              BeaktaCase                    *case_,
              const BeaktaAnswer            *from)
{
  const BeaktaRecord *current = beakta_case_lookup (case_, BEAKTA_ITEM_ANSWER, item->id);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, item->id);

  answer->record.revision = current != NULL ? current->revision : 0;
  beakta_record_set (&answer->checklist, from->checklist);
  beakta_record_set (&answer->question, from->question);
  beakta_record_set (&answer->value, from->value);
  answer->goal = beakta_json_copy (from->goal);
  beakta_record_set (&answer->claim, from->claim);
  beakta_record_set (&answer->claim_passage, from->claim_passage);

  return answer;
}

BeaktaAnswer *
beakta_consolidation_take (const BeaktaConsolidationItem *item,
                           BeaktaCase                    *case_,
                           guint                          index)
{
  const BeaktaAnswer *from;
  BeaktaAnswer *answer;

  g_return_val_if_fail (item != NULL && BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (index < item->answers->len && g_ptr_array_index (item->answers, index) != NULL, NULL);

  from = g_ptr_array_index (item->answers, index);
  answer = start_answer (item, case_, from);
  beakta_record_set (&answer->reason, from->reason);
  beakta_record_set (&answer->reason_from, from->reason_from);
  beakta_record_set (&answer->missing, from->missing);
  g_strfreev (answer->evidence);
  answer->evidence = g_strdupv (from->evidence);
  g_strfreev (answer->whose);
  answer->whose = g_new0 (char *, 2);
  answer->whose[0] = g_strdup (from->assessor);

  return answer;
}

static const char *
get_name (GHashTable *names,
          const char *user)
{
  const char *name = names != NULL ? g_hash_table_lookup (names, user) : NULL;

  return name != NULL && *name != '\0' ? name : user;
}

/* Each different text once, a paragraph each; with who wrote it when @names_them and there is more than one. */
static char *
unite_texts (GPtrArray  *answers,
             gsize       offset,
             gboolean    names_them,
             GHashTable *names)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  g_autoptr(GPtrArray) writers = g_ptr_array_new ();
  GString *united = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      const char *text = answer != NULL ? G_STRUCT_MEMBER (char *, answer, offset) : "";

      if (*text == '\0' || g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        continue;
      g_ptr_array_add (texts, (gpointer) text);
      g_ptr_array_add (writers, answer->assessor);
    }

  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        g_string_append_c (united, '\n');
      if (names_them && texts->len > 1)
        g_string_append_printf (united, "%s: ", get_name (names, g_ptr_array_index (writers, i)));
      g_string_append (united, g_ptr_array_index (texts, i));
    }

  return g_string_free (united, FALSE);
}

static void
unite_evidence (BeaktaAnswer *answer,
                GPtrArray    *answers)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) evidence = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) whose = g_strv_builder_new ();

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *from = g_ptr_array_index (answers, i);

      if (from == NULL)
        continue;

      g_strv_builder_add (whose, from->assessor);
      for (guint j = 0; from->evidence[j] != NULL; j++)
        if (g_hash_table_add (seen, from->evidence[j]))
          g_strv_builder_add (evidence, from->evidence[j]);
    }

  g_strfreev (answer->evidence);
  answer->evidence = g_strv_builder_end (evidence);
  g_strfreev (answer->whose);
  answer->whose = g_strv_builder_end (whose);
}

/* The first that has been answered; the first that says what the applicant claims. */
static const BeaktaAnswer *
find_first (GPtrArray *answers,
            gboolean   with_claim)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);

      if (answer != NULL && (!with_claim || *answer->claim != '\0'))
        return answer;
    }

  return NULL;
}

BeaktaAnswer *
beakta_consolidation_unite (const BeaktaConsolidationItem *item,
                            BeaktaCase                    *case_,
                            GHashTable                    *names)
{
  g_autofree char *reason = NULL;
  g_autofree char *missing = NULL;
  const BeaktaAnswer *claiming;
  BeaktaAnswer *answer;

  g_return_val_if_fail (item != NULL && BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (item->accord != BEAKTA_ACCORD_DISPUTED, NULL);

  answer = start_answer (item, case_, find_first (item->answers, FALSE));
  reason = unite_texts (item->answers, G_STRUCT_OFFSET (BeaktaAnswer, reason), TRUE, names);
  missing = unite_texts (item->answers, G_STRUCT_OFFSET (BeaktaAnswer, missing), FALSE, NULL);
  beakta_record_set (&answer->reason, reason);
  beakta_record_set (&answer->missing, missing);

  claiming = find_first (item->answers, TRUE);
  if (claiming != NULL)
    {
      beakta_record_set (&answer->claim, claiming->claim);
      beakta_record_set (&answer->claim_passage, claiming->claim_passage);
    }
  unite_evidence (answer, item->answers);

  return answer;
}

BeaktaChange *
beakta_consolidation_accept (GPtrArray  *consolidations,
                             BeaktaCase *case_,
                             GHashTable *names,
                             const char *user,
                             GDateTime  *now)
{
  g_autoptr(GPtrArray) answers = g_ptr_array_new_with_free_func (beakta_record_unref);

  g_return_val_if_fail (consolidations != NULL && BEAKTA_IS_CASE (case_), NULL);

  for (guint i = 0; i < consolidations->len; i++)
    {
      const BeaktaConsolidation *own = g_ptr_array_index (consolidations, i);

      for (guint j = 0; j < own->items->len; j++)
        {
          const BeaktaConsolidationItem *item = g_ptr_array_index (own->items, j);

          if (item->accord == BEAKTA_ACCORD_AGREED && item->settled != BEAKTA_SETTLED)
            g_ptr_array_add (answers, beakta_consolidation_unite (item, case_, names));
        }
    }

  return beakta_acts_consolidate (case_, answers, user, now);
}
