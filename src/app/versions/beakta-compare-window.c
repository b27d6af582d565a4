/* Two versions side by side: a list of rows, so that only what is seen is laid out however long the texts are.
 *
 * They are loaded and compared away from the window, which tells how far that has come and can stop it.
 */

#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-compare-window.h"

#include <glib/gi18n-lib.h>

#include "beakta-compare-line.h"
#include "beakta-compare-list.h"
#include "beakta-wording.h"

#define PROGRESS_MS 100
#define MOST_WIDTH  1100             /* of a new window */
#define MOST_HEIGHT 760

struct _BeaktaCompareWindow
{
  AdwWindow           parent_instance;

  GCancellable       *cancellable;   /* owned */
  BeaktaComparison   *comparison;    /* owned */
  BeaktaCompareList  *list;          /* owned, nullable until compared */
  GtkSingleSelection *selection;     /* owned */
  guint               progress_source;
  guint               focus_source;

  /* Template children */
  GtkStack           *stack;
  GtkProgressBar     *progress;
  AdwStatusPage      *problem;
  AdwWindowTitle     *title;
  GtkToggleButton    *only_differences;
  GtkLabel           *before_name;
  GtkLabel           *after_name;
  GtkListView        *rows;
};

G_DEFINE_FINAL_TYPE (BeaktaCompareWindow, beakta_compare_window, ADW_TYPE_WINDOW)

static void
show_problem (BeaktaCompareWindow *self,
              const GError        *error)
{
  g_autofree char *words = beakta_wording_dup_problem (error);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
show_summary (BeaktaCompareWindow *self)
{
  const BeaktaDifference *difference = beakta_comparison_get_difference (self->comparison);
  guint n_gone = beakta_difference_count (difference, BEAKTA_DIFFERENCE_DELETED);
  guint n_new = beakta_difference_count (difference, BEAKTA_DIFFERENCE_INSERTED);
  g_autofree char *gone = g_strdup_printf (ngettext ("%u word gone", "%u words gone", n_gone), n_gone);
  g_autofree char *new = g_strdup_printf (ngettext ("%u new word", "%u new words", n_new), n_new);
  g_autofree char *both = g_strdup_printf ("%s · %s", gone, new);

  adw_window_title_set_subtitle (self->title, n_gone + n_new > 0 ? both : _("The words are the same"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->only_differences), n_gone + n_new > 0);
}

/* Rows */

static void
setup_cb (BeaktaCompareWindow *self,
          GtkListItem         *item)
{
  gtk_list_item_set_child (item, beakta_compare_line_new ());
}

/* A row of the list has no name of its own in GTK 4.8. */
static void
bind_cb (BeaktaCompareWindow *self,
         GtkListItem         *item)
{
  BeaktaCompareLine *line = BEAKTA_COMPARE_LINE (gtk_list_item_get_child (item));
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (line));
  g_autofree char *name = NULL;

  beakta_compare_line_set_row (line, self->comparison, beakta_compare_item_get_row (gtk_list_item_get_item (item)));
  name = beakta_compare_line_dup_name (line);
  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
unbind_cb (BeaktaCompareWindow *self,
           GtkListItem         *item)
{
  beakta_compare_line_set_row (BEAKTA_COMPARE_LINE (gtk_list_item_get_child (item)), NULL, 0);
}

static int
get_current (BeaktaCompareWindow *self)
{
  guint current = gtk_single_selection_get_selected (self->selection);

  return current != GTK_INVALID_LIST_POSITION ? (int) current : -1;
}

/* The keyboard goes where the selection is, once that row is there. */
static gboolean
focus_cb (gpointer user_data)
{
  BeaktaCompareWindow *self = user_data;
  BeaktaCompareItem *item = gtk_single_selection_get_selected_item (self->selection);

  self->focus_source = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != NULL && item != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *line = gtk_widget_get_first_child (child);

      if (BEAKTA_IS_COMPARE_LINE (line) &&
          beakta_compare_line_get_row (BEAKTA_COMPARE_LINE (line)) == beakta_compare_item_get_row (item))
        gtk_widget_grab_focus (child);
    }

  return G_SOURCE_REMOVE;
}

