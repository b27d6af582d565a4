/* Where the pages of a paper are looked at: kept over an edit, and led to an item. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-paper-view-private.h"

#define NEAR 1                       /* pages before and after those in sight */

static GtkAdjustment *
get_adjustment (BeaktaPaperView *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scrolled);
}

/* Whole pixels, as the pages are allocated. */
static double
get_page_height (BeaktaPaperView *self)
{
  return (int) (beakta_pages_get_height (self->pages) * self->zoom) + 2 * BEAKTA_PAPER_GAP;
}

/* (out): from the top of the first page, in pixels. FALSE: it is not laid out. */
static gboolean
find_block (BeaktaPaperView *self,
            guint            block,
            double          *y)
{
  guint page;
  double points;

  if (!beakta_pages_find_block (self->pages, block, &page, &points))
    return FALSE;

  *y = page * get_page_height (self) + BEAKTA_PAPER_GAP + points * self->zoom;

  return TRUE;
}

static void
scroll_as_far (BeaktaPaperView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double wanted = self->wanted;

  if (wanted < 0.0)
    return;

  if (wanted <= end)
    self->wanted = -1.0;
  gtk_adjustment_set_value (adjustment, MIN (wanted, end));
}

static void
scroll_to (BeaktaPaperView *self,
           double           y)
{
  self->wanted = MAX (y, 0.0);
  scroll_as_far (self);
}

/* The current item when it is in sight, else the first block that begins in it. */
BeaktaPaperAnchor
beakta_paper_view_get_anchor (BeaktaPaperView *self)
{
  BeaktaPaperAnchor anchor = { FALSE, 0, 0.0 };
  GtkAdjustment *adjustment = get_adjustment (self);
  double top = self->wanted >= 0.0 ? self->wanted : gtk_adjustment_get_value (adjustment);
  double height = gtk_adjustment_get_page_size (adjustment), y;
  BeaktaReport *report;
  int current;

  if (self->pages == NULL || height <= 0.0)
    return anchor;

  report = beakta_pages_get_report (self->pages);
  current = self->id != NULL ? beakta_report_find_item (report, self->kind, self->id) : -1;
  if (current >= 0 && find_block (self, (guint) current, &y) && y >= top && y < top + height)
    return (BeaktaPaperAnchor) { TRUE, (guint) current, y - top };

  for (guint i = 0; i < beakta_report_get_blocks (report)->len; i++)
    if (find_block (self, i, &y) && y >= top)
      return (BeaktaPaperAnchor) { TRUE, i, y - top };

  return anchor;
}

void
beakta_paper_view_hold (BeaktaPaperView         *self,
                        const BeaktaPaperAnchor *anchor,
                        BeaktaReport            *before)
{
  BeaktaReport *report = beakta_pages_get_report (self->pages);
  guint block = anchor->block;
  double y;

  if (!anchor->is_set)
    return;

  if (before != NULL && before != report)
    block = beakta_report_find_again (report, before, block);
  if (find_block (self, block, &y))
    scroll_to (self, y - anchor->offset);
}

void
beakta_paper_view_start (BeaktaPaperView *self)
{
  scroll_to (self, 0.0);
  beakta_paper_view_reveal (self);
}

void
beakta_paper_view_reveal (BeaktaPaperView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double top = gtk_adjustment_get_value (adjustment), height = gtk_adjustment_get_page_size (adjustment), y;
  int block;

  self->reveals = FALSE;
  if (self->pages == NULL || self->id == NULL)
    return;

  block = beakta_report_find_item (beakta_pages_get_report (self->pages), self->kind, self->id);
  if (block < 0)
    return;

  self->reveals = height <= 0.0 || !find_block (self, (guint) block, &y);

  /* Rule 2. */
  if (!self->reveals && (y < top || y > top + height * 0.8))
    scroll_to (self, y - height / 4.0);
}

static void
look (BeaktaPaperView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double top = gtk_adjustment_get_value (adjustment), bottom = top + gtk_adjustment_get_page_size (adjustment);
  double height;
  int index = 0;

  if (self->pages == NULL)
    return;

  height = get_page_height (self);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->column)); page != NULL;
       page = gtk_widget_get_next_sibling (page), index++)
    beakta_paper_page_set_near (BEAKTA_PAPER_PAGE (page), (index + 1 + NEAR) * height > top && (index - NEAR) * height < bottom);
}

void
beakta_paper_view_settle (BeaktaPaperView *self)
{
  if (self->reveals)
    beakta_paper_view_reveal (self);
  scroll_as_far (self);
  look (self);
}
