/* What the files of BeaktaFolio share. */

#pragma once

#include "beakta-flash.h"
#include "beakta-folio.h"
#include "beakta-stream-display.h"
#include "beakta-stretches.h"
#include "beakta-text-tables.h"
#include "beakta-tint.h"

G_BEGIN_DECLS

#define BEAKTA_N_HEADING_TAGS 6
#define BEAKTA_N_LIST_TAGS    9
#define BEAKTA_N_NUMBER_TAGS  48

/* Sizes that follow the text's font, in pixels. */
typedef struct
{
  double em;
  int    margin;                     /* beside the column */
  int    column;                     /* width of the text */
  int    room;                       /* width of the widest table */
  double top;                        /* above the first line, em */
  int    figure;                     /* width of a figure in the number of a mark */
} BeaktaFolioMetrics;

/* One thing that is drawn and is no character. */
typedef enum
{
  BEAKTA_DRAWN_LABEL,                /* number of a heading; bullet or number of a list item or a footnote */
  BEAKTA_DRAWN_ROW,                  /* the line above a row of a table */
  BEAKTA_DRAWN_HEADER_END,           /* the same, below the header row */
  BEAKTA_DRAWN_CAPTION               /* the header of a cell that stands under another */
} BeaktaDrawnKind;

typedef struct
{
  BeaktaDrawnKind  kind;
  guint            position;
  guint            run;              /* index */
} BeaktaDrawn;

/* One paragraph form for every combination of columns that begin in a row of a table. */
typedef struct
{
  guint       table;
  guint32     columns;               /* bit c: a cell begins in column c */
  GtkTextTag *tag;

  /* As the tag is set */
  double      em;
  int         left;
  int         right;                 /* -1: in the measure of the prose */
} BeaktaRowForm;

typedef struct
{
  GtkTextTag *headings[BEAKTA_N_HEADING_TAGS];
  GtkTextTag *numbers[BEAKTA_N_NUMBER_TAGS];   /* a heading's number stands before it; from narrow to wide */
  GtkTextTag *lists[BEAKTA_N_LIST_TAGS];
  GtkTextTag *list_end;              /* the last item */
  GtkTextTag *strong;
  GtkTextTag *emphasis;
  GtkTextTag *footnote;
  GtkTextTag *aside;
  GtkTextTag *field;
  GtkTextTag *checkbox;
  GtkTextTag *link;
  GtkTextTag *blank;                 /* an empty line */
  GtkTextTag *tight;                 /* a line that the next belongs to */
  GtkTextTag *row;                   /* of a table */
  GtkTextTag *row_end;               /* the last cell of a row that is stacked */
  GtkTextTag *table_end;             /* the last row */
  GtkTextTag *cell_label;            /* the first cell of a row that is stacked */
  GtkTextTag *captioned;             /* a stacked cell under its column's header */
  GtkTextTag *page;                  /* the first line of a page */
  GtkTextTag *top;                   /* the first line of all */
  GtkTextTag *tints[BEAKTA_N_TINTS];
} BeaktaFolioTags;

/* Room after a mark for its number: on the space that follows, if there is one. */
typedef struct
{
  guint       position;
  int         width;                 /* pixels */
  GtkTextTag *tag;
} BeaktaReserve;

struct _BeaktaFolio
{
  GtkTextView          parent_instance;

  GtkTextBuffer       *buffer;       /* owned by the view */
  BeaktaFolioTags      tags;         /* owned by the buffer's table */
  GtkCssProvider      *font;         /* owned */
  GtkAdjustment       *vertical;     /* owned, nullable */
  GtkAdjustment       *held;         /* owned, nullable: the same, frozen for a moment */
  guint                hold_source;

  /* The text */
  BeaktaText          *text;         /* owned, nullable */
  BeaktaTextTables    *tables;       /* owned, nullable */
  BeaktaStreamDisplay *display;      /* owned; NULL once all is in */
  GArray              *drawn;        /* of BeaktaDrawn, sorted */
  GArray              *row_forms;    /* of BeaktaRowForm */
  GArray              *open_runs;    /* of guint: runs that go on past what is in */
  guint                next_run;
  guint                columns_end;  /* end of the last cell that stands beside another */
  guint                filled;       /* code points that are in */
  guint                fill_source;
  BeaktaRemarks       *remarks;      /* owned, nullable */
  char                *told;         /* to a screen reader, of the caret's line; nullable */
  guint                tell_source;

  /* Marks */
  BeaktaTextMarks     *marks;        /* owned, nullable */
  GArray              *layers;       /* of BeaktaTintLayer that are tagged */
  GHashTable          *reserves;     /* int width: GtkTextTag, of the table */
  GArray              *reserved;     /* of BeaktaReserve that are tagged */

  /* Searching */
  GArray              *hits;         /* of BeaktaStretch; owned, nullable */
  int                  current_hit;
  GArray              *terms;        /* of BeaktaStretch; owned, nullable */
  int                  current_term;

  /* Sizes */
  BeaktaFolioMetrics   metrics;
  double               zoom;
  gboolean             metrics_are_old;
  int                  width;        /* that the metrics were made for */
  guint                begin_source;
  guint                settle_source;
  guint                reader;       /* position of the upper edge before the room changed; G_MAXUINT: none to keep */
  int                  reader_offset;  /* of its line from that edge, pixels */
  guint                stay_source;
  gint64               stay_until;   /* monotonic time */

