/* What is wrong with a checklist, in words for a person: what it is, and what to do about it. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-editor-words.h"

#include <glib/gi18n-lib.h>

#include "beakta-checklist-refusal.h"
#include "beakta-wording.h"
#include "beakta-workflow.h"

static const char *
translate (const char *english)
{
  return g_dgettext (GETTEXT_PACKAGE, english);
}

char *
beakta_editor_words_dup_refusal (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return beakta_checklist_error_dup_words (error, translate);
}

static char *
dup_form_problem (const BeaktaDraftProblem *problem)
{
  g_autofree char *reason = problem->refusal != NULL ? beakta_checklist_error_dup_reason (problem->refusal, translate)
                                                     : g_strdup (problem->reason);

  /* Translators: %s is what is wrong with the form of a file */
  return g_strdup_printf (_("It does not have the form of a checklist: %s"), reason);
}

/* A question has such a problem for each of its answers. */
static char *
dup_help_problem (const BeaktaDraftProblem *problem)
{
  g_autofree char *answer = beakta_wording_dup_value (problem->subject);

  /* Translators: an answer: Partly, No */
  return g_strdup_printf (_("The answer “%s” asks for more, but does not say what. Write a follow-up."), answer);
}

char *
beakta_editor_words_dup_problem (const BeaktaDraftProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  switch (problem->kind)
    {
    case BEAKTA_PROBLEM_EMPTY:
      return g_strdup (g_str_equal (problem->language, "en") ? _("The English words are missing.")
                                                               : C_("checklist", "Still to write"));
    case BEAKTA_PROBLEM_VALUE:
      /* Translators: %s is what somebody wrote in a field */
      return g_strdup_printf (_("“%s” cannot stand here."), problem->subject);
    case BEAKTA_PROBLEM_TWICE:
      return g_strdup_printf (_("“%s” is there twice. Give one of them another."), problem->subject);
    case BEAKTA_PROBLEM_NO_QUESTION:
      /* Translators: %s is the number of a question */
      return g_strdup_printf (_("There is no question %s. Write another number, or take it away."), problem->subject);
    case BEAKTA_PROBLEM_NO_ANSWER:
      /* Translators: %s is an answer, as conditions write it: yes, partly, no, not-relevant */
      return g_strdup_printf (_("The question cannot be answered with “%s”."), problem->subject);
    case BEAKTA_PROBLEM_NO_SCORE:
      return g_strdup (_("It looks at points that the list does not give."));
    case BEAKTA_PROBLEM_ORDER:
      return g_strdup_printf (_("It waits for question %s, which comes later. Move one of them."), problem->subject);
    case BEAKTA_PROBLEM_CYCLE:
      return g_strdup_printf (_("It waits for question %s, which waits for this one: neither would ever be asked."),
                              problem->subject);
    case BEAKTA_PROBLEM_UNREACHABLE:
      return g_strdup (_("Its condition can never hold: nobody would ever be asked."));
    case BEAKTA_PROBLEM_OPTIONS:
      if (problem->severity == BEAKTA_SEVERITY_TO_WRITE)
        return g_strdup (_("Two answers or more are still to be added"));
      return g_strdup (_("The answers do not suit the kind of question: a scale or a choice needs two or more, the others none."));
    case BEAKTA_PROBLEM_TOO_MANY:
      return g_strdup (_("The list has too many questions. Divide it into two lists."));
    case BEAKTA_PROBLEM_HELP:
      return dup_help_problem (problem);
    case BEAKTA_PROBLEM_TRANSLATION:
      return g_strdup (_("Not translated into English, while other texts are."));
    case BEAKTA_PROBLEM_FORM:
    case BEAKTA_N_PROBLEMS:
    default:
      return dup_form_problem (problem);
    }
}

char *
beakta_editor_words_dup_place (BeaktaChecklistDraft     *draft,
                               const BeaktaDraftProblem *problem)
{
  g_autofree char *item = beakta_editor_words_dup_item (draft, problem->item);
  const char *field = beakta_editor_words_get_field (problem->field, beakta_checklist_draft_get_kind (draft, problem->item));
  GString *words = g_string_new (item);

  if (*field != '\0')
    g_string_append_printf (words, " · %s", field);

  if (problem->place.column > 0)
    /* Translators: a place in a file */
    g_string_append_printf (words, _(" · line %1$ld, column %2$d"), problem->place.line, problem->place.column);
  else if (problem->place.line > 0)
    /* Translators: a place in a file */
    g_string_append_printf (words, _(" · line %ld"), problem->place.line);

  return g_string_free (words, FALSE);
}

static const char *
get_store_words (int code)
{
  switch (code)
    {
    case BEAKTA_STORE_ERROR_STALE:
      return _("Somebody else has changed the draft meanwhile. Theirs is kept. Open the draft anew, and make your change again.");
    case BEAKTA_STORE_ERROR_EXISTS:
      return _("Another text of that version is there already, and a version never changes. Nothing was changed. Give it a higher version.");
    case BEAKTA_STORE_ERROR_NOT_FOUND:
      return _("The checklist is no longer there. Somebody else may have removed the draft.");
    default:
      return NULL;
    }
}

char *
beakta_editor_words_dup_error (const GError *error)
{
  const char *words = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == BEAKTA_STORE_ERROR)
    words = get_store_words (error->code);
  else if (g_error_matches (error, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ROLE))
    words = _("Only an administrator of the case store can change checklists. Nothing was changed.");
  else if (error->domain == BEAKTA_CHECKLIST_ERROR)
    {
      g_autofree char *refusal = beakta_editor_words_dup_refusal (error);

      /* Translators: %s is a message about a file, with line and column */
      return g_strdup_printf (_("It is no checklist that can be used. Nothing was changed. %s"), refusal);
    }

  return words != NULL ? g_strdup (words) : beakta_wording_dup_problem (error);
}
