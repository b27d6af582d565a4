/* Shared by the papers of this folder: what they are written from, and how blocks are made.
 *
 * (1) Every text of a block is valid UTF-8, NFC, without control characters (but "\n" for a new line) and without
 *     characters that turn the direction of what follows.
 * (2) Nothing in a block points into the case: blocks outlive it.
 */

#pragma once

#include "beakta-findings.h"
#include "beakta-mask.h"
#include "beakta-report.h"
#include "beakta-report-words.h"

G_BEGIN_DECLS

typedef struct
{
  BeaktaReportKind  kind;
  BeaktaTongue      tongue;
  BeaktaCase       *case_;           /* lent */
  GPtrArray        *checklists;      /* lent, nullable; of BeaktaChecklist */
  GPtrArray        *journal;         /* lent, nullable; of BeaktaEntry */
  BeaktaOffice      office;          /* lent, nullable; of a whole paper the template and the form are set */
  GPtrArray        *masks;           /* lent, nullable; of BeaktaMask: a copy for disclosure */
  GPtrArray        *blocks;          /* the result */
} BeaktaReportWriter;

/* Blocks, cells and spans; all texts are copied and cleaned. */
char         *beakta_report_dup_clean      (const char         *text);
char         *beakta_report_dup_one_line   (const char         *text);
BeaktaBlock  *beakta_writer_add            (BeaktaReportWriter *writer,
                                            BeaktaBlockKind     kind);
BeaktaBlock  *beakta_writer_add_text       (BeaktaReportWriter *writer,
                                            BeaktaBlockKind     kind,
                                            BeaktaSpanStyle     style,
                                            const char         *text);
void          beakta_writer_add_heading    (BeaktaReportWriter *writer,
                                            guint               level,
                                            const char         *text);
/* @figure: (transfer full) */
BeaktaBlock  *beakta_writer_add_figure     (BeaktaReportWriter *writer,
                                            BeaktaFigure       *figure);
BeaktaBlock  *beakta_writer_add_table      (BeaktaReportWriter *writer,
                                            const double       *widths,
                                            guint               n_columns,
                                            const BeaktaSays   *headers);
void          beakta_block_say             (BeaktaBlock        *block,
                                            BeaktaSpanStyle     style,
                                            const char         *text);
void          beakta_block_set_source      (BeaktaBlock        *block,
                                            BeaktaItemKind      kind,
                                            const char         *id);
void          beakta_cell_set_source       (BeaktaReportCell   *cell,
                                            BeaktaItemKind      kind,
                                            const char         *id);
/* Of a row that has a cell: of all its cells that have none of their own. */
void          beakta_row_set_source        (GPtrArray          *row,
                                            BeaktaItemKind      kind,
                                            const char         *id);
/* Of every block from @first on that has none. */
void          beakta_writer_tie            (BeaktaReportWriter *writer,
                                            guint               first,
                                            BeaktaItemKind      kind,
                                            const char         *id);
/* The same, of the answer to a question, also while there is none. */
void          beakta_writer_tie_answer     (BeaktaReportWriter *writer,
                                            guint               first,
                                            BeaktaChecklist    *checklist,
                                            const BeaktaQuestion *question);
void          beakta_block_add_fact        (BeaktaBlock        *block,
                                            const char         *label,
                                            const char         *value);
GPtrArray    *beakta_block_add_row         (BeaktaBlock        *block);
BeaktaReportCell *beakta_row_add_cell      (GPtrArray          *row);
void          beakta_cell_say              (BeaktaReportCell   *cell,
                                            BeaktaSpanStyle     style,
                                            const char         *text);
void          beakta_row_say               (GPtrArray          *row,
                                            BeaktaSpanStyle     style,
                                            const char         *text);

/* What the case says, asked for by more than one paper. */
const char   *beakta_writer_get_authority  (BeaktaReportWriter *writer);
const char   *beakta_writer_get_number     (BeaktaReportWriter *writer);
char         *beakta_writer_dup_title      (BeaktaReportWriter *writer,
                                            BeaktaSays          what);
char         *beakta_report_dup_created    (BeaktaCase         *case_);
/* Of the organisation's own work (beakta-subject.h), or what a paper says of an application, and says of own work instead. */
gboolean      beakta_writer_is_own_work    (BeaktaReportWriter *writer);
const char   *beakta_writer_say_either     (BeaktaReportWriter *writer,
                                            BeaktaSays          of_application,
                                            BeaktaSays          of_own_work);
/* "Om stöd ges", "Om arbetet genomförs" */
BeaktaSays    beakta_report_get_alternative (BeaktaCase        *case_,
                                            BeaktaAlternative   alternative);
GPtrArray    *beakta_writer_list_answers   (BeaktaReportWriter *writer);      /* (transfer container) */
BeaktaChecklist *beakta_writer_find_checklist (BeaktaReportWriter *writer,
                                            const char         *id);
