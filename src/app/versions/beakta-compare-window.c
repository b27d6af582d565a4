/* Two versions side by side.
 *
 * The texts are loaded, and compared in a thread of its own. The side that the pointer or the keyboard is in leads; the
 * other follows, so that the same words stand beside each other.
 */

#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-compare-window.h"

#include <glib/gi18n-lib.h>

#include "beakta-compare-side.h"
#include "beakta-wording.h"

typedef enum
{
  BEFORE,
  AFTER,
  N_SIDES
} Side;

struct _BeaktaCompareWindow
{
  AdwWindow         parent_instance;

  BeaktaStore      *store;           /* owned */
  GCancellable     *cancellable;     /* owned */
  char             *sums[N_SIDES];   /* of the documents */
  BeaktaText       *texts[N_SIDES];  /* owned, nullable: until loaded */
  BeaktaDifference *difference;      /* owned, nullable */
  Side              leader;
  int               current;         /* the run that was gone to; -1 */

  /* Template children */
  GtkStack         *stack;
  AdwStatusPage    *problem;
  AdwWindowTitle   *title;
  GtkLabel         *before_name;
  GtkLabel         *after_name;
  GtkTextView      *before_view;
  GtkTextView      *after_view;
};

G_DEFINE_FINAL_TYPE (BeaktaCompareWindow, beakta_compare_window, ADW_TYPE_WINDOW)

static GtkTextView *
get_view (BeaktaCompareWindow *self,
          Side                 side)
{
  return side == BEFORE ? self->before_view : self->after_view;
}

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
dark_changed_cb (BeaktaCompareWindow *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  for (Side side = 0; side < N_SIDES; side++)
    beakta_compare_side_set_dark (get_view (self, side), dark);
}

static void
follow (BeaktaCompareWindow *self,
        Side                 leader)
{
  GtkTextView *other = get_view (self, leader == BEFORE ? AFTER : BEFORE);
  guint place;

  if (self->difference == NULL || leader != self->leader)
    return;

  place = beakta_compare_side_get_place (get_view (self, leader));
  beakta_compare_side_go_to (other, beakta_compare_side_map (self->difference, leader == AFTER, place));
}

static void
before_scrolled_cb (BeaktaCompareWindow *self)
{
  follow (self, BEFORE);
}

static void
after_scrolled_cb (BeaktaCompareWindow *self)
{
  follow (self, AFTER);
}

static void
before_entered_cb (BeaktaCompareWindow *self)
{
  self->leader = BEFORE;
}

static void
after_entered_cb (BeaktaCompareWindow *self)
{
  self->leader = AFTER;
}

static void
show_summary (BeaktaCompareWindow *self)
{
  guint n_gone = beakta_difference_count (self->difference, BEAKTA_DIFFERENCE_DELETED);
  guint n_new = beakta_difference_count (self->difference, BEAKTA_DIFFERENCE_INSERTED);
  g_autofree char *gone = g_strdup_printf (ngettext ("%u word gone", "%u words gone", n_gone), n_gone);
  g_autofree char *new = g_strdup_printf (ngettext ("%u new word", "%u new words", n_new), n_new);
  g_autofree char *both = g_strdup_printf ("%s · %s", gone, new);

  adw_window_title_set_subtitle (self->title, n_gone + n_new > 0 ? both : _("The words are the same"));
}

static gboolean
differs_from (const BeaktaDifferenceRun *runs,
              guint                      n_runs,
              int                        index)
{
  return index >= 0 && index < (int) n_runs && runs[index].kind != BEAKTA_DIFFERENCE_EQUAL;
}

/* What is gone and what is new in the same place is one step. */
static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BeaktaCompareWindow *self = BEAKTA_COMPARE_WINDOW (widget);
  int step = g_variant_get_int32 (parameter);
  const BeaktaDifferenceRun *runs;
  guint n_runs;
  int next;

  if (self->difference == NULL)
    return;

  runs = beakta_difference_get_runs (self->difference, &n_runs);
  for (next = self->current + step; differs_from (runs, n_runs, next);)
    next += step;
  while (next >= 0 && next < (int) n_runs && !differs_from (runs, n_runs, next))
    next += step;
  if (self->current < 0 && differs_from (runs, n_runs, 0))
    next = 0;
  if (!differs_from (runs, n_runs, next))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  self->current = next;
  self->leader = N_SIDES;            /* both are put where they belong */
  beakta_compare_side_go_to (self->before_view, runs[next].before_start);
  beakta_compare_side_go_to (self->after_view, runs[next].after_start);
}

