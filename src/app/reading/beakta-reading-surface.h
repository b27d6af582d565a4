/* What a document is read on: flowing text (BeaktaFolio) or the pages of a PDF (BeaktaPageView).
 *
 * (1) Every position is one of the text stream, in code points: what is selected, marked or found on one surface is the
 *     same on the other, and whoever asks does not know which it is.
 * (2) A place that is asked for before it can be shown is gone to once it can.
 */

#pragma once

#include <gtk/gtk.h>

#include "beakta-text.h"
#include "beakta-text-marks.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_READING_SURFACE (beakta_reading_surface_get_type ())

/* Signals:
 *   "mark-activated" (const char *passage)
 *   "view-changed" (): another part is visible than before
 *   "selection-changed" (): something is selected that was not, or no longer
 */
G_DECLARE_INTERFACE (BeaktaReadingSurface, beakta_reading_surface, BEAKTA, READING_SURFACE, GtkWidget)

struct _BeaktaReadingSurfaceInterface
{
  GTypeInterface parent_iface;

  void                  (*set_text)           (BeaktaReadingSurface *self,
                                               BeaktaText           *text);
  BeaktaText           *(*get_text)           (BeaktaReadingSurface *self);
  void                  (*set_marks)          (BeaktaReadingSurface *self,
                                               BeaktaTextMarks      *marks);
  const BeaktaTextMark *(*find_next_mark)     (BeaktaReadingSurface *self,
                                               guint                 position,
                                               gboolean              forward);
  void                  (*set_hits)           (BeaktaReadingSurface *self,
                                               GArray               *hits,
                                               int                   current);
  void                  (*set_terms)          (BeaktaReadingSurface *self,
                                               GArray               *terms,
                                               int                   current);
  void                  (*get_visible)        (BeaktaReadingSurface *self,
                                               guint                *start,
                                               guint                *end);
  guint                 (*get_caret)          (BeaktaReadingSurface *self);
  void                  (*get_caret_area)     (BeaktaReadingSurface *self,
                                               GdkRectangle         *area);
  void                  (*place_caret_at)     (BeaktaReadingSurface *self,
                                               double                x,
                                               double                y);
  gboolean              (*get_selection)      (BeaktaReadingSurface *self,
                                               guint                *start,
                                               guint                *end);
  gboolean              (*get_selection_area) (BeaktaReadingSurface *self,
                                               GdkRectangle         *area);
  void                  (*select)             (BeaktaReadingSurface *self,
                                               guint                 start,
                                               guint                 end);
  void                  (*copy)               (BeaktaReadingSurface *self);
  gboolean              (*is_settled)         (BeaktaReadingSurface *self);
  void                  (*scroll_to)          (BeaktaReadingSurface *self,
                                               guint                 position);
  void                  (*restore)            (BeaktaReadingSurface *self,
                                               guint                 position);
  void                  (*flash)              (BeaktaReadingSurface *self,
                                               guint                 start,
                                               guint                 end);
};

/* @text: (nullable) */
void                  beakta_reading_surface_set_text           (BeaktaReadingSurface *self,
                                                                 BeaktaText           *text);
BeaktaText           *beakta_reading_surface_get_text           (BeaktaReadingSurface *self);

/* @marks: (nullable) */
void                  beakta_reading_surface_set_marks          (BeaktaReadingSurface *self,
                                                                 BeaktaTextMarks      *marks);

/* As beakta_text_marks_find_next () on the marks that are shown. */
const BeaktaTextMark *beakta_reading_surface_find_next_mark     (BeaktaReadingSurface *self,
                                                                 guint                 position,
                                                                 gboolean              forward);

/* What was searched for. @hits: (nullable) (element-type BeaktaStretch): in order, not altered afterwards;
 * @current: an index, or -1 */
void                  beakta_reading_surface_set_hits           (BeaktaReadingSurface *self,
                                                                 GArray               *hits,
                                                                 int                   current);

/* Words of a perspective, drawn with a frame; as with hits. */
void                  beakta_reading_surface_set_terms          (BeaktaReadingSurface *self,
                                                                 GArray               *terms,
                                                                 int                   current);

/* The stretch that is visible. */
void                  beakta_reading_surface_get_visible        (BeaktaReadingSurface *self,
                                                                 guint                *start,
                                                                 guint                *end);
guint                 beakta_reading_surface_get_caret          (BeaktaReadingSurface *self);

/* In the surface's own coordinates, like all areas here. */
void                  beakta_reading_surface_get_caret_area     (BeaktaReadingSurface *self,
                                                                 GdkRectangle         *area);

/* Without scrolling; what was selected no longer is. */
void                  beakta_reading_surface_place_caret        (BeaktaReadingSurface *self,
                                                                 guint                 position);

/* The same at a place, unless that lies in the selection. */
void                  beakta_reading_surface_place_caret_at     (BeaktaReadingSurface *self,
                                                                 double                x,
                                                                 double                y);

/* FALSE when nothing is selected. */
gboolean              beakta_reading_surface_get_selection      (BeaktaReadingSurface *self,
                                                                 guint                *start,
                                                                 guint                *end);

/* Where the selection is drawn; FALSE when it is out of sight. */
gboolean              beakta_reading_surface_get_selection_area (BeaktaReadingSurface *self,
                                                                 GdkRectangle         *area);
void                  beakta_reading_surface_select             (BeaktaReadingSurface *self,
                                                                 guint                 start,
                                                                 guint                 end);

/* The selected words as they stand in the document. */
void                  beakta_reading_surface_copy               (BeaktaReadingSurface *self);

/* FALSE while it is on its way to a place that was asked for. */
gboolean              beakta_reading_surface_is_settled         (BeaktaReadingSurface *self);

/* Brings @position to the upper part of the view: smoothly when it is near and the system allows it. */
void                  beakta_reading_surface_scroll_to          (BeaktaReadingSurface *self,
                                                                 guint                 position);

/* The same without any motion, at the top: for opening where one left off. */
void                  beakta_reading_surface_restore            (BeaktaReadingSurface *self,
                                                                 guint                 position);

/* Draws attention to a stretch for a moment. */
void                  beakta_reading_surface_flash              (BeaktaReadingSurface *self,
                                                                 guint                 start,
                                                                 guint                 end);

G_END_DECLS
