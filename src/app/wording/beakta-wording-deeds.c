/* Acts as deeds: what the history says that somebody did. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording.h"

#include <glib/gi18n.h>

#include "beakta-wording-entry.h"

/* (nullable): NULL when the edit removed the item. */
static JsonObject *
get_after (const BeaktaEdit *edit)
{
  return edit != NULL ? edit->after : NULL;
}

static const char *
get_person (BeaktaEntry *entry)
{
  return beakta_wording_get_text (beakta_wording_get_item (beakta_wording_get_edit (entry, BEAKTA_ITEM_FACTS)), "caseworker");
}

static const char *
get_document_name (BeaktaEntry *entry)
{
  return beakta_wording_get_text (beakta_wording_get_item (beakta_wording_get_edit (entry, BEAKTA_ITEM_DOCUMENT)), "name");
}

static gboolean
member_changed (const BeaktaEdit *edit,
                const char       *member)
{
  return g_strcmp0 (beakta_wording_get_text (edit->before, member), beakta_wording_get_text (edit->after, member)) != 0;
}

static char *
dup_facts_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_FACTS);
  gboolean is_own = edit != NULL && beakta_wording_is_own_work (edit->after);

  if (entry->act == BEAKTA_ACT_REGISTER)
    return g_strdup (is_own ? _("registered a case about the organisation’s own work") : _("registered the case"));

  if (!beakta_wording_changes_subject (entry))
    return g_strdup (_("changed the facts of the case"));

  return g_strdup (is_own ? _("made it a case about the organisation’s own work") : _("made it a case about an application"));
}

static char *
dup_answer_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_ANSWER);
  const char *place = beakta_wording_get_place (entry);
  g_autofree char *value = NULL;

  if (edit == NULL || edit->after == NULL)
    return g_strdup (_("removed an answer"));

  value = beakta_wording_dup_value (beakta_wording_get_text (edit->after, "value"));

  if (member_changed (edit, "value") && *value == '\0')
    return g_strdup_printf (_("took back the answer to %s"), place);

  if (member_changed (edit, "value") && g_utf8_strlen (value, -1) <= 40)
    /* Translators: first the answer ("Partly"), then the number of the question */
    return g_strdup_printf (_("answered %1$s to %2$s"), value, place);

  if (member_changed (edit, "missing"))
    return g_strdup_printf (_("wrote what is missing at %s"), place);

  return g_strdup_printf (_("wrote the reason at %s"), place);
}

/* @format: with one place for the users, as they were written down */
static char *
dup_assessors_deed (BeaktaEntry *entry,
                    const char  *format)
{
  GString *users = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == BEAKTA_ITEM_ASSESSOR)
        g_string_append_printf (users, "%s%s", users->len > 0 ? ", " : "", edit->id);
    }

  text = g_string_free (users, FALSE);
  parts = g_strsplit (format, "%s", 2);

  return g_strconcat (parts[0], text, parts[1], NULL);
}

static char *
dup_finish_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_ASSESSOR);
  gboolean is_done = *beakta_wording_get_text (beakta_wording_get_item (edit), "done") != '\0';

  return g_strdup (is_done ? _("was done with an assessment of their own") : _("took an assessment of their own up again"));
}

static char *
dup_consolidate_deed (BeaktaEntry *entry)
{
  guint n_answers = 0;

  for (guint i = 0; i < entry->edits->len; i++)
    n_answers += ((const BeaktaEdit *) g_ptr_array_index (entry->edits, i))->kind == BEAKTA_ITEM_ANSWER;

  if (n_answers == 1)
    /* Translators: the number of a question */
    return g_strdup_printf (_("settled the answer to %s out of those of the assessors"), beakta_wording_get_place (entry));

  return g_strdup_printf (ngettext ("settled %u answer out of those of the assessors",
                                    "settled %u answers out of those of the assessors", n_answers), n_answers);
}

/* What somebody answered for themselves is not told: the others may not have answered yet. */
static char *
dup_own_deed (BeaktaEntry *entry)
{
  return g_strdup_printf (_("worked on an answer of their own to %s"), beakta_wording_get_place (entry));
}

static char *
dup_take_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_ANSWER);
  const char *from = beakta_wording_get_text (beakta_wording_get_item (edit), "taken_from");

  /* Translators: first the number of the question ("1.1"), then a checklist and its question ("gavleborg/1.2") */
  return g_strdup_printf (_("took over the answer to %1$s from %2$s"), beakta_wording_get_place (entry), from);
}

static char *
dup_evidence_deed (BeaktaEntry *entry)
{
  const char *place = beakta_wording_get_place (entry);
  gboolean added = entry->act == BEAKTA_ACT_ADD_EVIDENCE;

  if (*place == '\0')
    return g_strdup (added ? _("added evidence to the consequence analysis")
                           : _("removed evidence from the consequence analysis"));

  return g_strdup_printf (added ? _("added evidence to %s") : _("removed evidence from %s"), place);
}

