/* What a member of an item says, in words for people. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording-values.h"

#include <glib/gi18n.h>

#include "beakta-analysis-words.h"
#include "beakta-members.h"
#include "beakta-record-fields.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"

static const char *
get_outcome (BeaktaOutcome outcome)
{
  static const char * const words[BEAKTA_N_OUTCOMES] = {
    [BEAKTA_OUTCOME_UNSET] = NULL,
    /* Translators: beviljat, delvis beviljat, avslaget, återtaget */
    [BEAKTA_OUTCOME_GRANTED] = NC_("outcome", "granted"),
    [BEAKTA_OUTCOME_PARTLY_GRANTED] = NC_("outcome", "partly granted"),
    [BEAKTA_OUTCOME_REFUSED] = NC_("outcome", "refused"),
    [BEAKTA_OUTCOME_WITHDRAWN] = NC_("outcome", "withdrawn"),
  };

  return words[outcome] != NULL ? g_dpgettext2 (NULL, "outcome", words[outcome]) : "";
}

const char *
beakta_wording_get_word (BeaktaWords words,
                         int         value)
{
  switch ((int) words)
    {
    case BEAKTA_WORDS_STAGE:
      return beakta_wording_get_stage (value);
    case BEAKTA_WORDS_EFFECT:
      return beakta_wording_get_effect (value);
    case BEAKTA_WORDS_CERTAINTY:
      return beakta_wording_get_certainty (value);
    case BEAKTA_WORDS_HORIZON:
      return beakta_analysis_words_get_horizon (value);
    case BEAKTA_WORDS_CLASS:
      return beakta_wording_get_class (value);
    case BEAKTA_WORDS_OUTCOME:
      return get_outcome (value);
    case BEAKTA_WORDS_PARTICIPATION:
    case BEAKTA_WORDS_GOAL:
    case BEAKTA_WORDS_JUDGEMENT:
      return beakta_analysis_words_get_word (words, value);
    case BEAKTA_WORDS_CHANNEL:
      return beakta_wording_get_channel (value);
    case BEAKTA_WORDS_REPLY:
      return beakta_wording_get_reply (value);
    default:
      return beakta_words_get_nick (words, value);
    }
}

/* (nullable) */
static const BeaktaField *
find_field (BeaktaItemKind  kind,
            const char     *name)
{
  const BeaktaRecordInfo *info = beakta_record_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, name))
      return &info->fields[i];

  return NULL;
}

static char *
dup_list (const char *path,
          JsonArray  *list)
{
  guint n_items = json_array_get_length (list);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) items = NULL;

  if (n_items == 0)
    return g_strdup ("");

  if (g_str_equal (path, "evidence"))
    return g_strdup_printf (ngettext ("%u passage", "%u passages", n_items), n_items);

  for (guint i = 0; i < n_items; i++)
    g_strv_builder_add (words, json_array_get_string_element (list, i));
  items = g_strv_builder_end (words);

  return g_strjoinv ("; ", items);
}

static char *
dup_text (BeaktaItemKind     kind,
          const BeaktaField *field,
          const char        *text)
{
  int value;

  if (field == NULL)
    return g_strdup (text);

  if (field->type == BEAKTA_FIELD_WORD && beakta_words_from_nick (field->words, text, &value))
    return g_strdup (beakta_wording_get_word (field->words, value));

  return g_str_equal (field->name, "value") ? beakta_wording_dup_value (text) : g_strdup (text);
}

static char *
dup_number (const BeaktaField *field,
            const char        *path,
            gint64             number)
{
  if (g_str_has_prefix (path, "sek") || (field != NULL && field->type == BEAKTA_FIELD_AMOUNT))
    return beakta_wording_dup_kronor (number);

  if (g_str_equal (path, "degree"))
    return g_strdup (beakta_analysis_words_get_degree ((guint) CLAMP (number, 0, 3)));

  return beakta_wording_dup_number (number);
}

char *
beakta_wording_dup_member_value (BeaktaItemKind  kind,
                                 const char     *path,
                                 JsonNode       *node)
{
  const BeaktaField *field;

  g_return_val_if_fail (path != NULL, NULL);

  field = find_field (kind, path);
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (beakta_members_is_text (node))
    return dup_text (kind, field, json_node_get_string (node));
  if (beakta_members_is_strings (node))
    return dup_list (path, json_node_get_array (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? C_("answer", "Yes") : C_("answer", "No"));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return dup_number (field, path, json_node_get_int (node));

  return g_strdup ("");
}
