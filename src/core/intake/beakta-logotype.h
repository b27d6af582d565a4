/* The office's logotype: a PNG or an SVG that somebody chose, kept as pixels.
 *
 * (1) The file is unpacked by the sandboxed reader, once. What is kept and printed are the pixels, so that a paper of the same
 *     case has the same bytes everywhere.
 * (2) What is kept is checked when it is read: a store may have been in strange hands.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BEAKTA_LOGOTYPE_MAX_FILE   (2u << 20)   /* bytes of the file that is chosen */
#define BEAKTA_LOGOTYPE_MAX_WIDTH  960u         /* pixels: 400 an inch where it is printed */
#define BEAKTA_LOGOTYPE_MAX_HEIGHT 288u

typedef struct _BeaktaLogotype BeaktaLogotype;

/**
 * beakta_logotype_read_sync:
 * @file: all of a PNG or an SVG
 * @cancellable: (nullable)
 * @error: #BeaktaIntakeError, with what is wrong and, of an SVG, where. %BEAKTA_INTAKE_ERROR_NO_READER for an SVG too, when
 *     librsvg is not installed. %G_IO_ERROR_NOT_SUPPORTED for an SVG with letters that are not shapes
 *
 * Blocks for as long as the reader takes; any thread.
 *
 * Returns: (transfer full): the picture on white
 */
BeaktaLogotype *beakta_logotype_read_sync    (GBytes          *file,
                                              GCancellable    *cancellable,
                                              GError         **error);

BeaktaLogotype *beakta_logotype_ref          (BeaktaLogotype  *self);
void            beakta_logotype_unref        (BeaktaLogotype  *self);

/* Pixels. */
guint           beakta_logotype_get_width    (BeaktaLogotype  *self);
guint           beakta_logotype_get_height   (BeaktaLogotype  *self);

/* (transfer none): rows of 0x00RRGGBB in the machine's byte order, without padding. */
GBytes         *beakta_logotype_get_pixels   (BeaktaLogotype  *self);

/* As one line of ASCII, and back; the same text for the same pixels. (transfer full) */
char           *beakta_logotype_to_text      (BeaktaLogotype  *self);
BeaktaLogotype *beakta_logotype_from_text    (const char      *text,
                                              GError         **error);

/* SHA-256 of its size and pixels, in hexadecimal: what a paper says that it was printed with. */
const char     *beakta_logotype_get_checksum (BeaktaLogotype  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaLogotype, beakta_logotype_unref)

G_END_DECLS
