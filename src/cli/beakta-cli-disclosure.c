/* Copies for disclosure: papers without what is masked. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-disclosure.h"

#include <glib/gi18n.h>

#include "beakta-mask-watch.h"

/* (transfer full): what a file says is to be hidden. */
static GPtrArray *
read_masks (const char  *name,
            BeaktaCase  *case_,
            GError     **error)
{
  g_autofree char *json = NULL;
  g_autoptr(GError) problem = NULL;
  GPtrArray *masks = NULL;

  if (g_file_get_contents (name, &json, NULL, &problem))
    masks = beakta_masks_from_json (json, case_, &problem);
  if (masks == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” cannot be used as masks: %s"), name, problem->message);

  return masks;
}

/* (transfer full): what the case says is to be hidden. */
static GPtrArray *
take_masks (BeaktaCase  *case_,
            GError     **error)
{
  g_autoptr(GPtrArray) masks = beakta_masks_from_case (case_);

  if (masks->len > 0)
    return g_steal_pointer (&masks);

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                       _("nothing was written: the case has no masks. “beaktactl masks add” masks something"));
  return NULL;
}

static gboolean
check_name (const BeaktaCliCopy  *copy,
            GPtrArray            *masks,
            GError              **error)
{
  g_autofree char *base = g_path_get_basename (copy->output);
  g_autofree char *name = g_filename_display_name (base);
  const BeaktaMask *mask = beakta_masks_find_in_name (masks, name);
  guint number = 0;

  if (mask == NULL)
    return TRUE;

  g_ptr_array_find (masks, mask, &number);
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
               _("nothing was written: the name of the file tells of what mask %u hides. Choose another name"), number + 1);

  return FALSE;
}

static void
warn_of_left (GPtrArray    *masks,
              BeaktaReport *report)
{
  g_autoptr(GPtrArray) left = beakta_masks_list_left (masks, report);

  for (guint i = 0; i < masks->len; i++)
    if (((const BeaktaMask *) g_ptr_array_index (masks, i))->n_places == 0)
      beakta_cli_warn (_("mask %u hides nothing in this paper"), i + 1);
  for (guint i = 0; i < left->len; i++)
    {
      const BeaktaTrace *trace = g_ptr_array_index (left, i);

      /* Translators: words of the paper, and the number of a mask */
      beakta_cli_warn (_("“%1$s” is left in the paper, and looks like what mask %2$u hides"), trace->words, trace->mask);
    }
}

BeaktaReport *
beakta_cli_make_copy (BeaktaCli            *cli,
                      const BeaktaCliCopy  *copy,
                      GError              **error)
{
  g_autoptr(GPtrArray) masks = copy->masks_file != NULL ? read_masks (copy->masks_file, copy->case_, error)
                                                        : take_masks (copy->case_, error);
  g_autoptr(GError) problem = NULL;
  BeaktaReport *report;

  if (masks == NULL || !check_name (copy, masks, error))
    return NULL;

  report = beakta_report_new_disclosure (copy->kind, copy->case_, copy->checklists, copy->journal, copy->office,
                                         cli->paper_language, masks, &problem);
  if (report == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("nothing was written: %s"), problem->message);
  else
    warn_of_left (masks, report);

  return report;
}
