/* A calm line under a field whose words look like a person's. It is in the way of nothing: it is the person who decides. */

#include "beakta-personal-note.h"

#include <glib/gi18n-lib.h>

#include "beakta-personal.h"

void
beakta_personal_note_follow (GtkLabel   *note,
                             const char *text)
{
  BeaktaPersonal personal = beakta_personal_look (text);

  if ((personal & BEAKTA_PERSONAL_NUMBER) != 0)
    gtk_label_set_label (note, _("This looks like a personal identity number. Write about the group, not about a person."));
  else if ((personal & BEAKTA_PERSONAL_ORIGIN) != 0)
    gtk_label_set_label (note, _("This looks like a person’s name with an origin. Write about the group, not about a person."));

  gtk_widget_set_visible (GTK_WIDGET (note), personal != BEAKTA_PERSONAL_NOTHING);
}
