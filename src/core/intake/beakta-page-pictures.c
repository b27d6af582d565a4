/* Pictures of pages that have been drawn. */

#include "beakta-page-pictures.h"

#include <string.h>

typedef struct
{
  BeaktaPageArea  area;
  GBytes         *pixels;
  GList           link;              /* in `used' */
} Picture;

struct _BeaktaPagePictures
{
  GMutex      mutex;
  GHashTable *pictures;              /* BeaktaPageArea of the picture: Picture */
  GQueue      used;                  /* of Picture, the last used first */
  gsize       n_bytes;
  gsize       most_bytes;
};

static guint
area_hash (gconstpointer key)
{
  const BeaktaPageArea *area = key;

  return ((area->page * 31 + area->full_width) * 31 + area->x * 7 + area->y) * 8 + area->rotation * 2 + area->is_dark;
}

static gboolean
area_equal (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, sizeof (BeaktaPageArea)) == 0;
}

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_bytes_unref (picture->pixels);
  g_free (picture);
}

BeaktaPagePictures *
beakta_page_pictures_new (gsize most_bytes)
{
  BeaktaPagePictures *self = g_new0 (BeaktaPagePictures, 1);

  g_mutex_init (&self->mutex);
  g_queue_init (&self->used);
  self->pictures = g_hash_table_new_full (area_hash, area_equal, NULL, picture_free);
  self->most_bytes = most_bytes;

  return self;
}

void
beakta_page_pictures_free (BeaktaPagePictures *self)
{
  g_hash_table_unref (self->pictures);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
drop (BeaktaPagePictures *self,
      Picture            *picture)
{
  self->n_bytes -= g_bytes_get_size (picture->pixels);
  g_queue_unlink (&self->used, &picture->link);
  g_hash_table_remove (self->pictures, &picture->area);
}

void
beakta_page_pictures_add (BeaktaPagePictures   *self,
                          const BeaktaPageArea *area,
                          GBytes               *pixels)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Picture *picture = g_hash_table_lookup (self->pictures, area);

  if (picture != NULL)
    drop (self, picture);

  picture = g_new0 (Picture, 1);
  picture->area = *area;
  picture->pixels = g_bytes_ref (pixels);
  picture->link.data = picture;
  self->n_bytes += g_bytes_get_size (pixels);
  g_hash_table_insert (self->pictures, &picture->area, picture);
  g_queue_push_head_link (&self->used, &picture->link);

  /* The newest stays, however large it is. */
  while (self->n_bytes > self->most_bytes && self->used.length > 1)
    drop (self, g_queue_peek_tail (&self->used));
}

static GBytes *
use (BeaktaPagePictures *self,
     Picture            *picture)
{
  g_queue_unlink (&self->used, &picture->link);
  g_queue_push_head_link (&self->used, &picture->link);

  return g_bytes_ref (picture->pixels);
}

GBytes *
beakta_page_pictures_lookup (BeaktaPagePictures   *self,
                             const BeaktaPageArea *area)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Picture *picture = g_hash_table_lookup (self->pictures, area);

  return picture != NULL ? use (self, picture) : NULL;
}

GBytes *
beakta_page_pictures_lookup_whole (BeaktaPagePictures *self,
                                   guint               page,
                                   guint               rotation,
                                   gboolean            is_dark,
                                   BeaktaPageArea     *area)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Picture *best = NULL;

  for (GList *l = self->used.head; l != NULL; l = l->next)
    {
      Picture *picture = l->data;

      if (picture->area.page == page && picture->area.rotation == rotation && !picture->area.is_dark == !is_dark &&
          picture->area.width == picture->area.full_width && picture->area.height == picture->area.full_height &&
          (best == NULL || picture->area.width > best->area.width))
        best = picture;
    }
  if (best == NULL)
    return NULL;

  *area = best->area;
  return use (self, best);
}
