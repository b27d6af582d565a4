/* The random sample of quality control. Only an administrator of the store alters it; others see it. */

#define G_LOG_DOMAIN "beakta-sample-group"

#include "beakta-sample-group.h"

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-sample.h"
#include "beakta-store-sample.h"

struct _BeaktaSampleGroup
{
  AdwPreferencesGroup  parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  AdwEntryRow         *rate;
  AdwEntryRow         *seed;
};

G_DEFINE_FINAL_TYPE (BeaktaSampleGroup, beakta_sample_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_sample (BeaktaSampleGroup *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaSample) sample = beakta_store_load_sample_sync (self->store, &error);
  g_autofree char *rate = NULL;

  if (sample == NULL)
    {
      beakta_office_row_tell (GTK_WIDGET (self), error);
      return;
    }

  rate = g_strdup_printf ("%u", sample->rate);
  gtk_editable_set_text (GTK_EDITABLE (self->rate), rate);
  gtk_editable_set_text (GTK_EDITABLE (self->seed), sample->seed);
}

static void
applied_cb (BeaktaSampleGroup *self)
{
  g_autofree char *seed = NULL;
  g_autoptr(GError) error = NULL;
  guint rate;

  if (self->store == NULL)
    return;

  seed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->seed))));
  if (!beakta_sample_parse (gtk_editable_get_text (GTK_EDITABLE (self->rate)), &rate))
    beakta_office_row_toast (GTK_WIDGET (self), _("Write a whole number from 0 to 100. The sample is as it was."));
  else if (!beakta_store_set_sample_sync (self->store, rate, *seed != '\0' ? seed : NULL, &error))
    beakta_office_row_tell (GTK_WIDGET (self), error);
  show_sample (self);
}

static AdwEntryRow *
add_entry (BeaktaSampleGroup *self,
           const char        *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "apply", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_ENTRY_ROW (row);
}

static void
beakta_sample_group_dispose (GObject *object)
{
  beakta_sample_group_forget (BEAKTA_SAMPLE_GROUP (object));

  G_OBJECT_CLASS (beakta_sample_group_parent_class)->dispose (object);
}

static void
beakta_sample_group_class_init (BeaktaSampleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_sample_group_dispose;
}

static void
beakta_sample_group_init (BeaktaSampleGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Quality Control"));
  /* Translators: cases in a hundred that are drawn for quality control */
  self->rate = add_entry (self, _("Cases that are drawn, per cent"));
  self->seed = add_entry (self, _("Seed of the draw"));
}

void
beakta_sample_group_forget (BeaktaSampleGroup *self)
{
  g_clear_object (&self->store);
}

void
beakta_sample_group_show (BeaktaSampleGroup *self,
                          BeaktaStore       *store)
{
  gboolean may;

  g_return_if_fail (BEAKTA_IS_SAMPLE_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), store != NULL);
  if (store == NULL || !g_set_object (&self->store, store))
    return;

  may = beakta_office_row_may (store);
  gtk_editable_set_editable (GTK_EDITABLE (self->rate), may);
  gtk_editable_set_editable (GTK_EDITABLE (self->seed), may);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         may ? _("Which cases are drawn follows from the rate and the seed, so that the draw can be done again.")
                                             : _("Only an administrator of the store can change how many cases are drawn."));
  show_sample (self);
  adw_entry_row_set_show_apply_button (self->rate, may);
  adw_entry_row_set_show_apply_button (self->seed, may);
}
