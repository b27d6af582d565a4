/* What a checklist is made of; shared by its reading, its checking and the engine. */

#pragma once

#include <libxml/tree.h>

#include "beakta-checklist-refusal.h"
#include "beakta-checklist.h"
#include "beakta-condition.h"

G_BEGIN_DECLS

/* A text in its languages; Swedish is always there, unless both are "". */
typedef struct
{
  char *sv;
  char *en;
} BeaktaTexts;

typedef struct
{
  BeaktaOption public;               /* first: the two are cast into each other */
  char        *value;
  BeaktaTexts  label;
  BeaktaTexts  follow_up;
} BeaktaOptionRecord;

struct _BeaktaSection
{
  char        *number;
  BeaktaTexts  title;
  GPtrArray   *questions;            /* of BeaktaQuestion, owned by the checklist */
};

struct _BeaktaQuestion
{
  char             *id;
  guint             index;           /* in the whole checklist */
  BeaktaTexts       text;
  BeaktaTexts       why;
  BeaktaTexts       guidance[3];
  BeaktaTexts       example[3];
  BeaktaTexts       completion;
  BeaktaTexts       source;
  GStrv             criteria;
  GStrv             goal_parts;
  GStrv             labels;
  BeaktaAnswerType  type;
  BeaktaDepth       depth;
  gboolean          asks_evidence;
  gboolean          asks_answer;     /* FALSE: an answer is welcome, and never missing */
  GPtrArray        *options;         /* of BeaktaOptionRecord */
  BeaktaCondition  *when;            /* nullable: always */
  BeaktaPlace       place;
};

typedef struct
{
  int              value;            /* BeaktaClass */
  BeaktaCondition *condition;
  BeaktaTexts      because;
} BeaktaClassRule;

typedef struct
{
  guint       points;
  gboolean    is_defined;
  BeaktaTexts label;
} BeaktaScoreValue;

struct _BeaktaChecklist
{
  GObject      parent_instance;

  char        *id;
  char        *version;
  char        *sha256;
  GBytes      *xml;
  BeaktaTexts  title;
  BeaktaTexts  summary;
  BeaktaTexts  source;
  GPtrArray   *sections;             /* of BeaktaSection */
  GPtrArray   *questions;            /* of BeaktaQuestion, in their order */
  GHashTable  *by_id;                /* char -> BeaktaQuestion */
  GPtrArray   *classes;              /* of BeaktaClassRule */
  GStrv        score_questions;      /* nullable */
  GPtrArray   *score_values;         /* of BeaktaScoreValue */
  BeaktaPlace  score_place;
};

#define BEAKTA_CHECKLIST_MAX_QUESTIONS 1000       /* nobody gets through so many; what compares all with all stays quick */
#define BEAKTA_CHECKLIST_MAX_DEPTH 255            /* of elements: what walks through them may call itself so often */
#define BEAKTA_CHECKLIST_RESOURCES "/se/beakta/core/checklists"
#define BEAKTA_CHECKLIST_FORM BEAKTA_CHECKLIST_RESOURCES "/checklist.rng"

/* One that is known to be of the right form. */
BeaktaChecklist *beakta_checklist_parse_trusted (GBytes             *xml,
                                                 const char         *name,
                                                 GError            **error);

const char      *beakta_texts_get               (const BeaktaTexts  *texts,
                                                 const char         *language);
void             beakta_texts_clear             (BeaktaTexts        *texts);

/* The texts in the child @name, in place of what was there; as it was when there is no such child. Words that stand there
 * without a language are Swedish. */
void             beakta_texts_read              (BeaktaTexts        *texts,
                                                 xmlNode            *parent,
                                                 const char         *name);

/* (transfer full): well formed, without a document type, and not too large. */
xmlDoc          *beakta_checklist_read_document (GBytes             *xml,
                                                 const char         *name,
                                                 GError            **error);

/* Whether it has the form of the schema in the resource @form. @where: (out) (optional) (nullable): the node that has not. */
gboolean         beakta_checklist_check_form    (xmlDoc             *document,
                                                 const char         *form,
                                                 const char         *name,
                                                 xmlNode           **where,
                                                 GError            **error);

/* Where an element, or the element that a node is in, begins. */
BeaktaPlace      beakta_place_of_node           (xmlNode            *node);

/* Sets an error that names file, place and reason; what the words of @fault name follows, and a NULL. */
void             beakta_checklist_refuse        (GError            **error,
                                                 const char         *name,
                                                 BeaktaPlace         place,
                                                 BeaktaChecklistFault fault,
                                                 ...) G_GNUC_NULL_TERMINATED;
void             beakta_checklist_refuse_valist (GError            **error,
                                                 const char         *name,
                                                 BeaktaPlace         place,
                                                 BeaktaChecklistFault fault,
                                                 va_list             arguments);

/* Takes a document that checklist.rng has accepted. */
BeaktaChecklist *beakta_checklist_new_from_tree (xmlDoc             *document,
                                                 GBytes             *xml,
                                                 const char         *name,
                                                 GError            **error);
BeaktaCondition *beakta_condition_new_from_tree (xmlNode            *node);

/* That every reference leads somewhere and no id is there twice. */
gboolean         beakta_checklist_check         (BeaktaChecklist    *self,
                                                 const char         *name,
                                                 GError            **error);

/* The options that every yes-partly-no question has, before the file says otherwise. */
GPtrArray       *beakta_checklist_list_plain_options (void);

/* That there is no goal. It asks for what a "no" asks for in @plain, the options of a yes-partly-no question of the list. */
BeaktaOptionRecord *beakta_option_record_new_no_goal (GPtrArray     *plain);

/* "Not relevant" where no points are given for it, as @plain has it. */
BeaktaOptionRecord *beakta_option_record_new_not_relevant (GPtrArray *plain);

/* (nullable): the one of that value. */
BeaktaOptionRecord *beakta_option_record_find   (GPtrArray          *options,
                                                 const char         *value);
BeaktaOptionRecord *beakta_option_record_new    (const char         *value);
BeaktaOptionRecord *beakta_option_record_copy   (const BeaktaOptionRecord *record);
void             beakta_option_record_free      (BeaktaOptionRecord *record);
BeaktaQuestion  *beakta_question_new            (void);
void             beakta_question_free           (BeaktaQuestion     *question);
BeaktaSection   *beakta_section_new             (void);
void             beakta_section_free            (BeaktaSection      *section);
void             beakta_class_rule_free         (BeaktaClassRule    *rule);
void             beakta_score_value_free        (BeaktaScoreValue   *value);

G_END_DECLS
