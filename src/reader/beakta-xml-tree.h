/* XML as headings and "label: value", by what its elements are: one that holds others is a heading, one that holds text
 * is a field with its name as label. A vocabulary says what is known of a format beyond that.
 */

#pragma once

#include "beakta-flow.h"
#include "beakta-xml-source.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_TREE_PLAIN,                 /* as if nothing were known, but for the label */
  BEAKTA_TREE_SECTION,               /* a heading, made whole by the TITLE in it */
  BEAKTA_TREE_CLEAR,                 /* holds others, and needs no heading of its own */
  BEAKTA_TREE_JOIN,                  /* one field of all the words in it */
  BEAKTA_TREE_TITLE,                 /* a field; its value also ends the heading of the section */
  BEAKTA_TREE_FILE,                  /* a file: named by its attributes, or enclosed as base64 */
  BEAKTA_TREE_SKIP
} BeaktaTreeTreatment;

typedef struct
{
  const char          *name;         /* of the element, in lower case; "section/name" only in that section */
  BeaktaTreeTreatment  treatment;
  const char          *label;        /* nullable: made of the name */
  const char          *sort;         /* nullable: the attribute that says which sort it is: in the label */
  const char          *value;        /* nullable: the attribute that is the value, or stands before it */
} BeaktaTreeWord;

/* A closed list's value in words. */
typedef struct
{
  const char *nick;                  /* in lower case */
  const char *words;
} BeaktaTreeNick;

typedef struct
{
  const BeaktaTreeWord *words;
  guint                 n_words;
  const BeaktaTreeNick *nicks;       /* of sorts and values */
  guint                 n_nicks;
  const char * const   *silent;      /* attributes that nobody reads, in lower case; %NULL-terminated */
} BeaktaTreeVocabulary;

/* @vocabulary: (nullable). */
gboolean beakta_xml_tree_read (BeaktaXmlSource             *source,
                               const BeaktaTreeVocabulary  *vocabulary,
                               BeaktaFlow                  *flow,
                               GError                     **error);

G_END_DECLS
