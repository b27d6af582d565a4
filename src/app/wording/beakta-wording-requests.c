/* Requests for completion and the log of contacts in words. */

#define G_LOG_DOMAIN "beakta-wording"

#include "beakta-wording-requests.h"

#include <glib/gi18n.h>

#include "beakta-completion.h"
#include "beakta-wording.h"
#include "beakta-workday.h"

const char *
beakta_wording_get_channel (BeaktaChannel channel)
{
  /* Translators: how something was sent or said */
  static const char * const channels[BEAKTA_N_CHANNELS] = {
    [BEAKTA_CHANNEL_UNSET] = NC_("channel", "Not stated"),
    [BEAKTA_CHANNEL_EMAIL] = NC_("channel", "E-mail"),
    [BEAKTA_CHANNEL_LETTER] = NC_("channel", "Letter"),
    [BEAKTA_CHANNEL_E_SERVICE] = NC_("channel", "E-service"),
    [BEAKTA_CHANNEL_TELEPHONE] = NC_("channel", "Telephone"),
    [BEAKTA_CHANNEL_MEETING] = NC_("channel", "Meeting"),
    [BEAKTA_CHANNEL_OTHER] = NC_("channel", "Otherwise"),
  };

  g_return_val_if_fail (channel < BEAKTA_N_CHANNELS, "");

  return g_dpgettext2 (NULL, "channel", channels[channel]);
}

const char *
beakta_wording_get_reply (BeaktaReply reply)
{
  /* Translators: what became of a point of a request for completion */
  static const char * const replies[BEAKTA_N_REPLIES] = {
    [BEAKTA_REPLY_OPEN] = NC_("reply", "Open"),
    [BEAKTA_REPLY_ANSWERED] = NC_("reply", "Answered"),
    [BEAKTA_REPLY_PARTLY] = NC_("reply", "Partly"),
    [BEAKTA_REPLY_NOT_ANSWERED] = NC_("reply", "Not answered"),
  };

  g_return_val_if_fail (reply < BEAKTA_N_REPLIES, "");

  return g_dpgettext2 (NULL, "reply", replies[reply]);
}

const char *
beakta_wording_get_contact_sort (BeaktaContactSort sort)
{
  /* Translators: entries in the log of contacts, after sections 25 and 27 of the Administrative Procedure Act
   * (förvaltningslagen): kommunicering, muntlig uppgift */
  static const char * const sorts[BEAKTA_N_CONTACTS] = {
    [BEAKTA_CONTACT_COMMUNICATED] = NC_("contact", "Communicated"),
    [BEAKTA_CONTACT_ORAL] = NC_("contact", "Oral information"),
  };

  g_return_val_if_fail (sort < BEAKTA_N_CONTACTS, "");

  return g_dpgettext2 (NULL, "contact", sorts[sort]);
}

char *
beakta_wording_dup_request (BeaktaCase             *case_,
                            const BeaktaCompletion *request,
                            GDateTime              *now)
{
  g_autoptr(GPtrArray) points = NULL;
  g_autofree char *due = NULL;
  guint n_answered;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  points = beakta_completion_list_points (case_, request->record.id, FALSE);
  due = beakta_wording_dup_day (beakta_completion_get_last_day (request), now);
  n_answered = beakta_completion_count_answered (case_, request->record.id);
  if (request->state == BEAKTA_REQUEST_CLOSED || beakta_wording_is_overdue (beakta_completion_get_last_day (request), now))
    /* Translators: how many points of a request for completion have been answered, of how many */
    return g_strdup_printf (ngettext ("%1$u of %2$u point answered", "%1$u of %2$u points answered", points->len), n_answered,
                            points->len);

  /* Translators: how many points of a request for completion have been answered, of how many, and a day: "14 Dec" */
  return g_strdup_printf (ngettext ("%1$u of %2$u point answered, last day %3$s", "%1$u of %2$u points answered, last day %3$s",
                                    points->len), n_answered, points->len, due);
}

gboolean
beakta_wording_is_overdue (const char *due,
                           GDateTime  *now)
{
  GDate day, today;

  if (!beakta_workday_parse (due, &day))
    return FALSE;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));

  return g_date_compare (&day, &today) < 0;
}

char *
beakta_wording_dup_overdue (const char *due,
                            GDateTime  *now)
{
  g_autofree char *day = NULL;

  if (!beakta_wording_is_overdue (due, now))
    return NULL;

  day = beakta_wording_dup_day (due, now);

  /* Translators: %s is a day that has passed: "28 Nov" */
  return g_strdup_printf (_("The answer should have come on %s"), day);
}
