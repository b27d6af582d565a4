/* A case of a store as a file. The numbers are the rules of beakta-case-file.h. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-file-private.h"

#include <string.h>

#include "beakta-journal-part.h"

#define TRIES 5

typedef struct
{
  BeaktaStore  *store;
  GCancellable *cancellable;         /* nullable */
  BeaktaCase   *case_;               /* owned, nullable until it is loaded */
  GBytes       *journal;             /* owned, nullable until then */
  GPtrArray    *members;             /* what follows the manifest */
} Writing;

static void
writing_clear (Writing *writing)
{
  g_clear_object (&writing->case_);
  g_clear_pointer (&writing->journal, g_bytes_unref);
  g_clear_pointer (&writing->members, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

/* The case and its journal are read one after the other: somebody may have written in between. */
static gboolean
load_case (Writing     *writing,
           const char  *name,
           GError     **error)
{
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr(BeaktaCase) again = NULL;

      g_clear_object (&writing->case_);
      g_clear_pointer (&writing->journal, g_bytes_unref);
      writing->case_ = beakta_store_load_case_sync (writing->store, name, error);
      if (writing->case_ == NULL)
        return FALSE;

      writing->journal = beakta_store_load_journal_part_sync (writing->store, beakta_case_get_id (writing->case_), error);
      if (writing->journal == NULL)
        return FALSE;

      again = beakta_store_load_case_sync (writing->store, name, error);
      if (again == NULL)
        return FALSE;
      if (beakta_case_get_head (again) == beakta_case_get_head (writing->case_))
        return TRUE;
    }

  g_set_error_literal (error, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_BUSY, "The case is being worked on; try again");
  return FALSE;
}

static void
take_json (GPtrArray   *members,
           const char  *name,
           JsonBuilder *builder)
{
  g_autoptr(JsonNode) root = json_builder_get_root (builder);
  char *text = json_to_string (root, TRUE);
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  beakta_container_add (members, name, bytes);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const BeaktaRecord * const *) a)->id, (*(const BeaktaRecord * const *) b)->id);
}

static void
add_items (JsonBuilder    *builder,
           BeaktaCase     *case_,
           BeaktaItemKind  kind)
{
  g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

  g_ptr_array_sort (records, compare_ids);
  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (records, i);
      JsonNode *value = json_node_new (JSON_NODE_OBJECT);

      json_node_take_object (value, beakta_record_to_json (record));
      json_builder_begin_object (builder);
      add_string (builder, "kind", beakta_item_kind_get_nick (kind));
      add_string (builder, "id", record->id);
      json_builder_set_member_name (builder, "value");
      json_builder_add_value (builder, value);
      json_builder_end_object (builder);
    }
}

static void
write_items (Writing *writing)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (BeaktaItemKind kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    add_items (builder, writing->case_, kind);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  take_json (writing->members, ITEMS, builder);
}

static gboolean
write_carried (Writing  *writing,
               GError  **error)
{
  g_autoptr(GPtrArray) carriages = beakta_case_list (writing->case_, BEAKTA_ITEM_CARRIAGE);

  for (guint i = 0; i < carriages->len; i++)
    {
      const BeaktaCarriage *carriage = g_ptr_array_index (carriages, i);
      g_autofree char *name = g_strconcat (CARRIED, carriage->journal, ".json", NULL);
      g_autoptr(GBytes) bytes = NULL;

      if (beakta_container_find (writing->members, name) != NULL)
        continue;

      bytes = beakta_store_load_original_sync (writing->store, carriage->journal, error);
      if (bytes == NULL)
        return FALSE;
      beakta_container_add (writing->members, name, bytes);
    }

  return TRUE;
}

static gboolean
write_checklists (Writing  *writing,
                  GError  **error)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (writing->case_, BEAKTA_ITEM_CHECKLIST);

  g_ptr_array_sort (attached, compare_ids);
  for (guint i = 0; i < attached->len; i++)
    {
      const BeaktaCaseChecklist *one = g_ptr_array_index (attached, i);
      g_autofree char *name = g_strdup_printf (CHECKLISTS "%u.xml", i + 1);
      g_autoptr(BeaktaChecklist) checklist = beakta_store_load_checklist (writing->store, one->checklist, one->version, error);

      if (checklist == NULL)
        return FALSE;
      beakta_container_add (writing->members, name, beakta_checklist_get_xml (checklist));
    }

  return TRUE;
}

/* The same bytes on every machine. */
static GBytes *
dup_structure (BeaktaText *text)
{
  g_autoptr(GVariant) structure = beakta_text_to_variant (text);
  g_autoptr(GVariant) boxed = g_variant_ref_sink (g_variant_new_variant (structure));
  g_autoptr(GVariant) portable = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (boxed) : g_variant_byteswap (boxed);

  return g_variant_get_data_as_bytes (portable);
}

