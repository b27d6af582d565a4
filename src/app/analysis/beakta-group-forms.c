/* The forms of groups that the case does not have. */

#define G_LOG_DOMAIN "beakta-group-forms"

#include "beakta-group-forms.h"

#include <glib/gi18n-lib.h>

#include "beakta-wrapped-words.h"

struct _BeaktaGroupForms
{
  GtkBox              parent_instance;

  BeaktaScrollKeeper *keeper;        /* owned */
  BeaktaCaseEditor   *editor;        /* owned, nullable */
  BeaktaOfficeGroups *offices;       /* owned, nullable: with the editor */
  GtkBox             *forms;         /* a child */
  GtkWidget          *add;           /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaGroupForms, beakta_group_forms, GTK_TYPE_BOX)

static void
closed_cb (BeaktaGroupForm  *form,
           BeaktaGroupForms *self)
{
  gtk_box_remove (self->forms, GTK_WIDGET (form));
  beakta_group_forms_update (self);
  gtk_widget_grab_focus (self->add);
}

static void
add_clicked_cb (GtkButton        *button,
                BeaktaGroupForms *self)
{
  beakta_group_forms_add (self, BEAKTA_GROUP_FORM (beakta_group_form_new (self->editor, self->offices, NULL)));
}

static void
beakta_group_forms_dispose (GObject *object)
{
  BeaktaGroupForms *self = BEAKTA_GROUP_FORMS (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->editor);
  g_clear_object (&self->offices);

  G_OBJECT_CLASS (beakta_group_forms_parent_class)->dispose (object);
}

static void
beakta_group_forms_class_init (BeaktaGroupFormsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_group_forms_dispose;
}

static void
beakta_group_forms_init (BeaktaGroupForms *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);

  self->forms = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->forms));
  self->add = gtk_button_new_with_label (_("Add Group…"));
  beakta_wrapped_words_set (self->add);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), self->add);
}

void
beakta_group_forms_set_keeper (BeaktaGroupForms   *self,
                               BeaktaScrollKeeper *keeper)
{
  g_return_if_fail (BEAKTA_IS_GROUP_FORMS (self));

  g_set_object (&self->keeper, keeper);
}

void
beakta_group_forms_set (BeaktaGroupForms   *self,
                        BeaktaCaseEditor   *editor,
                        BeaktaOfficeGroups *offices)
{
  GtkWidget *form;

  g_return_if_fail (BEAKTA_IS_GROUP_FORMS (self));
  g_return_if_fail ((editor == NULL) == (offices == NULL));

  while ((form = gtk_widget_get_first_child (GTK_WIDGET (self->forms))) != NULL)
    gtk_box_remove (self->forms, form);

  g_set_object (&self->editor, editor);
  g_set_object (&self->offices, offices);
  beakta_group_forms_update (self);
}

void
beakta_group_forms_add (BeaktaGroupForms *self,
                        BeaktaGroupForm  *form)
{
  g_return_if_fail (BEAKTA_IS_GROUP_FORMS (self));

  gtk_widget_add_css_class (GTK_WIDGET (form), "group-card");
  gtk_widget_add_css_class (GTK_WIDGET (form), "current");
  g_signal_connect (form, "closed", G_CALLBACK (closed_cb), self);
  gtk_box_append (self->forms, GTK_WIDGET (form));
  beakta_group_forms_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (form));
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (form));
}

void
beakta_group_forms_update (BeaktaGroupForms *self)
{
  gboolean has_forms;

  g_return_if_fail (BEAKTA_IS_GROUP_FORMS (self));

  has_forms = gtk_widget_get_first_child (GTK_WIDGET (self->forms)) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->forms), has_forms);
  gtk_widget_set_visible (self->add, !has_forms && self->editor != NULL &&
                                       beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, NULL));
}
