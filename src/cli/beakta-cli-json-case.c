/* A whole case as JSON. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-analysis-json.h"
#include "beakta-cli-json.h"
#include "beakta-cli-request.h"
#include "beakta-deputed.h"

void
beakta_json_decision (JsonBuilder             *builder,
                      const BeaktaStageRecord *stage)
{
  beakta_json_strings (builder,
                       "outcome", beakta_words_get_nick (BEAKTA_WORDS_OUTCOME, stage->outcome),
                       "decided", stage->decided,
                       "decided_by", stage->decided_by,
                       "presented_by", stage->presented_by,
                       "took_part", stage->took_part,
                       NULL);
}

static void
add_stage (JsonBuilder             *builder,
           const BeaktaStageRecord *stage)
{
  beakta_json_strings (builder,
                       "stage", beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage->stage),
                       "since", stage->since,
                       "by", stage->by,
                       "reason", stage->reason,
                       "proposer", stage->proposer,
                       "proposed", stage->proposed,
                       NULL);
  beakta_json_decision (builder, stage);
}

static void
add_head (JsonBuilder *builder,
          BeaktaCase  *case_)
{
  beakta_json_begin (builder, "head");
  beakta_json_number (builder, "sequence", beakta_case_get_head (case_));
  beakta_json_strings (builder,
                       "time", beakta_case_get_head_time (case_),
                       "hash", beakta_case_get_head_hash (case_),
                       NULL);
  json_builder_end_object (builder);
}

/* @record: (nullable) */
static void
add_record (JsonBuilder   *builder,
            const char    *name,
            gconstpointer  record)
{
  g_autoptr(JsonNode) value = json_node_new (record != NULL ? JSON_NODE_OBJECT : JSON_NODE_NULL);

  if (record != NULL)
    json_node_take_object (value, beakta_record_to_json (record));
  json_builder_set_member_name (builder, name);
  json_builder_add_value (builder, g_steal_pointer (&value));
}

/* What puts it in order in the queue: null where there is none. */
static void
add_order (JsonBuilder *builder,
           BeaktaCase  *case_)
{
  const BeaktaCaseFlag *flag = beakta_case_lookup (case_, BEAKTA_ITEM_FLAG, "flag");
  const BeaktaCaseHold *hold = beakta_case_lookup (case_, BEAKTA_ITEM_HOLD, "hold");
  g_autoptr(GPtrArray) tags = beakta_case_list (case_, BEAKTA_ITEM_TAG);

  add_record (builder, "flag", flag);
  add_record (builder, "hold", hold);
  beakta_json_list (builder, "tags");
  for (guint i = 0; i < tags->len; i++)
    json_builder_add_string_value (builder, ((const BeaktaCaseTag *) g_ptr_array_index (tags, i))->label);
  json_builder_end_array (builder);
}

static void
add_facts (JsonBuilder *builder,
           BeaktaCase  *case_)
{
  const BeaktaFacts *facts = beakta_case_get_facts (case_);

  beakta_json_begin (builder, "case");
  beakta_json_strings (builder,
                       "id", beakta_case_get_id (case_),
                       "number", facts->number,
                       "title", facts->title,
                       "subject", beakta_words_get_nick (BEAKTA_WORDS_SUBJECT, (int) facts->subject),
                       "applicant", facts->applicant,
                       "applicant_number", facts->applicant_number,
                       "call", facts->programme,
                       "rule", facts->rule,
                       NULL);
  beakta_json_optional (builder, "sought", facts->sought);
  beakta_json_strings (builder,
                       "received", facts->received,
                       "due", facts->due,
                       "caseworker", facts->caseworker,
                       "secrecy", facts->secrecy,
                       "secrecy_noted", facts->secrecy_noted,
                       "annex_number", facts->annex_number,
                       NULL);
  add_stage (builder, beakta_case_get_stage (case_));
  add_order (builder, case_);
  add_head (builder, case_);
  json_builder_end_object (builder);
}

static void
add_document (JsonBuilder   *builder,
              BeaktaCase    *case_,
              gconstpointer  document)
{
  beakta_json_document (builder, document);
}

