/* Several assessors on paper: who assessed, in the annex; and where they differed, in the working material only. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-writer.h"

#include <string.h>

static int
compare_users (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* (transfer full): whoever was weighed in an answer to the list, each once. */
static GStrv
dup_assessors (BeaktaReportWriter *writer,
               BeaktaChecklist    *checklist)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (writer->case_, BEAKTA_ITEM_ANSWER);
  g_autoptr(GPtrArray) users = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      g_autoptr(GList) weighed = answer->weighed != NULL ? json_object_get_members (answer->weighed) : NULL;

      if (!g_str_equal (answer->checklist, beakta_checklist_get_id (checklist)))
        continue;
      for (GList *l = weighed; l != NULL; l = l->next)
        if (!g_ptr_array_find_with_equal_func (users, l->data, g_str_equal, NULL))
          g_ptr_array_add (users, g_strdup (l->data));
    }

  g_ptr_array_sort (users, compare_users);
  for (guint i = 0; i < users->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (users, i));

  return g_strv_builder_end (builder);
}

void
beakta_writer_add_assessors (BeaktaReportWriter *writer,
                             BeaktaChecklist    *checklist)
{
  g_auto(GStrv) users = dup_assessors (writer, checklist);
  g_autofree char *persons = g_strjoinv (", ", users);
  g_autofree char *line = NULL;

  if (g_strv_length (users) < 2)
    return;

  line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_ASSESSED_BY, persons, NULL);
  beakta_writer_add_text (writer, BEAKTA_BLOCK_PARAGRAPH, BEAKTA_SPAN_PLAIN, line);
}

static gboolean
was_disputed (const BeaktaAnswer *answer)
{
  g_autoptr(GList) values = answer->weighed != NULL ? json_object_get_values (answer->weighed) : NULL;

  for (GList *l = values; l != NULL; l = l->next)
    if (g_strcmp0 (json_node_get_string (l->data), json_node_get_string (values->data)) != 0)
      return TRUE;

  return FALSE;
}

/* The word of an option; a text or a goal as it was written. */
static const char *
get_word (BeaktaReportWriter   *writer,
          const BeaktaQuestion *question,
          const char           *position)
{
  const BeaktaOption *option = beakta_question_find_option (question, position);

  return option != NULL ? beakta_option_get_label (option, beakta_tongue_get_language (writer->tongue)) : position;
}

/* "1.3: anna Ja, bo Delvis." */
static char *
dup_positions (BeaktaReportWriter   *writer,
               const BeaktaQuestion *question,
               const BeaktaAnswer   *answer)
{
  GString *text = g_string_new (beakta_question_get_number (question));
  g_autoptr(GList) users = g_list_sort (json_object_get_members (answer->weighed), (GCompareFunc) strcmp);

  for (GList *l = users; l != NULL; l = l->next)
    g_string_append_printf (text, "%s%s %s", l == users ? ": " : ", ", (const char *) l->data,
                            get_word (writer, question,
                                      json_object_get_string_member_with_default (answer->weighed, l->data, "")));
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

static char *
dup_outcome (BeaktaReportWriter *writer,
             const BeaktaAnswer *answer)
{
  g_autofree char *whose = g_strjoinv (", ", answer->whose);

  if (*whose != '\0')
    return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_ANSWER_OF, whose, NULL);

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_OWN_WORDS_OF, answer->assessor, NULL);
}

/* Every question of one list on which they differed; returns the list of the paper, made when there is the first. */
static BeaktaBlock *
add_disputes_of (BeaktaReportWriter *writer,
                 BeaktaChecklist    *checklist,
                 BeaktaBlock        *list)
{
  g_autoptr(GPtrArray) answers = beakta_case_list (writer->case_, BEAKTA_ITEM_ANSWER);

  for (guint i = 0; i < answers->len; i++)
    {
      const BeaktaAnswer *answer = g_ptr_array_index (answers, i);
      const BeaktaQuestion *question = g_str_equal (answer->checklist, beakta_checklist_get_id (checklist))
                                         ? beakta_checklist_get_question (checklist, answer->question) : NULL;
      g_autofree char *positions = NULL;
      g_autofree char *outcome = NULL;
      g_autofree char *line = NULL;
      GPtrArray *row;

      if (question == NULL || !was_disputed (answer))
        continue;
      if (list == NULL)
        {
          beakta_writer_add_heading (writer, 1, beakta_tongue_get (writer->tongue, BEAKTA_SAYS_DISPUTES));
          list = beakta_writer_add (writer, BEAKTA_BLOCK_LIST);
        }

      positions = dup_positions (writer, question, answer);
      outcome = dup_outcome (writer, answer);
      line = g_strconcat (positions, " ", outcome, NULL);
      row = beakta_block_add_row (list);
      beakta_row_say (row, BEAKTA_SPAN_PLAIN, line);
      beakta_row_set_source (row, BEAKTA_ITEM_ANSWER, answer->record.id);
    }

  return list;
}

void
beakta_writer_add_disputes (BeaktaReportWriter *writer)
{
  BeaktaBlock *list = NULL;

  for (guint i = 0; writer->checklists != NULL && i < writer->checklists->len; i++)
    list = add_disputes_of (writer, g_ptr_array_index (writer->checklists, i), list);
}
