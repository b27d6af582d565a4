/* What can be done in the reading view: by name, by key. */

#include "beakta-reading-view-private.h"

#include "beakta-sentence.h"
#include "beakta-settings.h"

#define LEAST_ZOOM 0.5
#define MOST_ZOOM  3.0
#define ZOOM_STEP  0.1
#define ZOOM_KEY   "reading-zoom"

void
beakta_reading_view_set_zoom (BeaktaReadingView *self,
                              double             zoom)
{
  self->zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  beakta_folio_set_zoom (self->folio, self->zoom);

  if (self->settings != NULL && g_settings_get_double (self->settings, ZOOM_KEY) != self->zoom)
    g_settings_set_double (self->settings, ZOOM_KEY, self->zoom);

  beakta_reading_view_update_actions (self);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  beakta_find_bar_set_is_open (BEAKTA_READING_VIEW (widget)->find_bar, TRUE);
}

static void
find_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  beakta_find_bar_step (BEAKTA_READING_VIEW (widget)->find_bar, g_str_equal (name, "reading.find-next"));
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (widget);

  if (beakta_reading_view_is_paged (self) && g_str_equal (name, "reading.zoom-normal"))
    beakta_page_view_set_zoom (self->pages, 0);
  else if (beakta_reading_view_is_paged (self))
    beakta_page_view_step_zoom (self->pages, g_str_equal (name, "reading.zoom-in"));
  else if (g_str_equal (name, "reading.zoom-in"))
    beakta_reading_view_set_zoom (self, self->zoom + ZOOM_STEP);
  else if (g_str_equal (name, "reading.zoom-out"))
    beakta_reading_view_set_zoom (self, self->zoom - ZOOM_STEP);
  else
    beakta_reading_view_set_zoom (self, 1.0);
}

static void
turn_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  beakta_page_view_turn (BEAKTA_READING_VIEW (widget)->pages);
}

static void
page_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  beakta_page_bar_ask_page (BEAKTA_READING_VIEW (widget)->page_bar);
}

static void
panel_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  beakta_reading_view_show_panel (BEAKTA_READING_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
sidebar_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (widget);

  if (adw_flap_get_reveal_flap (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else
    beakta_reading_view_show_panel (self, beakta_reading_sidebar_get_current (self->sidebar));
}

static void
documents_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  beakta_document_chooser_open (BEAKTA_READING_VIEW (widget)->chooser);
}

static void
mark_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (widget);
  gboolean forward = g_str_equal (name, "reading.next-mark");
  const BeaktaTextMark *mark;

  mark = beakta_reading_surface_find_next_mark (self->surface, beakta_reading_view_get_place (self, forward), forward);
  if (mark == NULL)
    return;

  beakta_reading_surface_place_caret (self->surface, mark->start);
  beakta_reading_surface_scroll_to (self->surface, mark->start);
  beakta_reading_surface_flash (self->surface, mark->start, mark->end);
  gtk_widget_grab_focus (GTK_WIDGET (self->surface));
}

/* What authors wrote in the margin of their file. */
static void
remark_step_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  beakta_remark_bar_step (BEAKTA_READING_VIEW (widget)->remark_bar, g_str_equal (name, "reading.next-remark"));
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BeaktaMark mark = BEAKTA_MARK_EVIDENCE;

  if (g_str_equal (name, "reading.comment"))
    mark = BEAKTA_MARK_COMMENT;
  else if (g_str_equal (name, "reading.promise"))
    mark = BEAKTA_MARK_PROMISE;
  else if (g_str_equal (name, "reading.highlight"))
    mark = BEAKTA_MARK_HIGHLIGHT;

  beakta_reading_view_hide_bubble (BEAKTA_READING_VIEW (widget));
  g_signal_emit_by_name (widget, "mark-requested", (int) mark);
}

