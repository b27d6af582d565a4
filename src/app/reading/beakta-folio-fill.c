/* Putting a text into the folio, a piece at a time.
 *
 * The first piece is put in at once: it is more than a screen. The others follow when there is nothing more urgent
 * to do, but before the view lays out what nobody sees yet.
 */

#include "beakta-folio-private.h"

#define FIRST_PIECE 10000            /* code points */
#define PIECE       30000

/* After drawing and input, before GTK lays out lines that are out of sight (GDK_PRIORITY_REDRAW + 5). */
#define FILL_PRIORITY (GDK_PRIORITY_REDRAW + 2)

void
beakta_folio_apply_tag (BeaktaFolio *self,
                        GtkTextTag  *tag,
                        guint        start,
                        guint        end)
{
  GtkTextIter from, to;

  if (start >= end)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

void
beakta_folio_remove_tag (BeaktaFolio *self,
                         GtkTextTag  *tag,
                         guint        start,
                         guint        end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &from, &to);
}

/* To the empty lines that end before @end; @blanks: (element-type guint): the positions of their ends. */
void
beakta_folio_apply_blanks (BeaktaFolio  *self,
                           const GArray *blanks,
                           guint         end)
{
  for (guint i = 0; i < blanks->len; i++)
    {
      guint position = g_array_index (blanks, guint, i);

      if (position < end)
        beakta_folio_apply_tag (self, self->tags.blank, position, position + 1);
    }
}

/* A mark at the end of the buffer would be carried along by what is put in after it. Both are moved at once: a selection in
 * between would be offered to other programs and taken back, and what is told of that comes when another is there. */
static void
insert_at_end (BeaktaFolio   *self,
               const GString *shown)
{
  GtkTextIter insert, bound, end;
  int insert_offset, bound_offset;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &insert, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_get_iter_at_mark (self->buffer, &bound, gtk_text_buffer_get_selection_bound (self->buffer));
  insert_offset = gtk_text_iter_get_offset (&insert);
  bound_offset = gtk_text_iter_get_offset (&bound);

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert (self->buffer, &end, shown->str, (int) shown->len);

  gtk_text_buffer_get_iter_at_offset (self->buffer, &insert, insert_offset);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &bound, bound_offset);
  gtk_text_buffer_select_range (self->buffer, &insert, &bound);
}

static gboolean
fill_piece (BeaktaFolio *self,
            guint        length)
{
  g_autoptr(GString) shown = g_string_sized_new (length * 2);
  g_autoptr(GArray) blanks = g_array_new (FALSE, FALSE, sizeof (guint));
  guint begun = self->filled;

  if (!beakta_stream_display_next (self->display, length, shown, blanks))
    return FALSE;

  insert_at_end (self, shown);
  self->filled = beakta_stream_display_get_position (self->display);
  g_assert (gtk_text_buffer_get_char_count (self->buffer) == (int) self->filled);

  beakta_folio_apply_structure (self, begun, self->filled);
  beakta_folio_apply_blanks (self, blanks, self->filled);
  beakta_folio_apply_marks (self, begun, self->filled);

  if (self->selecting.end > self->selecting.start)
    beakta_folio_select (self, self->selecting.start, self->selecting.end);

  return self->filled < beakta_text_get_length (self->text);
}

static gboolean
fill_on_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;
  gboolean more = fill_piece (self, PIECE);

  beakta_folio_go_on (self);

  if (more)
    return G_SOURCE_CONTINUE;

  self->fill_source = 0;
  g_clear_pointer (&self->display, beakta_stream_display_free);
  g_signal_emit_by_name (self, "filled");

  return G_SOURCE_REMOVE;
}

void
beakta_folio_fill_stop (BeaktaFolio *self)
{
  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->display, beakta_stream_display_free);
}

/* Empties the view; what is known of the text and its tables must still be there. */
void
beakta_folio_fill_clear (BeaktaFolio *self)
{
  beakta_folio_fill_stop (self);

  gtk_text_buffer_set_text (self->buffer, "", 0);
  g_array_set_size (self->drawn, 0);
  g_array_set_size (self->open_runs, 0);
  beakta_folio_forget_rows (self, 0);
  beakta_folio_forget_marks (self);
  self->filled = 0;
  self->next_run = 0;
  self->columns_end = 0;
}

/* Begins anew with the text that is set; the view must have its sizes. */
void
beakta_folio_fill_begin (BeaktaFolio *self)
{
  beakta_folio_fill_clear (self);

  if (self->text == NULL)
    return;

  self->display = beakta_stream_display_new (self->text, self->tables);
  fill_piece (self, FIRST_PIECE);
  self->fill_source = g_idle_add_full (FILL_PRIORITY, fill_on_cb, self, NULL);
  beakta_folio_go_on (self);
  beakta_folio_queue_tell_number (self);
}
