/* Marks in the text: backgrounds, and room for the numbers of evidence.
 *
 * The number is drawn in the space after the mark, behind a full stop or comma if there is one, as a note's number
 * is in print. That space is widened, so that the number covers nothing.
 */

#include "beakta-folio-private.h"

#include <string.h>

#define NUMBER_SCALE 0.70
#define MOST_SIGNS   3

/* (transfer full) */
PangoLayout *
beakta_folio_create_number (BeaktaFolio *self,
                            guint        number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (NUMBER_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static gboolean
is_closing_sign (gunichar c)
{
  if (c == 0x201d || c == 0x2019 || c == 0xbb)
    return TRUE;

  return c > 0 && c < 0x80 && strchr (".,;:!?)\"'", (int) c) != NULL;
}

/* The character that the number stands after: the last of the mark, or of the signs that follow it. */
void
beakta_folio_get_number_place (BeaktaFolio          *self,
                               const BeaktaTextMark *mark,
                               guint                *after)
{
  GtkTextIter iter;

  *after = mark->end - 1;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) mark->end);

  for (guint i = 0; i < MOST_SIGNS && !gtk_text_iter_is_end (&iter); i++)
    {
      if (!is_closing_sign (gtk_text_iter_get_char (&iter)))
        break;

      (*after)++;
      gtk_text_iter_forward_char (&iter);
    }
}

/* Figures are equally wide: one measured stands for all. */
static int
get_number_width (BeaktaFolio *self,
                  guint        number)
{
  int n_figures = 1;

  for (; number >= 10; number /= 10)
    n_figures++;

  return n_figures * self->metrics.figure + (int) (0.15 * self->metrics.em);
}

static GtkTextTag *
get_reserve_tag (BeaktaFolio *self,
                 int          width)
{
  GtkTextTag *tag = g_hash_table_lookup (self->reserves, GINT_TO_POINTER (width));

  if (tag == NULL)
    {
      tag = gtk_text_buffer_create_tag (self->buffer, NULL, "letter-spacing", width * PANGO_SCALE, NULL);
      g_hash_table_insert (self->reserves, GINT_TO_POINTER (width), tag);
    }

  return tag;
}

static gboolean
is_space_at (BeaktaFolio *self,
             guint        position)
{
  GtkTextIter iter;
  gunichar c;

  if (position >= self->filled)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) position);
  c = gtk_text_iter_get_char (&iter);

  return c == ' ' || c == 0xa0;
}

/* The spaces from @from on that are to be wider, by their position; several marks may end before the same one. */
static GHashTable *
list_reserves (BeaktaFolio *self,
               guint        from)
{
  GHashTable *widths = g_hash_table_new (NULL, NULL);
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);
      gpointer position;
      guint after;
      int width;

      if (mark->number == 0 || mark->end >= self->filled || mark->end + MOST_SIGNS < from)
        continue;

      beakta_folio_get_number_place (self, mark, &after);
      if (after + 1 < from || !is_space_at (self, after + 1))
        continue;

      position = GUINT_TO_POINTER (after + 1);
      width = GPOINTER_TO_INT (g_hash_table_lookup (widths, position)) + get_number_width (self, mark->number);
      g_hash_table_insert (widths, position, GINT_TO_POINTER (width));
    }

  return widths;
}

/* From @from on, which is 0 or where a piece begins that has just come in. Touches only what differs: a changed width lays
 * out its line anew. */
static void
update_reserves (BeaktaFolio *self,
                 guint        from)
{
  g_autoptr(GHashTable) widths = list_reserves (self, from);
  GHashTableIter iter;
  gpointer position, width;

  for (guint i = self->reserved->len; i > 0; i--)
    {
      const BeaktaReserve *old = &g_array_index (self->reserved, BeaktaReserve, i - 1);

      if (old->position < from)
        continue;
      if (GPOINTER_TO_INT (g_hash_table_lookup (widths, GUINT_TO_POINTER (old->position))) == old->width)
        {
          g_hash_table_remove (widths, GUINT_TO_POINTER (old->position));
          continue;
        }
      beakta_folio_remove_tag (self, old->tag, old->position, old->position + 1);
      g_array_remove_index_fast (self->reserved, i - 1);
    }

  g_hash_table_iter_init (&iter, widths);
  while (g_hash_table_iter_next (&iter, &position, &width))
    {
      BeaktaReserve reserve = { GPOINTER_TO_UINT (position), GPOINTER_TO_INT (width), NULL };

      reserve.tag = get_reserve_tag (self, reserve.width);
      beakta_folio_apply_tag (self, reserve.tag, reserve.position, reserve.position + 1);
      g_array_append_val (self->reserved, reserve);
    }
}

/* The first layer that ends after @position. */
guint
beakta_folio_find_layer (BeaktaFolio *self,
                         guint        position)
{
  guint low = 0;
  guint high = self->layers->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->layers, BeaktaTintLayer, middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The part of every layer that lies between @start and @end. */
static void
apply_layers (BeaktaFolio *self,
              guint        start,
              guint        end)
{
  for (guint i = beakta_folio_find_layer (self, start); i < self->layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (self->layers, BeaktaTintLayer, i);

      if (layer->start >= end)
        break;
      beakta_folio_apply_tag (self, self->tags.tints[layer->tint], MAX (layer->start, start), MIN (layer->end, end));
    }
}

/* Called for each piece as it comes in. */
void
beakta_folio_apply_marks (BeaktaFolio *self,
                          guint        start,
                          guint        end)
{
  if (self->marks == NULL)
    return;

  /* The place of a number may have waited for the signs that follow its mark. */
  apply_layers (self, start, end);
  update_reserves (self, start - MIN (start, MOST_SIGNS));
}

/* All tags between @start and @end have been removed. */
void
beakta_folio_renew_marks (BeaktaFolio *self,
                          guint        start,
                          guint        end)
{
  for (guint i = self->reserved->len; i > 0; i--)
    {
      guint position = g_array_index (self->reserved, BeaktaReserve, i - 1).position;

      if (position >= start && position < end)
        g_array_remove_index_fast (self->reserved, i - 1);
    }

  beakta_folio_apply_marks (self, start, end);
}

/* The buffer has been emptied. */
void
beakta_folio_forget_marks (BeaktaFolio *self)
{
  g_array_set_size (self->reserved, 0);
}

void
beakta_folio_set_marks (BeaktaFolio     *self,
                        BeaktaTextMarks *marks)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  for (guint i = 0; i < self->layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (self->layers, BeaktaTintLayer, i);

      if (layer->start < self->filled)
        beakta_folio_remove_tag (self, self->tags.tints[layer->tint], layer->start, MIN (layer->end, self->filled));
    }

  g_array_set_size (self->layers, 0);
  g_clear_pointer (&self->marks, beakta_text_marks_unref);
  g_clear_pointer (&self->hovered, g_free);

  if (marks != NULL)
    {
      GArray *layers = beakta_text_marks_get_layers (marks);

      self->marks = beakta_text_marks_ref (marks);
      g_array_append_vals (self->layers, layers->data, layers->len);
    }

  apply_layers (self, 0, self->filled);
  update_reserves (self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
