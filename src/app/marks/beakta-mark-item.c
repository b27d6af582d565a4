/* A mark of the case as a list shows it. */

#define G_LOG_DOMAIN "beakta-mark-item"

#include "beakta-mark-item.h"

#include "beakta-assessors.h"
#include "beakta-case-marks.h"
#include "beakta-passage.h"

struct _BeaktaMarkItem
{
  GObject        parent_instance;

  BeaktaPassage *passage;            /* owned */
  BeaktaTint     tint;
  guint          number;
  gboolean       has_comments;
  GStrv          questions;          /* "checklist/question": of the answers that stand on it, others' too */
  char          *description;
  char          *searched;           /* folded: what words are looked for in */
};

G_DEFINE_FINAL_TYPE (BeaktaMarkItem, beakta_mark_item, G_TYPE_OBJECT)

static void
beakta_mark_item_finalize (GObject *object)
{
  BeaktaMarkItem *self = BEAKTA_MARK_ITEM (object);

  g_clear_pointer (&self->passage, beakta_record_unref);
  g_strfreev (self->questions);
  g_free (self->description);
  g_free (self->searched);

  G_OBJECT_CLASS (beakta_mark_item_parent_class)->finalize (object);
}

static void
beakta_mark_item_class_init (BeaktaMarkItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_mark_item_finalize;
}

static void
beakta_mark_item_init (BeaktaMarkItem *self)
{
}

static BeaktaTint
get_plain_tint (const BeaktaPassage *passage)
{
  switch (passage->mark)
    {
    case BEAKTA_MARK_PROMISE: return BEAKTA_TINT_PROMISE;
    case BEAKTA_MARK_COMMENT: return BEAKTA_TINT_COMMENT;
    case BEAKTA_MARK_HIGHLIGHT: return BEAKTA_TINT_HIGHLIGHT;
    case BEAKTA_MARK_EVIDENCE:
    default: return BEAKTA_TINT_EVIDENCE;
    }
}

/* (transfer full): what may be seen of several assessors is in @case_, and no more. */
static GStrv
list_questions (BeaktaCase *case_,
                const char *passage)
{
  g_autoptr(GStrvBuilder) questions = g_strv_builder_new ();
  g_autoptr(GPtrArray) users = beakta_case_list_users_of (case_, passage);
  g_autoptr(GPtrArray) assessments = beakta_case_list_assessments_on (case_, passage);

  g_ptr_array_extend_and_steal (users, g_steal_pointer (&assessments));
  for (guint i = 0; i < users->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (users, i);
      g_autofree char *id = NULL;

      if (answer->record.kind != BEAKTA_ITEM_ANSWER && answer->record.kind != BEAKTA_ITEM_ASSESSMENT)
        continue;

      id = g_strconcat (answer->checklist, "/", answer->question, NULL);
      g_strv_builder_add (questions, id);
    }

  return g_strv_builder_end (questions);
}

/* @mark: (nullable): as it is shown in the text; a lost one is not. */
static BeaktaMarkItem *
make_item (BeaktaCase           *case_,
           const BeaktaPassage  *passage,
           const BeaktaTextMark *mark)
{
  BeaktaMarkItem *self = g_object_new (BEAKTA_TYPE_MARK_ITEM, NULL);
  g_autofree char *searched = NULL;

  self->passage = beakta_record_ref (passage);
  self->tint = mark != NULL ? mark->tint : get_plain_tint (passage);
  self->number = beakta_case_get_evidence_number (case_, passage->record.id);
  self->has_comments = passage->mark == BEAKTA_MARK_COMMENT || (mark != NULL && mark->n_comments > 0);
  self->questions = list_questions (case_, passage->record.id);
  self->description = g_strdup (mark != NULL ? mark->description : passage->label);
  searched = g_strjoin ("\n", passage->exact, passage->label, passage->heading, passage->maker,
                        self->description, NULL);
  self->searched = g_utf8_casefold (searched, -1);

  return self;
}

