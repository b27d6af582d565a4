/* What somebody wrote beside the text of a PDF.
 *
 * (1) A remark is words: a highlight without any is colour on the page, and the page shows it.
 * (2) It is pinned to the text that it lies on, else to what stands nearest; the text is not altered by it.
 */

#include "beakta-pdf-remarks.h"

#include "beakta-page-frames.h"
#include "beakta-pdf-quads.h"

#include <math.h>

#define MAX_REMARKS 1000             /* of a page */

/* A remark belongs to the line beside it before it belongs to what stands above or below. */
#define LINE_WEIGHT 4.0f

static void
clear_remark (gpointer data)
{
  BeaktaPdfRemark *remark = data;

  beakta_remark_label_free (remark->label);
  g_clear_pointer (&remark->lines, g_array_unref);
}

static gboolean
is_shown (PopplerAnnot *annot)
{
  switch (poppler_annot_get_annot_type (annot))
    {
    case POPPLER_ANNOT_TEXT:
    case POPPLER_ANNOT_FREE_TEXT:
    case POPPLER_ANNOT_LINE:
    case POPPLER_ANNOT_SQUARE:
    case POPPLER_ANNOT_CIRCLE:
    case POPPLER_ANNOT_POLYGON:
    case POPPLER_ANNOT_POLY_LINE:
    case POPPLER_ANNOT_HIGHLIGHT:
    case POPPLER_ANNOT_UNDERLINE:
    case POPPLER_ANNOT_SQUIGGLY:
    case POPPLER_ANNOT_STRIKE_OUT:
    case POPPLER_ANNOT_STAMP:
    case POPPLER_ANNOT_CARET:
    case POPPLER_ANNOT_INK:
    case POPPLER_ANNOT_FILE_ATTACHMENT:
      return POPPLER_IS_ANNOT_MARKUP (annot) && !(poppler_annot_get_flags (annot) & POPPLER_ANNOT_FLAG_HIDDEN);
    default:
      return FALSE;
    }
}

/* (transfer full) (nullable): "2026-03-02" */
static char *
dup_date (PopplerAnnot *annot)
{
  GDate *date = poppler_annot_markup_get_date (POPPLER_ANNOT_MARKUP (annot));
  char *day = NULL;

  if (date != NULL && g_date_valid (date))
    day = g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
  g_clear_pointer (&date, g_date_free);

  return day;
}

/* (transfer full) (nullable): %NULL when nothing is said. */
static BeaktaRemarkLabel *
make_label (PopplerAnnot *annot)
{
  g_autofree char *words = poppler_annot_get_contents (annot);
  g_autofree char *author = NULL;
  g_autofree char *day = NULL;

  if (words == NULL || *g_strstrip (words) == '\0' || !g_utf8_validate (words, -1, NULL))
    return NULL;

  author = poppler_annot_markup_get_label (POPPLER_ANNOT_MARKUP (annot));
  if (author != NULL && !g_utf8_validate (author, -1, NULL))
    g_clear_pointer (&author, g_free);
  day = dup_date (annot);

  return beakta_remark_label_new (author, day, words);
}

static float
tame (double number)
{
  return isfinite (number) ? (float) CLAMP (number, -1e6, 1e6) : 0;
}

GArray *
beakta_pdf_remarks_list (PopplerPage *page,
                         GList       *annots)
{
  GArray *remarks = NULL;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  for (GList *l = annots; l != NULL && (remarks == NULL || remarks->len < MAX_REMARKS); l = l->next)
    {
      const PopplerAnnotMapping *annot = l->data;
      const PopplerRectangle *area = &annot->area;
      BeaktaPdfRemark remark = {
        { tame (area->x1), tame (height - area->y2), tame (area->x2), tame (height - area->y1) },
        is_shown (annot->annot) ? make_label (annot->annot) : NULL
      };

      if (remark.label == NULL)
        continue;
      remark.lines = beakta_pdf_quads_list_lines (page, annot);
      if (remarks == NULL)
        {
          remarks = g_array_new (FALSE, FALSE, sizeof (BeaktaPdfRemark));
          g_array_set_clear_func (remarks, clear_remark);
        }
      g_array_append_val (remarks, remark);
    }

  return remarks;
}

