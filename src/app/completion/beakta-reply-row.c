/* A point of a request that was sent, ticked off.
 *
 * A point that is answered, in whole or in part, is taken to be answered by the newest document that has come since the
 * request was written, until the person says another.
 */

#define G_LOG_DOMAIN "beakta-reply-row"

#include "beakta-reply-row.h"

#include <glib/gi18n.h>

#include "beakta-acts-request.h"
#include "beakta-completion.h"
#include "beakta-document-choice.h"
#include "beakta-heard-name.h"
#include "beakta-option-row.h"
#include "beakta-text-field.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"

struct _BeaktaReplyRow
{
  GtkBox                parent_instance;

  BeaktaCaseEditor     *editor;      /* owned */
  char                 *id;
  BeaktaOptionRow      *reply;       /* a child of the place */

  /* Template children */
  GtkLabel             *number;
  GtkLabel             *heading;
  GtkLabel             *asked;
  GtkBox               *place;
  GtkWidget            *details;
  GtkWidget            *documents;
  BeaktaDocumentChoice *document;
  GtkWidget            *show;
  BeaktaTextField      *note;
  GtkLabel             *ticked;
};

G_DEFINE_FINAL_TYPE (BeaktaReplyRow, beakta_reply_row, GTK_TYPE_BOX)

enum
{
  DOCUMENT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a person says of a point; what they do not speak of is as it is when the turn comes. */
typedef struct
{
  char     *point;
  char     *user;
  int       reply;                   /* -1: as it is */
  int       document;                /* -1: as it is */
  char     *note;                    /* nullable: as it is */
} Tick;

static void
tick_free (gpointer data)
{
  Tick *tick = data;

  g_free (tick->point);
  g_free (tick->user);
  g_free (tick->note);
  g_free (tick);
}

static BeaktaChange *
make_tick (BeaktaCase *case_,
           gpointer    user_data)
{
  const Tick *tick = user_data;
  const BeaktaPoint *point = beakta_case_lookup (case_, BEAKTA_ITEM_POINT, tick->point);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  BeaktaChange *change;

  if (point == NULL)
    return NULL;

  change = beakta_acts_tick_point (case_, tick->point, tick->reply >= 0 ? (BeaktaReply) tick->reply : point->reply,
                                   tick->document >= 0 ? (guint) tick->document : point->document,
                                   tick->note != NULL ? tick->note : point->note, tick->user, now);
  beakta_change_set_typed_in (change, tick->note != NULL ? "note" : NULL);

  return change;
}

static void
tick_off (BeaktaReplyRow *self,
          int             reply,
          int             document,
          const char     *note)
{
  Tick *tick = g_new0 (Tick, 1);

  tick->point = g_strdup (self->id);
  tick->user = g_strdup (beakta_case_editor_get_user (self->editor));
  tick->reply = reply;
  tick->document = document;
  tick->note = g_strdup (note);
  beakta_case_editor_apply_in_turn (self->editor, make_tick, tick, tick_free);
}

static const BeaktaPoint *
get_point (BeaktaReplyRow *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_POINT, self->id);
}

/* The newest that came after the request was drafted last; 0: none */
static guint
find_answer (BeaktaReplyRow    *self,
             const BeaktaPoint *point)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  const BeaktaCompletion *request = beakta_case_lookup (case_, BEAKTA_ITEM_REQUEST, point->request);
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);

  for (guint i = documents->len; request != NULL && i > 0; i--)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i - 1);

      if (document->within == 0 && g_strcmp0 (document->added, request->drafted) > 0)
        return document->number;
    }

  return 0;
}

static void
reply_chosen_cb (BeaktaOptionRow *row,
                 const char      *value,
                 BeaktaReplyRow  *self)
{
  const BeaktaPoint *point = get_point (self);
  int reply = BEAKTA_REPLY_OPEN;
  int document = -1;

  if (point == NULL)
    return;

  if (*value != '\0')
    beakta_words_from_nick (BEAKTA_WORDS_REPLY, value, &reply);
  if (reply == BEAKTA_REPLY_OPEN || reply == BEAKTA_REPLY_NOT_ANSWERED)
    document = 0;
  else if (point->document == 0)
    document = (int) find_answer (self, point);

  tick_off (self, reply, document, NULL);
}

static void
document_chosen_cb (BeaktaReplyRow *self,
                    guint           number)
{
  tick_off (self, -1, (int) number, NULL);
}

static void
note_committed_cb (BeaktaReplyRow *self,
                   const char     *text)
{
  tick_off (self, -1, -1, text);
}

static void
show_clicked_cb (BeaktaReplyRow *self)
{
  const BeaktaPoint *point = get_point (self);

  if (point != NULL && point->document > 0)
    g_signal_emit (self, signals[DOCUMENT_ACTIVATED], 0, point->document);
}

static void
name_parts (BeaktaReplyRow *self,
            guint           number)
{
  g_autofree char *about = g_strdup_printf (_("Point %u"), number);
  g_autofree char *document = g_strdup_printf ("%s: %s", about, _("The document that answers"));
  g_autofree char *show = g_strdup_printf ("%s: %s", about, _("Show the document that answers the point"));
  g_autofree char *text = g_strdup_printf ("%u", number);

  gtk_label_set_label (self->number, text);
  beakta_option_row_set_about (self->reply, about);
  beakta_document_choice_set_name (self->document, document);
  beakta_heard_name_set (self->show, show);
  beakta_text_field_set_about (self->note, about);
}

