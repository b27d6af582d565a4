/* The text of an OpenDocument text, and everything built like it: notes, text boxes, headers and footers.
 *
 * (1) The final text is shown: what was deleted stands in text:tracked-changes, which is passed over.
 * (2) White space is collapsed as the format says; text:s and text:tab stand for what is meant.
 * (3) Numbers that say how often something repeats are not believed beyond what a text can need.
 */

#include "beakta-odt-private.h"

#include "beakta-numerals.h"
#include "beakta-spaces.h"

#include <string.h>

#define MAX_SPACES 256

/* A table whose row is being read. */
typedef struct
{
  gboolean in_row;
  gboolean has_cell;
  guint    n_header;                 /* table:table-header-rows that are open */
  guint    column;
} Grid;

/* A stream of blocks: the text itself, or a note, text box, header or footer. */
typedef struct _Stream Stream;

struct _Stream
{
  Stream         *around;            /* nullable */
  BeaktaFlow     *flow;
  GArray         *grids;             /* of Grid, outermost first */
  GString        *before;            /* the block before, in the same row */
  guint           list_depth;        /* lists that were open around it */

  gboolean        in_paragraph;
  gboolean        is_heading;
  gboolean        owes_space;
  gboolean        has_content;       /* on this line: leading white space is over */
  GArray         *faces;             /* of BeaktaFace: the paragraph's, then each span's */
};

struct _BeaktaOdtBody
{
  BeaktaFlow      *flow;
  Stream          *stream;
  BeaktaOdtStyles *styles;
  BeaktaOdtLists  *lists;
  BeaktaOdtForms  *forms;
  GHashTable      *seen;             /* texts of headers and footers */
  GPtrArray       *footers;          /* of BeaktaFlow: for the end */

  /* The note: citations are written by layout, and not always, so they are counted here. */
  char            *own_mark;         /* nullable: chosen by the writer instead of a number */
  gboolean         is_endnote;
  guint            n_footnotes;
  guint            n_endnotes;
};

/* Streams */

static void
push_stream (BeaktaOdtBody *odt,
             BeaktaFlow    *flow)
{
  Stream *stream = g_new0 (Stream, 1);

  stream->around = odt->stream;
  stream->flow = flow;
  stream->grids = g_array_new (FALSE, FALSE, sizeof (Grid));
  stream->before = g_string_new (NULL);
  stream->faces = g_array_new (FALSE, FALSE, sizeof (BeaktaFace));
  stream->list_depth = beakta_odt_lists_get_depth (odt->lists);
  odt->stream = stream;
}

static BeaktaFlow *
pop_stream (BeaktaOdtBody *odt)
{
  Stream *stream = odt->stream;
  BeaktaFlow *flow = stream->flow;

  odt->stream = stream->around;
  g_array_unref (stream->grids);
  g_array_unref (stream->faces);
  g_string_free (stream->before, TRUE);
  g_free (stream);

  return flow;
}

static void
push_piece (BeaktaOdtBody *odt)
{
  push_stream (odt, beakta_flow_new_piece (odt->flow));
}

static Grid *
get_grid (Stream *stream)
{
  return stream->grids->len > 0 ? &g_array_index (stream->grids, Grid, stream->grids->len - 1) : NULL;
}

/* Text */

static void
add (BeaktaOdtBody *odt,
     const char    *utf8,
     gsize          n_bytes)
{
  Stream *stream = odt->stream;
  BeaktaFace face = BEAKTA_FACE_PLAIN;

  if (!beakta_odt_forms_show (odt->forms))
    return;

  if (stream->faces->len > 0)
    face = g_array_index (stream->faces, BeaktaFace, stream->faces->len - 1);
  if (stream->is_heading)
    face &= ~BEAKTA_FACE_STRONG;

  beakta_flow_set_face (stream->flow, face);
  beakta_flow_add (stream->flow, utf8, n_bytes);
  stream->has_content = TRUE;
}

static void
settle_space (BeaktaOdtBody *odt)
{
  Stream *stream = odt->stream;

  if (stream->owes_space && stream->has_content)
    add (odt, " ", 1);
  stream->owes_space = FALSE;
}