static void
add_checklist (JsonBuilder   *builder,
               BeaktaCase    *case_,
               gconstpointer  record)
{
  const BeaktaCaseChecklist *used = record;

  json_builder_begin_object (builder);
  beakta_json_strings (builder,
                       "id", used->checklist,
                       "version", used->version,
                       "depth", used->depth,
                       "attached", used->attached,
                       NULL);
  json_builder_end_object (builder);
}

static void
add_answer (JsonBuilder   *builder,
            BeaktaCase    *case_,
            gconstpointer  answer)
{
  beakta_json_answer (builder, case_, answer);
}

static void
add_passage (JsonBuilder   *builder,
             BeaktaCase    *case_,
             gconstpointer  passage)
{
  beakta_json_passage (builder, case_, passage);
}

static void
add_comment (JsonBuilder   *builder,
             BeaktaCase    *case_,
             gconstpointer  comment)
{
  beakta_json_comment (builder, comment);
}

static void
add_conflict (JsonBuilder   *builder,
              BeaktaCase    *case_,
              gconstpointer  record)
{
  const BeaktaConflict *conflict = record;

  json_builder_begin_object (builder);
  beakta_json_string (builder, "person", conflict->person);
  beakta_json_boolean (builder, "conflicted", conflict->conflicted);
  beakta_json_strings (builder, "ground", conflict->ground, "declared", conflict->declared, NULL);
  json_builder_end_object (builder);
}

static void
add_review (JsonBuilder   *builder,
            BeaktaCase    *case_,
            gconstpointer  record)
{
  const BeaktaReview *review = record;

  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "approved", review->approved);
  beakta_json_strings (builder,
                       "remark", review->remark,
                       "reviewer", review->reviewer,
                       "deputy_for", beakta_review_get_deputy_for (review),
                       "reviewed", review->reviewed,
                       NULL);
  json_builder_end_object (builder);
}

/* As “opinion” has it. */
static void
add_opinion (JsonBuilder   *builder,
             BeaktaCase    *case_,
             gconstpointer  record)
{
  beakta_json_record (builder, record);
}

static const struct
{
  const char     *name;
  BeaktaItemKind  kind;
  void          (*add) (JsonBuilder *, BeaktaCase *, gconstpointer);      /* one element; NULL: the analysis */
} members[] = {
  { "documents", BEAKTA_ITEM_DOCUMENT, add_document },
  { "checklists", BEAKTA_ITEM_CHECKLIST, add_checklist },
  { "answers", BEAKTA_ITEM_ANSWER, add_answer },
  { "passages", BEAKTA_ITEM_PASSAGE, add_passage },
  { "comments", BEAKTA_ITEM_COMMENT, add_comment },
  { "analysis", BEAKTA_ITEM_ANALYSIS, NULL },
  { "conflicts", BEAKTA_ITEM_CONFLICT, add_conflict },
  { "reviews", BEAKTA_ITEM_REVIEW, add_review },
  { "opinions", BEAKTA_ITEM_OPINION, add_opinion },
};

static void
add_member (JsonBuilder *builder,
            BeaktaCase  *case_,
            guint        member)
{
  g_autoptr(GPtrArray) records = NULL;

  if (members[member].add == NULL)
    {
      json_builder_set_member_name (builder, members[member].name);
      json_builder_add_value (builder, beakta_analysis_to_json (case_));
      return;
    }

  records = beakta_case_list (case_, members[member].kind);
  beakta_json_list (builder, members[member].name);

  for (guint i = 0; i < records->len; i++)
    members[member].add (builder, case_, g_ptr_array_index (records, i));

  json_builder_end_array (builder);
}

void
beakta_json_whole_case (JsonBuilder *builder,
                        BeaktaCase  *case_,
                        gboolean     is_closed)
{
  json_builder_begin_object (builder);
  add_facts (builder, case_);
  beakta_json_boolean (builder, "closed", is_closed);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    add_member (builder, case_, i);

  json_builder_end_object (builder);
}
