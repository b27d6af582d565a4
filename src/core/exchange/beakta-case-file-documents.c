/* The checklists and documents of a case as a file. The numbers are the rules of beakta-case-file.h. */

#define G_LOG_DOMAIN "beakta-exchange"

#include "beakta-case-file-private.h"

/* Checklists */

static gboolean
has_checklist (const BeaktaCaseFile      *self,
               const BeaktaCaseChecklist *attached)
{
  for (guint i = 0; i < self->checklists->len; i++)
    {
      BeaktaChecklist *checklist = g_ptr_array_index (self->checklists, i);

      if (g_str_equal (beakta_checklist_get_id (checklist), attached->checklist) &&
          g_str_equal (beakta_checklist_get_version (checklist), attached->version))
        return TRUE;
    }

  return FALSE;
}

gboolean
beakta_case_file_read_checklists (BeaktaCaseFile  *self,
                                  GPtrArray       *members,
                                  GError         **error)
{
  g_autoptr(GPtrArray) attached = beakta_case_list (self->case_, BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; i < members->len; i++)
    {
      const BeaktaContainerMember *member = g_ptr_array_index (members, i);
      g_autoptr(GError) problem = NULL;
      BeaktaChecklist *checklist;

      if (!g_str_has_prefix (member->name, CHECKLISTS))
        continue;

      checklist = beakta_checklist_parse (member->bytes, member->name, &problem);
      if (checklist == NULL)
        return beakta_case_file_refuse_for (member->name, problem, error);
      g_ptr_array_add (self->checklists, checklist);
    }

  for (guint i = 0; i < attached->len; i++)
    if (!has_checklist (self, g_ptr_array_index (attached, i)))
      return beakta_case_file_refuse (CHECKLISTS, "a checklist of the case is missing", error);

  return TRUE;
}

/* Documents */

static BeaktaOriginal *
original_new (const char *sha256,
              GBytes     *bytes)
{
  BeaktaOriginal *original = g_new0 (BeaktaOriginal, 1);

  original->sha256 = g_strdup (sha256);
  original->bytes = g_bytes_ref (bytes);

  return original;
}

/* (transfer full) (nullable) */
static GVariant *
open_structure (GBytes *bytes)
{
  g_autoptr(GVariant) boxed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARIANT, bytes, FALSE));
  g_autoptr(GVariant) native = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (boxed) : g_variant_byteswap (boxed);

  return g_variant_get_variant (native);
}

/* (transfer full) (nullable): the text, which passes the same gate as one that was just read. */
static BeaktaText *
read_text (BeaktaOriginal  *original,
           GPtrArray       *members,
           GError         **error)
{
  g_autofree char *stream = g_strconcat (TEXTS, original->sha256, ".txt", NULL);
  g_autofree char *structure = g_strconcat (TEXTS, original->sha256, ".structure", NULL);
  GBytes *words = beakta_container_find (members, stream);
  GBytes *laid = beakta_container_find (members, structure);
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(GError) problem = NULL;
  BeaktaText *text;
  gsize size;
  const char *data;

  if (words == NULL || laid == NULL)
    {
      beakta_case_file_refuse (words == NULL ? stream : structure, "it is missing", error);
      return NULL;
    }

  data = g_bytes_get_data (words, &size);
  if (size > 0 && !g_utf8_validate_len (data, size, NULL))
    {
      beakta_case_file_refuse (stream, "it is no UTF-8", error);
      return NULL;
    }

  original->text = size > 0 ? g_strndup (data, size) : g_strdup ("");
  variant = open_structure (laid);
  text = beakta_text_from_variant (original->text, variant, &problem);
  if (text == NULL)
    {
      beakta_case_file_refuse_for (structure, problem, error);
      return NULL;
    }

  original->extractor = g_strdup (beakta_text_get_extractor (text));
  original->structure = beakta_text_to_variant (text);

  return text;
}

/* Rule 2, of passages in the text that came with them. */
static gboolean
check_passages (BeaktaCaseFile  *self,
                const char      *sha256,
                BeaktaText      *text,
                GError         **error)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (self->case_, BEAKTA_ITEM_PASSAGE);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if ((passage->state == BEAKTA_ANCHOR_EXACT || passage->state == BEAKTA_ANCHOR_MOVED) &&
          g_str_equal (passage->sha256, sha256) &&
          (passage->start > passage->end || passage->end > beakta_text_get_length (text)))
        return beakta_case_file_refuse (ITEMS, "a passage lies outside its document", error);
    }

  return TRUE;
}

static gboolean
has_original (const BeaktaCaseFile *self,
              const char           *sha256)
{
  for (guint i = 0; i < self->originals->len; i++)
    if (g_str_equal (((const BeaktaOriginal *) g_ptr_array_index (self->originals, i))->sha256, sha256))
      return TRUE;

  return FALSE;
}

static gboolean
read_document (BeaktaCaseFile        *self,
               const BeaktaDocument  *document,
               GPtrArray             *members,
               GError               **error)
{
  g_autofree char *name = g_strconcat (DOCUMENTS, document->sha256, NULL);
  g_autofree char *stream = g_strconcat (TEXTS, document->sha256, ".txt", NULL);
  GBytes *bytes = beakta_container_find (members, name);
  g_autofree char *own = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  g_autoptr(BeaktaText) text = NULL;
  BeaktaOriginal *original;

  if (own == NULL || !g_str_equal (own, document->sha256))
    return beakta_case_file_refuse (name, own == NULL ? "it is missing" : "its bytes are not those of its sum", error);

  original = original_new (document->sha256, bytes);
  g_ptr_array_add (self->originals, original);
  if (beakta_container_find (members, stream) == NULL)
    return TRUE;

  text = read_text (original, members, error);

  return text != NULL && check_passages (self, document->sha256, text, error);
}

gboolean
beakta_case_file_read_documents (BeaktaCaseFile  *self,
                                 GPtrArray       *members,
                                 GError         **error)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (self->case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (!has_original (self, document->sha256) && !read_document (self, document, members, error))
        return FALSE;
    }

  return TRUE;
}
