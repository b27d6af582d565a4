/* The protocol is verified strictly: a reader in the hands of a hostile document must not get anything through. The
 * reader of these tests hands its document back as frames, so that each test writes down what is said. */

#include "reader-fixtures.h"

#include <string.h>

static void
add_number (GByteArray *bytes,
            guint32     number)
{
  number = GUINT32_TO_LE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static void
add_frame (GByteArray   *bytes,
           guint32       kind,
           gconstpointer payload,
           gsize         n)
{
  add_number (bytes, kind);
  add_number (bytes, n);
  g_byte_array_append (bytes, payload, n);
}

static void
add_hello (GByteArray *bytes)
{
  add_frame (bytes, BEAKTA_FRAME_HELLO, "\1\0\0\0landlock-network", 4 + strlen ("landlock-network") + 1);
}

static void
add_format (GByteArray *bytes)
{
  add_frame (bytes, BEAKTA_FRAME_FORMAT, "text\0\0\0\0", 9);
}

static void
add_text (GByteArray *bytes,
          const char *text)
{
  add_frame (bytes, BEAKTA_FRAME_TEXT, text, strlen (text));
}

static void
add_end (GByteArray *bytes,
         guint32     length)
{
  guint32 number = GUINT32_TO_LE (length);

  add_frame (bytes, BEAKTA_FRAME_END, &number, sizeof number);
}

static void
add_page (GByteArray *bytes,
          float       width)
{
  float size[2] = { width, 842 };

  add_frame (bytes, BEAKTA_FRAME_PAGE, size, sizeof size);
}

static void
add_boxes (GByteArray *bytes,
           guint       n)
{
  g_autofree BeaktaBox *boxes = g_new0 (BeaktaBox, n + 1);

  add_frame (bytes, BEAKTA_FRAME_BOXES, boxes, n * sizeof *boxes);
}

/* {kind, start, length, level, table, row, column}, span, label bytes */
static void
add_run (GByteArray *bytes,
         guint32     kind,
         guint32     start,
         guint32     length,
         guint32     level,
         guint32     n_label)
{
  guint32 fields[9] = { kind, start, length, level, 0, 0, 0, 0, n_label };

  add_frame (bytes, BEAKTA_FRAME_RUNS, fields, sizeof fields);
}

static GByteArray *
begin (void)
{
  GByteArray *bytes = g_byte_array_new ();

  add_hello (bytes);
  add_format (bytes);

  return bytes;
}

static BeaktaReading *
answer (GByteArray *bytes)
{
  g_autoptr(GBytes) document = g_byte_array_free_to_bytes (bytes);

  return reader_read (document);
}

static void
assert_breaks (GByteArray *bytes)
{
  g_autoptr(BeaktaReading) reading = answer (bytes);

  g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_PROTOCOL);
  g_assert_null (reading->text);
}

/* Rule: HELLO, FORMAT, content, END make a text. */
static void
test_takes_a_good_answer (void)
{
  GByteArray *bytes = begin ();
  g_autoptr(BeaktaReading) reading = NULL;

  add_text (bytes, "Åsbo församling");
  add_run (bytes, BEAKTA_RUN_HEADING, 0, 15, 1, 0);
  add_frame (bytes, BEAKTA_FRAME_NOTICE, "comments", 8);
  add_end (bytes, 15);

  reading = answer (bytes);
  g_assert_no_error (reading->refused);
  g_assert_cmpstr (reading->type, ==, "text");
  g_assert_cmpstr (beakta_text_get_stream (reading->text), ==, "Åsbo församling");
  g_assert_cmpstr (beakta_text_get_notices (reading->text)[0], ==, "comments");
  g_assert_cmpstr (reading->lacks[0], ==, "landlock-network");
}

/* Rule: pages are parted by U+000C, and END counts it. */
static void
test_takes_pages (void)
{
  GByteArray *bytes = begin ();
  g_autoptr(BeaktaReading) reading = NULL;

  add_page (bytes, 595);
  add_text (bytes, "ett");
  add_boxes (bytes, 3);
  add_page (bytes, 595);
  add_text (bytes, "två");
  add_end (bytes, 7);

  reading = answer (bytes);
  g_assert_no_error (reading->refused);
  g_assert_cmpstr (beakta_text_get_stream (reading->text), ==, "ett\ftvå");
  g_assert_cmpuint (beakta_text_get_n_pages (reading->text), ==, 2);
  g_assert_nonnull (beakta_text_get_page (reading->text, 0)->boxes);
  g_assert_null (beakta_text_get_page (reading->text, 1)->boxes);
}

