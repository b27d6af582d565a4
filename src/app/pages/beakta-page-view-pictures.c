/* Which pictures the page view wants: what is seen first, then a little in the direction of the scroll, and a little behind.
 * What is passed is cancelled; what is kept in the source costs nothing to take back.
 */

#include "beakta-page-view-private.h"

#include <math.h>
#include <string.h>

#include "beakta-page-frames.h"
#include "beakta-page-picture.h"

#define WHOLE_PIXELS (5u << 20)      /* a larger page is drawn in parts */
#define PART_EDGE    1024u
#define AHEAD        1.5             /* screens */
#define BEHIND       0.5

typedef struct
{
  BeaktaPageView *view;              /* owned */
  BeaktaPageArea  area;
} Waiting;

static guint
area_hash (gconstpointer key)
{
  const BeaktaPageArea *area = key;

  return (area->page * 31 + area->x) * 31 + area->y + area->full_width;
}

static gboolean
area_equal (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, sizeof (BeaktaPageArea)) == 0;
}

static void
tile_free (gpointer data)
{
  BeaktaPageTile *tile = data;

  g_cancellable_cancel (tile->pending);
  g_clear_object (&tile->pending);
  g_clear_pointer (&tile->picture, gsk_render_node_unref);
  g_free (tile);
}

static void
take_pixels (BeaktaPageView *self,
             BeaktaPageTile *tile,
             GBytes         *pixels)
{
  tile->picture = beakta_page_picture_create (GTK_WIDGET (self), pixels, tile->area.width, tile->area.height);
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr(BeaktaPageView) self = waiting->view;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pixels = beakta_page_source_draw_finish (BEAKTA_PAGE_SOURCE (object), result, &error);
  BeaktaPageTile *tile = g_hash_table_lookup (self->tiles, &waiting->area);

  /* Passed meanwhile; or passed, and asked for again. */
  if (tile == NULL || tile->pending != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&tile->pending);
  tile->has_failed = pixels == NULL;
  if (pixels != NULL)
    take_pixels (self, tile, pixels);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ask (BeaktaPageView     *self,
     BeaktaPageTile     *tile,
     BeaktaPagePriority  priority)
{
  g_autoptr(GBytes) kept = beakta_page_source_peek (self->source, &tile->area);
  Waiting *waiting;

  if (kept != NULL)
    {
      take_pixels (self, tile, kept);
      return;
    }

  waiting = g_new0 (Waiting, 1);
  waiting->view = g_object_ref (self);
  waiting->area = tile->area;
  tile->pending = g_cancellable_new ();
  beakta_page_source_draw_async (self->source, &tile->area, priority, tile->pending, drawn_cb, waiting);
}

static void
want (BeaktaPageView       *self,
      const BeaktaPageArea *area,
      BeaktaPagePriority    priority)
{
  BeaktaPageTile *tile = g_hash_table_lookup (self->tiles, area);

  if (tile == NULL)
    {
      tile = g_new0 (BeaktaPageTile, 1);
      tile->area = *area;
      g_hash_table_insert (self->tiles, &tile->area, tile);
    }

  tile->is_wanted = TRUE;
  if (tile->picture == NULL && tile->pending == NULL && !tile->has_failed)
    ask (self, tile, priority);
}

static void
add_parts (GArray                *parts,
           BeaktaPageArea        *area,
           const graphene_rect_t *seen)
{
  guint left = (guint) MAX (seen->origin.x, 0) / PART_EDGE;
  guint top = (guint) MAX (seen->origin.y, 0) / PART_EDGE;

  for (guint y = top * PART_EDGE; y < area->full_height && y < seen->origin.y + seen->size.height; y += PART_EDGE)
    {
      for (guint x = left * PART_EDGE; x < area->full_width && x < seen->origin.x + seen->size.width; x += PART_EDGE)
        {
          area->x = x;
          area->y = y;
          area->width = MIN (PART_EDGE, area->full_width - x);
          area->height = MIN (PART_EDGE, area->full_height - y);
          g_array_append_val (parts, *area);
        }
    }
}

GArray *
beakta_page_view_list_parts (BeaktaPageView        *self,
                             guint                  page,
                             const graphene_rect_t *visible)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (BeaktaPageArea));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  BeaktaPageArea area = { .page = page, .rotation = self->rotation, .is_dark = beakta_page_view_is_dark () };
  graphene_rect_t place, seen;

  beakta_page_layout_get_page (self->layout, page, &place);
  area.full_width = area.width = (guint) place.size.width * scale;
  area.full_height = area.height = (guint) place.size.height * scale;

  if ((gsize) area.full_width * area.full_height <= WHOLE_PIXELS)
    g_array_append_val (parts, area);
  else if (graphene_rect_intersection (&place, visible, &seen))
    {
      graphene_rect_offset (&seen, -place.origin.x, -place.origin.y);
      graphene_rect_scale (&seen, scale, scale, &seen);
      add_parts (parts, &area, &seen);
    }

  return parts;
}

