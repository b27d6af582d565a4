/* A stretch of the text that attention is drawn to for a moment: a part of the surface that it is drawn on. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget    *widget;              /* not owned: the surface, drawn anew as long as it lasts */
  guint         start;               /* code points */
  guint         end;
  double        strength;            /* 1 at first, 0 when it is over */

  AdwAnimation *fading;              /* owned, nullable */
  guint         source;
} BeaktaFlash;

/* Where motion is not wanted the stretch is shown for as long, without any. */
void beakta_flash_show (BeaktaFlash *self,
                        GtkWidget   *widget,
                        guint        start,
                        guint        end);
void beakta_flash_stop (BeaktaFlash *self);

G_END_DECLS
