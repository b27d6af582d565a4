/* What a reader answers. */

#include "beakta-answer.h"

#include "beakta-enclosing.h"

#include <string.h>

#define HEAD_BYTES  8
#define MAX_WORD    64
#define MAX_LACKS   32
#define MAX_NOTICES 32
#define MAX_MESSAGE 4096

typedef enum
{
  EXPECTS_HELLO,
  EXPECTS_FORMAT,
  EXPECTS_CONTENT,
  EXPECTS_NOTHING
} Expectation;

struct _BeaktaFrameAnswer
{
  GByteArray        *bytes;          /* a frame that has not come whole */
  guint64            n_bytes;        /* of all frames */
  Expectation        expects;

  GPtrArray         *lacks;
  char              *extractor;
  char              *format;         /* nullable */
  guint              n_pages;        /* announced */
  BeaktaTextBuilder *builder;        /* nullable before FORMAT */

  GByteArray        *text;           /* a TEXT whose runs may still come; empty: none */
  gboolean           has_text;
  gboolean           in_page;
  gboolean           has_pages;
  guint              page_length;    /* code points of the open page */
  guint              length;         /* code points of the stream */
  guint              n_done;
  guint              n_notices;
  BeaktaEnclosing   *enclosing;
  GError            *refusal;        /* nullable */
};

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
refuse (GError     **error,
        const char  *message)
{
  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL, "The reader broke the protocol: %s", message);
  return FALSE;
}

