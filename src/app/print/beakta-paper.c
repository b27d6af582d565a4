/* A paper of an open case. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-paper.h"

#include <glib/gi18n.h>

#include "beakta-report-tables.h"
#include "beakta-wording.h"

#define TURN 8000                    /* µs: half of a frame */

struct _BeaktaPaper
{
  GObject             parent_instance;

  BeaktaCaseEditor   *editor;        /* owned */
  GSettings          *settings;      /* owned, nullable */
  BeaktaLetterhead   *letterhead;    /* owned, nullable until it is asked for */
  GPtrArray          *journal;       /* owned, nullable until it has been read; of BeaktaEntry, oldest first */
  GPtrArray          *arrived;       /* owned: entries that were written while it is read */
  GCancellable       *reading;       /* owned, nullable */
  char               *problem;       /* owned, nullable */
  BeaktaFillOffice    fill;          /* nullable */
  gpointer            fill_data;

  BeaktaReportKind    kind;
  gboolean            is_watched;
  gboolean            is_stale;      /* the case has altered since the report was written */
  BeaktaStandingType *type;          /* owned */
  BeaktaPages        *pages;         /* owned, nullable: that are shown */
  BeaktaPages        *coming;        /* owned, nullable: that are laid out, may be those that are shown */
  guint               source;        /* 0: there is nothing to do */
};

enum
{
  CHANGED,
  PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPaper, beakta_paper, G_TYPE_OBJECT)

static char *
dup_setting (BeaktaPaper *self,
             const char  *key)
{
  return self->settings != NULL ? g_settings_get_string (self->settings, key) : NULL;
}

/* What the store says that the office prints, else what the person's own settings say. A letterhead that cannot be read is told
 * of, and the paper is shown without. */
static void
load_letterhead (BeaktaPaper *self)
{
  g_autofree char *authority = dup_setting (self, "office-authority");
  g_autofree char *number = dup_setting (self, "office-authority-number");
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->letterhead, beakta_letterhead_free);
  self->letterhead = beakta_letterhead_load_sync (beakta_case_editor_get_store (self->editor), authority, number, &error);
  if (self->letterhead != NULL)
    return;

  g_message ("letterhead: %s", error->message);
  g_signal_emit (self, signals[PROBLEM], 0, _("What the office prints could not be read from the store."));
  self->letterhead = beakta_letterhead_load_sync (NULL, authority, number, NULL);
}

static BeaktaOffice
get_office (BeaktaPaper *self)
{
  if (self->letterhead == NULL)
    load_letterhead (self);

  return (BeaktaOffice) {
    .authority = self->letterhead->authority,
    .authority_number = self->letterhead->authority_number,
    .address = self->letterhead->address,
    .logotype = self->letterhead->logotype,
  };
}

/* The report of the case as it is, and what is under way is dropped: rule 4. */
static void
begin (BeaktaPaper *self)
{
  g_autoptr(GPtrArray) checklists = beakta_case_editor_list_checklists (self->editor);
  BeaktaOffice office = get_office (self);
  g_autoptr(BeaktaReport) report = NULL;

  self->is_stale = FALSE;
  if (self->fill != NULL)
    self->fill (&office, self->fill_data);
  report = beakta_report_new (self->kind, beakta_case_editor_get_whole (self->editor), checklists, self->journal, &office,
                              beakta_wording_get_language ());
  g_clear_object (&self->coming);
  self->coming = beakta_pages_begin (report, BEAKTA_PAPER_WIDTH, BEAKTA_PAPER_HEIGHT, self->type);
}

static gboolean
go_on_cb (gpointer user_data)
{
  BeaktaPaper *self = user_data;
  gint64 until = g_get_monotonic_time () + TURN;
  gboolean is_first, is_whole;

  if (self->is_stale)
    begin (self);

  is_first = self->pages == NULL || self->pages == self->coming;
  is_whole = beakta_pages_go_on (self->coming, until);
  if (is_whole)
    self->source = 0;

  /* Rule 3. */
  if (is_whole || is_first)
    {
      g_set_object (&self->pages, self->coming);
      g_signal_emit (self, signals[CHANGED], 0);
    }

  return is_whole ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* After the frame that shows what was typed. */
static void
queue (BeaktaPaper *self)
{
  self->is_stale = TRUE;
  if (self->is_watched && self->journal != NULL && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on_cb, self, NULL);
}

static void
set_problem (BeaktaPaper  *self,
             const GError *error)
{
  g_free (self->problem);
  self->problem = beakta_wording_dup_problem (error);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gint64
get_last (GPtrArray *journal)
{
  return journal->len > 0 ? ((const BeaktaEntry *) g_ptr_array_index (journal, journal->len - 1))->sequence : 0;
}

static void
append_entry (GPtrArray   *journal,
              BeaktaEntry *entry)
{
  if (entry->sequence > get_last (journal))
    g_ptr_array_add (journal, beakta_entry_ref (entry));
}

static void
journal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaPaper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) journal = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);

  if (journal == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (journal == NULL)
    {
      set_problem (self, error);
      return;
    }

  self->journal = g_steal_pointer (&journal);
  for (guint i = 0; i < self->arrived->len; i++)
    append_entry (self->journal, g_ptr_array_index (self->arrived, i));
  g_ptr_array_set_size (self->arrived, 0);
  queue (self);
}

