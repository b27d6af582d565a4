#include "beakta-deputed.h"

#define MEMBER "deputy_for"

static gboolean
is_signed (const BeaktaEdit *edit)
{
  return edit->kind == BEAKTA_ITEM_STAGE || edit->kind == BEAKTA_ITEM_REVIEW;
}

static gboolean
has_signed (GPtrArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    if (is_signed (g_ptr_array_index (edits, i)))
      return TRUE;

  return FALSE;
}

void
beakta_deputy_sign (BeaktaChange *change,
                    const char   *deputy_for)
{
  GPtrArray *edits;
  gboolean is_by_kind;

  g_return_if_fail (change != NULL && deputy_for != NULL);

  edits = beakta_change_get_edits (change);
  is_by_kind = has_signed (edits);
  for (guint i = 0; i < edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (edits, i);
      gboolean takes_it = is_by_kind ? is_signed (edit) : i == 0;

      if (edit->after == NULL)
        continue;
      if (takes_it && *deputy_for != '\0')
        json_object_set_string_member (edit->after, MEMBER, deputy_for);
      else if (json_object_has_member (edit->after, MEMBER))
        json_object_remove_member (edit->after, MEMBER);
    }
}

const char *
beakta_entry_get_deputy_for (const BeaktaEntry *entry)
{
  g_return_val_if_fail (entry != NULL, "");

  /* What it brings back may have been written by another deputy. */
  if (entry->undoes != 0)
    return entry->deputy_for;

  for (guint i = 0; i < entry->edits->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (entry->edits, i);
      const char *deputy_for = edit->after != NULL ? json_object_get_string_member_with_default (edit->after, MEMBER, "") : "";

      if (*deputy_for != '\0')
        return deputy_for;
    }

  return "";
}

const char *
beakta_review_get_deputy_for (const BeaktaReview *review)
{
  JsonObject *rest;

  g_return_val_if_fail (review != NULL, "");

  rest = review->record.rest;

  return rest != NULL ? json_object_get_string_member_with_default (rest, MEMBER, "") : "";
}
