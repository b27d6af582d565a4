/* XML told as headings, fields and paragraphs. */

#include "beakta-xml-tree-private.h"

#define MAX_HEADING 6

/* (nullable): that section, while its heading waits. */
BeaktaTreeElement *
beakta_tree_find_waiting (BeaktaTree *tree)
{
  BeaktaTreeElement *section = beakta_tree_find_section (tree);

  return section != NULL && !section->is_told ? section : NULL;
}

void
beakta_tree_add_field (BeaktaTree *tree,
                       const char *label,
                       const char *value)
{
  BeaktaTreeElement *waiting = beakta_tree_find_waiting (tree);

  if (beakta_label_is_data (value))
    beakta_flow_notice (tree->flow, "truncated");
  else if (waiting == NULL)
    beakta_label_add_field (tree->flow, label, value);
  else if (*value != '\0')
    {
      g_ptr_array_add (waiting->fields, g_strdup (label));
      g_ptr_array_add (waiting->fields, g_strdup (value));
    }
}

/* How deep in headings the @n outermost elements are. */
static guint
get_level (BeaktaTree *tree,
           guint       n)
{
  guint level = 0;

  for (guint i = 0; i < n; i++)
    level += ((const BeaktaTreeElement *) g_ptr_array_index (tree->open, i))->word->treatment != BEAKTA_TREE_CLEAR;

  return CLAMP (level, 1, MAX_HEADING);
}

/* The @n:th element from the outermost turns out to hold others: it has a heading, unless it needs none, after those of
 * the sections around it. */
void
beakta_tree_tell_heading (BeaktaTree *tree,
                          guint       n)
{
  BeaktaTreeElement *element = g_ptr_array_index (tree->open, n - 1);

  if (element->is_told || element->word->treatment == BEAKTA_TREE_CLEAR)
    {
      element->is_told = TRUE;
      return;
    }

  element->is_told = TRUE;
  for (guint i = 1; i < n; i++)
    {
      const BeaktaTreeElement *around = g_ptr_array_index (tree->open, i - 1);

      if (around->word->treatment == BEAKTA_TREE_SECTION && !around->is_told)
        beakta_tree_tell_heading (tree, i);
    }

  beakta_label_add_heading (tree->flow, get_level (tree, n), element->label);
  for (guint i = 0; element->fields != NULL && i < element->fields->len; i += 2)
    beakta_label_add_field (tree->flow, g_ptr_array_index (element->fields, i),
                            g_ptr_array_index (element->fields, i + 1));
}

/* The title of a section has come: "Ärende 403-12-2026". */
static void
complete_heading (BeaktaTree *tree,
                  const char *title)
{
  for (guint i = tree->open->len; i > 0; i--)
    {
      BeaktaTreeElement *element = g_ptr_array_index (tree->open, i - 1);
      char *label;

      if (element->word->treatment != BEAKTA_TREE_SECTION)
        continue;
      if (element->is_told)
        return;

      label = g_strdup_printf ("%s %s", element->label, title);
      g_free (element->label);
      element->label = label;
      beakta_tree_tell_heading (tree, i);
      return;
    }
}

char *
beakta_tree_dup_value (BeaktaTree              *tree,
                       const BeaktaTreeElement *element)
{
  g_autofree char *text = beakta_tree_dup_words (tree, element->text->str);

  g_strstrip (text);
  if (element->value == NULL || *element->value == '\0')
    return g_steal_pointer (&text);

  return *text == '\0' ? g_strdup (element->value) : g_strdup_printf ("%s %s", element->value, text);
}

/* Text of the innermost element, so far. */
void
beakta_tree_tell_text (BeaktaTree *tree)
{
  BeaktaTreeElement *element = beakta_tree_get_innermost (tree);
  g_autofree char *value = beakta_tree_dup_value (tree, element);

  g_string_truncate (element->text, 0);
  g_clear_pointer (&element->value, g_free);
  if (!element->is_told)
    beakta_tree_add_field (tree, element->label, value);
  else if (*value != '\0' && !beakta_label_is_data (value))
    {
      beakta_flow_begin_block (tree->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
      beakta_flow_add_string (tree->flow, value);
      beakta_flow_end_block (tree->flow);
    }
  if (element->word->treatment == BEAKTA_TREE_TITLE && *value != '\0')
    complete_heading (tree, value);
}
