/* A draft of the reasons: what the case is about, then what the answers and the analysis say. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-reasons-private.h"

#include "beakta-json.h"

#include <string.h>

JsonObject *
beakta_reason_tie (JsonObject     *ties,
                   BeaktaItemKind  kind,
                   const char     *id,
                   const char     *person)
{
  JsonObject *all = ties != NULL ? ties : json_object_new ();
  g_autofree char *name = g_strconcat (beakta_item_kind_get_nick (kind), " ", id, NULL);
  JsonObject *tie = json_object_new ();

  if (*person != '\0')
    json_object_set_string_member (tie, "by", person);
  json_object_set_object_member (all, name, tie);

  return all;
}

JsonObject *
beakta_reason_tie_passage (BeaktaReasonDraft *draft,
                           JsonObject        *ties,
                           const char        *passage)
{
  const BeaktaPassage *record = beakta_case_lookup (draft->case_, BEAKTA_ITEM_PASSAGE, passage);
  const BeaktaDocument *document = record != NULL ? beakta_case_get_document (draft->case_, record->document) : NULL;
  g_autofree char *name = g_strconcat (beakta_item_kind_get_nick (BEAKTA_ITEM_PASSAGE), " ", passage, NULL);
  g_autofree char *number = NULL;
  const char *sha256;
  JsonObject *tie;

  if (record == NULL)
    return ties;

  ties = beakta_reason_tie (ties, BEAKTA_ITEM_PASSAGE, passage, record->maker);
  tie = json_object_get_object_member (ties, name);
  number = g_strdup_printf ("%u", record->document);
  json_object_set_string_member (tie, "document", number);
  sha256 = *record->sha256 == '\0' && document != NULL ? document->sha256 : record->sha256;
  if (*sha256 != '\0')
    json_object_set_string_member (tie, "sha256", sha256);

  return ties;
}

JsonObject *
beakta_reason_tie_of_case (BeaktaReasonDraft *draft,
                           BeaktaItemKind     kind,
                           const char        *id)
{
  return beakta_reason_tie (NULL, kind, id, beakta_case_get_facts (draft->case_)->caseworker);
}

/* Quoted words that end with a full stop of their own get no other after the mark. */
static void
end_once (char *text)
{
  static const char mark[] = "\342\200\235";
  gsize length = strlen (text);

  if (length > strlen (mark) + 1 && g_str_has_suffix (text, "\342\200\235.") &&
      strchr (".!?", text[length - strlen (mark) - 2]) != NULL)
    text[length - 1] = '\0';
}

void
beakta_reason_draft_add (BeaktaReasonDraft *draft,
                         BeaktaReasonPart   part,
                         char              *id,
                         char              *text,
                         JsonObject        *ties)
{
  g_autoptr(JsonObject) taken = ties;
  g_autofree char *name = id;
  g_autofree char *words = text;
  BeaktaSentence *sentence;

  if (*words == '\0')
    return;

  end_once (words);
  sentence = beakta_record_new (BEAKTA_ITEM_SENTENCE, name);
  sentence->part = part;
  sentence->position = ++draft->n_of[part];
  sentence->ties = g_steal_pointer (&taken);
  beakta_record_set (&sentence->text, words);
  beakta_record_set (&sentence->drafted, words);
  g_ptr_array_add (draft->sentences, sentence);
}

void
beakta_reason_draft_quotes (BeaktaReasonDraft  *draft,
                            BeaktaReasonPart    part,
                            const char         *id,
                            const char * const *passages,
                            JsonObject         *ties)
{
  for (guint i = 0; passages[i] != NULL; i++)
    {
      const BeaktaPassage *passage = beakta_case_lookup (draft->case_, BEAKTA_ITEM_PASSAGE, passages[i]);
      g_autofree char *words = passage != NULL ? beakta_report_dup_one_line (passage->exact) : NULL;
      g_autofree char *place = passage != NULL ? beakta_writer_dup_place (&draft->writer, passage) : NULL;

      if (words == NULL || *words == '\0')
        continue;

      beakta_reason_draft_add (draft, part, g_strconcat (id, "/quote/", passages[i], NULL),
                               beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_QUOTE, place, words, NULL),
                               beakta_reason_tie_passage (draft, beakta_json_copy (ties), passages[i]));
    }
}

char *
beakta_reason_dup_own_words (const char *words)
{
  g_autofree char *line = beakta_report_dup_one_line (words);
  gunichar last = *line != '\0' ? g_utf8_get_char (g_utf8_prev_char (line + strlen (line))) : 0;

  if (last == 0 || g_utf8_strchr (".!?:…)”“\"", -1, last) != NULL)
    return g_steal_pointer (&line);

  return g_strconcat (line, ".", NULL);
}

