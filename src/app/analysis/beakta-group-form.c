/* Who a group is: its variables, its name, and the money that reaches it.
 *
 * The name follows the variables until a person writes one of their own.
 */

#define G_LOG_DOMAIN "beakta-group-form"

#include "beakta-group-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-analysis-words.h"
#include "beakta-number-field.h"
#include "beakta-personal-note.h"
#include "beakta-spelled-entry.h"
#include "beakta-undo-toast.h"
#include "beakta-variable-fields.h"
#include "beakta-wrap-layout.h"

struct _BeaktaGroupForm
{
  GtkBox                parent_instance;

  BeaktaCaseEditor     *editor;      /* owned */
  char                 *group;       /* nullable: a new one */
  BeaktaVariableFields *variables;   /* a child */
  BeaktaNumberField    *sek;
  char                 *sek_number;  /* as the case keeps it; never NULL */
  char                 *proposed;    /* the name that follows from the variables; never NULL */
  char                 *filled;      /* what the fields said when they were filled in; never NULL */

  /* Template children */
  GtkLabel             *title;
  GtkWidget            *left_note;
  AdwBin               *variables_bin;
  GtkEntry             *label;
  GtkLabel             *warning;
  GtkBox               *money;
  GtkWidget            *save;
  GtkWidget            *up;
  GtkWidget            *down;
  GtkWidget            *remove;
};

G_DEFINE_FINAL_TYPE (BeaktaGroupForm, beakta_group_form, GTK_TYPE_BOX)

enum
{
  CLOSED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BeaktaGroup *
get_group (BeaktaGroupForm *self)
{
  if (self->group == NULL)
    return NULL;

  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_GROUP, self->group);
}

/* All that can be written, as one text to compare. */
static char *
describe_fields (BeaktaGroupForm *self)
{
  g_autofree char *variables = beakta_variable_fields_describe (self->variables);

  return g_strdup_printf ("%s\n%s\n%s", gtk_editable_get_text (GTK_EDITABLE (self->label)), self->sek_number, variables);
}

static void
show_validity (BeaktaGroupForm *self)
{
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label))));

  gtk_widget_set_sensitive (self->save, *label != '\0');
  beakta_personal_note_follow (self->warning, label);
}

static void
propose_label (BeaktaGroupForm *self)
{
  JsonObject *variables = beakta_variable_fields_read (self->variables);
  g_autofree char *old = g_steal_pointer (&self->proposed);
  const char *written = gtk_editable_get_text (GTK_EDITABLE (self->label));

  self->proposed = beakta_analysis_words_dup_label (variables);
  g_clear_pointer (&variables, json_object_unref);

  if (*written == '\0' || g_str_equal (written, old))
    gtk_editable_set_text (GTK_EDITABLE (self->label), self->proposed);
}

static void
variables_changed_cb (BeaktaVariableFields *fields,
                      BeaktaGroupForm      *self)
{
  propose_label (self);
}

static void
label_changed_cb (GtkEditable     *entry,
                  BeaktaGroupForm *self)
{
  show_validity (self);
}

static void
sek_committed_cb (BeaktaNumberField *field,
                  const char        *number,
                  BeaktaGroupForm   *self)
{
  g_free (self->sek_number);
  self->sek_number = g_strdup (number);
}

/* "g3" after "g2", also when "g1" has been taken away. */
static char *
dup_next_id (BeaktaGroupForm *self)
{
  g_autoptr(GPtrArray) groups =
    beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_GROUP);
  guint64 last = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (groups, i);
      guint64 number = 0;

      if (record->id[0] == 'g' && g_ascii_string_to_unsigned (record->id + 1, 10, 0, G_MAXUINT32, &number, NULL))
        last = MAX (last, number);
    }

  return g_strdup_printf ("g%" G_GUINT64_FORMAT, last + 1);
}

static BeaktaGroup *
dup_group (BeaktaGroupForm *self)
{
  const BeaktaGroup *group = get_group (self);
  g_autofree char *id = NULL;
  BeaktaGroup *draft;

  if (group != NULL)
    return beakta_record_copy (group);

  id = dup_next_id (self);
  draft = beakta_record_new (BEAKTA_ITEM_GROUP, id);
  draft->sek = -1;

  return draft;
}

static void
save (BeaktaGroupForm *self)
{
  g_autoptr(BeaktaGroup) group = dup_group (self);
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label))));
  g_autoptr(BeaktaChange) change = NULL;

  if (*label == '\0')
    return;

  beakta_number_field_flush (self->sek);
  beakta_record_set (&group->label, label);
  g_clear_pointer (&group->variables, json_object_unref);
  group->variables = beakta_variable_fields_read (self->variables);
  group->sek = *self->sek_number != '\0' ? (gint64) g_ascii_strtod (self->sek_number, NULL) : -1;

  change = beakta_acts_put_group (beakta_case_editor_get_case (self->editor), group);
  g_signal_emit (self, signals[CLOSED], 0);
  beakta_case_editor_apply (self->editor, change);
}

