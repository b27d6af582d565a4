/* checklist diff: what one list has that another has not. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-checklist-difference.h"
#include "beakta-cli-checklist.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

static void
add_list (JsonBuilder     *builder,
          const char      *name,
          BeaktaChecklist *checklist)
{
  beakta_json_begin (builder, name);
  beakta_json_checklist_head (builder, checklist);
  json_builder_end_object (builder);
}

static void
add_difference (JsonBuilder                     *builder,
                const BeaktaChecklistDifference *difference)
{
  json_builder_begin_object (builder);
  beakta_json_strings (builder,
                       "question", difference->question,
                       "field", difference->field,
                       "language", difference->language,
                       "old", difference->before,
                       "new", difference->after,
                       NULL);
  json_builder_end_object (builder);
}

/* An array for each kind, so that "wording" can be asked for by name. */
static void
print_json (BeaktaCli       *cli,
            BeaktaChecklist *before,
            BeaktaChecklist *after,
            GPtrArray       *differences)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_list (builder, "before", before);
  add_list (builder, "after", after);
  beakta_json_boolean (builder, "same", differences->len == 0);
  for (int kind = 0; kind < BEAKTA_N_DIFFERENCES; kind++)
    {
      beakta_json_list (builder, beakta_difference_kind_get_nick (kind));
      for (guint i = 0; i < differences->len; i++)
        {
          const BeaktaChecklistDifference *difference = g_ptr_array_index (differences, i);

          if ((int) difference->kind == kind)
            add_difference (builder, difference);
        }
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static const char *
get_heading (BeaktaDifferenceKind kind)
{
  switch (kind)
    {
    case BEAKTA_DIFFERENCE_ADDED:   return _("Questions that are new");
    case BEAKTA_DIFFERENCE_REMOVED: return _("Questions that are gone");
    case BEAKTA_DIFFERENCE_MOVED:   return _("Questions that have moved");
    case BEAKTA_DIFFERENCE_WORDING: return _("Other words");
    case BEAKTA_DIFFERENCE_OPTIONS: return _("Other answers");
    case BEAKTA_DIFFERENCE_RULES:   return _("Other rules");
    case BEAKTA_DIFFERENCE_LIST:
    case BEAKTA_N_DIFFERENCES:
    default:                        return _("The list itself");
    }
}

static void
print_difference (BeaktaCli                       *cli,
                  const BeaktaChecklistDifference *difference)
{
  g_autofree char *place = beakta_difference_dup_place (difference, beakta_cli_translate);
  g_autofree char *before = beakta_difference_dup_words (difference, FALSE, beakta_cli_translate);
  g_autofree char *after = beakta_difference_dup_words (difference, TRUE, beakta_cli_translate);

  beakta_cli_print (cli, "  %s\n", place);
  if (*before != '\0')
    beakta_cli_print_wrapped (cli, "    − ", before);
  if (*after != '\0')
    beakta_cli_print_wrapped (cli, "    + ", after);
}

static void
print_differences (BeaktaCli       *cli,
                   BeaktaChecklist *before,
                   BeaktaChecklist *after,
                   GPtrArray       *differences)
{
  BeaktaDifferenceKind kind = BEAKTA_N_DIFFERENCES;

  beakta_cli_print (cli, "%s %s → %s %s\n", beakta_checklist_get_id (before), beakta_checklist_get_version (before),
                    beakta_checklist_get_id (after), beakta_checklist_get_version (after));
  if (differences->len == 0)
    beakta_cli_print (cli, "%s\n", _("The two say the same."));

  for (guint i = 0; i < differences->len; i++)
    {
      const BeaktaChecklistDifference *difference = g_ptr_array_index (differences, i);

      if (difference->kind != kind)
        beakta_cli_print (cli, "\n%s\n", get_heading (difference->kind));
      kind = difference->kind;
      print_difference (cli, difference);
    }
}

gboolean
beakta_command_checklist_difference (BeaktaCli   *cli,
                                     const char  *before_name,
                                     const char  *after_name,
                                     GError     **error)
{
  g_autoptr(BeaktaChecklist) before = beakta_cli_find_checklist (cli, before_name, error);
  g_autoptr(BeaktaChecklist) after = before != NULL ? beakta_cli_find_checklist (cli, after_name, error) : NULL;
  g_autoptr(GPtrArray) differences = NULL;

  if (after == NULL)
    return FALSE;

  differences = beakta_checklist_compare (before, after);
  if (cli->json)
    print_json (cli, before, after, differences);
  else
    print_differences (cli, before, after, differences);

  return TRUE;
}
