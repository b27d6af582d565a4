/* A case on a terminal. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-case.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-cli-words.h"
#include "beakta-deputed.h"
#include "beakta-offers.h"
#include "beakta-subject.h"

GPtrArray *
beakta_cli_list_findings (BeaktaCli   *cli,
                          BeaktaCase  *case_,
                          GError     **error)
{
  g_autoptr(GPtrArray) used = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_findings_free);

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (used, i);
      g_autoptr(BeaktaChecklist) checklist = beakta_cli_load_checklist (cli, item->checklist, item->version, error);

      if (checklist == NULL)
        return NULL;

      g_ptr_array_add (findings, beakta_findings_new (checklist, case_, beakta_depth_of_case (item), cli->language));
    }

  return g_steal_pointer (&findings);
}

static void
print_heading (BeaktaCli  *cli,
               const char *heading)
{
  beakta_cli_print (cli, "\n%s\n", heading);
}

char *
beakta_cli_dup_place (BeaktaCase          *case_,
                      const BeaktaPassage *passage)
{
  const BeaktaDocument *document = beakta_case_get_document (case_, passage->document);
  GString *text = g_string_new (document != NULL ? document->name : "?");

  if (passage->page > 0)
    {
      g_string_append (text, ", ");
      /* Translators: the page of a document; short, as in a reference. */
      g_string_append_printf (text, _("p. %u"), passage->page);
    }
  if (*passage->heading != '\0')
    g_string_append_printf (text, ", %s", passage->heading);
  if (passage->state == BEAKTA_ANCHOR_CHANGED || passage->state == BEAKTA_ANCHOR_LOST)
    g_string_append_printf (text, " – %s", beakta_cli_get_word (BEAKTA_WORDS_ANCHOR, passage->state));

  return g_string_free (text, FALSE);
}

void
beakta_cli_print_evidence (BeaktaCli          *cli,
                           BeaktaCase         *case_,
                           const char * const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, ids[i]);
      g_autofree char *first = NULL;
      g_autofree char *place = NULL;
      g_autofree char *quoted = NULL;

      if (passage == NULL)
        continue;

      first = g_strdup_printf ("          [%u] ", beakta_case_get_evidence_number (case_, ids[i]));
      place = beakta_cli_dup_place (case_, passage);
      quoted = g_strdup_printf ("”%s” (%s)", passage->exact, place);
      beakta_cli_print_wrapped (cli, first, quoted);
    }
}

void
beakta_cli_print_labelled (BeaktaCli  *cli,
                           const char *indent,
                           const char *label,
                           const char *text)
{
  g_autofree char *first = NULL;

  if (*text == '\0')
    return;

  first = g_strdup_printf ("%s%s ", indent, label);
  beakta_cli_print_wrapped (cli, first, text);
}

static void
print_documents (BeaktaCli  *cli,
                 BeaktaCase *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  print_heading (cli, _("Documents"));
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      beakta_cli_print (cli, "  %2u  %s (%s) ", document->number, document->name, document->type);
      if (*document->refused != '\0')
        beakta_cli_print (cli, "– %s", beakta_cli_get_refusal (document->refused, document->type));
      else
        beakta_cli_print (cli, ngettext ("%u character", "%u characters", document->characters), document->characters);
      if (document->replaces != 0)
        {
          beakta_cli_print (cli, " · ");
          beakta_cli_print (cli, _("new version of %u"), document->replaces);
        }
      if (document->within != 0)
        {
          beakta_cli_print (cli, " · ");
          /* Translators: %u is the number of the document that this one was enclosed in. */
          beakta_cli_print (cli, _("came inside %u"), document->within);
        }
      beakta_cli_print (cli, "\n");
    }
}

static void
print_answer (BeaktaCli            *cli,
              BeaktaCase           *case_,
              const BeaktaQuestion *question,
              const BeaktaAnswer   *answer)
{
  g_autofree char *first = g_strdup_printf ("  %-6s  ", beakta_question_get_id (question));

  beakta_cli_print_wrapped (cli, first, beakta_question_get_text (question, cli->language));
  if (answer == NULL)
    return;

  beakta_cli_print_labelled (cli, "          ", "→", beakta_cli_get_value (question, answer, cli->language));
  beakta_cli_print_labelled (cli, "          ", _("Reason:"), answer->reason);
  beakta_cli_print_labelled (cli, "          ", _("Missing:"), answer->missing);
  if (!beakta_case_is_own_work (case_))
    beakta_cli_print_labelled (cli, "          ", _("The applicant says:"), answer->claim);
  beakta_cli_print_evidence (cli, case_, (const char * const *) answer->evidence);
}

