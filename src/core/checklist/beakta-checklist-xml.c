/* From bytes to a checklist: well formed, of the right form, and sound.
 *
 * (1) What is well formed, and small enough, beakta-checklist-document.c says.
 * (2) Nothing is fetched: the form is checked against a schema that Beakta carries.
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
  guint                 rating;      /* 0: none yet */
  BeaktaPlace           place;
  xmlNode              *node;        /* nullable */
  BeaktaChecklistFault  fault;
  char                 *first;       /* what its words name */
  char                 *second;
} Complaint;

/* (transfer full): when attributes are wrong the validator does not say which: those that are there help to see it. */
static char *
describe_tag (xmlNode *node)
{
  GString *tag = g_string_new (NULL);

  g_string_append_printf (tag, "<%s", (const char *) node->name);
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);

      g_string_append_printf (tag, " %s=\"%s\"", (const char *) attribute->name, value != NULL ? (const char *) value : "");
      xmlFree (value);
    }
  g_string_append_c (tag, '>');

  return g_string_free (tag, FALSE);
}

/* The validator complains several times about one mistake, also in general terms and without a place. */
static guint
rate_complaint (const xmlError *problem)
{
  if (problem->node == NULL)
    return 1;

  return problem->code == XML_RELAXNG_ERR_ATTRVALID || problem->code == XML_RELAXNG_ERR_CONTENTVALID ? 2 : 3;
}

static BeaktaChecklistFault
get_fault (int code)
{
  switch (code)
    {
    case XML_RELAXNG_ERR_ELEMWRONG:
    case XML_RELAXNG_ERR_INTEREXTRA:
    case XML_RELAXNG_ERR_EXTRACONTENT:
      return BEAKTA_FAULT_ELEMENT;
    case XML_RELAXNG_ERR_ELEMNAME:
      return BEAKTA_FAULT_OTHER_ELEMENT;
    case XML_RELAXNG_ERR_NOELEM:
      return BEAKTA_FAULT_NO_ELEMENT;
    case XML_RELAXNG_ERR_ELEMNONS:
    case XML_RELAXNG_ERR_ELEMWRONGNS:
    case XML_RELAXNG_ERR_ELEMEXTRANS:
      return BEAKTA_FAULT_NAMESPACE;
    case XML_RELAXNG_ERR_NOTELEM:
    case XML_RELAXNG_ERR_TEXTWRONG:
      return BEAKTA_FAULT_TEXT;
    case XML_RELAXNG_ERR_ATTRNAME:
    case XML_RELAXNG_ERR_ATTRNONS:
    case XML_RELAXNG_ERR_ATTRWRONGNS:
    case XML_RELAXNG_ERR_ATTREXTRANS:
    case XML_RELAXNG_ERR_ATTRVALID:
    case XML_RELAXNG_ERR_INVALIDATTR:
      return BEAKTA_FAULT_ATTRIBUTES;
    case XML_RELAXNG_ERR_TYPEVAL:
    case XML_RELAXNG_ERR_LISTEXTRA:
    case XML_RELAXNG_ERR_LISTEMPTY:
    case XML_RELAXNG_ERR_DATATYPE:
    case XML_RELAXNG_ERR_VALUE:
    case XML_RELAXNG_ERR_LIST:
    case XML_RELAXNG_ERR_LACKDATA:
      return BEAKTA_FAULT_VALUE;
    default:
      return BEAKTA_FAULT_CONTENT;
    }
}

/* What stands where it does not belong is told with what it stands in; what is missing, with where it should be. */
static void
name_what_is_meant (Complaint      *complaint,
                    const xmlError *problem,
                    xmlNode        *node)
{
  const char *name = (const char *) node->name;
  const char *around = node->parent != NULL && node->parent->type == XML_ELEMENT_NODE ? (const char *) node->parent->name : name;
  const char *told = problem->code == XML_RELAXNG_ERR_EXTRACONTENT ? problem->str2 : problem->str1;

  complaint->first = g_strdup (told != NULL ? told : name);
  complaint->second = g_strdup (name);
  if (complaint->fault == BEAKTA_FAULT_ELEMENT)
    beakta_record_set (&complaint->second, g_str_equal (complaint->first, name) ? around : name);
  else if (complaint->fault == BEAKTA_FAULT_ATTRIBUTES)
    {
      g_free (complaint->first);
      complaint->first = describe_tag (node);
    }
  else if (complaint->fault != BEAKTA_FAULT_OTHER_ELEMENT && complaint->fault != BEAKTA_FAULT_NO_ELEMENT)
    beakta_record_set (&complaint->first, name);
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
  complaint->fault = get_fault (problem->code);
  g_clear_pointer (&complaint->first, g_free);
  g_clear_pointer (&complaint->second, g_free);

  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->parent;
  if (node != NULL)
    name_what_is_meant (complaint, problem, node);
}

static xmlRelaxNG *
read_form (const char *resource)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(xmlRelaxNGParserCtxt) parser = NULL;

  bytes = g_resource_lookup_data (beakta_core_get_resource (), resource, 0, NULL);
  g_assert (bytes != NULL);
  parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return xmlRelaxNGParse (parser);
}

gboolean
beakta_checklist_check_form (xmlDoc      *document,
                             const char  *form_resource,
                             const char  *name,
                             xmlNode    **where,
                             GError     **error)
{
  g_autoptr(xmlRelaxNG) form = NULL;
  g_autoptr(xmlRelaxNGValidCtxt) validator = NULL;
  Complaint complaint = { .fault = BEAKTA_FAULT_CONTENT };
  int outcome;

  G_LOCK (datatypes);
  form = read_form (form_resource);
  g_assert (form != NULL);
  validator = xmlRelaxNGNewValidCtxt (form);
  xmlRelaxNGSetValidStructuredErrors (validator, complaint_cb, &complaint);
  outcome = xmlRelaxNGValidateDoc (validator, document);
  G_UNLOCK (datatypes);

  if (outcome != 0)
    beakta_checklist_refuse (error, name, complaint.place, complaint.fault, complaint.first != NULL ? complaint.first : (const char *) xmlDocGetRootElement (document)->name,
                             complaint.second, NULL);
  g_free (complaint.first);
  g_free (complaint.second);
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
  if (document == NULL || !beakta_checklist_check_form (document, BEAKTA_CHECKLIST_FORM, name, NULL, error))
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