static void
save_clicked_cb (GtkWidget       *button,
                 BeaktaGroupForm *self)
{
  g_autoptr(BeaktaGroupForm) alive = g_object_ref (self);

  save (alive);
}

static void
cancel_clicked_cb (GtkButton       *button,
                   BeaktaGroupForm *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
up_clicked_cb (GtkButton       *button,
               BeaktaGroupForm *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
down_clicked_cb (GtkButton       *button,
                 BeaktaGroupForm *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
remove_clicked_cb (GtkButton       *button,
                   BeaktaGroupForm *self)
{
  g_autoptr(BeaktaGroupForm) alive = g_object_ref (self);
  g_autoptr(BeaktaChange) change =
    beakta_acts_remove_group (beakta_case_editor_get_case (self->editor), self->group);

  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, _("Group removed, with its effects"));
  g_signal_emit (self, signals[CLOSED], 0);
  beakta_case_editor_apply (self->editor, change);
}

static void
add_variables (BeaktaGroupForm    *self,
               BeaktaOfficeGroups *offices)
{
  const BeaktaGroup *group = get_group (self);
  GtkWidget *variables = beakta_variable_fields_new (offices, group != NULL ? group->variables : NULL);

  g_signal_connect (variables, "changed", G_CALLBACK (variables_changed_cb), self);
  self->variables = BEAKTA_VARIABLE_FIELDS (variables);
  adw_bin_set_child (self->variables_bin, variables);
}

static void
fill (BeaktaGroupForm   *self,
      const BeaktaGroup *group)
{
  if (group != NULL && group->sek >= 0)
    {
      g_free (self->sek_number);
      self->sek_number = g_strdup_printf ("%" G_GINT64_FORMAT, group->sek);
      beakta_number_field_set_number (self->sek, self->sek_number);
    }

  propose_label (self);

  if (group != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->label), group->label);

  show_validity (self);
}

static gboolean
beakta_group_form_grab_focus (GtkWidget *widget)
{
  BeaktaGroupForm *self = BEAKTA_GROUP_FORM (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->variables)) || gtk_widget_grab_focus (GTK_WIDGET (self->label));
}

static void
beakta_group_form_dispose (GObject *object)
{
  BeaktaGroupForm *self = BEAKTA_GROUP_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_GROUP_FORM);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_group_form_parent_class)->dispose (object);
}

static void
beakta_group_form_finalize (GObject *object)
{
  BeaktaGroupForm *self = BEAKTA_GROUP_FORM (object);

  g_free (self->group);
  g_free (self->sek_number);
  g_free (self->proposed);
  g_free (self->filled);

  G_OBJECT_CLASS (beakta_group_form_parent_class)->finalize (object);
}

static void
beakta_group_form_class_init (BeaktaGroupFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_group_form_dispose;
  object_class->finalize = beakta_group_form_finalize;
  widget_class->grab_focus = beakta_group_form_grab_focus;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-group-form.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, left_note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, variables_bin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, warning);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, money);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, save);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, up);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, down);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, remove);
  gtk_widget_class_bind_template_callback (widget_class, label_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
beakta_group_form_init (BeaktaGroupForm *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  self->sek_number = g_strdup ("");
  self->proposed = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));

  beakta_spelled_entry_attach (GTK_EDITABLE (self->label), speller);
  self->sek = BEAKTA_NUMBER_FIELD (beakta_number_field_new (_("Kronor that reach the group"), _("kronor")));
  g_signal_connect (self->sek, "committed", G_CALLBACK (sek_committed_cb), self);
  gtk_box_append (self->money, GTK_WIDGET (self->sek));
}

static void
show_kind (BeaktaGroupForm *self)
{
  gboolean is_new = self->group == NULL;

  gtk_label_set_label (self->title, is_new ? _("New Group") : _("Edit Group"));
  gtk_button_set_label (GTK_BUTTON (self->save), is_new ? _("Add") : _("Save"));
  gtk_widget_set_visible (self->up, !is_new);
  gtk_widget_set_visible (self->down, !is_new);
  gtk_widget_set_visible (self->remove, !is_new);
}

GtkWidget *
beakta_group_form_new (BeaktaCaseEditor   *editor,
                       BeaktaOfficeGroups *offices,
                       const char         *group)
{
  BeaktaGroupForm *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_GROUP_FORM, NULL);
  self->editor = g_object_ref (editor);
  self->group = g_strdup (group);
  show_kind (self);
  add_variables (self, offices);
  fill (self, get_group (self));
  self->filled = describe_fields (self);

  return GTK_WIDGET (self);
}

gboolean
beakta_group_form_is_changed (BeaktaGroupForm *self)
{
  g_autofree char *now = NULL;

  g_return_val_if_fail (BEAKTA_IS_GROUP_FORM (self), FALSE);

  beakta_number_field_flush (self->sek);
  now = describe_fields (self);

  return !g_str_equal (now, self->filled);
}

void
beakta_group_form_set_left (BeaktaGroupForm *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_FORM (self));

  g_clear_pointer (&self->group, g_free);
  show_kind (self);
  gtk_widget_set_visible (self->left_note, TRUE);
}
