/* XML as headings and "label: value". Markup itself is never shown. */

#include "beakta-xml-tree-private.h"

static void
free_element (gpointer data)
{
  BeaktaTreeElement *element = data;

  g_free (element->label);
  g_free (element->value);
  g_string_free (element->text, TRUE);
  g_clear_pointer (&element->fields, g_ptr_array_unref);
  g_free (element);
}

BeaktaTreeElement *
beakta_tree_get_innermost (BeaktaTree *tree)
{
  return tree->open->len > 0 ? g_ptr_array_index (tree->open, tree->open->len - 1) : NULL;
}

/* (nullable): the section that the innermost element is in, or is. */
BeaktaTreeElement *
beakta_tree_find_section (BeaktaTree *tree)
{
  for (guint i = tree->open->len; i > 0; i--)
    {
      BeaktaTreeElement *element = g_ptr_array_index (tree->open, i - 1);

      if (element->word->treatment == BEAKTA_TREE_SECTION)
        return element;
    }

  return NULL;
}

/* (transfer full) (nullable): names of attributes differ in case from version to version. */
static char *
dup_attribute (const BeaktaXmlAttributes *attributes,
               const char                *wanted)
{
  const char *name;

  for (guint i = 0; (name = beakta_xml_get_name (attributes, i)) != NULL; i++)
    {
      if (g_ascii_strcasecmp (name, wanted) == 0)
        return g_strstrip (beakta_xml_dup (attributes, name));
    }

  return NULL;
}

/* A sort that is known says more than the element: "Motpart", not "Aktör". Where "agentType" is "other",
 * "otherAgentType" says which. */
static void
take_sort (BeaktaTree                *tree,
           BeaktaTreeElement         *element,
           const BeaktaXmlAttributes *attributes)
{
  g_autofree char *other = g_strconcat ("other", element->word->sort, NULL);
  g_autofree char *sort = dup_attribute (attributes, other);
  g_autofree char *shown = NULL;
  char *label;

  if (sort == NULL)
    sort = dup_attribute (attributes, element->word->sort);
  if (sort == NULL || *sort == '\0')
    return;

  shown = beakta_label_dup_value (sort);
  label = beakta_tree_find_nick (tree, sort) != NULL ? beakta_label_make (beakta_tree_find_nick (tree, sort))
                                         : g_strdup_printf ("%s (%s)", element->label, shown);
  g_free (element->label);
  element->label = label;
}

/* Whether the label says it already. */
static gboolean
is_spoken_for (const BeaktaTreeWord *word,
               const char           *name)
{
  const char *sort = word->sort;

  return sort != NULL && (g_ascii_strcasecmp (name, sort) == 0 ||
                          (g_ascii_strncasecmp (name, "other", 5) == 0 && g_ascii_strcasecmp (name + 5, sort) == 0));
}

static void
tell_attribute (BeaktaTree                *tree,
                BeaktaTreeElement         *element,
                const BeaktaXmlAttributes *attributes,
                const char                *name)
{
  g_autofree char *label = beakta_label_make (name);
  g_autofree char *raw = beakta_xml_dup (attributes, name);
  g_autofree char *value = beakta_tree_dup_words (tree, raw);

  if (is_spoken_for (element->word, name))
    return;
  if (element->word->value != NULL && g_ascii_strcasecmp (name, element->word->value) == 0)
    {
      element->value = g_steal_pointer (&value);
      return;
    }
  if (beakta_tree_is_silent (tree, name) || tree->joined != NULL)
    return;

  if (element->word->treatment != BEAKTA_TREE_SECTION)
    beakta_tree_tell_heading (tree, tree->open->len);
  beakta_tree_add_field (tree, label, value);
}

static void
take_attributes (BeaktaTree                *tree,
                 BeaktaTreeElement         *element,
                 const BeaktaXmlAttributes *attributes)
{
  const char *name;

  if (element->word->sort != NULL)
    take_sort (tree, element, attributes);
  for (guint i = 0; (name = beakta_xml_get_name (attributes, i)) != NULL; i++)
    tell_attribute (tree, element, attributes, name);
}

