/* A flowing text under construction: what runs inside a line. */

#include "beakta-flow-private.h"

#include <string.h>

#define CHECKBOX_EMPTY   "\xe2\x98\x90"
#define CHECKBOX_CHECKED "\xe2\x98\x92"

static void
apply_face (BeaktaFlow *self)
{
  guint n_faces = !!(self->open_face & BEAKTA_FACE_STRONG) + !!(self->open_face & BEAKTA_FACE_EMPHASIS);
  BeaktaRun run = { 0 };

  if (self->face == self->open_face)
    return;

  beakta_flow_close_runs (self, self->open->len - n_faces);
  if (self->face & BEAKTA_FACE_STRONG)
    {
      run.kind = BEAKTA_RUN_STRONG;
      beakta_flow_open_run (self, &run);
    }
  if (self->face & BEAKTA_FACE_EMPHASIS)
    {
      run.kind = BEAKTA_RUN_EMPHASIS;
      beakta_flow_open_run (self, &run);
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
             guint          level,
             const char    *label)
{
  BeaktaRun run = { .kind = kind, .level = level };

  beakta_flow_materialise_block (self);
  drop_face (self);
  run.label = beakta_flow_keep_label (self, label);
  beakta_flow_open_run (self, &run);
}

static void
settle_link (BeaktaFlow *self)
{
  g_autofree char *target = g_steal_pointer (&self->link);

  if (target != NULL)
    open_inline (self, BEAKTA_RUN_LINK, 0, target);
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
  beakta_flow_materialise_block (self);
  apply_face (self);
  beakta_flow_append (self, utf8, n_bytes);
}

void
beakta_flow_add_string (BeaktaFlow *self,
                        const char *utf8)
{
  beakta_flow_add (self, utf8, strlen (utf8));
}

static void
begin_inline (BeaktaFlow *self)
{
  if (!self->block.is_open)
    beakta_flow_begin_block (self, BEAKTA_RUN_PARAGRAPH, 0, NULL);

  settle_link (self);
}

/* A link around nothing, or around a picture, is left out: it begins with its text. */
void
beakta_flow_begin_link (BeaktaFlow *self,
                        const char *target)
{
  begin_inline (self);
  self->link = g_strdup (target);
}

void
beakta_flow_begin_field (BeaktaFlow *self,
                         gboolean    is_prompt,
                         const char *label)
{
  begin_inline (self);
  open_inline (self, BEAKTA_RUN_FIELD, is_prompt, label);
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
      if (beakta_flow_get_open_kind (self, i - 1) == kind)
        {
          drop_face (self);
          beakta_flow_close_runs (self, i - 1);
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
  beakta_flow_materialise_block (self);
  drop_face (self);
  run.label = beakta_flow_keep_label (self, label);
  beakta_flow_open_run (self, &run);
  beakta_flow_append (self, is_checked ? CHECKBOX_CHECKED : CHECKBOX_EMPTY, strlen (CHECKBOX_EMPTY));
  beakta_flow_close_runs (self, self->open->len - 1);
  self->block.after_field = self->text->len;
}

/* Comments */

static void
add_comment_run (BeaktaFlow      *self,
                 const BeaktaRun *run)
{
  guint n_open = self->open->len;

  beakta_flow_open_run (self, run);
  beakta_flow_close_runs (self, n_open);
}

void
beakta_flow_settle_comments (BeaktaFlow *self)
{
  for (guint i = 0; i < self->comments->len; i++)
    add_comment_run (self, &g_array_index (self->comments, BeaktaRun, i));
  g_array_set_size (self->comments, 0);
}

/* A block is not there because somebody remarked upon it: the comment waits for its content, or for its end. */
void
beakta_flow_add_comment (BeaktaFlow              *self,
                         const BeaktaRemarkLabel *label)
{
  BeaktaRun run = { .kind = BEAKTA_RUN_COMMENT, .level = label->day };

  if (*label->words == '\0')
    return;

  run.label = beakta_flow_keep_label (self, label->words);
  if (self->block.is_open && !self->block.has_begun)
    g_array_append_val (self->comments, run);
  else
    add_comment_run (self, &run);
}

BeaktaRemarkLabel *
beakta_flow_make_comment (BeaktaFlow *piece,
                          const char *author,
                          const char *date)
{
  beakta_flow_end_block (piece);

  return beakta_remark_label_new (author, date, beakta_flow_peek (piece));
}
