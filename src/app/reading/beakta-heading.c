/* One heading in the outline of a document. */

#include "beakta-heading.h"

#include "beakta-page-words.h"

struct _BeaktaHeading
{
  GObject  parent_instance;

  char    *words;
  guint    level;
  guint    position;
};

G_DEFINE_FINAL_TYPE (BeaktaHeading, beakta_heading, G_TYPE_OBJECT)

static void
beakta_heading_finalize (GObject *object)
{
  g_free (BEAKTA_HEADING (object)->words);

  G_OBJECT_CLASS (beakta_heading_parent_class)->finalize (object);
}

static void
beakta_heading_class_init (BeaktaHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_heading_finalize;
}

static void
beakta_heading_init (BeaktaHeading *self)
{
}

const char *
beakta_heading_get_words (BeaktaHeading *self)
{
  return self->words;
}

guint
beakta_heading_get_level (BeaktaHeading *self)
{
  return self->level;
}

guint
beakta_heading_get_position (BeaktaHeading *self)
{
  return self->position;
}

/* @words: (transfer full) */
static BeaktaHeading *
heading_new (char  *words,
             guint  level,
             guint  position)
{
  BeaktaHeading *heading = g_object_new (BEAKTA_TYPE_HEADING, NULL);

  heading->words = words;
  heading->level = level;
  heading->position = position;

  return heading;
}

GListModel *
beakta_heading_list (BeaktaText *text)
{
  GListStore *headings = g_list_store_new (BEAKTA_TYPE_HEADING);
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr(BeaktaHeading) heading = NULL;
      g_autofree char *words = NULL;

      if (runs[i].kind != BEAKTA_RUN_HEADING)
        continue;

      words = beakta_text_dup_heading (text, &runs[i]);
      if (*words == '\0')
        continue;

      heading = heading_new (g_steal_pointer (&words), runs[i].level, runs[i].start);
      g_list_store_append (headings, heading);
    }

  return G_LIST_MODEL (headings);
}

GListModel *
beakta_heading_list_entries (BeaktaText   *text,
                             const GArray *entries)
{
  GListStore *headings = g_list_store_new (BEAKTA_TYPE_HEADING);

  for (guint i = 0; i < entries->len; i++)
    {
      const BeaktaPageEntry *entry = &g_array_index (entries, BeaktaPageEntry, i);
      g_autoptr(BeaktaHeading) heading = NULL;

      if (entry->page >= beakta_text_get_n_pages (text))
        continue;

      heading = heading_new (g_strdup (entry->title), entry->level,
                             beakta_page_words_find_below (text, entry->page, entry->y));
      g_list_store_append (headings, heading);
    }

  return G_LIST_MODEL (headings);
}
