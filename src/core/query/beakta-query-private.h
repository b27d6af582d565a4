/* What the files of the search language share. */

#pragma once

#include "beakta-query.h"

G_BEGIN_DECLS

typedef enum
{
  SWEDISH,
  ENGLISH,
  N_LANGUAGES
} Language;

/* A word of a field's vocabulary. */
typedef struct
{
  gint64      value;
  const char *names[N_LANGUAGES];    /* one word, so that it needs no quotation marks */
  const char *titles[N_LANGUAGES];   /* what it is called elsewhere in the program */
} BeaktaQueryChoice;

typedef struct
{
  const char              *names[N_LANGUAGES];
  const char              *others;   /* further names, parted by spaces; "" */
  BeaktaValues             values;
  const BeaktaQueryChoice *choices;  /* nullable: ended by one without names */
  const char              *what[N_LANGUAGES];
  const char              *example;
} BeaktaFieldInfo;

/* "sv", or anything else for English. */
Language               beakta_query_get_language   (const char            *language);

const BeaktaFieldInfo *beakta_field_get_info       (BeaktaField            field);
gboolean               beakta_field_parse          (const char            *name,
                                                    BeaktaField           *field);

/* (transfer full): without case and accents. */
char                  *beakta_query_fold           (const char            *text);
gboolean               beakta_query_choice_parse   (BeaktaField            field,
                                                    const char            *word,
                                                    gint64                *value);

/* What the answers of the program's own questions are called: a nick to each. NULL: no such word. */
const char            *beakta_query_answer_parse   (const char            *word);
const BeaktaQueryChoice *beakta_query_list_answers (void);

/* Whether @word says that there is none. */
gboolean               beakta_query_is_none        (const char            *word);
gboolean               beakta_query_is_me          (const char            *word);

/* (transfer full): the one of the field's names, or of its words, that @written is nearest to; "". */
char                  *beakta_query_guess_field    (const char            *written);
char                  *beakta_query_guess_choice   (BeaktaField            field,
                                                    const char            *written);

/* Days: an interval [@from, @until), in ISO dates. */
gboolean               beakta_query_parse_day      (const char            *word,
                                                    GDateTime             *now,
                                                    char                 **from,
                                                    char                 **until);

/* One value of a term. Returns: FALSE with @mistake set and @written to what it is about. */
gboolean               beakta_query_parse_value    (BeaktaQueryValue      *value,
                                                    BeaktaField            field,
                                                    const char            *word,
                                                    gboolean               is_phrase,
                                                    GDateTime             *now,
                                                    BeaktaMistakeKind     *mistake);
BeaktaQueryValue      *beakta_query_value_new      (void);
void                   beakta_query_value_free     (BeaktaQueryValue      *value);

/* Bytes of the text. */
typedef struct
{
  gsize start, end;
} BeaktaStretch;

/* The tree, while it grows. */
struct _BeaktaQuery
{
  gatomicrefcount  ref_count;
  char            *text;
  GString         *words;            /* the free ones */
  GPtrArray       *terms;
  GPtrArray       *mistakes;
  GArray          *left_out;         /* of BeaktaStretch: what is not understood */
};

void                   beakta_query_read           (BeaktaQuery           *self,
                                                    GDateTime             *now);

G_END_DECLS
