/* The pages of one PDF as pictures, drawn by a sandboxed reader that lives as long as the source is asked.
 *
 * (1) Nothing waits: requests are answered in the order of their priority, then of their coming; one that is cancelled
 *     before its turn costs nothing.
 * (2) A reader that dies has died for its page: another is started for the next request. One that had served before is
 *     given the page a second time, since it may only have used up the time that a process may.
 * (3) What has been drawn is kept, the last used first, up to a limit in bytes.
 */

#pragma once

#include "beakta-intake.h"

G_BEGIN_DECLS

/* Part of a page; sizes are pixels. The whole page would be full_width × full_height once it is rotated. */
typedef struct
{
  guint page;                        /* from 0 */
  guint rotation;                    /* quarters of a turn, clockwise */
  guint full_width;
  guint full_height;
  guint x;
  guint y;
  guint width;
  guint height;
  guint is_dark;                     /* light on dark; photographs stay as they are */
} BeaktaPageArea;

/* Points. */
typedef struct
{
  float width;
  float height;
} BeaktaPageSize;

/* Points from the top left of the page. */
typedef struct
{
  BeaktaBox  area;
  int        page;                   /* that it leads to, from 0; -1: outside the document */
  float      y;                      /* on that page */
  char      *target;                 /* "" when it leads to a page */
  gboolean   is_remark;              /* it leads nowhere: `target' is what somebody wrote beside the place */
  GArray    *lines;                  /* of BeaktaBox, nullable: of a remark whose place is more than one line */
} BeaktaPageLink;

typedef struct
{
  guint  level;                      /* 1-9 */
  guint  page;
  float  y;
  char  *title;
} BeaktaPageEntry;

typedef enum
{
  BEAKTA_PAGE_NOW,                   /* somebody looks at the empty place */
  BEAKTA_PAGE_SOON,                  /* ahead of the scroll */
  BEAKTA_PAGE_LATER                  /* thumbnails */
} BeaktaPagePriority;

#define BEAKTA_TYPE_PAGE_SOURCE (beakta_page_source_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPageSource, beakta_page_source, BEAKTA, PAGE_SOURCE, GObject)

/* @password: (nullable) */
BeaktaPageSource *beakta_page_source_new            (GBytes               *document,
                                                     const char           *password);

/**
 * beakta_page_source_draw_async:
 * @area: at most BEAKTA_PAGES_MAX_PIXELS
 *
 * The result of _finish is (transfer full): rows of B, G, R, A, premultiplied and opaque, `width' × 4 bytes each. Errors:
 * %BEAKTA_INTAKE_ERROR, %G_IO_ERROR_CANCELLED.
 */
void              beakta_page_source_draw_async     (BeaktaPageSource     *self,
                                                     const BeaktaPageArea *area,
                                                     BeaktaPagePriority    priority,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GBytes           *beakta_page_source_draw_finish    (BeaktaPageSource     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* (transfer full) (nullable): the same, if it is kept already. */
GBytes           *beakta_page_source_peek           (BeaktaPageSource     *self,
                                                     const BeaktaPageArea *area);

/* (transfer full) (nullable): any picture of the whole page that is kept, for the meantime; @area: (out) */
GBytes           *beakta_page_source_peek_whole     (BeaktaPageSource     *self,
                                                     guint                 page,
                                                     guint                 rotation,
                                                     gboolean              is_dark,
                                                     BeaktaPageArea       *area);

/* (transfer full) (element-type BeaktaPageSize): of every page. */
void              beakta_page_source_sizes_async    (BeaktaPageSource     *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GArray           *beakta_page_source_sizes_finish   (BeaktaPageSource     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* (transfer full) (element-type BeaktaPageLink) */
void              beakta_page_source_links_async    (BeaktaPageSource     *self,
                                                     guint                 page,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GArray           *beakta_page_source_links_finish   (BeaktaPageSource     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* (transfer full) (element-type BeaktaPageEntry): what the author called its parts; empty when nothing. */
void              beakta_page_source_outline_async  (BeaktaPageSource     *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GArray           *beakta_page_source_outline_finish (BeaktaPageSource     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

G_END_DECLS
