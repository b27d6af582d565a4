/* What the parts of a checklist are called, in the language of the person. What is wrong: beakta-editor-words-problems.c. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-editor-words.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

const char *
beakta_editor_words_get_field (BeaktaDraftField field,
                               BeaktaDraftKind  kind)
{
  switch (field)
    {
    case BEAKTA_DRAFT_FIELD_ID:
      if (kind == BEAKTA_DRAFT_OPTION)
        return C_("checklist", "Value");
      return kind == BEAKTA_DRAFT_LIST ? C_("checklist", "Short name") : C_("checklist", "Number");
    case BEAKTA_DRAFT_FIELD_VERSION:          return C_("checklist", "Version");
    case BEAKTA_DRAFT_FIELD_TITLE:            return C_("checklist", "Title");
    case BEAKTA_DRAFT_FIELD_SUMMARY:          return C_("checklist", "Summary");
    case BEAKTA_DRAFT_FIELD_SOURCE:           return C_("checklist", "Source");
    case BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS:  return C_("checklist", "Questions that give points");
    case BEAKTA_DRAFT_FIELD_TYPE:             return C_("checklist", "Answered with");
    case BEAKTA_DRAFT_FIELD_DEPTH:            return C_("checklist", "Asked from the depth");
    case BEAKTA_DRAFT_FIELD_CRITERIA:         return C_("checklist", "Tags");
    case BEAKTA_DRAFT_FIELD_EVIDENCE:         return C_("checklist", "Evidence");
    case BEAKTA_DRAFT_FIELD_ANSWER:           return C_("checklist", "Answer");
    case BEAKTA_DRAFT_FIELD_LABELS:           return C_("checklist", "Labels of forms");
    case BEAKTA_DRAFT_FIELD_GOAL_PARTS:       return C_("checklist", "The goal must have");
    case BEAKTA_DRAFT_FIELD_NOT_RELEVANT:     return C_("checklist", "“Not relevant”");
    case BEAKTA_DRAFT_FIELD_WHEN:             return C_("checklist", "Condition");
    case BEAKTA_DRAFT_FIELD_TEXT:             return C_("checklist", "Question");
    case BEAKTA_DRAFT_FIELD_WHY:              return C_("checklist", "Why it is asked");
    case BEAKTA_DRAFT_FIELD_GOOD_GUIDANCE:    return C_("checklist", "Good evidence looks like");
    case BEAKTA_DRAFT_FIELD_GOOD_EXAMPLE:     return C_("checklist", "Example of good evidence");
    case BEAKTA_DRAFT_FIELD_PARTIAL_GUIDANCE: return C_("checklist", "Partial evidence looks like");
    case BEAKTA_DRAFT_FIELD_PARTIAL_EXAMPLE:  return C_("checklist", "Example of partial evidence");
    case BEAKTA_DRAFT_FIELD_WEAK_GUIDANCE:    return C_("checklist", "Weak evidence looks like");
    case BEAKTA_DRAFT_FIELD_WEAK_EXAMPLE:     return C_("checklist", "Example of weak evidence");
    case BEAKTA_DRAFT_FIELD_COMPLETION:       return C_("checklist", "Wording in a completion request");
    case BEAKTA_DRAFT_FIELD_POINTS:           return C_("checklist", "Points");
    case BEAKTA_DRAFT_FIELD_ASKS:             return C_("checklist", "Asks for");
    case BEAKTA_DRAFT_FIELD_LABEL:            return C_("checklist", "Words");
    case BEAKTA_DRAFT_FIELD_FOLLOW_UP:        return C_("checklist", "Follow-up");
    case BEAKTA_DRAFT_FIELD_CLASS:            return C_("checklist", "Class");
    case BEAKTA_DRAFT_FIELD_BECAUSE:          return C_("checklist", "Because");
    case BEAKTA_DRAFT_FIELD_DEFINED:          return C_("checklist", "The source gives it a meaning");
    case BEAKTA_DRAFT_FIELD_OF_ITSELF:
    case BEAKTA_N_DRAFT_FIELDS:
    default:                            return "";
    }
}

const char *
beakta_editor_words_get_answer_type (BeaktaAnswerType type)
{
  switch (type)
    {
    case BEAKTA_ANSWER_YES_PARTLY_NO: return C_("answer type", "Yes, partly, no");
    case BEAKTA_ANSWER_SCALE:         return C_("answer type", "A scale");
    case BEAKTA_ANSWER_CHOICE:        return C_("answer type", "A choice");
    case BEAKTA_ANSWER_TEXT:          return C_("answer type", "Own words");
    case BEAKTA_ANSWER_GOAL:          return C_("answer type", "A measurable goal");
    case BEAKTA_ANSWER_NUMBER:
    default:                          return C_("answer type", "A number");
    }
}

/* "yes" as a person sees it. */
static char *
dup_answer_word (BeaktaChecklistDraft *draft,
                 BeaktaDraftItem       option)
{
  g_autofree char *label =
    beakta_checklist_draft_dup_text (draft, option, BEAKTA_DRAFT_FIELD_LABEL, beakta_wording_get_language ());
  g_autofree char *value = NULL;

  if (*label != '\0')
    return g_steal_pointer (&label);

  value = beakta_checklist_draft_dup_text (draft, option, BEAKTA_DRAFT_FIELD_ID, NULL);

  return beakta_wording_dup_value (value);
}

