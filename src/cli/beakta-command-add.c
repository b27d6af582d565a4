/* add: a file becomes a document of a case, or a new version of one. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-cli-incoming.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"

/* How the marks of the old version stand in the new one. */
static void
print_marks (BeaktaCli  *cli,
             BeaktaCase *case_,
             guint       document)
{
  g_autoptr(GPtrArray) passages = beakta_case_list (case_, BEAKTA_ITEM_PASSAGE);
  guint counts[BEAKTA_N_ANCHORS] = { 0 };

  for (guint i = 0; i < passages->len; i++)
    {
      const BeaktaPassage *passage = g_ptr_array_index (passages, i);

      if (beakta_case_get_newest_version (case_, passage->document, TRUE) == document)
        counts[passage->state]++;
    }

  for (int state = 0; state < BEAKTA_N_ANCHORS; state++)
    if (counts[state] > 0)
      beakta_cli_print (cli, "  %u %s\n", counts[state], beakta_cli_get_word (BEAKTA_WORDS_ANCHOR, state));

  if (counts[BEAKTA_ANCHOR_CHANGED] + counts[BEAKTA_ANCHOR_LOST] > 0)
    beakta_cli_print (cli, "%s\n", _("Look at what changed or was lost again: “beaktactl marks” lists it, and accepts the "
                                     "proposed places."));
}

static gboolean
check_replaces (BeaktaCase  *case_,
                const char  *word,
                guint       *number,
                GError     **error)
{
  guint newest;

  if (word == NULL)
    return TRUE;

  if (!beakta_cli_parse_number (word, "--replaces", 1, number, error))
    return FALSE;

  newest = beakta_case_get_newest_version (case_, *number, TRUE);
  if (beakta_case_get_document (case_, *number) == NULL)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_FOUND,
                 _("the case has no document %u; “beaktactl show” lists its documents"), *number);
  else if (newest != *number)
    g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED,
                 _("document %1$u has a newer version already; use --replaces %2$u"), *number, newest);
  else
    return TRUE;

  return FALSE;
}

/* Takes the file in, and returns the case as it is then. */
static BeaktaCase *
add_to_case (BeaktaCli       *cli,
             BeaktaCase      *case_,
             BeaktaIncoming  *incoming,
             guint            replaces,
             GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  const BeaktaDocument *old = replaces > 0 ? beakta_case_get_document (case_, replaces) : NULL;
  g_autoptr(BeaktaText) replaced = NULL;
  g_autoptr(BeaktaRelocation) relocation = NULL;
  g_autoptr(BeaktaChange) change = NULL;

  if (old != NULL && *old->refused == '\0')
    {
      replaced = beakta_store_load_text_sync (cli->store, old->sha256, error);
      if (replaced == NULL)
        return NULL;
    }

  if (replaced != NULL && incoming->reading->text != NULL)
    relocation = beakta_relocation_new (replaced, incoming->reading->text);
  change = beakta_register_add_document (case_, incoming, replaces, relocation, beakta_store_get_user (cli->store), now);
  if (!beakta_cli_apply (cli, change, error))
    return NULL;

  return beakta_store_load_case_sync (cli->store, beakta_case_get_id (case_), error);
}

static void
print_added (BeaktaCli  *cli,
             BeaktaCase *case_,
             guint       from,
             guint       replaces)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  if (cli->json)
    {
      beakta_cli_print_documents (cli, case_, from);
      return;
    }

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);

      if (document->number < from)
        continue;

      /* Translators: %1$u is the number of the document in the case, %2$s its file name. */
      beakta_cli_print (cli, _("document %1$u: %2$s"), document->number, document->name);
      beakta_cli_print (cli, "\n");
    }
  if (replaces != 0)
    print_marks (cli, case_, from);
}

gboolean
beakta_command_add (BeaktaCli  *cli,
                    GStrv       arguments,
                    GError    **error)
{
  g_autofree char *replaced = NULL;
  g_auto(BeaktaCliReading) reading = { NULL };
  guint replaces = 0;
  const GOptionEntry entries[] = {
    { "replaces", 0, 0, G_OPTION_ARG_STRING, &replaced, N_("The document that it is a new version of"), "N" },
    BEAKTA_CLI_READING_ENTRIES (reading),
    G_OPTION_ENTRY_NULL
  };
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autoptr(GPtrArray) incoming = NULL;
  g_autoptr(GPtrArray) sightings = NULL;
  g_autoptr(BeaktaCase) case_ = NULL;
  g_autoptr(BeaktaCase) after = NULL;

  if (!beakta_cli_parse (cli, entries, NULL, &words, 2, 2, error))
    return FALSE;

  case_ = beakta_cli_load_case (cli, words[0], error);
  if (case_ == NULL || !check_replaces (case_, replaced, &replaces, error))
    return FALSE;

  incoming = beakta_cli_read_files (words + 1, &reading, error);
  if (incoming == NULL)
    return FALSE;

  sightings = beakta_cli_find_sightings (cli, incoming);
  after = add_to_case (cli, case_, g_ptr_array_index (incoming, 0), replaces, error);
  if (after == NULL)
    return FALSE;

  print_added (cli, after, beakta_cli_get_last_document (case_) + 1, replaces);
  beakta_cli_tell_sightings (sightings, incoming, beakta_case_get_id (case_));
  return beakta_cli_check_read (incoming, error);
}
