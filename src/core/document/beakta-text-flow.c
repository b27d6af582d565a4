#define G_LOG_DOMAIN "beakta-text"

#include "beakta-text-flow.h"

#include <string.h>

/* The next header or footer, from the run @i on, that lies inside; NULL when there is none. */
static const BeaktaRun *
find_aside (BeaktaText *text,
            guint       start,
            guint       end,
            guint      *i)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);

  if (beakta_text_get_n_pages (text) == 0)
    return NULL;

  for (; *i < n_runs && runs[*i].start < end; (*i)++)
    if (runs[*i].kind == BEAKTA_RUN_ASIDE && runs[*i].length > 0 && runs[*i].start >= start &&
        runs[*i].start + runs[*i].length <= end)
      return &runs[(*i)++];

  return NULL;
}

/* The first run that starts at @position or later. */
static guint
find_run_from (BeaktaText *text,
               guint       position)
{
  guint low = 0;
  guint high;
  const BeaktaRun *runs = beakta_text_get_runs (text, &high);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].start < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

gboolean
beakta_text_is_interrupted (BeaktaText *text,
                            guint       start,
                            guint       end)
{
  guint i;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), FALSE);

  i = find_run_from (text, start + 1);

  return end > start + 1 && find_aside (text, start + 1, end - 1, &i) != NULL;
}

char *
beakta_text_dup_flow (BeaktaText *text,
                      guint       start,
                      guint       end)
{
  g_autoptr(GString) flow = g_string_new (NULL);
  const BeaktaRun *aside;
  guint i, at = start;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  i = find_run_from (text, start);
  while ((aside = find_aside (text, at, end, &i)) != NULL)
    {
      g_autofree char *before = beakta_text_dup_range (text, at, aside->start);

      g_string_append_printf (flow, "%s%*s", before, (int) aside->length, "");
      at = aside->start + aside->length;
    }
  if (at < end)
    {
      g_autofree char *rest = beakta_text_dup_range (text, at, end);

      g_string_append (flow, rest);
    }

  return g_string_free (g_steal_pointer (&flow), FALSE);
}

static void
append_after_break (BeaktaTextFlow *self,
                    BeaktaText     *text,
                    guint           start,
                    guint           end)
{
  g_autofree char *piece = beakta_text_dup_range (text, start, MAX (start, end));
  const char *words = piece;
  BeaktaTextJoint joint = { .position = start };

  for (; *words != '\0' && g_unichar_isspace (g_utf8_get_char (words)); joint.position++)
    words = g_utf8_next_char (words);
  if (*words == '\0')
    return;

  g_strchomp (self->words->str);
  self->words->len = strlen (self->words->str);
  if (self->words->len > 0)
    g_string_append_c (self->words, '\n');
  joint.offset = self->words->len;
  g_array_append_val (self->joints, joint);
  g_string_append (self->words, words);
}

void
beakta_text_flow_init (BeaktaTextFlow *self,
                       BeaktaText     *text,
                       guint           start,
                       guint           end)
{
  const BeaktaRun *aside;
  guint i, at = start;

  g_return_if_fail (BEAKTA_IS_TEXT (text));
  g_return_if_fail (end > start);

  self->words = g_string_new (NULL);
  self->joints = g_array_new (FALSE, FALSE, sizeof (BeaktaTextJoint));

  i = find_run_from (text, start + 1);
  while ((aside = find_aside (text, start + 1, end - 1, &i)) != NULL)
    {
      append_after_break (self, text, at, aside->start);
      at = aside->start + aside->length;
    }
  append_after_break (self, text, at, end);
}

void
beakta_text_flow_clear (BeaktaTextFlow *self)
{
  if (self->words != NULL)
    g_string_free (g_steal_pointer (&self->words), TRUE);
  g_clear_pointer (&self->joints, g_array_unref);
}

guint
beakta_text_flow_get_position (const BeaktaTextFlow *self,
                               const char           *at)
{
  const BeaktaTextJoint *joint = &g_array_index (self->joints, BeaktaTextJoint, 0);
  gsize offset = at - self->words->str;

  for (guint i = 1; i < self->joints->len && g_array_index (self->joints, BeaktaTextJoint, i).offset <= offset; i++)
    joint = &g_array_index (self->joints, BeaktaTextJoint, i);

  return joint->position + g_utf8_strlen (self->words->str + joint->offset, offset - joint->offset);
}

char *
beakta_text_dup_quotation (BeaktaText *text,
                           guint       start,
                           guint       end)
{
  g_auto(BeaktaTextFlow) flow = { 0 };

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  if (!beakta_text_is_interrupted (text, start, end))
    return beakta_text_dup_range (text, start, end);

  beakta_text_flow_init (&flow, text, start, end);

  return g_string_free (g_steal_pointer (&flow.words), FALSE);
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const BeaktaRange *first = a;
  const BeaktaRange *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* (transfer full): where @quote stands in @part, which begins at @start. */
static GArray *
find_in (const char         *part,
         guint               start,
         const BeaktaFolded *quote)
{
  g_auto(BeaktaFolded) folded = { 0 };
  GArray *ranges;

  beakta_folded_init (&folded, part);
  ranges = beakta_folded_find_all (&folded, quote);
  for (guint i = 0; i < ranges->len; i++)
    {
      g_array_index (ranges, BeaktaRange, i).start += start;
      g_array_index (ranges, BeaktaRange, i).end += start;
    }

  return ranges;
}

GArray *
beakta_text_find_folded (BeaktaText         *text,
                         const BeaktaFolded *quote,
                         guint               start,
                         guint               end)
{
  g_autofree char *part = NULL;
  g_autofree char *flow = NULL;
  g_autoptr(GArray) over = NULL;
  GArray *ranges;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);

  end = MIN (end, beakta_text_get_length (text));
  part = beakta_text_dup_range (text, start, end);
  ranges = find_in (part, start, quote);
  if (!beakta_text_is_interrupted (text, start, end))
    return ranges;

  flow = beakta_text_dup_flow (text, start, end);
  over = find_in (flow, start, quote);
  for (guint i = 0; i < over->len; i++)
    {
      BeaktaRange range = g_array_index (over, BeaktaRange, i);

      if (beakta_text_is_interrupted (text, range.start, range.end))
        g_array_append_val (ranges, range);
    }
  g_array_sort (ranges, compare_ranges);

  return ranges;
}
