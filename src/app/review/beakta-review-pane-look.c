/* What a reviewer looks at: what has changed since the return, what is unusual, what is proposed. Each row leads to its place.
 *
 * (1) What was never shown is found once for each time that somebody who may review opens the case: it compares texts.
 */

#define G_LOG_DOMAIN "beakta-review-pane"

#include "beakta-review-pane-private.h"

#include <glib/gi18n.h>

#include "beakta-reasons.h"
#include "beakta-review-words.h"
#include "beakta-sample.h"
#include "beakta-since-return.h"
#include "beakta-store-sample.h"
#include "beakta-subject.h"
#include "beakta-unusual.h"
#include "beakta-wording.h"

static void
show_since (BeaktaReviewPane *self)
{
  BeaktaCaseEditor *editor = beakta_review_pane_get_editor (self);

  gtk_widget_set_visible (GTK_WIDGET (self->since), self->changes != NULL);
  if (self->changes == NULL)
    return;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const BeaktaEdit *change = g_ptr_array_index (self->changes, i);
      g_autofree char *about = beakta_review_words_dup_about (editor, change->kind, change->id, "");
      g_autofree char *words = beakta_review_words_dup_change (editor, change);

      beakta_review_pane_add_link (self, self->since, about, words, change->kind, change->id);
    }
  adw_preferences_group_set_description (self->since,
                                         self->changes->len == 0 ? _("Nothing in the assessment has changed.") : NULL);
}

static gboolean
was_returned (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) reviews = beakta_case_list (case_, BEAKTA_ITEM_REVIEW);

  for (guint i = 0; i < reviews->len; i++)
    if (!((const BeaktaReview *) g_ptr_array_index (reviews, i))->approved)
      return TRUE;

  return FALSE;
}

static void
journal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaReviewPane) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) journal = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || beakta_review_pane_get_editor (self) == NULL)
    return;
  if (journal == NULL)
    {
      g_message ("the changes since the return: %s", error->message);
      return;
    }

  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->changes = beakta_since_return_list (journal);
  beakta_case_pane_queue_update (BEAKTA_CASE_PANE (self));
}

static void
read_changes (BeaktaReviewPane *self)
{
  BeaktaCase *case_ = beakta_review_pane_get_whole (self);

  if (!was_returned (case_) || self->changes_head == beakta_case_get_head (case_))
    return;

  self->changes_head = beakta_case_get_head (case_);
  beakta_store_list_journal_async (beakta_case_editor_get_store (beakta_review_pane_get_editor (self)), beakta_case_get_id (case_),
                                   0, 0, self->reading, journal_read_cb, g_object_ref (self));
}

/* What is looked for in the thread that does not draw. */
typedef struct
{
  BeaktaStore *store;
  GArray      *documents;            /* of BeaktaUnseenDocument */
  GPtrArray   *sums;                 /* of GStrv: one for each */
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->store);
  g_array_unref (search->documents);
  g_ptr_array_unref (search->sums);
  g_free (search);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Search *search = data;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (BeaktaUnseenDocument));

  for (guint i = 0; i < search->documents->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      BeaktaUnseenDocument *document = &g_array_index (search->documents, BeaktaUnseenDocument, i);
      g_autoptr(GError) error = NULL;

      if (!beakta_store_find_unseen_sync (search->store, g_ptr_array_index (search->sums, i), &document->unseen, &error))
        g_message ("what was never shown of document %u: %s", document->document, error->message);
      else if (beakta_unseen_is_told (&document->unseen))
        g_array_append_val (found, *document);
    }

  g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) g_array_unref);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  BeaktaReviewPane *self = BEAKTA_REVIEW_PANE (object);
  g_autoptr(GError) error = NULL;
  GArray *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found == NULL)
    return;

  g_clear_pointer (&self->unseen, g_array_unref);
  self->unseen = found;
  if (beakta_review_pane_get_editor (self) != NULL)
    beakta_case_pane_queue_update (BEAKTA_CASE_PANE (self));
}

