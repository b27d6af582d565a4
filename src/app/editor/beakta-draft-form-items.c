/* What there is to write of each kind of item: the list, a section, a question, and the rules. */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-form-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-words.h"
#include "beakta-wording-depth.h"
#include "beakta-wording.h"

/* The list */

static void
build_list (BeaktaDraftForm *self)
{
  GtkWidget *box = beakta_draft_form_add_group (self, _("The Whole List"));

  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_TITLE, NULL);
  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_SUMMARY, NULL);
  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_SOURCE, NULL);
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_VERSION, _("Higher than every version before it, such as 1.3"));
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_ID,
                              _("a–z, digits and hyphens. Versions of one list have the same."));
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS,
                              _("Numbers parted by spaces: 1.1 1.2. Left empty, the list counts no points."));
  beakta_draft_form_add_answers (self, self->item);
}

static void
build_section (BeaktaDraftForm *self)
{
  GtkWidget *box = beakta_draft_form_add_group (self, _("Section"));

  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_TITLE, NULL);
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_ID, NULL);
}

/* A question */

static void
add_type (BeaktaDraftForm *self,
          GtkWidget       *box)
{
  BeaktaDraftChoiceWord words[BEAKTA_ANSWER_NUMBER + 1];

  for (guint type = 0; type < G_N_ELEMENTS (words); type++)
    {
      words[type].value = beakta_answer_type_get_nick (type);
      words[type].label = beakta_editor_words_get_answer_type (type);
    }
  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_TYPE, words, G_N_ELEMENTS (words));
}

static void
add_depth (BeaktaDraftForm *self,
           GtkWidget       *box)
{
  BeaktaDraftChoiceWord words[BEAKTA_DEPTH_DEEP + 1];

  for (guint depth = 0; depth < G_N_ELEMENTS (words); depth++)
    {
      words[depth].value = beakta_depth_get_nick (depth);
      words[depth].label = beakta_wording_get_depth (words[depth].value);
    }
  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_DEPTH, words, G_N_ELEMENTS (words));
}

static void
add_evidence (BeaktaDraftForm *self,
              GtkWidget       *box)
{
  const BeaktaDraftChoiceWord words[] = {
    /* Translators: whether an answer stands on quoted passages */
    { "asked", C_("evidence", "Asked for") },
    { "not-asked", C_("evidence", "Not asked for") },
  };

  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_EVIDENCE, words, G_N_ELEMENTS (words));
}

static void
add_answer (BeaktaDraftForm *self,
            GtkWidget       *box)
{
  const BeaktaDraftChoiceWord words[] = {
    /* Translators: whether a question without an answer is left to do */
    { "asked", C_("answer", "Asked for") },
    { "not-asked", C_("answer", "Welcome, and never missing") },
  };

  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_ANSWER, words, G_N_ELEMENTS (words));
}

static void
add_not_relevant (BeaktaDraftForm *self,
                  GtkWidget       *box)
{
  const BeaktaDraftChoiceWord words[] = {
    /* Translators: whether a question may be answered with “Not relevant” */
    { "yes", C_("not relevant", "Can be answered") },
    { "no", C_("not relevant", "Cannot be answered") },
  };

  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_NOT_RELEVANT, words, G_N_ELEMENTS (words));
}

static void
add_goal_parts (BeaktaDraftForm *self,
                GtkWidget       *box)
{
  const char *parts[] = { "what", "baseline", "target", "unit", "when", "source" };
  BeaktaDraftChoiceWord words[G_N_ELEMENTS (parts)];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      words[i].value = parts[i];
      words[i].label = beakta_goal_part_get_label (parts[i], beakta_wording_get_language ());
    }
  beakta_draft_form_add_set (self, box, self->item, BEAKTA_DRAFT_FIELD_GOAL_PARTS, NULL, words, G_N_ELEMENTS (words));
}

