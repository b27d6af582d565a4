/* A growing field for free text that saves itself.
 *
 * (1) The person's words are the truth while they write: an echo of what was committed, early or late, changes
 *     neither text nor cursor.
 * (2) Whatever has been written is committed 200 ms later at the latest, however fast the keys come, and at once when the
 *     field is left and when it leaves the screen.
 * (3) Text from somebody else (another's change, undo) is taken in unless the person has words that the case has not said yet;
 *     those stand until the person has chosen: beakta-clash-card.h.
 * (4) What saves itself is undone with the case, step by step, and not letter by letter in the field beside it.
 */

#define G_LOG_DOMAIN "beakta-text-field"

#include "beakta-text-field.h"

#include "beakta-growing-text.h"
#include "beakta-personal-note.h"
#include "beakta-scroll-keeper.h"
#include "beakta-text-echo.h"

#define COMMIT_DELAY_MS 200

struct _BeaktaTextField
{
  GtkBox         parent_instance;

  char          *label;              /* never NULL */
  char          *about;              /* never NULL */
  BeaktaTextEcho echo;               /* what the case has said, and is to say */
  guint          commit_id;          /* source, 0 when nothing waits */
  gboolean       autosave;
  gboolean       is_setting;         /* the text comes from the case */

  /* Template children */
  GtkLabel      *caption;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkLabel      *hint;
  GtkLabel      *warning;
};

G_DEFINE_FINAL_TYPE (BeaktaTextField, beakta_text_field, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_ABOUT,
  PROP_PLACEHOLDER,
  PROP_AUTOSAVE,
  PROP_N_CHARS,
  N_PROPS
};

enum
{
  COMMITTED,
  SENT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
commit (BeaktaTextField *self)
{
  g_autofree char *text = beakta_text_field_dup_text (self);

  g_clear_handle_id (&self->commit_id, g_source_remove);

  if (!self->autosave || g_str_equal (text, beakta_text_echo_get_expected (&self->echo)))
    return;

  beakta_text_echo_send (&self->echo, text);
  g_signal_emit (self, signals[COMMITTED], 0, text);
}

static gboolean
commit_due_cb (gpointer user_data)
{
  BeaktaTextField *self = user_data;

  self->commit_id = 0;
  commit (self);

  return G_SOURCE_REMOVE;
}

static void
show_text_state (BeaktaTextField *self)
{
  g_autofree char *text = beakta_text_field_dup_text (self);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text == '\0');
  beakta_personal_note_follow (self->warning, text);
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHARS]);
}

static void
buffer_changed_cb (GtkTextBuffer   *buffer,
                   BeaktaTextField *self)
{
  show_text_state (self);

  /* Invariant (2): a commit that is due is not put off by the next key. */
  if (!self->is_setting && self->autosave && self->commit_id == 0)
    self->commit_id = g_timeout_add (COMMIT_DELAY_MS, commit_due_cb, self);
}

/* A text view that does not scroll itself must ask those around it to keep the cursor in sight. */
static void
cursor_moved_cb (GtkTextBuffer   *buffer,
                 GParamSpec      *pspec,
                 BeaktaTextField *self)
{
  if (!self->is_setting && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    beakta_scroll_keeper_follow_cursor (self->view);
}

static void
focus_left_cb (GtkEventControllerFocus *controller,
               BeaktaTextField         *self)
{
  commit (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                BeaktaTextField       *self)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!is_enter || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  commit (self);
  g_signal_emit (self, signals[SENT], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "field.done", NULL);

  return GDK_EVENT_STOP;
}

/* Heard: "Question 1.2: Reason". */
static void
name_view (BeaktaTextField *self)
{
  g_autofree char *name = NULL;

  if (*self->about != '\0' && *self->label != '\0')
    name = g_strdup_printf ("%s: %s", self->about, self->label);
  else
    name = g_strconcat (self->about, self->label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  -1);
}

/* Puts @text into the buffer and leaves the cursor as near as it can to where it was. */
static void
replace_text (BeaktaTextField *self,
              const char      *text)
{
  GtkTextIter iter;
  int cursor;

  g_object_get (self->buffer, "cursor-position", &cursor, NULL);

  self->is_setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, cursor);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  self->is_setting = FALSE;
}

static gboolean
beakta_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_TEXT_FIELD (widget)->view));
}

static void
beakta_text_field_unmap (GtkWidget *widget)
{
  commit (BEAKTA_TEXT_FIELD (widget));

  GTK_WIDGET_CLASS (beakta_text_field_parent_class)->unmap (widget);
}

static void
beakta_text_field_dispose (GObject *object)
{
  BeaktaTextField *self = BEAKTA_TEXT_FIELD (object);

  g_clear_handle_id (&self->commit_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_TEXT_FIELD);

  G_OBJECT_CLASS (beakta_text_field_parent_class)->dispose (object);
}

static void
beakta_text_field_finalize (GObject *object)
{
  BeaktaTextField *self = BEAKTA_TEXT_FIELD (object);

  beakta_text_echo_clear (&self->echo);
  g_free (self->label);
  g_free (self->about);

  G_OBJECT_CLASS (beakta_text_field_parent_class)->finalize (object);
}

