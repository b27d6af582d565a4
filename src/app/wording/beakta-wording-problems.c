/* Errors in words: what happened, what was kept, what to do. Core's own messages are for logs. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording.h"

#include <glib/gi18n.h>

#include "beakta-case-file.h"
#include "beakta-checklist.h"
#include "beakta-intake.h"
#include "beakta-office-list-mistake.h"
#include "beakta-store.h"
#include "beakta-undo-rules.h"
#include "beakta-workflow.h"

static const char *
get_store_problem (BeaktaStoreError code)
{
  switch (code)
    {
    case BEAKTA_STORE_ERROR_TOO_NEW:
      return _("The case store was written by a newer Beakta. It was left untouched. Update Beakta to open it.");
    case BEAKTA_STORE_ERROR_NOT_A_STORE:
      return _("The file is not a case store. It was left untouched. Move it somewhere else, and try again.");
    case BEAKTA_STORE_ERROR_BUSY:
      return _("Another program is writing to the case store. Nothing was lost. Try again in a moment.");
    case BEAKTA_STORE_ERROR_READ_ONLY:
      return _("The case store cannot be written to. Nothing was changed. Ask for write permission to the file.");
    case BEAKTA_STORE_ERROR_FULL:
      return _("The disk is full, so this was not saved. Everything saved before is kept. Free some space and try again.");
    case BEAKTA_STORE_ERROR_STALE:
      return _("Somebody else changed the same thing at the same time. Their version is kept. Look at it, and make your change again.");
    case BEAKTA_STORE_ERROR_NOT_FOUND:
      return _("The case is not in the store.");
    case BEAKTA_STORE_ERROR_NOT_ALLOWED:
      return _("Only an administrator of the case store may work in another person’s name.");
    case BEAKTA_STORE_ERROR_EXISTS:
      return _("There is already a case with that number.");
    case BEAKTA_STORE_ERROR_NOTHING:
      return _("There is nothing to undo.");
    case BEAKTA_STORE_ERROR_DAMAGED:
      return _("The case store is damaged. It was left as it is. Restore the latest backup, and keep the damaged file.");
    case BEAKTA_STORE_ERROR_REMOVED:
      return _("What this belongs to has been removed from the case, so this was not saved.");
    case BEAKTA_STORE_ERROR_GONE:
      return _("The case store was moved or deleted while it was open, so this was not saved. Put the file back where it was, and try again.");
    case BEAKTA_STORE_ERROR_WITHDRAWN:
      return _("The checklist was withdrawn by an administrator, so the case was not given it. The case is as it was. Choose another "
               "checklist, or another version.");
    case BEAKTA_STORE_ERROR_FAILED:
    default:
      return NULL;
    }
}

static const char *
get_workflow_problem (BeaktaWorkflowError code)
{
  switch (code)
    {
    case BEAKTA_WORKFLOW_ERROR_ROLE:
      return _("Your role does not allow this.");
    case BEAKTA_WORKFLOW_ERROR_STAGE:
      return _("This is not possible at the stage of the case. A step back opens it again.");
    case BEAKTA_WORKFLOW_ERROR_PROPOSER:
      return _("You proposed this case. Somebody else must review it.");
    case BEAKTA_WORKFLOW_ERROR_ASSESSED:
      return _("You took part in the assessment of this case. Somebody else must review it.");
    case BEAKTA_WORKFLOW_ERROR_CONFLICT:
      return _("You have declared a conflict of interest in this case, and take no part in it.");
    case BEAKTA_WORKFLOW_ERROR_REASON:
      return _("A reason is needed.");
    case BEAKTA_WORKFLOW_ERROR_AUTHOR:
      return _("Somebody else wrote this. Only they can change it.");
    case BEAKTA_WORKFLOW_ERROR_DONE:
      return _("You have said that you are done with your assessment. Take it up again to change it.");
    case BEAKTA_WORKFLOW_ERROR_NO_POINT:
      return _("A return says what to change. Write a review point, or a remark.");
    case BEAKTA_WORKFLOW_ERROR_OPEN_POINTS:
      return _("Points of the review are open. Each is replied to before the case is proposed, and settled or withdrawn before it is approved.");
    case BEAKTA_WORKFLOW_ERROR_CONSOLIDATOR:
      return _("Several assess this case. Its caseworker puts their answers together.");
    case BEAKTA_WORKFLOW_ERROR_OWNER:
      return _("Somebody else holds this case. Take it over first, in the menu of the case.");
    case BEAKTA_WORKFLOW_ERROR_DECISION:
      return _("A decision has an outcome and a day, and the day has come.");
    case BEAKTA_WORKFLOW_ERROR_OPINION:
      return _("Only the person who is asked gives an opinion, until it is given or the request is withdrawn.");
    case BEAKTA_WORKFLOW_ERROR_UNDECLARED:
      /* Translators: conflict of interest is jäv (förvaltningslagen 16–18 §§) */
      return _("Say first whether you have a conflict of interest in this case.");
    case BEAKTA_WORKFLOW_ERROR_INCOMPLETE:
      return _("Something is missing before the case can be proposed.");
    default:
      return NULL;
    }
}

