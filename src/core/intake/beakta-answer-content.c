/* What a reader answers: what a document holds, from its text to the files inside it. */

#include "beakta-answer-private.h"

#include <string.h>

#define MAX_WORD    64
#define MAX_NOTICES 32
#define MAX_MESSAGE 4096

gboolean
beakta_frame_answer_refuse (GError     **error,
                            const char  *message)
{
  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL, "The reader broke the protocol: %s", message);
  return FALSE;
}

gboolean
beakta_frame_answer_refuse_text (GError **error,
                                 GError  *broken)
{
  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL, "The reader broke the protocol: %s",
               broken->message);
  g_error_free (broken);

  return FALSE;
}

guint32
beakta_frame_get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_LE (number);
}

gboolean
beakta_frame_is_word (const char *word,
                      gsize       n)
{
  if (n == 0 || n > MAX_WORD)
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_islower (word[i]) && !g_ascii_isdigit (word[i]) && word[i] != '-')
        return FALSE;
    }

  return TRUE;
}

/* Hands a TEXT on, with the runs that came after it, if any. */
static gboolean
flush_text (BeaktaFrameAnswer  *self,
            const BeaktaRun    *runs,
            guint               n_runs,
            GError            **error)
{
  GError *broken = NULL;

  if (!self->has_text)
    return TRUE;

  self->has_text = FALSE;
  if (!beakta_text_builder_add (self->builder, (const char *) self->text->data, self->text->len, runs, n_runs, &broken))
    return beakta_frame_answer_refuse_text (error, broken);

  return TRUE;
}

static gboolean
take_text (BeaktaFrameAnswer  *self,
           const guint8       *bytes,
           gsize               n,
           GError            **error)
{
  guint length;

  if (n > BEAKTA_FRAMES_MAX_TEXT)
    return beakta_frame_answer_refuse (error, "TEXT is too long");
  if (!g_utf8_validate_len ((const char *) bytes, n, NULL))
    return beakta_frame_answer_refuse (error, "TEXT is not valid UTF-8");
  if (self->has_pages && !self->in_page)
    return beakta_frame_answer_refuse (error, "TEXT between two pages");

  length = g_utf8_strlen ((const char *) bytes, n);
  if (length > BEAKTA_FRAMES_MAX_CHARACTERS - MIN (self->length, BEAKTA_FRAMES_MAX_CHARACTERS))
    return beakta_frame_answer_refuse (error, "there is too much text");

  g_byte_array_set_size (self->text, 0);
  g_byte_array_append (self->text, bytes, n);
  self->has_text = TRUE;
  self->length += length;
  self->page_length += length;
  if (!self->has_pages)
    self->n_done++;

  return TRUE;
}

/* One run; its label is copied into @labels. Returns: the bytes that it took, 0 when it is broken. */
static gsize
parse_run (const guint8 *bytes,
           gsize         n,
           BeaktaRun    *run,
           GStringChunk *labels)
{
  gsize label;

  if (n < BEAKTA_FRAMES_RUN_BYTES || beakta_frame_get_number (bytes) >= BEAKTA_N_RUNS)
    return 0;

  label = beakta_frame_get_number (bytes + 32);
  if (label > n - BEAKTA_FRAMES_RUN_BYTES ||
      !g_utf8_validate_len ((const char *) bytes + BEAKTA_FRAMES_RUN_BYTES, label, NULL))
    return 0;

  *run = (BeaktaRun) {
    .kind = beakta_frame_get_number (bytes), .start = beakta_frame_get_number (bytes + 4), .length = beakta_frame_get_number (bytes + 8),
    .level = beakta_frame_get_number (bytes + 12), .table = beakta_frame_get_number (bytes + 16), .row = beakta_frame_get_number (bytes + 20),
    .column = beakta_frame_get_number (bytes + 24), .span = beakta_frame_get_number (bytes + 28), .label = "",
  };
  if (label > 0)
    run->label = g_string_chunk_insert_len (labels, (const char *) bytes + BEAKTA_FRAMES_RUN_BYTES, label);

  return BEAKTA_FRAMES_RUN_BYTES + label;
}

static gboolean
take_runs (BeaktaFrameAnswer  *self,
           const guint8       *bytes,
           gsize               n,
           GError            **error)
{
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  GStringChunk *labels;
  gboolean is_taken;

  if (!self->has_text)
    return beakta_frame_answer_refuse (error, "RUNS without their TEXT");

  labels = g_string_chunk_new (1024);
  for (gsize at = 0; at < n;)
    {
      BeaktaRun run;
      gsize taken = parse_run (bytes + at, n - at, &run, labels);

      if (taken == 0)
        {
          g_string_chunk_free (labels);
          return beakta_frame_answer_refuse (error, "RUNS with something that is no run");
        }
      g_array_append_val (runs, run);
      at += taken;
    }

  is_taken = flush_text (self, (const BeaktaRun *) runs->data, runs->len, error);
  g_string_chunk_free (labels);

  return is_taken;
}

