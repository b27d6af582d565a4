#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-words.h"

#include <glib/gi18n-lib.h>

#include "beakta-text-field.h"
#include "beakta-wrap-layout.h"

typedef enum
{
  SWEDISH,
  ENGLISH,
  N_LANGUAGES
} Language;

static const char * const languages[N_LANGUAGES] = { "sv", "en" };

struct _BeaktaDraftWords
{
  BeaktaDraftControl  parent_instance;

  gboolean            has_languages;
  BeaktaTextField    *fields[N_LANGUAGES];    /* children; the second nullable */
  GtkWidget          *missing;                /* a child, nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaDraftWords, beakta_draft_words, BEAKTA_TYPE_DRAFT_CONTROL)

static const char *
get_language (BeaktaDraftWords *self,
              Language          language)
{
  return self->has_languages ? languages[language] : NULL;
}

static void
commit (BeaktaDraftWords *self,
        Language          language,
        const char       *text)
{
  g_autoptr(GError) error = NULL;

  if (!beakta_draft_control_set_text (BEAKTA_DRAFT_CONTROL (self), get_language (self, language), text, &error))
    g_message ("%s", error->message);
}

static void
swedish_committed_cb (BeaktaDraftWords *self,
                      const char       *text)
{
  commit (self, SWEDISH, text);
}

static void
english_committed_cb (BeaktaDraftWords *self,
                      const char       *text)
{
  commit (self, ENGLISH, text);
}

/* Said in words, and only where there is something to translate. */
static void
show_missing (BeaktaDraftWords *self)
{
  g_autofree char *swedish = NULL;
  g_autofree char *english = NULL;

  if (self->missing == NULL)
    return;

  swedish = beakta_draft_control_dup_text (BEAKTA_DRAFT_CONTROL (self), languages[SWEDISH]);
  english = beakta_draft_control_dup_text (BEAKTA_DRAFT_CONTROL (self), languages[ENGLISH]);
  gtk_widget_set_visible (self->missing, *swedish != '\0' && *english == '\0');
}

static void
beakta_draft_words_refresh (BeaktaDraftControl *control)
{
  BeaktaDraftWords *self = BEAKTA_DRAFT_WORDS (control);

  for (Language language = SWEDISH; language < N_LANGUAGES; language++)
    if (self->fields[language] != NULL)
      {
        g_autofree char *text = beakta_draft_control_dup_text (control, get_language (self, language));

        beakta_text_field_set_text (self->fields[language], text);
      }
  show_missing (self);
}

static void
beakta_draft_words_focus (BeaktaDraftControl *control,
                          const char         *language)
{
  BeaktaDraftWords *self = BEAKTA_DRAFT_WORDS (control);
  gboolean is_english = g_strcmp0 (language, languages[ENGLISH]) == 0 && self->fields[ENGLISH] != NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->fields[is_english ? ENGLISH : SWEDISH]));
}

static void
beakta_draft_words_flush (BeaktaDraftControl *control)
{
  BeaktaDraftWords *self = BEAKTA_DRAFT_WORDS (control);

  for (Language language = SWEDISH; language < N_LANGUAGES; language++)
    if (self->fields[language] != NULL)
      beakta_text_field_flush (self->fields[language]);
}

static void
beakta_draft_words_class_init (BeaktaDraftWordsClass *klass)
{
  BeaktaDraftControlClass *control_class = BEAKTA_DRAFT_CONTROL_CLASS (klass);

  control_class->refresh = beakta_draft_words_refresh;
  control_class->focus = beakta_draft_words_focus;
  control_class->flush = beakta_draft_words_flush;
}

static void
beakta_draft_words_init (BeaktaDraftWords *self)
{
}

static void
add_field (BeaktaDraftWords *self,
           GtkWidget        *box,
           Language          language,
           const char       *label)
{
  g_autofree char *about = beakta_draft_control_dup_about (BEAKTA_DRAFT_CONTROL (self));
  GtkWidget *field = beakta_text_field_new (label, NULL);

  beakta_text_field_set_about (BEAKTA_TEXT_FIELD (field), about);
  gtk_widget_add_css_class (field, "one-line");
  gtk_widget_set_hexpand (field, TRUE);
  g_signal_connect_object (field, "committed",
                           language == SWEDISH ? G_CALLBACK (swedish_committed_cb) : G_CALLBACK (english_committed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), field);
  self->fields[language] = BEAKTA_TEXT_FIELD (field);
}

/* Side by side where there is room for both. */
static void
add_both (BeaktaDraftWords *self)
{
  const char *label = beakta_draft_control_get_label (BEAKTA_DRAFT_CONTROL (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 12, "homogeneous", TRUE, "max-columns", 2, NULL);
  /* Translators: a field of a checklist, and its language */
  g_autofree char *swedish = g_strdup_printf (_("%s, in Swedish"), label);
  g_autofree char *english = g_strdup_printf (_("%s, in English"), label);

  gtk_widget_set_layout_manager (box, layout);
  add_field (self, box, SWEDISH, swedish);
  add_field (self, box, ENGLISH, english);
  gtk_box_append (GTK_BOX (self), box);

  self->missing = gtk_label_new (_("The English words are missing"));
  gtk_label_set_xalign (GTK_LABEL (self->missing), 1);
  gtk_widget_add_css_class (self->missing, "caption");
  gtk_widget_add_css_class (self->missing, "quiet-warning");
  gtk_box_append (GTK_BOX (self), self->missing);
}

GtkWidget *
beakta_draft_words_new (const BeaktaDraftTarget *target,
                        gboolean                 is_translating)
{
  BeaktaDraftWords *self = g_object_new (BEAKTA_TYPE_DRAFT_WORDS, NULL);
  BeaktaDraftControl *control = BEAKTA_DRAFT_CONTROL (self);

  beakta_draft_control_set_target (control, target);
  self->has_languages = beakta_draft_field_has_languages (target->field);
  if (self->has_languages && is_translating)
    add_both (self);
  else
    add_field (self, GTK_WIDGET (self), SWEDISH, beakta_draft_control_get_label (control));
  beakta_draft_words_refresh (control);

  return GTK_WIDGET (self);
}
