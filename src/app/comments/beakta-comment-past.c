/* What comments said before somebody altered them. */

#define G_LOG_DOMAIN "beakta-comment-past"

#include "beakta-comment-past.h"

static void
earlier_words_free (gpointer data)
{
  BeaktaEarlierWords *words = data;

  g_free (words->text);
  g_free (words->until);
  g_free (words);
}

GHashTable *
beakta_comment_past_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static const char *
get_text (JsonObject *value)
{
  return value != NULL ? json_object_get_string_member_with_default (value, "text", "") : "";
}

static void
add_words (GHashTable *past,
           const char *id,
           const char *text,
           const char *until)
{
  GPtrArray *earlier = g_hash_table_lookup (past, id);
  BeaktaEarlierWords *words = g_new0 (BeaktaEarlierWords, 1);

  if (earlier == NULL)
    {
      earlier = g_ptr_array_new_with_free_func (earlier_words_free);
      g_hash_table_insert (past, g_strdup (id), earlier);
    }

  words->text = g_strdup (text);
  words->until = g_strdup (until);
  g_ptr_array_insert (earlier, 0, words);
}

gboolean
beakta_comment_past_add (GHashTable        *past,
                         const BeaktaEntry *entry)
{
  gboolean has_any = FALSE;

  g_return_val_if_fail (past != NULL && entry != NULL, FALSE);

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const char *before = get_text (edit->before);

      if (edit->kind != BEAKTA_ITEM_COMMENT || edit->after == NULL || *before == '\0'
          || g_str_equal (before, get_text (edit->after)))
        continue;

      add_words (past, edit->id, before, entry->time);
      has_any = TRUE;
    }

  return has_any;
}
