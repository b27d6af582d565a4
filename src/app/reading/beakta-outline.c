/* The headings of the document, to go to. They are listed when the headings are first shown. */

#define G_LOG_DOMAIN "beakta-outline"

#include "beakta-outline.h"

#include "beakta-heading.h"

#define INDENT 14                    /* pixels a level */

struct _BeaktaOutline
{
  GtkWidget    parent_instance;

  BeaktaText  *text;                 /* owned, nullable */
  GArray      *entries;              /* of BeaktaPageEntry; owned, nullable */
  GListModel  *headings;             /* owned, nullable until listed */
  guint        position;
  guint        top_level;

  /* Template children */
  GtkStack    *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (BeaktaOutline, beakta_outline, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_setup_cb (BeaktaOutline *self,
              GtkListItem   *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
row_bind_cb (BeaktaOutline *self,
             GtkListItem   *item)
{
  BeaktaHeading *heading = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  guint level = beakta_heading_get_level (heading);

  gtk_label_set_text (GTK_LABEL (label), beakta_heading_get_words (heading));
  gtk_widget_set_tooltip_text (label, beakta_heading_get_words (heading));
  gtk_widget_set_margin_start (label, (int) (INDENT * (level - MIN (level, self->top_level))));

  if (level == self->top_level)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

/* The last heading at or before the place. */
static guint
find_current (BeaktaOutline *self)
{
  guint n = g_list_model_get_n_items (self->headings);
  guint current = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(BeaktaHeading) heading = g_list_model_get_item (self->headings, i);

      if (beakta_heading_get_position (heading) > self->position)
        break;
      current = i;
    }

  return current;
}

static guint
find_top_level (BeaktaOutline *self)
{
  guint n = g_list_model_get_n_items (self->headings);
  guint level = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(BeaktaHeading) heading = g_list_model_get_item (self->headings, i);

      level = MIN (level, beakta_heading_get_level (heading));
    }

  return level;
}

static void
list_headings (BeaktaOutline *self)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  if (self->entries != NULL && self->entries->len > 0)
    self->headings = beakta_heading_list_entries (self->text, self->entries);
  else
    self->headings = beakta_heading_list (self->text);
  self->top_level = find_top_level (self);

  selection = gtk_single_selection_new (g_object_ref (self->headings));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->headings) > 0 ? "headings" : "none");
}

static void
select_current (BeaktaOutline *self)
{
  guint current = find_current (self);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
  guint before = gtk_single_selection_get_selected (selection);

  gtk_single_selection_set_selected (selection, current);
  if (current != GTK_INVALID_LIST_POSITION && current != before)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", current);
}

static void
follow (BeaktaOutline *self)
{
  if (self->text != NULL && self->headings == NULL)
    list_headings (self);
  if (self->headings != NULL)
    select_current (self);
}

static void
beakta_outline_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_outline_parent_class)->map (widget);

  follow (BEAKTA_OUTLINE (widget));
}

static void
heading_activated_cb (BeaktaOutline *self,
                      guint          index)
{
  g_autoptr(BeaktaHeading) heading = g_list_model_get_item (self->headings, index);

  g_signal_emit (self, signals[PLACE_CHOSEN], 0, beakta_heading_get_position (heading));
}

static void
beakta_outline_dispose (GObject *object)
{
  BeaktaOutline *self = BEAKTA_OUTLINE (object);

  g_clear_object (&self->text);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->headings);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_OUTLINE);

  G_OBJECT_CLASS (beakta_outline_parent_class)->dispose (object);
}

static void
beakta_outline_class_init (BeaktaOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_outline_dispose;
  widget_class->map = beakta_outline_map;

  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaOutline, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOutline, list);
  gtk_widget_class_bind_template_callback (widget_class, heading_activated_cb);
}

static void
beakta_outline_init (BeaktaOutline *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/* They are listed anew when somebody looks. */
static void
forget_headings (BeaktaOutline *self)
{
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->headings);
  gtk_stack_set_visible_child_name (self->stack, "none");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow (self);
}

void
beakta_outline_set_text (BeaktaOutline *self,
                         BeaktaText    *text)
{
  g_return_if_fail (BEAKTA_IS_OUTLINE (self));

  if (g_set_object (&self->text, text))
    forget_headings (self);
}

void
beakta_outline_set_entries (BeaktaOutline *self,
                            GArray        *entries)
{
  g_return_if_fail (BEAKTA_IS_OUTLINE (self));

  if (entries != NULL)
    g_array_ref (entries);
  g_clear_pointer (&self->entries, g_array_unref);
  self->entries = entries;
  forget_headings (self);
}

void
beakta_outline_set_position (BeaktaOutline *self,
                             guint          position)
{
  g_return_if_fail (BEAKTA_IS_OUTLINE (self));

  self->position = position;  if (self->headings != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    select_current (self);
}
