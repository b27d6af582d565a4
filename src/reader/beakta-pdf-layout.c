/* What the lines of a PDF's pages are. */

#include "beakta-pdf-layout.h"

#include <math.h>
#include <string.h>

/* Sizes of fonts are counted in half points. */
#define N_SIZES       400
#define HEADING_RATIO 1.12f
#define MAX_HEADING   240            /* bytes of a line: longer is no heading */
#define EDGE          0.09f          /* of the page's height: where running heads and feet stand */
#define SAME_SIZE     0.1f           /* of the size: less is the same */
#define MAX_GAP       0.75f          /* of the line's height: more is a new paragraph */
#define INDENT        0.8f           /* of the size: more is a new paragraph */
#define NEIGHBOURS    24             /* lines that a column is measured by */

struct _BeaktaPdfLayout
{
  guint64     sizes[N_SIZES];        /* bytes of text set in each */
  gboolean    is_heading[N_SIZES];   /* a size that some heading was set in */
  GHashTable *edges;                 /* lines at the edges, folded -> how often */
  guint       n_tables;
};

/* A block that is being put together. */
typedef struct
{
  BeaktaRunKind        kind;
  guint                level;
  const BeaktaPdfLine *first;
  const BeaktaPdfLine *last;
  float                left;
} Block;

BeaktaPdfLayout *
beakta_pdf_layout_new (void)
{
  BeaktaPdfLayout *self = g_new0 (BeaktaPdfLayout, 1);

  self->edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
beakta_pdf_layout_free (BeaktaPdfLayout *self)
{
  g_hash_table_unref (self->edges);
  g_free (self);
}

static guint
get_step (float size)
{
  return CLAMP (lroundf (size * 2), 0, N_SIZES - 1);
}

static const BeaktaPdfLine *
get_line (const BeaktaPdfPage *page,
          guint                i)
{
  return &g_array_index (page->lines, BeaktaPdfLine, i);
}

/* Running heads and feet */

static gboolean
is_at_edge (const BeaktaPdfPage *page,
            const BeaktaPdfLine *line)
{
  return page->boxes != NULL && !line->is_blank &&
         (line->y2 < page->height * EDGE || line->y1 > page->height * (1 - EDGE));
}

/* "sida 3 av 12" and "sida 4 av 12" are the same. */
static char *
fold_edge (const BeaktaPdfPage *page,
           const BeaktaPdfLine *line)
{
  char *folded = g_strndup (page->text + line->offset, line->end_offset - line->offset);
  char *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    {
      if (!g_ascii_isdigit (*from))
        *to++ = *from;
      else if (to == folded || to[-1] != '#')
        *to++ = '#';
    }
  *to = '\0';

  return g_strstrip (folded);
}

static gboolean
is_running (BeaktaPdfLayout     *self,
            const BeaktaPdfPage *page,
            const BeaktaPdfLine *line)
{
  g_autofree char *folded = NULL;

  if (!is_at_edge (page, line))
    return FALSE;

  folded = fold_edge (page, line);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, folded)) > 1;
}

/* Sizes */

static float
get_body_size (BeaktaPdfLayout *self)
{
  guint best = 0;

  for (guint i = 1; i < N_SIZES; i++)
    {
      if (self->sizes[i] > self->sizes[best])
        best = i;
    }

  return best / 2.0f;
}

