/* A file that is read as a case. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-file-private.h"

#include <string.h>

#include "beakta-json.h"
#include "beakta-member.h"

G_DEFINE_QUARK (beakta-case-file-error-quark, beakta_case_file_error)

static void
original_free (gpointer data)
{
  BeaktaOriginal *original = data;

  g_free (original->sha256);
  g_bytes_unref (original->bytes);
  g_free (original->extractor);
  g_free (original->text);
  g_clear_pointer (&original->structure, g_variant_unref);
  g_free (original);
}

static BeaktaCaseFile *
case_file_new (void)
{
  BeaktaCaseFile *self = g_atomic_rc_box_new0 (BeaktaCaseFile);

  self->carried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->originals = g_ptr_array_new_with_free_func (original_free);
  self->checklists = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

static void
case_file_clear (gpointer data)
{
  BeaktaCaseFile *self = data;

  g_free (self->program);
  g_free (self->head);
  g_strfreev (self->lineage);
  g_clear_object (&self->case_);
  g_clear_pointer (&self->journal, g_bytes_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_hash_table_unref (self->carried);
  g_ptr_array_unref (self->originals);
  g_ptr_array_unref (self->checklists);
}

BeaktaCaseFile *
beakta_case_file_ref (BeaktaCaseFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
beakta_case_file_unref (BeaktaCaseFile *self)
{
  g_atomic_rc_box_release_full (self, case_file_clear);
}

/* Every refusal of what a member says. */
gboolean
beakta_case_file_refuse (const char  *member,
                         const char  *why,
                         GError     **error)
{
  g_set_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_DAMAGED, "%s: %s", member, why);

  return FALSE;
}

gboolean
beakta_case_file_refuse_for (const char    *member,
                             const GError  *problem,
                             GError       **error)
{
  return beakta_case_file_refuse (member, problem != NULL ? problem->message : "it cannot be read", error);
}

gboolean
beakta_case_file_is_one (GBytes *bytes)
{
  static const char words[] = MIMETYPE BEAKTA_CASE_FILE_TYPE;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);

  return size > 30 + strlen (words) && memcmp (data, "PK\003\004", 4) == 0 && memcmp (data + 30, words, strlen (words)) == 0;
}

/* The manifest */

/* (transfer full) (nullable) */
JsonNode *
beakta_case_file_parse_object (GPtrArray   *members,
                               const char  *name,
                               GError     **error)
{
  GBytes *bytes = beakta_container_find (members, name);
  g_autoptr(GError) problem = NULL;
  g_autoptr(JsonNode) root = NULL;

  if (bytes == NULL)
    {
      beakta_case_file_refuse (name, "it is missing", error);
      return NULL;
    }

  root = beakta_json_parse_foreign (bytes, &problem);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);

  beakta_case_file_refuse_for (name, problem, error);
  return NULL;
}

static gboolean
check_sum (GPtrArray  *members,
           GError    **error)
{
  GBytes *manifest = beakta_container_find (members, MANIFEST);
  GBytes *sum = beakta_container_find (members, SUM);
  g_autofree char *own = manifest != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, manifest) : NULL;
  gsize size;
  const char *said = sum != NULL ? g_bytes_get_data (sum, &size) : NULL;

  if (own == NULL)
    return beakta_case_file_refuse (MANIFEST, "it is missing", error);
  if (said == NULL)
    return beakta_case_file_refuse (SUM, "it is missing", error);

  return (size == strlen (own) && memcmp (said, own, size) == 0) || beakta_case_file_refuse (MANIFEST, "its bytes are not those of the sum", error);
}

static gboolean
check_format (JsonObject  *manifest,
              GError     **error)
{
  g_autoptr(GError) problem = NULL;
  gint64 format;

  if (!beakta_member_get_integer (manifest, "", "format", 1, G_MAXINT, 0, &format, &problem) || format == 0)
    return beakta_case_file_refuse_for (MANIFEST, problem, error);
  if (format <= FORMAT)
    return TRUE;

  g_set_error (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_TOO_NEW,
               "The file is of format %" G_GINT64_FORMAT ", and this version reads %d", format, FORMAT);
  return FALSE;
}

/* Member @at of the file, after mimetype and manifest, against what the manifest says. */
static gboolean
check_member (const BeaktaContainerMember  *member,
              JsonArray                    *listed,
              guint                         at,
              GError                      **error)
{
  g_autofree char *own = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, member->bytes);
  g_autoptr(GError) problem = NULL;
  JsonObject *object = beakta_element_get_object (listed, at, "members", &problem);
  const char *name, *sha256;
  gint64 size;

  if (object == NULL || !beakta_member_get_string (object, "members", "name", TRUE, &name, &problem) ||
      !beakta_member_get_string (object, "members", "sha256", TRUE, &sha256, &problem) ||
      !beakta_member_get_integer (object, "members", "size", 0, G_MAXINT64, -1, &size, &problem))
    return beakta_case_file_refuse_for (MANIFEST, problem, error);

  if (!g_str_equal (name, member->name))
    return beakta_case_file_refuse (member->name, "it is not the member that the manifest has in this place", error);

  return (size == (gint64) g_bytes_get_size (member->bytes) && g_str_equal (own, sha256)) ||
         beakta_case_file_refuse (member->name, "its bytes are not those of its sum in the manifest", error);
}