/* Rule 1. */
static void
look_for_unseen (BeaktaReviewPane *self)
{
  BeaktaCaseEditor *editor = beakta_review_pane_get_editor (self);
  BeaktaCase *case_ = beakta_review_pane_get_whole (self);
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  g_autoptr(GTask) task = NULL;
  Search *search;

  if (self->is_looking || !beakta_case_editor_may (editor, BEAKTA_ACT_APPROVE, NULL))
    return;

  self->is_looking = TRUE;
  search = g_new0 (Search, 1);
  search->store = g_object_ref (beakta_case_editor_get_store (editor));
  search->documents = g_array_new (FALSE, TRUE, sizeof (BeaktaUnseenDocument));
  search->sums = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);
      BeaktaUnseenDocument wanted = { document->number, { 0, } };

      if (*document->refused != '\0' || beakta_case_get_newest_version (case_, document->number, FALSE) != document->number)
        continue;
      g_array_append_val (search->documents, wanted);
      g_ptr_array_add (search->sums, beakta_shown_dup_sums (case_, document->number));
    }

  task = g_task_new (self, self->reading, looked_cb, NULL);
  g_task_set_source_tag (task, look_for_unseen);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, look_in_thread);
}

static void
unseen_activated_cb (AdwActionRow *row,
                     GVariant     *place)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (row), "case.show-stretch", place);
}

static void
add_unseen (BeaktaReviewPane           *self,
            const BeaktaUnseenDocument *found)
{
  const BeaktaUnseen *unseen = &found->unseen;
  g_autofree char *id = g_strdup_printf ("%u", found->document);
  g_autofree char *about = beakta_review_words_dup_about (beakta_review_pane_get_editor (self), BEAKTA_ITEM_DOCUMENT, id, "");
  g_autofree char *words = NULL;
  AdwActionRow *row;

  if (unseen->n_pages > 0)
    words = g_strdup_printf (ngettext ("%1$u of %2$u pages has never been on the screen of anybody but you; the first is page %3$u",
                                       "%1$u of %2$u pages have never been on the screen of anybody but you; the first is page %3$u",
                                       unseen->n_unseen_pages), unseen->n_unseen_pages, unseen->n_pages, unseen->first_page);
  else
    words = g_strdup_printf (_("%u %% of the text has never been on the screen of anybody but you"),
                             (guint) ((guint64) unseen->unseen * 100 / MAX (unseen->characters, 1)));

  row = beakta_review_pane_add_row (self, self->unusual, about, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (unseen_activated_cb),
                         g_variant_ref_sink (g_variant_new ("(uuu)", found->document, unseen->start, unseen->end)),
                         (GClosureNotify) g_variant_unref, 0);
}

/* (transfer full): of every list, on the whole case. */
static GPtrArray *
list_findings (BeaktaReviewPane *self)
{
  g_autoptr(GPtrArray) used = beakta_case_list (beakta_review_pane_get_whole (self), BEAKTA_ITEM_CHECKLIST);
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < used->len; i++)
    {
      const BeaktaRecord *list = g_ptr_array_index (used, i);
      const BeaktaFindings *found = beakta_case_editor_get_whole_findings (beakta_review_pane_get_editor (self), list->id);

      if (found != NULL)
        g_ptr_array_add (findings, (gpointer) found);
    }

  return findings;
}

