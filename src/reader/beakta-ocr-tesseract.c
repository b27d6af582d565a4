/* The text of one page of pixels, through libtesseract. */

#include "beakta-ocr.h"

#include "beakta-compose.h"

#include <string.h>

#include <tesseract/capi.h>

#define POINTS_PER_INCH 72.0

/* Words of which the library is less sure are specks and lines of a form more often than words. */
#define LEAST_SURE      30

/* Parts of a line's height above and below what the letters stand on. */
#define ABOVE           0.8
#define BELOW           0.2

/* A page under construction. */
typedef struct
{
  GString *text;
  GArray  *boxes;                    /* of BeaktaBox: one a code point */
  GArray  *runs;                     /* of BeaktaRun */
  double   scale;

  /* The word: where its line stands and how high that is, in points; 0: not known */
  double   base;
  double   height;
} Page;

static void
add_text (Page             *page,
          const char       *utf8,
          const BeaktaBox  *box)
{
  guint n = beakta_count_characters (utf8, strlen (utf8));

  g_string_append (page->text, utf8);
  for (guint i = 0; i < n; i++)
    g_array_append_vals (page->boxes, box, 1);
}

/* Between two words: a space or a line end, as wide as nothing, where the word before ends. */
static void
add_gap (Page       *page,
         const char *gap)
{
  BeaktaBox box;

  if (page->boxes->len == 0)
    return;

  box = g_array_index (page->boxes, BeaktaBox, page->boxes->len - 1);
  box.x1 = box.x2;
  add_text (page, gap, &box);
}

static void
end_paragraph (Page *page)
{
  BeaktaRun *last = page->runs->len > 0 ? &g_array_index (page->runs, BeaktaRun, page->runs->len - 1) : NULL;

  if (last != NULL)
    last->length = page->boxes->len - last->start;
}

static void
begin_paragraph (Page *page)
{
  BeaktaRun run = { .kind = BEAKTA_RUN_PARAGRAPH, .label = "" };

  end_paragraph (page);
  add_gap (page, "\n");
  run.start = page->boxes->len;
  g_array_append_val (page->runs, run);
}

static gboolean
begins (TessResultIterator    *iterator,
        TessPageIteratorLevel  level)
{
  return TessPageIteratorIsAtBeginningOf (TessResultIteratorGetPageIteratorConst (iterator), level);
}

static void
add_symbol (Page               *page,
            TessResultIterator *iterator)
{
  char *symbol = TessResultIteratorGetUTF8Text (iterator, RIL_SYMBOL);
  g_autofree char *composed = symbol != NULL ? g_utf8_normalize (symbol, -1, G_NORMALIZE_NFC) : NULL;
  int left = 0, top = 0, right = 0, bottom = 0;
  BeaktaBox box;

  TessPageIteratorBoundingBox (TessResultIteratorGetPageIteratorConst (iterator), RIL_SYMBOL, &left, &top, &right, &bottom);
  box = (BeaktaBox) { left * page->scale, top * page->scale, right * page->scale, bottom * page->scale };
  if (page->height > 0)
    {
      box.y1 = page->base - ABOVE * page->height;
      box.y2 = page->base + BELOW * page->height;
    }
  if (composed != NULL)
    add_text (page, composed, &box);

  TessDeleteText (symbol);
}

/* All letters of a line are as high as the line: "a" and "Ä" are of the same size. */
static void
measure_word (Page               *page,
              TessResultIterator *iterator)
{
  const TessPageIterator *place = TessResultIteratorGetPageIteratorConst (iterator);
  BOOL bold, italic, underlined, monospace, serif, small;
  int size = 0, font, x1, y1 = 0, x2, y2 = 0;

  page->height = 0;
  TessResultIteratorWordFontAttributes (iterator, &bold, &italic, &underlined, &monospace, &serif, &small, &size, &font);
  if (size > 0 && TessPageIteratorBaseline (place, RIL_WORD, &x1, &y1, &x2, &y2))
    {
      page->height = size;
      page->base = (y1 + y2) / 2.0 * page->scale;
    }
}

