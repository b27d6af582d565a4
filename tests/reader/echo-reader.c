/* A reader for tests: its document is its answer. A document that begins with a word in capitals is an order. */

#include <glib.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static void
say (guint32     kind,
     const char *bytes,
     guint32     n)
{
  guint32 head[2] = { GUINT32_TO_LE (kind), GUINT32_TO_LE (n) };

  if (write (STDOUT_FILENO, head, sizeof head) < 0 || write (STDOUT_FILENO, bytes, n) < 0)
    _exit (EXIT_FAILURE);
}

static void
say_text (const char *text)
{
  guint32 length = GUINT32_TO_LE ((guint32) strlen (text));

  say (1, "\1\0\0\0", 4);
  say (2, "text\0\0\0\0", 9);
  say (3, text, strlen (text));
  say (8, (const char *) &length, sizeof length);
}

/* What we were given besides the document and the pipe. */
static void
say_surroundings (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (int fd = 3; fd < 1024; fd++)
    {
      if (lseek (fd, 0, SEEK_CUR) >= 0 || close (fd) == 0)
        g_string_append_printf (text, "fd %d\n", fd);
    }
  for (char **p = environ; *p != NULL; p++)
    {
      if (!g_str_has_prefix (*p, "ASAN_") && !g_str_has_prefix (*p, "UBSAN_") && !g_str_has_prefix (*p, "LSAN_"))
        g_string_append_printf (text, "%s\n", *p);
    }

  say_text (text->str);
}

/* Falls over the first time: the file that the document names after the word remembers it. */
static void
fall_once (const char *path)
{
  if (access (path, F_OK) == 0)
    {
      say_text ("Den andra gick bra.\n");
      return;
    }

  fclose (fopen (path, "w"));
  raise (SIGSEGV);
}

/* What is on our command line and in our environment, and what is asked on descriptor 3. */
static void
say_request (char **argv)
{
  g_autoptr(GString) text = g_string_new (NULL);
  char request[256];
  gssize n = read (3, request, sizeof request);

  for (guint i = 1; argv[i] != NULL; i++)
    g_string_append_printf (text, "argument %s\n", argv[i]);
  for (char **p = environ; *p != NULL; p++)
    g_string_append_printf (text, "%s\n", *p);
  if (n >= 12)
    g_string_append_printf (text, "wishes %d, password %.*s\n", request[4], (int) (n - 12), request + 12);

  say_text (text->str);
}

static void
echo (const char *bytes,
      gsize       n)
{
  while (n > 0)
    {
      gssize written = write (STDOUT_FILENO, bytes, n);

      if (written <= 0)
        _exit (EXIT_FAILURE);
      bytes += written;
      n -= written;
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GByteArray) document = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0)
    g_byte_array_append (document, buffer, n);
  g_byte_array_append (document, (const guint8 *) "", 1);

  if (g_str_has_prefix ((const char *) document->data, "KILL"))
    raise (SIGKILL);
  else if (g_str_has_prefix ((const char *) document->data, "FAIL"))
    return 3;
  else if (g_str_has_prefix ((const char *) document->data, "SEGV"))
    raise (SIGSEGV);
  else if (g_str_has_prefix ((const char *) document->data, "SLEEP"))
    pause ();
  else if (g_str_has_prefix ((const char *) document->data, "LINGER"))
    {
      say_text ("Allt sagt.\n");
      close (STDOUT_FILENO);
      pause ();
    }
  else if (g_str_has_prefix ((const char *) document->data, "ONCE "))
    fall_once ((const char *) document->data + strlen ("ONCE "));
  else if (g_str_has_prefix ((const char *) document->data, "TELL"))
    say_surroundings ();
  else if (g_str_has_prefix ((const char *) document->data, "ASK"))
    say_request (argv);
  else
    echo ((const char *) document->data, document->len - 1);

  return EXIT_SUCCESS;
}
