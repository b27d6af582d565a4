/* From bytes to a checklist: well formed, of the right form, and sound.
 *
 * (1) What is well formed, and small enough, beakta-checklist-document.c says.
 * (2) Nothing is fetched: the form is checked against the checklist.rng that Beakta carries.
 * (3) A message names the file, the line, the column and the reason.
 */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

#include <string.h>

#include <libxml/relaxng.h>

#include "beakta-core-resources.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* libxml2 fills its tables of datatypes on first use, without a lock of its own. */
G_LOCK_DEFINE_STATIC (datatypes);

typedef struct
{
  guint    rating;                   /* 0: none yet */
  BeaktaPlace place;
  xmlNode *node;                     /* nullable */
  GString *reasons;
} Complaint;

/* When attributes are wrong the validator does not say which: those that are there help to see it. */
static void
describe_attributes (GString *reasons,
                     xmlNode *node)
{
  g_string_append_printf (reasons, ": <%s", (const char *) node->name);
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);

      g_string_append_printf (reasons, " %s=\"%s\"", (const char *) attribute->name,
                              value != NULL ? (const char *) value : "");
      xmlFree (value);
    }
  g_string_append_c (reasons, '>');
}

/* The validator complains several times about one mistake, also in general terms and without a place. */
static guint
rate_complaint (const xmlError *problem)
{
  if (problem->node == NULL || problem->message == NULL)
    return 1;

  return strstr (problem->message, "failed to validate") != NULL ? 2 : 3;
}

/* The first of those that say most is kept. */
static void
complaint_cb (void     *user_data,
              xmlError *problem)
{
  Complaint *complaint = user_data;
  xmlNode *node = problem->node;
  guint rating = rate_complaint (problem);

  if (rating <= complaint->rating)
    return;

  complaint->rating = rating;
  complaint->node = node;
  complaint->place = node != NULL ? beakta_place_of_node (node) : (BeaktaPlace) { problem->line, problem->int2 };
  g_string_assign (complaint->reasons, problem->message != NULL ? problem->message : "");
  g_string_truncate (complaint->reasons, strlen (g_strchomp (complaint->reasons->str)));
  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return;

  if (strstr (complaint->reasons->str, "attribute") != NULL)
    describe_attributes (complaint->reasons, node);
  else if (strstr (complaint->reasons->str, (const char *) node->name) == NULL)
    g_string_append_printf (complaint->reasons, " in <%s>", (const char *) node->name);
}

static xmlRelaxNG *
read_form (void)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(xmlRelaxNGParserCtxt) parser = NULL;

  bytes = g_resource_lookup_data (beakta_core_get_resource (), BEAKTA_CHECKLIST_RESOURCES "/checklist.rng", 0, NULL);
  g_assert (bytes != NULL);
  parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return xmlRelaxNGParse (parser);
}

gboolean
beakta_checklist_check_form (xmlDoc      *document,
                             const char  *name,
                             xmlNode    **where,
                             GError     **error)
{
  g_autoptr(xmlRelaxNG) form = NULL;
  g_autoptr(xmlRelaxNGValidCtxt) validator = NULL;
  Complaint complaint = { 0 };
  int outcome;

  complaint.reasons = g_string_new (NULL);

  G_LOCK (datatypes);
  form = read_form ();
  g_assert (form != NULL);
  validator = xmlRelaxNGNewValidCtxt (form);
  xmlRelaxNGSetValidStructuredErrors (validator, complaint_cb, &complaint);
  outcome = xmlRelaxNGValidateDoc (validator, document);
  G_UNLOCK (datatypes);

  if (outcome != 0)
    beakta_checklist_set_error (error, BEAKTA_CHECKLIST_ERROR_SCHEMA, name, complaint.place, "%s",
                                complaint.rating > 0 ? complaint.reasons->str : "not of the right form");
  g_string_free (complaint.reasons, TRUE);
  if (where != NULL)
    *where = complaint.node;

  return outcome == 0;
}

BeaktaChecklist *
beakta_checklist_parse (GBytes      *xml,
                        const char  *name,
                        GError     **error)
{
  g_autoptr(xmlDoc) document = NULL;

  g_return_val_if_fail (xml != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  document = beakta_checklist_read_document (xml, name, error);
  if (document == NULL || !beakta_checklist_check_form (document, name, NULL, error))
    return NULL;

  return beakta_checklist_new_from_tree (document, xml, name, error);
}

BeaktaChecklist *
beakta_checklist_parse_trusted (GBytes      *xml,
                                const char  *name,
                                GError     **error)
{
  g_autoptr(xmlDoc) document = beakta_checklist_read_document (xml, name, error);

  return document != NULL ? beakta_checklist_new_from_tree (document, xml, name, error) : NULL;
}