/* Whether it is set larger than the body, and holds words. */
static gboolean
is_large (const BeaktaPdfPage *page,
          const BeaktaPdfLine *line,
          float                body)
{
  const char *p = page->text + line->offset;
  const char *end = page->text + line->end_offset;

  if (body <= 0 || line->size < body * HEADING_RATIO || end - p > MAX_HEADING)
    return FALSE;

  for (; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* The largest size that headings are set in is level 1, the next level 2. */
static guint
get_level (BeaktaPdfLayout *self,
           float            size)
{
  guint level = 1;

  for (guint i = N_SIZES - 1; i > get_step (size); i--)
    level += self->is_heading[i];

  return MIN (level, 9);
}

void
beakta_pdf_layout_learn (BeaktaPdfLayout     *self,
                         const BeaktaPdfPage *page)
{
  float body;

  if (page->boxes == NULL)
    return;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const BeaktaPdfLine *line = get_line (page, i);
      guint step = get_step (line->size);

      if (is_at_edge (page, line))
        {
          char *folded = fold_edge (page, line);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, folded));

          g_hash_table_replace (self->edges, folded, GUINT_TO_POINTER (n + 1));
        }
      else if (!line->is_blank)
        self->sizes[step] += line->end_offset - line->offset;
    }

  body = get_body_size (self);
  for (guint i = 0; i < page->lines->len; i++)
    {
      const BeaktaPdfLine *line = get_line (page, i);

      if (!line->is_blank && !is_at_edge (page, line) && is_large (page, line, body))
        self->is_heading[get_step (line->size)] = TRUE;
    }
}

/* Lines */

/* "•", "–" and their kin before a space; "1." and "a)" too. */
static gboolean
is_item (const BeaktaPdfPage *page,
         const BeaktaPdfLine *line)
{
  static const char *bullets[] = { "•", "◦", "▪", "●", "■", "○", "–", "—", "-", "*", "·", "‣", "→", "", "" };
  const char *p = page->text + line->offset;
  gsize n;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      n = strlen (bullets[i]);
      if (strncmp (p, bullets[i], n) == 0 && g_ascii_isspace (p[n]))
        return TRUE;
    }

  n = strspn (p, "0123456789");
  if (n == 0 && g_ascii_isalpha (*p))
    n = 1;

  return n > 0 && n <= 2 && (p[n] == ')' || (p[n] == '.' && g_ascii_isdigit (*p))) && p[n + 1] == ' ';
}

static gboolean
overlaps (const BeaktaPdfLine *a,
          const BeaktaPdfLine *b)
{
  return a->x1 < b->x2 && b->x1 < a->x2;
}

/* How far lines reach in the column of line @i. */
static float
get_right (const BeaktaPdfPage *page,
           guint                i)
{
  const BeaktaPdfLine *line = get_line (page, i);
  guint from = i > NEIGHBOURS ? i - NEIGHBOURS : 0;
  guint to = MIN (i + NEIGHBOURS, page->lines->len);
  float right = line->x2;

  for (guint j = from; j < to; j++)
    {
      const BeaktaPdfLine *other = get_line (page, j);

      if (!other->is_blank && fabsf (other->x1 - line->x1) < 3 * line->size && overlaps (other, line))
        right = MAX (right, other->x2);
    }

  return right;
}

/* Whether line @i + 1 goes on where line @i ended. */
static gboolean
flows_on (const BeaktaPdfPage *page,
          guint                i,
          const Block         *block)
{
  const BeaktaPdfLine *line = get_line (page, i);
  const BeaktaPdfLine *next = get_line (page, i + 1);
  float height = MAX (line->y2 - line->y1, 1);
  float gap = next->y1 - line->y2;

  if (fabsf (next->size - line->size) > line->size * SAME_SIZE || !overlaps (line, next))
    return FALSE;
  if (gap > height * MAX_GAP || gap < -height * 0.8f)
    return FALSE;
  if (block->kind != BEAKTA_RUN_LIST_ITEM && next->x1 > block->left + line->size * INDENT)
    return FALSE;

  /* Its first word would have had room on the line before, and to spare: whoever wrote it began anew. */
  return line->x2 + line->size + next->first_word > get_right (page, i);
}

static void
classify (BeaktaPdfLayout     *self,
          const BeaktaPdfPage *page,
          const BeaktaPdfLine *line,
          float                body,
          Block               *block)
{
  *block = (Block) { .kind = BEAKTA_RUN_PARAGRAPH, .first = line, .last = line, .left = line->x1 };

  if (is_running (self, page, line))
    block->kind = BEAKTA_RUN_ASIDE;
  else if (is_large (page, line, body))
    {
      block->kind = BEAKTA_RUN_HEADING;
      block->level = get_level (self, line->size);
    }
  else if (is_item (page, line))
    {
      block->kind = BEAKTA_RUN_LIST_ITEM;
      block->level = 1;
    }
}

