/* The rows of the queue.
 *
 * (1) Rows are made by the list view only for what is near the eye; sorting, filtering and searching happen in the store.
 * (2) The list view makes some two hundred rows as soon as there are that many. The first frame waits for a screenful
 *     only; the window on the list grows by as much with every frame after it, and then holds everything.
 */

#define G_LOG_DOMAIN "beakta-queue-view"

#include "beakta-queue-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-queue-columns.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"

#define SCREENFUL 24
#define LEAST_ROW_HEIGHT 38
#define ROWS_OF_HEADS 2              /* less room than that the heads above the list never take */
#define ROWS_OF_LIST_VIEW 240

enum
{
  PROP_0,
  PROP_SORT,
  PROP_DESCENDING,
  N_PROPS
};

enum
{
  CASE_ACTIVATED,
  COUNTED,
  PROBLEM,
  OPEN_IN_WINDOW,
  TOAST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* As BeaktaSort. */
static const char * const sorts[] = {
  "number", "title", "applicant", "sought", "stage", "progress", "since", "due", "received", "programme", "caseworker"
};

G_DEFINE_FINAL_TYPE (BeaktaQueueView, beakta_queue_view, GTK_TYPE_WIDGET)

static void
apply_filter (BeaktaQueueView *self)
{
  BeaktaCaseFilter filter = BEAKTA_CASE_FILTER_ALL;

  if (self->cases == NULL)
    return;

  filter.queue = self->queue;
  filter.words = self->words;
  beakta_queue_columns_get_sort (self->view, &filter.sort, &filter.descending);
  beakta_case_list_set_filter (self->cases, &filter);
}

static void
counted_cb (BeaktaQueueView *self)
{
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
sort_changed_cb (BeaktaQueueView *self)
{
  /* The columns say a last word when the view is taken apart. */
  if (self->is_sorting || self->store == NULL)
    return;

  if (beakta_queue_columns_get_sort (self->view, &self->sort, &self->descending))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
    }

  apply_filter (self);
}

static void
show_sort (BeaktaQueueView *self)
{
  self->is_sorting = TRUE;
  beakta_queue_columns_set_sort (self->view, self->sort, self->descending);
  self->is_sorting = FALSE;
  apply_filter (self);
}

static BeaktaSort
find_sort (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i], nick) == 0)
      return i;

  return BEAKTA_SORT_SINCE;
}

static void
row_activated_cb (BeaktaQueueView *self,
                  guint            position)
{
  g_autoptr(BeaktaCaseRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);
  BeaktaCaseLine *line = row != NULL ? beakta_case_row_get_line (row) : NULL;

  if (line != NULL)
    g_signal_emit (self, signals[CASE_ACTIVATED], 0, line->id);
}

static void
secondary_pressed_cb (BeaktaQueueView *self,
                      int              n_press,
                      double           x,
                      double           y)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  double menu_x;
  double menu_y;

  /* The row under the pointer selects itself when it is told to; one of several that are selected stays one of them. */
  for (GtkWidget *w = picked; w != NULL && w != view; w = gtk_widget_get_parent (w))
    if ((gtk_widget_get_state_flags (w) & GTK_STATE_FLAG_SELECTED) != 0 ||
        gtk_widget_activate_action (w, "listitem.select", "(bb)", FALSE, FALSE))
      break;

  gtk_widget_translate_coordinates (view, GTK_WIDGET (self), x, y, &menu_x, &menu_y);
  beakta_queue_view_popup_menu (self, menu_x, menu_y);
}

/* As a link is opened elsewhere. */
static void
middle_pressed_cb (BeaktaQueueView *self,
                   int              n_press,
                   double           x,
                   double           y)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  for (GtkWidget *w = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT); w != NULL && w != view; w = gtk_widget_get_parent (w))
    if (gtk_widget_activate_action (w, "listitem.select", "(bb)", FALSE, FALSE))
      {
        gtk_widget_activate_action (GTK_WIDGET (self), "queue.open-in-window", NULL);
        return;
      }
}

static void
chosen_changed_cb (BeaktaQueueView *self)
{
  guint n_chosen = beakta_queue_chosen_count (self->chosen);
  g_autofree char *number = beakta_wording_dup_number (n_chosen);
  /* Translators: %s is a number of cases that are selected: "12 markerade" */
  g_autofree char *words = g_strdup_printf (ngettext ("%s selected", "%s selected", n_chosen), number);

  gtk_label_set_text (self->several_label, words);
  gtk_revealer_set_reveal_child (self->several, n_chosen > 1);
  beakta_queue_view_update_actions (self);
}

static void
beakta_queue_view_dispose (GObject *object)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);

  self->tick = 0;
  g_clear_object (&self->store);
  g_clear_object (&self->case_signals);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->choice);
  g_clear_object (&self->chosen);
  g_clear_object (&self->slice);
  g_clear_object (&self->cases);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (beakta_queue_view_parent_class)->dispose (object);
}

static void
beakta_queue_view_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (object);

  switch (property_id)
    {
    case PROP_SORT:
      g_value_set_static_string (value, sorts[self->sort]);
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, self->descending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
beakta_queue_view_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (object);

  switch (property_id)
    {
    case PROP_SORT:
      self->sort = find_sort (g_value_get_string (value));
      show_sort (self);
      break;
    case PROP_DESCENDING:
      self->descending = g_value_get_boolean (value);
      show_sort (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
beakta_queue_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_QUEUE_VIEW (widget)->view));
}

