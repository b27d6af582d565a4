/* The fields of one part of the consequence analysis. */

#define G_LOG_DOMAIN "beakta-part-fields"

#include "beakta-part-fields.h"

#include <glib/gi18n-lib.h>

#include "beakta-analysis-words.h"
#include "beakta-evidence-list.h"
#include "beakta-option-row.h"
#include "beakta-part-edit.h"
#include "beakta-text-field.h"

struct _BeaktaPartFields
{
  GtkBox                 parent_instance;

  const BeaktaPartField *fields;
  BeaktaCaseEditor      *editor;     /* owned, nullable */
  BeaktaItemKind         kind;
  char                  *id;         /* nullable */
  GPtrArray             *widgets;    /* children: BeaktaTextField or BeaktaOptionRow, in the order of the fields */
  BeaktaEvidenceList    *evidence;   /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaPartFields, beakta_part_fields, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BeaktaPartField *
get_field (BeaktaPartFields *self,
           gpointer          widget)
{
  guint index;

  if (!g_ptr_array_find (self->widgets, widget, &index))
    g_return_val_if_reached (self->fields);

  return &self->fields[index];
}

static void
text_committed_cb (BeaktaTextField  *field,
                   const char       *text,
                   BeaktaPartFields *self)
{
  if (self->editor != NULL)
    beakta_part_edit_set_string (self->editor, self->kind, self->id, get_field (self, field)->member, text, TRUE);
}

static void
word_chosen_cb (BeaktaOptionRow  *row,
                const char       *nick,
                BeaktaPartFields *self)
{
  if (self->editor != NULL)
    beakta_part_edit_set_string (self->editor, self->kind, self->id, get_field (self, row)->member, nick, FALSE);
}

static void
passage_activated_cb (BeaktaEvidenceList *list,
                      const char         *passage_id,
                      BeaktaPartFields   *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
focus_entered_cb (GtkEventControllerFocus *focus,
                  BeaktaPartFields        *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

/* "Unset" is no word to choose: the choice is taken back. */
static GtkWidget *
make_words (BeaktaPartFields      *self,
            const BeaktaPartField *field)
{
  GtkWidget *row = beakta_option_row_new (_(field->label));

  for (int i = 0; i < beakta_words_count (field->words); i++)
    {
      const char *nick = beakta_words_get_nick (field->words, i);

      if (*nick != '\0')
        beakta_option_row_add (BEAKTA_OPTION_ROW (row), nick, beakta_analysis_words_get_word (field->words, i),
                               BEAKTA_TONE_NEUTRAL);
    }
  g_signal_connect (row, "chosen", G_CALLBACK (word_chosen_cb), self);

  return row;
}

static void
add_field (BeaktaPartFields      *self,
           const BeaktaPartField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label;
  GtkWidget *widget;

  if (!field->is_words)
    {
      widget = beakta_text_field_new (_(field->label), field->placeholder != NULL ? _(field->placeholder) : NULL);
      g_signal_connect (widget, "committed", G_CALLBACK (text_committed_cb), self);
    }
  else
    {
      label = gtk_label_new (_(field->label));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
      widget = make_words (self, field);
    }

  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (GTK_BOX (self), box);
  g_ptr_array_add (self->widgets, widget);
}

static void
beakta_part_fields_dispose (GObject *object)
{
  BeaktaPartFields *self = BEAKTA_PART_FIELDS (object);

  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_part_fields_parent_class)->dispose (object);
}

static void
beakta_part_fields_finalize (GObject *object)
{
  BeaktaPartFields *self = BEAKTA_PART_FIELDS (object);

  g_ptr_array_unref (self->widgets);
  g_free (self->id);

  G_OBJECT_CLASS (beakta_part_fields_parent_class)->finalize (object);
}

static void
beakta_part_fields_class_init (BeaktaPartFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_part_fields_dispose;
  object_class->finalize = beakta_part_fields_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  signals[ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_part_fields_init (BeaktaPartFields *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->widgets = g_ptr_array_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
beakta_part_fields_new (const BeaktaPartField *fields)
{
  BeaktaPartFields *self;

  g_return_val_if_fail (fields != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_PART_FIELDS, NULL);
  self->fields = fields;
  for (guint i = 0; fields[i].member != NULL; i++)
    add_field (self, &fields[i]);

  self->evidence = BEAKTA_EVIDENCE_LIST (beakta_evidence_list_new ());
  g_signal_connect (self->evidence, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->evidence));

  return GTK_WIDGET (self);
}

BeaktaItemKind
beakta_part_fields_get_kind (BeaktaPartFields *self)
{
  g_return_val_if_fail (BEAKTA_IS_PART_FIELDS (self), BEAKTA_ITEM_ANALYSIS);

  return self->kind;
}

const char *
beakta_part_fields_get_id (BeaktaPartFields *self)
{
  g_return_val_if_fail (BEAKTA_IS_PART_FIELDS (self), NULL);

  return self->id;
}

void
beakta_part_fields_set (BeaktaPartFields *self,
                        BeaktaCaseEditor *editor,
                        BeaktaItemKind    kind,
                        const char       *id)
{
  g_return_if_fail (BEAKTA_IS_PART_FIELDS (self));

  if (editor == NULL)
    for (guint i = 0; i < self->widgets->len; i++)
      if (!self->fields[i].is_words)
        beakta_text_field_clear (g_ptr_array_index (self->widgets, i));

  g_set_object (&self->editor, editor);
  self->kind = kind;
  g_free (self->id);
  self->id = g_strdup (id);
  beakta_part_fields_update (self);
}

void
beakta_part_fields_set_about (BeaktaPartFields *self,
                              const char       *about)
{
  g_return_if_fail (BEAKTA_IS_PART_FIELDS (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  for (guint i = 0; i < self->widgets->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", about, _(self->fields[i].label));

      if (self->fields[i].is_words)
        beakta_option_row_set_about (g_ptr_array_index (self->widgets, i), name);
      else
        beakta_text_field_set_about (g_ptr_array_index (self->widgets, i), about);
    }
}

static void
show_field (BeaktaPartFields *self,
            guint             index,
            const char       *why)
{
  gpointer widget = g_ptr_array_index (self->widgets, index);
  g_autofree char *value = beakta_part_edit_dup_string (self->editor, self->kind, self->id, self->fields[index].member);

  if (self->fields[index].is_words)
    {
      beakta_option_row_set_value (widget, value);
      beakta_option_row_set_locked (widget, why);
    }
  else
    {
      beakta_text_field_set_text (widget, beakta_case_editor_get_wording (self->editor, self->kind, self->id,
                                                                          self->fields[index].member, value));
      beakta_text_field_set_locked (widget, why);
    }
}

void
beakta_part_fields_update (BeaktaPartFields *self)
{
  g_autofree char *why = NULL;
  const BeaktaRecord *record;
  const char * const *evidence;

  g_return_if_fail (BEAKTA_IS_PART_FIELDS (self));

  if (self->editor == NULL)
    return;

  beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, &why);
  for (guint i = 0; i < self->widgets->len; i++)
    show_field (self, i, why);

  record = beakta_case_lookup (beakta_case_editor_get_case (self->editor), self->kind, self->id);
  evidence = record != NULL ? beakta_record_get_evidence (record) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), evidence != NULL);
  if (evidence != NULL)
    beakta_evidence_list_set (self->evidence, self->editor, self->kind, self->id, evidence);
}

void
beakta_part_fields_flush (BeaktaPartFields *self)
{
  g_return_if_fail (BEAKTA_IS_PART_FIELDS (self));

  for (guint i = 0; i < self->widgets->len; i++)
    if (!self->fields[i].is_words)
      beakta_text_field_flush (g_ptr_array_index (self->widgets, i));
}

void
beakta_part_fields_take_back (BeaktaPartFields *self)
{
  g_return_if_fail (BEAKTA_IS_PART_FIELDS (self));

  for (guint i = 0; self->editor != NULL && i < self->widgets->len; i++)
    {
      g_autofree char *value = beakta_part_edit_dup_string (self->editor, self->kind, self->id, self->fields[i].member);

      if (self->fields[i].is_words)
        beakta_option_row_set_value (g_ptr_array_index (self->widgets, i), value);
      else
        beakta_text_field_take_back (g_ptr_array_index (self->widgets, i), value);
    }
}
