/* Frames in, in their order, and a text out. What breaks a rule is refused at the frame that brought it,
 * as far as one frame can show it; the rest is found at the gate in beakta_text_new_from_parts (). */

#include "beakta-text-private.h"

#include <math.h>

struct _BeaktaTextBuilder
{
  gatomicrefcount ref_count;

  BeaktaTextParts parts;
  BeaktaPageText  page;              /* the one that is open */
  gboolean        in_page;
  guint           length;            /* code points so far */
};

static BeaktaTextBuilder *
builder_ref (BeaktaTextBuilder *builder)
{
  g_atomic_ref_count_inc (&builder->ref_count);
  return builder;
}

G_DEFINE_BOXED_TYPE (BeaktaTextBuilder, beakta_text_builder, builder_ref, beakta_text_builder_free)

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);
  return FALSE;
}

BeaktaTextBuilder *
beakta_text_builder_new (const char *format,
                         const char *extractor)
{
  BeaktaTextBuilder *builder;

  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (extractor != NULL, NULL);

  builder = g_new0 (BeaktaTextBuilder, 1);
  g_atomic_ref_count_init (&builder->ref_count);
  beakta_text_parts_init (&builder->parts, format, extractor);
  builder->parts.characters_checked = TRUE;

  return builder;
}

void
beakta_text_builder_free (BeaktaTextBuilder *builder)
{
  if (!g_atomic_ref_count_dec (&builder->ref_count))
    return;

  beakta_text_parts_clear (&builder->parts);
  g_free (builder);
}

/**
 * beakta_text_builder_add:
 * @utf8: whole characters; need not end with NUL
 * @runs: (array length=n_runs) (nullable): sorted and nested, from the start of this chunk; labels are copied
 *
 * Returns: %FALSE with %G_IO_ERROR_INVALID_DATA when the chunk breaks a rule; nothing of it was taken then
 */
gboolean
beakta_text_builder_add (BeaktaTextBuilder  *builder,
                         const char         *utf8,
                         gsize               n_bytes,
                         const BeaktaRun    *runs,
                         guint               n_runs,
                         GError            **error)
{
  gsize length;

  g_return_val_if_fail (builder != NULL, FALSE);

  if (builder->parts.pages->len > 0 && !builder->in_page)
    return refuse (error, "There is text between two pages");
  if (!beakta_text_check_characters (utf8, n_bytes, FALSE, error))
    return FALSE;

  length = g_utf8_strlen (utf8, n_bytes);
  if (length > G_MAXINT32 - builder->length || n_bytes > G_MAXINT32 - builder->parts.stream->len)
    return refuse (error, "The text is too long");
  if (!beakta_text_check_runs (utf8, length, runs, n_runs, error))
    return FALSE;

  g_string_append_len (builder->parts.stream, utf8, n_bytes);
  for (guint i = 0; i < n_runs; i++)
    beakta_text_parts_add_run (&builder->parts, &runs[i], builder->length);
  builder->length += length;

  return TRUE;
}

gboolean
beakta_text_builder_begin_page (BeaktaTextBuilder  *builder,
                                float               width,
                                float               height,
                                GError            **error)
{
  g_return_val_if_fail (builder != NULL, FALSE);

  if (!isfinite (width) || !isfinite (height) || width < 0 || height < 0)
    return refuse (error, "A page has no sensible size");
  if (builder->in_page && !beakta_text_builder_end_page (builder, NULL, error))
    return FALSE;
  if (builder->parts.pages->len == 0 && builder->length > 0)
    return refuse (error, "There is text before the first page");

  if (builder->parts.pages->len > 0)
    {
      g_string_append_c (builder->parts.stream, '\f');
      builder->length++;
    }

  builder->page = (BeaktaPageText) { .start = builder->length, .width = width, .height = height };
  builder->in_page = TRUE;

  return TRUE;
}

gboolean
beakta_text_builder_end_page (BeaktaTextBuilder  *builder,
                              GBytes             *boxes,
                              GError            **error)
{
  guint length;

  g_return_val_if_fail (builder != NULL, FALSE);

  if (!builder->in_page)
    return refuse (error, "A page ends that never began");

  length = builder->length - builder->page.start;
  if (boxes != NULL && !beakta_text_check_boxes (boxes, length, error))
    return FALSE;

  builder->page.length = length;
  builder->page.boxes = boxes;
  beakta_text_parts_add_page (&builder->parts, &builder->page);
  builder->in_page = FALSE;

  return TRUE;
}

/* The same notice twice is one notice. */
void
beakta_text_builder_add_notice (BeaktaTextBuilder *builder,
                                const char        *nick)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (nick != NULL);

  if (!g_ptr_array_find_with_equal_func (builder->parts.notices, nick, g_str_equal, NULL))
    g_ptr_array_add (builder->parts.notices, g_strdup (nick));
}

/**
 * beakta_text_builder_finish:
 *
 * A page that is open ends. The builder is spent afterwards: it only remains to free it.
 *
 * Returns: (transfer full): the text, or %NULL with %G_IO_ERROR_INVALID_DATA
 */
BeaktaText *
beakta_text_builder_finish (BeaktaTextBuilder  *builder,
                            GError            **error)
{
  g_return_val_if_fail (builder != NULL, NULL);
  g_return_val_if_fail (builder->parts.stream != NULL, NULL);

  if (builder->in_page && !beakta_text_builder_end_page (builder, NULL, error))
    return NULL;

  return beakta_text_new_from_parts (&builder->parts, error);
}
