#define G_LOG_DOMAIN "beakta-words"

#include "beakta-parts.h"

#include "beakta-word-pattern.h"

#define NO_GROUP     G_MAXUINT
#define LINE_LEVEL   99              /* of a line that is not a heading, but says the same */
#define LONGEST_LINE 60

/* Where a part may begin. */
typedef struct
{
  guint start;
  guint level;
  guint group;                       /* or NO_GROUP: a heading of something else */
} Beginning;

static void
group_free (gpointer data)
{
  BeaktaWordGroup *group = data;

  g_free (group->id);
  g_free (group->name);
  g_ptr_array_unref (group->patterns);
  g_strfreev (group->words);
  g_free (group);
}

GPtrArray *
beakta_word_groups_new (GKeyFile   *list,
                        const char *key,
                        const char *language)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_auto(GStrv) endings = g_key_file_get_string_list (list, "endings", "endings", NULL, NULL);
  g_auto(GStrv) names = g_key_file_get_groups (list, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto(GStrv) patterns = g_key_file_get_string_list (list, names[i], key, NULL, NULL);
      BeaktaWordGroup *group;

      if (patterns == NULL)
        continue;

      group = g_new0 (BeaktaWordGroup, 1);
      group->id = g_strdup (names[i]);
      group->name = g_key_file_get_locale_string (list, names[i], "name", language, NULL);
      if (group->name == NULL)
        group->name = g_strdup (names[i]);
      group->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_word_pattern_free);
      for (guint j = 0; patterns[j] != NULL; j++)
        g_ptr_array_add (group->patterns, beakta_word_pattern_new (patterns[j], (const char * const *) endings));
      group->words = g_steal_pointer (&patterns);
      g_ptr_array_add (groups, group);
    }

  return groups;
}

/* How many words from @at on the longest pattern of the group takes; 0: none stands there. */
static guint
match_group (const BeaktaWordGroup *group,
             GArray                *words,
             guint                  at)
{
  guint longest = 0;

  for (guint i = 0; i < group->patterns->len; i++)
    longest = MAX (longest, beakta_word_pattern_match (g_ptr_array_index (group->patterns, i), words, at));

  return longest;
}

/* The longest pattern that stands at a word. */
static guint
match_at (GPtrArray *groups,
          GArray    *words,
          guint      at,
          guint     *group)
{
  guint longest = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      guint n = match_group (g_ptr_array_index (groups, i), words, at);

      if (n > longest)
        {
          longest = n;
          *group = i;
        }
    }

  return longest;
}

static gboolean
is_number (const char *folded)
{
  return g_ascii_isdigit (*folded);
}

static gboolean
is_joint (const char *folded)
{
  return g_str_equal (folded, "och") || g_str_equal (folded, "samt") || g_str_equal (folded, "and");
}

static void
add_beginning (GArray *beginnings,
               guint   start,
               guint   level,
               guint   group)
{
  Beginning beginning = { start, level, group };

  g_array_append_val (beginnings, beginning);
}

/* Where the names of parts begin in a heading, past its number; @whole: from the first word on. */
static guint
find_first_name (GPtrArray *parts,
                 GArray    *words,
                 gboolean   whole)
{
  guint group;
  guint i = 0;

  while (i < words->len && is_number (g_array_index (words, BeaktaFoldedWord, i).folded))
    i++;

  while (!whole && i < words->len && match_at (parts, words, i, &group) == 0)
    i++;

  return i;
}

/* The parts that a line names: the first name in it, and those that are joined to it, "Mål och aktiviteter". A heading may
 * have other words too. @whole: a line must say nothing else. */
static void
recognise (GPtrArray  *parts,
           const char *line,
           gboolean    whole,
           guint       start,
           guint       level,
           GArray     *beginnings)
{
  g_autoptr(GArray) words = beakta_word_pattern_fold (line, -1);
  guint n_before = beginnings->len;
  guint i = find_first_name (parts, words, whole);

  while (i < words->len)
    {
      guint group = NO_GROUP;
      guint n = match_at (parts, words, i, &group);

      if (n > 0)
        add_beginning (beginnings, start, level, group);
      else if (!is_joint (g_array_index (words, BeaktaFoldedWord, i).folded))
        break;
      i += MAX (n, 1);
    }

  if (whole && i < words->len)
    g_array_set_size (beginnings, n_before);
  else if (!whole && beginnings->len == n_before)
    add_beginning (beginnings, start, level, NO_GROUP);
}

