/* Writes frames to the core.
 *
 * (1) Frames go out whole and in order, through one buffer; when nobody reads them any more, there is nothing
 *     left to do and the process ends.
 * (2) What is over a limit of beakta-frames.h is never sent: the document is refused instead.
 */

#include "beakta-emitter.h"

#include "beakta-compose.h"
#include "beakta-write.h"

#include <string.h>

#define BUFFER_SIZE (256u << 10)

struct _BeaktaEmitter
{
  int         fd;
  GByteArray *buffer;
  GByteArray *runs;                  /* the RUNS frame that is being made */
  GPtrArray  *notices;
  gsize       n_bytes;               /* of all frames but those of enclosures */
  guint       n_pages;
  guint       length;                /* code points of the stream, the U+000C between pages included */

  guint       n_enclosures;
  gsize       n_enclosed;            /* bytes of all enclosures */
  gsize       n_of_this;             /* bytes of the open one */
  gboolean    is_over;               /* the open one is over a limit */
};

BeaktaEmitter *
beakta_emitter_new (int fd)
{
  BeaktaEmitter *self = g_new0 (BeaktaEmitter, 1);

  self->fd = fd;
  self->buffer = g_byte_array_sized_new (BUFFER_SIZE);
  self->runs = g_byte_array_new ();
  self->notices = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
beakta_emitter_free (BeaktaEmitter *self)
{
  g_byte_array_unref (self->buffer);
  g_byte_array_unref (self->runs);
  g_ptr_array_unref (self->notices);
  g_free (self);
}

void
beakta_emitter_flush (BeaktaEmitter *self)
{
  beakta_write_all (self->fd, self->buffer->data, self->buffer->len);
  g_byte_array_set_size (self->buffer, 0);
}

static void
send (BeaktaEmitter *self,
      gconstpointer  bytes,
      gsize          n)
{
  if (self->buffer->len + n > BUFFER_SIZE)
    beakta_emitter_flush (self);

  if (n > BUFFER_SIZE)
    beakta_write_all (self->fd, bytes, n);
  else if (n > 0)
    g_byte_array_append (self->buffer, bytes, n);
}

static void
send_head (BeaktaEmitter   *self,
           BeaktaFrameKind  kind,
           gsize            n)
{
  guint32 head[2] = { GUINT32_TO_LE (kind), GUINT32_TO_LE ((guint32) n) };

  send (self, head, sizeof head);
  self->n_bytes += sizeof head + n;
}

static void
send_frame (BeaktaEmitter   *self,
            BeaktaFrameKind  kind,
            gconstpointer    bytes,
            gsize            n)
{
  send_head (self, kind, n);
  send (self, bytes, n);
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  number = GUINT32_TO_LE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static void
append_word (GByteArray *bytes,
             const char *word)
{
  g_byte_array_append (bytes, (const guint8 *) word, strlen (word) + 1);
}

void
beakta_emitter_hello (BeaktaEmitter      *self,
                      const char * const *lacks)
{
  g_autoptr(GByteArray) frame = g_byte_array_new ();

  append_number (frame, BEAKTA_FRAMES_VERSION);
  for (guint i = 0; lacks[i] != NULL; i++)
    append_word (frame, lacks[i]);

  send_frame (self, BEAKTA_FRAME_HELLO, frame->data, frame->len);
}

void
beakta_emitter_format (BeaktaEmitter *self,
                       const char    *nick,
                       guint          pages)
{
  g_autoptr(GByteArray) frame = g_byte_array_new ();

  append_word (frame, nick);
  append_number (frame, pages);

  send_frame (self, BEAKTA_FRAME_FORMAT, frame->data, frame->len);
}

/* The part of @run between two positions, counted from the first of them. */
static void
append_run (GByteArray      *frame,
            const BeaktaRun *run,
            guint            from,
            guint            to)
{
  guint start = MAX (run->start, from);
  guint end = MIN (run->start + run->length, to);
  gsize label = run->label != NULL ? strlen (run->label) : 0;
  guint32 fields[BEAKTA_FRAMES_RUN_BYTES / sizeof (guint32)] = {
    run->kind, start - from, end - start, run->level, run->table, run->row, run->column, run->span, label
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fields[i] = GUINT32_TO_LE (fields[i]);

  g_byte_array_append (frame, (const guint8 *) fields, sizeof fields);
  g_byte_array_append (frame, (const guint8 *) run->label, label);
}

/* Whether @run has a part between two positions; an empty one belongs to the piece that it starts in. */
static gboolean
run_touches (const BeaktaRun *run,
             guint            from,
             guint            to,
             gboolean         is_last)
{
  if (run->length == 0)
    return run->start >= from && (run->start < to || (is_last && run->start == to));

  return run->start < to && run->start + run->length > from;
}

static gboolean
send_piece (BeaktaEmitter    *self,
            const char       *utf8,
            gsize             n_bytes,
            guint             from,
            guint             to,
            gboolean          is_last,
            const BeaktaRun  *runs,
            guint             n_runs,
            GError          **error)
{
  g_byte_array_set_size (self->runs, 0);
  for (guint i = 0; i < n_runs && runs[i].start <= to; i++)
    {
      if (run_touches (&runs[i], from, to, is_last))
        append_run (self->runs, &runs[i], from, to);
    }

  if (self->runs->len > BEAKTA_FRAMES_MAX_LENGTH ||
      self->n_bytes + n_bytes + self->runs->len > BEAKTA_FRAMES_MAX_BYTES / 2)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The document has more structure than can be handled");

  send_frame (self, BEAKTA_FRAME_TEXT, utf8, n_bytes);
  if (self->runs->len > 0)
    send_frame (self, BEAKTA_FRAME_RUNS, self->runs->data, self->runs->len);

  return TRUE;
}

/* As many bytes as a frame may hold, without cutting a character. */
static gsize
cut_piece (const char *utf8,
           gsize       n_bytes)
{
  gsize n = BEAKTA_FRAMES_MAX_TEXT;

  if (n_bytes <= n)
    return n_bytes;

  while (((guchar) utf8[n] & 0xc0) == 0x80)
    n--;

  return n;
}

gboolean
beakta_emitter_text (BeaktaEmitter    *self,
                     const char       *utf8,
                     gsize             n_bytes,
                     const BeaktaRun  *runs,
                     guint             n_runs,
                     GError          **error)
{
  guint from = 0;
  gsize at = 0;

  do
    {
      gsize n = cut_piece (utf8 + at, n_bytes - at);
      guint to = from + beakta_count_characters (utf8 + at, n);
      gboolean is_last = at + n == n_bytes;

      if (self->length + (to - from) > BEAKTA_FRAMES_MAX_CHARACTERS)
        return beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The document has more than %u characters",
                              BEAKTA_FRAMES_MAX_CHARACTERS);
      if (!send_piece (self, utf8 + at, n, from, to, is_last, runs, n_runs, error))
        return FALSE;

      self->length += to - from;
      from = to;
      at += n;
    }
  while (at < n_bytes);

  return TRUE;
}

void
beakta_emitter_page (BeaktaEmitter *self,
                     float          width,
                     float          height)
{
  float size[2] = { width, height };

  if (self->n_pages++ > 0)
    self->length++;                  /* the core parts pages by U+000C */

  send_frame (self, BEAKTA_FRAME_PAGE, size, sizeof size);
}

void
beakta_emitter_boxes (BeaktaEmitter   *self,
                      const BeaktaBox *boxes,
                      guint            n_boxes)
{
  if ((gsize) n_boxes * sizeof (BeaktaBox) <= BEAKTA_FRAMES_MAX_LENGTH)
    send_frame (self, BEAKTA_FRAME_BOXES, boxes, (gsize) n_boxes * sizeof (BeaktaBox));
}

void
beakta_emitter_notice (BeaktaEmitter *self,
                       const char    *nick)
{
  if (g_ptr_array_find_with_equal_func (self->notices, nick, g_str_equal, NULL))
    return;

  g_ptr_array_add (self->notices, g_strdup (nick));
  send_frame (self, BEAKTA_FRAME_NOTICE, nick, strlen (nick));
}

void
beakta_emitter_begin_enclosure (BeaktaEmitter *self,
                                const char    *name,
                                gsize          size)
{
  g_autoptr(GByteArray) frame = g_byte_array_new ();

  self->n_of_this = 0;
  self->is_over = ++self->n_enclosures > BEAKTA_FRAMES_MAX_ENCLOSURES;
  if (self->is_over)
    return;

  append_number (frame, MIN (size, G_MAXUINT32));
  g_byte_array_append (frame, (const guint8 *) name, strlen (name));
  send_frame (self, BEAKTA_FRAME_ENCLOSURE, frame->data, frame->len);
}

gboolean
beakta_emitter_enclose (BeaktaEmitter *self,
                        const guint8  *bytes,
                        gsize          n_bytes)
{
  if (n_bytes > BEAKTA_FRAMES_MAX_ENCLOSURE - self->n_of_this || n_bytes > BEAKTA_FRAMES_MAX_ENCLOSED - self->n_enclosed)
    self->is_over = TRUE;
  if (self->is_over)
    return FALSE;

  self->n_of_this += n_bytes;
  self->n_enclosed += n_bytes;
  for (gsize n; n_bytes > 0; bytes += n, n_bytes -= n)
    {
      guint32 head[2];

      n = MIN (n_bytes, BEAKTA_FRAMES_MAX_TEXT);
      head[0] = GUINT32_TO_LE (BEAKTA_FRAME_BYTES);
      head[1] = GUINT32_TO_LE ((guint32) n);
      send (self, head, sizeof head);
      send (self, bytes, n);
    }

  return TRUE;
}

void
beakta_emitter_end_enclosure (BeaktaEmitter        *self,
                              BeaktaEnclosureState  state)
{
  guint32 said = GUINT32_TO_LE (self->is_over ? BEAKTA_ENCLOSURE_TOO_LARGE : state);

  if (self->n_enclosures > BEAKTA_FRAMES_MAX_ENCLOSURES)
    beakta_emitter_notice (self, "enclosures-left-out");
  else
    send_frame (self, BEAKTA_FRAME_ENCLOSED, &said, sizeof said);
}

void
beakta_emitter_end (BeaktaEmitter *self)
{
  guint32 length = GUINT32_TO_LE (self->length);

  send_frame (self, BEAKTA_FRAME_END, &length, sizeof length);
  beakta_emitter_flush (self);
}

void
beakta_emitter_refused (BeaktaEmitter *self,
                        const GError  *refusal)
{
  g_autoptr(GByteArray) frame = g_byte_array_new ();
  g_autofree char *message = g_utf8_make_valid (refusal->message, -1);

  append_number (frame, refusal->domain == BEAKTA_REFUSAL ? (guint32) refusal->code : BEAKTA_INTAKE_ERROR_FAILED);
  g_byte_array_append (frame, (const guint8 *) message, strlen (message));

  send_frame (self, BEAKTA_FRAME_REFUSED, frame->data, frame->len);
  beakta_emitter_flush (self);
}

guint
beakta_emitter_get_length (BeaktaEmitter *self)
{
  return self->length;
}
