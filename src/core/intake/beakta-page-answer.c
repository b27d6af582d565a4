/* What a reader answers about pages. A number that is no number, words that are no UTF-8, a page that is not there, or a byte
 * too many or too few: the whole answer is refused.
 */

#include "beakta-page-answer.h"

#include "beakta-page-frames.h"

#include <math.h>
#include <string.h>

#define MOST_POINTS 1e6f

typedef struct
{
  const guint8 *next;
  gsize         left;
  gboolean      is_broken;
} Cursor;

static guint32
take_number (Cursor *cursor)
{
  guint32 number;

  if (cursor->left < sizeof number)
    {
      cursor->is_broken = TRUE;
      return 0;
    }

  memcpy (&number, cursor->next, sizeof number);
  cursor->next += sizeof number;
  cursor->left -= sizeof number;

  return GUINT32_FROM_LE (number);
}

static float
take_float (Cursor *cursor)
{
  guint32 bits = take_number (cursor);
  float number;

  memcpy (&number, &bits, sizeof number);
  if (!isfinite (number) || fabsf (number) > MOST_POINTS)
    {
      cursor->is_broken = TRUE;
      return 0;
    }

  return number;
}

/* (transfer full): "" when it is broken */
static char *
take_words (Cursor *cursor)
{
  guint32 n = take_number (cursor);
  const char *words = (const char *) cursor->next;

  if (n > cursor->left || n > BEAKTA_PAGES_MAX_WORDS || !g_utf8_validate_len (words, n, NULL))
    {
      cursor->is_broken = TRUE;
      return g_strdup ("");
    }

  cursor->next += n;
  cursor->left -= n;

  return g_strndup (words, n);
}

static guint32
take_page (Cursor  *cursor,
           guint32  limit)
{
  guint32 page = take_number (cursor);

  cursor->is_broken = cursor->is_broken || page >= limit;

  return page;
}

static GArray *
hand_over (GArray        *array,
           const Cursor  *cursor,
           GError       **error)
{
  if (!cursor->is_broken)
    return array;

  g_array_unref (array);
  g_set_error_literal (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL,
                       "The reader broke the protocol: an answer about pages that does not hold together");
  return NULL;
}

GArray *
beakta_page_answer_take_sizes (const GByteArray  *answer,
                               guint              n_pages,
                               GError           **error)
{
  GArray *sizes = g_array_sized_new (FALSE, FALSE, sizeof (BeaktaPageSize), n_pages);
  Cursor cursor = { answer->data, answer->len, answer->len != n_pages * 2 * sizeof (guint32) };

  for (guint i = 0; i < n_pages && !cursor.is_broken; i++)
    {
      BeaktaPageSize size;

      size.width = take_float (&cursor);
      size.height = take_float (&cursor);
      cursor.is_broken = cursor.is_broken || size.width < 1 || size.height < 1;
      g_array_append_val (sizes, size);
    }

  return hand_over (sizes, &cursor, error);
}

static void
clear_link (gpointer data)
{
  BeaktaPageLink *link = data;

  g_free (link->target);
  g_clear_pointer (&link->lines, g_array_unref);
}

static BeaktaBox
take_box (Cursor *cursor)
{
  BeaktaBox box;

  box.x1 = take_float (cursor);
  box.y1 = take_float (cursor);
  box.x2 = take_float (cursor);
  box.y2 = take_float (cursor);

  return box;
}

/* (transfer full) (nullable): %NULL for none */
static GArray *
take_lines (Cursor *cursor)
{
  guint32 n = take_number (cursor);
  GArray *lines = NULL;

  cursor->is_broken = cursor->is_broken || n > BEAKTA_PAGES_MAX_LINES;
  for (guint32 i = 0; i < n && !cursor->is_broken; i++)
    {
      BeaktaBox line = take_box (cursor);

      if (lines == NULL)
        lines = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
      g_array_append_val (lines, line);
    }

  return lines;
}

static void
take_target (Cursor         *cursor,
             guint           n_pages,
             BeaktaPageLink *link)
{
  guint32 target = take_number (cursor);

  link->is_remark = target == BEAKTA_PAGES_REMARK;
  link->page = link->is_remark ? -1 : (int) target - 1;
  cursor->is_broken = cursor->is_broken || (!link->is_remark && target > n_pages);
}

GArray *
beakta_page_answer_take_links (const GByteArray  *answer,
                               guint              n_pages,
                               GError           **error)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (BeaktaPageLink));
  Cursor cursor = { answer->data, answer->len, FALSE };

  g_array_set_clear_func (links, clear_link);
  while (cursor.left > 0 && !cursor.is_broken)
    {
      BeaktaPageLink link = { .area = take_box (&cursor) };

      take_target (&cursor, n_pages, &link);
      link.y = take_float (&cursor);
      link.target = take_words (&cursor);
      if (link.is_remark)
        link.lines = take_lines (&cursor);
      g_array_append_val (links, link);
      cursor.is_broken = cursor.is_broken || links->len > 2 * BEAKTA_PAGES_MAX_LINKS;
    }

  return hand_over (links, &cursor, error);
}

static void
clear_entry (gpointer data)
{
  g_free (((BeaktaPageEntry *) data)->title);
}

GArray *
beakta_page_answer_take_outline (const GByteArray  *answer,
                                 guint              n_pages,
                                 GError           **error)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (BeaktaPageEntry));
  Cursor cursor = { answer->data, answer->len, FALSE };

  g_array_set_clear_func (entries, clear_entry);
  while (cursor.left > 0 && !cursor.is_broken)
    {
      BeaktaPageEntry entry;

      entry.level = take_number (&cursor);
      entry.page = take_page (&cursor, n_pages);
      entry.y = take_float (&cursor);
      entry.title = take_words (&cursor);
      g_array_append_val (entries, entry);
      cursor.is_broken = cursor.is_broken || entry.level < 1 || entry.level > BEAKTA_PAGES_MAX_LEVEL ||
                         entries->len > BEAKTA_PAGES_MAX_ENTRIES;
    }

  return hand_over (entries, &cursor, error);
}