static void
add_headings (GPtrArray  *parts,
              BeaktaText *text,
              GArray     *beginnings)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    {
      g_autofree char *heading = NULL;

      if (runs[i].kind != BEAKTA_RUN_HEADING)
        continue;

      heading = beakta_text_dup_range (text, runs[i].start, runs[i].start + runs[i].length);
      recognise (parts, heading, FALSE, runs[i].start, runs[i].level, beginnings);
    }
}

static gboolean
has_heading (GArray *beginnings,
             guint   n_headings,
             guint   group)
{
  for (guint i = 0; i < n_headings; i++)
    if (g_array_index (beginnings, Beginning, i).group == group)
      return TRUE;

  return FALSE;
}

/* Lines that say the name of a part and nothing else: plain text, and the labels of forms. A part that has a heading is not
 * looked for among them: "Organisation" above a name is then just a field. */
static void
add_lines (GPtrArray  *parts,
           BeaktaText *text,
           GArray     *beginnings)
{
  g_auto(GStrv) lines = g_strsplit_set (beakta_text_get_stream (text), "\n\f\t", -1);
  g_autoptr(GArray) named = g_array_new (FALSE, FALSE, sizeof (Beginning));
  guint n_headings = beginnings->len;
  guint position = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (lines[i], -1);

      if (length > 0 && length <= LONGEST_LINE)
        recognise (parts, lines[i], TRUE, position, LINE_LEVEL, named);
      position += length + 1;
    }

  for (guint i = 0; i < named->len; i++)
    if (!has_heading (beginnings, n_headings, g_array_index (named, Beginning, i).group))
      g_array_append_val (beginnings, g_array_index (named, Beginning, i));
}

static int
compare_beginnings (gconstpointer a,
                    gconstpointer b)
{
  const Beginning *first = a;
  const Beginning *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return first->level < second->level ? -1 : first->level > second->level;
}

/* Where the part that begins at @i ends. */
static guint
find_end (BeaktaText *text,
          GArray     *beginnings,
          guint       i)
{
  const Beginning *beginning = &g_array_index (beginnings, Beginning, i);

  for (guint j = i + 1; j < beginnings->len; j++)
    {
      const Beginning *next = &g_array_index (beginnings, Beginning, j);

      if (next->start > beginning->start && next->group != beginning->group &&
          (next->level <= beginning->level || next->group != NO_GROUP))
        return next->start;
    }

  return beakta_text_get_length (text);
}

GArray *
beakta_parts_find (GPtrArray  *parts,
                   BeaktaText *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (BeaktaGroupRange));
  g_autoptr(GArray) beginnings = g_array_new (FALSE, FALSE, sizeof (Beginning));
  g_autofree guint *told = g_new0 (guint, parts->len + 1);

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), found);

  add_headings (parts, text, beginnings);
  add_lines (parts, text, beginnings);
  g_array_sort (beginnings, compare_beginnings);

  for (guint i = 0; i < beginnings->len; i++)
    {
      const Beginning *beginning = &g_array_index (beginnings, Beginning, i);
      BeaktaGroupRange range = { beginning->group, beginning->start, find_end (text, beginnings, i) };

      if (beginning->group == NO_GROUP || beginning->start < told[beginning->group])
        continue;

      g_array_append_val (found, range);
      told[beginning->group] = range.end;
    }

  return found;
}

GArray *
beakta_terms_find (GPtrArray  *perspectives,
                   BeaktaText *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (BeaktaGroupRange));
  g_autofree guint *next = g_new0 (guint, perspectives->len + 1);
  g_autoptr(GArray) words = NULL;

  g_return_val_if_fail (BEAKTA_IS_TEXT (text), found);

  words = beakta_word_pattern_fold (beakta_text_get_stream (text), -1);
  for (guint i = 0; i < words->len; i++)
    for (guint group = 0; group < perspectives->len; group++)
      {
        guint n = i >= next[group] ? match_group (g_ptr_array_index (perspectives, group), words, i) : 0;
        BeaktaGroupRange range = { group, g_array_index (words, BeaktaFoldedWord, i).start, 0 };

        if (n == 0)
          continue;

        range.end = g_array_index (words, BeaktaFoldedWord, i + n - 1).end;
        next[group] = i + n;
        g_array_append_val (found, range);
      }

  return found;
}
