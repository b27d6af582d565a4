/* One invocation of beaktactl: who asks, of which store, and what is answered.
 *
 * (1) Nothing is printed on standard output before the work is done: the answer is gathered in @out.
 * (2) With --json the answer is exactly one JSON document, also when the command fails.
 * (3) A failure is one line on standard error: what, why, what to do. Below one about a question stands its place in it.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "beakta-store.h"

G_BEGIN_DECLS

#define BEAKTA_CLI_ERROR (beakta_cli_error_quark ())

typedef enum
{
  BEAKTA_CLI_ERROR_USAGE,            /* wrong usage: exit status 2 */
  BEAKTA_CLI_ERROR_HELPED,           /* help was asked for, and given */
  BEAKTA_CLI_ERROR_NOT_FOUND,        /* no such question, document, checklist ... */
  BEAKTA_CLI_ERROR_AMBIGUOUS,        /* words that occur more than once */
  BEAKTA_CLI_ERROR_NOT_READ,         /* no file could be read */
  BEAKTA_CLI_ERROR_INCOMPLETE,       /* not ready to propose */
  BEAKTA_CLI_ERROR_FAILED
} BeaktaCliError;

GQuark beakta_cli_error_quark (void);

typedef struct _BeaktaCli    BeaktaCli;
typedef struct _BeaktaQuotes BeaktaQuotes;

typedef gboolean (*BeaktaCommandRun) (BeaktaCli  *cli,
                                      GStrv       arguments,
                                      GError    **error);

typedef struct
{
  const char       *name;
  const char       *usage;           /* what follows the name, in the words of the manual */
  const char       *summary;         /* N_(); one line */
  BeaktaCommandRun  run;
} BeaktaCommand;

struct _BeaktaCli
{
  char                *store_path;   /* never NULL once the options are read */
  char                *user;         /* nullable: whoever is logged in */
  gboolean             json;
  const char          *language;     /* of checklists and explanations: "sv" or "en" */
  const char          *paper_language; /* of reports: Swedish, unless --language says another */
  const BeaktaCommand *command;
  BeaktaStore         *store;        /* nullable: owned, opened on demand */
  BeaktaCase          *seen;         /* nullable: owned: the case as the person sees it, whose changes are made on that */
  guint                personal;     /* BeaktaPersonal: what the words that were written look like */
  char                *place;        /* nullable: lines below a failure, which show where in the question it is */
  int                  place_start;  /* of @place: in characters of the question */
  int                  place_end;
  GString             *out;
};

BeaktaCli    *beakta_cli_new             (void);
void          beakta_cli_free            (BeaktaCli          *cli);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaCli, beakta_cli_free)

/* The options that hold for every command. */
void          beakta_cli_add_options     (BeaktaCli          *cli,
                                          GOptionContext     *context);

/**
 * beakta_cli_parse:
 * @entries: (nullable): options of the command
 * @quotes: (nullable): takes --quote, --document and --occurrence
 * @arguments: (inout): what was typed after the command's name; the positional ones afterwards
 * @at_least: positional arguments
 * @at_most: positional arguments; %G_MAXUINT for any number
 *
 * Returns: %FALSE with %BEAKTA_CLI_ERROR_USAGE, or with %BEAKTA_CLI_ERROR_HELPED after --help
 */
gboolean      beakta_cli_parse           (BeaktaCli          *cli,
                                          const GOptionEntry *entries,
                                          BeaktaQuotes       *quotes,
                                          GStrv              *arguments,
                                          guint               at_least,
                                          guint               at_most,
                                          GError            **error);

/* A whole number from @least on; otherwise a usage error that names what it was for. */
gboolean      beakta_cli_parse_number    (const char         *text,
                                          const char         *what,
                                          guint               least,
                                          guint              *number,
                                          GError            **error);

/* The store: beakta-cli-store.c. */

/* (transfer full): where the store is, or would be. */
char         *beakta_cli_dup_store_path  (BeaktaCli          *cli);

/* (transfer none): the store, opened once. Without @may_create a store that is not there is an error. */
BeaktaStore  *beakta_cli_open            (BeaktaCli          *cli,
                                          gboolean            may_create,
                                          GError            **error);
/* A case that several assess is seen as the person's own, and changes of it are changes of their own answers;
 * beakta_case_dup_whole () gives the case itself. Refused to whoever declared a conflict of interest in it. */
BeaktaCase   *beakta_cli_load_case       (BeaktaCli          *cli,
                                          const char         *name,
                                          GError            **error);

/* The same, but whoever declared a conflict of interest gets what is shown to them: beakta-withheld.h. */
BeaktaCase   *beakta_cli_load_shown_case (BeaktaCli          *cli,
                                          const char         *name,
                                          GError            **error);
gboolean      beakta_cli_is_closed       (BeaktaCli          *cli,
                                          BeaktaCase         *case_);

/* Of the same, also a case whose registration was undone: what was done to it can be told, and done again. */
BeaktaCase   *beakta_cli_load_known_case (BeaktaCli          *cli,
                                          const char         *name,
                                          GError            **error);

/* (transfer full): the case as the store has it, whoever asks. */
BeaktaCase   *beakta_cli_load_whole_case (BeaktaCli          *cli,
                                          const char         *name,
                                          GError            **error);

/* What was loaded in another way is seen so too. */
void          beakta_cli_see             (BeaktaCli          *cli,
                                          BeaktaCase         *case_);

/* (transfer full): the case that is all that @arguments, which hold no options, may name. */
BeaktaCase   *beakta_cli_parse_case      (BeaktaCli          *cli,
                                          GStrv               arguments,
                                          GError            **error);

/* (transfer full): a checklist of the store; @version: (nullable): the newest. */
BeaktaChecklist *beakta_cli_load_checklist (BeaktaCli       *cli,
                                          const char         *id,
                                          const char         *version,
                                          GError            **error);

/* Takes @change through the store's door; an empty one is dropped, with success. Words that look like a person's are warned of
 * once they are saved, on standard error and as "warnings" of the JSON. */
gboolean      beakta_cli_apply           (BeaktaCli          *cli,
                                          BeaktaChange       *change,
                                          GError            **error);

/* The same; afterwards @case_ (inout) is as the store has it, and seen as it was before. */
gboolean      beakta_cli_alter           (BeaktaCli          *cli,
                                          BeaktaCase        **case_,
                                          BeaktaChange       *change,
                                          GError            **error);

/* The answer */

void          beakta_cli_print           (BeaktaCli          *cli,
                                          const char         *format,
                                          ...) G_GNUC_PRINTF (2, 3);

/* A paragraph: @first begins the first line, as many spaces the others; white space in @text runs together. */
void          beakta_cli_print_wrapped   (BeaktaCli          *cli,
                                          const char         *first,
                                          const char         *text);
void          beakta_cli_print_json      (BeaktaCli          *cli,
                                          JsonBuilder        *builder);

/* (transfer full): now, as records carry it: UTC, to the second. */
char         *beakta_cli_dup_now         (void);

/* One line on standard error that is no failure. */
void          beakta_cli_warn            (const char         *format,
                                          ...) G_GNUC_PRINTF (1, 2);

/* (transfer full): an error in words for a person: what, why, what to do. */
char         *beakta_cli_explain         (BeaktaCli          *cli,
                                          const GError       *error);
const char   *beakta_cli_error_get_nick  (const GError       *error);

/* Writes what was gathered. A reader that has gone away ends the program quietly. */
gboolean      beakta_cli_flush           (BeaktaCli          *cli,
                                          GError            **error);

G_END_DECLS
