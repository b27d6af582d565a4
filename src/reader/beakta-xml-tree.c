/* XML as headings and "label: value". Markup itself is never shown. */

#include "beakta-xml-tree.h"

#include "beakta-enclosure.h"
#include "beakta-label.h"

#include <string.h>

#define MAX_HEADING 6

static const BeaktaTreeWord plain = { NULL, BEAKTA_TREE_PLAIN, NULL, NULL, NULL };

typedef struct
{
  const BeaktaTreeWord *word;
  char                 *label;
  char                 *value;       /* nullable: what an attribute says */
  GString              *text;
  GPtrArray            *fields;      /* nullable: of char, label and value by turns: wait for the heading */
  gboolean              is_told;     /* its heading, or the text before a child, is written */
} Element;

typedef struct
{
  BeaktaFlow                 *flow;
  const BeaktaTreeVocabulary *vocabulary;     /* nullable */
  GPtrArray                  *open;           /* of Element, outermost first */
  Element                    *joined;         /* nullable: the open JOIN */
  GString                    *words;          /* in it so far, parted by commas */
  gboolean                    in_file;        /* bytes are being sent */
  BeaktaEnclosureWriter       writer;
} Tree;

static void
free_element (gpointer data)
{
  Element *element = data;

  g_free (element->label);
  g_free (element->value);
  g_string_free (element->text, TRUE);
  g_clear_pointer (&element->fields, g_ptr_array_unref);
  g_free (element);
}

static Element *
get_innermost (Tree *tree)
{
  return tree->open->len > 0 ? g_ptr_array_index (tree->open, tree->open->len - 1) : NULL;
}

/* (nullable): the section that the innermost element is in, or is. */
static Element *
find_section (Tree *tree)
{
  for (guint i = tree->open->len; i > 0; i--)
    {
      Element *element = g_ptr_array_index (tree->open, i - 1);

      if (element->word->treatment == BEAKTA_TREE_SECTION)
        return element;
    }

  return NULL;
}

/* (nullable): what the next element will be directly in, but for what needs no heading. */
static const Element *
find_parent (Tree *tree)
{
  for (guint i = tree->open->len; i > 0; i--)
    {
      const Element *element = g_ptr_array_index (tree->open, i - 1);

      if (element->word->treatment != BEAKTA_TREE_CLEAR)
        return element;
    }

  return NULL;
}

/* Words */

