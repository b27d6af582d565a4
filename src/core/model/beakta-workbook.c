/* Tables that belong together, and what their file says of itself. */

#define G_LOG_DOMAIN "beakta-table"

#include "beakta-table.h"

struct _BeaktaWorkbook
{
  GObject    parent_instance;

  GPtrArray *tables;                 /* of BeaktaTable */
  char      *title;
  char      *created;
  char      *shortened;
};

G_DEFINE_FINAL_TYPE (BeaktaWorkbook, beakta_workbook, G_TYPE_OBJECT)

static void
beakta_workbook_finalize (GObject *object)
{
  BeaktaWorkbook *self = BEAKTA_WORKBOOK (object);

  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->shortened, g_free);

  G_OBJECT_CLASS (beakta_workbook_parent_class)->finalize (object);
}

static void
beakta_workbook_class_init (BeaktaWorkbookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_workbook_finalize;
}

static void
beakta_workbook_init (BeaktaWorkbook *self)
{
  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
}

BeaktaWorkbook *
beakta_workbook_new (const char *title,
                     const char *created,
                     const char *shortened)
{
  BeaktaWorkbook *self;

  g_return_val_if_fail (title != NULL && created != NULL && shortened != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_WORKBOOK, NULL);
  self->title = g_strdup (title);
  self->created = g_strdup (created);
  self->shortened = g_strdup (shortened);

  return self;
}

void
beakta_workbook_take_table (BeaktaWorkbook *self,
                            BeaktaTable    *table)
{
  g_return_if_fail (BEAKTA_IS_WORKBOOK (self));
  g_return_if_fail (BEAKTA_IS_TABLE (table));

  g_ptr_array_add (self->tables, table);
}

GPtrArray *
beakta_workbook_get_tables (BeaktaWorkbook *self)
{
  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (self), NULL);

  return self->tables;
}

const char *
beakta_workbook_get_title (BeaktaWorkbook *self)
{
  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (self), NULL);

  return self->title;
}

const char *
beakta_workbook_get_created (BeaktaWorkbook *self)
{
  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (self), NULL);

  return self->created;
}

const char *
beakta_workbook_get_shortened (BeaktaWorkbook *self)
{
  g_return_val_if_fail (BEAKTA_IS_WORKBOOK (self), NULL);

  return self->shortened;
}
