/* beakta-reader: a document on descriptor 0, frames on descriptor 1.
 *
 *   beakta-reader            read the document
 *   beakta-reader --pages    draw its pages (beakta-page-frames.h)
 *   beakta-reader --request  the same, with what is asked besides on descriptor 3
 *   beakta-reader --can-recognise   end with 0 when the text of pictures can be recognised
 *   beakta-reader --probe    stand inside the walls and try them (--probe-fonts: those for PDF); with the name of a file:
 *                            try to open that too (--probe-time: try to go on for ever)
 *
 * (1) The walls stand before a byte of the document is parsed. Before that its first kibibyte is searched for the
 *     marks of PDF and of pictures, since the libraries for them must be loaded while files can still be opened.
 * (2) Everything that is said of the document, a refusal too, is said in frames; the exit status is 0 then.
 */

#include "beakta-csv.h"
#include "beakta-docx.h"
#include "beakta-emitter.h"
#include "beakta-figures.h"
#include "beakta-html.h"
#include "beakta-ods.h"
#include "beakta-odt.h"
#include "beakta-pages.h"
#include "beakta-pdf.h"
#include "beakta-pdf-module.h"
#include "beakta-picture-module.h"
#include "beakta-picture-text.h"
#include "beakta-probe.h"
#include "beakta-recognise.h"
#include "beakta-request.h"
#include "beakta-sandbox.h"
#include "beakta-text-reader.h"
#include "beakta-xlsx.h"
#include "beakta-xml-reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_FILE_BYTES ((goffset) 256 << 20)
#define REQUEST_FILENO (STDERR_FILENO + 1)

typedef struct
{
  const guint8 *bytes;
  gsize         size;
  gboolean      is_too_large;
} Input;

/* What is loaded for the document; NULL when it is not needed, or not installed. */
typedef struct
{
  BeaktaPdfRead     pdf_read;
  BeaktaPictureRead picture_read;
} Modules;

/* The bytes are mapped, not read: a document of 200 MB costs what is looked at. */
static gboolean
map_input (Input *input)
{
  struct stat stat;
  gpointer bytes;

  if (fstat (STDIN_FILENO, &stat) != 0 || !S_ISREG (stat.st_mode))
    return FALSE;

  *input = (Input) { .bytes = (const guint8 *) "", .is_too_large = stat.st_size > MAX_FILE_BYTES };
  if (stat.st_size == 0 || input->is_too_large)
    return TRUE;

  bytes = mmap (NULL, stat.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED)
    return FALSE;

  input->bytes = bytes;
  input->size = stat.st_size;
  return TRUE;
}

static gboolean
read_pdf (BeaktaPdfRead         pdf_read,
          const Input          *input,
          const BeaktaRequest  *request,
          BeaktaEmitter        *emitter,
          GError              **error)
{
  if (pdf_read != NULL)
    return pdf_read (input->bytes, input->size, request, emitter, error);

  beakta_emitter_format (emitter, "pdf", 0);
  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_READER, "beakta-reader-pdf.so is not beside beakta-reader");
}

/* Without words a document may still show pictures of them. */
static gboolean
check_words (BeaktaFlow           *flow,
             BeaktaPackage        *package,
             const BeaktaRequest  *request,
             BeaktaEmitter        *emitter,
             GError              **error)
{
  guint n_figures = 0;

  if (package != NULL)
    n_figures = beakta_figures_tell (beakta_flow_get_figures (flow), package, emitter, request->wishes);
  if (beakta_emitter_get_length (emitter) > 0)
    return TRUE;
  if (n_figures > 0)
    return beakta_refuse (error, BEAKTA_INTAKE_ERROR_ONLY_PICTURES, "The document holds pictures, and no text");

  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_TEXT, "The document holds no text");
}

static gboolean
read_flow (BeaktaFormat          format,
           const Input          *input,
           const BeaktaRequest  *request,
           BeaktaEmitter        *emitter,
           GError              **error)
{
  g_autoptr(BeaktaFlow) flow = beakta_flow_new (emitter);
  g_autoptr(BeaktaPackage) package = NULL;
  gboolean is_read = FALSE;

  switch (format)
    {
    case BEAKTA_FORMAT_DOCX:
      package = beakta_package_open (input->bytes, input->size, error);
      is_read = package != NULL && beakta_docx_read (package, flow, error);
      break;
    case BEAKTA_FORMAT_ODT:
      package = beakta_package_open (input->bytes, input->size, error);
      is_read = package != NULL && beakta_odt_read (package, flow, error);
      break;
    case BEAKTA_FORMAT_FLAT_ODT:
      is_read = beakta_odt_read_flat (input->bytes, input->size, flow, error);
      break;
    case BEAKTA_FORMAT_HTML:
      is_read = beakta_html_read (input->bytes, input->size, flow, error);
      break;
    case BEAKTA_FORMAT_XML:
      is_read = beakta_xml_read (input->bytes, input->size, flow, error);
      break;
    case BEAKTA_FORMAT_XLSX:
      package = beakta_package_open (input->bytes, input->size, error);
      is_read = package != NULL && beakta_xlsx_read (package, flow, error);
      break;
    case BEAKTA_FORMAT_ODS:
      package = beakta_package_open (input->bytes, input->size, error);
      is_read = package != NULL && beakta_ods_read (package, flow, error);
      break;
    case BEAKTA_FORMAT_CSV:
      is_read = beakta_csv_read (input->bytes, input->size, flow, error);
      break;
    case BEAKTA_FORMAT_TEXT:
      if ((request->wishes & BEAKTA_WISH_TABLE) != 0)
        is_read = beakta_csv_read (input->bytes, input->size, flow, error);
      else
        is_read = beakta_text_read (input->bytes, input->size, flow, error);
      break;
    case BEAKTA_FORMAT_UNREADABLE:
    case BEAKTA_FORMAT_PICTURE:
    case BEAKTA_FORMAT_PDF:
    default:
      return beakta_refuse (error, BEAKTA_INTAKE_ERROR_UNSUPPORTED, "The format is not read");
    }

  return is_read && beakta_flow_finish (flow, error) && check_words (flow, package, request, emitter, error);
}

