/* What can be done so that more of a document can be read.
 *
 * (1) The original is read once more in the sandbox, with what was lacking; nothing of the document is touched before
 *     that has gone well.
 * (2) A reading belongs to one document: when another is shown, or the box goes, it is stopped.
 */

#define G_LOG_DOMAIN "beakta-reread-box"

#include "beakta-reread-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-password-dialog.h"
#include "beakta-register.h"
#include "beakta-wording.h"

struct _BeaktaRereadBox
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  guint             number;          /* of the document; 0: none */
  GCancellable     *cancellable;     /* owned, nullable: of the reading under way */
  BeaktaWishes      locked_wishes;   /* what the password is asked for */

  /* Template children */
  GtkWidget        *box;
  GtkWidget        *again;
  GtkWidget        *unlock;
  GtkWidget        *recognise;
  GtkButton        *enclosed;
  GtkWidget        *waiting;
  GtkLabel         *label;
  GtkProgressBar   *progress;
};

G_DEFINE_FINAL_TYPE (BeaktaRereadBox, beakta_reread_box, GTK_TYPE_WIDGET)

enum
{
  UNLOCKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A reading, from the question to the change. */
typedef struct
{
  BeaktaRereadBox *box;              /* owned */
  GCancellable    *cancellable;      /* owned */
  BeaktaWishes     wishes;
  char            *password;         /* nullable */
  char            *name;
} Reading;

static void
reading_free (Reading *reading)
{
  if (reading->password != NULL)
    explicit_bzero (reading->password, strlen (reading->password));
  g_free (reading->password);
  g_free (reading->name);
  g_object_unref (reading->cancellable);
  g_object_unref (reading->box);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void ask_password (BeaktaRereadBox *self,
                          BeaktaWishes     wishes,
                          gboolean         is_wrong);

static const BeaktaDocument *
get_document (BeaktaRereadBox *self)
{
  return self->editor != NULL && self->number != 0
         ? beakta_case_get_document (beakta_case_editor_get_case (self->editor), self->number) : NULL;
}

static gboolean
has_only_pictures (const BeaktaDocument *document)
{
  return g_str_equal (document->refused, "only-pictures");
}

static GtkWindow *
get_window (BeaktaRereadBox *self)
{
  return GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW));
}

static void
tell (BeaktaRereadBox *self,
      const char      *heading,
      const char      *body)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Waiting */

static void
show_waiting (BeaktaRereadBox *self,
              const char      *words)
{
  gtk_label_set_text (self->label, words != NULL ? words : "");
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (self->waiting, words != NULL);
  gtk_widget_set_visible (self->box, words == NULL);
}

static void
stop (BeaktaRereadBox *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_waiting (self, NULL);
}

static void
progressed_cb (guint    done,
               guint    total,
               gpointer user_data)
{
  BeaktaRereadBox *self = user_data;
  g_autofree char *words = NULL;

  if (total == 0)
    {
      gtk_progress_bar_pulse (self->progress);
      return;
    }

  /* Translators: the first number is how many pages are done, the second how many there are. */
  words = g_strdup_printf (_("Page %1$u of %2$u"), MIN (done, total), total);
  gtk_label_set_text (self->label, words);
  gtk_progress_bar_set_fraction (self->progress, MIN (1.0, (double) done / total));
}

/* Reading */

/* Takes what came of it to the case. */
static void
take (BeaktaRereadBox *self,
      const Reading   *reading,
      BeaktaIncoming  *incoming)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const char *user = beakta_case_editor_get_user (self->editor);

  change = (reading->wishes & BEAKTA_WISH_ENCLOSURES) != 0
           ? beakta_register_add_enclosed (case_, incoming, self->number, user, now)
           : beakta_register_read_document (case_, incoming, self->number, user, now);
  beakta_case_editor_apply (self->editor, change);
}

/* There is no text this time either; why may be news. */
static void
take_reason (BeaktaRereadBox *self,
             BeaktaIncoming  *incoming)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = beakta_register_read_document (beakta_case_editor_get_case (self->editor), incoming, self->number,
                                                                  beakta_case_editor_get_user (self->editor), now);

  if (!beakta_change_is_empty (change))
    beakta_case_editor_apply (self->editor, change);
}

