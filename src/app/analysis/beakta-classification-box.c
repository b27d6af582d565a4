/* What the project does for integration, in the applicant's word and in the caseworker's.
 *
 * A difference between the two asks for a reason, and "no change" always does: it is a claim like any other. It is
 * asked for here and required only to propose. The organisation's own work is not classed: then the box is not there.
 */

#define G_LOG_DOMAIN "beakta-classification-box"

#include "beakta-classification-box.h"

#include <glib/gi18n-lib.h>

#include "beakta-classification.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-option-row.h"
#include "beakta-scrolled-layout.h"
#include "beakta-subject.h"
#include "beakta-text-field.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaClassificationBox
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  char             *shown;           /* what the proposals say now; nullable */

  /* Template children */
  BeaktaOptionRow  *applicant;
  BeaktaOptionRow  *caseworker;
  GtkBox           *proposals;
  GtkLabel         *ask;
  BeaktaTextField  *reason;
};

G_DEFINE_FINAL_TYPE (BeaktaClassificationBox, beakta_classification_box, GTK_TYPE_BOX)

static const BeaktaClassification *
get_classification (BeaktaClassificationBox *self)
{
  return beakta_case_get_classification (beakta_case_editor_get_case (self->editor));
}

/* What a person has said of the project; made into a change when its turn has come. */
typedef struct
{
  gboolean     is_applicant;
  BeaktaClass  class_;
  char        *reason;               /* nullable: instead of a class */
} ClassEdit;

static void
class_edit_free (gpointer data)
{
  ClassEdit *edit = data;

  g_free (edit->reason);
  g_free (edit);
}

static BeaktaChange *
make_change (BeaktaCase *case_,
             gpointer    user_data)
{
  const ClassEdit *edit = user_data;
  g_autoptr(BeaktaClassification) classification = beakta_record_copy (beakta_case_get_classification (case_));
  BeaktaChange *change;

  if (edit->reason != NULL)
    beakta_record_set (&classification->reason, edit->reason);
  else if (edit->is_applicant)
    classification->applicant = edit->class_;
  else
    classification->caseworker = edit->class_;

  change = beakta_acts_classify (case_, classification);
  beakta_change_set_typed_in (change, edit->reason != NULL ? "reason" : NULL);

  return change;
}

static void
apply (BeaktaClassificationBox *self,
       gboolean                 is_applicant,
       BeaktaClass              class_,
       const char              *reason)
{
  ClassEdit *edit = g_new0 (ClassEdit, 1);

  edit->is_applicant = is_applicant;
  edit->class_ = class_;
  edit->reason = g_strdup (reason);
  beakta_case_editor_apply_in_turn (self->editor, make_change, edit, class_edit_free);
}

static BeaktaClass
parse_class (const char *nick)
{
  int value = BEAKTA_CLASS_UNSET;

  if (*nick != '\0')
    beakta_words_from_nick (BEAKTA_WORDS_CLASS, nick, &value);

  return value;
}

static void
applicant_chosen_cb (BeaktaOptionRow         *row,
                     const char              *nick,
                     BeaktaClassificationBox *self)
{
  apply (self, TRUE, parse_class (nick), NULL);
}

static void
caseworker_chosen_cb (BeaktaOptionRow         *row,
                      const char              *nick,
                      BeaktaClassificationBox *self)
{
  apply (self, FALSE, parse_class (nick), NULL);
}

static void
reason_committed_cb (BeaktaTextField         *field,
                     const char              *text,
                     BeaktaClassificationBox *self)
{
  if (self->editor != NULL)
    apply (self, FALSE, BEAKTA_CLASS_UNSET, text);
}

static void
fill_row (BeaktaOptionRow *row,
          const char      *about)
{
  beakta_option_row_set_about (row, about);

  for (int i = BEAKTA_CLASS_AIMS; i < BEAKTA_N_CLASSES; i++)
    beakta_option_row_add (row, beakta_words_get_nick (BEAKTA_WORDS_CLASS, i), beakta_wording_get_class (i),
                           i <= BEAKTA_CLASS_CONTRIBUTES ? BEAKTA_TONE_GOOD : BEAKTA_TONE_WARNING);
}

