/* What the files of BeaktaPageView share. */

#pragma once

#include "beakta-flash.h"
#include "beakta-page-layout.h"
#include "beakta-page-view.h"
#include "beakta-page-words.h"
#include "beakta-remarks.h"
#include "beakta-stretches.h"
#include "beakta-tint.h"

G_BEGIN_DECLS

/* A picture of a page, or of a part of one that is too large for one picture. */
typedef struct
{
  BeaktaPageArea  area;              /* the key */
  GskRenderNode  *picture;           /* owned; NULL while it is waited for */
  GCancellable   *pending;           /* owned, nullable */
  gboolean        has_failed;
  gboolean        is_wanted;         /* while what is wanted is listed anew */
} BeaktaPageTile;

struct _BeaktaPageView
{
  GtkWidget             parent_instance;

  BeaktaPageSource     *source;      /* owned, nullable */
  BeaktaText           *text;        /* owned, nullable */
  GCancellable         *opening;     /* owned, nullable */
  BeaktaPageLayout     *layout;

  /* Scrolling */
  GtkAdjustment        *horizontal;  /* owned, nullable */
  GtkAdjustment        *vertical;    /* owned, nullable */
  guint                 policies[2]; /* GtkScrollablePolicy */
  double                zoom;        /* 0: fits the width */
  guint                 rotation;
  guint                 page;        /* that most is seen of, from 0 */
  double                page_part;   /* of it, that is above the view */
  double                across;      /* part of the width, in the middle of the view */
  gboolean              is_placing;  /* the adjustments are being set, nobody scrolls */
  double                last_value;  /* of the vertical one: which way it goes */
  AdwAnimation         *scrolling;   /* owned, nullable */
  guint                 wanted;      /* position to go to once it can be; G_MAXUINT none */
  gboolean              wanted_at_top;
  guint                 view_source;

  /* Pictures */
  GHashTable           *tiles;       /* BeaktaPageArea: BeaktaPageTile */
  GHashTable           *links;       /* guint page: GArray of BeaktaPageLink */
  GHashTable           *asked_links; /* guint page */
  GCancellable         *linking;     /* owned */
  guint                 picture_source;

  /* What lies over them */
  BeaktaTextMarks      *marks;       /* owned, nullable */
  BeaktaRemarks        *remarks;     /* owned, nullable: what the author wrote beside the text */
  GArray               *hits;        /* of BeaktaStretch; owned, nullable */
  int                   current_hit;
  GArray               *terms;       /* of BeaktaStretch; owned, nullable */
  int                   current_term;
  guint                 anchor;      /* where the selection began */
  guint                 caret;
  BeaktaFlash           flash;

  /* Pointer and keys */
  guint                 press_count; /* 0: not pressed */
  gboolean              has_dragged;
  double                press_x;
  double                press_y;
  gboolean              has_press_place;
  guint                 press_page;
  double                press_page_x; /* points */
  double                press_page_y;
  gboolean              has_press_start;
  guint                 press_start; /* the word or line that was pressed on */
  guint                 press_end;
  double                pointer_x;
  double                pointer_y;
  double                goal_x;      /* points: the column that up and down keep to; below 0 none */
  guint                 drag_ticks;  /* tick callback, 0 none */
  GtkWidget            *link_popover; /* owned by us as its parent; nullable */
  char                 *link_target; /* that it shows; nullable */
};

/* beakta-page-view.c */
void                  beakta_page_view_get_visible_area (BeaktaPageView       *self,
                                                        graphene_rect_t      *area);

/* beakta-page-view-scroll.c */
void                  beakta_page_view_scroll_init     (BeaktaPageView       *self);
void                  beakta_page_view_scroll_dispose  (BeaktaPageView       *self);
void                  beakta_page_view_set_adjustment  (BeaktaPageView       *self,
                                                        GtkOrientation        orientation,
                                                        GtkAdjustment        *adjustment);
void                  beakta_page_view_place           (BeaktaPageView       *self);
void                  beakta_page_view_stop_motion     (BeaktaPageView       *self);
void                  beakta_page_view_reveal          (BeaktaPageView       *self,
                                                        guint                 position);
void                  beakta_page_view_go_on           (BeaktaPageView       *self);
void                  beakta_page_view_queue_changed   (BeaktaPageView       *self);

