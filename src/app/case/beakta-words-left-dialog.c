/* Words that were being typed when their place in the case was removed. */

#define G_LOG_DOMAIN "beakta-words-left-dialog"

#include "beakta-words-left-dialog.h"

#include <glib/gi18n.h>

#include "beakta-wrapped-words.h"

#define GREATEST_HEIGHT 240

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             const char       *words)
{
  if (g_strcmp0 (response, "copy") == 0)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), words);
}

static void
free_words (gpointer  words,
            GClosure *closure)
{
  g_free (words);
}

static GtkWidget *
make_label (const char *words)
{
  GtkWidget *label = beakta_wrapped_words_new (words, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_yalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_scrolled (GtkWidget *label)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), GREATEST_HEIGHT);

  return scrolled;
}

/* What took the words' place with it. */
static const char *
get_heading (BeaktaItemKind kind)
{
  if (kind == BEAKTA_ITEM_CELL)
    return _("The Group Was Removed While You Wrote");
  if (kind == BEAKTA_ITEM_SENTENCE)
    return _("The Sentence Was Removed While You Wrote");
  if (kind == BEAKTA_ITEM_REQUEST || kind == BEAKTA_ITEM_POINT)
    return _("The Draft Was Thrown Away While You Wrote");

  return _("The Checklist Was Removed While You Wrote");
}

GtkWidget *
beakta_words_left_dialog_new (GtkWindow      *parent,
                              BeaktaItemKind  kind,
                              const char     *words)
{
  GtkWidget *dialog;
  GtkWidget *label;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  dialog = adw_message_dialog_new (parent, get_heading (kind),
                                   _("These words are not saved. Copy them if you want to use them. "
                                     "Whoever removed it can undo that step."));
  label = make_label (words);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_scrolled (label));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), "copy", _("Co_py the Words"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");

  /* It comes while somebody types: no key but one that is meant may press a button. */
  gtk_window_set_focus (GTK_WINDOW (dialog), label);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), g_strdup (words), free_words, 0);

  return dialog;
}
