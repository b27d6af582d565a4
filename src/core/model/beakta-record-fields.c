/* The table of fields. A new field is a line here and a member in the struct; nothing else. */

#include "beakta-record-fields.h"

#define STRING(Type, member)      { #member, BEAKTA_FIELD_STRING, offsetof (Type, member) }
#define STRINGS(Type, member)     { #member, BEAKTA_FIELD_STRINGS, offsetof (Type, member) }
#define OBJECT(Type, member)      { #member, BEAKTA_FIELD_OBJECT, offsetof (Type, member) }
#define UINT(Type, member)        { #member, BEAKTA_FIELD_UINT, offsetof (Type, member) }
#define AMOUNT(Type, member)      { #member, BEAKTA_FIELD_AMOUNT, offsetof (Type, member) }
#define SIZE(Type, member)        { #member, BEAKTA_FIELD_SIZE, offsetof (Type, member) }
#define BOOLEAN(Type, member)     { #member, BEAKTA_FIELD_BOOLEAN, offsetof (Type, member) }
#define WORD(Type, member, words) { #member, BEAKTA_FIELD_WORD, offsetof (Type, member), words }

static const BeaktaField facts_fields[] = {
  STRING (BeaktaFacts, number),
  STRING (BeaktaFacts, title),
  WORD (BeaktaFacts, subject, BEAKTA_WORDS_SUBJECT),
  STRING (BeaktaFacts, applicant),
  STRING (BeaktaFacts, applicant_number),
  STRING (BeaktaFacts, programme),
  STRING (BeaktaFacts, rule),
  AMOUNT (BeaktaFacts, sought),
  STRING (BeaktaFacts, received),
  STRING (BeaktaFacts, due),
  STRING (BeaktaFacts, caseworker),
  STRING (BeaktaFacts, secrecy),
  STRING (BeaktaFacts, secrecy_noted),
  STRING (BeaktaFacts, annex_number),
};

static const BeaktaField stage_fields[] = {
  WORD (BeaktaStageRecord, stage, BEAKTA_WORDS_STAGE),
  STRING (BeaktaStageRecord, since),
  STRING (BeaktaStageRecord, by),
  STRING (BeaktaStageRecord, reason),
  STRING (BeaktaStageRecord, proposer),
  STRING (BeaktaStageRecord, proposed),
  WORD (BeaktaStageRecord, outcome, BEAKTA_WORDS_OUTCOME),
  STRING (BeaktaStageRecord, decided),
  STRING (BeaktaStageRecord, decided_by),
  STRING (BeaktaStageRecord, presented_by),
  STRING (BeaktaStageRecord, took_part),
  STRING (BeaktaStageRecord, outcome_noted),
  STRING (BeaktaStageRecord, outcome_noted_by),
};

static const BeaktaField document_fields[] = {
  UINT (BeaktaDocument, number),
  STRING (BeaktaDocument, name),
  STRING (BeaktaDocument, type),
  STRING (BeaktaDocument, sha256),
  SIZE (BeaktaDocument, bytes),
  UINT (BeaktaDocument, pages),
  UINT (BeaktaDocument, characters),
  STRING (BeaktaDocument, extractor),
  STRING (BeaktaDocument, text_sum),
  STRING (BeaktaDocument, refused),
  UINT (BeaktaDocument, replaces),
  UINT (BeaktaDocument, within),
  STRING (BeaktaDocument, added),
  STRING (BeaktaDocument, added_by),
};

static const BeaktaField passage_fields[] = {
  WORD (BeaktaPassage, mark, BEAKTA_WORDS_MARK),
  UINT (BeaktaPassage, document),
  STRING (BeaktaPassage, sha256),
  STRING (BeaktaPassage, exact),
  STRING (BeaktaPassage, prefix),
  STRING (BeaktaPassage, suffix),
  UINT (BeaktaPassage, start),
  UINT (BeaktaPassage, end),
  UINT (BeaktaPassage, page),
  STRING (BeaktaPassage, heading),
  WORD (BeaktaPassage, state, BEAKTA_WORDS_ANCHOR),
  OBJECT (BeaktaPassage, proposed),
  STRING (BeaktaPassage, label),
  STRING (BeaktaPassage, maker),
  STRING (BeaktaPassage, made),
  STRING (BeaktaPassage, via),
};

