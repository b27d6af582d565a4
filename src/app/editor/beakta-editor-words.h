/* What the parts of a checklist are called, and what is wrong with them, in the language of the person. */

#pragma once

#include "beakta-checklist-difference.h"
#include "beakta-draft-problems.h"
#include "beakta-store-lists.h"

G_BEGIN_DECLS

/* "Question", "Good evidence looks like" ... */
const char *beakta_editor_words_get_field       (BeaktaDraftField                 field,
                                                 BeaktaDraftKind                  kind);
const char *beakta_editor_words_get_answer_type (BeaktaAnswerType                 type);

/* "Question 1.2", "Answer yes to question 1.2", "The whole list" ... */
char       *beakta_editor_words_dup_item        (BeaktaChecklistDraft            *draft,
                                                 BeaktaDraftItem                  item);

/* "text of question 1.2": what undo and redo name. */
char       *beakta_editor_words_dup_step        (BeaktaChecklistDraft            *draft,
                                                 const BeaktaDraftStep           *step);

/* What is wrong and what to do about it. */
char       *beakta_editor_words_dup_problem     (const BeaktaDraftProblem        *problem);

/* "Question 1.2 · Question · line 14, column 3". */
char       *beakta_editor_words_dup_place       (BeaktaChecklistDraft            *draft,
                                                 const BeaktaDraftProblem        *problem);

/* "2 errors · 9 still to write · 1 warning"; "" when there are none. @counts: beakta_draft_problems_count () */
char       *beakta_editor_words_dup_counts      (const guint                     *counts);

const char *beakta_editor_words_get_difference  (BeaktaDifferenceKind             kind);

/* "Question 1.2 · Good evidence looks like · English". */
char       *beakta_editor_words_dup_difference  (const BeaktaChecklistDifference *difference);

const char *beakta_editor_words_get_status      (BeaktaListStatus                 status);
const char *beakta_editor_words_get_status_style (BeaktaListStatus                status);

/* "From the file granvik.xml, by Länsstyrelsen i Granvik". */
char       *beakta_editor_words_dup_origin      (const BeaktaListVersion         *version);

/* The title of a version in the language of the person. */
const char *beakta_editor_words_get_title       (const BeaktaListVersion         *version);

/* Why a file is no checklist: the file, the line, the column and the reason. */
char       *beakta_editor_words_dup_refusal     (const GError                    *error);

/* An error of a checklist, of the store or of its door, about lists: what happened, what was kept, what to do. */
char       *beakta_editor_words_dup_error       (const GError                    *error);

G_END_DECLS
