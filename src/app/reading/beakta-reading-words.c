/* What the reading view says about documents, in words for a person. */

#include "beakta-reading-words.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording.h"

typedef struct
{
  const char *nick;
  const char *words;
} Entry;

static const Entry types[] = {
  { "docx", N_("Word document") },
  { "odt", N_("OpenDocument text") },
  { "pdf", N_("PDF") },
  { "html", N_("Web page") },
  { "text", N_("Plain text") },
  { "xml", N_("XML form") },
  { "doc", N_("Older Word document") },
  { "rtf", N_("RTF document") },
  { "xlsx", N_("Excel workbook") },
  { "xls", N_("Older Excel workbook") },
  { "ods", N_("OpenDocument spreadsheet") },
  { "pptx", N_("PowerPoint presentation") },
  { "ppt", N_("Older PowerPoint presentation") },
  { "odp", N_("OpenDocument presentation") },
  { "office", N_("Office document") },
  { "tiff", N_("Picture") },
  { "jpeg", N_("Picture") },
  { "png", N_("Picture") },
  { "gif", N_("Picture") },
  { "webp", N_("Picture") },
  { "media", N_("Picture, sound or film") },
  { "zip", N_("Archive") },
  { "rar", N_("Archive") },
  { "gzip", N_("Archive") },
};

/* What somebody who must read it all the same can do. */
static const Entry advice[] = {
  { "unsupported", N_("Ask the applicant for the same document as a PDF or a Word file, and add that to the case.") },
  { "unknown", N_("Ask the applicant what it is, or for the same document as a PDF or a Word file.") },
  { "empty", N_("Ask the applicant to send the document again.") },
  { "no-text", N_("Let the program recognise its text, or ask the applicant for the file that the paper was printed from.") },
  { "only-pictures", N_("Add its pictures as documents: each is shown as a page, and its text can be recognised.") },
  { "no-words", N_("Ask the applicant for the file that the paper was printed from.") },
  { "damaged", N_("It may still open in the program that it was made with.") },
  { "encrypted", N_("Type the password if you have it, or ask the applicant for a copy that opens without.") },
  { "hostile", N_("Do not open it in another program. Ask the applicant for a new copy, and tell those who "
                  "look after your computers.") },
  { "too-large", N_("Ask the applicant to divide it, or for a version without pictures.") },
  { "crashed", N_("Try again. If it happens again, ask the applicant for the same document in another format.") },
  { "overrun", N_("Try again when the computer has less to do, or ask the applicant for the document in parts.") },
  { "no-application", N_("Fetch the application itself from the e-service, and add that to the case.") },
  { "protocol", N_("Try again. If it happens again, ask the applicant for the same document in another format.") },
  { "failed", N_("Try again. If it happens again, ask the applicant for the same document in another format.") },
  { "no-reader", N_("Try again when the program has been mended.") },
};

static const Entry notices[] = {
  { "tracked-changes", N_("The document has tracked changes; the text is shown as if they were accepted.") },
  { "comments", N_("The document has comments that are not shown.") },
  { "diagrams", N_("The document has diagrams whose words are not shown; look at them in the original.") },
  { "inserted-files", N_("A part of the document was put in from another file and is not shown; look at it in the original.") },
  { "unknown-encoding", N_("The page is written in an encoding that cannot be read; words may be wrong.") },
  { "hidden-text", N_("The document has hidden text, which is left out.") },
  { "recognised-text", N_("The text was recognised in pictures and may hold errors; compare it with the document.") },
  { "hidden-sheets", N_("The workbook has hidden sheets, which are left out.") },
  { "enclosures-left-out", N_("There are more files inside the document than can be taken in.") },
  { "no-text-layer", N_("Some pages are pictures without text.") },
  { "truncated", N_("The document is very long; only the first part is shown.") },
  { "invalid-characters", N_("Some characters could not be read and were replaced.") },
  { "attachments", N_("There are files inside the document.") },
  { "pictures", N_("There are pictures inside the document, perhaps of papers.") },
};

static const char *
find_words (const Entry *entries,
            gsize        n_entries,
            const char  *nick)
{
  for (gsize i = 0; i < n_entries; i++)
    {
      if (g_str_equal (entries[i].nick, nick))
        return _(entries[i].words);
    }

  return NULL;
}

