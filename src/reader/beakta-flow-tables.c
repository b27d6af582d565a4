/* A flowing text under construction: tables. */

#include "beakta-flow-private.h"

#define MAX_COLUMNS 1024
#define MAX_ROWS    (1u << 20)
#define MAX_DEPTH   32

static BeaktaFlowTable *
get_table (BeaktaFlow *self)
{
  return self->tables->len > 0 ? &g_array_index (self->tables, BeaktaFlowTable, self->tables->len - 1) : NULL;
}

void
beakta_flow_begin_table (BeaktaFlow *self)
{
  BeaktaFlow *whole = self->whole != NULL ? self->whole : self;
  BeaktaFlowTable table = { .table = ++whole->n_tables };

  beakta_flow_end_block (self);
  if (self->tables->len >= MAX_DEPTH)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_HOSTILE, "Tables lie too deep inside each other");

  g_array_append_val (self->tables, table);
}

void
beakta_flow_end_table (BeaktaFlow *self)
{
  beakta_flow_end_block (self);
  if (self->tables->len == 0)
    return;

  if (get_table (self)->n_rows > 0)
    self->owes_line = TRUE;
  g_array_set_size (self->tables, self->tables->len - 1);
  beakta_flow_send_chunk_if_large (self);
}

void
beakta_flow_begin_row (BeaktaFlow *self)
{
  BeaktaFlowTable *table = get_table (self);

  g_return_if_fail (table != NULL);

  beakta_flow_end_block (self);
  table->n_cells = 0;
  table->number = 0;
}

void
beakta_flow_number_row (BeaktaFlow *self,
                        guint       number)
{
  BeaktaFlowTable *table = get_table (self);

  g_return_if_fail (table != NULL && table->n_cells == 0);

  table->number = number;
}

void
beakta_flow_end_row (BeaktaFlow *self)
{
  BeaktaFlowTable *table = get_table (self);

  beakta_flow_end_block (self);
  if (table->n_cells == 0)
    return;

  self->owes_line = TRUE;
  if (++table->n_rows >= MAX_ROWS)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_TOO_LARGE, "A table has too many rows");
  beakta_flow_send_chunk_if_large (self);
}

void
beakta_flow_begin_cell (BeaktaFlow *self,
                        guint       column,
                        guint       span,
                        gboolean    is_header)
{
  BeaktaFlowTable *table = get_table (self);
  BeaktaRun run = { .kind = BEAKTA_RUN_TABLE_CELL, .level = is_header, .table = table->table,
                    .row = table->n_rows, .column = column, .span = MAX (span, 1) };
  g_autofree char *number = table->number > 0 && table->n_cells == 0 ? g_strdup_printf ("%u", table->number) : NULL;

  beakta_flow_end_block (self);
  if (table->n_cells++ > 0)
    beakta_flow_append (self, "\t", 1);
  else
    beakta_flow_append_joint (self);
  self->owes_line = FALSE;

  if (column >= MAX_COLUMNS || run.span > MAX_COLUMNS)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_TOO_LARGE, "A table has too many columns");
  run.label = beakta_flow_keep_label (self, number);
  beakta_flow_open_run (self, &run);
}

void
beakta_flow_end_cell (BeaktaFlow *self)
{
  beakta_flow_end_block (self);

  for (guint i = self->open->len; i > 0; i--)
    {
      if (beakta_flow_get_open_kind (self, i - 1) == BEAKTA_RUN_TABLE_CELL)
        {
          beakta_flow_close_runs (self, i - 1);
          break;
        }
    }
  self->owes_line = FALSE;
}

gboolean
beakta_flow_is_in_cell (BeaktaFlow *self)
{
  return self->tables->len > 0;
}
