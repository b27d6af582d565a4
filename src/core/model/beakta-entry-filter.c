/* Which entries of a journal somebody wants to see. */

#include "beakta-entry-filter.h"

#include <string.h>

#include "beakta-change.h"

static const char * const nicks[BEAKTA_N_ENTRY_SORTS] = {
  [BEAKTA_ENTRY_ANSWERS] = "answers",
  [BEAKTA_ENTRY_EVIDENCE] = "evidence",
  [BEAKTA_ENTRY_COMMENTS] = "comments",
  [BEAKTA_ENTRY_ANALYSIS] = "analysis",
  [BEAKTA_ENTRY_REASONS] = "reasons",
  [BEAKTA_ENTRY_DOCUMENTS] = "documents",
  [BEAKTA_ENTRY_REQUESTS] = "requests",
  [BEAKTA_ENTRY_STAGES] = "stages",
  [BEAKTA_ENTRY_CASE] = "case",
};

static BeaktaEntrySort
get_sort_of_item (BeaktaItemKind kind)
{
  switch ((int) kind)
    {
    case BEAKTA_ITEM_ANSWER:
    case BEAKTA_ITEM_ASSESSMENT:
    case BEAKTA_ITEM_REFLECTION:
      return BEAKTA_ENTRY_ANSWERS;
    case BEAKTA_ITEM_PASSAGE:
      return BEAKTA_ENTRY_EVIDENCE;
    case BEAKTA_ITEM_COMMENT:
      return BEAKTA_ENTRY_COMMENTS;
    case BEAKTA_ITEM_GROUP:
    case BEAKTA_ITEM_CELL:
    case BEAKTA_ITEM_ANALYSIS:
    case BEAKTA_ITEM_GOAL:
    case BEAKTA_ITEM_DISTRIBUTION:
    case BEAKTA_ITEM_CLASSIFICATION:
      return BEAKTA_ENTRY_ANALYSIS;
    case BEAKTA_ITEM_SENTENCE:
      return BEAKTA_ENTRY_REASONS;
    case BEAKTA_ITEM_DOCUMENT:
    case BEAKTA_ITEM_MASK:
      return BEAKTA_ENTRY_DOCUMENTS;
    case BEAKTA_ITEM_REQUEST:
    case BEAKTA_ITEM_POINT:
    case BEAKTA_ITEM_CONTACT:
      return BEAKTA_ENTRY_REQUESTS;
    case BEAKTA_ITEM_STAGE:
    case BEAKTA_ITEM_REVIEW:
      return BEAKTA_ENTRY_STAGES;
    default:
      return BEAKTA_ENTRY_CASE;
    }
}

BeaktaEntrySort
beakta_entry_get_sort (const BeaktaEntry *entry)
{
  BeaktaEntrySort sort = BEAKTA_ENTRY_CASE;

  g_return_val_if_fail (entry != NULL, BEAKTA_ENTRY_CASE);

  switch ((int) entry->act)
    {
    case BEAKTA_ACT_REGISTER:
      return BEAKTA_ENTRY_CASE;
    case BEAKTA_ACT_ADD_EVIDENCE:
    case BEAKTA_ACT_REMOVE_EVIDENCE:
    case BEAKTA_ACT_SHARE_EVIDENCE:
    case BEAKTA_ACT_IMPORT_MARKS:
      return BEAKTA_ENTRY_EVIDENCE;
    case BEAKTA_ACT_REPLACE_DOCUMENT:
    case BEAKTA_ACT_READ_DOCUMENT:
      return BEAKTA_ENTRY_DOCUMENTS;
    default:
      break;
    }

  /* The first sort in the order of the table: an answer that starts the case is an answer. */
  for (guint i = 0; i < entry->edits->len; i++)
    sort = MIN (sort, get_sort_of_item (((const BeaktaEdit *) g_ptr_array_index (entry->edits, i))->kind));

  return sort;
}

const char *
beakta_entry_sort_get_nick (BeaktaEntrySort sort)
{
  g_return_val_if_fail (sort < BEAKTA_N_ENTRY_SORTS, NULL);

  return nicks[sort];
}

gboolean
beakta_entry_sort_from_nick (const char      *nick,
                             BeaktaEntrySort *sort)
{
  g_return_val_if_fail (nick != NULL && sort != NULL, FALSE);

  for (*sort = 0; *sort < BEAKTA_N_ENTRY_SORTS; (*sort)++)
    if (g_str_equal (nick, nicks[*sort]))
      return TRUE;

  return FALSE;
}

static const char *
get_target (const BeaktaEdit *edit)
{
  JsonObject *value = edit->after != NULL ? edit->after : edit->before;

  return value != NULL ? json_object_get_string_member_with_default (value, "target", "") : "";
}

/* An assessment is that of a person: "checklist/question/user". A point is of a request: "r1/checklist/question". */
static gboolean
is_about (const BeaktaEdit *edit,
          const char       *question)
{
  gsize length = strlen (question);

  switch ((int) edit->kind)
    {
    case BEAKTA_ITEM_ANSWER:
      return g_str_equal (edit->id, question);
    case BEAKTA_ITEM_ASSESSMENT:
      return strncmp (edit->id, question, length) == 0 && edit->id[length] == '/';
    case BEAKTA_ITEM_POINT:
      return strchr (edit->id, '/') != NULL && g_str_equal (strchr (edit->id, '/') + 1, question);
    case BEAKTA_ITEM_COMMENT:
      return g_str_equal (get_target (edit), question);
    default:
      return FALSE;
    }
}

gboolean
beakta_entry_is_about (const BeaktaEntry *entry,
                       const char        *question)
{
  g_return_val_if_fail (entry != NULL && question != NULL, FALSE);

  for (guint i = 0; i < entry->edits->len; i++)
    if (is_about (g_ptr_array_index (entry->edits, i), question))
      return TRUE;

  return FALSE;
}

/* (transfer full): the local day of a time. */
static char *
dup_day (const char *time)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (time, utc);
  g_autoptr(GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strndup (time, strlen ("yyyy-mm-dd"));
}

static gboolean
is_in_days (const BeaktaEntryFilter *filter,
            const BeaktaEntry       *entry)
{
  g_autofree char *day = NULL;

  if (filter->since == NULL && filter->until == NULL)
    return TRUE;

  day = dup_day (entry->time);

  return (filter->since == NULL || strcmp (day, filter->since) >= 0)
         && (filter->until == NULL || strcmp (day, filter->until) <= 0);
}

gboolean
beakta_entry_filter_match (const BeaktaEntryFilter *filter,
                           const BeaktaEntry       *entry)
{
  g_return_val_if_fail (filter != NULL && entry != NULL, FALSE);

  if (filter->by != NULL && !g_str_equal (entry->actor, filter->by) && !g_str_equal (entry->entered_by, filter->by))
    return FALSE;
  if (filter->sort >= 0 && (int) beakta_entry_get_sort (entry) != filter->sort)
    return FALSE;
  if (filter->question != NULL && !beakta_entry_is_about (entry, filter->question))
    return FALSE;

  return is_in_days (filter, entry);
}
