/* Pango's own drawing leaves characters that show nothing without a glyph; cairo writes them into a PDF in a way that
 * readers take for the end of the paragraph. So glyphs and clusters are handed to cairo here.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-glyphs.h"

#include <hb.h>

typedef struct
{
  GArray  *glyphs;                   /* of cairo_glyph_t, in the order of the line */
  GArray  *clusters;                 /* of cairo_text_cluster_t, in the order of the text */
  GString *text;
} Strip;

/* Joiners and variation selectors have done their work when the glyphs are chosen. Left in the text they would make
 * cairo put their cluster into marks of its own, inside the paragraph's. */
static gboolean
is_silent (gunichar c)
{
  return c == 0x2060 || c == 0x200c || c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f);
}

/* The font's space stands in for one that Pango has emptied at the end of a line. FALSE: nothing is drawn at all. */
static gboolean
find_glyph (PangoLayoutRun *run,
            const char     *text,
            guint           index,
            unsigned long  *glyph)
{
  PangoGlyphInfo *info = &run->glyphs->glyphs[index];
  hb_codepoint_t space = 0;

  *glyph = info->glyph;
  if (info->glyph != PANGO_GLYPH_EMPTY)
    return TRUE;

  if (text[run->item->offset + run->glyphs->log_clusters[index]] != ' ' ||
      !hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &space))
    return FALSE;

  *glyph = space;
  return TRUE;
}

static void
collect_glyphs (Strip          *strip,
                PangoLayoutRun *run,
                const char     *text,
                double          x,
                double          y)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyphGeometry *geometry = &run->glyphs->glyphs[i].geometry;
      cairo_glyph_t glyph = { 0, x + (double) geometry->x_offset / PANGO_SCALE,
                              y + (double) geometry->y_offset / PANGO_SCALE };

      if (find_glyph (run, text, (guint) i, &glyph.index))
        g_array_append_val (strip->glyphs, glyph);
      x += (double) geometry->width / PANGO_SCALE;
    }
}

/* Characters of a cluster, without the silent ones. Returns: how many bytes */
static int
collect_text (Strip      *strip,
              const char *start,
              const char *end)
{
  gsize before = strip->text->len;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (!is_silent (g_utf8_get_char (p)))
      g_string_append_len (strip->text, p, g_utf8_next_char (p) - p);

  return (int) (strip->text->len - before);
}

/* A cluster needs a glyph: one that shows nothing leaves the text with it. */
static void
add_cluster (Strip                *strip,
             cairo_text_cluster_t *cluster)
{
  if (cluster->num_glyphs > 0)
    g_array_append_val (strip->clusters, *cluster);
  else
    g_string_truncate (strip->text, strip->text->len - (gsize) cluster->num_bytes);
}

/* Whether the glyphs of a cluster come in the order of its characters: a letter, then the marks on it. Elsewhere (Devanagari,
 * Tamil) a vowel may be drawn before the letter that it is read after. */
static gboolean
is_in_order (PangoLayoutRun *run)
{
  switch ((GUnicodeScript) run->item->analysis.script)
    {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAI:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A letter with marks, glyph by glyph: the last has what is left of the text, for marks may share a glyph. As one cluster of
 * several glyphs cairo would write it as a mark of its own inside the paragraph's, and readers take that for the end of the
 * paragraph. Returns: FALSE when there is not a character for each glyph */
static gboolean
split_cluster (Strip *strip,
               int    n_bytes,
               int    n_glyphs)
{
  const char *start = strip->text->str + strip->text->len - n_bytes;
  const char *end = strip->text->str + strip->text->len;

  if (g_utf8_strlen (start, n_bytes) < n_glyphs)
    return FALSE;

  for (int i = 0; i < n_glyphs; i++)
    {
      const char *next = i + 1 < n_glyphs ? g_utf8_next_char (start) : end;
      cairo_text_cluster_t one = { (int) (next - start), 1 };

      g_array_append_val (strip->clusters, one);
      start = next;
    }

  return TRUE;
}

static void
collect_clusters (Strip          *strip,
                  PangoLayoutRun *run,
                  const char     *text)
{
  PangoGlyphItemIter iter;
  gboolean more = pango_glyph_item_iter_init_start (&iter, run, text);
  gboolean in_order = is_in_order (run);

  for (; more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      int step = iter.start_glyph < iter.end_glyph ? 1 : -1;
      cairo_text_cluster_t cluster = { collect_text (strip, text + iter.start_index, text + iter.end_index), 0 };
      unsigned long unused;

      for (int i = iter.start_glyph; i != iter.end_glyph; i += step)
        cluster.num_glyphs += find_glyph (run, text, (guint) i, &unused);
      if (cluster.num_glyphs < 2 || !in_order || !split_cluster (strip, cluster.num_bytes, cluster.num_glyphs))
        add_cluster (strip, &cluster);
    }
}

static void
strip_clear (Strip *strip)
{
  g_array_unref (strip->glyphs);
  g_array_unref (strip->clusters);
  g_string_free (strip->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Strip, strip_clear)

/**
 * beakta_glyphs_show:
 * @cr: a context, its colour set
 * @text: the text of the whole layout
 * @run: a run of one of its lines
 * @x: left end of the run
 * @y: baseline
 */
void
beakta_glyphs_show (cairo_t        *cr,
                    const char     *text,
                    PangoLayoutRun *run,
                    double          x,
                    double          y)
{
  g_auto(Strip) strip = {
    g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
    g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
    g_string_new (NULL),
  };
  gboolean is_backward = run->item->analysis.level % 2 == 1;

  collect_glyphs (&strip, run, text, x, y);
  collect_clusters (&strip, run, text);
  if (strip.glyphs->len == 0)
    return;

  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font)));
  cairo_show_text_glyphs (cr, strip.text->str, (int) strip.text->len,
                          (cairo_glyph_t *) strip.glyphs->data, (int) strip.glyphs->len,
                          (cairo_text_cluster_t *) strip.clusters->data, (int) strip.clusters->len,
                          is_backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}
