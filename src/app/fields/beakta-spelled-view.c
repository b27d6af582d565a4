/* Underlines the misspelt words of a text view.
 *
 * (1) Nothing is looked up while somebody types: what has changed is remembered, and looked at in idle moments, a piece
 *     at a time.
 * (2) The word that is being written is not wrong yet: it is looked at when the cursor has left it.
 * (3) The tag has no foreground: GTK 4.8 crashes when a screen reader asks for it.
 */

#define G_LOG_DOMAIN "beakta-spelled-view"

#include "beakta-spelled-view.h"

#include "beakta-spelling-menu.h"
#include "beakta-spelling-words.h"

#define PIECE 4000                   /* signs that are looked at in one idle moment, and the rest of their line */

struct _BeaktaSpelledView
{
  GObject             parent_instance;

  GtkTextView        *view;          /* the owner of this */
  GtkTextBuffer      *buffer;        /* owned */
  BeaktaSpeller      *speller;       /* owned */
  BeaktaSpellingMenu *menu;          /* owned */
  GtkTextTag         *tag;           /* of the buffer's table */
  GtkTextMark        *from;          /* of the buffer: what has changed since it was looked at */
  GtkTextMark        *to;
  GtkTextMark        *unfinished;    /* of the buffer: in the word that is being written */
  gboolean            has_unfinished;
  gboolean            is_asked;      /* about all words, also the one that is being written */
  guint               source;        /* 0 when there is nothing to look at */
};

G_DEFINE_FINAL_TYPE (BeaktaSpelledView, beakta_spelled_view, G_TYPE_OBJECT)

static gboolean
touches_cursor (BeaktaSpelledView *self,
                const GtkTextIter *start,
                const GtkTextIter *end)
{
  GtkTextIter cursor;

  if (self->is_asked || self->view == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));

  return gtk_text_iter_compare (&cursor, start) >= 0 && gtk_text_iter_compare (&cursor, end) <= 0;
}

/* Invariant (2). */
static void
look_at_word (BeaktaSpelledView        *self,
              const GtkTextIter        *origin,
              const char               *text,
              const BeaktaSpellingWord *word)
{
  GtkTextIter start = *origin;
  GtkTextIter end = *origin;

  if (beakta_speller_is_right (self->speller, text + word->first, word->last - word->first))
    return;

  gtk_text_iter_forward_chars (&start, (int) word->start);
  gtk_text_iter_forward_chars (&end, (int) word->end);

  if (touches_cursor (self, &start, &end))
    {
      gtk_text_buffer_move_mark (self->buffer, self->unfinished, &start);
      self->has_unfinished = TRUE;
      return;
    }

  gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
}

static void
look_at (BeaktaSpelledView *self,
         const GtkTextIter *start,
         const GtkTextIter *end)
{
  g_autofree char *text = gtk_text_buffer_get_slice (self->buffer, start, end, TRUE);
  g_autoptr(GArray) words = beakta_spelling_words_find (text);

  gtk_text_buffer_remove_tag (self->buffer, self->tag, start, end);

  for (guint i = 0; i < words->len; i++)
    look_at_word (self, start, text, &g_array_index (words, BeaktaSpellingWord, i));
}

/* Invariant (1). */
static gboolean
look_cb (gpointer user_data)
{
  BeaktaSpelledView *self = user_data;
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter last;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &last, self->to);
  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  gtk_text_iter_forward_chars (&end, PIECE);

  if (gtk_text_iter_compare (&end, &last) > 0)
    end = last;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  look_at (self, &start, &end);

  if (gtk_text_iter_compare (&end, &last) < 0)
    {
      gtk_text_iter_forward_line (&end);
      gtk_text_buffer_move_mark (self->buffer, self->from, &end);
      return G_SOURCE_CONTINUE;
    }

  self->source = 0;

  return G_SOURCE_REMOVE;
}

static void
look_later (BeaktaSpelledView *self,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &from, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &to, self->to);

  if (self->source == 0 || gtk_text_iter_compare (start, &from) < 0)
    gtk_text_buffer_move_mark (self->buffer, self->from, start);

  if (self->source == 0 || gtk_text_iter_compare (end, &to) > 0)
    gtk_text_buffer_move_mark (self->buffer, self->to, end);

  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

static void
look_at_all (BeaktaSpelledView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  look_later (self, &start, &end);
}

static void
inserted_cb (BeaktaSpelledView *self,
             GtkTextIter       *location,
             const char        *text,
             int                length)
{
  GtkTextIter start = *location;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  look_later (self, &start, location);
}

static void
deleted_cb (BeaktaSpelledView *self,
            GtkTextIter       *start,
            GtkTextIter       *end)
{
  look_later (self, start, start);
}

