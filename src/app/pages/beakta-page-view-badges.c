/* Where the numbers of evidence stand on a page: beside the words that are marked, and never on letters.
 *
 * (1) A number stands after the marked words when nothing stands there; else above their end; else in the margin beside
 *     the line that they end in, on the right before on the left, and when that is full a little lower.
 * (2) Numbers do not cover each other either.
 * (3) Where a page is so full that there is no such place, the number stands after the words nonetheless.
 */

#include "beakta-page-view-private.h"

#include <string.h>

#define LEAST_HEIGHT 9.0f            /* pixels */
#define MOST_HEIGHT  16.0f
#define RAISED       0.45f           /* of the height of a number: above the line */
#define APART        2.0f            /* pixels, from the line and from each other */
#define N_STEPS      10              /* after the words: through a line's height */
#define N_ROWS       4               /* of numbers in the margin */

typedef struct
{
  BeaktaPageView *view;
  guint           page;
  float           scale;             /* pixels a point */
  BeaktaBox       paper;             /* points, as all that follows */
  GArray         *taken;             /* of BeaktaBox: the letters of the page, and the numbers that have their places */
  GArray         *near;              /* of BeaktaBox: those of them around the line */
  BeaktaBox       words;             /* the marked words of the line */
  float           width;             /* of the number */
  float           height;
} Placing;

static void
measure_page (Placing *placing)
{
  BeaktaPageLayout *layout = placing->view->layout;
  graphene_rect_t page, point;
  double x1, y1, x2, y2;

  beakta_page_layout_get_page (layout, placing->page, &page);
  beakta_page_layout_from_points (layout, placing->page, &(BeaktaBox) { 0, 0, 1, 1 }, &point);
  beakta_page_layout_to_points (layout, placing->page, page.origin.x, page.origin.y, &x1, &y1);
  beakta_page_layout_to_points (layout, placing->page, page.origin.x + page.size.width, page.origin.y + page.size.height, &x2, &y2);

  placing->scale = point.size.width;
  placing->paper = (BeaktaBox) { (float) MIN (x1, x2), (float) MIN (y1, y2), (float) MAX (x1, x2), (float) MAX (y1, y2) };
}

/* It is upright on the screen, also on a page that has been turned. */
static void
measure_number (Placing *placing,
                guint    number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  float height = CLAMP ((placing->words.y2 - placing->words.y1) * placing->scale * 0.8f, LEAST_HEIGHT, MOST_HEIGHT);
  float width = height * (0.62f + 0.55f * (float) strlen (digits));
  gboolean is_turned = placing->view->rotation % 2 == 1;

  placing->width = (is_turned ? height : width) / placing->scale;
  placing->height = (is_turned ? width : height) / placing->scale;
}

static void
find_near (Placing *placing)
{
  float reach = (N_ROWS + 1) * placing->height + placing->words.y2 - placing->words.y1;

  g_array_set_size (placing->near, 0);
  for (guint i = 0; i < placing->taken->len; i++)
    {
      const BeaktaBox *box = &g_array_index (placing->taken, BeaktaBox, i);

      if (box->y2 > placing->words.y1 - reach && box->y1 < placing->words.y2 + reach)
        g_array_append_val (placing->near, *box);
    }
}

static gboolean
is_free (Placing   *placing,
         float      x,
         float      y,
         BeaktaBox *place)
{
  *place = (BeaktaBox) { x, y, x + placing->width, y + placing->height };

  if (place->x1 < placing->paper.x1 || place->y1 < placing->paper.y1 ||
      place->x2 > placing->paper.x2 || place->y2 > placing->paper.y2)
    return FALSE;

  for (guint i = 0; i < placing->near->len; i++)
    {
      const BeaktaBox *box = &g_array_index (placing->near, BeaktaBox, i);

      if (box->x1 < place->x2 && box->x2 > place->x1 && box->y1 < place->y2 && box->y2 > place->y1)
        return FALSE;
    }

  return TRUE;
}

