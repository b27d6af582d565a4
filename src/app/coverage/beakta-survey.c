/* The parts of documents, and the words of perspectives in them. */

#define G_LOG_DOMAIN "beakta-survey"

#include "beakta-survey.h"

#include "beakta-store-office.h"
#include "beakta-word-pattern.h"
#include "beakta-wording.h"

struct _BeaktaSurvey
{
  GObject           parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  GPtrArray        *parts;           /* of BeaktaWordGroup; never altered: read by other threads */
  GPtrArray        *perspectives;    /* of BeaktaWordGroup; the same */
  GPtrArray        *documents;       /* of BeaktaSurveyed, by number */
  GCancellable     *looking;         /* owned, nullable: at one document, or for the lists of words */
  gboolean          has_looked;      /* has begun to */
  gboolean          has_own_terms;
  GError           *problem;         /* nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaSurvey, beakta_survey, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
surveyed_free (BeaktaSurveyed *surveyed)
{
  g_clear_pointer (&surveyed->parts, g_array_unref);
  g_clear_pointer (&surveyed->terms, g_array_unref);
  g_clear_pointer (&surveyed->stated, g_ptr_array_unref);
  g_free (surveyed->name);
  g_free (surveyed->extractor);
  g_free (surveyed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaSurveyed, surveyed_free)

/* The lists of words */

typedef struct
{
  BeaktaStore *store;                /* owned */
  const char  *language;             /* static */
  GPtrArray   *parts;                /* owned, until it is given away */
  GPtrArray   *perspectives;         /* the same */
  gboolean     has_own_terms;
} Lists;

static void
lists_free (Lists *lists)
{
  g_object_unref (lists->store);
  g_clear_pointer (&lists->parts, g_ptr_array_unref);
  g_clear_pointer (&lists->perspectives, g_ptr_array_unref);
  g_free (lists);
}

static void
load_lists_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  Lists *lists = data;
  GError *error = NULL;
  g_autoptr(GKeyFile) parts = beakta_word_list_load ("parts.ini", &error);
  g_autoptr(GKeyFile) terms = parts != NULL ? beakta_store_load_terms (lists->store, &lists->has_own_terms, &error) : NULL;

  if (terms == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  lists->parts = beakta_word_groups_new (parts, "headings", lists->language);
  lists->perspectives = beakta_word_groups_new (terms, "terms", lists->language);
  g_task_return_boolean (task, TRUE);
}

static void
lists_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  BeaktaSurvey *self = BEAKTA_SURVEY (object);
  Lists *lists = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->looking);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      self->parts = g_steal_pointer (&lists->parts);
      self->perspectives = g_steal_pointer (&lists->perspectives);
      self->has_own_terms = lists->has_own_terms;
      beakta_survey_look (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  else
    self->problem = g_steal_pointer (&error);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load_lists (BeaktaSurvey *self)
{
  Lists *lists = g_new0 (Lists, 1);
  g_autoptr(GTask) task = NULL;

  lists->store = g_object_ref (beakta_case_editor_get_store (self->editor));
  lists->language = beakta_wording_get_language ();

  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, lists_loaded_cb, NULL);
  g_task_set_source_tag (task, load_lists);
  g_task_set_task_data (task, lists, (GDestroyNotify) lists_free);
  g_task_run_in_thread (task, load_lists_in_thread);
}

/* Looking at one document */

typedef struct
{
  BeaktaSurveyed *surveyed;          /* owned, until it is given away */
  BeaktaDocument *document;          /* owned */
  BeaktaText     *text;              /* owned, nullable until it has come */
  GPtrArray      *parts;
  GPtrArray      *perspectives;
} Look;

static void
look_free (Look *look)
{
  g_clear_pointer (&look->surveyed, surveyed_free);
  g_clear_object (&look->text);
  beakta_record_unref (look->document);
  g_ptr_array_unref (look->parts);
  g_ptr_array_unref (look->perspectives);
  g_free (look);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Look *look = data;

  look->surveyed->length = beakta_text_get_length (look->text);
  look->surveyed->parts = beakta_parts_find (look->parts, look->text);
  look->surveyed->terms = beakta_terms_find (look->perspectives, look->text);
  look->surveyed->stated = beakta_labelled_find (look->text, look->document);
  g_task_return_pointer (task, g_steal_pointer (&look->surveyed), (GDestroyNotify) surveyed_free);
}

static void
text_came_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Look *look = g_task_get_task_data (task);
  GError *error = NULL;

  look->text = beakta_store_load_text_finish (BEAKTA_STORE (object), result, &error);
  if (look->text != NULL)
    g_task_run_in_thread (task, look_in_thread);
  else
    g_task_return_error (task, error);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const BeaktaSurveyed *first = *(BeaktaSurveyed **) a;
  const BeaktaSurveyed *second = *(BeaktaSurveyed **) b;

  return first->number < second->number ? -1 : first->number > second->number;
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  BeaktaSurvey *self = BEAKTA_SURVEY (object);
  g_autoptr(GError) error = NULL;
  BeaktaSurveyed *surveyed = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->looking);
  if (surveyed == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          self->problem = g_steal_pointer (&error);
          g_signal_emit (self, signals[CHANGED], 0);
        }
      return;
    }

  g_ptr_array_add (self->documents, surveyed);
  g_ptr_array_sort (self->documents, compare_numbers);
  beakta_survey_look (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_at (BeaktaSurvey         *self,
         const BeaktaDocument *document)
{
  Look *look = g_new0 (Look, 1);
  GTask *task;

  look->surveyed = g_new0 (BeaktaSurveyed, 1);
  look->surveyed->number = document->number;
  look->surveyed->name = g_strdup (document->name);
  look->surveyed->extractor = g_strdup (document->extractor);
  look->document = beakta_record_ref (document);
  look->parts = g_ptr_array_ref (self->parts);
  look->perspectives = g_ptr_array_ref (self->perspectives);

  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, look_at);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  beakta_store_load_text_async (beakta_case_editor_get_store (self->editor), document->sha256, self->looking,
                                text_came_cb, task);
}