static void
add_enclosure (GByteArray *bytes,
               const char *name,
               const char *content,
               guint32     state)
{
  g_autoptr(GByteArray) head = g_byte_array_new ();
  guint32 said = GUINT32_TO_LE (state);

  g_byte_array_append (head, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (head, (const guint8 *) name, strlen (name));
  add_frame (bytes, BEAKTA_FRAME_ENCLOSURE, head->data, head->len);
  if (content != NULL)
    add_frame (bytes, BEAKTA_FRAME_BYTES, content, strlen (content));
  add_frame (bytes, BEAKTA_FRAME_ENCLOSED, &said, sizeof said);
}

/* Rule: a file inside the document is ENCLOSURE, BYTES, ENCLOSED; its name is made safe by whoever receives it. */
static void
test_takes_enclosures (void)
{
  static const struct { const char *sent, *name; } names[] = {
    { "budget 2026.xlsx", "budget 2026.xlsx" }, { "../../etc/passwd", "passwd" }, { "C:\\Users\\x\\plan.docx", "plan.docx" },
    { "...dold", "dold" }, { "", "bilaga-5" }, { "a\nb\x1b.txt", "ab.txt" }, { "o\xcc\x88vrigt", "övrigt" },
  };
  GByteArray *bytes = begin ();
  g_autoptr(BeaktaReading) reading = NULL;

  add_text (bytes, "se bilagor");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_enclosure (bytes, names[i].sent, i == 1 ? NULL : "innehåll", i == 1 ? BEAKTA_ENCLOSURE_NAMED : BEAKTA_ENCLOSURE_WHOLE);
  add_end (bytes, 10);

  reading = answer (bytes);
  g_assert_no_error (reading->refused);
  g_assert_cmpuint (reading->enclosures->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (reading->enclosures, i);

      g_assert_cmpstr (enclosure->name, ==, names[i].name);
      g_assert_cmpuint (enclosure->bytes != NULL ? g_bytes_get_size (enclosure->bytes) : 0, ==, i == 1 ? 0 : 9);
    }
}

/* Rule: nothing comes between ENCLOSURE and ENCLOSED, and no bytes outside them. */
static void
test_refuses_loose_enclosures (void)
{
  GByteArray *loose = begin ();
  GByteArray *unfinished = begin ();
  GByteArray *stateless = begin ();

  add_text (loose, "ett");
  add_frame (loose, BEAKTA_FRAME_BYTES, "x", 1);
  add_end (loose, 3);
  assert_breaks (loose);

  add_text (unfinished, "ett");
  add_frame (unfinished, BEAKTA_FRAME_ENCLOSURE, "\0\0\0\0a", 5);
  add_end (unfinished, 3);
  assert_breaks (unfinished);

  add_text (stateless, "ett");
  add_enclosure (stateless, "a", NULL, BEAKTA_N_ENCLOSURE_STATES);
  add_end (stateless, 3);
  assert_breaks (stateless);
}

/* Rule: REFUSED ends the answer and carries its code; what the document was is still known. */
static void
test_takes_a_refusal (void)
{
  GByteArray *bytes = begin ();
  g_autoptr(BeaktaReading) reading = NULL;

  add_frame (bytes, BEAKTA_FRAME_REFUSED, "\5\0\0\0It is encrypted", 4 + strlen ("It is encrypted"));
  reading = answer (bytes);

  g_assert_error (reading->refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ENCRYPTED);
  g_assert_cmpstr (reading->refused->message, ==, "It is encrypted");
  g_assert_cmpstr (reading->type, ==, "text");
}

/* Rule 1: HELLO comes first, once; then FORMAT, once; END or REFUSED last, once; nothing follows. */
static void
test_refuses_another_order (void)
{
  GByteArray *bytes = g_byte_array_new ();

  add_format (bytes);
  assert_breaks (bytes);

  bytes = g_byte_array_new ();
  add_hello (bytes);
  add_text (bytes, "x");
  assert_breaks (bytes);

  bytes = begin ();
  add_hello (bytes);
  assert_breaks (bytes);

  bytes = begin ();
  add_format (bytes);
  assert_breaks (bytes);

  bytes = begin ();
  add_end (bytes, 0);
  add_text (bytes, "x");
  assert_breaks (bytes);

  bytes = begin ();
  add_end (bytes, 0);
  add_end (bytes, 0);
  assert_breaks (bytes);
}

/* Rule 1: an answer that stops is no answer, wherever it stops. */
static void
test_refuses_an_answer_that_breaks_off (void)
{
  GByteArray *whole = begin ();
  guint n;

  add_text (whole, "ett");
  add_run (whole, BEAKTA_RUN_PARAGRAPH, 0, 3, 0, 0);
  add_end (whole, 3);
  n = whole->len;

  for (guint i = 0; i < n; i++)
    {
      GByteArray *part = g_byte_array_new ();

      g_byte_array_append (part, whole->data, i);
      assert_breaks (part);
    }
  g_byte_array_unref (whole);
}

static void
test_refuses_other_versions_and_words (void)
{
  GByteArray *bytes = g_byte_array_new ();

  add_frame (bytes, BEAKTA_FRAME_HELLO, "\2\0\0\0", 4);
  assert_breaks (bytes);

  bytes = g_byte_array_new ();
  add_frame (bytes, BEAKTA_FRAME_HELLO, "\1\0\0\0Not a word", 4 + strlen ("Not a word") + 1);
  assert_breaks (bytes);

  bytes = g_byte_array_new ();
  add_frame (bytes, BEAKTA_FRAME_HELLO, "\1\0\0\0unended", 4 + strlen ("unended"));
  assert_breaks (bytes);

  bytes = g_byte_array_new ();
  add_hello (bytes);
  add_frame (bytes, BEAKTA_FRAME_FORMAT, "../x\0\0\0\0", 9);
  assert_breaks (bytes);

  bytes = g_byte_array_new ();
  add_hello (bytes);
  add_frame (bytes, BEAKTA_FRAME_FORMAT, "text", 4);
  assert_breaks (bytes);

  bytes = begin ();
  add_frame (bytes, BEAKTA_FRAME_NOTICE, "<b>", 3);
  assert_breaks (bytes);

  bytes = begin ();
  add_frame (bytes, 77, "", 0);
  assert_breaks (bytes);
}

/* Rule 2: a TEXT holds at most 1 MiB of whole characters; a frame at most 16 MiB. */
static void
test_refuses_text_that_is_too_long_or_cut (void)
{
  g_autofree char *much = g_strnfill (BEAKTA_FRAMES_MAX_TEXT + 1, 'x');
  GByteArray *bytes = begin ();

  add_text (bytes, much);
  add_end (bytes, BEAKTA_FRAMES_MAX_TEXT + 1);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "\xc3");
  assert_breaks (bytes);

  bytes = begin ();
  add_number (bytes, BEAKTA_FRAME_TEXT);
  add_number (bytes, BEAKTA_FRAMES_MAX_LENGTH + 1);
  assert_breaks (bytes);
}