char         *beakta_report_dup_variables  (const BeaktaGroup  *group);       /* "kön: kvinnor · ålder: 16–24" */
BeaktaDepth   beakta_writer_get_depth      (BeaktaReportWriter *writer,
                                            BeaktaChecklist    *checklist);
guint         beakta_writer_count_checklists (BeaktaReportWriter *writer);
/* (transfer full): what the engine says of one list, in the language of the paper. */
BeaktaFindings *beakta_writer_find         (BeaktaReportWriter *writer,
                                            BeaktaChecklist    *checklist);
gboolean      beakta_writer_asks           (BeaktaReportWriter *writer,
                                            BeaktaFindings     *findings,
                                            const BeaktaQuestion *question);
char         *beakta_writer_dup_answer_word (BeaktaReportWriter *writer,
                                            const BeaktaQuestion *question,
                                            const BeaktaAnswer *answer,
                                            BeaktaSpanStyle    *style);
char         *beakta_writer_dup_place      (BeaktaReportWriter  *writer,
                                            const BeaktaPassage *passage);
char         *beakta_writer_dup_deputed    (BeaktaReportWriter *writer,
                                            const char         *who,
                                            const char         *deputy_for);     /* "" */
char         *beakta_writer_dup_who_when   (BeaktaReportWriter *writer,
                                            const char         *who,
                                            const char         *when);
char         *beakta_writer_dup_numbers    (BeaktaReportWriter *writer,
                                            const char * const *passages,
                                            const char         *separator);
/* "Gynnas, tydligt", and " (säkert, på kort sikt)" or "". */
char         *beakta_report_dup_effect     (BeaktaTongue        tongue,
                                            const BeaktaCell   *cell);
char         *beakta_report_dup_effect_rest (BeaktaTongue       tongue,
                                            const BeaktaCell   *cell);
char         *beakta_writer_dup_class      (BeaktaReportWriter *writer,
                                            BeaktaClass         class_);
guint         beakta_writer_count_returns  (BeaktaReportWriter *writer);
gboolean      beakta_writer_is_draft       (BeaktaReportWriter *writer);

/* Parts of papers. @is_whole: with the organisation number, where there is one. */
void          beakta_writer_add_whose      (BeaktaReportWriter *writer,
                                            BeaktaBlock        *block,
                                            gboolean            is_whole);
void          beakta_writer_add_letterhead (BeaktaReportWriter *writer);
void          beakta_writer_add_titles     (BeaktaReportWriter *writer,
                                            BeaktaSays          title);
void          beakta_writer_add_facts      (BeaktaReportWriter *writer);
/* Who assessed, where several did; and where they differed, for working material. */
void          beakta_writer_add_assessors  (BeaktaReportWriter *writer,
                                            BeaktaChecklist    *checklist);
void          beakta_writer_add_disputes   (BeaktaReportWriter *writer);
void          beakta_writer_add_summary    (BeaktaReportWriter *writer);
void          beakta_writer_add_reasons    (BeaktaReportWriter *writer);
/* Whether there is something to tell of it: of an application also that it has not been made. */
gboolean      beakta_writer_has_analysis   (BeaktaReportWriter *writer);
void          beakta_writer_add_analysis   (BeaktaReportWriter *writer,
                                            gboolean            all_quotes);

/* One figure, or several of some groups each, before the table that says the same; the last one stays with it. */
typedef BeaktaFigure *(*BeaktaMakeFigure)  (BeaktaCase         *case_,
                                            const char         *language,
                                            guint               first,
                                            guint               n_groups);
void          beakta_writer_add_figures    (BeaktaReportWriter *writer,
                                            GPtrArray          *groups,
                                            BeaktaMakeFigure    make);

/* Of the analysis: nothing when there is nothing to say. @groups: of BeaktaGroup */
void          beakta_writer_add_unknowns   (BeaktaReportWriter *writer);
void          beakta_writer_add_matters    (BeaktaReportWriter *writer);
void          beakta_writer_add_participation (BeaktaReportWriter *writer,
                                            GPtrArray          *groups);
void          beakta_writer_add_resources  (BeaktaReportWriter *writer,
                                            GPtrArray          *groups);
void          beakta_writer_add_distributions (BeaktaReportWriter *writer,
                                            GPtrArray          *groups);
void          beakta_writer_add_goals      (BeaktaReportWriter *writer);
void          beakta_writer_add_effects    (BeaktaReportWriter *writer);

/* (transfer full): "Not known: 4 of 11 items (effects 1 of 4, ...)"; "" when nothing could be known. */
char         *beakta_writer_dup_unknowns   (BeaktaReportWriter *writer);

/* (transfer full): "18.4 %", or that they are too few to be told; "" when it is not known. */
char         *beakta_writer_dup_population (BeaktaReportWriter *writer,
                                            const BeaktaGroup  *group);

