/* Which document is shown, and how its text comes. */

#include "beakta-reading-view-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-reading-words.h"
#include "beakta-register.h"
#include "beakta-wording.h"

#define PATIENCE_MS 250              /* before a wait is shown */

static BeaktaCase *
get_case (BeaktaReadingView *self)
{
  return self->editor != NULL ? beakta_case_editor_get_case (self->editor) : NULL;
}

/* Another try found another reason, or what came inside the document has been taken in. */
static void
refusal_changed (BeaktaReadingView    *self,
                 const BeaktaDocument *document)
{
  if (g_strcmp0 (self->refused, document->refused) != 0)
    beakta_reading_view_open (self, self->number);
  else if (g_str_equal (document->refused, "only-pictures"))
    beakta_reading_view_show_refusal (self, document, document->refused);
}

void
beakta_reading_view_documents_changed (BeaktaReadingView *self)
{
  const BeaktaDocument *document = self->editor != NULL ? beakta_case_get_document (get_case (self), self->number) : NULL;

  beakta_document_chooser_set_content (self->chooser, get_case (self), self->number);

  /* It could not be read, and now it can. */
  if (document != NULL && self->text == NULL && self->loading == NULL && *document->refused == '\0')
    beakta_reading_view_open (self, self->number);
  else if (self->text != NULL)
    beakta_reread_box_set_document (self->notice_acts, self->editor, self->number, self->text);
  else if (document != NULL && *document->refused != '\0')
    refusal_changed (self, document);

  /* The first document of a case that had none. */
  if (self->number == 0 && self->editor != NULL && beakta_case_get_document (get_case (self), 1) != NULL)
    beakta_reading_view_show_document (self, 1);
}

void
beakta_reading_view_show_refusal (BeaktaReadingView    *self,
                                  const BeaktaDocument *document,
                                  const char           *refused)
{
  gboolean is_taken = beakta_register_has_enclosed (get_case (self), document->number);
  g_autofree char *refusal = beakta_reading_words_dup_refusal (document, refused, is_taken);
  g_autofree char *title = g_markup_escape_text (document->name, -1);
  g_autofree char *description = g_markup_escape_text (refusal, -1);

  adw_status_page_set_title (self->refusal, title);
  adw_status_page_set_description (self->refusal, description);

  /* A picture that turned out to be damaged when it was to be shown holds no text that could be recognised. */
  beakta_reread_box_set_document (self->refusal_acts, g_str_equal (refused, document->refused) ? self->editor : NULL,
                                  self->number, NULL);
  gtk_stack_set_visible_child_name (self->stack, "refused");
}

static void
show_problem (BeaktaReadingView *self,
              const GError      *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);
  g_autofree char *description = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->problem, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static gboolean
show_waiting_cb (gpointer user_data)
{
  BeaktaReadingView *self = user_data;

  self->loading_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");

  return G_SOURCE_REMOVE;
}

/* Keys work at once: who opens a case has the keyboard in its text, unless they already are somewhere else. */
static void
take_idle_keyboard (BeaktaReadingView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->surface));
}

/* What is to be known of the text, and what can be done about it. */
void
beakta_reading_view_show_notices (BeaktaReadingView *self)
{
  g_autofree char *notices = beakta_reading_words_dup_notices (beakta_text_get_notices (self->text),
                                                              beakta_remark_bar_get_n (self->remark_bar));
  const char *problem = self->pages_problem != NULL ? self->pages_problem : "";
  g_autofree char *words = g_strconcat (problem, *problem != '\0' && *notices != '\0' ? " " : "", notices, NULL);

  gtk_label_set_text (self->notice, words);
  beakta_reread_box_set_document (self->notice_acts, self->editor, self->number, self->text);
  gtk_widget_set_visible (self->notice_row, *words != '\0');
}

