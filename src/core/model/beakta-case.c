/* The case: records in one table for each kind.
 *
 * (1) Records in the tables are shared and never altered; a change replaces them.
 * (2) The head never goes back: an entry older than the head is refused.
 * (3) What a viewer sees in the place of what is a matter of kinds and ids only: beakta-case-view.h. Records keep their values
 *     and revisions, whoever looks.
 */

#include "beakta-case.h"

#include "beakta-case-view.h"

struct _BeaktaCase
{
  GObject      parent_instance;

  char        *id;
  gint64       head;
  char        *head_hash;
  char        *head_time;

  GHashTable  *items[BEAKTA_N_ITEMS];    /* id -> BeaktaRecord, both owned */
  gpointer     empty[BEAKTA_N_ITEMS];    /* nullable: stands in for the one record that is not there */
  GHashTable  *numbers;                  /* nullable until asked for: passage id (lent) -> evidence number */
  char        *viewer;                   /* nullable: who looks at it */
  gboolean     is_own;                   /* the viewer sees their own answers */
};

G_DEFINE_FINAL_TYPE (BeaktaCase, beakta_case, G_TYPE_OBJECT)

enum
{
  ITEM_CHANGED,
  ENTRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
beakta_case_finalize (GObject *object)
{
  BeaktaCase *self = BEAKTA_CASE (object);

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_hash_table_unref (self->items[kind]);
      g_clear_pointer (&self->empty[kind], beakta_record_unref);
    }

  g_free (self->id);
  g_free (self->head_hash);
  g_free (self->head_time);
  g_free (self->viewer);

  G_OBJECT_CLASS (beakta_case_parent_class)->finalize (object);
}

static void
beakta_case_class_init (BeaktaCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_case_finalize;

  signals[ITEM_CHANGED] =
    g_signal_new ("item-changed", BEAKTA_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[ENTRY] =
    g_signal_new ("entry", BEAKTA_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, BEAKTA_TYPE_ENTRY);
}

static void
beakta_case_init (BeaktaCase *self)
{
  self->head_hash = g_strdup ("");
  self->head_time = g_strdup ("");
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    self->items[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, beakta_record_unref);
}

BeaktaCase *
beakta_case_new (const char *id)
{
  BeaktaCase *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CASE, NULL);
  self->id = g_strdup (id);

  return self;
}

const char *
beakta_case_get_id (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->id;
}

gint64
beakta_case_get_head (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), 0);

  return self->head;
}

const char *
beakta_case_get_head_hash (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->head_hash;
}

const char *
beakta_case_get_head_time (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->head_time;
}

void
beakta_case_set_head (BeaktaCase *self,
                      gint64      sequence,
                      const char *hash,
                      const char *time)
{
  g_return_if_fail (BEAKTA_IS_CASE (self));

  self->head = sequence;
  beakta_record_set (&self->head_hash, hash);
  beakta_record_set (&self->head_time, time);
}

static void
remove_item (BeaktaCase     *self,
             BeaktaItemKind  kind,
             const char     *id)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_hash_table_remove (self->items[kind], id);
}

void
beakta_case_take_record (BeaktaCase *self,
                         gpointer    record)
{
  BeaktaRecord *item = record;

  g_return_if_fail (BEAKTA_IS_CASE (self));
  g_return_if_fail (item != NULL);

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_hash_table_replace (self->items[item->kind], g_strdup (item->id), item);
}

/* Invariant (3). @id: (out) (transfer full) */
static BeaktaItemKind
see_item (BeaktaCase      *self,
          BeaktaItemKind   kind,
          const char      *id,
          char           **seen)
{
  return beakta_case_view_see (self->is_own ? self->viewer : NULL, kind, id, seen);
}

/* Every record is read before any is taken, so that an entry is taken whole or not at all. */
static GPtrArray *
read_records (BeaktaCase   *self,
              BeaktaEntry  *entry,
              GError      **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (beakta_record_unref);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autofree char *id = NULL;
      BeaktaItemKind kind;
      gpointer record;

      if (edit->after == NULL)
        continue;

      kind = see_item (self, edit->kind, edit->id, &id);
      record = beakta_record_from_json (kind, id, entry->sequence, edit->after, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

static void
take_edits (BeaktaCase  *self,
            BeaktaEntry *entry,
            GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    beakta_case_take_record (self, beakta_record_ref (g_ptr_array_index (records, i)));

  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autofree char *id = NULL;
      BeaktaItemKind kind = see_item (self, edit->kind, edit->id, &id);

      if (edit->after == NULL)
        remove_item (self, kind, id);
    }
}

static void
tell_edits (BeaktaCase  *self,
            BeaktaEntry *entry)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      g_autofree char *id = NULL;
      BeaktaItemKind kind = see_item (self, edit->kind, edit->id, &id);

      g_signal_emit (self, signals[ITEM_CHANGED], 0, kind, id);
    }
}