/* The sentence around the selection or the caret; once more: the paragraph. */
static void
select_sentence_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (widget);
  guint start, end;

  if (!beakta_reading_surface_get_selection (self->surface, &start, &end))
    start = end = beakta_reading_surface_get_caret (self->surface);

  beakta_sentence_widen (self->text, start, end, &start, &end);
  beakta_reading_surface_select (self->surface, start, end);
}

/* Which mark is meant, and what to do without one, is known to the case. */
static void
move_mark_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "case.move-mark", NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  beakta_reading_surface_copy (BEAKTA_READING_VIEW (widget)->surface);
}

void
beakta_reading_view_update_actions (BeaktaReadingView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_text = self->text != NULL;
  gboolean has_pages = beakta_reading_view_is_paged (self) && beakta_page_view_get_source (self->pages) != NULL;
  gboolean has_sidebar = beakta_reading_view_has_sidebar (self);
  gboolean may_mark = self->has_selection && self->editor != NULL &&
                      beakta_case_editor_may (self->editor, BEAKTA_ACT_ADD_EVIDENCE, NULL);
  gboolean may_promise = self->has_selection && self->editor != NULL &&
                         beakta_case_editor_may (self->editor, BEAKTA_ACT_MARK, NULL);
  gboolean may_comment = self->has_selection && self->editor != NULL &&
                         beakta_case_editor_may (self->editor, BEAKTA_ACT_COMMENT, NULL);
  gboolean has_marks = has_text && beakta_reading_surface_find_next_mark (self->surface, 0, TRUE) != NULL;
  gboolean has_remarks = has_text && beakta_remark_bar_get_n (self->remark_bar) > 0;

  gtk_widget_set_sensitive (self->find_button, has_text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sidebar_button), has_sidebar);
  gtk_widget_action_set_enabled (widget, "reading.find", has_text);
  gtk_widget_action_set_enabled (widget, "reading.find-next", has_text);
  gtk_widget_action_set_enabled (widget, "reading.find-previous", has_text);
  gtk_widget_action_set_enabled (widget, "reading.panel", has_sidebar);
  gtk_widget_action_set_enabled (widget, "reading.sidebar", has_sidebar);
  gtk_widget_action_set_enabled (widget, "reading.zoom-in", has_pages || (has_text && self->zoom < MOST_ZOOM));
  gtk_widget_action_set_enabled (widget, "reading.zoom-out", has_pages || (has_text && self->zoom > LEAST_ZOOM));
  gtk_widget_action_set_enabled (widget, "reading.zoom-normal", has_pages || has_text);
  gtk_widget_action_set_enabled (widget, "reading.turn", has_pages);
  gtk_widget_action_set_enabled (widget, "reading.page", has_pages);
  gtk_widget_action_set_enabled (widget, "reading.next-mark", has_marks);
  gtk_widget_action_set_enabled (widget, "reading.previous-mark", has_marks);
  gtk_widget_action_set_enabled (widget, "reading.next-remark", has_remarks);
  gtk_widget_action_set_enabled (widget, "reading.previous-remark", has_remarks);
  gtk_widget_action_set_enabled (widget, "reading.evidence", may_mark);
  gtk_widget_action_set_enabled (widget, "reading.comment", may_comment);
  gtk_widget_action_set_enabled (widget, "reading.promise", may_promise);
  gtk_widget_action_set_enabled (widget, "reading.highlight", may_promise);
  gtk_widget_action_set_enabled (widget, "reading.select-sentence", has_text);
  gtk_widget_action_set_enabled (widget, "reading.copy", self->has_selection);
}

