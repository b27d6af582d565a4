/* What the reasons are called: their parts, what state a sentence is in, what it is tied to. */

#define G_LOG_DOMAIN "beakta-reasons-words"

#include "beakta-reasons-words.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

const char *
beakta_reasons_words_get_part (BeaktaReasonPart part)
{
  /* Translators: headings of the parts of a decision's reasons */
  static const char * const parts[BEAKTA_N_REASONS] = {
    [BEAKTA_REASON_SOUGHT] = NC_("reasons", "The case"),
    [BEAKTA_REASON_FOR] = NC_("reasons", "What speaks for"),
    [BEAKTA_REASON_AGAINST] = NC_("reasons", "What speaks against"),
    [BEAKTA_REASON_FOUND] = NC_("reasons", "What else is found"),
    [BEAKTA_REASON_UNKNOWN] = NC_("reasons", "What is missing or not known"),
    [BEAKTA_REASON_EFFECTS] = NC_("reasons", "What follows for those concerned"),
    [BEAKTA_REASON_CONCLUSION] = NC_("reasons", "Conclusion"),
  };

  g_return_val_if_fail (part < BEAKTA_N_REASONS, "");

  return g_dpgettext2 (NULL, "reasons", parts[part]);
}

gboolean
beakta_reasons_words_asks (BeaktaReasonState state)
{
  return state != BEAKTA_REASON_STATE_AS_DRAFTED && state != BEAKTA_REASON_STATE_EDITED;
}

/* @format: takes a person and a moment */
static char *
dup_signed (BeaktaCaseEditor     *editor,
            const BeaktaSentence *sentence,
            const char           *format)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (sentence->edited, now);
  g_auto(GStrv) parts = g_strsplit (format, "%s", 3);

  if (g_strv_length (parts) != 3)
    return g_strdup (format);

  return g_strconcat (parts[0], beakta_case_editor_get_name (editor, sentence->edited_by), parts[1], moment, parts[2], NULL);
}

char *
beakta_reasons_words_dup_state (BeaktaCaseEditor       *editor,
                                const BeaktaReasonLine *line)
{
  const BeaktaSentence *written = line->written;

  switch (line->state)
    {
    case BEAKTA_REASON_STATE_NEW:
      return g_strdup (_("New in the draft; not among the reasons yet"));
    case BEAKTA_REASON_STATE_OTHERWISE:
      return g_strdup (_("The answers have changed. The draft now reads:"));
    case BEAKTA_REASON_STATE_EDITED:
      /* Translators: a person, a moment */
      return dup_signed (editor, written, _("Edited by %s, %s"));
    case BEAKTA_REASON_STATE_GROUND_CHANGED:
      /* Translators: a person, a moment */
      return dup_signed (editor, written, _("Edited by %s, %s. The answers have changed since, and the draft now reads:"));
    case BEAKTA_REASON_STATE_GROUND_GONE:
      return g_strdup (*written->edited_by != '\0'
                       ? _("Without support: nothing in the case says this any more")
                       : _("Without support: nothing in the case says this any more. A new draft takes it out."));
    case BEAKTA_REASON_STATE_UNSUPPORTED:
      /* Translators: a person, a moment */
      return dup_signed (editor, written, _("Without support: written by %s, %s"));
    case BEAKTA_REASON_STATE_REMOVED:
      /* Translators: a person, a moment */
      return dup_signed (editor, written, _("Taken out by %s, %s"));
    case BEAKTA_REASON_STATE_AS_DRAFTED:
    case BEAKTA_N_REASON_STATES:
    default:
      return g_strdup ("");
    }
}

/* @counted: (transfer full) */
static void
add_count (GString *words,
           guint    n,
           char    *counted)
{
  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", counted);
  g_free (counted);
}

