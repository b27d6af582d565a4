/* The clashes of an open case: what the person typed or chose, and the case does not have.
 *
 * (1) A clash is on the disk before long, whether the person chooses or not: beakta-store-clashes.h. It is read with the case.
 * (2) What the case says is its side of every clash, also when it comes to say otherwise.
 * (3) To choose is a change like any other, made from what the case says then. When that fails too, the clash is back.
 */

#define G_LOG_DOMAIN "beakta-case-editor"

#include "beakta-case-editor-private.h"

#include "beakta-disputes.h"
#include "beakta-members.h"
#include "beakta-record-fields.h"
#include "beakta-wording.h"

static BeaktaClash *
find (BeaktaCaseEditor *self,
      BeaktaItemKind    kind,
      const char       *id,
      const char       *path,
      guint            *index)
{
  for (guint i = 0; i < self->clashes->len; i++)
    {
      BeaktaClash *clash = g_ptr_array_index (self->clashes, i);

      if (clash->kind != kind || !g_str_equal (clash->id, id) || (path != NULL && !g_str_equal (clash->member, path)))
        continue;

      if (index != NULL)
        *index = i;
      return clash;
    }

  return NULL;
}

gboolean
beakta_case_editor_has_clash (BeaktaCaseEditor *self,
                              BeaktaItemKind    kind,
                              const char       *id)
{
  return find (self, kind, id, NULL, NULL) != NULL;
}

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!beakta_store_keep_clash_finish (BEAKTA_STORE (object), result, &error))
    beakta_case_editor_tell_problem (self, error);
}

/* Rule 1. */
static void
keep (BeaktaCaseEditor  *self,
      const BeaktaClash *clash,
      gboolean           is_settled)
{
  beakta_store_keep_clash_async (self->store, beakta_case_get_id (self->case_), clash, is_settled, kept_cb, g_object_ref (self));
}

static void
forget (BeaktaCaseEditor *self,
        guint             index)
{
  g_autoptr(BeaktaClash) clash = beakta_clash_ref (g_ptr_array_index (self->clashes, index));

  g_ptr_array_remove_index (self->clashes, index);
  keep (self, clash, TRUE);
  beakta_case_editor_notify_clashes (self, clash->kind, clash->id);
}

/* (transfer none): a new one, or the one that is there already. */
static BeaktaClash *
ensure (BeaktaCaseEditor *self,
        BeaktaPendingAct *act,
        const BeaktaEdit *edit,
        const char       *path)
{
  BeaktaClash *clash = find (self, edit->kind, edit->id, path, NULL);
  JsonNode *mine = beakta_members_get (edit->after, path);

  if (clash == NULL)
    {
      g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
      g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

      clash = beakta_clash_new (edit->kind, edit->id, path);
      clash->act = beakta_change_get_act (act->change);
      beakta_record_set (&clash->since, since);
      g_ptr_array_add (self->clashes, clash);
    }

  g_clear_pointer (&clash->mine, json_node_unref);
  clash->mine = mine != NULL ? json_node_copy (mine) : NULL;

  return clash;
}

/* The clash whose other side is looked for. */
typedef struct
{
  BeaktaCaseEditor *editor;          /* owned */
  BeaktaClash      *clash;           /* owned */
} Naming;

static void
naming_free (Naming *naming)
{
  g_object_unref (naming->editor);
  beakta_clash_unref (naming->clash);
  g_free (naming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naming, naming_free)

static void
writer_found_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(Naming) naming = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  entries = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);
  if (entries == NULL)
    g_message ("%s", error->message);

  if (entries == NULL || entries->len == 0 || naming->editor->clashes == NULL
      || !g_ptr_array_find (naming->editor->clashes, naming->clash, NULL))
    return;

  beakta_record_set (&naming->clash->other, ((BeaktaEntry *) g_ptr_array_index (entries, 0))->actor);
  keep (naming->editor, naming->clash, FALSE);
  beakta_case_editor_notify_clashes (naming->editor, naming->clash->kind, naming->clash->id);
}

void
beakta_case_editor_add_clash (BeaktaCaseEditor *self,
                              BeaktaPendingAct *act,
                              const BeaktaEdit *edit,
                              const char       *path,
                              JsonNode         *base,
                              gint64            revision)
{
  BeaktaClash *clash = ensure (self, act, edit, path);
  Naming *naming = g_new0 (Naming, 1);

  g_clear_pointer (&clash->base, json_node_unref);
  clash->base = base != NULL ? json_node_copy (base) : NULL;
  beakta_record_set (&clash->why, "");
  keep (self, clash, FALSE);
  beakta_case_editor_notify_clashes (self, clash->kind, clash->id);

  naming->editor = g_object_ref (self);
  naming->clash = beakta_clash_ref (clash);
  beakta_store_list_journal_async (self->store, beakta_case_get_id (self->case_), revision - 1, 1, NULL, writer_found_cb, naming);
}

