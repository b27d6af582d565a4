/* report: a paper about a case, or its answers or analysis as tables, as a file; of several cases, a file each in a folder. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-case.h"
#include "beakta-cli-disclosure.h"
#include "beakta-cli-json.h"
#include "beakta-cli-paper-choice.h"
#include "beakta-cli-papers.h"
#include "beakta-commands.h"
#include "beakta-letterhead.h"
#include "beakta-output.h"
#include "beakta-report.h"
#include "beakta-report-tables.h"

typedef struct
{
  char *output;
  char *format;                      /* nullable: of the files in a folder */
  gboolean force;
  gboolean all;
  char *authority;
  char *authority_number;
  char *annex_number;
  char *secrecy;
  char *masks;
  char *template_;
  char *form;
  char *parts;
  char *request;
  gboolean disclosure;               /* a copy without what the case has masked */
} ReportOptions;

static void
report_options_clear (ReportOptions *options)
{
  g_free (options->output);
  g_free (options->format);
  g_free (options->authority);
  g_free (options->authority_number);
  g_free (options->annex_number);
  g_free (options->secrecy);
  g_free (options->masks);
  g_free (options->template_);
  g_free (options->form);
  g_free (options->parts);
  g_free (options->request);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportOptions, report_options_clear)

/* "FOLDER/", or a folder that is there and has no name that a paper could have. */
static gboolean
is_folder (const char *output)
{
  return g_str_has_suffix (output, G_DIR_SEPARATOR_S)
         || (beakta_output_get_kind (output) == BEAKTA_OUTPUT_NOTHING && g_file_test (output, G_FILE_TEST_IS_DIR));
}

static gboolean
check_output (const char  *output,
              GError     **error)
{
  if (output != NULL && beakta_output_get_kind (output) != BEAKTA_OUTPUT_NOTHING)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       output == NULL ? _("say where to write the paper: -o FILE.pdf, FILE.odt, FILE.html or FILE.txt")
                                      : _("the file's name decides what it is; let it end in .pdf, .odt, .html or .txt for a paper, "
                                          "in .xlsx or .csv for tables"));
  return FALSE;
}

static gboolean
parse_kind (const char        *word,
            BeaktaReportKind  *kind,
            GError           **error)
{
  BeaktaTablesKind tables;

  if (beakta_report_kind_from_nick (word, kind))
    return TRUE;

  if (beakta_tables_kind_from_nick (word, &tables))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                 _("“%s” are tables; let the file's name end in .xlsx or .csv"), word);
  else
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                 _("there is no paper “%s”; they are: annex, analysis, completion, review"), word);
  return FALSE;
}

static gboolean
is_copy (const ReportOptions *options)
{
  return options->masks != NULL || options->disclosure;
}

/* A copy for disclosure is a paper: in tables a masked word could be left in a cell that nobody sees. */
static gboolean
parse_tables (const char           *word,
              const ReportOptions  *options,
              BeaktaTablesKind     *kind,
              GError              **error)
{
  if (!beakta_tables_kind_from_nick (word, kind))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                 _("there are no tables “%s”; they are: answers, analysis"), word);
  else if (is_copy (options))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("only a paper can be a copy for disclosure; let the file's name end in .pdf, .odt, .html or .txt"));
  else if (options->template_ != NULL || options->form != NULL || options->parts != NULL || options->request != NULL)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("--template, --form, --parts and --request are for papers; tables are always whole"));
  else
    return TRUE;

  return FALSE;
}

/* Whether the word is a kind of what is written to a file of such a name. */
static gboolean
check_kind (const char           *word,
            const ReportOptions  *options,
            const char           *output,
            GError              **error)
{
  BeaktaReportKind paper;
  BeaktaTablesKind tables;

  return beakta_output_get_kind (output) == BEAKTA_OUTPUT_TABLES ? parse_tables (word, options, &tables, error)
                                                                 : parse_kind (word, &paper, error);
}

