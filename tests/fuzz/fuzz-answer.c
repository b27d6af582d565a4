/* The core's side: frames of a reader that is not to be trusted. */

#include "beakta-answer.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr(BeaktaFrameAnswer) answer = beakta_frame_answer_new ("fuzz");
  BeaktaReading *reading = g_new0 (BeaktaReading, 1);

  if (beakta_frame_answer_take (answer, bytes, size, NULL))
    beakta_frame_answer_finish (answer, reading, NULL);
  beakta_reading_free (reading);

  return 0;
}
