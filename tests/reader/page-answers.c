/* Asking a source of pages and waiting for what it says. */

#include "page-answers.h"

static void
came_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GAsyncResult **came = user_data;

  *came = g_object_ref (result);
}

static void
wait (GAsyncResult **came)
{
  while (*came == NULL)
    g_main_context_iteration (NULL, TRUE);
}

GBytes *
page_answers_draw (BeaktaPageSource      *source,
                   const BeaktaPageArea  *area,
                   GError               **error)
{
  g_autoptr(GAsyncResult) came = NULL;

  beakta_page_source_draw_async (source, area, BEAKTA_PAGE_NOW, NULL, came_cb, &came);
  wait (&came);

  return beakta_page_source_draw_finish (source, came, error);
}

GArray *
page_answers_sizes (BeaktaPageSource  *source,
                    GError           **error)
{
  g_autoptr(GAsyncResult) came = NULL;

  beakta_page_source_sizes_async (source, NULL, came_cb, &came);
  wait (&came);

  return beakta_page_source_sizes_finish (source, came, error);
}

GArray *
page_answers_links (BeaktaPageSource  *source,
                    guint              page,
                    GError           **error)
{
  g_autoptr(GAsyncResult) came = NULL;

  beakta_page_source_links_async (source, page, NULL, came_cb, &came);
  wait (&came);

  return beakta_page_source_links_finish (source, came, error);
}

GArray *
page_answers_outline (BeaktaPageSource  *source,
                      GError           **error)
{
  g_autoptr(GAsyncResult) came = NULL;

  beakta_page_source_outline_async (source, NULL, came_cb, &came);
  wait (&came);

  return beakta_page_source_outline_finish (source, came, error);
}

BeaktaPageArea
page_answers_whole (guint page,
                    guint width,
                    guint height)
{
  return (BeaktaPageArea) {
    .page = page, .full_width = width, .full_height = height, .width = width, .height = height
  };
}

void
page_answers_close (BeaktaPageSource *source)
{
  /* A request that has been answered is let go of a little later. */
  while (((GObject *) source)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (source);
}
