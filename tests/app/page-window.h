/* A window with the pages of a PDF in it, drawn by the real reader. */

#pragma once

#include <adwaita.h>

#include "beakta-page-view-private.h"

G_BEGIN_DECLS

#define PAGE_WINDOW_PAGE_WIDTH  400  /* points */
#define PAGE_WINDOW_PAGE_HEIGHT 600

typedef struct
{
  GtkWidget      *window;
  BeaktaPageView *view;
  BeaktaText     *text;              /* owned */
} PageWindow;

typedef void (*PageWindowDraw) (cairo_t *cr,
                                guint    index);

/* (transfer full) */
GBytes               *page_window_make_pdf    (guint            n_pages,
                                               PageWindowDraw   draw);

/* @pdf: (transfer full): with words on it. Returns when there are pages in the window. */
void                  page_window_open        (PageWindow      *self,
                                               GBytes          *pdf);
void                  page_window_close       (PageWindow      *self);
BeaktaReadingSurface *page_window_get_surface (PageWindow      *self);

/* Where in the text they stand. */
guint                 page_window_find_words  (PageWindow      *self,
                                               const char      *words);

/* Whether a part of the page, from 0, has come. */
gboolean              page_window_is_drawn    (PageWindow      *self,
                                               guint            page);
/* The pointer, in pixels of the view: pressed, moved so far from there, and let go of. */
void                  page_window_press       (PageWindow      *self,
                                               double           x,
                                               double           y);
void                  page_window_drag        (PageWindow      *self,
                                               double           dx,
                                               double           dy);
void                  page_window_release     (PageWindow      *self,
                                               double           dx,
                                               double           dy);
void                  page_window_press_key   (PageWindow      *self,
                                               guint            key,
                                               GdkModifierType  state);

G_END_DECLS
