/* Nothing of it is in the table: it differs from person to person, and is looked up for the lines that somebody looks at.
 *
 * (1) Hints are for the person alone: whoever works in another's name gets none.
 * (2) What many documents name is no hint, and is not worth the time to find.
 */

#include "beakta-store-regard.h"

#include "beakta-mentioned.h"
#include "beakta-past.h"
#include "beakta-store-interests.h"
#include "beakta-store-private.h"
#include "beakta-workflow.h"

#define MOST_DOCUMENTS 200

/* (nullable): for whom the user reviews today; NULL in their own name. */
static gboolean
find_principal (BeaktaStore   *self,
                BeaktaDriver  *db,
                char         **principal,
                GError       **error)
{
  BeaktaRoles own;

  return beakta_store_read_own_roles (self, db, &own, error) && beakta_store_find_principal (self, db, own, principal, error);
}

/* "(…, …)": the user, and for whom they review. */
static void
append_reviewers (BeaktaSql   *sql,
                  BeaktaStore *self,
                  const char  *principal)
{
  beakta_sql_append (sql, "(");
  beakta_sql_append_text (sql, self->user);
  beakta_sql_append (sql, ", ");
  beakta_sql_append_text (sql, principal != NULL ? principal : self->user);
  beakta_sql_append (sql, ")");
}

gboolean
beakta_regard_append_barred (BeaktaSql     *sql,
                             BeaktaStore   *self,
                             BeaktaDriver  *db,
                             GError       **error)
{
  g_autofree char *acts = beakta_past_dup_assessing_acts ();
  g_autofree char *principal = NULL;

  if (!find_principal (self, db, &principal, error))
    return FALSE;

  beakta_sql_append (sql, "(proposer IN ");
  append_reviewers (sql, self, principal);
  beakta_sql_append (sql, " OR case_line.row IN ");
  beakta_store_append_closed (sql, self, principal);
  beakta_sql_append (sql, " OR EXISTS (SELECT 1 FROM journal AS past WHERE past.case_id = case_line.case_id AND past.actor IN ");
  append_reviewers (sql, self, principal);
  beakta_sql_append (sql, " AND past.act IN (%s)))", acts);

  return TRUE;
}