/* What a reason is needed for; "" when it is there or not needed. */
static const char *
describe_need (const BeaktaClassification *classification)
{
  if (!beakta_classification_lacks_reason (classification))
    return "";

  return beakta_classification_asks_reason (classification) == BEAKTA_REASON_DIFFERS
         ? _("You and the applicant differ: give the reason")
         : _("“No change” is a claim too: give the reason");
}

static void
use_clicked_cb (GtkButton               *button,
                BeaktaClassificationBox *self)
{
  apply (self, FALSE, parse_class (gtk_widget_get_name (GTK_WIDGET (button))), NULL);
}

static GtkWidget *
make_words (BeaktaChecklist      *checklist,
            const BeaktaFindings *findings)
{
  /* Translators: the title of a checklist, and the class that follows from its answers */
  g_autofree char *heading = g_strdup_printf (_("%s points to: %s"),
                                              beakta_checklist_get_title (checklist, beakta_wording_get_language ()),
                                              beakta_wording_get_class (findings->proposed));
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (heading);
  GtkWidget *explanation = gtk_label_new (findings->explanation);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_box_append (GTK_BOX (words), title);

  gtk_label_set_xalign (GTK_LABEL (explanation), 0);
  gtk_widget_add_css_class (explanation, "caption");
  gtk_widget_add_css_class (explanation, "dim-label");
  gtk_box_append (GTK_BOX (words), explanation);
  gtk_widget_set_hexpand (words, TRUE);
  beakta_wrapped_words_set (words);

  return words;
}

static void
add_proposal (BeaktaClassificationBox *self,
              BeaktaChecklist         *checklist,
              const BeaktaFindings    *findings)
{
  const char *class_ = beakta_wording_get_class (findings->proposed);
  GtkWidget *line = beakta_line_new (8);
  GtkWidget *use = gtk_button_new_with_label (_("Use"));
  g_autofree char *name = g_strdup_printf ("%s: %s (%s)", _("Use"), class_,
                                           beakta_checklist_get_title (checklist, beakta_wording_get_language ()));

  gtk_widget_set_name (use, beakta_words_get_nick (BEAKTA_WORDS_CLASS, (int) findings->proposed));
  gtk_widget_set_valign (use, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (use, "flat");
  gtk_widget_set_visible (use, get_classification (self)->caseworker != findings->proposed
                               && beakta_case_editor_may (self->editor, BEAKTA_ACT_CLASSIFY, NULL));
  beakta_heard_name_set (use, name);
  g_signal_connect (use, "clicked", G_CALLBACK (use_clicked_cb), self);

  gtk_box_append (GTK_BOX (line), make_words (checklist, findings));
  gtk_box_append (GTK_BOX (line), use);
  gtk_widget_add_css_class (line, "result-note");
  gtk_widget_set_margin_top (line, gtk_widget_get_first_child (GTK_WIDGET (self->proposals)) != NULL ? 6 : 0);
  gtk_box_append (self->proposals, line);
}

/* (transfer full) (element-type char*): the case's lists that propose a class. */
static GPtrArray *
list_proposing (BeaktaClassificationBox *self)
{
  g_autoptr(GPtrArray) records =
    beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_CHECKLIST);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (records, i);
      const BeaktaFindings *findings = beakta_case_editor_get_findings (self->editor, record->id);

      if (findings != NULL && findings->proposed != BEAKTA_CLASS_UNSET)
        g_ptr_array_add (ids, g_strdup (record->id));
    }

  return ids;
}

static char *
fingerprint (BeaktaClassificationBox *self,
             GPtrArray               *ids)
{
  GString *print = g_string_new (NULL);

  g_string_append_printf (print, "%d %d\n", (int) get_classification (self)->caseworker,
                          beakta_case_editor_may (self->editor, BEAKTA_ACT_CLASSIFY, NULL));

  for (guint i = 0; i < ids->len; i++)
    {
      const BeaktaFindings *findings = beakta_case_editor_get_findings (self->editor, g_ptr_array_index (ids, i));

      g_string_append_printf (print, "%s %d %s\n", (char *) g_ptr_array_index (ids, i),
                              (int) findings->proposed, findings->explanation);
    }

  return g_string_free (print, FALSE);
}

