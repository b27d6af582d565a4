/* A draft: a checklist that is being written.
 *
 * (1) What is not touched stays: comments, order, spaces between elements, and what this version does not know. A file that
 *     nothing was done to is written byte for byte as it was read.
 * (2) Every act is one step. Undo takes it back, and then the draft is to the byte what it was; redo brings it again.
 * (3) A draft is always well formed, whatever is done to it; whether it is a checklist, beakta-draft-problems.h says.
 * (4) An act that is refused has changed nothing.
 *
 * A draft belongs to the thread that made it, and knows no store and no time.
 */

#pragma once

#include <gio/gio.h>

#include "beakta-checklist.h"
#include "beakta-draft-fields.h"

G_BEGIN_DECLS

#define BEAKTA_DRAFT_ERROR (beakta_draft_error_quark ())

typedef enum
{
  BEAKTA_DRAFT_ERROR_CONDITION,      /* the text of a condition cannot be read; the message names the character */
  BEAKTA_DRAFT_ERROR_PLACE,          /* such an item cannot stand there */
  BEAKTA_DRAFT_ERROR_FIELD,          /* such an item has no such field */
  BEAKTA_DRAFT_ERROR_ALTERED         /* it was altered while it was checked */
} BeaktaDraftError;

GQuark beakta_draft_error_quark (void);

typedef enum
{
  BEAKTA_DRAFT_STEP_SET,             /* set        a text, a setting or a condition */
  BEAKTA_DRAFT_STEP_ADD,             /* add */
  BEAKTA_DRAFT_STEP_REMOVE,          /* remove */
  BEAKTA_DRAFT_STEP_DUPLICATE,       /* duplicate */
  BEAKTA_DRAFT_STEP_MOVE,            /* move */
  BEAKTA_DRAFT_STEP_RENUMBER         /* renumber   all sections and questions */
} BeaktaDraftStepKind;

/* For naming what undo and redo would do. */
typedef struct
{
  BeaktaDraftStepKind  kind;
  BeaktaDraftItem      item;         /* that it was done to */
  BeaktaDraftKind      item_kind;
  BeaktaDraftField     field;        /* of SET */
} BeaktaDraftStep;

#define BEAKTA_TYPE_CHECKLIST_DRAFT (beakta_checklist_draft_get_type ())

/* Signals:
 *   "changed" (guint item, guint field): after an act, an undo or a redo: the BeaktaDraftItem whose BeaktaDraftField
 *     was set; %BEAKTA_DRAFT_FIELD_OF_ITSELF of the item inside which items came, went or moved
 */
G_DECLARE_FINAL_TYPE (BeaktaChecklistDraft, beakta_checklist_draft, BEAKTA, CHECKLIST_DRAFT, GObject)

/* A new list with one section and one question, all still to be written. */
BeaktaChecklistDraft *beakta_checklist_draft_new            (const char            *id,
                                                             const char            *title);

/* @published with its next version number: 1.2 becomes 1.3. */
BeaktaChecklistDraft *beakta_checklist_draft_new_from_list  (BeaktaChecklist       *published);

/**
 * beakta_checklist_draft_new_from_xml:
 * @xml: a file; it need not be a valid checklist
 * @name: for messages
 * @error: #BeaktaChecklistError: not well formed, with a DTD, too large, too deep, too many questions, or not a
 *     <checklist> of our namespace
 */
BeaktaChecklistDraft *beakta_checklist_draft_new_from_xml   (GBytes                *xml,
                                                             const char            *name,
                                                             GError               **error);

/* (transfer full): the file; the bytes it was made from as long as nothing has been altered. */
GBytes               *beakta_checklist_draft_to_xml         (BeaktaChecklistDraft  *self);

/* (transfer full): the list as a caseworker would have it; fails while beakta_checklist_draft_is_sound () does not hold. */
BeaktaChecklist      *beakta_checklist_draft_to_checklist   (BeaktaChecklistDraft  *self,
                                                             GError               **error);

/* Items. A list of them is (transfer full) (element-type BeaktaDraftItem), in the order of the file. */
GArray               *beakta_checklist_draft_list_items     (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftKind        kind,
                                                             BeaktaDraftItem        parent);

/* Whether the item is in the draft now; not after it was removed. */
gboolean              beakta_checklist_draft_has_item       (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item);
BeaktaDraftKind       beakta_checklist_draft_get_kind       (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item);
BeaktaDraftItem       beakta_checklist_draft_get_parent     (BeaktaChecklistDraft  *self,      /* 0 of the list */
                                                             BeaktaDraftItem        item);
guint                 beakta_checklist_draft_get_position   (BeaktaChecklistDraft  *self,      /* among its kind, from 0 */
                                                             BeaktaDraftItem        item);

