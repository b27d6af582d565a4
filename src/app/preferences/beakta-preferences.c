/* Settings of the person, and of the office, each on a page of its own. Everything takes effect at once, and what others do with
 * the lists of the office and its rules is followed.
 */

#define G_LOG_DOMAIN "beakta-preferences"

#include "beakta-preferences.h"

#include <glib/gi18n.h>

#include "beakta-backups-group.h"
#include "beakta-interests-group.h"
#include "beakta-office-group.h"
#include "beakta-people-group.h"
#include "beakta-population-group.h"
#include "beakta-proposal-group.h"
#include "beakta-right-size-rules.h"
#include "beakta-speller.h"
#include "beakta-sample-group.h"
#include "beakta-store-office.h"
#include "beakta-templates-group.h"
#include "beakta-variables-group.h"
#include "beakta-wording.h"

struct _BeaktaPreferences
{
  AdwPreferencesWindow   parent_instance;

  GSettings             *settings;    /* owned */
  BeaktaStore           *store;       /* owned, nullable */
  GStrv                  checklists;  /* ids, in the order of the row; the first is "": none */
  GPtrArray             *told;        /* of AdwActionRow, children of rules */

  /* Template children */
  AdwPreferencesPage    *analysis;
  AdwComboRow           *style;
  AdwComboRow           *checklist;
  AdwPreferencesGroup   *rules;
  AdwActionRow          *spelling;
  GtkSwitch             *spelling_switch;
  AdwPreferencesPage    *persons;
  BeaktaInterestsGroup  *interests;
  BeaktaBackupsGroup    *backups;
  BeaktaPeopleGroup     *people;
  BeaktaDeputiesGroup   *deputies;
  BeaktaOfficeGroup     *office;
  BeaktaProposalGroup   *proposal;
  BeaktaSampleGroup     *sample;
  BeaktaTemplatesGroup  *templates;
  BeaktaVariablesGroup  *variables;
  BeaktaPopulationGroup *population;
};

static const char * const styles[] = { "system", "light", "dark" };

G_DEFINE_FINAL_TYPE (BeaktaPreferences, beakta_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
style_selected_cb (BeaktaPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->style);

  if (self->settings != NULL && selected < G_N_ELEMENTS (styles))
    g_settings_set_string (self->settings, "style-preference", styles[selected]);
}

static void
checklist_selected_cb (BeaktaPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->checklist);

  if (self->checklists != NULL && selected < g_strv_length (self->checklists))
    g_settings_set_string (self->settings, "default-checklist", self->checklists[selected]);
}

static void
show_style (BeaktaPreferences *self)
{
  g_autofree char *style = g_settings_get_string (self->settings, "style-preference");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_strcmp0 (style, styles[i]) == 0)
      adw_combo_row_set_selected (self->style, i);
}

/* While the row is filled nobody has chosen anything. */
static void
show_checklists (BeaktaPreferences *self)
{
  g_autoptr(GListModel) checklists = beakta_store_list_checklists (self->store);
  g_autofree char *chosen = g_settings_get_string (self->settings, "default-checklist");
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->checklists, g_strfreev);
  g_strv_builder_add (ids, "");
  gtk_string_list_append (titles, _("What is proposed"));

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (checklists, i);

      g_strv_builder_add (ids, beakta_checklist_get_id (checklist));
      gtk_string_list_append (titles, beakta_checklist_get_title (checklist, beakta_wording_get_language ()));

      if (g_strcmp0 (beakta_checklist_get_id (checklist), chosen) == 0)
        selected = i + 1;
    }

  adw_combo_row_set_model (self->checklist, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->checklist, selected);
  self->checklists = g_strv_builder_end (ids);
}

static void
add_rule (BeaktaPreferences *self,
          const char        *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_preferences_group_add (self->rules, row);
  g_ptr_array_add (self->told, row);
}

static void
clear_rules (BeaktaPreferences *self)
{
  for (guint i = 0; i < self->told->len; i++)
    adw_preferences_group_remove (self->rules, g_ptr_array_index (self->told, i));
  g_ptr_array_set_size (self->told, 0);
}

/* The rules in words, in their order; they are the office's, and altered by its administrator. */
static void
show_rules (BeaktaPreferences *self)
{
  g_autoptr(GError) error = NULL;
  gboolean is_own = FALSE;
  g_autoptr(GKeyFile) rules = beakta_store_load_right_size (self->store, &is_own, &error);
  g_auto(GStrv) told = rules != NULL ? beakta_right_size_tell_rules (rules, beakta_wording_get_language ()) : NULL;

  clear_rules (self);
  if (rules == NULL)
    {
      g_message ("right-size.ini: %s", error->message);
      add_rule (self, _("The rules of the office cannot be used, so that nothing is proposed. Ask the administrator to take them "
                        "in anew: beaktactl lists --rules FILE"));
    }

  for (guint i = 0; told != NULL && told[i] != NULL; i++)
    add_rule (self, told[i]);

  adw_preferences_group_set_description (self->rules,
                                         is_own ? _("The first rule that fits a case applies. These are the office’s own.")
                                                : _("The first rule that fits a case applies. An administrator can change them: "
                                                    "beaktactl lists --rules FILE"));
}

