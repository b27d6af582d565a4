/* The natural order of what a case has of one kind: documents by number, passages as they stand in the text ... */

#pragma once

#include "beakta-case.h"

G_BEGIN_DECLS

/* @records: (element-type BeaktaRecord): of @self and of one kind */
void beakta_case_order_sort (BeaktaCase *self,
                             GPtrArray  *records);

G_END_DECLS