guint                 beakta_checklist_draft_count_questions (BeaktaChecklistDraft *self);

/* The first question of that id, the first option of that value in @parent; 0: none. */
BeaktaDraftItem       beakta_checklist_draft_find_question  (BeaktaChecklistDraft  *self,
                                                             const char            *id);
BeaktaDraftItem       beakta_checklist_draft_find_option    (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        parent,
                                                             const char            *value);

/* (transfer full): "" when it is not there. @language: "sv" or "en"; (nullable) of what is in no language. */
char                 *beakta_checklist_draft_dup_text       (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item,
                                                             BeaktaDraftField       field,
                                                             const char            *language);

/**
 * beakta_checklist_draft_set_text:
 * @text: its new value; a line break becomes a space, and what no XML can hold is left out
 * @error: #BeaktaDraftError
 *
 * Setting the same field again and again is one step, until another act or beakta_checklist_draft_end_step (). A question
 * that is given another id takes along the conditions and the score that name it.
 *
 * Returns: %FALSE when nothing was done: no such field, or a condition that cannot be read
 */
gboolean              beakta_checklist_draft_set_text       (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item,
                                                             BeaktaDraftField       field,
                                                             const char            *language,
                                                             const char            *text,
                                                             GError               **error);

/* The same of the option of @question (or of the list: its defaults) that has @value: one that is not there is made, and one
 * that says nothing any more goes, in the same step. For yes-partly-no, whose options need not be in the file. */
char                 *beakta_checklist_draft_dup_answer_text (BeaktaChecklistDraft *self,
                                                             BeaktaDraftItem        question,
                                                             const char            *value,
                                                             BeaktaDraftField       field,
                                                             const char            *language);
gboolean              beakta_checklist_draft_set_answer_text (BeaktaChecklistDraft *self,
                                                             BeaktaDraftItem        question,
                                                             const char            *value,
                                                             BeaktaDraftField       field,
                                                             const char            *language,
                                                             const char            *text,
                                                             GError               **error);

/* (transfer full): what holds for a yes-partly-no @question that does not say it: from the list's defaults, else Beakta's own. */
char                 *beakta_checklist_draft_dup_inherited  (BeaktaChecklistDraft  *self,
                                                             const char            *value,
                                                             BeaktaDraftField       field,
                                                             const char            *language);

/**
 * beakta_checklist_draft_add:
 * @position: among its kind in @parent, from 0; -1: last
 *
 * A new section has the next free number and a question of its own, a question the next free id of its section, an option a
 * free value; their texts are still to be written.
 *
 * Returns: the new item, or 0 with @error when such an item cannot stand in @parent
 */
BeaktaDraftItem       beakta_checklist_draft_add            (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftKind        kind,
                                                             BeaktaDraftItem        parent,
                                                             int                    position,
                                                             GError               **error);

/* A copy behind it, under a free id: of a section each of its questions, and they follow up each other as the first do. */
BeaktaDraftItem       beakta_checklist_draft_duplicate      (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item,
                                                             GError               **error);

/* What names a removed question goes on doing so: the problems tell. Of the whole list: refused. */
gboolean              beakta_checklist_draft_remove         (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item,
                                                             GError               **error);

/* @position: where it stands afterwards among its kind in @parent; -1: last. It keeps its id: answers are kept under it. */
gboolean              beakta_checklist_draft_move           (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftItem        item,
                                                             BeaktaDraftItem        parent,
                                                             int                    position,
                                                             GError               **error);

/* Sections become 1, 2 ..., questions 1.1, 1.2 ..., and what names them follows. Only for a list that no case uses yet: answers
 * are kept under the ids. */
void                  beakta_checklist_draft_renumber       (BeaktaChecklistDraft  *self);

gboolean              beakta_checklist_draft_undo           (BeaktaChecklistDraft  *self);
gboolean              beakta_checklist_draft_redo           (BeaktaChecklistDraft  *self);

/* %FALSE when there is nothing to undo, to redo. */
gboolean              beakta_checklist_draft_peek_undo      (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftStep       *step);
gboolean              beakta_checklist_draft_peek_redo      (BeaktaChecklistDraft  *self,
                                                             BeaktaDraftStep       *step);

/* What is set next is a step of its own: after a pause, or when another field is entered. */
void                  beakta_checklist_draft_end_step       (BeaktaChecklistDraft  *self);

/* Whether it differs from what was loaded or saved last. */
gboolean              beakta_checklist_draft_is_modified    (BeaktaChecklistDraft  *self);
void                  beakta_checklist_draft_set_saved      (BeaktaChecklistDraft  *self);

/* (transfer full): the version that follows: the last number one higher. */
char                 *beakta_checklist_dup_next_version     (const char            *version);

G_END_DECLS