/* A child of @around begins: what @around is, is clear now. */
static void
make_room (BeaktaTree           *tree,
           BeaktaTreeElement    *around,
           const BeaktaTreeWord *word)
{
  BeaktaTreeElement *waiting = beakta_tree_find_waiting (tree);

  if (tree->joined != NULL)
    return;
  if (waiting != NULL && word->treatment == BEAKTA_TREE_SECTION)
    {
      guint n = 0;

      g_ptr_array_find (tree->open, waiting, &n);
      beakta_tree_tell_heading (tree, n + 1);
    }
  if (around->word->treatment == BEAKTA_TREE_SECTION)
    return;

  beakta_tree_tell_heading (tree, tree->open->len);
  beakta_tree_tell_text (tree);
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  BeaktaTree *tree = data;
  const BeaktaTreeWord *word = beakta_tree_find_word (tree, name);
  BeaktaTreeElement *element;

  if (word->treatment == BEAKTA_TREE_SKIP || tree->in_file)
    return FALSE;
  if (tree->open->len > 0)
    make_room (tree, beakta_tree_get_innermost (tree), word);

  element = g_new0 (BeaktaTreeElement, 1);
  element->word = word;
  element->label = word->label != NULL ? g_strdup (word->label) : beakta_label_make (name);
  element->text = g_string_new (NULL);
  if (word->treatment == BEAKTA_TREE_SECTION)
    element->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (tree->open, element);

  if (word->treatment == BEAKTA_TREE_JOIN && tree->joined == NULL)
    tree->joined = element;
  if (word->treatment == BEAKTA_TREE_FILE && tree->joined == NULL)
    beakta_tree_begin_file (tree, element, attributes);
  else
    take_attributes (tree, element, attributes);

  return TRUE;
}

/* Words inside a JOIN go to it, parted by commas. */
static void
join (BeaktaTree        *tree,
      BeaktaTreeElement *element)
{
  g_autofree char *value = beakta_tree_dup_value (tree, element);

  if (*value == '\0')
    return;

  if (tree->words->len > 0)
    g_string_append (tree->words, ", ");
  g_string_append (tree->words, value);
}

static void
end_join (BeaktaTree        *tree,
          BeaktaTreeElement *element)
{
  join (tree, element);
  tree->joined = NULL;
  beakta_tree_add_field (tree, element->label, tree->words->str);
  g_string_truncate (tree->words, 0);
}

/* One that turned out to hold nothing but words of its own is no section. */
static void
end_section (BeaktaTree        *tree,
             BeaktaTreeElement *element)
{
  if (!element->is_told && element->fields->len == 0)
    element->word = &beakta_tree_plain;
  else
    beakta_tree_tell_heading (tree, tree->open->len);
  beakta_tree_tell_text (tree);
}

static void
element_ended (gpointer data,
               int      token)
{
  BeaktaTree *tree = data;
  BeaktaTreeElement *element = beakta_tree_get_innermost (tree);

  if (tree->joined == element)
    end_join (tree, element);
  else if (tree->joined != NULL)
    join (tree, element);
  else if (element->word->treatment == BEAKTA_TREE_FILE)
    beakta_tree_end_file (tree, element);
  else if (element->word->treatment == BEAKTA_TREE_SECTION)
    end_section (tree, element);
  else
    beakta_tree_tell_text (tree);

  g_ptr_array_set_size (tree->open, tree->open->len - 1);
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  BeaktaTree *tree = data;
  BeaktaTreeElement *element = beakta_tree_get_innermost (tree);

  if (element == NULL)
    return;

  if (element->word->treatment == BEAKTA_TREE_FILE && tree->joined == NULL)
    beakta_tree_add_file_text (tree, element, utf8, n_bytes);
  else if (element->text->len < BEAKTA_FRAMES_MAX_TEXT)
    g_string_append_len (element->text, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  BeaktaTree *tree = data;

  return !beakta_flow_has_failed (tree->flow);
}

gboolean
beakta_xml_tree_read (BeaktaXmlSource             *source,
                      const BeaktaTreeVocabulary  *vocabulary,
                      BeaktaFlow                  *flow,
                      GError                     **error)
{
  static const BeaktaXmlHandler handler = {
    .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
  };
  BeaktaTree tree = { .flow = flow, .vocabulary = vocabulary };
  gboolean is_read;

  tree.open = g_ptr_array_new_with_free_func (free_element);
  tree.words = g_string_new (NULL);
  is_read = beakta_xml_source_parse (source, &handler, &tree, error);
  if (tree.in_file)
    beakta_emitter_end_enclosure (beakta_flow_get_emitter (flow), BEAKTA_ENCLOSURE_DAMAGED);
  g_ptr_array_unref (tree.open);
  g_string_free (tree.words, TRUE);

  return is_read;
}
