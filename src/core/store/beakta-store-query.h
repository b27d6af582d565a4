/* Questions to the store over many cases: the queue, its counts, and search. */

#pragma once

#include "beakta-store.h"

G_BEGIN_DECLS

/* Why the person who asks does not review a case that is proposed, or takes no part in a case at all. */
typedef enum
{
  BEAKTA_BARRED_NONE,
  BEAKTA_BARRED_CONFLICT,            /* declared a conflict of interest */
  BEAKTA_BARRED_PROPOSED,            /* their own proposal */
  BEAKTA_BARRED_ASSESSED,            /* took part in the assessment */
  BEAKTA_BARRED_PRINCIPAL            /* a deputy's: the one who is stood in for is barred */
} BeaktaBarred;

/* One line of the queue. */
typedef struct
{
  gatomicrefcount  ref_count;
  char            *id;
  char            *number;
  char            *title;
  char            *applicant;
  char            *programme;
  char            *caseworker;
  gint64           sought;           /* kronor; -1 */
  BeaktaStage      stage;
  char            *since;            /* UTC: when the stage began */
  char            *due;              /* ISO date, "" */
  char            *received;
  char            *proposer;
  guint            n_questions;      /* over the attached checklists, at their depth */
  guint            n_complete;
  BeaktaFlag       flag;
  char            *flag_reason;
  char            *tags;             /* as they are written, in order, a line each; "" */
  char            *hold;             /* ISO date: put aside until then, or was; "" */
  char            *hold_reason;
  guint            n_opinions;       /* of experts, that the case waits for */

  /* Of the person who asks, and looked up for them. */
  BeaktaBarred     bar;
  gboolean         is_mentioned;     /* in an open thread, and has not answered */
  char            *touch;            /* their standing interest that the case may touch, until they have declared; "" */
} BeaktaCaseLine;

#define BEAKTA_TYPE_CASE_LINE (beakta_case_line_get_type ())
GType           beakta_case_line_get_type (void);
BeaktaCaseLine *beakta_case_line_ref      (BeaktaCaseLine *line);
void            beakta_case_line_unref    (BeaktaCaseLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCaseLine, beakta_case_line_unref)

/* The tabs of the queue. */
typedef enum
{
  BEAKTA_QUEUE_ACT,                  /* behöver agera: mine to work on, returned to me, or waiting for my review, my opinion or my
                                        answer to a comment; not put aside */
  BEAKTA_QUEUE_MINE,
  BEAKTA_QUEUE_WAITING,              /* väntar på svar */
  BEAKTA_QUEUE_REVIEW,               /* att granska: proposed, and theirs to review: not proposed or assessed by them, nor closed to
                                        them; nor, for a deputy, by or to the one who is stood in for */
  BEAKTA_QUEUE_FLAGGED,              /* with a flag of whatever colour */
  BEAKTA_QUEUE_UNASSIGNED,
  BEAKTA_QUEUE_ALL,
  BEAKTA_N_QUEUES
} BeaktaQueue;

typedef enum
{
  BEAKTA_SORT_NUMBER,
  BEAKTA_SORT_TITLE,
  BEAKTA_SORT_APPLICANT,
  BEAKTA_SORT_SOUGHT,
  BEAKTA_SORT_STAGE,
  BEAKTA_SORT_PROGRESS,
  BEAKTA_SORT_SINCE,
  BEAKTA_SORT_DUE,
  BEAKTA_SORT_RECEIVED,
  BEAKTA_SORT_PROGRAMME,
  BEAKTA_SORT_CASEWORKER
} BeaktaSort;

typedef struct
{
  BeaktaQueue  queue;
  int          stage;                /* BeaktaStage, or -1 for any */
  const char  *words;                /* nullable: a question in the search language (beakta-query.h) */
  BeaktaSort   sort;
  gboolean     descending;
} BeaktaCaseFilter;

#define BEAKTA_CASE_FILTER_ALL { BEAKTA_QUEUE_ALL, -1, NULL, BEAKTA_SORT_RECEIVED, FALSE }

gboolean        beakta_store_count_cases_sync  (BeaktaStore             *self,
                                                const BeaktaCaseFilter  *filter,
                                                guint                   *n_cases,
                                                GError                 **error);