/* What is said on the command line counts before what the store says. */
static BeaktaOffice
get_office (const ReportOptions     *options,
            const BeaktaLetterhead  *letterhead)
{
  return (BeaktaOffice) {
    .authority = options->authority != NULL ? options->authority : letterhead->authority,
    .authority_number = options->authority_number != NULL ? options->authority_number : letterhead->authority_number,
    .annex_number = options->annex_number,
    .secrecy = options->secrecy,
    .request = options->request,
    .address = letterhead->address,
    .logotype = letterhead->logotype,
  };
}

/* Which of the letters is meant: a draft too, by its id. */
static gboolean
check_request (BeaktaCase        *case_,
               BeaktaReportKind   kind,
               const char        *request,
               GError           **error)
{
  if (request == NULL)
    return TRUE;

  if (kind != BEAKTA_REPORT_COMPLETION)
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE, _("--request is for the paper “completion”"));
  else if (beakta_case_lookup (case_, BEAKTA_ITEM_REQUEST, request) == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("the case has no request “%s”; “beaktactl request CASE” tells which there are"), request);
  else
    return TRUE;

  return FALSE;
}

static BeaktaReport *
make_report (BeaktaCli            *cli,
             BeaktaCase           *case_,
             BeaktaReportKind      kind,
             const char           *output,
             const ReportOptions  *options,
             GError              **error)
{
  g_autoptr(GPtrArray) checklists = beakta_cli_load_checklists (cli, case_, error);
  g_autoptr(GPtrArray) journal = NULL;
  g_autoptr(BeaktaLetterhead) letterhead = checklists != NULL ? beakta_letterhead_load_sync (cli->store, NULL, NULL, error) : NULL;
  g_auto(BeaktaCliPaperChoice) choice = { NULL };
  BeaktaOffice office;

  if (letterhead == NULL || !check_request (case_, kind, options->request, error) ||
      !beakta_cli_choose_paper (cli, kind, case_, options->template_, options->form, options->parts, &choice, error))
    return NULL;

  office = get_office (options, letterhead);
  office.template_ = choice.template_;
  office.form = choice.form;
  office.parts = (const char * const *) choice.parts;
  journal = beakta_store_list_journal_sync (cli->store, beakta_case_get_id (case_), 0, 0, error);
  if (journal == NULL)
    return NULL;

  if (is_copy (options))
    {
      const BeaktaCliCopy copy = { kind, case_, checklists, journal, &office, options->masks, output };

      return beakta_cli_make_copy (cli, &copy, error);
    }

  return beakta_report_new (kind, case_, checklists, journal, &office, cli->paper_language);
}

/* (nullable): what happened, what became of a file that was there, what to do. */
static const char *
get_reason (const GError *problem)
{
  if (problem->domain != G_IO_ERROR)
    return NULL;

  switch (problem->code)
    {
    case G_IO_ERROR_EXISTS:
      return _("it is there already and was not touched; --force replaces it");
    case G_IO_ERROR_NO_SPACE:
      return _("the disk is full. A file that was there is as it was. Free some space, or choose another place");
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _("you may not write there. A file that was there is as it was. Choose another folder");
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return _("its folder is not there. Make the folder, or choose another one");
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
      return _("there are more rows than a sheet of a workbook holds. Write it as .csv");
    case G_IO_ERROR_IS_DIRECTORY:
      return _("it is a folder. Give the paper a name of its own");
    default:
      return NULL;
    }
}

/* Either a paper or tables. */
static gboolean
write_file (BeaktaReport         *report,
            BeaktaWorkbook       *workbook,
            const char           *output,
            const ReportOptions  *options,
            GError              **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (output);
  g_autofree char *name = g_filename_display_name (output);
  BeaktaWholeFileMode mode = options->force ? BEAKTA_WHOLE_FILE_REPLACE : BEAKTA_WHOLE_FILE_NEW;
  g_autoptr(GError) problem = NULL;
  g_autofree char *lacking = NULL;
  const char *reason;

  if (report != NULL ? beakta_output_write_sync (report, file, mode, &lacking, NULL, &problem)
                     : beakta_output_write_tables_sync (workbook, file, mode, NULL, &problem))
    {
      /* Translators: a file, and characters by their code points, each with its pages: "U+E000 (3), U+1F9FF (1, 4)" */
      if (lacking != NULL)
        beakta_cli_warn (_("“%1$s”: no font has these characters, and their codes are printed instead of them: %2$s. The number in brackets is "
                           "the page. The paper says the same at its end"), name, lacking);
      return TRUE;
    }

  reason = get_reason (problem);
  g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("“%s” could not be written: %s"), name,
               reason != NULL ? reason : problem->message);

  return FALSE;
}