/* (nullable) */
static const BeaktaTreeWord *
look_up (Tree       *tree,
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
static const BeaktaTreeWord *
find_word (Tree       *tree,
           const char *name)
{
  g_autofree char *folded = NULL;
  g_autofree char *inside = NULL;
  const BeaktaTreeWord *word = NULL;
  const Element *section;

  if (tree->vocabulary == NULL)
    return &plain;

  folded = g_ascii_strdown (name, -1);
  section = find_parent (tree);
  if (section != NULL && section->word->treatment == BEAKTA_TREE_SECTION)
    {
      inside = g_strdup_printf ("%s/%s", section->word->name, folded);
      word = look_up (tree, inside);
    }
  if (word == NULL)
    word = look_up (tree, folded);

  return word != NULL ? word : &plain;
}

/* (nullable): a value of a closed list in words. */
static const char *
find_nick (Tree       *tree,
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
static char *
dup_words (Tree       *tree,
           const char *value)
{
  const char *words = find_nick (tree, value);

  return words != NULL ? g_strdup (words) : beakta_label_dup_value (value);
}

static gboolean
is_silent (Tree       *tree,
           const char *attribute)
{
  g_autofree char *folded = g_ascii_strdown (attribute, -1);

  return strcmp (folded, "schemalocation") == 0 || strcmp (folded, "nonamespaceschemalocation") == 0 ||
         (tree->vocabulary != NULL && g_strv_contains (tree->vocabulary->silent, folded));
}

/* Telling */

/* (nullable): that section, while its heading waits. */
static Element *
find_waiting (Tree *tree)
{
  Element *section = find_section (tree);

  return section != NULL && !section->is_told ? section : NULL;
}

static void
add_field (Tree       *tree,
           const char *label,
           const char *value)
{
  Element *waiting = find_waiting (tree);

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
get_level (Tree  *tree,
           guint  n)
{
  guint level = 0;

  for (guint i = 0; i < n; i++)
    level += ((const Element *) g_ptr_array_index (tree->open, i))->word->treatment != BEAKTA_TREE_CLEAR;

  return CLAMP (level, 1, MAX_HEADING);
}

/* The @n:th element from the outermost turns out to hold others: it has a heading, unless it needs none, after those of
 * the sections around it. */
static void
tell_heading (Tree  *tree,
              guint  n)
{
  Element *element = g_ptr_array_index (tree->open, n - 1);

  if (element->is_told || element->word->treatment == BEAKTA_TREE_CLEAR)
    {
      element->is_told = TRUE;
      return;
    }

  element->is_told = TRUE;
  for (guint i = 1; i < n; i++)
    {
      const Element *around = g_ptr_array_index (tree->open, i - 1);

      if (around->word->treatment == BEAKTA_TREE_SECTION && !around->is_told)
        tell_heading (tree, i);
    }

  beakta_label_add_heading (tree->flow, get_level (tree, n), element->label);
  for (guint i = 0; element->fields != NULL && i < element->fields->len; i += 2)
    beakta_label_add_field (tree->flow, g_ptr_array_index (element->fields, i),
                            g_ptr_array_index (element->fields, i + 1));
}

/* The title of a section has come: "Ärende 403-12-2026". */
static void
complete_heading (Tree       *tree,
                  const char *title)
{
  for (guint i = tree->open->len; i > 0; i--)
    {
      Element *element = g_ptr_array_index (tree->open, i - 1);
      char *label;

      if (element->word->treatment != BEAKTA_TREE_SECTION)
        continue;
      if (element->is_told)
        return;

      label = g_strdup_printf ("%s %s", element->label, title);
      g_free (element->label);
      element->label = label;
      tell_heading (tree, i);
      return;
    }
}

static char *
dup_value (Tree          *tree,
           const Element *element)
{
  g_autofree char *text = dup_words (tree, element->text->str);

  g_strstrip (text);
  if (element->value == NULL || *element->value == '\0')
    return g_steal_pointer (&text);

  return *text == '\0' ? g_strdup (element->value) : g_strdup_printf ("%s %s", element->value, text);
}

/* Text of the innermost element, so far. */
static void
tell_text (Tree *tree)
{
  Element *element = get_innermost (tree);
  g_autofree char *value = dup_value (tree, element);

  g_string_truncate (element->text, 0);
  g_clear_pointer (&element->value, g_free);
  if (!element->is_told)
    add_field (tree, element->label, value);
  else if (*value != '\0' && !beakta_label_is_data (value))
    {
      beakta_flow_begin_block (tree->flow, BEAKTA_RUN_PARAGRAPH, 0, NULL);
      beakta_flow_add_string (tree->flow, value);
      beakta_flow_end_block (tree->flow);
    }
  if (element->word->treatment == BEAKTA_TREE_TITLE && *value != '\0')
    complete_heading (tree, value);
}

/* Files */

static char *
dup_first_of (const BeaktaXmlAttributes *attributes,
              const char * const        *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (beakta_xml_has (attributes, names[i]))
        return beakta_xml_dup (attributes, names[i]);
    }

  return NULL;
}

/* Its name and where it lies; its bytes, when they are here, begin with its text. */
static void
begin_file (Tree                      *tree,
            Element                   *element,
            const BeaktaXmlAttributes *attributes)
{
  static const char * const name_words[] = { "name", "Name", "Namn", "namn", NULL };
  static const char * const path_words[] = { "path", "Path", "Lank", "Länk", "lank", NULL };
  g_autofree char *name = dup_first_of (attributes, name_words);
  g_autofree char *path = dup_first_of (attributes, path_words);
  const char *shown = name != NULL ? name : path != NULL ? path : "";
  g_autofree char *value = name != NULL && path != NULL && *path != '\0' && strcmp (name, path) != 0
                           ? g_strdup_printf ("%s (%s)", name, path) : g_strdup (shown);

  add_field (tree, element->label, value);
  element->value = g_strdup (path != NULL && *path != '\0' ? path : name);
}

static void
end_file (Tree    *tree,
          Element *element)
{
  if (tree->in_file)
    beakta_enclosure_end (&tree->writer);
  else if (element->value != NULL)
    beakta_enclosure_name (beakta_flow_get_emitter (tree->flow), element->value, 0);
  tree->in_file = FALSE;
}

static void
add_file_text (Tree       *tree,
               Element    *element,
               const char *utf8,
               gsize       n_bytes)
{
  while (!tree->in_file && n_bytes > 0 && g_ascii_isspace (*utf8))
    {
      utf8++;
      n_bytes--;
    }
  if (n_bytes == 0)
    return;

  if (!tree->in_file)
    {
      tree->in_file = TRUE;
      beakta_enclosure_begin (&tree->writer, beakta_flow_get_emitter (tree->flow),
                              element->value != NULL ? element->value : "", 0);
    }
  beakta_enclosure_add (&tree->writer, utf8, n_bytes);
}

/* Elements */

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
take_sort (Tree                      *tree,
           Element                   *element,
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
  label = find_nick (tree, sort) != NULL ? beakta_label_make (find_nick (tree, sort))
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
tell_attribute (Tree                      *tree,
                Element                   *element,
                const BeaktaXmlAttributes *attributes,
                const char                *name)
{
  g_autofree char *label = beakta_label_make (name);
  g_autofree char *raw = beakta_xml_dup (attributes, name);
  g_autofree char *value = dup_words (tree, raw);

  if (is_spoken_for (element->word, name))
    return;
  if (element->word->value != NULL && g_ascii_strcasecmp (name, element->word->value) == 0)
    {
      element->value = g_steal_pointer (&value);
      return;
    }
  if (is_silent (tree, name) || tree->joined != NULL)
    return;

  if (element->word->treatment != BEAKTA_TREE_SECTION)
    tell_heading (tree, tree->open->len);
  add_field (tree, label, value);
}

static void
take_attributes (Tree                      *tree,
                 Element                   *element,
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
make_room (Tree                      *tree,
           Element                   *around,
           const BeaktaTreeWord      *word)
{
  Element *waiting = find_waiting (tree);

  if (tree->joined != NULL)
    return;
  if (waiting != NULL && word->treatment == BEAKTA_TREE_SECTION)
    {
      guint n = 0;

      g_ptr_array_find (tree->open, waiting, &n);
      tell_heading (tree, n + 1);
    }
  if (around->word->treatment == BEAKTA_TREE_SECTION)
    return;

  tell_heading (tree, tree->open->len);
  tell_text (tree);
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Tree *tree = data;
  const BeaktaTreeWord *word = find_word (tree, name);
  Element *element;

  if (word->treatment == BEAKTA_TREE_SKIP || tree->in_file)
    return FALSE;
  if (tree->open->len > 0)
    make_room (tree, get_innermost (tree), word);

  element = g_new0 (Element, 1);
  element->word = word;
  element->label = word->label != NULL ? g_strdup (word->label) : beakta_label_make (name);
  element->text = g_string_new (NULL);
  if (word->treatment == BEAKTA_TREE_SECTION)
    element->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (tree->open, element);

  if (word->treatment == BEAKTA_TREE_JOIN && tree->joined == NULL)
    tree->joined = element;
  if (word->treatment == BEAKTA_TREE_FILE && tree->joined == NULL)
    begin_file (tree, element, attributes);
  else
    take_attributes (tree, element, attributes);

  return TRUE;
}

/* Words inside a JOIN go to it, parted by commas. */
static void
join (Tree    *tree,
      Element *element)
{
  g_autofree char *value = dup_value (tree, element);

  if (*value == '\0')
    return;

  if (tree->words->len > 0)
    g_string_append (tree->words, ", ");
  g_string_append (tree->words, value);
}

static void
end_join (Tree    *tree,
          Element *element)
{
  join (tree, element);
  tree->joined = NULL;
  add_field (tree, element->label, tree->words->str);
  g_string_truncate (tree->words, 0);
}

/* One that turned out to hold nothing but words of its own is no section. */
static void
end_section (Tree    *tree,
             Element *element)
{
  if (!element->is_told && element->fields->len == 0)
    element->word = &plain;
  else
    tell_heading (tree, tree->open->len);
  tell_text (tree);
}

static void
element_ended (gpointer data,
               int      token)
{
  Tree *tree = data;
  Element *element = get_innermost (tree);

  if (tree->joined == element)
    end_join (tree, element);
  else if (tree->joined != NULL)
    join (tree, element);
  else if (element->word->treatment == BEAKTA_TREE_FILE)
    end_file (tree, element);
  else if (element->word->treatment == BEAKTA_TREE_SECTION)
    end_section (tree, element);
  else
    tell_text (tree);

  g_ptr_array_set_size (tree->open, tree->open->len - 1);
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Tree *tree = data;
  Element *element = get_innermost (tree);

  if (element == NULL)
    return;

  if (element->word->treatment == BEAKTA_TREE_FILE && tree->joined == NULL)
    add_file_text (tree, element, utf8, n_bytes);
  else if (element->text->len < BEAKTA_FRAMES_MAX_TEXT)
    g_string_append_len (element->text, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  Tree *tree = data;

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
  Tree tree = { .flow = flow, .vocabulary = vocabulary };
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