const char *
beakta_wording_get_refusal (const char *nick)
{
  static const struct { const char *nick; const char *words; } table[] = {
    { "unknown", N_("Beakta does not know this kind of file. It is kept as an attachment.") },
    { "unsupported", N_("Beakta cannot show this kind of file. It is kept as an attachment.") },
    { "empty", N_("The file is empty. It is kept as an attachment.") },
    { "no-text", N_("There is no text in the file; it may be a scanned paper. It is kept as an attachment.") },
    { "only-pictures", N_("The file holds pictures and no text; perhaps they are scanned papers. It is kept as an attachment.") },
    { "no-words", N_("No words were found in the pictures of the file. It is kept as an attachment.") },
    { "damaged", N_("The file is damaged and cannot be read. It is kept as an attachment. Ask for a new copy.") },
    { "encrypted", N_("The file is locked with a password. It is kept as an attachment.") },
    { "hostile", N_("The file is built in a way that could do harm, and was not opened. It is kept as an attachment.") },
    { "too-large", N_("The file is too large to be read. It is kept as an attachment.") },
    { "crashed", N_("The program that reads documents broke down over the file. It is kept as an attachment.") },
    { "overrun", N_("Reading the file took too much time or memory, and was stopped. It is kept as an attachment.") },
    { "protocol", N_("The file could not be read safely. It is kept as an attachment.") },
    { "no-reader", N_("The program that reads documents could not be started. The file is kept as an attachment. Reinstall Beakta.") },
    { "failed", N_("The file could not be read. It is kept as an attachment.") },
    { "no-application", N_("The file is a list or a web server’s message, not an application. It is kept as an attachment.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (nick, table[i].nick) == 0)
      return _(table[i].words);

  return _("The file could not be read. It is kept as an attachment.");
}

static const char *
get_io_problem (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _("The file is not there.");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _("You are not allowed to open the file.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _("It is a folder, not a file.");
    case G_IO_ERROR_NO_SPACE:
      return _("The disk is full, so the file was not saved. Free some space and try again.");
    case G_IO_ERROR_READ_ONLY:
      return _("The place cannot be written to. Choose another folder.");
    default:
      return NULL;
    }
}

static const char *
translate (const char *english)
{
  return g_dgettext (GETTEXT_PACKAGE, english);
}

static const char *
get_case_file_problem (BeaktaCaseFileError code)
{
  switch (code)
    {
    case BEAKTA_CASE_FILE_ERROR_NOT_ONE:
      return _("The file is not a case that was saved as a file. Nothing was changed.");
    case BEAKTA_CASE_FILE_ERROR_TOO_NEW:
      return _("The case was saved by a newer Beakta. Nothing was taken in. Update Beakta to open it.");
    case BEAKTA_CASE_FILE_ERROR_UNDECIDED:
      return _("Something was changed both here and there, and it is not decided what is to hold. Nothing was changed.");
    case BEAKTA_CASE_FILE_ERROR_DAMAGED:
    case BEAKTA_CASE_FILE_ERROR_OTHER_PAST:
    case BEAKTA_CASE_FILE_ERROR_OTHER_LIST:
    default:
      return NULL;
    }
}

/* Refusals that say where: the place is the core's, in English. */
static char *
dup_case_file_problem (const GError *error)
{
  if (error->code == BEAKTA_CASE_FILE_ERROR_OTHER_PAST)
    /* Translators: %s is where in the file, and what is wrong there, in English */
    return g_strdup_printf (_("What the file tells of this case’s past is not what happened here, so it was altered, or is of another case "
                              "store. Nothing was taken in. (%s)"), error->message);
  if (error->code == BEAKTA_CASE_FILE_ERROR_OTHER_LIST)
    /* Translators: %s names a checklist, and what is wrong with it, in English */
    return g_strdup_printf (_("A checklist of the case cannot be taken in, and so the case was not. Ask an administrator. (%s)"),
                            error->message);

  /* Translators: %s is where in the file, and what is wrong there, in English */
  return g_strdup_printf (_("The file is damaged or was altered. Nothing was taken in. Have it sent again. (%s)"), error->message);
}

char *
beakta_wording_dup_problem (const GError *error)
{
  const char *words = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == BEAKTA_STORE_ERROR)
    words = get_store_problem (error->code);
  else if (error->domain == BEAKTA_WORKFLOW_ERROR)
    words = get_workflow_problem (error->code);
  else if (error->domain == BEAKTA_UNDO_ERROR)
    words = beakta_wording_get_undo_problem (error->code);
  else if (error->domain == BEAKTA_INTAKE_ERROR)
    words = beakta_wording_get_refusal (beakta_intake_error_get_nick (error->code));
  else if (error->domain == BEAKTA_CASE_FILE_ERROR)
    words = get_case_file_problem (error->code);
  else if (error->domain == G_IO_ERROR)
    words = get_io_problem (error->code);

  if (words != NULL)
    return g_strdup (words);
  if (error->domain == BEAKTA_OFFICE_LIST_ERROR)
    return beakta_office_list_error_dup_words (error, translate);

  if (error->domain == BEAKTA_CASE_FILE_ERROR)
    return dup_case_file_problem (error);

  /* Translators: %s is a message from the system, often in English */
  return g_strdup_printf (_("Something went wrong, and nothing was changed. The system says: %s"), error->message);
}
