/* A chart: its parts, and how each of them is drawn. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-chart-private.h"

#include "beakta-fonts.h"

typedef struct
{
  double red, green, blue;
} Colour;

/* Against white, and against what GTK's dark style has behind a card: at least 4.5 : 1 for what is read, 3 : 1 for bars. */
typedef struct
{
  Colour ink;
  Colour dim;
  Colour good;
  Colour weak;
  Colour plain;
  Colour tick;
} Palette;

static const Palette light = {
  .ink = { 0.12, 0.12, 0.13 }, .dim = { 0.36, 0.36, 0.39 }, .good = { 0.10, 0.37, 0.71 }, .weak = { 0.56, 0.35, 0.00 },
  .plain = { 0.30, 0.33, 0.38 }, .tick = { 0.84, 0.84, 0.86 },
};
static const Palette dark = {
  .ink = { 0.95, 0.95, 0.96 }, .dim = { 0.75, 0.75, 0.78 }, .good = { 0.48, 0.72, 1.00 }, .weak = { 0.96, 0.76, 0.36 },
  .plain = { 0.74, 0.78, 0.84 }, .tick = { 0.36, 0.36, 0.39 },
};

static const Palette *
get_palette (BeaktaChart *self)
{
  return self->style.is_dark ? &dark : &light;
}

static void
part_free (gpointer data)
{
  BeaktaChartPart *part = data;

  g_clear_pointer (&part->text, beakta_paragraph_unref);
  g_free (part->words);
  g_free (part);
}

BeaktaChartPart *
beakta_chart_add (BeaktaChart    *self,
                  BeaktaPartRole  role,
                  double          x,
                  double          y,
                  double          width,
                  double          height)
{
  BeaktaChartPart *part = g_new0 (BeaktaChartPart, 1);

  part->role = role;
  part->x = x;
  part->y = y;
  part->width = width;
  part->height = height;
  part->group = part->series = -1;
  g_ptr_array_add (self->parts, part);

  return part;
}

static guint16
get_channel (double channel)
{
  return (guint16) (channel * 65535.0 + 0.5);
}

double
beakta_chart_add_text (BeaktaChart    *self,
                       const char     *words,
                       BeaktaInk       ink,
                       PangoAlignment  alignment,
                       double          x,
                       double          y,
                       double          width)
{
  const Colour *colour = ink == BEAKTA_INK_DIM ? &get_palette (self)->dim : &get_palette (self)->ink;
  const PangoColor paint = { get_channel (colour->red), get_channel (colour->green), get_channel (colour->blue) };
  const BeaktaTypeface face = {
    .size = self->style.size,
    .leading = self->style.size * 1.35,
    .strong = ink == BEAKTA_INK_STRONG,
    .tabular = TRUE,
    .alignment = alignment,
    .ink = &paint,
  };
  BeaktaChartPart *part = beakta_chart_add (self, BEAKTA_PART_TEXT, x, y, width, 0.0);

  part->text = beakta_paragraph_new_for_text (self->context, words, &face, MAX (width, self->style.size * 2.0));
  part->words = g_strdup (words);
  part->height = beakta_paragraph_get_height (part->text, 0, beakta_paragraph_get_n_lines (part->text));

  return part->height;
}

static BeaktaChart *
lay_out (BeaktaFigure           *figure,
         PangoContext           *context,
         double                  width,
         const BeaktaChartStyle *style)
{
  BeaktaChart *self = g_new0 (BeaktaChart, 1);

  self->style = *style;
  self->context = g_object_ref (context);
  self->width = MAX (width, 1.0);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  beakta_chart_lay_out (self, figure);

  return self;
}

static BeaktaChart *
lay_out_in (BeaktaFigure           *figure,
            BeaktaFontRange         range,
            double                  width,
            const BeaktaChartStyle *style)
{
  PangoContext *context = beakta_fonts_create_context (range);
  BeaktaChart *self = lay_out (figure, context, width, style);

  g_object_unref (context);

  return self;
}