gboolean
beakta_case_editor_keep_refused (BeaktaCaseEditor *self,
                                 BeaktaPendingAct *act,
                                 const GError     *error)
{
  g_autofree char *why = beakta_wording_dup_problem (error);
  const BeaktaEdit *edit;
  BeaktaClash *clash;

  if (beakta_pending_act_get_typed (act, &edit) == NULL || !beakta_disputes_may_wait (edit->kind))
    return FALSE;

  clash = ensure (self, act, edit, beakta_change_get_typed_in (act->change));
  beakta_record_set (&clash->why, why);
  keep (self, clash, FALSE);
  beakta_case_editor_notify_clashes (self, clash->kind, clash->id);

  return TRUE;
}

gboolean
beakta_case_editor_type_on (BeaktaCaseEditor *self,
                            const BeaktaEdit *edit,
                            const char       *path)
{
  BeaktaClash *clash = find (self, edit->kind, edit->id, path, NULL);
  JsonNode *mine = beakta_members_get (edit->after, path);

  /* Of one that was refused the field shows what the case says, and what is typed there is something else. */
  if (clash == NULL || *clash->why != '\0')
    return FALSE;

  g_clear_pointer (&clash->mine, json_node_unref);
  clash->mine = mine != NULL ? json_node_copy (mine) : NULL;
  keep (self, clash, FALSE);
  beakta_case_editor_notify_clashes (self, clash->kind, clash->id);

  return TRUE;
}

static gboolean
is_chosen (const BeaktaClash *clash)
{
  const BeaktaRecordInfo *info = beakta_record_info (clash->kind);
  const char *mine = beakta_members_is_text (clash->mine) ? json_node_get_string (clash->mine) : "";

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, clash->member))
      return info->fields[i].type == BEAKTA_FIELD_WORD
             || (clash->kind == BEAKTA_ITEM_ANSWER && g_str_equal (clash->member, "value") && strchr (mine, ' ') == NULL);

  return FALSE;
}

void
beakta_case_editor_end_clash (BeaktaCaseEditor *self,
                              BeaktaItemKind    kind,
                              const char       *id,
                              const char       *path)
{
  guint index;
  const BeaktaClash *clash = find (self, kind, id, path, &index);

  if (clash != NULL && is_chosen (clash))
    forget (self, index);
}

static void
clashes_listed_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(BeaktaCaseEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) listed = NULL;

  listed = beakta_store_list_clashes_finish (BEAKTA_STORE (object), result, &error);
  if (listed == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("%s", error->message);
      return;
    }

  g_clear_object (&self->listing);
  for (guint i = 0; i < listed->len; i++)
    {
      BeaktaClash *clash = g_ptr_array_index (listed, i);

      if (find (self, clash->kind, clash->id, clash->member, NULL) != NULL)
        continue;
      g_ptr_array_add (self->clashes, beakta_clash_ref (clash));
      beakta_case_editor_notify_clashes (self, clash->kind, clash->id);
    }
}

void
beakta_case_editor_list_own_clashes (BeaktaCaseEditor *self)
{
  self->listing = g_cancellable_new ();
  beakta_store_list_clashes_async (self->store, beakta_case_get_id (self->case_), self->listing, clashes_listed_cb,
                                   g_object_ref (self));
}

void
beakta_case_editor_clear_clashes (BeaktaCaseEditor *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->clashes, g_ptr_array_unref);
}

GPtrArray *
beakta_case_editor_get_clashes (BeaktaCaseEditor *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);

  return self->clashes;
}

const char *
beakta_case_editor_get_wording (BeaktaCaseEditor *self,
                                BeaktaItemKind    kind,
                                const char       *id,
                                const char       *member,
                                const char       *saved)
{
  const BeaktaClash *clash;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), saved);
  g_return_val_if_fail (id != NULL && member != NULL, saved);

  clash = find (self, kind, id, member, NULL);
  if (clash == NULL || *clash->why != '\0' || !beakta_members_is_text (clash->mine))
    return saved;

  return json_node_get_string (clash->mine);
}

