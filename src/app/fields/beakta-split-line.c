#define G_LOG_DOMAIN "beakta-split-line"

#include "beakta-split-line.h"

struct _BeaktaSplitLine
{
  GObject         parent_instance;

  GtkWidget      *parent;            /* not owned: it owns this */
  GtkWidget      *widget;            /* a child of it */
  GtkOrientation  orientation;
  int             before;            /* pixels beside the line where it can be taken */
  int             after;
  int             place;             /* -1: it is not there */
  int             grip;              /* where it was when somebody took it */
};

G_DEFINE_FINAL_TYPE (BeaktaSplitLine, beakta_split_line, G_TYPE_OBJECT)

enum
{
  MOVED,
  LET_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Of a point, what tells whether it is on the line. */
static double
get_along (BeaktaSplitLine *self,
           double           x,
           double           y)
{
  return self->orientation == GTK_ORIENTATION_VERTICAL ? x : y;
}

static gboolean
is_on_line (BeaktaSplitLine *self,
            double           x,
            double           y)
{
  double at = get_along (self, x, y);

  return self->place >= 0 && at >= self->place - self->before && at <= self->place + self->after;
}

static void
drag_begin_cb (GtkGestureDrag  *gesture,
               double           x,
               double           y,
               BeaktaSplitLine *self)
{
  self->grip = self->place;
  gtk_gesture_set_state (GTK_GESTURE (gesture),
                         is_on_line (self, x, y) ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag  *gesture,
                double           dx,
                double           dy,
                BeaktaSplitLine *self)
{
  g_signal_emit (self, signals[MOVED], 0, self->grip + get_along (self, dx, dy));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            BeaktaSplitLine *self)
{
  if (n_presses == 2 && is_on_line (self, x, y))
    g_signal_emit (self, signals[LET_GO], 0);
}

static void
pointer_moved_cb (GtkEventControllerMotion *controller,
                  double                    x,
                  double                    y,
                  BeaktaSplitLine          *self)
{
  const char *resize = self->orientation == GTK_ORIENTATION_VERTICAL ? "col-resize" : "row-resize";

  gtk_widget_set_cursor_from_name (self->parent, is_on_line (self, x, y) ? resize : NULL);
}

static void
beakta_split_line_dispose (GObject *object)
{
  g_clear_pointer (&BEAKTA_SPLIT_LINE (object)->widget, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_split_line_parent_class)->dispose (object);
}

static void
beakta_split_line_class_init (BeaktaSplitLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_split_line_dispose;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[LET_GO] = g_signal_new ("let-go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
beakta_split_line_init (BeaktaSplitLine *self)
{
  self->place = -1;
}

/* On the parent: the line itself is too thin to be taken. */
static void
add_gestures (BeaktaSplitLine *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (pointer_moved_cb), self, 0);
  gtk_gesture_group (drag, click);
  gtk_widget_add_controller (self->parent, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->parent, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->parent, motion);
}

BeaktaSplitLine *
beakta_split_line_new (GtkWidget      *parent,
                       GtkOrientation  orientation,
                       int             before,
                       int             after)
{
  BeaktaSplitLine *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_object_new (BEAKTA_TYPE_SPLIT_LINE, NULL);
  self->parent = parent;
  self->orientation = orientation;
  self->before = before;
  self->after = after;
  self->widget = gtk_separator_new (orientation);
  gtk_widget_set_parent (self->widget, parent);
  add_gestures (self);

  return self;
}

GtkWidget *
beakta_split_line_get_widget (BeaktaSplitLine *self)
{
  g_return_val_if_fail (BEAKTA_IS_SPLIT_LINE (self), NULL);

  return self->widget;
}

int
beakta_split_line_get_place (BeaktaSplitLine *self)
{
  g_return_val_if_fail (BEAKTA_IS_SPLIT_LINE (self), -1);

  return self->place;
}

void
beakta_split_line_set_place (BeaktaSplitLine *self,
                             int              place)
{
  g_return_if_fail (BEAKTA_IS_SPLIT_LINE (self));

  self->place = place;
}

gboolean
beakta_split_line_set_part (BeaktaSplitLine  *self,
                            GtkWidget       **place,
                            GtkWidget        *part,
                            gboolean          is_first)
{
  g_return_val_if_fail (BEAKTA_IS_SPLIT_LINE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (*place == part)
    return FALSE;

  g_clear_pointer (place, gtk_widget_unparent);
  *place = part;
  if (part != NULL && is_first)
    gtk_widget_insert_before (part, self->parent, self->widget);
  else if (part != NULL)
    gtk_widget_insert_after (part, self->parent, self->widget);

  return TRUE;
}
