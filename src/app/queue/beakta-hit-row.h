/* A hit of the search in a document: the case, and the words around the hit. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-store-query.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HIT_ROW (beakta_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaHitRow, beakta_hit_row, BEAKTA, HIT_ROW, GtkListBoxRow)

GtkWidget   *beakta_hit_row_new           (const BeaktaHit *hit);
const char  *beakta_hit_row_get_case_id   (BeaktaHitRow    *self);

/* Where in the case: the number of the document, 0 for the case itself, and code points in its text. */
guint        beakta_hit_row_get_place     (BeaktaHitRow    *self,
                                           guint           *start,
                                           guint           *end);

/* (transfer full): the snippet as markup, with the hit in bold. */
char        *beakta_hit_dup_markup        (const char      *snippet);

G_END_DECLS
