/* A checklist: the template that a case is assessed with. Immutable once read. */

#pragma once

#include <gio/gio.h>

#include "beakta-record.h"

G_BEGIN_DECLS

#define BEAKTA_CHECKLIST_ERROR (beakta_checklist_error_quark ())

typedef enum
{
  BEAKTA_CHECKLIST_ERROR_NOT_XML,    /* not well formed, or with a DTD or entities */
  BEAKTA_CHECKLIST_ERROR_SCHEMA,     /* breaks checklist.rng; the message names line and reason */
  BEAKTA_CHECKLIST_ERROR_RULE,       /* well formed, but refers to what is not there, or repeats an id */
  BEAKTA_CHECKLIST_ERROR_FAILED
} BeaktaChecklistError;

GQuark beakta_checklist_error_quark (void);        /* beakta-checklist-refusal.h tells more of such an error */

#define BEAKTA_CHECKLIST_MAX_BYTES (8u << 20)      /* a file that is larger is refused unread */

typedef enum
{
  BEAKTA_ANSWER_YES_PARTLY_NO,       /* yes-partly-no: and not-relevant */
  BEAKTA_ANSWER_SCALE,               /* scale: one of its choices, ordered */
  BEAKTA_ANSWER_CHOICE,              /* choice: one of its choices */
  BEAKTA_ANSWER_TEXT,                /* text */
  BEAKTA_ANSWER_GOAL,                /* goal: measurable: what, baseline, target, unit, when, source */
  BEAKTA_ANSWER_NUMBER               /* number */
} BeaktaAnswerType;

typedef enum
{
  BEAKTA_DEPTH_SHORT,
  BEAKTA_DEPTH_NORMAL,
  BEAKTA_DEPTH_DEEP
} BeaktaDepth;

const char *beakta_answer_type_get_nick  (BeaktaAnswerType  type);
gboolean    beakta_answer_type_from_nick (const char       *nick,
                                          BeaktaAnswerType *type);
const char *beakta_depth_get_nick        (BeaktaDepth       depth);
gboolean    beakta_depth_from_nick       (const char       *nick,
                                          BeaktaDepth      *depth);

/* How deep a case goes into a list; @attached: (nullable): normal. */
BeaktaDepth beakta_depth_of_case         (const BeaktaCaseChecklist *attached);

typedef struct _BeaktaSection   BeaktaSection;       /* lent by the checklist, as long as it lives */
typedef struct _BeaktaQuestion  BeaktaQuestion;

/* A text in the languages of the checklist; @language: "sv", "en"; falls back to Swedish. Never NULL. */

#define BEAKTA_NOT_RELEVANT "not-relevant"           /* the answer to a question that does not concern the application */

/* One answer that may be given, in its fixed order: yes, partly, no, not-relevant; the choices, and not-relevant. */
typedef struct
{
  const char *value;                 /* "yes", "partly" ...; a choice's id */
  gboolean    asks_reason;           /* to be complete */
  gboolean    asks_missing;          /* "what is missing?"; becomes a completion point */
  int         points;                /* scale and choice: what it is worth; -1 not defined by the source, and of not-relevant */
  gboolean    asks_evidence;
  gboolean    asks_either;           /* a reason or what is missing will do: a "no" that is explained needs no completion */
} BeaktaOption;

typedef enum
{
  BEAKTA_GRADE_GOOD,
  BEAKTA_GRADE_PARTIAL,
  BEAKTA_GRADE_WEAK
} BeaktaGrade;

#define BEAKTA_TYPE_CHECKLIST (beakta_checklist_get_type ())
G_DECLARE_FINAL_TYPE (BeaktaChecklist, beakta_checklist, BEAKTA, CHECKLIST, GObject)

/**
 * beakta_checklist_parse:
 * @xml: the file
 * @name: for messages
 * @error: #BeaktaChecklistError
 *
 * Reads and validates against checklist.rng (a resource of the core); no DTD, entities or network.
 */
BeaktaChecklist      *beakta_checklist_parse            (GBytes               *xml,
                                                         const char           *name,
                                                         GError              **error);

/* What a list is known by. */
typedef struct
{
  char *id;                          /* nullable: of what is not of the right form */
  char *version;                     /* nullable, as the id */
  char *resource;                    /* nullable: of one that Beakta ships, among the core's resources */
} BeaktaChecklistName;

void                  beakta_checklist_name_free        (BeaktaChecklistName  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaChecklistName, beakta_checklist_name_free)

/**
 * beakta_checklist_read_name:
 * @xml: the file
 * @resource: (nullable): what the name is to say of where it comes from
 *
 * Reads no further than the first element, and checks no form.
 *
 * Returns: (transfer full) (nullable): %NULL when that is not a checklist
 */
BeaktaChecklistName  *beakta_checklist_read_name        (GBytes               *xml,
                                                         const char           *resource);

/* (transfer full) (element-type BeaktaChecklistName): what Beakta ships, by id; no list is read beyond its first lines. */
GPtrArray            *beakta_checklist_name_bundled     (void);

/* (transfer full) */
BeaktaChecklist      *beakta_checklist_load_bundled     (const BeaktaChecklistName *name);

/* (transfer full) (element-type BeaktaChecklist): all of them, by id. */
GListModel           *beakta_checklist_list_bundled     (void);

/* As strcmp (), by the numbers in them: 1.10 is newer than 1.9. */
int                   beakta_checklist_compare_versions (const char           *a,
                                                         const char           *b);

