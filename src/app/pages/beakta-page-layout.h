/* Where the pages of a document lie under each other: sizes, zoom and turns in, places out. No widgets.
 *
 * (1) Content coordinates are logical pixels from the top left of everything. Every page has whole pixels, in size and place.
 * (2) A page that is wider than the room is made to fit when the layout fits pages to the width; else it sticks out.
 */

#pragma once

#include <graphene.h>

#include "beakta-page-source.h"

G_BEGIN_DECLS

typedef struct _BeaktaPageLayout BeaktaPageLayout;

BeaktaPageLayout *beakta_page_layout_new         (void);
void              beakta_page_layout_free        (BeaktaPageLayout   *self);

/* (element-type BeaktaPageSize): copied */
void              beakta_page_layout_set_sizes   (BeaktaPageLayout   *self,
                                                  const GArray       *sizes);

/**
 * beakta_page_layout_update:
 * @room: width of the view, pixels
 * @zoom: 1 is the size of paper at 96 pixels an inch; 0 fits pages to the width
 * @rotation: quarters of a turn, clockwise
 */
void              beakta_page_layout_update      (BeaktaPageLayout   *self,
                                                  int                 room,
                                                  double              zoom,
                                                  guint               rotation);
guint             beakta_page_layout_get_n_pages (BeaktaPageLayout   *self);
int               beakta_page_layout_get_width   (BeaktaPageLayout   *self);
int               beakta_page_layout_get_height  (BeaktaPageLayout   *self);

/* The zoom that most pages have. */
double            beakta_page_layout_get_zoom    (BeaktaPageLayout   *self);
void              beakta_page_layout_get_page    (BeaktaPageLayout   *self,
                                                  guint               index,
                                                  graphene_rect_t    *area);

/* The page at @y; in a gap the one below; at the ends the first and the last. */
guint             beakta_page_layout_find_page   (BeaktaPageLayout   *self,
                                                  double              y);

/* Between points of the page, as its text has them, and content. */
void              beakta_page_layout_to_points   (BeaktaPageLayout   *self,
                                                  guint               index,
                                                  double              x,
                                                  double              y,
                                                  double             *page_x,
                                                  double             *page_y);
void              beakta_page_layout_from_points (BeaktaPageLayout   *self,
                                                  guint               index,
                                                  const BeaktaBox    *box,
                                                  graphene_rect_t    *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPageLayout, beakta_page_layout_free)

G_END_DECLS
