/* A flowing text under construction. */

#include "beakta-flow.h"

#include "beakta-compose.h"

#include <string.h>

#define CHUNK_BYTES     (64u << 10)
#define CHUNK_RUNS      4096
#define MAX_RUNS        (2u << 20)
#define MAX_COLUMNS     1024
#define MAX_ROWS        (1u << 20)
#define MAX_TABLE_DEPTH 32

#define CHECKBOX_EMPTY   "\xe2\x98\x90"
#define CHECKBOX_CHECKED "\xe2\x98\x92"

/* What has to be written before the next content. */
typedef enum
{
  JOINT_NONE,
  JOINT_BLOCK                        /* a LF */
} Joint;

typedef struct
{
  guint table;
  guint n_rows;
  guint n_cells;                     /* of the row */
} Table;

/* A block that has been begun but has no content yet. */
typedef struct
{
  gboolean       is_open;
  gboolean       has_begun;
  BeaktaRunKind  kind;
  guint          level;
  const char    *label;
  gsize          start;              /* bytes */
  gsize          after_field;        /* bytes: where its last field or checkbox ended */
} Block;

typedef struct
{
  BeaktaFlow    *flow;
  BeaktaRunKind  kind;
  const char    *label;
} Piece;

struct _BeaktaFlow
{
  BeaktaEmitter *emitter;            /* nullable: a piece has none */
  BeaktaFlow    *whole;              /* nullable: what a piece belongs to */

  GString       *text;               /* the chunk so far */
  guint          length;             /* code points of it */
  GArray        *runs;               /* of BeaktaRun, by start; an open one has no length yet */
  GArray        *open;               /* of guint: indices of open runs, outermost first */
  GStringChunk  *labels;

  Joint          joint;
  Block          block;
  guint          block_runs;         /* open runs when the block began */
  char          *link;               /* nullable: target of a link that has no text yet */
  BeaktaFace     face;               /* wanted */
  BeaktaFace     open_face;
  GArray        *tables;             /* of Table, outermost first */
  GArray        *pieces;             /* of Piece */

  guint          n_tables;
  guint          n_runs;
  gboolean       has_sent;
  GError        *error;
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

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
  self->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);

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

void
beakta_flow_notice (BeaktaFlow *self,
                    const char *nick)
{
  beakta_emitter_notice (self->whole != NULL ? self->whole->emitter : self->emitter, nick);
}

/* Runs */