/* Puts every answer and assessment of @from where @viewer sees it. Seeing twice is as not seeing. */
static void
see_answers (BeaktaCase *from,
             BeaktaCase *to,
             const char *viewer)
{
  const BeaktaItemKind kinds[] = { BEAKTA_ITEM_ANSWER, BEAKTA_ITEM_ASSESSMENT };
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, from->items[kinds[i]]);
      while (g_hash_table_iter_next (&iter, NULL, &record))
        g_ptr_array_add (seen, beakta_case_view_dup_record (viewer, record));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_hash_table_remove_all (to->items[kinds[i]]);
  for (guint i = 0; i < seen->len; i++)
    beakta_case_take_record (to, g_ptr_array_index (seen, i));
}

/* The ids of the answers that are there, or would be for the viewer. */
static void
collect_questions (BeaktaCase *self,
                   GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items[BEAKTA_ITEM_ANSWER]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (ids, g_strdup (id));
}

/* After the case has become another's to see, or everybody's. */
static void
follow_viewer (BeaktaCase *self)
{
  gboolean is_own = self->viewer != NULL && beakta_case_view_is_own (self, self->viewer);
  g_autoptr(GHashTable) questions = NULL;
  GHashTableIter iter;
  gpointer id;

  if (is_own == self->is_own)
    return;

  questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_questions (self, questions);
  see_answers (self, self, self->viewer);
  self->is_own = is_own;
  collect_questions (self, questions);

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_signal_emit (self, signals[ITEM_CHANGED], 0, BEAKTA_ITEM_ANSWER, id);
}

gboolean
beakta_case_apply (BeaktaCase   *self,
                   BeaktaEntry  *entry,
                   GError      **error)
{
  g_autoptr(GPtrArray) records = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!g_str_equal (entry->case_id, self->id) || entry->sequence <= self->head)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "Entry %" G_GINT64_FORMAT " of case %s does not follow entry %" G_GINT64_FORMAT " of case %s",
                   entry->sequence, entry->case_id, self->head, self->id);
      return FALSE;
    }

  records = read_records (self, entry, error);
  if (records == NULL)
    return FALSE;

  beakta_case_set_head (self, entry->sequence, entry->hash, entry->time);
  take_edits (self, entry, records);
  tell_edits (self, entry);
  follow_viewer (self);
  g_signal_emit (self, signals[ENTRY], 0, entry);

  return TRUE;
}

void
beakta_case_set_viewer (BeaktaCase *self,
                        const char *user)
{
  g_return_if_fail (BEAKTA_IS_CASE (self));
  g_return_if_fail (user != NULL && *user != '\0');
  g_return_if_fail (self->viewer == NULL || g_str_equal (self->viewer, user));

  if (self->viewer == NULL)
    self->viewer = g_strdup (user);
  follow_viewer (self);
}

const char *
beakta_case_get_viewer (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return self->is_own ? self->viewer : NULL;
}

BeaktaCase *
beakta_case_dup_whole (BeaktaCase *self)
{
  BeaktaCase *whole;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  whole = beakta_case_new (self->id);
  beakta_case_set_head (whole, self->head, self->head_hash, self->head_time);
  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, self->items[kind]);
      while (g_hash_table_iter_next (&iter, NULL, &record))
        beakta_case_take_record (whole, beakta_record_ref (record));
    }

  if (self->is_own)
    see_answers (whole, whole, self->viewer);

  return whole;
}

BeaktaChange *
beakta_case_dup_change_of_whole (BeaktaCase   *self,
                                 BeaktaChange *change)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (change != NULL, NULL);

  return self->is_own ? beakta_case_view_dup_change (self->viewer, change) : beakta_change_ref (change);
}

gpointer
beakta_case_dup_seen (BeaktaCase    *self,
                      gconstpointer  record)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  if (record == NULL)
    return NULL;

  return self->is_own ? beakta_case_view_dup_record (self->viewer, record) : beakta_record_ref (record);
}