/* A year alone on the second line of a heading is part of it, though it would be none by itself. */
static gboolean
goes_on_heading (BeaktaPdfLayout     *self,
                 const BeaktaPdfPage *page,
                 const BeaktaPdfLine *line,
                 const BeaktaPdfLine *next,
                 const Block         *block)
{
  return !is_running (self, page, next) && get_level (self, next->size) == block->level &&
         fabsf (next->size - line->size) < line->size * SAME_SIZE &&
         next->y1 - line->y2 < (line->y2 - line->y1) * MAX_GAP;
}

static gboolean
joins (BeaktaPdfLayout     *self,
       const BeaktaPdfPage *page,
       guint                i,
       float                body,
       const Block         *block)
{
  const BeaktaPdfLine *line = get_line (page, i);
  const BeaktaPdfLine *next = get_line (page, i + 1);
  Block own;

  if (page->boxes == NULL || next->is_blank || line->has_columns || next->has_columns || block->kind == BEAKTA_RUN_ASIDE)
    return FALSE;

  if (block->kind == BEAKTA_RUN_HEADING)
    return goes_on_heading (self, page, line, next, block);

  classify (self, page, next, body, &own);
  return own.kind == BEAKTA_RUN_PARAGRAPH && flows_on (page, i, block);
}

static void
add_run (GArray      *runs,
         const Block *block)
{
  BeaktaRun run = { .kind = block->kind, .level = block->level, .label = "" };

  run.start = block->first->start;
  run.length = block->last->end - block->first->start;
  g_array_append_val (runs, run);
}

static void
add_cell (GArray              *runs,
          const BeaktaPdfCell *cell,
          guint                table)
{
  BeaktaRun run = {
    .kind = BEAKTA_RUN_TABLE_CELL, .start = cell->start, .length = cell->end - cell->start, .table = table,
    .row = cell->row, .column = cell->column, .span = cell->span, .label = "",
  };

  g_array_append_val (runs, run);
  run = (BeaktaRun) { .kind = BEAKTA_RUN_PARAGRAPH, .start = run.start, .length = run.length, .label = "" };
  g_array_append_val (runs, run);
}

/* The cells of the table that begins on line @first, each with a paragraph in it.
 *
 * Returns: how many lines it has, 0 when there is none. *@next is the first cell that is still to come. */
static guint
take_table (BeaktaPdfLayout     *self,
            const BeaktaPdfPage *page,
            guint                first,
            guint               *next,
            GArray              *runs)
{
  const BeaktaPdfCell *cells = (const BeaktaPdfCell *) page->cells->data;
  guint table, last;

  if (*next == page->cells->len || cells[*next].start != get_line (page, first)->start)
    return 0;

  table = cells[*next].table;
  self->n_tables++;
  for (; *next < page->cells->len && cells[*next].table == table; (*next)++)
    add_cell (runs, &cells[*next], self->n_tables);

  for (last = first; get_line (page, last)->end < cells[*next - 1].end; last++)
    ;
  return last + 1 - first;
}

GArray *
beakta_pdf_layout_judge (BeaktaPdfLayout     *self,
                         const BeaktaPdfPage *page)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (BeaktaRun));
  float body = get_body_size (self);
  guint next = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      guint n_lines = take_table (self, page, i, &next, runs);
      Block block;

      if (get_line (page, i)->is_blank)
        continue;

      if (n_lines > 0)
        {
          i += n_lines - 1;
          continue;
        }

      classify (self, page, get_line (page, i), body, &block);
      while (i + 1 < page->lines->len && joins (self, page, i, body, &block))
        {
          block.last = get_line (page, ++i);
          block.left = MIN (block.left, block.last->x1);
        }
      add_run (runs, &block);
    }

  return runs;
}