static const char *
get_type_words (const char *nick)
{
  const char *words = find_words (types, G_N_ELEMENTS (types), nick);

  return words != NULL ? words : _("Unknown sort of file");
}

/* "14 pages", or "about 3 400 words" where there are none. */
static char *
dup_extent (const BeaktaDocument *document)
{
  /* Swedish texts have about seven characters a word, the space included. */
  guint words = document->characters < 700 ? document->characters / 7 : document->characters / 700 * 100;
  g_autofree char *number = beakta_wording_dup_number (words);

  if (document->pages > 0)
    return g_strdup_printf (ngettext ("%u page", "%u pages", document->pages), document->pages);

  /* Translators: the length of a document; the number already has its spaces */
  return g_strdup_printf (ngettext ("about %s word", "about %s words", words), number);
}

char *
beakta_reading_words_dup_details (const BeaktaDocument *document,
                                  guint                 replaced_by)
{
  g_autofree char *extent = NULL;
  g_autofree char *details = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  if (*document->refused != '\0')
    return g_strdup_printf ("%s · %s", get_type_words (document->type),
                            beakta_wording_get_refusal (document->refused));

  extent = dup_extent (document);
  details = g_strdup_printf ("%s · %s", get_type_words (document->type), extent);

  if (replaced_by == 0)
    return g_steal_pointer (&details);

  /* Translators: sort and length of a document, then the number of the document that is a newer version of it */
  return g_strdup_printf (_("%s · replaced by document %u"), details, replaced_by);
}

char *
beakta_reading_words_dup_refusal (const BeaktaDocument *document,
                                  const char           *refused,
                                  gboolean              is_taken)
{
  static const char * const pictures[] = { "tiff", "jpeg", "png", NULL };
  static const char * const packages[] = { "docx", "odt", NULL };
  gboolean is_picture = g_strv_contains (pictures, document->type);
  gboolean is_pdf = g_str_equal (document->type, "pdf");
  const char *act;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (refused != NULL, NULL);

  if (g_str_equal (refused, "too-large") && is_picture)
    act = _("Ask the applicant for a smaller picture, or for the same document as a PDF.");
  else if (g_str_equal (refused, "encrypted") && !is_pdf)
    act = _("Beakta opens only PDFs with their password. Ask the applicant for a copy that opens without.");
  else if (g_str_equal (refused, "only-pictures") && is_taken)
    act = _("Its pictures are documents of the case: choose them in the list of documents.");
  else if (g_str_equal (refused, "no-text") && g_strv_contains (packages, document->type))
    act = _("Neither is there any picture that Beakta can show. If there is something in it in the program that it was made "
            "with, save it as a PDF there, and add that to the case.");
  else if (g_str_equal (refused, "no-text") && !is_picture && !is_pdf)
    act = _("Perhaps it holds only pictures. Save it as a PDF in the program that it was made with, add that to the case, and "
            "let Beakta recognise the text.");
  else
    act = find_words (advice, G_N_ELEMENTS (advice), refused);
  if (act == NULL)
    return g_strdup (beakta_wording_get_refusal (refused));

  return g_strdup_printf ("%s\n\n%s", beakta_wording_get_refusal (refused), act);
}

/* (transfer full) (nullable): of comments that are shown there is more to say than that they are there. */
static char *
dup_notice (const char *nick,
            guint       n_remarks)
{
  if (g_str_equal (nick, "comments") && n_remarks > 0)
    /* Translators: comments that the author of a file left in its margin */
    return g_strdup_printf (ngettext ("The document has %u comment in its margin (F7).",
                                      "The document has %u comments in its margin (F7).", n_remarks), n_remarks);

  return g_strdup (find_words (notices, G_N_ELEMENTS (notices), nick));
}

char *
beakta_reading_words_dup_notices (const char * const *nicks,
                                  guint               n_remarks)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; nicks != NULL && nicks[i] != NULL; i++)
    {
      g_autofree char *words = dup_notice (nicks[i], n_remarks);

      /* A newer reader may have more to say than this program knows words for. */
      if (words == NULL)
        continue;

      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}