static void
show_unusual (BeaktaReviewPane *self)
{
  BeaktaCaseEditor *editor = beakta_review_pane_get_editor (self);
  g_autoptr(GPtrArray) findings = list_findings (self);
  g_autoptr(GPtrArray) unusual = beakta_unusual_list (beakta_review_pane_get_whole (self), findings);
  guint n_unseen = self->unseen != NULL ? self->unseen->len : 0;

  for (guint i = 0; i < unusual->len; i++)
    {
      const BeaktaUnusual *found = g_ptr_array_index (unusual, i);
      g_autofree char *about = found->kind == BEAKTA_ITEM_CHECKLIST ? g_strdup (_("The answers as a whole"))
                               : beakta_review_words_dup_about (editor, found->kind, found->id, "");
      g_autofree char *words = beakta_review_words_dup_unusual (editor, found);

      beakta_review_pane_add_link (self, self->unusual, about, words, found->kind, found->id);
    }
  for (guint i = 0; i < n_unseen; i++)
    add_unseen (self, &g_array_index (self->unseen, BeaktaUnseenDocument, i));

  adw_preferences_group_set_description (self->unusual, unusual->len + n_unseen == 0 ? _("Nothing is unusual.") : NULL);
}

static void
add_classification (BeaktaReviewPane *self)
{
  const BeaktaClassification *classification = beakta_case_get_classification (beakta_review_pane_get_whole (self));
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  if (beakta_case_is_own_work (beakta_review_pane_get_whole (self)))
    return;

  /* Translators: two classes: what the applicant says of its project, and what the caseworker finds */
  text = g_strdup_printf (_("Applicant: %1$s. Caseworker: %2$s."), beakta_wording_get_class (classification->applicant),
                          beakta_wording_get_class (classification->caseworker));
  whole = g_strconcat (text, *classification->reason != '\0' ? "\n" : "", classification->reason, NULL);
  beakta_review_pane_add_link (self, self->proposal, _("Overall assessment"), whole, BEAKTA_ITEM_CLASSIFICATION, "classification");
}

static void
add_conclusion (BeaktaReviewPane *self)
{
  const BeaktaAnalysis *analysis = beakta_case_lookup (beakta_review_pane_get_whole (self), BEAKTA_ITEM_ANALYSIS, "analysis");

  if (analysis != NULL && *analysis->conclusion != '\0')
    beakta_review_pane_add_link (self, self->proposal, _("Conclusion of the consequence analysis"), analysis->conclusion,
                                 BEAKTA_ITEM_ANALYSIS, "analysis");
}

/* The sentences that the reasons begin with; the rest is a click away. */
static void
add_reasons (BeaktaReviewPane *self)
{
  g_autoptr(GPtrArray) sentences = beakta_case_list (beakta_review_pane_get_whole (self), BEAKTA_ITEM_SENTENCE);
  g_autoptr(GString) text = g_string_new (NULL);
  const BeaktaSentence *first = NULL;
  guint n_sentences = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      const BeaktaSentence *sentence = g_ptr_array_index (sentences, i);

      if (sentence->removed)
        continue;
      if (n_sentences++ < 3)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence->text);
      first = first != NULL ? first : sentence;
    }
  if (first == NULL)
    return;

  if (n_sentences > 3)
    g_string_append (text, " …");
  beakta_review_pane_add_link (self, self->proposal, _("Reasons"), text->str, BEAKTA_ITEM_SENTENCE, first->record.id);
}

static void
show_drawn (BeaktaReviewPane *self)
{
  BeaktaCase *case_ = beakta_review_pane_get_whole (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaSample) sample =
    beakta_store_load_sample_sync (beakta_case_editor_get_store (beakta_review_pane_get_editor (self)), &error);

  if (sample == NULL)
    g_message ("the sample of quality control: %s", error->message);
  gtk_widget_set_visible (self->drawn, sample != NULL && beakta_case_get_stage (case_)->stage >= BEAKTA_STAGE_PROPOSED &&
                          beakta_sample_draws (beakta_case_get_id (case_), sample->seed, sample->rate));
}

void
beakta_review_pane_show_look (BeaktaReviewPane *self)
{
  read_changes (self);
  look_for_unseen (self);
  show_drawn (self);
  show_since (self);
  show_unusual (self);
  add_classification (self);
  add_conclusion (self);
  add_reasons (self);
}

void
beakta_review_pane_forget_look (BeaktaReviewPane *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->unseen, g_array_unref);
  self->changes_head = 0;
  self->is_looking = FALSE;
}
