/* Which lines of the history are shown: by words, person, sort, days, and question. */

#pragma once

#include <gtk/gtk.h>

#include "beakta-case-editor.h"
#include "beakta-entry-filter.h"

G_BEGIN_DECLS

#define BEAKTA_TYPE_HISTORY_FILTER (beakta_history_filter_get_type ())

/* Signal: "changed": other lines than before may be shown. */
G_DECLARE_FINAL_TYPE (BeaktaHistoryFilter, beakta_history_filter, BEAKTA, HISTORY_FILTER, GtkBox)

/* Who may be chosen: adds @user when they are not there yet. */
void      beakta_history_filter_add_person    (BeaktaHistoryFilter *self,
                                               const char          *user,
                                               const char          *name);

/* @question: (nullable): "checklist/question" */
void      beakta_history_filter_set_question  (BeaktaHistoryFilter *self,
                                               const char          *question);

/* Everything is shown, and nobody can be chosen. */
void      beakta_history_filter_reset         (BeaktaHistoryFilter *self);

/* @words: all that the line says */
gboolean  beakta_history_filter_match         (BeaktaHistoryFilter *self,
                                               const BeaktaEntry   *entry,
                                               const char          *words);

/* What is said below the choices: how many lines are shown, or what became of a file. */
void      beakta_history_filter_tell          (BeaktaHistoryFilter *self,
                                               const char          *words);

G_END_DECLS
