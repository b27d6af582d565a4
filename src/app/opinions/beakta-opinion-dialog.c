/* Asks an expert for an opinion, or alters what is asked. Who is asked stays; another is asked by a request of their own. */

#define G_LOG_DOMAIN "beakta-opinion-dialog"

#include "beakta-opinion-dialog.h"

#include <glib/gi18n.h>

#include "beakta-acts-opinions.h"
#include "beakta-day-field.h"
#include "beakta-heard-name.h"
#include "beakta-store-users.h"
#include "beakta-text-field.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaOpinionDialog
{
  AdwWindow         parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaOpinion    *opinion;         /* owned: as it is, or a new one */
  gboolean          is_new;
  GStrv             experts;         /* users, in the order of @person */

  /* Template children */
  GtkWidget        *accept;
  GtkWidget        *person_caption;
  GtkDropDown      *person;
  GtkWidget        *nobody;
  BeaktaTextField  *matter;
  BeaktaDayField   *due;
  GtkWidget        *questions_caption;
  GtkBox           *questions;
};

G_DEFINE_FINAL_TYPE (BeaktaOpinionDialog, beakta_opinion_dialog, ADW_TYPE_WINDOW)

/* (nullable) */
static const char *
get_person (BeaktaOpinionDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->person);

  if (!self->is_new)
    return self->opinion->person;

  return chosen < g_strv_length (self->experts) ? self->experts[chosen] : NULL;
}

static void
validate (BeaktaOpinionDialog *self)
{
  g_autofree char *matter = g_strstrip (beakta_text_field_dup_text (self->matter));

  gtk_widget_set_sensitive (self->accept, get_person (self) != NULL && *matter != '\0' &&
                                          beakta_day_field_get_day (self->due) != NULL);
}

/* The questions whose boxes are ticked. */
static GStrv
list_chosen (BeaktaOpinionDialog *self)
{
  g_autoptr(GStrvBuilder) chosen = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->questions)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_CHECK_BUTTON (row) && gtk_check_button_get_active (GTK_CHECK_BUTTON (row)))
      g_strv_builder_add (chosen, gtk_widget_get_name (row));

  return g_strv_builder_end (chosen);
}

static void
accept_clicked_cb (BeaktaOpinionDialog *self)
{
  g_autoptr(BeaktaOpinion) asking = beakta_record_copy (self->opinion);
  g_autofree char *matter = g_strstrip (beakta_text_field_dup_text (self->matter));
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  g_autoptr(BeaktaChange) change = NULL;

  if (!gtk_widget_get_sensitive (self->accept))
    return;

  beakta_record_set (&asking->person, get_person (self));
  beakta_record_set (&asking->matter, matter);
  beakta_record_set (&asking->due, beakta_day_field_get_day (self->due));
  g_strfreev (asking->questions);
  asking->questions = list_chosen (self);
  change = self->is_new ? beakta_acts_ask_opinion (case_, asking, beakta_case_editor_get_user (self->editor), now)
                        : beakta_acts_alter_opinion (case_, asking);
  beakta_case_editor_apply (self->editor, change);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
beakta_opinion_dialog_dispose (GObject *object)
{
  BeaktaOpinionDialog *self = BEAKTA_OPINION_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->opinion, beakta_record_unref);
  g_clear_pointer (&self->experts, g_strfreev);

  G_OBJECT_CLASS (beakta_opinion_dialog_parent_class)->dispose (object);
}

static void
beakta_opinion_dialog_class_init (BeaktaOpinionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_opinion_dialog_dispose;

  g_type_ensure (BEAKTA_TYPE_DAY_FIELD);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/opinions/beakta-opinion-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, person_caption);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, person);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, matter);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, due);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, questions_caption);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionDialog, questions);
  gtk_widget_class_bind_template_callback (widget_class, validate);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
}

