/* Quotes on the command line. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-quote.h"

#include <glib/gi18n.h>

#include "beakta-anchor.h"

typedef struct
{
  char  *words;
  guint  document;
  guint  occurrence;
} Wanted;

/* A document that is searched, and how often the words are in it. */
typedef struct
{
  const BeaktaDocument *document;
  BeaktaText           *text;
  guint                 n_found;
} Place;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->words);
  g_free (wanted);
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_object_unref (place->text);
  g_free (place);
}

BeaktaQuotes *
beakta_quotes_new (void)
{
  BeaktaQuotes *quotes = g_new0 (BeaktaQuotes, 1);

  quotes->wanted = g_ptr_array_new_with_free_func (wanted_free);

  return quotes;
}

void
beakta_quotes_free (BeaktaQuotes *quotes)
{
  g_ptr_array_unref (quotes->wanted);
  g_free (quotes);
}

static gboolean
parse_quote_cb (const char  *option_name,
                const char  *value,
                gpointer     user_data,
                GError     **error)
{
  BeaktaQuotes *quotes = user_data;
  Wanted *wanted;

  if (!g_utf8_validate (value, -1, NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("the quote is not text in UTF-8"));
      return FALSE;
    }

  wanted = g_new0 (Wanted, 1);
  wanted->words = g_strdup (value);
  wanted->document = quotes->document;
  wanted->occurrence = quotes->occurrence;
  g_ptr_array_add (quotes->wanted, wanted);

  return TRUE;
}

static gboolean
parse_place_cb (const char  *option_name,
                const char  *value,
                gpointer     user_data,
                GError     **error)
{
  BeaktaQuotes *quotes = user_data;
  gboolean is_document = g_str_equal (option_name, "--document");
  Wanted *last = NULL;
  guint number;

  if (!beakta_cli_parse_number (value, option_name, 1, &number, error))
    return FALSE;

  if (quotes->wanted->len > 0)
    last = g_ptr_array_index (quotes->wanted, quotes->wanted->len - 1);

  if (is_document)
    *(last != NULL ? &last->document : &quotes->document) = number;
  else
    *(last != NULL ? &last->occurrence : &quotes->occurrence) = number;

  return TRUE;
}

void
beakta_quotes_add_options (BeaktaQuotes   *quotes,
                           GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "quote", 'q', 0, G_OPTION_ARG_CALLBACK, parse_quote_cb,
      N_("Words of a document; white space and line breaks do not count"), N_("WORDS") },
    { "document", 0, 0, G_OPTION_ARG_CALLBACK, parse_place_cb, N_("The document that the quote before it is in"), "N" },
    { "occurrence", 0, 0, G_OPTION_ARG_CALLBACK, parse_place_cb,
      N_("Which one, where the quote before it occurs more than once"), "K" },
    G_OPTION_ENTRY_NULL
  };
  GOptionGroup *group = g_option_group_new ("quotes", _("Quoting:"), _("Show options for quoting"), quotes, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_add_group (context, group);
}

/* A newer version that could not be read takes nothing away. */
static gboolean
is_replaced (GPtrArray            *documents,
             const BeaktaDocument *document)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *other = g_ptr_array_index (documents, i);

      if (other->replaces == document->number && *other->refused == '\0')
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
beakta_quotes_list_documents (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  GPtrArray *current = g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++)
    if (!is_replaced (documents, g_ptr_array_index (documents, i)))
      g_ptr_array_add (current, g_ptr_array_index (documents, i));

  return current;
}

/* A document that was named must be there and have a text; otherwise all that have one are searched. */
static GPtrArray *
list_searched (BeaktaCase    *case_,
               const Wanted  *wanted,
               GError       **error)
{
  g_autoptr(GPtrArray) current = beakta_quotes_list_documents (case_);
  g_autoptr(GPtrArray) searched = g_ptr_array_new ();
  const BeaktaDocument *named;

  if (wanted->document == 0)
    {
      for (guint i = 0; i < current->len; i++)
        if (*((const BeaktaDocument *) g_ptr_array_index (current, i))->refused == '\0')
          g_ptr_array_add (searched, g_ptr_array_index (current, i));
      return g_steal_pointer (&searched);
    }

  named = beakta_case_get_document (case_, wanted->document);
  if (named == NULL || *named->refused != '\0')
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   named == NULL ? _("the case has no document %u; “beaktactl show” lists its documents")
                                 : _("document %u has no text to quote from"),
                   wanted->document);
      return NULL;
    }

  g_ptr_array_add (searched, (gpointer) named);
  return g_steal_pointer (&searched);
}

