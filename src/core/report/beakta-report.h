/* A report: what a paper says, as blocks, before it is a paper. No fonts, no pages, no files. */

#pragma once

#include <glib-object.h>

#include "beakta-case.h"
#include "beakta-checklist.h"
#include "beakta-figure.h"
#include "beakta-logotype.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_BLOCK_TITLE,                /* once; nothing but the letterhead is before it */
  BEAKTA_BLOCK_SUBTITLE,
  BEAKTA_BLOCK_HEADING,              /* level 1-3 */
  BEAKTA_BLOCK_PARAGRAPH,
  BEAKTA_BLOCK_FACTS,                /* rows of label and value, drawn without lines */
  BEAKTA_BLOCK_TABLE,                /* first row: header cells */
  BEAKTA_BLOCK_QUESTION,             /* number and text of a question */
  BEAKTA_BLOCK_ANSWER,               /* the word of the answer, then the reason */
  BEAKTA_BLOCK_QUOTE,                /* quoted words; the last span is the source line */
  BEAKTA_BLOCK_LIST,                 /* rows of one cell */
  BEAKTA_BLOCK_FIGURE,               /* a picture, under its caption if it has one in the spans; never parted */
  BEAKTA_BLOCK_NOTE                  /* set apart: what is missing, what the source leaves undefined */
} BeaktaBlockKind;

typedef enum
{
  BEAKTA_SPAN_PLAIN  = 0,
  BEAKTA_SPAN_STRONG = 1 << 0,
  BEAKTA_SPAN_DIM    = 1 << 1,
  BEAKTA_SPAN_SMALL  = 1 << 2,
  BEAKTA_SPAN_GOOD   = 1 << 3,       /* yes, gains: also in words, never by colour alone */
  BEAKTA_SPAN_WEAK   = 1 << 4        /* partly, no, loses */
} BeaktaSpanStyle;

typedef struct
{
  char            *text;
  BeaktaSpanStyle  style;
} BeaktaSpan;

typedef struct
{
  GPtrArray  *spans;                 /* of BeaktaSpan; "\n" begins a new line in the cell */
  const char *source_kind;           /* nullable, static; of the first cell of a row: what the row says */
  char       *source_id;
} BeaktaReportCell;

typedef struct
{
  BeaktaBlockKind  kind;
  guint            level;
  gboolean         keep_with_next;   /* a question never parts from its answer, a quote never from its source */
  GPtrArray       *spans;            /* of BeaktaSpan; all kinds but FACTS, TABLE and LIST */
  GPtrArray       *rows;             /* of GPtrArray of BeaktaReportCell; FACTS, TABLE and LIST */
  double          *widths;           /* nullable: shares of the columns, sum 1 */
  guint            numeric;          /* TABLE: bit n says that column n holds numbers, set to the right */
  BeaktaFigure    *figure;           /* nullable: of FIGURE, as one of the next */
  BeaktaLogotype  *logotype;         /* nullable */
  char            *alternative;      /* nullable: what the logotype says */
  const char      *source_kind;      /* nullable, static: the item of the case that it says, for a link back */
  char            *source_id;
} BeaktaBlock;

void          beakta_block_free            (BeaktaBlock       *block);

/* (transfer full): what a FIGURE says to those who do not see it. */
char         *beakta_block_dup_alternative (const BeaktaBlock *block);

/* Which item of the case a place says; FALSE when it says none. @row, @column: 0 of a block without rows. */
gboolean      beakta_block_find_source     (const BeaktaBlock  *block,
                                            guint               row,
                                            guint               column,
                                            BeaktaItemKind     *kind,
                                            const char        **id);

typedef enum
{
  BEAKTA_REPORT_ANNEX,               /* annex */
  BEAKTA_REPORT_ANALYSIS,            /* analysis */
  BEAKTA_REPORT_COMPLETION,          /* completion */
  BEAKTA_REPORT_REVIEW,              /* review */
  BEAKTA_N_REPORTS
} BeaktaReportKind;

const char   *beakta_report_kind_get_nick  (BeaktaReportKind   kind);
gboolean      beakta_report_kind_from_nick (const char        *nick,
                                            BeaktaReportKind  *kind);

/* How much a paper says: everything, or what somebody needs who is to decide. */
typedef enum
{
  BEAKTA_PAPER_FORM_AS_TEMPLATE,     /* the one that its template has when nothing is chosen */
  BEAKTA_PAPER_FORM_FULL,            /* full */
  BEAKTA_PAPER_FORM_SHORT,           /* short */
  BEAKTA_N_PAPER_FORMS
} BeaktaPaperForm;

