/* A row of the history in words.
 *
 * Of a long text only the place that changed is shown: what is the same before and after is left out, to whole words.
 */

#define G_LOG_DOMAIN "beakta-history-words"

#include "beakta-history-words.h"

#include <glib/gi18n.h>

#include "beakta-deputed.h"
#include "beakta-evidence-row.h"
#include "beakta-members.h"
#include "beakta-wording-members.h"
#include "beakta-wording-values.h"
#include "beakta-wording.h"

#define LONGEST 80
#define MOST_CHANGES 5

/* The member of an item that was typed in; "" where there was none, NULL where it is no text by itself. */
static const char *
get_text (JsonObject *value,
          const char *field)
{
  JsonNode *node = value != NULL ? json_object_get_member (value, field) : NULL;

  if (node == NULL)
    return value == NULL ? "" : NULL;

  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
find_texts (const BeaktaEntry  *entry,
            const char        **before,
            const char        **after)
{
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (edit->kind == BEAKTA_ITEM_ASSESSMENT)
        continue;

      *before = get_text (edit->before, entry->typed_in);
      *after = get_text (edit->after, entry->typed_in);

      if (*before != NULL && *after != NULL && g_strcmp0 (*before, *after) != 0)
        return TRUE;
    }

  return FALSE;
}

/* The number of bytes that both begin with, to the beginning of a word. */
static gsize
count_same_beginning (const char *a,
                      const char *b)
{
  gsize n_same = 0;

  for (gsize i = 0; a[i] != '\0' && a[i] == b[i]; i++)
    if (g_ascii_isspace (a[i]))
      n_same = i + 1;

  return n_same;
}

/* The number of bytes that both end with, to the end of a word, when the first @beginning bytes do not count. */
static gsize
count_same_end (const char *a,
                const char *b,
                gsize       beginning)
{
  gsize n_a = strlen (a);
  gsize n_b = strlen (b);
  gsize most = MIN (n_a, n_b) - beginning;
  gsize n_same = 0;
  gsize i;

  for (i = 1; i <= most && a[n_a - i] == b[n_b - i]; i++)
    if (g_ascii_isspace (a[n_a - i]))
      n_same = i;

  return i > most ? most : n_same;
}

/* A quotation of what is left when @beginning and @end bytes are taken away, if it is not too long. */
static char *
dup_place (const char *text,
           gsize       beginning,
           gsize       end)
{
  g_autofree char *part = g_strndup (text + beginning, strlen (text) - beginning - end);
  g_autofree char *words = g_utf8_substring (part, 0, MIN (g_utf8_strlen (part, -1), LONGEST));
  gboolean is_cut = end > 0 || strlen (words) < strlen (part);
  g_autofree char *place = g_strconcat (beginning > 0 ? "… " : "", words, is_cut ? " …" : "", NULL);

  return beakta_evidence_row_dup_quotation (*part != '\0' ? place : "");
}

char *
beakta_history_words_dup_typed (const BeaktaEntry *entry)
{
  const char *before;
  const char *after;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  gsize beginning;
  gsize end;

  g_return_val_if_fail (entry != NULL, NULL);

  if (*entry->typed_in == '\0' || !find_texts (entry, &before, &after))
    return NULL;

  beginning = count_same_beginning (before, after);
  end = count_same_end (before, after, beginning);
  new = dup_place (after, beginning, end);

  if (strlen (before) <= beginning + end)
    return g_steal_pointer (&new);

  old = dup_place (before, beginning, end);

  return g_strdup_printf ("%s → %s", old, new);
}

/* What others answer for themselves is not told, and a new document or passage is told by the act. */
static gboolean
is_told (const BeaktaEntry *entry,
         const BeaktaEdit  *edit)
{
  return entry->act != BEAKTA_ACT_REGISTER && edit->kind != BEAKTA_ITEM_ASSESSMENT && edit->kind != BEAKTA_ITEM_STAGE
         && !(edit->before == NULL && (edit->kind == BEAKTA_ITEM_DOCUMENT || edit->kind == BEAKTA_ITEM_PASSAGE))
         && edit->after != NULL;
}