static float
get_distance (float low,
              float high,
              float from,
              float to)
{
  return MAX (MAX (low - to, from - high), 0);
}

/* How far a character is from a remark; below 0 when the remark lies on it. */
static float
measure (const BeaktaBox *box,
         const BeaktaBox *area)
{
  float x = (box->x1 + box->x2) / 2, y = (box->y1 + box->y2) / 2;
  float middle = (area->y1 + area->y2) / 2;

  if (x >= area->x1 && x <= area->x2 && y >= area->y1 && y <= area->y2)
    return -1;

  return get_distance (box->x1, box->x2, area->x1, area->x2) +
         LINE_WEIGHT * get_distance (box->y1, box->y2, middle, middle);
}

static float
measure_remark (const BeaktaBox       *box,
                const BeaktaPdfRemark *remark)
{
  float nearest = G_MAXFLOAT;

  if (remark->lines == NULL)
    return measure (box, &remark->area);

  for (guint i = 0; i < remark->lines->len && nearest >= 0; i++)
    nearest = MIN (nearest, measure (box, &g_array_index (remark->lines, BeaktaBox, i)));

  return nearest;
}

/* The first character that the remark lies on, or the nearest. */
static guint
find_place (const BeaktaPdfPage   *page,
            const BeaktaPdfRemark *remark)
{
  const char *p = page->text;
  float nearest = G_MAXFLOAT;
  guint place = 0;

  for (guint i = 0; page->boxes != NULL && i < page->length && nearest >= 0; i++, p = g_utf8_next_char (p))
    {
      float distance = g_ascii_isspace (*p) ? G_MAXFLOAT : measure_remark (&page->boxes[i], remark);

      if (distance < nearest)
        {
          nearest = distance;
          place = i;
        }
    }

  return place;
}

void
beakta_pdf_remarks_pin (const BeaktaPdfPage *page,
                        GArray              *runs)
{
  for (guint i = 0; page->remarks != NULL && i < page->remarks->len; i++)
    {
      const BeaktaPdfRemark *remark = &g_array_index (page->remarks, BeaktaPdfRemark, i);
      BeaktaRun run = {
        .kind = BEAKTA_RUN_COMMENT, .start = find_place (page, remark),
        .level = remark->label->day, .label = remark->label->words
      };
      guint at = runs->len;

      while (at > 0 && g_array_index (runs, BeaktaRun, at - 1).start > run.start)
        at--;
      g_array_insert_val (runs, at, run);
    }
}

static void
append_box (GByteArray      *answer,
            const BeaktaBox *box)
{
  beakta_desk_append_float (answer, box->x1);
  beakta_desk_append_float (answer, box->y1);
  beakta_desk_append_float (answer, box->x2);
  beakta_desk_append_float (answer, box->y2);
}

/* @lines: (nullable) */
static void
append_lines (GByteArray   *answer,
              const GArray *lines)
{
  beakta_desk_append (answer, lines != NULL ? lines->len : 0);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    append_box (answer, &g_array_index (lines, BeaktaBox, i));
}

void
beakta_pdf_append_remarks (PopplerPage *page,
                           GByteArray  *answer)
{
  GList *annots = poppler_page_get_annot_mapping (page);
  g_autoptr(GArray) remarks = beakta_pdf_remarks_list (page, annots);

  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    {
      const BeaktaPdfRemark *remark = &g_array_index (remarks, BeaktaPdfRemark, i);

      append_box (answer, &remark->area);
      beakta_desk_append (answer, BEAKTA_PAGES_REMARK);
      beakta_desk_append_float (answer, 0);
      beakta_desk_append_words (answer, remark->label->words);
      append_lines (answer, remark->lines);
    }
  poppler_page_free_annot_mapping (annots);
}
