/* What was said of a mark: a comment, an answer or a cell that stands on it, a name. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-marks-read-private.h"

#include "beakta-member.h"
#include "beakta-passage.h"

gboolean
beakta_marks_read_creator (JsonObject  *object,
                           const char  *path,
                           char       **user,
                           char       **time,
                           GError     **error)
{
  g_autofree char *creator_path = beakta_member_dup_path (path, "creator");
  JsonObject *creator;
  const char *nickname = "";
  const char *created;

  if (!beakta_member_get_object (object, path, "creator", &creator, error) ||
      (creator != NULL && !beakta_member_get_string (creator, creator_path, "nickname", TRUE, &nickname, error)) ||
      !beakta_member_get_string (object, path, "created", FALSE, &created, error))
    return FALSE;

  beakta_record_set (user, nickname);
  beakta_record_set (time, created);

  return TRUE;
}

/* (transfer full) (nullable): the id that the comment has here; one without an id is known by its words and its author. */
static char *
dup_comment_id (BeaktaMarksReading  *reading,
                JsonObject          *body,
                const char          *passage_id,
                const char          *path,
                GError             **error)
{
  const char *urn, *value;
  g_autofree char *said = NULL;

  if (!beakta_member_get_string (body, path, "id", FALSE, &urn, error) ||
      !beakta_member_get_string (body, path, "value", TRUE, &value, error))
    return NULL;
  if (g_str_has_prefix (urn, BEAKTA_MARKS_UUID))
    return g_strdup (beakta_marks_get_after (urn, BEAKTA_MARKS_UUID, path, error));

  said = g_strconcat (passage_id, "\n", *urn != '\0' ? urn : value, NULL);

  return beakta_marks_dup_id_of (beakta_case_get_id (reading->case_), said);
}

static gboolean
read_comment (BeaktaMarksReading  *reading,
              JsonObject          *body,
              const char          *passage_id,
              const char          *path,
              GError             **error)
{
  g_autoptr(BeaktaComment) comment = NULL;
  const BeaktaComment *current;
  const char *value, *reply_to, *resolved_by;
  g_autofree char *id = dup_comment_id (reading, body, passage_id, path, error);

  if (id == NULL ||
      !beakta_member_get_string (body, path, "value", TRUE, &value, error) ||
      !beakta_member_get_string (body, path, "beakta:replyTo", FALSE, &reply_to, error) ||
      !beakta_member_get_string (body, path, "beakta:resolvedBy", FALSE, &resolved_by, error))
    return FALSE;

  comment = beakta_record_new (BEAKTA_ITEM_COMMENT, id);
  comment->target_kind = BEAKTA_ITEM_PASSAGE;
  comment->resolved = json_object_get_boolean_member_with_default (body, "beakta:resolved", FALSE);
  beakta_record_set (&comment->target, passage_id);
  beakta_record_set (&comment->text, value);
  beakta_record_set (&comment->reply_to, reply_to);
  beakta_record_set (&comment->resolved_by, resolved_by);
  if (!beakta_marks_read_creator (body, path, &comment->author, &comment->written, error))
    return FALSE;

  current = beakta_case_lookup (reading->case_, BEAKTA_ITEM_COMMENT, comment->record.id);
  if (current != NULL && !beakta_record_equal (current, comment))
    return beakta_marks_refuse (path, G_IO_ERROR_EXISTS, "the case has this comment with other words", error);
  if (current == NULL)
    g_ptr_array_add (reading->comments, g_steal_pointer (&comment));

  return TRUE;
}

/* (transfer none): the answer or cell as it shall be. */
static gpointer
get_user (BeaktaMarksReading *reading,
          BeaktaItemKind      kind,
          const char         *id)
{
  g_autofree char *key = g_strconcat (beakta_item_kind_get_nick (kind), "/", id, NULL);
  gpointer user = g_hash_table_lookup (reading->users, key);
  gconstpointer current = beakta_case_lookup (reading->case_, kind, id);

  if (user == NULL && current != NULL)
    {
      user = beakta_record_copy (current);
      g_hash_table_insert (reading->users, g_steal_pointer (&key), user);
    }

  return user;
}

static gboolean
read_user (BeaktaMarksReading  *reading,
           JsonObject          *body,
           const char          *path,
           GError             **error)
{
  g_autofree char *missing = NULL;
  g_auto(GStrv) parts = NULL;
  BeaktaItemKind kind;
  const char *source;
  gpointer user;

  if (!beakta_member_get_string (body, path, "source", TRUE, &source, error))
    return FALSE;

  source = beakta_marks_get_after (source, BEAKTA_MARKS_ITEM, path, error);
  if (source == NULL)
    return FALSE;

  parts = g_strsplit (source, ":", 2);
  if (g_strv_length (parts) != 2 || !beakta_item_kind_from_nick (parts[0], &kind) || kind == BEAKTA_ITEM_ASSESSMENT ||
      !beakta_item_kind_has_evidence (kind))
    return beakta_marks_refuse (path, G_IO_ERROR_INVALID_DATA, "nothing of that kind stands on marks", error);

  user = get_user (reading, kind, parts[1]);
  if (user != NULL)
    {
      g_ptr_array_add (reading->based, user);
      return TRUE;
    }

  missing = g_strdup_printf ("the case does not have the %s that stands on the mark, %s", parts[0], parts[1]);

  return beakta_marks_refuse (path, G_IO_ERROR_NOT_FOUND, missing, error);
}

gboolean
beakta_marks_read_body (BeaktaMarksReading  *reading,
                        JsonObject          *body,
                        BeaktaPassage       *passage,
                        const char          *path,
                        GError             **error)
{
  const char *purpose, *value;

  if (!beakta_member_get_string (body, path, "purpose", FALSE, &purpose, error))
    return FALSE;

  if (g_str_equal (purpose, "assessing"))
    return read_user (reading, body, path, error);
  if (g_str_equal (purpose, "commenting") || g_str_equal (purpose, "replying"))
    return read_comment (reading, body, passage->record.id, path, error);
  if (!g_str_equal (purpose, "tagging"))
    return TRUE;

  if (!beakta_member_get_string (body, path, "value", TRUE, &value, error))
    return FALSE;
  beakta_record_set (&passage->label, value);

  return TRUE;
}