  /* Motion */
  AdwAnimation        *scrolling;    /* owned, nullable */
  BeaktaFlash          flash;
  guint                wanted;       /* position to go to when it is in; G_MAXUINT none */
  gboolean             wanted_at_top;
  BeaktaStretch        selecting;    /* to be selected when it is in; empty: none */
  guint                view_source;
  guint                turn_source;
  gint64               grown_at;     /* monotonic time at which the text's height last changed */
  GtkTextMark         *place;        /* owned by the buffer: to scroll to */
  double               place_part;   /* of the view, where the place is to stand */
  guint                chase_source;
  guint                n_chases;

  /* Pointer */
  double               press_x;
  double               press_y;
  guint                press_count;
  char                *hovered;      /* passage; nullable */
  gboolean             points_at_remark;
};

/* beakta-folio-surface.c */
void     beakta_folio_surface_init       (BeaktaReadingSurfaceInterface *iface);

/* beakta-folio-tags.c */
void     beakta_folio_tags_create        (BeaktaFolio           *self);
void     beakta_folio_tags_size          (BeaktaFolio           *self);
void     beakta_folio_tags_color         (BeaktaFolio           *self);

/* beakta-folio-fill.c */
void     beakta_folio_fill_begin         (BeaktaFolio           *self);
void     beakta_folio_fill_clear         (BeaktaFolio           *self);
void     beakta_folio_fill_stop          (BeaktaFolio           *self);
void     beakta_folio_apply_tag          (BeaktaFolio           *self,
                                          GtkTextTag            *tag,
                                          guint                  start,
                                          guint                  end);
void     beakta_folio_apply_blanks       (BeaktaFolio           *self,
                                          const GArray          *blanks,
                                          guint                  end);
void     beakta_folio_remove_tag         (BeaktaFolio           *self,
                                          GtkTextTag            *tag,
                                          guint                  start,
                                          guint                  end);

/* beakta-folio-structure.c */
void     beakta_folio_apply_structure    (BeaktaFolio           *self,
                                          guint                  start,
                                          guint                  end);

void     beakta_folio_renew_structure    (BeaktaFolio           *self,
                                          guint                  first_run,
                                          guint                  start,
                                          guint                  end);

/* beakta-folio-numbers.c */
PangoLayout *beakta_folio_create_heading_number (BeaktaFolio     *self,
                                                 const BeaktaRun *run);
GtkTextTag  *beakta_folio_get_number_tag (BeaktaFolio           *self,
                                          const BeaktaRun       *run);
void     beakta_folio_size_numbers       (BeaktaFolio           *self);
void     beakta_folio_queue_tell_number  (BeaktaFolio           *self);

/* beakta-folio-rows.c */
void     beakta_folio_get_table_band     (BeaktaFolio           *self,         /* pixels, in buffer coordinates */
                                          const BeaktaTextTable *table,
                                          int                   *x,
                                          int                   *width);
int      beakta_folio_get_line_end       (BeaktaFolio           *self,         /* likewise: where its column or table ends */
                                          guint                  position);
void     beakta_folio_apply_cell         (BeaktaFolio           *self,
                                          guint                  index,
                                          guint                  start,
                                          guint                  end);
void     beakta_folio_size_rows          (BeaktaFolio           *self);
void     beakta_folio_forget_rows        (BeaktaFolio           *self,
                                          guint                  table);

/* beakta-folio-room.c */
void     beakta_folio_room_init          (BeaktaFolio           *self);
void     beakta_folio_note_place         (BeaktaFolio           *self);
void     beakta_folio_room_changed       (BeaktaFolio           *self);

/* beakta-folio-marks.c */
void     beakta_folio_apply_marks        (BeaktaFolio           *self,
                                          guint                  start,
                                          guint                  end);
void     beakta_folio_renew_marks        (BeaktaFolio           *self,
                                          guint                  start,
                                          guint                  end);
void     beakta_folio_forget_marks       (BeaktaFolio           *self);
guint    beakta_folio_find_layer         (BeaktaFolio           *self,
                                          guint                  position);
void     beakta_folio_get_number_place   (BeaktaFolio           *self,
                                          const BeaktaTextMark  *mark,
                                          guint                 *after);
PangoLayout *beakta_folio_create_number  (BeaktaFolio           *self,
                                          guint                  number);

/* beakta-folio-draw.c */
guint    beakta_folio_find_drawn         (BeaktaFolio           *self,
                                          guint                  position);
void     beakta_folio_draw               (BeaktaFolio           *self,
                                          GtkSnapshot           *snapshot);

/* beakta-folio-drawing.c */
GArray  *beakta_folio_list_areas         (BeaktaFolio           *self,         /* of GdkRectangle, buffer coordinates */
                                          guint                  start,
                                          guint                  end);

/* beakta-folio-remarks.c */
int      beakta_folio_find_remark_at     (BeaktaFolio           *self,
                                          double                 x,
                                          double                 y,
                                          guint                 *n);
char    *beakta_folio_dup_remark_tip     (BeaktaFolio           *self,
                                          guint                  index,
                                          guint                  n);

/* beakta-folio-input.c */
void     beakta_folio_input_init         (BeaktaFolio           *self);

/* beakta-folio-motion.c */
void     beakta_folio_motion_init        (BeaktaFolio           *self);
void     beakta_folio_hold_adjustment    (BeaktaFolio           *self);
void     beakta_folio_queue_view_changed (BeaktaFolio           *self);
void     beakta_folio_motion_dispose     (BeaktaFolio           *self);
void     beakta_folio_stop_motion        (BeaktaFolio           *self);
void     beakta_folio_go_on              (BeaktaFolio           *self);       /* to what was wanted, once it is in */

G_END_DECLS
