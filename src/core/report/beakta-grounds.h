/* Grounds of secrecy that are usual in cases of support, as the office may choose them; any other is written freely. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *nick;                  /* "osl-21-1" */
  const char *text;                  /* as it is printed: "21 kap. 1 § offentlighets- och sekretesslagen (2009:400)" */
} BeaktaGround;

guint                beakta_grounds_count   (void);
const BeaktaGround  *beakta_grounds_get     (guint       index);

/* What it protects, in our own words: "somebody's health or sexual life". @language: as of a paper */
const char          *beakta_grounds_get_about (guint     index,
                                             const char *language);

/* (nullable): the one of that nick */
const BeaktaGround  *beakta_grounds_find    (const char *nick);

G_END_DECLS
