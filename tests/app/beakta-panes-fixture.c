#include "beakta-panes-fixture.h"

#include "beakta-app-test.h"
#include "beakta-test-ready.h"
#include "beakta-text-field.h"

#define LIST  "regionalfonden"
#define TRIES 100
#define PAUSE 20                     /* ms */

static const char text[] =
  "Språk, skog och arbete\n"
  "Projektet vänder sig till utrikes födda kvinnor och män som står långt från arbetsmarknaden. "
  "Vi räknar med minst fyrtio deltagare, varav hälften kvinnor. "
  "Deltagarna ska känna sig mer delaktiga i bygden.\n";

static void
fail_on_problem_cb (BeaktaCaseEditor *editor,
                    const char       *words,
                    gpointer          user_data)
{
  g_error ("A change failed: %s", words);
}

void
beakta_panes_set_up (BeaktaPanesFixture *self,
                     gconstpointer       data)
{
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
  g_autoptr(GError) error = NULL;

  /* Motion is for eyes. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  beakta_test_folder_set_up (&self->folder, NULL);
  self->store = beakta_test_open (&self->folder, NULL);
  self->case_ = beakta_test_add_case (self->store, "403-1201-2026", "Språk, skog och arbete", text);
  self->editor = beakta_case_editor_new (self->store, self->case_);
  g_signal_connect (self->editor, "problem", G_CALLBACK (fail_on_problem_cb), NULL);

  checklist = beakta_store_load_checklist (self->store, LIST, NULL, &error);
  g_assert_no_error (error);
  beakta_panes_apply (self, beakta_acts_detach_checklist (self->case_, "gavleborg"));
  beakta_panes_apply (self, beakta_acts_attach_checklist (self->case_, LIST,
                                                          beakta_checklist_get_version (checklist), "deep", now));
}

void
beakta_panes_tear_down (BeaktaPanesFixture *self,
                        gconstpointer       data)
{
  if (self->window != NULL)
    gtk_window_destroy (self->window);

  beakta_app_test_assert_finalizes (self->editor);
  g_object_unref (self->case_);
  beakta_store_close (self->store);
  g_object_unref (self->store);
  beakta_test_folder_tear_down (&self->folder, NULL);
}

void
beakta_panes_show (BeaktaPanesFixture *self,
                   GtkWidget          *pane)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->pane = pane;
  self->window = GTK_WINDOW (adw_window_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), pane);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  gtk_window_set_default_size (self->window, 560, 700);
  gtk_window_present (self->window);
  beakta_panes_settle (self);
}

static gboolean
set_true_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_CONTINUE;
}

void
beakta_panes_wait (guint ms)
{
  gboolean is_over = FALSE;
  guint source = g_timeout_add (ms, set_true_cb, &is_over);

  while (!is_over)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (source);
}

/* Whether a field below @widget has words that it has not sent yet. */
static gboolean
is_typing (GtkWidget *widget)
{
  gboolean autosave = FALSE;

  if (BEAKTA_IS_TEXT_FIELD (widget))
    g_object_get (widget, "autosave", &autosave, NULL);

  if (autosave && !beakta_text_field_is_settled (BEAKTA_TEXT_FIELD (widget)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_typing (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_saved (gpointer user_data)
{
  BeaktaPanesFixture *self = user_data;
  gboolean is_saving;

  g_object_get (self->editor, "is-saving", &is_saving, NULL);

  return !is_saving && (self->window == NULL || !is_typing (GTK_WIDGET (self->window)));
}

static void
count_frame_cb (GdkFrameClock *clock,
                guint         *n_frames)
{
  (*n_frames)++;
}

static gboolean
has_three_frames (gpointer user_data)
{
  return *(guint *) user_data >= 3;
}

/* What one frame lays out, the next may correct, and the third then draws. */
static void
draw_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n_frames = 0;
  gulong painted;

  if (clock == NULL || !gtk_widget_get_mapped (window))
    return;

  painted = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame_cb), &n_frames);
  gdk_frame_clock_begin_updating (clock);
  beakta_app_test_wait (has_three_frames, &n_frames);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, painted);
}

void
beakta_panes_settle (BeaktaPanesFixture *self)
{
  beakta_app_test_settle ();
  beakta_app_test_wait (is_saved, self);

  if (self->window != NULL)
    draw_frames (GTK_WIDGET (self->window));
}

void
beakta_panes_apply (BeaktaPanesFixture *self,
                    BeaktaChange       *change)
{
  beakta_case_editor_apply (self->editor, change);
  beakta_change_unref (change);
  beakta_panes_settle (self);
}

void
beakta_panes_answer (BeaktaPanesFixture *self,
                     const char         *question,
                     const char         *value,
                     const char         *reason)
{
  g_autofree char *id = g_strconcat (LIST "/", question, NULL);
  g_autoptr(BeaktaAnswer) answer = beakta_case_dup_answer (self->case_, id);

  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  beakta_record_set (&answer->given, "2026-03-03T09:00:00Z");
  beakta_panes_apply (self, beakta_acts_answer (self->case_, answer, beakta_store_get_user (self->store)));
}

void
beakta_panes_add_evidence (BeaktaPanesFixture *self,
                           const char         *question,
                           guint               start,
                           guint               end)
{
  g_autoptr(BeaktaPassage) passage = beakta_test_passage (self->case_, start, end);

  beakta_panes_apply (self, beakta_acts_add_evidence (self->case_, LIST, question, passage,
                                                      beakta_store_get_user (self->store)));
}

void
beakta_panes_add_group (BeaktaPanesFixture *self,
                        const char         *id,
                        const char         *label)
{
  g_autoptr(BeaktaGroup) group = beakta_record_new (BEAKTA_ITEM_GROUP, id);

  beakta_record_set (&group->label, label);
  group->sek = -1;
  beakta_panes_apply (self, beakta_acts_put_group (self->case_, group));
}

/* What was written to make it ready has come, the declaration last. */
static gboolean
is_declared (gpointer data)
{
  BeaktaPanesFixture *self = data;

  return beakta_case_lookup (self->case_, BEAKTA_ITEM_CONFLICT, beakta_store_get_user (self->store)) != NULL;
}

void
beakta_panes_freeze (BeaktaPanesFixture *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 3, 4, 9, 0, 0);
  const char *user = beakta_store_get_user (self->store);

  if (beakta_case_get_stage (self->case_)->stage == BEAKTA_STAGE_RECEIVED)
    beakta_panes_apply (self, beakta_acts_move (self->case_, BEAKTA_STAGE_ASSESSING, "", user, now));

  beakta_test_make_ready (self->store, beakta_case_get_id (self->case_));
  beakta_app_test_wait (is_declared, self);
  beakta_panes_apply (self, beakta_acts_move (self->case_, BEAKTA_STAGE_PROPOSED, "", user, now));
}

