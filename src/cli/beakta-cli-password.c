/* A password that is typed on the terminal: asked for on the standard error stream, not shown, and not kept. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-password.h"

#include <glib/gi18n.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "beakta-frames.h"

/* As the terminal was before. A signal that ends the program gives it back, and a signal has no other place to look. */
static struct termios shown;

static void
ended_cb (int number)
{
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
  raise (number);
}

static const int ends[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };

static void
hide (struct sigaction before[G_N_ELEMENTS (ends)])
{
  struct sigaction action = { .sa_handler = ended_cb, .sa_flags = SA_RESETHAND };
  struct termios unseen = shown;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    sigaction (ends[i], &action, &before[i]);

  unseen.c_lflag &= ~(tcflag_t) ECHO;
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &unseen);
}

static void
show (const struct sigaction before[G_N_ELEMENTS (ends)])
{
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    sigaction (ends[i], &before[i], NULL);
}

gboolean
beakta_cli_password_can_ask (void)
{
  return isatty (STDIN_FILENO) && isatty (STDERR_FILENO);
}

char *
beakta_cli_password_ask (const char *name)
{
  char line[BEAKTA_FRAMES_MAX_PASSWORD + 2] = "";
  struct sigaction before[G_N_ELEMENTS (ends)];
  char *password = NULL;

  if (tcgetattr (STDIN_FILENO, &shown) != 0)
    return NULL;

  /* Translators: %s is a file name. */
  fprintf (stderr, _("Password for “%s” (only Enter keeps it without reading): "), name);
  fflush (stderr);
  hide (before);
  if (fgets (line, sizeof line, stdin) != NULL)
    password = g_strndup (line, strcspn (line, "\r\n"));
  show (before);
  fputc ('\n', stderr);
  explicit_bzero (line, sizeof line);

  if (password != NULL && *password == '\0')
    g_clear_pointer (&password, g_free);

  return password;
}

void
beakta_cli_password_forget (char **password)
{
  if (*password != NULL)
    explicit_bzero (*password, strlen (*password));
  g_clear_pointer (password, g_free);
}
