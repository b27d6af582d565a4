/* What is chosen for a paper on the command line. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-paper-choice.h"

#include <glib/gi18n.h>

#include "beakta-paper-templates.h"

void
beakta_cli_paper_choice_clear (BeaktaCliPaperChoice *choice)
{
  g_clear_pointer (&choice->template_, beakta_paper_template_unref);
  g_clear_pointer (&choice->parts, g_strfreev);
}

static BeaktaPaperTemplate *
find_template (BeaktaCli         *cli,
               BeaktaReportKind   kind,
               const char        *id,
               GError           **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(BeaktaPaperTemplate) found = beakta_paper_templates_find_sync (cli->store, id, &problem);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (found == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("there is no template “%s”; “beaktactl templates” lists those there are"), id);
  else if (beakta_paper_template_get_kind (found) != kind)
    /* Translators: the name of a template, and of a paper */
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the template “%1$s” is of the paper “%2$s”"), id,
                 beakta_report_kind_get_nick (beakta_paper_template_get_kind (found)));
  else
    return g_steal_pointer (&found);

  return NULL;
}

static gboolean
parse_form (const char       *word,
            BeaktaPaperForm  *form,
            GError          **error)
{
  *form = BEAKTA_PAPER_FORM_AS_TEMPLATE;
  if (word == NULL || (*word != '\0' && beakta_paper_form_from_nick (word, form)))
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("there is no form “%s”; they are: full, short"), word);

  return FALSE;
}

/* @word: (nullable): names with commas between. */
static gboolean
parse_parts (const char            *word,
             BeaktaCliPaperChoice  *choice,
             GError               **error)
{
  g_auto(GStrv) known = beakta_paper_template_list_parts (choice->template_, BEAKTA_PAPER_FORM_AS_TEMPLATE);
  g_autofree char *list = g_strjoinv (", ", known);

  if (word == NULL)
    return TRUE;

  choice->parts = g_strsplit (word, ",", -1);
  for (guint i = 0; choice->parts[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) known, g_strstrip (choice->parts[i])))
      {
        g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("the paper has no part “%1$s”; its parts are: %2$s"),
                     choice->parts[i], list);
        return FALSE;
      }
  if (choice->parts[0] != NULL)
    return TRUE;

  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("name at least one part; they are: %s"), list);

  return FALSE;
}

gboolean
beakta_cli_choose_paper (BeaktaCli             *cli,
                         BeaktaReportKind       kind,
                         BeaktaCase            *case_,
                         const char            *template_,
                         const char            *form,
                         const char            *parts,
                         BeaktaCliPaperChoice  *choice,
                         GError               **error)
{
  const char *programme = beakta_case_get_facts (case_)->programme;

  choice->template_ = template_ != NULL ? find_template (cli, kind, template_, error)
                                        : beakta_paper_templates_choose_sync (cli->store, kind, programme, error);

  return choice->template_ != NULL && parse_form (form, &choice->form, error) && parse_parts (parts, choice, error);
}
