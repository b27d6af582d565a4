/* The table of fields: whose each is, and where it stands. A new field is a line here. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-fields-private.h"

#define OF(kind) (1u << BEAKTA_DRAFT_##kind)

static const char * const kind_nicks[BEAKTA_N_DRAFT_KINDS] = {
  [BEAKTA_DRAFT_LIST]     = "list",
  [BEAKTA_DRAFT_SECTION]  = "section",
  [BEAKTA_DRAFT_QUESTION] = "question",
  [BEAKTA_DRAFT_OPTION]   = "option",
  [BEAKTA_DRAFT_CLASS]    = "class",
  [BEAKTA_DRAFT_SCORE]    = "score",
};

static const BeaktaDraftFieldInfo infos[BEAKTA_N_DRAFT_FIELDS] = {
  [BEAKTA_DRAFT_FIELD_OF_ITSELF]        = { "", 0, BEAKTA_FORM_NONE, "", NULL },
  [BEAKTA_DRAFT_FIELD_ID]               = { "id", OF (LIST) | OF (SECTION) | OF (QUESTION) | OF (OPTION),
                                            BEAKTA_FORM_ATTRIBUTE, "id", NULL },
  [BEAKTA_DRAFT_FIELD_VERSION]          = { "version", OF (LIST), BEAKTA_FORM_ATTRIBUTE, "version", NULL },
  [BEAKTA_DRAFT_FIELD_TITLE]            = { "title", OF (LIST) | OF (SECTION), BEAKTA_FORM_TEXTS, "title", NULL },
  [BEAKTA_DRAFT_FIELD_SUMMARY]          = { "summary", OF (LIST), BEAKTA_FORM_TEXTS, "summary", NULL },
  [BEAKTA_DRAFT_FIELD_SOURCE]           = { "source", OF (LIST) | OF (QUESTION), BEAKTA_FORM_TEXTS, "source", NULL },
  [BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS]  = { "score-questions", OF (LIST), BEAKTA_FORM_ATTRIBUTE, "questions", "score" },
  [BEAKTA_DRAFT_FIELD_TYPE]             = { "type", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "type", NULL },
  [BEAKTA_DRAFT_FIELD_DEPTH]            = { "depth", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "depth", NULL },
  [BEAKTA_DRAFT_FIELD_CRITERIA]         = { "criteria", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "criteria", NULL },
  [BEAKTA_DRAFT_FIELD_EVIDENCE]         = { "evidence", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "evidence", NULL },
  [BEAKTA_DRAFT_FIELD_ANSWER]           = { "answer", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "answer", NULL },
  [BEAKTA_DRAFT_FIELD_LABELS]           = { "labels", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "labels", NULL },
  [BEAKTA_DRAFT_FIELD_GOAL_PARTS]       = { "parts", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "parts", NULL },
  [BEAKTA_DRAFT_FIELD_NOT_RELEVANT]     = { "not-relevant", OF (QUESTION), BEAKTA_FORM_ATTRIBUTE, "not-relevant", NULL },
  [BEAKTA_DRAFT_FIELD_WHEN]             = { "when", OF (QUESTION) | OF (CLASS), BEAKTA_FORM_CONDITION, "when", NULL },
  [BEAKTA_DRAFT_FIELD_TEXT]             = { "text", OF (QUESTION), BEAKTA_FORM_TEXTS, "text", NULL },
  [BEAKTA_DRAFT_FIELD_WHY]              = { "why", OF (QUESTION), BEAKTA_FORM_TEXTS, "why", NULL },
  [BEAKTA_DRAFT_FIELD_GOOD_GUIDANCE]    = { "good/guidance", OF (QUESTION), BEAKTA_FORM_TEXTS, "guidance", "good" },
  [BEAKTA_DRAFT_FIELD_GOOD_EXAMPLE]     = { "good/example", OF (QUESTION), BEAKTA_FORM_TEXTS, "example", "good" },
  [BEAKTA_DRAFT_FIELD_PARTIAL_GUIDANCE] = { "partial/guidance", OF (QUESTION), BEAKTA_FORM_TEXTS, "guidance", "partial" },
  [BEAKTA_DRAFT_FIELD_PARTIAL_EXAMPLE]  = { "partial/example", OF (QUESTION), BEAKTA_FORM_TEXTS, "example", "partial" },
  [BEAKTA_DRAFT_FIELD_WEAK_GUIDANCE]    = { "weak/guidance", OF (QUESTION), BEAKTA_FORM_TEXTS, "guidance", "weak" },
  [BEAKTA_DRAFT_FIELD_WEAK_EXAMPLE]     = { "weak/example", OF (QUESTION), BEAKTA_FORM_TEXTS, "example", "weak" },
  [BEAKTA_DRAFT_FIELD_COMPLETION]       = { "completion", OF (QUESTION), BEAKTA_FORM_TEXTS, "completion", NULL },
  [BEAKTA_DRAFT_FIELD_POINTS]           = { "points", OF (OPTION) | OF (SCORE), BEAKTA_FORM_ATTRIBUTE, "points", NULL },
  [BEAKTA_DRAFT_FIELD_ASKS]             = { "asks", OF (OPTION), BEAKTA_FORM_ATTRIBUTE, "asks", NULL },
  [BEAKTA_DRAFT_FIELD_LABEL]            = { "label", OF (OPTION) | OF (SCORE), BEAKTA_FORM_TEXTS, "label", NULL },
  [BEAKTA_DRAFT_FIELD_FOLLOW_UP]        = { "follow-up", OF (OPTION), BEAKTA_FORM_TEXTS, "follow-up", NULL },
  [BEAKTA_DRAFT_FIELD_CLASS]            = { "class", OF (CLASS), BEAKTA_FORM_ATTRIBUTE, "value", NULL },
  [BEAKTA_DRAFT_FIELD_BECAUSE]          = { "because", OF (CLASS), BEAKTA_FORM_TEXTS, "because", NULL },
  [BEAKTA_DRAFT_FIELD_DEFINED]          = { "defined", OF (SCORE), BEAKTA_FORM_ATTRIBUTE, "defined", NULL },
};

const BeaktaDraftFieldInfo *
beakta_draft_field_get_info (BeaktaDraftField field)
{
  g_return_val_if_fail ((guint) field < BEAKTA_N_DRAFT_FIELDS, &infos[0]);

  return &infos[field];
}

/* The same is called otherwise in a section and in an option. */
const char *
beakta_draft_field_get_attribute (BeaktaDraftField field,
                                  BeaktaDraftKind  kind)
{
  if (field == BEAKTA_DRAFT_FIELD_ID && kind == BEAKTA_DRAFT_SECTION)
    return "number";
  if (field == BEAKTA_DRAFT_FIELD_ID && kind == BEAKTA_DRAFT_OPTION)
    return "value";

  return beakta_draft_field_get_info (field)->name;
}

const char *
beakta_draft_kind_get_nick (BeaktaDraftKind kind)
{
  g_return_val_if_fail ((guint) kind < BEAKTA_N_DRAFT_KINDS, "");

  return kind_nicks[kind];
}

const char *
beakta_draft_field_get_nick (BeaktaDraftField field)
{
  return beakta_draft_field_get_info (field)->nick;
}

gboolean
beakta_draft_field_belongs_to (BeaktaDraftField field,
                               BeaktaDraftKind  kind)
{
  g_return_val_if_fail ((guint) kind < BEAKTA_N_DRAFT_KINDS, FALSE);

  return (beakta_draft_field_get_info (field)->kinds & (1u << kind)) != 0;
}

gboolean
beakta_draft_field_has_languages (BeaktaDraftField field)
{
  return beakta_draft_field_get_info (field)->form == BEAKTA_FORM_TEXTS;
}
