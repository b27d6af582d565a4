/* A copy for disclosure on the screen. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-disclosure-window"

#include "beakta-disclosure-window-private.h"

#include <glib/gi18n.h>

#include "beakta-acts-masks.h"
#include "beakta-heard-name.h"
#include "beakta-letterhead.h"
#include "beakta-mask-dialog.h"
#include "beakta-wording.h"

#define PAPER_WIDTH  595.28
#define PAPER_HEIGHT 841.89

G_DEFINE_FINAL_TYPE (BeaktaDisclosureWindow, beakta_disclosure_window, ADW_TYPE_WINDOW)

void
beakta_disclosure_window_toast (BeaktaDisclosureWindow *self,
                                const char             *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static gboolean
may_mask (BeaktaDisclosureWindow *self)
{
  g_autofree char *why = NULL;

  if (beakta_case_editor_may (self->editor, BEAKTA_ACT_MASK, &why))
    return TRUE;

  beakta_disclosure_window_toast (self, why);

  return FALSE;
}

void
beakta_disclosure_window_edit_mask (BeaktaDisclosureWindow *self,
                                    const BeaktaCaseMask   *mask)
{
  if (may_mask (self))
    gtk_window_present (GTK_WINDOW (beakta_mask_dialog_new (GTK_WINDOW (self), self->editor, mask)));
}

void
beakta_disclosure_window_remove_mask (BeaktaDisclosureWindow *self,
                                      const char             *id)
{
  g_autoptr(BeaktaChange) change = NULL;

  if (!may_mask (self))
    return;

  change = beakta_acts_remove_mask (beakta_case_editor_get_whole (self->editor), id);
  beakta_case_editor_apply_to_whole (self->editor, change);
}

static char *
dup_setting (BeaktaDisclosureWindow *self,
             const char             *key)
{
  return self->settings != NULL ? g_settings_get_string (self->settings, key) : NULL;
}

/* (transfer full): as the store has it, else as the person's settings have it. */
static BeaktaLetterhead *
load_letterhead (BeaktaDisclosureWindow *self)
{
  BeaktaStore *store = beakta_case_editor_get_store (self->editor);
  g_autofree char *authority = dup_setting (self, "office-authority");
  g_autofree char *number = dup_setting (self, "office-authority-number");
  BeaktaLetterhead *letterhead = beakta_letterhead_load_sync (store, authority, number, NULL);

  return letterhead != NULL ? letterhead : beakta_letterhead_load_sync (NULL, authority, number, NULL);
}

