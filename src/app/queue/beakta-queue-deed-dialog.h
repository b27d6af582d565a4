/* What is asked before a deed on the chosen cases: who gets them, which flag, which tag, until when. */

#pragma once

#include <adwaita.h>

#include "beakta-bulk.h"
#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_QUEUE_DEED_DIALOG (beakta_queue_deed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaQueueDeedDialog, beakta_queue_deed_dialog, BEAKTA, QUEUE_DEED_DIALOG, AdwMessageDialog)

/* @parent: (nullable). @first: (nullable): what it has by now is what the dialog begins with; one case is named by it */
GtkWidget  *beakta_queue_deed_dialog_new      (GtkWindow             *parent,
                                               BeaktaStore           *store,
                                               const BeaktaCaseLine  *first,
                                               guint                  n_cases,
                                               BeaktaBulkKind         kind);

/* Who gets the case that @which names. */
GtkWidget  *beakta_queue_deed_dialog_new_assign (GtkWindow           *parent,
                                               BeaktaStore           *store,
                                               const char            *which);

/* (transfer full) (nullable): what @response, of its signal, asks for; %NULL for nothing. */
BeaktaBulk *beakta_queue_deed_dialog_dup_bulk (BeaktaQueueDeedDialog *self,
                                               const char            *response);

G_END_DECLS
