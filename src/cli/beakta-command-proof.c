/* verify --annex: whether a file is what Beakta wrote of a case, and whether the case has changed since.
 *
 * (1) Nothing that the file says of itself is believed: the case is taken back to where the file says that it was made, by its
 *     journal, and the paper is made again.
 * (2) Only the same bytes are the same paper.
 */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-case.h"
#include "beakta-cli-json.h"
#include "beakta-commands.h"
#include "beakta-letterhead.h"
#include "beakta-output.h"
#include "beakta-paper-templates.h"
#include "beakta-report.h"

#define MOST_BYTES (64 << 20)

static gboolean
fail (const char  *name,
      const char  *why,
      GError     **error)
{
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, "“%s”: %s", name, why);

  return FALSE;
}

static GBytes *
read_file (const char  *name,
           GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) problem = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                 G_FILE_QUERY_INFO_NONE, NULL, &problem);

  if (info == NULL)
    {
      fail (name, g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? _("there is no such file") : problem->message,
            error);
      return NULL;
    }

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > MOST_BYTES)
    {
      fail (name, _("it is no paper of Beakta"), error);
      return NULL;
    }

  return g_file_load_bytes (file, NULL, NULL, error);
}

/* (transfer full) (nullable): the case as it was after the entry that the recipe names; @journal then ends with it. */
static BeaktaCase *
replay (GPtrArray           *journal,
        const BeaktaRecipe  *recipe,
        const char          *name,
        GError             **error)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new (recipe->case_id);
  guint n_entries = 0;

  while (n_entries < journal->len && beakta_case_get_head (case_) < recipe->sequence)
    {
      BeaktaEntry *entry = g_ptr_array_index (journal, n_entries++);

      if (entry->erased)
        {
          fail (name, _("part of the journal before it has been erased, so that the paper cannot be made again"), error);
          return NULL;
        }
      if (!beakta_case_apply (case_, entry, error))
        return NULL;
    }

  if (recipe->sequence == 0 || beakta_case_get_head (case_) != recipe->sequence ||
      g_strcmp0 (beakta_case_get_head_hash (case_), recipe->hash) != 0)
    {
      fail (name, _("the journal of this store does not hold the change that it was written at. It is of another store, or has been "
                    "altered"), error);
      return NULL;
    }

  g_ptr_array_set_size (journal, (int) n_entries);

  return g_steal_pointer (&case_);
}