void
beakta_reading_view_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reading.find", NULL, find_action);
  gtk_widget_class_install_action (klass, "reading.find-next", NULL, find_step_action);
  gtk_widget_class_install_action (klass, "reading.find-previous", NULL, find_step_action);
  gtk_widget_class_install_action (klass, "reading.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (klass, "reading.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (klass, "reading.zoom-normal", NULL, zoom_action);
  gtk_widget_class_install_action (klass, "reading.turn", NULL, turn_action);
  gtk_widget_class_install_action (klass, "reading.page", NULL, page_action);
  gtk_widget_class_install_property_action (klass, "reading.as-text", "as-text");
  gtk_widget_class_install_action (klass, "reading.panel", "s", panel_action);
  gtk_widget_class_install_action (klass, "reading.sidebar", NULL, sidebar_action);
  gtk_widget_class_install_action (klass, "reading.documents", NULL, documents_action);
  gtk_widget_class_install_action (klass, "reading.next-mark", NULL, mark_step_action);
  gtk_widget_class_install_action (klass, "reading.previous-mark", NULL, mark_step_action);
  gtk_widget_class_install_action (klass, "reading.next-remark", NULL, remark_step_action);
  gtk_widget_class_install_action (klass, "reading.previous-remark", NULL, remark_step_action);
  gtk_widget_class_install_action (klass, "reading.evidence", NULL, mark_action);
  gtk_widget_class_install_action (klass, "reading.comment", NULL, mark_action);
  gtk_widget_class_install_action (klass, "reading.promise", NULL, mark_action);
  gtk_widget_class_install_action (klass, "reading.highlight", NULL, mark_action);
  beakta_reading_view_terms_class_init (klass);
  gtk_widget_class_install_action (klass, "reading.select-sentence", NULL, select_sentence_action);
  gtk_widget_class_install_action (klass, "reading.move-mark", NULL, move_mark_action);
  gtk_widget_class_install_action (klass, "reading.copy", NULL, copy_action);
}

/* @argument: (nullable): floating */
static void
add_key (GtkEventController *controller,
         const char         *keys,
         const char         *action,
         GVariant           *argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, argument);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Keys that work wherever the cursor is in the window, as long as the text is on the screen. */
static void
add_window_keys (BeaktaReadingView *self)
{
  static const struct { const char *keys; const char *action; } table[] = {
    { "<Primary>f", "reading.find" },
    { "F3|<Primary>g", "reading.find-next" },
    { "<Shift>F3|<Primary><Shift>g", "reading.find-previous" },
    { "<Primary>plus|<Primary>equal|<Primary>KP_Add", "reading.zoom-in" },
    { "<Primary>minus|<Primary>KP_Subtract", "reading.zoom-out" },
    { "<Primary>0|<Primary>KP_0", "reading.zoom-normal" },
    { "<Primary>r", "reading.turn" },
    { "<Primary><Alt>g", "reading.page" },
    { "<Primary><Shift>t", "reading.as-text" },
    { "<Primary>b", "reading.sidebar" },
    { "<Primary><Shift>h", "reading.documents" },
    { "F4|<Alt>Down", "reading.next-mark" },
    { "<Shift>F4|<Alt>Up", "reading.previous-mark" },
    { "F5", "reading.next-term" },
    { "<Shift>F5", "reading.previous-term" },
    { "F7", "reading.next-remark" },
    { "<Shift>F7", "reading.previous-remark" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const char *panel, *keys;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    add_key (controller, table[i].keys, table[i].action, NULL);
  for (guint i = 0; (panel = beakta_reading_sidebar_get_name (i, &keys)) != NULL; i++)
    add_key (controller, keys, "reading.panel", g_variant_new_string (panel));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
zoom_setting_changed_cb (BeaktaReadingView *self)
{
  beakta_reading_view_set_zoom (self, g_settings_get_double (self->settings, ZOOM_KEY));
}

void
beakta_reading_view_actions_init (BeaktaReadingView *self)
{
  self->zoom = 1.0;
  self->settings = beakta_settings_find ();

  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::" ZOOM_KEY, G_CALLBACK (zoom_setting_changed_cb), self,
                               G_CONNECT_SWAPPED);
      zoom_setting_changed_cb (self);
      g_settings_bind (self->settings, "reading-as-text", self, "as-text", G_SETTINGS_BIND_DEFAULT);
    }

  add_window_keys (self);
  beakta_reading_view_update_actions (self);
}
