/* Everything that is wrong with a draft, with where it stands.
 *
 * The draft's own checks know every field and find all there is; the reader that will read the list has the last word,
 * so that what is without errors here is a checklist there. What it says hangs on the form of the list alone: its elements
 * and attributes, and which texts are there at all. While only the words of texts are written it is not asked again.
 */

#define G_LOG_DOMAIN "beakta-draft"

#include "beakta-draft-problems.h"

#include <string.h>

#include "beakta-checklist-element.h"
#include "beakta-checklist-private.h"
#include "beakta-draft-check.h"
#include "beakta-reach.h"

#define NEARLY_TOO_LARGE (4u << 20)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static const char * const nicks[BEAKTA_N_PROBLEMS] = {
  [BEAKTA_PROBLEM_FORM]        = "form",
  [BEAKTA_PROBLEM_EMPTY]       = "empty",
  [BEAKTA_PROBLEM_VALUE]       = "value",
  [BEAKTA_PROBLEM_TWICE]       = "twice",
  [BEAKTA_PROBLEM_NO_QUESTION] = "no-question",
  [BEAKTA_PROBLEM_NO_ANSWER]   = "no-answer",
  [BEAKTA_PROBLEM_NO_SCORE]    = "no-score",
  [BEAKTA_PROBLEM_ORDER]       = "order",
  [BEAKTA_PROBLEM_CYCLE]       = "cycle",
  [BEAKTA_PROBLEM_UNREACHABLE] = "unreachable",
  [BEAKTA_PROBLEM_OPTIONS]     = "options",
  [BEAKTA_PROBLEM_TOO_MANY]    = "too-many",
  [BEAKTA_PROBLEM_HELP]        = "help",
  [BEAKTA_PROBLEM_TRANSLATION] = "translation",
};

static void
problem_free (BeaktaDraftProblem *problem)
{
  g_free (problem->subject);
  g_free (problem->reason);
  g_clear_error (&problem->refusal);
  g_free (problem);
}

static void
question_free (BeaktaDraftQuestion *question)
{
  g_free (question->id);
  g_free (question->type);
  g_ptr_array_unref (question->answers);
  g_clear_pointer (&question->when, beakta_condition_free);
  g_free (question);
}

BeaktaDraftProblem *
beakta_draft_check_add (BeaktaDraftCheck  *check,
                        BeaktaProblemKind  kind,
                        BeaktaSeverity     severity,
                        BeaktaDraftItem    item,
                        BeaktaDraftField   field,
                        const char        *subject,
                        const char        *format,
                        ...)
{
  BeaktaDraftProblem *problem = g_new0 (BeaktaDraftProblem, 1);
  va_list args;

  problem->kind = kind;
  problem->severity = severity;
  problem->item = item;
  problem->field = field;
  problem->language = "";
  problem->subject = g_strdup (subject);
  va_start (args, format);
  problem->reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (check->problems, problem);

  return problem;
}

void
beakta_draft_list_elements (xmlNode   *node,
                            GPtrArray *elements)
{
  g_ptr_array_add (elements, node);
  for (xmlNode *child = beakta_element_first (node); child != NULL; child = beakta_element_next (child->next))
    beakta_draft_list_elements (child, elements);
}

/* The draft as it will be read, beside the draft as it is written: the same elements, and the first know where they stand. */
typedef struct
{
  xmlDoc     *document;              /* nullable: it cannot even be read */
  GPtrArray  *read;                  /* of xmlNode */
  GPtrArray  *written;               /* of xmlNode */
  GHashTable *indices;               /* xmlNode written -> its index */
} Reading;

static void
read_again (Reading               *reading,
            BeaktaChecklistDraft  *draft,
            GBytes                *xml,
            GError               **error)
{
  reading->read = g_ptr_array_new ();
  reading->written = g_ptr_array_new ();
  reading->indices = g_hash_table_new (NULL, NULL);
  reading->document = beakta_checklist_read_document (xml, "draft", error);
  if (reading->document == NULL)
    return;

  beakta_draft_list_elements (xmlDocGetRootElement (reading->document), reading->read);
  beakta_draft_list_elements (beakta_draft_get_root (draft), reading->written);
  for (guint i = 0; i < reading->written->len; i++)
    g_hash_table_insert (reading->indices, g_ptr_array_index (reading->written, i), GUINT_TO_POINTER (i));
}

static void
reading_clear (Reading *reading)
{
  g_ptr_array_unref (reading->read);
  g_ptr_array_unref (reading->written);
  g_hash_table_unref (reading->indices);
  g_clear_pointer (&reading->document, xmlFreeDoc);
}

/* The element of a field, or of the item when the field is not there. */
static xmlNode *
find_element (xmlNode                  *node,
              const BeaktaDraftProblem *problem)
{
  const BeaktaDraftFieldInfo *info = beakta_draft_field_get_info (problem->field);
  xmlNode *inside = info->inside != NULL ? beakta_element_find (node, info->inside) : node;
  xmlNode *found = NULL;

  if (inside != NULL && info->form != BEAKTA_FORM_ATTRIBUTE && info->form != BEAKTA_FORM_NONE)
    found = beakta_element_find (inside, info->name);
  if (found != NULL && *problem->language != '\0' && beakta_element_find (found, problem->language) != NULL)
    found = beakta_element_find (found, problem->language);

  return found != NULL ? found : inside != NULL ? inside : node;
}

