/* Blocks on their way to a sheet: what the files that set them share. */

#pragma once

#include "beakta-sheet.h"

G_BEGIN_DECLS

struct _BeaktaSetter
{
  BeaktaSheet        *sheet;
  GPtrArray          *blocks;        /* owned */
  PangoContext       *context;       /* owned */
  BeaktaStandingType *type;          /* owned, nullable */
  BeaktaFontRange     range;
  double              width;
  double              measure;       /* width of running text */
  double              height;
  gboolean            keep;          /* the next piece stays with the last one */
  guint               next;          /* the block to set next */
  guint               level;         /* of the heading that it is under */
  gboolean            is_lacking;
};

extern const BeaktaTypeface beakta_body_face;

/* beakta-sheet-rows.c */
void       beakta_row_free              (gpointer              data);

/* (transfer none): a row without boxes, of @block. */
BeaktaRow *beakta_setter_add_row        (BeaktaSetter         *setter,
                                         BeaktaRowRole         role,
                                         guint                 block,
                                         double                pad);
void       beakta_setter_add_box        (BeaktaSetter         *setter,
                                         BeaktaRow            *row,
                                         const char           *tag,
                                         double                x,
                                         double                width,
                                         const BeaktaTypeface *face,
                                         GPtrArray            *spans,
                                         guint                 n_spans);
void       beakta_setter_add_label      (BeaktaSetter         *setter,
                                         BeaktaRow            *row,
                                         const char           *tag,
                                         double                x,
                                         double                width,
                                         const BeaktaTypeface *face,
                                         const char           *text);

/* One piece a line. Whether @whole or not, no single line is left behind. */
void       beakta_setter_cut_into_lines (BeaktaSetter         *setter,
                                         BeaktaRow            *row,
                                         double                before,
                                         gboolean              whole);

/* One piece, or several where not even an empty page holds the row. */
void       beakta_setter_cut_row        (BeaktaSetter         *setter,
                                         BeaktaRow            *row,
                                         double                before,
                                         double                room);

/* beakta-sheet-tables.c */
gboolean   beakta_setter_follows        (BeaktaSetter         *setter,
                                         guint                 index,
                                         BeaktaBlockKind       kind);
void       beakta_setter_set_table      (BeaktaSetter         *setter,
                                         guint                 index);
void       beakta_setter_set_facts      (BeaktaSetter         *setter,
                                         guint                 index);
void       beakta_setter_set_list       (BeaktaSetter         *setter,
                                         guint                 index);

/* beakta-sheet-figures.c */
void       beakta_setter_set_figure     (BeaktaSetter         *setter,
                                         guint                 index);

G_END_DECLS