static char *
dup_version_deed (BeaktaEntry *entry)
{
  JsonObject *list = beakta_wording_get_item (beakta_wording_get_edit (entry, BEAKTA_ITEM_CHECKLIST));

  /* Translators: a checklist ("gavleborg") and the number of its version ("1.1") */
  return g_strdup_printf (_("went over to another version of the checklist %1$s: %2$s"),
                          beakta_wording_get_text (list, "checklist"), beakta_wording_get_text (list, "version"));
}

/* (transfer full): "2.1, 2.2, 2.4", of the answers that the entry wrote. */
static char *
dup_places (BeaktaEntry *entry)
{
  GString *places = g_string_new (NULL);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const char *slash = edit->kind == BEAKTA_ITEM_ANSWER ? strchr (edit->id, '/') : NULL;

      if (slash != NULL)
        g_string_append_printf (places, "%s%s", places->len > 0 ? ", " : "", slash + 1);
    }

  return g_string_free (places, FALSE);
}

static char *
dup_aside_deed (BeaktaEntry *entry)
{
  g_autofree char *places = dup_places (entry);

  /* Translators: numbers of questions: "2.1, 2.2, 2.4" */
  return g_strdup_printf (_("answered %s as not relevant"), places);
}

static char *
dup_sharing_deed (BeaktaEntry *entry)
{
  g_autofree char *places = dup_places (entry);

  /* Translators: numbers of questions: "1.1, 2.4" */
  return g_strdup_printf (_("chose one passage as evidence at %s"), places);
}

static char *
dup_conflict_deed (BeaktaEntry *entry)
{
  JsonObject *after = beakta_wording_get_item (beakta_wording_get_edit (entry, BEAKTA_ITEM_CONFLICT));

  if (after != NULL && json_object_get_boolean_member_with_default (after, "conflicted", FALSE))
    return g_strdup (_("declared a conflict of interest"));

  return g_strdup (_("declared no conflict of interest"));
}

static char *
dup_move_deed (BeaktaEntry *entry)
{
  JsonObject *after = beakta_wording_get_item (beakta_wording_get_edit (entry, BEAKTA_ITEM_STAGE));
  int stage;

  if (after == NULL || !beakta_words_from_nick (BEAKTA_WORDS_STAGE, beakta_wording_get_text (after, "stage"), &stage))
    return beakta_wording_dup_step (entry);

  /* Translators: %s is a stage ("Under assessment") */
  return g_strdup_printf (_("moved the case to “%s”"), beakta_wording_get_stage (stage));
}

static char *
dup_assign_deed (BeaktaEntry *entry)
{
  const char *person = get_person (entry);

  if (*person == '\0')
    return g_strdup (_("left the case without caseworker"));

  if (g_strcmp0 (person, entry->actor) == 0)
    return g_strdup (_("took the case"));

  return g_strdup_printf (_("gave the case to %s"), person);
}

static char *
dup_mask_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_MASK);

  if (edit != NULL && edit->after == NULL)
    return g_strdup (_("took a mask away from copies for disclosure"));

  return g_strdup (_("masked something in copies for disclosure"));
}

static char *
dup_flag_deed (BeaktaEntry *entry)
{
  JsonObject *after = get_after (beakta_wording_get_edit (entry, BEAKTA_ITEM_FLAG));
  const char *reason;
  int colour;

  if (after == NULL || !beakta_words_from_nick (BEAKTA_WORDS_FLAG, beakta_wording_get_text (after, "colour"), &colour))
    return g_strdup (_("took the flag away"));

  reason = beakta_wording_get_text (after, "reason");
  if (*reason == '\0')
    /* Translators: %s is a colour, as in "a flag: red" */
    return g_strdup_printf (_("flagged the case: %s"), beakta_wording_get_flag (colour));

  /* Translators: the first %s is a colour, the second why */
  return g_strdup_printf (_("flagged the case: %s, “%s”"), beakta_wording_get_flag (colour), reason);
}

static char *
dup_tag_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_TAG);

  if (edit == NULL)
    return beakta_wording_dup_step (entry);
  if (edit->after == NULL)
    return g_strdup_printf (_("took the tag “%s” off"), beakta_wording_get_text (edit->before, "label"));

  return g_strdup_printf (_("tagged the case “%s”"), beakta_wording_get_text (edit->after, "label"));
}

