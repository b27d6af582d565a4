/* Shared by the files that make up the list of questions. */

#pragma once

#include "beakta-question-list.h"

#include "beakta-question-row.h"

G_BEGIN_DECLS

struct _BeaktaQuestionList
{
  GtkBox              parent_instance;

  BeaktaScrollKeeper *keeper;        /* owned */
  BeaktaCaseEditor   *editor;        /* owned, nullable */
  BeaktaChecklist    *checklist;     /* owned, nullable: lends questions to the rows */
  GPtrArray          *sections;      /* of BeaktaChecklistSection, children */
  GPtrArray          *rows;          /* of BeaktaQuestionRow, in the order of the list */
  GtkWidget          *empty;         /* a child: what stands there when no question is shown */
  GtkLabel           *empty_words;   /* in it */
  GtkWidget          *show_all;      /* in it */
  BeaktaQuestionRow  *current;       /* one of rows, nullable */
  GHashTable         *places;        /* checklist id -> question id: where one was in each list */

  BeaktaFilter        filter;
  BeaktaFilters      *filters;       /* owned, nullable: as the case stands */
};

const BeaktaQuestion *beakta_question_list_get_question (BeaktaQuestionRow    *row);
BeaktaQuestionRow    *beakta_question_list_find_row     (BeaktaQuestionList   *self,
                                                         const char           *question);

/* Which rows are shown. @anew: those that pass the filter no more go too. */
void                  beakta_question_list_show_rows    (BeaktaQuestionList   *self,
                                                         gboolean              anew);
void                  beakta_question_list_set_current  (BeaktaQuestionList   *self,
                                                         BeaktaQuestionRow    *row);

/* Where one was in this list; else the first question that is shown and left to do. */
void                  beakta_question_list_choose_place (BeaktaQuestionList   *self);

G_END_DECLS
