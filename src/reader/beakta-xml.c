/* XML as a stream of events, over libxml2's SAX interface: no tree is ever built. */

#include "beakta-xml.h"

#include <string.h>

#define MAX_DEPTH   256
#define CACHE_SIZE  512
#define PIECE_BYTES (64u << 10)

/* As SAX2 gives them: five pointers an attribute. */
struct _BeaktaXmlAttributes
{
  const xmlChar **fields;
  int             n;
};

/* Names are interned by the parser, so that a pointer stands for a name. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *uri;
  int            token;
} Known;

typedef struct
{
  const BeaktaXmlHandler *handler;
  gpointer                data;
  xmlParserCtxtPtr        parser;
  Known                   cache[CACHE_SIZE];
  guint16                 tokens[MAX_DEPTH];
  guint                   depth;
  guint                   passed_over;   /* depth inside an element that nobody wants; 0 none */
  GError                 *error;
} Run;

static int
find_token (const BeaktaXmlHandler *handler,
            const char             *name,
            const char             *uri)
{
  int ns = 0;

  for (guint i = 0; i < handler->n_spaces; i++)
    {
      if (strcmp (handler->spaces[i].uri, uri) == 0)
        ns = handler->spaces[i].ns;
    }

  for (guint i = 0; i < handler->n_names; i++)
    {
      if (handler->names[i].ns == ns && strcmp (handler->names[i].name, name) == 0)
        return handler->names[i].token;
    }

  return 0;
}

static int
get_token (Run           *run,
           const xmlChar *name,
           const xmlChar *uri)
{
  Known *known = &run->cache[((gsize) name >> 3 ^ (gsize) uri >> 4) % CACHE_SIZE];

  if (known->name != name || known->uri != uri)
    {
      known->name = name;
      known->uri = uri;
      known->token = find_token (run->handler, (const char *) name, uri != NULL ? (const char *) uri : "");
    }

  return known->token;
}

static void
stop (Run               *run,
      BeaktaIntakeError  code,
      const char        *message)
{
  if (run->error == NULL)
    beakta_refuse (&run->error, code, "%s", message);
  xmlStopParser (run->parser);
}

static void
element_began_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **fields)
{
  Run *run = data;
  BeaktaXmlAttributes attributes = { fields, n_attributes };
  int token;

  if (run->depth >= MAX_DEPTH)
    {
      stop (run, BEAKTA_INTAKE_ERROR_HOSTILE, "The XML is nested too deeply");
      return;
    }
  if (run->passed_over > 0)
    {
      run->passed_over++;
      return;
    }

  token = get_token (run, name, uri);
  if (run->handler->begin (run->data, token, (const char *) name, &attributes))
    run->tokens[run->depth++] = token;
  else
    run->passed_over = 1;
}

static void
element_ended_cb (void          *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri)
{
  Run *run = data;

  if (run->passed_over > 0)
    run->passed_over--;
  else if (run->depth > 0)
    {
      int token = run->tokens[--run->depth];

      if (run->handler->end != NULL)
        run->handler->end (run->data, token);
    }
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            n)
{
  Run *run = data;

  if (run->passed_over == 0 && run->handler->text != NULL)
    run->handler->text (run->data, (const char *) text, n);
}

/* Every DTD is refused at its first word: an honest document has none, and entities come from there. */
static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *external,
            const xmlChar *system)
{
  stop (data, BEAKTA_INTAKE_ERROR_HOSTILE, "The XML has a document type declaration");
}

static void
start_parser (Run      *run,
              gboolean  is_utf8)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = element_began_cb,
    .endElementNs = element_ended_cb,
    .characters = characters_cb,
    .cdataBlock = characters_cb,
    .internalSubset = doctype_cb,
  };

  run->parser = xmlCreatePushParserCtxt (&sax, run, NULL, 0, NULL);
  xmlCtxtUseOptions (run->parser, XML_PARSE_NONET | XML_PARSE_NOCDATA | (is_utf8 ? XML_PARSE_IGNORE_ENC : 0));
}

/* Returns: whether to go on. */
static gboolean
feed (Run        *run,
      const char *piece,
      gsize       n_bytes)
{
  while (n_bytes > 0 && run->error == NULL)
    {
      gsize n = MIN (n_bytes, PIECE_BYTES);

      if (xmlParseChunk (run->parser, piece, n, 0) != XML_ERR_OK)
        return FALSE;
      if (run->handler->more != NULL && !run->handler->more (run->data))
        return FALSE;

      piece += n;
      n_bytes -= n;
    }

  return run->error == NULL;
}