static void
show_problem (BeaktaDisclosureWindow *self,
              const char             *words)
{
  g_clear_object (&self->report);
  g_clear_object (&self->pages);
  adw_status_page_set_description (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/* Rule 1. */
static void
make_copy (BeaktaDisclosureWindow *self,
           GPtrArray              *journal)
{
  g_autoptr(GPtrArray) checklists = beakta_case_editor_list_checklists (self->editor);
  g_autoptr(BeaktaLetterhead) letterhead = load_letterhead (self);
  BeaktaCase *whole = beakta_case_editor_get_whole (self->editor);
  BeaktaOffice office = { .authority = letterhead->authority, .authority_number = letterhead->authority_number,
                          .address = letterhead->address, .logotype = letterhead->logotype };
  g_autoptr(GError) error = NULL;

  beakta_paper_choice_show (self->choice, self->editor, gtk_drop_down_get_selected (self->kind));
  beakta_paper_choice_fill (self->choice, &office);
  g_clear_pointer (&self->masks, g_ptr_array_unref);
  g_clear_object (&self->report);
  g_clear_object (&self->pages);
  self->masks = beakta_masks_from_case (whole);
  self->report = beakta_report_new_disclosure (gtk_drop_down_get_selected (self->kind), whole, checklists, journal, &office,
                                               beakta_wording_get_language (), self->masks, &error);
  if (self->report == NULL)
    {
      g_message ("copy for disclosure: %s", error->message);
      show_problem (self, _("What is masked stands in the ground of another mask, and would be told there. Word that ground otherwise."));
    }
  else
    {
      self->pages = beakta_pages_new (self->report, PAPER_WIDTH, PAPER_HEIGHT);
      beakta_paper_view_set_pages (self->view, self->pages, TRUE);
      gtk_stack_set_visible_child_name (self->stack, "pages");
    }
  beakta_disclosure_window_fill_lists (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "disclosure.save", self->report != NULL && self->masks->len > 0);
}

static void
journal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaDisclosureWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) journal = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);
  g_autofree char *words = NULL;

  if (journal != NULL && self->editor != NULL)
    {
      make_copy (self, journal);
      return;
    }
  if (journal != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = beakta_wording_dup_problem (error);
  show_problem (self, words);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  BeaktaDisclosureWindow *self = user_data;

  self->source = 0;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  beakta_store_list_journal_async (beakta_case_editor_get_store (self->editor),
                                   beakta_case_get_id (beakta_case_editor_get_case (self->editor)), 0, 0,
                                   self->reading, journal_read_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Once for all that comes at once. What was shown cannot be saved meanwhile: it may lack a mask. */
static void
rebuild (BeaktaDisclosureWindow *self)
{
  if (self->editor == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "disclosure.save", FALSE);
  if (self->source == 0)
    self->source = g_idle_add (rebuild_cb, self);
}

static void
choice_problem_cb (BeaktaPaperChoice      *choice,
                   const char             *words,
                   BeaktaDisclosureWindow *self)
{
  beakta_disclosure_window_toast (self, words);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  g_autoptr(BeaktaCaseMask) mask = beakta_record_new (BEAKTA_ITEM_MASK, NULL);

  beakta_disclosure_window_edit_mask (BEAKTA_DISCLOSURE_WINDOW (widget), mask);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_disclosure_window_save (BEAKTA_DISCLOSURE_WINDOW (widget));
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_case_editor_undo (BEAKTA_DISCLOSURE_WINDOW (widget)->editor);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_case_editor_redo (BEAKTA_DISCLOSURE_WINDOW (widget)->editor);
}

static void
beakta_disclosure_window_dispose (GObject *object)
{
  BeaktaDisclosureWindow *self = BEAKTA_DISCLOSURE_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->pages);
  g_clear_object (&self->report);
  g_clear_pointer (&self->masks, g_ptr_array_unref);
  g_clear_object (&self->saver);
  g_clear_object (&self->settings);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_disclosure_window_parent_class)->dispose (object);
}

static void
beakta_disclosure_window_class_init (BeaktaDisclosureWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_disclosure_window_dispose;

  gtk_widget_class_install_action (widget_class, "disclosure.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "disclosure.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "disclosure.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "disclosure.redo", NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "disclosure.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "disclosure.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "disclosure.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "disclosure.redo", NULL);

  g_type_ensure (BEAKTA_TYPE_PAPER_CHOICE);
  g_type_ensure (BEAKTA_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/disclosure/beakta-disclosure-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, choice);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, add);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, masked_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, masked);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, nothing_masked);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, left_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, left);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, proposed_box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, proposed);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDisclosureWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, rebuild);
  gtk_widget_class_bind_template_callback (widget_class, choice_problem_cb);
}

static void
beakta_disclosure_window_init (BeaktaDisclosureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->kind, _("Which paper"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "disclosure.save", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

GtkWidget *
beakta_disclosure_window_new (BeaktaCaseEditor *editor,
                              GSettings        *settings)
{
  BeaktaDisclosureWindow *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_DISCLOSURE_WINDOW, NULL);
  self->editor = g_object_ref (editor);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  g_signal_connect_object (beakta_case_editor_get_case (editor), "entry", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "problem", G_CALLBACK (beakta_disclosure_window_toast), self, G_CONNECT_SWAPPED);
  rebuild (self);

  return GTK_WIDGET (self);
}
