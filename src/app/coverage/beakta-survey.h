/* The parts that the documents of a case have, where the words of each perspective stand in them, and what their forms state.
 *
 * Documents are looked through when somebody first asks, one after the other and off the main thread. Only the newest
 * version of each that has a text counts. The lists of words are the office's own, if it has any.
 */

#pragma once

#include "beakta-case-editor.h"
#include "beakta-labelled.h"
#include "beakta-parts.h"

G_BEGIN_DECLS

/* One document. */
typedef struct
{
  guint   number;
  char   *name;
  char   *extractor;
  guint   length;                    /* code points of its text */
  GArray *parts;                     /* of BeaktaGroupRange, in the order of the text */
  GArray *terms;                     /* of BeaktaGroupRange */
  GPtrArray *stated;                 /* of BeaktaLabelled; never altered */
} BeaktaSurveyed;

#define BEAKTA_TYPE_SURVEY (beakta_survey_get_type ())

/* Signals:
 *   "changed" (): another document has been looked through, or the documents are others
 */
G_DECLARE_FINAL_TYPE (BeaktaSurvey, beakta_survey, BEAKTA, SURVEY, GObject)

BeaktaSurvey         *beakta_survey_new              (BeaktaCaseEditor *editor);

/* Begins to look, or goes on when there is something new; does nothing otherwise. */
void                  beakta_survey_look             (BeaktaSurvey     *self);

/* The same after a problem; lists that have been mended are read anew. */
void                  beakta_survey_try_again        (BeaktaSurvey     *self);

/* Whether everything has been looked through. */
gboolean              beakta_survey_is_complete      (BeaktaSurvey     *self);

/* (nullable): why the lists of words cannot be used, or a text not be read. */
const GError         *beakta_survey_get_problem      (BeaktaSurvey     *self);

/* (transfer none) (nullable) (element-type BeaktaWordGroup): in the order of the lists; NULL until they have been read. */
GPtrArray            *beakta_survey_get_parts        (BeaktaSurvey     *self);
GPtrArray            *beakta_survey_get_perspectives (BeaktaSurvey     *self);

/* Whether the words of the perspectives are those that the office has put into the store. */
gboolean              beakta_survey_has_own_terms    (BeaktaSurvey     *self);

/* (transfer none) (element-type BeaktaSurveyed): those that have been looked through, by number. */
GPtrArray            *beakta_survey_get_documents    (BeaktaSurvey     *self);

/* (transfer none) (nullable) */
const BeaktaSurveyed *beakta_survey_get_document     (BeaktaSurvey     *self,
                                                      guint             number);

/* (transfer container) (element-type BeaktaWordGroup): parts that no document has. */
GPtrArray            *beakta_survey_list_missing     (BeaktaSurvey     *self);

/* "Tidplan, Budget". @groups: (element-type BeaktaWordGroup) */
char                 *beakta_survey_dup_names        (GPtrArray        *groups);

G_END_DECLS
