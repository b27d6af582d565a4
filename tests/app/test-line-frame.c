/* The outline of a passage follows its lines. */

#include "beakta-line-frame.h"

/* "x,y x,y" of an outline */
static char *
describe (const GArray *corners)
{
  GString *described = g_string_new (NULL);

  for (guint i = 0; i < corners->len; i++)
    {
      const graphene_point_t *corner = &g_array_index (corners, graphene_point_t, i);

      g_string_append_printf (described, "%s%g,%g", i > 0 ? " " : "", corner->x, corner->y);
    }

  return g_string_free (described, FALSE);
}

static void
assert_outlines (const BeaktaBox    *lines,
                 guint               n_lines,
                 const char * const *expected)
{
  g_autoptr(GArray) joined = beakta_line_frame_join (lines, n_lines);
  g_autoptr(GPtrArray) outlines = beakta_line_frame_trace (joined, 2);

  g_assert_cmpuint (outlines->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < outlines->len; i++)
    {
      g_autofree char *described = describe (g_ptr_array_index (outlines, i));

      g_assert_cmpstr (described, ==, expected[i]);
    }
}

/* Rule: one line has a frame around it. */
static void
test_one_line (void)
{
  BeaktaBox line = { 10, 10, 50, 20 };

  assert_outlines (&line, 1, (const char * const []) { "52,8 52,22 8,22 8,8", NULL });
}

/* Rule: lines that follow each other have one outline, without lines between them; it steps where they do. */
static void
test_lines_hang_together (void)
{
  BeaktaBox lines[] = { { 40, 10, 100, 20 }, { 10, 24, 100, 34 }, { 10, 38, 60, 48 } };

  assert_outlines (lines, 3, (const char * const []) {
    "102,8 102,22 102,38 62,38 62,50 8,50 8,36 8,20 38,20 38,8", NULL
  });
}

/* Rule: edges that nearly agree agree: a justified column has straight sides. */
static void
test_edges_agree (void)
{
  BeaktaBox lines[] = { { 11, 10, 99, 20 }, { 10, 24, 100, 34 } };

  assert_outlines (lines, 2, (const char * const []) { "102,8 102,22 102,36 8,36 8,22 8,8", NULL });
}

/* Rule: on a page that stands upside down, where lines come from below, it is the same. */
static void
test_upside_down (void)
{
  BeaktaBox lines[] = { { 10, 24, 60, 34 }, { 10, 10, 100, 20 } };

  assert_outlines (lines, 2, (const char * const []) { "102,8 102,24 62,24 62,36 8,36 8,22 8,8", NULL });
}

/* Rule: what does not hang together has an outline each: the end of a line and the beginning of the next, two columns. */
static void
test_parts (void)
{
  BeaktaBox ends[] = { { 80, 10, 100, 20 }, { 10, 24, 60, 34 } };
  BeaktaBox columns[] = { { 10, 700, 100, 710 }, { 120, 10, 200, 20 } };

  assert_outlines (ends, 2, (const char * const []) { "102,8 102,22 78,22 78,8", "62,22 62,36 8,36 8,22", NULL });
  assert_outlines (columns, 2, (const char * const []) { "102,698 102,712 8,712 8,698", "202,8 202,22 118,22 118,8", NULL });
}

static void
test_nothing (void)
{
  assert_outlines (NULL, 0, (const char * const []) { NULL });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-frame/one-line", test_one_line);
  g_test_add_func ("/line-frame/lines-hang-together", test_lines_hang_together);
  g_test_add_func ("/line-frame/edges-agree", test_edges_agree);
  g_test_add_func ("/line-frame/upside-down", test_upside_down);
  g_test_add_func ("/line-frame/parts", test_parts);
  g_test_add_func ("/line-frame/nothing", test_nothing);

  return g_test_run ();
}
