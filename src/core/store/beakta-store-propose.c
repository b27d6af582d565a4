/* What is in the store that could be written in a search. */

#include "beakta-store-propose.h"

#include <string.h>

#include "beakta-store-private.h"
#include "beakta-store-bulk.h"
#include "beakta-store-users.h"

/* Letters, before they are looked for inside of words as well: nearly every name holds such and such a letter. */
#define ENOUGH 3

/* Of applicants and questions: so many are looked through, which takes some milliseconds. */
#define MOST_READ 20000

/* Each value of a column that has an index, once: from one to the next in it, not by way of every line. */
#define SELECT_EACH(name, sort) \
  "WITH RECURSIVE each (key) AS (SELECT min (" sort ") FROM case_line UNION ALL " \
  "SELECT (SELECT min (" sort ") FROM case_line WHERE " sort " > each.key) FROM each WHERE each.key IS NOT NULL) " \
  "SELECT (SELECT " name " FROM case_line WHERE " sort " = each.key LIMIT 1) FROM each WHERE each.key IS NOT NULL"

#define SELECT_QUESTIONS \
  "WITH RECURSIVE asked (question) AS (SELECT min (question) FROM answer UNION ALL " \
  "SELECT (SELECT min (question) FROM answer WHERE question > asked.question) FROM asked WHERE asked.question IS NOT NULL) " \
  "SELECT question FROM asked WHERE question IS NOT NULL"

typedef struct
{
  BeaktaField  field;
  char        *written;              /* casefolded */
  guint        most;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->written);
  g_free (asked);
}

/* What has been found: what begins with the words, and what holds them elsewhere. */
typedef struct
{
  const Asked *asked;
  GPtrArray   *begin;                /* owned, of BeaktaProposal */
  GPtrArray   *hold;                 /* owned, of BeaktaProposal */
} Found;

static void
found_clear (Found *found)
{
  g_clear_pointer (&found->begin, g_ptr_array_unref);
  g_clear_pointer (&found->hold, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static void
found_init (Found       *found,
            const Asked *asked)
{
  found->asked = asked;
  found->begin = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_proposal_free);
  found->hold = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_proposal_free);
}

static gboolean
is_enough (const Found *found)
{
  return found->begin->len >= found->asked->most;
}

static gboolean
begins_word (const char *text,
             const char *place)
{
  return place == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

static gboolean
holds (const char *text,
       const char *written)
{
  gboolean is_enough = g_utf8_strlen (written, -1) >= ENOUGH;

  for (const char *place = strstr (text, written); place != NULL; place = strstr (g_utf8_next_char (place), written))
    if (is_enough || begins_word (text, place))
      return TRUE;

  return FALSE;
}

/* @text: what is written when it is taken; @label: what is shown and compared, with @detail where that is not NULL. */
static void
add (Found      *found,
     const char *text,
     const char *label,
     const char *detail)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);
  g_autofree char *folded_detail = g_utf8_casefold (detail, -1);
  const char *written = found->asked->written;

  if (*label == '\0')
    return;
  if (g_str_has_prefix (folded, written) || (*written != '\0' && g_str_has_prefix (folded_detail, written)))
    g_ptr_array_add (found->begin, beakta_proposal_new (text, label, detail));
  else if (found->hold->len < found->asked->most && (holds (folded, written) || holds (folded_detail, written)))
    g_ptr_array_add (found->hold, beakta_proposal_new (text, label, detail));
}

static void
add_value (Found      *found,
           const char *value,
           const char *detail)
{
  g_autofree char *quoted = beakta_query_quote (value);
  g_autofree char *text = g_strconcat (quoted, " ", NULL);

  add (found, text, value, detail);
}

/* "gavleborg/1.1", as the lists of several have a question of that number: the number alone asks all of them. */
static void
add_question (Found      *found,
              GHashTable *numbers,
              const char *question)
{
  const char *slash = strchr (question, '/');
  gboolean names_list = strchr (found->asked->written, '/') != NULL;
  const char *label = slash != NULL && !names_list ? slash + 1 : question;
  g_autofree char *list = slash != NULL && !names_list ? g_strndup (question, (gsize) (slash - question)) : g_strdup ("");
  g_autofree char *text = g_strconcat (label, "=", NULL);

  if (g_hash_table_add (numbers, g_strdup (label)))
    add (found, text, label, list);
}