static void
print_report (BeaktaCli  *cli,
              BeaktaCase *case_,
              const char *kind,
              const char *output)
{
  g_autofree char *name = g_filename_display_name (output);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s\n", name);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_string (builder, "report", kind);
  beakta_json_string (builder, "file", name);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

static gboolean
write_paper (BeaktaCli            *cli,
             BeaktaCase           *case_,
             const char           *word,
             const char           *output,
             const ReportOptions  *options,
             GError              **error)
{
  g_autoptr(BeaktaReport) report = NULL;
  BeaktaReportKind kind;

  if (!parse_kind (word, &kind, error))
    return FALSE;

  report = make_report (cli, case_, kind, output, options, error);

  return report != NULL && write_file (report, NULL, output, options, error);
}

static gboolean
write_tables (BeaktaCli            *cli,
              BeaktaCase           *case_,
              const char           *word,
              const char           *output,
              const ReportOptions  *options,
              GError              **error)
{
  g_autoptr(GPtrArray) checklists = NULL;
  g_autoptr(BeaktaLetterhead) letterhead = NULL;
  g_autoptr(BeaktaWorkbook) workbook = NULL;
  BeaktaTablesKind kind;
  BeaktaOffice office;

  if (!parse_tables (word, options, &kind, error))
    return FALSE;

  checklists = beakta_cli_load_checklists (cli, case_, error);
  letterhead = checklists != NULL ? beakta_letterhead_load_sync (cli->store, NULL, NULL, error) : NULL;
  if (letterhead == NULL)
    return FALSE;

  office = get_office (options, letterhead);
  workbook = beakta_report_new_tables (kind, case_, checklists, &office, cli->paper_language);

  return write_file (NULL, workbook, output, options, error);
}

typedef struct
{
  const char          *word;         /* the kind */
  const ReportOptions *options;
} Request;

static gboolean
write_case (BeaktaCli   *cli,
            BeaktaCase  *case_,
            const char  *output,
            gpointer     user_data,
            GError     **error)
{
  const Request *request = user_data;

  return beakta_output_get_kind (output) == BEAKTA_OUTPUT_TABLES
         ? write_tables (cli, case_, request->word, output, request->options, error)
         : write_paper (cli, case_, request->word, output, request->options, error);
}

static gboolean
report_one (BeaktaCli      *cli,
            const char     *name,
            const Request  *request,
            GError        **error)
{
  const char *output = request->options->output;
  g_autoptr(BeaktaCase) case_ = NULL;

  if (!check_output (output, error) || !check_kind (request->word, request->options, output, error))
    return FALSE;

  case_ = beakta_cli_load_whole_case (cli, name, error);
  if (case_ == NULL || !write_case (cli, case_, output, (gpointer) request, error))
    return FALSE;

  print_report (cli, case_, request->word, output);

  return TRUE;
}

/* What is the same for every case is told before the first is written. */
static gboolean
check_folder (const char           *word,
              const ReportOptions  *options,
              const char           *format,
              GError              **error)
{
  g_autofree char *example = g_strconcat ("a.", format, NULL);

  if (options->output == NULL || !is_folder (options->output))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("say in which folder to write the papers of several cases: -o FOLDER/"));
  else if (beakta_output_get_kind (example) == BEAKTA_OUTPUT_NOTHING)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                 _("there is no format “%s”; they are: pdf, odt, html, txt, and xlsx or csv for tables"), format);
  else if (is_copy (options))
    g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                         _("a copy for disclosure is made of one case at a time; give its file a name of its own"));
  else if (!check_kind (word, options, example, error))
    return FALSE;
  else if (!g_file_test (options->output, G_FILE_TEST_IS_DIR))
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("there is no folder “%s”. Make it, or choose another one"), options->output);
  else
    return TRUE;

  return FALSE;
}

