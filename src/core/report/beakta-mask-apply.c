/* Masks applied.
 *
 * (1) What is masked is taken out of the text before there is a paper: it is nowhere in the file, however that is unpacked.
 * (2) Words are found as beakta-mask-text.h says; all masks are looked for in the text as it was, so that none hides another's words.
 * (3) A mask of a file that is nowhere in the paper is an error, for it was written to hide something there.
 */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-mask.h"

#include <gio/gio.h>
#include <string.h>

/* (transfer full): "[maskerat 2]", or "[maskerat 2, 5]" where two masks meet */
static char *
dup_sign (const char *sign,
          const char *numbers)
{
  GString *filled = g_string_new (sign);

  g_string_replace (filled, "{1}", numbers, 0);

  return g_string_free (filled, FALSE);
}

/* Of the spans' text from @start to @end nothing is left but the sign, where it began. */
static void
cut_spans (GPtrArray  *spans,
           gsize       start,
           gsize       end,
           const char *sign)
{
  gsize at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      BeaktaSpan *span = g_ptr_array_index (spans, i);
      gsize length = strlen (span->text);
      gsize from = CLAMP (start, at, at + length) - at, to = CLAMP (end, at, at + length) - at;
      gboolean begins = start >= at && start < at + length;

      if (to > from)
        {
          char *left = g_strdup_printf ("%.*s%s%s", (int) from, span->text, begins ? sign : "", span->text + to);

          g_free (span->text);
          span->text = left;
        }
      at += length;
    }
}

static char *
join_spans (GPtrArray *spans)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    g_string_append (text, ((const BeaktaSpan *) g_ptr_array_index (spans, i))->text);

  return g_string_free (text, FALSE);
}

/* Where a mask was found. */
typedef struct
{
  BeaktaMaskPlace  place;
  guint            number;           /* of the mask, from 1 */
} Hit;

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *one = a, *other = b;

  if (one->place.start != other->place.start)
    return one->place.start < other->place.start ? -1 : 1;

  return (one->number > other->number) - (one->number < other->number);
}

static void
find_mask (const BeaktaMask     *mask,
           const BeaktaMaskText *text,
           GArray               *places)
{
  beakta_mask_text_find (text, mask->needle, mask->reach, places);
  for (guint i = 0; i < mask->quotes->len; i++)
    {
      const BeaktaMaskQuote *quote = g_ptr_array_index (mask->quotes, i);

      beakta_mask_text_find_part (text, quote->needle, quote->from, quote->to, places);
    }
}

/* (transfer full): of Hit, in the order of the text. The same mask counts once where several of its ways meet. */
static GArray *
find_hits (GPtrArray  *masks,
           const char *text)
{
  g_autoptr(BeaktaMaskText) seen = beakta_mask_text_new (text);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0; i < masks->len; i++)
    {
      g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));

      find_mask (g_ptr_array_index (masks, i), seen, places);
      for (guint j = 0; j < places->len; j++)
        {
          Hit hit = { g_array_index (places, BeaktaMaskPlace, j), i + 1 };

          g_array_append_val (hits, hit);
        }
    }
  g_array_sort (hits, compare_hits);

  return hits;
}

/* Hits that meet become one hole in the text, which says all their numbers. @last: (inout): the first hit after them */
static char *
take_hole (GPtrArray       *masks,
           GArray          *hits,
           guint           *last,
           BeaktaMaskPlace *hole)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *text = g_string_new (NULL);

  *hole = g_array_index (hits, Hit, *last).place;
  for (; *last < hits->len && g_array_index (hits, Hit, *last).place.start < hole->end; (*last)++)
    {
      const Hit *hit = &g_array_index (hits, Hit, *last);
      gboolean is_new = TRUE;

      hole->end = MAX (hole->end, hit->place.end);
      for (guint i = 0; i < numbers->len; i++)
        is_new = is_new && g_array_index (numbers, guint, i) != hit->number;
      if (!is_new)
        continue;

      g_array_append_val (numbers, hit->number);
      g_string_append_printf (text, "%s%u", text->len > 0 ? ", " : "", hit->number);
      ((BeaktaMask *) g_ptr_array_index (masks, hit->number - 1))->n_places++;
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  BeaktaMaskPlace  place;
  char            *numbers;
} Hole;

static void
hole_clear (gpointer data)
{
  g_free (((Hole *) data)->numbers);
}

void
beakta_masks_apply_to_spans (GPtrArray  *masks,
                             const char *sign,
                             GPtrArray  *spans)
{
  g_autofree char *text = join_spans (spans);
  g_autoptr(GArray) hits = find_hits (masks, text);
  g_autoptr(GArray) holes = g_array_new (FALSE, FALSE, sizeof (Hole));

  g_array_set_clear_func (holes, hole_clear);
  for (guint i = 0; i < hits->len;)
    {
      Hole hole;

      hole.numbers = take_hole (masks, hits, &i, &hole.place);
      g_array_append_val (holes, hole);
    }

  for (guint i = holes->len; i > 0; i--)
    {
      const Hole *hole = &g_array_index (holes, Hole, i - 1);
      g_autofree char *own = dup_sign (sign, hole->numbers);

      cut_spans (spans, hole->place.start, hole->place.end, own);
    }
}

char *
beakta_masks_apply (GPtrArray  *masks,
                    const char *sign,
                    const char *text)
{
  BeaktaSpan span = { g_strdup (text), BEAKTA_SPAN_PLAIN };
  g_autoptr(GPtrArray) spans = g_ptr_array_new ();

  g_ptr_array_add (spans, &span);
  beakta_masks_apply_to_spans (masks, sign, spans);

  return span.text;
}

static gboolean
stands_in_ground (const BeaktaMask *mask,
                  GPtrArray        *masks)
{
  for (guint i = 0; i < masks->len; i++)
    {
      g_autoptr(BeaktaMaskText) ground = beakta_mask_text_new (((const BeaktaMask *) g_ptr_array_index (masks, i))->ground);
      g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (BeaktaMaskPlace));

      beakta_mask_text_find (ground, mask->needle, mask->reach, places);
      if (places->len > 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
beakta_masks_check (GPtrArray  *masks,
                    GError    **error)
{
  for (guint i = 0; i < masks->len; i++)
    {
      const BeaktaMask *mask = g_ptr_array_index (masks, i);
      const char *why = NULL;

      if (stands_in_ground (mask, masks))
        why = "its words stand in a ground, which is printed";
      else if (mask->n_places == 0 && mask->id == NULL)
        why = "its words are nowhere in the paper; see how they are spelled there";
      if (why == NULL)
        continue;

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "mask %u: %s", i + 1, why);
      return FALSE;
    }

  return TRUE;
}
