/* What libtiff, libjpeg and libpng are asked for. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One page, before it is unpacked. */
typedef struct
{
  guint64 place;                     /* of a TIFF: where its directory lies */
  guint   width;                     /* pixels, as they are stored */
  guint   height;
  guint   turn;                      /* 1-8: beakta_exif_get_turn () */
  double  dpi;                       /* dots an inch; 0: not said */
} BeaktaPictureLeaf;

typedef struct
{
  /* @leaves: of BeaktaPictureLeaf, to be appended to; none when it is damaged */
  void     (*list)   (const guint8            *bytes,
                      gsize                    size,
                      GArray                  *leaves);

  /* @pixels: width × height of 0x??RRGGBB, @stride of them a row; a page that changed its size meanwhile is damaged */
  gboolean (*unpack) (const guint8            *bytes,
                      gsize                    size,
                      const BeaktaPictureLeaf *leaf,
                      guint32                 *pixels,
                      guint                    stride);
} BeaktaPictureCodec;

extern const BeaktaPictureCodec beakta_picture_jpeg;
extern const BeaktaPictureCodec beakta_picture_png;
extern const BeaktaPictureCodec beakta_picture_tiff;

G_END_DECLS
