#include "beakta-remarks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "beakta-wording.h"

struct _BeaktaRemarks
{
  BeaktaText *text;                  /* owned */
  GArray     *list;                  /* of BeaktaRemark, sorted */
};

BeaktaRemarks *
beakta_remarks_new (BeaktaText *text)
{
  BeaktaRemarks *self;
  const BeaktaRun *runs;
  guint n_runs;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  self = g_new0 (BeaktaRemarks, 1);
  self->text = g_object_ref (text);
  self->list = g_array_new (FALSE, FALSE, sizeof (BeaktaRemark));

  runs = beakta_text_get_runs (text, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      BeaktaRemark remark = { runs[i].start, runs[i].label, runs[i].level };

      if (runs[i].kind == BEAKTA_RUN_COMMENT)
        g_array_append_val (self->list, remark);
    }

  return self;
}

void
beakta_remarks_free (BeaktaRemarks *self)
{
  g_object_unref (self->text);
  g_array_unref (self->list);
  g_free (self);
}

guint
beakta_remarks_get_n (BeaktaRemarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->list->len;
}

const BeaktaRemark *
beakta_remarks_get (BeaktaRemarks *self,
                    guint          index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->list->len, NULL);

  return &g_array_index (self->list, BeaktaRemark, index);
}

guint
beakta_remarks_find (BeaktaRemarks *self,
                     guint          position)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->list->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->list, BeaktaRemark, middle).position < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

gboolean
beakta_remarks_find_next (BeaktaRemarks *self,
                          guint          position,
                          gboolean       forward,
                          guint         *place)
{
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (self->list->len == 0)
    return FALSE;

  if (forward)
    index = position < G_MAXUINT ? beakta_remarks_find (self, position + 1) % self->list->len : 0;
  else
    index = (beakta_remarks_find (self, position) + self->list->len - 1) % self->list->len;

  *place = g_array_index (self->list, BeaktaRemark, index).position;

  return TRUE;
}

/* "Karin Holm, 2 mars: ..." of "Karin Holm, 2026-03-02: ..." */
static void
append_remark (GString            *words,
               const BeaktaRemark *remark)
{
  g_autofree char *iso = NULL;
  g_autofree char *told = NULL;
  g_autoptr(GDateTime) now = NULL;
  const char *found;

  iso = g_strdup_printf ("%04u-%02u-%02u", remark->day / 10000, remark->day / 100 % 100, remark->day % 100);
  found = remark->day > 0 ? strstr (remark->words, iso) : NULL;
  if (found == NULL)
    {
      g_string_append (words, remark->words);
      return;
    }

  now = g_date_time_new_now_local ();
  told = beakta_wording_dup_day (iso, now);
  g_string_append_len (words, remark->words, found - remark->words);
  g_string_append (words, told);
  g_string_append (words, found + strlen (iso));
}

char *
beakta_remarks_dup_words (BeaktaRemarks *self,
                          guint          index,
                          guint          n)
{
  g_autoptr(GString) words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = index; i < index + n && i < self->list->len; i++)
    {
      if (words->len > 0)
        g_string_append (words, "\n\n");
      append_remark (words, &g_array_index (self->list, BeaktaRemark, i));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
beakta_remarks_dup_tip (const char *words,
                        guint       n)
{
  /* Translators: what an author wrote beside the text in their word processor: not a comment of a caseworker's */
  return g_strdup_printf (ngettext ("Comment in the document:\n%s", "Comments in the document:\n%s", n), words);
}
