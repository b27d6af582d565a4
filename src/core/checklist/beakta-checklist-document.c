/* From bytes to a document whose elements know where they stand.
 *
 * (1) A document type is refused where it begins, before anything in it is read: no entities, nothing from outside.
 * (2) Nothing is fetched, and what is too large for a checklist is refused before it is held in memory.
 * (3) A message names the file, the line, the column and the reason.
 */

#define G_LOG_DOMAIN "beakta-checklist"

#include "beakta-checklist-private.h"

#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

typedef struct
{
  const char  *name;                 /* of the file */
  const char  *data;
  gsize        size;
  gboolean     is_utf8;
  gsize        last_at;              /* of the tag that was measured last */
  int          last_column;
  guint        n_questions;
  GError      *refusal;              /* nullable: the first */
} Reading;

/* In characters, from 1. Counted on from the tag before when that is on the same line: a file may well be one long line. */
static int
measure_column (Reading *reading,
                gsize    at)
{
  gsize start = at;
  int column = 1;

  while (start > reading->last_at && reading->data[start - 1] != '\n')
    start--;
  if (start == reading->last_at)
    column = MAX (reading->last_column, 1);

  reading->last_at = at;
  reading->last_column = column + (int) g_utf8_strlen (reading->data + start, at - start);

  return reading->last_column;
}

/* The parser stands behind the name and the attributes of a tag. Neither holds a “<”, so the last one is where it begins.
 * What is in another encoding than UTF-8 has no columns. */
static BeaktaPlace
find_tag (xmlParserCtxt *parser,
          Reading       *reading)
{
  BeaktaPlace place = { parser->input != NULL ? parser->input->line : 1, 0 };
  long consumed = xmlByteConsumed (parser);
  gsize at;

  if (consumed <= (long) reading->last_at || (gsize) consumed > reading->size || !reading->is_utf8)
    return place;

  for (at = consumed - 1; at > reading->last_at && reading->data[at] != '<'; at--)
    place.line -= reading->data[at] == '\n' ? 1 : 0;
  if (reading->data[at] == '<')
    place.column = measure_column (reading, at);

  return place;
}

/* What comes later is most often a consequence of the first. */
static void
refuse (xmlParserCtxt        *parser,
        BeaktaChecklistFault  fault,
        const char           *argument)
{
  Reading *reading = parser->_private;

  if (reading->refusal == NULL)
    beakta_checklist_refuse (&reading->refusal, reading->name, find_tag (parser, reading), fault, argument, NULL);
  xmlStopParser (parser);
}