/* beakta-page-view-pictures.c */
void                  beakta_page_view_pictures_init   (BeaktaPageView       *self);
void                  beakta_page_view_pictures_dispose (BeaktaPageView      *self);
void                  beakta_page_view_forget_pictures (BeaktaPageView       *self);
void                  beakta_page_view_queue_pictures  (BeaktaPageView       *self);

/* Within @size device pixels: (transfer full) (element-type BeaktaPageArea): the whole page, or parts of it in @visible */
GArray               *beakta_page_view_list_parts      (BeaktaPageView       *self,
                                                        guint                 page,
                                                        const graphene_rect_t *visible);

/* A colour on a part of a page. */
typedef struct
{
  graphene_rect_t area;              /* content coordinates */
  GdkRGBA         color;
} BeaktaPageWash;

/* beakta-page-view-washes.c: (transfer full) (element-type BeaktaPageWash): all colours on @page, the lowest first */
GArray               *beakta_page_view_list_washes     (BeaktaPageView       *self,
                                                        guint                 page,
                                                        const GdkRGBA        *accent,
                                                        gboolean              dark);

/* The number of evidence on a page. */
typedef struct
{
  const BeaktaTextMark *mark;        /* lent by the marks of the view */
  graphene_rect_t       area;        /* content coordinates */
} BeaktaPageBadge;

/* beakta-page-view-badges.c: (transfer full) (element-type BeaktaPageBadge): of the marks that end on @page */
GArray               *beakta_page_view_list_badges     (BeaktaPageView       *self,
                                                        guint                 page);

/* beakta-page-view-draw.c */
gboolean              beakta_page_view_is_dark         (void);
void                  beakta_page_view_draw            (BeaktaPageView       *self,
                                                        GtkSnapshot          *snapshot);

/* beakta-page-view-input.c */
void                  beakta_page_view_input_init      (BeaktaPageView       *self);
void                  beakta_page_view_input_dispose   (BeaktaPageView       *self);
void                  beakta_page_view_resume_drag     (BeaktaPageView       *self);

/* beakta-page-view-keys.c */
void                  beakta_page_view_keys_init       (BeaktaPageView       *self);

/* beakta-page-view-links.c */
const BeaktaPageLink *beakta_page_view_find_link       (BeaktaPageView       *self,
                                                        double                x,
                                                        double                y,
                                                        GdkRectangle         *area);
char                 *beakta_page_view_describe_link   (const BeaktaPageLink *link);
void                  beakta_page_view_follow_link     (BeaktaPageView       *self,
                                                        const BeaktaPageLink *link,
                                                        const GdkRectangle   *area);
void                  beakta_page_view_ask_links       (BeaktaPageView       *self);

/* beakta-page-view-remarks.c */
void                  beakta_page_view_draw_remarks    (BeaktaPageView       *self,
                                                        GtkSnapshot          *snapshot,
                                                        guint                 page,
                                                        gboolean              dark);
void                  beakta_page_view_add_remark_washes (BeaktaPageView     *self,
                                                        GArray               *washes,
                                                        guint                 page,
                                                        gboolean              dark);

/* At a place of the widget: a sign in the margin, or what a remark is about. @area: (out): it, in the widget's coordinates */
const BeaktaPageLink *beakta_page_view_find_remark     (BeaktaPageView       *self,
                                                        double                x,
                                                        double                y,
                                                        guint                *page,
                                                        GdkRectangle         *area);

/* Where in the text it is pinned; FALSE when the text does not have it, or has not come. */
gboolean              beakta_page_view_get_remark_position (BeaktaPageView   *self,
                                                        guint                 page,
                                                        const BeaktaPageLink *remark,
                                                        guint                *position);
char                 *beakta_page_view_dup_remark_tip  (BeaktaPageView       *self,
                                                        double                x,
                                                        double                y,
                                                        gboolean              by_keyboard,
                                                        GdkRectangle         *area);

/* beakta-page-view-surface.c */
void                  beakta_page_view_surface_init    (BeaktaReadingSurfaceInterface *iface);
gboolean              beakta_page_view_find_page_at    (BeaktaPageView       *self,
                                                        double                x,
                                                        double                y,
                                                        guint                *page,
                                                        double               *page_x,
                                                        double               *page_y);
const BeaktaTextMark *beakta_page_view_find_mark       (BeaktaPageView       *self,
                                                        double                x,
                                                        double                y);
void                  beakta_page_view_set_selection   (BeaktaPageView       *self,
                                                        guint                 anchor,
                                                        guint                 caret);

G_END_DECLS