const char   *beakta_paper_form_get_nick   (BeaktaPaperForm    form);       /* "" as the template */
gboolean      beakta_paper_form_from_nick  (const char        *nick,
                                            BeaktaPaperForm   *form);

typedef struct _BeaktaPaperTemplate BeaktaPaperTemplate;       /* beakta-paper-template.h */

/* What the office prints on every paper, and what was chosen for this one. All nullable. */
typedef struct
{
  const char *authority;             /* "Länsstyrelsen i Norrskogs län" */
  const char *authority_number;      /* organisation number */
  const char *annex_number;          /* of this paper; NULL or "": as the facts of the case say, else "1" */
  const char *secrecy;               /* marking and provision of this paper; NULL or "": as the facts of the case say */
  const char *address;               /* lines */
  BeaktaLogotype *logotype;
  BeaktaPaperTemplate *template_;    /* of the same kind as the paper; NULL: the one that Beakta ships */
  BeaktaPaperForm form;
  const char *request;               /* of a completion: the id of a request that was sent; NULL or "": the draft, else the last sent */
  const char * const *parts;         /* names of the parts of the template that are printed; NULL, or none of its: all of the form */
} BeaktaOffice;

#define BEAKTA_TYPE_REPORT (beakta_report_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaReport, beakta_report, BEAKTA, REPORT, GObject)

/**
 * beakta_report_new:
 * @kind: which paper
 * @case_: the case
 * @checklists: (element-type BeaktaChecklist): the versions that the case uses
 * @journal: (element-type BeaktaEntry): the journal of the case, oldest first
 * @office: (nullable): the office's own lines
 * @language: "sv" or "en"
 *
 * Pure: the same case gives the same blocks. Working material is left out: comments that are not added to the file.
 */
BeaktaReport *beakta_report_new            (BeaktaReportKind     kind,
                                            BeaktaCase          *case_,
                                            GPtrArray           *checklists,
                                            GPtrArray           *journal,
                                            const BeaktaOffice  *office,
                                            const char          *language);

/**
 * beakta_report_new_disclosure:
 * @masks: (element-type BeaktaMask): from beakta_masks_from_json (), not used before
 * @error: #GIOError, when a mask is nowhere in the paper: it was to hide something
 *
 * The same paper as a copy for disclosure: what is masked is taken out, and listed with its ground at the end.
 *
 * Returns: (transfer full): the copy
 */
BeaktaReport *beakta_report_new_disclosure (BeaktaReportKind     kind,
                                            BeaktaCase          *case_,
                                            GPtrArray           *checklists,
                                            GPtrArray           *journal,
                                            const BeaktaOffice  *office,
                                            const char          *language,
                                            GPtrArray           *masks,
                                            GError             **error);

/* (transfer full): the note that a paper ends with when it was drawn without some characters.
 * @characters: which, and on what pages: "U+E000 (3), U+1F9FF (1, 4)" */
BeaktaBlock  *beakta_report_dup_lacking_note (BeaktaReport      *self,
                                            const char          *characters);

/* Where what a block of the paper as it was said is now; and the block that tells of an item, or -1. */
guint         beakta_report_find_again     (BeaktaReport        *self,
                                            BeaktaReport        *before,
                                            guint                block);
int           beakta_report_find_item      (BeaktaReport        *self,
                                            BeaktaItemKind       kind,
                                            const char          *id);

GPtrArray    *beakta_report_get_blocks     (BeaktaReport        *self);       /* of BeaktaBlock */
const char   *beakta_report_get_title      (BeaktaReport        *self);       /* of the file */
const char   *beakta_report_get_language   (BeaktaReport        *self);       /* "sv-SE" */
const char   *beakta_report_get_head_left  (BeaktaReport        *self);       /* page header and footer */
const char   *beakta_report_get_head_right (BeaktaReport        *self);
const char   *beakta_report_get_foot_left  (BeaktaReport        *self);       /* program, version, journal head */
const char   *beakta_report_get_secrecy    (BeaktaReport        *self);       /* at the top of every page; "" when it has no marking */
const char   *beakta_report_get_created    (BeaktaReport        *self);       /* UTC: time of the journal head */
const char   *beakta_report_get_recipe     (BeaktaReport        *self);       /* see beakta-recipe.h */

G_END_DECLS
