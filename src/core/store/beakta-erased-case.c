#include "beakta-erased-case.h"

static GPtrArray *
make_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
}

/* (transfer full) */
static JsonObject *
make_facts (BeaktaCase *case_,
            const char *title)
{
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  JsonObject *json;

  beakta_record_set (&facts->number, beakta_case_get_facts (case_)->number);
  beakta_record_set (&facts->title, title);
  json = beakta_record_to_json (facts);
  beakta_record_unref (facts);

  return json;
}

/* (transfer full) */
static JsonObject *
make_stage (BeaktaCase *case_,
            const char *user,
            const char *ground,
            const char *since)
{
  BeaktaStageRecord *stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);
  JsonObject *json;

  stage->stage = beakta_case_get_stage (case_)->stage;
  beakta_record_set (&stage->since, since);
  beakta_record_set (&stage->by, user);
  beakta_record_set (&stage->reason, ground);
  json = beakta_record_to_json (stage);
  beakta_record_unref (stage);

  return json;
}

GPtrArray *
beakta_erased_case_leave (BeaktaCase *case_,
                          const char *user,
                          const char *ground,
                          const char *title,
                          const char *since)
{
  GPtrArray *edits = make_edits ();
  g_autoptr(JsonObject) facts = NULL;
  g_autoptr(JsonObject) stage = NULL;

  if (!beakta_case_is_there (case_))
    return edits;

  facts = make_facts (case_, title);
  stage = make_stage (case_, user, ground, since);
  g_ptr_array_add (edits, beakta_edit_new (BEAKTA_ITEM_FACTS, "facts", 0, NULL, facts));
  g_ptr_array_add (edits, beakta_edit_new (BEAKTA_ITEM_STAGE, "stage", 0, NULL, stage));

  return edits;
}

GPtrArray *
beakta_erased_case_keep (BeaktaCase     *case_,
                         BeaktaErasable *found)
{
  GPtrArray *edits = make_edits ();

  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      for (guint i = 0; i < records->len; i++)
        {
          const BeaktaRecord *record = g_ptr_array_index (records, i);
          g_autoptr(JsonObject) now = NULL;

          if (!beakta_erasable_has (found, record->revision))
            continue;
          now = beakta_record_to_json (record);
          g_ptr_array_add (edits, beakta_edit_new (record->kind, record->id, record->revision, NULL, now));
        }
    }

  return edits;
}

GPtrArray *
beakta_erased_case_reach (BeaktaCase *case_,
                          GPtrArray  *left)
{
  GPtrArray *edits = make_edits ();

  for (int kind = 0; kind < BEAKTA_N_ITEMS; kind++)
    {
      g_autoptr(GPtrArray) records = beakta_case_list (case_, kind);

      for (guint i = 0; i < records->len; i++)
        {
          const BeaktaRecord *record = g_ptr_array_index (records, i);
          g_autoptr(JsonObject) before = beakta_record_to_json (record);

          g_ptr_array_add (edits, beakta_edit_new (record->kind, record->id, record->revision, before, NULL));
        }
    }

  for (guint i = 0; i < left->len; i++)
    {
      const BeaktaEdit *edit = g_ptr_array_index (left, i);

      g_ptr_array_add (edits, beakta_edit_new (edit->kind, edit->id, 0, NULL, edit->after));
    }

  return edits;
}
