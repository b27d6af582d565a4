/* What is answered to a request for pages. The core is not mistrusted, and yet nothing that it asks may lead outside the document or
 * the memory for pixels: page, part and size are checked here, before a format sees them. */

#include "beakta-pages-answer.h"

#include "beakta-desk.h"

#include <math.h>
#include <string.h>

/* A sheet of paper, and the largest that is believed in; points. */
#define PAPER_WIDTH  595
#define PAPER_HEIGHT 842
#define MOST_POINTS  20000

/* Whether it is what the memory holds. */
static gboolean
is_within_bounds (const BeaktaPagesDraw *draw)
{
  return draw->rotation < 4 && draw->width > 0 && draw->height > 0 &&
         draw->full_width <= BEAKTA_PAGES_MAX_EDGE && draw->full_height <= BEAKTA_PAGES_MAX_EDGE &&
         draw->x < draw->full_width && draw->width <= draw->full_width - draw->x &&
         draw->y < draw->full_height && draw->height <= draw->full_height - draw->y &&
         (guint64) draw->width * draw->height <= BEAKTA_PAGES_MAX_PIXELS;
}

static gboolean
draw (const BeaktaPages     *pages,
      const BeaktaPagesDraw *request,
      GByteArray            *answer)
{
  beakta_desk_append (answer, request->width);
  beakta_desk_append (answer, request->height);

  return request->page < pages->n_pages && is_within_bounds (request) &&
         pages->format->draw (pages->document, request, pages->pixels);
}

static void
append_sizes (const BeaktaPages *pages,
              GByteArray        *answer)
{
  for (guint i = 0; i < pages->n_pages; i++)
    {
      double width = 0, height = 0;

      pages->format->measure (pages->document, i, &width, &height);
      if (!isfinite (width) || !isfinite (height) || width < 1 || height < 1)
        {
          width = PAPER_WIDTH;
          height = PAPER_HEIGHT;
        }
      beakta_desk_append_float (answer, (float) MIN (width, MOST_POINTS));
      beakta_desk_append_float (answer, (float) MIN (height, MOST_POINTS));
    }
}

static gboolean
append_links (const BeaktaPages *pages,
              guint              page,
              GByteArray        *answer)
{
  if (page >= pages->n_pages)
    return FALSE;

  return pages->format->append_links == NULL || pages->format->append_links (pages->document, page, answer);
}

BeaktaPagesAnswerKind
beakta_pages_answer (const BeaktaPages      *pages,
                     BeaktaPagesRequestKind  kind,
                     const GByteArray       *content,
                     GByteArray             *answer)
{
  guint32 numbers[sizeof (BeaktaPagesDraw) / sizeof (guint32)] = { 0 };
  BeaktaPagesAnswerKind answer_kind = BEAKTA_PAGES_FAILED;
  BeaktaPagesDraw request;

  memcpy (numbers, content->data, MIN (content->len, sizeof numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = GUINT32_FROM_LE (numbers[i]);
  memcpy (&request, numbers, sizeof request);
  beakta_desk_append (answer, request.id);

  if (kind == BEAKTA_PAGES_DRAW && draw (pages, &request, answer))
    answer_kind = BEAKTA_PAGES_DRAWN;
  else if (kind == BEAKTA_PAGES_LINKS && append_links (pages, request.page, answer))
    answer_kind = BEAKTA_PAGES_LINKED;
  else if (kind == BEAKTA_PAGES_OUTLINE)
    {
      if (pages->format->append_outline != NULL)
        pages->format->append_outline (pages->document, answer);
      answer_kind = BEAKTA_PAGES_OUTLINED;
    }
  else if (kind == BEAKTA_PAGES_SIZES)
    {
      append_sizes (pages, answer);
      answer_kind = BEAKTA_PAGES_SIZED;
    }

  if (answer_kind == BEAKTA_PAGES_FAILED)
    g_byte_array_set_size (answer, sizeof (guint32));

  return answer_kind;
}