static void
read_journal (BeaktaPaper *self)
{
  if (self->journal != NULL || self->reading != NULL)
    return;

  g_clear_pointer (&self->problem, g_free);
  self->reading = g_cancellable_new ();
  beakta_store_list_journal_async (beakta_case_editor_get_store (self->editor),
                                   beakta_case_get_id (beakta_case_editor_get_case (self->editor)), 0, 0, self->reading,
                                   journal_read_cb, g_object_ref (self));
}

/* Rule 2. An entry comes after its items. */
static void
entry_cb (BeaktaPaper *self,
          BeaktaEntry *entry)
{
  if (self->journal != NULL)
    append_entry (self->journal, entry);
  else if (self->reading != NULL)
    g_ptr_array_add (self->arrived, beakta_entry_ref (entry));
  queue (self);
}

static void
beakta_paper_dispose (GObject *object)
{
  BeaktaPaper *self = BEAKTA_PAPER (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->coming);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->type, beakta_standing_type_unref);
  g_clear_pointer (&self->letterhead, beakta_letterhead_free);
  g_clear_pointer (&self->journal, g_ptr_array_unref);
  g_clear_pointer (&self->arrived, g_ptr_array_unref);
  g_clear_pointer (&self->problem, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_paper_parent_class)->dispose (object);
}

static void
beakta_paper_class_init (BeaktaPaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_paper_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_paper_init (BeaktaPaper *self)
{
  self->type = beakta_standing_type_new ();
  self->arrived = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);
  self->is_stale = TRUE;
}

BeaktaPaper *
beakta_paper_new (BeaktaCaseEditor *editor,
                  GSettings        *settings)
{
  BeaktaPaper *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_PAPER, NULL);
  self->editor = g_object_ref (editor);
  g_set_object (&self->settings, settings);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "entry", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::saved-at", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);

  return self;
}

void
beakta_paper_set_filler (BeaktaPaper      *self,
                         BeaktaFillOffice  fill,
                         gpointer          user_data)
{
  g_return_if_fail (BEAKTA_IS_PAPER (self));

  self->fill = fill;
  self->fill_data = user_data;
}

void
beakta_paper_refresh (BeaktaPaper *self)
{
  g_return_if_fail (BEAKTA_IS_PAPER (self));

  queue (self);
}

void
beakta_paper_set_watched (BeaktaPaper *self,
                          gboolean     is_watched)
{
  g_return_if_fail (BEAKTA_IS_PAPER (self));

  if (self->is_watched == is_watched)
    return;

  self->is_watched = is_watched;
  if (!is_watched)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      self->is_stale = TRUE;
      return;
    }

  g_clear_pointer (&self->letterhead, beakta_letterhead_free);
  read_journal (self);
  queue (self);
}

void
beakta_paper_set_kind (BeaktaPaper      *self,
                       BeaktaReportKind  kind)
{
  g_return_if_fail (BEAKTA_IS_PAPER (self));
  g_return_if_fail (kind < BEAKTA_N_REPORTS);

  if (self->kind == kind)
    return;

  self->kind = kind;
  queue (self);
}

BeaktaReportKind
beakta_paper_get_kind (BeaktaPaper *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER (self), BEAKTA_REPORT_ANNEX);

  return self->kind;
}

BeaktaPages *
beakta_paper_get_pages (BeaktaPaper *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER (self), NULL);

  return self->pages;
}

BeaktaReport *
beakta_paper_get_report (BeaktaPaper *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER (self), NULL);

  return self->pages != NULL ? beakta_pages_get_report (self->pages) : NULL;
}

gboolean
beakta_paper_is_settled (BeaktaPaper *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER (self), TRUE);

  return self->pages != NULL && !self->is_stale && self->source == 0;
}

const char *
beakta_paper_get_problem (BeaktaPaper *self)
{
  g_return_val_if_fail (BEAKTA_IS_PAPER (self), NULL);

  return self->problem;
}

void
beakta_paper_try_again (BeaktaPaper *self)
{
  g_return_if_fail (BEAKTA_IS_PAPER (self));

  read_journal (self);
}

BeaktaWorkbook *
beakta_paper_make_tables (BeaktaPaper *self)
{
  g_autoptr(GPtrArray) checklists = beakta_case_editor_list_checklists (self->editor);
  const BeaktaOffice office = get_office (self);

  return beakta_report_new_tables (self->kind == BEAKTA_REPORT_ANALYSIS ? BEAKTA_TABLES_ANALYSIS : BEAKTA_TABLES_ANSWERS,
                                   beakta_case_editor_get_whole (self->editor), checklists, &office,
                                   beakta_wording_get_language ());
}
