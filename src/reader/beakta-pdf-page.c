/* One page of a PDF as poppler gives it. */

#include "beakta-pdf-page.h"

#include "beakta-compose.h"
#include "beakta-pdf-rows.h"

#include <math.h>
#include <string.h>

/* Of the height of a character: a gap that is more than a space, and one that parts columns. */
#define WORD_GAP   0.3f
#define COLUMN_GAP 1.0f

/* Points. */
#define SAME_HEIGHT 0.25f

/* Where poppler counts other characters than it places, nobody can say which is where: the page does without. */
static void
take_boxes (BeaktaPdfPage *self,
            PopplerPage   *page)
{
  PopplerRectangle *rectangles = NULL;
  guint n = 0;

  poppler_page_get_text_layout (page, &rectangles, &n);
  if (n == self->length && n > 0)
    {
      self->boxes = g_new (BeaktaBox, n);
      for (guint i = 0; i < n; i++)
        self->boxes[i] = (BeaktaBox) {
          rectangles[i].x1, rectangles[i].y1, rectangles[i].x2, rectangles[i].y2
        };
      for (gsize i = 0; i < (gsize) n * 4; i++)
        {
          float *number = (float *) self->boxes + i;

          if (!isfinite (*number))
            *number = 0;
        }
    }

  g_free (rectangles);
}

/* Poppler leaves nothing between two columns or cells that stand side by side: "Sökt belopp4 500 000 kr". What
 * parts them on paper is an empty space, and that is what is put there, with the box of the gap. */
static char
get_gap (const BeaktaBox *before,
         const BeaktaBox *after)
{
  float height = MAX (before->y2 - before->y1, 1);
  float gap = after->x1 - before->x2;

  if (after->y1 > before->y2 || after->y2 < before->y1)
    return '\n';
  if (gap > height * COLUMN_GAP || gap < -height * COLUMN_GAP)
    return '\t';

  return gap > height * WORD_GAP ? ' ' : '\0';
}

static BeaktaBox
get_box_of_gap (const BeaktaBox *before,
                const BeaktaBox *after)
{
  return (BeaktaBox) { before->x2, before->y1, MAX (before->x2, after->x1), before->y2 };
}

static void
fill_gaps (BeaktaPdfPage *self)
{
  g_autoptr(GArray) boxes = NULL;
  GString *text = NULL;
  const char *p = self->text;

  for (guint i = 0; i < self->length; i++, p = g_utf8_next_char (p))
    {
      gboolean follows = i > 0 && !g_ascii_isspace (p[0]) && !g_ascii_isspace (p[-1]);
      char gap = follows ? get_gap (&self->boxes[i - 1], &self->boxes[i]) : '\0';

      if (gap != '\0' && text == NULL)
        {
          text = g_string_new_len (self->text, p - self->text);
          boxes = g_array_sized_new (FALSE, FALSE, sizeof (BeaktaBox), self->length + 64);
          g_array_append_vals (boxes, self->boxes, i);
        }
      if (text == NULL)
        continue;

      if (gap != '\0')
        {
          BeaktaBox box = get_box_of_gap (&self->boxes[i - 1], &self->boxes[i]);

          g_string_append_c (text, gap);
          g_array_append_val (boxes, box);
        }
      g_string_append_len (text, p, g_utf8_next_char (p) - p);
      g_array_append_val (boxes, self->boxes[i]);
    }

  if (text == NULL)
    return;

  g_free (self->text);
  g_free (self->boxes);
  self->text = g_string_free (text, FALSE);
  self->length = boxes->len;
  self->boxes = (BeaktaBox *) g_array_free (g_steal_pointer (&boxes), FALSE);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t';
}

/* The height that most characters of the line have. */
static float
get_usual_height (const BeaktaPdfPage *self,
                  const BeaktaPdfLine *line)
{
  float usual = 0;
  int n = 0;

  for (guint i = line->start; i < line->end; i++)
    {
      float height = self->boxes[i].y2 - self->boxes[i].y1;

      if (n == 0)
        usual = height;
      n += fabsf (height - usual) < SAME_HEIGHT ? 1 : -1;
    }

  return usual;
}

