/* Shared by the files that make up the view of a paper. */

#pragma once

#include "beakta-paper-page.h"
#include "beakta-paper-view.h"

G_BEGIN_DECLS

#define BEAKTA_PAPER_GAP 12          /* pixels above and below a page */

struct _BeaktaPaperView
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scrolled;
  GtkBox            *column;         /* of BeaktaPaperPage */
  BeaktaPages       *pages;          /* owned, nullable */
  double             zoom;           /* pixels a point */
  gboolean           leads;          /* to the case: there are links */
  gboolean           fits;           /* as wide as there is room for */
  guint              fit_source;     /* 0: it fits */
  BeaktaItemKind     kind;           /* of the current item */
  char              *id;             /* nullable */
  char              *place;          /* nullable */
  double             wanted;         /* where to scroll to when there is room; negative: nowhere */
  gboolean           reveals;        /* the current item is scrolled to as soon as it is laid out */
  guint              settle_source;  /* 0: nothing to settle */
};

/* What is read, to be found again. */
typedef struct
{
  gboolean is_set;
  guint    block;
  double   offset;                   /* pixels below the upper edge of the window */
} BeaktaPaperAnchor;

/* The pages that @anchor is of have a report, which must be alive. */
BeaktaPaperAnchor beakta_paper_view_get_anchor (BeaktaPaperView         *self);
void              beakta_paper_view_hold       (BeaktaPaperView         *self,
                                                const BeaktaPaperAnchor *anchor,
                                                BeaktaReport            *before);      /* nullable: the same */

/* Scrolls to the top of another paper, and then as the next one. */
void              beakta_paper_view_start      (BeaktaPaperView         *self);

/* Scrolls to the current item when it is out of sight. */
void              beakta_paper_view_reveal     (BeaktaPaperView         *self);

/* Scrolls as far as there is room by now, and makes links where one looks. */
void              beakta_paper_view_settle     (BeaktaPaperView         *self);

G_END_DECLS
