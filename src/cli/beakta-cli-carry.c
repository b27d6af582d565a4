/* import of a case as a file: taken in, or merged with the case that is here. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-carry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "beakta-carry.h"
#include "beakta-cli-json.h"

#define RECOGNISED_BYTES 512

void
beakta_cli_choices_clear (BeaktaCliChoices *choices)
{
  g_clear_pointer (&choices->chosen, g_strfreev);
}

gboolean
beakta_cli_is_case_file (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr(GBytes) bytes = stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), RECOGNISED_BYTES, NULL, NULL)
                                           : NULL;

  return bytes != NULL && beakta_case_file_is_one (bytes);
}

static gboolean
check_choices (const BeaktaCliChoices  *choices,
               GError                 **error)
{
  if (choices->ours + choices->theirs + choices->both <= 1)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("choose one of --ours, --theirs and --both; --choose says otherwise for one item"));
  return FALSE;
}

/* (transfer full): "answer/gavleborg/1.2" */
static char *
dup_name (const BeaktaMergeItem *item)
{
  return g_strconcat (beakta_item_kind_get_nick (item->kind), "/", item->id, NULL);
}

static gboolean
read_side (const char         *side,
           BeaktaMergeChoice  *choice)
{
  if (g_str_equal (side, "ours"))
    *choice = BEAKTA_MERGE_OURS;
  else if (g_str_equal (side, "theirs"))
    *choice = BEAKTA_MERGE_THEIRS;
  else if (g_str_equal (side, "both"))
    *choice = BEAKTA_MERGE_FIELDS;
  else
    return FALSE;

  return TRUE;
}

static gboolean
choose_one (BeaktaMerge  *merge,
            const char   *chosen,
            GError      **error)
{
  GPtrArray *items = beakta_merge_get_items (merge);
  const char *equals = strrchr (chosen, '=');
  g_autofree char *wanted = equals != NULL ? g_strndup (chosen, (gsize) (equals - chosen)) : NULL;
  BeaktaMergeChoice choice;

  if (wanted == NULL || !read_side (equals + 1, &choice))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("“%s” is not ITEM=ours, ITEM=theirs or ITEM=both"), chosen);
      return FALSE;
    }

  for (guint i = 0; i < items->len; i++)
    {
      BeaktaMergeItem *item = g_ptr_array_index (items, i);
      g_autofree char *name = dup_name (item);

      if (!g_str_equal (name, wanted))
        continue;
      beakta_merge_choose (item, choice);
      return TRUE;
    }

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
               _("the file changes no “%s”; --list-conflicts names what was changed both here and there"), wanted);
  return FALSE;
}

static gboolean
choose (BeaktaMerge             *merge,
        const BeaktaCliChoices  *choices,
        GError                 **error)
{
  GPtrArray *items = beakta_merge_get_items (merge);
  BeaktaMergeChoice all = choices->ours ? BEAKTA_MERGE_OURS : choices->theirs ? BEAKTA_MERGE_THEIRS :
                          choices->both ? BEAKTA_MERGE_FIELDS : BEAKTA_MERGE_UNDECIDED;

  for (guint i = 0; i < items->len; i++)
    if (((BeaktaMergeItem *) g_ptr_array_index (items, i))->is_conflict)
      beakta_merge_choose (g_ptr_array_index (items, i), all);

  for (guint i = 0; choices->chosen != NULL && choices->chosen[i] != NULL; i++)
    if (!choose_one (merge, choices->chosen[i], error))
      return FALSE;

  return TRUE;
}

/* (transfer full): a value as one line. */
static char *
dup_words (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("–");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdelimit (g_strdup_printf ("“%s”", json_node_get_string (node)), "\n\t", ' ');

  return json_to_string (node, FALSE);
}

static void
print_field (BeaktaCli              *cli,
             const BeaktaMergeField *field)
{
  g_autofree char *base = dup_words (field->base);
  g_autofree char *ours = dup_words (field->ours);
  g_autofree char *theirs = dup_words (field->theirs);

  beakta_cli_print (cli, "  %s\n", field->name);
  /* Translators: what a field said when the case was carried away, and what it says here and there now */
  beakta_cli_print (cli, "    %s %s\n    %s %s\n    %s %s\n", _("before:"), base, _("here:"), ours, _("there:"), theirs);
}

static void
print_item (BeaktaCli             *cli,
            const BeaktaMergeItem *item)
{
  g_autofree char *name = dup_name (item);

  beakta_cli_print (cli, "%s\n", name);
  if (item->ours == NULL)
    beakta_cli_print (cli, "  %s\n", _("taken away here, changed there"));
  if (item->theirs == NULL)
    beakta_cli_print (cli, "  %s\n", _("changed here, taken away there"));
  for (guint i = 0; i < item->fields->len; i++)
    print_field (cli, g_ptr_array_index (item->fields, i));
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            JsonNode    *node)
{
  json_builder_set_member_name (builder, name);
  if (node != NULL)
    json_builder_add_value (builder, json_node_copy (node));
  else
    json_builder_add_null_value (builder);
}