static void
lists_changed_cb (BeaktaPreferences *self)
{
  show_checklists (self);
  show_rules (self);
  beakta_proposal_group_show (self->proposal, self->store);
  beakta_variables_group_show (self->variables, self->store);
  beakta_population_group_show (self->population, self->store);
}

/* The only place where a missing dictionary is told of. */
static void
show_spelling (BeaktaPreferences *self)
{
  g_autoptr(BeaktaSpeller) speller = beakta_speller_ref_shared ();

  g_settings_bind (self->settings, "spelling", self->spelling_switch, "active", G_SETTINGS_BIND_DEFAULT);

  if (beakta_speller_has_dictionary (speller))
    return;

  adw_action_row_set_subtitle (self->spelling, _("There is no dictionary on this computer. Install the package hunspell-sv, "
                                                 "and start Beakta again."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->spelling_switch), FALSE);
}

static void
beakta_preferences_dispose (GObject *object)
{
  BeaktaPreferences *self = BEAKTA_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_pointer (&self->checklists, g_strfreev);
  g_clear_pointer (&self->told, g_ptr_array_unref);

  /* libadwaita 1.2 holds the pages of a preferences window for ever, and the groups would hold the store. */
  if (self->interests != NULL)
    beakta_interests_group_show (self->interests, NULL);
  if (self->backups != NULL)
    beakta_backups_group_forget (self->backups);
  if (self->people != NULL)
    beakta_people_group_show (self->people, NULL);
  if (self->deputies != NULL)
    beakta_deputies_group_show (self->deputies, NULL);
  if (self->office != NULL)
    beakta_office_group_forget (self->office);
  if (self->proposal != NULL)
    beakta_proposal_group_forget (self->proposal);
  if (self->sample != NULL)
    beakta_sample_group_forget (self->sample);
  if (self->templates != NULL)
    beakta_templates_group_forget (self->templates);
  if (self->variables != NULL)
    beakta_variables_group_forget (self->variables);
  if (self->population != NULL)
    beakta_population_group_forget (self->population);

  G_OBJECT_CLASS (beakta_preferences_parent_class)->dispose (object);
}

static void
beakta_preferences_class_init (BeaktaPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_preferences_dispose;

  g_type_ensure (BEAKTA_TYPE_BACKUPS_GROUP);
  g_type_ensure (BEAKTA_TYPE_DEPUTIES_GROUP);
  g_type_ensure (BEAKTA_TYPE_INTERESTS_GROUP);
  g_type_ensure (BEAKTA_TYPE_OFFICE_GROUP);
  g_type_ensure (BEAKTA_TYPE_PEOPLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_PROPOSAL_GROUP);
  g_type_ensure (BEAKTA_TYPE_SAMPLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_TEMPLATES_GROUP);
  g_type_ensure (BEAKTA_TYPE_POPULATION_GROUP);
  g_type_ensure (BEAKTA_TYPE_VARIABLES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/preferences/beakta-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, analysis);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, style);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, checklist);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, rules);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, spelling);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, spelling_switch);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, persons);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, interests);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, backups);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, people);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, deputies);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, office);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, proposal);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, sample);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, templates);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, population);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPreferences, variables);
  gtk_widget_class_bind_template_callback (widget_class, style_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, checklist_selected_cb);
}

static void
beakta_preferences_init (BeaktaPreferences *self)
{
  self->told = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_preferences_new (GtkWindow   *parent,
                        GSettings   *settings,
                        BeaktaStore *store)
{
  BeaktaPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (store == NULL || BEAKTA_IS_STORE (store), NULL);

  self = g_object_new (BEAKTA_TYPE_PREFERENCES, "transient-for", parent, NULL);
  self->settings = g_object_ref (settings);
  show_style (self);
  show_spelling (self);
  beakta_office_group_show (self->office, settings, store);
  beakta_backups_group_show (self->backups, settings, store);
  beakta_sample_group_show (self->sample, store);
  beakta_templates_group_show (self->templates, store);
  beakta_interests_group_show (self->interests, store);
  beakta_people_group_show (self->people, store);
  beakta_deputies_group_show (self->deputies, store);
  gtk_widget_set_visible (GTK_WIDGET (self->checklist), store != NULL);

  if (store != NULL)
    {
      self->store = g_object_ref (store);
      g_signal_connect_object (store, "lists-changed", G_CALLBACK (lists_changed_cb), self, G_CONNECT_SWAPPED);
      lists_changed_cb (self);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->proposal), store != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rules), store != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->analysis), store != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->persons), store != NULL);

  return GTK_WIDGET (self);
}