/* Rule: the text is NFC, without control characters and soft hyphens (beakta-text.h, 1). */
static void
test_refuses_text_that_breaks_its_rules (void)
{
  static const char *broken[] = { "a\x01", "\x7f", "mjukt\xc2\xad", "a\xcc\x88", "sida\f", "rad\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      GByteArray *bytes = begin ();

      add_text (bytes, broken[i]);
      add_end (bytes, g_utf8_strlen (broken[i], -1));
      assert_breaks (bytes);
    }
}

/* Rule 2 and 4: runs follow their TEXT at once and lie inside it, sorted and nested. */
static void
test_refuses_runs_that_do_not_lie_in_their_text (void)
{
  GByteArray *bytes = begin ();

  add_run (bytes, BEAKTA_RUN_PARAGRAPH, 0, 0, 0, 0);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_run (bytes, BEAKTA_RUN_PARAGRAPH, 1, 3, 0, 0);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_run (bytes, BEAKTA_RUN_PARAGRAPH, G_MAXUINT32, 2, 0, 0);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_run (bytes, BEAKTA_N_RUNS, 0, 3, 0, 0);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_run (bytes, BEAKTA_RUN_HEADING, 0, 3, 10, 0);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_run (bytes, BEAKTA_RUN_PARAGRAPH, 0, 3, 0, 100);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_frame (bytes, BEAKTA_FRAME_NOTICE, "comments", 8);
  add_run (bytes, BEAKTA_RUN_PARAGRAPH, 0, 3, 0, 0);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_run (bytes, BEAKTA_RUN_PARAGRAPH, 0, 3, 0, 0);
  add_run (bytes, BEAKTA_RUN_PARAGRAPH, 0, 3, 0, 0);
  assert_breaks (bytes);
}

