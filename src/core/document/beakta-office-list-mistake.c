/* Why a list that an office wrote cannot be used. */

#define G_LOG_DOMAIN "beakta-words"

#include "beakta-office-list-mistake.h"

/* Marks a template for those who translate it. */
#define N_(text) text

typedef struct
{
  guint  line;                       /* 0 while it is not known */
  GStrv  arguments;
} BeaktaOfficeListErrorPrivate;

static void
beakta_office_list_error_private_init (BeaktaOfficeListErrorPrivate *self)
{
  self->arguments = NULL;
}

static void
beakta_office_list_error_private_copy (const BeaktaOfficeListErrorPrivate *from,
                                       BeaktaOfficeListErrorPrivate       *to)
{
  to->line = from->line;
  to->arguments = g_strdupv (from->arguments);
}

static void
beakta_office_list_error_private_clear (BeaktaOfficeListErrorPrivate *self)
{
  g_strfreev (self->arguments);
}

G_DEFINE_EXTENDED_ERROR (BeaktaOfficeListError, beakta_office_list_error)

static const char * const templates[BEAKTA_N_OFFICE_LIST_ERRORS] = {
  [BEAKTA_OFFICE_LIST_ERROR_ENCODING] = N_("this is not UTF-8"),
  [BEAKTA_OFFICE_LIST_ERROR_FORM] = "%1$s",
  /* Translators: a line of a file, and what a group of it is ("a rule"); a group has its name in brackets, and lines "key=value" */
  [BEAKTA_OFFICE_LIST_ERROR_LINE] = N_("“%1$s” is neither [%2$s] nor a key=value in one"),
  /* Translators: the name of a group, in brackets, and what it is ("a rule") */
  [BEAKTA_OFFICE_LIST_ERROR_TWICE] = N_("there is %2$s %1$s before"),
  /* Translators: the name of a rule, and a word of its file: [small]: there is nothing called “sum” */
  [BEAKTA_OFFICE_LIST_ERROR_KEY] = N_("[%1$s]: there is nothing called “%2$s”"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_RULE] = N_("there is no rule in it"),
  /* Translators: the name of a rule, and two words of its file: [small]: “depth” cannot be “shallow” */
  [BEAKTA_OFFICE_LIST_ERROR_VALUE] = N_("[%1$s]: “%2$s” cannot be “%3$s”"),
  /* Translators: the name of a rule, the word "checklists", and the id of a checklist */
  [BEAKTA_OFFICE_LIST_ERROR_LIST] = N_("[%1$s]: “%2$s”: there is no checklist “%3$s”"),
  /* Translators: the name of a rule, and a condition of it ("programme") */
  [BEAKTA_OFFICE_LIST_ERROR_NEVER] = N_("[%1$s] is never used: “%2$s” is about an application, and own work has none"),
  /* Translators: the names of two rules */
  [BEAKTA_OFFICE_LIST_ERROR_UNREACHED] =
    N_("[%1$s] is never reached: [%2$s], before it, has no conditions and always holds"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_PERSPECTIVE] = N_("there is no perspective in it"),
  /* Translators: the name of a perspective, and a word of its file: [rural]: “terms”: there are none */
  [BEAKTA_OFFICE_LIST_ERROR_NONE] = N_("[%1$s]: “%2$s”: there are none"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_WORD] = N_("[%1$s]: “%2$s”: there is an empty word"),
  /* Translators: the name of a perspective, a word of its file, and words that are to be looked for in a text */
  [BEAKTA_OFFICE_LIST_ERROR_TERM] = N_("[%1$s]: “%2$s”: “%3$s” is never found: words are letters and digits, parted by spaces, "
                                       "with * or ~ only after one"),
  [BEAKTA_OFFICE_LIST_ERROR_ENDING] = N_("[%1$s]: “%2$s”: “%3$s” is no ending: they are letters"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_TABLE] = N_("there is no table in it"),
  [BEAKTA_OFFICE_LIST_ERROR_ROWS] = N_("there are more than %1$s rows"),
  [BEAKTA_OFFICE_LIST_ERROR_COLUMNS] = N_("there are more than %1$s columns"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_HEADING] = N_("column %1$s has no heading"),
  [BEAKTA_OFFICE_LIST_ERROR_COLUMN_TWICE] = N_("there are two columns “%1$s”"),
  /* Translators: the heading of a column, and what the office's background variables are called */
  [BEAKTA_OFFICE_LIST_ERROR_NO_VARIABLE] = N_("there is no background variable “%1$s”; those that there are: %2$s"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_GROUPS] = N_("there is no column with a background variable"),
  /* Translators: “antal” and “andel” stay in Swedish: they are what the heading may be */
  [BEAKTA_OFFICE_LIST_ERROR_NO_FIGURES] = N_("there is neither a column “antal” (number) nor “andel” (share)"),
  [BEAKTA_OFFICE_LIST_ERROR_LONG] = N_("the value of “%1$s” is longer than %2$s characters"),
  [BEAKTA_OFFICE_LIST_ERROR_BROKEN] = N_("the value of “%1$s” goes over several lines; is a quotation mark left open?"),
  [BEAKTA_OFFICE_LIST_ERROR_NUMBER] = N_("“%1$s” is not a number of people"),
  [BEAKTA_OFFICE_LIST_ERROR_SHARE] = N_("“%1$s” is not a share"),
  [BEAKTA_OFFICE_LIST_ERROR_ABOVE_ONE] = N_("“%1$s” is more than the whole; write 18,4 % or 0,184"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_SOURCE] = N_("no source is stated"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_YEAR] = N_("no year is stated"),
  [BEAKTA_OFFICE_LIST_ERROR_YEAR] = N_("“%1$s” is not a year"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_FIGURE] = N_("neither a number nor a share is stated"),
  [BEAKTA_OFFICE_LIST_ERROR_ABOVE_WHOLE] = N_("there are more people than in the whole county"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_WHOLE] =
    N_("no share is stated, and there is no row for the whole county (without variables) to count it from"),
  [BEAKTA_OFFICE_LIST_ERROR_SAME_GROUP] = N_("the same group is in row %1$s"),
  [BEAKTA_OFFICE_LIST_ERROR_NO_ROWS] = N_("there are no rows under the headings"),
  [BEAKTA_OFFICE_LIST_ERROR_ONLY_WHOLE] = N_("there is only the whole county, and no group of it"),
  [BEAKTA_OFFICE_LIST_ERROR_KEPT] = N_("the table that the store has cannot be read; take it in again"),
};

