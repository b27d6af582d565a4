/* A TIFF, a JPEG or a PNG: its pages, and each of them unpacked.
 *
 * (1) How large a page is is known, and judged, before a pixel of it is unpacked.
 * (2) A page is seen as it was held: turned and mirrored as the file says. Its size in points follows what the file says
 *     of its resolution, when that can be believed; else it is as wide as a sheet of paper.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A sheet of A3 at 600 dots an inch. What has more needs more memory than a reader has. */
#define BEAKTA_PICTURE_MAX_PIXELS (70u * 1000u * 1000u)

typedef struct _BeaktaPicture BeaktaPicture;

/* @bytes: must outlive it. Returns: (nullable): %NULL with a refusal: damaged, or every page is too large */
BeaktaPicture   *beakta_picture_open        (const guint8    *bytes,
                                             gsize            size,
                                             GError         **error);
void             beakta_picture_free        (BeaktaPicture   *self);
guint            beakta_picture_get_n_pages (BeaktaPicture   *self);

/* Points, as it is seen. */
void             beakta_picture_measure     (BeaktaPicture   *self,
                                             guint            page,
                                             double          *width,
                                             double          *height);

/* Dots an inch. */
double           beakta_picture_get_dpi     (BeaktaPicture   *self,
                                             guint            page);

/* From pixels, as they are stored, to points, as it is seen. */
void             beakta_picture_transform   (BeaktaPicture   *self,
                                             guint            page,
                                             cairo_matrix_t  *matrix);

/* (transfer full) (nullable): of format RGB24, on white, as it is stored; %NULL with a refusal */
cairo_surface_t *beakta_picture_unpack      (BeaktaPicture   *self,
                                             guint            page,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPicture, beakta_picture_free)

G_END_DECLS
