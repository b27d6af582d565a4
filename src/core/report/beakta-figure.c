/* The values of a figure, and the words that say the same. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-figure.h"

#define MOST_NAME 110                /* characters */

static void
bar_clear (gpointer data)
{
  g_free (((BeaktaBar *) data)->words);
}

static void
key_clear (gpointer data)
{
  g_free (((BeaktaFigureKey *) data)->words);
}

static void
group_free (gpointer data)
{
  BeaktaFigureGroup *group = data;

  g_free (group->label);
  g_array_unref (group->bars);
  g_free (group);
}

/**
 * beakta_figure_new:
 * @kind: what its bars mean
 * @title: the caption
 *
 * Returns: (transfer full): a figure without series and groups
 */
BeaktaFigure *
beakta_figure_new (BeaktaFigureKind  kind,
                   const char       *title)
{
  BeaktaFigure *self = g_new0 (BeaktaFigure, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->low = g_strdup ("");
  self->high = g_strdup ("");
  self->note = g_strdup ("");
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->keys = g_array_new (FALSE, FALSE, sizeof (BeaktaFigureKey));
  g_array_set_clear_func (self->keys, key_clear);

  return self;
}

void
beakta_figure_free (BeaktaFigure *self)
{
  g_free (self->title);
  g_free (self->low);
  g_free (self->high);
  g_free (self->note);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->keys);
  g_free (self);
}

void
beakta_figure_add_series (BeaktaFigure *self,
                          const char   *words)
{
  g_ptr_array_add (self->series, g_strdup (words));
}

BeaktaFigureGroup *
beakta_figure_add_group (BeaktaFigure *self,
                         const char   *label)
{
  BeaktaFigureGroup *group = g_new0 (BeaktaFigureGroup, 1);

  group->label = g_strdup (label);
  group->bars = g_array_new (FALSE, FALSE, sizeof (BeaktaBar));
  g_array_set_clear_func (group->bars, bar_clear);
  g_ptr_array_add (self->groups, group);

  return group;
}

void
beakta_figure_group_add (BeaktaFigureGroup *group,
                         const BeaktaBar   *bar)
{
  BeaktaBar own = *bar;

  own.words = g_strdup (bar->words);
  g_array_append_val (group->bars, own);
}

void
beakta_figure_add_key (BeaktaFigure *self,
                       BeaktaFill    fill,
                       const char   *words)
{
  BeaktaFigureKey key = { fill, NULL };

  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, BeaktaFigureKey, i).fill == fill)
      return;

  key.words = g_strdup (words);
  g_array_append_val (self->keys, key);
}

char *
beakta_figure_dup_short (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MOST_NAME)
    return g_strdup (name);

  start = g_utf8_substring (name, 0, MOST_NAME - 1);

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* "Unga kvinnor. Om stöd ges: Gynnas, tydligt. Om stöd inte ges: Vet inte." */
static void
append_group (GString           *words,
              BeaktaFigure      *self,
              BeaktaFigureGroup *group)
{
  g_autofree char *label = beakta_figure_dup_short (group->label);

  g_string_append_printf (words, " %s.", label);
  for (guint i = 0; i < MIN (group->bars->len, self->series->len); i++)
    {
      g_autofree char *series = beakta_figure_dup_short (g_ptr_array_index (self->series, i));

      g_string_append_printf (words, " %s: %s.", series, g_array_index (group->bars, BeaktaBar, i).words);
    }
}

char *
beakta_figure_dup_alternative (BeaktaFigure *self)
{
  GString *words = g_string_new (self->title);

  g_string_append_c (words, '.');
  for (guint i = 0; i < self->groups->len; i++)
    append_group (words, self, g_ptr_array_index (self->groups, i));
  if (*self->note != '\0')
    g_string_append_printf (words, " %s", self->note);

  return g_string_free (words, FALSE);
}

void
beakta_figure_visit (BeaktaFigure      *self,
                     BeaktaFigureVisit  visit,
                     gpointer           user_data)
{
  visit (&self->title, user_data);
  visit (&self->low, user_data);
  visit (&self->high, user_data);
  for (guint i = 0; i < self->series->len; i++)
    visit ((char **) &g_ptr_array_index (self->series, i), user_data);
  for (guint i = 0; i < self->groups->len; i++)
    {
      BeaktaFigureGroup *group = g_ptr_array_index (self->groups, i);

      visit (&group->label, user_data);
      for (guint j = 0; j < group->bars->len; j++)
        visit (&g_array_index (group->bars, BeaktaBar, j).words, user_data);
    }
  for (guint i = 0; i < self->keys->len; i++)
    visit (&g_array_index (self->keys, BeaktaFigureKey, i).words, user_data);
  visit (&self->note, user_data);
}
