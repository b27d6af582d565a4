/* The characters that stand for a text stream on the screen: one pass over stream and runs side by side. */

#include "beakta-stream-display.h"

#include <string.h>

#define LINE_SEPARATOR      "\xe2\x80\xa8"
#define EM_SPACE            "\xe2\x80\x83"
#define PARAGRAPH_SEPARATOR "\xe2\x80\xa9"
#define SOFT_HYPHEN         "\xc2\xad"
#define WORD_JOINER         "\xe2\x81\xa0"
#define OBJECT_REPLACEMENT  "\xef\xbf\xbc"
#define REPLACEMENT         "\xef\xbf\xbd"
#define NO_BREAK_SPACE      "\xc2\xa0"

/* A line of the screen is laid out as a whole. A longer one is broken at a space, and at last anywhere: there
 * one character is not seen, in a "word" that nobody can read. */
#define LONG_LINE           6000
#define LONGEST_LINE        40000

/* Lines of a text file that are not this long were not broken for want of room. */
#define NARROWEST_PAGE      50

/* Bytes of a line that are looked at to tell on which side of its checkboxes their labels stand. */
#define NEAR                400

/* How far past what was asked for a piece may go to end at a line end. */
#define OVERSHOOT           4000

struct _BeaktaStreamDisplay
{
  BeaktaText       *text;            /* owned */
  BeaktaTextTables *tables;

  const char       *stream;
  const BeaktaRun  *runs;
  guint             n_runs;
  gboolean          joins_lines;     /* a line end on a page is none of the author's */
  gboolean          is_typed;        /* lines may have been broken by hand, or by the program that the text was typed in */

  const char       *end;
  const char       *at;              /* next character */
  guint             position;        /* of it */
  guint             line_length;     /* shown since the last line end */
  const char       *line;            /* where the line of the stream begins */
  const BeaktaRun  *measured;        /* nullable: the block that @widest is of */
  glong             widest;          /* the longest of its lines, characters */
  guint             next_run;        /* first that begins after the position */
  GArray           *open;            /* of guint: the block runs around the position, outermost first */
};

static gboolean
is_block (BeaktaRunKind kind)
{
  return kind == BEAKTA_RUN_HEADING || kind == BEAKTA_RUN_PARAGRAPH || kind == BEAKTA_RUN_LIST_ITEM ||
         kind == BEAKTA_RUN_TABLE_CELL || kind == BEAKTA_RUN_FOOTNOTE;
}

/* Leaves in @open the blocks that begin before @past and go on to it: a block's own last line end parts it from the
 * next. Called with growing places only. */
static void
follow_runs (BeaktaStreamDisplay *self,
             guint                past)
{
  for (; self->next_run < self->n_runs && self->runs[self->next_run].start < past; self->next_run++)
    {
      if (is_block (self->runs[self->next_run].kind))
        g_array_append_val (self->open, self->next_run);
    }

  for (guint i = self->open->len; i > 0; i--)
    {
      const BeaktaRun *run = &self->runs[g_array_index (self->open, guint, i - 1)];

      if (run->start + run->length <= past)
        g_array_remove_index (self->open, i - 1);
    }
}

/* The TAB before a cell that goes below the one before it. */
static const char *
show_tab (BeaktaStreamDisplay *self)
{
  follow_runs (self, self->position + 1);

  for (guint i = self->next_run; i < self->n_runs && self->runs[i].start == self->position + 1; i++)
    {
      const BeaktaTextTable *table;

      if (self->runs[i].kind != BEAKTA_RUN_TABLE_CELL)
        continue;

      table = beakta_text_tables_lookup (self->tables, self->runs[i].table);
      if (beakta_text_table_is_in_columns (table))
        return "\t";

      /* A header row stays on one line: its words come back above the cells. Nothing under it needs a tab stop. */
      return table != NULL && self->runs[i].row < table->n_header_rows ? EM_SPACE : "\n";
    }

  return "\t";
}

static glong
measure_line (const char *line,
              const char *end)
{
  const char *stop = memchr (line, '\n', end - line);

  return g_utf8_strlen (line, (stop != NULL ? stop : end) - line);
}