static const char *
get_text (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/* @logotype: (out) (nullable): what the paper was printed with, which the store has kept */
static gboolean
find_logotype (BeaktaCli           *cli,
               const BeaktaRecipe  *recipe,
               const char          *name,
               BeaktaLogotype     **logotype,
               GError             **error)
{
  g_autoptr(GError) problem = NULL;

  *logotype = *recipe->logotype != '\0' ? beakta_letterhead_find_logotype_sync (cli->store, recipe->logotype, &problem) : NULL;
  if (*logotype != NULL || *recipe->logotype == '\0')
    return TRUE;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    fail (name, _("the logotype that it was printed with is not in this store, so that the paper cannot be made again"), error);

  return FALSE;
}

/* @template_: (out) (nullable): what the paper was printed with, which the store has kept; NULL: what Beakta ships */
static gboolean
find_template (BeaktaCli             *cli,
               const BeaktaRecipe    *recipe,
               const char            *name,
               BeaktaPaperTemplate  **template_,
               GError               **error)
{
  g_autoptr(GError) problem = NULL;

  *template_ = *recipe->template_ != '\0' ? beakta_paper_templates_find_printed_sync (cli->store, recipe->template_, &problem) : NULL;
  if (*template_ == NULL && problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (*recipe->template_ == '\0' || (*template_ != NULL && beakta_paper_template_get_kind (*template_) == recipe->kind))
    return TRUE;

  return fail (name, _("the template that it was printed with is not in this store, so that the paper cannot be made again"), error);
}

static GBytes *
make_again (BeaktaCli           *cli,
            BeaktaCase          *case_,
            GPtrArray           *journal,
            const BeaktaRecipe  *recipe,
            BeaktaOutputFormat   format,
            const char          *name,
            GError             **error)
{
  g_autoptr(GPtrArray) checklists = beakta_cli_load_checklists (cli, case_, error);
  g_autoptr(BeaktaLogotype) logotype = NULL;
  g_autoptr(BeaktaPaperTemplate) template_ = NULL;
  g_auto(GStrv) parts = *recipe->parts != '\0' ? g_strsplit (recipe->parts, ",", -1) : NULL;
  g_autoptr(BeaktaReport) report = NULL;
  BeaktaOffice office;

  if (checklists == NULL || !find_logotype (cli, recipe, name, &logotype, error) ||
      !find_template (cli, recipe, name, &template_, error))
    return NULL;

  office = (BeaktaOffice) {
    .authority = get_text (recipe->authority),
    .authority_number = get_text (recipe->authority_number),
    .annex_number = get_text (recipe->annex_number),
    .secrecy = get_text (recipe->secrecy),
    .address = get_text (recipe->address),
    .logotype = logotype,
    .template_ = template_,
    .form = recipe->form,
    .parts = (const char * const *) parts,
    .request = get_text (recipe->request),
  };

  report = beakta_report_new (recipe->kind, case_, checklists, journal, &office, recipe->language);

  return beakta_output_paper (report, format, error);
}

/* The same bytes, or why not. */
static gboolean
compare (GBytes              *file,
         GBytes              *again,
         const BeaktaRecipe  *recipe,
         BeaktaOutputFormat   format,
         const char          *name,
         GError             **error)
{
  g_autofree char *why = NULL;

  if (g_bytes_equal (file, again))
    return TRUE;
  if (g_str_equal (recipe->program, BEAKTA_VERSION) && format != BEAKTA_FORMAT_PDF)
    return fail (name, _("it has been altered: it is not what Beakta writes of the case as it stood then. Write the paper anew and "
                         "compare the two"), error);
  if (g_str_equal (recipe->program, BEAKTA_VERSION))
    return fail (name, _("it has been altered, or was written where other fonts were installed: it is not what Beakta writes of the "
                         "case as it stood then. Write the paper anew and compare the two"), error);

  /* Translators: two versions of the program: "1.0", "1.2" */
  why = g_strdup_printf (_("it says that Beakta %1$s wrote it, and only that version can tell whether it is unaltered; this is %2$s. "
                           "The journal holds the change that it names"), recipe->program, BEAKTA_VERSION);

  return fail (name, why, error);
}

static void
print_proof (BeaktaCli          *cli,
             BeaktaCase         *then,
             const BeaktaRecipe *recipe,
             guint               n_later)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, recipe->sequence);
  /* Translators: the number of a change in the journal, and when it was made */
  g_autofree char *state = g_strdup_printf (_("The file is what Beakta wrote of the case as it stood at change %1$s, %2$s."), number,
                                            beakta_case_get_head_time (then));
  g_autofree char *later = g_strdup_printf (ngettext ("The case has changed %u time since.", "The case has changed %u times since.",
                                                      n_later), n_later);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n%s\n", state, n_later == 0 ? _("The case has not changed since.") : later);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_boolean (builder, "verified", TRUE);
  beakta_json_case (builder, then);
  beakta_json_string (builder, "report", beakta_report_kind_get_nick (recipe->kind));
  beakta_json_number (builder, "sequence", recipe->sequence);
  beakta_json_string (builder, "time", beakta_case_get_head_time (then));
  beakta_json_string (builder, "hash", recipe->hash);
  beakta_json_number (builder, "later", n_later);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

/* @number: of the case, as it was typed */
gboolean
beakta_cli_verify_annex (BeaktaCli   *cli,
                         const char  *name,
                         const char  *number,
                         GError     **error)
{
  g_autoptr(BeaktaCase) now = beakta_cli_load_whole_case (cli, number, error);
  g_autoptr(GBytes) file = now != NULL ? read_file (name, error) : NULL;
  g_autoptr(BeaktaRecipe) recipe = NULL;
  g_autoptr(GPtrArray) journal = NULL;
  g_autoptr(BeaktaCase) then = NULL;
  g_autoptr(GBytes) again = NULL;
  BeaktaOutputFormat format;
  guint n_entries;

  if (file == NULL)
    return FALSE;

  recipe = beakta_output_read_recipe (file, &format, NULL);
  if (recipe == NULL)
    return fail (name, _("it is no paper of Beakta, or another program has saved it. What can be compared is a .pdf, .odt, .html or "
                         ".txt file as Beakta wrote it; tables cannot"), error);
  if (recipe->is_disclosure)
    return fail (name, _("it is a copy for disclosure, which cannot be held against the case: it does not hold what it hides, nor anything "
                         "that could tell it. Nothing is wrong with it for that. Verify the paper that it is of, and compare "
                         "their words"), error);
  if (!g_str_equal (recipe->case_id, beakta_case_get_id (now)))
    return fail (name, _("it is of another case"), error);

  journal = beakta_store_list_journal_sync (cli->store, recipe->case_id, 0, 0, error);
  if (journal == NULL)
    return FALSE;

  n_entries = journal->len;
  then = replay (journal, recipe, name, error);
  again = then != NULL ? make_again (cli, then, journal, recipe, format, name, error) : NULL;
  if (again == NULL || !compare (file, again, recipe, format, name, error))
    return FALSE;

  print_proof (cli, then, recipe, n_entries - journal->len);

  return TRUE;
}