/* The text of the current document has come. */
static void
show_text (BeaktaReadingView *self)
{
  g_autofree char *label = NULL;
  const BeaktaDocument *document = beakta_case_get_document (beakta_case_editor_get_case (self->editor), self->number);

  beakta_reading_view_choose_surface (self);
  beakta_reading_surface_set_text (self->surface, self->text);
  beakta_reading_view_marks_changed (self);
  beakta_outline_set_text (beakta_reading_sidebar_get_outline (self->sidebar), self->text);
  beakta_find_bar_text_changed (self->find_bar);

  /* Pages may be looked at before their words have come: who has begun to read is not moved. */
  if (!beakta_reading_view_is_paged (self) || beakta_reading_view_get_top (self) > 0)
    beakta_reading_surface_restore (self->surface, beakta_reading_view_get_top (self));

  beakta_remark_bar_text_changed (self->remark_bar);
  beakta_reading_view_show_notices (self);
  gtk_stack_set_visible_child_name (self->stack, "text");

  /* Translators: the name of a file */
  label = g_strdup_printf (_("Text of %s"), document != NULL ? document->name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->folio), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  beakta_reading_view_update_actions (self);
  take_idle_keyboard (self);
  beakta_reading_view_show_wanted (self);
}

static void
text_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BeaktaReadingView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaText) text = beakta_store_load_text_finish (BEAKTA_STORE (object), result, &error);

  /* Another document was chosen meanwhile, or the view is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->loading == NULL ||
      !g_task_is_valid (result, object) ||
      g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  g_clear_handle_id (&self->loading_source, g_source_remove);

  if (text == NULL)
    {
      show_problem (self, error);
      return;
    }

  g_set_object (&self->text, text);
  show_text (self);
}

static void
load (BeaktaReadingView    *self,
      const BeaktaDocument *document)
{
  self->loading = g_cancellable_new ();
  self->loading_source = g_timeout_add (PATIENCE_MS, show_waiting_cb, self);
  beakta_store_load_text_async (beakta_case_editor_get_store (self->editor), document->sha256, self->loading,
                                text_loaded_cb, g_object_ref (self));
}

/* Why it has no text stands above them. */
static void
show_pages (BeaktaReadingView    *self,
            const BeaktaDocument *document)
{
  g_autofree char *refusal = beakta_reading_words_dup_refusal (document, document->refused, FALSE);

  gtk_label_set_text (self->notice, refusal);
  beakta_reread_box_set_document (self->notice_acts, self->editor, self->number, NULL);
  gtk_widget_set_visible (self->notice_row, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

/* Leaves the document that is shown; where the reader was is kept in its state. */
void
beakta_reading_view_close (BeaktaReadingView *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_handle_id (&self->shown_source, g_source_remove);
  beakta_reading_view_hide_bubble (self);
  beakta_reading_view_close_pages (self);

  self->number = 0;
  gtk_widget_set_visible (self->notice_row, FALSE);
  beakta_reread_box_set_document (self->refusal_acts, NULL, 0, NULL);
  beakta_reread_box_set_document (self->notice_acts, NULL, 0, NULL);
  if (self->text == NULL)
    return;

  g_clear_object (&self->text);
  beakta_coverage_strip_set_content (self->strip, NULL, NULL, NULL);
  beakta_outline_set_text (beakta_reading_sidebar_get_outline (self->sidebar), NULL);
  beakta_remark_bar_text_changed (self->remark_bar);
  beakta_folio_set_text (self->folio, NULL);
  beakta_find_bar_text_changed (self->find_bar);
}

void
beakta_reading_view_open (BeaktaReadingView *self,
                          guint              number)
{
  const BeaktaDocument *document = NULL;

  beakta_reading_view_close (self);

  if (number != 0 && self->editor != NULL)
    document = beakta_case_get_document (get_case (self), number);

  self->number = document != NULL ? number : 0;
  g_free (self->refused);
  self->refused = g_strdup (document != NULL ? document->refused : NULL);
  beakta_document_chooser_set_content (self->chooser, get_case (self), self->number);
  beakta_reading_view_choose_surface (self);

  if (document == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (beakta_reading_view_has_only_pages (document))
    show_pages (self, document);
  else if (*document->refused != '\0')
    beakta_reading_view_show_refusal (self, document, document->refused);
  else
    load (self, document);

  beakta_reading_view_update_actions (self);
}

/* The newest version of the first document that has a text; else the first of all. */
guint
beakta_reading_view_choose_first (BeaktaReadingView *self)
{
  g_autoptr(GPtrArray) documents = NULL;
  guint chosen = 0;

  if (self->editor == NULL)
    return 0;

  documents = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_DOCUMENT);
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (*document->refused == '\0' && (chosen == 0 || document->replaces == chosen))
        chosen = document->number;
    }

  if (chosen == 0 && documents->len > 0)
    chosen = ((const BeaktaDocument *) g_ptr_array_index (documents, 0))->number;

  return chosen;
}