/* (transfer full): the value of the item as the case has it; an empty one when it has none. */
static JsonObject *
dup_value (BeaktaCaseEditor  *self,
           const BeaktaClash *clash)
{
  gconstpointer current = beakta_case_lookup (self->case_, clash->kind, clash->id);
  g_autoptr(BeaktaRecord) record = current != NULL ? beakta_record_ref (current) : beakta_record_new (clash->kind, clash->id);

  return beakta_record_to_json (record);
}

JsonNode *
beakta_case_editor_dup_theirs (BeaktaCaseEditor  *self,
                               const BeaktaClash *clash)
{
  g_autoptr(JsonObject) value = NULL;
  JsonNode *theirs;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (self), NULL);
  g_return_val_if_fail (clash != NULL, NULL);

  value = dup_value (self, clash);
  theirs = beakta_members_get (value, clash->member);

  return theirs != NULL ? json_node_copy (theirs) : NULL;
}

/* Texts that may have several lines. */
static gboolean
has_lines (const char *member)
{
  static const char * const lined[] = { "answer", "asked", "conclusion", "differences", "intro", "long_term", "missing", "note",
                                        "participation_note", "reason", "remark", "short_term", "text", "value", "what", NULL };

  return g_strv_contains (lined, member);
}

/* (transfer full) (nullable) */
static JsonNode *
dup_settled (BeaktaCaseEditor  *self,
             const BeaktaClash *clash,
             BeaktaSettlement   settlement)
{
  g_autoptr(JsonNode) theirs = beakta_case_editor_dup_theirs (self, clash);
  g_autofree char *both = NULL;

  if (settlement != BEAKTA_SETTLE_BOTH || !beakta_members_is_text (theirs) || !beakta_members_is_text (clash->mine))
    return clash->mine != NULL ? json_node_copy (clash->mine) : NULL;

  both = g_strjoin (has_lines (clash->member) ? "\n\n" : " ", json_node_get_string (theirs), json_node_get_string (clash->mine),
                    NULL);

  return json_node_init_string (json_node_alloc (), both);
}

/* (transfer full): what the person chose, as an act of its kind. */
static BeaktaChange *
make_change (BeaktaCaseEditor  *self,
             const BeaktaClash *clash,
             BeaktaRecord      *record)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *given = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  const char *user = beakta_store_get_user (self->store);
  BeaktaChange *change;

  switch ((int) clash->kind)
    {
    case BEAKTA_ITEM_ANSWER:
      beakta_record_set (&((BeaktaAnswer *) record)->given, given);
      return beakta_acts_answer (self->case_, (BeaktaAnswer *) record, user);

    case BEAKTA_ITEM_SENTENCE:
      return beakta_acts_edit_sentence (self->case_, clash->id, ((BeaktaSentence *) record)->text, user, now);

    default:
      change = beakta_change_new (clash->act, beakta_case_get_id (self->case_));
      beakta_change_put (change, record);
      return change;
    }
}

/* Rule 3. */
static void
write_settled (BeaktaCaseEditor *self,
               BeaktaClash      *clash,
               BeaktaSettlement  settlement)
{
  gconstpointer current = beakta_case_lookup (self->case_, clash->kind, clash->id);
  gint64 revision = current != NULL ? ((const BeaktaRecord *) current)->revision : 0;
  g_autoptr(JsonObject) value = dup_value (self, clash);
  g_autoptr(JsonNode) settled = dup_settled (self, clash, settlement);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaRecord) record = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  beakta_members_set (value, clash->member, settled);
  record = beakta_record_from_json (clash->kind, clash->id, revision, value, &error);
  if (record == NULL)
    {
      beakta_case_editor_tell_problem (self, error);
      return;
    }

  change = make_change (self, clash, record);
  beakta_change_set_typed_in (change, beakta_members_is_text (settled) && !is_chosen (clash) ? clash->member : NULL);
  beakta_case_editor_apply (self, change);
}

void
beakta_case_editor_settle (BeaktaCaseEditor *self,
                           BeaktaClash      *clash,
                           BeaktaSettlement  settlement)
{
  g_autoptr(BeaktaClash) settled = NULL;
  guint index;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (self));
  g_return_if_fail (clash != NULL);

  if (!g_ptr_array_find (self->clashes, clash, &index))
    return;

  settled = beakta_clash_ref (clash);
  if (settlement == BEAKTA_SETTLE_THEIRS)
    {
      forget (self, index);
      return;
    }

  /* The words are in the queue before they are let go here; should the program end between the two, they are asked about again. */
  g_ptr_array_remove_index (self->clashes, index);
  write_settled (self, settled, settlement);
  keep (self, settled, TRUE);
  beakta_case_editor_notify_clashes (self, settled->kind, settled->id);
}