/* A rule of the text itself, found broken by the builder. */
static gboolean
refuse_text (GError **error,
             GError  *broken)
{
  g_set_error (error, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL, "The reader broke the protocol: %s",
               broken->message);
  g_error_free (broken);

  return FALSE;
}

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
is_word (const char *word,
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

static gboolean
take_hello (BeaktaFrameAnswer  *self,
            const guint8       *bytes,
            gsize               n,
            GError            **error)
{
  const char *word = (const char *) bytes + sizeof (guint32);
  const char *end = (const char *) bytes + n;

  if (n < sizeof (guint32) || get_number (bytes) != BEAKTA_FRAMES_VERSION)
    return refuse (error, "another version of HELLO");

  while (word < end)
    {
      gsize length = strnlen (word, end - word);

      if (word + length == end || !is_word (word, length) || self->lacks->len >= MAX_LACKS)
        return refuse (error, "HELLO with something that is no word");
      g_ptr_array_add (self->lacks, g_strdup (word));
      word += length + 1;
    }

  self->expects = EXPECTS_FORMAT;
  return TRUE;
}

static gboolean
take_format (BeaktaFrameAnswer  *self,
             const guint8       *bytes,
             gsize               n,
             GError            **error)
{
  gsize length = strnlen ((const char *) bytes, n);

  if (n != length + 1 + sizeof (guint32) || !is_word ((const char *) bytes, length))
    return refuse (error, "FORMAT without a format");

  self->format = g_strdup ((const char *) bytes);
  self->n_pages = get_number (bytes + length + 1);
  self->builder = beakta_text_builder_new (self->format, self->extractor);
  self->expects = EXPECTS_CONTENT;

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
    return refuse_text (error, broken);

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
    return refuse (error, "TEXT is too long");
  if (!g_utf8_validate_len ((const char *) bytes, n, NULL))
    return refuse (error, "TEXT is not valid UTF-8");
  if (self->has_pages && !self->in_page)
    return refuse (error, "TEXT between two pages");

  length = g_utf8_strlen ((const char *) bytes, n);
  if (length > BEAKTA_FRAMES_MAX_CHARACTERS - MIN (self->length, BEAKTA_FRAMES_MAX_CHARACTERS))
    return refuse (error, "there is too much text");

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

  if (n < BEAKTA_FRAMES_RUN_BYTES || get_number (bytes) >= BEAKTA_N_RUNS)
    return 0;

  label = get_number (bytes + 32);
  if (label > n - BEAKTA_FRAMES_RUN_BYTES ||
      !g_utf8_validate_len ((const char *) bytes + BEAKTA_FRAMES_RUN_BYTES, label, NULL))
    return 0;

  *run = (BeaktaRun) {
    .kind = get_number (bytes), .start = get_number (bytes + 4), .length = get_number (bytes + 8),
    .level = get_number (bytes + 12), .table = get_number (bytes + 16), .row = get_number (bytes + 20),
    .column = get_number (bytes + 24), .span = get_number (bytes + 28), .label = "",
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
    return refuse (error, "RUNS without their TEXT");

  labels = g_string_chunk_new (1024);
  for (gsize at = 0; at < n;)
    {
      BeaktaRun run;
      gsize taken = parse_run (bytes + at, n - at, &run, labels);

      if (taken == 0)
        {
          g_string_chunk_free (labels);
          return refuse (error, "RUNS with something that is no run");
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
    return refuse (error, "PAGE without a size");
  if (self->length > 0 && !self->has_pages)
    return refuse (error, "PAGE after text without pages");

  memcpy (size, bytes, sizeof size);
  if (!beakta_text_builder_begin_page (self->builder, size[0], size[1], &broken))
    return refuse_text (error, broken);

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
    return refuse (error, "BOXES that are not those of the page");

  boxes = g_bytes_new (bytes, n);
  if (!beakta_text_builder_end_page (self->builder, boxes, &broken))
    return refuse_text (error, broken);
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

  if (!is_word ((const char *) bytes, n) || ++self->n_notices > MAX_NOTICES)
    return refuse (error, "NOTICE without a nick");

  beakta_text_builder_add_notice (self->builder, nick);
  return TRUE;
}

static gboolean
take_end (BeaktaFrameAnswer  *self,
          const guint8       *bytes,
          gsize               n,
          GError            **error)
{
  if (n != sizeof (guint32) || get_number (bytes) != self->length)
    return refuse (error, "END counts another number of characters");

  self->expects = EXPECTS_NOTHING;
  return TRUE;
}

static gboolean
take_refused (BeaktaFrameAnswer  *self,
              const guint8       *bytes,
              gsize               n,
              GError            **error)
{
  const char *message = (const char *) bytes + sizeof (guint32);

  if (n < sizeof (guint32) || n > MAX_MESSAGE || get_number (bytes) >= BEAKTA_N_INTAKE_ERRORS ||
      !g_utf8_validate_len (message, n - sizeof (guint32), NULL))
    return refuse (error, "REFUSED without a reason");

  self->refusal = g_error_new (BEAKTA_INTAKE_ERROR, (int) get_number (bytes), "%.*s",
                               (int) (n - sizeof (guint32)), message);
  self->expects = EXPECTS_NOTHING;

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

  return broken == NULL || refuse (error, broken);
}

static gboolean
take_content (BeaktaFrameAnswer  *self,
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
      return refuse (error, "a frame of a kind that is not there, or that comes twice");
    }
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
    case EXPECTS_HELLO:
      return kind == BEAKTA_FRAME_HELLO ? take_hello (self, bytes, n, error) : refuse (error, "no HELLO");
    case EXPECTS_FORMAT:
      return kind == BEAKTA_FRAME_FORMAT ? take_format (self, bytes, n, error) : refuse (error, "no FORMAT");
    case EXPECTS_CONTENT:
      return take_content (self, kind, bytes, n, error);
    case EXPECTS_NOTHING:
    default:
      return refuse (error, "something after the end");
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
      guint32 kind = get_number (bytes + at);
      guint32 n = get_number (bytes + at + 4);

      if (n > BEAKTA_FRAMES_MAX_LENGTH)
        {
          refuse (error, "a frame is too long");
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
    return refuse (error, "there are too many bytes");

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
  if (self->expects != EXPECTS_NOTHING || self->bytes->len > 0)
    return refuse (error, "it broke off before the end");

  if (self->refusal != NULL)
    {
      reading->refused = g_steal_pointer (&self->refusal);
      return TRUE;
    }

  reading->text = beakta_text_builder_finish (self->builder, &broken);
  if (reading->text == NULL)
    return refuse_text (error, broken);

  return TRUE;
}
