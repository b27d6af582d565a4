/* Acts in words: how undo names a step, and what the history says that somebody did. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording.h"

#include <glib/gi18n.h>

static const BeaktaEdit *
find_edit (BeaktaEntry    *entry,
           BeaktaItemKind  kind)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == kind)
        return edit;
    }

  return NULL;
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  return object != NULL ? json_object_get_string_member_with_default (object, member, "") : "";
}

/* The value that the edit left, or, where it removed the item, the value that was there. */
static JsonObject *
get_value (const BeaktaEdit *edit)
{
  if (edit == NULL)
    return NULL;

  return edit->after != NULL ? edit->after : edit->before;
}

/* "1.2" of "gavleborg/1.2"; an analysis cell's group. */
static const char *
get_place (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = find_edit (entry, BEAKTA_ITEM_ANSWER);
  const char *slash = edit != NULL ? strchr (edit->id, '/') : NULL;

  edit = find_edit (entry, BEAKTA_ITEM_ASSESSMENT);
  if (slash == NULL && edit != NULL)
    return get_text (get_value (edit), "question");

  return slash != NULL ? slash + 1 : "";
}

static const char *
get_person (BeaktaEntry *entry)
{
  return get_text (get_value (find_edit (entry, BEAKTA_ITEM_FACTS)), "caseworker");
}

static const char *
get_document_name (BeaktaEntry *entry)
{
  return get_text (get_value (find_edit (entry, BEAKTA_ITEM_DOCUMENT)), "name");
}

static const char *
get_plain_step (BeaktaAct act)
{
  switch (act)
    {
    case BEAKTA_ACT_REGISTER: return C_("step", "register the case");
    case BEAKTA_ACT_EDIT_CASE: return C_("step", "facts of the case");
    case BEAKTA_ACT_ASSIGN: return C_("step", "caseworker");
    case BEAKTA_ACT_ADD_DOCUMENT: return C_("step", "add document");
    case BEAKTA_ACT_REPLACE_DOCUMENT: return C_("step", "new version of a document");
    case BEAKTA_ACT_READ_DOCUMENT: return C_("step", "read document");
    case BEAKTA_ACT_ATTACH_CHECKLIST: return C_("step", "add checklist");
    case BEAKTA_ACT_DETACH_CHECKLIST: return C_("step", "remove checklist");
    case BEAKTA_ACT_MOVE_CHECKLIST: return C_("step", "another version of a checklist");
    case BEAKTA_ACT_ANSWER: return C_("step", "answer");
    case BEAKTA_ACT_TAKE_ANSWER: return C_("step", "take over an answer");
    case BEAKTA_ACT_SET_ASIDE: return C_("step", "several questions as not relevant");
    case BEAKTA_ACT_REFLECT: return C_("step", "the disturbing question");
    case BEAKTA_ACT_ASK_ASSESSORS: return C_("step", "ask others to assess");
    case BEAKTA_ACT_RELEASE_ASSESSORS: return C_("step", "assessors");
    case BEAKTA_ACT_FINISH_ASSESSING: return C_("step", "done with the assessment");
    case BEAKTA_ACT_CONSOLIDATE: return C_("step", "put answers together");
    case BEAKTA_ACT_ADD_EVIDENCE: return C_("step", "add evidence");
    case BEAKTA_ACT_REMOVE_EVIDENCE: return C_("step", "remove evidence");
    case BEAKTA_ACT_SHARE_EVIDENCE: return C_("step", "evidence of several answers");
    case BEAKTA_ACT_MARK: return C_("step", "mark");
    case BEAKTA_ACT_UNMARK: return C_("step", "remove mark");
    case BEAKTA_ACT_MOVE_EVIDENCE: return C_("step", "move evidence");
    case BEAKTA_ACT_MOVE_MARK: return C_("step", "move mark");
    case BEAKTA_ACT_ACCEPT_PLACE: return C_("step", "accept new place");
    case BEAKTA_ACT_KEEP_PLACE: return C_("step", "keep in the earlier version");
    case BEAKTA_ACT_IMPORT_MARKS: return C_("step", "take in marks");
    case BEAKTA_ACT_COMMENT: return C_("step", "comment");
    case BEAKTA_ACT_EDIT_COMMENT: return C_("step", "edit comment");
    case BEAKTA_ACT_RESOLVE_COMMENT: return C_("step", "resolve comment");
    case BEAKTA_ACT_REMOVE_COMMENT: return C_("step", "remove comment");
    case BEAKTA_ACT_ANALYSE: return C_("step", "consequence analysis");
    case BEAKTA_ACT_CLASSIFY: return C_("step", "classification");
    case BEAKTA_ACT_DECLARE_CONFLICT: return C_("step", "conflict of interest");
    case BEAKTA_ACT_START: return C_("step", "begin to assess");
    case BEAKTA_ACT_AWAIT_COMPLETION: return C_("step", "request completion");
    case BEAKTA_ACT_PROPOSE: return C_("step", "propose");
    case BEAKTA_ACT_RETURN: return C_("step", "return");
    case BEAKTA_ACT_APPROVE: return C_("step", "approve");
    case BEAKTA_ACT_DECIDE: return C_("step", "decision");
    case BEAKTA_ACT_STEP_BACK: return C_("step", "step back");
    case BEAKTA_ACT_STEP_ON: return C_("step", "step on");
    case BEAKTA_ACT_UNDO: return C_("step", "undo");
    case BEAKTA_ACT_REDO: return C_("step", "redo");
    case BEAKTA_N_ACTS:
    default:
      g_return_val_if_reached ("");
    }
}