char *
beakta_panes_dup_name (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return g_strdup (gtk_button_get_label (GTK_BUTTON (widget)));

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;

  /* Asked whether it is something that it cannot be, it answers with what it is. */
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
}

GtkWidget *
beakta_panes_find (GtkWidget  *root,
                   GType       type,
                   const char *name)
{
  g_autofree char *own = NULL;

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;

  own = beakta_panes_dup_name (root);

  if (g_type_is_a (G_OBJECT_TYPE (root), type) && g_strcmp0 (own, name) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = beakta_panes_find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
beakta_panes_get (BeaktaPanesFixture *self,
                  GType               type,
                  const char         *name)
{
  GtkWidget *widget = beakta_panes_find (GTK_WIDGET (self->window), type, name);

  /* What a thread reads comes when it comes. */
  for (guint i = 0; widget == NULL && i < TRIES; i++)
    {
      beakta_panes_wait (PAUSE);
      widget = beakta_panes_find (GTK_WIDGET (self->window), type, name);
    }

  if (widget == NULL)
    g_error ("There is no %s named “%s”", g_type_name (type), name);

  return widget;
}

void
beakta_panes_press (BeaktaPanesFixture *self,
                    const char         *name)
{
  GtkWidget *button = beakta_panes_get (self, GTK_TYPE_BUTTON, name);

  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  beakta_panes_settle (self);
}

void
beakta_panes_type (GtkWidget  *view,
                   const char *words)
{
  gtk_widget_grab_focus (view);
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), words, -1,
                                                gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
}

char *
beakta_panes_dup_text (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* The parts that a control is made of answer to the control's name. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_ENTRY (parent)
      || GTK_IS_SCROLLED_WINDOW (parent) || GTK_IS_EXPANDER (widget);
}

static void
check_names_in (GtkWidget  *widget,
                GHashTable *names)
{
  gboolean is_control = GTK_IS_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_ENTRY (widget)
                     || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget);

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (is_control && !is_part (widget))
    {
      g_autofree char *name = beakta_panes_dup_name (widget);

      if (name == NULL || *name == '\0')
        g_error ("A %s has no name", G_OBJECT_TYPE_NAME (widget));

      if (g_hash_table_contains (names, name))
        g_error ("Two controls are named “%s”", name);

      g_hash_table_add (names, g_steal_pointer (&name));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      check_names_in (child, names);
}

void
beakta_panes_check_names (BeaktaPanesFixture *self)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check_names_in (self->pane, names);
  g_assert_cmpuint (g_hash_table_size (names), >, 0);
}

void
beakta_panes_check_large_text (BeaktaPanesFixture *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);

  /* Warnings are fatal here: nothing may be laid out smaller than it is. */
  for (int scale = 5; scale <= 8; scale++)
    {
      g_object_set (settings, "gtk-xft-dpi", dpi * scale / 4, NULL);
      beakta_panes_settle (self);
    }

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

void
beakta_panes_check_finalizes (BeaktaPanesFixture *self)
{
  GtkWidget *pane = g_object_ref (self->pane);

  gtk_window_destroy (self->window);
  self->window = NULL;
  beakta_app_test_assert_finalizes (pane);
}
