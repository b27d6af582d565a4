/* A new version on its way: the file, then the text that it replaces, then the passages found again, then one change.
 *
 * (1) Nothing is saved before all of that is done; until then it can be stopped, and nothing has happened.
 * (2) The case is asked again when it is: meanwhile it may have been frozen, or have got another version.
 */

#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-version-intake.h"

#include <glib/gi18n-lib.h>

#include "beakta-register.h"
#include "beakta-version-progress.h"
#include "beakta-wording.h"

typedef struct
{
  GtkWindow             *parent;     /* weak, nullable */
  BeaktaCaseEditor      *editor;     /* owned */
  guint                  document;
  BeaktaIncoming        *incoming;   /* owned, nullable */
  GtkFileChooserNative  *chooser;    /* owned, nullable */
  GCancellable          *cancellable;/* owned */
  BeaktaVersionProgress *progress;   /* owned, nullable: until the file is chosen */
  gulong                 handler;    /* on the case */
  BeaktaVersionReady     ready;
  GObject               *user_data;  /* owned */
} Intake;

static Intake *
intake_new (GtkWindow          *parent,
            BeaktaCaseEditor   *editor,
            guint               document,
            BeaktaVersionReady  ready,
            gpointer            user_data)
{
  Intake *intake = g_new0 (Intake, 1);

  g_set_weak_pointer (&intake->parent, parent);
  intake->cancellable = g_cancellable_new ();
  intake->editor = g_object_ref (editor);
  intake->document = document;
  intake->ready = ready;
  intake->user_data = user_data;

  return intake;
}

static void
intake_free (Intake *intake)
{
  g_clear_signal_handler (&intake->handler, beakta_case_editor_get_case (intake->editor));
  g_clear_pointer (&intake->incoming, beakta_incoming_free);
  g_clear_pointer (&intake->progress, beakta_version_progress_free);
  g_clear_object (&intake->chooser);
  g_clear_weak_pointer (&intake->parent);
  g_object_unref (intake->cancellable);
  g_object_unref (intake->editor);
  g_object_unref (intake->user_data);
  g_free (intake);
}

/* Takes @intake. */
static void
finish (Intake     *intake,
        guint       number,
        const char *problem)
{
  intake->ready (number, problem, intake->user_data);
  intake_free (intake);
}

/* Who stopped it knows. */
static void
finish_with_error (Intake       *intake,
                   const GError *error)
{
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      intake_free (intake);
      return;
    }

  words = beakta_wording_dup_problem (error);
  finish (intake, 0, words);
}

static void
item_changed_cb (BeaktaCase     *case_,
                 BeaktaItemKind  kind,
                 const char     *id,
                 Intake         *intake)
{
  const BeaktaDocument *document;

  if (kind != BEAKTA_ITEM_DOCUMENT)
    return;

  document = beakta_case_lookup (case_, BEAKTA_ITEM_DOCUMENT, id);
  if (document != NULL && document->replaces == intake->document &&
      g_str_equal (document->sha256, intake->incoming->reading->sha256))
    finish (intake, document->number, NULL);
}

/* Rule 2. @relocation: (nullable) */
static void
register_version (Intake           *intake,
                  BeaktaRelocation *relocation)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (intake->editor);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  g_autofree char *why = NULL;

  g_clear_pointer (&intake->progress, beakta_version_progress_free);
  if (!beakta_case_editor_may (intake->editor, BEAKTA_ACT_REPLACE_DOCUMENT, &why))
    {
      finish (intake, 0, why);
      return;
    }
  if (beakta_case_get_newest_version (case_, intake->document, TRUE) != intake->document)
    {
      finish (intake, 0, _("The document has got another version meanwhile. Nothing was added."));
      return;
    }

  change = beakta_register_add_document (case_, intake->incoming, intake->document, relocation,
                                         beakta_case_editor_get_user (intake->editor), now);
  intake->handler = g_signal_connect (case_, "item-changed", G_CALLBACK (item_changed_cb), intake);
  beakta_case_editor_apply (intake->editor, change);
}

static void
relocated_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Intake *intake = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaRelocation) relocation = beakta_relocation_new_finish (result, &error);

  if (relocation != NULL)
    register_version (intake, relocation);
  else
    finish_with_error (intake, error);
}

/* In another thread. */
static void
relocating_cb (double   fraction,
               gpointer user_data)
{
  beakta_version_progress_set (user_data, fraction);
}

static void
replaced_loaded_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Intake *intake = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaText) replaced = beakta_store_load_text_finish (BEAKTA_STORE (object), result, &error);
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(GPtrArray) wanted = NULL;

  if (replaced == NULL)
    {
      finish_with_error (intake, error);
      return;
    }

  passages = beakta_case_list (beakta_case_editor_get_case (intake->editor), BEAKTA_ITEM_PASSAGE);
  wanted = g_ptr_array_new ();
  for (guint i = 0; i < passages->len; i++)
    {
      if (((const BeaktaPassage *) g_ptr_array_index (passages, i))->document == intake->document)
        g_ptr_array_add (wanted, g_ptr_array_index (passages, i));
    }

  beakta_version_progress_begin (intake->progress, _("Finding the Passages Again"));
  beakta_relocation_new_async (replaced, intake->incoming->reading->text, wanted, relocating_cb, intake->progress,
                               intake->cancellable, relocated_cb, intake);
}

static void
file_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Intake *intake = user_data;
  const BeaktaDocument *old;
  g_autoptr(GError) error = NULL;

  intake->incoming = beakta_incoming_read_finish (result, &error);
  if (intake->incoming == NULL)
    {
      finish_with_error (intake, error);
      return;
    }

  old = beakta_case_get_document (beakta_case_editor_get_case (intake->editor), intake->document);
  if (old == NULL)
    finish (intake, 0, _("The document is no longer in the case. Nothing was added."));
  else if (*old->refused != '\0' || intake->incoming->reading->text == NULL)
    register_version (intake, NULL);
  else
    beakta_store_load_text_async (beakta_case_editor_get_store (intake->editor), old->sha256, intake->cancellable,
                                  replaced_loaded_cb, intake);
}

static void
reading_cb (guint    done,
            guint    total,
            gpointer user_data)
{
  if (total > 0)
    beakta_version_progress_set (user_data, (double) done / total);
}

static void
take (Intake *intake,
      GFile  *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  intake->progress = beakta_version_progress_new (intake->parent, shown, intake->cancellable);
  beakta_version_progress_begin (intake->progress, _("Reading the New Version"));
  beakta_incoming_read_async (file, NULL, reading_cb, intake->progress, intake->cancellable, file_read_cb, intake);
}

static void
file_chosen_cb (GtkNativeDialog *chooser,
                int              response,
                Intake          *intake)
{
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (file != NULL)
    take (intake, file);
  else
    intake_free (intake);
}

void
beakta_version_intake_start (GtkWindow          *parent,
                             BeaktaCaseEditor   *editor,
                             guint               document,
                             BeaktaVersionReady  ready,
                             gpointer            user_data)
{
  Intake *intake;

  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (ready != NULL);

  intake = intake_new (parent, editor, document, ready, user_data);
  intake->chooser = gtk_file_chooser_native_new (_("Choose the New Version"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                 _("_Add"), NULL);
  g_signal_connect (intake->chooser, "response", G_CALLBACK (file_chosen_cb), intake);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (intake->chooser));
}
