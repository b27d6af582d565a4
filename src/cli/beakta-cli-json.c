/* Cases as JSON. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-json.h"

#include "beakta-deputed.h"
#include "beakta-offers.h"

void
beakta_json_string (JsonBuilder *builder,
                    const char  *name,
                    const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value != NULL ? value : "");
}

void
beakta_json_strings (JsonBuilder *builder,
                     const char  *name,
                     ...)
{
  va_list values;

  va_start (values, name);

  for (; name != NULL; name = va_arg (values, const char *))
    beakta_json_string (builder, name, va_arg (values, const char *));

  va_end (values);
}

void
beakta_json_number (JsonBuilder *builder,
                    const char  *name,
                    gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
beakta_json_boolean (JsonBuilder *builder,
                     const char  *name,
                     gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
beakta_json_optional (JsonBuilder *builder,
                      const char  *name,
                      gint64       value)
{
  json_builder_set_member_name (builder, name);
  if (value < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, value);
}

void
beakta_json_begin (JsonBuilder *builder,
                   const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

void
beakta_json_list (JsonBuilder *builder,
                  const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

void
beakta_json_case (JsonBuilder *builder,
                  BeaktaCase  *case_)
{
  beakta_json_begin (builder, "case");
  beakta_json_string (builder, "id", beakta_case_get_id (case_));
  beakta_json_string (builder, "number", beakta_case_get_facts (case_)->number);
  json_builder_end_object (builder);
}

void
beakta_json_document (JsonBuilder          *builder,
                      const BeaktaDocument *document)
{
  json_builder_begin_object (builder);
  beakta_json_number (builder, "number", document->number);
  beakta_json_strings (builder,
                       "name", document->name,
                       "type", document->type,
                       "sha256", document->sha256,
                       NULL);
  beakta_json_number (builder, "bytes", document->bytes);
  beakta_json_number (builder, "pages", document->pages);
  beakta_json_number (builder, "characters", document->characters);
  json_builder_set_member_name (builder, "refused");
  if (*document->refused == '\0')
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, document->refused);
  if (document->within != 0)
    beakta_json_number (builder, "within", document->within);
  json_builder_end_object (builder);
}

void
beakta_json_passage (JsonBuilder         *builder,
                     BeaktaCase          *case_,
                     const BeaktaPassage *passage)
{
  json_builder_begin_object (builder);
  beakta_json_string (builder, "id", passage->record.id);
  beakta_json_number (builder, "evidence", beakta_case_get_evidence_number (case_, passage->record.id));
  beakta_json_string (builder, "mark", beakta_words_get_nick (BEAKTA_WORDS_MARK, passage->mark));
  beakta_json_number (builder, "document", passage->document);
  beakta_json_strings (builder,
                       "quote", passage->exact,
                       "prefix", passage->prefix,
                       "suffix", passage->suffix,
                       NULL);
  beakta_json_number (builder, "start", passage->start);
  beakta_json_number (builder, "end", passage->end);
  beakta_json_number (builder, "page", passage->page);
  beakta_json_strings (builder,
                       "heading", passage->heading,
                       "state", beakta_words_get_nick (BEAKTA_WORDS_ANCHOR, passage->state),
                       "maker", passage->maker,
                       "made", passage->made,
                       NULL);
  json_builder_end_object (builder);
}

static void
add_passages_of (JsonBuilder        *builder,
                 const char         *name,
                 BeaktaCase         *case_,
                 const char * const *ids)
{
  beakta_json_list (builder, name);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, ids[i]);

      if (passage != NULL)
        beakta_json_passage (builder, case_, passage);
    }
  json_builder_end_array (builder);
}

void
beakta_json_answer (JsonBuilder        *builder,
                    BeaktaCase         *case_,
                    const BeaktaAnswer *answer)
{
  json_builder_begin_object (builder);
  beakta_json_strings (builder,
                       "checklist", answer->checklist,
                       "question", answer->question,
                       "value", answer->value,
                       "reason", answer->reason,
                       "missing", answer->missing,
                       "claim", answer->claim,
                       "claim_passage", answer->claim_passage,
                       NULL);
  json_builder_set_member_name (builder, "goal");
  if (answer->goal != NULL)
    {
      JsonNode *goal = json_node_new (JSON_NODE_OBJECT);

      json_node_set_object (goal, answer->goal);
      json_builder_add_value (builder, goal);
    }
  else
    json_builder_add_null_value (builder);
  add_passages_of (builder, "evidence", case_, (const char * const *) answer->evidence);
  beakta_json_strings (builder, "taken_from", answer->taken_from, "reason_from", answer->reason_from,
                       "asked", answer->asked, "asked_in", answer->asked_in, "said", answer->said, NULL);
  beakta_json_string (builder, "assessor", answer->assessor);
  beakta_json_string (builder, "given", answer->given);
  json_builder_end_object (builder);
}

void
beakta_json_comment (JsonBuilder         *builder,
                     const BeaktaComment *comment)
{
  json_builder_begin_object (builder);
  beakta_json_strings (builder,
                       "id", comment->record.id,
                       "target_kind", beakta_item_kind_get_nick (comment->target_kind),
                       "target", comment->target,
                       "text", comment->text,
                       "author", comment->author,
                       "written", comment->written,
                       "reply_to", comment->reply_to,
                       NULL);
  beakta_json_boolean (builder, "resolved", comment->resolved);
  beakta_json_boolean (builder, "filed", comment->filed);
  json_builder_end_object (builder);
}

static void
add_lacks (JsonBuilder *builder,
           GPtrArray   *lacks)
{
  beakta_json_list (builder, "lacks");
  for (guint i = 0; i < lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (lacks, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "question", beakta_question_get_id (finding->question));
      beakta_json_string (builder, "lack", beakta_lack_get_nick (finding->lack));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The questions that lack one thing. */