/* What a group is, as the callers of beakta_office_list_parse () say it. */
static const char * const groups[] G_GNUC_UNUSED = { N_("a rule"), N_("a perspective"), N_("a variable") };

/* The words that the mistake names, with what a group is in the other language. */
static GStrv
dup_arguments (const GError    *error,
               BeaktaTranslate  translate)
{
  GStrv arguments = g_strdupv (beakta_office_list_error_get_private (error)->arguments);

  if ((error->code == BEAKTA_OFFICE_LIST_ERROR_LINE || error->code == BEAKTA_OFFICE_LIST_ERROR_TWICE) &&
      g_strv_length (arguments) == 2)
    {
      char *group = g_strdup (translate (arguments[1]));

      g_free (arguments[1]);
      arguments[1] = group;
    }

  return arguments;
}

static char *
dup_words (const GError    *error,
           BeaktaTranslate  translate)
{
  const BeaktaOfficeListErrorPrivate *self = beakta_office_list_error_get_private (error);
  gboolean is_foreign = error->code == BEAKTA_OFFICE_LIST_ERROR_FORM;
  g_auto(GStrv) arguments = dup_arguments (error, translate);
  g_autofree char *reason = beakta_template_fill (is_foreign ? templates[error->code] : translate (templates[error->code]),
                                                  (const char * const *) arguments);
  g_autofree char *line = g_strdup_printf ("%u", self->line);
  const char *both[] = { line, reason, NULL };

  if (self->line == 0)
    return g_steal_pointer (&reason);

  if (error->code >= BEAKTA_OFFICE_LIST_ERROR_NO_TABLE)
    /* Translators: the number of a row of a table, and what is wrong there */
    return beakta_template_fill (translate (N_("row %1$s: %2$s")), both);

  /* Translators: the number of a line, and what is wrong there */
  return beakta_template_fill (translate (N_("line %1$s: %2$s")), both);
}

static void
write_message (GError *error)
{
  g_free (error->message);
  error->message = dup_words (error, beakta_template_keep);
}

gboolean
beakta_office_list_refuse (GError                **error,
                           guint                   line,
                           BeaktaOfficeListError   code,
                           ...)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GError *mistake = g_error_new_literal (BEAKTA_OFFICE_LIST_ERROR, code, "");
  va_list arguments;

  va_start (arguments, code);
  for (const char *argument = va_arg (arguments, const char *); argument != NULL; argument = va_arg (arguments, const char *))
    g_strv_builder_add (builder, argument);
  va_end (arguments);

  beakta_office_list_error_get_private (mistake)->line = line;
  beakta_office_list_error_get_private (mistake)->arguments = g_strv_builder_end (builder);
  write_message (mistake);
  g_propagate_error (error, mistake);

  return FALSE;
}

const char *
beakta_office_list_error_get (const GError *error,
                              guint         n)
{
  const BeaktaOfficeListErrorPrivate *self;

  g_return_val_if_fail (error != NULL && error->domain == BEAKTA_OFFICE_LIST_ERROR, NULL);

  self = beakta_office_list_error_get_private (error);

  return n >= 1 && n <= g_strv_length (self->arguments) ? self->arguments[n - 1] : NULL;
}

void
beakta_office_list_error_set_line (GError *error,
                                   guint   line)
{
  g_return_if_fail (error != NULL && error->domain == BEAKTA_OFFICE_LIST_ERROR);

  beakta_office_list_error_get_private (error)->line = line;
  write_message (error);
}

char *
beakta_office_list_error_dup_words (const GError    *error,
                                    BeaktaTranslate  translate)
{
  g_return_val_if_fail (error != NULL && translate != NULL, NULL);

  if (error->domain != BEAKTA_OFFICE_LIST_ERROR)
    return g_strdup (error->message);

  return dup_words (error, translate);
}
