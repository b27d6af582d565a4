/* Words on a page. */

#include "beakta-page-words.h"

#include <math.h>

/* A place is told to belong to the line that it is nearest to; beside a line is nearer than above or below it. */
#define DOWN_WEIGHT 3.0

/* Of the height of a line: a gap that one area does not span. */
#define WIDE_GAP 3.0f

static const BeaktaBox *
get_boxes (BeaktaText *text,
           guint       index,
           guint      *start,
           guint      *length)
{
  const BeaktaPageText *page = index < beakta_text_get_n_pages (text) ? beakta_text_get_page (text, index) : NULL;

  if (page == NULL || page->boxes == NULL)
    return NULL;

  *start = page->start;
  *length = page->length;

  return g_bytes_get_data (page->boxes, NULL);
}

static const char *
get_pointer (BeaktaText *text,
             guint       position)
{
  return beakta_text_get_stream (text) + beakta_text_get_offset (text, position);
}

static gboolean
is_empty (const BeaktaBox *box)
{
  return box->x2 <= box->x1 && box->y2 <= box->y1;
}

static double
get_distance (const BeaktaBox *box,
              double           x,
              double           y)
{
  double across = MAX (MAX (box->x1 - x, x - box->x2), 0);
  double down = MAX (MAX (box->y1 - y, y - box->y2), 0);

  return across * across + DOWN_WEIGHT * DOWN_WEIGHT * down * down;
}

/* Index on the page of the character that is nearest; -1 none */
static int
find_nearest (BeaktaText      *text,
              const BeaktaBox *boxes,
              guint            start,
              guint            length,
              double           x,
              double           y,
              double          *distance)
{
  const char *p = length > 0 ? get_pointer (text, start) : NULL;
  int nearest = -1;

  *distance = G_MAXDOUBLE;
  for (guint i = 0; i < length; i++, p = g_utf8_next_char (p))
    {
      double d;

      if (*p == '\n' || is_empty (&boxes[i]))
        continue;

      d = get_distance (&boxes[i], x, y);
      if (d < *distance)
        {
          *distance = d;
          nearest = (int) i;
        }
    }

  return nearest;
}

/* (nullable): the box of the character on the page that is nearest. */
static const BeaktaBox *
find_on_page (BeaktaText *text,
              guint       index,
              double      x,
              double      y,
              guint      *at,
              double     *distance)
{
  guint start, length;
  const BeaktaBox *boxes = get_boxes (text, index, &start, &length);
  int nearest = boxes != NULL ? find_nearest (text, boxes, start, length, x, y, distance) : -1;

  if (nearest < 0)
    return NULL;

  *at = start + (guint) nearest;

  return &boxes[nearest];
}

gboolean
beakta_page_words_find_gap (BeaktaText *text,
                            guint       index,
                            double      x,
                            double      y,
                            guint      *position)
{
  double distance;
  guint at;
  const BeaktaBox *nearest = find_on_page (text, index, x, y, &at, &distance);

  if (nearest == NULL)
    return FALSE;

  *position = x > (nearest->x1 + nearest->x2) / 2 ? at + 1 : at;

  return TRUE;
}

gboolean
beakta_page_words_find_at (BeaktaText *text,
                           guint       index,
                           double      x,
                           double      y,
                           guint      *position)
{
  double distance;
  guint at;

  if (find_on_page (text, index, x, y, &at, &distance) == NULL || distance > 0)
    return FALSE;

  *position = at;

  return TRUE;
}

static gboolean
continues (const BeaktaBox *area,
           const BeaktaBox *box)
{
  float height = MAX (area->y2 - area->y1, box->y2 - box->y1);
  float apart = fabsf ((area->y1 + area->y2) - (box->y1 + box->y2)) / 2;

  return apart < height / 2 && box->x1 >= area->x1 - height && box->x1 - area->x2 < height * WIDE_GAP;
}

GArray *
beakta_page_words_list_areas (BeaktaText *text,
                              guint       index,
                              guint       start,
                              guint       end)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  guint first, length;
  const BeaktaBox *boxes = get_boxes (text, index, &first, &length);
  gboolean is_open = FALSE;
  const char *p;

  if (boxes == NULL || end <= first || start >= first + length)
    return areas;

  start = MAX (start, first);
  end = MIN (end, first + length);
  p = get_pointer (text, start);
  for (guint i = start - first; i < end - first; i++, p = g_utf8_next_char (p))
    {
      BeaktaBox *last = is_open ? &g_array_index (areas, BeaktaBox, areas->len - 1) : NULL;

      if (*p == '\n' || is_empty (&boxes[i]))
        {
          is_open = is_open && *p != '\n';
          continue;
        }
      if (last == NULL || !continues (last, &boxes[i]))
        {
          g_array_append_val (areas, boxes[i]);
          is_open = TRUE;
          continue;
        }

      last->x1 = MIN (last->x1, boxes[i].x1);
      last->y1 = MIN (last->y1, boxes[i].y1);
      last->x2 = MAX (last->x2, boxes[i].x2);
      last->y2 = MAX (last->y2, boxes[i].y2);
    }

  return areas;
}

