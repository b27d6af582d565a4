/* The window: the queue, the case that is open, and everything that can go wrong before either.
 *
 * (1) It never closes because something failed.
 * (2) It closes only when the last change has been acknowledged by the store, or given up by a person.
 * (3) What is not seen at once is made when it is first needed: the queue waits neither for the page of a case nor for
 *     words about a trouble that is not there.
 */

#define G_LOG_DOMAIN "beakta-window"

#include "beakta-window-private.h"

#include <glib/gi18n.h>

#include "beakta-wording.h"

#define LEAST_WIDTH 360
#define LEAST_HEIGHT 294

G_DEFINE_FINAL_TYPE (BeaktaWindow, beakta_window, ADW_TYPE_APPLICATION_WINDOW)

GSettings *
beakta_window_get_settings (BeaktaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return beakta_application_get_settings (BEAKTA_APPLICATION (application));
}

static void
remember_size (BeaktaWindow *self)
{
  GSettings *settings = beakta_window_get_settings (self);
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (LEAST_WIDTH, width));
  g_settings_set_int (settings, "window-height", MAX (LEAST_HEIGHT, height));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
restore_size (BeaktaWindow *self)
{
  GSettings *settings = beakta_window_get_settings (self);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));

  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

BeaktaCaseEditor *
beakta_window_get_editor (BeaktaWindow *self)
{
  return self->case_page != NULL ? beakta_case_page_get_editor (self->case_page) : NULL;
}

gboolean
beakta_window_shows_case (BeaktaWindow *self)
{
  return beakta_window_get_editor (self) != NULL
         && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->case_page);
}

static void
update_title (BeaktaWindow *self)
{
  BeaktaCaseEditor *editor = beakta_window_get_editor (self);
  g_autofree char *title = NULL;

  if (editor == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Beakta"));
      return;
    }

  /* Translators: the title of the window: a case and the program */
  title = g_strdup_printf (_("%s – Beakta"), beakta_case_get_facts (beakta_case_editor_get_case (editor))->title);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
toast_cb (BeaktaWindow *self,
          const char   *text)
{
  beakta_window_toast (self, text);
}

static void
add_document_cb (BeaktaWindow *self)
{
  beakta_window_choose_files (self);
}

/* Invariant (3). */
static void
ensure_case_page (BeaktaWindow *self)
{
  if (self->case_page != NULL)
    return;

  self->case_page = g_object_new (BEAKTA_TYPE_CASE_PAGE, NULL);
  beakta_case_page_set_settings (self->case_page, beakta_window_get_settings (self));
  beakta_case_page_set_width (self->case_page, beakta_break_bin_get_width (self->bin));
  g_signal_connect_object (self->case_page, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->case_page, "add-document", G_CALLBACK (add_document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->case_page, "reload", G_CALLBACK (beakta_window_reload_case), self, G_CONNECT_SWAPPED);
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->case_page));
}

static void
let_case_go (BeaktaWindow *self)
{
  if (self->case_page != NULL)
    beakta_case_page_set_editor (self->case_page, NULL);

  beakta_window_forget_saved (self);
}

/* What has been typed is sent to the case that it is about. */
static void
finish_writing (BeaktaWindow *self)
{
  if (self->case_page != NULL)
    beakta_case_page_flush (self->case_page);

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
show_editor (BeaktaWindow     *self,
             BeaktaCaseEditor *editor)
{
  ensure_case_page (self);
  beakta_focus_place_keep (&self->queue_place, GTK_WIDGET (self->queue_page));
  finish_writing (self);
  self->wants_reload = FALSE;

  /* First: a queue that is still being slid in ends its slide here, and lets the case before this one go. */
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->case_page));
  beakta_case_page_set_editor (self->case_page, editor);
  beakta_window_follow_editor (self, editor);
  beakta_window_follow_undone (self, editor);
  update_title (self);
  beakta_window_update_actions (self);

  if (self->wanted.document > 0)
    beakta_case_page_show_stretch (self->case_page, self->wanted.document, self->wanted.start, self->wanted.end);

  beakta_window_go_to_place (self);
}

static void
show_case (BeaktaWindow *self,
           BeaktaCase   *case_)
{
  g_autoptr(BeaktaCaseEditor) editor = beakta_case_editor_new (self->store, case_);

  show_editor (self, editor);
}

