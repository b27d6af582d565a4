/* The knowledge behind a question: why it is asked, what good, partial and weak evidence looks like, where it comes from, and
 * where else the same thing is asked. */

#define G_LOG_DOMAIN "beakta-question-help"

#include "beakta-question-help.h"

#include <glib/gi18n-lib.h>

#include "beakta-question-name.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaQuestionHelp
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (BeaktaQuestionHelp, beakta_question_help, GTK_TYPE_BOX)

static const struct
{
  BeaktaGrade  grade;
  const char  *title;
  const char  *style;
} grades[] =
{
  { BEAKTA_GRADE_GOOD, N_("Good evidence"), "chip-success" },
  { BEAKTA_GRADE_PARTIAL, N_("Partial evidence"), "chip-warning" },
  { BEAKTA_GRADE_WEAK, N_("Weak evidence"), "chip-neutral" },
};

static void
add_grade (GtkWidget            *box,
           const BeaktaQuestion *question,
           guint                 index)
{
  const char *language = beakta_wording_get_language ();
  const char *guidance = beakta_question_get_guidance (question, grades[index].grade, language);
  const char *example = beakta_question_get_example (question, grades[index].grade, language);
  GtkWidget *part;
  GtkWidget *chip;

  if (*guidance == '\0' && *example == '\0')
    return;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  chip = beakta_wrapped_words_add (part, _(grades[index].title), "chip");
  gtk_widget_add_css_class (chip, grades[index].style);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);

  if (*guidance != '\0')
    beakta_wrapped_words_add (part, guidance, NULL);

  if (*example != '\0')
    {
      /* Translators: an invented example of what an applicant may write */
      g_autofree char *quotation = g_strdup_printf (_("Example: %s"), example);

      beakta_wrapped_words_add (part, quotation, "help-example");
    }

  gtk_box_append (GTK_BOX (box), part);
}

static void
add_origin (GtkWidget            *box,
            const BeaktaQuestion *question)
{
  const char *source = beakta_question_get_source (question, beakta_wording_get_language ());
  const char * const *criteria = beakta_question_get_criteria (question);

  if (*source != '\0')
    {
      /* Translators: where the question comes from */
      g_autofree char *line = g_strdup_printf (_("Source: %s"), source);

      gtk_widget_add_css_class (beakta_wrapped_words_add (box, line, "caption"), "dim-label");
    }

  if (criteria != NULL && criteria[0] != NULL)
    {
      g_autofree char *words = g_strjoinv (" · ", (char **) criteria);
      /* Translators: the horizontal criteria that the question throws light on */
      g_autofree char *line = g_strdup_printf (_("Criteria: %s"), words);

      gtk_widget_add_css_class (beakta_wrapped_words_add (box, line, "caption"), "dim-label");
    }
}

/* "Gävleborg 2.1 · Dalarna 1.2" */
static void
add_kin (GtkWidget *box,
         GPtrArray *kin)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; kin != NULL && i < kin->len; i++)
    {
      const BeaktaKin *item = g_ptr_array_index (kin, i);
      g_autofree char *name = beakta_question_name_dup (item->checklist, beakta_question_get_number (item->question));

      g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", name);
    }

  if (names->len == 0)
    return;

  /* Translators: followed by checklists and their questions: "Gävleborg 2.1 · Dalarna 1.2" */
  line = g_strdup_printf (_("The same thing is asked in: %s"), names->str);
  gtk_widget_add_css_class (beakta_wrapped_words_add (box, line, "caption"), "dim-label");
}

static void
beakta_question_help_class_init (BeaktaQuestionHelpClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_question_help_init (BeaktaQuestionHelp *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "question-help");
}

GtkWidget *
beakta_question_help_new (const BeaktaQuestion *question,
                          GPtrArray            *kin)
{
  GtkWidget *self = g_object_new (BEAKTA_TYPE_QUESTION_HELP, NULL);
  const char *why = beakta_question_get_why (question, beakta_wording_get_language ());

  if (*why != '\0')
    {
      GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      beakta_wrapped_words_add (part, _("Why it is asked"), "caption-heading");
      beakta_wrapped_words_add (part, why, NULL);
      gtk_box_append (GTK_BOX (self), part);
    }

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    add_grade (self, question, i);

  add_origin (self, question);
  add_kin (self, kin);

  return self;
}