static void
add_collapsed (BeaktaOdtBody *odt,
               const char    *utf8,
               gsize          n_bytes)
{
  const char *end = utf8 + n_bytes;

  while (utf8 < end)
    {
      const char *words = utf8;

      if (!beakta_spaces_is (*utf8))
        {
          utf8 = beakta_spaces_skip_even (utf8, end);
          settle_space (odt);
          add (odt, words, utf8 - words);
        }
      for (; utf8 < end && beakta_spaces_is (*utf8); utf8++)
        odt->stream->owes_space = TRUE;
    }
}

static void
add_spaces (BeaktaOdtBody             *odt,
            const BeaktaXmlAttributes *attributes)
{
  int n = CLAMP (beakta_xml_get_int (attributes, "c", 1), 0, MAX_SPACES);
  char spaces[MAX_SPACES];

  memset (spaces, ' ', sizeof spaces);
  settle_space (odt);
  add (odt, spaces, n);
}

/* Paragraphs */

static void
begin_heading (BeaktaOdtBody             *odt,
               const BeaktaXmlAttributes *attributes)
{
  guint level = CLAMP (beakta_xml_get_int (attributes, "outline-level", 1), 1, 9);
  g_autofree char *label = NULL;

  if (beakta_odt_lists_get_depth (odt->lists) > odt->stream->list_depth)
    label = beakta_odt_lists_next (odt->lists);
  else if (!beakta_xml_is (attributes, "is-list-header", "true"))
    label = beakta_odt_lists_next_heading (odt->lists, level);

  odt->stream->is_heading = TRUE;
  beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_HEADING, level, label);
}

static void
begin_paragraph (BeaktaOdtBody *odt,
                 const char    *style)
{
  guint depth = beakta_odt_lists_get_depth (odt->lists) - odt->stream->list_depth;
  g_autofree char *label = NULL;

  if (depth > 0)
    {
      label = beakta_odt_lists_next (odt->lists);
      beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_LIST_ITEM, MIN (depth, 9), label);
    }
  else if (beakta_odt_styles_is_title (odt->styles, style))
    {
      odt->stream->is_heading = TRUE;
      beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_HEADING, 1, NULL);
    }
  else
    beakta_flow_begin_block (odt->stream->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
}

static void
begin_block (BeaktaOdtBody             *odt,
             BeaktaOdtToken             token,
             const BeaktaXmlAttributes *attributes)
{
  Stream *stream = odt->stream;
  g_autofree char *style = beakta_xml_dup (attributes, "style-name");
  BeaktaFace face = beakta_odt_styles_get_face (odt->styles, style, FALSE);

  stream->in_paragraph = TRUE;
  stream->is_heading = stream->owes_space = stream->has_content = FALSE;
  g_array_set_size (stream->faces, 0);
  g_array_append_val (stream->faces, face);

  if (token == BEAKTA_ODT_HEADING)
    begin_heading (odt, attributes);
  else
    begin_paragraph (odt, style);
}

static void
end_block (BeaktaOdtBody *odt)
{
  Stream *stream = odt->stream;

  if (stream->grids->len > 0 && beakta_flow_has_begun (stream->flow))
    {
      g_autofree char *text = beakta_flow_dup_block (stream->flow);

      g_string_assign (stream->before, text);
    }
  stream->in_paragraph = FALSE;
  beakta_flow_end_block (stream->flow);
}

/* Returns: whether it is shown. */
static gboolean
begin_span (BeaktaOdtBody             *odt,
            const BeaktaXmlAttributes *attributes)
{
  GArray *faces = odt->stream->faces;
  g_autofree char *style = beakta_xml_dup (attributes, "style-name");
  BeaktaFace face = faces->len > 0 ? g_array_index (faces, BeaktaFace, faces->len - 1) : BEAKTA_FACE_PLAIN;

  if (beakta_odt_styles_is_hidden (odt->styles, style))
    {
      beakta_flow_notice (odt->flow, "hidden-text");
      return FALSE;
    }

  settle_space (odt);
  face |= beakta_odt_styles_get_face (odt->styles, style, TRUE);
  g_array_append_val (faces, face);
  return TRUE;
}

static void
begin_link (BeaktaOdtBody             *odt,
            const BeaktaXmlAttributes *attributes)
{
  g_autofree char *target = beakta_xml_dup (attributes, "href");

  settle_space (odt);
  if (target != NULL && *target != '#' && odt->stream->in_paragraph)
    beakta_flow_begin_inline (odt->stream->flow, BEAKTA_RUN_LINK, target);
}

