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

#define MAX_BYTES (8u << 20)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

typedef struct
{
  const char  *data;
  gsize        size;
  gboolean     is_utf8;
  gsize        last_at;              /* of the tag that was measured last */
  int          last_column;
  guint        n_questions;
  const char  *refusal;              /* nullable */
  BeaktaPlace  place;                /* of what is refused */
} Reading;

void
beakta_checklist_set_error (GError               **error,
                            BeaktaChecklistError   code,
                            const char            *name,
                            BeaktaPlace            place,
                            const char            *format,
                            ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  if (place.column > 0)
    g_set_error (error, BEAKTA_CHECKLIST_ERROR, code, "%s: line %ld, column %d: %s", name, place.line, place.column, reason);
  else
    g_set_error (error, BEAKTA_CHECKLIST_ERROR, code, "%s: line %ld: %s", name, place.line, reason);
}

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

static void
refuse (xmlParserCtxt *parser,
        const char    *reason)
{
  Reading *reading = parser->_private;

  reading->refusal = reason;
  reading->place = find_tag (parser, reading);
  xmlStopParser (parser);
}

static void
document_type_cb (void          *context,
                  const xmlChar *name,
                  const xmlChar *external_id,
                  const xmlChar *system_id)
{
  refuse (context, "a checklist has no document type (DTD) and no entities");
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
    refuse (parser, "a checklist has at most " G_STRINGIFY (BEAKTA_CHECKLIST_MAX_QUESTIONS) " questions");
}

BeaktaPlace
beakta_place_of_node (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->parent;

  return node != NULL ? (BeaktaPlace) { xmlGetLineNo (node), GPOINTER_TO_INT (node->_private) } : (BeaktaPlace) { 1, 0 };
}

static void
tell_problem (xmlParserCtxt  *parser,
              const Reading  *reading,
              const char     *name,
              GError        **error)
{
  const xmlError *problem = xmlCtxtGetLastError (parser);
  BeaktaPlace place = { problem != NULL ? problem->line : 1, problem != NULL ? problem->int2 : 0 };

  if (reading->refusal != NULL)
    beakta_checklist_set_error (error, BEAKTA_CHECKLIST_ERROR_NOT_XML, name, reading->place, "%s", reading->refusal);
  else
    beakta_checklist_set_error (error, BEAKTA_CHECKLIST_ERROR_NOT_XML, name, place, "%s",
                                problem != NULL && problem->message != NULL ? g_strchomp (problem->message) : "not XML");
}

xmlDoc *
beakta_checklist_read_document (GBytes      *xml,
                                const char  *name,
                                GError     **error)
{
  g_autoptr(xmlParserCtxt) parser = xmlNewParserCtxt ();
  g_autoptr(xmlDoc) document = NULL;
  Reading reading = { NULL };

  reading.data = g_bytes_get_data (xml, &reading.size);
  if (reading.size == 0 || reading.size > MAX_BYTES)
    {
      g_set_error (error, BEAKTA_CHECKLIST_ERROR, BEAKTA_CHECKLIST_ERROR_NOT_XML,
                   reading.size == 0 ? "%s: the file is empty" : "%s: the file is too large to be a checklist", name);
      return NULL;
    }

  reading.is_utf8 = g_utf8_validate_len (reading.data, reading.size, NULL);
  parser->_private = &reading;
  parser->sax->internalSubset = document_type_cb;
  parser->sax->startElementNs = element_cb;
  document = xmlCtxtReadMemory (parser, reading.data, reading.size, name, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                XML_PARSE_BIG_LINES);
  if (document != NULL && reading.refusal == NULL)
    return g_steal_pointer (&document);

  tell_problem (parser, &reading, name, error);

  return NULL;
}
