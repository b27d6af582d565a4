/* Records: made, copied, compared and freed by the table of their fields. Their JSON is in beakta-record-json.c. */

#include "beakta-record.h"

#include "beakta-json.h"
#include "beakta-record-fields.h"

static BeaktaRecord *
ref_boxed (BeaktaRecord *record)
{
  return beakta_record_ref (record);
}

static void
unref_boxed (BeaktaRecord *record)
{
  beakta_record_unref (record);
}

G_DEFINE_BOXED_TYPE (BeaktaRecord, beakta_record, ref_boxed, unref_boxed)

static void
unset_field (gpointer           record,
             const BeaktaField *field)
{
  switch (field->type)
    {
    case BEAKTA_FIELD_STRING:
      G_STRUCT_MEMBER (char *, record, field->offset) = g_strdup ("");
      break;

    case BEAKTA_FIELD_STRINGS:
      G_STRUCT_MEMBER (GStrv, record, field->offset) = g_new0 (char *, 1);
      break;

    case BEAKTA_FIELD_AMOUNT:
      G_STRUCT_MEMBER (gint64, record, field->offset) = -1;
      break;

    case BEAKTA_FIELD_OBJECT:
    case BEAKTA_FIELD_UINT:
    case BEAKTA_FIELD_SIZE:
    case BEAKTA_FIELD_BOOLEAN:
    case BEAKTA_FIELD_WORD:
    case BEAKTA_FIELD_ITEM_KIND:
    default:
      break;                         /* zero from the allocation */
    }
}

static void
clear_field (gpointer           record,
             const BeaktaField *field)
{
  if (field->type == BEAKTA_FIELD_STRING)
    g_clear_pointer (&G_STRUCT_MEMBER (char *, record, field->offset), g_free);
  else if (field->type == BEAKTA_FIELD_STRINGS)
    g_clear_pointer (&G_STRUCT_MEMBER (GStrv, record, field->offset), g_strfreev);
  else if (field->type == BEAKTA_FIELD_OBJECT)
    g_clear_pointer (&G_STRUCT_MEMBER (JsonObject *, record, field->offset), json_object_unref);
}

static void
copy_field (gpointer           to,
            gconstpointer      from,
            const BeaktaField *field)
{
  clear_field (to, field);

  switch (field->type)
    {
    case BEAKTA_FIELD_STRING:
      G_STRUCT_MEMBER (char *, to, field->offset) = g_strdup (G_STRUCT_MEMBER (char *, from, field->offset));
      break;

    case BEAKTA_FIELD_STRINGS:
      G_STRUCT_MEMBER (GStrv, to, field->offset) = g_strdupv (G_STRUCT_MEMBER (GStrv, from, field->offset));
      break;

    case BEAKTA_FIELD_OBJECT:
      G_STRUCT_MEMBER (JsonObject *, to, field->offset) =
        beakta_json_copy (G_STRUCT_MEMBER (JsonObject *, from, field->offset));
      break;

    case BEAKTA_FIELD_AMOUNT:
    case BEAKTA_FIELD_SIZE:
      G_STRUCT_MEMBER (gint64, to, field->offset) = G_STRUCT_MEMBER (gint64, from, field->offset);
      break;

    case BEAKTA_FIELD_UINT:
    case BEAKTA_FIELD_BOOLEAN:
    case BEAKTA_FIELD_WORD:
    case BEAKTA_FIELD_ITEM_KIND:
    default:
      G_STRUCT_MEMBER (guint, to, field->offset) = G_STRUCT_MEMBER (guint, from, field->offset);
      break;
    }
}

static gboolean
field_is_equal (gconstpointer      a,
                gconstpointer      b,
                const BeaktaField *field)
{
  switch (field->type)
    {
    case BEAKTA_FIELD_STRING:
      return g_str_equal (G_STRUCT_MEMBER (char *, a, field->offset), G_STRUCT_MEMBER (char *, b, field->offset));

    case BEAKTA_FIELD_STRINGS:
      return g_strv_equal (G_STRUCT_MEMBER (const char * const *, a, field->offset),
                           G_STRUCT_MEMBER (const char * const *, b, field->offset));

    case BEAKTA_FIELD_OBJECT:
      return beakta_json_equal (G_STRUCT_MEMBER (JsonObject *, a, field->offset),
                                G_STRUCT_MEMBER (JsonObject *, b, field->offset));

    case BEAKTA_FIELD_AMOUNT:
    case BEAKTA_FIELD_SIZE:
      return G_STRUCT_MEMBER (gint64, a, field->offset) == G_STRUCT_MEMBER (gint64, b, field->offset);

    case BEAKTA_FIELD_BOOLEAN:
      return !G_STRUCT_MEMBER (gboolean, a, field->offset) == !G_STRUCT_MEMBER (gboolean, b, field->offset);

    case BEAKTA_FIELD_UINT:
    case BEAKTA_FIELD_WORD:
    case BEAKTA_FIELD_ITEM_KIND:
    default:
      return G_STRUCT_MEMBER (guint, a, field->offset) == G_STRUCT_MEMBER (guint, b, field->offset);
    }
}

