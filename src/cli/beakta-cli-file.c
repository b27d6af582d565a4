/* Files that are named on the command line, and how they are to be read. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-file.h"

#include <glib/gi18n.h>

#include <string.h>

#include "beakta-cli-password.h"
#include "beakta-cli.h"

#define TRIES 3

void
beakta_cli_reading_clear (BeaktaCliReading *self)
{
  g_free (self->password_file);
  beakta_cli_password_forget (&self->password);
}

/* Passwords */

static gboolean
load_password (BeaktaCliReading  *reading,
               GError           **error)
{
  g_autofree char *content = NULL;
  g_autoptr(GError) problem = NULL;
  gsize n;

  if (reading->password_file == NULL || reading->password != NULL)
    return TRUE;

  if (!g_file_get_contents (reading->password_file, &content, &n, &problem))
    {
      /* Translators: %1$s is a file name, %2$s why it could not be read. */
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("the password could not be read from “%1$s”: %2$s"),
                   reading->password_file, problem->message);
      return FALSE;
    }

  reading->password = g_strndup (content, strcspn (content, "\r\n"));
  explicit_bzero (content, n);
  if (*reading->password != '\0' && strlen (reading->password) <= BEAKTA_FRAMES_MAX_PASSWORD &&
      g_utf8_validate (reading->password, -1, NULL))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("there is no password on the first line of “%s”, or it is not UTF-8"), reading->password_file);
  return FALSE;
}

static gboolean
can_ask (const BeaktaCliReading *reading)
{
  return reading->password_file == NULL && beakta_cli_password_can_ask ();
}

/* Reading */

static gboolean
check_recognition (const BeaktaCliReading  *reading,
                   GError                 **error)
{
  if (!reading->recognise || beakta_intake_can_recognise ())
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                       _("text cannot be recognised: install the package tesseract-ocr-swe, and a Beakta that was built with "
                         "libtesseract-dev"));
  return FALSE;
}

static BeaktaIncoming *
read_once (const char              *name,
           GBytes                  *bytes,
           const BeaktaCliReading  *reading,
           GError                 **error)
{
  BeaktaIntakeRequest request = {
    .wishes = (reading->attachments ? BEAKTA_WISH_ENCLOSURES : 0) | (reading->recognise ? BEAKTA_WISH_RECOGNISE : 0),
    .password = reading->password,
  };

  return beakta_incoming_read_bytes_sync (name, bytes, &request, NULL, error);
}

static gboolean
is_locked (const BeaktaIncoming *incoming)
{
  return g_error_matches (incoming->reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ENCRYPTED) &&
         strcmp (incoming->reading->type, "pdf") == 0;
}

BeaktaIncoming *
beakta_cli_read_bytes (const char        *name,
                       GBytes            *bytes,
                       BeaktaCliReading  *reading,
                       GError           **error)
{
  g_autoptr(BeaktaIncoming) incoming = NULL;

  if (!load_password (reading, error) || !check_recognition (reading, error))
    return NULL;

  incoming = read_once (name, bytes, reading, error);
  for (guint i = 0; i < TRIES && incoming != NULL && is_locked (incoming) && can_ask (reading); i++)
    {
      beakta_cli_password_forget (&reading->password);
      reading->password = beakta_cli_password_ask (name);
      if (reading->password == NULL)
        break;

      g_clear_pointer (&incoming, beakta_incoming_free);
      incoming = read_once (name, bytes, reading, error);
      if (incoming != NULL && is_locked (incoming))
        beakta_cli_warn (_("that password does not open “%s”"), name);
    }

  if (incoming != NULL && is_locked (incoming) && reading->password_file != NULL)
    beakta_cli_warn (_("the password in “%1$s” does not open “%2$s”"), reading->password_file, name);

  return g_steal_pointer (&incoming);
}

BeaktaIncoming *
beakta_cli_read_file (const char        *name,
                      BeaktaCliReading  *reading,
                      GError           **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(BeaktaIncoming) plain = NULL;
  g_autoptr(GError) problem = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("“%s” is a folder; name the files in it instead"), name);
      return NULL;
    }

  plain = beakta_incoming_load_sync (file, NULL, &problem);
  if (plain == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                   _("“%s” could not be opened: %s"), name, problem->message);
      return NULL;
    }

  return beakta_cli_read_bytes (plain->name, plain->bytes, reading, error);
}
