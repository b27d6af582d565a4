/* Above the questions of a case that several assess. */

#define G_LOG_DOMAIN "beakta-assessor-bar"

#include "beakta-assessor-bar.h"

#include <glib/gi18n.h>

#include "beakta-assessors.h"

struct _BeaktaAssessorBar
{
  GtkBox     parent_instance;

  /* Children */
  GtkLabel  *words;
  GtkWidget *finish;
  GtkWidget *consolidate;
};

G_DEFINE_FINAL_TYPE (BeaktaAssessorBar, beakta_assessor_bar, GTK_TYPE_BOX)

static void
beakta_assessor_bar_class_init (BeaktaAssessorBarClass *klass)
{
}

static void
beakta_assessor_bar_init (BeaktaAssessorBar *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "assessor-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->words, 0);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));

  self->finish = gtk_button_new_with_label (_("I Am Done"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->finish), "case.finish-assessing");
  self->consolidate = gtk_button_new_with_label (_("Put Together"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->consolidate), "case.consolidate");
  gtk_widget_set_tooltip_text (self->consolidate, _("Put the answers of all assessors side by side"));
  gtk_box_append (GTK_BOX (buttons), self->finish);
  gtk_box_append (GTK_BOX (buttons), self->consolidate);
  gtk_box_append (GTK_BOX (self), buttons);
}

/* (transfer full): "anna (done), bo, cilla" */
static char *
dup_persons (BeaktaCaseEditor *editor)
{
  g_autoptr(GPtrArray) assessors = beakta_assessors_list (beakta_case_editor_get_case (editor));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assessors->len; i++)
    {
      const BeaktaAssessor *assessor = g_ptr_array_index (assessors, i);
      const char *name = beakta_case_editor_get_name (editor, assessor->person);

      g_string_append (text, i > 0 ? ", " : "");
      if (*assessor->done != '\0')
        /* Translators: a person who is done with an assessment of their own */
        g_string_append_printf (text, _("%s (done)"), name);
      else
        g_string_append (text, name);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_words (BeaktaCaseEditor     *editor,
           const BeaktaAssessor *own)
{
  g_autofree char *persons = dup_persons (editor);

  if (own == NULL)
    /* Translators: the persons who assess a case */
    return g_strdup_printf (_("Several assess this case, each by themselves: %s. What is shown here is the answer of the case."),
                            persons);
  if (*own->done == '\0')
    return g_strdup_printf (_("These are your own answers. Several assess this case: %s. What the others answer is shown when you "
                              "are done."), persons);

  return g_strdup_printf (_("You are done with your own answers. Several assess this case: %s."), persons);
}

void
beakta_assessor_bar_update (BeaktaAssessorBar *self,
                            BeaktaCaseEditor  *editor)
{
  BeaktaCase *case_ = editor != NULL ? beakta_case_editor_get_case (editor) : NULL;
  const BeaktaAssessor *own;
  g_autofree char *words = NULL;

  g_return_if_fail (BEAKTA_IS_ASSESSOR_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), case_ != NULL && beakta_assessors_are_several (case_));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  own = beakta_assessors_find (case_, beakta_case_editor_get_user (editor));
  words = dup_words (editor, own);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->finish, own != NULL);
  gtk_button_set_label (GTK_BUTTON (self->finish), own != NULL && *own->done != '\0' ? _("Take Up Again") : _("I Am Done"));
}
