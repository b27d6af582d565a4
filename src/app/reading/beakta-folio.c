/* The folio itself: made, sized, coloured, given a text; what it can be asked. The other files of the same stem do
 * one thing each: fill, structure, rows, room, marks, remarks, draw, motion, caret, input.
 */

#define G_LOG_DOMAIN "beakta-folio"

#include "beakta-folio-private.h"

#include <glib/gi18n-lib.h>

#define MEASURE        80            /* characters in a line of the widest column */
#define WIDE_MARGIN    64
#define NARROW_MARGIN  36
#define NARROW         620           /* pixels */
#define BASE_SIZE      1.12          /* of the interface's text */

/* Measured to know how wide a character of running Swedish text is. */
#define SAMPLE "Projektet vänder sig till utrikes födda kvinnor som står långt från arbetsmarknaden, i första hand de " \
               "som saknar gymnasieutbildning."

G_DEFINE_FINAL_TYPE_WITH_CODE (BeaktaFolio, beakta_folio, GTK_TYPE_TEXT_VIEW,
                               G_IMPLEMENT_INTERFACE (BEAKTA_TYPE_READING_SURFACE, beakta_folio_surface_init))

enum
{
  FILLED,
  REMARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
measure_character (BeaktaFolio *self)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), SAMPLE);
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE / g_utf8_strlen (SAMPLE, -1);
}

static double
get_em (BeaktaFolio *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96 / 72;
}

static void
measure (BeaktaFolio *self,
         int          width)
{
  BeaktaFolioMetrics *metrics = &self->metrics;
  int margin = width < NARROW ? NARROW_MARGIN : WIDE_MARGIN;
  int widest = (int) (MEASURE * measure_character (self));
  g_autoptr(PangoLayout) figure = beakta_folio_create_number (self, 8);

  metrics->em = get_em (self);
  metrics->column = MAX (MIN (width - 2 * margin, widest), 40);
  metrics->margin = MAX ((width - metrics->column) / 2, 0);
  metrics->top = width < NARROW ? 1.5 : 2.6;
  metrics->room = MAX (width - 2 * NARROW_MARGIN, metrics->column);
  pango_layout_get_pixel_size (figure, &metrics->figure, NULL);
}

/* Never while the view is being given its size: its scroll bars would be drawn before they have theirs. */
static gboolean
first_fill_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;

  self->begin_source = 0;
  beakta_folio_fill_begin (self);

  return G_SOURCE_REMOVE;
}

/* Margins, spaces and tab stops for @width. */
static void
update_sizes (BeaktaFolio *self,
              int          width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const BeaktaFolioMetrics *metrics = &self->metrics;
  gboolean first = self->width == 0;

  self->metrics_are_old = FALSE;
  self->width = width;
  measure (self, width);

  gtk_text_view_set_left_margin (view, metrics->margin);
  gtk_text_view_set_right_margin (view, width - metrics->margin - metrics->column);
  gtk_text_view_set_bottom_margin (view, 96);
  beakta_folio_tags_size (self);

  if (self->tables != NULL)
    beakta_text_tables_set_room (self->tables, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                 metrics->column / metrics->em, metrics->room / metrics->em);
  beakta_folio_size_rows (self);

  if (first && self->text != NULL && self->begin_source == 0)
    self->begin_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, first_fill_cb, self, NULL);
}

static void
update_colors (BeaktaFolio *self)
{
  beakta_folio_tags_color (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
beakta_folio_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  BeaktaFolio *self = BEAKTA_FOLIO (widget);
  gboolean changes = width != self->width || self->metrics_are_old;

  if (changes)
    {
      beakta_folio_note_place (self);
      update_sizes (self, width);
    }

  beakta_folio_hold_adjustment (self);
  GTK_WIDGET_CLASS (beakta_folio_parent_class)->size_allocate (widget, width, height, baseline);
  if (changes)
    beakta_folio_room_changed (self);
  beakta_folio_queue_view_changed (self);
}

static void
beakta_folio_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  BeaktaFolio *self = BEAKTA_FOLIO (widget);

  GTK_WIDGET_CLASS (beakta_folio_parent_class)->css_changed (widget, change);

  self->metrics_are_old = TRUE;
  gtk_widget_queue_resize (widget);
}

static void
beakta_folio_snapshot_layer (GtkTextView      *view,
                             GtkTextViewLayer  layer,
                             GtkSnapshot      *snapshot)
{
  /* Below the text the view has not yet laid out what it is about to draw. */
  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    beakta_folio_draw (BEAKTA_FOLIO (view), snapshot);
}