static void
beakta_text_field_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BeaktaTextField *self = BEAKTA_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_ABOUT:
      g_value_set_string (value, self->about);
      break;

    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_label (self->hint));
      break;

    case PROP_AUTOSAVE:
      g_value_set_boolean (value, self->autosave);
      break;

    case PROP_N_CHARS:
      g_value_set_uint (value, (guint) gtk_text_buffer_get_char_count (self->buffer));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_label (BeaktaTextField *self,
           const char      *label)
{
  g_free (self->label);
  self->label = g_strdup (label != NULL ? label : "");

  gtk_label_set_label (self->caption, self->label);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *self->label != '\0');
  name_view (self);
}

/* Invariant (4). */
static void
set_autosave (BeaktaTextField *self,
              gboolean         autosave)
{
  self->autosave = autosave;
  gtk_text_buffer_set_enable_undo (self->buffer, !autosave);
}

static void
beakta_text_field_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BeaktaTextField *self = BEAKTA_TEXT_FIELD (object);
  const char *placeholder;

  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;

    case PROP_ABOUT:
      beakta_text_field_set_about (self, g_value_get_string (value));
      break;

    case PROP_PLACEHOLDER:
      placeholder = g_value_get_string (value);
      gtk_label_set_label (self->hint, placeholder != NULL ? placeholder : "");
      break;

    case PROP_AUTOSAVE:
      set_autosave (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
beakta_text_field_class_init (BeaktaTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_text_field_dispose;
  object_class->finalize = beakta_text_field_finalize;
  object_class->get_property = beakta_text_field_get_property;
  object_class->set_property = beakta_text_field_set_property;

  widget_class->grab_focus = beakta_text_field_grab_focus;
  widget_class->unmap = beakta_text_field_unmap;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ABOUT] =
    g_param_spec_string ("about", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AUTOSAVE] =
    g_param_spec_boolean ("autosave", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_CHARS] =
    g_param_spec_uint ("n-chars", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[COMMITTED] =
    g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SENT] =
    g_signal_new ("sent", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/fields/beakta-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaTextField, caption);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTextField, view);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTextField, buffer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTextField, hint);
  gtk_widget_class_bind_template_child (widget_class, BeaktaTextField, warning);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
beakta_text_field_init (BeaktaTextField *self)
{
  self->label = g_strdup ("");
  self->about = g_strdup ("");
  beakta_text_echo_init (&self->echo);

  gtk_widget_init_template (GTK_WIDGET (self));
  set_autosave (self, TRUE);
}

GtkWidget *
beakta_text_field_new (const char *label,
                       const char *placeholder)
{
  return g_object_new (BEAKTA_TYPE_TEXT_FIELD,
                       "label", label,
                       "placeholder", placeholder,
                       NULL);
}

void
beakta_text_field_set_about (BeaktaTextField *self,
                             const char      *about)
{
  g_return_if_fail (BEAKTA_IS_TEXT_FIELD (self));

  g_free (self->about);
  self->about = g_strdup (about != NULL ? about : "");
  name_view (self);
}

void
beakta_text_field_set_text (BeaktaTextField *self,
                            const char      *text)
{
  g_autofree char *written = NULL;
  gboolean has_own_words;

  g_return_if_fail (BEAKTA_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  written = beakta_text_field_dup_text (self);
  has_own_words = !g_str_equal (written, self->echo.confirmed);

  if (!beakta_text_echo_hear (&self->echo, text) && !has_own_words && !g_str_equal (written, text))
    replace_text (self, text);
}

char *
beakta_text_field_dup_text (BeaktaTextField *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (BEAKTA_IS_TEXT_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

gboolean
beakta_text_field_is_settled (BeaktaTextField *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (BEAKTA_IS_TEXT_FIELD (self), TRUE);

  text = beakta_text_field_dup_text (self);

  return beakta_text_echo_is_settled (&self->echo, text);
}

void
beakta_text_field_flush (BeaktaTextField *self)
{
  g_return_if_fail (BEAKTA_IS_TEXT_FIELD (self));

  commit (self);
}

void
beakta_text_field_take_back (BeaktaTextField *self,
                             const char      *text)
{
  g_return_if_fail (BEAKTA_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  beakta_text_echo_reset (&self->echo, text);
}

void
beakta_text_field_clear (BeaktaTextField *self)
{
  g_return_if_fail (BEAKTA_IS_TEXT_FIELD (self));

  g_clear_handle_id (&self->commit_id, g_source_remove);
  beakta_text_field_take_back (self, "");
  replace_text (self, "");
}

void
beakta_text_field_set_locked (BeaktaTextField *self,
                              const char      *why)
{
  g_return_if_fail (BEAKTA_IS_TEXT_FIELD (self));

  /* The cursor stays visible: with it the keyboard reads the text. GTK 4.8 also ends the program when the cursor of a view
   * that was hidden while it blinked is taken away. */
  gtk_text_view_set_editable (self->view, why == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), why);
}
