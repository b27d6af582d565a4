/* A copy for disclosure becomes a file. The name that is proposed tells nothing, and one that does is refused. */

#define G_LOG_DOMAIN "beakta-disclosure-window"

#include "beakta-disclosure-window-private.h"

#include <glib/gi18n.h>

/* Says why when the name tells, or is one of tables, which could hold words that nobody sees. */
static gboolean
check_name (BeaktaDisclosureWindow *self,
            const char             *name)
{
  if (beakta_output_get_kind (name) == BEAKTA_OUTPUT_TABLES)
    beakta_disclosure_window_toast (self, _("Only a paper can be a copy for disclosure. Let the name end in .pdf, .odt, .html or .txt."));
  else if (beakta_masks_find_in_name (self->masks, name) != NULL)
    beakta_disclosure_window_toast (self, _("The name of the file tells what is masked, so nothing was saved. Choose another name."));
  else
    return TRUE;

  return FALSE;
}

static GObject *
save_cb (BeaktaDisclosureWindow *self,
         const char             *name)
{
  return self->report != NULL && check_name (self, name) ? g_object_ref (G_OBJECT (self->report)) : NULL;
}

/* (transfer full): never the title of the case, which may name somebody; the number, unless that is masked. */
static char *
dup_proposed_name (BeaktaDisclosureWindow *self)
{
  const char *number = beakta_case_get_facts (beakta_case_editor_get_whole (self->editor))->number;
  /* Translators: the name of a file, without the suffix; %s is the number of a case */
  g_autofree char *name = g_strdup_printf (_("Copy for disclosure %s"), number);

  if (*number == '\0' || beakta_masks_find_in_name (self->masks, name) != NULL)
    return g_strdup (_("Copy for disclosure"));

  return g_steal_pointer (&name);
}

void
beakta_disclosure_window_save (BeaktaDisclosureWindow *self)
{
  g_autofree char *name = NULL;

  if (self->report == NULL || self->masks->len == 0)
    return;

  if (self->saver == NULL)
    {
      self->saver = beakta_paper_saver_new (GTK_WIDGET (self), self->settings);
      g_signal_connect_object (self->saver, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->saver, "told", G_CALLBACK (beakta_disclosure_window_toast), self, G_CONNECT_SWAPPED);
    }
  name = dup_proposed_name (self);
  beakta_paper_saver_ask (self->saver, _("Save Copy for Disclosure"), name, NULL);
}