static char *
dup_refusal (const GError *refused)
{
  if (g_error_matches (refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_NO_WORDS))
    return g_strdup (_("No words were found in the pictures. Ask the applicant for the file that the paper was printed from."));

  return beakta_wording_dup_problem (refused);
}

static void
document_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(Reading) reading = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaIncoming) incoming = beakta_incoming_read_finish (result, &error);
  BeaktaRereadBox *self = reading->box;
  const GError *refused;
  g_autofree char *words = NULL;

  if (reading->cancellable != self->cancellable)
    return;

  stop (self);
  refused = incoming != NULL ? incoming->reading->refused : error;
  if (refused == NULL && reading->password != NULL)
    g_signal_emit (self, signals[UNLOCKED], 0, reading->password);
  if (refused == NULL || incoming->enclosed->len > 0)
    take (self, reading, incoming);
  else if (g_error_matches (refused, BEAKTA_INTAKE_ERROR, BEAKTA_INTAKE_ERROR_ENCRYPTED))
    ask_password (self, reading->wishes, reading->password != NULL);
  else
    {
      words = dup_refusal (refused);
      if (incoming != NULL)
        take_reason (self, incoming);
      tell (self, _("The Document Could Not Be Read"), words);
    }
}

static void
original_loaded_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(Reading) reading = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = beakta_store_load_original_finish (BEAKTA_STORE (object), result, &error);
  BeaktaRereadBox *self = reading->box;
  BeaktaIntakeRequest request = { .wishes = reading->wishes, .password = reading->password };
  g_autofree char *words = NULL;

  if (reading->cancellable != self->cancellable)
    return;

  if (bytes == NULL)
    {
      stop (self);
      words = beakta_wording_dup_problem (error);
      tell (self, _("The Document Could Not Be Read"), words);
      return;
    }

  beakta_incoming_read_bytes_async (reading->name, bytes, &request, progressed_cb, self, reading->cancellable,
                                    document_read_cb, reading);
  g_steal_pointer (&reading);
}

static void
read_anew (BeaktaRereadBox *self,
           BeaktaWishes     wishes,
           const char      *password)
{
  const BeaktaDocument *document = get_document (self);
  Reading *reading;

  if (document == NULL)
    return;

  stop (self);
  self->cancellable = g_cancellable_new ();
  reading = g_new0 (Reading, 1);
  reading->box = g_object_ref (self);
  reading->cancellable = g_object_ref (self->cancellable);
  reading->wishes = wishes;
  reading->password = g_strdup (password);
  reading->name = g_strdup (document->name);

  show_waiting (self, (wishes & BEAKTA_WISH_RECOGNISE) != 0 ? _("Recognising the text…") : _("Reading the document…"));
  beakta_store_load_original_async (beakta_case_editor_get_store (self->editor), document->sha256, self->cancellable,
                                    original_loaded_cb, reading);
}

static void
again_clicked_cb (BeaktaRereadBox *self)
{
  read_anew (self, BEAKTA_WISH_NONE, NULL);
}

/* The password */

static void
password_given_cb (BeaktaPasswordDialog *dialog,
                   const char           *password,
                   BeaktaRereadBox      *self)
{
  read_anew (self, self->locked_wishes, password);
}

static void
ask_password (BeaktaRereadBox *self,
              BeaktaWishes     wishes,
              gboolean         is_wrong)
{
  const BeaktaDocument *document = get_document (self);
  GtkWidget *dialog;

  if (document == NULL)
    return;

  self->locked_wishes = wishes;
  dialog = beakta_password_dialog_new (get_window (self), BEAKTA_PASSWORD_FOR_TEXT, document->name, is_wrong);
  g_signal_connect_object (dialog, "given", G_CALLBACK (password_given_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
unlock_clicked_cb (BeaktaRereadBox *self)
{
  ask_password (self, BEAKTA_WISH_NONE, FALSE);
}

/* Recognition */

static void
probe_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_task_return_boolean (task, beakta_intake_can_recognise ());
}

static void
probed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  BeaktaRereadBox *self = BEAKTA_REREAD_BOX (object);
  gboolean is_installed = g_task_propagate_boolean (G_TASK (result), NULL);

  const BeaktaDocument *document = get_document (self);

  /* Pictures inside a document become documents, each with its own text. */
  if (is_installed && document != NULL)
    read_anew (self, BEAKTA_WISH_RECOGNISE | (has_only_pictures (document) ? BEAKTA_WISH_ENCLOSURES : 0), NULL);
  else if (document != NULL)
    tell (self, _("Text Recognition Is Not Installed"),
          _("Ask those who look after your computers for the packages tesseract-ocr-swe and libtesseract5, and for a Beakta "
            "that was built with them. Nothing was changed."));
}

static void
recognise_clicked_cb (BeaktaRereadBox *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, probed_cb, NULL);

  g_task_set_source_tag (task, recognise_clicked_cb);
  g_task_run_in_thread (task, probe_in_thread);
}