static char *
dup_hold_deed (BeaktaEntry *entry)
{
  JsonObject *after = get_after (beakta_wording_get_edit (entry, BEAKTA_ITEM_HOLD));
  const char *reason;

  if (after == NULL)
    return g_strdup (_("took the case up again"));

  reason = beakta_wording_get_text (after, "reason");
  if (*reason == '\0')
    /* Translators: %s is a day */
    return g_strdup_printf (_("put the case aside until %s"), beakta_wording_get_text (after, "until"));

  /* Translators: the first %s is a day, the second why */
  return g_strdup_printf (_("put the case aside until %s, “%s”"), beakta_wording_get_text (after, "until"), reason);
}

/* Names of persons are as they were written down. */
static char *
dup_opinion_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = beakta_wording_get_edit (entry, BEAKTA_ITEM_OPINION);
  const char *person = beakta_wording_get_text (beakta_wording_get_item (edit), "person");

  if (entry->act == BEAKTA_ACT_ASK_OPINION)
    /* Translators: yttrande; %s is a person; this and the next two */
    return g_strdup_printf (_("asked %s for an opinion"), person);
  if (entry->act == BEAKTA_ACT_ALTER_OPINION)
    return g_strdup_printf (_("changed what %s is asked for an opinion on"), person);
  if (entry->act == BEAKTA_ACT_WITHDRAW_OPINION)
    return g_strdup_printf (_("withdrew the request for an opinion from %s"), person);

  if (edit != NULL && member_changed (edit, "given"))
    return g_strdup (*beakta_wording_get_text (edit->after, "given") != '\0' ? _("gave an opinion") : _("took an opinion up again"));

  return g_strdup (_("worked on an opinion"));
}

/* Deeds that say all by what they are. */
static const char *
get_plain_deed (BeaktaAct act)
{
  static const char * const deeds[BEAKTA_N_ACTS] = {
    [BEAKTA_ACT_MARK_PAPERS] = N_("marked the papers of the case"),
    [BEAKTA_ACT_ATTACH_CHECKLIST] = N_("added a checklist"),
    [BEAKTA_ACT_DETACH_CHECKLIST] = N_("removed a checklist"),
    [BEAKTA_ACT_REFLECT] = N_("thought about the disturbing question"),
    [BEAKTA_ACT_MARK] = N_("marked a passage"),
    [BEAKTA_ACT_UNMARK] = N_("removed a mark"),
    [BEAKTA_ACT_MOVE_EVIDENCE] = N_("moved evidence to other words"),
    [BEAKTA_ACT_MOVE_MARK] = N_("moved a mark to other words"),
    [BEAKTA_ACT_ACCEPT_PLACE] = N_("accepted the new place of a passage"),
    [BEAKTA_ACT_KEEP_PLACE] = N_("kept a passage in an earlier version"),
    [BEAKTA_ACT_IMPORT_MARKS] = N_("took in marks from a file"),
    [BEAKTA_ACT_COMMENT] = N_("commented"),
    [BEAKTA_ACT_EDIT_COMMENT] = N_("changed a comment"),
    [BEAKTA_ACT_RESOLVE_COMMENT] = N_("resolved or reopened a comment"),
    [BEAKTA_ACT_REMOVE_COMMENT] = N_("removed a comment"),
    /* Translators: the file is akten; also when it was taken out of it again */
    [BEAKTA_ACT_FILE_COMMENT] = N_("said whether comments are added to the file"),
    [BEAKTA_ACT_ANALYSE] = N_("worked on the consequence analysis"),
    [BEAKTA_ACT_CLASSIFY] = N_("classified the project"),
    [BEAKTA_ACT_WRITE_REASONS] = N_("worked on the reasons"),
    [BEAKTA_ACT_DRAFT_REQUEST] = N_("drafted a request for completion"),
    [BEAKTA_ACT_EDIT_REQUEST] = N_("changed a request for completion"),
    [BEAKTA_ACT_SEND_REQUEST] = N_("sent a request for completion"),
    [BEAKTA_ACT_EXTEND_REQUEST] = N_("gave a later last day for a request for completion"),
    [BEAKTA_ACT_TICK_POINT] = N_("ticked off a point of a request for completion"),
    [BEAKTA_ACT_CLOSE_REQUEST] = N_("closed a request for completion"),
    [BEAKTA_ACT_LOG_CONTACT] = N_("wrote in the log of contacts"),
    [BEAKTA_ACT_CARRY_IN] = N_("took the case in from a file"),
    [BEAKTA_ACT_MERGE] = N_("merged what was done elsewhere, from a file"),
    [BEAKTA_ACT_WRITE_POINT] = N_("wrote a review point"),
    [BEAKTA_ACT_REMOVE_POINT] = N_("removed a review point"),
    [BEAKTA_ACT_RESOLVE_POINT] = N_("replied to a review point"),
    [BEAKTA_ACT_REOPEN_POINT] = N_("reopened a review point"),
    [BEAKTA_ACT_WITHDRAW_POINT] = N_("withdrew a review point"),
    [BEAKTA_ACT_START] = N_("began to assess"),
    [BEAKTA_ACT_AWAIT_COMPLETION] = N_("requested completion"),
    [BEAKTA_ACT_PROPOSE] = N_("proposed"),
    [BEAKTA_ACT_RETURN] = N_("returned the proposal"),
    [BEAKTA_ACT_APPROVE] = N_("approved the proposal"),
    [BEAKTA_ACT_DECIDE] = N_("recorded the decision"),
    /* Translators: gallring */
    [BEAKTA_ACT_ERASE] = N_("erased the case"),
    /* Translators: rensning av utkast */
    [BEAKTA_ACT_CLEAR_DRAFTS] = N_("cleared the drafts"),
    [BEAKTA_ACT_CORRECT_DECISION] = N_("corrected what is recorded of the decision"),
    [BEAKTA_ACT_UNDO] = N_("undid a step"),
    [BEAKTA_ACT_REDO] = N_("redid a step"),
  };

  g_return_val_if_fail ((int) act >= 0 && act < BEAKTA_N_ACTS && deeds[act] != NULL, NULL);

  return _(deeds[act]);
}