/* One word, with what parts it from the one before. */
static void
begin_word (Page               *page,
            TessResultIterator *iterator,
            gboolean           *owes_line,
            gboolean           *owes_paragraph)
{
  if (page->runs->len == 0 || *owes_paragraph)
    begin_paragraph (page);
  else
    add_gap (page, *owes_line ? "\n" : " ");

  measure_word (page, iterator);
  *owes_line = *owes_paragraph = FALSE;
}

static void
take_words (Page               *page,
            TessResultIterator *iterator)
{
  gboolean owes_line = FALSE;
  gboolean owes_paragraph = FALSE;
  gboolean is_sure = FALSE;

  do
    {
      owes_paragraph = owes_paragraph || begins (iterator, RIL_PARA);
      owes_line = owes_line || begins (iterator, RIL_TEXTLINE);
      if (begins (iterator, RIL_WORD))
        {
          is_sure = TessResultIteratorConfidence (iterator, RIL_WORD) >= LEAST_SURE;
          if (is_sure)
            begin_word (page, iterator, &owes_line, &owes_paragraph);
        }
      if (is_sure)
        add_symbol (page, iterator);
    }
  while (TessResultIteratorNext (iterator, RIL_SYMBOL));

  end_paragraph (page);
}

/* Symbols are composed one by one; where two of them make a third together, places would shift: then there are none. */
static BeaktaOcrPage *
finish (Page *page)
{
  BeaktaOcrPage *finished = g_new0 (BeaktaOcrPage, 1);
  g_autoptr(GArray) places = NULL;
  gboolean dropped = FALSE;
  GString *composed = beakta_compose (page->text->str, page->text->len, &places, &dropped);

  finished->length = page->boxes->len;
  finished->runs = page->runs;
  if (composed == NULL)
    {
      finished->text = g_string_free (page->text, FALSE);
      finished->boxes = (BeaktaBox *) (gpointer) g_array_free (page->boxes, FALSE);
      return finished;
    }

  g_string_free (page->text, TRUE);
  g_array_free (page->boxes, TRUE);
  g_array_set_size (page->runs, 0);
  finished->length = beakta_count_characters (composed->str, composed->len);
  finished->text = g_string_free (composed, FALSE);

  return finished;
}

static BeaktaOcrPage *
recognise (gpointer      ocr,
           const guint8 *gray,
           int           width,
           int           height,
           int           stride,
           double        scale)
{
  Page page = { .scale = scale };
  TessResultIterator *iterator = NULL;

  TessBaseAPISetImage (ocr, gray, width, height, 1, stride);
  TessBaseAPISetSourceResolution (ocr, (int) (POINTS_PER_INCH / scale + 0.5));
  page.text = g_string_new (NULL);
  page.boxes = g_array_new (FALSE, FALSE, sizeof (BeaktaBox));
  page.runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));

  if (TessBaseAPIRecognize (ocr, NULL) == 0)
    iterator = TessBaseAPIGetIterator (ocr);
  if (iterator != NULL)
    {
      take_words (&page, iterator);
      TessResultIteratorDelete (iterator);
    }
  TessBaseAPIClear (ocr);

  return finish (&page);
}

/* The module */

static gpointer
open_tesseract (void)
{
  TessBaseAPI *ocr = TessBaseAPICreate ();

  if (TessBaseAPIInit3 (ocr, NULL, "swe") == 0)
    {
      TessBaseAPISetPageSegMode (ocr, PSM_AUTO);
      return ocr;
    }

  TessBaseAPIDelete (ocr);
  return NULL;
}

extern const BeaktaOcrModule beakta_ocr_module;

const BeaktaOcrModule beakta_ocr_module = { open_tesseract, recognise };
