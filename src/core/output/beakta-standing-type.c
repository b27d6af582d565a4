/* Type that is left standing. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-standing-type.h"

struct _BeaktaStandingType
{
  guint       n_refs;                /* on one thread */
  GHashTable *paragraphs;            /* of GBytes, all that a paragraph is set from, to Standing */
  guint       paper;                 /* the one that is laid out, counted from the first */
  guint       n_set;
};

typedef struct
{
  BeaktaParagraph *paragraph;        /* owned */
  guint            paper;            /* that used it last */
} Standing;

/* What a typeface says, without the pointer that it may have. */
typedef struct
{
  double  size;
  double  leading;
  double  width;
  guint32 range;
  guint32 alignment;
  guint32 is_strong;
  guint32 is_dim;
  guint32 is_tabular;
  guint16 ink[3];
  guint16 has_ink;
} Look;

static void
standing_free (gpointer data)
{
  Standing *standing = data;

  beakta_paragraph_unref (standing->paragraph);
  g_free (standing);
}

BeaktaStandingType *
beakta_standing_type_new (void)
{
  BeaktaStandingType *self = g_new0 (BeaktaStandingType, 1);

  self->n_refs = 1;
  self->paragraphs = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, standing_free);

  return self;
}

BeaktaStandingType *
beakta_standing_type_ref (BeaktaStandingType *self)
{
  self->n_refs++;

  return self;
}

void
beakta_standing_type_unref (BeaktaStandingType *self)
{
  if (--self->n_refs > 0)
    return;

  g_hash_table_unref (self->paragraphs);
  g_free (self);
}

void
beakta_standing_type_begin (BeaktaStandingType *self)
{
  self->paper++;
}

static gboolean
is_unused (gpointer key,
           gpointer value,
           gpointer self)
{
  return ((Standing *) value)->paper != ((BeaktaStandingType *) self)->paper;
}

/* Rule 2. */
void
beakta_standing_type_end (BeaktaStandingType *self)
{
  g_hash_table_foreach_remove (self->paragraphs, is_unused, self);
}

static void
append_look (GByteArray           *key,
             BeaktaFontRange       range,
             const BeaktaTypeface *typeface,
             double                width)
{
  Look look;

  memset (&look, 0, sizeof look);
  look.size = typeface->size;
  look.leading = typeface->leading;
  look.width = width;
  look.range = (guint32) range;
  look.alignment = (guint32) typeface->alignment;
  look.is_strong = typeface->strong ? 1 : 0;
  look.is_dim = typeface->dim ? 1 : 0;
  look.is_tabular = typeface->tabular ? 1 : 0;
  if (typeface->ink != NULL)
    {
      look.has_ink = 1;
      look.ink[0] = typeface->ink->red;
      look.ink[1] = typeface->ink->green;
      look.ink[2] = typeface->ink->blue;
    }
  g_byte_array_append (key, (const guint8 *) &look, sizeof look);
}

/* (transfer full): rule 1: whatever beakta_paragraph_new () reads, with the length of each text before it. */
static GBytes *
make_key (BeaktaFontRange       range,
          GPtrArray            *spans,
          guint                 first,
          guint                 n_spans,
          const BeaktaTypeface *typeface,
          double                width)
{
  GByteArray *key = g_byte_array_sized_new (256);

  append_look (key, range, typeface, width);
  for (guint i = first; i < first + n_spans; i++)
    {
      const BeaktaSpan *span = g_ptr_array_index (spans, i);
      guint32 head[] = { (guint32) span->style, (guint32) strlen (span->text) };

      g_byte_array_append (key, (const guint8 *) head, sizeof head);
      g_byte_array_append (key, (const guint8 *) span->text, head[1]);
    }

  return g_byte_array_free_to_bytes (key);
}

BeaktaParagraph *
beakta_standing_type_set (BeaktaStandingType   *self,
                          BeaktaFontRange       range,
                          PangoContext         *context,
                          GPtrArray            *spans,
                          guint                 first,
                          guint                 n_spans,
                          const BeaktaTypeface *typeface,
                          double                width)
{
  g_autoptr(GBytes) key = NULL;
  Standing *standing;

  if (self == NULL)
    return beakta_paragraph_new (context, spans, first, n_spans, typeface, width);

  key = make_key (range, spans, first, n_spans, typeface, width);
  standing = g_hash_table_lookup (self->paragraphs, key);
  if (standing == NULL)
    {
      standing = g_new0 (Standing, 1);
      standing->paragraph = beakta_paragraph_new (context, spans, first, n_spans, typeface, width);
      g_hash_table_insert (self->paragraphs, g_steal_pointer (&key), standing);
      self->n_set++;
    }
  standing->paper = self->paper;

  return beakta_paragraph_ref (standing->paragraph);
}

guint
beakta_standing_type_count (BeaktaStandingType *self)
{
  return self->n_set;
}
