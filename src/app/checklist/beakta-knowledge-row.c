#define G_LOG_DOMAIN "beakta-knowledge-row"

#include "beakta-knowledge-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-question-name.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaKnowledgeRow
{
  GtkBox     parent_instance;

  char      *case_id;
  char      *case_number;
  guint      number;

  /* Template children */
  GtkLabel  *answer;
  GtkLabel  *place;
  GtkLabel  *reason;
  GtkBox    *quotes;
  GtkWidget *acts;
  GtkWidget *use_reason;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (BeaktaKnowledgeRow, beakta_knowledge_row, GTK_TYPE_BOX)

enum
{
  REASON_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_style (const char *value)
{
  if (g_str_equal (value, "yes"))
    return "chip-accent";

  return g_str_equal (value, "partly") || g_str_equal (value, "no") ? "chip-warning" : "chip-neutral";
}

static void
show_answer (BeaktaKnowledgeRow        *self,
             const BeaktaEarlierAnswer *earlier)
{
  const BeaktaAnswer *answer = earlier->whole->answer;
  const BeaktaQuestion *question = beakta_checklist_get_question (earlier->checklist, answer->question);
  const BeaktaOption *option = question != NULL ? beakta_question_find_option (question, answer->value) : NULL;
  const char *words = answer->value;

  if (option != NULL)
    words = beakta_option_get_label (option, beakta_wording_get_language ());
  else if (answer->goal != NULL)
    words = json_object_get_string_member_with_default (answer->goal, "what", "");

  gtk_label_set_label (self->answer, words);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), get_style (answer->value));
}

static void
append_part (GString    *line,
             const char *part)
{
  if (*part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
show_place (BeaktaKnowledgeRow        *self,
            const BeaktaEarlierAnswer *earlier)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = beakta_wording_dup_day (earlier->whole->answer->given, now);
  g_autofree char *name = NULL;

  if (!earlier->is_same_question)
    name = beakta_question_name_dup (earlier->checklist, earlier->whole->answer->question);

  append_part (line, name == NULL ? _("Same question") : name);
  append_part (line, beakta_wording_get_stage (earlier->stage));
  if (earlier->is_same_programme)
    append_part (line, _("same programme"));
  append_part (line, day);
  append_part (line, earlier->whole->number);
  gtk_label_set_label (self->place, line->str);
}

/* The words, and where in the application they stand. The document's name is left out: it may name the applicant. */
static void
add_quote (BeaktaKnowledgeRow  *self,
           const BeaktaPassage *passage)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *exact = g_strdelimit (g_strdup (passage->exact), "\n\f\t", ' ');
  /* Translators: words of an application, in quotation marks */
  g_autofree char *quoted = g_strdup_printf (_("“%s”"), g_strstrip (exact));
  g_autoptr(GString) place = g_string_new (NULL);

  gtk_widget_add_css_class (box, "knowledge-quote");
  gtk_box_append (GTK_BOX (box), beakta_wrapped_words_new (quoted, NULL));

  if (passage->page > 0)
    {
      /* Translators: a page of a document */
      g_autofree char *page = g_strdup_printf (_("p. %u"), passage->page);

      append_part (place, page);
    }
  append_part (place, passage->heading);
  if (place->len > 0)
    {
      GtkWidget *label = beakta_wrapped_words_new (place->str, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_box_append (self->quotes, box);
}

static void
show_reason (BeaktaKnowledgeRow *self,
             const BeaktaAnswer *answer)
{
  const char *text = *answer->reason != '\0' ? answer->reason : answer->missing;

  gtk_label_set_label (self->reason, text);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *text != '\0');
}

static void
name_parts (BeaktaKnowledgeRow *self)
{
  /* Translators: which one of a list: "Earlier answer 2"; heard by those who do not see the screen */
  g_autofree char *about = g_strdup_printf (_("Earlier answer %u"), self->number);
  g_autofree char *use = g_strdup_printf ("%s: %s", about, _("Begin the Reason with This"));
  g_autofree char *open = g_strdup_printf ("%s: %s", about, _("Open the Case…"));
  g_autofree char *name = g_strdup_printf ("%s: %s", about, gtk_label_get_label (self->answer));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  beakta_heard_name_set (self->use_reason, use);
  beakta_heard_name_set (self->open, open);
}

static void
use_reason_clicked_cb (GtkButton          *button,
                       BeaktaKnowledgeRow *self)
{
  g_signal_emit (self, signals[REASON_WANTED], 0);
}

static void
open_clicked_cb (GtkButton          *button,
                 BeaktaKnowledgeRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.open-other", "(ss)", self->case_id, self->case_number);
}

static void
beakta_knowledge_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_KNOWLEDGE_ROW);

  G_OBJECT_CLASS (beakta_knowledge_row_parent_class)->dispose (object);
}

static void
beakta_knowledge_row_finalize (GObject *object)
{
  BeaktaKnowledgeRow *self = BEAKTA_KNOWLEDGE_ROW (object);

  g_free (self->case_id);
  g_free (self->case_number);

  G_OBJECT_CLASS (beakta_knowledge_row_parent_class)->finalize (object);
}

static void
beakta_knowledge_row_class_init (BeaktaKnowledgeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_knowledge_row_dispose;
  object_class->finalize = beakta_knowledge_row_finalize;

  signals[REASON_WANTED] =
    g_signal_new ("reason-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/checklist/beakta-knowledge-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, answer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, reason);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, quotes);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, acts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, use_reason);
  gtk_widget_class_bind_template_child (widget_class, BeaktaKnowledgeRow, open);
  gtk_widget_class_bind_template_callback (widget_class, use_reason_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
beakta_knowledge_row_init (BeaktaKnowledgeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->acts);
}

GtkWidget *
beakta_knowledge_row_new (const BeaktaEarlierAnswer *earlier,
                          guint                      number,
                          gboolean                   may_answer)
{
  BeaktaKnowledgeRow *self;

  g_return_val_if_fail (earlier != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_KNOWLEDGE_ROW, NULL);
  self->case_id = g_strdup (earlier->case_id);
  self->case_number = g_strdup (earlier->whole->number);
  self->number = number;
  show_answer (self, earlier);
  show_place (self, earlier);
  show_reason (self, earlier->whole->answer);
  for (guint i = 0; i < earlier->whole->passages->len; i++)
    add_quote (self, g_ptr_array_index (earlier->whole->passages, i));
  gtk_widget_set_visible (self->use_reason, may_answer && *earlier->whole->answer->reason != '\0');
  name_parts (self);

  return GTK_WIDGET (self);
}

guint
beakta_knowledge_row_get_number (BeaktaKnowledgeRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_KNOWLEDGE_ROW (self), 0);

  return self->number;
}
