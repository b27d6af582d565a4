/* A row of the queue's list: stands for one case, wherever that moves. */

#include "beakta-projection.h"
#include "beakta-store-query-private.h"

struct _BeaktaCaseRow
{
  GObject         parent_instance;

  gint64          row;
  BeaktaCaseLine *line;              /* nullable until its page has come */
  GHashTable     *living;            /* the list's rows by number; this one takes itself out */
};

enum
{
  PROP_0,
  PROP_LINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BeaktaCaseRow, beakta_case_row, G_TYPE_OBJECT)

static void
beakta_case_row_finalize (GObject *object)
{
  BeaktaCaseRow *self = BEAKTA_CASE_ROW (object);

  if (self->row != 0)
    g_hash_table_remove (self->living, &self->row);
  g_hash_table_unref (self->living);
  g_clear_pointer (&self->line, beakta_case_line_unref);

  G_OBJECT_CLASS (beakta_case_row_parent_class)->finalize (object);
}

static void
beakta_case_row_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_LINE)
    g_value_set_boxed (value, BEAKTA_CASE_ROW (object)->line);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
beakta_case_row_class_init (BeaktaCaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_case_row_finalize;
  object_class->get_property = beakta_case_row_get_property;

  properties[PROP_LINE] =
    g_param_spec_boxed ("line", NULL, NULL, BEAKTA_TYPE_CASE_LINE,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
beakta_case_row_init (BeaktaCaseRow *self)
{
}

BeaktaCaseRow *
beakta_case_row_new (GHashTable *living,
                     gint64      row)
{
  BeaktaCaseRow *self = g_object_new (BEAKTA_TYPE_CASE_ROW, NULL);

  self->row = row;
  self->living = g_hash_table_ref (living);
  if (row != 0)
    g_hash_table_insert (living, &self->row, self);

  return self;
}

static gboolean
has_same_progress (BeaktaCaseLine *a,
                   BeaktaCaseLine *b)
{
  return a->n_questions == b->n_questions && a->n_complete == b->n_complete;
}

static gboolean
is_the_same_to_person (BeaktaCaseLine *a,
                       BeaktaCaseLine *b)
{
  return a->bar == b->bar && a->is_mentioned == b->is_mentioned && g_str_equal (a->touch, b->touch);
}

void
beakta_case_row_set_line (BeaktaCaseRow  *self,
                          BeaktaCaseLine *line)
{
  if (self->line != NULL && beakta_case_line_equal (self->line, line) && has_same_progress (self->line, line) &&
      is_the_same_to_person (self->line, line))
    return;

  g_clear_pointer (&self->line, beakta_case_line_unref);
  self->line = beakta_case_line_ref (line);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

BeaktaCaseLine *
beakta_case_row_get_line (BeaktaCaseRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_CASE_ROW (self), NULL);

  return self->line;
}
