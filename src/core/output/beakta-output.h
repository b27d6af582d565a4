/* From blocks to paper and files. Only this folder knows PDF.
 *
 * (1) The same report gives the same bytes.
 * (2) One drawing function serves PDF, print and preview.
 */

#pragma once

#include <cairo.h>

#include "beakta-recipe.h"
#include "beakta-report.h"
#include "beakta-standing-type.h"
#include "beakta-table.h"
#include "beakta-whole-file.h"

G_BEGIN_DECLS

/* A report laid out on pages of a size. */
#define BEAKTA_TYPE_PAGES (beakta_pages_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaPages, beakta_pages, BEAKTA, PAGES, GObject)

/* @width, @height: in points (A4: 595.28 x 841.89), margins are inside. */
BeaktaPages *beakta_pages_new           (BeaktaReport  *report,
                                         double         width,
                                         double         height);

/* The same a little at a time, and setting only what does not stand already; see beakta-pages.c. */
BeaktaPages *beakta_pages_begin         (BeaktaReport  *report,
                                         double         width,
                                         double         height,
                                         BeaktaStandingType *type);
gboolean     beakta_pages_go_on         (BeaktaPages   *self,
                                         gint64         until);
gboolean     beakta_pages_is_whole      (BeaktaPages   *self);
BeaktaReport *beakta_pages_get_report   (BeaktaPages   *self);
guint        beakta_pages_get_n_pages   (BeaktaPages   *self);
double       beakta_pages_get_width     (BeaktaPages   *self);
double       beakta_pages_get_height    (BeaktaPages   *self);

/* (nullable): what no font has, and on which pages: "U+E000 (3), U+1F9FF (1, 4)". The last page says so too. U+FFFD is what was
 * unreadable where it came from. */
const char  *beakta_pages_get_lacking   (BeaktaPages   *self);

/* Draws page @index (from 0) in points. Tags are written when the surface is a PDF. */
void         beakta_pages_draw          (BeaktaPages   *self,
                                         guint          index,
                                         cairo_t       *cr);

/* Whether page @index shows the same as page @other_index of @other: head, foot and all. */
gboolean     beakta_pages_is_same       (BeaktaPages   *self,
                                         guint          index,
                                         BeaktaPages   *other,
                                         guint          other_index);

/* What stands together on a page and says one item of the case, or none: a block, or a row or a cell of it. In points. */
typedef struct
{
  guint          block;              /* index among the blocks of the report */
  guint          row;                /* the first of them, of the block's rows */
  guint          end_row;
  guint          column;             /* the first of them */
  guint          end_column;
  BeaktaItemKind kind;               /* valid when there is an id */
  const char    *id;                 /* nullable, lent by the report */
  gboolean       is_continued;       /* it begins on a page before */
  double         x;
  double         y;
  double         width;
  double         height;
} BeaktaPlace;

/* (transfer full) (element-type BeaktaPlace): from top to bottom. */
GArray      *beakta_pages_list_places   (BeaktaPages   *self,
                                         guint          index);

/* Where a block begins; FALSE as long as it is not laid out. */
gboolean     beakta_pages_find_block    (BeaktaPages   *self,
                                         guint          block,
                                         guint         *index,
                                         double        *y);

/* (transfer full): the words of a place, for those who do not see it. */
char        *beakta_pages_dup_words     (BeaktaPages   *self,
                                         const BeaktaPlace *place);

/* The block (nullable) at a place of a page. */
const BeaktaBlock *beakta_pages_pick    (BeaktaPages   *self,
                                         guint          index,
                                         double         x,
                                         double         y);

/* (transfer full): the whole file. PDF: tagged, PDF/A-2a and PDF/UA-1. */
GBytes      *beakta_output_pdf          (BeaktaReport  *report,
                                         GError       **error);
GBytes      *beakta_output_odt          (BeaktaReport  *report,
                                         GError       **error);
GBytes      *beakta_output_html         (BeaktaReport  *report,
                                         GError       **error);
GBytes      *beakta_output_text         (BeaktaReport  *report,
                                         GError       **error);

GBytes      *beakta_output_xlsx         (BeaktaWorkbook *workbook,
                                         GError       **error);
GBytes      *beakta_output_csv          (BeaktaWorkbook *workbook,
                                         GError       **error);

typedef enum
{
  BEAKTA_FORMAT_PDF,
  BEAKTA_FORMAT_ODT,
  BEAKTA_FORMAT_HTML,
  BEAKTA_FORMAT_TEXT
} BeaktaOutputFormat;

GBytes      *beakta_output_paper        (BeaktaReport  *report,
                                         BeaktaOutputFormat format,
                                         GError       **error);

/* What a paper says that it was made of. (transfer full). @format: (out) */
BeaktaRecipe *beakta_output_read_recipe (GBytes        *file,
                                         BeaktaOutputFormat *format,
                                         GError       **error);

/* What a file is by its suffix. */
typedef enum
{
  BEAKTA_OUTPUT_NOTHING,
  BEAKTA_OUTPUT_PAPER,               /* .pdf, .odt, .html, .txt */
  BEAKTA_OUTPUT_TABLES               /* .xlsx, .csv */
} BeaktaOutputKind;

BeaktaOutputKind beakta_output_get_kind (const char    *name);

/* By the file's suffix; written whole or not at all. @lacking: (out) (optional) (nullable): as beakta_pages_get_lacking () */
gboolean     beakta_output_write_sync   (BeaktaReport  *report,
                                         GFile         *file,
                                         BeaktaWholeFileMode mode,
                                         char         **lacking,
                                         GCancellable  *cancellable,
                                         GError       **error);
gboolean     beakta_output_write_tables_sync (BeaktaWorkbook *workbook,
                                         GFile         *file,
                                         BeaktaWholeFileMode mode,
                                         GCancellable  *cancellable,
                                         GError       **error);

G_END_DECLS
