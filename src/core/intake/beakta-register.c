/* From files to a case: the changes that register it, and that add a document to it. */

#include "beakta-register.h"

#include "beakta-passage.h"

static char *
format_time (GDateTime *time)
{
  g_autoptr(GDateTime) utc = g_date_time_to_utc (time);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* Documents */

BeaktaDocument *
beakta_incoming_describe (const BeaktaIncoming *incoming)
{
  BeaktaDocument *document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, NULL);
  const BeaktaReading *reading = incoming->reading;

  document->bytes = g_bytes_get_size (incoming->bytes);
  beakta_record_set (&document->name, incoming->name);
  beakta_record_set (&document->type, reading->type);
  beakta_record_set (&document->sha256, reading->sha256);

  if (reading->refused != NULL)
    beakta_record_set (&document->refused, beakta_intake_error_get_nick (reading->refused->code));
  else if (reading->text != NULL)
    {
      document->pages = beakta_text_get_n_pages (reading->text);
      document->characters = beakta_text_get_length (reading->text);
      beakta_record_set (&document->extractor, beakta_text_get_extractor (reading->text));
    }

  return document;
}

static BeaktaDocument *
make_document (const BeaktaIncoming *incoming,
               guint                 number,
               guint                 replaces,
               guint                 within,
               const char           *user,
               GDateTime            *now)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  g_autofree char *time = format_time (now);
  BeaktaDocument *document = beakta_incoming_describe (incoming);

  beakta_record_set (&document->record.id, id);
  document->number = number;
  document->replaces = replaces;
  document->within = within;
  beakta_record_set (&document->added, time);
  beakta_record_set (&document->added_by, user);

  return document;
}

static void
add_original (BeaktaChange         *change,
              const BeaktaIncoming *incoming)
{
  const BeaktaReading *reading = incoming->reading;

  if (reading->text == NULL)
    beakta_change_add_original (change, reading->sha256, incoming->bytes, NULL, NULL, NULL);
  else
    beakta_change_add_original (change, reading->sha256, incoming->bytes,
                                beakta_text_get_extractor (reading->text), beakta_text_get_stream (reading->text),
                                beakta_text_to_variant (reading->text));
}

static void
add_document (BeaktaChange         *change,
              const BeaktaDocument *document,
              const BeaktaIncoming *incoming)
{
  beakta_change_put (change, document);
  add_original (change, incoming);
}

/* Adds files, and what came inside each right after it. Returns: the number of the last document. */
static guint
add_files (BeaktaChange *change,
           GPtrArray    *incoming,
           guint         last,
           guint         within,
           const char   *user,
           GDateTime    *now)
{
  for (guint i = 0; incoming != NULL && i < incoming->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (incoming, i);
      g_autoptr(BeaktaDocument) document = make_document (file, last + 1, 0, within, user, now);

      add_document (change, document, file);
      last = add_files (change, file->enclosed, document->number, document->number, user, now);
    }

  return last;
}

/* A new case */

static void
put_facts (BeaktaChange      *change,
           const BeaktaFacts *facts,
           GDateTime         *now)
{
  g_autoptr(BeaktaFacts) own = beakta_record_copy (facts);

  if (*own->received == '\0')
    {
      g_free (own->received);
      own->received = g_date_time_format (now, "%Y-%m-%d");
    }

  beakta_change_put (change, own);
}

static void
put_stage (BeaktaChange *change,
           const char   *user,
           GDateTime    *now)
{
  g_autoptr(BeaktaStageRecord) stage = beakta_record_new (BEAKTA_ITEM_STAGE, "stage");
  g_autofree char *time = format_time (now);

  stage->stage = BEAKTA_STAGE_RECEIVED;
  beakta_record_set (&stage->since, time);
  beakta_record_set (&stage->by, user);
  beakta_change_put (change, stage);
}

static void
put_checklist (BeaktaChange *change,
               const char   *id,
               const char   *version,
               GDateTime    *now)
{
  g_autoptr(BeaktaCaseChecklist) checklist = beakta_record_new (BEAKTA_ITEM_CHECKLIST, id);
  g_autofree char *time = format_time (now);

  beakta_record_set (&checklist->checklist, id);
  beakta_record_set (&checklist->version, version);
  beakta_record_set (&checklist->attached, time);
  beakta_record_set (&checklist->depth, "normal");
  beakta_change_put (change, checklist);
}

/**
 * beakta_register_new_case:
 * @facts: with a number; without a day of receipt, that of @now is set
 * @incoming: (element-type BeaktaIncoming): its documents, numbered in this order; what came inside one follows it
 * @checklist: (nullable): attached at once
 * @version: (nullable): of @checklist
 *
 * Returns: (transfer full): the change that registers the case; its case id is new
 */