static void
beakta_opinion_dialog_init (BeaktaOpinionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->person, _("Who is asked"));
  g_signal_connect_swapped (self->matter, "sent", G_CALLBACK (accept_clicked_cb), self);
}

/* Those who have the role, but oneself and whoever has declared a conflict of interest in the case. */
static GStrv
list_experts (BeaktaOpinionDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) all = beakta_store_dup_experts_sync (beakta_case_editor_get_store (self->editor), NULL, &error);
  g_autoptr(GStrvBuilder) experts = g_strv_builder_new ();

  if (all == NULL)
    g_message ("%s", error->message);
  for (guint i = 0; all != NULL && all[i] != NULL; i++)
    {
      const BeaktaConflict *conflict = beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_CONFLICT,
                                                           all[i]);

      if (!g_str_equal (all[i], beakta_case_editor_get_user (self->editor)) && (conflict == NULL || !conflict->conflicted))
        g_strv_builder_add (experts, all[i]);
    }

  return g_strv_builder_end (experts);
}

static void
fill_in_experts (BeaktaOpinionDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  self->experts = list_experts (self);
  for (guint i = 0; self->experts[i] != NULL; i++)
    gtk_string_list_append (names, beakta_case_editor_get_name (self->editor, self->experts[i]));
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->person), self->is_new && self->experts[0] != NULL);
  gtk_widget_set_visible (self->person_caption, self->is_new && self->experts[0] != NULL);
  gtk_widget_set_visible (self->nobody, self->is_new && self->experts[0] == NULL);
}

static void
add_question (BeaktaOpinionDialog  *self,
              BeaktaChecklist      *checklist,
              const BeaktaQuestion *question)
{
  g_autofree char *id = g_strconcat (beakta_checklist_get_id (checklist), "/", beakta_question_get_id (question), NULL);
  g_autofree char *words = g_strdup_printf ("%s %s", beakta_question_get_number (question),
                                            beakta_question_get_text (question, beakta_wording_get_language ()));
  GtkWidget *check = gtk_check_button_new_with_label (words);

  gtk_widget_set_name (check, id);
  beakta_wrapped_words_set (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strv_contains ((const char * const *) self->opinion->questions, id));
  gtk_box_append (self->questions, check);
}

static void
add_questions (BeaktaOpinionDialog *self,
               BeaktaChecklist     *checklist)
{
  beakta_wrapped_words_add (GTK_WIDGET (self->questions), beakta_checklist_get_title (checklist, beakta_wording_get_language ()),
                            "heading");
  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        add_question (self, checklist, beakta_section_get_question (section, j));
    }
}

static void
fill_in (BeaktaOpinionDialog *self)
{
  g_autoptr(GPtrArray) checklists = beakta_case_editor_list_checklists (self->editor);

  fill_in_experts (self);
  beakta_text_field_set_text (self->matter, self->opinion->matter);
  beakta_day_field_set_day (self->due, self->opinion->due);
  for (guint i = 0; i < checklists->len; i++)
    add_questions (self, g_ptr_array_index (checklists, i));
  gtk_widget_set_visible (self->questions_caption, checklists->len > 0);
  if (!self->is_new)
    gtk_button_set_label (GTK_BUTTON (self->accept), _("_Save"));
  validate (self);
}

GtkWidget *
beakta_opinion_dialog_new (GtkWindow        *parent,
                           BeaktaCaseEditor *editor,
                           const char       *id)
{
  BeaktaOpinionDialog *self;
  const BeaktaOpinion *current;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  current = id != NULL ? beakta_case_lookup (beakta_case_editor_get_case (editor), BEAKTA_ITEM_OPINION, id) : NULL;
  self = g_object_new (BEAKTA_TYPE_OPINION_DIALOG, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  self->is_new = current == NULL;
  self->opinion = current != NULL ? beakta_record_copy (current) : beakta_record_new (BEAKTA_ITEM_OPINION, NULL);
  fill_in (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->matter));

  return GTK_WIDGET (self);
}