static void
show_reply (BeaktaReplyRow    *self,
            const BeaktaPoint *point)
{
  gboolean is_open = point->reply == BEAKTA_REPLY_OPEN;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = beakta_wording_dup_moment (point->ticked, now);
  g_autofree char *words = NULL;

  beakta_option_row_set_value (self->reply, is_open ? "" : beakta_words_get_nick (BEAKTA_WORDS_REPLY, point->reply));
  gtk_widget_set_visible (self->details, !is_open);
  gtk_widget_set_visible (self->documents, point->reply != BEAKTA_REPLY_NOT_ANSWERED);
  gtk_widget_set_sensitive (self->show, point->document > 0);
  if (is_open)
    return;

  /* Translators: a person and a moment: "Noted by A. Ek, 28 Nov 14:02" */
  words = g_strdup_printf (_("Noted by %1$s, %2$s"), beakta_case_editor_get_name (self->editor, point->ticked_by), moment);
  gtk_label_set_label (self->ticked, words);
}

static void
beakta_reply_row_dispose (GObject *object)
{
  BeaktaReplyRow *self = BEAKTA_REPLY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_REPLY_ROW);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_reply_row_parent_class)->dispose (object);
}

static void
beakta_reply_row_finalize (GObject *object)
{
  g_free (BEAKTA_REPLY_ROW (object)->id);

  G_OBJECT_CLASS (beakta_reply_row_parent_class)->finalize (object);
}

static void
beakta_reply_row_class_init (BeaktaReplyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_reply_row_dispose;
  object_class->finalize = beakta_reply_row_finalize;

  signals[DOCUMENT_ACTIVATED] = g_signal_new ("document-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (BEAKTA_TYPE_DOCUMENT_CHOICE);
  g_type_ensure (BEAKTA_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/completion/beakta-reply-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, heading);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, asked);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, details);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, documents);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, document);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, show);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, note);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReplyRow, ticked);
  gtk_widget_class_bind_template_callback (widget_class, document_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_committed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_clicked_cb);
}

static void
beakta_reply_row_init (BeaktaReplyRow *self)
{
  static const struct
  {
    BeaktaReply reply;
    BeaktaTone  tone;
  } replies[] = {
    { BEAKTA_REPLY_ANSWERED, BEAKTA_TONE_GOOD },
    { BEAKTA_REPLY_PARTLY, BEAKTA_TONE_WARNING },
    { BEAKTA_REPLY_NOT_ANSWERED, BEAKTA_TONE_WARNING },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->reply = BEAKTA_OPTION_ROW (beakta_option_row_new (""));
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    beakta_option_row_add (self->reply, beakta_words_get_nick (BEAKTA_WORDS_REPLY, replies[i].reply),
                           beakta_wording_get_reply (replies[i].reply), replies[i].tone);
  g_signal_connect (self->reply, "chosen", G_CALLBACK (reply_chosen_cb), self);
  gtk_box_append (self->place, GTK_WIDGET (self->reply));
}

GtkWidget *
beakta_reply_row_new (BeaktaCaseEditor *editor,
                      const char       *id)
{
  BeaktaReplyRow *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_REPLY_ROW, NULL);
  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

const char *
beakta_reply_row_get_id (BeaktaReplyRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPLY_ROW (self), NULL);

  return self->id;
}

static const char *
get_note (BeaktaReplyRow    *self,
          const BeaktaPoint *point)
{
  return beakta_case_editor_get_wording (self->editor, BEAKTA_ITEM_POINT, point->record.id, "note", point->note);
}

void
beakta_reply_row_update (BeaktaReplyRow *self,
                         guint           number)
{
  const BeaktaPoint *point;
  g_autofree char *why = NULL;
  gboolean may;

  g_return_if_fail (BEAKTA_IS_REPLY_ROW (self));

  point = get_point (self);
  if (point == NULL)
    return;

  may = beakta_case_editor_may (self->editor, BEAKTA_ACT_TICK_POINT, &why);
  gtk_label_set_label (self->heading, point->heading);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), *point->heading != '\0');
  gtk_label_set_label (self->asked, point->asked);
  name_parts (self, number);
  beakta_document_choice_set (self->document, beakta_case_editor_get_case (self->editor), point->document);
  show_reply (self, point);
  beakta_text_field_set_text (self->note, get_note (self, point));
  beakta_option_row_set_locked (self->reply, may ? NULL : why);
  beakta_text_field_set_locked (self->note, may ? NULL : why);
  gtk_widget_set_sensitive (GTK_WIDGET (self->document), may);
}

void
beakta_reply_row_flush (BeaktaReplyRow *self)
{
  g_return_if_fail (BEAKTA_IS_REPLY_ROW (self));

  beakta_text_field_flush (self->note);
}

void
beakta_reply_row_take_back (BeaktaReplyRow *self)
{
  const BeaktaPoint *point;

  g_return_if_fail (BEAKTA_IS_REPLY_ROW (self));

  point = get_point (self);
  if (point != NULL)
    beakta_text_field_take_back (self->note, get_note (self, point));
}