static void
go_to (BeaktaCompareWindow *self,
       guint                position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->rows), "list.scroll-to-item", "u", position);
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, focus_cb, self, NULL);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCompareWindow *self = BEAKTA_COMPARE_WINDOW (widget);
  int next = -1;

  if (self->list != NULL)
    next = beakta_compare_list_find_difference (self->list, get_current (self), g_variant_get_int32 (parameter) > 0);
  if (next >= 0)
    go_to (self, (guint) next);
  else
    gtk_widget_error_bell (widget);
}

/* The reader's place stays. */
static void
only_differences_toggled_cb (BeaktaCompareWindow *self)
{
  BeaktaCompareItem *item = gtk_single_selection_get_selected_item (self->selection);
  guint row = item != NULL ? beakta_compare_item_get_row (item) : 0;
  guint position;

  if (self->list == NULL)
    return;

  beakta_compare_list_set_only_differences (self->list, gtk_toggle_button_get_active (self->only_differences));
  position = beakta_compare_list_find (self->list, row);
  if (item != NULL && position < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    go_to (self, position);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GtkToggleButton *button = BEAKTA_COMPARE_WINDOW (widget)->only_differences;

  if (gtk_widget_get_sensitive (GTK_WIDGET (button)))
    gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

/* Comparing */

static gboolean
progress_cb (gpointer user_data)
{
  BeaktaCompareWindow *self = user_data;
  double fraction = beakta_comparison_get_fraction (self->comparison);

  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);

  return G_SOURCE_CONTINUE;
}

static void
compared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(BeaktaCompareWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_compared = beakta_comparison_run_finish (BEAKTA_COMPARISON (object), result, &error);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (!is_compared)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_problem (self, error);
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->list = beakta_compare_list_new (self->comparison);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  show_summary (self);
  gtk_stack_set_visible_child_name (self->stack, "texts");
  gtk_widget_grab_focus (GTK_WIDGET (self->rows));
}

static void
beakta_compare_window_dispose (GObject *object)
{
  BeaktaCompareWindow *self = BEAKTA_COMPARE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (beakta_compare_window_parent_class)->dispose (object);
}

static void
beakta_compare_window_finalize (GObject *object)
{
  g_object_unref (BEAKTA_COMPARE_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (beakta_compare_window_parent_class)->finalize (object);
}

static void
bind_step (GtkWidgetClass *klass,
           guint           key,
           int             step)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "compare.step", "i", step);
}

static void
beakta_compare_window_class_init (BeaktaCompareWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_compare_window_dispose;
  object_class->finalize = beakta_compare_window_finalize;

  gtk_widget_class_install_action (widget_class, "compare.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "compare.only-differences", NULL, toggle_cb);
  bind_step (widget_class, GDK_KEY_n, 1);
  bind_step (widget_class, GDK_KEY_j, 1);
  bind_step (widget_class, GDK_KEY_p, -1);
  bind_step (widget_class, GDK_KEY_k, -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "compare.only-differences", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/versions/beakta-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, only_differences);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, before_name);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, after_name);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, rows);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_differences_toggled_cb);
}

static void
beakta_compare_window_init (BeaktaCompareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
  self->progress_source = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

/* No larger than the window that it belongs to. */
static void
choose_size (BeaktaCompareWindow *self,
             GtkWindow           *parent)
{
  int width = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int height = parent != NULL ? gtk_widget_get_height (GTK_WIDGET (parent)) : 0;

  gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? MIN (width, MOST_WIDTH) : MOST_WIDTH,
                               height > 0 ? MIN (height, MOST_HEIGHT) : MOST_HEIGHT);
}

GtkWidget *
beakta_compare_window_new (GtkWindow        *parent,
                           BeaktaCaseEditor *editor,
                           guint             before,
                           guint             after)
{
  BeaktaCompareWindow *self;
  BeaktaCase *case_;
  const BeaktaDocument *old, *new;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  case_ = beakta_case_editor_get_case (editor);
  old = beakta_case_get_document (case_, before);
  new = beakta_case_get_document (case_, after);
  g_return_val_if_fail (old != NULL && new != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_COMPARE_WINDOW, "transient-for", parent, NULL);
  choose_size (self, parent);
  gtk_label_set_text (self->before_name, old->name);
  gtk_label_set_text (self->after_name, new->name);
  self->comparison = beakta_comparison_new (beakta_case_editor_get_store (editor), old->sha256, new->sha256);
  beakta_comparison_run_async (self->comparison, self->cancellable, compared_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
