/* Spans set in lines of a width. Lines are the least that a page takes or leaves. */

#pragma once

#include <pango/pangocairo.h>

#include "beakta-report.h"

G_BEGIN_DECLS

typedef struct
{
  double          size;              /* points */
  double          leading;           /* least distance between two lines, points */
  gboolean        strong;
  gboolean        dim;
  gboolean        tabular;           /* figures of one width */
  PangoAlignment  alignment;
  gboolean        in_column;         /* one line stands at the left of it, where it is looked for, whatever its direction */
  const PangoColor *ink;             /* nullable: of what has no colour of its own, where it is not to be that of paper */
} BeaktaTypeface;

typedef struct _BeaktaParagraph BeaktaParagraph;

BeaktaParagraph *beakta_paragraph_new          (PangoContext         *context,
                                                GPtrArray            *spans,
                                                guint                 first,
                                                guint                 n_spans,
                                                const BeaktaTypeface *typeface,
                                                double                width);
BeaktaParagraph *beakta_paragraph_new_for_text (PangoContext         *context,
                                                const char           *text,
                                                const BeaktaTypeface *typeface,
                                                double                width);

/* Shortened with an ellipsis to one line: for the head and foot of a page. */
BeaktaParagraph *beakta_paragraph_new_on_line  (PangoContext         *context,
                                                const char           *text,
                                                const BeaktaTypeface *typeface,
                                                double                width);
BeaktaParagraph *beakta_paragraph_ref          (BeaktaParagraph      *self);
void             beakta_paragraph_unref        (BeaktaParagraph      *self);

/* Its code, "[U+E000]", is drawn in the place of a character that no font of the context has. */
typedef struct
{
  gunichar character;                /* U+FFFD itself: unreadable where it came from */
  guint    line;
} BeaktaMissing;

/* Whether other fonts might draw more of it. */
gboolean         beakta_paragraph_is_lacking   (BeaktaParagraph      *self);

/* (nullable) (element-type BeaktaMissing): in the order of the text; NULL when every character is drawn. */
GArray          *beakta_paragraph_get_missing  (BeaktaParagraph      *self);

/* Of the widest line. */
double           beakta_paragraph_get_width    (BeaktaParagraph      *self);
guint            beakta_paragraph_get_n_lines  (BeaktaParagraph      *self);
double           beakta_paragraph_get_height   (BeaktaParagraph      *self,
                                                guint                 first,
                                                guint                 n_lines);

/* @x, @y: upper left corner of line @first. */
void             beakta_paragraph_draw         (BeaktaParagraph      *self,
                                                cairo_t              *cr,
                                                double                x,
                                                double                y,
                                                guint                 first,
                                                guint                 n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaParagraph, beakta_paragraph_unref)

G_END_DECLS
