/* The folio when the room for it changes: whoever reads stays where they read, and tables that no longer fit in columns, or do
 * again, are laid out in the other way in their own places.
 *
 * GTK keeps the paragraph at the upper edge where it is, to the pixel of its old height; we keep the line. It does so only
 * while the view has no top margin: that would be added whenever a line above changes its height.
 */

#include "beakta-folio-private.h"

#define SETTLE_MS 150
#define STAY_MS   400

/* How far below the upper edge the line of @position is; FALSE when that is not in. */
static gboolean
get_offset (BeaktaFolio *self,
            guint        position,
            int         *pixels)
{
  GtkTextIter iter;
  GdkRectangle place, visible;

  if (position > self->filled)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) position);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  *pixels = place.y - visible.y;

  return TRUE;
}

/**
 * beakta_folio_note_place:
 *
 * Before the room changes. While it changes again and again, as when somebody drags the divider, the first place counts.
 */
void
beakta_folio_note_place (BeaktaFolio *self)
{
  guint end;

  if (self->settle_source != 0)
    return;

  self->reader = G_MAXUINT;
  if (self->filled == 0 || !beakta_folio_is_settled (self) ||
      self->vertical == NULL || gtk_adjustment_get_value (self->vertical) <= 0)
    return;

  beakta_folio_get_visible (self, &self->reader, &end);
  get_offset (self, self->reader, &self->reader_offset);
}

static void
return_to_place (BeaktaFolio *self)
{
  int offset;

  if (self->reader == G_MAXUINT || !beakta_folio_is_settled (self) ||
      !get_offset (self, self->reader, &offset) || offset == self->reader_offset)
    return;

  gtk_adjustment_set_value (self->vertical,
                            gtk_adjustment_get_value (self->vertical) + offset - self->reader_offset);
}

/* Put in behind the old one, which goes: the caret and the selection stay where they are. */
static void
replace_character (BeaktaFolio *self,
                   guint        position,
                   const char  *character)
{
  GtkTextIter iter, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) position + 1);
  gtk_text_buffer_insert (self->buffer, &iter, character, (int) (g_utf8_next_char (character) - character));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, (int) position);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) position + 1);
  gtk_text_buffer_delete (self->buffer, &iter, &end);
}

/* What is shown between @start and @end; positions of empty lines are appended to @blanks. */
static void
replace_characters (BeaktaFolio *self,
                    guint        start,
                    guint        end,
                    GArray      *blanks)
{
  g_autoptr(BeaktaStreamDisplay) display = beakta_stream_display_new_at (self->text, self->tables, start);
  g_autoptr(GString) shown = g_string_new (NULL);
  g_autofree char *before = NULL;
  GtkTextIter from, to;
  const char *was, *is;

  beakta_stream_display_next (display, end - start, shown, blanks);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) end);
  before = gtk_text_buffer_get_slice (self->buffer, &from, &to, TRUE);

  was = before;
  is = shown->str;
  for (guint i = start; i < end; i++, was = g_utf8_next_char (was), is = g_utf8_next_char (is))
    {
      if (g_utf8_get_char (was) != g_utf8_get_char (is))
        replace_character (self, i, is);
    }
}

static void
renew_table (BeaktaFolio           *self,
             const BeaktaTextTable *table)
{
  g_autoptr(GArray) blanks = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  guint start = runs[table->first_run].start;
  guint end = MIN (runs[table->last_run].start + runs[table->last_run].length + 1, self->filled);
  GtkTextIter from, to;

  replace_characters (self, start, end, blanks);

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) end);
  gtk_text_buffer_remove_all_tags (self->buffer, &from, &to);
  beakta_folio_forget_rows (self, table->id);
  beakta_folio_renew_structure (self, table->first_run, start, end);
  beakta_folio_apply_blanks (self, blanks, end);
  beakta_folio_renew_marks (self, start, end);
}

static gboolean
stay_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BeaktaFolio *self = BEAKTA_FOLIO (widget);

  return_to_place (self);
  if (self->reader != G_MAXUINT && g_get_monotonic_time () < self->stay_until)
    return G_SOURCE_CONTINUE;

  self->stay_source = 0;
  return G_SOURCE_REMOVE;
}

/* The lines that were put in anew get their heights in the next frames. */
static void
stay (BeaktaFolio *self)
{
  return_to_place (self);

  self->stay_until = g_get_monotonic_time () + STAY_MS * 1000;
  if (self->stay_source == 0)
    self->stay_source = gtk_widget_add_tick_callback (GTK_WIDGET (self), stay_cb, NULL, NULL);
}

static gboolean
settled_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;
  g_autoptr(GPtrArray) tables = NULL;

  /* What comes in later may be of a table that is to be laid out anew. */
  if (!beakta_folio_is_filled (self))
    return G_SOURCE_CONTINUE;

  self->settle_source = 0;
  tables = self->tables != NULL ? beakta_text_tables_renew (self->tables) : g_ptr_array_new ();
  for (guint i = 0; i < tables->len; i++)
    renew_table (self, g_ptr_array_index (tables, i));
  if (tables->len > 0)
    stay (self);

  return G_SOURCE_REMOVE;
}

/**
 * beakta_folio_room_changed:
 *
 * The view has its new size. Tables follow when nobody drags the divider any more.
 */
void
beakta_folio_room_changed (BeaktaFolio *self)
{
  if (self->filled == 0)
    return;

  return_to_place (self);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* Whoever moves on does not want to be brought back. */
static void
forget_place (BeaktaFolio *self)
{
  self->reader = G_MAXUINT;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           BeaktaFolio              *self)
{
  forget_place (self);

  return GDK_EVENT_PROPAGATE;
}

void
beakta_folio_room_init (BeaktaFolio *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->reader = G_MAXUINT;
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (self, "move-cursor", G_CALLBACK (forget_place), NULL);
}