static char *
dup_option (BeaktaChecklistDraft *draft,
            BeaktaDraftItem       item)
{
  BeaktaDraftItem parent = beakta_checklist_draft_get_parent (draft, item);
  g_autofree char *word = dup_answer_word (draft, item);
  g_autofree char *number = NULL;

  if (beakta_checklist_draft_get_kind (draft, parent) != BEAKTA_DRAFT_QUESTION)
    /* Translators: an answer, such as "Yes", as every question of a checklist has it */
    return g_strdup_printf (_("Answer “%s” of every question"), word);

  number = beakta_checklist_draft_dup_text (draft, parent, BEAKTA_DRAFT_FIELD_ID, NULL);

  /* Translators: an answer, such as "Yes", and the number of the question that has it */
  return g_strdup_printf (_("Answer “%1$s” of question %2$s"), word, number);
}

char *
beakta_editor_words_dup_item (BeaktaChecklistDraft *draft,
                              BeaktaDraftItem       item)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (draft), NULL);

  if (!beakta_checklist_draft_has_item (draft, item))
    return g_strdup (_("Something that is no longer there"));

  switch (beakta_checklist_draft_get_kind (draft, item))
    {
    case BEAKTA_DRAFT_SECTION:
      number = beakta_checklist_draft_dup_text (draft, item, BEAKTA_DRAFT_FIELD_ID, NULL);
      /* Translators: followed by its number */
      return g_strdup_printf (_("Section %s"), number);
    case BEAKTA_DRAFT_QUESTION:
      number = beakta_checklist_draft_dup_text (draft, item, BEAKTA_DRAFT_FIELD_ID, NULL);
      return g_strdup_printf (_("Question %s"), number);
    case BEAKTA_DRAFT_OPTION:
      return dup_option (draft, item);
    case BEAKTA_DRAFT_CLASS:
      /* Translators: a rule of classification, by its place: the first that holds is proposed */
      return g_strdup_printf (_("Rule of classification %u"), beakta_checklist_draft_get_position (draft, item) + 1);
    case BEAKTA_DRAFT_SCORE:
      number = beakta_checklist_draft_dup_text (draft, item, BEAKTA_DRAFT_FIELD_POINTS, NULL);
      /* Translators: what a sum of points is called in a checklist; followed by the sum */
      return g_strdup_printf (_("Sum of points %s"), number);
    case BEAKTA_DRAFT_LIST:
    case BEAKTA_N_DRAFT_KINDS:
    default:
      return g_strdup (_("The whole list"));
    }
}