/* @cases: (nullable): all of them. */
static gboolean
report_several (BeaktaCli      *cli,
                GStrv           cases,
                const Request  *request,
                GError        **error)
{
  const char *format = request->options->format != NULL ? request->options->format : "pdf";
  const BeaktaPapers papers = { request->options->output, request->word, format, write_case, (gpointer) request };

  return check_folder (request->word, request->options, format, error) && beakta_cli_write_papers (cli, cases, &papers, error);
}

static gboolean
is_kind (const char *word)
{
  BeaktaReportKind paper;
  BeaktaTablesKind tables;

  return beakta_report_kind_from_nick (word, &paper) || beakta_tables_kind_from_nick (word, &tables);
}

/* The last word is the kind, those before it name cases. */
static gboolean
report (BeaktaCli            *cli,
        GStrv                 words,
        const ReportOptions  *options,
        GError              **error)
{
  guint n_cases = g_strv_length (words) - 1;
  g_autofree char *kind = g_steal_pointer (&words[n_cases]);
  const Request request = { kind, options };

  /* A word alone that is no paper is a case, of which it is not said what to write. */
  if (!options->all && n_cases == 0 && !is_kind (kind))
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                   _("say which paper of “%s”: annex, analysis, completion or review; or the tables answers or analysis"), kind);
      return FALSE;
    }
  if (options->all != (n_cases == 0))
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           options->all ? _("--all is every case; name none beside it")
                                        : _("say of which case, or --all for every case"));
      return FALSE;
    }
  if (options->all || n_cases > 1 || (options->output != NULL && is_folder (options->output)))
    return report_several (cli, options->all ? NULL : words, &request, error);
  if (options->format != NULL)
    {
      g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                           _("--format is for a folder; the name of a single file decides what it is"));
      return FALSE;
    }

  return report_one (cli, words[0], &request, error);
}

static gboolean
check_copy (const ReportOptions  *options,
            GError              **error)
{
  if (options->masks == NULL || !options->disclosure)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_USAGE,
                       _("a copy for disclosure has the masks of a file, or those of the case: --masks or --disclosure"));
  return FALSE;
}

gboolean
beakta_command_report (BeaktaCli  *cli,
                       GStrv       arguments,
                       GError    **error)
{
  g_auto(ReportOptions) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write it: .pdf, .odt, .html or .txt; tables: .xlsx or .csv"),
      N_("FILE") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Every case, each in a file of the folder that -o names"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("What the files in a folder are: pdf unless another is named"),
      N_("FORMAT") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Replace a file that is there already"), NULL },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &options.authority, N_("Name of the authority"), N_("NAME") },
    { "authority-number", 0, 0, G_OPTION_ARG_STRING, &options.authority_number,
      N_("Organisation number of the authority"), N_("NUMBER") },
    { "annex-number", 0, 0, G_OPTION_ARG_STRING, &options.annex_number, N_("Number of this annex"), N_("NUMBER") },
    { "secrecy", 0, 0, G_OPTION_ARG_STRING, &options.secrecy, N_("Secrecy marking of this paper: the provision"), N_("TEXT") },
    { "template", 0, 0, G_OPTION_ARG_STRING, &options.template_, N_("Its template, in place of that of the programme"), N_("TEMPLATE") },
    { "form", 0, 0, G_OPTION_ARG_STRING, &options.form, N_("full, or short: what is needed to decide"), N_("FORM") },
    { "parts", 0, 0, G_OPTION_ARG_STRING, &options.parts, N_("Only these parts of the template, with commas between"), N_("PARTS") },
    { "request", 0, 0, G_OPTION_ARG_STRING, &options.request, N_("Of a completion: an earlier request, by its id"), N_("ID") },
    { "masks", 0, 0, G_OPTION_ARG_FILENAME, &options.masks, N_("Write a copy for disclosure, without the words of this JSON file"),
      N_("FILE") },
    { "disclosure", 0, 0, G_OPTION_ARG_NONE, &options.disclosure, N_("Write a copy for disclosure, without what the case has masked"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);

  return beakta_cli_parse (cli, entries, NULL, &words, 1, G_MAXUINT, error) && check_copy (&options, error) && report (cli, words, &options, error);
}