static gboolean
check_members (GPtrArray   *members,
               JsonObject  *manifest,
               GError     **error)
{
  const guint n_before = 2, n_after = 1;
  const BeaktaContainerMember *last = g_ptr_array_index (members, members->len - 1);
  g_autoptr(GError) problem = NULL;
  JsonArray *listed;

  if (!beakta_member_get_array (manifest, "", "members", &listed, &problem) || listed == NULL)
    return beakta_case_file_refuse_for (MANIFEST, problem, error);
  if (!g_str_equal (last->name, SUM) || members->len != json_array_get_length (listed) + n_before + n_after ||
      !g_str_equal (((BeaktaContainerMember *) g_ptr_array_index (members, 1))->name, MANIFEST))
    return beakta_case_file_refuse (MANIFEST, "there are other members than it names, or in another order", error);

  for (guint i = 0; i < json_array_get_length (listed); i++)
    if (!check_member (g_ptr_array_index (members, i + n_before), listed, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_chain (BeaktaCaseFile  *self,
            JsonObject      *manifest,
            const char     **case_id,
            GError         **error)
{
  g_autoptr(GError) problem = NULL;
  JsonObject *about, *chain;
  const char *head, *program;

  if (!beakta_member_get_object (manifest, "", "case", &about, &problem) || about == NULL ||
      !beakta_member_get_object (manifest, "", "chain", &chain, &problem) || chain == NULL ||
      !beakta_member_get_string (about, "case", "id", TRUE, case_id, &problem) ||
      !beakta_member_get_string (manifest, "", "program", FALSE, &program, &problem) ||
      !beakta_member_get_string (chain, "chain", "head", TRUE, &head, &problem) ||
      !beakta_member_get_integer (chain, "chain", "sequence", 1, G_MAXINT64, 0, &self->sequence, &problem) ||
      !beakta_member_dup_strings (chain, "chain", "lineage", &self->lineage, &problem))
    return beakta_case_file_refuse_for (MANIFEST, problem, error);

  self->head = g_strdup (head);
  self->program = g_strdup (program);

  return TRUE;
}

static gboolean
check_kind (GPtrArray  *members,
            GBytes     *bytes,
            GError    **error)
{
  const BeaktaContainerMember *first = members->len >= 4 ? g_ptr_array_index (members, 0) : NULL;

  if (first != NULL && g_str_equal (first->name, MIMETYPE) &&
      g_bytes_get_size (first->bytes) == strlen (BEAKTA_CASE_FILE_TYPE) && beakta_case_file_is_one (bytes))
    return TRUE;

  g_set_error_literal (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_NOT_ONE, "The file is no case");
  return FALSE;
}

static gboolean
read_all (BeaktaCaseFile  *self,
          GPtrArray       *members,
          GError         **error)
{
  g_autoptr(JsonNode) manifest = NULL;
  const char *case_id;

  if (!check_sum (members, error))
    return FALSE;

  manifest = beakta_case_file_parse_object (members, MANIFEST, error);
  if (manifest == NULL || !check_format (json_node_get_object (manifest), error) ||
      !check_members (members, json_node_get_object (manifest), error) ||
      !read_chain (self, json_node_get_object (manifest), &case_id, error))
    return FALSE;

  self->case_ = beakta_case_new (case_id);

  return beakta_case_file_read_items (self, members, error) && beakta_case_file_read_journal (self, members, error) &&
         beakta_case_file_read_checklists (self, members, error) && beakta_case_file_read_documents (self, members, error);
}

BeaktaCaseFile *
beakta_case_file_read (GBytes  *bytes,
                       GError **error)
{
  g_autoptr(BeaktaCaseFile) self = case_file_new ();
  g_autoptr(GPtrArray) members = NULL;
  g_autoptr(GError) problem = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!beakta_case_file_is_one (bytes))
    {
      g_set_error_literal (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_NOT_ONE, "The file is no case");
      return NULL;
    }

  members = beakta_container_read (bytes, &problem);
  if (members == NULL)
    {
      g_set_error_literal (error, BEAKTA_CASE_FILE_ERROR, BEAKTA_CASE_FILE_ERROR_DAMAGED, problem->message);
      return NULL;
    }

  return check_kind (members, bytes, error) && read_all (self, members, error) ? g_steal_pointer (&self) : NULL;
}