char *
beakta_editor_words_dup_step (BeaktaChecklistDraft  *draft,
                              const BeaktaDraftStep *step)
{
  g_autofree char *item = NULL;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (draft), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  item = beakta_editor_words_dup_item (draft, step->item);

  switch (step->kind)
    {
    case BEAKTA_DRAFT_STEP_SET:
      /* Translators: a step that can be undone: "Question 1.2: Why it is asked" */
      return g_strdup_printf ("%s: %s", item, beakta_editor_words_get_field (step->field, step->item_kind));
    case BEAKTA_DRAFT_STEP_ADD:
      /* Translators: a step that can be undone: "Added: Question 1.2" */
      return g_strdup_printf (_("Added: %s"), item);
    case BEAKTA_DRAFT_STEP_REMOVE:
      return g_strdup (_("Removed from the list"));
    case BEAKTA_DRAFT_STEP_DUPLICATE:
      return g_strdup_printf (_("Copied: %s"), item);
    case BEAKTA_DRAFT_STEP_MOVE:
      return g_strdup_printf (_("Moved: %s"), item);
    case BEAKTA_DRAFT_STEP_RENUMBER:
    default:
      return g_strdup (_("New numbers"));
    }
}

char *
beakta_editor_words_dup_counts (const guint *counts)
{
  guint n_errors = counts[BEAKTA_SEVERITY_ERROR];
  guint n_to_write = counts[BEAKTA_SEVERITY_TO_WRITE];
  guint n_warnings = counts[BEAKTA_SEVERITY_WARNING];
  GString *words = g_string_new (NULL);

  if (n_errors > 0)
    g_string_append_printf (words, ngettext ("%u error", "%u errors", n_errors), n_errors);
  if (n_to_write > 0)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      /* Translators: texts of a checklist that nobody has written yet */
      g_string_append_printf (words, ngettext ("%u still to write", "%u still to write", n_to_write), n_to_write);
    }
  if (n_warnings > 0)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      g_string_append_printf (words, ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
    }

  return g_string_free (words, FALSE);
}

const char *
beakta_editor_words_get_difference (BeaktaDifferenceKind kind)
{
  switch (kind)
    {
    case BEAKTA_DIFFERENCE_LIST:    return C_("difference", "The list");
    case BEAKTA_DIFFERENCE_ADDED:   return C_("difference", "New questions");
    case BEAKTA_DIFFERENCE_REMOVED: return C_("difference", "Questions that are gone");
    case BEAKTA_DIFFERENCE_MOVED:   return C_("difference", "Questions that were moved");
    case BEAKTA_DIFFERENCE_WORDING: return C_("difference", "Other words");
    case BEAKTA_DIFFERENCE_OPTIONS: return C_("difference", "Other answers");
    case BEAKTA_DIFFERENCE_RULES:
    case BEAKTA_N_DIFFERENCES:
    default:                        return C_("difference", "Other rules");
    }
}

static const char *
find_field (const char *nick)
{
  for (guint field = BEAKTA_DRAFT_FIELD_OF_ITSELF + 1; field < BEAKTA_N_DRAFT_FIELDS; field++)
    if (g_str_equal (beakta_draft_field_get_nick (field), nick))
      return beakta_editor_words_get_field (field, BEAKTA_DRAFT_QUESTION);

  return NULL;
}

/* (transfer full) (nullable): "section 2", "class 2", "score 3": what has no field of a question to be named by. */
static char *
dup_part (const char *nick)
{
  if (g_str_has_prefix (nick, "section "))
    return g_strdup_printf (_("Section %s"), nick + strlen ("section "));
  if (g_str_has_prefix (nick, "class "))
    return g_strdup_printf (_("Rule of classification %u"), (guint) g_ascii_strtoull (nick + strlen ("class "), NULL, 10));
  if (g_str_has_prefix (nick, "score "))
    return g_strdup_printf (_("Sum of points %s"), nick + strlen ("score "));
  if (g_str_equal (nick, "score"))
    return g_strdup (C_("checklist", "Questions that give points"));
  if (g_str_equal (nick, "values"))
    return g_strdup (_("Answers"));

  return NULL;
}