static char *
dup_undo_deed (BeaktaEntry *entry)
{
  char *deed = beakta_wording_dup_undo_deed (entry);

  return deed != NULL ? deed : g_strdup (get_plain_deed (entry->act));
}

char *
beakta_wording_dup_deed (BeaktaEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->erased)
    return g_strdup (_("did something that has been erased"));

  if (entry->act != BEAKTA_ACT_ASK_ASSESSORS && entry->undoes == 0 &&
      beakta_wording_get_edit (entry, BEAKTA_ITEM_ASSESSMENT) != NULL)
    return dup_own_deed (entry);

  switch (entry->act)
    {
    case BEAKTA_ACT_REGISTER:
    case BEAKTA_ACT_EDIT_CASE:
      return dup_facts_deed (entry);
    case BEAKTA_ACT_ASSIGN:
      return dup_assign_deed (entry);
    case BEAKTA_ACT_ADD_DOCUMENT:
      return g_strdup_printf (_("added the document %s"), get_document_name (entry));
    case BEAKTA_ACT_REPLACE_DOCUMENT:
      return g_strdup_printf (_("added a new version, %s"), get_document_name (entry));
    case BEAKTA_ACT_READ_DOCUMENT:
      return g_strdup_printf (_("read the text of the document %s"), get_document_name (entry));
    case BEAKTA_ACT_MOVE_CHECKLIST:
      return dup_version_deed (entry);
    case BEAKTA_ACT_ANSWER:
      return dup_answer_deed (entry);
    case BEAKTA_ACT_TAKE_ANSWER:
      return dup_take_deed (entry);
    case BEAKTA_ACT_SET_ASIDE:
      return dup_aside_deed (entry);
    case BEAKTA_ACT_ASK_ASSESSORS:
      return dup_assessors_deed (entry, _("asked %s to assess the case too"));
    case BEAKTA_ACT_RELEASE_ASSESSORS:
      return dup_assessors_deed (entry, _("asked %s no longer to assess the case"));
    case BEAKTA_ACT_FINISH_ASSESSING:
      return dup_finish_deed (entry);
    case BEAKTA_ACT_CONSOLIDATE:
      return dup_consolidate_deed (entry);
    case BEAKTA_ACT_ADD_EVIDENCE:
    case BEAKTA_ACT_REMOVE_EVIDENCE:
      return dup_evidence_deed (entry);
    case BEAKTA_ACT_SHARE_EVIDENCE:
      return dup_sharing_deed (entry);
    case BEAKTA_ACT_ASK_OPINION:
    case BEAKTA_ACT_ALTER_OPINION:
    case BEAKTA_ACT_GIVE_OPINION:
    case BEAKTA_ACT_WITHDRAW_OPINION:
      return dup_opinion_deed (entry);
    case BEAKTA_ACT_MASK:
      return dup_mask_deed (entry);
    case BEAKTA_ACT_FLAG:
      return dup_flag_deed (entry);
    case BEAKTA_ACT_TAG:
      return dup_tag_deed (entry);
    case BEAKTA_ACT_HOLD:
      return dup_hold_deed (entry);
    case BEAKTA_ACT_DECLARE_CONFLICT:
      return dup_conflict_deed (entry);
    case BEAKTA_ACT_STEP_BACK:
    case BEAKTA_ACT_STEP_ON:
      return dup_move_deed (entry);
    case BEAKTA_ACT_UNDO:
    case BEAKTA_ACT_REDO:
      return dup_undo_deed (entry);
    default:
      return g_strdup (get_plain_deed (entry->act));
    }
}