static void
add_help (BeaktaDraftForm *self)
{
  static const BeaktaDraftField fields[] = {
    BEAKTA_DRAFT_FIELD_WHY,
    BEAKTA_DRAFT_FIELD_GOOD_GUIDANCE, BEAKTA_DRAFT_FIELD_GOOD_EXAMPLE,
    BEAKTA_DRAFT_FIELD_PARTIAL_GUIDANCE, BEAKTA_DRAFT_FIELD_PARTIAL_EXAMPLE,
    BEAKTA_DRAFT_FIELD_WEAK_GUIDANCE, BEAKTA_DRAFT_FIELD_WEAK_EXAMPLE,
    BEAKTA_DRAFT_FIELD_COMPLETION, BEAKTA_DRAFT_FIELD_SOURCE,
  };
  GtkWidget *box = beakta_draft_form_add_group (self, _("Help and Wordings"));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    beakta_draft_form_add_words (self, box, self->item, fields[i], NULL);
}

static void
build_question (BeaktaDraftForm *self)
{
  GtkWidget *box = beakta_draft_form_add_group (self, _("Question"));
  g_autofree char *type = beakta_checklist_draft_dup_text (self->draft, self->item, BEAKTA_DRAFT_FIELD_TYPE, NULL);

  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_TEXT, NULL);
  add_type (self, box);
  if (g_str_equal (type, "goal"))
    add_goal_parts (self, box);
  add_depth (self, box);
  add_evidence (self, box);
  add_answer (self, box);
  add_not_relevant (self, box);
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_CRITERIA, _("Parted by spaces: integration mål"));
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_LABELS,
                              _("Labels of application forms where the applicant answers this, parted by semicolons"));
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_WHEN,
                              _("Asked only when it holds: 1.1 = partly no. Left empty, it is always asked."));
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_ID,
                              _("Answers are kept under the number: never give it to another question."));
  beakta_draft_form_add_answers (self, self->item);
  add_help (self);
}

/* Rules */

static void
build_class (BeaktaDraftForm *self)
{
  static const BeaktaClass classes[] = {
    BEAKTA_CLASS_AIMS, BEAKTA_CLASS_CONTRIBUTES, BEAKTA_CLASS_NO_CHANGE, BEAKTA_CLASS_HINDERS
  };
  BeaktaDraftChoiceWord words[G_N_ELEMENTS (classes)];
  GtkWidget *box = beakta_draft_form_add_group (self, _("Rule of Classification"));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      words[i].value = beakta_words_get_nick (BEAKTA_WORDS_CLASS, classes[i]);
      words[i].label = beakta_wording_get_class (classes[i]);
    }
  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_CLASS, words, G_N_ELEMENTS (words));
  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_WHEN,
                              _("The first rule whose condition holds is proposed: 2 of (1.1 1.2 1.3) = yes"));
  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_BECAUSE, NULL);
}

static void
build_score (BeaktaDraftForm *self)
{
  const BeaktaDraftChoiceWord words[] = {
    { "yes", C_("answer", "Yes") },
    { "no", C_("answer", "No") },
  };
  GtkWidget *box = beakta_draft_form_add_group (self, _("What a Sum of Points Is Called"));

  beakta_draft_form_add_line (self, box, self->item, BEAKTA_DRAFT_FIELD_POINTS, NULL);
  beakta_draft_form_add_words (self, box, self->item, BEAKTA_DRAFT_FIELD_LABEL, NULL);
  beakta_draft_form_add_choice (self, box, self->item, BEAKTA_DRAFT_FIELD_DEFINED, words, G_N_ELEMENTS (words));
}

void
beakta_draft_form_add_item (BeaktaDraftForm *self)
{
  switch (beakta_checklist_draft_get_kind (self->draft, self->item))
    {
    case BEAKTA_DRAFT_LIST:
      build_list (self);
      break;
    case BEAKTA_DRAFT_SECTION:
      build_section (self);
      break;
    case BEAKTA_DRAFT_QUESTION:
      build_question (self);
      break;
    case BEAKTA_DRAFT_CLASS:
      build_class (self);
      break;
    case BEAKTA_DRAFT_SCORE:
      build_score (self);
      break;
    case BEAKTA_DRAFT_OPTION:
    case BEAKTA_N_DRAFT_KINDS:
    default:
      break;
    }
}