/* (transfer full): as @found has them, no more than were asked for. */
static GPtrArray *
list_found (Found *found)
{
  GPtrArray *proposals = g_steal_pointer (&found->begin);

  while (found->hold->len > 0)
    g_ptr_array_add (proposals, g_ptr_array_steal_index (found->hold, 0));
  if (proposals->len > found->asked->most)
    g_ptr_array_remove_range (proposals, found->asked->most, proposals->len - found->asked->most);

  return proposals;
}

/* In the reading thread. */
static gpointer
read_column (BeaktaStore   *self,
             BeaktaDriver  *db,
             gpointer       data,
             GError       **error)
{
  const Asked *asked = data;
  g_auto(Found) found = { NULL };
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row = TRUE;

  found_init (&found, asked);
  rows = beakta_driver_select (db, error, asked->field == BEAKTA_FIELD_QUESTION ? SELECT_QUESTIONS
                                          : asked->field == BEAKTA_FIELD_PROGRAMME ? SELECT_EACH ("programme", "programme_sort")
                                                                                   : SELECT_EACH ("applicant", "applicant_sort"), "");
  if (rows == NULL)
    return NULL;

  for (guint n = 0; n < MOST_READ && !is_enough (&found); n++)
    {
      if (!beakta_rows_next (rows, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      if (asked->field == BEAKTA_FIELD_QUESTION)
        add_question (&found, numbers, beakta_rows_get_text (rows, 0));
      else
        add_value (&found, beakta_rows_get_text (rows, 0), "");
    }

  return list_found (&found);
}

static GPtrArray *
list_people (BeaktaStore  *self,
             const Asked  *asked,
             GError      **error)
{
  g_auto(GStrv) users = beakta_store_dup_users_sync (self, error);
  g_autoptr(GHashTable) names = users != NULL ? beakta_store_dup_names_sync (self, error) : NULL;
  g_auto(Found) found = { NULL };

  if (names == NULL)
    return NULL;

  found_init (&found, asked);
  for (int i = 0; users[i] != NULL; i++)
    {
      const char *name = g_hash_table_lookup (names, users[i]);

      add_value (&found, users[i], name != NULL ? name : "");
    }

  return list_found (&found);
}

static GPtrArray *
list_tags (BeaktaStore  *self,
           const Asked  *asked,
           GError      **error)
{
  g_auto(GStrv) tags = beakta_store_dup_tags_sync (self, error);
  g_auto(Found) found = { NULL };

  if (tags == NULL)
    return NULL;

  found_init (&found, asked);
  for (int i = 0; tags[i] != NULL; i++)
    add_value (&found, tags[i], "");

  return list_found (&found);
}

static void
propose_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  BeaktaStore *self = source;
  Asked *asked = data;
  GPtrArray *proposals;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (asked->field == BEAKTA_FIELD_CASEWORKER)
    proposals = list_people (self, asked, &error);
  else if (asked->field == BEAKTA_FIELD_TAG)
    proposals = list_tags (self, asked, &error);
  else
    proposals = beakta_worker_call (self->reader, self, read_column, asked, &error);

  if (proposals != NULL)
    g_task_return_pointer (task, proposals, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

gboolean
beakta_store_may_propose (const BeaktaQueryPlace *place)
{
  g_return_val_if_fail (place != NULL, FALSE);

  return place->is_value && !place->is_answer &&
         (place->field == BEAKTA_FIELD_APPLICANT || place->field == BEAKTA_FIELD_PROGRAMME || place->field == BEAKTA_FIELD_CASEWORKER ||
          place->field == BEAKTA_FIELD_TAG || place->field == BEAKTA_FIELD_QUESTION);
}

void
beakta_store_propose_async (BeaktaStore            *self,
                            const BeaktaQueryPlace *place,
                            guint                   most,
                            GCancellable           *cancellable,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *composed = NULL;
  Asked *asked;

  g_return_if_fail (BEAKTA_IS_STORE (self));
  g_return_if_fail (place != NULL && beakta_store_may_propose (place));

  asked = g_new0 (Asked, 1);
  asked->field = place->field;
  composed = g_utf8_normalize (place->written, -1, G_NORMALIZE_NFC);
  asked->written = g_utf8_casefold (composed, -1);
  asked->most = most;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, beakta_store_propose_async);
  g_task_set_task_data (task, asked, asked_free);
  g_task_run_in_thread (task, propose_in_thread);
}

GPtrArray *
beakta_store_propose_finish (BeaktaStore   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