/* On a line of its own in a cell: a text and "Evidence 1, 4." of the record; nothing without both. */
void          beakta_writer_say_reason     (BeaktaReportWriter *writer,
                                            BeaktaReportCell   *cell,
                                            const char         *reason,
                                            gconstpointer       record);
void          beakta_writer_add_checklists (BeaktaReportWriter *writer);
/* Everything of one answer; @answer: (nullable): that there is none. */
void          beakta_writer_add_answer     (BeaktaReportWriter *writer,
                                            BeaktaFindings     *findings,
                                            const BeaktaQuestion *question,
                                            const BeaktaAnswer *answer);
void          beakta_writer_add_pause      (BeaktaReportWriter *writer);
void          beakta_writer_add_claim      (BeaktaReportWriter *writer,
                                            const BeaktaQuestion *question,
                                            const BeaktaAnswer *answer);
void          beakta_writer_add_earlier_words (BeaktaReportWriter *writer,
                                            const BeaktaAnswer *answer);
void          beakta_writer_add_earlier_answers (BeaktaReportWriter *writer,
                                            BeaktaChecklist    *checklist);
void          beakta_writer_add_claims     (BeaktaReportWriter *writer);
void          beakta_writer_add_quote      (BeaktaReportWriter *writer,
                                            const char         *passage);
void          beakta_writer_add_quotes     (BeaktaReportWriter *writer,
                                            const char * const *passages);
void          beakta_writer_add_conflicts  (BeaktaReportWriter *writer);
/* The points of one request, as edited; how many there are. */
guint         beakta_writer_add_request_points (BeaktaReportWriter *writer,
                                            const BeaktaCompletion *request);
/* What was asked and what became of it; the log of contacts. Nothing where there is none. */
void          beakta_writer_add_requests   (BeaktaReportWriter *writer);
void          beakta_writer_add_contacts   (BeaktaReportWriter *writer);
/* What experts were asked and have said; nothing where nobody was. */
void          beakta_writer_add_opinions   (BeaktaReportWriter *writer);
void          beakta_writer_add_history    (BeaktaReportWriter *writer);
void          beakta_writer_add_documents  (BeaktaReportWriter *writer);
void          beakta_writer_add_proof      (BeaktaReportWriter *writer);

/* Takes out what is masked; nothing without masks. */
void          beakta_writer_mask           (BeaktaReportWriter *writer);
char         *beakta_writer_mask_line      (BeaktaReportWriter *writer,
                                            char               *text);
const char   *beakta_writer_get_lack       (BeaktaReportWriter *writer,
                                            BeaktaLack          lack);

/* What the letter of a request for completion, and the supervisor's paper, have for themselves. */
BeaktaSays    beakta_writer_get_completion_title (BeaktaReportWriter *writer);
void          beakta_writer_add_completion_facts (BeaktaReportWriter *writer);
void          beakta_writer_add_request      (BeaktaReportWriter *writer);
void          beakta_writer_add_review_facts (BeaktaReportWriter *writer);
void          beakta_writer_add_since_return (BeaktaReportWriter *writer);
void          beakta_writer_add_review_points (BeaktaReportWriter *writer);
void          beakta_writer_add_lacking      (BeaktaReportWriter *writer);
void          beakta_writer_add_answers_in_short (BeaktaReportWriter *writer);

/* Of the short form: how the questions of each section are answered, with each "no"; who gains and loses, and the conditions. */
void          beakta_writer_add_answers_by_section (BeaktaReportWriter *writer);
void          beakta_writer_add_who_gains    (BeaktaReportWriter *writer);

/* (transfer full): what something was said of, in one line; "" of the case as a whole. */
char         *beakta_writer_dup_about        (BeaktaReportWriter *writer,
                                              BeaktaItemKind      kind,
                                              const char         *id);

/* The comments that are added to the file; nothing where there are none. */
void          beakta_writer_add_notes        (BeaktaReportWriter *writer);

/* A paper, part by part, as its template says: beakta-paper-template.h. */
BeaktaSays    beakta_writer_get_title        (BeaktaReportWriter *writer);
void          beakta_writer_write_parts      (BeaktaReportWriter *writer);
/* Whether a part of that name is printed. */
gboolean      beakta_writer_prints           (BeaktaReportWriter *writer,
                                              const char         *part);
/* (transfer full): the names of what is printed, in their order, when that is not the whole form; else NULL. */
GStrv         beakta_writer_list_chosen      (BeaktaReportWriter *writer);

/* The marking of this paper, else that of the case; "" none. */
const char   *beakta_writer_get_secrecy      (BeaktaReportWriter *writer);
const char   *beakta_writer_get_annex_number (BeaktaReportWriter *writer);
/* (transfer full): the line that stands at the top of every page; "" without a marking. */
char         *beakta_writer_dup_secrecy      (BeaktaReportWriter *writer);
void          beakta_writer_add_secrecy      (BeaktaReportWriter *writer);

G_END_DECLS