static gboolean
take_page (BeaktaFrameAnswer  *self,
           const guint8       *bytes,
           gsize               n,
           GError            **error)
{
  GError *broken = NULL;
  float size[2];

  if (n != sizeof size)
    return beakta_frame_answer_refuse (error, "PAGE without a size");
  if (self->length > 0 && !self->has_pages)
    return beakta_frame_answer_refuse (error, "PAGE after text without pages");

  memcpy (size, bytes, sizeof size);
  if (!beakta_text_builder_begin_page (self->builder, size[0], size[1], &broken))
    return beakta_frame_answer_refuse_text (error, broken);

  if (self->has_pages)
    self->length++;
  self->has_pages = self->in_page = TRUE;
  self->page_length = 0;
  self->n_done++;

  return TRUE;
}

static gboolean
take_boxes (BeaktaFrameAnswer  *self,
            const guint8       *bytes,
            gsize               n,
            GError            **error)
{
  g_autoptr(GBytes) boxes = NULL;
  GError *broken = NULL;

  if (!self->in_page || n != (gsize) self->page_length * sizeof (BeaktaBox))
    return beakta_frame_answer_refuse (error, "BOXES that are not those of the page");

  boxes = g_bytes_new (bytes, n);
  if (!beakta_text_builder_end_page (self->builder, boxes, &broken))
    return beakta_frame_answer_refuse_text (error, broken);
  self->in_page = FALSE;

  return TRUE;
}

static gboolean
take_notice (BeaktaFrameAnswer  *self,
             const guint8       *bytes,
             gsize               n,
             GError            **error)
{
  g_autofree char *nick = g_strndup ((const char *) bytes, n);

  if (!beakta_frame_is_word ((const char *) bytes, n) || ++self->n_notices > MAX_NOTICES)
    return beakta_frame_answer_refuse (error, "NOTICE without a nick");

  beakta_text_builder_add_notice (self->builder, nick);
  return TRUE;
}

static gboolean
take_end (BeaktaFrameAnswer  *self,
          const guint8       *bytes,
          gsize               n,
          GError            **error)
{
  if (n != sizeof (guint32) || beakta_frame_get_number (bytes) != self->length)
    return beakta_frame_answer_refuse (error, "END counts another number of characters");

  self->expects = BEAKTA_EXPECTS_NOTHING;
  return TRUE;
}

static gboolean
take_refused (BeaktaFrameAnswer  *self,
              const guint8       *bytes,
              gsize               n,
              GError            **error)
{
  const char *message = (const char *) bytes + sizeof (guint32);

  if (n < sizeof (guint32) || n > MAX_MESSAGE || beakta_frame_get_number (bytes) >= BEAKTA_N_INTAKE_ERRORS ||
      !g_utf8_validate_len (message, n - sizeof (guint32), NULL))
    return beakta_frame_answer_refuse (error, "REFUSED without a reason");

  self->refusal = g_error_new (BEAKTA_INTAKE_ERROR, (int) beakta_frame_get_number (bytes), "%.*s",
                               (int) (n - sizeof (guint32)), message);
  self->expects = BEAKTA_EXPECTS_NOTHING;

  return TRUE;
}

/* A file inside the document; nothing else comes before it has ended. */
static gboolean
take_enclosure (BeaktaFrameAnswer  *self,
                guint32             kind,
                const guint8       *bytes,
                gsize               n,
                GError            **error)
{
  const char *broken = "a file inside the document that is not finished";

  if (kind == BEAKTA_FRAME_ENCLOSURE)
    broken = beakta_enclosing_begin (self->enclosing, bytes, n);
  else if (kind == BEAKTA_FRAME_BYTES)
    broken = beakta_enclosing_add (self->enclosing, bytes, n);
  else if (kind == BEAKTA_FRAME_ENCLOSED)
    broken = beakta_enclosing_end (self->enclosing, bytes, n);

  return broken == NULL || beakta_frame_answer_refuse (error, broken);
}

gboolean
beakta_frame_answer_take_content (BeaktaFrameAnswer  *self,
                                  guint32             kind,
                                  const guint8       *bytes,
                                  gsize               n,
                                  GError            **error)
{
  if (kind != BEAKTA_FRAME_RUNS && !flush_text (self, NULL, 0, error))
    return FALSE;
  if (beakta_enclosing_is_open (self->enclosing))
    return take_enclosure (self, kind, bytes, n, error);

  switch (kind)
    {
    case BEAKTA_FRAME_TEXT:
      return take_text (self, bytes, n, error);
    case BEAKTA_FRAME_RUNS:
      return take_runs (self, bytes, n, error);
    case BEAKTA_FRAME_PAGE:
      return take_page (self, bytes, n, error);
    case BEAKTA_FRAME_BOXES:
      return take_boxes (self, bytes, n, error);
    case BEAKTA_FRAME_NOTICE:
      return take_notice (self, bytes, n, error);
    case BEAKTA_FRAME_ENCLOSURE:
    case BEAKTA_FRAME_BYTES:
    case BEAKTA_FRAME_ENCLOSED:
      return take_enclosure (self, kind, bytes, n, error);
    case BEAKTA_FRAME_END:
      return take_end (self, bytes, n, error);
    case BEAKTA_FRAME_REFUSED:
      return take_refused (self, bytes, n, error);
    default:
      return beakta_frame_answer_refuse (error, "a frame of a kind that is not there, or that comes twice");
    }
}
