/* What the files of BeaktaSheet share. */

#pragma once

#include "beakta-sheet.h"
#include "beakta-stream-display.h"
#include "beakta-stretches.h"
#include "beakta-text-tables.h"
#include "beakta-tint.h"

G_BEGIN_DECLS

#define BEAKTA_N_HEADING_TAGS 6
#define BEAKTA_N_LIST_TAGS    9

/* Sizes that follow the text's font, in pixels. */
typedef struct
{
  double em;
  int    margin;                     /* beside the column */
  int    column;                     /* width of the text */
  int    figure;                     /* width of a figure in the number of a mark */
} BeaktaSheetMetrics;

/* One thing that is drawn and is no character. */
typedef enum
{
  BEAKTA_DRAWN_LABEL,                /* bullet or number of a list item or a footnote */
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
} BeaktaRowForm;

typedef struct
{
  GtkTextTag *headings[BEAKTA_N_HEADING_TAGS];
  GtkTextTag *lists[BEAKTA_N_LIST_TAGS];
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
  GtkTextTag *tints[BEAKTA_N_TINTS];
} BeaktaSheetTags;

/* Room after a mark for its number: on the space that follows, if there is one. */
typedef struct
{
  guint       position;
  int         width;                 /* pixels */
  GtkTextTag *tag;
} BeaktaReserve;

struct _BeaktaSheet
{
  GtkTextView          parent_instance;

  GtkTextBuffer       *buffer;       /* owned by the view */
  BeaktaSheetTags      tags;         /* owned by the buffer's table */
  GtkCssProvider      *font;         /* owned */
  GtkAdjustment       *vertical;     /* owned, nullable */

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

  /* Marks */
  BeaktaTextMarks     *marks;        /* owned, nullable */
  GArray              *layers;       /* of BeaktaTintLayer that are tagged */
  GHashTable          *reserves;     /* int width: GtkTextTag, of the table */
  GArray              *reserved;     /* of BeaktaReserve that are tagged */

  /* Searching */
  GArray              *hits;         /* of BeaktaStretch; owned, nullable */
  int                  current_hit;

  /* Sizes */
  BeaktaSheetMetrics   metrics;
  double               zoom;
  gboolean             metrics_are_old;
  int                  width;        /* that the metrics were made for */
  guint                refill_source;

  /* Motion */
  AdwAnimation        *scrolling;    /* owned, nullable */
  AdwAnimation        *flashing;     /* owned, nullable */
  guint                flash_start;
  guint                flash_end;
  double               flash_strength;
  guint                wanted;       /* position to go to when it is in; G_MAXUINT none */
  gboolean             wanted_at_top;
  guint                view_source;
  guint                flash_source;
  GtkTextMark         *place;        /* owned by the buffer: to scroll to */

  /* Pointer */
  double               press_x;
  double               press_y;
  guint                press_count;
  char                *hovered;      /* passage; nullable */
};

/* beakta-sheet-tags.c */
void     beakta_sheet_tags_create        (BeaktaSheet           *self);
void     beakta_sheet_tags_size          (BeaktaSheet           *self);
void     beakta_sheet_tags_color         (BeaktaSheet           *self);

/* beakta-sheet-fill.c */
void     beakta_sheet_fill_begin         (BeaktaSheet           *self);
void     beakta_sheet_fill_stop          (BeaktaSheet           *self);
void     beakta_sheet_apply_tag          (BeaktaSheet           *self,
                                          GtkTextTag            *tag,
                                          guint                  start,
                                          guint                  end);
void     beakta_sheet_remove_tag         (BeaktaSheet           *self,
                                          GtkTextTag            *tag,
                                          guint                  start,
                                          guint                  end);

/* beakta-sheet-structure.c */
void     beakta_sheet_apply_structure    (BeaktaSheet           *self,
                                          guint                  start,
                                          guint                  end);

/* beakta-sheet-rows.c */
gboolean beakta_sheet_is_in_columns      (BeaktaSheet           *self,
                                          const BeaktaRun       *cell);
void     beakta_sheet_apply_cell         (BeaktaSheet           *self,
                                          guint                  index,
                                          guint                  start,
                                          guint                  end);
void     beakta_sheet_size_rows          (BeaktaSheet           *self);
void     beakta_sheet_forget_rows        (BeaktaSheet           *self);

/* beakta-sheet-marks.c */
void     beakta_sheet_apply_marks        (BeaktaSheet           *self,
                                          guint                  start,
                                          guint                  end);
void     beakta_sheet_forget_marks       (BeaktaSheet           *self);
void     beakta_sheet_get_number_place   (BeaktaSheet           *self,
                                          const BeaktaTextMark  *mark,
                                          guint                 *after);
PangoLayout *beakta_sheet_create_number  (BeaktaSheet           *self,
                                          guint                  number);

/* beakta-sheet-draw.c */
void     beakta_sheet_draw               (BeaktaSheet           *self,
                                          GtkSnapshot           *snapshot);
GArray  *beakta_sheet_list_areas         (BeaktaSheet           *self,         /* of GdkRectangle, buffer coordinates */
                                          guint                  start,
                                          guint                  end);

/* beakta-sheet-input.c */
void     beakta_sheet_input_init         (BeaktaSheet           *self);

/* beakta-sheet-motion.c */
void     beakta_sheet_motion_init        (BeaktaSheet           *self);
void     beakta_sheet_queue_view_changed (BeaktaSheet           *self);
void     beakta_sheet_motion_dispose     (BeaktaSheet           *self);
void     beakta_sheet_go_on              (BeaktaSheet           *self);       /* to what was wanted, once it is in */

G_END_DECLS