/* Tables */

static gboolean
begin_table_part (BeaktaOdtBody             *odt,
                  BeaktaOdtToken             token,
                  const BeaktaXmlAttributes *attributes)
{
  Stream *stream = odt->stream;
  Grid *grid = get_grid (stream);
  Grid fresh = { 0 };
  guint span = CLAMP (beakta_xml_get_int (attributes, "number-columns-spanned", 1), 1, 1 << 10);
  guint repeated = CLAMP (beakta_xml_get_int (attributes, "number-columns-repeated", 1), 1, 1 << 10);

  if (token == BEAKTA_ODT_TABLE)
    {
      beakta_flow_begin_table (stream->flow);
      g_array_append_val (stream->grids, fresh);
      return TRUE;
    }
  if (grid == NULL)
    return FALSE;

  switch (token)
    {
    case BEAKTA_ODT_HEADER_ROWS:
      grid->n_header++;
      return TRUE;
    case BEAKTA_ODT_ROW:
      if (grid->in_row)
        return FALSE;
      grid->in_row = TRUE;
      grid->column = 0;
      g_string_truncate (stream->before, 0);
      beakta_flow_begin_row (stream->flow);
      return TRUE;
    case BEAKTA_ODT_CELL:
      if (!grid->in_row || grid->has_cell)
        return FALSE;
      grid->has_cell = TRUE;
      beakta_flow_begin_cell (stream->flow, grid->column, span, grid->n_header > 0);
      grid->column += repeated;
      return TRUE;
    case BEAKTA_ODT_COVERED_CELL:
    default:
      grid->column += repeated;
      return FALSE;
    }
}

static void
end_table_part (BeaktaOdtBody  *odt,
                BeaktaOdtToken  token)
{
  Stream *stream = odt->stream;
  Grid *grid = get_grid (stream);

  switch (token)
    {
    case BEAKTA_ODT_TABLE:
      beakta_flow_end_table (stream->flow);
      g_array_set_size (stream->grids, stream->grids->len - 1);
      break;
    case BEAKTA_ODT_HEADER_ROWS:
      grid->n_header--;
      break;
    case BEAKTA_ODT_ROW:
      grid->in_row = FALSE;
      beakta_flow_end_row (stream->flow);
      break;
    case BEAKTA_ODT_CELL:
      grid->has_cell = FALSE;
      beakta_flow_end_cell (stream->flow);
      break;
    default:
      break;
    }
}

/* Notes, text boxes, headers and footers */

static void
begin_note (BeaktaOdtBody             *odt,
            const BeaktaXmlAttributes *attributes)
{
  odt->is_endnote = beakta_xml_is (attributes, "note-class", "endnote");
  g_clear_pointer (&odt->own_mark, g_free);
}

static char *
make_mark (BeaktaOdtBody *odt)
{
  g_autoptr(GString) mark = g_string_new (NULL);

  if (odt->own_mark != NULL)
    return g_steal_pointer (&odt->own_mark);

  if (odt->is_endnote)
    beakta_numerals_append (mark, BEAKTA_NUMERALS_LOWER_ROMAN, ++odt->n_endnotes);
  else
    beakta_numerals_append (mark, BEAKTA_NUMERALS_DECIMAL, ++odt->n_footnotes);

  return g_strdup (mark->str);
}

static void
end_note_body (BeaktaOdtBody *odt)
{
  BeaktaFlow *flow = pop_stream (odt);
  g_autofree char *mark = make_mark (odt);
  g_autofree char *reference = g_strdup_printf ("[%s]", mark);

  settle_space (odt);
  add (odt, reference, strlen (reference));
  beakta_flow_queue (odt->stream->flow, flow, BEAKTA_RUN_FOOTNOTE, mark);
}

static void
end_text_box (BeaktaOdtBody *odt)
{
  BeaktaFlow *flow = pop_stream (odt);

  beakta_flow_queue (odt->stream->flow, flow, BEAKTA_RUN_ASIDE, NULL);
}

/* Each text once; footers come at the end. */
static void
end_header (BeaktaOdtBody *odt,
            gboolean       is_footer)
{
  BeaktaFlow *flow = pop_stream (odt);

  beakta_flow_end_block (flow);
  if (!g_hash_table_add (odt->seen, g_strdup (beakta_flow_peek (flow))))
    beakta_flow_free (flow);
  else if (is_footer)
    g_ptr_array_add (odt->footers, flow);
  else
    beakta_flow_queue (odt->flow, flow, BEAKTA_RUN_ASIDE, NULL);
}

