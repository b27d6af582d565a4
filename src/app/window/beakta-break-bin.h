/* Holds a page and says how wide it is, so that the page can re-flow. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widths are measured in the person's text size: a window of 1000 px at twice the text size is as narrow as 500 px. */
typedef enum
{
  BEAKTA_WIDTH_NARROW,               /* below 620: one column, the least that is needed */
  BEAKTA_WIDTH_SINGLE,               /* below 900: one column */
  BEAKTA_WIDTH_MEDIUM,               /* below 1240: two columns, close together */
  BEAKTA_WIDTH_WIDE,
  BEAKTA_WIDTH_FULL                  /* from 1400: room for every column of the queue */
} BeaktaWidth;

#define BEAKTA_TYPE_WIDTH (beakta_width_get_type ())
GType        beakta_width_get_type        (void);

#define BEAKTA_TYPE_BREAK_BIN (beakta_break_bin_get_type ())

/* Properties: "child" (GtkWidget), "width" (BeaktaWidth, read-only, notifies outside of size allocation) */
G_DECLARE_FINAL_TYPE (BeaktaBreakBin, beakta_break_bin, BEAKTA, BREAK_BIN, GtkWidget)

BeaktaWidth  beakta_break_bin_get_width   (BeaktaBreakBin *self);

/* How large the person's text is: 1.0 as designed. */
double       beakta_break_bin_get_scale   (GtkWidget      *widget);

G_END_DECLS