BeaktaChart *
beakta_chart_new (BeaktaFigure           *figure,
                  PangoContext           *context,
                  double                  width,
                  const BeaktaChartStyle *style)
{
  BeaktaChart *self;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (style->size > 0.0, NULL);

  if (context != NULL)
    return lay_out (figure, context, width, style);

  self = lay_out_in (figure, BEAKTA_FONTS_LATIN, width, style);
  for (BeaktaFontRange range = BEAKTA_FONTS_BUNDLED; range < BEAKTA_N_FONT_RANGES && beakta_chart_is_lacking (self); range++)
    {
      beakta_chart_free (self);
      self = lay_out_in (figure, range, width, style);
    }

  return self;
}

void
beakta_chart_free (BeaktaChart *self)
{
  g_ptr_array_unref (self->parts);
  g_object_unref (self->context);
  g_free (self);
}

double
beakta_chart_get_width (BeaktaChart *self)
{
  return self->width;
}

double
beakta_chart_get_height (BeaktaChart *self)
{
  return self->height;
}

GPtrArray *
beakta_chart_get_parts (BeaktaChart *self)
{
  return self->parts;
}

gboolean
beakta_chart_is_lacking (BeaktaChart *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const BeaktaChartPart *part = g_ptr_array_index (self->parts, i);

      if (part->text != NULL && beakta_paragraph_is_lacking (part->text))
        return TRUE;
    }

  return FALSE;
}