GArray *
beakta_page_words_list_letters (BeaktaText *text,
                                guint       index)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  guint start, length;
  const BeaktaBox *boxes = get_boxes (text, index, &start, &length);
  const char *p = boxes != NULL && length > 0 ? get_pointer (text, start) : NULL;

  for (guint i = 0; p != NULL && i < length; i++, p = g_utf8_next_char (p))
    if (!is_empty (&boxes[i]) && !g_unichar_isspace (g_utf8_get_char (p)))
      g_array_append_val (letters, boxes[i]);

  return letters;
}

gboolean
beakta_page_words_get_caret (BeaktaText *text,
                             guint       position,
                             guint      *index,
                             BeaktaBox  *place)
{
  guint page = beakta_text_get_page_at (text, MIN (position, MAX (beakta_text_get_length (text), 1) - 1));
  guint start, length, at;
  const BeaktaBox *boxes = page > 0 ? get_boxes (text, page - 1, &start, &length) : NULL;
  const char *p;

  if (boxes == NULL || length == 0 || position < start)
    return FALSE;

  at = MIN (position - start, length);
  p = at < length ? get_pointer (text, start + at) : "\n";

  /* At the end of a line: after its last character. */
  if (*p == '\n' && at > 0 && !is_empty (&boxes[at - 1]) && *get_pointer (text, start + at - 1) != '\n')
    *place = (BeaktaBox) { boxes[at - 1].x2, boxes[at - 1].y1, boxes[at - 1].x2, boxes[at - 1].y2 };
  else if (at < length)
    *place = (BeaktaBox) { boxes[at].x1, boxes[at].y1, boxes[at].x1, boxes[at].y2 };
  else
    return FALSE;

  *index = page - 1;

  return TRUE;
}

static gboolean
is_word_at (BeaktaText *text,
            guint       position)
{
  gunichar c = position < beakta_text_get_length (text) ? g_utf8_get_char (get_pointer (text, position)) : 0;

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

void
beakta_page_words_get_word (BeaktaText *text,
                            guint       position,
                            guint      *start,
                            guint      *end)
{
  guint length = beakta_text_get_length (text);

  /* Just after a word is in it. */
  if (position > 0 && !is_word_at (text, position) && is_word_at (text, position - 1))
    position--;

  *start = *end = MIN (position, length);
  while (*start > 0 && is_word_at (text, *start - 1))
    --*start;
  while (is_word_at (text, *end))
    ++*end;
  if (*end == *start && *end < length)
    ++*end;
}

static gboolean
ends_line (BeaktaText *text,
           guint       position)
{
  char c = *get_pointer (text, position);

  return c == '\n' || c == '\f';
}

void
beakta_page_words_get_line (BeaktaText *text,
                            guint       position,
                            guint      *start,
                            guint      *end)
{
  guint length = beakta_text_get_length (text);

  *start = *end = MIN (position, length);
  while (*start > 0 && !ends_line (text, *start - 1))
    --*start;
  while (*end < length && !ends_line (text, *end))
    ++*end;
}

guint
beakta_page_words_step_word (BeaktaText *text,
                             guint       position,
                             gboolean    forward)
{
  guint length = beakta_text_get_length (text);

  if (forward)
    {
      while (position < length && is_word_at (text, position))
        position++;
      while (position < length && !is_word_at (text, position))
        position++;
      return position;
    }

  while (position > 0 && !is_word_at (text, position - 1))
    position--;
  while (position > 0 && is_word_at (text, position - 1))
    position--;

  return position;
}

/* The place in the line that is nearest to @x. */
static guint
find_in_line (BeaktaText *text,
              guint       start,
              guint       end,
              double      x)
{
  guint nearest = start;
  double distance = G_MAXDOUBLE;

  for (guint i = start; i <= end; i++)
    {
      BeaktaBox place;
      guint index;

      if (beakta_page_words_get_caret (text, i, &index, &place) && fabs (place.x1 - x) < distance)
        {
          distance = fabs (place.x1 - x);
          nearest = i;
        }
    }

  return nearest;
}

guint
beakta_page_words_step_line (BeaktaText *text,
                             guint       position,
                             double      x,
                             gboolean    forward)
{
  guint length = beakta_text_get_length (text);
  guint start, end;

  beakta_page_words_get_line (text, position, &start, &end);

  /* Empty lines and page ends hold no place to stand. */
  do
    {
      if (forward ? end >= length : start == 0)
        return position;
      beakta_page_words_get_line (text, forward ? end + 1 : start - 1, &start, &end);
    }
  while (start == end);

  return find_in_line (text, start, end, x);
}

guint
beakta_page_words_find_below (BeaktaText *text,
                              guint       index,
                              double      y)
{
  guint start = 0, length = 0;
  const BeaktaBox *boxes = get_boxes (text, index, &start, &length);

  if (boxes == NULL)
    return index < beakta_text_get_n_pages (text) ? beakta_text_get_page (text, index)->start : 0;

  for (guint i = 0; i < length; i++)
    {
      if (!is_empty (&boxes[i]) && boxes[i].y2 > y)
        return start + i;
    }

  return start + length;
}