/* The box around what is no space, and the width of the first word. Fonts need not be asked for: the boxes of one font
 * are as high as its size makes them, and asking costs more than all the rest of this file. */
static void
measure_line (const BeaktaPdfPage *self,
              BeaktaPdfLine       *line)
{
  const char *p = self->text + line->offset;
  gboolean in_first = TRUE;

  line->is_blank = TRUE;
  for (guint i = line->start; i < line->end; i++, p = g_utf8_next_char (p))
    {
      const BeaktaBox *box = &self->boxes[i];

      if (is_space (*p))
        {
          line->has_columns = line->has_columns || (*p == '\t' && !line->is_blank);
          in_first = in_first && line->is_blank;
          continue;
        }
      if (line->is_blank)
        {
          line->x1 = box->x1;
          line->y1 = box->y1;
          line->x2 = box->x2;
          line->y2 = box->y2;
          line->is_blank = FALSE;
        }
      line->x1 = MIN (line->x1, box->x1);
      line->y1 = MIN (line->y1, box->y1);
      line->x2 = MAX (line->x2, box->x2);
      line->y2 = MAX (line->y2, box->y2);
      if (in_first)
        line->first_word = line->x2 - line->x1;
    }
  line->size = get_usual_height (self, line);
}

static void
cut_lines (BeaktaPdfPage *self)
{
  const char *p = self->text;
  guint at = 0;

  while (*p != '\0')
    {
      gsize n = strcspn (p, "\n");
      guint length = beakta_count_characters (p, n);
      BeaktaPdfLine line = {
        .start = at, .end = at + length,
        .offset = p - self->text, .end_offset = p - self->text + n,
      };

      if (self->boxes != NULL)
        measure_line (self, &line);
      else
        line.is_blank = strspn (p, " \t") == n;
      g_array_append_val (self->lines, line);

      p += n;
      at += length;
      if (*p == '\n')
        {
          p++;
          at++;
        }
    }
}

/* What the text and the boxes make of the page: lines, and the cells of tables. */
static void
arrange (BeaktaPdfPage *self)
{
  if (self->boxes != NULL)
    fill_gaps (self);
  cut_lines (self);
  if (beakta_pdf_rows_arrange (self))
    {
      g_array_set_size (self->lines, 0);
      cut_lines (self);
    }
}

BeaktaPdfPage *
beakta_pdf_page_new (PopplerPage *page)
{
  BeaktaPdfPage *self = g_new0 (BeaktaPdfPage, 1);
  double width = 0, height = 0;
  g_autofree char *raw = NULL;

  self->lines = g_array_new (FALSE, TRUE, sizeof (BeaktaPdfLine));
  self->cells = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfCell));
  if (page == NULL)
    {
      self->text = g_strdup ("");
      return self;
    }

  poppler_page_get_size (page, &width, &height);
  self->width = isfinite (width) ? MAX (width, 0) : 0;
  self->height = isfinite (height) ? MAX (height, 0) : 0;

  raw = poppler_page_get_text (page);
  self->text = raw != NULL ? g_utf8_make_valid (raw, -1) : g_strdup ("");
  self->length = beakta_count_characters (self->text, strlen (self->text));
  if (self->length == 0)
    return self;

  take_boxes (self, page);
  arrange (self);

  return self;
}

BeaktaPdfPage *
beakta_pdf_page_new_recognised (float          width,
                                float          height,
                                BeaktaOcrPage *recognised)
{
  BeaktaPdfPage *self = beakta_pdf_page_new (NULL);

  self->width = width;
  self->height = height;
  if (recognised == NULL || recognised->length == 0)
    return self;

  g_free (self->text);
  self->text = g_strdup (recognised->text);
  self->length = recognised->length;
  self->boxes = g_steal_pointer (&recognised->boxes);
  arrange (self);

  return self;
}

void
beakta_pdf_page_free (BeaktaPdfPage *self)
{
  g_free (self->text);
  g_free (self->boxes);
  g_array_unref (self->lines);
  g_array_unref (self->cells);
  g_clear_pointer (&self->remarks, g_array_unref);
  g_free (self);
}