static void
case_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(BeaktaWindow) self = user_data;
  g_autoptr(BeaktaCase) loaded = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  loaded = beakta_store_load_case_finish (BEAKTA_STORE (object), result, &error);

  if (loaded != NULL && !beakta_case_is_there (loaded))
    {
      g_clear_pointer (&self->left, g_free);
      beakta_window_toast (self, _("The registration of the case was undone. It is no longer in the queue."));
    }
  else if (loaded != NULL)
    show_case (self, loaded);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&self->left, g_free);
      words = beakta_wording_dup_problem (error);
      beakta_window_toast (self, words);
    }
}

static void
open_case_at (BeaktaWindow *self,
              const char   *case_,
              BeaktaPlace   place)
{
  BeaktaCaseEditor *unsaved;

  if (self->store == NULL)
    return;

  self->wanted = place;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  unsaved = beakta_window_find_unsaved (self, case_);

  if (unsaved != NULL)
    {
      show_editor (self, unsaved);
      return;
    }

  self->loading = g_cancellable_new ();
  beakta_store_load_case_async (self->store, case_, self->loading, case_loaded_cb, g_object_ref (self));
}

void
beakta_window_open_case (BeaktaWindow *self,
                         const char   *case_)
{
  g_return_if_fail (BEAKTA_IS_WINDOW (self));
  g_return_if_fail (case_ != NULL);

  open_case_at (self, case_, (BeaktaPlace) { 0 });
}

void
beakta_window_close_case (BeaktaWindow *self)
{
  finish_writing (self);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->queue_page));
  beakta_focus_place_give (&self->queue_place, GTK_WIDGET (self->queue_page));
}

/* The case is let go when the queue has been slid in, and not before: the page keeps its looks on its way out. */
static void
leaflet_moved_cb (BeaktaWindow *self)
{
  if (adw_leaflet_get_child_transition_running (self->leaflet)
      || adw_leaflet_get_visible_child (self->leaflet) != GTK_WIDGET (self->queue_page))
    return;

  let_case_go (self);
  update_title (self);
  beakta_window_update_actions (self);
}

static void
case_activated_cb (BeaktaWindow *self,
                   const char   *case_id)
{
  beakta_window_open_case (self, case_id);
}

static void
open_in_window_cb (BeaktaWindow *self,
                   const char   *case_id)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  beakta_application_open_window (BEAKTA_APPLICATION (application), case_id);
}

static void
show_toast_cb (BeaktaWindow *self,
               AdwToast     *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

static void
hit_activated_cb (BeaktaWindow *self,
                  const char   *case_id,
                  guint         document,
                  guint         start,
                  guint         end)
{
  open_case_at (self, case_id, (BeaktaPlace) { document, start, end });
}

static void
example_requested_cb (BeaktaWindow *self)
{
  beakta_window_load_example (self);
}

static void
retry_cb (BeaktaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  gtk_stack_set_visible_child_name (self->root, "opening");
  beakta_application_open_store (BEAKTA_APPLICATION (application), NULL);
}

static void
save_retry_cb (BeaktaWindow *self)
{
  beakta_window_try_saving (self);
}

static void
width_changed_cb (BeaktaWindow *self)
{
  BeaktaWidth width = beakta_break_bin_get_width (self->bin);

  beakta_queue_page_set_width (self->queue_page, width);

  if (self->case_page != NULL)
    beakta_case_page_set_width (self->case_page, width);
}

/* Invariant (2). */
static gboolean
beakta_window_close_request (GtkWindow *window)
{
  BeaktaWindow *self = BEAKTA_WINDOW (window);

  remember_size (self);
  finish_writing (self);

  if (!beakta_window_may_close (self))
    return GDK_EVENT_STOP;

  beakta_window_leave_place (self);

  return GTK_WINDOW_CLASS (beakta_window_parent_class)->close_request (window);
}

static void
beakta_window_dispose (GObject *object)
{
  BeaktaWindow *self = BEAKTA_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->close_dialog);
  beakta_focus_place_clear (&self->queue_place);
  beakta_window_leave_place (self);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->early_files);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_window_parent_class)->dispose (object);
}

