/* Following the journal: whoever wrote, here or in another program, every new entry is told once, in order. What is done with
 * lists has a chain of its own, and is followed in the same way, as are the rules of the office and the user's interests: that there is
 * something new is told, not what.
 *
 * (1) A wake or the tick of a second asks the reading thread for what has come since the last entry told.
 * (2) There is never more than one such question on its way, so that a program without a main loop piles up nothing.
 * (3) Sources hold the store weakly: they never keep it open.
 */

#include "beakta-store-lists-private.h"

#include "beakta-journal.h"

#define POLL_SECONDS 1

/* More than this at a time are fetched in the next round. */
#define MAX_ENTRIES 200

typedef struct
{
  GWeakRef   store;
  GPtrArray *entries;                /* nullable: of BeaktaEntry */
  gboolean   has_lists;              /* something was done with lists, or with the rules of the office */
  gboolean   has_interests;          /* the user's are others */
} Notice;

static Notice *
notice_new (BeaktaStore *store,
            GPtrArray   *entries)
{
  Notice *notice = g_new0 (Notice, 1);

  g_weak_ref_init (&notice->store, store);
  notice->entries = entries;

  return notice;
}

static void
notice_free (gpointer data)
{
  Notice *notice = data;

  g_weak_ref_clear (&notice->store);
  g_clear_pointer (&notice->entries, g_ptr_array_unref);
  g_free (notice);
}

static void
attach (BeaktaStore *self,
        GSource     *source,
        GSourceFunc  callback,
        Notice      *notice)
{
  g_source_set_callback (source, callback, notice, notice_free);
  g_source_attach (source, self->context);
}

/* Whoever woke while a question was on its way gets another one. */
static void
finish_question (BeaktaStore *self,
                 gboolean     has_more)
{
  gboolean was_missed = g_atomic_int_compare_and_exchange (&self->is_missed, TRUE, FALSE);

  g_atomic_int_set (&self->is_following, FALSE);
  if (was_missed || has_more)
    beakta_store_wake (self);
}

/* In the opener's context. */
static gboolean
entries_came_cb (gpointer data)
{
  Notice *notice = data;
  g_autoptr(BeaktaStore) self = g_weak_ref_get (&notice->store);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  for (guint i = 0; i < notice->entries->len; i++)
    {
      BeaktaEntry *entry = g_ptr_array_index (notice->entries, i);

      if (entry->sequence <= self->seen)
        continue;
      self->seen = entry->sequence;
      beakta_store_emit_entry (self, entry);
    }

  if (notice->has_lists)
    beakta_store_emit_lists_changed (self);
  if (notice->has_interests)
    beakta_store_emit_interests_changed (self);

  finish_question (self, notice->entries->len == MAX_ENTRIES);

  return G_SOURCE_REMOVE;
}

typedef struct
{
  gint64   after;
  gboolean is_poll;                  /* only when another connection has written */
} Question;

/* What is followed beside the journal. */
typedef struct
{
  gint64 lists;
  guint  rules;
  guint  interests;
} Beside;

static gboolean
read_beside (BeaktaStore  *self,
             BeaktaDriver *db,
             Beside       *beside)
{
  return beakta_list_events_find_last (db, &beside->lists, NULL) && beakta_store_hash_rules (self, db, &beside->rules, NULL) &&
         beakta_store_hash_interests (self, db, &beside->interests, NULL);
}

/* In the reading thread. A failure is not told: the next tick asks again. */
static gpointer
fetch_entries (BeaktaStore   *self,
               BeaktaDriver  *db,
               gpointer       data,
               GError       **error)
{
  g_autofree Question *question = data;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GSource) source = NULL;
  Beside beside = { self->seen_lists, self->seen_rules, self->seen_interests };
  gboolean has_lists, has_interests;
  gint64 notice = 0;
  Notice *answer;

  if (db->methods->get_notice (db, &notice, NULL) && (!question->is_poll || notice != self->notice) &&
      read_beside (self, db, &beside))
    entries = beakta_journal_list (db, NULL, question->after, MAX_ENTRIES, NULL);
  if (entries != NULL)
    entries = beakta_store_show_entries (self, db, g_steal_pointer (&entries), TRUE, NULL);
  if (entries != NULL)
    self->notice = notice;

  has_lists = beside.lists != self->seen_lists || beside.rules != self->seen_rules;
  has_interests = beside.interests != self->seen_interests;
  if (entries == NULL || (entries->len == 0 && !has_lists && !has_interests))
    {
      finish_question (self, FALSE);
      return NULL;
    }

  answer = notice_new (self, g_steal_pointer (&entries));
  answer->has_lists = has_lists;
  answer->has_interests = has_interests;
  self->seen_lists = beside.lists;
  self->seen_rules = beside.rules;
  self->seen_interests = beside.interests;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  attach (self, source, entries_came_cb, answer);

  return NULL;
}

static void
ask (BeaktaStore *self,
     gboolean     is_poll)
{
  Question *question;

  if (!g_atomic_int_compare_and_exchange (&self->is_following, FALSE, TRUE))
    {
      g_atomic_int_set (&self->is_missed, !is_poll);
      return;
    }

  question = g_new0 (Question, 1);
  question->after = self->seen;
  question->is_poll = is_poll;
  if (!beakta_worker_post (self->reader, self, fetch_entries, question))
    g_free (question);
}

static gboolean
poll_cb (gpointer data)
{
  g_autoptr(BeaktaStore) self = g_weak_ref_get (&((Notice *) data)->store);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  ask (self, TRUE);

  return G_SOURCE_CONTINUE;
}

static gboolean
woken_cb (gpointer data)
{
  g_autoptr(BeaktaStore) self = g_weak_ref_get (&((Notice *) data)->store);

  if (self != NULL)
    {
      g_atomic_int_set (&self->is_woken, FALSE);
      ask (self, FALSE);
    }

  return G_SOURCE_REMOVE;
}

/* Any thread. */
void
beakta_store_wake (BeaktaStore *self)
{
  g_autoptr(GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&self->is_woken, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  attach (self, source, woken_cb, notice_new (self, NULL));
}

void
beakta_store_start_following (BeaktaStore *self,
                              gint64       head)
{
  self->seen = head;
  self->poll = g_timeout_source_new_seconds (POLL_SECONDS);
  attach (self, self->poll, poll_cb, notice_new (self, NULL));
}

void
beakta_store_stop_following (BeaktaStore *self)
{
  if (self->poll == NULL)
    return;

  g_source_destroy (self->poll);
  g_clear_pointer (&self->poll, g_source_unref);
}