static void
add_item (JsonBuilder           *builder,
          const BeaktaMergeItem *item)
{
  g_autofree char *name = dup_name (item);

  json_builder_begin_object (builder);
  beakta_json_string (builder, "item", name);
  beakta_json_boolean (builder, "here", item->ours != NULL);
  beakta_json_boolean (builder, "there", item->theirs != NULL);
  beakta_json_list (builder, "fields");
  for (guint i = 0; i < item->fields->len; i++)
    {
      const BeaktaMergeField *field = g_ptr_array_index (item->fields, i);

      json_builder_begin_object (builder);
      beakta_json_string (builder, "field", field->name);
      add_member (builder, "before", field->base);
      add_member (builder, "here", field->ours);
      add_member (builder, "there", field->theirs);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_items (JsonBuilder *builder,
           const char  *name,
           GPtrArray   *items,
           gboolean     only_conflicts)
{
  beakta_json_list (builder, name);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!only_conflicts || ((const BeaktaMergeItem *) g_ptr_array_index (items, i))->is_conflict)
      add_item (builder, g_ptr_array_index (items, i));
  json_builder_end_array (builder);
}

static void
print_json (BeaktaCli             *cli,
            const BeaktaCarryPlan *plan,
            BeaktaCase            *case_,
            const char            *state)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  GPtrArray *items = plan->merge != NULL ? beakta_merge_get_items (plan->merge) : NULL;

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_string (builder, "state", state);
  beakta_json_list (builder, "people");
  for (guint i = 0; plan->people[i] != NULL; i++)
    json_builder_add_string_value (builder, plan->people[i]);
  json_builder_end_array (builder);
  beakta_json_number (builder, "items", items != NULL ? items->len : 0);
  add_items (builder, "conflicts", items, TRUE);
  add_items (builder, "left", plan->merge != NULL ? beakta_merge_get_left (plan->merge) : NULL, FALSE);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static void
print_conflicts (BeaktaCli             *cli,
                 const BeaktaCarryPlan *plan)
{
  GPtrArray *items = plan->merge != NULL ? beakta_merge_get_items (plan->merge) : NULL;

  if (cli->json)
    {
      print_json (cli, plan, plan->ours != NULL ? plan->ours : plan->file->case_, "planned");
      return;
    }

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (((const BeaktaMergeItem *) g_ptr_array_index (items, i))->is_conflict)
      print_item (cli, g_ptr_array_index (items, i));
}

static void
tell_left (const BeaktaCarryPlan *plan)
{
  GPtrArray *left = plan->merge != NULL ? beakta_merge_get_left (plan->merge) : NULL;

  for (guint i = 0; left != NULL && i < left->len; i++)
    {
      g_autofree char *name = dup_name (g_ptr_array_index (left, i));

      /* Translators: %s names a thing in a case: "stage/stage" */
      beakta_cli_warn (_("%s was changed there and is not carried over: do it here too, if it is to hold here"), name);
    }
}

static gboolean
tell_nothing (BeaktaCli             *cli,
              const BeaktaCarryPlan *plan)
{
  if (cli->json)
    print_json (cli, plan, plan->ours, "nothing");
  else
    beakta_cli_print (cli, "%s\n", beakta_case_get_facts (plan->ours)->number);
  beakta_cli_warn (_("the file brings nothing that is not here already"));

  return TRUE;
}

static gboolean
refuse_conflicts (const BeaktaCarryPlan  *plan,
                  GError                **error)
{
  guint n = beakta_merge_count_undecided (plan->merge);

  if (n == 0)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               ngettext ("%u item was changed both here and there, and nothing was written; --list-conflicts shows it, and --ours, "
                         "--theirs, --both or --choose decides",
                         "%u items were changed both here and there, and nothing was written; --list-conflicts shows them, and "
                         "--ours, --theirs, --both or --choose decides", n), n);
  return FALSE;
}

static gboolean
write_plan (BeaktaCli        *cli,
            BeaktaCarryPlan  *plan,
            GError          **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaEntry) entry = beakta_carry_apply_sync (cli->store, plan, now, error);
  g_autoptr(BeaktaCase) case_ = entry != NULL ? beakta_store_load_case_sync (cli->store, entry->case_id, error) : NULL;

  if (case_ == NULL)
    return FALSE;

  if (cli->json)
    print_json (cli, plan, case_, plan->state == BEAKTA_CARRY_NEW ? "new" : "merged");
  else
    beakta_cli_print (cli, "%s\n", beakta_case_get_facts (case_)->number);
  tell_left (plan);

  return TRUE;
}

gboolean
beakta_cli_import_case (BeaktaCli               *cli,
                        const char              *name,
                        const BeaktaCliChoices  *choices,
                        GError                 **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(BeaktaCarryPlan) plan = NULL;

  if (!check_choices (choices, error) || beakta_cli_open (cli, TRUE, error) == NULL)
    return FALSE;

  plan = beakta_carry_open_sync (cli->store, file, NULL, error);
  if (plan == NULL)
    return FALSE;

  if (choices->lists_conflicts)
    {
      print_conflicts (cli, plan);
      return TRUE;
    }
  if (plan->state == BEAKTA_CARRY_NOTHING)
    return tell_nothing (cli, plan);
  if (plan->merge != NULL && (!choose (plan->merge, choices, error) || !refuse_conflicts (plan, error)))
    return FALSE;

  return write_plan (cli, plan, error);
}
