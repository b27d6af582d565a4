/* What of a document nobody but the person who asks has had on the screen. */

#include "beakta-store-unseen.h"

/* How many code points between @start and @end are in the set. */
static guint
count_within (const BeaktaStretches *shown,
              guint                  start,
              guint                  end)
{
  guint n, sum = 0;
  const BeaktaStretch *stretches = beakta_stretches_get (shown, &n);

  for (guint i = 0; i < n; i++)
    {
      guint from = MAX (start, stretches[i].start), to = MIN (end, stretches[i].end);

      sum += to > from ? to - from : 0;
    }

  return sum;
}

static void
find_pages (BeaktaText            *text,
            const BeaktaStretches *shown,
            BeaktaUnseen          *unseen)
{
  for (guint i = 0; i < unseen->n_pages; i++)
    {
      const BeaktaPageText *page = beakta_text_get_page (text, i);
      guint end = page->start + page->length;

      if (page->length == 0 || count_within (shown, page->start, end) > 0 || unseen->n_unseen_pages++ > 0)
        continue;

      unseen->first_page = i + 1;
      unseen->start = page->start;
      unseen->end = end;
    }
}

/* The longest stretch that was never shown. */
static void
find_longest (const BeaktaStretches *shown,
              BeaktaUnseen          *unseen)
{
  guint n, from = 0;
  const BeaktaStretch *stretches = beakta_stretches_get (shown, &n);

  for (guint i = 0; i <= n; i++)
    {
      guint to = i < n ? MIN (stretches[i].start, unseen->characters) : unseen->characters;

      if (to > from && to - from > unseen->end - unseen->start)
        {
          unseen->start = from;
          unseen->end = to;
        }
      from = i < n ? stretches[i].end : from;
    }
}

void
beakta_unseen_find (BeaktaText            *text,
                    const BeaktaStretches *shown,
                    BeaktaUnseen          *unseen)
{
  g_return_if_fail (BEAKTA_IS_TEXT (text));
  g_return_if_fail (shown != NULL);
  g_return_if_fail (unseen != NULL);

  *unseen = (BeaktaUnseen) { 0, };
  unseen->n_pages = beakta_text_get_n_pages (text);
  unseen->characters = beakta_text_get_length (text);
  unseen->unseen = unseen->characters - count_within (shown, 0, unseen->characters);
  if (unseen->n_pages > 0)
    find_pages (text, shown, unseen);
  else
    find_longest (shown, unseen);
}

gboolean
beakta_unseen_is_told (const BeaktaUnseen *unseen)
{
  g_return_val_if_fail (unseen != NULL, FALSE);

  return unseen->n_pages > 0 ? unseen->n_unseen_pages > 0 : unseen->unseen > unseen->characters / 10;
}

gboolean
beakta_store_find_unseen_sync (BeaktaStore         *self,
                               const char * const  *sums,
                               BeaktaUnseen        *unseen,
                               GError             **error)
{
  g_autoptr(BeaktaText) text = NULL;
  g_autoptr(BeaktaStretches) shown = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (sums != NULL && sums[0] != NULL, FALSE);

  text = beakta_store_load_text_sync (self, sums[0], error);
  shown = text != NULL ? beakta_store_load_shown_to_others_sync (self, sums, error) : NULL;
  if (shown == NULL)
    return FALSE;

  beakta_unseen_find (text, shown, unseen);
  return TRUE;
}