char *
beakta_reason_dup_goal (BeaktaReasonDraft *draft,
                        const char        *what,
                        const char        *baseline,
                        const char        *target,
                        const char        *unit,
                        const char        *when,
                        const char        *source)
{
  const struct { BeaktaPhrase phrase; const char *value; } parts[] = {
    { BEAKTA_PHRASE_GOAL_BASELINE, baseline }, { BEAKTA_PHRASE_GOAL_TARGET, target }, { BEAKTA_PHRASE_GOAL_UNIT, unit },
    { BEAKTA_PHRASE_GOAL_WHEN, when }, { BEAKTA_PHRASE_GOAL_SOURCE, source },
  };
  g_autofree char *goal = beakta_report_dup_one_line (what);
  g_autoptr(GString) rest = g_string_new (NULL);

  if (*goal == '\0')
    return g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *value = beakta_report_dup_one_line (parts[i].value);
      g_autofree char *part = beakta_phrase_dup (draft->tongue, parts[i].phrase, value, NULL);

      if (*value != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? "; " : " (", part);
    }
  if (rest->len > 0)
    g_string_append_c (rest, ')');

  return beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_GOAL, goal, rest->str, NULL);
}

static void
add_fact (BeaktaReasonDraft *draft,
          const char        *id,
          char              *text)
{
  beakta_reason_draft_add (draft, BEAKTA_REASON_SOUGHT, g_strconcat ("facts:", id, NULL), text,
                           beakta_reason_tie_of_case (draft, BEAKTA_ITEM_FACTS, "facts"));
}

/* Nobody applies for own work, and nothing is sought. */
static void
draft_own_work (BeaktaReasonDraft *draft,
                const char        *title,
                const char        *unit)
{
  if (*title != '\0')
    add_fact (draft, "subject", beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_OWN_WORK, title, NULL));
  if (*unit != '\0')
    add_fact (draft, "unit", beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_OWN_UNIT, unit, NULL));
}

static void
draft_application (BeaktaReasonDraft *draft,
                   const char        *title,
                   const char        *applicant)
{
  gint64 sought = beakta_case_get_facts (draft->case_)->sought;
  g_autofree char *money = beakta_tongue_dup_money (draft->tongue, sought);

  if (*applicant != '\0' && *title != '\0')
    add_fact (draft, "subject", beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_APPLIES, applicant, title, NULL));
  else if (*applicant != '\0')
    add_fact (draft, "subject", beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_APPLIES_UNTITLED, applicant, NULL));
  else if (*title != '\0')
    add_fact (draft, "subject", beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_APPLICATION, title, NULL));

  add_fact (draft, "sought", sought >= 0 ? beakta_phrase_dup (draft->tongue, BEAKTA_PHRASE_SOUGHT, money, NULL)
                                         : g_strdup (beakta_phrase_get (draft->tongue, BEAKTA_PHRASE_SOUGHT_UNKNOWN)));
}

static void
draft_facts (BeaktaReasonDraft *draft)
{
  const BeaktaFacts *facts = beakta_case_get_facts (draft->case_);
  g_autofree char *title = beakta_report_dup_one_line (facts->title);
  g_autofree char *whose = beakta_report_dup_one_line (facts->applicant);
  g_autofree char *rule = beakta_report_dup_one_line (facts->rule);
  gboolean is_own_work = beakta_writer_is_own_work (&draft->writer);

  if (is_own_work)
    draft_own_work (draft, title, whose);
  else
    draft_application (draft, title, whose);

  if (*rule != '\0')
    add_fact (draft, "rule", beakta_phrase_dup (draft->tongue, is_own_work ? BEAKTA_PHRASE_OWN_RULE : BEAKTA_PHRASE_RULE,
                                                rule, NULL));
}

/* The parts in their order, whatever order they were drafted in. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const BeaktaSentence *one = *(BeaktaSentence * const *) a;
  const BeaktaSentence *two = *(BeaktaSentence * const *) b;

  if (one->part != two->part)
    return one->part > two->part ? 1 : -1;

  return (one->position > two->position) - (one->position < two->position);
}

GPtrArray *
beakta_reasons_draft (BeaktaCase *case_,
                      GPtrArray  *checklists,
                      const char *language)
{
  g_autoptr(BeaktaCase) whole = NULL;
  BeaktaReasonDraft draft = { .tongue = beakta_tongue_from_language (language) };

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);

  whole = beakta_case_dup_whole (case_);
  draft.case_ = whole;
  draft.writer.tongue = draft.tongue;
  draft.writer.case_ = whole;
  draft.writer.checklists = checklists;
  draft.sentences = g_ptr_array_new_with_free_func (beakta_record_unref);

  if (beakta_case_lookup (whole, BEAKTA_ITEM_FACTS, "facts") != NULL)
    draft_facts (&draft);
  beakta_reason_draft_answers (&draft);
  beakta_reason_draft_analysis (&draft);
  g_ptr_array_sort (draft.sentences, compare_places);

  return draft.sentences;
}
