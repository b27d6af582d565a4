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

/* The spaces that are to be wider; several marks may end before the same one. */
static GArray *
list_reserves (BeaktaFolio *self)
{
  GArray *reserves = g_array_new (FALSE, FALSE, sizeof (BeaktaReserve));
  guint n = self->marks != NULL ? beakta_text_marks_get_n (self->marks) : 0;

  for (guint i = 0; i < n; i++)
    {
      const BeaktaTextMark *mark = beakta_text_marks_get (self->marks, i);
      BeaktaReserve reserve = { 0 };
      gboolean known = FALSE;
      guint after;

      if (mark->number == 0 || mark->end >= self->filled)
        continue;

      beakta_folio_get_number_place (self, mark, &after);
      if (!is_space_at (self, after + 1))
        continue;

      reserve.position = after + 1;
      reserve.width = get_number_width (self, mark->number);

      for (guint k = 0; k < reserves->len && !known; k++)
        {
          BeaktaReserve *other = &g_array_index (reserves, BeaktaReserve, k);

          known = other->position == reserve.position;
          if (known)
            other->width += reserve.width;
        }

      if (!known)
        g_array_append_val (reserves, reserve);
    }

  return reserves;
}

static gboolean
holds_reserve (GArray              *reserves,
               const BeaktaReserve *reserve)
{
  for (guint i = 0; i < reserves->len; i++)
    {
      const BeaktaReserve *other = &g_array_index (reserves, BeaktaReserve, i);

      if (other->position == reserve->position && other->width == reserve->width)
        return TRUE;
    }

  return FALSE;
}

/* Touches only what differs: a changed width lays out its line anew. */
static void
update_reserves (BeaktaFolio *self)
{
  GArray *reserves = list_reserves (self);

  for (guint i = 0; i < self->reserved->len; i++)
    {
      const BeaktaReserve *old = &g_array_index (self->reserved, BeaktaReserve, i);

      if (!holds_reserve (reserves, old))
        beakta_folio_remove_tag (self, old->tag, old->position, old->position + 1);
    }

  for (guint i = 0; i < reserves->len; i++)
    {
      BeaktaReserve *reserve = &g_array_index (reserves, BeaktaReserve, i);

      reserve->tag = get_reserve_tag (self, reserve->width);
      if (!holds_reserve (self->reserved, reserve))
        beakta_folio_apply_tag (self, reserve->tag, reserve->position, reserve->position + 1);
    }

  g_array_unref (self->reserved);
  self->reserved = reserves;
}

/* The part of every layer that lies between @start and @end. */
static void
apply_layers (BeaktaFolio *self,
              guint        start,
              guint        end)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      const BeaktaTintLayer *layer = &g_array_index (self->layers, BeaktaTintLayer, i);

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

  apply_layers (self, start, end);
  if (self->reserved->len < beakta_text_marks_get_n (self->marks))
    update_reserves (self);
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
  update_reserves (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