static gboolean
write_text (Writing     *writing,
            const char  *sha256,
            GError     **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaText) text = beakta_store_load_text_sync (writing->store, sha256, &problem);
  g_autofree char *stream = g_strconcat (TEXTS, sha256, ".txt", NULL);
  g_autofree char *structure = g_strconcat (TEXTS, sha256, ".structure", NULL);
  g_autoptr(GBytes) words = NULL;
  g_autoptr(GBytes) laid = NULL;
  const char *characters;

  if (g_error_matches (problem, BEAKTA_STORE_ERROR, BEAKTA_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (text == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  characters = beakta_text_get_stream (text);
  words = g_bytes_new (characters, strlen (characters));
  laid = dup_structure (text);
  beakta_container_add (writing->members, stream, words);
  beakta_container_add (writing->members, structure, laid);

  return TRUE;
}

static gboolean
write_documents (Writing  *writing,
                 GError  **error)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (writing->case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *name = g_strconcat (DOCUMENTS, document->sha256, NULL);
      g_autoptr(GBytes) bytes = NULL;

      if (g_cancellable_set_error_if_cancelled (writing->cancellable, error))
        return FALSE;
      if (beakta_container_find (writing->members, name) != NULL)
        continue;

      bytes = beakta_store_load_original_sync (writing->store, document->sha256, error);
      if (bytes == NULL)
        return FALSE;
      beakta_container_add (writing->members, name, bytes);
      if (!write_text (writing, document->sha256, error))
        return FALSE;
    }

  return TRUE;
}

static void
describe_chain (JsonBuilder *builder,
                BeaktaCase  *case_)
{
  g_auto(GStrv) lineage = beakta_case_dup_lineage (case_);

  json_builder_set_member_name (builder, "chain");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "sequence");
  json_builder_add_int_value (builder, beakta_case_get_head (case_));
  add_string (builder, "head", beakta_case_get_head_hash (case_));
  json_builder_set_member_name (builder, "lineage");
  json_builder_begin_array (builder);
  for (guint i = 0; lineage[i] != NULL; i++)
    json_builder_add_string_value (builder, lineage[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
describe_members (JsonBuilder *builder,
                  GPtrArray   *members)
{
  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < members->len; i++)
    {
      const BeaktaContainerMember *member = g_ptr_array_index (members, i);
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, member->bytes);

      json_builder_begin_object (builder);
      add_string (builder, "name", member->name);
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, (gint64) g_bytes_get_size (member->bytes));
      add_string (builder, "sha256", sha256);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static GBytes *
make_manifest (Writing *writing)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  const BeaktaFacts *facts = beakta_case_get_facts (writing->case_);
  char *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, FORMAT);
  add_string (builder, "program", "Beakta " BEAKTA_VERSION);
  json_builder_set_member_name (builder, "case");
  json_builder_begin_object (builder);
  add_string (builder, "id", beakta_case_get_id (writing->case_));
  add_string (builder, "number", facts->number);
  add_string (builder, "title", facts->title);
  json_builder_end_object (builder);
  describe_chain (builder, writing->case_);
  describe_members (builder, writing->members);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);

  return g_bytes_new_take (text, strlen (text));
}

static void
add_words (GPtrArray  *members,
           const char *name,
           const char *words)
{
  g_autoptr(GBytes) bytes = g_bytes_new (words, strlen (words));

  beakta_container_add (members, name, bytes);
}

static GBytes *
finish (Writing  *writing,
        GError  **error)
{
  g_autoptr(GBytes) manifest = make_manifest (writing);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, manifest);
  g_autoptr(GPtrArray) all = beakta_container_new ();

  add_words (all, MIMETYPE, BEAKTA_CASE_FILE_TYPE);
  beakta_container_add (all, MANIFEST, manifest);
  for (guint i = 0; i < writing->members->len; i++)
    {
      const BeaktaContainerMember *member = g_ptr_array_index (writing->members, i);

      beakta_container_add (all, member->name, member->bytes);
    }
  add_words (all, SUM, sum);

  return beakta_container_write (all, error);
}

GBytes *
beakta_case_file_write_sync (BeaktaStore   *store,
                             const char    *case_,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_auto(Writing) writing = { store, cancellable, NULL, NULL, NULL };

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (case_ != NULL, NULL);

  writing.members = beakta_container_new ();
  if (!load_case (&writing, case_, error))
    return NULL;

  write_items (&writing);
  beakta_container_add (writing.members, JOURNAL, writing.journal);
  if (!write_carried (&writing, error) || !write_checklists (&writing, error) || !write_documents (&writing, error))
    return NULL;

  return finish (&writing, error);
}
