/* The marks of a case, beside the text.
 *
 * They are listed anew when they change, and only while somebody sees them; what was selected stays selected.
 */

#define G_LOG_DOMAIN "beakta-marks-panel"

#include "beakta-marks-panel-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-mark-row.h"

G_DEFINE_FINAL_TYPE (BeaktaMarksPanel, beakta_marks_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OTHERS,
  PROP_QUESTION,
  N_PROPS
};

enum
{
  MARK_CHOSEN,
  LABEL_REQUESTED,
  MOVE_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What is listed */

static const char *
get_reason (BeaktaMarksPanel *self)
{
  gboolean has_any = g_list_model_get_n_items (gtk_filter_list_model_get_model (self->shown)) > 0;

  if (!has_any)
    return _("Nothing is marked yet. Select words in the text, and press E, C, P or H.");
  if (gtk_drop_down_get_selected (self->sort) != BEAKTA_MARK_SORT_QUESTION)
    return _("No mark fits.");

  return self->question != NULL ? _("The answer to this question stands on no mark that fits.") : _("No question is chosen.");
}

static void
update_stack (BeaktaMarksPanel *self)
{
  gboolean shows_any = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0;

  gtk_label_set_label (self->nothing, get_reason (self));
  gtk_stack_set_visible_child_name (self->stack, shows_any ? "marks" : "nothing");
}

static void
select_passage (BeaktaMarksPanel *self,
                const char       *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr(BeaktaMarkItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (!g_str_equal (beakta_mark_item_get_passage (item)->record.id, id))
        continue;

      gtk_single_selection_set_selected (self->selection, i);
      return;
    }
}

static void
list_marks (BeaktaMarksPanel *self)
{
  const BeaktaPassage *passage = beakta_marks_panel_get_selected_passage (self);
  g_autofree char *selected = passage != NULL ? g_strdup (passage->record.id) : NULL;
  g_autoptr(GListModel) marks = NULL;

  marks = self->editor != NULL ? beakta_mark_item_list (self->editor)
                               : G_LIST_MODEL (g_list_store_new (BEAKTA_TYPE_MARK_ITEM));
  self->is_stale = FALSE;
  self->is_listing = TRUE;
  gtk_filter_list_model_set_model (self->shown, marks);
  select_passage (self, selected);
  self->is_listing = FALSE;

  update_stack (self);
  beakta_marks_panel_update_actions (self);
}

static gboolean
list_marks_cb (gpointer user_data)
{
  BeaktaMarksPanel *self = user_data;

  self->listing_source = 0;
  list_marks (self);

  return G_SOURCE_REMOVE;
}

static void
marks_changed (BeaktaMarksPanel *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->listing_source == 0)
    self->listing_source = g_idle_add (list_marks_cb, self);
}

static void
item_changed_cb (BeaktaMarksPanel *self,
                 BeaktaItemKind    kind,
                 const char       *id)
{
  if (kind == BEAKTA_ITEM_PASSAGE || beakta_item_kind_has_evidence (kind) || kind == BEAKTA_ITEM_COMMENT ||
      kind == BEAKTA_ITEM_ASSESSOR)
    marks_changed (self);
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  BeaktaMarksPanel *self = user_data;
  const char *words = gtk_editable_get_text (self->words);
  BeaktaMarkFilter filter = {
    .sort = gtk_drop_down_get_selected (self->sort),
    .question = self->question,
    .words = *words != '\0' ? words : NULL,
  };

  /* Evidence is the case's, whoever marked it. */
  if (!self->others && beakta_mark_item_get_number (item) == 0)
    filter.maker = beakta_case_editor_get_user (self->editor);

  return beakta_mark_item_matches (item, &filter);
}

/* What is selected may get another place in the list; nothing is gone to for that. */
static void
filter_changed_cb (BeaktaMarksPanel *self)
{
  self->is_listing = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_listing = FALSE;
  update_stack (self);
}

static void
set_question (BeaktaMarksPanel *self,
              const char       *question)
{
  if (g_strcmp0 (self->question, question) == 0)
    return;

  g_free (self->question);
  self->question = g_strdup (question);
  if (gtk_drop_down_get_selected (self->sort) == BEAKTA_MARK_SORT_QUESTION)
    filter_changed_cb (self);
}

static void
selected_cb (BeaktaMarksPanel *self)
{
  beakta_marks_panel_update_actions (self);
  if (!self->is_listing)
    beakta_marks_panel_choose (self, FALSE);
}

static void
activated_cb (BeaktaMarksPanel *self)
{
  beakta_marks_panel_choose (self, TRUE);
}

/* Rows */

static void
row_setup_cb (BeaktaMarksPanel *self,
              GtkListItem      *item)
{
  gtk_list_item_set_child (item, beakta_mark_row_new ());
}

static void
row_bind_cb (BeaktaMarksPanel *self,
             GtkListItem      *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autofree char *name = beakta_mark_row_dup_name (gtk_list_item_get_item (item), case_);

  beakta_mark_row_show (BEAKTA_MARK_ROW (row), gtk_list_item_get_item (item), case_);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The row under the pointer is the one that is meant. */
static void
menu_pressed_cb (BeaktaMarksPanel *self,
                 int               n_press,
                 double            x,
                 double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && picked != GTK_WIDGET (self) && !BEAKTA_IS_MARK_ROW (gtk_widget_get_first_child (picked)))
    picked = gtk_widget_get_parent (picked);
  if (picked == NULL || picked == GTK_WIDGET (self))
    return;

  gtk_widget_activate_action (picked, "listitem.select", "(bb)", FALSE, FALSE);
  beakta_marks_panel_open_menu_at (self, x, y);
}

