/* What a case still lacks before it can be proposed: answers, reasons and evidence that its checklists ask for, and
 * the classification with its reason (asked for when the applicant's and the caseworker's differ, and always for
 * "no change"). The organisation's own work is not classed.
 */

#define G_LOG_DOMAIN "beakta-lacks"

#include "beakta-lacks.h"

#include <glib/gi18n.h>

#include "beakta-assessors.h"
#include "beakta-classification.h"
#include "beakta-consolidation.h"
#include "beakta-subject.h"
#include "beakta-wording.h"

void
beakta_lack_line_free (BeaktaLackLine *line)
{
  g_free (line->id);
  g_free (line->number);
  g_free (line->title);
  g_free (line->lacks);
  g_free (line);
}

static const char *
get_lack_word (BeaktaLack lack)
{
  switch (lack)
    {
    case BEAKTA_LACK_ANSWER:
      return C_("lacks", "answer");
    case BEAKTA_LACK_REASON:
      return C_("lacks", "reason");
    case BEAKTA_LACK_EVIDENCE:
      return C_("lacks", "evidence");
    case BEAKTA_LACK_MISSING:
      return C_("lacks", "what is missing");
    case BEAKTA_LACK_WORDING:
      return C_("lacks", "another look at the reworded question");
    case BEAKTA_LACK_LOOK:
      return C_("lacks", "another look at the evidence");
    case BEAKTA_LACK_DIFFERS:
      return C_("lacks", "a reason, for the applicant says otherwise");
    case BEAKTA_LACK_GOAL_PART:
      return C_("lacks", "a part of the goal");
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_line (GPtrArray      *lines,
          BeaktaItemKind  kind,
          const char     *id,
          const char     *number,
          const char     *title,
          const char     *lacks)
{
  BeaktaLackLine *line = g_new0 (BeaktaLackLine, 1);

  line->kind = kind;
  line->id = g_strdup (id);
  line->number = g_strdup (number);
  line->title = g_strdup (title);
  line->lacks = g_strdup (lacks);
  g_ptr_array_add (lines, line);
}

/* Several lacks of one question become one line. */
static void
add_finding (GPtrArray           *lines,
             const char          *checklist,
             const BeaktaFinding *finding)
{
  g_autofree char *id = g_strconcat (checklist, "/", beakta_question_get_id (finding->question), NULL);
  BeaktaLackLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  if (last != NULL && g_strcmp0 (last->id, id) == 0)
    {
      char *both = g_strconcat (last->lacks, ", ", get_lack_word (finding->lack), NULL);

      g_free (last->lacks);
      last->lacks = both;
      return;
    }

  add_line (lines, BEAKTA_ITEM_ANSWER, id, beakta_question_get_number (finding->question),
            beakta_question_get_text (finding->question, beakta_wording_get_language ()),
            get_lack_word (finding->lack));
}

static const char *
get_unsettled_word (const BeaktaConsolidationItem *item)
{
  switch (item->accord)
    {
    case BEAKTA_ACCORD_DISPUTED:
      return C_("lacks", "a choice: the assessors differ");
    case BEAKTA_ACCORD_PARTIAL:
      return C_("lacks", "a choice: not all have answered");
    case BEAKTA_ACCORD_AGREED:
      return C_("lacks", "to be accepted: the assessors agree");
    case BEAKTA_ACCORD_WAITING:
    default:
      return C_("lacks", "the answers of the other assessors");
    }
}

/* Where several assess, their answers are put together before the case is proposed. */
static void
add_unsettled (GPtrArray        *lines,
               BeaktaCaseEditor *editor)
{
  BeaktaCase *whole = beakta_case_editor_get_whole (editor);
  g_autoptr(GPtrArray) attached = beakta_case_list (whole, BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; beakta_assessors_are_several (whole) && i < attached->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (attached, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (editor, used->checklist);
      g_autoptr(BeaktaConsolidation) found =
        checklist != NULL ? beakta_consolidation_new (checklist, whole, beakta_depth_of_case (used)) : NULL;

      for (guint j = 0; found != NULL && j < found->items->len; j++)
        {
          const BeaktaConsolidationItem *item = g_ptr_array_index (found->items, j);

          if (item->settled != BEAKTA_SETTLED)
            add_line (lines, BEAKTA_ITEM_ASSESSMENT, item->id, beakta_question_get_number (item->question),
                      beakta_question_get_text (item->question, beakta_wording_get_language ()), get_unsettled_word (item));
        }
    }
}

static void
add_classification (GPtrArray  *lines,
                    BeaktaCase *case_)
{
  const BeaktaClassification *classification = beakta_case_get_classification (case_);

  if (beakta_case_is_own_work (case_))
    return;

  if (classification->caseworker == BEAKTA_CLASS_UNSET)
    add_line (lines, BEAKTA_ITEM_CLASSIFICATION, "classification", "", _("Overall assessment"),
              C_("lacks", "the caseworker’s classification"));
  else if (beakta_classification_lacks_reason (classification))
    add_line (lines, BEAKTA_ITEM_CLASSIFICATION, "classification", "", _("Overall assessment"), C_("lacks", "reason"));
}

GPtrArray *
beakta_lacks_list (BeaktaCaseEditor *editor)
{
  GPtrArray *lines;
  BeaktaCase *case_;
  g_autoptr(GPtrArray) checklists = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_lack_line_free);
  case_ = beakta_case_editor_get_case (editor);
  checklists = beakta_case_list (case_, BEAKTA_ITEM_CHECKLIST);

  if (checklists->len == 0)
    add_line (lines, BEAKTA_ITEM_CHECKLIST, "", "", _("The case has no checklist"), C_("lacks", "a checklist"));

  for (guint i = 0; i < checklists->len; i++)
    {
      const BeaktaRecord *checklist = g_ptr_array_index (checklists, i);
      const BeaktaFindings *findings = beakta_case_editor_get_whole_findings (editor, checklist->id);

      for (guint j = 0; findings != NULL && j < findings->lacks->len; j++)
        add_finding (lines, checklist->id, g_ptr_array_index (findings->lacks, j));
    }

  add_unsettled (lines, editor);
  add_classification (lines, case_);

  return lines;
}
