/* A flowing text under construction: runs, chunks, blocks and what is queued behind them. */

#include "beakta-flow-private.h"

#include "beakta-compose.h"

#include <string.h>

#define CHUNK_BYTES (64u << 10)
#define CHUNK_RUNS  4096
#define MAX_RUNS    (2u << 20)

static void
clear_piece (gpointer data)
{
  BeaktaFlowPiece *piece = data;

  beakta_flow_free (piece->flow);
}

BeaktaFlow *
beakta_flow_new (BeaktaEmitter *emitter)
{
  BeaktaFlow *self = g_new0 (BeaktaFlow, 1);

  self->emitter = emitter;
  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
  self->labels = g_string_chunk_new (1024);
  self->tables = g_array_new (FALSE, FALSE, sizeof (BeaktaFlowTable));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (BeaktaFlowPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->comments = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  self->figures = g_ptr_array_new_with_free_func (g_free);
  self->figure_names = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

BeaktaFlow *
beakta_flow_new_piece (BeaktaFlow *whole)
{
  BeaktaFlow *self = beakta_flow_new (NULL);

  self->whole = whole->whole != NULL ? whole->whole : whole;
  return self;
}

void
beakta_flow_free (BeaktaFlow *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_array_unref (self->open);
  g_string_chunk_free (self->labels);
  g_array_unref (self->tables);
  g_array_unref (self->pieces);
  g_array_unref (self->comments);
  g_hash_table_unref (self->figure_names);
  g_ptr_array_unref (self->figures);
  g_clear_error (&self->error);
  g_free (self->link);
  g_free (self);
}

void
beakta_flow_fail (BeaktaFlow        *self,
                  BeaktaIntakeError  code,
                  const char        *message)
{
  if (self->whole != NULL)
    beakta_flow_fail (self->whole, code, message);
  else if (self->error == NULL)
    beakta_refuse (&self->error, code, "%s", message);
}

gboolean
beakta_flow_has_failed (BeaktaFlow *self)
{
  return self->whole != NULL ? self->whole->error != NULL : self->error != NULL;
}

BeaktaEmitter *
beakta_flow_get_emitter (BeaktaFlow *self)
{
  return self->whole != NULL ? self->whole->emitter : self->emitter;
}

void
beakta_flow_notice (BeaktaFlow *self,
                    const char *nick)
{
  beakta_emitter_notice (self->whole != NULL ? self->whole->emitter : self->emitter, nick);
}

/* Runs */

void
beakta_flow_open_run (BeaktaFlow      *self,
                      const BeaktaRun *like)
{
  BeaktaRun run = *like;
  guint index = self->runs->len;

  run.start = self->length;
  run.length = 0;
  if (run.label == NULL)
    run.label = "";

  g_array_append_val (self->runs, run);
  g_array_append_val (self->open, index);

  if (++(self->whole != NULL ? self->whole : self)->n_runs > MAX_RUNS)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The document has more structure than can be handled");
}

void
beakta_flow_close_runs (BeaktaFlow *self,
                        guint       n_left)
{
  while (self->open->len > n_left)
    {
      guint index = g_array_index (self->open, guint, self->open->len - 1);
      BeaktaRun *run = &g_array_index (self->runs, BeaktaRun, index);

      run->length = self->length - run->start;
      g_array_set_size (self->open, self->open->len - 1);
    }
}

BeaktaRunKind
beakta_flow_get_open_kind (BeaktaFlow *self,
                           guint       i)
{
  return g_array_index (self->runs, BeaktaRun, g_array_index (self->open, guint, i)).kind;
}

const char *
beakta_flow_keep_label (BeaktaFlow *self,
                        const char *label)
{
  g_autofree char *valid = NULL;

  if (label == NULL || *label == '\0')
    return "";

  valid = g_utf8_make_valid (label, -1);
  return g_string_chunk_insert (self->labels, valid);
}

/* Chunks */

static gint
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const BeaktaRun *left = a;
  const BeaktaRun *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  if (left->length != right->length)
    return left->length > right->length ? -1 : 1;

  return 0;
}

/* An empty run may have been opened before a longer one at the same place. */
static void
sort_runs (GArray *runs)
{
  for (guint i = 1; i < runs->len; i++)
    {
      if (compare_runs (&g_array_index (runs, BeaktaRun, i - 1), &g_array_index (runs, BeaktaRun, i)) > 0)
        {
          g_array_sort (runs, compare_runs);
          return;
        }
    }
}

static void
move_runs (GArray *runs,
           GArray *places)
{
  for (guint i = 0; i < runs->len; i++)
    {
      BeaktaRun *run = &g_array_index (runs, BeaktaRun, i);
      guint end = g_array_index (places, guint, run->start + run->length);

      run->start = g_array_index (places, guint, run->start);
      run->length = end - run->start;
    }
}

static void
compose_chunk (BeaktaFlow *self)
{
  g_autoptr(GArray) places = NULL;
  gboolean dropped = FALSE;
  GString *composed = beakta_compose (self->text->str, self->text->len, &places, &dropped);

  if (dropped)
    beakta_flow_notice (self, "invalid-characters");
  if (composed == NULL)
    return;

  move_runs (self->runs, places);
  g_string_free (self->text, TRUE);
  self->text = composed;
  self->length = beakta_count_characters (composed->str, composed->len);
}

static void
send_chunk (BeaktaFlow *self)
{
  if (self->text->len == 0 && self->runs->len == 0)
    return;

  compose_chunk (self);
  sort_runs (self->runs);
  if (!beakta_flow_has_failed (self))
    beakta_emitter_text (self->emitter, self->text->str, self->text->len,
                         (const BeaktaRun *) self->runs->data, self->runs->len, &self->error);

  g_string_truncate (self->text, 0);
  g_array_set_size (self->runs, 0);
  if (self->pieces->len == 0)
    g_string_chunk_clear (self->labels);
  self->length = 0;
  self->has_sent = TRUE;
}

void
beakta_flow_send_chunk_if_large (BeaktaFlow *self)
{
  if (self->emitter != NULL && self->open->len == 0 && !self->block.is_open &&
      (self->text->len >= CHUNK_BYTES || self->runs->len >= CHUNK_RUNS))
    send_chunk (self);
}

/* Blocks */

void
beakta_flow_append (BeaktaFlow *self,
                    const char *utf8,
                    gsize       n_bytes)
{
  if (beakta_flow_has_failed (self))
    return;

  g_string_append_len (self->text, utf8, n_bytes);
  self->length += beakta_count_characters (utf8, n_bytes);

  if (self->text->len > (gsize) BEAKTA_FRAMES_MAX_CHARACTERS * 4)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The document has too much text");
}

void
beakta_flow_append_joint (BeaktaFlow *self)
{
  if (self->owes_line)
    beakta_flow_append (self, "\n", 1);
  self->owes_line = FALSE;
}

void
beakta_flow_begin_block (BeaktaFlow    *self,
                         BeaktaRunKind  kind,
                         guint          level,
                         const char    *label)
{
  if (self->block.is_open)
    beakta_flow_end_block (self);

  self->block = (BeaktaFlowBlock) {
    .is_open = TRUE, .kind = kind, .level = level, .label = beakta_flow_keep_label (self, label)
  };
  self->face = BEAKTA_FACE_PLAIN;
  g_clear_pointer (&self->link, g_free);
}

void
beakta_flow_materialise_block (BeaktaFlow *self)
{
  BeaktaRun run = { 0 };

  if (!self->block.is_open)
    beakta_flow_begin_block (self, BEAKTA_RUN_PARAGRAPH, 0, NULL);
  if (self->block.has_begun)
    return;

  beakta_flow_append_joint (self);
  self->block.has_begun = TRUE;
  self->block.start = self->block.after_field = self->text->len;
  self->block_runs = self->open->len;

  run.kind = self->block.kind;
  run.level = self->block.level;
  run.label = self->block.label;
  beakta_flow_open_run (self, &run);
  beakta_flow_settle_comments (self);
}

/* The runs and the text of a queued piece come after this block, inside one run of their own. */
static void
append_piece (BeaktaFlow      *self,
              BeaktaFlowPiece *piece)
{
  BeaktaRun around = { .kind = piece->kind, .label = piece->label };
  BeaktaFlow *flow = piece->flow;
  guint n_open = self->open->len;
  guint start;

  beakta_flow_append_joint (self);
  start = self->length;
  beakta_flow_open_run (self, &around);

  for (guint i = 0; i < flow->runs->len; i++)
    {
      BeaktaRun run = g_array_index (flow->runs, BeaktaRun, i);

      run.start += start;
      run.label = beakta_flow_keep_label (self, run.label);
      g_array_append_val (self->runs, run);
    }
  beakta_flow_append (self, flow->text->str, flow->text->len);

  beakta_flow_close_runs (self, n_open);
  self->owes_line = TRUE;
}

static void
append_pieces (BeaktaFlow *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    append_piece (self, &g_array_index (self->pieces, BeaktaFlowPiece, i));
  g_array_set_size (self->pieces, 0);
}

void
beakta_flow_end_block (BeaktaFlow *self)
{
  if (!self->block.is_open)
    return;

  if (self->block.has_begun)
    {
      beakta_flow_close_runs (self, self->block_runs);
      self->owes_line = TRUE;
    }
  beakta_flow_settle_comments (self);
  self->block = (BeaktaFlowBlock) { 0 };
  self->open_face = BEAKTA_FACE_PLAIN;
  g_clear_pointer (&self->link, g_free);

  append_pieces (self);
  beakta_flow_send_chunk_if_large (self);
}

gboolean
beakta_flow_is_in_block (BeaktaFlow *self)
{
  return self->block.is_open;
}

gboolean
beakta_flow_has_begun (BeaktaFlow *self)
{
  return self->block.has_begun;
}

char *
beakta_flow_dup_block (BeaktaFlow *self)
{
  if (!self->block.has_begun)
    return g_strdup ("");

  return g_strndup (self->text->str + self->block.start, self->text->len - self->block.start);
}

char *
beakta_flow_dup_since_field (BeaktaFlow *self)
{
  if (!self->block.has_begun)
    return g_strdup ("");

  return g_strndup (self->text->str + self->block.after_field, self->text->len - self->block.after_field);
}

/* Pieces and the end */

static void
close_everything (BeaktaFlow *self)
{
  beakta_flow_end_block (self);
  append_pieces (self);
  beakta_flow_close_runs (self, 0);
}

void
beakta_flow_queue (BeaktaFlow    *self,
                   BeaktaFlow    *flow,
                   BeaktaRunKind  kind,
                   const char    *label)
{
  BeaktaFlowPiece piece = { .flow = flow, .kind = kind };

  close_everything (flow);
  if (beakta_flow_is_empty (flow))
    {
      beakta_flow_free (flow);
      return;
    }

  piece.label = beakta_flow_keep_label (self, label);
  g_array_append_val (self->pieces, piece);
  if (!self->block.is_open)
    append_pieces (self);
}

gboolean
beakta_flow_is_empty (BeaktaFlow *self)
{
  return self->text->len == 0 && !self->has_sent;
}

const char *
beakta_flow_peek (BeaktaFlow *self)
{
  return self->text->str;
}

gboolean
beakta_flow_finish (BeaktaFlow  *self,
                    GError     **error)
{
  close_everything (self);
  if (self->error == NULL)
    send_chunk (self);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  return TRUE;
}
