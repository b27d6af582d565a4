/* Shared by the files of the draft only. */

#pragma once

#include "beakta-checklist-draft.h"
#include "beakta-draft-edits.h"
#include "beakta-draft-fields-private.h"

G_BEGIN_DECLS

struct _BeaktaChecklistDraft
{
  GObject           parent_instance;

  BeaktaDraftEdits *edits;
  GPtrArray        *nodes;           /* of xmlNode, by item; see rule 2 of beakta-draft-edits.h */
  GHashTable       *items;           /* xmlNode -> BeaktaDraftItem */
  GBytes           *original;        /* nullable: the file at state 0 */
  guint64           saved;           /* the state that was saved last */

  GPtrArray        *problems;        /* nullable: of the state below */
  guint64           problems_state;
  char             *sound_form;      /* nullable: the form that the reader took last; see beakta-draft-problems.c */
  GStrv             unreachable;     /* nullable: the questions that nobody is asked in that form */
};

/* How "asks for nothing" is said: an attribute that is there, and empty. */
#define BEAKTA_ASKS_NOTHING "nothing"

#define BEAKTA_CHECKLIST_SPACE "urn:beakta:checklist:1"

xmlNode         *beakta_draft_get_root    (BeaktaChecklistDraft *self);

/* (nullable): the element of an item that is in the draft. */
xmlNode         *beakta_draft_get_node    (BeaktaChecklistDraft *self,
                                           BeaktaDraftItem       item);
BeaktaDraftItem  beakta_draft_get_item    (BeaktaChecklistDraft *self,
                                           xmlNode              *node);

/* %FALSE when the element is no item. */
gboolean         beakta_draft_find_kind   (xmlNode              *node,
                                           BeaktaDraftKind      *kind);
const char      *beakta_draft_get_element_name (BeaktaDraftKind  kind);

/* Whether items of @kind stand in the element of an item. */
gboolean         beakta_draft_may_hold    (xmlNode              *parent,
                                           BeaktaDraftKind       kind);

/* (nullable): the element that holds the items of @kind of @parent; @is_made: whether it is made when it is not there. */
xmlNode         *beakta_draft_find_holder (BeaktaChecklistDraft *self,
                                           xmlNode              *parent,
                                           BeaktaDraftKind       kind,
                                           gboolean              is_made);

/* Takes away what holds nothing any more, where the form wants something in it. */
void             beakta_draft_tidy_holder (BeaktaChecklistDraft *self,
                                           xmlNode              *holder);
void             beakta_draft_emit        (BeaktaChecklistDraft *self,
                                           BeaktaDraftItem       item,
                                           BeaktaDraftField      field);
void             beakta_draft_begin       (BeaktaChecklistDraft *self,
                                           BeaktaDraftStepKind   kind,
                                           BeaktaDraftItem       item,
                                           BeaktaDraftField      field);

/* Inside a step. @text: as it is to stand there. */
void             beakta_draft_put_text    (BeaktaChecklistDraft *self,
                                           xmlNode              *node,
                                           BeaktaDraftField      field,
                                           const char           *language,
                                           const char           *text);

/* (nullable): "sv" or "en" of a field that is said in languages. */
const char      *beakta_draft_get_language (BeaktaDraftField      field,
                                           const char           *language);

/* (transfer full): without what no XML can hold. */
char            *beakta_draft_clean       (const char           *text);
gboolean         beakta_draft_check_field (BeaktaChecklistDraft *self,
                                           BeaktaDraftItem       item,
                                           BeaktaDraftField      field,
                                           const char           *text,
                                           GError              **error);

G_END_DECLS
