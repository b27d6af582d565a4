/* A paper as a PDF, and what the programs of others say of it. */

#include "report-paper.h"

#include <glib/gstdio.h>

void
paper_clear (Paper *paper)
{
  qpdf_cleanup (&paper->pdf);
  g_bytes_unref (paper->bytes);
  g_object_unref (paper->report);
}

Paper
paper_new (BeaktaReport *report)
{
  g_autoptr(GError) error = NULL;
  Paper paper = { report, beakta_output_pdf (report, &error), qpdf_init () };
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (paper.bytes, &size);
  g_assert_cmpint (qpdf_read_memory (paper.pdf, "paper", data, size, NULL), ==, QPDF_SUCCESS);

  return paper;
}

char *
paper_ask (Paper      *paper,
           const char *program,
           const char *option,
           const char *target)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int fd, status;
  gsize size;
  const char *data = g_bytes_get_data (paper->bytes, &size);

  if (found == NULL)
    {
      g_autofree char *why = g_strdup_printf ("%s is not installed", program);

      g_test_skip (why);
      return NULL;
    }

  fd = g_file_open_tmp ("beakta-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);

  {
    const char *all[] = { found, option, path, target, NULL };
    const char *plain[] = { found, path, target, NULL };

    g_spawn_sync (NULL, (char **) (option != NULL ? all : plain), NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output,
                  NULL, &status, &error);
  }
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_unlink (path);

  return output;
}

/* Letters and figures only: how a reader of a PDF parts words and lines is its own affair. The codes that stand for what no font
 * has are no letters either: which they are depends on the machine. */
static char *
dup_letters (const char *text)
{
  g_autoptr(GRegex) code = g_regex_new ("\\[U\\+[0-9A-F]{4,6}\\]", 0, 0, NULL);
  g_autofree char *without = g_regex_replace_literal (code, text, -1, 0, "", 0, NULL);
  g_autofree char *normal = g_utf8_normalize (without, -1, G_NORMALIZE_NFC);
  GString *letters = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) && c < 0x590)
        g_string_append_unichar (letters, c);
    }

  return g_string_free (letters, FALSE);
}

static const char *
expect_spans (const char *at,
              GPtrArray  *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      g_autofree char *letters = dup_letters (((const BeaktaSpan *) g_ptr_array_index (spans, i))->text);
      const char *found = strstr (at, letters);

      if (found == NULL || (*letters != '\0' && found - at > 400))
        g_error ("Not found in its place: \"%s\" at \"%.60s\"", letters, at);
      at = found + strlen (letters);
    }

  return at;
}

GPtrArray *
paper_list_spoken (const char *structure)
{
  g_auto(GStrv) lines = g_strsplit (structure, "\n", -1);
  GPtrArray *spoken = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *words = g_strstrip (lines[i]);
      gsize length = strlen (words);

      if (length > 1 && *words == '"')
        g_ptr_array_add (spoken, g_strndup (words + 1, length - 2));
    }

  return spoken;
}

/* What is to be read, in the order of the tree. */
static void
list_replacements (qpdf_data  pdf,
                   qpdf_oh    element,
                   GPtrArray *texts)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, element, "/K");

  if (qpdf_oh_has_key (pdf, element, "/ActualText"))
    g_ptr_array_add (texts, g_strdup (qpdf_oh_get_utf8_value (pdf, qpdf_oh_get_key (pdf, element, "/ActualText"))));
  if (qpdf_oh_is_dictionary (pdf, kids))
    list_replacements (pdf, kids, texts);
  for (int i = 0; qpdf_oh_is_array (pdf, kids) && i < qpdf_oh_get_array_n_items (pdf, kids); i++)
    if (qpdf_oh_is_dictionary (pdf, qpdf_oh_get_array_item (pdf, kids, i)))
      list_replacements (pdf, qpdf_oh_get_array_item (pdf, kids, i), texts);
}

GPtrArray *
paper_list_paragraphs (Paper      *paper,
                       const char *structure)
{
  g_auto(GStrv) lines = g_strsplit (structure, "\n", -1);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) paragraph = g_string_new (NULL);
  gboolean is_span = FALSE;
  guint n_spans = 0;

  list_replacements (paper->pdf, qpdf_oh_get_key (paper->pdf, qpdf_get_root (paper->pdf), "/StructTreeRoot"), texts);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *words = g_strstrip (lines[i]);

      if (*words == '"')
        g_string_append_len (paragraph, words + 1, is_span ? 0 : (gssize) strlen (words) - 2);
      is_span = g_str_has_prefix (words, "Span ");
      if (is_span)
        {
          g_assert_cmpuint (n_spans, <, texts->len);
          g_string_append (paragraph, g_ptr_array_index (texts, n_spans++));
        }
      else if (*words != '"' && paragraph->len > 0)
        {
          g_ptr_array_add (paragraphs, g_strdup (paragraph->str));
          g_string_truncate (paragraph, 0);
        }
    }
  g_assert_cmpuint (n_spans, ==, texts->len);

  return paragraphs;
}

static const char *
expect_text (const char *at,
             const char *text)
{
  BeaktaSpan span = { (char *) text, BEAKTA_SPAN_PLAIN };
  g_autoptr(GPtrArray) spans = g_ptr_array_new ();

  g_ptr_array_add (spans, &span);

  return expect_spans (at, spans);
}

static const char *
expect_figure (const char   *at,
               BeaktaFigure *figure)
{
  for (guint i = 0; i < figure->groups->len; i++)
    {
      BeaktaFigureGroup *group = g_ptr_array_index (figure->groups, i);
      g_autofree char *label = beakta_figure_dup_short (group->label);

      at = expect_text (at, label);
      for (guint j = 0; j < figure->series->len; j++)
        {
          g_autofree char *series = beakta_figure_dup_short (g_ptr_array_index (figure->series, j));

          at = expect_text (at, series);
          at = expect_text (at, g_array_index (group->bars, BeaktaBar, j).words);
        }
    }
  for (guint i = 0; i < figure->keys->len; i++)
    at = expect_text (at, g_array_index (figure->keys, BeaktaFigureKey, i).words);

  return expect_text (at, figure->note);
}

void
paper_expect_report (Paper      *paper,
                     const char *structure)
{
  g_autoptr(GPtrArray) spoken = paper_list_spoken (structure);
  g_autoptr(GString) all = g_string_new (NULL);
  g_autofree char *letters = NULL;
  GPtrArray *blocks = beakta_report_get_blocks (paper->report);
  const char *at;

  for (guint i = 0; i < spoken->len; i++)
    g_string_append (all, g_ptr_array_index (spoken, i));
  at = letters = dup_letters (all->str);

  for (guint i = 0; i < blocks->len; i++)
    {
      BeaktaBlock *block = g_ptr_array_index (blocks, i);

      at = expect_spans (at, block->spans);
      if (block->figure != NULL)
        at = expect_figure (at, block->figure);
      for (guint j = 0; j < block->rows->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (block->rows, j);

          for (guint k = 0; k < row->len; k++)
            at = expect_spans (at, ((BeaktaReportCell *) g_ptr_array_index (row, k))->spans);
        }
    }
}
