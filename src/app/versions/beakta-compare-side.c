#include "beakta-compare-side.h"

#include "beakta-tint.h"

#define TAG "alone"

static guint
get_start (const BeaktaDifferenceRun *run,
           gboolean                   after)
{
  return after ? run->after_start : run->before_start;
}

static guint
get_end (const BeaktaDifferenceRun *run,
         gboolean                   after)
{
  return after ? run->after_end : run->before_end;
}

/* Never by colour alone: what is gone is struck through, what is new is underlined. */
static void
add_tag (GtkTextBuffer *buffer,
         gboolean       is_after)
{
  if (is_after)
    gtk_text_buffer_create_tag (buffer, TAG, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  else
    gtk_text_buffer_create_tag (buffer, TAG, "strikethrough", TRUE, NULL);
}

void
beakta_compare_side_fill (GtkTextView            *view,
                          BeaktaText             *text,
                          const BeaktaDifference *difference,
                          gboolean                is_after)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *stream = g_strdelimit (g_strdup (beakta_text_get_stream (text)), "\f", '\n');
  const BeaktaDifferenceRun *runs;
  guint n_runs;

  add_tag (buffer, is_after);
  gtk_text_buffer_set_text (buffer, stream, -1);

  runs = beakta_difference_get_runs (difference, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    {
      GtkTextIter start, end;

      if (runs[i].kind != (is_after ? BEAKTA_DIFFERENCE_INSERTED : BEAKTA_DIFFERENCE_DELETED))
        continue;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) get_start (&runs[i], is_after));
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) get_end (&runs[i], is_after));
      gtk_text_buffer_apply_tag_by_name (buffer, TAG, &start, &end);
    }

}

void
beakta_compare_side_set_dark (GtkTextView *view,
                              gboolean     dark)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, TAG);
  gboolean is_gone;
  GdkRGBA color;

  if (tag == NULL)
    return;

  g_object_get (tag, "strikethrough", &is_gone, NULL);
  beakta_tint_get_color (is_gone ? BEAKTA_TINT_WEAK : BEAKTA_TINT_PROMISE, dark, &color);
  g_object_set (tag, "background-rgba", &color, NULL);
}

guint
beakta_compare_side_get_place (GtkTextView *view)
{
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, visible.x, visible.y + visible.height / 3);

  return (guint) gtk_text_iter_get_offset (&iter);
}

void
beakta_compare_side_go_to (GtkTextView *view,
                           guint        position)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) position);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 1.0 / 3);
}

guint
beakta_compare_side_map (const BeaktaDifference *difference,
                         gboolean                from_after,
                         guint                   position)
{
  guint n_runs;
  const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);
  guint low = 0;
  guint high = n_runs;
  guint into;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_end (&runs[middle], from_after) <= position)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == n_runs)
    return n_runs > 0 ? get_end (&runs[n_runs - 1], !from_after) : 0;

  into = position - MIN (position, get_start (&runs[low], from_after));

  return MIN (get_start (&runs[low], !from_after) + into, get_end (&runs[low], !from_after));
}