GPtrArray      *beakta_store_list_cases_sync   (BeaktaStore             *self,        /* of BeaktaCaseLine */
                                                const BeaktaCaseFilter  *filter,
                                                guint                    offset,
                                                guint                    limit,
                                                GError                 **error);

/* All the counts of the tabs at once: an array of BEAKTA_N_QUEUES guint. */
void            beakta_store_count_queues_async  (BeaktaStore           *self,
                                                  GCancellable          *cancellable,
                                                  GAsyncReadyCallback    callback,
                                                  gpointer               user_data);
gboolean        beakta_store_count_queues_finish (BeaktaStore           *self,
                                                  GAsyncResult          *result,
                                                  guint                 *counts,
                                                  GError               **error);

/* A lazy GListModel of BeaktaCaseRow (GObject) over a filter: rows are made when asked for and filled in from pages
 * that are read ahead off the main thread; it follows the store. Sorting and filtering happen in SQL. */
#define BEAKTA_TYPE_CASE_ROW (beakta_case_row_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCaseRow, beakta_case_row, BEAKTA, CASE_ROW, GObject)

/* (nullable) until its page has come; notify::line then. */
BeaktaCaseLine *beakta_case_row_get_line       (BeaktaCaseRow           *self);

#define BEAKTA_TYPE_CASE_LIST (beakta_case_list_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaCaseList, beakta_case_list, BEAKTA, CASE_LIST, GObject)

/* Properties: "is-loading" (boolean), "n-items" (guint). */
BeaktaCaseList *beakta_case_list_new           (BeaktaStore             *store);
void            beakta_case_list_set_filter    (BeaktaCaseList          *self,
                                                const BeaktaCaseFilter  *filter);

/* The number of the line at that place, which follows its case wherever that moves; 0 until the order is known there. */
gint64          beakta_case_list_get_number    (BeaktaCaseList          *self,
                                                guint                    position);

/* (transfer full): the ids of the cases with @numbers (of gint64; not altered until the answer), without those that are gone. */
void            beakta_store_list_case_ids_async  (BeaktaStore          *self,
                                                   GArray               *numbers,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GStrv           beakta_store_list_case_ids_finish (BeaktaStore          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

typedef struct
{
  char  *case_id;
  char  *number;
  char  *title;
  guint  document;                   /* 0: the case itself: number, title, applicant ... */
  char  *name;                       /* of the document; "" for the case itself */
  guint  start;                      /* of the hit in the document's text, in code points */
  guint  end;                        /* the same as start when the words are not there as they were written */
  char  *snippet;                    /* plain text; the hit between U+E000 and U+E001 */
} BeaktaHit;

void            beakta_hit_free                (BeaktaHit               *hit);

/* @query: in the search language: free words are looked for in lines and texts, all of which must occur, the last one also as a
 * beginning (in texts when it has three letters or more); what else it says narrows down which cases are looked through. Without
 * words: the cases themselves. */
GPtrArray      *beakta_store_search_sync       (BeaktaStore             *self,        /* of BeaktaHit, best first */
                                                const char              *query,
                                                guint                    limit,
                                                GError                 **error);
void            beakta_store_search_async      (BeaktaStore             *self,
                                                const char              *query,
                                                guint                    limit,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
GPtrArray      *beakta_store_search_finish     (BeaktaStore             *self,
                                                GAsyncResult            *result,
                                                GError                 **error);

/* A document that has given bytes. */
typedef struct
{
  char  *sha256;
  char  *case_id;
  char  *number;                     /* of the case */
  char  *title;                      /* of the case */
  guint  document;                   /* its number in the case */
  char  *name;
} BeaktaSighting;

void            beakta_sighting_free               (BeaktaSighting       *sighting);

/* (transfer none) (nullable): the first of @sightings that has the sum; with @case_id (nullable) the first in that case. */
const BeaktaSighting *beakta_sighting_find         (GPtrArray            *sightings,
                                                    const char           *sha256,
                                                    const char           *case_id);

GPtrArray      *beakta_store_find_originals_sync   (BeaktaStore          *self,
                                                    const char * const   *sums,
                                                    GError              **error);
void            beakta_store_find_originals_async  (BeaktaStore          *self,
                                                    const char * const   *sums,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray      *beakta_store_find_originals_finish (BeaktaStore          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