static void
show_proposals (BeaktaClassificationBox *self)
{
  g_autoptr(GPtrArray) ids = list_proposing (self);
  g_autofree char *print = fingerprint (self, ids);
  GtkWidget *child;

  if (g_strcmp0 (print, self->shown) == 0)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->proposals))) != NULL)
    gtk_box_remove (self->proposals, child);

  for (guint i = 0; i < ids->len; i++)
    add_proposal (self, beakta_case_editor_get_checklist (self->editor, g_ptr_array_index (ids, i)),
                  beakta_case_editor_get_findings (self->editor, g_ptr_array_index (ids, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->proposals), ids->len > 0);
  g_free (self->shown);
  self->shown = g_steal_pointer (&print);
}

static void
beakta_classification_box_dispose (GObject *object)
{
  BeaktaClassificationBox *self = BEAKTA_CLASSIFICATION_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_CLASSIFICATION_BOX);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_classification_box_parent_class)->dispose (object);
}

static void
beakta_classification_box_finalize (GObject *object)
{
  g_free (BEAKTA_CLASSIFICATION_BOX (object)->shown);

  G_OBJECT_CLASS (beakta_classification_box_parent_class)->finalize (object);
}

static void
beakta_classification_box_class_init (BeaktaClassificationBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_classification_box_dispose;
  object_class->finalize = beakta_classification_box_finalize;

  g_type_ensure (BEAKTA_TYPE_OPTION_ROW);
  g_type_ensure (BEAKTA_TYPE_SCROLLED_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-classification-box.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaClassificationBox, applicant);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClassificationBox, caseworker);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClassificationBox, proposals);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClassificationBox, ask);
  gtk_widget_class_bind_template_child (widget_class, BeaktaClassificationBox, reason);
  gtk_widget_class_bind_template_callback (widget_class, applicant_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, caseworker_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_committed_cb);
}

static void
beakta_classification_box_init (BeaktaClassificationBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_row (self->applicant, _("The applicant’s assessment"));
  fill_row (self->caseworker, _("Your own assessment"));
  beakta_text_field_set_about (self->reason, _("Overall assessment"));
}

GtkWidget *
beakta_classification_box_new (void)
{
  return g_object_new (BEAKTA_TYPE_CLASSIFICATION_BOX, NULL);
}

void
beakta_classification_box_set (BeaktaClassificationBox *self,
                               BeaktaCaseEditor        *editor)
{
  g_return_if_fail (BEAKTA_IS_CLASSIFICATION_BOX (self));

  beakta_text_field_flush (self->reason);
  g_set_object (&self->editor, editor);
  beakta_text_field_clear (self->reason);
  g_clear_pointer (&self->shown, g_free);
  beakta_classification_box_update (self);
}

void
beakta_classification_box_update (BeaktaClassificationBox *self)
{
  const BeaktaClassification *classification;
  g_autofree char *why = NULL;
  const char *need;

  g_return_if_fail (BEAKTA_IS_CLASSIFICATION_BOX (self));

  if (self->editor == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), !beakta_case_is_own_work (beakta_case_editor_get_case (self->editor)));
  classification = get_classification (self);
  need = describe_need (classification);
  beakta_case_editor_may (self->editor, BEAKTA_ACT_CLASSIFY, &why);

  beakta_option_row_set_value (self->applicant,
                               beakta_words_get_nick (BEAKTA_WORDS_CLASS, (int) classification->applicant));
  beakta_option_row_set_value (self->caseworker,
                               beakta_words_get_nick (BEAKTA_WORDS_CLASS, (int) classification->caseworker));
  beakta_option_row_set_locked (self->applicant, why);
  beakta_option_row_set_locked (self->caseworker, why);
  beakta_text_field_set_text (self->reason, beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_CLASSIFICATION,
                                                                            "classification", "reason", classification->reason));
  beakta_text_field_set_locked (self->reason, why);
  gtk_label_set_label (self->ask, need);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), *need != '\0');
  show_proposals (self);
}

void
beakta_classification_box_flush (BeaktaClassificationBox *self)
{
  g_return_if_fail (BEAKTA_IS_CLASSIFICATION_BOX (self));

  beakta_text_field_flush (self->reason);
}

void
beakta_classification_box_take_back (BeaktaClassificationBox *self)
{
  g_return_if_fail (BEAKTA_IS_CLASSIFICATION_BOX (self));

  if (self->editor == NULL)
    return;

  beakta_text_field_take_back (self->reason, get_classification (self)->reason);
  beakta_classification_box_update (self);
}
