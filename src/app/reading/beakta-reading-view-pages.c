/* A PDF or a picture in the reading view: as its pages, or as text, and the way between the two. What was seen and selected stays. */

#include "beakta-reading-view-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-page-loader.h"

static const BeaktaDocument *
get_document (BeaktaReadingView *self)
{
  return self->editor != NULL && self->number != 0
         ? beakta_case_get_document (beakta_case_editor_get_case (self->editor), self->number) : NULL;
}

/* What a screen reader says of the pages: which of them it is, and where their words are to be had. */
static void
update_label (BeaktaReadingView *self)
{
  const BeaktaDocument *document = get_document (self);
  g_autofree char *label = NULL;

  if (document == NULL)
    return;

  /* Translators: the name of a file, the number of a page, how many there are */
  label = g_strdup_printf (_("Pages of %s, page %u of %u. Choose Read as Text to have it read aloud."), document->name,
                           beakta_page_view_get_page (self->pages), beakta_page_view_get_n_pages (self->pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pages), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* From one surface to the other: the same words at the top, the same words selected, the keyboard where it was. */
static void
move_to (BeaktaReadingView    *self,
         BeaktaReadingSurface *before)
{
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (before));
  guint start = 0, end = 0, top, bottom;
  gboolean is_selected = beakta_reading_surface_get_selection (before, &start, &end);

  beakta_reading_surface_get_visible (before, &top, &bottom);
  beakta_reading_surface_set_text (self->surface, self->text);
  beakta_reading_view_marks_changed (self);
  beakta_reading_surface_restore (self->surface, top);
  if (is_selected)
    beakta_reading_surface_select (self->surface, start, end);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->surface));
  beakta_reading_view_selection_changed (self);
}

static void
switch_surface (BeaktaReadingView *self)
{
  BeaktaReadingSurface *before = self->surface;

  beakta_reading_view_hide_bubble (self);
  beakta_reading_view_choose_surface (self);
  if (self->surface != before && self->text != NULL)
    move_to (self, before);
  beakta_reading_view_update_actions (self);
}

/* Its text can still be read, if it has one. */
static void
refused_cb (BeaktaReadingView *self,
            const GError      *why)
{
  const BeaktaDocument *document = get_document (self);
  gboolean is_locked = g_error_matches (why, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ENCRYPTED);
  gboolean is_late = g_error_matches (why, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_OVERRUN);

  g_info ("The pages cannot be drawn: %s", why->message);

  self->pages_failed = TRUE;
  if (document != NULL && *document->refused != '\0')
    {
      gtk_widget_set_visible (self->notice_row, FALSE);
      beakta_reading_view_choose_surface (self);
      beakta_reading_view_show_refusal (self, document, why->domain == BEAKTA_INTAKE_ERROR
                                        ? beakta_intake_error_get_nick (why->code) : document->refused);
      return;
    }

  self->pages_problem = is_locked ? _("The pages of this PDF are locked with a password. Here is its text.")
                        : is_late ? _("Drawing the pages took too long, and was stopped. Here is the text; the file itself is kept.")
                                  : _("The pages of this document cannot be shown. Here is its text; the file itself is kept.");
  gtk_widget_set_visible (self->unlock, is_locked);
  switch_surface (self);
  if (self->text != NULL)
    beakta_reading_view_show_notices (self);
  if (is_locked)
    beakta_reading_view_ask_password (self);
}

/* As if they had not been asked for before. */
static void
forget_pages (BeaktaReadingView *self)
{
  g_cancellable_cancel (self->fetching);
  g_clear_object (&self->fetching);
  self->pages_failed = FALSE;
  self->pages_problem = NULL;
  gtk_widget_set_visible (self->unlock, FALSE);
  beakta_page_view_set_source (self->pages, NULL);
}

void
beakta_reading_view_retry_pages (BeaktaReadingView *self)
{
  forget_pages (self);
  switch_surface (self);
  if (self->text != NULL)
    beakta_reading_view_show_notices (self);
}

static void
outline_came_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaReadingView) self = user_data;
  g_autoptr(GArray) entries = beakta_page_source_outline_finish (BEAKTA_PAGE_SOURCE (object), result, NULL);

  if (entries != NULL && self->sidebar != NULL && BEAKTA_PAGE_SOURCE (object) == beakta_page_view_get_source (self->pages))
    beakta_outline_set_entries (beakta_reading_sidebar_get_outline (self->sidebar), entries);
}

