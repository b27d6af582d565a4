/* A place on a page: its words for those who do not see it, and a link to the item of the case that it says. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-output.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_PAPER_LINK (beakta_paper_link_get_type ())

/* Signal: "activated" (): by a click, or by the keyboard */
G_DECLARE_FINAL_TYPE (BeaktaPaperLink, beakta_paper_link, BEAKTA, PAPER_LINK, GtkWidget)

/* Without an item it is no link, only words. */
GtkWidget         *beakta_paper_link_new       (gboolean           is_link);
gboolean           beakta_paper_link_is_link   (BeaktaPaperLink   *self);
void               beakta_paper_link_set_place (BeaktaPaperLink   *self,
                                                const BeaktaPlace *place,
                                                const char        *words);

/* In points of the page; its id is NULL: see the next. */
const BeaktaPlace *beakta_paper_link_get_place (BeaktaPaperLink   *self);
gboolean           beakta_paper_link_says      (BeaktaPaperLink   *self,
                                                BeaktaItemKind     kind,
                                                const char        *id);
const char        *beakta_paper_link_get_id    (BeaktaPaperLink   *self);

G_END_DECLS