char *
beakta_wording_dup_step (BeaktaEntry *entry)
{
  const char *place;

  g_return_val_if_fail (entry != NULL, NULL);

  place = get_place (entry);

  if (*place != '\0' && (entry->act == BEAKTA_ACT_ANSWER || entry->act == BEAKTA_ACT_ADD_EVIDENCE
                         || entry->act == BEAKTA_ACT_REMOVE_EVIDENCE))
    return g_strdup_printf ("%s %s", get_plain_step (entry->act), place);

  return g_strdup (get_plain_step (entry->act));
}

static gboolean
member_changed (const BeaktaEdit *edit,
                const char       *member)
{
  return g_strcmp0 (get_text (edit->before, member), get_text (edit->after, member)) != 0;
}

static char *
dup_answer_deed (BeaktaEntry *entry)
{
  const BeaktaEdit *edit = find_edit (entry, BEAKTA_ITEM_ANSWER);
  const char *place = get_place (entry);
  g_autofree char *value = NULL;

  if (edit == NULL || edit->after == NULL)
    return g_strdup (_("removed an answer"));

  value = beakta_wording_dup_value (get_text (edit->after, "value"));

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
  const BeaktaEdit *edit = find_edit (entry, BEAKTA_ITEM_ASSESSOR);

  return g_strdup (*get_text (get_value (edit), "done") != '\0' ? _("was done with an assessment of their own")
                                                                : _("took an assessment of their own up again"));
}

static char *
dup_consolidate_deed (BeaktaEntry *entry)
{
  guint n_answers = 0;

  for (guint i = 0; i < entry->edits->len; i++)
    n_answers += ((const BeaktaEdit *) g_ptr_array_index (entry->edits, i))->kind == BEAKTA_ITEM_ANSWER;

  if (n_answers == 1)
    /* Translators: the number of a question */
    return g_strdup_printf (_("settled the answer to %s out of those of the assessors"), get_place (entry));

  return g_strdup_printf (ngettext ("settled %u answer out of those of the assessors",
                                    "settled %u answers out of those of the assessors", n_answers), n_answers);
}

/* What somebody answered for themselves is not told: the others may not have answered yet. */
static char *
dup_own_deed (BeaktaEntry *entry)
{
  return g_strdup_printf (_("worked on an answer of their own to %s"), get_place (entry));
}

static char *
dup_take_deed (BeaktaEntry *entry)
{
  const char *from = get_text (get_value (find_edit (entry, BEAKTA_ITEM_ANSWER)), "taken_from");

  /* Translators: first the number of the question ("1.1"), then a checklist and its question ("gavleborg/1.2") */
  return g_strdup_printf (_("took over the answer to %1$s from %2$s"), get_place (entry), from);
}

static char *
dup_evidence_deed (BeaktaEntry *entry)
{
  const char *place = get_place (entry);
  gboolean added = entry->act == BEAKTA_ACT_ADD_EVIDENCE;

  if (*place == '\0')
    return g_strdup (added ? _("added evidence to the consequence analysis")
                           : _("removed evidence from the consequence analysis"));

  return g_strdup_printf (added ? _("added evidence to %s") : _("removed evidence from %s"), place);
}

static char *
dup_version_deed (BeaktaEntry *entry)
{
  JsonObject *list = get_value (find_edit (entry, BEAKTA_ITEM_CHECKLIST));

  /* Translators: a checklist ("gavleborg") and the number of its version ("1.1") */
  return g_strdup_printf (_("went over to another version of the checklist %1$s: %2$s"), get_text (list, "checklist"),
                          get_text (list, "version"));
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
  JsonObject *after = get_value (find_edit (entry, BEAKTA_ITEM_CONFLICT));

  if (after != NULL && json_object_get_boolean_member_with_default (after, "conflicted", FALSE))
    return g_strdup (_("declared a conflict of interest"));

  return g_strdup (_("declared no conflict of interest"));
}