/* Loads the texts and counts the words in each; @total: in all. NULL only when a text cannot be loaded. */
static GPtrArray *
count_in (BeaktaCli     *cli,
          GPtrArray     *documents,
          const Wanted  *wanted,
          guint         *total,
          GError       **error)
{
  g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func (place_free);

  *total = 0;
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);
      BeaktaText *text = beakta_store_load_text_sync (cli->store, document->sha256, error);
      guint start, end;
      Place *place;

      if (text == NULL)
        return NULL;

      place = g_new0 (Place, 1);
      place->document = document;
      place->text = text;
      g_ptr_array_add (places, place);

      beakta_anchor_find_quote (text, wanted->words, 0, &start, &end, &place->n_found, NULL);
      *total += place->n_found;
    }

  return g_steal_pointer (&places);
}

static char *
describe_places (GPtrArray *places)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = g_ptr_array_index (places, i);

      if (place->n_found == 0)
        continue;

      if (text->len > 0)
        g_string_append (text, ", ");
      /* Translators: %1$u times in document number %2$u. */
      g_string_append_printf (text, ngettext ("%1$u time in document %2$u", "%1$u times in document %2$u",
                                              place->n_found),
                              place->n_found, place->document->number);
    }

  return g_string_free (text, FALSE);
}

/* Whether there is one to take: it says how many there are, and where, when there is not. */
static gboolean
check_total (GPtrArray     *places,
             const Wanted  *wanted,
             guint          total,
             GError       **error)
{
  g_autofree char *where = NULL;

  if (total == 0)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   ngettext ("“%s” is not in the %u document searched; nothing was saved, quote the words as they stand",
                             "“%s” is not in the %u documents searched; nothing was saved, quote the words as they stand",
                             places->len),
                   wanted->words, places->len);
      return FALSE;
    }

  where = describe_places (places);
  if (wanted->occurrence == 0 && total > 1)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_AMBIGUOUS,
                   _("“%s” occurs %s; nothing was saved, quote more words or choose with --document and --occurrence"),
                   wanted->words, where);
      return FALSE;
    }

  if (wanted->occurrence > total)
    {
      g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                   _("“%s” occurs %s; nothing was saved, there is no occurrence %u"),
                   wanted->words, where, wanted->occurrence);
      return FALSE;
    }

  return TRUE;
}

/* Counts through the documents in their order. */
static BeaktaPassage *
take_occurrence (GPtrArray     *places,
                 const Wanted  *wanted,
                 GError       **error)
{
  guint left = MAX (wanted->occurrence, 1);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = g_ptr_array_index (places, i);
      guint start, end;

      if (left > place->n_found)
        {
          left -= place->n_found;
          continue;
        }

      if (!beakta_anchor_find_quote (place->text, wanted->words, left, &start, &end, NULL, error))
        return NULL;

      return beakta_anchor_make (place->text, place->document, start, end);
    }

  return NULL;
}

static BeaktaPassage *
find_one (BeaktaCli     *cli,
          BeaktaCase    *case_,
          const Wanted  *wanted,
          GError       **error)
{
  g_autoptr(GPtrArray) documents = list_searched (case_, wanted, error);
  g_autoptr(GPtrArray) places = NULL;
  guint total;

  if (documents == NULL)
    return NULL;

  places = count_in (cli, documents, wanted, &total, error);
  if (places == NULL || !check_total (places, wanted, total, error))
    return NULL;

  return take_occurrence (places, wanted, error);
}

GPtrArray *
beakta_quotes_find (BeaktaQuotes  *quotes,
                    BeaktaCli     *cli,
                    BeaktaCase    *case_,
                    GError       **error)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func (beakta_record_unref);
  g_autofree char *now = beakta_cli_dup_now ();

  for (guint i = 0; i < quotes->wanted->len; i++)
    {
      BeaktaPassage *passage = find_one (cli, case_, g_ptr_array_index (quotes->wanted, i), error);

      if (passage == NULL)
        return NULL;
      beakta_record_set (&passage->made, now);
      g_ptr_array_add (passages, passage);
    }

  return g_steal_pointer (&passages);
}
