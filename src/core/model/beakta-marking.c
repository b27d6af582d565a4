/* How the papers of a case are marked. The numbers are the rules of the header. */

#include "beakta-marking.h"

void
beakta_facts_mark (BeaktaFacts *facts,
                   const char  *secrecy,
                   const char  *annex_number,
                   GDateTime   *now)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (now != NULL);

  if (secrecy != NULL)
    {
      g_autofree char *provision = g_strstrip (g_strdup (secrecy));
      g_autoptr(GDateTime) local = g_date_time_to_local (now);
      g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");

      /* Rule 2. */
      if (!g_str_equal (facts->secrecy, provision))
        beakta_record_set (&facts->secrecy_noted, *provision != '\0' ? day : "");
      beakta_record_set (&facts->secrecy, provision);
    }

  if (annex_number != NULL)
    {
      g_autofree char *number = g_strstrip (g_strdup (annex_number));

      beakta_record_set (&facts->annex_number, number);
    }
}
