#include "beakta-query-sql.h"

#include <string.h>

#include "beakta-store-private.h"
#include "beakta-tag.h"

/* What a field is in the tables. */
typedef struct
{
  const char  *column;               /* of case_line; "" for what is only in the documents */
  BeaktaMatch  match;                /* where its words are */
  gboolean     is_moment;            /* a point of time in UTC, not a day */
} Column;

static const Column columns[BEAKTA_N_FIELDS] = {
  [BEAKTA_FIELD_WORDS]      = { "", BEAKTA_MATCH_LINES, FALSE },
  [BEAKTA_FIELD_STAGE]      = { "stage", 0, FALSE },
  [BEAKTA_FIELD_NUMBER]     = { "number", BEAKTA_MATCH_NUMBERS, FALSE },
  [BEAKTA_FIELD_TITLE]      = { "title", BEAKTA_MATCH_TITLES, FALSE },
  [BEAKTA_FIELD_APPLICANT]  = { "applicant", BEAKTA_MATCH_APPLICANTS, FALSE },
  [BEAKTA_FIELD_PROGRAMME]  = { "programme", BEAKTA_MATCH_PROGRAMMES, FALSE },
  [BEAKTA_FIELD_CASEWORKER] = { "caseworker", 0, FALSE },
  [BEAKTA_FIELD_SOUGHT]     = { "sought", 0, FALSE },
  [BEAKTA_FIELD_PROGRESS]   = { "progress", 0, FALSE },
  [BEAKTA_FIELD_DUE]        = { "due", 0, FALSE },
  [BEAKTA_FIELD_RECEIVED]   = { "received", 0, FALSE },
  [BEAKTA_FIELD_SINCE]      = { "since", 0, TRUE },
  [BEAKTA_FIELD_QUESTION]   = { "", 0, FALSE },
  [BEAKTA_FIELD_TEXT]       = { "", BEAKTA_MATCH_TEXTS, FALSE },
  [BEAKTA_FIELD_FLAG]       = { "flag", 0, FALSE },
  [BEAKTA_FIELD_TAG]        = { "tags", 0, FALSE },
  [BEAKTA_FIELD_HOLD]       = { "hold", 0, FALSE },
};

/* Each question that has an answer, once: from one to the next in the index, not by way of every answer. */
#define SELECT_QUESTIONS \
  "WITH RECURSIVE asked (question) AS (SELECT min (question) FROM answer UNION ALL " \
  "SELECT (SELECT min (question) FROM answer WHERE question > asked.question) FROM asked WHERE asked.question IS NOT NULL) " \
  "SELECT question FROM asked WHERE question IS NOT NULL"

typedef struct
{
  BeaktaSql    *sql;
  BeaktaStore  *store;
  BeaktaDriver *db;
  gboolean      has_closed;          /* there are cases that are closed to whoever asks */
} Maker;

/* What stands in the documents and answers of a case that is closed to the user is as if it were not there, asked for or not. */
static void
append_open (Maker      *maker,
             const char *column)
{
  if (!maker->has_closed)
    return;

  beakta_sql_append (maker->sql, " AND %s NOT IN ", column);
  beakta_store_append_closed (maker->sql, maker->store, NULL);
}

/* Asks for the numbers of the lines where @words are; FALSE when there is no word in them. */
static gboolean
append_match (Maker       *maker,
              const char  *words,
              BeaktaMatch  where)
{
  const BeaktaDriverMethods *methods = maker->db->methods;
  g_autofree char *match = methods->make_match (words, where);

  if (match == NULL)
    return FALSE;

  if (where == BEAKTA_MATCH_TEXTS)
    {
      beakta_sql_append (maker->sql, "SELECT row FROM (");
      beakta_sql_append_with (maker->sql, methods->match_rows[where], match);
      beakta_sql_append (maker->sql, ") AS matched WHERE 1 = 1");
      append_open (maker, "row");
    }
  else
    beakta_sql_append_with (maker->sql, methods->match_rows[where], match);

  return TRUE;
}

