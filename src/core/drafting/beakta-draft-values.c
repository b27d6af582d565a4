/* Which values a field may have. */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-values.h"

#include <string.h>

#include <libxml/tree.h>

#include "beakta-checklist.h"
#include "beakta-words.h"

typedef gboolean (*Test) (const char *value);

/* 1, 1.2; and with a letter behind when @may_end_in_letter: 1.2a */
static gboolean
is_dotted (const char *value,
           gboolean    may_end_in_letter)
{
  const char *p = value;

  while (g_ascii_isdigit (*p))
    {
      while (g_ascii_isdigit (*p))
        p++;
      if (*p == '\0' || (may_end_in_letter && g_ascii_islower (*p) && p[1] == '\0'))
        return TRUE;
      if (*p++ != '.')
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_version (const char *value)
{
  return is_dotted (value, FALSE);
}

static gboolean
is_question_id (const char *value)
{
  return is_dotted (value, TRUE);
}

static gboolean
is_name (const char *value)
{
  return *value != '-' && *value != '\0' && value[strspn (value, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static gboolean
is_tag (const char *value)
{
  return xmlValidateNCName ((const xmlChar *) value, 0) == 0;
}

static gboolean
is_type (const char *value)
{
  BeaktaAnswerType type;

  return beakta_answer_type_from_nick (value, &type);
}

static gboolean
is_depth (const char *value)
{
  BeaktaDepth depth;

  return beakta_depth_from_nick (value, &depth);
}

static gboolean
is_class (const char *value)
{
  int class_;

  return *value != '\0' && beakta_words_from_nick (BEAKTA_WORDS_CLASS, value, &class_);
}

static gboolean
is_one_of (const char         *value,
           const char * const *words)
{
  return g_strv_contains (words, value);
}

static gboolean
is_asked_or_not (const char *value)
{
  return is_one_of (value, (const char * const []) { "asked", "not-asked", NULL });
}

static gboolean
is_goal_part (const char *value)
{
  return is_one_of (value, (const char * const []) { "what", "baseline", "target", "unit", "when", "source", NULL });
}

static gboolean
is_asked (const char *value)
{
  return is_one_of (value, (const char * const []) { "evidence", "reason", "missing", "either", NULL });
}

static gboolean
is_yes_or_no (const char *value)
{
  return is_one_of (value, (const char * const []) { "yes", "no", NULL });
}

static gboolean
is_points (const char *value)
{
  return value[strspn (value, "0123456789")] == '\0' && strlen (value) <= 3 && g_ascii_strtoull (value, NULL, 10) <= 255;
}

static gboolean
is_points_or_undefined (const char *value)
{
  return g_str_equal (value, "undefined") || is_points (value);
}

/* Values that are several words, each of which is tested. */
static gboolean
are_words (const char *value,
           Test        test)
{
  g_auto(GStrv) words = g_strsplit_set (value, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !test (words[i]))
      return FALSE;

  return TRUE;
}

static gboolean
are_labels (const char *value)
{
  g_auto(GStrv) labels = g_strsplit (value, ";", -1);

  for (guint i = 0; labels[i] != NULL; i++)
    if (*g_strstrip (labels[i]) == '\0')
      return FALSE;

  return g_utf8_strlen (value, -1) <= 1000;
}

gboolean
beakta_draft_field_is_required (BeaktaDraftField field,
                                BeaktaDraftKind  kind)
{
  switch (field)
    {
    case BEAKTA_DRAFT_FIELD_OF_ITSELF:
    case BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS:
    case BEAKTA_DRAFT_FIELD_EVIDENCE:
    case BEAKTA_DRAFT_FIELD_ANSWER:
    case BEAKTA_DRAFT_FIELD_LABELS:
    case BEAKTA_DRAFT_FIELD_GOAL_PARTS:
    case BEAKTA_DRAFT_FIELD_NOT_RELEVANT:
    case BEAKTA_DRAFT_FIELD_ASKS:
    case BEAKTA_DRAFT_FIELD_FOLLOW_UP:
    case BEAKTA_DRAFT_FIELD_DEFINED:
      return FALSE;
    case BEAKTA_DRAFT_FIELD_WHEN:
      return kind == BEAKTA_DRAFT_CLASS;
    case BEAKTA_DRAFT_FIELD_POINTS:
    case BEAKTA_DRAFT_FIELD_LABEL:
      return kind == BEAKTA_DRAFT_SCORE;
    default:
      return TRUE;
    }
}

static gboolean
takes_id (BeaktaDraftKind  kind,
          const char      *value)
{
  return kind == BEAKTA_DRAFT_LIST || kind == BEAKTA_DRAFT_OPTION ? is_name (value) : is_question_id (value);
}

gboolean
beakta_draft_field_takes (BeaktaDraftField  field,
                          BeaktaDraftKind   kind,
                          const char       *value)
{
  switch (field)
    {
    case BEAKTA_DRAFT_FIELD_ID:              return takes_id (kind, value);
    case BEAKTA_DRAFT_FIELD_VERSION:         return is_version (value);
    case BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS: return are_words (value, is_question_id);
    case BEAKTA_DRAFT_FIELD_TYPE:            return is_type (value);
    case BEAKTA_DRAFT_FIELD_DEPTH:           return is_depth (value);
    case BEAKTA_DRAFT_FIELD_CRITERIA:        return are_words (value, is_tag);
    case BEAKTA_DRAFT_FIELD_EVIDENCE:
    case BEAKTA_DRAFT_FIELD_ANSWER:          return is_asked_or_not (value);
    case BEAKTA_DRAFT_FIELD_LABELS:          return are_labels (value);
    case BEAKTA_DRAFT_FIELD_GOAL_PARTS:      return are_words (value, is_goal_part);
    case BEAKTA_DRAFT_FIELD_POINTS:
      return kind == BEAKTA_DRAFT_SCORE ? is_points (value) : is_points_or_undefined (value);
    case BEAKTA_DRAFT_FIELD_ASKS:
      return g_str_equal (value, "nothing") || are_words (value, is_asked);
    case BEAKTA_DRAFT_FIELD_CLASS:           return is_class (value);
    case BEAKTA_DRAFT_FIELD_NOT_RELEVANT:
    case BEAKTA_DRAFT_FIELD_DEFINED:         return is_yes_or_no (value);
    default:                                 return TRUE;
    }
}
