/* What a reader answers: bytes are cut into frames, and frames come in their order. */

#include "beakta-answer-private.h"

#include <string.h>

#define HEAD_BYTES  8
#define MAX_LACKS   32

BeaktaFrameAnswer *
beakta_frame_answer_new (const char *extractor)
{
  BeaktaFrameAnswer *self = g_new0 (BeaktaFrameAnswer, 1);

  self->extractor = g_strdup (extractor);
  self->bytes = g_byte_array_new ();
  self->text = g_byte_array_new ();
  self->enclosing = beakta_enclosing_new ();
  self->lacks = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  return self;
}

void
beakta_frame_answer_free (BeaktaFrameAnswer *self)
{
  g_byte_array_unref (self->bytes);
  g_byte_array_unref (self->text);
  g_ptr_array_unref (self->lacks);
  beakta_enclosing_free (self->enclosing);
  g_free (self->extractor);
  g_free (self->format);
  g_clear_pointer (&self->builder, beakta_text_builder_free);
  g_clear_error (&self->refusal);
  g_free (self);
}

static gboolean
take_hello (BeaktaFrameAnswer  *self,
            const guint8       *bytes,
            gsize               n,
            GError            **error)
{
  const char *word = (const char *) bytes + sizeof (guint32);
  const char *end = (const char *) bytes + n;

  if (n < sizeof (guint32) || beakta_frame_get_number (bytes) != BEAKTA_FRAMES_VERSION)
    return beakta_frame_answer_refuse (error, "another version of HELLO");

  while (word < end)
    {
      gsize length = strnlen (word, end - word);

      if (word + length == end || !beakta_frame_is_word (word, length) || self->lacks->len >= MAX_LACKS)
        return beakta_frame_answer_refuse (error, "HELLO with something that is no word");
      g_ptr_array_add (self->lacks, g_strdup (word));
      word += length + 1;
    }

  self->expects = BEAKTA_EXPECTS_FORMAT;
  return TRUE;
}

static gboolean
take_format (BeaktaFrameAnswer  *self,
             const guint8       *bytes,
             gsize               n,
             GError            **error)
{
  gsize length = strnlen ((const char *) bytes, n);

  if (n != length + 1 + sizeof (guint32) || !beakta_frame_is_word ((const char *) bytes, length))
    return beakta_frame_answer_refuse (error, "FORMAT without a format");

  self->format = g_strdup ((const char *) bytes);
  self->n_pages = beakta_frame_get_number (bytes + length + 1);
  self->builder = beakta_text_builder_new (self->format, self->extractor);
  self->expects = BEAKTA_EXPECTS_CONTENT;

  return TRUE;
}

static gboolean
take_frame (BeaktaFrameAnswer  *self,
            guint32             kind,
            const guint8       *bytes,
            gsize               n,
            GError            **error)
{
  switch (self->expects)
    {
    case BEAKTA_EXPECTS_HELLO:
      return kind == BEAKTA_FRAME_HELLO ? take_hello (self, bytes, n, error) : beakta_frame_answer_refuse (error, "no HELLO");
    case BEAKTA_EXPECTS_FORMAT:
      return kind == BEAKTA_FRAME_FORMAT ? take_format (self, bytes, n, error) : beakta_frame_answer_refuse (error, "no FORMAT");
    case BEAKTA_EXPECTS_CONTENT:
      return beakta_frame_answer_take_content (self, kind, bytes, n, error);
    case BEAKTA_EXPECTS_NOTHING:
    default:
      return beakta_frame_answer_refuse (error, "something after the end");
    }
}

/* Takes the whole frames that @bytes begins with. Returns: how many bytes they are, or -1. */
static gssize
take_whole_frames (BeaktaFrameAnswer  *self,
                   const guint8       *bytes,
                   gsize               n_bytes,
                   GError            **error)
{
  gsize at = 0;

  while (n_bytes - at >= HEAD_BYTES)
    {
      guint32 kind = beakta_frame_get_number (bytes + at);
      guint32 n = beakta_frame_get_number (bytes + at + 4);

      if (n > BEAKTA_FRAMES_MAX_LENGTH)
        {
          beakta_frame_answer_refuse (error, "a frame is too long");
          return -1;
        }
      if (n_bytes - at - HEAD_BYTES < n)
        break;
      if (!take_frame (self, kind, bytes + at + HEAD_BYTES, n, error))
        return -1;

      at += HEAD_BYTES + n;
    }

  return at;
}

gboolean
beakta_frame_answer_take (BeaktaFrameAnswer  *self,
                          const guint8       *bytes,
                          gsize               n_bytes,
                          GError            **error)
{
  gssize taken;

  self->n_bytes += n_bytes;
  if (self->n_bytes > BEAKTA_FRAMES_MAX_BYTES)
    return beakta_frame_answer_refuse (error, "there are too many bytes");

  /* What was left over is completed first; without any, frames are taken where they lie. */
  if (self->bytes->len > 0)
    {
      g_byte_array_append (self->bytes, bytes, n_bytes);
      taken = take_whole_frames (self, self->bytes->data, self->bytes->len, error);
      if (taken > 0)
        g_byte_array_remove_range (self->bytes, 0, taken);
      return taken >= 0;
    }

  taken = take_whole_frames (self, bytes, n_bytes, error);
  if (taken >= 0)
    g_byte_array_append (self->bytes, bytes + taken, n_bytes - taken);

  return taken >= 0;
}

void
beakta_frame_answer_get_progress (BeaktaFrameAnswer *self,
                                  guint             *done,
                                  guint             *total)
{
  *done = self->n_done;
  *total = self->n_pages;
}

void
beakta_frame_answer_give_up (BeaktaFrameAnswer *self,
                             BeaktaReading     *reading)
{
  g_free (reading->type);
  reading->type = g_strdup (self->format != NULL ? self->format : "unknown");
  g_strfreev (reading->lacks);
  reading->lacks = g_strdupv ((char **) self->lacks->pdata);
  g_clear_pointer (&reading->enclosures, g_ptr_array_unref);
  reading->enclosures = beakta_enclosing_steal (self->enclosing);
}

gboolean
beakta_frame_answer_finish (BeaktaFrameAnswer  *self,
                            BeaktaReading      *reading,
                            GError            **error)
{
  GError *broken = NULL;

  beakta_frame_answer_give_up (self, reading);
  if (self->expects != BEAKTA_EXPECTS_NOTHING || self->bytes->len > 0)
    return beakta_frame_answer_refuse (error, "it broke off before the end");

  if (self->refusal != NULL)
    {
      reading->refused = g_steal_pointer (&self->refusal);
      return TRUE;
    }

  reading->text = beakta_text_builder_finish (self->builder, &broken);
  if (reading->text == NULL)
    return beakta_frame_answer_refuse_text (error, broken);

  return TRUE;
}
