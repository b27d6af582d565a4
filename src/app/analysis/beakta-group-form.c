/* Who a group is: its variables, its name, and the money that reaches it.
 *
 * The name follows the variables until a person writes one of their own.
 */

#define G_LOG_DOMAIN "beakta-group-form"

#include "beakta-group-form.h"

#include <glib/gi18n-lib.h>

#include "beakta-analysis-words.h"
#include "beakta-heard-name.h"
#include "beakta-number-field.h"
#include "beakta-personal-note.h"
#include "beakta-spelled-entry.h"
#include "beakta-store-groups.h"
#include "beakta-undo-toast.h"
#include "beakta-variables.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"

struct _BeaktaGroupForm
{
  GtkBox             parent_instance;

  BeaktaCaseEditor  *editor;         /* owned */
  char              *group;          /* nullable: a new one */
  GPtrArray         *keys;           /* of char: the office's variables, then those that only this group has */
  GPtrArray         *entries;        /* of GtkEntry, in the order of the variables */
  BeaktaNumberField *sek;
  char              *sek_number;     /* as the case keeps it; never NULL */
  char              *proposed;       /* the name that follows from the variables; never NULL */
  char              *filled;         /* what the fields said when they were filled in; never NULL */

  /* Template children */
  GtkLabel          *title;
  GtkWidget         *left_note;
  GtkGrid           *grid;
  GtkEntry          *label;
  GtkLabel          *warning;
  GtkBox            *money;
  GtkWidget         *save;
  GtkWidget         *up;
  GtkWidget         *down;
  GtkWidget         *remove;
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

/* (transfer full) (nullable): what the entries say; NULL when they are all empty. */
static JsonObject *
read_variables (BeaktaGroupForm *self)
{
  JsonObject *variables = json_object_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkEditable *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

      if (*value != '\0')
        json_object_set_string_member (variables, g_ptr_array_index (self->keys, i), value);
    }

  if (json_object_get_size (variables) == 0)
    g_clear_pointer (&variables, json_object_unref);

  return variables;
}

/* All that can be written, as one text to compare. */
static char *
describe_fields (BeaktaGroupForm *self)
{
  GString *text = g_string_new (gtk_editable_get_text (GTK_EDITABLE (self->label)));

  g_string_append_printf (text, "\n%s", self->sek_number);

  for (guint i = 0; i < self->entries->len; i++)
    g_string_append_printf (text, "\n%s", gtk_editable_get_text (g_ptr_array_index (self->entries, i)));

  return g_string_free (text, FALSE);
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
  JsonObject *variables = read_variables (self);
  g_autofree char *old = g_steal_pointer (&self->proposed);
  const char *written = gtk_editable_get_text (GTK_EDITABLE (self->label));

  self->proposed = beakta_analysis_words_dup_label (variables);
  g_clear_pointer (&variables, json_object_unref);

  if (*written == '\0' || g_str_equal (written, old))
    gtk_editable_set_text (GTK_EDITABLE (self->label), self->proposed);
}

static void
variable_changed_cb (GtkEditable     *entry,
                     BeaktaGroupForm *self)
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
  group->variables = read_variables (self);
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
choice_clicked_cb (GtkButton *button,
                   GtkEntry  *entry)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_button_get_label (button));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static GtkWidget *
make_choices (const char *name,
              GStrv       choices,
              GtkWidget  *entry)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: followed by the name of a variable, such as Age */
  g_autofree char *heard = g_strdup_printf (_("Choices for %s"), name);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      GtkWidget *choice = gtk_button_new_with_label (choices[i]);

      gtk_widget_add_css_class (choice, "flat");
      g_signal_connect_object (choice, "clicked", G_CALLBACK (choice_clicked_cb), entry, 0);
      gtk_box_append (GTK_BOX (box), choice);
    }

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (button, heard);
  beakta_heard_name_set (button, heard);

  return button;
}

static void
add_variable (BeaktaGroupForm *self,
              const char      *key,
              const char      *name,
              GStrv            choices)
{
  int row = (int) self->entries->len;
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), entry);

  if (choices[0] != NULL)
    {
      gtk_widget_add_css_class (box, "linked");
      gtk_box_append (GTK_BOX (box), make_choices (name, choices, entry));
    }

  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, box, 1, row, 1, 1);
  g_ptr_array_add (self->keys, g_strdup (key));
  g_ptr_array_add (self->entries, entry);
}

/* What the office builds groups from, and what this group is built from besides: nothing that it has is lost. */
static void
add_variables (BeaktaGroupForm   *self,
               const BeaktaGroup *group)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GKeyFile) variables = beakta_store_load_variables (beakta_case_editor_get_store (self->editor), NULL, &error);
  g_auto(GStrv) keys = variables != NULL ? beakta_variables_list (variables) : g_new0 (char *, 1);
  g_autoptr(GList) members = group != NULL && group->variables != NULL ? json_object_get_members (group->variables) : NULL;
  char *no_choices[] = { NULL };

  if (variables == NULL)
    g_warning ("%s", error->message);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *name = beakta_variables_dup_name (variables, keys[i], beakta_wording_get_language ());
      g_auto(GStrv) choices = beakta_variables_list_values (variables, keys[i]);

      add_variable (self, keys[i], name, choices);
    }
  for (GList *member = members; member != NULL; member = member->next)
    if (!g_ptr_array_find_with_equal_func (self->keys, member->data, g_str_equal, NULL))
      add_variable (self, member->data, member->data, no_choices);
}

static void
attach_spelling (BeaktaGroupForm *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  for (guint i = 0; i < self->entries->len; i++)
    beakta_spelled_entry_attach (g_ptr_array_index (self->entries, i), speller);
}

static void
fill (BeaktaGroupForm   *self,
      const BeaktaGroup *group)
{
  for (guint i = 0; group != NULL && group->variables != NULL && i < self->keys->len; i++)
    gtk_editable_set_text (g_ptr_array_index (self->entries, i),
                           json_object_get_string_member_with_default (group->variables, g_ptr_array_index (self->keys, i), ""));

  if (group != NULL && group->sek >= 0)
    {
      g_free (self->sek_number);
      self->sek_number = g_strdup_printf ("%" G_GINT64_FORMAT, group->sek);
      beakta_number_field_set_number (self->sek, self->sek_number);
    }

  for (guint i = 0; i < self->entries->len; i++)
    g_signal_connect (g_ptr_array_index (self->entries, i), "changed", G_CALLBACK (variable_changed_cb), self);

  propose_label (self);

  if (group != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->label), group->label);

  show_validity (self);
}

static gboolean
beakta_group_form_grab_focus (GtkWidget *widget)
{
  BeaktaGroupForm *self = BEAKTA_GROUP_FORM (widget);

  return gtk_widget_grab_focus (self->entries->len > 0 ? g_ptr_array_index (self->entries, 0) : GTK_WIDGET (self->label));
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

  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->entries);
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
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupForm, grid);
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

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new ();
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
beakta_group_form_new (BeaktaCaseEditor *editor,
                       const char       *group)
{
  BeaktaGroupForm *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_GROUP_FORM, NULL);
  self->editor = g_object_ref (editor);
  self->group = g_strdup (group);
  show_kind (self);
  add_variables (self, get_group (self));
  attach_spelling (self);
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