BeaktaChange *
beakta_register_new_case (const BeaktaFacts *facts,
                          GPtrArray         *incoming,
                          const char        *checklist,
                          const char        *version,
                          const char        *user,
                          GDateTime         *now)
{
  BeaktaChange *change;

  g_return_val_if_fail (facts != NULL && *facts->number != '\0', NULL);
  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_REGISTER, NULL);
  put_facts (change, facts, now);
  put_stage (change, user, now);

  add_files (change, incoming, 0, 0, user, now);

  if (checklist != NULL && version != NULL)
    put_checklist (change, checklist, version, now);

  return change;
}

/* Another document, or a new version of one */

static guint
get_next_number (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  guint last = 0;

  for (guint i = 0; i < documents->len; i++)
    last = MAX (last, ((const BeaktaDocument *) g_ptr_array_index (documents, i))->number);

  return last + 1;
}

/* The new version, and how the passages of the old one are found in it. */
typedef struct
{
  BeaktaChange         *change;
  BeaktaCase           *case_;
  const BeaktaDocument *document;
  BeaktaText           *text;
  BeaktaRelocation     *relocation;  /* nullable: without the text of the old version */
} Replacement;

static BeaktaAnchorState
find (const Replacement   *replacement,
      const BeaktaPassage *passage,
      guint               *start,
      guint               *end)
{
  if (replacement->relocation != NULL && passage->document == replacement->document->replaces)
    return beakta_relocation_find (replacement->relocation, passage, start, end);

  return beakta_anchor_resolve (replacement->text, passage, start, end);
}

/* Invariant 4 of the design: what came through as it was stands in the new version; what did not stays as it was quoted,
 * and where it may stand now is proposed beside it. */
static void
move_passage (const Replacement   *replacement,
              const BeaktaPassage *passage)
{
  g_autoptr(BeaktaPassage) moved = beakta_record_copy (passage);
  g_autoptr(BeaktaPassage) place = NULL;
  guint start, end;

  moved->state = find (replacement, passage, &start, &end);
  if (moved->state != BEAKTA_ANCHOR_LOST)
    place = beakta_anchor_make (replacement->text, replacement->document, start, end);
  if (place == NULL)
    moved->state = BEAKTA_ANCHOR_LOST;

  beakta_passage_set_proposed (moved, place);
  if (!beakta_passage_asks_for_a_look (moved))
    {
      g_autoptr(BeaktaPassage) arrived = beakta_passage_dup_proposed (moved);

      arrived->state = moved->state;
      beakta_change_put (replacement->change, arrived);
    }
  else if (!beakta_record_equal (moved, passage))
    {
      beakta_change_put (replacement->change, moved);
    }
}

/* Passages of the replaced document, and those that an earlier version has kept. */
static void
move_passages (BeaktaChange         *change,
               BeaktaCase           *case_,
               const BeaktaDocument *document,
               BeaktaText           *text,
               BeaktaRelocation     *relocation)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  Replacement replacement = { change, case_, document, text, relocation };
  guint newest = beakta_case_get_newest_version (case_, document->replaces, TRUE);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (beakta_case_get_newest_version (case_, passage->document, TRUE) == newest)
        move_passage (&replacement, passage);
    }
}

/**
 * beakta_register_add_document:
 * @replaces: number of the document that it is a new version of, or 0
 * @relocation: (nullable): from the text of that one to the text of the new one; without it passages are looked for by
 *     their own words only
 *
 * What came inside the file is added after it, in the same change.
 *
 * Passages of the replaced document are found again in the new text, in the same change. When the new version has no
 * text they stay where they are: a document that cannot be read takes nothing away.
 *
 * Returns: (transfer full): the change
 */
BeaktaChange *
beakta_register_add_document (BeaktaCase       *case_,
                              BeaktaIncoming   *incoming,
                              guint             replaces,
                              BeaktaRelocation *relocation,
                              const char       *user,
                              GDateTime        *now)
{
  g_autoptr(BeaktaDocument) document = NULL;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (replaces == 0 || beakta_case_get_document (case_, replaces) != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (replaces > 0 ? BEAKTA_ACT_REPLACE_DOCUMENT : BEAKTA_ACT_ADD_DOCUMENT,
                              beakta_case_get_id (case_));
  document = make_document (incoming, get_next_number (case_), replaces, 0, user, now);
  add_document (change, document, incoming);
  add_files (change, incoming->enclosed, document->number, document->number, user, now);

  if (replaces > 0 && incoming->reading->text != NULL)
    move_passages (change, case_, document, incoming->reading->text, relocation);

  return change;
}

/* Reading anew */

/* Where the passages of @document stand in another text of it. */
static void
find_passages_again (BeaktaChange         *change,
                     BeaktaCase           *case_,
                     const BeaktaDocument *document,
                     BeaktaText           *text)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);
      g_autoptr(BeaktaPassage) found = NULL;

      if (passage->document != document->number)
        continue;

      found = beakta_record_copy (passage);
      found->state = beakta_anchor_resolve (text, passage, &found->start, &found->end);
      found->page = found->state != BEAKTA_ANCHOR_LOST ? beakta_text_get_page_at (text, found->start) : 0;
      if (!beakta_record_equal (found, passage))
        beakta_change_put (change, found);
    }
}

