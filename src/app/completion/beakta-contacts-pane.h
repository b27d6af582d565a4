/* The log of contacts: what was communicated, and what was told orally.
 *
 * Source: 25 and 27 §§ förvaltningslagen (2017:900).
 */

#pragma once

#include "beakta-case-pane.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_CONTACTS_PANE (beakta_contacts_pane_get_type ())

/* Action: contact.add. Signal: "closed" (): back to the questions. */
G_DECLARE_FINAL_TYPE (BeaktaContactsPane, beakta_contacts_pane, BEAKTA, CONTACTS_PANE, BeaktaCasePane)

G_END_DECLS
