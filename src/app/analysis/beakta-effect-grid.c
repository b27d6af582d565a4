/* All groups beside each other. The numbers are the header's rules. */

#define G_LOG_DOMAIN "beakta-effect-grid"

#include "beakta-effect-grid.h"

#include <glib/gi18n-lib.h>

#include "beakta-effect-cell.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

#define FIRST 1                      /* row and column after the headings */

struct _BeaktaEffectGrid
{
  GtkGrid           parent_instance;

  char             *shape;           /* nullable: groups and distributions, in their order */
  int               n_rows;
  int               n_columns;
  BeaktaEffectCell *current;         /* a child, nullable: where the Tab key goes */
};

G_DEFINE_FINAL_TYPE (BeaktaEffectGrid, beakta_effect_grid, GTK_TYPE_GRID)

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BeaktaEffectCell *
get_cell (BeaktaEffectGrid *self,
          int               row,
          int               column)
{
  return BEAKTA_EFFECT_CELL (gtk_grid_get_child_at (GTK_GRID (self), column + FIRST, row + FIRST));
}

static void
query (BeaktaEffectGrid *self,
       GtkWidget        *cell,
       int              *row,
       int              *column)
{
  gtk_grid_query_child (GTK_GRID (self), cell, column, row, NULL, NULL);
  *row -= FIRST;
  *column -= FIRST;
}

static void
clicked_cb (BeaktaEffectCell *cell,
            BeaktaEffectGrid *self)
{
  g_autofree char *id = NULL;
  BeaktaItemKind kind = beakta_effect_cell_get_item (cell, &id);

  g_signal_emit (self, signals[CELL_ACTIVATED], 0, (int) kind, id);
}

static void
entered_cb (GtkEventControllerFocus *focus,
            BeaktaEffectGrid        *self)
{
  self->current = BEAKTA_EFFECT_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));
}

/* Rule 1: where a key leads from a cell; FALSE when it is no key of the grid. */
static gboolean
find_place (BeaktaEffectGrid *self,
            guint             key,
            gboolean          is_control,
            int              *row,
            int              *column)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row = MAX (*row - 1, 0);
      return TRUE;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row = MIN (*row + 1, self->n_rows - 1);
      return TRUE;

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column = MAX (*column - 1, 0);
      return TRUE;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column = MIN (*column + 1, self->n_columns - 1);
      return TRUE;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *column = 0;
      *row = is_control ? 0 : *row;
      return TRUE;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *column = self->n_columns - 1;
      *row = is_control ? self->n_rows - 1 : *row;
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                BeaktaEffectGrid      *self)
{
  GtkWidget *cell = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int row, column;

  if (cell == NULL || (state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  query (self, cell, &row, &column);
  if (!find_place (self, key, (state & GDK_CONTROL_MASK) != 0, &row, &column))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, row, column)));

  return GDK_EVENT_STOP;
}

/* Rule 1. */
static gboolean
beakta_effect_grid_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  BeaktaEffectGrid *self = BEAKTA_EFFECT_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->n_rows == 0)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->current != NULL ? self->current : get_cell (self, 0, 0)));
}

static void
add_heading (BeaktaEffectGrid *self,
             const char       *words,
             int               row,
             int               column)
{
  GtkWidget *label = beakta_wrapped_words_new (words, "caption-heading");

  /* The names of groups have longer words than the headings. */
  gtk_label_set_width_chars (GTK_LABEL (label), row < FIRST ? 9 : 11);
  gtk_widget_set_valign (label, row < FIRST ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (label, 6);
  gtk_grid_attach (GTK_GRID (self), label, column, row, 1, 1);
}

static void
add_cell (BeaktaEffectGrid  *self,
          const char        *group,
          BeaktaAlternative  alternative,
          const char        *distribution,
          int                row,
          int                column)
{
  GtkWidget *cell = beakta_effect_cell_new (group, alternative, distribution);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect (cell, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_grid_attach (GTK_GRID (self), cell, column + FIRST, row + FIRST, 1, 1);
}

static void
clear (BeaktaEffectGrid *self)
{
  GtkWidget *child;

  self->current = NULL;
  self->n_rows = self->n_columns = 0;
  g_clear_pointer (&self->shape, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
}

/* Rule 3. @cell: (nullable): had the focus, and is no longer here. */
static void
return_focus (BeaktaEffectGrid *self,
              GtkWidget        *cell)
{
  for (int row = 0; cell != NULL && row < self->n_rows; row++)
    for (int column = 0; column < self->n_columns; column++)
      if (beakta_effect_cell_is_twin (get_cell (self, row, column), BEAKTA_EFFECT_CELL (cell)))
        gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, row, column)));
}

