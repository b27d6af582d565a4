#define G_LOG_DOMAIN "beakta-words"

#include "beakta-word-pattern.h"

#include <string.h>

#include "beakta-core-resources.h"

#define RESOURCES "/se/beakta/core/words/"

typedef enum
{
  JUST_THIS,
  ANYTHING_AFTER,                    /* "*" */
  AN_ENDING                          /* "~" */
} Tail;

typedef struct
{
  char *stem;
  Tail  tail;
} PatternWord;

struct _BeaktaWordPattern
{
  GArray *words;                     /* of PatternWord */
  GStrv   endings;                   /* nullable */
};

static void
clear_folded (gpointer data)
{
  g_free (((BeaktaFoldedWord *) data)->folded);
}

GArray *
beakta_word_pattern_fold (const char *utf8,
                          gssize      n_bytes)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (BeaktaFoldedWord));
  const char *end = n_bytes < 0 ? utf8 + strlen (utf8) : utf8 + n_bytes;
  const char *first = NULL;
  guint position = 0;
  guint start = 0;

  g_array_set_clear_func (words, clear_folded);
  for (const char *p = utf8; p <= end; p = g_utf8_next_char (p), position++)
    {
      gboolean is_word = p < end && g_unichar_isalnum (g_utf8_get_char (p));

      if (is_word && first == NULL)
        {
          first = p;
          start = position;
        }
      else if (!is_word && first != NULL)
        {
          BeaktaFoldedWord word = { g_utf8_casefold (first, p - first), start, position };

          g_array_append_val (words, word);
          first = NULL;
        }
      if (p == end)
        break;
    }

  return words;
}

static void
clear_word (gpointer data)
{
  g_free (((PatternWord *) data)->stem);
}

BeaktaWordPattern *
beakta_word_pattern_new (const char         *pattern,
                         const char * const *endings)
{
  BeaktaWordPattern *self = g_new0 (BeaktaWordPattern, 1);
  g_auto(GStrv) parts = g_strsplit (pattern, " ", -1);

  self->words = g_array_new (FALSE, FALSE, sizeof (PatternWord));
  self->endings = g_strdupv ((GStrv) endings);
  g_array_set_clear_func (self->words, clear_word);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);
      char last = length > 0 ? parts[i][length - 1] : '\0';
      PatternWord word = { NULL, last == '*' ? ANYTHING_AFTER : last == '~' ? AN_ENDING : JUST_THIS };

      if (length == 0)
        continue;
      word.stem = g_utf8_casefold (parts[i], word.tail == JUST_THIS ? (gssize) length : (gssize) length - 1);
      g_array_append_val (self->words, word);
    }

  return self;
}

void
beakta_word_pattern_free (BeaktaWordPattern *self)
{
  g_array_unref (self->words);
  g_strfreev (self->endings);
  g_free (self);
}

static gboolean
is_word (const BeaktaWordPattern *self,
         const PatternWord       *wanted,
         const char              *folded)
{
  const char *rest;

  if (!g_str_has_prefix (folded, wanted->stem))
    return FALSE;

  rest = folded + strlen (wanted->stem);
  if (*rest == '\0' || wanted->tail == ANYTHING_AFTER)
    return TRUE;

  return wanted->tail == AN_ENDING && self->endings != NULL &&
         g_strv_contains ((const char * const *) self->endings, rest);
}

guint
beakta_word_pattern_match (const BeaktaWordPattern *self,
                           GArray                  *words,
                           guint                    at)
{
  if (self->words->len == 0 || at + self->words->len > words->len)
    return 0;

  for (guint i = 0; i < self->words->len; i++)
    if (!is_word (self, &g_array_index (self->words, PatternWord, i),
                  g_array_index (words, BeaktaFoldedWord, at + i).folded))
      return 0;

  return self->words->len;
}

char *
beakta_word_list_dup_path (const char *name,
                           gboolean   *is_own)
{
  const char * const *folders = g_get_system_config_dirs ();
  char *path = g_build_filename (g_get_user_config_dir (), "beakta", name, NULL);

  g_return_val_if_fail (is_own != NULL, path);

  *is_own = g_file_test (path, G_FILE_TEST_EXISTS);
  for (guint i = 0; folders[i] != NULL && !*is_own; i++)
    {
      g_autofree char *common = g_build_filename (folders[i], "beakta", name, NULL);

      *is_own = g_file_test (common, G_FILE_TEST_EXISTS);
      if (*is_own)
        {
          g_free (path);
          path = g_steal_pointer (&common);
        }
    }

  return path;
}

GKeyFile *
beakta_word_list_load (const char  *name,
                       GError     **error)
{
  g_autoptr(GKeyFile) list = g_key_file_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  gboolean is_own;
  g_autofree char *own = beakta_word_list_dup_path (name, &is_own);

  if (is_own)
    {
      if (g_key_file_load_from_file (list, own, G_KEY_FILE_KEEP_TRANSLATIONS, error))
        return g_steal_pointer (&list);

      g_prefix_error (error, "%s: ", own);
      return NULL;
    }

  bytes = g_resource_lookup_data (beakta_core_get_resource (), path, 0, error);
  if (bytes == NULL || !g_key_file_load_from_bytes (list, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    return NULL;

  return g_steal_pointer (&list);
}

GStrv
beakta_word_endings_load (GError **error)
{
  g_autoptr(GKeyFile) terms = beakta_word_list_load ("terms.ini", error);

  return terms != NULL ? g_key_file_get_string_list (terms, "endings", "endings", NULL, error) : NULL;
}
