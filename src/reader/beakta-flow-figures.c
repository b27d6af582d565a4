/* A flowing text: the pictures that it shows. */

#include "beakta-flow-private.h"

void
beakta_flow_add_figure (BeaktaFlow *self,
                        const char *part)
{
  char *name;

  if (g_hash_table_contains (self->figure_names, part))
    return;

  name = g_strdup (part);
  g_ptr_array_add (self->figures, name);
  g_hash_table_add (self->figure_names, name);
}

GPtrArray *
beakta_flow_get_figures (BeaktaFlow *self)
{
  return self->figures;
}