static void
add_lacking (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *lacks,
             BeaktaLack   lack)
{
  beakta_json_list (builder, name);
  for (guint i = 0; i < lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (lacks, i);

      if (finding->lack == lack)
        json_builder_add_string_value (builder, beakta_question_get_id (finding->question));
    }
  json_builder_end_array (builder);
}

/* The questions where the applicant says otherwise. */
static void
add_differing (JsonBuilder *builder,
               GPtrArray   *questions)
{
  beakta_json_list (builder, "differs");
  for (guint i = 0; i < questions->len; i++)
    json_builder_add_string_value (builder, beakta_question_get_id (g_ptr_array_index (questions, i)));
  json_builder_end_array (builder);
}

static void
add_points (JsonBuilder *builder,
            GPtrArray   *points)
{
  beakta_json_list (builder, "completion");
  for (guint i = 0; i < points->len; i++)
    {
      const BeaktaCompletionPoint *point = g_ptr_array_index (points, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "question", beakta_question_get_id (point->question));
      beakta_json_string (builder, "text", point->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_offers_to (JsonBuilder          *builder,
               const BeaktaQuestion *question,
               GPtrArray            *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const BeaktaOffer *offer = g_ptr_array_index (offers, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder,
                           "question", beakta_question_get_id (question),
                           "from", offer->answer->record.id,
                           "value", offer->answer->value,
                           "reason", offer->answer->reason,
                           NULL);
      beakta_json_number (builder, "evidence", g_strv_length (offer->answer->evidence));
      json_builder_end_object (builder);
    }
}

/* What is answered in other lists of the case, and could stand here too. */
static void
add_offers (JsonBuilder          *builder,
            BeaktaCase           *case_,
            const BeaktaFindings *findings,
            GPtrArray            *all)
{
  BeaktaChecklist *checklist = findings->checklist;

  beakta_json_list (builder, "offers");
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);
          g_autoptr(GPtrArray) offers = beakta_offers_list (case_, all, checklist, question);

          add_offers_to (builder, question, offers);
        }
    }
  json_builder_end_array (builder);
}

void
beakta_json_findings (JsonBuilder          *builder,
                      BeaktaCase           *case_,
                      const BeaktaFindings *findings,
                      GPtrArray            *all,
                      const char           *language)
{
  json_builder_begin_object (builder);
  beakta_json_strings (builder,
                       "id", beakta_checklist_get_id (findings->checklist),
                       "version", beakta_checklist_get_version (findings->checklist),
                       "title", beakta_checklist_get_title (findings->checklist, language),
                       "depth", beakta_depth_get_nick (findings->depth),
                       NULL);
  beakta_json_number (builder, "questions", findings->n_questions);
  beakta_json_number (builder, "answered", findings->n_answered);
  beakta_json_number (builder, "complete", findings->n_complete);
  beakta_json_boolean (builder, "is_complete", findings->is_complete);
  add_lacks (builder, findings->lacks);
  add_lacking (builder, "missing_answers", findings->lacks, BEAKTA_LACK_ANSWER);
  add_lacking (builder, "missing_reasons", findings->lacks, BEAKTA_LACK_REASON);
  add_lacking (builder, "missing_evidence", findings->lacks, BEAKTA_LACK_EVIDENCE);
  add_differing (builder, findings->differing);
  add_points (builder, findings->points);
  add_offers (builder, case_, findings, all);
  beakta_json_begin (builder, "classification");
  beakta_json_string (builder, "class", beakta_words_get_nick (BEAKTA_WORDS_CLASS, findings->proposed));
  beakta_json_string (builder, "explanation", findings->explanation);
  json_builder_end_object (builder);
  beakta_json_string (builder, "proposed", beakta_words_get_nick (BEAKTA_WORDS_CLASS, findings->proposed));
  beakta_json_string (builder, "explanation", findings->explanation);
  beakta_json_optional (builder, "score", findings->score);
  beakta_json_boolean (builder, "score_undefined", findings->score_undefined);
  beakta_json_string (builder, "score_label", findings->score_label);
  json_builder_end_object (builder);
}

void
beakta_json_entry (JsonBuilder       *builder,
                   const BeaktaEntry *entry)
{
  json_builder_begin_object (builder);
  beakta_json_number (builder, "sequence", entry->sequence);
  beakta_json_strings (builder,
                       "case", entry->case_id,
                       "act", beakta_words_get_nick (BEAKTA_WORDS_ACT, entry->act),
                       "actor", entry->actor,
                       "entered_by", entry->entered_by,
                       "deputy_for", beakta_entry_get_deputy_for (entry),
                       "time", entry->time,
                       "reason", entry->reason,
                       NULL);
  beakta_json_optional (builder, "undoes", entry->undoes > 0 ? entry->undoes : -1);
  beakta_json_boolean (builder, "erased", entry->erased);
  beakta_json_list (builder, "items");
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "kind", beakta_item_kind_get_nick (edit->kind));
      beakta_json_string (builder, "id", edit->id);
      beakta_json_boolean (builder, "removed", edit->after == NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  beakta_json_string (builder, "hash", entry->hash);
  json_builder_end_object (builder);
}