/* Nearest first. */
static void
want_pages (BeaktaPageView        *self,
            const graphene_rect_t *seen,
            BeaktaPagePriority     priority)
{
  guint n_pages = beakta_page_layout_get_n_pages (self->layout);
  double end = seen->origin.y + seen->size.height;

  for (guint i = beakta_page_layout_find_page (self->layout, seen->origin.y); i < n_pages; i++)
    {
      g_autoptr(GArray) parts = NULL;
      graphene_rect_t place;

      beakta_page_layout_get_page (self->layout, i, &place);
      if (place.origin.y >= end)
        break;

      parts = beakta_page_view_list_parts (self, i, seen);
      for (guint k = 0; k < parts->len; k++)
        want (self, &g_array_index (parts, BeaktaPageArea, k), priority);
    }
}

static gboolean
is_unwanted (gpointer key,
             gpointer value,
             gpointer user_data)
{
  BeaktaPageTile *tile = value;
  gboolean is_wanted = tile->is_wanted;

  tile->is_wanted = FALSE;

  return !is_wanted;
}

static void
update_pictures (BeaktaPageView *self)
{
  graphene_rect_t visible, ahead, behind;
  gboolean is_upward;

  if (self->source == NULL || beakta_page_layout_get_n_pages (self->layout) == 0 ||
      gtk_widget_get_height (GTK_WIDGET (self)) <= 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  beakta_page_view_get_visible_area (self, &visible);
  is_upward = visible.origin.y < self->last_value;
  self->last_value = visible.origin.y;
  ahead = behind = visible;
  ahead.size.height = (float) (visible.size.height * AHEAD);
  behind.size.height = (float) (visible.size.height * BEHIND);
  ahead.origin.y = is_upward ? visible.origin.y - ahead.size.height : visible.origin.y + visible.size.height;
  behind.origin.y = is_upward ? visible.origin.y + visible.size.height : visible.origin.y - behind.size.height;

  want_pages (self, &visible, BEAKTA_PAGE_NOW);
  want_pages (self, &ahead, BEAKTA_PAGE_SOON);
  want_pages (self, &behind, BEAKTA_PAGE_SOON);
  g_hash_table_foreach_remove (self->tiles, is_unwanted, NULL);
  beakta_page_view_ask_links (self);
}

static gboolean
update_pictures_cb (gpointer user_data)
{
  BeaktaPageView *self = user_data;

  self->picture_source = 0;
  update_pictures (self);

  return G_SOURCE_REMOVE;
}

/* Before the next frame is made: what is kept is in it. */
void
beakta_page_view_queue_pictures (BeaktaPageView *self)
{
  if (self->picture_source == 0)
    self->picture_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, update_pictures_cb, self, NULL);
}

void
beakta_page_view_forget_pictures (BeaktaPageView *self)
{
  g_hash_table_remove_all (self->tiles);
  g_cancellable_cancel (self->linking);
  g_object_unref (self->linking);
  self->linking = g_cancellable_new ();
  g_hash_table_remove_all (self->links);
  g_hash_table_remove_all (self->asked_links);
}

gboolean
beakta_page_view_retry (BeaktaPageView *self)
{
  GHashTableIter iter;
  gpointer value;
  gboolean had_failed = FALSE;

  g_return_val_if_fail (BEAKTA_IS_PAGE_VIEW (self), FALSE);

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      BeaktaPageTile *tile = value;

      had_failed = had_failed || tile->has_failed;
      tile->has_failed = FALSE;
    }
  if (had_failed)
    beakta_page_view_queue_pictures (self);

  return had_failed;
}

void
beakta_page_view_pictures_init (BeaktaPageView *self)
{
  self->tiles = g_hash_table_new_full (area_hash, area_equal, NULL, tile_free);
  self->links = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->asked_links = g_hash_table_new (NULL, NULL);
  self->linking = g_cancellable_new ();
  g_signal_connect (self, "map", G_CALLBACK (beakta_page_view_queue_pictures), NULL);
}

void
beakta_page_view_pictures_dispose (BeaktaPageView *self)
{
  g_clear_handle_id (&self->picture_source, g_source_remove);
  g_cancellable_cancel (self->linking);
  g_clear_object (&self->linking);
  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->asked_links, g_hash_table_unref);
}
