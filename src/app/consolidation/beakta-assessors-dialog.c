/* Who assesses the case. */

#define G_LOG_DOMAIN "beakta-assessors-dialog"

#include "beakta-assessors-dialog.h"

#include <glib/gi18n.h>

#include "beakta-assessors.h"
#include "beakta-store-users.h"
#include "beakta-wording.h"

struct _BeaktaAssessorsDialog
{
  AdwWindow            parent_instance;

  BeaktaCaseEditor    *editor;       /* owned */
  GStrv                known;        /* users of the store, and who was added here */
  gboolean             is_filling;

  /* Template children */
  GtkLabel            *explanation;
  GtkListBox          *persons;
  GtkEntry            *other;
};

G_DEFINE_FINAL_TYPE (BeaktaAssessorsDialog, beakta_assessors_dialog, ADW_TYPE_WINDOW)

static BeaktaCase *
get_case (BeaktaAssessorsDialog *self)
{
  return beakta_case_editor_get_case (self->editor);
}

static void
ask (BeaktaAssessorsDialog *self,
     const char            *user)
{
  const char * const persons[] = { user, NULL };
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change =
    beakta_acts_ask_assessors (beakta_case_editor_get_whole (self->editor), persons,
                               beakta_case_editor_get_user (self->editor), now);

  beakta_case_editor_apply_to_whole (self->editor, change);
}

static void
release (BeaktaAssessorsDialog *self,
         const char            *user)
{
  const char * const persons[] = { user, NULL };
  g_autoptr(BeaktaChange) change = beakta_acts_release_assessors (beakta_case_editor_get_whole (self->editor), persons);

  beakta_case_editor_apply_to_whole (self->editor, change);
}

static void
person_toggled_cb (GtkCheckButton        *button,
                   BeaktaAssessorsDialog *self)
{
  const char *user = gtk_widget_get_name (GTK_WIDGET (button));

  if (self->is_filling)
    return;

  if (gtk_check_button_get_active (button))
    ask (self, user);
  else
    release (self, user);
}

static char *
dup_standing (BeaktaAssessorsDialog *self,
              const char            *user)
{
  const BeaktaAssessor *assessor = beakta_assessors_find (get_case (self), user);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = NULL;

  if (assessor == NULL)
    return g_strdup (g_str_equal (user, beakta_case_get_facts (get_case (self))->caseworker)
                     ? _("Caseworker of the case") : "");
  if (*assessor->done == '\0')
    return g_strdup (_("Assesses the case"));

  moment = beakta_wording_dup_moment (assessor->done, now);

  /* Translators: when somebody was done with an assessment of their own */
  return g_strdup_printf (_("Done %s"), moment);
}

/* The user name stands beside the name, for whoever has the same name as another. */
static char *
dup_below (const char *user,
           const char *name,
           const char *standing)
{
  if (g_str_equal (user, name))
    return g_strdup (standing);

  return *standing != '\0' ? g_strdup_printf ("%s · %s", user, standing) : g_strdup (user);
}

static GtkWidget *
make_row (BeaktaAssessorsDialog *self,
          const char            *user,
          gboolean               may)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  const char *name = beakta_case_editor_get_name (self->editor, user);
  g_autofree char *standing = dup_standing (self, user);
  g_autofree char *below = dup_below (user, name, standing);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_name (check, user);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), beakta_assessors_find (get_case (self), user) != NULL);
  g_signal_connect_object (check, "toggled", G_CALLBACK (person_toggled_cb), self, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_sensitive (row, may);

  return row;
}

static void
fill_in (BeaktaAssessorsDialog *self)
{
  g_autofree char *why = NULL;
  gboolean may = beakta_case_editor_may (self->editor, BEAKTA_ACT_ASK_ASSESSORS, &why);
  GtkWidget *row;

  self->is_filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->persons))) != NULL)
    gtk_list_box_remove (self->persons, row);
  for (guint i = 0; self->known[i] != NULL; i++)
    gtk_list_box_append (self->persons, make_row (self, self->known[i], may));
  self->is_filling = FALSE;

  gtk_widget_set_sensitive (GTK_WIDGET (self->other), may);
  gtk_label_set_text (self->explanation, may ?
                      _("Each answers the checklists by themselves, and sees the answers of the others when they are done. The "
                        "caseworker of the case then puts the answers together. Who is no longer to assess keeps their answers.")
                      : why);
}

static void
add_known (BeaktaAssessorsDialog *self,
           const char            *user)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  if (g_strv_contains ((const char * const *) self->known, user))
    return;

  builder = g_strv_builder_new ();
  g_strv_builder_addv (builder, (const char **) self->known);
  g_strv_builder_add (builder, user);
  g_strfreev (self->known);
  self->known = g_strv_builder_end (builder);
}

static void
other_applied_cb (BeaktaAssessorsDialog *self)
{
  g_autofree char *user = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->other))));

  if (*user == '\0')
    return;

  add_known (self, user);
  gtk_editable_set_text (GTK_EDITABLE (self->other), "");
  ask (self, user);
  fill_in (self);
}

static void
item_changed_cb (BeaktaCase            *case_,
                 BeaktaItemKind         kind,
                 const char            *id,
                 BeaktaAssessorsDialog *self)
{
  if (kind == BEAKTA_ITEM_ASSESSOR)
    fill_in (self);
}

static void
beakta_assessors_dialog_dispose (GObject *object)
{
  BeaktaAssessorsDialog *self = BEAKTA_ASSESSORS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_ASSESSORS_DIALOG);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->known, g_strfreev);

  G_OBJECT_CLASS (beakta_assessors_dialog_parent_class)->dispose (object);
}

static void
beakta_assessors_dialog_class_init (BeaktaAssessorsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_assessors_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/consolidation/beakta-assessors-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaAssessorsDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAssessorsDialog, persons);
  gtk_widget_class_bind_template_child (widget_class, BeaktaAssessorsDialog, other);
  gtk_widget_class_bind_template_callback (widget_class, other_applied_cb);
}

static void
beakta_assessors_dialog_init (BeaktaAssessorsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_known (BeaktaAssessorsDialog *self)
{
  g_autoptr(GPtrArray) assessors = beakta_assessors_list (get_case (self));
  g_autoptr(GError) error = NULL;

  self->known = beakta_store_dup_users_sync (beakta_case_editor_get_store (self->editor), &error);
  if (self->known == NULL)
    {
      g_message ("%s", error->message);
      self->known = g_new0 (char *, 1);
    }

  for (guint i = 0; i < assessors->len; i++)
    add_known (self, ((const BeaktaAssessor *) g_ptr_array_index (assessors, i))->person);
}

GtkWidget *
beakta_assessors_dialog_new (GtkWindow        *parent,
                             BeaktaCaseEditor *editor)
{
  BeaktaAssessorsDialog *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_ASSESSORS_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  list_known (self);
  fill_in (self);
  g_signal_connect_object (get_case (self), "item-changed", G_CALLBACK (item_changed_cb), self, 0);
  g_signal_connect_object (editor, "problem", G_CALLBACK (fill_in), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