/* @sha256: (nullable): any file. */
static gboolean
holds_enclosed (BeaktaCase *case_,
                guint       within,
                const char *sha256)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (document->within == within && (sha256 == NULL || g_str_equal (document->sha256, sha256)))
        return TRUE;
    }

  return FALSE;
}

gboolean
beakta_register_has_enclosed (BeaktaCase *case_,
                              guint       number)
{
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), FALSE);

  return holds_enclosed (case_, number, NULL);
}

static void
add_new_enclosed (BeaktaChange   *change,
                  BeaktaCase     *case_,
                  BeaktaIncoming *incoming,
                  guint           number,
                  const char     *user,
                  GDateTime      *now)
{
  g_autoptr(GPtrArray) new = g_ptr_array_new ();

  for (guint i = 0; incoming->enclosed != NULL && i < incoming->enclosed->len; i++)
    {
      BeaktaIncoming *file = g_ptr_array_index (incoming->enclosed, i);

      if (!holds_enclosed (case_, number, file->reading->sha256))
        g_ptr_array_add (new, file);
    }

  add_files (change, new, get_next_number (case_) - 1, number, user, now);
}

static void
put_text (BeaktaChange         *change,
          BeaktaCase           *case_,
          const BeaktaDocument *before,
          BeaktaIncoming       *incoming)
{
  g_autoptr(BeaktaDocument) document = beakta_record_copy (before);
  g_autoptr(BeaktaDocument) described = beakta_incoming_describe (incoming);

  document->pages = described->pages;
  if (g_str_equal (before->type, "unknown"))
    beakta_record_set (&document->type, described->type);
  document->characters = described->characters;
  beakta_record_set (&document->extractor, described->extractor);
  beakta_record_set (&document->refused, "");
  add_document (change, document, incoming);
  find_passages_again (change, case_, document, incoming->reading->text);
}

/* Of a document that has no text, for a reason that may be another now. */
static void
put_reason (BeaktaChange         *change,
            const BeaktaDocument *before,
            const BeaktaIncoming *incoming)
{
  g_autoptr(BeaktaDocument) document = beakta_record_copy (before);
  const char *reason = beakta_intake_error_get_nick (incoming->reading->refused->code);

  if (*before->refused == '\0' || (beakta_intake_has_fallen (reason) && !beakta_intake_has_fallen (before->refused)))
    return;

  beakta_record_set (&document->refused, reason);
  if (g_str_equal (before->type, "unknown"))
    beakta_record_set (&document->type, incoming->reading->type);
  if (!beakta_record_equal (document, before))
    beakta_change_put (change, document);
}

/**
 * beakta_register_read_document:
 * @incoming: the bytes of document @number, read anew
 *
 * Returns: (transfer full): the change; empty when @incoming has no text, for the reason that is known already, and nothing
 *     came inside it
 */
BeaktaChange *
beakta_register_read_document (BeaktaCase     *case_,
                               BeaktaIncoming *incoming,
                               guint           number,
                               const char     *user,
                               GDateTime      *now)
{
  const BeaktaDocument *before;
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  before = beakta_case_get_document (case_, number);
  g_return_val_if_fail (before != NULL && g_str_equal (before->sha256, incoming->reading->sha256), NULL);

  change = beakta_change_new (BEAKTA_ACT_READ_DOCUMENT, beakta_case_get_id (case_));
  if (incoming->reading->text != NULL)
    put_text (change, case_, before, incoming);
  else
    put_reason (change, before, incoming);
  add_new_enclosed (change, case_, incoming, number, user, now);

  return change;
}

BeaktaChange *
beakta_register_add_enclosed (BeaktaCase     *case_,
                              BeaktaIncoming *incoming,
                              guint           number,
                              const char     *user,
                              GDateTime      *now)
{
  BeaktaChange *change;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (incoming != NULL, NULL);
  g_return_val_if_fail (beakta_case_get_document (case_, number) != NULL, NULL);
  g_return_val_if_fail (user != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  change = beakta_change_new (BEAKTA_ACT_ADD_DOCUMENT, beakta_case_get_id (case_));
  add_new_enclosed (change, case_, incoming, number, user, now);

  return change;
}