static void
open_run (BeaktaFlow      *self,
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

static void
close_runs (BeaktaFlow *self,
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

static BeaktaRunKind
get_open_kind (BeaktaFlow *self,
               guint       i)
{
  return g_array_index (self->runs, BeaktaRun, g_array_index (self->open, guint, i)).kind;
}

static const char *
keep_label (BeaktaFlow *self,
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

/* Only where nothing is open can the text be cut. */
static void
send_chunk_if_large (BeaktaFlow *self)
{
  if (self->emitter != NULL && self->open->len == 0 && !self->block.is_open &&
      (self->text->len >= CHUNK_BYTES || self->runs->len >= CHUNK_RUNS))
    send_chunk (self);
}

/* Blocks */

static void
append (BeaktaFlow *self,
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

static void
append_joint (BeaktaFlow *self)
{
  if (self->joint == JOINT_BLOCK)
    append (self, "\n", 1);
  self->joint = JOINT_NONE;
}

void
beakta_flow_begin_block (BeaktaFlow    *self,
                         BeaktaRunKind  kind,
                         guint          level,
                         const char    *label)
{
  if (self->block.is_open)
    beakta_flow_end_block (self);

  self->block = (Block) {
    .is_open = TRUE, .kind = kind, .level = level, .label = keep_label (self, label)
  };
  self->face = BEAKTA_FACE_PLAIN;
  g_clear_pointer (&self->link, g_free);
}

/* The open block has content: now it is there. */
static void
materialise_block (BeaktaFlow *self)
{
  BeaktaRun run = { 0 };

  if (!self->block.is_open)
    beakta_flow_begin_block (self, BEAKTA_RUN_PARAGRAPH, 0, NULL);
  if (self->block.has_begun)
    return;

  append_joint (self);
  self->block.has_begun = TRUE;
  self->block.start = self->block.after_field = self->text->len;
  self->block_runs = self->open->len;

  run.kind = self->block.kind;
  run.level = self->block.level;
  run.label = self->block.label;
  open_run (self, &run);
}

/* The runs and the text of a queued piece come after this block, inside one run of their own. */
static void
append_piece (BeaktaFlow *self,
              Piece      *piece)
{
  BeaktaRun around = { .kind = piece->kind, .label = piece->label };
  BeaktaFlow *flow = piece->flow;
  guint n_open = self->open->len;
  guint start;

  append_joint (self);
  start = self->length;
  open_run (self, &around);

  for (guint i = 0; i < flow->runs->len; i++)
    {
      BeaktaRun run = g_array_index (flow->runs, BeaktaRun, i);

      run.start += start;
      run.label = keep_label (self, run.label);
      g_array_append_val (self->runs, run);
    }
  append (self, flow->text->str, flow->text->len);

  close_runs (self, n_open);
  self->joint = JOINT_BLOCK;
}

static void
append_pieces (BeaktaFlow *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    append_piece (self, &g_array_index (self->pieces, Piece, i));
  g_array_set_size (self->pieces, 0);
}

void
beakta_flow_end_block (BeaktaFlow *self)
{
  if (!self->block.is_open)
    return;

  if (self->block.has_begun)
    {
      close_runs (self, self->block_runs);
      self->joint = JOINT_BLOCK;
    }
  self->block = (Block) { 0 };
  self->open_face = BEAKTA_FACE_PLAIN;
  g_clear_pointer (&self->link, g_free);

  append_pieces (self);
  send_chunk_if_large (self);
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

/* Tables */

static Table *
get_table (BeaktaFlow *self)
{
  return self->tables->len > 0 ? &g_array_index (self->tables, Table, self->tables->len - 1) : NULL;
}

void
beakta_flow_begin_table (BeaktaFlow *self)
{
  BeaktaFlow *whole = self->whole != NULL ? self->whole : self;
  Table table = { .table = ++whole->n_tables };

  beakta_flow_end_block (self);
  if (self->tables->len >= MAX_TABLE_DEPTH)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_HOSTILE, "Tables lie too deep inside each other");

  g_array_append_val (self->tables, table);
}

void
beakta_flow_end_table (BeaktaFlow *self)
{
  beakta_flow_end_block (self);
  if (self->tables->len == 0)
    return;

  if (get_table (self)->n_rows > 0)
    self->joint = JOINT_BLOCK;
  g_array_set_size (self->tables, self->tables->len - 1);
  send_chunk_if_large (self);
}

void
beakta_flow_begin_row (BeaktaFlow *self)
{
  Table *table = get_table (self);

  g_return_if_fail (table != NULL);

  beakta_flow_end_block (self);
  table->n_cells = 0;
}

void
beakta_flow_end_row (BeaktaFlow *self)
{
  Table *table = get_table (self);

  beakta_flow_end_block (self);
  if (table->n_cells == 0)
    return;

  self->joint = JOINT_BLOCK;
  if (++table->n_rows >= MAX_ROWS)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_TOO_LARGE, "A table has too many rows");
  send_chunk_if_large (self);
}

void
beakta_flow_begin_cell (BeaktaFlow *self,
                        guint       column,
                        guint       span,
                        gboolean    is_header)
{
  Table *table = get_table (self);
  BeaktaRun run = { .kind = BEAKTA_RUN_TABLE_CELL, .level = is_header, .table = table->table,
                    .row = table->n_rows, .column = column, .span = MAX (span, 1) };

  beakta_flow_end_block (self);
  if (table->n_cells++ > 0)
    append (self, "\t", 1);
  else
    append_joint (self);
  self->joint = JOINT_NONE;

  if (column >= MAX_COLUMNS || run.span > MAX_COLUMNS)
    beakta_flow_fail (self, BEAKTA_INTAKE_ERROR_TOO_LARGE, "A table has too many columns");
  open_run (self, &run);
}

void
beakta_flow_end_cell (BeaktaFlow *self)
{
  beakta_flow_end_block (self);

  for (guint i = self->open->len; i > 0; i--)
    {
      if (get_open_kind (self, i - 1) == BEAKTA_RUN_TABLE_CELL)
        {
          close_runs (self, i - 1);
          break;
        }
    }
  self->joint = JOINT_NONE;
}

gboolean
beakta_flow_is_in_cell (BeaktaFlow *self)
{
  return self->tables->len > 0;
}

/* Inside a line */

static void
apply_face (BeaktaFlow *self)
{
  guint n_faces = !!(self->open_face & BEAKTA_FACE_STRONG) + !!(self->open_face & BEAKTA_FACE_EMPHASIS);
  BeaktaRun run = { 0 };

  if (self->face == self->open_face)
    return;

  close_runs (self, self->open->len - n_faces);
  if (self->face & BEAKTA_FACE_STRONG)
    {
      run.kind = BEAKTA_RUN_STRONG;
      open_run (self, &run);
    }
  if (self->face & BEAKTA_FACE_EMPHASIS)
    {
      run.kind = BEAKTA_RUN_EMPHASIS;
      open_run (self, &run);
    }
  self->open_face = self->face;
}

static void
drop_face (BeaktaFlow *self)
{
  BeaktaFace wanted = self->face;

  self->face = BEAKTA_FACE_PLAIN;
  apply_face (self);
  self->face = wanted;
}

static void
open_inline (BeaktaFlow    *self,
             BeaktaRunKind  kind,
             const char    *label)
{
  BeaktaRun run = { .kind = kind };

  materialise_block (self);
  drop_face (self);
  run.label = keep_label (self, label);
  open_run (self, &run);
}

static void
settle_link (BeaktaFlow *self)
{
  g_autofree char *target = g_steal_pointer (&self->link);

  if (target != NULL)
    open_inline (self, BEAKTA_RUN_LINK, target);
}

void
beakta_flow_set_face (BeaktaFlow *self,
                      BeaktaFace  face)
{
  self->face = face;
}

void
beakta_flow_add (BeaktaFlow *self,
                 const char *utf8,
                 gsize       n_bytes)
{
  if (n_bytes == 0)
    return;

  settle_link (self);
  materialise_block (self);
  apply_face (self);
  append (self, utf8, n_bytes);
}

void
beakta_flow_add_string (BeaktaFlow *self,
                        const char *utf8)
{
  beakta_flow_add (self, utf8, strlen (utf8));
}

/* A link around nothing, or around a picture, is left out: it begins with its text. */
void
beakta_flow_begin_inline (BeaktaFlow    *self,
                          BeaktaRunKind  kind,
                          const char    *label)
{
  if (!self->block.is_open)
    beakta_flow_begin_block (self, BEAKTA_RUN_PARAGRAPH, 0, NULL);

  settle_link (self);
  if (kind == BEAKTA_RUN_LINK)
    self->link = g_strdup (label);
  else
    open_inline (self, kind, label);
}

void
beakta_flow_end_inline (BeaktaFlow    *self,
                        BeaktaRunKind  kind)
{
  if (kind == BEAKTA_RUN_LINK && self->link != NULL)
    {
      g_clear_pointer (&self->link, g_free);
      return;
    }
  if (!self->block.has_begun)
    return;

  for (guint i = self->open->len; i > self->block_runs + 1; i--)
    {
      if (get_open_kind (self, i - 1) == kind)
        {
          drop_face (self);
          close_runs (self, i - 1);
          if (kind == BEAKTA_RUN_FIELD)
            self->block.after_field = self->text->len;
          return;
        }
    }
}

void
beakta_flow_add_checkbox (BeaktaFlow *self,
                          gboolean    is_checked,
                          const char *label)
{
  BeaktaRun run = { .kind = BEAKTA_RUN_CHECKBOX, .level = is_checked };

  settle_link (self);
  materialise_block (self);
  drop_face (self);
  run.label = keep_label (self, label);
  open_run (self, &run);
  append (self, is_checked ? CHECKBOX_CHECKED : CHECKBOX_EMPTY, strlen (CHECKBOX_EMPTY));
  close_runs (self, self->open->len - 1);
  self->block.after_field = self->text->len;
}

/* Pieces and the end */

static void
close_everything (BeaktaFlow *self)
{
  beakta_flow_end_block (self);
  append_pieces (self);
  close_runs (self, 0);
}

void
beakta_flow_queue (BeaktaFlow    *self,
                   BeaktaFlow    *flow,
                   BeaktaRunKind  kind,
                   const char    *label)
{
  Piece piece = { .flow = flow, .kind = kind };

  close_everything (flow);
  if (beakta_flow_is_empty (flow))
    {
      beakta_flow_free (flow);
      return;
    }

  piece.label = keep_label (self, label);
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