/* Free words may also be in the documents; the line of a closed case is shown, and found. */
static void
append_words (Maker                  *maker,
              const Column           *column,
              const BeaktaQueryValue *value)
{
  g_autofree char *words = value->is_phrase ? g_strconcat ("\"", value->text, "\"", NULL) : g_strdup (value->text);

  if (value->is_none)
    {
      beakta_sql_append (maker->sql, "%s = ''", column->column);
      return;
    }

  beakta_sql_append (maker->sql, "case_line.row IN (");
  if (!append_match (maker, words, column->match))
    beakta_sql_append (maker->sql, "case_line.row");
  else if (column->match == BEAKTA_MATCH_LINES)
    {
      beakta_sql_append (maker->sql, " UNION ");
      append_match (maker, words, BEAKTA_MATCH_TEXTS);
    }
  beakta_sql_append (maker->sql, ")");
}

static void
append_name (Maker                  *maker,
             const Column           *column,
             const BeaktaQueryValue *value)
{
  beakta_sql_append (maker->sql, "%s = ", column->column);
  beakta_sql_append_text (maker->sql, value->is_none ? "" : value->is_me ? maker->store->user : value->text);
}

static void
append_interval (Maker                  *maker,
                 const Column           *column,
                 const BeaktaQueryValue *value)
{
  if (value->is_none)
    {
      beakta_sql_append (maker->sql, "%s < 0", column->column);
      return;
    }

  beakta_sql_append (maker->sql, "%s >= ", column->column);
  beakta_sql_append_int (maker->sql, value->least);
  if (value->most == G_MAXINT64)
    return;

  beakta_sql_append (maker->sql, " AND %s <= ", column->column);
  beakta_sql_append_int (maker->sql, value->most);
}

/* (transfer full): when the day begins here, in the form of the store's points of time. */
static char *
make_bound (const Column *column,
            const char   *day)
{
  g_autoptr(GTimeZone) here = g_time_zone_new_local ();
  g_autoptr(GDateTime) begin = NULL;
  g_autoptr(GDateTime) utc = NULL;

  if (!column->is_moment)
    return g_strdup (day);

  begin = g_date_time_new_from_iso8601 (day, here);
  if (begin == NULL)
    {
      g_autofree char *midnight = g_strconcat (day, "T00:00:00", NULL);

      begin = g_date_time_new_from_iso8601 (midnight, here);
    }
  utc = begin != NULL ? g_date_time_to_utc (begin) : NULL;

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : g_strdup (day);
}

static void
append_tag (Maker                  *maker,
            const BeaktaQueryValue *value)
{
  g_autofree char *key = beakta_tag_key_new (value->text);

  if (value->is_none)
    beakta_sql_append (maker->sql, "tags = ''");
  else
    beakta_sql_append_with (maker->sql, "case_id IN (SELECT case_id FROM tag WHERE key = $1)", key != NULL ? key : "");
}

/* A case without a day is before or after none. */
static void
append_days (Maker                  *maker,
             const Column           *column,
             const BeaktaQueryValue *value)
{
  g_autofree char *from = make_bound (column, value->from);
  g_autofree char *until = make_bound (column, value->until);

  if (value->is_none)
    {
      beakta_sql_append (maker->sql, "%s = ''", column->column);
      return;
    }

  beakta_sql_append (maker->sql, "%s %s ", column->column, *from != '\0' ? ">=" : ">");
  beakta_sql_append_text (maker->sql, from);
  if (*until == '\0')
    return;

  beakta_sql_append (maker->sql, " AND %s < ", column->column);
  beakta_sql_append_text (maker->sql, until);
}

/* (transfer full): the questions that are asked for, with their lists: of every list, when none is named. */
static GPtrArray *
find_questions (BeaktaDriver            *db,
                const BeaktaQueryValue  *value,
                GError                 **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *ending = g_strconcat ("/", value->question, NULL);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row;

  if (*value->checklist != '\0')
    {
      g_ptr_array_add (found, g_strconcat (value->checklist, ending, NULL));
      return g_steal_pointer (&found);
    }

  rows = beakta_driver_select (db, error, SELECT_QUESTIONS, "");
  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&found);
      if (g_str_has_suffix (beakta_rows_get_text (rows, 0), ending))
        g_ptr_array_add (found, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  return NULL;
}

