/* What the files that draw on the folio share. All in buffer coordinates. */

#pragma once

#include "beakta-folio-private.h"

G_BEGIN_DECLS

/* Made anew for every frame. */
typedef struct
{
  BeaktaFolio  *folio;
  GtkTextView  *view;
  GtkSnapshot  *snapshot;
  GdkRectangle  visible;             /* buffer coordinates */
  guint         start;               /* positions */
  guint         end;
  GdkRGBA       text;
  GdkRGBA       accent;
  gboolean      dark;
} BeaktaDrawing;

void         beakta_drawing_fill                (BeaktaDrawing      *drawing,
                                                 const GdkRGBA      *color,
                                                 double              x,
                                                 double              y,
                                                 double              width,
                                                 double              height);
void         beakta_drawing_fill_round          (BeaktaDrawing      *drawing,
                                                 const GdkRGBA      *color,
                                                 const GdkRectangle *area,
                                                 int                 room);
void         beakta_drawing_show_layout         (BeaktaDrawing      *drawing,
                                                 PangoLayout        *layout,
                                                 const GdkRGBA      *color,
                                                 double              x,
                                                 double              y);

/* (transfer full): one line; @scale of the text's own size */
PangoLayout *beakta_drawing_create_small_layout (BeaktaDrawing      *drawing,
                                                 const char         *text,
                                                 double              scale);
void         beakta_drawing_get_place           (BeaktaDrawing      *drawing,
                                                 guint               position,
                                                 GdkRectangle       *place);

/* beakta-folio-draw-marks.c */
void         beakta_drawing_show_hits           (BeaktaDrawing      *drawing);
void         beakta_drawing_show_terms          (BeaktaDrawing      *drawing);
void         beakta_drawing_show_layers         (BeaktaDrawing      *drawing);
void         beakta_drawing_show_numbers        (BeaktaDrawing      *drawing);
void         beakta_drawing_show_flash          (BeaktaDrawing      *drawing);

/* beakta-folio-remarks.c */
void         beakta_drawing_show_remarks        (BeaktaDrawing      *drawing);

G_END_DECLS
