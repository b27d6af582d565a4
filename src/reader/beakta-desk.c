/* Where requests for pages come in and answers go out. */

#include "beakta-desk.h"

#include "beakta-read.h"
#include "beakta-write.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

gboolean
beakta_desk_take (int                     fd,
                  BeaktaPagesRequestKind *kind,
                  GByteArray             *content)
{
  guint32 head[2];

  if (!beakta_read_all (fd, head, sizeof head) || GUINT32_FROM_LE (head[1]) > BEAKTA_PAGES_MAX_REQUEST)
    return FALSE;

  *kind = GUINT32_FROM_LE (head[0]);
  g_byte_array_set_size (content, GUINT32_FROM_LE (head[1]));

  return beakta_read_all (fd, content->data, content->len);
}

BeaktaPagesRequestKind
beakta_desk_next (GByteArray *content)
{
  BeaktaPagesRequestKind kind;

  if (!beakta_desk_take (BEAKTA_PAGES_REQUESTS_FD, &kind, content))
    _exit (EXIT_SUCCESS);

  return kind;
}

void
beakta_desk_append (GByteArray *answer,
                    guint32     number)
{
  number = GUINT32_TO_LE (number);
  g_byte_array_append (answer, (const guint8 *) &number, sizeof number);
}

void
beakta_desk_append_float (GByteArray *answer,
                          float       number)
{
  guint32 bits;

  memcpy (&bits, &number, sizeof bits);
  beakta_desk_append (answer, bits);
}

void
beakta_desk_append_words (GByteArray *answer,
                          const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  gsize n = strlen (valid);

  if (n > BEAKTA_PAGES_MAX_WORDS)
    n = g_utf8_find_prev_char (valid, valid + BEAKTA_PAGES_MAX_WORDS) - valid;

  beakta_desk_append (answer, (guint32) n);
  g_byte_array_append (answer, (const guint8 *) valid, n);
}

void
beakta_desk_send (BeaktaPagesAnswerKind  kind,
                  const GByteArray      *answer)
{
  guint32 head[2] = { GUINT32_TO_LE (kind), GUINT32_TO_LE (answer->len) };

  beakta_write_all (STDOUT_FILENO, head, sizeof head);
  beakta_write_all (STDOUT_FILENO, answer->data, answer->len);
}

void
beakta_desk_hello (const char * const *lacks)
{
  g_autoptr(GByteArray) answer = g_byte_array_new ();

  beakta_desk_append (answer, BEAKTA_PAGES_VERSION);
  for (guint i = 0; lacks[i] != NULL; i++)
    g_byte_array_append (answer, (const guint8 *) lacks[i], strlen (lacks[i]) + 1);
  beakta_desk_send (BEAKTA_PAGES_HELLO, answer);
}

void
beakta_desk_refuse (guint32     code,
                    const char *message)
{
  g_autoptr(GByteArray) answer = g_byte_array_new ();

  beakta_desk_append (answer, code);
  g_byte_array_append (answer, (const guint8 *) message, strlen (message));
  beakta_desk_send (BEAKTA_PAGES_REFUSED, answer);
}
