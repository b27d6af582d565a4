/* What each kind of record is made of: one table, from which everything else about records follows. */

#pragma once

#include "beakta-record.h"

G_BEGIN_DECLS

typedef enum
{
  BEAKTA_FIELD_STRING,               /* char *; unset "" */
  BEAKTA_FIELD_STRINGS,              /* GStrv; unset empty */
  BEAKTA_FIELD_OBJECT,               /* JsonObject *; unset NULL */
  BEAKTA_FIELD_UINT,                 /* guint; unset 0 */
  BEAKTA_FIELD_AMOUNT,               /* gint64; unset -1 */
  BEAKTA_FIELD_SIZE,                 /* gint64; unset 0 */
  BEAKTA_FIELD_BOOLEAN,              /* gboolean; unset FALSE */
  BEAKTA_FIELD_WORD,                 /* an enumeration with a vocabulary; unset its first value */
  BEAKTA_FIELD_ITEM_KIND             /* BeaktaItemKind */
} BeaktaFieldType;

typedef struct
{
  const char      *name;             /* member of the JSON value */
  BeaktaFieldType  type;
  gsize            offset;
  BeaktaWords      words;            /* WORD only */
} BeaktaField;

typedef struct
{
  const char        *nick;
  const char        *only_id;        /* nullable: the id, where a case has one such item */
  gsize              size;
  const BeaktaField *fields;
  guint              n_fields;
} BeaktaRecordInfo;

const BeaktaRecordInfo *beakta_record_info (BeaktaItemKind kind);

G_END_DECLS