static const BeaktaField checklist_fields[] = {
  STRING (BeaktaCaseChecklist, checklist),
  STRING (BeaktaCaseChecklist, version),
  STRING (BeaktaCaseChecklist, attached),
  STRING (BeaktaCaseChecklist, depth),
};

static const BeaktaField answer_fields[] = {
  STRING (BeaktaAnswer, checklist),
  STRING (BeaktaAnswer, question),
  STRING (BeaktaAnswer, value),
  STRING (BeaktaAnswer, reason),
  STRING (BeaktaAnswer, missing),
  STRING (BeaktaAnswer, claim),
  STRING (BeaktaAnswer, claim_passage),
  STRING (BeaktaAnswer, claim_dismissed),
  OBJECT (BeaktaAnswer, goal),
  STRINGS (BeaktaAnswer, evidence),
  STRING (BeaktaAnswer, taken_from),
  STRING (BeaktaAnswer, reason_from),
  STRING (BeaktaAnswer, assessor),
  STRING (BeaktaAnswer, given),
  STRINGS (BeaktaAnswer, whose),
  OBJECT (BeaktaAnswer, weighed),  STRING (BeaktaAnswer, asked),
  STRING (BeaktaAnswer, asked_in),
  STRING (BeaktaAnswer, said),
};

static const BeaktaField comment_fields[] = {
  { "target_kind", BEAKTA_FIELD_ITEM_KIND, offsetof (BeaktaComment, target_kind) },
  STRING (BeaktaComment, target),
  STRING (BeaktaComment, text),
  STRING (BeaktaComment, author),
  STRING (BeaktaComment, written),
  STRING (BeaktaComment, reply_to),
  BOOLEAN (BeaktaComment, resolved),
  STRING (BeaktaComment, resolved_by),
  BOOLEAN (BeaktaComment, filed),
  STRING (BeaktaComment, filed_by),
};

static const BeaktaField group_fields[] = {
  STRING (BeaktaGroup, label),
  OBJECT (BeaktaGroup, variables),
  AMOUNT (BeaktaGroup, sek),
  UINT (BeaktaGroup, position),
  STRING (BeaktaGroup, differences),
  WORD (BeaktaGroup, participation, BEAKTA_WORDS_PARTICIPATION),
  STRING (BeaktaGroup, participation_note),
  STRINGS (BeaktaGroup, evidence),
  STRING (BeaktaGroup, population),
  BOOLEAN (BeaktaGroup, population_chosen),
  AMOUNT (BeaktaGroup, population_number),
  AMOUNT (BeaktaGroup, population_share),
  STRING (BeaktaGroup, population_source),
  STRING (BeaktaGroup, population_year),
};

static const BeaktaField cell_fields[] = {
  STRING (BeaktaCell, group),
  WORD (BeaktaCell, alternative, BEAKTA_WORDS_ALTERNATIVE),
  WORD (BeaktaCell, effect, BEAKTA_WORDS_EFFECT),
  UINT (BeaktaCell, degree),
  WORD (BeaktaCell, certainty, BEAKTA_WORDS_CERTAINTY),
  WORD (BeaktaCell, horizon, BEAKTA_WORDS_HORIZON),
  STRING (BeaktaCell, reason),
  STRINGS (BeaktaCell, evidence),
};

static const BeaktaField analysis_fields[] = {
  STRINGS (BeaktaAnalysis, measures),
  STRINGS (BeaktaAnalysis, conditions),
  OBJECT (BeaktaAnalysis, matters),
  STRING (BeaktaAnalysis, short_term),
  STRING (BeaktaAnalysis, long_term),
  STRING (BeaktaAnalysis, conclusion),
};

static const BeaktaField goal_fields[] = {
  WORD (BeaktaGoal, kind, BEAKTA_WORDS_GOAL),
  STRING (BeaktaGoal, what),
  STRING (BeaktaGoal, baseline),
  STRING (BeaktaGoal, target),
  STRING (BeaktaGoal, unit),
  STRING (BeaktaGoal, when),
  STRING (BeaktaGoal, source),
  STRINGS (BeaktaGoal, evidence),
  UINT (BeaktaGoal, position),
};