static void
beakta_marks_panel_map (GtkWidget *widget)
{
  BeaktaMarksPanel *self = BEAKTA_MARKS_PANEL (widget);

  GTK_WIDGET_CLASS (beakta_marks_panel_parent_class)->map (widget);

  if (self->is_stale)
    list_marks (self);
}

static void
beakta_marks_panel_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  BeaktaMarksPanel *self = BEAKTA_MARKS_PANEL (widget);

  gtk_widget_size_allocate (self->content, &(GtkAllocation) { 0, 0, width, height }, baseline);
  gtk_popover_present (self->menu);
}

static void
beakta_marks_panel_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gtk_widget_measure (BEAKTA_MARKS_PANEL (widget)->content, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
beakta_marks_panel_dispose (GObject *object)
{
  BeaktaMarksPanel *self = BEAKTA_MARKS_PANEL (object);

  g_clear_handle_id (&self->listing_source, g_source_remove);
  g_clear_object (&self->case_signals);
  g_clear_object (&self->editor_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_MARKS_PANEL);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_marks_panel_parent_class)->dispose (object);
}

static void
beakta_marks_panel_finalize (GObject *object)
{
  g_free (BEAKTA_MARKS_PANEL (object)->question);

  G_OBJECT_CLASS (beakta_marks_panel_parent_class)->finalize (object);
}

static void
beakta_marks_panel_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_OTHERS)
    g_value_set_boolean (value, BEAKTA_MARKS_PANEL (object)->others);
  else if (id == PROP_QUESTION)
    g_value_set_string (value, BEAKTA_MARKS_PANEL (object)->question);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_marks_panel_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  BeaktaMarksPanel *self = BEAKTA_MARKS_PANEL (object);

  if (id == PROP_QUESTION)
    {
      set_question (self, g_value_get_string (value));
      return;
    }
  if (id != PROP_OTHERS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  if (self->others == g_value_get_boolean (value))
    return;

  self->others = g_value_get_boolean (value);
  filter_changed_cb (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
beakta_marks_panel_class_init (BeaktaMarksPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_marks_panel_dispose;
  object_class->finalize = beakta_marks_panel_finalize;
  object_class->get_property = beakta_marks_panel_get_property;
  object_class->set_property = beakta_marks_panel_set_property;
  widget_class->map = beakta_marks_panel_map;
  widget_class->measure = beakta_marks_panel_measure;
  widget_class->size_allocate = beakta_marks_panel_size_allocate;

  properties[PROP_OTHERS] = g_param_spec_boolean ("others", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MARK_CHOSEN] = g_signal_new ("mark-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[LABEL_REQUESTED] = g_signal_new ("label-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVE_REQUESTED] = g_signal_new ("move-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/marks/beakta-marks-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, sort);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarksPanel, menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);

  beakta_marks_panel_class_add_actions (widget_class);
}

static void
init_list (BeaktaMarksPanel *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_list_store_new (BEAKTA_TYPE_MARK_ITEM)),
                                           g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
beakta_marks_panel_init (BeaktaMarksPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->is_stale = TRUE;
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "item-changed", G_CALLBACK (item_changed_cb), self);
  self->editor_signals = g_signal_group_new (BEAKTA_TYPE_CASE_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "access-changed", G_CALLBACK (beakta_marks_panel_update_actions), self);

  beakta_heard_name_set_drop_down (self->sort, _("Sort of mark"));
  init_list (self);
  beakta_marks_panel_update_actions (self);
}

GtkWidget *
beakta_marks_panel_new (void)
{
  return g_object_new (BEAKTA_TYPE_MARKS_PANEL, NULL);
}

void
beakta_marks_panel_set_editor (BeaktaMarksPanel *self,
                               BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_MARKS_PANEL (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (self->editor == editor)
    return;

  g_clear_handle_id (&self->listing_source, g_source_remove);
  self->is_listing = TRUE;
  gtk_filter_list_model_set_model (self->shown, NULL);
  self->is_listing = FALSE;

  g_set_object (&self->editor, editor);
  g_signal_group_set_target (self->editor_signals, editor);
  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);
  marks_changed (self);
}

BeaktaMarkItem *
beakta_marks_panel_get_selected (BeaktaMarksPanel *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

const BeaktaPassage *
beakta_marks_panel_get_selected_passage (BeaktaMarksPanel *self)
{
  BeaktaMarkItem *item = beakta_marks_panel_get_selected (self);

  return item != NULL ? beakta_mark_item_get_passage (item) : NULL;
}

void
beakta_marks_panel_choose (BeaktaMarksPanel *self,
                           gboolean          for_good)
{
  const BeaktaPassage *passage = beakta_marks_panel_get_selected_passage (self);

  if (passage != NULL)
    g_signal_emit (self, signals[MARK_CHOSEN], 0, passage->record.id, for_good);
}
