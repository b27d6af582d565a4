#define G_LOG_DOMAIN "beakta-carry"

#include "beakta-merge-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "beakta-wording.h"

#define SHOWN_LETTERS 600

static const char *
get_kind_words (BeaktaItemKind kind)
{
  switch ((int) kind)
    {
    case BEAKTA_ITEM_FACTS:
      return _("Facts of the case");
    case BEAKTA_ITEM_STAGE:
      return _("Stage");
    case BEAKTA_ITEM_DOCUMENT:
      return _("Document");
    case BEAKTA_ITEM_PASSAGE:
      return _("Passage");
    case BEAKTA_ITEM_CHECKLIST:
      return _("Checklist");
    case BEAKTA_ITEM_COMMENT:
      return _("Comment");
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
      return _("Consequence analysis");
    case BEAKTA_ITEM_CLASSIFICATION:
      return _("Classification");
    case BEAKTA_ITEM_REVIEW:
      return _("Review");
    case BEAKTA_ITEM_SENTENCE:
      return _("Sentence of the reasons");
    case BEAKTA_ITEM_REQUEST:
    case BEAKTA_ITEM_POINT:
      return _("Request for completion");
    case BEAKTA_ITEM_CONTACT:
      return _("Log of contacts");
    case BEAKTA_ITEM_CONFLICT:
      /* Translators: jäv */
      return _("Conflict of interest");
    default:
      return _("Something else in the case");
    }
}

char *
beakta_merge_dup_item_words (const BeaktaMergeItem *item)
{
  const char *question = strchr (item->id, '/');

  if ((item->kind == BEAKTA_ITEM_ANSWER || item->kind == BEAKTA_ITEM_ASSESSMENT) && question != NULL)
    /* Translators: %s is the number of a question: "1.2" */
    return g_strdup_printf (_("Question %s"), question + 1);

  return g_strdup (get_kind_words (item->kind));
}

char *
beakta_merge_dup_field_words (const char *name)
{
  static const struct
  {
    const char *name;
    const char *words;
  } fields[] = {
    { "value", N_("Answer") }, { "reason", N_("Reason") }, { "missing", N_("What is missing") }, { "evidence", N_("Evidence") },
    { "text", N_("Text") }, { "title", N_("Title") }, { "number", N_("Case number") }, { "applicant", N_("Applicant") },
    { "sought", N_("Sought amount") }, { "due", N_("Last day") }, { "received", N_("Received") }, { "caseworker", N_("Caseworker") },
    { "programme", N_("Programme") }, { "given", N_("Time") }, { "assessor", N_("Who answered") }, { "resolved", N_("Resolved") },
    { "label", N_("Label") }, { "conclusion", N_("Conclusion") }, { "note", N_("Note") }, { "what", N_("What") },
    { "depth", N_("Depth") }, { "version", N_("Version") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      return g_strdup (_(fields[i].words));

  return g_strdup (name);
}

/* (transfer full): an end that is cut off says so. */
static char *
shorten (const char *words)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= SHOWN_LETTERS)
    return g_strdup (words);

  start = g_utf8_substring (words, 0, SHOWN_LETTERS);

  return g_strconcat (start, " …", NULL);
}

char *
beakta_merge_dup_value_words (JsonNode *node)
{
  g_autofree char *value = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("–");
  if (JSON_NODE_HOLDS_ARRAY (node))
    /* Translators: how many there are */
    return g_strdup_printf (ngettext ("%u of them", "%u of them", json_array_get_length (json_node_get_array (node))),
                            json_array_get_length (json_node_get_array (node)));
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return json_to_string (node, FALSE);
  if (*json_node_get_string (node) == '\0')
    return g_strdup ("–");

  value = beakta_wording_dup_value (json_node_get_string (node));

  return shorten (value);
}
