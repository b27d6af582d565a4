#include "beakta-passage.h"

/* What makes up a place, by the names that the record has for it. */
static const char *place_fields[] = {
  "document", "sha256", "exact", "prefix", "suffix", "start", "end", "page", "heading",
};

static void
copy_place (JsonObject *from,
            JsonObject *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (place_fields); i++)
    {
      JsonNode *node = json_object_get_member (from, place_fields[i]);

      if (node != NULL)
        json_object_set_member (to, place_fields[i], json_node_copy (node));
    }
}

void
beakta_passage_set_proposed (BeaktaPassage       *self,
                             const BeaktaPassage *place)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->proposed, json_object_unref);
  if (place != NULL)
    {
      g_autoptr(JsonObject) value = beakta_record_to_json (place);

      self->proposed = json_object_new ();
      copy_place (value, self->proposed);
    }
}

void
beakta_passage_set_place (BeaktaPassage       *self,
                          const BeaktaPassage *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  self->document = place->document;
  self->start = place->start;
  self->end = place->end;
  self->page = place->page;
  beakta_record_set (&self->sha256, place->sha256);
  beakta_record_set (&self->exact, place->exact);
  beakta_record_set (&self->prefix, place->prefix);
  beakta_record_set (&self->suffix, place->suffix);
  beakta_record_set (&self->heading, place->heading);
}

BeaktaPassage *
beakta_passage_dup_proposed (const BeaktaPassage *self)
{
  g_autoptr(JsonObject) value = NULL;
  BeaktaPassage *accepted;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->proposed == NULL)
    return NULL;

  value = beakta_record_to_json (self);
  copy_place (self->proposed, value);
  json_object_set_null_member (value, "proposed");

  accepted = beakta_record_from_json (BEAKTA_ITEM_PASSAGE, self->record.id, self->record.revision, value, NULL);
  if (accepted != NULL)
    accepted->state = BEAKTA_ANCHOR_EXACT;

  return accepted;
}

gboolean
beakta_passage_asks_for_a_look (const BeaktaPassage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == BEAKTA_ANCHOR_CHANGED || self->state == BEAKTA_ANCHOR_LOST;
}
