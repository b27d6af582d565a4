/* The text of a document: one stream, and the structure that lies over it.
 *
 * (1) The stream is valid UTF-8, NFC, with LF line ends, U+000C between pages, no soft hyphens and no other
 *     control characters than TAB. Every position is in code points from its start.
 * (2) Runs are sorted by start, then by length (longest first); they lie inside the stream and nest. One that is
 *     empty (an unfilled field, an empty cell) stands where it would begin.
 * (3) In a table the cells of a row are parted by one TAB and rows by LF; a cell with several paragraphs
 *     holds LFs. Each cell is a TABLE_CELL run with its table, row and column.
 * (4) A page's box table, when there is one, has exactly one box for every code point of the page; its numbers are
 *     finite. Either all text is on pages or none is.
 *
 * Everything else (reading views, marks, search, coverage, difference, quotes in reports) stands on this.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_RUN_HEADING,                /* level 1-9; label: its number, "3.2", which is not in the stream */
  BEAKTA_RUN_PARAGRAPH,
  BEAKTA_RUN_LIST_ITEM,              /* level 1-9; label: its bullet or number, which is not in the stream; "": more of
                                        the item above */
  BEAKTA_RUN_TABLE_CELL,             /* table, row, column from 0; columns spanned in span; level 1: header cell; label, of the
                                        first of a row: its number in the sheet, from 1, when empty rows before it are left out */
  BEAKTA_RUN_FIELD,                  /* a form field and what was filled in; label: its name or prompt; level 1: nothing was, and
                                        its text is what the form says there */
  BEAKTA_RUN_CHECKBOX,               /* its sign in the stream is U+2610 or U+2612; level 1: checked */
  BEAKTA_RUN_FOOTNOTE,               /* the text of a note, after the block that refers to it; label: its number */
  BEAKTA_RUN_LINK,                   /* label: the target, shown and never followed silently */
  BEAKTA_RUN_ASIDE,                  /* headers, footers, text boxes: apart from the flow */
  BEAKTA_RUN_STRONG,
  BEAKTA_RUN_EMPHASIS,
  BEAKTA_RUN_COMMENT,                /* what somebody wrote beside the text, "author, 2026-03-02: words", is the label and not in
                                        the stream; level: that day as 20260302, 0 when it is not known and not in the
                                        label; the run is empty and stands where the remark is pinned */
  BEAKTA_N_RUNS
} BeaktaRunKind;

/* "heading", "list-item" ...: the same in the command line's JSON; NULL for a number that is no kind. */
const char *beakta_run_kind_get_nick (BeaktaRunKind kind);

typedef struct
{
  BeaktaRunKind  kind;
  guint          start;              /* code points */
  guint          length;
  guint          level;
  guint          table;              /* 1 ... in the document */
  guint          row;
  guint          column;
  guint          span;
  const char    *label;              /* owned by the text; "" */
} BeaktaRun;

/* In PDF points, origin top left, after the page's own rotation. */
typedef struct
{
  float x1, y1, x2, y2;
} BeaktaBox;

typedef struct
{
  guint   start;                     /* code points */
  guint   length;                    /* without the U+000C that parts it from the next */
  float   width;                     /* points; 0 when the format has no pages */
  float   height;
  GBytes *boxes;                     /* nullable: `length' BeaktaBox */
} BeaktaPageText;

#define BEAKTA_TYPE_TEXT (beakta_text_get_type ())

G_DECLARE_FINAL_TYPE (BeaktaText, beakta_text, BEAKTA, TEXT, GObject)

const char           *beakta_text_get_stream      (BeaktaText     *self);
guint                 beakta_text_get_length      (BeaktaText     *self);      /* code points */
gsize                 beakta_text_get_offset      (BeaktaText     *self,       /* bytes */
                                                   guint           position);
guint                 beakta_text_get_position    (BeaktaText     *self,       /* code points */
                                                   gsize           offset);
char                 *beakta_text_dup_range       (BeaktaText     *self,
                                                   guint           start,
                                                   guint           end);

const char           *beakta_text_get_format      (BeaktaText     *self);      /* "docx", "pdf" ... */
const char           *beakta_text_get_extractor   (BeaktaText     *self);
const BeaktaRun      *beakta_text_get_runs        (BeaktaText     *self,
                                                   guint          *n_runs);
guint                 beakta_text_get_n_pages     (BeaktaText     *self);      /* 0: no pages */
const BeaktaPageText *beakta_text_get_page        (BeaktaText     *self,
                                                   guint           index);     /* from 0 */
guint                 beakta_text_get_page_at     (BeaktaText     *self,       /* 1 ..., 0: no pages */
                                                   guint           position);

/* (transfer full): "3.2 Målgrupp", of a heading; of the nearest one at or above, "" when there is none. */
char                 *beakta_text_dup_heading     (BeaktaText      *self,
                                                   const BeaktaRun *run);
char                 *beakta_text_dup_heading_at  (BeaktaText     *self,
                                                   guint           position);

/* Nicks of what a reader should know: "tracked-changes", "comments", "hidden-text", "no-text-layer", "truncated",
 * "invalid-characters", "unknown-encoding", "diagrams", "inserted-files" ... never NULL. */
const char * const   *beakta_text_get_notices     (BeaktaText     *self);

/* For the store: everything but the stream itself. Box tables are kept. */
GVariant             *beakta_text_to_variant      (BeaktaText     *self);
BeaktaText           *beakta_text_from_variant    (const char     *stream,
                                                   GVariant       *variant,
                                                   GError        **error);

/* Builder: frames go in, in order; whatever breaks the rules above is refused (%G_IO_ERROR_INVALID_DATA). */
#define BEAKTA_TYPE_TEXT_BUILDER (beakta_text_builder_get_type ())
typedef struct _BeaktaTextBuilder BeaktaTextBuilder;

GType              beakta_text_builder_get_type   (void);
BeaktaTextBuilder *beakta_text_builder_new        (const char         *format,
                                                   const char         *extractor);
void               beakta_text_builder_free       (BeaktaTextBuilder  *builder);

/* @runs: positions from the start of this chunk. */
gboolean           beakta_text_builder_add        (BeaktaTextBuilder  *builder,
                                                   const char         *utf8,
                                                   gsize               n_bytes,
                                                   const BeaktaRun    *runs,
                                                   guint               n_runs,
                                                   GError            **error);

/* The next chunk begins a page. @boxes: (nullable): for the page just added with _add (), given with end_page. */
gboolean           beakta_text_builder_begin_page (BeaktaTextBuilder  *builder,
                                                   float               width,
                                                   float               height,
                                                   GError            **error);
gboolean           beakta_text_builder_end_page   (BeaktaTextBuilder  *builder,
                                                   GBytes             *boxes,
                                                   GError            **error);
void               beakta_text_builder_add_notice (BeaktaTextBuilder  *builder,
                                                   const char         *nick);
BeaktaText        *beakta_text_builder_finish     (BeaktaTextBuilder  *builder,
                                                   GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaTextBuilder, beakta_text_builder_free)

G_END_DECLS
