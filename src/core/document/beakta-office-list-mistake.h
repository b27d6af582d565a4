/* Why a list that an office wrote cannot be used: on which line, what is wrong, and what the words about it name.
 *
 * A mistake carries its words as a template in English; whoever tells a person gives it in their language.
 */

#pragma once

#include "beakta-template.h"

G_BEGIN_DECLS

#define BEAKTA_OFFICE_LIST_ERROR (beakta_office_list_error_quark ())

typedef enum
{
  BEAKTA_OFFICE_LIST_ERROR_ENCODING, /* bytes that are no text */
  BEAKTA_OFFICE_LIST_ERROR_FORM,     /* 1: what GKeyFile says, in English */
  BEAKTA_OFFICE_LIST_ERROR_LINE,     /* 1: a line that is no part of one, 2: what a group is, which is translated too */
  BEAKTA_OFFICE_LIST_ERROR_TWICE,    /* 1: the head of a group, 2: what a group is */
  BEAKTA_OFFICE_LIST_ERROR_KEY,      /* 1: the group, 2: a key that there is not */

  /* Rules of right size */
  BEAKTA_OFFICE_LIST_ERROR_NO_RULE,
  BEAKTA_OFFICE_LIST_ERROR_VALUE,    /* 1: the rule, 2: the key, 3: its value */
  BEAKTA_OFFICE_LIST_ERROR_LIST,     /* 1: the rule, 2: the key, 3: a checklist that there is not */
  BEAKTA_OFFICE_LIST_ERROR_NEVER,    /* 1: the rule, 2: a condition that own work never fulfils */
  BEAKTA_OFFICE_LIST_ERROR_UNREACHED,/* 1: the rule, 2: the one before it that always holds */

  /* Words of perspectives */
  BEAKTA_OFFICE_LIST_ERROR_NO_PERSPECTIVE,
  BEAKTA_OFFICE_LIST_ERROR_NONE,     /* 1: the group, 2: the key */
  BEAKTA_OFFICE_LIST_ERROR_NO_WORD,  /* 1: the group, 2: the key */
  BEAKTA_OFFICE_LIST_ERROR_TERM,     /* 1: the group, 2: the key, 3: words that are never found */
  BEAKTA_OFFICE_LIST_ERROR_ENDING,   /* 1: the group, 2: the key, 3: what is no ending */

  /* The table of the population: the line is a row of it */
  BEAKTA_OFFICE_LIST_ERROR_NO_TABLE,
  BEAKTA_OFFICE_LIST_ERROR_ROWS,     /* 1: how many there may be at most */
  BEAKTA_OFFICE_LIST_ERROR_COLUMNS,  /* 1: how many there may be at most */
  BEAKTA_OFFICE_LIST_ERROR_NO_HEADING,    /* 1: the column, from 1 */
  BEAKTA_OFFICE_LIST_ERROR_COLUMN_TWICE,  /* 1: its heading */
  BEAKTA_OFFICE_LIST_ERROR_NO_VARIABLE,   /* 1: a heading, 2: the variables that there are */
  BEAKTA_OFFICE_LIST_ERROR_NO_GROUPS,
  BEAKTA_OFFICE_LIST_ERROR_NO_FIGURES,
  BEAKTA_OFFICE_LIST_ERROR_LONG,     /* 1: the heading, 2: how many letters there may be at most */
  BEAKTA_OFFICE_LIST_ERROR_BROKEN,   /* 1: the heading: its value goes over several lines */
  BEAKTA_OFFICE_LIST_ERROR_NUMBER,   /* 1: what is no number */
  BEAKTA_OFFICE_LIST_ERROR_SHARE,    /* 1: what is no share */
  BEAKTA_OFFICE_LIST_ERROR_ABOVE_ONE,     /* 1: the share */
  BEAKTA_OFFICE_LIST_ERROR_NO_SOURCE,
  BEAKTA_OFFICE_LIST_ERROR_NO_YEAR,
  BEAKTA_OFFICE_LIST_ERROR_YEAR,     /* 1: what is no year */
  BEAKTA_OFFICE_LIST_ERROR_NO_FIGURE,
  BEAKTA_OFFICE_LIST_ERROR_ABOVE_WHOLE,
  BEAKTA_OFFICE_LIST_ERROR_NO_WHOLE,
  BEAKTA_OFFICE_LIST_ERROR_SAME_GROUP,    /* 1: the other row */
  BEAKTA_OFFICE_LIST_ERROR_NO_ROWS,
  BEAKTA_OFFICE_LIST_ERROR_ONLY_WHOLE,
  BEAKTA_OFFICE_LIST_ERROR_KEPT,     /* what the store has is no table */
  BEAKTA_N_OFFICE_LIST_ERRORS
} BeaktaOfficeListError;

GQuark       beakta_office_list_error_quark     (void);

/* @line: 0 while it is not known. What follows are what the words name, ended by %NULL. Returns: %FALSE, for whoever refuses. */
gboolean     beakta_office_list_refuse          (GError                **error,
                                                 guint                   line,
                                                 BeaktaOfficeListError   code,
                                                 ...) G_GNUC_NULL_TERMINATED;

/* (nullable): what the words name as number @n, from 1. */
const char  *beakta_office_list_error_get       (const GError           *error,
                                                 guint                   n);

/* It comes before the words. */
void         beakta_office_list_error_set_line  (GError                 *error,
                                                 guint                   line);

/**
 * beakta_office_list_error_dup_words:
 * @error: any error
 * @translate: from English
 *
 * Returns: (transfer full): the line and what is wrong; the message of an error of another kind
 */
char        *beakta_office_list_error_dup_words (const GError           *error,
                                                 BeaktaTranslate         translate);

G_END_DECLS
