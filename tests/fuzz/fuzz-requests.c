/* The reader's side of the pages: what the core asks, and what a format that answers anything at all is given to do. Whatever is asked,
 * a format sees only pages that there are and parts that the memory holds, and the core takes the answer. The first byte says
 * whether it is a request for a text instead. */

#include "beakta-desk.h"
#include "beakta-page-answer.h"
#include "beakta-pages-answer.h"
#include "beakta-request.h"

#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define N_PAGES 3

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

/* A format whose pages are hard to believe. */

static void
measure (gpointer  document,
         guint     page,
         double   *width,
         double   *height)
{
  static const double sizes[N_PAGES] = { 595, NAN, 1e300 };

  g_assert_cmpuint (page, <, N_PAGES);
  *width = sizes[page];
  *height = -sizes[page];
}

/* The corners of what was asked for, the last byte among them. */
static gboolean
draw (gpointer               document,
      const BeaktaPagesDraw *area,
      guint8                *pixels)
{
  gsize n = (gsize) area->width * area->height * 4;

  g_assert_cmpuint (area->page, <, N_PAGES);
  g_assert_cmpuint (area->rotation, <, 4);
  g_assert_cmpuint ((guint64) area->x + area->width, <=, area->full_width);
  g_assert_cmpuint ((guint64) area->y + area->height, <=, area->full_height);
  g_assert_cmpuint (n, <=, BEAKTA_PAGES_MEMORY_BYTES);
  pixels[0] = pixels[n - 1] = 1;

  return area->page != 1;
}

static gboolean
append_links (gpointer    document,
              guint       page,
              GByteArray *answer)
{
  g_assert_cmpuint (page, <, N_PAGES);
  for (guint i = 0; i < 4; i++)
    beakta_desk_append_float (answer, 10 * (1 + i));
  beakta_desk_append (answer, page);
  beakta_desk_append_float (answer, 12);
  beakta_desk_append_words (answer, page == 0 ? "https://beakta.se/\xff" : "");

  return page != 2;
}

static void
append_outline (gpointer    document,
                GByteArray *answer)
{
  beakta_desk_append (answer, 1);
  beakta_desk_append (answer, N_PAGES - 1);
  beakta_desk_append_float (answer, 12);
  beakta_desk_append_words (answer, "M\xc3\xa5l");
}

static const BeaktaPagesFormat format = {
  .measure = measure, .draw = draw, .append_links = append_links, .append_outline = append_outline,
};

/* The answer must be one that the core takes. */
static void
check_answer (BeaktaPagesAnswerKind  kind,
              const GByteArray      *content,
              GByteArray            *answer)
{
  guint32 id = 0;
  g_autoptr(GArray) taken = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (&id, content->data, MIN (content->len, sizeof id));
  g_assert_cmpuint (answer->len, >=, sizeof id);
  g_assert_cmpint (memcmp (answer->data, &id, sizeof id), ==, 0);
  g_byte_array_remove_range (answer, 0, sizeof id);

  if (kind == BEAKTA_PAGES_SIZED)
    taken = beakta_page_answer_take_sizes (answer, N_PAGES, &error);
  else if (kind == BEAKTA_PAGES_LINKED)
    taken = beakta_page_answer_take_links (answer, N_PAGES, &error);
  else if (kind == BEAKTA_PAGES_OUTLINED)
    taken = beakta_page_answer_take_outline (answer, N_PAGES, &error);
  else
    g_assert_cmpuint (answer->len, ==, kind == BEAKTA_PAGES_DRAWN ? 8 : 0);
  g_assert_no_error (error);
}

static void
ask_for_pages (int fd)
{
  static guint8 *pixels;
  g_autoptr(GByteArray) content = g_byte_array_new ();
  BeaktaPages pages = { .format = &format, .n_pages = N_PAGES };
  BeaktaPagesRequestKind kind;

  if (pixels == NULL)
    pixels = g_malloc (BEAKTA_PAGES_MEMORY_BYTES);
  pages.pixels = pixels;

  while (beakta_desk_take (fd, &kind, content))
    {
      g_autoptr(GByteArray) answer = g_byte_array_new ();

      check_answer (beakta_pages_answer (&pages, kind, content, answer), content, answer);
    }
  close (fd);
}

static void
ask_for_text (int fd)
{
  BeaktaRequest request;

  if (beakta_request_read (&request, fd))
    g_assert_cmpuint (strlen (request.password), <=, BEAKTA_FRAMES_MAX_PASSWORD);
  beakta_request_wipe (&request);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  int fd;

  if (size < 1)
    return 0;

  fd = memfd_create ("requests", MFD_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, bytes + 1, size - 1), ==, size - 1);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  if (bytes[0] % 2 == 0)
    ask_for_pages (fd);
  else
    ask_for_text (fd);

  return 0;
}
