/* What a field has sent to the case, and what the case has said back. */

#define G_LOG_DOMAIN "beakta-text-echo"

#include "beakta-text-echo.h"

void
beakta_text_echo_init (BeaktaTextEcho *self)
{
  self->confirmed = g_strdup ("");
  g_queue_init (&self->sent);
}

void
beakta_text_echo_clear (BeaktaTextEcho *self)
{
  g_queue_clear_full (&self->sent, g_free);
  g_clear_pointer (&self->confirmed, g_free);
}

const char *
beakta_text_echo_get_expected (const BeaktaTextEcho *self)
{
  const char *last = g_queue_peek_tail ((GQueue *) &self->sent);

  return last != NULL ? last : self->confirmed;
}

void
beakta_text_echo_send (BeaktaTextEcho *self,
                       const char     *text)
{
  g_queue_push_tail (&self->sent, g_strdup (text));
}

static void
confirm (BeaktaTextEcho *self,
         const char     *text)
{
  g_autofree char *old = g_steal_pointer (&self->confirmed);

  self->confirmed = g_strdup (text);
}

/* Whether @text was sent; forgets it and all that is older. */
static gboolean
take_echo (BeaktaTextEcho *self,
           const char     *text)
{
  GList *echo = g_queue_find_custom (&self->sent, text, (GCompareFunc) g_strcmp0);
  gboolean is_last = FALSE;

  if (echo == NULL)
    return FALSE;

  while (!is_last)
    {
      is_last = self->sent.head == echo;
      g_free (g_queue_pop_head (&self->sent));
    }

  return TRUE;
}

gboolean
beakta_text_echo_hear (BeaktaTextEcho *self,
                       const char     *text)
{
  gboolean is_own = g_str_equal (text, self->confirmed) || take_echo (self, text);

  if (is_own)
    confirm (self, text);
  else
    beakta_text_echo_reset (self, text);

  return is_own;
}

void
beakta_text_echo_reset (BeaktaTextEcho *self,
                        const char     *text)
{
  g_queue_clear_full (&self->sent, g_free);
  confirm (self, text);
}

gboolean
beakta_text_echo_is_settled (const BeaktaTextEcho *self,
                             const char           *text)
{
  return g_queue_is_empty ((GQueue *) &self->sent) && g_str_equal (text, self->confirmed);
}
