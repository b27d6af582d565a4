/* The reasons of the decision.
 *
 * (1) The draft is shown beside what is written, and nothing of it is written before somebody asks for it.
 * (2) Words that a person has written are never replaced unasked: where the draft reads otherwise, both are shown.
 * (3) What has been typed is sent before anything else is done to the sentences.
 */

#define G_LOG_DOMAIN "beakta-reasons-pane"

#include "beakta-reasons-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-line-layout.h"
#include "beakta-reasons-words.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

#include <string.h>

/* Prose of fifteen pages; more is asked for. */
#define MOST_AT_FIRST 200

G_DEFINE_FINAL_TYPE (BeaktaReasonsPane, beakta_reasons_pane, BEAKTA_TYPE_CASE_PANE)

static BeaktaCaseEditor *
get_editor (BeaktaReasonsPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static void
compare (BeaktaReasonsPane *self)
{
  BeaktaCase *case_ = beakta_case_pane_get_case (BEAKTA_CASE_PANE (self));

  if (self->draft == NULL)
    {
      g_autoptr(GPtrArray) checklists = beakta_case_editor_list_checklists (get_editor (self));

      self->draft = beakta_reasons_draft (case_, checklists, beakta_wording_get_language ());
    }

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = beakta_reasons_compare (case_, self->draft);
}

/* Whether the draft has anything to say but what is registered, and which questions wait. */
static gboolean
says_anything (BeaktaReasonsPane *self)
{
  for (guint i = 0; i < self->draft->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (self->draft, i);

      if (sentence->part != BEAKTA_REASON_SOUGHT && !g_str_has_prefix (sentence->record.id, "checklist:"))
        return TRUE;
    }

  return FALSE;
}

static guint
count (BeaktaReasonsPane *self,
       BeaktaReasonState  state)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    if (((const BeaktaReasonLine *) g_ptr_array_index (self->lines, i))->state == state)
      n++;

  return n;
}

/* What is not allowed says why. */
static void
allow (GtkWidget  *button,
       const char *why)
{
  gtk_widget_set_sensitive (button, why == NULL);
  gtk_widget_set_tooltip_text (button, why);
}

static void
show_head (BeaktaReasonsPane *self,
           guint              n_written,
           const char        *why)
{
  g_autofree char *n = g_strdup_printf (ngettext ("%u sentence", "%u sentences", n_written), n_written);
  gboolean is_written = n_written + count (self, BEAKTA_REASON_STATE_REMOVED) > 0;
  g_autofree char *counts = beakta_reasons_words_dup_news (self->lines, is_written);
  /* Translators: what a new draft would do: "2 new sentences · 1 sentence goes" */
  g_autofree char *news = g_strdup_printf (_("The answers have changed since the draft was written: %s"), counts);
  guint n_asking = count (self, BEAKTA_REASON_STATE_GROUND_CHANGED);
  g_autofree char *asks = NULL;

  gtk_label_set_label (self->count, n);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_written > 0);

  gtk_label_set_label (self->news_words, news);
  gtk_widget_set_visible (self->news, *counts != '\0');
  allow (self->update, why);

  asks = g_strdup_printf (ngettext ("%u sentence that was edited reads otherwise in the draft now. Nothing is replaced "
                                    "before you choose.",
                                    "%u sentences that were edited read otherwise in the draft now. Nothing is replaced "
                                    "before you choose.", n_asking), n_asking);
  gtk_label_set_label (self->asks_words, asks);
  gtk_widget_set_visible (self->asks, n_asking > 0);
  allow (self->take_all, why);
  allow (self->keep_all, why);
}

static void
show_empty (BeaktaReasonsPane *self,
            gboolean           is_empty,
            const char        *why)
{
  gboolean has_ground = says_anything (self);

  gtk_widget_set_visible (self->empty, is_empty);
  gtk_label_set_label (self->empty_title, has_ground ? _("No Reasons Are Written Yet") : _("Nothing Is Answered Yet"));
  gtk_label_set_label (self->empty_words, has_ground
                       ? _("The draft is made of your answers and reasons, the quoted passages and the consequence analysis, and of "
                           "nothing else. Every sentence leads back to what it says it from. You edit it here, and it comes with the "
                           "annex.")
                       : _("Answer the questions of the checklist first, with reasons and evidence. The reasons of the decision are "
                           "then drafted from what you have answered."));
  gtk_widget_set_visible (self->draft_button, has_ground);
  gtk_widget_set_visible (self->next_button, !has_ground);
  allow (self->draft_button, why);
}

static void
beakta_reasons_pane_update (BeaktaCasePane *pane)
{
  BeaktaReasonsPane *self = BEAKTA_REASONS_PANE (pane);
  g_autofree char *why = NULL;
  guint n_written;

  if (get_editor (self) == NULL)
    return;

  compare (self);
  beakta_case_editor_may (get_editor (self), BEAKTA_ACT_WRITE_REASONS, &why);
  n_written = self->lines->len - count (self, BEAKTA_REASON_STATE_NEW) - count (self, BEAKTA_REASON_STATE_REMOVED);
  show_head (self, n_written, why);
  show_empty (self, self->lines->len == count (self, BEAKTA_REASON_STATE_NEW), why);
  beakta_reasons_pane_show_lines (self, why);
  allow (self->own, why);
}

