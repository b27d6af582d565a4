/* Where the words of a perspective stand in a document, by its parts: counted, and gone to one after the other. */

#pragma once

#include "beakta-stretches.h"
#include "beakta-survey.h"

G_BEGIN_DECLS

#define BEAKTA_ALL_PERSPECTIVES G_MAXUINT

/* (transfer full) (element-type BeaktaStretch): in order. @perspective: an index in the list of them; of all of them a word
 * counts once, although several have it */
GArray  *beakta_term_places_list          (const BeaktaSurveyed *surveyed,
                                           guint                 perspective);

/* @part_group: an index in the list of parts. @n: (out): in all places of the part. Returns: whether the document has it */
gboolean beakta_term_places_count         (const BeaktaSurveyed *surveyed,
                                           GArray               *terms,
                                           guint                 part_group,
                                           guint                *n);
guint    beakta_term_places_count_outside (const BeaktaSurveyed *surveyed,
                                           GArray               *terms);

/* The next of @terms after @after (-1: from the start) in the part, or where the part begins if it has none; goes round.
 * Returns: -1 when the document does not have it */
gint64   beakta_term_places_find          (const BeaktaSurveyed *surveyed,
                                           GArray               *terms,
                                           guint                 part_group,
                                           gint64                after);
gint64   beakta_term_places_find_outside  (const BeaktaSurveyed *surveyed,
                                           GArray               *terms,
                                           gint64                after);

G_END_DECLS