static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  const BeaktaPassage *one = *(const BeaktaPassage * const *) a;
  const BeaktaPassage *other = *(const BeaktaPassage * const *) b;
  gboolean one_lost = one->state == BEAKTA_ANCHOR_LOST;
  gboolean other_lost = other->state == BEAKTA_ANCHOR_LOST;

  if (one_lost != other_lost)
    return one_lost - other_lost;
  if (one->document != other->document)
    return one->document < other->document ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->end < other->end ? 1 : one->end > other->end ? -1 : 0;
}

/* The marks of each document are collected once. */
static const BeaktaTextMark *
find_mark (BeaktaCaseEditor    *editor,
           GHashTable          *collected,
           const BeaktaPassage *passage)
{
  gpointer document = GUINT_TO_POINTER (passage->document);
  BeaktaTextMarks *marks = g_hash_table_lookup (collected, document);

  if (marks == NULL)
    {
      marks = beakta_case_marks_collect (editor, passage->document, TRUE);
      g_hash_table_insert (collected, document, marks);
    }

  return beakta_text_marks_lookup (marks, passage->record.id);
}

GListModel *
beakta_mark_item_list (BeaktaCaseEditor *editor)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (editor);
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  g_autoptr(GHashTable) collected = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) beakta_text_marks_unref);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list = g_list_store_new (BEAKTA_TYPE_MARK_ITEM);

  g_ptr_array_sort (passages, compare_passages);
  for (guint of_others = 0; of_others <= 1; of_others++)
    for (guint i = 0; i < passages->len; i++)
      {
        const BeaktaPassage *passage = g_ptr_array_index (passages, i);

        if (beakta_assessors_is_of_others (case_, passage) == (gboolean) of_others &&
            beakta_case_marks_may_show (editor, passage))
          g_ptr_array_add (items, make_item (case_, passage, find_mark (editor, collected, passage)));
      }
  g_list_store_splice (list, 0, 0, items->pdata, items->len);

  return G_LIST_MODEL (list);
}

const BeaktaPassage *
beakta_mark_item_get_passage (BeaktaMarkItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_MARK_ITEM (self), NULL);

  return self->passage;
}

BeaktaTint
beakta_mark_item_get_tint (BeaktaMarkItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_MARK_ITEM (self), BEAKTA_TINT_HIGHLIGHT);

  return self->tint;
}

guint
beakta_mark_item_get_number (BeaktaMarkItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_MARK_ITEM (self), 0);

  return self->number;
}

const char *
beakta_mark_item_get_description (BeaktaMarkItem *self)
{
  g_return_val_if_fail (BEAKTA_IS_MARK_ITEM (self), NULL);

  return self->description;
}

static gboolean
is_of_sort (BeaktaMarkItem         *self,
            const BeaktaMarkFilter *filter)
{
  switch (filter->sort)
    {
    case BEAKTA_MARK_SORT_QUESTION:
      return filter->question != NULL && g_strv_contains ((const char * const *) self->questions, filter->question);
    case BEAKTA_MARK_SORT_EVIDENCE: return self->number > 0;
    case BEAKTA_MARK_SORT_PROMISE: return self->passage->mark == BEAKTA_MARK_PROMISE;
    case BEAKTA_MARK_SORT_COMMENT: return self->has_comments;
    case BEAKTA_MARK_SORT_HIGHLIGHT: return self->passage->mark == BEAKTA_MARK_HIGHLIGHT;
    case BEAKTA_MARK_SORT_TO_LOOK_AT: return beakta_passage_asks_for_a_look (self->passage);
    case BEAKTA_MARK_SORT_ANY:
    case BEAKTA_N_MARK_SORTS:
    default: return TRUE;
    }
}

static gboolean
has_words (BeaktaMarkItem *self,
           const char     *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strstr (self->searched, parts[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
beakta_mark_item_matches (BeaktaMarkItem         *self,
                          const BeaktaMarkFilter *filter)
{
  g_return_val_if_fail (BEAKTA_IS_MARK_ITEM (self), FALSE);
  g_return_val_if_fail (filter != NULL, FALSE);

  return is_of_sort (self, filter) &&
         (filter->maker == NULL || g_str_equal (self->passage->maker, filter->maker)) &&
         (filter->words == NULL || has_words (self, filter->words));
}