/* What people have written over is not told of here: it stays, and asks by itself. */
char *
beakta_reasons_words_dup_news (GPtrArray *lines,
                               gboolean   is_written)
{
  guint n_of[BEAKTA_N_REASON_STATES] = { 0 };
  GString *words = g_string_new (NULL);
  guint n;

  for (guint i = 0; is_written && i < lines->len; i++)
    {
      const BeaktaReasonLine *line = g_ptr_array_index (lines, i);

      if (line->state != BEAKTA_REASON_STATE_GROUND_GONE || *line->written->edited_by == '\0')
        n_of[line->state]++;
    }

  n = n_of[BEAKTA_REASON_STATE_NEW];
  add_count (words, n, g_strdup_printf (ngettext ("%u new sentence", "%u new sentences", n), n));
  n = n_of[BEAKTA_REASON_STATE_OTHERWISE];
  add_count (words, n, g_strdup_printf (ngettext ("%u sentence reads otherwise", "%u sentences read otherwise", n), n));
  n = n_of[BEAKTA_REASON_STATE_GROUND_GONE];
  add_count (words, n, g_strdup_printf (ngettext ("%u sentence goes", "%u sentences go", n), n));

  return g_string_free (words, FALSE);
}

/* @id: "list/question", and "/person" after it of an assessor's own */
static char *
dup_question (BeaktaCaseEditor *editor,
              BeaktaItemKind    kind,
              const char       *id)
{
  const BeaktaAnswer *answer = beakta_case_lookup (beakta_case_editor_get_whole (editor), kind, id);
  BeaktaChecklist *checklist = answer != NULL ? beakta_case_editor_get_checklist (editor, answer->checklist) : NULL;
  const BeaktaQuestion *question = checklist != NULL ? beakta_checklist_get_question (checklist, answer->question) : NULL;

  if (answer == NULL)
    return NULL;
  if (question == NULL)
    /* Translators: the words of a question that is not in the list any more */
    return g_strdup_printf (_("Question: %s"), *answer->asked != '\0' ? answer->asked : answer->question);

  /* Translators: the number and the words of a question */
  return g_strdup_printf (_("Question %1$s: %2$s"), beakta_question_get_number (question),
                          beakta_question_get_text (question, beakta_wording_get_language ()));
}

static char *
dup_cell (BeaktaCaseEditor *editor,
          const BeaktaCell *cell)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  const BeaktaGroup *group = beakta_case_lookup (case_, BEAKTA_ITEM_GROUP, cell->group);

  return g_strdup_printf ("%s. %s", group != NULL ? group->label : cell->group,
                          beakta_wording_get_alternative (case_, cell->alternative));
}

static char *
dup_checklist (BeaktaCaseEditor *editor,
               const char       *id)
{
  BeaktaChecklist *checklist = beakta_case_editor_get_checklist (editor, id);

  /* Translators: the title of a checklist */
  return g_strdup_printf (_("Checklist: %s"),
                          checklist != NULL ? beakta_checklist_get_title (checklist, beakta_wording_get_language ()) : id);
}

char *
beakta_reasons_words_dup_item (BeaktaCaseEditor *editor,
                               BeaktaItemKind    kind,
                               const char       *id)
{
  gconstpointer item = beakta_case_lookup (beakta_case_editor_get_whole (editor), kind, id);

  if (item == NULL)
    return NULL;

  switch ((int) kind)
    {
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_ASSESSMENT:
      return dup_question (editor, kind, id);
    case BEAKTA_ITEM_CELL:
      return dup_cell (editor, item);
    case BEAKTA_ITEM_GROUP:
      return g_strdup_printf (_("Group: %s"), ((const BeaktaGroup *) item)->label);
    case BEAKTA_ITEM_GOAL:
      return g_strdup_printf (_("Goal: %s"), ((const BeaktaGoal *) item)->what);
    case BEAKTA_ITEM_DISTRIBUTION:
      return g_strdup_printf (_("Distribution: %s"), ((const BeaktaDistribution *) item)->label);
    case BEAKTA_ITEM_CHECKLIST:
      return dup_checklist (editor, id);
    case BEAKTA_ITEM_FACTS:
      return g_strdup (_("Facts of the Case"));
    case BEAKTA_ITEM_CLASSIFICATION:
      return g_strdup (_("Overall assessment"));
    case BEAKTA_ITEM_ANALYSIS:
    default:
      return g_strdup (_("The consequence analysis"));
    }
}
