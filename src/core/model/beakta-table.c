/* A table: columns, and typed cells in the order of reading. */

#define G_LOG_DOMAIN "beakta-table"

#include "beakta-table.h"

#include <math.h>
#include <stdio.h>

#define CHUNK_BYTES 4096

struct _BeaktaTable
{
  GObject       parent_instance;

  char         *name;
  GArray       *columns;             /* of BeaktaTableColumn */
  GArray       *values;              /* of BeaktaValue, row by row */
  GStringChunk *texts;
};

G_DEFINE_FINAL_TYPE (BeaktaTable, beakta_table, G_TYPE_OBJECT)

static void
column_clear (gpointer data)
{
  BeaktaTableColumn *column = data;

  g_free (column->heading);
}

static void
beakta_table_finalize (GObject *object)
{
  BeaktaTable *self = BEAKTA_TABLE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);

  G_OBJECT_CLASS (beakta_table_parent_class)->finalize (object);
}

static void
beakta_table_class_init (BeaktaTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_table_finalize;
}

static void
beakta_table_init (BeaktaTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (BeaktaTableColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->values = g_array_new (FALSE, FALSE, sizeof (BeaktaValue));
  self->texts = g_string_chunk_new (CHUNK_BYTES);
}

/**
 * beakta_table_new:
 * @name: what the sheet is called: 1-31 characters, none of []:*?/\
 *
 * Returns: (transfer full): a table without columns
 */
BeaktaTable *
beakta_table_new (const char *name)
{
  BeaktaTable *self;

  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  self = g_object_new (BEAKTA_TYPE_TABLE, NULL);
  self->name = g_strdup (name);

  return self;
}

/* All columns come before the first cell. */
void
beakta_table_add_column (BeaktaTable *self,
                         const char  *heading,
                         guint        width)
{
  BeaktaTableColumn column = { g_strdup (heading), width };

  g_return_if_fail (BEAKTA_IS_TABLE (self));
  g_return_if_fail (self->values->len == 0);

  g_array_append_val (self->columns, column);
}

static void
add_value (BeaktaTable     *self,
           BeaktaValueKind  kind,
           const char      *text,
           double           number)
{
  const BeaktaValue value = { kind, text != NULL ? g_string_chunk_insert (self->texts, text) : NULL, number };

  g_return_if_fail (self->columns->len > 0);

  g_array_append_val (self->values, value);
}

void
beakta_table_add_empty (BeaktaTable *self)
{
  g_return_if_fail (BEAKTA_IS_TABLE (self));

  add_value (self, BEAKTA_VALUE_EMPTY, NULL, 0.0);
}

void
beakta_table_add_text (BeaktaTable *self,
                       const char  *text)
{
  g_return_if_fail (BEAKTA_IS_TABLE (self));

  if (text == NULL || *text == '\0')
    beakta_table_add_empty (self);
  else
    add_value (self, BEAKTA_VALUE_TEXT, text, 0.0);
}

static void
add_known (BeaktaTable     *self,
           BeaktaValueKind  kind,
           double           number)
{
  if (isfinite (number))
    add_value (self, kind, NULL, number);
  else
    beakta_table_add_empty (self);
}

void
beakta_table_add_number (BeaktaTable *self,
                         double       number)
{
  g_return_if_fail (BEAKTA_IS_TABLE (self));

  add_known (self, BEAKTA_VALUE_NUMBER, number);
}

void
beakta_table_add_amount (BeaktaTable *self,
                         gint64       kronor)
{
  g_return_if_fail (BEAKTA_IS_TABLE (self));

  add_known (self, BEAKTA_VALUE_AMOUNT, kronor >= 0 ? (double) kronor : NAN);
}

void
beakta_table_add_share (BeaktaTable *self,
                        double       share)
{
  g_return_if_fail (BEAKTA_IS_TABLE (self));

  add_known (self, BEAKTA_VALUE_SHARE, share);
}

/* What is no date is kept as the text that it is: a case may carry what somebody wrote. */
void
beakta_table_add_date (BeaktaTable *self,
                       const char  *iso)
{
  int year, month, day, length = 0;
  gboolean is_date;

  g_return_if_fail (BEAKTA_IS_TABLE (self));

  is_date = iso != NULL && sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && iso[length] == '\0' &&
            length == 10 && year >= 1900 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
  if (is_date)
    add_value (self, BEAKTA_VALUE_DATE, iso, 0.0);
  else
    beakta_table_add_text (self, iso);
}

const char *
beakta_table_get_name (BeaktaTable *self)
{
  g_return_val_if_fail (BEAKTA_IS_TABLE (self), NULL);

  return self->name;
}

guint
beakta_table_get_n_columns (BeaktaTable *self)
{
  g_return_val_if_fail (BEAKTA_IS_TABLE (self), 0);

  return self->columns->len;
}

const BeaktaTableColumn *
beakta_table_get_column (BeaktaTable *self,
                         guint        column)
{
  g_return_val_if_fail (BEAKTA_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, BeaktaTableColumn, column);
}

guint
beakta_table_get_n_rows (BeaktaTable *self)
{
  g_return_val_if_fail (BEAKTA_IS_TABLE (self), 0);

  return self->columns->len > 0 ? self->values->len / self->columns->len : 0;
}

const BeaktaValue *
beakta_table_get_value (BeaktaTable *self,
                        guint        row,
                        guint        column)
{
  guint at;

  g_return_val_if_fail (BEAKTA_IS_TABLE (self), NULL);

  at = row * self->columns->len + column;
  g_return_val_if_fail (column < self->columns->len && at < self->values->len, NULL);

  return &g_array_index (self->values, BeaktaValue, at);
}
