/* What the fuzzers of the reader share. */

#include "fuzz-reader.h"

#include "beakta-answer.h"

#include <sys/mman.h>
#include <unistd.h>

static int fd = -1;

BeaktaEmitter *
fuzz_begin (gboolean has_format)
{
  const char *lacks[] = { NULL };
  BeaktaEmitter *emitter;

  if (fd < 0)
    fd = memfd_create ("frames", MFD_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, 0), ==, 0);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);

  emitter = beakta_emitter_new (fd);
  beakta_emitter_hello (emitter, lacks);
  if (has_format)
    beakta_emitter_format (emitter, "fuzz", 0);

  return emitter;
}

static void
check_frames (void)
{
  g_autoptr(BeaktaFrameAnswer) answer = beakta_frame_answer_new ("fuzz 1");
  BeaktaReading *reading = g_new0 (BeaktaReading, 1);
  g_autoptr(GError) error = NULL;
  goffset size = lseek (fd, 0, SEEK_END);
  gpointer bytes = mmap (NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);

  g_assert_true (bytes != MAP_FAILED);
  if (beakta_frame_answer_take (answer, bytes, size, &error))
    beakta_frame_answer_finish (answer, reading, &error);
  g_assert_no_error (error);

  munmap (bytes, size);
  beakta_reading_free (reading);
}

void
fuzz_end (BeaktaEmitter *emitter,
          GError        *error)
{
  if (error == NULL && beakta_emitter_get_length (emitter) == 0)
    beakta_refuse (&error, BEAKTA_INTAKE_ERROR_NO_TEXT, "There is no text");

  if (error == NULL)
    beakta_emitter_end (emitter);
  else
    beakta_emitter_refused (emitter, error);
  beakta_emitter_free (emitter);
  g_clear_error (&error);

  check_frames ();
}

void
fuzz_end_flow (BeaktaEmitter *emitter,
               BeaktaFlow    *flow,
               gboolean       is_read,
               GError        *error)
{
  if (is_read)
    beakta_flow_finish (flow, &error);
  beakta_flow_free (flow);
  fuzz_end (emitter, error);
}
