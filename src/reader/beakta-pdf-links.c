/* Where the links of a page lead, and the outline of the document. Nothing is followed; the target is only named. */

#include "beakta-pdf-links.h"

#include <math.h>

typedef struct
{
  guint32     page;                  /* from 1; 0: outside the document */
  float       y;                     /* points from the top of that page */
  const char *words;                 /* lent by the action; "" */
} Target;

static float
tame (double number)
{
  return isfinite (number) ? (float) CLAMP (number, -1e6, 1e6) : 0;
}

/* From the bottom of the page, as PDF counts, to the top. */
static float
get_y (PopplerDocument   *document,
       const PopplerDest *dest)
{
  PopplerPage *page = dest->change_top ? poppler_document_get_page (document, dest->page_num - 1) : NULL;
  double width, height, y = 0;

  if (page == NULL)
    return 0;

  poppler_page_get_size (page, &width, &height);
  y = CLAMP (height - dest->top, 0, MAX (height, 0));
  g_object_unref (page);

  return tame (y);
}

static void
take_dest (PopplerDocument   *document,
           const PopplerDest *dest,
           Target            *target)
{
  if (dest == NULL || dest->page_num < 1 || dest->page_num > poppler_document_get_n_pages (document))
    return;

  target->page = (guint32) dest->page_num;
  target->y = get_y (document, dest);
}

static void
find_goto (PopplerDocument   *document,
           const PopplerDest *dest,
           Target            *target)
{
  PopplerDest *found;

  if (dest == NULL || dest->type != POPPLER_DEST_NAMED)
    {
      take_dest (document, dest, target);
      return;
    }

  found = dest->named_dest != NULL ? poppler_document_find_dest (document, dest->named_dest) : NULL;
  take_dest (document, found, target);
  if (found != NULL)
    poppler_dest_free (found);
}

static Target
find_target (PopplerDocument     *document,
             const PopplerAction *action)
{
  Target target = { 0, 0, "" };

  switch (action->type)
    {
    case POPPLER_ACTION_GOTO_DEST:
      find_goto (document, action->goto_dest.dest, &target);
      break;
    case POPPLER_ACTION_URI:
      target.words = action->uri.uri;
      break;
    case POPPLER_ACTION_GOTO_REMOTE:
      target.words = action->goto_remote.file_name;
      break;
    case POPPLER_ACTION_LAUNCH:
      target.words = action->launch.file_name;
      break;
    default:
      break;
    }
  if (target.words == NULL)
    target.words = "";

  return target;
}

void
beakta_pdf_append_links (PopplerDocument *document,
                         PopplerPage     *page,
                         GByteArray      *answer)
{
  GList *links = poppler_page_get_link_mapping (page);
  double width, height;
  guint n = 0;

  poppler_page_get_size (page, &width, &height);
  for (GList *l = links; l != NULL && n < BEAKTA_PAGES_MAX_LINKS; l = l->next)
    {
      const PopplerLinkMapping *link = l->data;
      Target target = find_target (document, link->action);

      if (target.page == 0 && *target.words == '\0')
        continue;

      beakta_desk_append_float (answer, tame (link->area.x1));
      beakta_desk_append_float (answer, tame (height - link->area.y2));
      beakta_desk_append_float (answer, tame (link->area.x2));
      beakta_desk_append_float (answer, tame (height - link->area.y1));
      beakta_desk_append (answer, target.page);
      beakta_desk_append_float (answer, target.y);
      beakta_desk_append_words (answer, target.words);
      n++;
    }
  poppler_page_free_link_mapping (links);
}

typedef struct
{
  PopplerDocument *document;
  GByteArray      *answer;
  guint            n;
} Outline;

static void
append_entry (Outline             *outline,
              const PopplerAction *action,
              guint                level)
{
  Target target = find_target (outline->document, action);

  if (target.page == 0 || action->any.title == NULL || *action->any.title == '\0')
    return;

  beakta_desk_append (outline->answer, level);
  beakta_desk_append (outline->answer, target.page - 1);
  beakta_desk_append_float (outline->answer, target.y);
  beakta_desk_append_words (outline->answer, action->any.title);
  outline->n++;
}

static void
append_level (Outline          *outline,
              PopplerIndexIter *iter,
              guint             level)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = level < BEAKTA_PAGES_MAX_LEVEL ? poppler_index_iter_get_child (iter) : NULL;

      if (action != NULL)
        append_entry (outline, action, level);
      g_clear_pointer (&action, poppler_action_free);
      if (child != NULL)
        append_level (outline, child, level + 1);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (outline->n < BEAKTA_PAGES_MAX_ENTRIES && poppler_index_iter_next (iter));
}

void
beakta_pdf_append_outline (PopplerDocument *document,
                           GByteArray      *answer)
{
  Outline outline = { document, answer, 0 };
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  if (iter == NULL)
    return;

  append_level (&outline, iter, 1);
  poppler_index_iter_free (iter);
}