const char           *beakta_checklist_get_id           (BeaktaChecklist      *self);
const char           *beakta_checklist_get_version      (BeaktaChecklist      *self);
const char           *beakta_checklist_get_sha256       (BeaktaChecklist      *self);
GBytes               *beakta_checklist_get_xml          (BeaktaChecklist      *self);
const char           *beakta_checklist_get_title        (BeaktaChecklist      *self,
                                                         const char           *language);
const char           *beakta_checklist_get_summary      (BeaktaChecklist      *self,
                                                         const char           *language);
const char           *beakta_checklist_get_source       (BeaktaChecklist      *self,
                                                         const char           *language);

guint                 beakta_checklist_get_n_sections   (BeaktaChecklist      *self);
const BeaktaSection  *beakta_checklist_get_section      (BeaktaChecklist      *self,
                                                         guint                 index);
const BeaktaQuestion *beakta_checklist_get_question     (BeaktaChecklist      *self,
                                                         const char           *id);

/**
 * beakta_checklist_tell_class:
 * @index: which of the rules of classification, in their order: the first that holds is proposed
 * @language: "sv", "en"
 * @value: (out): the class
 * @condition: (out) (transfer full): beakta_condition_to_string ()
 * @because: (out) (transfer none): the words of the list
 *
 * Returns: %FALSE when there is no such rule
 */
gboolean              beakta_checklist_tell_class       (BeaktaChecklist      *self,
                                                         guint                 index,
                                                         const char           *language,
                                                         BeaktaClass          *value,
                                                         char                **condition,
                                                         const char          **because);

/* (nullable): the questions whose points are added up. */
const char * const   *beakta_checklist_get_score_questions (BeaktaChecklist   *self);

/* What a sum is called; %FALSE when there is no value of that @index. @is_defined: whether the source gives it a meaning. */
gboolean              beakta_checklist_tell_score       (BeaktaChecklist      *self,
                                                         guint                 index,
                                                         const char           *language,
                                                         guint                *points,
                                                         gboolean             *is_defined,
                                                         const char          **label);

const char           *beakta_section_get_number         (const BeaktaSection  *section);   /* "1" */
const char           *beakta_section_get_title          (const BeaktaSection  *section,
                                                         const char           *language);
guint                 beakta_section_get_n_questions    (const BeaktaSection  *section);
const BeaktaQuestion *beakta_section_get_question       (const BeaktaSection  *section,
                                                         guint                 index);

const char           *beakta_question_get_id            (const BeaktaQuestion *question);  /* stable: "1.2" */
const char           *beakta_question_get_number        (const BeaktaQuestion *question);  /* shown: "1.2" */
const char           *beakta_question_get_text          (const BeaktaQuestion *question,
                                                         const char           *language);
BeaktaAnswerType      beakta_question_get_answer_type   (const BeaktaQuestion *question);
BeaktaDepth           beakta_question_get_depth         (const BeaktaQuestion *question);
gboolean              beakta_question_get_asks_evidence (const BeaktaQuestion *question);
gboolean              beakta_question_get_asks_answer   (const BeaktaQuestion *question);   /* FALSE: welcome, never missing */
const char           *beakta_question_get_why           (const BeaktaQuestion *question,
                                                         const char           *language);
const char           *beakta_question_get_guidance      (const BeaktaQuestion *question,    /* good and weak evidence */
                                                         BeaktaGrade           grade,
                                                         const char           *language);
const char           *beakta_question_get_example       (const BeaktaQuestion *question,    /* invented; "" */
                                                         BeaktaGrade           grade,
                                                         const char           *language);
const char           *beakta_question_get_source        (const BeaktaQuestion *question,
                                                         const char           *language);
const char * const   *beakta_question_get_criteria      (const BeaktaQuestion *question);
/* Labels of forms under which applicants state the answer themselves, as BeaktaWordPattern reads them; often empty. */
const char * const   *beakta_question_get_labels        (const BeaktaQuestion *question);
const char           *beakta_question_get_completion    (const BeaktaQuestion *question,    /* ready wording; "" */
                                                         const char           *language);

/* (transfer full): the answers that it follows up, as beakta_condition_to_string (); "" when it always counts. */
char                 *beakta_question_dup_when          (const BeaktaQuestion *question);

/* Whether it is answered in words, in a number or in the parts of a goal. Its options are what is said instead. */
gboolean              beakta_question_is_written        (const BeaktaQuestion *question);

guint                 beakta_question_get_n_options     (const BeaktaQuestion *question);
const BeaktaOption   *beakta_question_get_option        (const BeaktaQuestion *question,
                                                         guint                 index);
/* What Beakta itself calls the answers to yes, partly, no and not relevant, in this order; NULL when there is none of that @index. */
const char           *beakta_plain_answer_get_value     (guint                 index);
const char           *beakta_plain_answer_get_label     (guint                 index,
                                                         const char           *language);

/* A measurable goal: the members that it must have to be complete ("what", "baseline" ...); empty for other types. */
const char * const   *beakta_question_get_goal_parts    (const BeaktaQuestion *question);
const char           *beakta_goal_part_get_label        (const char           *part,       /* "utgångsläge"; the part itself */
                                                         const char           *language);
const BeaktaOption   *beakta_question_find_option       (const BeaktaQuestion *question,
                                                         const char           *value);
const char           *beakta_option_get_label           (const BeaktaOption   *option,     /* "Ja", "Delvis" ... */
                                                         const char           *language);
/* Not relevant, without points from the list: the question has no place on its scale, nor in a score. */
gboolean              beakta_option_is_set_aside        (const BeaktaOption   *option);
const char           *beakta_option_get_follow_up       (const BeaktaOption   *option,     /* "What is missing?"; "" */
                                                         const char           *language);

G_END_DECLS
