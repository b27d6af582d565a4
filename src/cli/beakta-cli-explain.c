/* Errors in words for a person: what happened, why, and what to do.
 *
 * The core's messages are for logs and in English; what it means by each code is told here.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-anchor.h"
#include "beakta-case-file.h"
#include "beakta-checklist-refusal.h"
#include "beakta-cli.h"
#include "beakta-intake.h"
#include "beakta-undo-rules.h"
#include "beakta-workflow.h"

static char *
explain_store (BeaktaCli    *cli,
               const GError *error)
{
  g_autofree char *name = g_filename_display_name (cli->store_path != NULL ? cli->store_path : "");

  switch ((BeaktaStoreError) error->code)
    {
    case BEAKTA_STORE_ERROR_TOO_NEW:
      return g_strdup_printf (_("%s was written by a newer Beakta and was left untouched; "
                                "install that version to work in it"), name);
    case BEAKTA_STORE_ERROR_NOT_A_STORE:
      return g_strdup_printf (_("%s is no case store of Beakta and was left untouched; "
                                "--store names another file"), name);
    case BEAKTA_STORE_ERROR_BUSY:
      return g_strdup (_("another program is writing to the store; nothing was changed, try again"));
    case BEAKTA_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("%s may not be written to; nothing was changed, check the rights of the file "
                                "and its folder"), name);
    case BEAKTA_STORE_ERROR_FULL:
      return g_strdup (_("there is no room left on the disk; nothing was changed, make room and try again"));
    case BEAKTA_STORE_ERROR_STALE:
      return g_strdup (_("somebody else changed the same thing just now; nothing was changed, "
                         "look at the case and try again"));
    case BEAKTA_STORE_ERROR_NOT_ALLOWED:
      return g_strdup (_("only an administrator of the store may work in another's name; leave --as out"));
    case BEAKTA_STORE_ERROR_EXISTS:
      return g_strdup (_("that case number is taken; choose another with --number, or leave it out"));
    case BEAKTA_STORE_ERROR_NOTHING:
      return g_strdup (_("you have nothing to undo or redo in this case"));
    case BEAKTA_STORE_ERROR_DAMAGED:
      /* Translators: %s is a detail in English, for support. */
      return g_strdup_printf (_("the store does not verify; stop working in it and go back to a backup (%s)"),
                              error->message);
    case BEAKTA_STORE_ERROR_REMOVED:
      return g_strdup (_("what this belongs to has been removed from the case; nothing was changed, "
                         "look at the case and try again"));
    case BEAKTA_STORE_ERROR_GONE:
      return g_strdup_printf (_("%s was moved or deleted just now; nothing was saved, put it back and try again"), name);
    case BEAKTA_STORE_ERROR_WITHDRAWN:
      return g_strdup (_("that checklist was withdrawn by an administrator; the case is as it was, "
                         "“beaktactl checklist list” shows those that may be used"));
    case BEAKTA_STORE_ERROR_NOT_FOUND:
    case BEAKTA_STORE_ERROR_FAILED:
    default:
      return g_strdup (error->message);
    }
}