/* "good/guidance", "yes/asks", "class 2": a field, a field of an answer, or a part of the list. */
static char *
dup_field (const char *nick)
{
  char *part = dup_part (nick);
  const char *words = find_field (nick);
  g_auto(GStrv) parts = NULL;
  g_autofree char *answer = NULL;

  if (part != NULL)
    return part;
  if (words != NULL)
    return g_strdup (words);

  parts = g_strsplit (nick, "/", 2);
  words = parts[0] != NULL && parts[1] != NULL ? find_field (parts[1]) : NULL;
  if (words == NULL)
    return g_strdup (nick);

  answer = beakta_wording_dup_value (parts[0]);

  return g_strdup_printf ("%s · %s", answer, words);
}

/* (transfer full): "from section 1 to section 3" */
static char *
dup_move (const BeaktaChecklistDifference *difference)
{
  if (g_str_equal (difference->from, difference->to))
    /* Translators: of a question that was moved; the number of the section of a checklist that it still is in */
    return g_strdup_printf (_("another place in section %s"), difference->to);

  /* Translators: of a question that was moved; the numbers of two sections of a checklist */
  return g_strdup_printf (_("from section %1$s to section %2$s"), difference->from, difference->to);
}

char *
beakta_editor_words_dup_difference (const BeaktaChecklistDifference *difference)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (difference != NULL, g_string_free (words, FALSE));

  if (*difference->question != '\0')
    g_string_append_printf (words, _("Question %s"), difference->question);
  if (*difference->field != '\0')
    {
      g_autofree char *field = dup_field (difference->field);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", field);
    }
  if (g_str_equal (difference->language, "en"))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", _("English"));
  if (difference->kind == BEAKTA_DIFFERENCE_MOVED)
    {
      g_autofree char *move = dup_move (difference);

      g_string_append_printf (words, " · %s", move);
    }

  return g_string_free (words, FALSE);
}

const char *
beakta_editor_words_get_status (BeaktaListStatus status)
{
  switch (status)
    {
    case BEAKTA_LIST_DRAFT:     return C_("checklist", "Draft");
    case BEAKTA_LIST_WITHDRAWN: return C_("checklist", "Withdrawn");
    case BEAKTA_LIST_PUBLISHED:
    default:                    return C_("checklist", "Published");
    }
}

const char *
beakta_editor_words_get_status_style (BeaktaListStatus status)
{
  switch (status)
    {
    case BEAKTA_LIST_DRAFT:     return "chip-warning";
    case BEAKTA_LIST_WITHDRAWN: return "chip-neutral";
    case BEAKTA_LIST_PUBLISHED:
    default:                    return "chip-success";
    }
}

char *
beakta_editor_words_dup_origin (const BeaktaListVersion *version)
{
  g_return_val_if_fail (version != NULL, NULL);

  if (version->status == BEAKTA_LIST_DRAFT)
    return g_strdup (C_("origin", "Being written in this office"));

  switch (version->origin)
    {
    case BEAKTA_ORIGIN_BUNDLED:
      return g_strdup (C_("origin", "Comes with Beakta"));
    case BEAKTA_ORIGIN_OWN:
      return g_strdup (C_("origin", "Written in this office"));
    case BEAKTA_ORIGIN_IMPORTED:
      if (*version->source != '\0')
        /* Translators: where a checklist comes from: a file, and those who made it */
        return g_strdup_printf (C_("origin", "From the file %1$s, by %2$s"), version->source_file, version->source);
      return g_strdup_printf (C_("origin", "From the file %s"), version->source_file);
    case BEAKTA_ORIGIN_UNKNOWN:
    default:
      return g_strdup (C_("origin", "Taken in earlier"));
    }
}

const char *
beakta_editor_words_get_title (const BeaktaListVersion *version)
{
  const char *title;

  g_return_val_if_fail (version != NULL, "");

  title = g_str_equal (beakta_wording_get_language (), "en") && *version->title_en != '\0' ? version->title_en
                                                                                          : version->title_sv;

  return *title != '\0' ? title : _("A checklist without a title");
}