static void
compared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  BeaktaCompareWindow *self = BEAKTA_COMPARE_WINDOW (object);
  BeaktaDifference *difference = g_task_propagate_pointer (G_TASK (result), NULL);

  if (difference == NULL)
    return;

  self->difference = difference;
  beakta_compare_side_fill (self->before_view, self->texts[BEFORE], difference, FALSE);
  beakta_compare_side_fill (self->after_view, self->texts[AFTER], difference, TRUE);
  dark_changed_cb (self);
  show_summary (self);
  gtk_stack_set_visible_child_name (self->stack, "texts");
  gtk_widget_grab_focus (GTK_WIDGET (self->after_view));
}

typedef struct
{
  BeaktaText *before;                /* owned */
  BeaktaText *after;                 /* owned */
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_object_unref (comparison->before);
  g_object_unref (comparison->after);
  g_free (comparison);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Comparison *comparison = task_data;

  g_task_return_pointer (task, beakta_difference_new (comparison->before, comparison->after),
                         (GDestroyNotify) beakta_difference_free);
}

static void
compare (BeaktaCompareWindow *self)
{
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, compared_cb, NULL);
  Comparison *comparison = g_new (Comparison, 1);

  comparison->before = g_object_ref (self->texts[BEFORE]);
  comparison->after = g_object_ref (self->texts[AFTER]);
  g_task_set_source_tag (task, compare);
  g_task_set_task_data (task, comparison, comparison_free);
  g_task_run_in_thread (task, compare_in_thread);
}

static void load (BeaktaCompareWindow *self);

static void
text_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BeaktaCompareWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  BeaktaText *text = beakta_store_load_text_finish (BEAKTA_STORE (object), result, &error);

  if (text != NULL)
    {
      self->texts[self->texts[BEFORE] == NULL ? BEFORE : AFTER] = text;
      load (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_problem (self, error);
    }
}

/* The one that is not there yet; when both are, they are compared. */
static void
load (BeaktaCompareWindow *self)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (self->texts[AFTER] != NULL)
    compare (self);
  else
    beakta_store_load_text_async (self->store, self->sums[self->texts[BEFORE] == NULL ? BEFORE : AFTER], self->cancellable,
                                  text_loaded_cb, g_object_ref (self));
}

static void
beakta_compare_window_dispose (GObject *object)
{
  BeaktaCompareWindow *self = BEAKTA_COMPARE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  for (Side side = 0; side < N_SIDES; side++)
    {
      g_clear_object (&self->texts[side]);
      g_clear_pointer (&self->sums[side], g_free);
    }
  g_clear_pointer (&self->difference, beakta_difference_free);

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
  bind_step (widget_class, GDK_KEY_n, 1);
  bind_step (widget_class, GDK_KEY_j, 1);
  bind_step (widget_class, GDK_KEY_p, -1);
  bind_step (widget_class, GDK_KEY_k, -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/versions/beakta-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, before_name);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, after_name);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, before_view);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareWindow, after_view);
  gtk_widget_class_bind_template_callback (widget_class, before_scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_entered_cb);
}

static void
beakta_compare_window_init (BeaktaCompareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->leader = AFTER;
  self->current = -1;
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
name_side (GtkLabel             *label,
           GtkTextView          *view,
           const BeaktaDocument *document)
{
  gtk_label_set_text (label, document->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, document->name, -1);
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
  self->store = g_object_ref (beakta_case_editor_get_store (editor));
  self->sums[BEFORE] = g_strdup (old->sha256);
  self->sums[AFTER] = g_strdup (new->sha256);
  name_side (self->before_name, self->before_view, old);
  name_side (self->after_name, self->after_view, new);
  load (self);

  return GTK_WIDGET (self);
}