/* The words as they stand in the document, not as they are shown. */
static void
beakta_folio_copy_clipboard (GtkTextView *view)
{
  BeaktaFolio *self = BEAKTA_FOLIO (view);
  g_autofree char *words = NULL;
  guint start, end;

  if (!beakta_folio_get_selection (self, &start, &end))
    return;

  words = beakta_text_dup_range (self->text, start, end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
beakta_folio_dispose (GObject *object)
{
  BeaktaFolio *self = BEAKTA_FOLIO (object);

  beakta_folio_fill_stop (self);
  beakta_folio_motion_dispose (self);
  g_clear_handle_id (&self->begin_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->tell_source, g_source_remove);
  g_clear_object (&self->font);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (beakta_folio_parent_class)->dispose (object);
}

static void
beakta_folio_finalize (GObject *object)
{
  BeaktaFolio *self = BEAKTA_FOLIO (object);

  g_clear_pointer (&self->tables, beakta_text_tables_free);
  g_clear_pointer (&self->remarks, beakta_remarks_free);
  g_clear_pointer (&self->marks, beakta_text_marks_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->terms, g_array_unref);
  g_array_unref (self->drawn);
  g_array_unref (self->row_forms);
  g_array_unref (self->open_runs);
  g_array_unref (self->layers);
  g_array_unref (self->reserved);
  g_hash_table_unref (self->reserves);
  g_free (self->hovered);
  g_free (self->told);

  G_OBJECT_CLASS (beakta_folio_parent_class)->finalize (object);
}

static void
beakta_folio_class_init (BeaktaFolioClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = beakta_folio_dispose;
  object_class->finalize = beakta_folio_finalize;
  widget_class->size_allocate = beakta_folio_size_allocate;
  widget_class->css_changed = beakta_folio_css_changed;
  view_class->snapshot_layer = beakta_folio_snapshot_layer;
  view_class->copy_clipboard = beakta_folio_copy_clipboard;

  signals[FILLED] = g_signal_new ("filled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMARK_ACTIVATED] = g_signal_new ("remark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
selection_changed_cb (BeaktaFolio *self)
{
  g_signal_emit_by_name (self, "selection-changed");
}

static void
beakta_folio_init (BeaktaFolio *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->buffer = gtk_text_view_get_buffer (view);
  self->drawn = g_array_new (FALSE, FALSE, sizeof (BeaktaDrawn));
  self->row_forms = g_array_new (FALSE, FALSE, sizeof (BeaktaRowForm));
  self->open_runs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->layers = g_array_new (FALSE, FALSE, sizeof (BeaktaTintLayer));
  self->reserved = g_array_new (FALSE, FALSE, sizeof (BeaktaReserve));
  self->reserves = g_hash_table_new (NULL, NULL);
  self->current_hit = -1;
  self->font = gtk_css_provider_new ();

  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "folio");
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->font), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  beakta_folio_tags_create (self);
  beakta_folio_motion_init (self);
  beakta_folio_room_init (self);
  beakta_folio_input_init (self);
  beakta_folio_set_zoom (self, 1.0);
  g_signal_connect_object (self->buffer, "notify::has-selection", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (beakta_folio_queue_tell_number), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_colors), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_folio_new (void)
{
  return g_object_new (BEAKTA_TYPE_FOLIO, NULL);
}

void
beakta_folio_set_text (BeaktaFolio *self,
                       BeaktaText  *text)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));
  g_return_if_fail (text == NULL || BEAKTA_IS_TEXT (text));

  if (self->text == text)
    return;

  beakta_folio_fill_clear (self);
  beakta_folio_set_hits (self, NULL, -1);
  beakta_folio_set_terms (self, NULL, -1);
  beakta_folio_set_marks (self, NULL);
  g_clear_handle_id (&self->begin_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_pointer (&self->tables, beakta_text_tables_free);
  g_clear_pointer (&self->remarks, beakta_remarks_free);
  g_set_object (&self->text, text);
  beakta_folio_stop_motion (self);
  beakta_flash_stop (&self->flash);
  self->selecting = (BeaktaStretch) { 0 };

  if (text != NULL)
    {
      self->tables = beakta_text_tables_new (text);
      self->remarks = beakta_remarks_new (text);
    }

  if (self->width > 0)
    update_sizes (self, self->width);
  if (self->width > 0)
    beakta_folio_fill_begin (self);
}

BeaktaText *
beakta_folio_get_text (BeaktaFolio *self)
{
  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), NULL);

  return self->text;
}

gboolean
beakta_folio_is_filled (BeaktaFolio *self)
{
  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), FALSE);

  return self->text == NULL || self->filled == beakta_text_get_length (self->text);
}

void
beakta_folio_set_zoom (BeaktaFolio *self,
                       double       zoom)
{
  g_autofree char *css = NULL;
  char percent[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (BEAKTA_IS_FOLIO (self));
  g_return_if_fail (zoom > 0);

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  g_ascii_formatd (percent, sizeof percent, "%.1f", zoom * BASE_SIZE * 100);
  css = g_strdup_printf ("textview { font-size: %s%%; }", percent);
  gtk_css_provider_load_from_data (self->font, css, -1);
}

const BeaktaTextMark *
beakta_folio_find_next_mark (BeaktaFolio *self,
                             guint        position,
                             gboolean     forward)
{
  g_return_val_if_fail (BEAKTA_IS_FOLIO (self), NULL);

  return self->marks != NULL ? beakta_text_marks_find_next (self->marks, position, forward) : NULL;
}

void
beakta_folio_set_hits (BeaktaFolio *self,
                       GArray      *hits,
                       int          current)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  if (hits != NULL)
    g_array_ref (hits);
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  self->current_hit = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
beakta_folio_set_terms (BeaktaFolio *self,
                        GArray      *terms,
                        int          current)
{
  g_return_if_fail (BEAKTA_IS_FOLIO (self));

  if (terms != NULL)
    g_array_ref (terms);
  g_clear_pointer (&self->terms, g_array_unref);
  self->terms = terms;
  self->current_term = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