static void
find_places (BeaktaDraftCheck *check,
             const Reading    *reading)
{
  for (guint i = 0; i < check->problems->len; i++)
    {
      BeaktaDraftProblem *problem = g_ptr_array_index (check->problems, i);
      xmlNode *node = find_element (beakta_draft_get_node (check->draft, problem->item), problem);
      gpointer index;

      if (problem->place.line == 0 && g_hash_table_lookup_extended (reading->indices, node, NULL, &index) &&
          GPOINTER_TO_UINT (index) < reading->read->len)
        problem->place = beakta_place_of_node (g_ptr_array_index (reading->read, GPOINTER_TO_UINT (index)));
    }
}

/* The nearest item around a node of the draft as it was read. */
static BeaktaDraftItem
find_item (BeaktaDraftCheck *check,
           const Reading    *reading,
           xmlNode          *node)
{
  BeaktaDraftKind kind;
  guint index;

  for (; node != NULL; node = node->parent)
    if (node->type == XML_ELEMENT_NODE && beakta_draft_find_kind (node, &kind) &&
        g_ptr_array_find (reading->read, node, &index) && index < reading->written->len)
      return beakta_draft_get_item (check->draft, g_ptr_array_index (reading->written, index));

  return BEAKTA_DRAFT_ROOT;
}

/* Rule 1. */
static gboolean
stand_in_the_way (GPtrArray *problems)
{
  guint counts[BEAKTA_N_SEVERITIES];

  beakta_draft_problems_count (problems, counts);

  return counts[BEAKTA_SEVERITY_ERROR] + counts[BEAKTA_SEVERITY_TO_WRITE] > 0;
}

static void
add_form (GChecksum *sum,
          xmlNode   *node)
{
  g_checksum_update (sum, (const guchar *) "<", 1);
  g_checksum_update (sum, node->name, -1);
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);

      g_checksum_update (sum, (const guchar *) " ", 1);
      g_checksum_update (sum, attribute->name, -1);
      g_checksum_update (sum, (const guchar *) "=", 1);
      if (value != NULL)
        g_checksum_update (sum, value, strlen ((const char *) value) + 1);
      xmlFree (value);
    }
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        add_form (sum, child);
      else if (child->type != XML_COMMENT_NODE && !xmlIsBlankNode (child))
        g_checksum_update (sum, (const guchar *) "t", 1);
    }
  g_checksum_update (sum, (const guchar *) ">", 1);
}

/* (transfer full): all that the reader looks at but the words; of a list near the size that is too large, the words too. */
static char *
describe_form (BeaktaChecklistDraft *draft,
               GBytes               *xml)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  char *form;

  if (g_bytes_get_size (xml) > NEARLY_TOO_LARGE)
    g_checksum_update (sum, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
  else
    add_form (sum, beakta_draft_get_root (draft));
  form = g_strdup (g_checksum_get_string (sum));
  g_checksum_free (sum);

  return form;
}

/* Takes over @form. */
static void
remember_form (BeaktaChecklistDraft *draft,
               char                 *form,
               BeaktaChecklist      *checklist)
{
  g_autoptr(GPtrArray) unreachable = beakta_checklist_list_unreachable (checklist);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < unreachable->len; i++)
    g_strv_builder_add (ids, beakta_question_get_id (g_ptr_array_index (unreachable, i)));

  g_free (draft->sound_form);
  draft->sound_form = form;
  g_strfreev (draft->unreachable);
  draft->unreachable = g_strv_builder_end (ids);
}

static void
add_unreachable (BeaktaDraftCheck *check)
{
  for (guint i = 0; check->draft->unreachable[i] != NULL; i++)
    {
      const BeaktaDraftQuestion *question = g_hash_table_lookup (check->by_id, check->draft->unreachable[i]);

      if (question != NULL)
        beakta_draft_check_add (check, BEAKTA_PROBLEM_UNREACHABLE, BEAKTA_SEVERITY_WARNING, question->item,
                                BEAKTA_DRAFT_FIELD_WHEN, question->id, "no answers at all lead to question %s", question->id);
    }
}

static BeaktaDraftProblem *
tell_refusal (BeaktaDraftCheck  *check,
              BeaktaProblemKind  kind,
              BeaktaDraftItem    item,
              const GError      *refusal)
{
  BeaktaDraftProblem *problem = beakta_draft_check_add (check, kind, BEAKTA_SEVERITY_ERROR, item, BEAKTA_DRAFT_FIELD_OF_ITSELF,
                                                        "", "%s", refusal->message);

  problem->refusal = g_error_copy (refusal);

  return problem;
}

