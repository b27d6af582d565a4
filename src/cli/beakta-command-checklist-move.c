/* The part of "checklist" that takes a case over to another version of a list. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-mapping.h"

static const char *
get_word (const BeaktaMappingRow *row)
{
  switch (row->mapped)
    {
    case BEAKTA_MAPPED_WORDING:
      return row->answer != NULL ? C_("mapping", "worded otherwise: the answer is to be looked at again") :
                                   C_("mapping", "worded otherwise");
    case BEAKTA_MAPPED_OPTIONS:
      return C_("mapping", "other answers to choose between");
    case BEAKTA_MAPPED_INVALID:
      return C_("mapping", "the answer that was given is not there any more: it is kept, and the question is asked anew");
    case BEAKTA_MAPPED_ADDED:
      return C_("mapping", "new");
    case BEAKTA_MAPPED_REMOVED:
      return C_("mapping", "not there any more");
    case BEAKTA_MAPPED_SET_ASIDE:
      return C_("mapping", "not there any more: the answer is kept in the case, and counts for nothing");
    case BEAKTA_MAPPED_SAME:
    case BEAKTA_N_MAPPED:
    default:
      return C_("mapping", "as before");
    }
}

static const BeaktaQuestion *
get_question (const BeaktaMappingRow *row)
{
  return row->after != NULL ? row->after : row->before;
}

static void
print_rows (BeaktaCli           *cli,
            const BeaktaMapping *mapping)
{
  for (guint i = 0; i < mapping->rows->len; i++)
    {
      const BeaktaMappingRow *row = g_ptr_array_index (mapping->rows, i);
      g_autofree char *first = g_strdup_printf ("  %-6s ", beakta_question_get_id (get_question (row)));

      if (row->mapped == BEAKTA_MAPPED_SAME && !row->is_moved)
        continue;
      beakta_cli_print_wrapped (cli, first, row->mapped == BEAKTA_MAPPED_SAME ? C_("mapping", "moved") : get_word (row));
    }
}

static void
print_text (BeaktaCli           *cli,
            const BeaktaMapping *mapping,
            gboolean             is_tried)
{
  const char *id = beakta_checklist_get_id (mapping->after);
  const char *before = beakta_checklist_get_version (mapping->before);
  const char *after = beakta_checklist_get_version (mapping->after);

  if (is_tried)
    /* Translators: a checklist, the version that the case uses, and the one that it would use */
    beakta_cli_print (cli, _("%s %s → %s would alter this:\n"), id, before, after);
  else
    beakta_cli_print (cli, "%s %s → %s\n", id, before, after);
  print_rows (cli, mapping);
  beakta_cli_print (cli, ngettext ("%u question as before", "%u questions as before", mapping->counts[BEAKTA_MAPPED_SAME]),
                    mapping->counts[BEAKTA_MAPPED_SAME]);
  beakta_cli_print (cli, "\n");
}

static void
print_json (BeaktaCli           *cli,
            BeaktaCase          *case_,
            const BeaktaMapping *mapping,
            gboolean             is_tried)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_strings (builder, "checklist", beakta_checklist_get_id (mapping->after),
                       "before", beakta_checklist_get_version (mapping->before),
                       "after", beakta_checklist_get_version (mapping->after), NULL);
  beakta_json_boolean (builder, "moved", !is_tried);
  beakta_json_number (builder, "look", mapping->n_to_look_at);
  beakta_json_list (builder, "questions");
  for (guint i = 0; i < mapping->rows->len; i++)
    {
      const BeaktaMappingRow *row = g_ptr_array_index (mapping->rows, i);

      json_builder_begin_object (builder);
      beakta_json_strings (builder, "question", beakta_question_get_id (get_question (row)),
                           "becomes", beakta_mapped_get_nick (row->mapped),
                           "value", row->answer != NULL ? row->answer->value : "", NULL);
      beakta_json_boolean (builder, "moved", row->is_moved);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* (transfer full) (nullable): the case with the version that it uses and the one that it is to use. */
static BeaktaMapping *
make_mapping (BeaktaCli   *cli,
              BeaktaCase  *case_,
              const char  *id,
              const char  *version,
              GError     **error)
{
  const BeaktaCaseChecklist *used = beakta_case_lookup (case_, BEAKTA_ITEM_CHECKLIST, id);
  g_autoptr(BeaktaChecklist) before = NULL, after = NULL;

  if (used == NULL)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("the case has no checklist “%s”; “beaktactl lists CASE” tells which it has"), id);
      return NULL;
    }

  before = beakta_cli_load_checklist (cli, id, used->version, error);
  after = before != NULL ? beakta_cli_load_checklist (cli, id, version, error) : NULL;

  return after != NULL ? beakta_mapping_new (case_, before, after) : NULL;
}

gboolean
beakta_command_checklist_move (BeaktaCli   *cli,
                               const char  *name,
                               const char  *id,
                               const char  *version,
                               gboolean     is_tried,
                               GError     **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_cli_load_case (cli, name, error);
  g_autoptr(BeaktaMapping) mapping = case_ != NULL ? make_mapping (cli, case_, id, version, error) : NULL;
  g_autoptr(BeaktaChange) change = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (mapping == NULL)
    return FALSE;

  change = beakta_mapping_make_change (mapping, case_, cli->paper_language, now);
  if (!is_tried && !beakta_cli_apply (cli, change, error))
    return FALSE;

  if (cli->json)
    print_json (cli, case_, mapping, is_tried);
  else
    print_text (cli, mapping, is_tried);

  return TRUE;
}