static gboolean
read_picture (BeaktaPictureRead     picture_read,
              const Input          *input,
              const BeaktaRequest  *request,
              const char           *nick,
              BeaktaEmitter        *emitter,
              GError              **error)
{
  if (picture_read != NULL)
    return picture_read (input->bytes, input->size, nick, request->ocr.handle != NULL ? &request->ocr : NULL, emitter, error);

  beakta_emitter_format (emitter, nick, 0);
  return beakta_refuse (error, BEAKTA_INTAKE_ERROR_NO_TEXT, "The file is a picture");
}

static gboolean
read_document (const Input          *input,
               const BeaktaRequest  *request,
               const Modules        *modules,
               BeaktaEmitter        *emitter,
               GError              **error)
{
  const char *nick = "unknown";
  BeaktaFormat format = BEAKTA_FORMAT_UNREADABLE;

  if (input->is_too_large)
    beakta_refuse (error, BEAKTA_INTAKE_ERROR_TOO_LARGE, "The file is larger than 256 MB");
  else
    format = beakta_recognise (input->bytes, input->size, &nick, error);

  if (format == BEAKTA_FORMAT_PDF)
    return read_pdf (modules->pdf_read, input, request, emitter, error);
  if (format == BEAKTA_FORMAT_PICTURE)
    return read_picture (modules->picture_read, input, request, nick, emitter, error);

  beakta_emitter_format (emitter, nick, 0);

  return format != BEAKTA_FORMAT_UNREADABLE && read_flow (format, input, request, emitter, error);
}

/* Ends the process itself: what it holds goes with it, and a leak checker could not look around in here anyway. */
static G_GNUC_NORETURN void
answer (const Input   *input,
        BeaktaRequest *request)
{
  BeaktaEmitter *emitter = beakta_emitter_new (STDOUT_FILENO);
  g_autoptr(GError) refusal = NULL;
  g_auto(GStrv) lacks = NULL;
  gboolean is_picture = beakta_recognise_is_picture (input->bytes, input->size);
  gboolean is_pdf = !is_picture && beakta_recognise_is_pdf (input->bytes, input->size);
  gboolean recognises = (request->wishes & BEAKTA_WISH_RECOGNISE) != 0 && beakta_ocr_load (&request->ocr);
  Modules modules = { NULL, NULL };

  if (is_pdf)
    modules.pdf_read = (BeaktaPdfRead) beakta_pdf_module_find (BEAKTA_PDF_SYMBOL);
  if (is_picture)
    modules.picture_read = (BeaktaPictureRead) beakta_picture_module_find (BEAKTA_PICTURE_TEXT_SYMBOL);
  lacks = beakta_sandbox_enter (is_pdf ? BEAKTA_SANDBOX_FONTS : BEAKTA_SANDBOX_CLOSED,
                                recognises ? BEAKTA_SANDBOX_LONG : BEAKTA_SANDBOX_SHORT);
  beakta_emitter_hello (emitter, (const char * const *) lacks);
  if (read_document (input, request, &modules, emitter, &refusal))
    beakta_emitter_end (emitter);
  else
    beakta_emitter_refused (emitter, refusal);

  _exit (EXIT_SUCCESS);
}

static int
probe (BeaktaSandboxKind  kind,
       const char        *file)
{
  g_auto(GStrv) lacks = beakta_sandbox_enter (kind, BEAKTA_SANDBOX_SHORT);

  for (guint i = 0; lacks[i] != NULL; i++)
    printf ("lacks\t%s\n", lacks[i]);
  beakta_probe_run (file);

  return EXIT_FAILURE;
}

int
main (int    argc,
      char **argv)
{
  BeaktaRequest request = { 0 };
  Input input;

  if (argc >= 2 && strcmp (argv[1], "--probe") == 0)
    return probe (BEAKTA_SANDBOX_CLOSED, argv[2]);
  if (argc >= 2 && strcmp (argv[1], "--probe-fonts") == 0)
    return probe (BEAKTA_SANDBOX_FONTS, argv[2]);
  if (argc == 2 && strcmp (argv[1], "--probe-time") == 0)
    {
      g_strfreev (beakta_sandbox_enter (BEAKTA_SANDBOX_CLOSED, BEAKTA_SANDBOX_SHORT));
      beakta_probe_spin ();
    }

  if (argc == 2 && strcmp (argv[1], "--pages") == 0 && map_input (&input))
    beakta_pages_serve (input.bytes, input.size);

  /* At once: tesseract complains on stderr of what it finds when it is taken apart. */
  if (argc == 2 && strcmp (argv[1], "--can-recognise") == 0)
    _exit (beakta_ocr_load (&request.ocr) ? EXIT_SUCCESS : EXIT_FAILURE);

  if (argc == 2 && strcmp (argv[1], "--request") == 0 && beakta_request_read (&request, REQUEST_FILENO))
    argc--;
  if (argc != 1 || !map_input (&input))
    {
      fputs ("usage: beakta-reader [--request | --pages | --can-recognise] < DOCUMENT > FRAMES\n", stderr);
      return 2;
    }

  answer (&input, &request);
}