static void
beakta_window_class_init (BeaktaWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = beakta_window_close_request;

  g_type_ensure (BEAKTA_TYPE_BREAK_BIN);
  g_type_ensure (BEAKTA_TYPE_INTAKE_BAR);
  g_type_ensure (BEAKTA_TYPE_QUEUE_PAGE);
  g_type_ensure (BEAKTA_TYPE_TROUBLE_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/window/beakta-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, root);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, drop_cover);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, drop_words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, queue_page);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, intake_bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaWindow, trouble_bar);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, case_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_in_window_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_toast_cb);
  gtk_widget_class_bind_template_callback (widget_class, example_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  beakta_window_class_add_actions (widget_class);
}

static void
beakta_window_init (BeaktaWindow *self)
{
  self->editors = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), LEAST_WIDTH, LEAST_HEIGHT);
  beakta_window_accept_drops (self);
  beakta_window_place_init (self);
}

GtkWidget *
beakta_window_new (BeaktaApplication *application)
{
  BeaktaWindow *self;

  g_return_val_if_fail (BEAKTA_IS_APPLICATION (application), NULL);

  self = g_object_new (BEAKTA_TYPE_WINDOW, "application", application, NULL);
  beakta_queue_page_set_settings (self->queue_page, beakta_application_get_settings (application));
  restore_size (self);
  beakta_window_update_actions (self);

  return GTK_WIDGET (self);
}

/* Where the program was when it ended is one place: another window begins with the queue. */
static gboolean
is_only_window (BeaktaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (BEAKTA_IS_WINDOW (l->data) && l->data != self)
      return FALSE;

  return TRUE;
}

void
beakta_window_set_store (BeaktaWindow *self,
                         BeaktaStore  *store)
{
  g_autoptr(GListStore) files = NULL;

  g_return_if_fail (BEAKTA_IS_WINDOW (self));
  g_return_if_fail (BEAKTA_IS_STORE (store));

  let_case_go (self);
  g_set_object (&self->store, store);
  beakta_queue_page_set_store (self->queue_page, store);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->queue_page));
  gtk_stack_set_visible_child_name (self->root, "main");
  beakta_window_update_actions (self);

  if (beakta_store_is_on_network (store))
    beakta_window_toast (self, _("The case store is on a network share. Two people must not write to it at the same time."));

  if (is_only_window (self))
    beakta_window_find_place (self);
  files = g_steal_pointer (&self->early_files);

  if (files != NULL)
    beakta_window_open_files (self, G_LIST_MODEL (files));
}

void
beakta_window_let_store_go (BeaktaWindow *self)
{
  let_case_go (self);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->queue_page));
  gtk_stack_set_visible_child_name (self->root, "opening");
  g_clear_object (&self->store);
  beakta_window_update_actions (self);
}

/* Invariant (3). */
static void
ensure_problem_page (BeaktaWindow *self)
{
  if (self->problem_page != NULL)
    return;

  self->problem_page = g_object_new (BEAKTA_TYPE_PROBLEM_PAGE, NULL);
  g_signal_connect_object (self->problem_page, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->root, GTK_WIDGET (self->problem_page), "problem");
}

void
beakta_window_show_problem (BeaktaWindow *self,
                            const GError *error)
{
  g_autofree char *path = NULL;

  g_return_if_fail (BEAKTA_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  /* The store that was open stays open: only the wish to act as somebody else failed. */
  if (self->store != NULL)
    {
      g_autofree char *words = beakta_wording_dup_problem (error);

      beakta_window_toast (self, words);
      return;
    }

  path = beakta_application_dup_store_path (BEAKTA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_message ("%s", error->message);
  ensure_problem_page (self);
  beakta_problem_page_set_error (self->problem_page, error, path);
  gtk_stack_set_visible_child_name (self->root, "problem");
}

void
beakta_window_toast (BeaktaWindow *self,
                     const char   *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (BEAKTA_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1);

  /* What stands there is not said once more, or ten presses of a key would be told for a minute. */
  if (self->toast != NULL && g_str_equal (adw_toast_get_title (self->toast), markup))
    return;

  g_clear_weak_pointer (&self->toast);
  g_set_weak_pointer (&self->toast, adw_toast_new (markup));
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}