static char *
explain_workflow (const GError *error)
{
  switch ((BeaktaWorkflowError) error->code)
    {
    case BEAKTA_WORKFLOW_ERROR_ROLE:
      return g_strdup (_("your role in this store does not allow that; ask an administrator"));
    case BEAKTA_WORKFLOW_ERROR_STAGE:
      return g_strdup (_("that cannot be done at the stage where the case is; “beaktactl show” tells the stage, "
                         "“beaktactl stage” moves the case"));
    case BEAKTA_WORKFLOW_ERROR_PROPOSER:
      return g_strdup (_("nobody approves or returns their own proposal; somebody else must do it"));
    case BEAKTA_WORKFLOW_ERROR_ASSESSED:
      return g_strdup (_("nobody approves or returns a case that they took part in assessing; somebody else must do it"));
    case BEAKTA_WORKFLOW_ERROR_CONFLICT:
      /* Translators: jäv, förvaltningslagen 16–18 §§. */
      return g_strdup (_("a conflict of interest is declared in this case for whoever acts, and the case is closed to them; somebody "
                         "else must do it"));
    case BEAKTA_WORKFLOW_ERROR_REASON:
      return g_strdup (_("that needs a reason; give it with --reason"));
    case BEAKTA_WORKFLOW_ERROR_AUTHOR:
      return g_strdup (_("that was written by somebody else, and only they can change it"));
    case BEAKTA_WORKFLOW_ERROR_DONE:
      return g_strdup (_("the assessment is said to be done; “beaktactl assessors CASE --not-done” takes it up again"));
    case BEAKTA_WORKFLOW_ERROR_NO_POINT:
      return g_strdup (_("a return says what to change: write a point with “beaktactl review CASE add”, or give --reason"));
    case BEAKTA_WORKFLOW_ERROR_OPEN_POINTS:
      return g_strdup (_("points of the review are open, see “beaktactl review CASE”; each is resolved with a reply before the "
                         "case is proposed, and resolved or withdrawn before it is approved"));
    case BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR:
      return g_strdup (_("several assess this case, and its caseworker puts their answers together"));
    case BEAKTA_WORKFLOW_ERROR_OWNER:
      return g_strdup (_("somebody else holds the case; take it over first"));
    case BEAKTA_WORKFLOW_ERROR_DECISION:
      return g_strdup (_("a decision has an outcome and a day, and the day has come"));
    case BEAKTA_WORKFLOW_ERROR_OPINION:
      return g_strdup (_("an opinion is asked of somebody else who has declared no conflict of interest, and given by them alone, "
                         "until it is given or the request is withdrawn; “beaktactl opinion CASE” tells how it stands"));
    case BEAKTA_WORKFLOW_ERROR_UNDECLARED:
      /* Translators: jäv, förvaltningslagen 16–18 §§. */
      return g_strdup (_("declare first whether you have a conflict of interest in the case: “beaktactl conflict CASE none”, "
                         "or the ground instead of none"));
    case BEAKTA_WORKFLOW_ERROR_INCOMPLETE:
      return g_strdup (_("something is missing before the case can be proposed; “beaktactl findings” tells what"));
    default:
      return g_strdup (error->message);
    }
}

static char *
explain_undo (const GError *error)
{
  switch ((BeaktaUndoError) error->code)
    {
    case BEAKTA_UNDO_ERROR_APPROVED:
      return g_strdup (_("an approval is not undone, for others act on it; step back instead: “beaktactl stage CASE STAGE --reason TEXT”"));
    case BEAKTA_UNDO_ERROR_RETURNED:
      return g_strdup (_("a return is not undone, for the caseworker has your points; withdraw them when the case is proposed again: "
                         "“beaktactl review CASE withdraw”"));
    case BEAKTA_UNDO_ERROR_DECIDED:
      return g_strdup (_("a decision is not undone; step back instead: “beaktactl stage CASE STAGE --reason TEXT”"));
    case BEAKTA_UNDO_ERROR_AGAIN:
      return g_strdup (_("this would approve or decide the case again; that is done anew, by somebody who may: “beaktactl stage”"));
    case BEAKTA_UNDO_ERROR_ERASED:
      return g_strdup (_("what has been erased is gone for good, and cannot be brought back"));
    case BEAKTA_UNDO_ERROR_CARRIED:
      return g_strdup (_("the case came from a file, with what others have done in it, so this is not undone; when it is closed, an "
                         "administrator can erase it"));
    case BEAKTA_UNDO_ERROR_ACTED:
      return g_strdup (_("somebody else has worked in the case since it was moved, so the move stands; move the case anew: “beaktactl "
                         "stage CASE STAGE --reason TEXT”"));
    case BEAKTA_UNDO_ERROR_MARKED:
      return g_strdup (_("there are marks in the document that came after, so it stays as it is; “beaktactl marks CASE” lists them"));
    case BEAKTA_UNDO_ERROR_FOLLOWED:
      return g_strdup (_("a newer version of the document, or a document out of it, has come since, so it stays; add another version "
                         "instead: “beaktactl add CASE FILE --replaces N”"));
    case BEAKTA_UNDO_ERROR_CITED:
      return g_strdup (_("a request for completion or the log of contacts names the document as an answer, so it stays; change that first"));
    case BEAKTA_UNDO_ERROR_MASKED:
      return g_strdup (_("something is masked in the document, so it stays as it is; “beaktactl masks list CASE” tells what"));
    case BEAKTA_UNDO_ERROR_PROPOSED:
      return g_strdup (_("the case was proposed with the document, so it stays in the file; say in a comment why it is not to count"));
    case BEAKTA_UNDO_ERROR_WORKED:
      return g_strdup (_("the case has been worked on, so it stays in the queue; if it came by mistake, say so in a comment"));
    default:
      return g_strdup (error->message);
    }
}

