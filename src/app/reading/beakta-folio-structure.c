/* The structure of a text, laid over it as tags and as things to draw. */

#include "beakta-folio-private.h"

/* What is drawn beside a run's first line. */
static void
add_label (BeaktaFolio     *self,
           const BeaktaRun *run,
           guint            index)
{
  BeaktaDrawn label = { BEAKTA_DRAWN_LABEL, run->start, index };

  if (*run->label != '\0')
    g_array_append_val (self->drawn, label);
}

static GtkTextTag *
get_list_tag (BeaktaFolio     *self,
              const BeaktaRun *run)
{
  return self->tags.lists[CLAMP (run->level, 1, BEAKTA_N_LIST_TAGS) - 1];
}

/* Inside a cell that stands beside another, a tag that moves lines would move the whole row. */
static GtkTextTag *
get_tag (BeaktaFolio     *self,
         const BeaktaRun *run)
{
  gboolean in_columns = run->start < self->columns_end;

  switch (run->kind)
    {
    case BEAKTA_RUN_HEADING:
      return in_columns ? self->tags.strong
                        : self->tags.headings[CLAMP (run->level, 1, BEAKTA_N_HEADING_TAGS) - 1];
    case BEAKTA_RUN_LIST_ITEM:
      return in_columns ? NULL : get_list_tag (self, run);
    case BEAKTA_RUN_FOOTNOTE:
      return in_columns ? NULL : self->tags.footnote;
    case BEAKTA_RUN_ASIDE:
      return in_columns ? NULL : self->tags.aside;
    case BEAKTA_RUN_FIELD:
      return run->level == 1 ? self->tags.emphasis : self->tags.field;
    case BEAKTA_RUN_CHECKBOX:
      return self->tags.checkbox;
    case BEAKTA_RUN_LINK:
      return self->tags.link;
    case BEAKTA_RUN_STRONG:
      return self->tags.strong;
    case BEAKTA_RUN_EMPHASIS:
      return self->tags.emphasis;
    case BEAKTA_RUN_PARAGRAPH:
    case BEAKTA_RUN_TABLE_CELL:
    case BEAKTA_RUN_COMMENT:
    case BEAKTA_N_RUNS:
    default:
      return NULL;
    }
}

/* Whether no other item of a list comes right after this one. */
static gboolean
ends_list (const BeaktaRun *runs,
           guint            n_runs,
           guint            index)
{
  guint end = runs[index].start + runs[index].length;

  for (guint i = index + 1; i < n_runs; i++)
    {
      if (runs[i].kind == BEAKTA_RUN_LIST_ITEM)
        return FALSE;
      if (runs[i].start >= end)
        return TRUE;
    }

  return TRUE;
}

static void
apply_list_end (BeaktaFolio *self,
                guint        index,
                guint        start)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  const BeaktaRun *run = &runs[index];

  if (run->kind == BEAKTA_RUN_LIST_ITEM && run->start >= start && run->start >= self->columns_end &&
      ends_list (runs, n_runs, index))
    beakta_folio_apply_tag (self, self->tags.list_end, run->start, run->start + MIN (run->length, 1));
}

/* A heading in a cell that stands beside another has no room for its number. */
static void
apply_number (BeaktaFolio     *self,
              const BeaktaRun *run,
              guint            index,
              guint            end)
{
  if (*run->label == '\0' || run->start < self->columns_end)
    return;

  add_label (self, run, index);
  beakta_folio_apply_tag (self, beakta_folio_get_number_tag (self, run), run->start, MIN (run->start + run->length, end));
}

/* The part of a run that lies between @start and @end. */
static void
apply_run (BeaktaFolio *self,
           guint        index,
           guint        start,
           guint        end)
{
  guint n_runs;
  const BeaktaRun *run = &beakta_text_get_runs (self->text, &n_runs)[index];
  GtkTextTag *tag;

  if (run->kind == BEAKTA_RUN_TABLE_CELL)
    {
      beakta_folio_apply_cell (self, index, start, end);
      return;
    }

  if ((run->kind == BEAKTA_RUN_LIST_ITEM || run->kind == BEAKTA_RUN_FOOTNOTE) && run->start >= start)
    add_label (self, run, index);
  if (run->kind == BEAKTA_RUN_HEADING && run->start >= start)
    apply_number (self, run, index, end);

  tag = get_tag (self, run);
  if (tag != NULL)
    beakta_folio_apply_tag (self, tag, MAX (run->start, start), MIN (run->start + run->length, end));

  apply_list_end (self, index, start);
}

static void
apply_pages (BeaktaFolio *self,
             guint        start,
             guint        end)
{
  guint n_pages = beakta_text_get_n_pages (self->text);
  guint first = n_pages > 0 ? MAX (beakta_text_get_page_at (self->text, start), 1) - 1 : 0;

  for (guint i = MAX (first, 1); i < n_pages; i++)
    {
      const BeaktaPageText *page = beakta_text_get_page (self->text, i);

      if (page->start >= end)
        break;
      if (page->start >= start && page->length > 0)
        beakta_folio_apply_tag (self, self->tags.page, page->start, page->start + 1);
    }
}

static void
apply_top (BeaktaFolio *self,
           guint        start,
           guint        end)
{
  if (start == 0)
    beakta_folio_apply_tag (self, self->tags.top, 0, MIN (end, 1));
}

static void
go_on_with_open_runs (BeaktaFolio *self,
                      guint        start,
                      guint        end)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);

  for (guint i = 0; i < self->open_runs->len;)
    {
      guint index = g_array_index (self->open_runs, guint, i);

      apply_run (self, index, start, end);

      if (runs[index].start + runs[index].length <= end)
        g_array_remove_index (self->open_runs, i);
      else
        i++;
    }
}

/* Called for one piece after the other. */
void
beakta_folio_apply_structure (BeaktaFolio *self,
                              guint        start,
                              guint        end)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);

  go_on_with_open_runs (self, start, end);

  for (; self->next_run < n_runs && runs[self->next_run].start < end; self->next_run++)
    {
      guint index = self->next_run;

      apply_run (self, index, start, end);

      if (runs[index].start + runs[index].length > end)
        g_array_append_val (self->open_runs, index);
    }

  apply_pages (self, start, end);
  apply_top (self, start, end);
}

/**
 * beakta_folio_renew_structure:
 * @first_run: the first that begins at @start
 * @start: where a line begins
 * @end: where one begins too; all tags between have been removed
 *
 * Lays the structure of that stretch over it anew. All of the text is in.
 */
void
beakta_folio_renew_structure (BeaktaFolio *self,
                              guint        first_run,
                              guint        start,
                              guint        end)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  g_autoptr(GArray) after = g_array_new (FALSE, FALSE, sizeof (BeaktaDrawn));
  guint from = beakta_folio_find_drawn (self, start);
  guint to = beakta_folio_find_drawn (self, end);

  if (to < self->drawn->len)
    g_array_append_vals (after, &g_array_index (self->drawn, BeaktaDrawn, to), self->drawn->len - to);
  g_array_set_size (self->drawn, from);
  self->columns_end = start;

  for (guint i = 0; i < n_runs && runs[i].start < end; i++)
    {
      if (i >= first_run || runs[i].start + runs[i].length > start)
        apply_run (self, i, start, end);
    }

  g_array_append_vals (self->drawn, after->data, after->len);
  apply_pages (self, start, end);
  apply_top (self, start, end);
}