/* The longest line of the block. */
static glong
get_widest (BeaktaStreamDisplay *self,
            const BeaktaRun     *run)
{
  const char *line = self->stream + beakta_text_get_offset (self->text, run->start);
  const char *end = self->stream + beakta_text_get_offset (self->text, run->start + run->length);

  if (self->measured == run)
    return self->widest;

  self->measured = run;
  self->widest = 0;
  for (; line != NULL && line < end; line = memchr (line, '\n', end - line), line = line != NULL ? line + 1 : NULL)
    self->widest = MAX (self->widest, measure_line (line, end));

  return self->widest;
}

/* Whether the line end at hand is there because the next word would have made the line longer than any other of its
 * block: a list of names or an address, whose lines are short, stays as it was typed. */
static gboolean
ends_for_want_of_room (BeaktaStreamDisplay *self,
                       const BeaktaRun     *run)
{
  glong widest;
  gsize n_next;

  if (!self->is_typed || *self->at != '\n')
    return FALSE;

  widest = get_widest (self, run);
  n_next = strcspn (self->at + 1, " \n\t");

  return widest >= NARROWEST_PAGE && n_next > 0 &&
         g_utf8_strlen (self->line, self->at - self->line) + 1 + g_utf8_strlen (self->at + 1, (gssize) n_next) > widest;
}

/* Whether the line end at @past - 1 lies inside a block, and how it is to be shown; NULL when a block ends there. */
static const char *
show_inner_line_end (BeaktaStreamDisplay *self,
                     guint                past)
{
  const BeaktaRun *run;

  follow_runs (self, past);
  if (self->open->len == 0)
    return NULL;

  run = &self->runs[g_array_index (self->open, guint, self->open->len - 1)];
  if (run->kind == BEAKTA_RUN_TABLE_CELL && !self->joins_lines)
    return beakta_text_table_is_in_columns (beakta_text_tables_lookup (self->tables, run->table)) ? LINE_SEPARATOR : NULL;

  return self->joins_lines || ends_for_want_of_room (self, run) ? " " : LINE_SEPARATOR;
}

/* Whether "integra-LFtion" is one word that was parted for want of room; "språk-LFoch" is not. */
static gboolean
is_parted_word (BeaktaStreamDisplay *self,
                const char          *hyphen)
{
  static const char * const joins[] = { "och ", "eller ", "samt ", "respektive ", "and ", "or " };

  if (hyphen <= self->stream || hyphen + 2 >= self->end || *hyphen != '-' || hyphen[1] != '\n')
    return FALSE;

  if (!g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (hyphen))) ||
      !g_unichar_islower (g_utf8_get_char (hyphen + 2)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      if (g_str_has_prefix (hyphen + 2, joins[i]))
        return FALSE;
    }

  return TRUE;
}

static const char *
show_line_end (BeaktaStreamDisplay *self)
{
  const char *shown = show_inner_line_end (self, self->position + 1);

  if (shown == NULL)
    return "\n";
  if (self->joins_lines && self->at > self->stream && is_parted_word (self, self->at - 1))
    return SOFT_HYPHEN;

  return shown;
}

static const char *
show_hyphen (BeaktaStreamDisplay *self)
{
  if (self->joins_lines && is_parted_word (self, self->at) &&
      show_inner_line_end (self, self->position + 2) != NULL)
    return WORD_JOINER;

  return "-";
}

/* The signs of checkboxes, U+2610 to U+2612. */
static gboolean
is_sign (const char *p)
{
  return p[0] == '\xe2' && p[1] == '\x98' && p[2] >= '\x90' && p[2] <= '\x92';
}

/* "Ja ☐ Nej ☐", and not "☐ Ja ☐ Nej". */
static gboolean
labels_stand_first (BeaktaStreamDisplay *self)
{
  const char *from = self->at, *to = self->at;

  while (from > self->stream && self->at - from < NEAR && strchr ("\n\t\f", from[-1]) == NULL)
    from--;
  while (to < self->end && to - self->at < NEAR && strchr ("\n\t\f", *to) == NULL)
    to++;
  while (from < to && *from == ' ')
    from++;
  while (to > from && to[-1] == ' ')
    to--;

  return to - from >= 3 && is_sign (to - 3) && !is_sign (from);
}

/* A checkbox and its label must not part where a line of the screen ends. */
static const char *
show_space (BeaktaStreamDisplay *self)
{
  gboolean is_after = self->at - self->stream >= 3 && is_sign (self->at - 3);
  gboolean is_before = is_sign (self->at + 1);

  if (self->line_length >= LONG_LINE)
    return "\n";
  if (!is_after && !is_before)
    return NULL;

  return (labels_stand_first (self) ? is_before : is_after) ? NO_BREAK_SPACE : NULL;
}

