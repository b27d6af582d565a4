/* What was changed both here and there, item by item.
 *
 * (1) Nothing is chosen beforehand: the button waits until every conflict is decided.
 * (2) All three texts are shown: as it was when the case was carried away, as it is here, as it is there.
 */

#define G_LOG_DOMAIN "beakta-merge-dialog"

#include "beakta-merge-dialog.h"

#include <glib/gi18n.h>

#include "beakta-merge-words.h"

struct _BeaktaMergeDialog
{
  AdwWindow            parent_instance;

  BeaktaCarryPlan     *plan;         /* owned */
  GPtrArray           *rows;         /* owned, of AdwComboRow, lent: one for each conflict */

  /* Template children */
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *summary;
  GtkWidget           *all;
  GtkButton           *accept;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaMergeDialog, beakta_merge_dialog, ADW_TYPE_WINDOW)

static void
update (BeaktaMergeDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), beakta_merge_count_undecided (self->plan->merge) == 0);
}

/* The choices of the row are those of BeaktaMergeChoice, in its order. */
static void
choice_selected_cb (AdwComboRow       *row,
                    GParamSpec        *pspec,
                    BeaktaMergeDialog *self)
{
  BeaktaMergeItem *item = g_object_get_data (G_OBJECT (row), "item");

  beakta_merge_choose (item, (BeaktaMergeChoice) adw_combo_row_get_selected (row));
  update (self);
}

static void
field_selected_cb (GtkDropDown *choice,
                   GParamSpec  *pspec,
                   AdwComboRow *row)
{
  BeaktaMergeItem *item = g_object_get_data (G_OBJECT (row), "item");
  const BeaktaMergeField *field = g_object_get_data (G_OBJECT (choice), "field");

  beakta_merge_choose_field (item, field->name, (BeaktaMergeFieldChoice) gtk_drop_down_get_selected (choice));
  adw_combo_row_set_selected (row, BEAKTA_MERGE_FIELDS);
}

static GtkWidget *
make_field_choice (BeaktaMergeField *field,
                   AdwComboRow      *row)
{
  const char *choices[] = { _("Here"), _("There"), field->can_keep_both ? _("Both") : NULL, NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (choices);
  g_autofree char *words = beakta_merge_dup_field_words (field->name);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), field->choice);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (choice), "field", field);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (field_selected_cb), row, 0);

  return choice;
}

/* Rule 2. */
static void
add_field (AdwPreferencesGroup *group,
           BeaktaMergeField    *field,
           AdwComboRow         *choices)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = beakta_merge_dup_field_words (field->name);
  g_autofree char *base = beakta_merge_dup_value_words (field->base);
  g_autofree char *ours = beakta_merge_dup_value_words (field->ours);
  g_autofree char *theirs = beakta_merge_dup_value_words (field->theirs);
  /* Translators: what a field said when the case was carried away, and what it says here and there now */
  g_autofree char *words = g_strdup_printf (_("Before: %1$s\nHere: %2$s\nThere: %3$s"), base, ours, theirs);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_field_choice (field, choices));
  adw_preferences_group_add (group, row);
}

static const char *
get_absence (const BeaktaMergeItem *item)
{
  if (item->ours == NULL)
    return _("Taken away here, changed there.");
  if (item->theirs == NULL)
    return _("Changed here, taken away there.");

  return NULL;
}

static void
add_conflict (BeaktaMergeDialog *self,
              BeaktaMergeItem   *item)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  const char *choices[] = { _("Choose…"), _("What is here"), _("What is there"), item->fields->len > 0 ? _("Field by field") : NULL, NULL };
  g_autoptr(GtkStringList) model = gtk_string_list_new (choices);
  g_autofree char *name = beakta_merge_dup_item_words (item);
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  adw_preferences_group_set_title (group, escaped);
  adw_preferences_group_set_description (group, get_absence (item));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("What holds"));
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  g_object_set_data (G_OBJECT (row), "item", item);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  for (guint i = 0; i < item->fields->len; i++)
    add_field (group, g_ptr_array_index (item->fields, i), row);

  g_signal_connect_object (row, "notify::selected", G_CALLBACK (choice_selected_cb), self, 0);
  g_ptr_array_add (self->rows, row);
  adw_preferences_page_add (self->page, group);
}

