/* What the office asks for before a case is proposed. Only an administrator of the store alters it; others see it. */

#define G_LOG_DOMAIN "beakta-proposal-group"

#include "beakta-proposal-group.h"

#include <glib/gi18n.h>

#include "beakta-office-row.h"
#include "beakta-store-office.h"

struct _BeaktaProposalGroup
{
  AdwPreferencesGroup  parent_instance;

  BeaktaStore         *store;        /* owned, nullable */
  GtkSwitch           *opinions;     /* a child: a case waits for them */
  gulong               switched;     /* of opinions */
};

G_DEFINE_FINAL_TYPE (BeaktaProposalGroup, beakta_proposal_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_waits (BeaktaProposalGroup *self,
            gboolean             waits)
{
  g_signal_handler_block (self->opinions, self->switched);
  gtk_switch_set_active (self->opinions, waits);
  g_signal_handler_unblock (self->opinions, self->switched);
}

static void
switched_cb (BeaktaProposalGroup *self)
{
  gboolean waits = gtk_switch_get_active (self->opinions);
  g_autoptr(GError) error = NULL;

  if (self->store == NULL || beakta_store_set_waits_for_opinions_sync (self->store, waits, &error))
    return;

  beakta_office_row_tell (GTK_WIDGET (self), error);
  show_waits (self, !waits);
}

static void
beakta_proposal_group_dispose (GObject *object)
{
  beakta_proposal_group_forget (BEAKTA_PROPOSAL_GROUP (object));

  G_OBJECT_CLASS (beakta_proposal_group_parent_class)->dispose (object);
}

static void
beakta_proposal_group_class_init (BeaktaProposalGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_proposal_group_dispose;
}

static void
beakta_proposal_group_init (BeaktaProposalGroup *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *opinions = gtk_switch_new ();

  self->opinions = GTK_SWITCH (opinions);
  self->switched = g_signal_connect_object (opinions, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (opinions, GTK_ALIGN_CENTER);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Before a Case Is Proposed"));
  /* Translators: opinion is yttrande, which an expert is asked for */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Wait for opinions"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("No case is proposed before the opinions that it asked for are given, or the requests withdrawn. "
                                 "Otherwise they are told of, and stop nothing."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), opinions);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), opinions);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

void
beakta_proposal_group_forget (BeaktaProposalGroup *self)
{
  g_clear_object (&self->store);
}

void
beakta_proposal_group_show (BeaktaProposalGroup *self,
                            BeaktaStore         *store)
{
  gboolean may;

  g_return_if_fail (BEAKTA_IS_PROPOSAL_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), store != NULL);
  g_set_object (&self->store, store);
  if (store == NULL)
    return;

  may = beakta_office_row_may (store);
  gtk_widget_set_sensitive (GTK_WIDGET (self->opinions), may);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         may ? NULL : _("Only an administrator of the store can change this."));
  show_waits (self, beakta_store_waits_for_opinions (store));
}
