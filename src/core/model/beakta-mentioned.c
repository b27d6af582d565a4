#include "beakta-mentioned.h"

#include "beakta-mentions.h"

#include <string.h>

/* A thread of comments that answer each other in a ring is not made here, but may be read. */
#define DEEPEST 64

void
beakta_mentioned_free (BeaktaMentioned *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->thread);
  g_free (self->person);
  g_free (self);
}

char *
beakta_mentioned_key_new (const char *user)
{
  g_return_val_if_fail (user != NULL, NULL);

  return g_utf8_casefold (user, -1);
}

/* (nullable): the comment that the thread of @comment begins with, while it is open. */
static const BeaktaComment *
find_open_root (BeaktaCase          *case_,
                const BeaktaComment *comment)
{
  for (guint i = 0; i < DEEPEST && comment != NULL; i++)
    {
      if (*comment->reply_to == '\0')
        return comment->resolved ? NULL : comment;
      comment = beakta_case_lookup (case_, BEAKTA_ITEM_COMMENT, comment->reply_to);
    }

  return NULL;
}

static BeaktaMentioned *
find (GPtrArray  *found,
      const char *thread,
      const char *person)
{
  for (guint i = 0; i < found->len; i++)
    {
      BeaktaMentioned *mentioned = g_ptr_array_index (found, i);

      if (g_str_equal (mentioned->thread, thread) && g_str_equal (mentioned->person, person))
        return mentioned;
    }

  return NULL;
}

static void
add (GPtrArray  *found,
     const char *thread,
     const char *author,
     const char *person)
{
  BeaktaMentioned *mentioned;

  if (*person == '\0' || g_str_equal (author, person) || find (found, thread, person) != NULL)
    return;

  mentioned = g_new0 (BeaktaMentioned, 1);
  mentioned->thread = g_strdup (thread);
  mentioned->person = g_strdup (person);
  g_ptr_array_add (found, mentioned);
}

static gboolean
is_of_user (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 128 && strchr ("._-\\", (int) c) != NULL && c != 0);
}

/* Whatever stands after an @ may be a user: "@anna.ek", also at the end of a sentence. */
static void
add_users (GPtrArray  *found,
           const char *thread,
           const char *author,
           const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (const char *at = strchr (folded, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      const char *end = at + 1;
      g_autofree char *user = NULL;

      while (*end != '\0' && is_of_user (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      while (end > at + 1 && strchr (".-\\", end[-1]) != NULL)
        end--;

      user = g_strndup (at + 1, (gsize) (end - at - 1));
      if (beakta_mentions_person (folded, user))
        add (found, thread, author, user);
    }
}

static void
add_named (GPtrArray  *found,
           const char *thread,
           const char *author,
           const char *text,
           GHashTable *names)
{
  GHashTableIter iter;
  gpointer user, name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &user, &name))
    {
      g_autofree char *person = beakta_mentioned_key_new (user);

      if (beakta_mentions_person (text, name))
        add (found, thread, author, person);
    }
}

/* By time: who writes has answered what came before. */
GPtrArray *
beakta_mentioned_list (BeaktaCase *case_,
                       GHashTable *names)
{
  g_autoptr(GPtrArray) comments = NULL;
  GPtrArray *found;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (names != NULL, NULL);

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_mentioned_free);
  comments = beakta_case_list (case_, BEAKTA_ITEM_COMMENT);
  for (guint i = 0; i < comments->len; i++)
    {
      const BeaktaComment *comment = g_ptr_array_index (comments, i);
      const BeaktaComment *root = find_open_root (case_, comment);
      g_autofree char *author = beakta_mentioned_key_new (comment->author);

      if (root == NULL)
        continue;

      g_ptr_array_remove (found, find (found, root->record.id, author));
      add_users (found, root->record.id, author, comment->text);
      add_named (found, root->record.id, author, comment->text, names);
    }

  return found;
}