/* Which documents */

static gboolean
counts (BeaktaCase           *case_,
        const BeaktaDocument *document)
{
  return document != NULL && *document->refused == '\0' &&
         beakta_case_get_newest_version (case_, document->number, FALSE) == document->number;
}

static void
forget_outdated (BeaktaSurvey *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);

  for (guint i = self->documents->len; i > 0; i--)
    {
      const BeaktaSurveyed *surveyed = g_ptr_array_index (self->documents, i - 1);
      const BeaktaDocument *document = beakta_case_get_document (case_, surveyed->number);

      if (!counts (case_, document) || !g_str_equal (document->extractor, surveyed->extractor))
        g_ptr_array_remove_index (self->documents, i - 1);
    }
}

/* (nullable): one that has not been looked at. */
static const BeaktaDocument *
find_next (BeaktaSurvey *self)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (counts (case_, document) && beakta_survey_get_document (self, document->number) == NULL)
        return document;
    }

  return NULL;
}

static void
item_changed_cb (BeaktaSurvey   *self,
                 BeaktaItemKind  kind,
                 const char     *id)
{
  if (kind != BEAKTA_ITEM_DOCUMENT || !self->has_looked)
    return;

  forget_outdated (self);
  beakta_survey_look (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
beakta_survey_dispose (GObject *object)
{
  BeaktaSurvey *self = BEAKTA_SURVEY (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);

  G_OBJECT_CLASS (beakta_survey_parent_class)->dispose (object);
}

static void
beakta_survey_finalize (GObject *object)
{
  BeaktaSurvey *self = BEAKTA_SURVEY (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->perspectives, g_ptr_array_unref);
  g_ptr_array_unref (self->documents);
  g_clear_error (&self->problem);
  g_object_unref (self->editor);

  G_OBJECT_CLASS (beakta_survey_parent_class)->finalize (object);
}

static void
beakta_survey_class_init (BeaktaSurveyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_survey_dispose;
  object_class->finalize = beakta_survey_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_survey_init (BeaktaSurvey *self)
{
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) surveyed_free);
}

BeaktaSurvey *
beakta_survey_new (BeaktaCaseEditor *editor)
{
  BeaktaSurvey *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_SURVEY, NULL);
  self->editor = g_object_ref (editor);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed", G_CALLBACK (item_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
beakta_survey_look (BeaktaSurvey *self)
{
  const BeaktaDocument *next;

  g_return_if_fail (BEAKTA_IS_SURVEY (self));

  self->has_looked = TRUE;
  if (self->looking != NULL || self->problem != NULL)
    return;
  if (self->parts == NULL)
    {
      load_lists (self);
      return;
    }

  next = find_next (self);
  if (next != NULL)
    look_at (self, next);
}

void
beakta_survey_try_again (BeaktaSurvey *self)
{
  g_return_if_fail (BEAKTA_IS_SURVEY (self));

  g_clear_error (&self->problem);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->perspectives, g_ptr_array_unref);
  g_ptr_array_set_size (self->documents, 0);
  self->has_looked = FALSE;
  beakta_survey_look (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
beakta_survey_is_complete (BeaktaSurvey *self)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), FALSE);

  return self->has_looked && self->problem == NULL && self->looking == NULL;
}

const GError *
beakta_survey_get_problem (BeaktaSurvey *self)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), NULL);

  return self->problem;
}

GPtrArray *
beakta_survey_get_parts (BeaktaSurvey *self)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), NULL);

  return self->parts;
}

GPtrArray *
beakta_survey_get_perspectives (BeaktaSurvey *self)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), NULL);

  return self->perspectives;
}

gboolean
beakta_survey_has_own_terms (BeaktaSurvey *self)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), FALSE);

  return self->has_own_terms;
}

GPtrArray *
beakta_survey_get_documents (BeaktaSurvey *self)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), NULL);

  return self->documents;
}

const BeaktaSurveyed *
beakta_survey_get_document (BeaktaSurvey *self,
                            guint         number)
{
  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), NULL);

  for (guint i = 0; i < self->documents->len; i++)
    {
      const BeaktaSurveyed *surveyed = g_ptr_array_index (self->documents, i);

      if (surveyed->number == number)
        return surveyed;
    }

  return NULL;
}

static gboolean
is_anywhere (BeaktaSurvey *self,
             guint         group)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const BeaktaSurveyed *surveyed = g_ptr_array_index (self->documents, i);

      for (guint j = 0; j < surveyed->parts->len; j++)
        if (g_array_index (surveyed->parts, BeaktaGroupRange, j).group == group)
          return TRUE;
    }

  return FALSE;
}

GPtrArray *
beakta_survey_list_missing (BeaktaSurvey *self)
{
  GPtrArray *missing = g_ptr_array_new ();

  g_return_val_if_fail (BEAKTA_IS_SURVEY (self), missing);

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (!is_anywhere (self, i))
      g_ptr_array_add (missing, g_ptr_array_index (self->parts, i));

  return missing;
}

char *
beakta_survey_dup_names (GPtrArray *groups)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (groups != NULL, NULL);

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (names, ((BeaktaWordGroup *) g_ptr_array_index (groups, i))->name);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (GStrv) names->pdata);
}
