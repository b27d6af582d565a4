/* Pictures for tests, made as scanners, cameras and drawing programs make them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In quarters: red and green above, blue and white below. */
#define PICTURE_RED   0xffff0000u
#define PICTURE_GREEN 0xff00ff00u
#define PICTURE_BLUE  0xff0000ffu
#define PICTURE_WHITE 0xffffffffu

typedef struct
{
  guint    width;
  guint    height;
  guint    turn;                     /* 1-8: how it says that it was held; 0: it does not say */
  guint    dpi;                      /* 0: it does not say */
  guint32  color;                    /* all over; 0: quarters */
  gboolean has_inks;                 /* JPEG: in four inks */
} PictureFixture;

/* All (transfer full). */
GBytes *picture_make_png  (const PictureFixture *picture);
GBytes *picture_make_jpeg (const PictureFixture *picture);

/* One page after the other, packed as a fax machine would not: in colours. */
GBytes *picture_make_tiff (const PictureFixture *pages,
                           guint                 n_pages);

G_END_DECLS