gconstpointer
beakta_case_lookup (BeaktaCase     *self,
                    BeaktaItemKind  kind,
                    const char     *id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_ITEMS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->items[kind], id);
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static guint
get_group_position (BeaktaCase *self,
                    const char *group)
{
  const BeaktaGroup *record = g_hash_table_lookup (self->items[BEAKTA_ITEM_GROUP], group);

  return record != NULL ? record->position : G_MAXUINT;
}

static int
compare_cells (BeaktaCase       *self,
               const BeaktaCell *a,
               const BeaktaCell *b)
{
  int order = compare_numbers (get_group_position (self, a->group), get_group_position (self, b->group));

  if (order == 0)
    order = strverscmp (a->group, b->group);
  if (order == 0)
    order = compare_numbers (a->alternative, b->alternative);

  return order;
}

static int
compare_passages (const BeaktaPassage *a,
                  const BeaktaPassage *b)
{
  int order = compare_numbers (a->document, b->document);

  if (order == 0)
    order = compare_numbers (a->start, b->start);
  if (order == 0)
    order = compare_numbers (a->end, b->end);

  return order;
}

static int
compare_naturally (BeaktaCase    *self,
                   gconstpointer  a,
                   gconstpointer  b)
{
  switch (((const BeaktaRecord *) a)->kind)
    {
    case BEAKTA_ITEM_DOCUMENT:
      return compare_numbers (((const BeaktaDocument *) a)->number, ((const BeaktaDocument *) b)->number);

    case BEAKTA_ITEM_PASSAGE:
      return compare_passages (a, b);

    case BEAKTA_ITEM_CHECKLIST:
      return strcmp (((const BeaktaCaseChecklist *) a)->attached, ((const BeaktaCaseChecklist *) b)->attached);

    case BEAKTA_ITEM_COMMENT:
      return strcmp (((const BeaktaComment *) a)->written, ((const BeaktaComment *) b)->written);

    case BEAKTA_ITEM_GROUP:
      return compare_numbers (((const BeaktaGroup *) a)->position, ((const BeaktaGroup *) b)->position);

    case BEAKTA_ITEM_CELL:
      return compare_cells (self, a, b);

    case BEAKTA_ITEM_REVIEW:
      return strcmp (((const BeaktaReview *) a)->reviewed, ((const BeaktaReview *) b)->reviewed);

    case BEAKTA_ITEM_FACTS:
    case BEAKTA_ITEM_STAGE:
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_CLASSIFICATION:
    case BEAKTA_ITEM_CONFLICT:
    case BEAKTA_ITEM_REFLECTION:
    case BEAKTA_ITEM_ASSESSOR:
    case BEAKTA_ITEM_ASSESSMENT:
    case BEAKTA_N_ITEMS:
    default:
      return 0;
    }
}

/* Ids decide between equals: by the numbers in them, so that "1.10" comes after "1.2". */
static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const BeaktaRecord *one = *(BeaktaRecord * const *) a;
  const BeaktaRecord *two = *(BeaktaRecord * const *) b;
  int order = compare_naturally (user_data, one, two);

  return order != 0 ? order : strverscmp (one->id, two->id);
}

GPtrArray *
beakta_case_list (BeaktaCase     *self,
                  BeaktaItemKind  kind)
{
  GPtrArray *list;
  GHashTableIter iter;
  gpointer record;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_ITEMS, NULL);

  list = g_ptr_array_new_full (g_hash_table_size (self->items[kind]), beakta_record_unref);
  g_hash_table_iter_init (&iter, self->items[kind]);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (list, beakta_record_ref (record));

  g_ptr_array_sort_with_data (list, compare_records, self);

  return list;
}

static gconstpointer
get_only (BeaktaCase     *self,
          BeaktaItemKind  kind)
{
  gconstpointer record = g_hash_table_lookup (self->items[kind], beakta_item_kind_get_nick (kind));

  if (record != NULL)
    return record;

  if (self->empty[kind] == NULL)
    self->empty[kind] = beakta_record_new (kind, NULL);

  return self->empty[kind];
}

const BeaktaFacts *
beakta_case_get_facts (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_FACTS);
}

const BeaktaStageRecord *
beakta_case_get_stage (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_STAGE);
}

const BeaktaAnalysis *
beakta_case_get_analysis (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_ANALYSIS);
}