/* The first that is named in a document: case id -> its words. */
static gboolean
find_named (BeaktaDriver          *db,
            const BeaktaInterest  *interest,
            GHashTable            *named,
            GError               **error)
{
  g_autofree char *query = beakta_interest_dup_query (interest);
  g_autofree char *match = db->methods->make_match (query, BEAKTA_MATCH_TEXTS);
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(BeaktaRows) rows = NULL;
  gboolean has_row = TRUE;

  if (match == NULL)
    return TRUE;

  rows = beakta_driver_select (db, error, "SELECT d.case_id FROM text_index JOIN document d ON d.text_id = text_index.rowid "
                               "WHERE text_index MATCH $1 AND d.is_replaced = 0 LIMIT $2", "si", match,
                               (gint64) MOST_DOCUMENTS + 1);
  while (rows != NULL && has_row)
    {
      if (!beakta_rows_next (rows, &has_row, error))
        return FALSE;
      if (has_row)
        g_ptr_array_add (cases, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  /* Rule 2. */
  for (guint i = 0; i < cases->len && cases->len <= MOST_DOCUMENTS; i++)
    if (!g_hash_table_contains (named, g_ptr_array_index (cases, i)))
      g_hash_table_insert (named, g_strdup (g_ptr_array_index (cases, i)), g_strdup (interest->words));

  return rows != NULL;
}

typedef struct
{
  GHashTable *closed;                /* ids of cases */
  char       *principal;             /* nullable: for whom the user reviews today */
  GHashTable *closed_to_principal;   /* nullable: ids of cases */
  GHashTable *mentioned;             /* ids of cases */
  GPtrArray  *interests;             /* of BeaktaInterest; empty for whoever works in another's name */
  GHashTable *named;                 /* case id -> what of the interests a document of it names */
} Regard;

static void
regard_clear (Regard *regard)
{
  g_clear_pointer (&regard->closed, g_hash_table_unref);
  g_clear_pointer (&regard->principal, g_free);
  g_clear_pointer (&regard->closed_to_principal, g_hash_table_unref);
  g_clear_pointer (&regard->mentioned, g_hash_table_unref);
  g_clear_pointer (&regard->interests, g_ptr_array_unref);
  g_clear_pointer (&regard->named, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Regard, regard_clear)

/* (transfer full) (nullable): ids of cases */
static GHashTable *
list_cases (BeaktaDriver  *db,
            const char    *select,
            const char    *person,
            GError       **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(BeaktaRows) rows = beakta_driver_select (db, error, select, "s", person);
  gboolean has_row;

  while (rows != NULL && beakta_rows_next (rows, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&ids);
      g_hash_table_add (ids, g_strdup (beakta_rows_get_text (rows, 0)));
    }

  return NULL;
}

static gboolean
regard_load (Regard        *regard,
             BeaktaStore   *self,
             BeaktaDriver  *db,
             GError       **error)
{
  g_autofree char *key = beakta_mentioned_key_new (self->user);

  if (!beakta_store_list_conflicted (self, db, &regard->closed, error) || !find_principal (self, db, &regard->principal, error))
    return FALSE;
  if (regard->principal != NULL &&
      !beakta_store_list_conflicted_of (db, regard->principal, &regard->closed_to_principal, error))
    return FALSE;

  regard->mentioned = list_cases (db, "SELECT case_id FROM mention WHERE person = $1", key, error);
  if (regard->mentioned == NULL)
    return FALSE;

  regard->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  regard->interests = *self->entered_by != '\0' ? g_ptr_array_new () : beakta_store_read_interests (self, db, error);
  if (regard->interests == NULL)
    return FALSE;
  if (regard->interests->len == 0)
    return TRUE;

  for (guint i = 0; i < regard->interests->len; i++)
    if (!find_named (db, g_ptr_array_index (regard->interests, i), regard->named, error))
      return FALSE;

  return TRUE;
}

/* Whether the person has said if there is a conflict. */
static gboolean
has_declared (BeaktaDriver          *db,
              const char            *person,
              const BeaktaCaseLine  *line,
              gboolean              *has,
              GError               **error)
{
  gint64 n;

  if (!beakta_driver_select_int (db, &n, 0, error, "SELECT count (*) FROM item WHERE case_id = $1 AND kind = 'conflict' AND id = $2",
                                 "ss", line->id, person))
    return FALSE;

  *has = n > 0;

  return TRUE;
}

/* The facts that an interest is held against; a line has no organisation number. */
static gboolean
load_facts (BeaktaDriver          *db,
            const BeaktaCaseLine  *line,
            BeaktaFacts           *facts,
            GError               **error)
{
  g_autoptr(BeaktaRows) rows =
    beakta_driver_select (db, error, "SELECT coalesce (json_extract (value, '$.applicant_number'), '') FROM item WHERE case_id = $1 "
                          "AND kind = 'facts' AND id = 'facts'", "s", line->id);
  gboolean has_row;

  if (rows == NULL || !beakta_rows_next (rows, &has_row, error))
    return FALSE;

  beakta_record_set (&facts->applicant, line->applicant);
  beakta_record_set (&facts->title, line->title);
  beakta_record_set (&facts->applicant_number, has_row ? beakta_rows_get_text (rows, 0) : "");

  return TRUE;
}

static gboolean
find_touch (const Regard    *regard,
            BeaktaDriver    *db,
            const char      *person,
            BeaktaCaseLine  *line,
            GError         **error)
{
  g_autoptr(BeaktaFacts) facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  const char *words;
  gboolean has;

  if (!has_declared (db, person, line, &has, error))
    return FALSE;
  if (has)
    return TRUE;
  if (!load_facts (db, line, facts, error))
    return FALSE;

  words = g_hash_table_lookup (regard->named, line->id);
  for (guint i = 0; i < regard->interests->len; i++)
    {
      const BeaktaInterest *interest = g_ptr_array_index (regard->interests, i);

      if (beakta_interest_match (interest, facts) != BEAKTA_TOUCHES_NOTHING)
        {
          words = interest->words;
          break;
        }
    }
  if (words != NULL)
    beakta_record_set (&line->touch, words);

  return TRUE;
}

static gboolean
has_assessed (BeaktaDriver    *db,
              const char      *person,
              BeaktaCaseLine  *line,
              gboolean        *has,
              GError         **error)
{
  g_autoptr(GError) problem = NULL;

  *has = FALSE;
  if (beakta_past_check_another (db, line->id, person, BEAKTA_ACT_APPROVE, &problem))
    return TRUE;

  *has = g_error_matches (problem, BEAKTA_WORKFLOW_ERROR, BEAKTA_WORKFLOW_ERROR_ASSESSED);
  if (!*has)
    g_propagate_error (error, g_steal_pointer (&problem));

  return *has;
}

static gboolean
is_principal_barred (const Regard    *regard,
                     BeaktaDriver    *db,
                     BeaktaCaseLine  *line,
                     gboolean        *is,
                     GError         **error)
{
  *is = regard->principal != NULL && (g_str_equal (line->proposer, regard->principal) ||
                                      g_hash_table_contains (regard->closed_to_principal, line->id));

  return regard->principal == NULL || *is || has_assessed (db, regard->principal, line, is, error);
}

/* Why they would not review it is told to those who review. */
static gboolean
find_bar (const Regard    *regard,
          BeaktaStore     *self,
          BeaktaDriver    *db,
          BeaktaCaseLine  *line,
          GError         **error)
{
  gboolean has = FALSE, is_principal = FALSE;

  if (g_hash_table_contains (regard->closed, line->id))
    line->bar = BEAKTA_BARRED_CONFLICT;
  else if (line->stage != BEAKTA_STAGE_PROPOSED || (beakta_store_get_roles (self) & BEAKTA_ROLE_SUPERVISOR) == 0)
    line->bar = BEAKTA_BARRED_NONE;
  else if (g_str_equal (line->proposer, self->user))
    line->bar = BEAKTA_BARRED_PROPOSED;
  else if (!has_assessed (db, self->user, line, &has, error) || !is_principal_barred (regard, db, line, &is_principal, error))
    return FALSE;
  else
    line->bar = has ? BEAKTA_BARRED_ASSESSED : is_principal ? BEAKTA_BARRED_PRINCIPAL : BEAKTA_BARRED_NONE;

  return TRUE;
}

gboolean
beakta_regard_lines (BeaktaStore   *self,
                     BeaktaDriver  *db,
                     GPtrArray     *lines,
                     GError       **error)
{
  g_auto(Regard) regard = { NULL };

  if (lines->len == 0)
    return TRUE;
  if (!regard_load (&regard, self, db, error))
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      BeaktaCaseLine *line = g_ptr_array_index (lines, i);

      if (!find_bar (&regard, self, db, line, error))
        return FALSE;
      line->is_mentioned = line->bar != BEAKTA_BARRED_CONFLICT && g_hash_table_contains (regard.mentioned, line->id);

      if (regard.interests->len > 0 && !find_touch (&regard, db, self->user, line, error))
        return FALSE;
    }

  return TRUE;
}