/* From where the line ends, and from where it begins, outwards. */
static gboolean
find_in_margin (Placing              *placing,
                const BeaktaTextMark *mark,
                float                 y,
                BeaktaBox            *place)
{
  BeaktaText *text = placing->view->text;
  float apart = APART / placing->scale;
  float right = placing->words.x2, left = placing->words.x1;
  g_autoptr(GArray) after = NULL;
  g_autoptr(GArray) before = NULL;
  guint start, end;

  beakta_page_words_get_line (text, mark->end - 1, &start, &end);
  after = beakta_page_words_list_areas (text, placing->page, mark->end - 1, end);
  before = beakta_page_words_list_areas (text, placing->page, start, mark->end);
  if (after->len > 0)
    right = MAX (right, g_array_index (after, BeaktaBox, 0).x2);
  if (before->len > 0)
    left = MIN (left, g_array_index (before, BeaktaBox, before->len - 1).x1);

  for (int row = 0; row < N_ROWS; row++, y += placing->height + apart)
    {
      for (float x = right + apart; x + placing->width <= placing->paper.x2; x += apart)
        if (is_free (placing, x, y, place))
          return TRUE;
      for (float x = left - apart - placing->width; x >= placing->paper.x1; x -= apart)
        if (is_free (placing, x, y, place))
          return TRUE;
    }

  return FALSE;
}

static void
find_place (Placing              *placing,
            const BeaktaTextMark *mark,
            BeaktaBox            *place)
{
  const BeaktaBox *words = &placing->words;
  float raised = words->y1 - RAISED * placing->height;
  float level = (words->y1 + words->y2 - placing->height) / 2;
  float step = (words->y2 - words->y1) / N_STEPS;

  for (int i = 0; i <= N_STEPS; i++)
    if (is_free (placing, words->x2 + (float) i * step, raised, place) ||
        is_free (placing, words->x2 + (float) i * step, level, place))
      return;

  if (is_free (placing, words->x2 - placing->width, words->y1 - placing->height, place) ||
      find_in_margin (placing, mark, level, place))
    return;

  *place = (BeaktaBox) { words->x2, raised, words->x2 + placing->width, raised + placing->height };
}

static void
add_badge (Placing              *placing,
           GArray               *badges,
           const BeaktaTextMark *mark)
{
  BeaktaPageView *self = placing->view;
  g_autoptr(GArray) areas = beakta_page_words_list_areas (self->text, placing->page, mark->start, mark->end);
  BeaktaPageBadge badge = { .mark = mark };
  BeaktaBox place;

  if (areas->len == 0)
    return;

  if (placing->taken == NULL)
    placing->taken = beakta_page_words_list_letters (self->text, placing->page);
  placing->words = g_array_index (areas, BeaktaBox, areas->len - 1);
  measure_number (placing, mark->number);
  find_near (placing);
  find_place (placing, mark, &place);
  g_array_append_val (placing->taken, place);

  beakta_page_layout_from_points (self->layout, placing->page, &place, &badge.area);
  g_array_append_val (badges, badge);
}

GArray *
beakta_page_view_list_badges (BeaktaPageView *self,
                              guint           page)
{
  GArray *badges = g_array_new (FALSE, FALSE, sizeof (BeaktaPageBadge));
  g_autoptr(GArray) near = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  Placing placing = { .view = self, .page = page, .near = near };
  const BeaktaPageText *words;

  if (self->marks == NULL || self->text == NULL || page >= beakta_text_get_n_pages (self->text))
    return badges;

  words = beakta_text_get_page (self->text, page);
  measure_page (&placing);
  for (guint i = 0; i < beakta_text_marks_get_n (self->marks); i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);

      if (mark->number > 0 && mark->end > words->start && mark->end <= words->start + words->length)
        add_badge (&placing, badges, mark);
    }
  g_clear_pointer (&placing.taken, g_array_unref);

  return badges;
}