/* Rule 3: between PAGE and BOXES there is the text of exactly one page, and a box for each of its characters. */
static void
test_refuses_pages_that_do_not_add_up (void)
{
  GByteArray *bytes = begin ();

  add_text (bytes, "ett");
  add_page (bytes, 595);
  assert_breaks (bytes);

  bytes = begin ();
  add_page (bytes, -1);
  assert_breaks (bytes);

  bytes = begin ();
  add_page (bytes, G_MAXFLOAT * 10);
  assert_breaks (bytes);

  bytes = begin ();
  add_frame (bytes, BEAKTA_FRAME_PAGE, "x", 1);
  assert_breaks (bytes);

  bytes = begin ();
  add_text (bytes, "ett");
  add_boxes (bytes, 3);
  assert_breaks (bytes);

  bytes = begin ();
  add_page (bytes, 595);
  add_text (bytes, "ett");
  add_boxes (bytes, 2);
  assert_breaks (bytes);

  bytes = begin ();
  add_page (bytes, 595);
  add_text (bytes, "ett");
  add_boxes (bytes, 3);
  add_text (bytes, "emellan");
  assert_breaks (bytes);
}

/* Rule: END counts the characters; a text that lost some on the way is not shown as whole. */
static void
test_refuses_another_count (void)
{
  GByteArray *bytes = begin ();

  add_text (bytes, "åäö");
  add_end (bytes, 6);
  assert_breaks (bytes);

  bytes = begin ();
  add_frame (bytes, BEAKTA_FRAME_END, "", 0);
  assert_breaks (bytes);
}

/* Rule 5: all text together has its limit, however many frames it comes in. */
static void
test_refuses_too_much_text (void)
{
  g_autofree char *much = g_strnfill (BEAKTA_FRAMES_MAX_TEXT, 'x');
  GByteArray *bytes = begin ();

  for (guint i = 0; i <= BEAKTA_FRAMES_MAX_CHARACTERS / BEAKTA_FRAMES_MAX_TEXT; i++)
    add_text (bytes, much);
  assert_breaks (bytes);
}

static void
test_refuses_a_refusal_without_reason (void)
{
  GByteArray *bytes = begin ();

  add_frame (bytes, BEAKTA_FRAME_REFUSED, "\x63\0\0\0?", 5);
  assert_breaks (bytes);

  bytes = begin ();
  add_frame (bytes, BEAKTA_FRAME_REFUSED, "\5\0\0\0\xff", 5);
  assert_breaks (bytes);

  bytes = begin ();
  add_frame (bytes, BEAKTA_FRAME_REFUSED, "", 0);
  assert_breaks (bytes);
}

/* Rule: random bytes after an honest beginning never crash the core, and never become a text. */
static void
test_survives_noise (void)
{
  for (guint i = 0; i < 200; i++)
    {
      GByteArray *bytes = begin ();
      guint n = g_test_rand_int_range (1, 400);

      add_text (bytes, "ett");
      for (guint j = 0; j < n; j++)
        {
          guint8 byte = j % 4 == 0 ? g_test_rand_int_range (0, 12) : g_test_rand_int_range (0, 2);

          g_byte_array_append (bytes, &byte, 1);
        }
      assert_breaks (bytes);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake/protocol/takes-a-good-answer", test_takes_a_good_answer);
  g_test_add_func ("/intake/protocol/takes-pages", test_takes_pages);
  g_test_add_func ("/intake/protocol/takes-enclosures", test_takes_enclosures);
  g_test_add_func ("/intake/protocol/refuses-loose-enclosures", test_refuses_loose_enclosures);
  g_test_add_func ("/intake/protocol/takes-a-refusal", test_takes_a_refusal);
  g_test_add_func ("/intake/protocol/refuses-another-order", test_refuses_another_order);
  g_test_add_func ("/intake/protocol/refuses-an-answer-that-breaks-off", test_refuses_an_answer_that_breaks_off);
  g_test_add_func ("/intake/protocol/refuses-other-versions-and-words", test_refuses_other_versions_and_words);
  g_test_add_func ("/intake/protocol/refuses-text-too-long-or-cut", test_refuses_text_that_is_too_long_or_cut);
  g_test_add_func ("/intake/protocol/refuses-text-that-breaks-its-rules", test_refuses_text_that_breaks_its_rules);
  g_test_add_func ("/intake/protocol/refuses-runs-outside-their-text", test_refuses_runs_that_do_not_lie_in_their_text);
  g_test_add_func ("/intake/protocol/refuses-pages-that-do-not-add-up", test_refuses_pages_that_do_not_add_up);
  g_test_add_func ("/intake/protocol/refuses-another-count", test_refuses_another_count);
  g_test_add_func ("/intake/protocol/refuses-too-much-text", test_refuses_too_much_text);
  g_test_add_func ("/intake/protocol/refuses-a-refusal-without-reason", test_refuses_a_refusal_without_reason);
  g_test_add_func ("/intake/protocol/survives-noise", test_survives_noise);

  return g_test_run ();
}