static void
beakta_queue_view_class_init (BeaktaQueueViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_queue_view_dispose;
  object_class->get_property = beakta_queue_view_get_property;
  object_class->set_property = beakta_queue_view_set_property;
  widget_class->grab_focus = beakta_queue_view_grab_focus;

  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, sorts[BEAKTA_SORT_SINCE],
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CASE_ACTIVATED] = g_signal_new ("case-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[OPEN_IN_WINDOW] = g_signal_new ("open-in-window", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  beakta_queue_view_class_add_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_QUEUE_DEED_BAR);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/queue/beakta-queue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueView, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueView, view);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueView, row_menu);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueView, several);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueView, several_label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaQueueView, deed_bar);
  gtk_widget_class_bind_template_callback (widget_class, beakta_queue_view_update_actions);
  gtk_widget_class_bind_template_callback (widget_class, middle_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
}

static void
beakta_queue_view_init (BeaktaQueueView *self)
{
  self->sort = BEAKTA_SORT_SINCE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->chosen = beakta_queue_chosen_new ();
  g_signal_connect_object (self->chosen, "changed", G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);

  beakta_queue_columns_add (self->view);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE_LIST);
  g_signal_group_connect_swapped (self->case_signals, "notify::n-items", G_CALLBACK (counted_cb), self);
  g_signal_group_connect_swapped (self->case_signals, "notify::is-loading", G_CALLBACK (counted_cb), self);
}

/* Invariant (2). */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BeaktaQueueView *self = BEAKTA_QUEUE_VIEW (widget);
  guint size;

  if (self->slice == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->slice)) == 0)
    return G_SOURCE_CONTINUE;

  /* This tick comes before the first frame that has rows; the next one after it. */
  if (!self->has_drawn)
    {
      self->has_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }

  size = gtk_slice_list_model_get_size (self->slice);

  if (size < ROWS_OF_LIST_VIEW)
    {
      gtk_slice_list_model_set_size (self->slice, size + SCREENFUL);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/* Rows that a window of its own size has room for. One that fills the screen gets the rest with its second frame. */
static guint
get_screenful (BeaktaQueueView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = 0;

  if (GTK_IS_WINDOW (root))
    g_object_get (root, "default-height", &height, NULL);

  return height > 0 ? MAX (height / LEAST_ROW_HEIGHT, ROWS_OF_HEADS + 1) - ROWS_OF_HEADS : SCREENFUL;
}

static void
set_model (BeaktaQueueView *self)
{
  self->has_drawn = FALSE;
  g_clear_object (&self->slice);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->cases)), 0, get_screenful (self));
  beakta_queue_chosen_set_model (self->chosen, G_LIST_MODEL (self->slice), self->cases);
  gtk_column_view_set_model (self->view, beakta_queue_chosen_get_selection (self->chosen));

  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

void
beakta_queue_view_set_store (BeaktaQueueView *self,
                             BeaktaStore     *store)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_VIEW (self));
  g_return_if_fail (store == NULL || BEAKTA_IS_STORE (store));

  g_set_object (&self->store, store);
  gtk_column_view_set_model (self->view, NULL);
  beakta_queue_chosen_set_model (self->chosen, NULL, NULL);
  g_clear_object (&self->slice);
  g_clear_object (&self->cases);

  if (store == NULL)
    return;

  self->cases = beakta_case_list_new (store);
  g_signal_group_set_target (self->case_signals, self->cases);
  apply_filter (self);
  set_model (self);
  beakta_queue_view_update_actions (self);
}

void
beakta_queue_view_set_filter (BeaktaQueueView *self,
                              BeaktaQueue      queue,
                              const char      *words)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_VIEW (self));

  /* What is selected in one tab is not selected in another. */
  if (beakta_queue_chosen_get_selection (self->chosen) != NULL)
    gtk_selection_model_unselect_all (beakta_queue_chosen_get_selection (self->chosen));

  self->queue = queue;
  g_free (self->words);
  self->words = g_strdup (words);
  apply_filter (self);
}

void
beakta_queue_view_set_width (BeaktaQueueView *self,
                             BeaktaWidth      width)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_VIEW (self));

  beakta_queue_columns_set_width (self->view, width);
}

guint
beakta_queue_view_get_n_cases (BeaktaQueueView *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_VIEW (self), 0);

  return self->cases != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->cases)) : 0;
}

gboolean
beakta_queue_view_is_loading (BeaktaQueueView *self)
{
  gboolean is_loading = TRUE;

  g_return_val_if_fail (BEAKTA_IS_QUEUE_VIEW (self), FALSE);

  if (self->cases != NULL)
    g_object_get (self->cases, "is-loading", &is_loading, NULL);

  return is_loading;
}

void
beakta_queue_view_set_settings (BeaktaQueueView *self,
                                GSettings       *settings)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_VIEW (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_clear_object (&self->choice);
  self->choice = beakta_queue_column_choice_new (self->view, settings);
}

GStrv
beakta_queue_view_dup_columns (BeaktaQueueView *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_VIEW (self), NULL);

  return self->choice != NULL ? beakta_queue_column_choice_dup_columns (self->choice) : NULL;
}

void
beakta_queue_view_set_columns (BeaktaQueueView    *self,
                               const char * const *columns)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_VIEW (self));
  g_return_if_fail (columns != NULL);

  if (self->choice != NULL)
    beakta_queue_column_choice_set_columns (self->choice, columns);
}