static void
add_left (BeaktaMergeDialog *self)
{
  GPtrArray *left = beakta_merge_get_left (self->plan->merge);
  AdwPreferencesGroup *group;

  if (left->len == 0)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _("Not Carried Over"));
  adw_preferences_group_set_description (group, _("Proposals, reviews and decisions are made where they are to hold. Do them here too."));
  for (guint i = 0; i < left->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *name = beakta_merge_dup_item_words (g_ptr_array_index (left, i));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_preferences_group_add (group, row);
    }
  adw_preferences_page_add (self->page, group);
}

static void
describe (BeaktaMergeDialog *self)
{
  GPtrArray *items = beakta_merge_get_items (self->plan->merge);
  guint n_conflicts = beakta_merge_count_conflicts (self->plan->merge);
  guint n_taken = items->len - n_conflicts;
  g_autofree char *people = g_strjoinv (", ", self->plan->people);
  g_autofree char *escaped = g_markup_escape_text (people, -1);
  g_autofree char *taken = NULL;
  g_autofree char *words = NULL;

  taken = g_strdup_printf (ngettext ("%u change by others is taken over.", "%u changes by others are taken over.", n_taken), n_taken);
  /* Translators: %1$s is a sentence, %2$s names of people */
  words = g_strdup_printf (_("%1$s Worked on there: %2$s. What was changed both here and there is yours to decide; the merge is one step "
                             "to undo."), taken, escaped);
  adw_preferences_group_set_description (self->summary, words);
  adw_preferences_group_set_title (self->summary, beakta_case_get_facts (self->plan->ours)->number);
  gtk_widget_set_visible (self->all, n_conflicts > 0);
}

static void
choose_all (BeaktaMergeDialog *self,
            BeaktaMergeChoice  choice)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_combo_row_set_selected (g_ptr_array_index (self->rows, i), choice);
}

static void
all_ours_cb (BeaktaMergeDialog *self)
{
  choose_all (self, BEAKTA_MERGE_OURS);
}

static void
all_theirs_cb (BeaktaMergeDialog *self)
{
  choose_all (self, BEAKTA_MERGE_THEIRS);
}

static void
accept_cb (BeaktaMergeDialog *self)
{
  if (beakta_merge_count_undecided (self->plan->merge) == 0)
    g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
beakta_merge_dialog_dispose (GObject *object)
{
  BeaktaMergeDialog *self = BEAKTA_MERGE_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->plan, beakta_carry_plan_unref);

  G_OBJECT_CLASS (beakta_merge_dialog_parent_class)->dispose (object);
}

static void
beakta_merge_dialog_class_init (BeaktaMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_merge_dialog_dispose;

  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/carry/beakta-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaMergeDialog, page);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMergeDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMergeDialog, all);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMergeDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_ours_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_theirs_cb);
}

static void
beakta_merge_dialog_init (BeaktaMergeDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_merge_dialog_new (GtkWindow       *parent,
                         BeaktaCarryPlan *plan)
{
  BeaktaMergeDialog *self;
  GPtrArray *items;

  g_return_val_if_fail (plan != NULL && plan->merge != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);
  self->plan = beakta_carry_plan_ref (plan);
  items = beakta_merge_get_items (plan->merge);
  describe (self);
  for (guint i = 0; i < items->len; i++)
    if (((BeaktaMergeItem *) g_ptr_array_index (items, i))->is_conflict)
      add_conflict (self, g_ptr_array_index (items, i));
  add_left (self);
  update (self);

  return GTK_WIDGET (self);
}

BeaktaCarryPlan *
beakta_merge_dialog_get_plan (BeaktaMergeDialog *self)
{
  g_return_val_if_fail (BEAKTA_IS_MERGE_DIALOG (self), NULL);

  return self->plan;
}