/* Asks for the numbers of the lines with such an answer, or with one at all. */
static gboolean
append_answered (Maker                   *maker,
                 const BeaktaQueryValue  *value,
                 GError                 **error)
{
  g_autoptr(GPtrArray) questions = find_questions (maker->db, value, error);

  if (questions == NULL)
    return FALSE;

  beakta_sql_append (maker->sql, "SELECT line FROM answer WHERE ");
  if (questions->len == 0)
    {
      beakta_sql_append (maker->sql, "1 = 0");
      return TRUE;
    }

  beakta_sql_append (maker->sql, "question IN (");
  for (guint i = 0; i < questions->len; i++)
    {
      beakta_sql_append (maker->sql, "%s", i > 0 ? ", " : "");
      beakta_sql_append_text (maker->sql, g_ptr_array_index (questions, i));
    }
  beakta_sql_append (maker->sql, ")");
  if (*value->text != '\0')
    {
      beakta_sql_append (maker->sql, " AND value = ");
      beakta_sql_append_text (maker->sql, value->text);
    }
  append_open (maker, "line");

  return TRUE;
}

/* Answers that may stand for each other make one list: to put lines together out of several takes much longer than to read them. */
static gboolean
append_answers (Maker                  *maker,
                const BeaktaQueryTerm  *term,
                GError                **error)
{
  gboolean is_listing = FALSE;

  for (guint i = 0; i < term->values->len; i++)
    {
      const BeaktaQueryValue *value = g_ptr_array_index (term->values, i);
      gboolean goes_on = is_listing && !value->is_none;

      beakta_sql_append (maker->sql, "%s%s", is_listing && !goes_on ? ")" : "", i > 0 && !goes_on ? " OR " : "");
      beakta_sql_append (maker->sql, "%s", goes_on ? " UNION ALL " : value->is_none ? "case_line.row NOT IN (" : "case_line.row IN (");
      if (!append_answered (maker, value, error))
        return FALSE;
      beakta_sql_append (maker->sql, "%s", value->is_none ? ")" : "");
      is_listing = !value->is_none;
    }
  beakta_sql_append (maker->sql, "%s", is_listing ? ")" : "");

  return TRUE;
}

static void
append_value (Maker                  *maker,
              BeaktaField             field,
              const BeaktaQueryValue *value)
{
  const Column *column = &columns[field];

  switch (beakta_field_get_values (field))
    {
    case BEAKTA_VALUES_CHOICES:
    case BEAKTA_VALUES_AMOUNTS:
    case BEAKTA_VALUES_SHARES:
      append_interval (maker, column, value);
      break;
    case BEAKTA_VALUES_DAYS:
      append_days (maker, column, value);
      break;
    case BEAKTA_VALUES_NAMES:
      append_tag (maker, value);
      break;
    case BEAKTA_VALUES_PEOPLE:
      append_name (maker, column, value);
      break;
    case BEAKTA_VALUES_WORDS:
    case BEAKTA_VALUES_ANSWERS:      /* see append_answers () */
    default:
      append_words (maker, column, value);
    }
}

static gboolean
append_alternatives (Maker                  *maker,
                     const BeaktaQueryTerm  *term,
                     GError                **error)
{
  if (beakta_field_get_values (term->field) == BEAKTA_VALUES_ANSWERS)
    return append_answers (maker, term, error);

  for (guint i = 0; i < term->values->len; i++)
    {
      beakta_sql_append (maker->sql, "%s(", i > 0 ? " OR " : "");
      append_value (maker, term->field, g_ptr_array_index (term->values, i));
      beakta_sql_append (maker->sql, ")");
    }

  return TRUE;
}

gboolean
beakta_query_sql_append (BeaktaSql     *sql,
                         BeaktaStore   *store,
                         BeaktaDriver  *db,
                         BeaktaQuery   *query,
                         GError       **error)
{
  const GPtrArray *terms = beakta_query_get_terms (query);
  Maker maker = { sql, store, db, FALSE };

  if (!beakta_store_has_conflicts (store, db, &maker.has_closed, error))
    return FALSE;

  for (guint i = 0; i < terms->len; i++)
    {
      const BeaktaQueryTerm *term = g_ptr_array_index (terms, i);

      beakta_sql_append (sql, " AND %s(", term->is_negated ? "NOT " : "");
      if (!append_alternatives (&maker, term, error))
        return FALSE;
      beakta_sql_append (sql, ")");
    }

  return TRUE;
}