static void
describe_damage (Run *run)
{
  const xmlError *why = xmlCtxtGetLastError (run->parser);
  g_autofree char *message = NULL;

  if (why == NULL || why->message == NULL)
    {
      beakta_refuse (&run->error, BEAKTA_INTAKE_ERROR_DAMAGED, "The XML is damaged");
      return;
    }

  message = g_utf8_make_valid (why->message, -1);
  beakta_refuse (&run->error, BEAKTA_INTAKE_ERROR_DAMAGED, "The XML is damaged on line %d: %s", why->line,
                 g_strchomp (message));
}

/* The last word: the end of the document, and what went wrong. */
static gboolean
finish (Run       *run,
        gboolean   went_on,
        GError   **error)
{
  gboolean is_sound = went_on;

  if (went_on && xmlParseChunk (run->parser, NULL, 0, 1) != XML_ERR_OK)
    is_sound = FALSE;
  if (!is_sound && run->error == NULL && (run->handler->more == NULL || run->handler->more (run->data)))
    describe_damage (run);

  xmlFreeParserCtxt (run->parser);
  if (run->error == NULL)
    return TRUE;

  g_propagate_error (error, run->error);
  return FALSE;
}

gboolean
beakta_xml_parse_memory (const BeaktaXmlHandler  *handler,
                         const guint8            *bytes,
                         gsize                    size,
                         gboolean                 is_utf8,
                         gpointer                 data,
                         GError                 **error)
{
  Run run = { .handler = handler, .data = data };

  start_parser (&run, is_utf8);
  return finish (&run, feed (&run, (const char *) bytes, size), error);
}

gboolean
beakta_xml_parse_pieces (const BeaktaXmlHandler  *handler,
                         BeaktaXmlPieces          pieces,
                         gpointer                 source,
                         gpointer                 data,
                         GError                 **error)
{
  Run run = { .handler = handler, .data = data };
  const char *piece;
  gsize n_bytes;
  gboolean went_on = TRUE;

  start_parser (&run, TRUE);
  while (went_on && pieces (source, &piece, &n_bytes))
    went_on = feed (&run, piece, n_bytes);

  return finish (&run, went_on, error);
}

gboolean
beakta_xml_parse_part (const BeaktaXmlHandler  *handler,
                       BeaktaPackage           *package,
                       const char              *part,
                       gpointer                 data,
                       GError                 **error)
{
  Run run = { .handler = handler, .data = data };
  const char *piece;
  gsize n_bytes;
  gboolean went_on = TRUE;

  if (!beakta_package_begin (package, part, error))
    return FALSE;

  start_parser (&run, FALSE);
  while (went_on && beakta_package_next (package, &piece, &n_bytes, &run.error))
    went_on = feed (&run, piece, n_bytes);
  beakta_package_end (package);

  return finish (&run, went_on && run.error == NULL, error);
}

/* Attributes */

static const xmlChar **
find_attribute (const BeaktaXmlAttributes *attributes,
                const char                *name)
{
  for (int i = 0; i < attributes->n; i++)
    {
      if (strcmp ((const char *) attributes->fields[5 * i], name) == 0)
        return attributes->fields + 5 * i;
    }

  return NULL;
}

gboolean
beakta_xml_has (const BeaktaXmlAttributes *attributes,
                const char                *name)
{
  return find_attribute (attributes, name) != NULL;
}

char *
beakta_xml_dup (const BeaktaXmlAttributes *attributes,
                const char                *name)
{
  const xmlChar **field = find_attribute (attributes, name);

  return field != NULL ? g_strndup ((const char *) field[3], field[4] - field[3]) : NULL;
}

gboolean
beakta_xml_is (const BeaktaXmlAttributes *attributes,
               const char                *name,
               const char                *value)
{
  const xmlChar **field = find_attribute (attributes, name);
  gsize n = strlen (value);

  return field != NULL && (gsize) (field[4] - field[3]) == n && memcmp (field[3], value, n) == 0;
}

int
beakta_xml_get_int (const BeaktaXmlAttributes *attributes,
                    const char                *name,
                    int                        fallback)
{
  g_autofree char *value = beakta_xml_dup (attributes, name);
  gint64 number;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL))
    return fallback;

  return number;
}

const char *
beakta_xml_get_name (const BeaktaXmlAttributes *attributes,
                     guint                      i)
{
  return i < (guint) attributes->n ? (const char *) attributes->fields[5 * i] : NULL;
}

gboolean
beakta_xml_is_on (const BeaktaXmlAttributes *attributes,
                  const char                *name)
{
  return !beakta_xml_has (attributes, name) || beakta_xml_is (attributes, name, "1") ||
         beakta_xml_is (attributes, name, "true") || beakta_xml_is (attributes, name, "on");
}