static void
more_cb (BeaktaReasonsPane *self)
{
  self->most += MOST_AT_FIRST;
  beakta_case_pane_update_now (BEAKTA_CASE_PANE (self));
}

static void
draft_anew (BeaktaCasePane *pane)
{
  g_clear_pointer (&BEAKTA_REASONS_PANE (pane)->draft, g_ptr_array_unref);
  beakta_case_pane_queue_update (pane);
}

/* A draft does not look at the sentences that are written, nor at what is said about the case. */
static void
beakta_reasons_pane_item_changed (BeaktaCasePane *pane,
                                  BeaktaItemKind  kind,
                                  const char     *id)
{
  if (kind == BEAKTA_ITEM_SENTENCE)
    beakta_case_pane_queue_update (pane);
  else if (kind != BEAKTA_ITEM_COMMENT && kind != BEAKTA_ITEM_REVIEW && kind != BEAKTA_ITEM_STAGE)
    draft_anew (pane);
}

/* The words stay in their fields; what was sent is not in the case. */
static void
beakta_reasons_pane_problem (BeaktaCasePane *pane)
{
  BeaktaReasonsPane *self = BEAKTA_REASONS_PANE (pane);
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    {
      const BeaktaSentence *sentence = beakta_case_lookup (beakta_case_pane_get_case (pane), BEAKTA_ITEM_SENTENCE, id);

      if (sentence != NULL)
        beakta_reasons_row_take_back (row, sentence->text);
    }
  beakta_case_pane_queue_update (pane);
}

static void
beakta_reasons_pane_flush (BeaktaCasePane *pane)
{
  BeaktaReasonsPane *self = BEAKTA_REASONS_PANE (pane);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    beakta_reasons_row_flush (row);
}

static void
beakta_reasons_pane_forget (BeaktaCasePane *pane)
{
  BeaktaReasonsPane *self = BEAKTA_REASONS_PANE (pane);

  if (self->form != NULL)
    beakta_reasons_form_flush (BEAKTA_REASONS_FORM (self->form));
  beakta_reasons_pane_drop_lines (self);
  g_clear_pointer (&self->draft, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->most = MOST_AT_FIRST;
  self->hands_on = FALSE;
}

static gboolean
is_line (BeaktaReasonsPane *self,
         const char        *id)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (strcmp (beakta_reason_line_get_sentence (g_ptr_array_index (self->lines, i))->record.id, id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
beakta_reasons_pane_show_item (BeaktaCasePane *pane,
                               BeaktaItemKind  kind,
                               const char     *id)
{
  BeaktaReasonsPane *self = BEAKTA_REASONS_PANE (pane);

  if (kind != BEAKTA_ITEM_SENTENCE)
    return FALSE;

  beakta_case_pane_update_now (pane);
  if (beakta_reasons_pane_find_row (self, id) == NULL && is_line (self, id))
    {
      self->most = self->lines->len;
      beakta_case_pane_update_now (pane);
    }

  return beakta_reasons_pane_open (self, id);
}

static void
beakta_reasons_pane_dispose (GObject *object)
{
  BeaktaReasonsPane *self = BEAKTA_REASONS_PANE (object);

  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (self), NULL);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->draft, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_hash_table_remove_all (self->rows);

  G_OBJECT_CLASS (beakta_reasons_pane_parent_class)->dispose (object);
}

static void
beakta_reasons_pane_finalize (GObject *object)
{
  g_hash_table_unref (BEAKTA_REASONS_PANE (object)->rows);

  G_OBJECT_CLASS (beakta_reasons_pane_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, scrolled);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, count);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, news);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, news_words);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, update);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, asks);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, asks_words);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, take_all);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, keep_all);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, empty);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, empty_title);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, empty_words);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, draft_button);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, next_button);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, lines_box);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, more);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, own);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, removed);
  gtk_widget_class_bind_template_child (klass, BeaktaReasonsPane, removed_box);
  gtk_widget_class_bind_template_callback (klass, more_cb);
}

static void
beakta_reasons_pane_class_init (BeaktaReasonsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  object_class->dispose = beakta_reasons_pane_dispose;
  object_class->finalize = beakta_reasons_pane_finalize;

  pane_class->follow = draft_anew;
  pane_class->flush = beakta_reasons_pane_flush;
  pane_class->forget = beakta_reasons_pane_forget;
  pane_class->item_changed = beakta_reasons_pane_item_changed;
  pane_class->update = beakta_reasons_pane_update;
  pane_class->access_changed = beakta_case_pane_queue_update;
  pane_class->problem = beakta_reasons_pane_problem;
  pane_class->show_item = beakta_reasons_pane_show_item;

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reasons/beakta-reasons-pane.ui");
  bind_children (widget_class);
  beakta_reasons_pane_class_add_acts (widget_class);
}

/* A long word of a button goes on in the next line where there is no room for it. */
static void
wrap_buttons (BeaktaReasonsPane *self)
{
  GtkWidget *buttons[] = { self->update, self->take_all, self->keep_all, self->draft_button, self->next_button, self->more,
                           self->own };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    beakta_wrapped_words_set (buttons[i]);
}

static void
beakta_reasons_pane_init (BeaktaReasonsPane *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->most = MOST_AT_FIRST;
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_buttons (self);
  self->keeper = beakta_scroll_keeper_new (self->scrolled);
}

GtkWidget *
beakta_reasons_pane_new (void)
{
  return g_object_new (BEAKTA_TYPE_REASONS_PANE, NULL);
}
