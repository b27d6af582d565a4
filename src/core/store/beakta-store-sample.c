/* The random sample of quality control, as the office has decided it. */

#include "beakta-store-sample.h"

#include "beakta-sample.h"

void
beakta_sample_free (BeaktaSample *self)
{
  g_free (self->seed);
  g_free (self);
}

BeaktaSample *
beakta_store_load_sample_sync (BeaktaStore  *self,
                               GError      **error)
{
  g_autoptr(BeaktaSample) sample = g_new0 (BeaktaSample, 1);
  g_autofree char *rate = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), NULL);

  rate = beakta_store_dup_office_sync (self, BEAKTA_OFFICE_SAMPLE, error);
  sample->seed = rate != NULL ? beakta_store_dup_office_sync (self, BEAKTA_OFFICE_SAMPLE_SEED, error) : NULL;
  if (sample->seed == NULL)
    return NULL;
  if (!beakta_sample_parse (rate, &sample->rate))
    sample->rate = 0;

  return g_steal_pointer (&sample);
}

gboolean
beakta_store_set_sample_sync (BeaktaStore  *self,
                              guint         rate,
                              const char   *seed,
                              GError      **error)
{
  g_autoptr(BeaktaSample) sample = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fresh = NULL;

  g_return_val_if_fail (BEAKTA_IS_STORE (self), FALSE);
  g_return_val_if_fail (rate <= BEAKTA_SAMPLE_MOST, FALSE);

  sample = beakta_store_load_sample_sync (self, error);
  if (sample == NULL)
    return FALSE;

  if (seed == NULL && *sample->seed == '\0')
    seed = fresh = g_uuid_string_random ();
  if (seed != NULL && !beakta_store_set_office_sync (self, BEAKTA_OFFICE_SAMPLE_SEED, seed, error))
    return FALSE;

  text = g_strdup_printf ("%u", rate);

  return beakta_store_set_office_sync (self, BEAKTA_OFFICE_SAMPLE, text, error);
}