/* What is shown for the character at hand when it is not itself; else NULL. */
static const char *
show_special (BeaktaStreamDisplay *self)
{
  switch (*self->at)
    {
    case '\n':
      return show_line_end (self);
    case '\f':
      return "\n";
    case '\t':
      return show_tab (self);
    case '-':
      return show_hyphen (self);
    case ' ':
      return show_space (self);
    case '\xe2':
      return memcmp (self->at, PARAGRAPH_SEPARATOR, 3) == 0 ? "\n" : NULL;
    case '\xef':
      return memcmp (self->at, OBJECT_REPLACEMENT, 3) == 0 ? REPLACEMENT : NULL;
    default:
      return self->line_length >= LONGEST_LINE ? "\n" : NULL;
    }
}

static void
show_character (BeaktaStreamDisplay *self,
                GString             *shown,
                GArray              *blanks)
{
  const char *special = show_special (self);
  const char *next = g_utf8_next_char (self->at);

  if (special != NULL)
    g_string_append (shown, special);
  else
    g_string_append_len (shown, self->at, next - self->at);

  if (special != NULL && *special == '\n')
    {
      if (self->line_length == 0)
        g_array_append_val (blanks, self->position);
      self->line_length = 0;
    }
  else
    self->line_length++;

  if (*self->at == '\n' || *self->at == '\f')
    self->line = next;
  self->at = next;
  self->position++;
}

/* Runs of plain ASCII letters are most of a text: they go through in one piece. */
static void
show_plain (BeaktaStreamDisplay *self,
            guint                at_most,
            GString             *shown)
{
  const char *from = self->at;
  const char *stop = self->at + MIN (at_most, (gsize) (self->end - self->at));

  while (self->at < stop && g_ascii_isalnum (*self->at))
    self->at++;

  g_string_append_len (shown, from, self->at - from);
  self->position += self->at - from;
  self->line_length += self->at - from;
}

BeaktaStreamDisplay *
beakta_stream_display_new (BeaktaText       *text,
                           BeaktaTextTables *tables)
{
  BeaktaStreamDisplay *self;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), NULL);
  g_return_val_if_fail (tables != NULL, NULL);

  self = g_new0 (BeaktaStreamDisplay, 1);
  self->text = g_object_ref (text);
  self->tables = tables;
  self->stream = beakta_text_get_stream (text);
  self->end = self->stream + beakta_text_get_offset (text, beakta_text_get_length (text));
  self->runs = beakta_text_get_runs (text, &self->n_runs);
  self->joins_lines = beakta_stream_display_joins_lines (text);
  self->is_typed = g_str_equal (beakta_text_get_format (text), "text");
  self->at = self->line = self->stream;
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

BeaktaStreamDisplay *
beakta_stream_display_new_at (BeaktaText       *text,
                              BeaktaTextTables *tables,
                              guint             position)
{
  BeaktaStreamDisplay *self = beakta_stream_display_new (text, tables);

  self->at = self->line = self->stream + beakta_text_get_offset (text, position);
  self->position = position;
  while (self->next_run < self->n_runs && self->runs[self->next_run].start < position)
    self->next_run++;

  return self;
}

void
beakta_stream_display_free (BeaktaStreamDisplay *self)
{
  g_array_unref (self->open);
  g_object_unref (self->text);
  g_free (self);
}

guint
beakta_stream_display_get_position (BeaktaStreamDisplay *self)
{
  return self->position;
}

gboolean
beakta_stream_display_next (BeaktaStreamDisplay *self,
                            guint                at_least,
                            GString             *shown,
                            GArray              *blanks)
{
  guint begun = self->position;
  gsize length_before = shown->len;

  g_return_val_if_fail (self != NULL, FALSE);

  while (self->at < self->end)
    {
      guint done = self->position - begun;

      if (done >= at_least + OVERSHOOT || (done >= at_least && self->line_length == 0))
        break;

      if (self->line_length < LONG_LINE)
        show_plain (self, LONG_LINE, shown);
      if (self->at < self->end)
        show_character (self, shown, blanks);
    }

  return shown->len > length_before;
}

gboolean
beakta_stream_display_joins_lines (BeaktaText *text)
{
  static const char * const drawn[] = { "pdf", "tiff", "jpeg", "png", NULL };

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), FALSE);

  return g_strv_contains (drawn, beakta_text_get_format (text));
}