gpointer
beakta_record_new (BeaktaItemKind  kind,
                   const char     *id)
{
  const BeaktaRecordInfo *info;
  BeaktaRecord *self;

  g_return_val_if_fail ((int) kind >= 0 && kind < BEAKTA_N_ITEMS, NULL);

  info = beakta_record_info (kind);
  self = g_malloc0 (info->size);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;

  if (id == NULL)
    id = info->only_id;
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();

  for (guint i = 0; i < info->n_fields; i++)
    unset_field (self, &info->fields[i]);

  return self;
}

gpointer
beakta_record_ref (gconstpointer record)
{
  BeaktaRecord *self = (BeaktaRecord *) record;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
beakta_record_unref (gpointer record)
{
  BeaktaRecord *self = record;
  const BeaktaRecordInfo *info;

  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  info = beakta_record_info (self->kind);
  for (guint i = 0; i < info->n_fields; i++)
    clear_field (self, &info->fields[i]);

  g_clear_pointer (&self->rest, json_object_unref);
  g_free (self->id);
  g_free (self);
}

gpointer
beakta_record_copy (gconstpointer record)
{
  const BeaktaRecord *self = record;
  const BeaktaRecordInfo *info;
  BeaktaRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  info = beakta_record_info (self->kind);
  copy = beakta_record_new (self->kind, self->id);
  copy->revision = self->revision;
  copy->rest = beakta_json_copy (self->rest);

  for (guint i = 0; i < info->n_fields; i++)
    copy_field (copy, self, &info->fields[i]);

  return copy;
}

gboolean
beakta_record_equal (gconstpointer a,
                     gconstpointer b)
{
  const BeaktaRecord *one = a;
  const BeaktaRecord *two = b;
  const BeaktaRecordInfo *info;

  g_return_val_if_fail (one != NULL && two != NULL, FALSE);

  if (one == two)
    return TRUE;
  if (one->kind != two->kind || !g_str_equal (one->id, two->id) || !beakta_json_equal (one->rest, two->rest))
    return FALSE;

  info = beakta_record_info (one->kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (!field_is_equal (one, two, &info->fields[i]))
      return FALSE;

  return TRUE;
}

/* Every kind that stands on passages has a field of this name. */
static const BeaktaField *
find_evidence (BeaktaItemKind kind)
{
  const BeaktaRecordInfo *info = beakta_record_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == BEAKTA_FIELD_STRINGS && g_str_equal (info->fields[i].name, "evidence"))
      return &info->fields[i];

  return NULL;
}

gboolean
beakta_item_kind_has_evidence (BeaktaItemKind kind)
{
  return find_evidence (kind) != NULL;
}

GStrv *
beakta_record_lend_evidence (gpointer record)
{
  const BeaktaField *field;

  g_return_val_if_fail (record != NULL, NULL);

  field = find_evidence (((BeaktaRecord *) record)->kind);

  return field != NULL ? &G_STRUCT_MEMBER (GStrv, record, field->offset) : NULL;
}

const char * const *
beakta_record_get_evidence (gconstpointer record)
{
  GStrv *evidence = beakta_record_lend_evidence ((gpointer) record);

  return evidence != NULL ? (const char * const *) *evidence : NULL;
}

void
beakta_record_set (char       **field,
                   const char  *value)
{
  char *copy;

  g_return_if_fail (field != NULL);

  copy = g_strdup (value != NULL ? value : "");
  g_free (*field);
  *field = copy;
}

const char *
beakta_item_kind_get_nick (BeaktaItemKind kind)
{
  return beakta_record_info (kind)->nick;
}

gboolean
beakta_item_kind_from_nick (const char     *nick,
                            BeaktaItemKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (int i = 0; i < BEAKTA_N_ITEMS; i++)
    if (g_strcmp0 (beakta_record_info (i)->nick, nick) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