/* The reader's word, for what the checks above let pass. @form is taken over. */
static void
ask_reader (BeaktaDraftCheck *check,
            const Reading    *reading,
            GBytes           *xml,
            char             *form)
{
  g_autofree char *owned = form;
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GError) error = NULL;
  xmlNode *where = NULL;

  if (reading->document == NULL || stand_in_the_way (check->problems))
    return;

  if (beakta_checklist_check_form (reading->document, BEAKTA_CHECKLIST_FORM, "draft", &where, &error))
    checklist = beakta_checklist_new_from_tree (reading->document, xml, "draft", &error);
  if (checklist == NULL)
    {
      tell_refusal (check, BEAKTA_PROBLEM_FORM, find_item (check, reading, where), error)->place =
        where != NULL ? beakta_place_of_node (where) : (BeaktaPlace) { 0, 0 };
      return;
    }

  remember_form (check->draft, g_steal_pointer (&owned), checklist);
  add_unreachable (check);
}

static gboolean
is_in_english (xmlNode *root)
{
  xmlNode *title = beakta_element_find (root, "title");

  return title != NULL && beakta_element_find (title, "en") != NULL;
}

/* What is not even read is too long, too deep or has too many questions: acts brought that about, for no file can. */
static void
check_size (BeaktaDraftCheck *check,
            const GError     *error)
{
  gboolean is_many = check->questions->len > BEAKTA_CHECKLIST_MAX_QUESTIONS;
  BeaktaDraftItem item = BEAKTA_DRAFT_ROOT;

  if (error == NULL)
    return;

  if (is_many)
    item = ((BeaktaDraftQuestion *) g_ptr_array_index (check->questions, BEAKTA_CHECKLIST_MAX_QUESTIONS))->item;
  tell_refusal (check, is_many ? BEAKTA_PROBLEM_TOO_MANY : BEAKTA_PROBLEM_FORM, item, error);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const BeaktaDraftProblem *first = *(BeaktaDraftProblem * const *) a;
  const BeaktaDraftProblem *second = *(BeaktaDraftProblem * const *) b;

  if (first->place.line != second->place.line)
    return first->place.line < second->place.line ? -1 : 1;
  if (first->place.column != second->place.column)
    return first->place.column - second->place.column;
  if (first->severity != second->severity)
    return (int) first->severity - (int) second->severity;

  return (int) first->field - (int) second->field;
}

static GPtrArray *
find_problems (BeaktaChecklistDraft *self)
{
  g_autoptr(GBytes) xml = beakta_checklist_draft_to_xml (self);
  g_autoptr(GPtrArray) questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  BeaktaDraftCheck check = { self, NULL, questions, by_id, NULL, FALSE, FALSE };
  g_autofree char *form = NULL;
  Reading reading;

  check.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  check.is_in_english = is_in_english (beakta_draft_get_root (self));

  beakta_draft_check_items (&check);
  beakta_draft_check_references (&check);
  form = describe_form (self, xml);
  if (!stand_in_the_way (check.problems) && g_strcmp0 (form, self->sound_form) == 0)
    {
      g_clear_pointer (&form, g_free);
      add_unreachable (&check);
    }
  if (form != NULL || check.problems->len > 0)
    {
      read_again (&reading, self, xml, &error);
      check_size (&check, error);
      if (form != NULL)
        ask_reader (&check, &reading, xml, g_steal_pointer (&form));
      find_places (&check, &reading);
      reading_clear (&reading);
    }
  g_ptr_array_sort (check.problems, compare_places);
  g_strfreev (check.score);

  return check.problems;
}

GPtrArray *
beakta_checklist_draft_list_problems (BeaktaChecklistDraft *self)
{
  guint64 state;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (self), NULL);

  state = beakta_draft_edits_get_state (self->edits);
  if (self->problems == NULL || self->problems_state != state)
    {
      g_clear_pointer (&self->problems, g_ptr_array_unref);
      self->problems = find_problems (self);
      self->problems_state = state;
    }

  return g_ptr_array_ref (self->problems);
}

void
beakta_draft_problems_count (GPtrArray *problems,
                             guint     *counts)
{
  g_return_if_fail (problems != NULL && counts != NULL);

  for (guint i = 0; i < BEAKTA_N_SEVERITIES; i++)
    counts[i] = 0;
  for (guint i = 0; i < problems->len; i++)
    counts[((const BeaktaDraftProblem *) g_ptr_array_index (problems, i))->severity]++;
}

gboolean
beakta_checklist_draft_is_sound (BeaktaChecklistDraft *self)
{
  g_autoptr(GPtrArray) problems = beakta_checklist_draft_list_problems (self);

  return !stand_in_the_way (problems);
}

const char *
beakta_problem_kind_get_nick (BeaktaProblemKind kind)
{
  g_return_val_if_fail ((guint) kind < BEAKTA_N_PROBLEMS, "");

  return nicks[kind];
}

const char *
beakta_severity_get_nick (BeaktaSeverity severity)
{
  static const char * const severities[BEAKTA_N_SEVERITIES] = { "error", "to-write", "warning" };

  g_return_val_if_fail ((guint) severity < BEAKTA_N_SEVERITIES, "");

  return severities[severity];
}