static void
print_checklist (BeaktaCli            *cli,
                 BeaktaCase           *case_,
                 const BeaktaFindings *findings)
{
  BeaktaChecklist *checklist = findings->checklist;
  g_autofree char *progress = g_strdup_printf (_("%1$u of %2$u complete"), findings->n_complete, findings->n_questions);

  beakta_cli_print (cli, "\n%s (%s %s): %s\n", beakta_checklist_get_title (checklist, cli->language),
                    beakta_checklist_get_id (checklist), beakta_checklist_get_version (checklist), progress);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        {
          const BeaktaQuestion *question = beakta_section_get_question (section, j);

          print_answer (cli, case_, question,
                        beakta_case_get_answer (case_, beakta_checklist_get_id (checklist),
                                                beakta_question_get_id (question)));
        }
    }
}

/* What puts it in order in the queue. */
static void
print_order (BeaktaCli  *cli,
             BeaktaCase *case_)
{
  const BeaktaCaseFlag *flag = beakta_case_lookup (case_, BEAKTA_ITEM_FLAG, "flag");
  const BeaktaCaseHold *hold = beakta_case_lookup (case_, BEAKTA_ITEM_HOLD, "hold");
  g_autoptr(GPtrArray) tags = beakta_case_list (case_, BEAKTA_ITEM_TAG);

  if (flag != NULL)
    {
      beakta_cli_print_labelled (cli, "", _("Flag:"), beakta_cli_get_word (BEAKTA_WORDS_FLAG, (int) flag->colour));
      beakta_cli_print_labelled (cli, "  ", _("Reason:"), flag->reason);
    }
  for (guint i = 0; i < tags->len; i++)
    beakta_cli_print_labelled (cli, "", _("Tag:"), ((const BeaktaCaseTag *) g_ptr_array_index (tags, i))->label);
  if (hold != NULL)
    {
      beakta_cli_print_labelled (cli, "", _("Put aside until:"), hold->until);
      beakta_cli_print_labelled (cli, "  ", _("Reason:"), hold->reason);
    }
}

static void
print_comments (BeaktaCli  *cli,
                BeaktaCase *case_)
{
  g_autoptr(GPtrArray) comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);

  if (comments->len > 0)
    print_heading (cli, _("Comments"));

  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);
      g_autofree char *time = beakta_cli_format_time (comment->written);
      g_autofree char *first = g_strdup_printf ("  %s, %s%s: ", comment->author, time,
                                                comment->resolved ? " ✓" : "");

      beakta_cli_print_wrapped (cli, first, comment->text);
    }
}

static void
print_reviews (BeaktaCli  *cli,
               BeaktaCase *case_)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (case_, BEAKTA_ITEM_REVIEW);

  if (reviews->len > 0)
    print_heading (cli, _("Review"));

  for (guint i = 0; i < reviews->len; i++)
    {
      const BeaktaReview *review = g_ptr_array_index (reviews, i);
      g_autofree char *time = beakta_cli_format_time (review->reviewed);
      g_autofree char *who = beakta_cli_dup_deputed (review->reviewer, beakta_review_get_deputy_for (review));
      g_autofree char *first = g_strdup_printf ("  %s, %s: ", who, time);
      g_autofree char *text = g_strdup_printf ("%s%s%s",
                                               beakta_cli_get_word (BEAKTA_WORDS_STAGE,
                                                                    review->approved ? BEAKTA_STAGE_APPROVED
                                                                                     : BEAKTA_STAGE_RETURNED),
                                               *review->remark != '\0' ? ". " : "", review->remark);

      beakta_cli_print_wrapped (cli, first, text);
    }
}

/* Who applies and for how much, or the unit whose work it is. */
static void
print_whose (BeaktaCli         *cli,
             const BeaktaFacts *facts)
{
  gboolean is_own_work = facts->subject == BEAKTA_SUBJECT_OWN_WORK;
  g_autofree char *money = facts->sought >= 0 ? beakta_cli_format_money (facts->sought) : NULL;
  const char *parts[4] = { NULL, };
  guint n_parts = 0;
  g_autofree char *line = NULL;

  if (is_own_work)
    /* Translators: what the case is about; verksamhet. */
    parts[n_parts++] = _("Own work");
  if (*facts->applicant != '\0')
    parts[n_parts++] = facts->applicant;
  if (!is_own_work && money != NULL)
    parts[n_parts++] = money;

  line = g_strjoinv (" · ", (char **) parts);
  if (*line != '\0')
    beakta_cli_print (cli, "%s\n", line);
}