static gboolean
begin_header (BeaktaOdtBody             *odt,
              const BeaktaXmlAttributes *attributes)
{
  if (beakta_xml_is (attributes, "display", "false"))
    return FALSE;

  push_piece (odt);
  return TRUE;
}

/* A field or checkbox may be what the line begins with: a space after it counts. */
static void
note_content (BeaktaOdtBody *odt)
{
  if (odt->stream->in_paragraph && beakta_flow_has_begun (odt->stream->flow))
    odt->stream->has_content = TRUE;
}

/* Events */

static gboolean
begin_inline (BeaktaOdtBody             *odt,
              BeaktaOdtToken             token,
              const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case BEAKTA_ODT_SPAN:
      return begin_span (odt, attributes);
    case BEAKTA_ODT_LINK:
      begin_link (odt, attributes);
      return TRUE;
    case BEAKTA_ODT_SPACES:
      add_spaces (odt, attributes);
      return FALSE;
    case BEAKTA_ODT_TAB:                     /* in a cell a TAB would look like the next cell */
      settle_space (odt);
      add (odt, odt->stream->grids->len > 0 ? " " : "\t", 1);
      return FALSE;
    case BEAKTA_ODT_LINE_BREAK:
      odt->stream->owes_space = FALSE;
      add (odt, "\n", 1);
      return FALSE;
    case BEAKTA_ODT_HIDDEN_TEXT:
      if (!beakta_xml_is (attributes, "is-hidden", "true"))
        return TRUE;
      beakta_flow_notice (odt->flow, "hidden-text");
      return FALSE;
    case BEAKTA_ODT_NOTE:
      begin_note (odt, attributes);
      return TRUE;
    case BEAKTA_ODT_NOTE_CITATION:
      g_free (odt->own_mark);
      odt->own_mark = beakta_xml_dup (attributes, "label");
      return FALSE;
    case BEAKTA_ODT_NOTE_BODY:
    case BEAKTA_ODT_TEXT_BOX:
      push_piece (odt);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
begin_aside (BeaktaOdtBody             *odt,
             BeaktaOdtToken             token,
             const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case BEAKTA_ODT_SECTION:
      if (!beakta_xml_is (attributes, "display", "none"))
        return TRUE;
      beakta_flow_notice (odt->flow, "hidden-text");
      return FALSE;
    case BEAKTA_ODT_HEADER:
    case BEAKTA_ODT_FOOTER:
      return begin_header (odt, attributes);
    case BEAKTA_ODT_CHANGE:
      beakta_flow_notice (odt->flow, "tracked-changes");
      return FALSE;
    case BEAKTA_ODT_COMMENT:
      beakta_flow_notice (odt->flow, "comments");
      return FALSE;
    case BEAKTA_ODT_CHANGES:
    case BEAKTA_ODT_NEVER:
      return FALSE;
    default:
      return begin_inline (odt, token, attributes);
    }
}

static gboolean
begin_in_text (BeaktaOdtBody             *odt,
               BeaktaOdtToken             token,
               const BeaktaXmlAttributes *attributes)
{
  switch (token)
    {
    case BEAKTA_ODT_PARAGRAPH:
    case BEAKTA_ODT_HEADING:
      if (odt->stream->in_paragraph)
        return FALSE;
      begin_block (odt, token, attributes);
      return TRUE;
    case BEAKTA_ODT_LIST:
      beakta_odt_lists_begin (odt->lists, attributes);
      return TRUE;
    case BEAKTA_ODT_LIST_ITEM:
    case BEAKTA_ODT_LIST_HEADER:
      beakta_odt_lists_begin_item (odt->lists, attributes, token == BEAKTA_ODT_LIST_HEADER);
      return TRUE;
    case BEAKTA_ODT_TABLE:
    case BEAKTA_ODT_HEADER_ROWS:
    case BEAKTA_ODT_ROW:
    case BEAKTA_ODT_CELL:
    case BEAKTA_ODT_COVERED_CELL:
      return begin_table_part (odt, token, attributes);
    default:
      return begin_aside (odt, token, attributes);
    }
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaOdtBody *odt = data;

  if (token == BEAKTA_ODT_OTHER)
    return TRUE;

  if (token >= BEAKTA_ODT_LIST_STYLE)
    beakta_odt_lists_define (odt->lists, token, attributes);
  else if (token >= BEAKTA_ODT_STYLE)
    beakta_odt_styles_take (odt->styles, token, attributes);
  else if (token >= BEAKTA_ODT_INPUT)
    {
      if (odt->stream->in_paragraph)
        settle_space (odt);
      beakta_odt_forms_begin (odt->forms, token, attributes, odt->stream->flow, odt->stream->before->str);
      note_content (odt);
    }
  else
    return begin_in_text (odt, token, attributes);

  return TRUE;
}

