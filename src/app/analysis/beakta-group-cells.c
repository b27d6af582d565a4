/* The cells of one group. */

#define G_LOG_DOMAIN "beakta-group-cells"

#include "beakta-group-cells.h"

#include "beakta-cell-card.h"
#include "beakta-cell-editor.h"
#include "beakta-wrap-layout.h"

#define SPACING 8

struct _BeaktaGroupCells
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  char             *group;
  GtkWidget        *line;            /* a child */
  BeaktaCellCard   *cards[BEAKTA_N_ALTERNATIVES];   /* children of the line */
  BeaktaCellEditor *cell_editor;     /* a child, nullable */
  gboolean          is_setting;      /* toggles follow the cells, not a person */
};

G_DEFINE_FINAL_TYPE (BeaktaGroupCells, beakta_group_cells, GTK_TYPE_BOX)

enum
{
  OPENED,
  CLOSED,
  ENTERED,
  PASSAGE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_active (BeaktaGroupCells *self,
            int               alternative)
{
  self->is_setting = TRUE;

  for (int i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cards[i]), i == alternative);

  self->is_setting = FALSE;
}

static void
toggled_cb (GtkToggleButton  *button,
            BeaktaGroupCells *self)
{
  if (self->is_setting)
    return;

  if (!gtk_toggle_button_get_active (button))
    beakta_group_cells_close (self);
  else if (GTK_WIDGET (button) == GTK_WIDGET (self->cards[BEAKTA_ALTERNATIVE_GRANTED]))
    beakta_group_cells_open (self, BEAKTA_ALTERNATIVE_GRANTED);
  else
    beakta_group_cells_open (self, BEAKTA_ALTERNATIVE_REFUSED);
}

static void
passage_activated_cb (BeaktaCellEditor *cell_editor,
                      const char       *passage_id,
                      BeaktaGroupCells *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
done_cb (BeaktaCellEditor *cell_editor,
         BeaktaGroupCells *self)
{
  GtkWidget *opener = NULL;

  for (guint i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cards[i])))
      opener = GTK_WIDGET (self->cards[i]);

  beakta_group_cells_close (self);

  if (opener != NULL)
    gtk_widget_grab_focus (opener);
}

static void
entered_cb (GtkEventControllerFocus *focus,
            BeaktaGroupCells        *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
remove_editor (BeaktaGroupCells *self)
{
  if (self->cell_editor != NULL)
    gtk_box_remove (GTK_BOX (self), GTK_WIDGET (self->cell_editor));
  self->cell_editor = NULL;
}

static void
add_editor (BeaktaGroupCells  *self,
            BeaktaAlternative  alternative)
{
  GtkWidget *cell_editor = beakta_cell_editor_new (self->editor, self->group, alternative);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (cell_editor, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (cell_editor, "done", G_CALLBACK (done_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (cell_editor, focus);
  self->cell_editor = BEAKTA_CELL_EDITOR (cell_editor);
  gtk_box_append (GTK_BOX (self), cell_editor);
}

static void
beakta_group_cells_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_GROUP_CELLS (object)->editor);

  G_OBJECT_CLASS (beakta_group_cells_parent_class)->dispose (object);
}

static void
beakta_group_cells_finalize (GObject *object)
{
  g_free (BEAKTA_GROUP_CELLS (object)->group);

  G_OBJECT_CLASS (beakta_group_cells_parent_class)->finalize (object);
}

static void
beakta_group_cells_class_init (BeaktaGroupCellsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_group_cells_dispose;
  object_class->finalize = beakta_group_cells_finalize;

  signals[OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
}

static void
beakta_group_cells_init (BeaktaGroupCells *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->line, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", SPACING, "homogeneous", TRUE,
                                                           "max-columns", BEAKTA_N_ALTERNATIVES, NULL));
  gtk_box_append (GTK_BOX (self), self->line);
}

GtkWidget *
beakta_group_cells_new (BeaktaCaseEditor *editor,
                        const char       *group)
{
  BeaktaGroupCells *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_GROUP_CELLS, NULL);
  self->editor = g_object_ref (editor);
  self->group = g_strdup (group);

  for (guint i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    {
      GtkWidget *card = beakta_cell_card_new (editor, group, i);

      g_signal_connect (card, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self->line), card);
      self->cards[i] = BEAKTA_CELL_CARD (card);
    }

  return GTK_WIDGET (self);
}

void
beakta_group_cells_update (BeaktaGroupCells *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CELLS (self));

  for (guint i = 0; i < BEAKTA_N_ALTERNATIVES; i++)
    beakta_cell_card_update (self->cards[i]);

  if (self->cell_editor != NULL)
    beakta_cell_editor_update (self->cell_editor);
}

void
beakta_group_cells_open (BeaktaGroupCells  *self,
                         BeaktaAlternative  alternative)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CELLS (self));
  g_return_if_fail ((int) alternative >= 0 && alternative < BEAKTA_N_ALTERNATIVES);

  beakta_group_cells_flush (self);
  set_active (self, (int) alternative);
  remove_editor (self);
  add_editor (self, alternative);
  g_signal_emit (self, signals[OPENED], 0);
}

void
beakta_group_cells_close (BeaktaGroupCells *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CELLS (self));

  if (self->cell_editor == NULL)
    return;

  beakta_group_cells_flush (self);
  set_active (self, -1);
  remove_editor (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

void
beakta_group_cells_enter (BeaktaGroupCells *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CELLS (self));

  if (self->cell_editor != NULL)
    beakta_cell_editor_enter (self->cell_editor);
}

const char *
beakta_group_cells_get_open (BeaktaGroupCells *self)
{
  g_return_val_if_fail (BEAKTA_IS_GROUP_CELLS (self), NULL);

  return self->cell_editor != NULL ? beakta_cell_editor_get_id (self->cell_editor) : NULL;
}

void
beakta_group_cells_flush (BeaktaGroupCells *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CELLS (self));

  if (self->cell_editor != NULL)
    beakta_cell_editor_flush (self->cell_editor);
}

void
beakta_group_cells_take_back (BeaktaGroupCells *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CELLS (self));

  if (self->cell_editor != NULL)
    beakta_cell_editor_take_back (self->cell_editor);
}