static const char *
translate (const char *english)
{
  return gettext (english);
}

/* A file that may be sound XML, and is still refused before it is read. */
static gboolean
is_refused_unread (const GError *error)
{
  switch (beakta_checklist_error_get_fault (error))
    {
    case BEAKTA_FAULT_TOO_LARGE:
    case BEAKTA_FAULT_TOO_MANY:
    case BEAKTA_FAULT_TOO_DEEP:
    case BEAKTA_FAULT_DOCUMENT_TYPE:
      return TRUE;
    default:
      return FALSE;
    }
}

static char *
explain_checklist (const GError *error)
{
  g_autofree char *words = beakta_checklist_error_dup_words (error, translate);

  if (is_refused_unread (error))
    /* Translators: %s names file, line and reason. */
    return g_strdup_printf (_("the file is not taken as a checklist: %s"), words);

  switch ((BeaktaChecklistError) error->code)
    {
    case BEAKTA_CHECKLIST_ERROR_NOT_XML:
      /* Translators: %s names file, line and reason. */
      return g_strdup_printf (_("the checklist is not well-formed XML: %s"), words);
    case BEAKTA_CHECKLIST_ERROR_SCHEMA:
      /* Translators: %s names file, line and reason. */
      return g_strdup_printf (_("the checklist breaks the schema: %s"), words);
    case BEAKTA_CHECKLIST_ERROR_RULE:
      /* Translators: %s names file, line and reason. */
      return g_strdup_printf (_("the checklist contradicts itself: %s"), words);
    case BEAKTA_CHECKLIST_ERROR_FAILED:
    default:
      return g_steal_pointer (&words);
    }
}

static char *
explain_case_file (const GError *error)
{
  switch ((BeaktaCaseFileError) error->code)
    {
    case BEAKTA_CASE_FILE_ERROR_NOT_ONE:
      return g_strdup (_("the file is no case as a file; “beaktactl export” writes one"));
    case BEAKTA_CASE_FILE_ERROR_TOO_NEW:
      return g_strdup (_("the case was written by a newer Beakta; nothing was taken in, install that version"));
    case BEAKTA_CASE_FILE_ERROR_DAMAGED:
      /* Translators: %s is where in the file, and what is wrong there, in English. */
      return g_strdup_printf (_("the file is damaged or was altered, and nothing was taken in; have it sent again (%s)"), error->message);
    case BEAKTA_CASE_FILE_ERROR_OTHER_PAST:
      /* Translators: %s is where in the file, and what is wrong there, in English. */
      return g_strdup_printf (_("what the file tells of this case’s past is not what happened here, and nothing was taken in (%s)"),
                              error->message);
    case BEAKTA_CASE_FILE_ERROR_OTHER_LIST:
      /* Translators: %s names a checklist, and what is wrong with it, in English. */
      return g_strdup_printf (_("a checklist of the case cannot be taken in, and so the case was not; ask an administrator (%s)"),
                              error->message);
    case BEAKTA_CASE_FILE_ERROR_UNDECIDED:
    default:
      return g_strdup (error->message);
    }
}