/* What is recorded of the decision, as far as it is known. */
static void
print_decision (BeaktaCli               *cli,
                const BeaktaStageRecord *stage)
{
  const char *parts[6] = { NULL, };
  /* Translators: %s is a person, here and in the next two */
  g_autofree char *decided_by = g_strdup_printf (_("decided by %s"), stage->decided_by);
  g_autofree char *presented_by = g_strdup_printf (_("presented by %s"), stage->presented_by);
  g_autofree char *took_part = g_strdup_printf (_("took part without deciding: %s"), stage->took_part);
  g_autofree char *line = NULL;
  guint n_parts = 0;

  if (stage->outcome == BEAKTA_OUTCOME_UNSET)
    return;

  parts[n_parts++] = beakta_cli_get_word (BEAKTA_WORDS_OUTCOME, stage->outcome);
  if (*stage->decided != '\0')
    parts[n_parts++] = stage->decided;
  if (*stage->decided_by != '\0')
    parts[n_parts++] = decided_by;
  if (*stage->presented_by != '\0')
    parts[n_parts++] = presented_by;
  if (*stage->took_part != '\0')
    parts[n_parts++] = took_part;

  line = g_strjoinv (" · ", (char **) parts);
  beakta_cli_print (cli, "%s\n", line);
}

static void
print_facts (BeaktaCli  *cli,
             BeaktaCase *case_)
{
  const BeaktaFacts *facts = beakta_case_get_facts (case_);
  const BeaktaStageRecord *stage = beakta_case_get_stage (case_);
  g_autofree char *since = beakta_cli_format_day (stage->since);

  beakta_cli_print (cli, "%s  %s\n", facts->number, facts->title);
  print_whose (cli, facts);

  /* Translators: %1$s is a stage such as "being assessed", %2$s a day. */
  beakta_cli_print (cli, _("%1$s since %2$s"), beakta_cli_get_word (BEAKTA_WORDS_STAGE, stage->stage), since);
  if (*facts->caseworker != '\0')
    {
      beakta_cli_print (cli, " · ");
      /* Translators: the caseworker (handläggare) of the case. */
      beakta_cli_print (cli, _("caseworker %s"), facts->caseworker);
    }
  beakta_cli_print (cli, "\n");
  print_decision (cli, stage);
}

void
beakta_cli_print_case (BeaktaCli  *cli,
                       BeaktaCase *case_,
                       GPtrArray  *findings)
{
  print_facts (cli, case_);
  print_order (cli, case_);
  print_documents (cli, case_);

  for (guint i = 0; i < findings->len; i++)
    print_checklist (cli, case_, g_ptr_array_index (findings, i));

  if (beakta_cli_has_analysis (case_))
    {
      print_heading (cli, _("Consequence analysis"));
      beakta_cli_print_analysis (cli, case_);
    }

  print_comments (cli, case_);
  print_reviews (cli, case_);
}

void
beakta_cli_print_closed_case (BeaktaCli  *cli,
                              BeaktaCase *case_)
{
  const char *caseworker = beakta_case_get_facts (case_)->caseworker;

  print_facts (cli, case_);
  print_order (cli, case_);
  beakta_cli_print (cli, "\n");
  /* Translators: jäv, förvaltningslagen 16–18 §§. */
  beakta_cli_print_wrapped (cli, "", _("You declared a conflict of interest in this case, and take no part in it: its documents and its "
                                       "assessment are closed to you."));
  if (*caseworker != '\0' && strcmp (caseworker, beakta_store_get_user (cli->store)) != 0)
    {
      /* Translators: %s is a user. */
      g_autofree char *whom = g_strdup_printf (_("If something in the case must be done, turn to %s, who holds it."), caseworker);

      beakta_cli_print_wrapped (cli, "", whom);
    }
  else
    beakta_cli_print_wrapped (cli, "", _("If something in the case must be done, turn to your supervisor, who lets somebody else take it."));
  beakta_cli_print_wrapped (cli, "", _("Was it a mistake? “beaktactl conflict CASE none” takes the declaration back."));
}