static const BeaktaField distribution_fields[] = {
  STRING (BeaktaDistribution, label),
  OBJECT (BeaktaDistribution, sek),
  WORD (BeaktaDistribution, judgement, BEAKTA_WORDS_JUDGEMENT),
  STRING (BeaktaDistribution, reason),
  STRINGS (BeaktaDistribution, evidence),
  UINT (BeaktaDistribution, position),
};

static const BeaktaField sentence_fields[] = {
  WORD (BeaktaSentence, part, BEAKTA_WORDS_REASON),
  UINT (BeaktaSentence, position),
  STRING (BeaktaSentence, text),
  STRING (BeaktaSentence, drafted),
  OBJECT (BeaktaSentence, ties),
  STRING (BeaktaSentence, edited_by),
  STRING (BeaktaSentence, edited),
  BOOLEAN (BeaktaSentence, removed),
};

static const BeaktaField classification_fields[] = {
  WORD (BeaktaClassification, applicant, BEAKTA_WORDS_CLASS),
  WORD (BeaktaClassification, caseworker, BEAKTA_WORDS_CLASS),
  STRING (BeaktaClassification, reason),
};

static const BeaktaField conflict_fields[] = {
  STRING (BeaktaConflict, person),
  BOOLEAN (BeaktaConflict, conflicted),
  STRING (BeaktaConflict, ground),
  STRING (BeaktaConflict, declared),
};

static const BeaktaField review_fields[] = {
  BOOLEAN (BeaktaReview, approved),
  STRING (BeaktaReview, remark),
  STRING (BeaktaReview, reviewer),
  STRING (BeaktaReview, reviewed),
};

static const BeaktaField reflection_fields[] = {
  STRING (BeaktaReflection, question),
  BOOLEAN (BeaktaReflection, skipped),
  STRING (BeaktaReflection, text),
  STRING (BeaktaReflection, author),
  STRING (BeaktaReflection, written),
};

static const BeaktaField assessor_fields[] = {
  STRING (BeaktaAssessor, person),
  STRING (BeaktaAssessor, asked_by),
  STRING (BeaktaAssessor, asked),
  STRING (BeaktaAssessor, done),
};

static const BeaktaField request_fields[] = {
  WORD (BeaktaCompletion, state, BEAKTA_WORDS_REQUEST),
  STRING (BeaktaCompletion, intro),
  STRING (BeaktaCompletion, due),
  STRING (BeaktaCompletion, extended),
  WORD (BeaktaCompletion, channel, BEAKTA_WORDS_CHANNEL),
  STRING (BeaktaCompletion, drafted),
  STRING (BeaktaCompletion, drafted_by),
  STRING (BeaktaCompletion, sent),
  STRING (BeaktaCompletion, sent_by),
  STRING (BeaktaCompletion, closed),
  STRING (BeaktaCompletion, closed_by),
  STRING (BeaktaCompletion, note),
};

static const BeaktaField point_fields[] = {
  STRING (BeaktaPoint, request),
  STRING (BeaktaPoint, checklist),
  STRING (BeaktaPoint, question),
  STRING (BeaktaPoint, heading),
  STRING (BeaktaPoint, found),
  STRING (BeaktaPoint, passage),
  STRING (BeaktaPoint, quote),
  STRING (BeaktaPoint, asked),
  STRING (BeaktaPoint, begun),
  UINT (BeaktaPoint, position),
  BOOLEAN (BeaktaPoint, left_out),
  WORD (BeaktaPoint, reply, BEAKTA_WORDS_REPLY),
  UINT (BeaktaPoint, document),
  STRING (BeaktaPoint, note),
  STRING (BeaktaPoint, ticked),
  STRING (BeaktaPoint, ticked_by),
};

