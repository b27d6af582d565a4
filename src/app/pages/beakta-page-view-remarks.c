/* What somebody wrote beside the text of a PDF, on its pages: a frame around the place that it is about, and a sign in the
 * margin of the page. The caseworker's own marks are grounds under the words; these are outlines, as in flowing text.
 */

#include "beakta-page-view-private.h"

#include "beakta-line-frame.h"
#include "beakta-remark-shapes.h"

#define SIGN_SIZE 16.0f              /* pixels */
#define SIGN_GAP  5.0f               /* from the edge of the page, and between two */

static GArray *
get_links (BeaktaPageView *self,
           guint           page)
{
  return self->links != NULL ? g_hash_table_lookup (self->links, GUINT_TO_POINTER (page)) : NULL;
}

/* The sign of the remark whose place is @area: beside it, below @bottom, which the last one above it takes. */
static void
get_sign (BeaktaPageView        *self,
          guint                  page,
          const graphene_rect_t *area,
          float                  bottom,
          graphene_rect_t       *sign)
{
  graphene_rect_t paper;
  float y;

  beakta_page_layout_get_page (self->layout, page, &paper);
  y = MAX (area->origin.y, bottom + SIGN_GAP);
  y = CLAMP (y, paper.origin.y + SIGN_GAP, paper.origin.y + paper.size.height - SIGN_SIZE - SIGN_GAP);
  graphene_rect_init (sign, paper.origin.x + paper.size.width - SIGN_SIZE - SIGN_GAP, y, SIGN_SIZE, SIGN_SIZE);
}

typedef struct
{
  const BeaktaPageLink *remark;
  graphene_rect_t       area;        /* content coordinates */
  graphene_rect_t       sign;
  GArray               *lines;       /* of BeaktaBox, points: what it is made of */
} Place;

static void
clear_place (gpointer data)
{
  g_array_unref (((Place *) data)->lines);
}

/* (transfer full) */
static GArray *
join_lines (const BeaktaPageLink *remark)
{
  if (remark->lines != NULL)
    return beakta_line_frame_join ((const BeaktaBox *) remark->lines->data, remark->lines->len);

  return beakta_line_frame_join (&remark->area, 1);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a, *other = b;

  return one->area.origin.y < other->area.origin.y ? -1 : one->area.origin.y > other->area.origin.y;
}

/* (transfer full) (element-type Place): those of @page, from its top. */
static GArray *
list_places (BeaktaPageView *self,
             guint           page)
{
  GArray *links = get_links (self, page);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  float bottom = -G_MAXFLOAT;

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      Place place = { .remark = &g_array_index (links, BeaktaPageLink, i) };

      if (!place.remark->is_remark)
        continue;
      place.lines = join_lines (place.remark);
      beakta_page_layout_from_points (self->layout, page, &place.remark->area, &place.area);
      g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      get_sign (self, page, &place->area, bottom, &place->sign);
      bottom = place->sign.origin.y + place->sign.size.height;
    }

  return places;
}

/* Which of the text's remarks it is; -1 when the text has not come, or knows nothing of it. */
static int
find_told (BeaktaPageView       *self,
           guint                 page,
           const BeaktaPageLink *remark)
{
  const BeaktaPageText *words;

  if (self->remarks == NULL || page >= beakta_text_get_n_pages (self->text))
    return -1;

  words = beakta_text_get_page (self->text, page);
  for (guint i = beakta_remarks_find (self->remarks, words->start); i < beakta_remarks_get_n (self->remarks); i++)
    {
      const BeaktaRemark *told = beakta_remarks_get (self->remarks, i);

      if (told->position > words->start + words->length)
        break;

      /* A long one is cut where it is drawn, and only there. */
      if (g_str_has_prefix (told->words, remark->target))
        return (int) i;
    }

  return -1;
}

gboolean
beakta_page_view_get_remark_position (BeaktaPageView       *self,
                                      guint                 page,
                                      const BeaktaPageLink *remark,
                                      guint                *position)
{
  int index = find_told (self, page, remark);

  if (index >= 0)
    *position = beakta_remarks_get (self->remarks, (guint) index)->position;

  return index >= 0;
}

/* (transfer full): as the text has it, whole and with its day; as the page has it until the text has come. */
static char *
dup_words (BeaktaPageView       *self,
           guint                 page,
           const BeaktaPageLink *remark)
{
  int index = find_told (self, page, remark);

  return index >= 0 ? beakta_remarks_dup_words (self->remarks, (guint) index, 1) : g_strdup (remark->target);
}

