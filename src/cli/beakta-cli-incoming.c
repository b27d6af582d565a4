/* Files on their way into a case: read, and what there is to say of them. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-incoming.h"

#include <glib/gi18n.h>

#include "beakta-cli-json.h"
#include "beakta-cli-words.h"

/* Files inside a document, in one line. */
#define MOST_NAMED 8

GPtrArray *
beakta_cli_read_files (GStrv              names,
                       BeaktaCliReading  *reading,
                       GError           **error)
{
  g_autoptr(GPtrArray) incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_incoming_free);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GError) problem = NULL;
      BeaktaIncoming *file = beakta_cli_read_file (names[i], reading, &problem);

      if (file == NULL)
        {
          /* Translators: %s says why a file could not be opened. */
          g_set_error (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_FAILED, _("%s; nothing was registered"), problem->message);
          return NULL;
        }
      g_ptr_array_add (incoming, file);
    }

  return g_steal_pointer (&incoming);
}

/* One line on standard error for each file that ought to be inside @file and is not. */
static void
tell_absent (const BeaktaIncoming *file)
{
  for (guint i = 0; i < file->reading->enclosures->len; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (file->reading->enclosures, i);

      /* Translators: %1$s and %2$s are file names. */
      if (enclosure->state == BEAKTA_ENCLOSURE_ABSENT)
        beakta_cli_warn (_("“%1$s” is named in “%2$s” but did not come with it; add it to the case by itself"),
                         enclosure->name, file->name);
      else if (enclosure->state == BEAKTA_ENCLOSURE_TOO_LARGE)
        beakta_cli_warn (_("“%1$s” in “%2$s” is too large and was left out; add it to the case by itself"),
                         enclosure->name, file->name);
      else if (enclosure->state == BEAKTA_ENCLOSURE_DAMAGED)
        beakta_cli_warn (_("“%1$s” in “%2$s” is damaged and was left out; ask for a new copy"),
                         enclosure->name, file->name);
    }
}

/* The files inside a PDF, and the pictures in a text, are somebody's to want. */
static void
tell_named (const BeaktaIncoming *file)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < file->reading->enclosures->len; i++)
    {
      const BeaktaEnclosure *enclosure = g_ptr_array_index (file->reading->enclosures, i);

      if (enclosure->state == BEAKTA_ENCLOSURE_NAMED && n_named++ < MOST_NAMED)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", enclosure->name);
    }
  if (n_named > MOST_NAMED)
    g_string_append (names, " …");

  /* Translators: %1$s is a file name, %2$s a list of file names. */
  if (names->len > 0)
    beakta_cli_warn (_("there are files inside “%1$s”: %2$s; --attachments takes them in"), file->name, names->str);
}

static const char *
get_nick (const GError *refused)
{
  return refused->domain == BEAKTA_INTAKE_ERROR ? beakta_intake_error_get_nick (refused->code) : "failed";
}

const char *
beakta_cli_get_refusal_of (const BeaktaIncoming *file)
{
  const char *nick = get_nick (file->reading->refused);

  if (g_str_equal (nick, "only-pictures") && file->enclosed->len > 0)
    return _("it holds pictures and no text; they are documents after it");

  return beakta_cli_get_refusal (nick, file->reading->type);
}

/* Returns: how many files have a text. */
static guint
tell_refusals (GPtrArray *files)
{
  guint n_read = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (files, i);

      tell_absent (file);
      tell_named (file);

      if (file->reading->refused == NULL)
        n_read++;
      else
        /* Translators: %1$s is a file name, %2$s why it could not be read. */
        beakta_cli_warn (_("“%1$s” is kept as an attachment without text: %2$s"), file->name,
                         beakta_cli_get_refusal_of (file));
    }

  return n_read;
}

GPtrArray *
beakta_cli_find_sightings (BeaktaCli *cli,
                           GPtrArray *incoming)
{
  g_auto(GStrv) sums = beakta_incoming_list_sums (incoming);
  g_autoptr(GError) problem = NULL;

  return beakta_store_find_originals_sync (cli->store, (const char * const *) sums, &problem);
}

void
beakta_cli_tell_sightings (GPtrArray  *sightings,
                           GPtrArray  *incoming,
                           const char *case_id)
{
  for (guint i = 0; sightings != NULL && i < incoming->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (incoming, i);
      const BeaktaSighting *sighting = beakta_sighting_find (sightings, file->reading->sha256, case_id);

      if (sighting != NULL)
        /* Translators: %1$s is a file name, %2$u the number of a document in the case %3$s. */
        beakta_cli_warn (_("“%1$s” is document %2$u of the case %3$s already; it is registered once more"), file->name,
                         sighting->document, sighting->number);
    }
}

static gboolean
has_refused (GPtrArray  *files,
             const char *refusal,
             gboolean    of_pictures)
{
  for (guint i = 0; i < files->len; i++)
    {
      const BeaktaIncoming *file = g_ptr_array_index (files, i);

      if (g_str_equal (get_nick (file->reading->refused), refusal) &&
          (!of_pictures || beakta_cli_is_of_pictures (file->reading->type)))
        return TRUE;
    }

  return FALSE;
}

/* The next step when nothing could be read. */
static const char *
get_remedy (GPtrArray *files)
{
  gboolean has_fallen = FALSE;

  if (has_refused (files, "no-text", TRUE))
    return _("nothing could be read; what was sent is kept in the case, “beaktactl reread CASE DOCUMENT --ocr” recognises "
             "the text of pictures");
  if (has_refused (files, "encrypted", TRUE))
    return _("nothing could be read; what was sent is kept in the case, “beaktactl reread CASE DOCUMENT --password-file "
             "FILE” opens a locked PDF");
  if (has_refused (files, "only-pictures", FALSE))
    return _("nothing could be read; what was sent is kept in the case, “beaktactl reread CASE DOCUMENT --attachments --ocr” "
             "takes in its pictures and recognises their text");
  for (guint i = 0; i < files->len; i++)
    has_fallen |= beakta_intake_has_fallen (get_nick (((const BeaktaIncoming *) g_ptr_array_index (files, i))->reading->refused));
  if (has_fallen)
    return _("nothing could be read; what was sent is kept in the case, “beaktactl reread CASE DOCUMENT” tries again");

  return _("nothing could be read; what was sent is kept in the case, ask the applicant for another copy");
}

gboolean
beakta_cli_check_read (GPtrArray  *incoming,
                       GError    **error)
{
  g_autoptr(GPtrArray) files = beakta_incoming_list (incoming);

  if (tell_refusals (files) > 0)
    return TRUE;

  g_set_error_literal (error, BEAKTA_CLI_ERROR, BEAKTA_CLI_ERROR_NOT_READ, get_remedy (files));
  return FALSE;
}

guint
beakta_cli_get_last_document (BeaktaCase *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  return documents->len > 0 ? ((const BeaktaDocument *) g_ptr_array_index (documents, documents->len - 1))->number : 0;
}

void
beakta_cli_print_documents (BeaktaCli  *cli,
                            BeaktaCase *case_,
                            guint       from)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_case (builder, case_);
  beakta_json_list (builder, "documents");
  for (guint i = 0; i < documents->len; i++)
    if (((const BeaktaDocument *) g_ptr_array_index (documents, i))->number >= from)
      beakta_json_document (builder, g_ptr_array_index (documents, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  beakta_cli_print_json (cli, builder);
}