static const BeaktaField contact_fields[] = {
  WORD (BeaktaContact, sort, BEAKTA_WORDS_CONTACT),
  STRING (BeaktaContact, day),
  STRING (BeaktaContact, party),
  WORD (BeaktaContact, channel, BEAKTA_WORDS_CHANNEL),
  STRING (BeaktaContact, what),
  STRING (BeaktaContact, due),
  STRING (BeaktaContact, answered),
  STRING (BeaktaContact, answer),
  UINT (BeaktaContact, document),
  STRING (BeaktaContact, logged),
  STRING (BeaktaContact, logged_by),
};

static const BeaktaField mask_fields[] = {
  WORD (BeaktaCaseMask, reach, BEAKTA_WORDS_REACH),
  STRING (BeaktaCaseMask, words),
  UINT (BeaktaCaseMask, document),
  STRING (BeaktaCaseMask, sha256),
  UINT (BeaktaCaseMask, start),
  UINT (BeaktaCaseMask, end),
  STRING (BeaktaCaseMask, ground),
  UINT (BeaktaCaseMask, position),
  STRING (BeaktaCaseMask, made_by),
  STRING (BeaktaCaseMask, made),
};

static const BeaktaField flag_fields[] = {
  WORD (BeaktaCaseFlag, colour, BEAKTA_WORDS_FLAG),
  STRING (BeaktaCaseFlag, reason),
  STRING (BeaktaCaseFlag, raised_by),
  STRING (BeaktaCaseFlag, raised),
};

static const BeaktaField tag_fields[] = {
  STRING (BeaktaCaseTag, label),
  STRING (BeaktaCaseTag, put_by),
  STRING (BeaktaCaseTag, put),
};

static const BeaktaField hold_fields[] = {
  STRING (BeaktaCaseHold, until),
  STRING (BeaktaCaseHold, reason),
  STRING (BeaktaCaseHold, held_by),
  STRING (BeaktaCaseHold, held),
};

static const BeaktaField carriage_fields[] = {
  SIZE (BeaktaCarriage, sequence),
  STRINGS (BeaktaCarriage, lineage),
  STRING (BeaktaCarriage, journal),
  UINT (BeaktaCarriage, entries),
  STRING (BeaktaCarriage, first),
  STRING (BeaktaCarriage, last),
  STRINGS (BeaktaCarriage, people),
  STRINGS (BeaktaCarriage, assessors),
  BOOLEAN (BeaktaCarriage, merged),
  STRING (BeaktaCarriage, carried),
  STRING (BeaktaCarriage, carried_by),
};

static const BeaktaField opinion_fields[] = {
  STRING (BeaktaOpinion, person),
  STRING (BeaktaOpinion, asked_by),
  STRING (BeaktaOpinion, asked),
  STRING (BeaktaOpinion, matter),
  STRINGS (BeaktaOpinion, questions),
  STRING (BeaktaOpinion, due),
  STRING (BeaktaOpinion, text),
  STRINGS (BeaktaOpinion, evidence),
  STRING (BeaktaOpinion, given),
  STRING (BeaktaOpinion, withdrawn),
  STRING (BeaktaOpinion, withdrawn_by),
};

static const BeaktaField review_point_fields[] = {
  WORD (BeaktaReviewPoint, sort, BEAKTA_WORDS_POINT_SORT),
  WORD (BeaktaReviewPoint, category, BEAKTA_WORDS_LEARNING),
  { "target_kind", BEAKTA_FIELD_ITEM_KIND, offsetof (BeaktaReviewPoint, target_kind) },
  STRING (BeaktaReviewPoint, target),
  STRING (BeaktaReviewPoint, heading),
  STRING (BeaktaReviewPoint, text),
  STRING (BeaktaReviewPoint, author),
  STRING (BeaktaReviewPoint, written),
  STRING (BeaktaReviewPoint, review),
  WORD (BeaktaReviewPoint, state, BEAKTA_WORDS_POINT_STATE),
  STRING (BeaktaReviewPoint, reply),
  STRING (BeaktaReviewPoint, replied_by),
  STRING (BeaktaReviewPoint, replied),
  STRING (BeaktaReviewPoint, ruling),
  STRING (BeaktaReviewPoint, ruled_by),
  STRING (BeaktaReviewPoint, ruled),
};

#define RECORD(nick, only_id, Type, fields) { nick, only_id, sizeof (Type), fields, G_N_ELEMENTS (fields) }