/* Whether the caret is where it is pinned: it is the one that is being told. */
static gboolean
is_current (BeaktaPageView       *self,
            guint                 page,
            const BeaktaPageLink *remark)
{
  guint position;

  return self->anchor == self->caret && self->caret > 0 &&
         beakta_page_view_get_remark_position (self, page, remark, &position) && position == self->caret;
}

void
beakta_page_view_draw_remarks (BeaktaPageView *self,
                               GtkSnapshot    *snapshot,
                               guint           page,
                               gboolean        dark)
{
  g_autoptr(GArray) places = list_places (self, page);
  GdkRGBA line = dark ? (GdkRGBA) { 1, 1, 1, 0.75f } : (GdkRGBA) { 0, 0, 0, 0.65f };
  GdkRGBA frame = dark ? (GdkRGBA) { 1, 1, 1, 0.4f } : (GdkRGBA) { 0, 0, 0, 0.35f };
  GdkRGBA ground = dark ? (GdkRGBA) { 0.2f, 0.2f, 0.2f, 1 } : (GdkRGBA) { 1, 0.98f, 0.88f, 1 };

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gboolean current = is_current (self, page, place->remark);

      beakta_remark_shapes_append_frame (snapshot, self->layout, page, place->lines, current ? &line : &frame, current ? 2 : 1);
      beakta_remark_shapes_append_bubble (snapshot, &place->sign, &line, &ground);
    }
}

void
beakta_page_view_add_remark_washes (BeaktaPageView *self,
                                    GArray         *washes,
                                    guint           page,
                                    gboolean        dark)
{
  g_autoptr(GArray) places = list_places (self, page);
  GdkRGBA other = dark ? (GdkRGBA) { 0.1f, 0.1f, 0.1f, 1 } : (GdkRGBA) { 0.95f, 0.95f, 0.95f, 1 };
  GdkRGBA current = dark ? (GdkRGBA) { 0.24f, 0.24f, 0.24f, 1 } : (GdkRGBA) { 0.85f, 0.85f, 0.85f, 1 };

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      BeaktaPageWash wash = { .color = is_current (self, page, place->remark) ? current : other };

      for (guint k = 0; k < place->lines->len; k++)
        {
          beakta_page_layout_from_points (self->layout, page, &g_array_index (place->lines, BeaktaBox, k), &wash.area);
          g_array_append_val (washes, wash);
        }
    }
}

static gboolean
find_line (BeaktaPageView         *self,
           guint                   page,
           const Place            *place,
           const graphene_point_t *point,
           graphene_rect_t        *line)
{
  for (guint i = 0; i < place->lines->len; i++)
    {
      beakta_page_layout_from_points (self->layout, page, &g_array_index (place->lines, BeaktaBox, i), line);
      if (graphene_rect_contains_point (line, point))
        return TRUE;
    }

  return FALSE;
}

const BeaktaPageLink *
beakta_page_view_find_remark (BeaktaPageView *self,
                              double          x,
                              double          y,
                              guint          *page,
                              GdkRectangle   *area)
{
  g_autoptr(GArray) places = NULL;
  graphene_rect_t visible;
  graphene_point_t point;
  double page_x, page_y;

  if (!beakta_page_view_find_page_at (self, x, y, page, &page_x, &page_y))
    return NULL;

  beakta_page_view_get_visible_area (self, &visible);
  graphene_point_init (&point, (float) x + visible.origin.x, (float) y + visible.origin.y);
  places = list_places (self, *page);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      graphene_rect_t hit = place->sign;

      if (!graphene_rect_contains_point (&hit, &point) && !find_line (self, *page, place, &point, &hit))
        continue;

      *area = (GdkRectangle) { (int) (hit.origin.x - visible.origin.x), (int) (hit.origin.y - visible.origin.y),
                               (int) hit.size.width, (int) hit.size.height };
      return place->remark;
    }

  return NULL;
}

/* (transfer full) (nullable): under the pointer, by keyboard where the caret is. */
char *
beakta_page_view_dup_remark_tip (BeaktaPageView *self,
                                 double          x,
                                 double          y,
                                 gboolean        by_keyboard,
                                 GdkRectangle   *area)
{
  const BeaktaPageLink *remark;
  g_autofree char *words = NULL;
  guint page, first, n = 1;

  if (!by_keyboard)
    {
      remark = beakta_page_view_find_remark (self, x, y, &page, area);
      words = remark != NULL ? dup_words (self, page, remark) : NULL;
    }
  else if (self->remarks != NULL)
    {
      first = beakta_remarks_find (self->remarks, self->caret);
      n = beakta_remarks_find (self->remarks, self->caret + 1) - first;
      words = n > 0 ? beakta_remarks_dup_words (self->remarks, first, n) : NULL;
    }

  return words != NULL ? beakta_remarks_dup_tip (words, n) : NULL;
}