static void
build (BeaktaEffectGrid *self,
       GPtrArray        *groups,
       GPtrArray        *distributions)
{
  self->n_rows = (int) groups->len;
  self->n_columns = BEAKTA_N_ALTERNATIVES + (int) distributions->len;

  for (int column = 0; column < self->n_columns; column++)
    add_heading (self, "", 0, column + FIRST);

  for (int row = 0; row < self->n_rows; row++)
    {
      const BeaktaRecord *group = g_ptr_array_index (groups, row);

      add_heading (self, "", row + FIRST, 0);
      for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
        add_cell (self, group->id, i, NULL, row, i);
      for (guint i = 0; i < distributions->len; i++)
        add_cell (self, group->id, BEAKTA_ALTERNATIVE_GRANTED, ((const BeaktaRecord *) g_ptr_array_index (distributions, i))->id,
                  row, BEAKTA_N_ALTERNATIVES + (int) i);
    }
}

static void
set_heading (BeaktaEffectGrid *self,
             int               row,
             int               column,
             const char       *words)
{
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (self), column, row)), words);
}

static void
fill (BeaktaEffectGrid *self,
      BeaktaCase       *case_,
      GPtrArray        *groups,
      GPtrArray        *distributions)
{
  for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    set_heading (self, 0, i + FIRST, beakta_wording_get_alternative (case_, i));
  for (guint i = 0; i < distributions->len; i++)
    {
      const char *label = ((const BeaktaDistribution *) g_ptr_array_index (distributions, i))->label;

      set_heading (self, 0, FIRST + BEAKTA_N_ALTERNATIVES + (int) i, *label != '\0' ? label : _("Another distribution"));
    }

  for (int row = 0; row < self->n_rows; row++)
    {
      set_heading (self, row + FIRST, 0, ((const BeaktaGroup *) g_ptr_array_index (groups, row))->label);
      for (int column = 0; column < self->n_columns; column++)
        beakta_effect_cell_update (get_cell (self, row, column), case_);
    }
}

/* (transfer full) */
static char *
dup_shape (GPtrArray *groups,
           GPtrArray *distributions)
{
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    g_string_append_printf (shape, "%s\n", ((const BeaktaRecord *) g_ptr_array_index (groups, i))->id);
  for (guint i = 0; i < distributions->len; i++)
    g_string_append_printf (shape, "\n%s", ((const BeaktaRecord *) g_ptr_array_index (distributions, i))->id);

  return g_string_free (shape, FALSE);
}

static void
beakta_effect_grid_finalize (GObject *object)
{
  g_free (BEAKTA_EFFECT_GRID (object)->shape);

  G_OBJECT_CLASS (beakta_effect_grid_parent_class)->finalize (object);
}

static void
beakta_effect_grid_class_init (BeaktaEffectGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_effect_grid_finalize;
  widget_class->focus = beakta_effect_grid_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);

  signals[CELL_ACTIVATED] =
    g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_INT, G_TYPE_STRING);
}

static void
beakta_effect_grid_init (BeaktaEffectGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before a cell, or what scrolls around it, takes the arrows. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_grid_set_row_spacing (GTK_GRID (self), 4);
  gtk_grid_set_column_spacing (GTK_GRID (self), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All groups beside each other"), -1);
}

void
beakta_effect_grid_show (BeaktaEffectGrid *self,
                         BeaktaCase       *case_)
{
  g_autoptr(GPtrArray) groups = NULL;
  g_autoptr(GPtrArray) distributions = NULL;
  g_autofree char *shape = NULL;
  g_autoptr(GtkWidget) focused = NULL;

  g_return_if_fail (BEAKTA_IS_EFFECT_GRID (self));

  if (case_ == NULL)
    {
      clear (self);
      return;
    }

  groups = beakta_case_list (case_, BEAKTA_ITEM_GROUP);
  distributions = beakta_case_list (case_, BEAKTA_ITEM_DISTRIBUTION);
  shape = dup_shape (groups, distributions);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      g_set_object (&focused, gtk_widget_get_focus_child (GTK_WIDGET (self)));
      clear (self);
      build (self, groups, distributions);
      self->shape = g_steal_pointer (&shape);
    }

  fill (self, case_, groups, distributions);
  return_focus (self, focused);
}