static void
end_in_text (BeaktaOdtBody  *odt,
             BeaktaOdtToken  token)
{
  switch (token)
    {
    case BEAKTA_ODT_PARAGRAPH:
    case BEAKTA_ODT_HEADING:
      end_block (odt);
      break;
    case BEAKTA_ODT_SPAN:
      if (odt->stream->faces->len > 0)
        g_array_set_size (odt->stream->faces, odt->stream->faces->len - 1);
      break;
    case BEAKTA_ODT_LINK:
      beakta_flow_end_inline (odt->stream->flow, BEAKTA_RUN_LINK);
      break;
    case BEAKTA_ODT_LIST:
      beakta_odt_lists_end (odt->lists);
      break;
    case BEAKTA_ODT_NOTE_BODY:
      end_note_body (odt);
      break;
    case BEAKTA_ODT_TEXT_BOX:
      end_text_box (odt);
      break;
    case BEAKTA_ODT_HEADER:
    case BEAKTA_ODT_FOOTER:
      end_header (odt, token == BEAKTA_ODT_FOOTER);
      break;
    default:
      end_table_part (odt, token);
      break;
    }
}

static void
element_ended (gpointer data,
               int      token)
{
  BeaktaOdtBody *odt = data;

  if (token >= BEAKTA_ODT_STYLE)
    beakta_odt_styles_end (odt->styles, token);
  else if (token >= BEAKTA_ODT_INPUT)
    {
      beakta_odt_forms_end (odt->forms, token, odt->stream->flow);
      note_content (odt);
    }
  else
    end_in_text (odt, token);
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  BeaktaOdtBody *odt = data;

  if (odt->stream->in_paragraph)
    add_collapsed (odt, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  BeaktaOdtBody *odt = data;

  return !beakta_flow_has_failed (odt->flow);
}

BeaktaXmlHandler
beakta_odt_body_make_handler (void)
{
  return (BeaktaXmlHandler) {
    .spaces = beakta_odt_spaces, .n_spaces = beakta_odt_n_spaces,
    .names = beakta_odt_names, .n_names = beakta_odt_n_names,
    .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
  };
}

static void
free_flow (gpointer flow)
{
  if (flow != NULL)
    beakta_flow_free (flow);
}

BeaktaOdtBody *
beakta_odt_body_new (BeaktaFlow *flow)
{
  BeaktaOdtBody *odt = g_new0 (BeaktaOdtBody, 1);

  odt->flow = flow;
  odt->styles = beakta_odt_styles_new ();
  odt->lists = beakta_odt_lists_new ();
  odt->forms = beakta_odt_forms_new ();
  odt->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  odt->footers = g_ptr_array_new_with_free_func (free_flow);
  push_stream (odt, flow);

  return odt;
}

void
beakta_odt_body_free (BeaktaOdtBody *odt)
{
  while (odt->stream->around != NULL)
    beakta_flow_free (pop_stream (odt));
  pop_stream (odt);

  beakta_odt_styles_free (odt->styles);
  beakta_odt_lists_free (odt->lists);
  beakta_odt_forms_free (odt->forms);
  g_hash_table_unref (odt->seen);
  g_ptr_array_unref (odt->footers);
  g_free (odt->own_mark);
  g_free (odt);
}

void
beakta_odt_body_finish (BeaktaOdtBody *odt)
{
  for (guint i = 0; i < odt->footers->len; i++)
    beakta_flow_queue (odt->flow, g_steal_pointer (&odt->footers->pdata[i]), BEAKTA_RUN_ASIDE, NULL);
}