static void
set_colour (cairo_t      *cr,
            const Colour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static const Colour *
get_colour (BeaktaChart           *self,
            const BeaktaChartPart *part)
{
  const Palette *palette = get_palette (self);

  switch (part->tone)
    {
    case BEAKTA_TONE_GOOD:
      return &palette->good;
    case BEAKTA_TONE_WEAK:
      return &palette->weak;
    case BEAKTA_TONE_DIM:
      return &palette->dim;
    case BEAKTA_TONE_PLAIN:
    default:
      return &palette->plain;
    }
}

static void
draw_line (cairo_t *cr,
           double   x1,
           double   y1,
           double   x2,
           double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* Slanting lines over the part, which is clipped to: lines, not a pattern, since a PDF would draw that as a picture. */
static void
draw_hatches (BeaktaChart           *self,
              cairo_t               *cr,
              const BeaktaChartPart *part)
{
  double step = self->style.size * 0.42;

  cairo_set_line_width (cr, self->style.size * 0.15);
  for (double x = part->x - part->height; x < part->x + part->width; x += step)
    {
      cairo_move_to (cr, x, part->y + part->height);
      cairo_line_to (cr, x + part->height, part->y);
    }
  cairo_stroke (cr);
}

static void
draw_dots (BeaktaChart           *self,
           cairo_t               *cr,
           const BeaktaChartPart *part)
{
  double step = self->style.size * 0.5, radius = self->style.size * 0.09;

  for (double x = part->x + step / 2.0; x < part->x + part->width; x += step)
    for (double y = part->y + part->height / 4.0; y < part->y + part->height; y += part->height / 2.0)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
      }
  cairo_fill (cr);
}

static void
draw_filling (BeaktaChart           *self,
              cairo_t               *cr,
              const BeaktaChartPart *part)
{
  cairo_save (cr);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_clip (cr);
  if (part->fill == BEAKTA_FILL_SOLID)
    cairo_paint (cr);
  else if (part->fill == BEAKTA_FILL_HATCHED)
    draw_hatches (self, cr, part);
  else if (part->fill == BEAKTA_FILL_DOTTED)
    draw_dots (self, cr, part);
  cairo_restore (cr);
}

/* The outline of a bar whose length is not said has no far end. */
static void
trace_outline (cairo_t               *cr,
               const BeaktaChartPart *part,
               double                 inset)
{
  double left = part->x + inset, right = part->x + part->width - inset;
  double top = part->y + inset, bottom = part->y + part->height - inset;
  double near = part->to_the_left ? right : left, far = part->to_the_left ? left : right;

  cairo_move_to (cr, far, top);
  cairo_line_to (cr, near, top);
  cairo_line_to (cr, near, bottom);
  cairo_line_to (cr, far, bottom);
  if (!part->is_open)
    cairo_close_path (cr);
}

static void
draw_bar (BeaktaChart           *self,
          cairo_t               *cr,
          const BeaktaChartPart *part)
{
  double line = self->style.size * 0.12;

  draw_filling (self, cr, part);
  cairo_set_line_width (cr, line);
  trace_outline (cr, part, line / 2.0);
  cairo_stroke (cr);
}

/* A ring with a question mark in strokes: no font is asked for it. */
static void
draw_unknown (BeaktaChart           *self,
              cairo_t               *cr,
              const BeaktaChartPart *part)
{
  double radius = part->width / 2.0;
  double x = part->x + radius, y = part->y + radius, hook = radius * 0.34;

  cairo_set_line_width (cr, self->style.size * 0.11);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius * 0.92, 0.0, 2.0 * G_PI);
  cairo_stroke (cr);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y - hook * 0.55, hook, -G_PI * 0.95, G_PI * 0.42);
  cairo_line_to (cr, x, y + hook * 0.95);
  cairo_stroke (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y + hook * 1.65, radius * 0.1, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static void
draw_nothing (cairo_t               *cr,
              const BeaktaChartPart *part)
{
  double x = part->x + part->width / 2.0, y = part->y + part->height / 2.0;

  cairo_move_to (cr, x, part->y);
  cairo_line_to (cr, part->x + part->width, y);
  cairo_line_to (cr, x, part->y + part->height);
  cairo_line_to (cr, part->x, y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_unanswered (BeaktaChart           *self,
                 cairo_t               *cr,
                 const BeaktaChartPart *part)
{
  const double dash[] = { self->style.size * 0.15, self->style.size * 0.45 };

  cairo_save (cr);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0.0);
  cairo_set_line_width (cr, self->style.size * 0.15);
  draw_line (cr, part->x, part->y, part->x + part->width, part->y);
  cairo_restore (cr);
}

static void
draw_part (BeaktaChart           *self,
           cairo_t               *cr,
           const BeaktaChartPart *part)
{
  set_colour (cr, get_colour (self, part));
  switch (part->role)
    {
    case BEAKTA_PART_TEXT:
      beakta_paragraph_draw (part->text, cr, part->x, part->y, 0, beakta_paragraph_get_n_lines (part->text));
      break;
    case BEAKTA_PART_AXIS:
    case BEAKTA_PART_TICK:
      if (part->role == BEAKTA_PART_TICK)
        set_colour (cr, &get_palette (self)->tick);
      cairo_set_line_width (cr, self->style.size * (part->role == BEAKTA_PART_AXIS ? 0.11 : 0.06));
      draw_line (cr, part->x, part->y, part->x, part->y + part->height);
      break;
    case BEAKTA_PART_NOTHING:
      draw_nothing (cr, part);
      break;
    case BEAKTA_PART_UNKNOWN:
      draw_unknown (self, cr, part);
      break;
    case BEAKTA_PART_UNANSWERED:
      draw_unanswered (self, cr, part);
      break;
    case BEAKTA_PART_BAR:
    case BEAKTA_PART_KEY:
    default:
      draw_bar (self, cr, part);
      break;
    }
}

void
beakta_chart_draw (BeaktaChart *self,
                   cairo_t     *cr,
                   double       x,
                   double       y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  for (guint i = 0; i < self->parts->len; i++)
    draw_part (self, cr, g_ptr_array_index (self->parts, i));
  cairo_restore (cr);
}
