/* A whole case as JSON. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-analysis-json.h"
#include "beakta-cli-json.h"

static void
add_stage (JsonBuilder *builder,
           BeaktaCase  *case_)
{
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);

  beakta_json_string (builder, "stage", beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage->stage));
  beakta_json_string (builder, "since", stage->since);
  beakta_json_string (builder, "by", stage->by);
  beakta_json_string (builder, "reason", stage->reason);
  beakta_json_string (builder, "proposer", stage->proposer);
  beakta_json_string (builder, "proposed", stage->proposed);
  beakta_json_string (builder, "outcome", beakta_words_get_nick (BEAKTA_WORDS_OUTCOME, stage->outcome));
}

static void
add_facts (JsonBuilder *builder,
           BeaktaCase  *case_)
{
  const BeaktaFacts *facts = beakta_case_get_facts (case_);

  beakta_json_begin (builder, "case");
  beakta_json_string (builder, "id", beakta_case_get_id (case_));
  beakta_json_string (builder, "number", facts->number);
  beakta_json_string (builder, "title", facts->title);
  beakta_json_string (builder, "applicant", facts->applicant);
  beakta_json_string (builder, "applicant_number", facts->applicant_number);
  beakta_json_string (builder, "call", facts->programme);
  beakta_json_string (builder, "rule", facts->rule);
  beakta_json_optional (builder, "sought", facts->sought);
  beakta_json_string (builder, "received", facts->received);
  beakta_json_string (builder, "due", facts->due);
  beakta_json_string (builder, "caseworker", facts->caseworker);
  add_stage (builder, case_);
  beakta_json_begin (builder, "head");
  beakta_json_number (builder, "sequence", beakta_case_get_head (case_));
  beakta_json_string (builder, "time", beakta_case_get_head_time (case_));
  beakta_json_string (builder, "hash", beakta_case_get_head_hash (case_));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_documents (JsonBuilder *builder,
               BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  beakta_json_list (builder, "documents");
  for (guint i = 0; i < documents->len; i++)
    beakta_json_document (builder, g_ptr_array_index (documents, i));
  json_builder_end_array (builder);
}

static void
add_checklists (JsonBuilder *builder,
                BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) checklists = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);

  beakta_json_list (builder, "checklists");
  for (guint i = 0; i < checklists->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (checklists, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "id", used->checklist);
      beakta_json_string (builder, "version", used->version);
      beakta_json_string (builder, "depth", used->depth);
      beakta_json_string (builder, "attached", used->attached);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_answers (JsonBuilder *builder,
             BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (case_, BEAKTA_ITEM_ANSWER);

  beakta_json_list (builder, "answers");
  for (guint i = 0; i < answers->len; i++)
    beakta_json_answer (builder, case_, g_ptr_array_index (answers, i));
  json_builder_end_array (builder);
}

static void
add_passages (JsonBuilder *builder,
              BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);

  beakta_json_list (builder, "passages");
  for (guint i = 0; i < passages->len; i++)
    beakta_json_passage (builder, case_, g_ptr_array_index (passages, i));
  json_builder_end_array (builder);
}

static void
add_comments (JsonBuilder *builder,
              BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);

  beakta_json_list (builder, "comments");
  for (guint i = 0; i < comments->len; i++)
    beakta_json_comment (builder, g_ptr_array_index (comments, i));
  json_builder_end_array (builder);
}

static void
add_reviews (JsonBuilder *builder,
             BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (case_, BEAKTA_ITEM_REVIEW);

  beakta_json_list (builder, "reviews");
  for (guint i = 0; i < reviews->len; i++)
    {
      const BeaktaReview *review = g_ptr_array_index (reviews, i);

      json_builder_begin_object (builder);
      beakta_json_boolean (builder, "approved", review->approved);
      beakta_json_string (builder, "remark", review->remark);
      beakta_json_string (builder, "reviewer", review->reviewer);
      beakta_json_string (builder, "reviewed", review->reviewed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_conflicts (JsonBuilder *builder,
               BeaktaCase  *case_)
{
  g_autoptr(GPtrArray) conflicts = beakta_case_list (case_, BEAKTA_ITEM_CONFLICT);

  beakta_json_list (builder, "conflicts");
  for (guint i = 0; i < conflicts->len; i++)
    {
      const BeaktaConflict *conflict = g_ptr_array_index (conflicts, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "person", conflict->person);
      beakta_json_boolean (builder, "conflicted", conflict->conflicted);
      beakta_json_string (builder, "ground", conflict->ground);
      beakta_json_string (builder, "declared", conflict->declared);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
beakta_json_whole_case (JsonBuilder *builder,
                        BeaktaCase  *case_)
{
  json_builder_begin_object (builder);
  add_facts (builder, case_);
  add_documents (builder, case_);
  add_checklists (builder, case_);
  add_answers (builder, case_);
  add_passages (builder, case_);
  add_comments (builder, case_);
  json_builder_set_member_name (builder, "analysis");
  json_builder_add_value (builder, beakta_analysis_to_json (case_));
  add_conflicts (builder, case_);
  add_reviews (builder, case_);
  json_builder_end_object (builder);
}
