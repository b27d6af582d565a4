/* restore, and the backups that there are: the way back. */

#define G_LOG_DOMAIN "beaktactl"

#include <glib/gi18n.h>

#include "beakta-backups.h"
#include "beakta-cli-json.h"
#include "beakta-cli-words.h"
#include "beakta-commands.h"
#include "beakta-restore.h"

static const char *
get_kind_word (BeaktaBackupKind kind)
{
  switch (kind)
    {
    case BEAKTA_BACKUP_BEFORE_MIGRATION:
      return C_("backup", "before an update of Beakta");
    case BEAKTA_BACKUP_SET_ASIDE:
      return C_("backup", "set aside when a backup was restored");
    default:
      return C_("backup", "automatic");
    }
}

static const char *
get_kind_nick (BeaktaBackupKind kind)
{
  return kind == BEAKTA_BACKUP_AUTOMATIC ? "automatic" : kind == BEAKTA_BACKUP_SET_ASIDE ? "set-aside" : "before-migration";
}

static void
print_backup (BeaktaCli          *cli,
              JsonBuilder        *builder,
              const BeaktaBackup *backup)
{
  g_autofree char *made = g_date_time_format (backup->made, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *time = beakta_cli_format_time (made);
  g_autofree char *size = g_format_size ((guint64) backup->size);

  if (!cli->json)
    {
      beakta_cli_print (cli, "%s  %9s  %s  (%s)\n", time, size, backup->path, get_kind_word (backup->kind));
      return;
    }

  json_builder_begin_object (builder);
  beakta_json_strings (builder, "file", backup->path, "kind", get_kind_nick (backup->kind), "made", made, NULL);
  beakta_json_number (builder, "bytes", backup->size);
  json_builder_end_object (builder);
}

void
beakta_cli_list_backups (BeaktaCli  *cli,
                         const char *folder)
{
  g_autofree char *path = beakta_cli_dup_store_path (cli);
  g_autoptr(GPtrArray) backups = beakta_backups_list (path, folder);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  beakta_json_list (builder, "backups");
  for (guint i = 0; i < backups->len; i++)
    print_backup (cli, builder, g_ptr_array_index (backups, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  if (cli->json)
    beakta_cli_print_json (cli, builder);
  else if (backups->len == 0)
    beakta_cli_print (cli, "%s\n", _("There are no backups yet; “beaktactl backup” makes one."));
}

/* "answered, commented": each deed once. */
static char *
describe_acts (const BeaktaSetback *setback)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < setback->acts->len; i++)
    {
      const char *word = beakta_cli_get_word (BEAKTA_WORDS_ACT, g_array_index (setback->acts, BeaktaAct, i));

      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, (gpointer) word);
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static void
print_setback (BeaktaCli           *cli,
               const BeaktaSetback *setback)
{
  g_autofree char *acts = describe_acts (setback);

  beakta_cli_print (cli, "  %s  %s\n    ", setback->number, setback->title);
  /* Translators: %2$s is what was done, as in "answered, commented" */
  beakta_cli_print (cli, ngettext ("%1$u change less: %2$s", "%1$u changes less: %2$s", (guint) setback->n_entries),
                    (guint) setback->n_entries, acts);
  beakta_cli_print (cli, "\n");
  if (setback->is_new)
    beakta_cli_print (cli, "    %s\n", _("registered since: the case would not be there"));
  if (setback->is_erased)
    beakta_cli_print (cli, "    %s\n", _("erased since: what was erased would be there again"));
}

static void
print_preview (BeaktaCli                  *cli,
               const BeaktaRestorePreview *preview)
{
  if (!preview->is_known)
    {
      beakta_cli_print (cli, "%s\n", _("What would change cannot be told: the present store cannot be read, or it does not go on from this backup."));
      return;
    }
  if (preview->cases->len == 0)
    {
      beakta_cli_print (cli, "%s\n", _("Nothing would change: the store is as it was then."));
      return;
    }

  beakta_cli_print (cli, ngettext ("%u case would go back:", "%u cases would go back:", preview->cases->len),
                    preview->cases->len);
  beakta_cli_print (cli, "\n");
  for (guint i = 0; i < preview->cases->len; i++)
    print_setback (cli, g_ptr_array_index (preview->cases, i));
}

static void
print_setback_json (JsonBuilder         *builder,
                    const BeaktaSetback *setback)
{
  json_builder_begin_object (builder);
  beakta_json_strings (builder, "number", setback->number, "title", setback->title, NULL);
  beakta_json_number (builder, "entries", setback->n_entries);
  beakta_json_boolean (builder, "new", setback->is_new);
  beakta_json_boolean (builder, "erased", setback->is_erased);
  beakta_json_list (builder, "acts");
  for (guint i = 0; i < setback->acts->len; i++)
    json_builder_add_string_value (builder, beakta_words_get_nick (BEAKTA_WORDS_ACT, g_array_index (setback->acts, BeaktaAct, i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_preview_json (JsonBuilder                *builder,
                    const BeaktaRestorePreview *preview)
{
  beakta_json_boolean (builder, "known", preview->is_known);
  beakta_json_number (builder, "entries", preview->n_entries);
  beakta_json_string (builder, "time", preview->time);
  beakta_json_list (builder, "cases");
  for (guint i = 0; i < preview->cases->len; i++)
    print_setback_json (builder, g_ptr_array_index (preview->cases, i));
  json_builder_end_array (builder);
}

/* @aside: nullable: only a preview */
static void
print_answer (BeaktaCli                  *cli,
              const BeaktaRestorePreview *preview,
              const char                 *aside)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      print_preview (cli, preview);
      if (aside != NULL)
        beakta_cli_print (cli, "%s\n", _("The backup is restored."));
      if (aside != NULL && *aside != '\0')
        {
          beakta_cli_print (cli, _("The store that was there is kept as %s."), aside);
          beakta_cli_print (cli, "\n");
        }
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  print_preview_json (builder, preview);
  beakta_json_boolean (builder, "restored", aside != NULL);
  if (aside != NULL)
    beakta_json_string (builder, "kept", aside);
  json_builder_end_object (builder);
  beakta_cli_print_json (cli, builder);
}

gboolean
beakta_command_restore (BeaktaCli  *cli,
                        GStrv       arguments,
                        GError    **error)
{
  g_auto(GStrv) words = g_strdupv (arguments);
  g_autofree char *path = beakta_cli_dup_store_path (cli);
  g_autoptr(BeaktaRestorePreview) preview = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *aside = NULL;
  gboolean only_preview = FALSE;
  const GOptionEntry entries[] = {
    { "preview", 0, 0, G_OPTION_ARG_NONE, &only_preview, N_("Only tell what would change"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!beakta_cli_parse (cli, entries, NULL, &words, 1, 1, error))
    return FALSE;

  preview = beakta_restore_preview_sync (path, words[0], error);
  if (preview == NULL)
    return FALSE;
  if (!only_preview)
    {
      aside = beakta_restore_sync (path, words[0], now, error);
      if (aside == NULL)
        return FALSE;
    }

  print_answer (cli, preview, aside);
  return TRUE;
}