static void
finish_word (BeaktaSpelledView *self)
{
  GtkTextIter start;

  if (!self->has_unfinished)
    return;

  self->has_unfinished = FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->unfinished);
  look_later (self, &start, &start);
}

static void
cursor_moved_cb (BeaktaSpelledView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!self->has_unfinished)
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->unfinished);
  end = start;
  gtk_text_iter_forward_word_end (&end);

  if (!touches_cursor (self, &start, &end))
    finish_word (self);
}

/* The misspelt word at a place. */
static gboolean
find_word (BeaktaSpelledView *self,
           GtkTextIter       *start,
           GtkTextIter       *end)
{
  *end = *start;

  /* Also at its end, where the cursor stands after it. */
  if (!gtk_text_iter_has_tag (start, self->tag) && !gtk_text_iter_ends_tag (start, self->tag))
    return FALSE;

  if (!gtk_text_iter_starts_tag (start, self->tag))
    gtk_text_iter_backward_to_tag_toggle (start, self->tag);

  if (!gtk_text_iter_ends_tag (end, self->tag))
    gtk_text_iter_forward_to_tag_toggle (end, self->tag);

  return TRUE;
}

/* Whoever asks wants to know about the word that is being written, too. */
static void
look_at_line (BeaktaSpelledView *self,
              const GtkTextIter *place)
{
  GtkTextIter start = *place;
  GtkTextIter end = *place;

  gtk_text_iter_set_line_offset (&start, 0);

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  self->is_asked = TRUE;
  look_at (self, &start, &end);
  self->is_asked = FALSE;
}

static void
menu_asked_cb (BeaktaSpelledView *self,
               gboolean           by_pointer,
               double             x,
               double             y)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *word = NULL;
  int buffer_x;
  int buffer_y;

  if (by_pointer)
    {
      gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
      gtk_text_view_get_iter_at_location (self->view, &start, buffer_x, buffer_y);
    }
  else
    gtk_text_buffer_get_iter_at_mark (self->buffer, &start, gtk_text_buffer_get_insert (self->buffer));

  look_at_line (self, &start);

  if (gtk_text_view_get_editable (self->view) && find_word (self, &start, &end))
    {
      word = gtk_text_iter_get_text (&start, &end);
      gtk_text_buffer_move_mark (self->buffer, self->unfinished, &start);
    }

  beakta_spelling_menu_set_word (self->menu, word);
}

/* One step to undo. The word is where the menu was opened. */
static void
word_chosen_cb (BeaktaSpelledView *self,
                const char        *word)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, self->unfinished);

  if (!find_word (self, &start, &end))
    return;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, word, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
view_gone_cb (gpointer  user_data,
              GObject  *view)
{
  g_autoptr(BeaktaSpelledView) self = user_data;

  self->view = NULL;
}

static void
beakta_spelled_view_dispose (GObject *object)
{
  BeaktaSpelledView *self = BEAKTA_SPELLED_VIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->menu);
  g_clear_object (&self->speller);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (beakta_spelled_view_parent_class)->dispose (object);
}

static void
beakta_spelled_view_class_init (BeaktaSpelledViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_spelled_view_dispose;
}

static void
beakta_spelled_view_init (BeaktaSpelledView *self)
{
}

static void
add_marks (BeaktaSpelledView *self)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->from = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->to = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  self->unfinished = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

BeaktaSpelledView *
beakta_spelled_view_attach (GtkTextView   *view,
                            BeaktaSpeller *speller)
{
  BeaktaSpelledView *self;
  GtkEventController *focus;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);
  g_return_val_if_fail (BEAKTA_IS_SPELLER (speller), NULL);

  self = g_object_new (BEAKTA_TYPE_SPELLED_VIEW, NULL);
  self->speller = g_object_ref (speller);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->view = view;
  add_marks (self);

  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speller, "changed", G_CALLBACK (look_at_all), self, G_CONNECT_SWAPPED);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (finish_word), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);

  self->menu = beakta_spelling_menu_new (GTK_WIDGET (view), speller);
  g_signal_connect_object (self->menu, "asked", G_CALLBACK (menu_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->menu, "chosen", G_CALLBACK (word_chosen_cb), self, G_CONNECT_SWAPPED);

  if (gtk_text_buffer_get_char_count (self->buffer) > 0)
    look_at_all (self);

  g_object_weak_ref (G_OBJECT (view), view_gone_cb, self);

  return self;
}

gboolean
beakta_spelled_view_is_done (BeaktaSpelledView *self)
{
  g_return_val_if_fail (BEAKTA_IS_SPELLED_VIEW (self), TRUE);

  return self->source == 0;
}
