/* A reader of pages for tests: its document says in which way it is to misbehave. */

#include "beakta-page-frames.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *order;

static void
say (guint32       kind,
     gconstpointer bytes,
     guint32       n)
{
  guint32 head[2] = { kind, n };

  if (write (STDOUT_FILENO, head, sizeof head) < 0 || (n > 0 && write (STDOUT_FILENO, bytes, n) < 0))
    _exit (EXIT_FAILURE);
}

static gboolean
is_told (const char *word)
{
  return g_str_has_prefix (order, word);
}

static void
say_hello (void)
{
  guint32 version = is_told ("VERSION") ? 99 : BEAKTA_PAGES_VERSION;
  guint32 refused[2] = { 5, 0x216f6e };

  if (is_told ("LOCKED"))
    say (BEAKTA_PAGES_REFUSED, refused, sizeof refused);
  else
    say (BEAKTA_PAGES_HELLO, &version, sizeof version);
}

static void
say_drawn (guint32 *request,
           guint    n_served)
{
  guint32 drawn[3] = { request[0], request[7], request[8] };

  if (is_told ("DIE-ALWAYS") || (is_told ("DIE-THIRD") && n_served == 2))
    raise (SIGKILL);
  if (is_told ("HANG"))
    pause ();
  if (is_told ("OTHER-SIZE"))
    drawn[1]++;
  if (is_told ("OTHER-ID"))
    drawn[0]++;

  if (is_told ("TOO-LONG"))
    {
      guint32 head[2] = { BEAKTA_PAGES_DRAWN, BEAKTA_PAGES_MAX_LENGTH + 1 };

      if (write (STDOUT_FILENO, head, sizeof head) < 0)
        _exit (EXIT_FAILURE);
    }
  else if (is_told ("OTHER-KIND"))
    say (BEAKTA_PAGES_SIZED, drawn, sizeof drawn);
  else if (is_told ("FAIL") && request[1] == 0)
    say (BEAKTA_PAGES_FAILED, drawn, sizeof *drawn);
  else
    say (BEAKTA_PAGES_DRAWN, drawn, sizeof drawn);
}

/* A remark on two lines; or one that says more lines than it has, more than there may be, or one that is nowhere. */
static void
say_remark (guint32 *request)
{
  guint32 remark[] = { request[0], 0, 0, 0, 0, BEAKTA_PAGES_REMARK, 0, 0,
                       is_told ("REMARK-CUT") ? 3 : is_told ("REMARK-ENDLESS") ? BEAKTA_PAGES_MAX_LINES + 1 : 2,
                       0, 0, 0, 0, 0, is_told ("REMARK-NOWHERE") ? 0x7f800000 : 0, 0, 0 };

  say (BEAKTA_PAGES_LINKED, remark, sizeof remark);
}

/* Answers that do not hold together: cut short, no UTF-8, a page that is not there, a number that is none. */
static void
say_listed (guint32  kind,
            guint32 *request)
{
  guint32 link[] = { request[0], 0, 0, 0, 0, is_told ("NO-PAGE") ? 77 : 1, is_told ("NO-NUMBER") ? 0x7fc00000 : 0, 2,
                     is_told ("NO-UTF8") ? 0xfffe : 0x6161 };

  say (kind, link, (is_told ("CUT") ? 6 : 8) * sizeof *link + (is_told ("CUT") ? 0 : 2));
}

int
main (void)
{
  char document[64] = "";
  guint32 request[256];
  guint32 n_pages = 3;
  guint n_served = 0;
  guint32 head[2];

  order = document;
  if (read (STDIN_FILENO, document, sizeof document - 1) < 0)
    return EXIT_FAILURE;

  say_hello ();
  while (read (BEAKTA_PAGES_REQUESTS_FD, head, sizeof head) == sizeof head)
    {
      if (head[1] > sizeof request || (head[1] > 0 && read (BEAKTA_PAGES_REQUESTS_FD, request, head[1]) != head[1]))
        return EXIT_FAILURE;

      if (head[0] == BEAKTA_PAGES_OPEN)
        say (BEAKTA_PAGES_OPENED, &n_pages, sizeof n_pages);
      else if (head[0] == BEAKTA_PAGES_DRAW)
        say_drawn (request, n_served++);
      else if (head[0] == BEAKTA_PAGES_LINKS)
        {
          if (is_told ("REMARK"))
            say_remark (request);
          else
            say_listed (BEAKTA_PAGES_LINKED, request);
        }
    }

  return EXIT_SUCCESS;
}
