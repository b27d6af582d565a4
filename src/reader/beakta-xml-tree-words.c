/* What the elements, attributes and values of a document are called. */

#include "beakta-xml-tree-private.h"

#include <string.h>

const BeaktaTreeWord beakta_tree_plain = { NULL, BEAKTA_TREE_PLAIN, NULL, NULL, NULL };

/* (nullable): what the next element will be directly in, but for what needs no heading. */
static const BeaktaTreeElement *
find_parent (BeaktaTree *tree)
{
  for (guint i = tree->open->len; i > 0; i--)
    {
      const BeaktaTreeElement *element = g_ptr_array_index (tree->open, i - 1);

      if (element->word->treatment != BEAKTA_TREE_CLEAR)
        return element;
    }

  return NULL;
}

/* (nullable) */
static const BeaktaTreeWord *
look_up (BeaktaTree *tree,
         const char *name)
{
  for (guint i = 0; i < tree->vocabulary->n_words; i++)
    {
      if (strcmp (tree->vocabulary->words[i].name, name) == 0)
        return &tree->vocabulary->words[i];
    }

  return NULL;
}

/* As it is called in the section that it stands in, else wherever it stands. */
const BeaktaTreeWord *
beakta_tree_find_word (BeaktaTree *tree,
                       const char *name)
{
  g_autofree char *folded = NULL;
  g_autofree char *inside = NULL;
  const BeaktaTreeWord *word = NULL;
  const BeaktaTreeElement *section;

  if (tree->vocabulary == NULL)
    return &beakta_tree_plain;

  folded = g_ascii_strdown (name, -1);
  section = find_parent (tree);
  if (section != NULL && section->word->treatment == BEAKTA_TREE_SECTION)
    {
      inside = g_strdup_printf ("%s/%s", section->word->name, folded);
      word = look_up (tree, inside);
    }
  if (word == NULL)
    word = look_up (tree, folded);

  return word != NULL ? word : &beakta_tree_plain;
}

/* (nullable): a value of a closed list in words. */
const char *
beakta_tree_find_nick (BeaktaTree *tree,
                       const char *value)
{
  g_autofree char *folded = g_ascii_strdown (value, -1);

  g_strdelimit (folded, " -", '_');
  for (guint i = 0; tree->vocabulary != NULL && i < tree->vocabulary->n_nicks; i++)
    {
      if (strcmp (tree->vocabulary->nicks[i].nick, folded) == 0)
        return tree->vocabulary->nicks[i].words;
    }

  return NULL;
}

/* (transfer full): the same; another value as it is. */
char *
beakta_tree_dup_words (BeaktaTree *tree,
                       const char *value)
{
  const char *words = beakta_tree_find_nick (tree, value);

  return words != NULL ? g_strdup (words) : beakta_label_dup_value (value);
}

gboolean
beakta_tree_is_silent (BeaktaTree *tree,
                       const char *attribute)
{
  g_autofree char *folded = g_ascii_strdown (attribute, -1);

  return strcmp (folded, "schemalocation") == 0 || strcmp (folded, "nonamespaceschemalocation") == 0 ||
         (tree->vocabulary != NULL && g_strv_contains (tree->vocabulary->silent, folded));
}