const BeaktaClassification *
beakta_case_get_classification (BeaktaCase *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);

  return get_only (self, BEAKTA_ITEM_CLASSIFICATION);
}

const BeaktaDocument *
beakta_case_get_document (BeaktaCase *self,
                          guint       number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);

  return beakta_case_lookup (self, BEAKTA_ITEM_DOCUMENT, id);
}

guint
beakta_case_get_newest_version (BeaktaCase *self,
                                guint       number,
                                gboolean    also_unread)
{
  g_autoptr(GPtrArray) documents = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), 0);

  /* By number: a version comes after what it replaces. */
  documents = beakta_case_list (self, BEAKTA_ITEM_DOCUMENT);
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (document->replaces == number && (also_unread || *document->refused == '\0'))
        number = document->number;
    }

  return number;
}

const BeaktaAnswer *
beakta_case_get_answer (BeaktaCase *self,
                        const char *checklist,
                        const char *question)
{
  g_autofree char *id = g_strconcat (checklist, "/", question, NULL);

  return beakta_case_lookup (self, BEAKTA_ITEM_ANSWER, id);
}

const BeaktaCell *
beakta_case_get_cell (BeaktaCase        *self,
                      const char        *group,
                      BeaktaAlternative  alternative)
{
  g_autofree char *id = g_strconcat (group, "/", beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, alternative), NULL);

  return beakta_case_lookup (self, BEAKTA_ITEM_CELL, id);
}

static const char * const *
get_evidence (const BeaktaRecord *record)
{
  return record->kind != BEAKTA_ITEM_CELL
           ? (const char * const *) ((const BeaktaAnswer *) record)->evidence
           : (const char * const *) ((const BeaktaCell *) record)->evidence;
}

static void
collect_evidence (BeaktaCase     *self,
                  BeaktaItemKind  kind,
                  GHashTable     *used)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->items[kind]);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      const char * const *evidence = get_evidence (record);

      for (guint i = 0; evidence[i] != NULL; i++)
        g_hash_table_add (used, (gpointer) evidence[i]);
    }
}

static GHashTable *
number_evidence (BeaktaCase *self)
{
  g_autoptr(GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) passages = beakta_case_list (self, BEAKTA_ITEM_PASSAGE);
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint number = 0;

  collect_evidence (self, BEAKTA_ITEM_ANSWER, used);
  collect_evidence (self, BEAKTA_ITEM_CELL, used);

  for (guint i = 0; i < passages->len; i++)
    {
      BeaktaRecord *passage = g_ptr_array_index (passages, i);

      if (g_hash_table_contains (used, passage->id))
        g_hash_table_insert (numbers, passage->id, GUINT_TO_POINTER (++number));
    }

  return numbers;
}

guint
beakta_case_get_evidence_number (BeaktaCase *self,
                                 const char *passage_id)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (self), 0);
  g_return_val_if_fail (passage_id != NULL, 0);

  if (self->numbers == NULL)
    self->numbers = number_evidence (self);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, passage_id));
}

static void
append_users (BeaktaCase     *self,
              BeaktaItemKind  kind,
              const char     *passage_id,
              GPtrArray      *users)
{
  g_autoptr(GPtrArray) records = beakta_case_list (self, kind);

  for (guint i = 0; i < records->len; i++)
    {
      BeaktaRecord *record = g_ptr_array_index (records, i);

      if (g_strv_contains (get_evidence (record), passage_id))
        g_ptr_array_add (users, beakta_record_ref (record));
    }
}

GPtrArray *
beakta_case_list_users_of (BeaktaCase *self,
                           const char *passage_id)
{
  GPtrArray *users;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  users = g_ptr_array_new_with_free_func (beakta_record_unref);
  append_users (self, BEAKTA_ITEM_ANSWER, passage_id, users);
  append_users (self, BEAKTA_ITEM_CELL, passage_id, users);

  return users;
}

GPtrArray *
beakta_case_list_assessments_on (BeaktaCase *self,
                                 const char *passage_id)
{
  GPtrArray *users;

  g_return_val_if_fail (BEAKTA_IS_CASE (self), NULL);
  g_return_val_if_fail (passage_id != NULL, NULL);

  users = g_ptr_array_new_with_free_func (beakta_record_unref);
  append_users (self, BEAKTA_ITEM_ASSESSMENT, passage_id, users);

  return users;
}