const char *
beakta_cli_get_lack_word (BeaktaLack lack)
{
  switch (lack)
    {
    case BEAKTA_LACK_ANSWER:
      return _("not answered");
    case BEAKTA_LACK_REASON:
      return _("a reason is missing");
    case BEAKTA_LACK_EVIDENCE:
      return _("evidence is missing");
    case BEAKTA_LACK_MISSING:
      return _("it does not say what is missing");
    case BEAKTA_LACK_WORDING:
      return _("the question is worded otherwise since it was answered: look at it again");
    case BEAKTA_LACK_LOOK:
      return _("the evidence has changed with a new version: look at it again");
    case BEAKTA_LACK_DIFFERS:
      return _("a reason is missing: the applicant says otherwise");
    case BEAKTA_LACK_GOAL_PART:
    default:
      return _("a part of the measurable goal is missing");
    }
}

static void
print_one_findings (BeaktaCli            *cli,
                    const BeaktaFindings *findings,
                    gboolean              is_own_work)
{
  beakta_cli_print (cli, "%s (%s): ", beakta_checklist_get_title (findings->checklist, cli->language),
                    beakta_checklist_get_id (findings->checklist));
  beakta_cli_print (cli, _("%1$u of %2$u complete"), findings->n_complete, findings->n_questions);
  beakta_cli_print (cli, "\n");

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);

      beakta_cli_print (cli, "  %-6s %s\n", beakta_question_get_id (finding->question), beakta_cli_get_lack_word (finding->lack));
    }

  if (findings->points->len > 0)
    beakta_cli_print (cli, "%s\n", is_own_work ? _("To ask the unit for:") : _("To ask the applicant for:"));
  for (guint i = 0; i < findings->points->len; i++)
    {
      const BeaktaCompletionPoint *point = g_ptr_array_index (findings->points, i);
      g_autofree char *first = g_strdup_printf ("  %-6s ", beakta_question_get_id (point->question));

      beakta_cli_print_wrapped (cli, first, point->text);
    }

  if (findings->proposed != BEAKTA_CLASS_UNSET && !is_own_work)
    beakta_cli_print_labelled (cli, "", _("Proposed classification:"), beakta_cli_get_word (BEAKTA_WORDS_CLASS, findings->proposed));
  beakta_cli_print_labelled (cli, "", _("Why:"), findings->explanation);
  beakta_cli_print_labelled (cli, "", _("By the source's own scale:"), findings->score_label);
}

/* The best offer to each question that has one. */
static void
print_offers (BeaktaCli            *cli,
              BeaktaCase           *case_,
              const BeaktaFindings *findings,
              GPtrArray            *all)
{
  BeaktaChecklist *checklist = findings->checklist;
  gboolean is_first = TRUE;

  for (guint i = 0; i < findings->lacks->len; i++)
    {
      const BeaktaFinding *finding = g_ptr_array_index (findings->lacks, i);
      g_autoptr(GPtrArray) offers = beakta_offers_list (case_, all, checklist, finding->question);
      const BeaktaOffer *best;

      if (offers->len == 0)
        continue;

      best = g_ptr_array_index (offers, 0);
      if (is_first)
        beakta_cli_print (cli, "%s\n", _("Answered in another checklist of the case; --from takes it over:"));
      is_first = FALSE;
      beakta_cli_print (cli, "  %-6s %s: %s\n", beakta_question_get_id (finding->question), best->answer->record.id,
                        beakta_cli_get_value (best->question, best->answer, cli->language));
    }
}

void
beakta_cli_print_findings (BeaktaCli  *cli,
                           BeaktaCase *case_,
                           GPtrArray  *findings)
{
  if (findings->len == 0)
    beakta_cli_print (cli, "%s\n", _("The case has no checklist yet; the first answer takes one up."));

  for (guint i = 0; i < findings->len; i++)
    {
      if (i > 0)
        beakta_cli_print (cli, "\n");
      print_one_findings (cli, g_ptr_array_index (findings, i), beakta_case_is_own_work (case_));
      print_offers (cli, case_, g_ptr_array_index (findings, i), findings);
    }
}

GPtrArray *
beakta_cli_load_checklists (BeaktaCli   *cli,
                            BeaktaCase  *case_,
                            GError     **error)
{
  g_autoptr(GPtrArray) used = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);
  g_autoptr(GPtrArray) checklists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaCaseChecklist *item = g_ptr_array_index (used, i);
      BeaktaChecklist *checklist = beakta_cli_load_checklist (cli, item->checklist, item->version, error);

      if (checklist == NULL)
        return NULL;
      g_ptr_array_add (checklists, checklist);
    }

  return g_steal_pointer (&checklists);
}

gboolean
beakta_cli_check_applicant (BeaktaCase  *case_,
                            GError     **error)
{
  if (!beakta_case_is_own_work (case_))
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                       _("the case is about the organisation’s own work: there is no applicant who says anything of itself"));
  return FALSE;
}
