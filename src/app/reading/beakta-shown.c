/* What has been on the screen, document by document. */

#define G_LOG_DOMAIN "beakta-shown"

#include "beakta-shown.h"

#include "beakta-store-shown.h"

#define SAVE_AFTER_SECONDS 5

/* A document, as one extractor read it. */
typedef struct
{
  guint            document;
  char            *sha256;
  char            *extractor;
  BeaktaStretches *stretches;
  gboolean         has_come;         /* what was remembered */
  gboolean         is_unsaved;
} Entry;

struct _BeaktaShown
{
  GObject           parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GHashTable       *entries;         /* guint document: Entry */
  GCancellable     *loading;         /* owned */
  guint             save_source;
};

G_DEFINE_FINAL_TYPE (BeaktaShown, beakta_shown, G_TYPE_OBJECT)

enum
{
  GROWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (Entry *entry)
{
  beakta_stretches_free (entry->stretches);
  g_free (entry->sha256);
  g_free (entry->extractor);
  g_free (entry);
}

/* What was asked of the store; the document may be read anew meanwhile. */
typedef struct
{
  BeaktaShown *shown;                /* owned */
  guint        document;
  char        *extractor;
} Call;

static void
call_free (Call *call)
{
  g_object_unref (call->shown);
  g_free (call->extractor);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static Call *
call_new (BeaktaShown *self,
          const Entry *entry)
{
  Call *call = g_new0 (Call, 1);

  call->shown = g_object_ref (self);
  call->document = entry->document;
  call->extractor = g_strdup (entry->extractor);

  return call;
}

/* (nullable): what it was asked for, if that is still there. */
static Entry *
call_get_entry (Call *call)
{
  Entry *entry = g_hash_table_lookup (call->shown->entries, GUINT_TO_POINTER (call->document));

  return entry != NULL && g_str_equal (entry->extractor, call->extractor) ? entry : NULL;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Call) call = user_data;
  g_autoptr(GError) error = NULL;
  Entry *entry = call_get_entry (call);

  if (beakta_store_add_shown_finish (BEAKTA_STORE (object), result, &error))
    return;

  g_info ("What was shown is not remembered yet: %s", error->message);
  if (entry != NULL)
    entry->is_unsaved = TRUE;
}

static void
save (BeaktaShown *self,
      Entry       *entry)
{
  entry->is_unsaved = FALSE;
  beakta_store_add_shown_async (beakta_case_editor_get_store (self->editor), entry->sha256, entry->extractor, entry->stretches,
                                saved_cb, call_new (self, entry));
}

/* Until what was remembered has come it is not known what there is to add to. */
static void
save_all (BeaktaShown *self)
{
  GHashTableIter iter;
  gpointer entry;

  if (beakta_store_is_read_only (beakta_case_editor_get_store (self->editor)))
    return;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((Entry *) entry)->is_unsaved && ((Entry *) entry)->has_come)
      save (self, entry);
}

static gboolean
save_cb (gpointer user_data)
{
  BeaktaShown *self = user_data;

  self->save_source = 0;
  save_all (self);

  return G_SOURCE_REMOVE;
}

static void
queue_save (BeaktaShown *self)
{
  if (self->save_source == 0)
    self->save_source = g_timeout_add_seconds (SAVE_AFTER_SECONDS, save_cb, self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Call) call = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaStretches) remembered = beakta_store_load_shown_finish (BEAKTA_STORE (object), result, &error);
  BeaktaShown *self = call->shown;
  Entry *entry = call_get_entry (call);

  if (entry == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (remembered == NULL)
    g_info ("What was shown before is not known: %s", error->message);

  entry->has_come = TRUE;
  if (entry->is_unsaved)
    queue_save (self);
  if (remembered != NULL && beakta_stretches_join (entry->stretches, remembered))
    g_signal_emit (self, signals[GROWN], 0, call->document);
}

static void
load (BeaktaShown *self,
      Entry       *entry)
{
  g_auto(GStrv) sums = beakta_shown_dup_sums (beakta_case_editor_get_case (self->editor), entry->document);

  beakta_store_load_shown_async (beakta_case_editor_get_store (self->editor), (const char * const *) sums, self->loading,
                                 loaded_cb, call_new (self, entry));
}

/* A document that has been read anew has another text. (nullable) */
static Entry *
get_entry (BeaktaShown *self,
           guint        number)
{
  const BeaktaDocument *document = beakta_case_get_document (beakta_case_editor_get_case (self->editor), number);
  Entry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (number));

  if (document == NULL || *document->refused != '\0')
    return NULL;
  if (entry != NULL && g_str_equal (entry->extractor, document->extractor))
    return entry;

  entry = g_new0 (Entry, 1);
  entry->document = number;
  entry->sha256 = g_strdup (document->sha256);
  entry->extractor = g_strdup (document->extractor);
  entry->stretches = beakta_stretches_new ();
  g_hash_table_insert (self->entries, GUINT_TO_POINTER (number), entry);
  load (self, entry);

  return entry;
}

static void
beakta_shown_dispose (GObject *object)
{
  BeaktaShown *self = BEAKTA_SHOWN (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_cancellable_cancel (self->loading);

  G_OBJECT_CLASS (beakta_shown_parent_class)->dispose (object);
}

static void
beakta_shown_finalize (GObject *object)
{
  BeaktaShown *self = BEAKTA_SHOWN (object);

  g_hash_table_unref (self->entries);
  g_object_unref (self->loading);
  g_object_unref (self->editor);

  G_OBJECT_CLASS (beakta_shown_parent_class)->finalize (object);
}

static void
beakta_shown_class_init (BeaktaShownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_shown_dispose;
  object_class->finalize = beakta_shown_finalize;

  signals[GROWN] = g_signal_new ("grown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
beakta_shown_init (BeaktaShown *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entry_free);
  self->loading = g_cancellable_new ();
}

BeaktaShown *
beakta_shown_new (BeaktaCaseEditor *editor)
{
  BeaktaShown *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_SHOWN, NULL);
  self->editor = g_object_ref (editor);

  return self;
}

const BeaktaStretches *
beakta_shown_get (BeaktaShown *self,
                  guint        document)
{
  Entry *entry;

  g_return_val_if_fail (BEAKTA_IS_SHOWN (self), NULL);

  entry = get_entry (self, document);

  return entry != NULL ? entry->stretches : NULL;
}

void
beakta_shown_add (BeaktaShown *self,
                  guint        document,
                  guint        start,
                  guint        end)
{
  Entry *entry;

  g_return_if_fail (BEAKTA_IS_SHOWN (self));

  entry = get_entry (self, document);
  if (entry == NULL || !beakta_stretches_add (entry->stretches, start, end))
    return;

  entry->is_unsaved = TRUE;
  queue_save (self);
  g_signal_emit (self, signals[GROWN], 0, document);
}

void
beakta_shown_flush (BeaktaShown *self)
{
  g_return_if_fail (BEAKTA_IS_SHOWN (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  save_all (self);
}
