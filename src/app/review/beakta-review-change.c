/* One change since a return, in words: what was altered, with before and after. */

#define G_LOG_DOMAIN "beakta-review-words"

#include "beakta-review-words.h"

#include <glib/gi18n.h>

#include "beakta-evidence-row.h"
#include "beakta-wording.h"

#define LONGEST 160                  /* characters of a text that are shown */

typedef enum
{
  A_TEXT,
  A_VALUE,                           /* of an answer */
  A_CLASS,
  AN_EFFECT,
  A_CERTAINTY,
  A_COUNT                            /* of what stands in a list */
} Form;

/* Members of the values, in the order in which they are told. Those that are not here are told by what the item is alone. */
static const struct
{
  BeaktaItemKind  kind;
  const char     *member;
  const char     *label;
  Form            form;
} members[] = {
  { BEAKTA_ITEM_ANSWER, "value", N_("Answer"), A_VALUE },
  { BEAKTA_ITEM_ANSWER, "reason", N_("Reason"), A_TEXT },
  { BEAKTA_ITEM_ANSWER, "missing", N_("What is missing"), A_TEXT },
  { BEAKTA_ITEM_ANSWER, "claim", N_("What the applicant says"), A_TEXT },
  { BEAKTA_ITEM_ANSWER, "evidence", N_("Evidence"), A_COUNT },
  { BEAKTA_ITEM_CELL, "effect", N_("Effect"), AN_EFFECT },
  { BEAKTA_ITEM_CELL, "certainty", N_("Certainty"), A_CERTAINTY },
  { BEAKTA_ITEM_CELL, "reason", N_("Reason"), A_TEXT },
  { BEAKTA_ITEM_CELL, "evidence", N_("Evidence"), A_COUNT },
  { BEAKTA_ITEM_GROUP, "label", N_("Name"), A_TEXT },
  { BEAKTA_ITEM_GROUP, "evidence", N_("Evidence"), A_COUNT },
  { BEAKTA_ITEM_GOAL, "what", N_("Goal"), A_TEXT },
  { BEAKTA_ITEM_GOAL, "baseline", N_("Baseline"), A_TEXT },
  { BEAKTA_ITEM_GOAL, "target", N_("Target"), A_TEXT },
  { BEAKTA_ITEM_GOAL, "evidence", N_("Evidence"), A_COUNT },
  { BEAKTA_ITEM_DISTRIBUTION, "label", N_("Name"), A_TEXT },
  { BEAKTA_ITEM_DISTRIBUTION, "reason", N_("Reason"), A_TEXT },
  { BEAKTA_ITEM_ANALYSIS, "short_term", N_("In the short term"), A_TEXT },
  { BEAKTA_ITEM_ANALYSIS, "long_term", N_("In the long term"), A_TEXT },
  { BEAKTA_ITEM_ANALYSIS, "conclusion", N_("Conclusion"), A_TEXT },
  { BEAKTA_ITEM_CLASSIFICATION, "applicant", N_("Applicant"), A_CLASS },
  { BEAKTA_ITEM_CLASSIFICATION, "caseworker", N_("Caseworker"), A_CLASS },
  { BEAKTA_ITEM_CLASSIFICATION, "reason", N_("Reason"), A_TEXT },
  { BEAKTA_ITEM_SENTENCE, "text", N_("Sentence"), A_TEXT },
};

static const char *
get_text (JsonObject *value,
          const char *member)
{
  return value != NULL ? json_object_get_string_member_with_default (value, member, "") : "";
}

static guint
count (JsonObject *value,
       const char *member)
{
  JsonNode *node = value != NULL ? json_object_get_member (value, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

static char *
dup_quoted (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), LONGEST));
  g_autofree char *cut = strlen (start) < strlen (text) ? g_strconcat (start, " …", NULL) : g_strdup (start);

  return beakta_evidence_row_dup_quotation (cut);
}

static const char *
get_word (Form        form,
          const char *nick)
{
  int value = 0;

  if (form == A_CLASS && beakta_words_from_nick (BEAKTA_WORDS_CLASS, nick, &value))
    return beakta_wording_get_class (value);
  if (form == AN_EFFECT && beakta_words_from_nick (BEAKTA_WORDS_EFFECT, nick, &value))
    return beakta_wording_get_effect (value);
  if (form == A_CERTAINTY && beakta_words_from_nick (BEAKTA_WORDS_CERTAINTY, nick, &value))
    return beakta_wording_get_certainty (value);

  return nick;
}

/* As it stood in @value; "–" where there was nothing. */
static char *
dup_said (Form        form,
          JsonObject *value,
          const char *member)
{
  const char *text = get_text (value, member);

  if (form == A_COUNT)
    return g_strdup_printf ("%u", count (value, member));
  if (*text == '\0')
    return g_strdup ("–");
  if (form == A_TEXT)
    return dup_quoted (text);

  return form == A_VALUE ? beakta_wording_dup_value (text) : g_strdup (get_word (form, text));
}

static gboolean
is_same (JsonObject *before,
         JsonObject *after,
         const char *member)
{
  JsonNode *a = before != NULL ? json_object_get_member (before, member) : NULL;
  JsonNode *b = after != NULL ? json_object_get_member (after, member) : NULL;

  return (a == NULL || b == NULL) ? a == b : json_node_equal (a, b);
}

/* Evidence that was exchanged for as much of another has the same number. */
static void
append_line (GString          *lines,
             guint             index,
             const BeaktaEdit *change)
{
  g_autofree char *before = dup_said (members[index].form, change->before, members[index].member);
  g_autofree char *after = dup_said (members[index].form, change->after, members[index].member);

  if (members[index].form != A_COUNT && g_str_equal (before, after))
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (g_str_equal (before, after))
    /* Translators: %s is a part of what was assessed: evidence */
    g_string_append_printf (lines, _("%s: exchanged"), _(members[index].label));
  else
    g_string_append_printf (lines, "%s: %s → %s", _(members[index].label), before, after);
}

char *
beakta_review_words_dup_change (BeaktaCaseEditor *editor,
                                const BeaktaEdit *change)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  g_return_val_if_fail (change != NULL, NULL);

  if (change->after == NULL)
    return g_strdup (_("Taken away"));
  if (change->kind == BEAKTA_ITEM_SENTENCE && json_object_get_boolean_member_with_default (change->after, "removed", FALSE))
    return g_strdup (_("Taken out"));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].kind == change->kind && !is_same (change->before, change->after, members[i].member))
      append_line (lines, i, change);

  if (lines->len > 0)
    return g_string_free (g_steal_pointer (&lines), FALSE);

  return g_strdup (change->before == NULL ? _("New") : _("Changed"));
}
