/* A text's structure as a GVariant: what the store keeps beside the stream.
 *
 * (1) The box tables lie in it as they are used: a stored variant that is mapped into memory is not copied.
 * (2) Nothing in it is trusted. It passes the same gate as a text that was just read.
 * (3) It begins with FORM in the byte order of its writer, so that it can be turned when that was another one.
 */

#include "beakta-text-private.h"

#define FORM 0x42540001u             /* "BT", form 1 */

/* form, format, extractor, notices, runs {kind, start, length, level, table, row, column, span},
 * labels {run, text}, pages {start, length, width, height, has boxes, boxes: the bits of floats} */
#define TYPE "(ussasa(uuuuuuuu)a(us)a(uuddbau))"

typedef struct
{
  guint32 kind, start, length, level, table, row, column, span;
} StoredRun;

static GVariant *
store_runs (BeaktaText *self)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self, &n_runs);
  g_autofree StoredRun *stored = g_new (StoredRun, n_runs);

  for (guint i = 0; i < n_runs; i++)
    stored[i] = (StoredRun) { runs[i].kind, runs[i].start, runs[i].length, runs[i].level,
                              runs[i].table, runs[i].row, runs[i].column, runs[i].span };

  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(uuuuuuuu)"), stored, n_runs, sizeof (StoredRun));
}

static GVariant *
store_labels (BeaktaText *self)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      if (*runs[i].label != '\0')
        g_variant_builder_add (&builder, "(us)", i, runs[i].label);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
store_boxes (GBytes *boxes)
{
  if (boxes == NULL)
    return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, NULL, 0, sizeof (guint32));

  return g_variant_new_from_bytes (G_VARIANT_TYPE ("au"), boxes, TRUE);
}

static GVariant *
store_pages (BeaktaText *self)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(uuddbau)"));

  for (guint i = 0; i < beakta_text_get_n_pages (self); i++)
    {
      const BeaktaPageText *page = beakta_text_get_page (self, i);

      g_variant_builder_add (&builder, "(uuddb@au)", page->start, page->length, (double) page->width,
                             (double) page->height, page->boxes != NULL, store_boxes (page->boxes));
    }

  return g_variant_builder_end (&builder);
}

/**
 * beakta_text_to_variant:
 *
 * Returns: (transfer full): everything but the stream itself; not floating
 */
GVariant *
beakta_text_to_variant (BeaktaText *self)
{
  g_return_val_if_fail (BEAKTA_IS_TEXT (self), NULL);

  return g_variant_ref_sink (g_variant_new ("(uss^as@a(uuuuuuuu)@a(us)@a(uuddbau))",
                                            FORM,
                                            beakta_text_get_format (self),
                                            beakta_text_get_extractor (self),
                                            beakta_text_get_notices (self),
                                            store_runs (self),
                                            store_labels (self),
                                            store_pages (self)));
}

static void
load_notices (BeaktaTextParts *parts,
              GVariant        *notices)
{
  gsize n = g_variant_n_children (notices);

  for (gsize i = 0; i < n; i++)
    {
      char *nick;

      g_variant_get_child (notices, i, "s", &nick);
      g_ptr_array_add (parts->notices, nick);
    }
}

static void
load_runs (BeaktaTextParts *parts,
           GVariant        *runs)
{
  gsize n;
  const StoredRun *stored = g_variant_get_fixed_array (runs, &n, sizeof (StoredRun));

  for (gsize i = 0; i < n; i++)
    {
      BeaktaRun run = { (BeaktaRunKind) stored[i].kind, stored[i].start, stored[i].length, stored[i].level,
                        stored[i].table, stored[i].row, stored[i].column, stored[i].span, "" };

      beakta_text_parts_add_run (parts, &run, 0);
    }
}

static gboolean
load_labels (BeaktaTextParts  *parts,
             GVariant         *labels,
             GError          **error)
{
  GVariantIter iter;
  guint32 index;
  const char *label;

  g_variant_iter_init (&iter, labels);
  while (g_variant_iter_next (&iter, "(u&s)", &index, &label))
    {
      if (index >= parts->runs->len)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "A label belongs to no run");
          return FALSE;
        }
      g_array_index (parts->runs, BeaktaRun, index).label = g_string_chunk_insert_const (parts->labels, label);
    }

  return TRUE;
}

static void
load_pages (BeaktaTextParts *parts,
            GVariant        *pages)
{
  gsize n = g_variant_n_children (pages);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GVariant) boxes = NULL;
      g_autoptr(GBytes) bytes = NULL;
      BeaktaPageText page = { 0 };
      double width, height;
      gboolean has_boxes;

      g_variant_get_child (pages, i, "(uuddb@au)", &page.start, &page.length, &width, &height, &has_boxes, &boxes);
      page.width = width;
      page.height = height;

      if (has_boxes)
        bytes = g_variant_get_data_as_bytes (boxes);
      page.boxes = bytes;
      beakta_text_parts_add_page (parts, &page);
    }
}

/* (transfer full) (nullable): @variant in the byte order of this machine. */
static GVariant *
turn_to_host_order (GVariant  *variant,
                   GError    **error)
{
  guint32 form;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (TYPE)))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The structure of the text is of the type %s",
                   g_variant_get_type_string (variant));
      return NULL;
    }

  g_variant_get_child (variant, 0, "u", &form);
  if (form == FORM)
    return g_variant_ref (variant);
  if (GUINT32_SWAP_LE_BE (form) == FORM)
    return g_variant_byteswap (variant);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The structure of the text has the unknown form %08x", form);
  return NULL;
}

/**
 * beakta_text_from_variant:
 * @stream: the text stream
 * @variant: what beakta_text_to_variant () gave, or bytes that claim to be
 *
 * Returns: (transfer full): the text; %NULL with %G_IO_ERROR_INVALID_DATA when the two break a rule of texts or do
 *     not fit each other
 */
BeaktaText *
beakta_text_from_variant (const char  *stream,
                          GVariant    *variant,
                          GError     **error)
{
  g_autoptr(GVariant) host = NULL;
  g_autoptr(GVariant) notices = NULL;
  g_autoptr(GVariant) runs = NULL;
  g_autoptr(GVariant) labels = NULL;
  g_autoptr(GVariant) pages = NULL;
  BeaktaTextParts parts;
  BeaktaText *text = NULL;
  const char *format;
  const char *extractor;

  g_return_val_if_fail (stream != NULL, NULL);
  g_return_val_if_fail (variant != NULL, NULL);

  host = turn_to_host_order (variant, error);
  if (host == NULL)
    return NULL;

  g_variant_get (host, "(u&s&s@as@a(uuuuuuuu)@a(us)@a(uuddbau))", NULL, &format, &extractor,
                 &notices, &runs, &labels, &pages);

  beakta_text_parts_init (&parts, format, extractor);
  g_string_append (parts.stream, stream);
  load_notices (&parts, notices);
  load_runs (&parts, runs);
  load_pages (&parts, pages);

  if (load_labels (&parts, labels, error))
    text = beakta_text_new_from_parts (&parts, error);
  beakta_text_parts_clear (&parts);

  return text;
}
