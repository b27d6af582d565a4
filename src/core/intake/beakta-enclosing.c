/* The files inside a document, as they come from the reader. */

#include "beakta-enclosing.h"

#include <string.h>

#define MAX_NAME 120                 /* code points */

struct _BeaktaEnclosing
{
  GPtrArray       *whole;            /* of BeaktaEnclosure */
  BeaktaEnclosure *open;             /* nullable */
  GByteArray      *bytes;            /* of the open one */
  guint64          n_bytes;          /* of all */
};

static void
free_enclosure (gpointer data)
{
  BeaktaEnclosure *enclosure = data;

  g_free (enclosure->name);
  g_clear_pointer (&enclosure->bytes, g_bytes_unref);
  g_free (enclosure);
}

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func (free_enclosure);
}

BeaktaEnclosing *
beakta_enclosing_new (void)
{
  BeaktaEnclosing *self = g_new0 (BeaktaEnclosing, 1);

  self->whole = make_list ();
  self->bytes = g_byte_array_new ();

  return self;
}

void
beakta_enclosing_free (BeaktaEnclosing *self)
{
  g_ptr_array_unref (self->whole);
  g_clear_pointer (&self->open, free_enclosure);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

gboolean
beakta_enclosing_is_open (BeaktaEnclosing *self)
{
  return self->open != NULL;
}

/* The last part of a path, whichever system wrote it. */
static const char *
find_base_name (const char *utf8)
{
  const char *base = utf8;

  for (const char *p = utf8; *p != '\0'; p++)
    {
      if (*p == '/' || *p == '\\')
        base = p + 1;
    }

  return base;
}

static gboolean
is_plain (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_LINE_SEPARATOR &&
         type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

char *
beakta_enclosing_dup_name (const char *utf8,
                           guint       n_th)
{
  g_autofree char *composed = g_utf8_normalize (find_base_name (utf8), -1, G_NORMALIZE_NFC);
  g_autoptr(GString) name = g_string_new (NULL);

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_plain (c) && g_utf8_strlen (name->str, name->len) < MAX_NAME && (name->len > 0 || c != '.'))
        g_string_append_unichar (name, c);
    }

  g_strstrip (name->str);
  if (*name->str == '\0')
    return g_strdup_printf ("bilaga-%u", n_th);

  return g_strdup (name->str);
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_LE (number);
}

const char *
beakta_enclosing_begin (BeaktaEnclosing *self,
                        const guint8    *bytes,
                        gsize            n)
{
  const char *utf8 = (const char *) bytes + sizeof (guint32);
  g_autofree char *name = NULL;

  if (self->open != NULL)
    return "ENCLOSURE inside another";
  if (self->whole->len >= BEAKTA_FRAMES_MAX_ENCLOSURES)
    return "there are too many enclosures";
  if (n < sizeof (guint32) || !g_utf8_validate_len (utf8, n - sizeof (guint32), NULL))
    return "ENCLOSURE without a name";

  name = g_strndup (utf8, n - sizeof (guint32));
  self->open = g_new0 (BeaktaEnclosure, 1);
  self->open->name = beakta_enclosing_dup_name (name, self->whole->len + 1);
  self->open->size = get_number (bytes);

  return NULL;
}

const char *
beakta_enclosing_add (BeaktaEnclosing *self,
                      const guint8    *bytes,
                      gsize            n)
{
  if (self->open == NULL)
    return "BYTES without their ENCLOSURE";

  self->n_bytes += n;
  if (n > BEAKTA_FRAMES_MAX_ENCLOSURE - self->bytes->len || self->n_bytes > BEAKTA_FRAMES_MAX_ENCLOSED)
    return "an enclosure is too large";
  g_byte_array_append (self->bytes, bytes, n);

  return NULL;
}

const char *
beakta_enclosing_end (BeaktaEnclosing *self,
                      const guint8    *bytes,
                      gsize            n)
{
  BeaktaEnclosure *ended = self->open;

  if (ended == NULL || n != sizeof (guint32) || get_number (bytes) >= BEAKTA_N_ENCLOSURE_STATES)
    return "ENCLOSED without a state";

  ended->state = get_number (bytes);
  if (ended->state == BEAKTA_ENCLOSURE_WHOLE)
    {
      ended->size = self->bytes->len;
      ended->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
      self->bytes = g_byte_array_new ();
    }
  g_byte_array_set_size (self->bytes, 0);
  g_ptr_array_add (self->whole, g_steal_pointer (&self->open));

  return NULL;
}

GPtrArray *
beakta_enclosing_steal (BeaktaEnclosing *self)
{
  GPtrArray *whole = self->whole;

  self->whole = make_list ();
  return whole;
}