/* What the parser's errors are called here. Those that are seldom met are told in its own words. */
static BeaktaChecklistFault
get_fault (int code)
{
  switch (code)
    {
    case XML_ERR_UNDECLARED_ENTITY:
      return BEAKTA_FAULT_ENTITY;
    case XML_ERR_DOCUMENT_EMPTY:
      return BEAKTA_FAULT_NO_XML;
    case XML_ERR_TAG_NAME_MISMATCH:
      return BEAKTA_FAULT_OTHER_END;
    case XML_ERR_TAG_NOT_FINISHED:
      return BEAKTA_FAULT_NO_END;
    case XML_ERR_DOCUMENT_END:
      return BEAKTA_FAULT_AFTER_END;
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_LT_IN_ATTRIBUTE:
      return BEAKTA_FAULT_BARE_SIGN;
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_EQUAL_REQUIRED:
    case XML_ERR_SPACE_REQUIRED:
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return BEAKTA_FAULT_TAG;
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return BEAKTA_FAULT_ATTRIBUTE_TWICE;
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      return BEAKTA_FAULT_CHARACTER;
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED:
      return BEAKTA_FAULT_ENCODING;
    default:
      return BEAKTA_FAULT_XML;
    }
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
tell_problem (Reading        *reading,
              const xmlError *problem)
{
  BeaktaChecklistFault fault = get_fault (problem->code);
  BeaktaPlace place = { problem->line, problem->int2 };
  g_autofree char *line = g_strdup_printf ("%d", problem->int1);
  g_autofree char *message = g_strchomp (g_strdup (or_nothing (problem->message)));

  if (fault == BEAKTA_FAULT_XML)
    beakta_checklist_refuse (&reading->refusal, reading->name, place, fault, message, NULL);
  else
    beakta_checklist_refuse (&reading->refusal, reading->name, place, fault, or_nothing (problem->str1),
                             fault == BEAKTA_FAULT_NO_END ? line : or_nothing (problem->str2), NULL);
}

static void
problem_cb (void     *context,
            xmlError *problem)
{
  Reading *reading = ((xmlParserCtxt *) context)->_private;

  if (reading->refusal == NULL && problem->level == XML_ERR_FATAL)
    tell_problem (reading, problem);
}

static void
document_type_cb (void          *context,
                  const xmlChar *name,
                  const xmlChar *external_id,
                  const xmlChar *system_id)
{
  refuse (context, BEAKTA_FAULT_DOCUMENT_TYPE, NULL);
}

/* An element remembers its column: a tree of libxml2's knows only lines. */
static void
element_cb (void           *context,
            const xmlChar  *name,
            const xmlChar  *prefix,
            const xmlChar  *uri,
            int             n_namespaces,
            const xmlChar **namespaces,
            int             n_attributes,
            int             n_defaulted,
            const xmlChar **attributes)
{
  xmlParserCtxt *parser = context;
  Reading *reading = parser->_private;

  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
  if (parser->node != NULL)
    parser->node->_private = GINT_TO_POINTER (find_tag (parser, reading).column);

  if (strcmp ((const char *) name, "question") == 0 && ++reading->n_questions > BEAKTA_CHECKLIST_MAX_QUESTIONS)
    refuse (parser, BEAKTA_FAULT_TOO_MANY, G_STRINGIFY (BEAKTA_CHECKLIST_MAX_QUESTIONS));
  if (parser->nodeNr > BEAKTA_CHECKLIST_MAX_DEPTH)
    refuse (parser, BEAKTA_FAULT_TOO_DEEP, NULL);
}

BeaktaPlace
beakta_place_of_node (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->parent;

  return node != NULL ? (BeaktaPlace) { xmlGetLineNo (node), GPOINTER_TO_INT (node->_private) } : (BeaktaPlace) { 1, 0 };
}

xmlDoc *
beakta_checklist_read_document (GBytes      *xml,
                                const char  *name,
                                GError     **error)
{
  g_autoptr(xmlParserCtxt) parser = xmlNewParserCtxt ();
  g_autoptr(xmlDoc) document = NULL;
  Reading reading = { name };

  reading.data = g_bytes_get_data (xml, &reading.size);
  if (reading.size == 0 || reading.size > BEAKTA_CHECKLIST_MAX_BYTES)
    {
      beakta_checklist_refuse (error, name, (BeaktaPlace) { 0, 0 },
                               reading.size == 0 ? BEAKTA_FAULT_EMPTY : BEAKTA_FAULT_TOO_LARGE, NULL);
      return NULL;
    }

  reading.is_utf8 = g_utf8_validate_len (reading.data, reading.size, NULL);
  parser->_private = &reading;
  parser->sax->internalSubset = document_type_cb;
  parser->sax->startElementNs = element_cb;
  parser->sax->serror = problem_cb;
  document = xmlCtxtReadMemory (parser, reading.data, reading.size, name, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                XML_PARSE_BIG_LINES);
  if (reading.refusal == NULL && document != NULL)
    return g_steal_pointer (&document);

  if (reading.refusal == NULL)
    beakta_checklist_refuse (&reading.refusal, name, (BeaktaPlace) { 1, 0 }, BEAKTA_FAULT_NO_XML, NULL);
  g_propagate_error (error, reading.refusal);

  return NULL;
}