static void
source_came_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BeaktaReadingView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaPageSource) source = beakta_page_loader_load_finish (BEAKTA_STORE (object), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->fetching)
    return;

  g_clear_object (&self->fetching);
  if (source == NULL)
    {
      refused_cb (self, error);
      return;
    }

  beakta_page_view_set_source (self->pages, source);
  beakta_page_source_outline_async (source, NULL, outline_came_cb, g_object_ref (self));
  beakta_reading_view_update_actions (self);

  /* Pages are looked at while their words are still on the way. */
  g_clear_handle_id (&self->loading_source, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

static void
fetch (BeaktaReadingView *self)
{
  const BeaktaDocument *document = get_document (self);

  if (self->fetching != NULL || document == NULL || beakta_page_view_get_source (self->pages) != NULL)
    return;

  self->fetching = g_cancellable_new ();
  beakta_page_loader_load_async (beakta_case_editor_get_store (self->editor), document->sha256,
                                 beakta_reading_view_get_password (self), self->fetching, source_came_cb,
                                 g_object_ref (self));
}

gboolean
beakta_reading_view_has_pages (const BeaktaDocument *document)
{
  static const char * const types[] = { "pdf", "tiff", "jpeg", "png", NULL };

  return document != NULL && g_strv_contains (types, document->type);
}

gboolean
beakta_reading_view_has_only_pages (const BeaktaDocument *document)
{
  static const char * const without_text[] = { "no-text", "no-words", "too-large", NULL };

  return beakta_reading_view_has_pages (document) && g_strv_contains (without_text, document->refused);
}

gboolean
beakta_reading_view_has_sidebar (BeaktaReadingView *self)
{
  return self->text != NULL || (beakta_reading_view_is_paged (self) && beakta_page_view_get_source (self->pages) != NULL);
}

gboolean
beakta_reading_view_is_paged (BeaktaReadingView *self)
{
  return self->surface == BEAKTA_READING_SURFACE (self->pages);
}

/* The document that was chosen is read on what suits it and its reader. */
void
beakta_reading_view_choose_surface (BeaktaReadingView *self)
{
  const BeaktaDocument *document = get_document (self);
  gboolean has_text = document != NULL && *document->refused == '\0';
  gboolean has_pages = beakta_reading_view_has_pages (document) && !self->pages_failed &&
                       (has_text || beakta_reading_view_has_only_pages (document));
  gboolean is_paged = has_pages && (!self->as_text || !has_text);

  self->surface = is_paged ? BEAKTA_READING_SURFACE (self->pages) : BEAKTA_READING_SURFACE (self->folio);
  gtk_stack_set_visible_child_name (self->surfaces, is_paged ? "pages" : "text");
  gtk_widget_set_visible (GTK_WIDGET (self->page_bar), has_pages);
  beakta_page_bar_set_paged (self->page_bar, is_paged);
  beakta_reading_sidebar_set_shows (self->sidebar, "pages", is_paged);
  beakta_find_bar_set_surface (self->find_bar, self->surface);
  beakta_remark_bar_set_surface (self->remark_bar, self->surface);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.as-text", has_pages && has_text);

  if (is_paged)
    fetch (self);
  update_label (self);
}

void
beakta_reading_view_close_pages (BeaktaReadingView *self)
{
  forget_pages (self);
  beakta_outline_set_entries (beakta_reading_sidebar_get_outline (self->sidebar), NULL);
  beakta_reading_surface_set_text (BEAKTA_READING_SURFACE (self->pages), NULL);
}

void
beakta_reading_view_set_as_text (BeaktaReadingView *self,
                                 gboolean           as_text)
{
  if (self->as_text == as_text)
    return;

  self->as_text = as_text;
  switch_surface (self);
  g_object_notify (G_OBJECT (self), "as-text");
}

/* From the small pages: the keyboard goes to the large one. */
static void
page_chosen_cb (BeaktaReadingView *self)
{
  beakta_reading_view_leave_sidebar (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->surface));
}

void
beakta_reading_view_pages_init (BeaktaReadingView *self)
{
  BeaktaPageThumbnails *thumbnails = g_object_new (BEAKTA_TYPE_PAGE_THUMBNAILS, NULL);

  beakta_page_bar_set_view (self->page_bar, self->pages);
  beakta_page_thumbnails_set_view (thumbnails, self->pages);
  beakta_reading_view_add_panel (self, GTK_WIDGET (thumbnails), "pages");
  g_signal_connect_object (thumbnails, "page-chosen", G_CALLBACK (page_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::page", G_CALLBACK (update_label), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::n-pages", G_CALLBACK (update_label), self, G_CONNECT_SWAPPED);
}
