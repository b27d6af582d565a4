/* Which entries of a journal somebody wants to see: by whom, of what sort, when, about which question. Pure. */

#pragma once

#include "beakta-entry.h"

G_BEGIN_DECLS

/* What an entry is about, as people ask for it. */
typedef enum
{
  BEAKTA_ENTRY_ANSWERS,              /* answers    answers, reasons, what is missing, the assessors' too */
  BEAKTA_ENTRY_EVIDENCE,             /* evidence   evidence and marks */
  BEAKTA_ENTRY_COMMENTS,             /* comments */
  BEAKTA_ENTRY_ANALYSIS,             /* analysis   consequences and classification */
  BEAKTA_ENTRY_REASONS,              /* reasons    of the decision */
  BEAKTA_ENTRY_DOCUMENTS,            /* documents */
  BEAKTA_ENTRY_REQUESTS,             /* requests   requests for completion, contacts */
  BEAKTA_ENTRY_STAGES,               /* stages     what moves the case, reviews */
  BEAKTA_ENTRY_CASE,                 /* case       its facts, lists, people */
  BEAKTA_N_ENTRY_SORTS
} BeaktaEntrySort;

typedef struct
{
  const char *by;                    /* nullable: user, who did it or entered it for another */
  int         sort;                  /* BeaktaEntrySort; -1 any */
  const char *since;                 /* nullable: the first day, local ISO date */
  const char *until;                 /* nullable: the last day */
  const char *question;              /* nullable: "checklist/question" */
} BeaktaEntryFilter;

#define BEAKTA_ENTRY_FILTER_ALL { NULL, -1, NULL, NULL, NULL }

/* Undo and redo are of the sort of what they wrote. */
BeaktaEntrySort  beakta_entry_get_sort       (const BeaktaEntry       *entry);
const char      *beakta_entry_sort_get_nick  (BeaktaEntrySort          sort);
gboolean         beakta_entry_sort_from_nick (const char              *nick,
                                              BeaktaEntrySort         *sort);

/* Whether the entry wrote the answer to the question, or something that stands on it: a comment, a point. */
gboolean         beakta_entry_is_about       (const BeaktaEntry       *entry,
                                              const char              *question);
gboolean         beakta_entry_filter_match   (const BeaktaEntryFilter *filter,
                                              const BeaktaEntry       *entry);

G_END_DECLS