/* One line, whatever a library put into its message. */
static char *
join_lines (char *text)
{
  return g_strchomp (g_strdelimit (text, "\n\r", ' '));
}

char *
beakta_cli_explain (BeaktaCli    *cli,
                    const GError *error)
{
  if (error->domain == BEAKTA_STORE_ERROR)
    return join_lines (explain_store (cli, error));
  if (error->domain == BEAKTA_WORKFLOW_ERROR)
    return join_lines (explain_workflow (error));
  if (error->domain == BEAKTA_UNDO_ERROR)
    return join_lines (explain_undo (error));
  if (error->domain == BEAKTA_CHECKLIST_ERROR)
    return join_lines (explain_checklist (error));
  if (error->domain == BEAKTA_CASE_FILE_ERROR)
    return join_lines (explain_case_file (error));

  return join_lines (g_strdup (error->message));
}

static const char *
get_store_nick (int code)
{
  static const char * const nicks[] = {
    [BEAKTA_STORE_ERROR_TOO_NEW] = "store-too-new",
    [BEAKTA_STORE_ERROR_NOT_A_STORE] = "not-a-store",
    [BEAKTA_STORE_ERROR_BUSY] = "busy",
    [BEAKTA_STORE_ERROR_READ_ONLY] = "read-only",
    [BEAKTA_STORE_ERROR_FULL] = "disk-full",
    [BEAKTA_STORE_ERROR_STALE] = "stale",
    [BEAKTA_STORE_ERROR_NOT_FOUND] = "not-found",
    [BEAKTA_STORE_ERROR_NOT_ALLOWED] = "not-allowed",
    [BEAKTA_STORE_ERROR_EXISTS] = "number-taken",
    [BEAKTA_STORE_ERROR_NOTHING] = "nothing-to-undo",
    [BEAKTA_STORE_ERROR_DAMAGED] = "damaged",
    [BEAKTA_STORE_ERROR_REMOVED] = "removed",
    [BEAKTA_STORE_ERROR_GONE] = "store-gone",
    [BEAKTA_STORE_ERROR_WITHDRAWN] = "withdrawn",
    [BEAKTA_STORE_ERROR_FAILED] = "failed",
  };

  return code >= 0 && code < (int) G_N_ELEMENTS (nicks) ? nicks[code] : "failed";
}

static const char *
get_cli_nick (int code)
{
  switch ((BeaktaCliError) code)
    {
    case BEAKTA_CLI_ERROR_USAGE:
      return "usage";
    case BEAKTA_CLI_ERROR_NOT_FOUND:
      return "not-found";
    case BEAKTA_CLI_ERROR_AMBIGUOUS:
      return "ambiguous";
    case BEAKTA_CLI_ERROR_NOT_READ:
      return "not-read";
    case BEAKTA_CLI_ERROR_INCOMPLETE:
      return "incomplete";
    case BEAKTA_CLI_ERROR_HELPED:
    case BEAKTA_CLI_ERROR_FAILED:
    default:
      return "failed";
    }
}

/* The stable word that programs get in "error": { "code": … }. */
const char *
beakta_cli_error_get_nick (const GError *error)
{
  if (error->domain == BEAKTA_STORE_ERROR)
    return get_store_nick (error->code);
  if (error->domain == BEAKTA_CLI_ERROR)
    return get_cli_nick (error->code);
  if (error->domain == BEAKTA_WORKFLOW_ERROR)
    return "not-allowed";
  if (error->domain == BEAKTA_UNDO_ERROR)
    return "not-undone";
  if (error->domain == BEAKTA_CHECKLIST_ERROR)
    return "bad-checklist";
  if (error->domain == BEAKTA_CASE_FILE_ERROR)
    return error->code == BEAKTA_CASE_FILE_ERROR_TOO_NEW ? "file-too-new" : "bad-case-file";

  return "failed";
}
