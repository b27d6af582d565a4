/* An XML document of somebody else's, as the parser can take it. */

#include "beakta-xml-source.h"

#include "beakta-charset.h"

#include <string.h>

#define DECLARATION_BYTES 256
#define PIECE_BYTES       (256u << 10)
#define MAX_REFERENCE     12         /* &#x10FFFF; and some leading zeros */

struct _BeaktaXmlSource
{
  const guint8  *bytes;
  gsize          size;
  BeaktaCharset  charset;
  char          *root;               /* nullable */

  gsize          at;
  GString       *piece;
  GString       *held;               /* the beginning of a reference that the piece before ended with */
  gboolean       has_dropped;
};

/* Pieces */

static guint16
read_unit (const guint8 *bytes,
           gboolean      is_big)
{
  return is_big ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0];
}

/* As many bytes as make whole characters. */
static gsize
cut_piece (BeaktaXmlSource *self)
{
  const guint8 *start = self->bytes + self->at;
  gsize left = self->size - self->at;
  gsize n = PIECE_BYTES;

  if (left <= n)
    return left;

  if (self->charset == BEAKTA_CHARSET_UTF8)
    {
      while (n > PIECE_BYTES - 4 && (start[n] & 0xc0) == 0x80)
        n--;
    }
  else if (self->charset == BEAKTA_CHARSET_UTF16_LE || self->charset == BEAKTA_CHARSET_UTF16_BE)
    {
      if ((read_unit (start + n - 2, self->charset == BEAKTA_CHARSET_UTF16_BE) & 0xfc00) == 0xd800)
        n -= 2;
    }

  return n;
}

static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) ||
         (c >= 0x10000 && c <= 0x10ffff);
}

/* "&#1;" or "&#x1;" at @p: whether it names a character that there is not. Anything else is the parser's business. */
static gboolean
is_forbidden (const char *p)
{
  gboolean is_hex = p[2] == 'x';
  char *end;
  guint64 c;

  if (p[1] != '#' || !(is_hex ? g_ascii_isxdigit (p[3]) : g_ascii_isdigit (p[2])))
    return FALSE;

  c = g_ascii_strtoull (p + (is_hex ? 3 : 2), &end, is_hex ? 16 : 10);

  return *end == ';' && !is_allowed (MIN (c, G_MAXUINT32));
}

static gboolean
is_control (guchar c)
{
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/* Leaves out, in place, what XML has no room for. */
static void
repair (BeaktaXmlSource *self)
{
  char *to = self->piece->str;
  const char *from = to;
  const char *end = to + self->piece->len;

  while (from < end)
    {
      gboolean drops = *from == '&' ? is_forbidden (from) : is_control (*from);

      if (!drops)
        {
          *to++ = *from++;
          continue;
        }

      from = *from == '&' ? strchr (from, ';') + 1 : from + 1;
      self->has_dropped = TRUE;
    }

  g_string_truncate (self->piece, to - self->piece->str);
}

/* A reference that may go on in the next piece is kept for it. */
static void
hold_back (BeaktaXmlSource *self)
{
  gsize tail = MIN (self->piece->len, MAX_REFERENCE);
  char *start = self->piece->str + self->piece->len - tail;
  char *reference = memrchr (start, '&', tail);

  if (reference == NULL || strchr (reference, ';') != NULL || self->at == self->size)
    return;

  g_string_assign (self->held, reference);
  g_string_truncate (self->piece, reference - self->piece->str);
}

static gboolean
next_piece (gpointer     source,
            const char **piece,
            gsize       *n_bytes)
{
  BeaktaXmlSource *self = source;
  GString *text;
  guint n_invalid;
  gsize n;

  if (self->at == self->size)
    return FALSE;

  n = cut_piece (self);
  text = beakta_charset_decode (self->charset, self->bytes + self->at, n, &n_invalid);
  self->at += n;
  self->has_dropped = self->has_dropped || n_invalid > 0;

  g_string_assign (self->piece, self->held->str);
  g_string_append_len (self->piece, text->str, text->len);
  g_string_truncate (self->held, 0);
  g_string_free (text, TRUE);
  hold_back (self);
  repair (self);

  *piece = self->piece->str;
  *n_bytes = self->piece->len;
  return TRUE;
}

/* The root */

typedef struct
{
  char *name;                        /* nullable */
} Root;

static gboolean
root_began (gpointer                   data,
            int                        token,
            const char                *name,
            const BeaktaXmlAttributes *attributes)
{
  Root *root = data;

  if (root->name == NULL)
    root->name = g_strdup (name);

  return FALSE;
}

static void
root_ended (gpointer data,
            int      token)
{
}

static void
root_text_came (gpointer    data,
                const char *utf8,
                gsize       n_bytes)
{
}

static gboolean
still_looks (gpointer data)
{
  Root *root = data;

  return root->name == NULL;
}

BeaktaXmlSource *
beakta_xml_source_new (const guint8 *bytes,
                       gsize         size)
{
  static const BeaktaXmlHandler handler = {
    .begin = root_began, .end = root_ended, .text = root_text_came, .more = still_looks,
  };
  BeaktaXmlSource *self = g_new0 (BeaktaXmlSource, 1);
  Root root = { NULL };

  self->bytes = bytes;
  self->size = size;
  self->charset = beakta_charset_choose (beakta_charset_find_declared (bytes, MIN (size, DECLARATION_BYTES), "encoding"),
                                         bytes, size);
  self->piece = g_string_new (NULL);
  self->held = g_string_new (NULL);

  beakta_xml_source_parse (self, &handler, &root, NULL);
  self->root = root.name;

  return self;
}

void
beakta_xml_source_free (BeaktaXmlSource *self)
{
  g_free (self->root);
  g_string_free (self->piece, TRUE);
  g_string_free (self->held, TRUE);
  g_free (self);
}

const char *
beakta_xml_source_get_root (BeaktaXmlSource *self)
{
  return self->root;
}

gboolean
beakta_xml_source_parse (BeaktaXmlSource         *self,
                         const BeaktaXmlHandler  *handler,
                         gpointer                 data,
                         GError                 **error)
{
  self->at = 0;
  self->has_dropped = FALSE;
  g_string_truncate (self->held, 0);

  return beakta_xml_parse_pieces (handler, next_piece, self, data, error);
}

gboolean
beakta_xml_source_has_dropped (BeaktaXmlSource *self)
{
  return self->has_dropped;
}