/* (transfer full) (nullable): "Answer: Yes → Partly"; NULL of what is nobody's concern, or the deed has said. */
static char *
dup_change (const BeaktaEdit *edit,
            const char       *path)
{
  const char *member = beakta_wording_get_member (edit->kind, path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (member == NULL)
    return NULL;

  before = beakta_wording_dup_member_value (edit->kind, path, beakta_members_get (edit->before, path));
  after = beakta_wording_dup_member_value (edit->kind, path, beakta_members_get (edit->after, path));
  if (g_str_equal (before, after) || (*before == '\0' && g_str_equal (path, "value")))
    return NULL;

  old = g_utf8_substring (before, 0, MIN (g_utf8_strlen (before, -1), LONGEST));
  new = g_utf8_substring (after, 0, MIN (g_utf8_strlen (after, -1), LONGEST));

  /* Translators: what was altered, what it said before and what it says now: "Answer: Yes → Partly" */
  return g_strdup_printf (_("%1$s: %2$s → %3$s"), member, *old != '\0' ? old : "–", *new != '\0' ? new : "–");
}

static void
add_changes (const BeaktaEntry *entry,
             const BeaktaEdit  *edit,
             GPtrArray         *changes)
{
  g_auto(GStrv) paths = beakta_members_list_changed (edit->before, edit->after);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      char *change = g_str_equal (paths[i], entry->typed_in) ? NULL : dup_change (edit, paths[i]);

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }
}

char *
beakta_history_words_dup_changes (const BeaktaEntry *entry)
{
  g_autoptr(GPtrArray) changes = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  changes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);

      if (is_told (entry, edit))
        add_changes (entry, edit, changes);
    }

  if (changes->len == 0)
    return NULL;

  if (changes->len > MOST_CHANGES)
    {
      g_ptr_array_set_size (changes, MOST_CHANGES);
      g_ptr_array_add (changes, g_strdup ("…"));
    }
  g_ptr_array_add (changes, NULL);

  return g_strjoinv (" · ", (char **) changes->pdata);
}

static char *
dup_actor (BeaktaCaseEditor *editor,
           BeaktaEntry      *entry)
{
  const char *deputy_for = beakta_entry_get_deputy_for (entry);
  g_autofree char *actor = NULL;

  /* Translators: ställföreträdare: the first did it, and held the role of the second */
  actor = *deputy_for != '\0' ? g_strdup_printf (_("%1$s, deputy for %2$s"), beakta_case_editor_get_name (editor, entry->actor),
                                                 beakta_case_editor_get_name (editor, deputy_for))
                              : g_strdup (beakta_case_editor_get_name (editor, entry->actor));

  if (*entry->entered_by == '\0')
    return g_steal_pointer (&actor);

  /* Translators: the first is the person in whose name it was done, the second who did it */
  return g_strdup_printf (_("%1$s (entered by %2$s)"), actor, beakta_case_editor_get_name (editor, entry->entered_by));
}

char *
beakta_history_words_dup_sentence (BeaktaCaseEditor *editor,
                                   BeaktaEntry      *entry)
{
  g_autofree char *actor = NULL;
  g_autofree char *deed = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  actor = dup_actor (editor, entry);
  deed = beakta_wording_dup_deed (entry);

  /* Translators: a person and what they did: "A. Ek answered Partly to 1.2" */
  return g_strdup_printf (C_("history", "%1$s %2$s"), actor, deed);
}

char *
beakta_history_words_dup_details (BeaktaHistoryItem *item)
{
  BeaktaEntry *entry = beakta_history_item_get_entry (item);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (entry->time, now);
  g_autofree char *typed = beakta_history_words_dup_typed (entry);
  g_autofree char *changes = beakta_history_words_dup_changes (entry);
  GString *text = g_string_new (moment);

  if (beakta_history_item_is_carried (item))
    /* Translators: done on another machine, and brought here with the case in a file */
    g_string_append_printf (text, " · %s", _("done elsewhere, carried here with the case"));

  if (beakta_history_item_get_undone_by (item) != 0)
    g_string_append_printf (text, " · %s", _("undone"));

  if (typed != NULL)
    g_string_append_printf (text, " · %s", typed);

  if (changes != NULL)
    g_string_append_printf (text, " · %s", changes);

  if (*entry->reason != '\0')
    g_string_append_printf (text, " · %s", entry->reason);

  return g_string_free (text, FALSE);
}
