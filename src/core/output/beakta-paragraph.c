/* Lines of text.
 *
 * (1) No glyph is .notdef: of what no font has the code is drawn, "[U+E000]". So it is of what is no character but a font's
 *     own (private use): a font that happens to have it would draw anything.
 * (2) A number never parts from its unit, nor the ends of a range from each other.
 * (3) A line runs from the right when the first letter of its paragraph does (UAX #9, P2 and P3), as in HTML and OpenDocument.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-paragraph.h"

#include "beakta-fonts.h"
#include "beakta-glyphs.h"
#include "beakta-lines.h"

#define SMALL_SCALE 0.85

struct _BeaktaParagraph
{
  guint      n_refs;                 /* on one thread */
  char      *text;
  GPtrArray *lines;                  /* of BeaktaLine */
  GArray    *tops;                   /* of double: n_lines + 1 */
  GArray    *missing;                /* nullable; of BeaktaMissing */
};

/* What is to be set, and how. */
typedef struct
{
  GPtrArray            *spans;       /* of BeaktaSpan */
  guint                 first;
  guint                 n_spans;
  const BeaktaTypeface *typeface;
  double                width;
  gboolean              on_line;     /* all on one, with an ellipsis */
} Setting;

/* Where a code stands in the text that is set, and for what. */
typedef struct
{
  gunichar character;
  guint    offset;
} Gap;

/* Contrast against white: 4.9, 5.6, 5.3 : 1. */
typedef struct
{
  guint16 red, green, blue;
} Colour;

static const Colour dim_colour = { 0x6a6a, 0x6a6a, 0x7070 };
static const Colour good_colour = { 0x1a1a, 0x5f5f, 0xb4b4 };
static const Colour weak_colour = { 0x8f8f, 0x5a5a, 0x0000 };

static void
insert_attribute (PangoAttrList  *attributes,
                  PangoAttribute *attribute,
                  guint           start,
                  guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
insert_style (PangoAttrList        *attributes,
              const BeaktaTypeface *typeface,
              BeaktaSpanStyle       style,
              guint                 start,
              guint                 end)
{
  const Colour *colour = style & BEAKTA_SPAN_WEAK ? &weak_colour
                       : style & BEAKTA_SPAN_GOOD ? &good_colour
                       : style & BEAKTA_SPAN_DIM || typeface->dim ? &dim_colour : NULL;

  if (style & BEAKTA_SPAN_STRONG || typeface->strong)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
  if (style & BEAKTA_SPAN_SMALL)
    insert_attribute (attributes, pango_attr_size_new ((int) (typeface->size * SMALL_SCALE * PANGO_SCALE)), start, end);
  if (colour == NULL && typeface->ink != NULL)
    insert_attribute (attributes, pango_attr_foreground_new (typeface->ink->red, typeface->ink->green, typeface->ink->blue),
                      start, end);
  if (colour != NULL)
    insert_attribute (attributes, pango_attr_foreground_new (colour->red, colour->green, colour->blue), start, end);
}

static gpointer
compile_unbreakable (gpointer unused)
{
  return g_regex_new ("(?:§ )?"
                      "\\d+(?: \\d{3})*"
                      "(?:[-\\x{2013}]\\d+(?: \\d{3})*)?"
                      "(?: (?:kr|tkr|mkr|%|procent|§§?|kap\\.|år|st)(?!\\w))?",
                      G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);
}

static gboolean
join_match_cb (const GMatchInfo *match,
               GString          *joined,
               gpointer          user_data)
{
  g_autofree char *words = g_match_info_fetch (match, 0);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_string_append_len (joined, p, g_utf8_next_char (p) - p);
      if (*p == ' ' || *p == '-' || g_utf8_get_char (p) == 0x2013)
        g_string_append (joined, BEAKTA_WORD_JOINER);
    }

  return FALSE;
}

/* (transfer full): "2 985 000 kr", "37 §", "20–64 år" with joiners, so that they stay on one line. Pango has an attribute
 * for it, which lets lines break after a dash all the same, and takes time by the square of a text's length. */
static char *
join_numbers (const char *words)
{
  static GOnce once = G_ONCE_INIT;
  GRegex *regex = g_once (&once, compile_unbreakable, NULL);
  char *joined = NULL;

  if (strpbrk (words, "0123456789") != NULL)
    joined = g_regex_replace_eval (regex, words, -1, 0, 0, join_match_cb, NULL, NULL);

  return joined != NULL ? joined : g_strdup (words);
}

static gboolean
is_gap (gunichar    c,
        GHashTable *missing)
{
  return beakta_fonts_leave_out (c) || (missing != NULL && g_hash_table_contains (missing, GUINT_TO_POINTER (c)));
}

/* @missing: (nullable): what is drawn as its code, besides private use. @gaps: where it is. A space ends each line, for a new line is no character in a PDF and the words at
 * its two sides would run together. */