static const BeaktaRecordInfo infos[BEAKTA_N_ITEMS] = {
  [BEAKTA_ITEM_FACTS]          = RECORD ("facts", "facts", BeaktaFacts, facts_fields),
  [BEAKTA_ITEM_STAGE]          = RECORD ("stage", "stage", BeaktaStageRecord, stage_fields),
  [BEAKTA_ITEM_DOCUMENT]       = RECORD ("document", NULL, BeaktaDocument, document_fields),
  [BEAKTA_ITEM_PASSAGE]        = RECORD ("passage", NULL, BeaktaPassage, passage_fields),
  [BEAKTA_ITEM_CHECKLIST]      = RECORD ("checklist", NULL, BeaktaCaseChecklist, checklist_fields),
  [BEAKTA_ITEM_ANSWER]         = RECORD ("answer", NULL, BeaktaAnswer, answer_fields),
  [BEAKTA_ITEM_COMMENT]        = RECORD ("comment", NULL, BeaktaComment, comment_fields),
  [BEAKTA_ITEM_GROUP]          = RECORD ("group", NULL, BeaktaGroup, group_fields),
  [BEAKTA_ITEM_CELL]           = RECORD ("cell", NULL, BeaktaCell, cell_fields),
  [BEAKTA_ITEM_ANALYSIS]       = RECORD ("analysis", "analysis", BeaktaAnalysis, analysis_fields),
  [BEAKTA_ITEM_CLASSIFICATION] = RECORD ("classification", "classification", BeaktaClassification,
                                         classification_fields),
  [BEAKTA_ITEM_CONFLICT]       = RECORD ("conflict", NULL, BeaktaConflict, conflict_fields),
  [BEAKTA_ITEM_REVIEW]         = RECORD ("review", NULL, BeaktaReview, review_fields),
  [BEAKTA_ITEM_REFLECTION]     = RECORD ("reflection", "reflection", BeaktaReflection, reflection_fields),
  [BEAKTA_ITEM_ASSESSOR]       = RECORD ("assessor", NULL, BeaktaAssessor, assessor_fields),
  [BEAKTA_ITEM_ASSESSMENT]     = RECORD ("assessment", NULL, BeaktaAnswer, answer_fields),
  [BEAKTA_ITEM_GOAL]           = RECORD ("goal", NULL, BeaktaGoal, goal_fields),
  [BEAKTA_ITEM_DISTRIBUTION]   = RECORD ("distribution", NULL, BeaktaDistribution, distribution_fields),
  [BEAKTA_ITEM_SENTENCE]       = RECORD ("sentence", NULL, BeaktaSentence, sentence_fields),
  [BEAKTA_ITEM_REQUEST]        = RECORD ("request", NULL, BeaktaCompletion, request_fields),
  [BEAKTA_ITEM_POINT]          = RECORD ("point", NULL, BeaktaPoint, point_fields),
  [BEAKTA_ITEM_CONTACT]        = RECORD ("contact", NULL, BeaktaContact, contact_fields),
  [BEAKTA_ITEM_MASK]           = RECORD ("mask", NULL, BeaktaCaseMask, mask_fields),
  [BEAKTA_ITEM_FLAG]           = RECORD ("flag", "flag", BeaktaCaseFlag, flag_fields),
  [BEAKTA_ITEM_TAG]            = RECORD ("tag", NULL, BeaktaCaseTag, tag_fields),
  [BEAKTA_ITEM_HOLD]           = RECORD ("hold", "hold", BeaktaCaseHold, hold_fields),
  [BEAKTA_ITEM_CARRIAGE]       = RECORD ("carriage", NULL, BeaktaCarriage, carriage_fields),
  [BEAKTA_ITEM_OPINION]        = RECORD ("opinion", NULL, BeaktaOpinion, opinion_fields),
  [BEAKTA_ITEM_REVIEW_POINT]   = RECORD ("review-point", NULL, BeaktaReviewPoint, review_point_fields),
};

const BeaktaRecordInfo *
beakta_record_info (BeaktaItemKind kind)
{
  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_ITEMS, &infos[0]);

  return &infos[kind];
}