static char *
dup_move_deed (BeaktaEntry *entry)
{
  JsonObject *after = get_value (find_edit (entry, BEAKTA_ITEM_STAGE));
  int stage;

  if (after == NULL || !beakta_words_from_nick (BEAKTA_WORDS_STAGE, get_text (after, "stage"), &stage))
    return g_strdup (get_plain_step (entry->act));

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

char *
beakta_wording_dup_deed (BeaktaEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->erased)
    return g_strdup (_("did something that has been erased"));

  if (entry->act != BEAKTA_ACT_ASK_ASSESSORS && entry->undoes == 0 && find_edit (entry, BEAKTA_ITEM_ASSESSMENT) != NULL)
    return dup_own_deed (entry);

  switch (entry->act)
    {
    case BEAKTA_ACT_REGISTER:
      return g_strdup (_("registered the case"));
    case BEAKTA_ACT_EDIT_CASE:
      return g_strdup (_("changed the facts of the case"));
    case BEAKTA_ACT_ASSIGN:
      return dup_assign_deed (entry);
    case BEAKTA_ACT_ADD_DOCUMENT:
      return g_strdup_printf (_("added the document %s"), get_document_name (entry));
    case BEAKTA_ACT_REPLACE_DOCUMENT:
      return g_strdup_printf (_("added a new version, %s"), get_document_name (entry));
    case BEAKTA_ACT_READ_DOCUMENT:
      return g_strdup_printf (_("read the text of the document %s"), get_document_name (entry));
    case BEAKTA_ACT_ATTACH_CHECKLIST:
      return g_strdup (_("added a checklist"));
    case BEAKTA_ACT_DETACH_CHECKLIST:
      return g_strdup (_("removed a checklist"));
    case BEAKTA_ACT_MOVE_CHECKLIST:
      return dup_version_deed (entry);
    case BEAKTA_ACT_ANSWER:
      return dup_answer_deed (entry);
    case BEAKTA_ACT_TAKE_ANSWER:
      return dup_take_deed (entry);
    case BEAKTA_ACT_SET_ASIDE:
      return dup_aside_deed (entry);
    case BEAKTA_ACT_REFLECT:
      return g_strdup (_("thought about the disturbing question"));
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
    case BEAKTA_ACT_MARK:
      return g_strdup (_("marked a passage"));
    case BEAKTA_ACT_UNMARK:
      return g_strdup (_("removed a mark"));
    case BEAKTA_ACT_MOVE_EVIDENCE:
      return g_strdup (_("moved evidence to other words"));
    case BEAKTA_ACT_MOVE_MARK:
      return g_strdup (_("moved a mark to other words"));
    case BEAKTA_ACT_ACCEPT_PLACE:
      return g_strdup (_("accepted the new place of a passage"));
    case BEAKTA_ACT_KEEP_PLACE:
      return g_strdup (_("kept a passage in an earlier version"));
    case BEAKTA_ACT_IMPORT_MARKS:
      return g_strdup (_("took in marks from a file"));
    case BEAKTA_ACT_COMMENT:
      return g_strdup (_("commented"));
    case BEAKTA_ACT_EDIT_COMMENT:
      return g_strdup (_("changed a comment"));
    case BEAKTA_ACT_RESOLVE_COMMENT:
      return g_strdup (_("resolved or reopened a comment"));
    case BEAKTA_ACT_REMOVE_COMMENT:
      return g_strdup (_("removed a comment"));
    case BEAKTA_ACT_ANALYSE:
      return g_strdup (_("worked on the consequence analysis"));
    case BEAKTA_ACT_CLASSIFY:
      return g_strdup (_("classified the project"));
    case BEAKTA_ACT_DECLARE_CONFLICT:
      return dup_conflict_deed (entry);
    case BEAKTA_ACT_START:
      return g_strdup (_("began to assess"));
    case BEAKTA_ACT_AWAIT_COMPLETION:
      return g_strdup (_("requested completion"));
    case BEAKTA_ACT_PROPOSE:
      return g_strdup (_("proposed"));
    case BEAKTA_ACT_RETURN:
      return g_strdup (_("returned the proposal"));
    case BEAKTA_ACT_APPROVE:
      return g_strdup (_("approved the proposal"));
    case BEAKTA_ACT_DECIDE:
      return g_strdup (_("recorded the decision"));
    case BEAKTA_ACT_STEP_BACK:
    case BEAKTA_ACT_STEP_ON:
      return dup_move_deed (entry);
    case BEAKTA_ACT_UNDO:
      return g_strdup (_("undid a step"));
    case BEAKTA_ACT_REDO:
      return g_strdup (_("redid a step"));
    case BEAKTA_N_ACTS:
    default:
      g_return_val_if_reached (NULL);
    }
}