static void
append_text (GString    *text,
             const char *words,
             GHashTable *missing,
             GArray     *gaps)
{
  g_autofree char *joined = join_numbers (words);

  for (const char *p = joined; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_gap (c, missing))
        {
          const Gap gap = { c, (guint) text->len };

          g_array_append_val (gaps, gap);
          g_string_append_printf (text, "[U+%04X]", c);
          continue;
        }
      if (c == '\n' && text->len > 0 && text->str[text->len - 1] != ' ')
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, c);
    }
}

/* Latin letters, figures and punctuation: they run from left to right, and a font draws them one by one, for none of
 * them composes or becomes a fraction. */
static gboolean
is_simple_character (gunichar c)
{
  if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad)
    return c == '\n';

  return c < 0x2b0 || (c >= 0x2010 && c < 0x2028) || (c > 0x202e && c <= 0x2060 && c != 0x2044) || c == 0x20ac;
}

static gboolean
is_simple (const char *text)
{
  while (*text != '\0' && is_simple_character (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/* Inter would draw "->" as an arrow: what is written is printed as it is written. Looking for characters to compose and
 * for fractions takes most of the time of setting a text, so it is left out where there can be none. */
static const char *
get_features (const BeaktaTypeface *typeface,
              const char           *text)
{
  if (is_simple (text))
    return typeface->tabular ? "tnum, calt=0, ccmp=0, frac=0, numr=0, dnom=0" : "calt=0, ccmp=0, frac=0, numr=0, dnom=0";

  return typeface->tabular ? "tnum, calt=0" : "calt=0";
}

static void
set_spans (PangoLayout   *layout,
           const Setting *setting,
           GHashTable    *missing,
           GArray        *gaps)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  g_array_set_size (gaps, 0);
  for (guint i = setting->first; i < setting->first + setting->n_spans; i++)
    {
      const BeaktaSpan *span = g_ptr_array_index (setting->spans, i);
      guint start = (guint) text->len;

      append_text (text, span->text, missing, gaps);
      insert_style (attributes, setting->typeface, span->style, start, (guint) text->len);
    }

  insert_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);
  insert_attribute (attributes, pango_attr_font_features_new (get_features (setting->typeface, text->str)), 0, G_MAXUINT);
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
}

/* (transfer full): the characters that no font has, as a set. */
static GHashTable *
find_missing (PangoLayout *layout)
{
  GHashTable *missing = g_hash_table_new (NULL, NULL);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  const char *text = pango_layout_get_text (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
          {
            const char *p = text + run->item->offset + run->glyphs->log_clusters[i];

            g_hash_table_add (missing, GUINT_TO_POINTER (g_utf8_get_char (p)));
          }
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  return missing;
}

/* Each line is as high as the typeface's leading, or higher where a fallback font needs it. */
static void
measure_lines (BeaktaParagraph *self,
               double           leading)
{
  double top = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      g_array_append_val (self->tops, top);
      top += MAX (leading, ((BeaktaLine *) g_ptr_array_index (self->lines, i))->height);
    }
  g_array_append_val (self->tops, top);
}

static PangoLayout *
create_layout (PangoContext         *context,
               const BeaktaTypeface *typeface)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (BEAKTA_FONT_FAMILIES);

  pango_font_description_set_absolute_size (font, typeface->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_alignment (layout, typeface->alignment);

  return layout;
}

/* (transfer full): with a width unless the text is simple. */
static PangoLayout *
lay_out (PangoContext  *context,
         const Setting *setting,
         GArray        *gaps)
{
  PangoLayout *layout = create_layout (context, setting->typeface);

  set_spans (layout, setting, NULL, gaps);
  pango_layout_set_auto_dir (layout, !setting->on_line);
  if (!setting->on_line && is_simple (pango_layout_get_text (layout)))
    return layout;

  pango_layout_set_width (layout, (int) (setting->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (setting->on_line)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (layout, TRUE);
    }

  return layout;
}

static gboolean
holds (BeaktaLine *line,
       guint       offset)
{
  for (guint i = 0; i < line->runs->len; i++)
    {
      const PangoItem *item = ((PangoGlyphItem *) g_ptr_array_index (line->runs, i))->item;

      if (offset >= (guint) item->offset && offset < (guint) (item->offset + item->length))
        return TRUE;
    }

  return FALSE;
}

/* Both go down the text. What an ellipsis has taken counts on the last line. */
static void
note_missing (BeaktaParagraph *self,
              GArray          *gaps)
{
  guint line = 0;

  if (gaps->len == 0)
    return;

  self->missing = g_array_sized_new (FALSE, FALSE, sizeof (BeaktaMissing), gaps->len);
  for (guint i = 0; i < gaps->len; i++)
    {
      const Gap *gap = &g_array_index (gaps, Gap, i);
      BeaktaMissing one = { gap->character, 0 };

      while (line + 1 < self->lines->len && !holds (g_ptr_array_index (self->lines, line), gap->offset))
        line++;
      one.line = line;
      g_array_append_val (self->missing, one);
    }
}

static BeaktaParagraph *
set (PangoContext  *context,
     const Setting *setting)
{
  BeaktaParagraph *self = g_new0 (BeaktaParagraph, 1);
  g_autoptr(GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  g_autoptr(PangoLayout) layout = lay_out (context, setting, gaps);

  self->n_refs = 1;
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    {
      g_autoptr(GHashTable) missing = find_missing (layout);

      set_spans (layout, setting, missing, gaps);
    }

  self->text = g_strdup (pango_layout_get_text (layout));
  self->lines = pango_layout_get_width (layout) < 0 ? beakta_lines_cut (layout, setting->width) : beakta_lines_read (layout);
  if (setting->typeface->in_column && self->lines->len == 1)
    ((BeaktaLine *) g_ptr_array_index (self->lines, 0))->x = 0.0;
  self->tops = g_array_sized_new (FALSE, FALSE, sizeof (double), self->lines->len + 1);
  measure_lines (self, setting->typeface->leading);
  note_missing (self, gaps);

  return self;
}

/**
 * beakta_paragraph_new:
 * @context: from beakta_fonts_create_context ()
 * @spans: (element-type BeaktaSpan): text with styles
 * @first: the first of @spans to set
 * @n_spans: how many
 * @typeface: size, leading and so on
 * @width: of a line, in points
 *
 * Returns: (transfer full): the paragraph; at least one line, even of nothing
 */
BeaktaParagraph *
beakta_paragraph_new (PangoContext         *context,
                      GPtrArray            *spans,
                      guint                 first,
                      guint                 n_spans,
                      const BeaktaTypeface *typeface,
                      double                width)
{
  Setting setting = { spans, first, n_spans, typeface, width, FALSE };

  return set (context, &setting);
}

static BeaktaParagraph *
set_text (PangoContext         *context,
          const char           *text,
          const BeaktaTypeface *typeface,
          double                width,
          gboolean              on_line)
{
  BeaktaSpan span = { (char *) text, BEAKTA_SPAN_PLAIN };
  g_autoptr(GPtrArray) spans = g_ptr_array_new ();
  Setting setting = { spans, 0, 1, typeface, width, on_line };

  g_ptr_array_add (spans, &span);

  return set (context, &setting);
}

BeaktaParagraph *
beakta_paragraph_new_for_text (PangoContext         *context,
                               const char           *text,
                               const BeaktaTypeface *typeface,
                               double                width)
{
  return set_text (context, text, typeface, width, FALSE);
}

BeaktaParagraph *
beakta_paragraph_new_on_line (PangoContext         *context,
                              const char           *text,
                              const BeaktaTypeface *typeface,
                              double                width)
{
  return set_text (context, text, typeface, width, TRUE);
}

BeaktaParagraph *
beakta_paragraph_ref (BeaktaParagraph *self)
{
  self->n_refs++;

  return self;
}

void
beakta_paragraph_unref (BeaktaParagraph *self)
{
  if (--self->n_refs > 0)
    return;

  g_free (self->text);
  g_ptr_array_unref (self->lines);
  g_array_unref (self->tops);
  g_clear_pointer (&self->missing, g_array_unref);
  g_free (self);
}

gboolean
beakta_paragraph_is_lacking (BeaktaParagraph *self)
{
  for (guint i = 0; self->missing != NULL && i < self->missing->len; i++)
    if (!beakta_fonts_leave_out (g_array_index (self->missing, BeaktaMissing, i).character))
      return TRUE;

  return FALSE;
}

GArray *
beakta_paragraph_get_missing (BeaktaParagraph *self)
{
  return self->missing;
}

double
beakta_paragraph_get_width (BeaktaParagraph *self)
{
  int widest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      BeaktaLine *line = g_ptr_array_index (self->lines, i);
      int width = 0;

      for (guint j = 0; j < line->runs->len; j++)
        width += pango_glyph_string_get_width (((PangoGlyphItem *) g_ptr_array_index (line->runs, j))->glyphs);
      widest = MAX (widest, width);
    }

  return (double) widest / PANGO_SCALE;
}

guint
beakta_paragraph_get_n_lines (BeaktaParagraph *self)
{
  return self->tops->len - 1;
}

double
beakta_paragraph_get_height (BeaktaParagraph *self,
                             guint            first,
                             guint            n_lines)
{
  g_assert (first + n_lines < self->tops->len);

  return g_array_index (self->tops, double, first + n_lines) - g_array_index (self->tops, double, first);
}

void
beakta_paragraph_draw (BeaktaParagraph *self,
                       cairo_t         *cr,
                       double           x,
                       double           y,
                       guint            first,
                       guint            n_lines)
{
  double origin = y - g_array_index (self->tops, double, first);

  for (guint i = first; i < first + n_lines; i++)
    {
      BeaktaLine *line = g_ptr_array_index (self->lines, i);
      double room = beakta_paragraph_get_height (self, i, 1) - line->height;

      beakta_line_draw (line, self->text, cr, x, origin + g_array_index (self->tops, double, i) + room / 2.0);
    }
}
