/* Where a field stands: for the files of the draft only. */

#pragma once

#include "beakta-draft-fields.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FORM_NONE,
  BEAKTA_FORM_ATTRIBUTE,
  BEAKTA_FORM_TEXTS,                 /* an element with an element for each language */
  BEAKTA_FORM_CONDITION
} BeaktaDraftForm;

typedef struct
{
  const char      *nick;
  guint            kinds;            /* bits of BeaktaDraftKind */
  BeaktaDraftForm  form;
  const char      *name;             /* of the attribute or element */
  const char      *inside;           /* nullable: the element of the item that it stands in */
} BeaktaDraftFieldInfo;

const BeaktaDraftFieldInfo *beakta_draft_field_get_info      (BeaktaDraftField field);
const char                 *beakta_draft_field_get_attribute (BeaktaDraftField field,
                                                              BeaktaDraftKind  kind);

G_END_DECLS