static void
enclosed_clicked_cb (BeaktaRereadBox *self)
{
  read_anew (self, BEAKTA_WISH_ENCLOSURES, NULL);
}

static void
stop_clicked_cb (BeaktaRereadBox *self)
{
  stop (self);
}

static void
beakta_reread_box_dispose (GObject *object)
{
  BeaktaRereadBox *self = BEAKTA_REREAD_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->waiting, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_reread_box_parent_class)->dispose (object);
}

static void
beakta_reread_box_class_init (BeaktaRereadBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_reread_box_dispose;

  signals[UNLOCKED] = g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-reread-box.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, box);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, again);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, unlock);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, recognise);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, enclosed);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, waiting);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRereadBox, progress);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, recognise_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, enclosed_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
beakta_reread_box_init (BeaktaRereadBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_notice (BeaktaText *text,
            const char *nick)
{
  return text != NULL && g_strv_contains (beakta_text_get_notices (text), nick);
}

static gboolean
is_type (const BeaktaDocument *document,
         const char * const   *types)
{
  return g_strv_contains (types, document->type);
}

/* Whether pictures, or other files, are inside the document and not in the case yet. */
static gboolean
encloses (BeaktaRereadBox *self,
          BeaktaText      *text,
          gboolean         pictures)
{
  const BeaktaDocument *document = get_document (self);

  if (document == NULL || !beakta_case_editor_may (self->editor, BEAKTA_ACT_ADD_DOCUMENT, NULL) ||
      beakta_register_has_enclosed (beakta_case_editor_get_case (self->editor), self->number))
    return FALSE;

  return pictures ? has_only_pictures (document) || has_notice (text, "pictures")
                  : g_str_equal (document->type, "pdf") && has_notice (text, "attachments");
}

static void
update (BeaktaRereadBox *self,
        BeaktaText      *text)
{
  static const char * const lockable[] = { "pdf", NULL };
  static const char * const pictures[] = { "pdf", "tiff", "jpeg", "png", NULL };
  const BeaktaDocument *document = get_document (self);
  gboolean may_read = document != NULL && beakta_case_editor_may (self->editor, BEAKTA_ACT_READ_DOCUMENT, NULL);
  gboolean has_pictures = encloses (self, text, TRUE);
  gboolean has_files = has_pictures || encloses (self, text, FALSE);
  gboolean is_fallen = may_read && beakta_intake_has_fallen (document->refused);
  gboolean is_locked = may_read && g_str_equal (document->refused, "encrypted") && is_type (document, lockable);
  gboolean is_picture = may_read && is_type (document, pictures) &&
                        (g_str_equal (document->refused, "no-text") || has_notice (text, "no-text-layer"));
  gboolean is_pasted = has_pictures && has_only_pictures (document);

  gtk_widget_set_visible (self->again, is_fallen);
  gtk_widget_set_visible (self->unlock, is_locked);
  gtk_widget_set_visible (self->recognise, is_picture || is_pasted);
  gtk_button_set_label (self->enclosed, has_pictures ? _("Add the _Pictures as Documents") : _("Add the _Files as Documents"));
  gtk_widget_set_visible (GTK_WIDGET (self->enclosed), has_files);

  /* Two wide buttons beside one another would keep the text from being made narrow. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), is_pasted ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self), is_fallen || is_locked || is_picture || has_files);
}

void
beakta_reread_box_set_document (BeaktaRereadBox  *self,
                                BeaktaCaseEditor *editor,
                                guint             number,
                                BeaktaText       *text)
{
  g_return_if_fail (BEAKTA_IS_REREAD_BOX (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (text == NULL || BEAKTA_IS_TEXT (text));

  if (editor != self->editor || number != self->number)
    stop (self);

  g_set_object (&self->editor, editor);
  self->number = number;
  update (self, text);
}
