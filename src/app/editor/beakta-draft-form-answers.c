/* The answers to a question: what each asks for, and what it follows up.
 *
 * Those of yes, partly and no are always there; a scale or a choice has its own, which come, go and are moved. What the list
 * says of the answers to every question is written in the same way.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-form-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-heard-name.h"
#include "beakta-wording.h"

static const char * const plain_answers[] = { "yes", "partly", "no", "not-relevant" };

static GtkWidget *
add_card (GtkWidget  *box,
          const char *heading)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (card, "answer-card");
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (box), card);

  return card;
}

static void
add_asks (BeaktaDraftForm *self,
          GtkWidget       *card,
          BeaktaDraftItem  item,
          const char      *answer)
{
  const BeaktaDraftChoiceWord words[] = {
    /* Translators: what an answer must have before the case can be proposed */
    { "evidence", C_("asks", "Evidence") },
    { "reason", C_("asks", "A reason") },
    { "missing", C_("asks", "What is missing") },
    { "either", C_("asks", "A reason, or what is missing") },
  };

  beakta_draft_form_add_set (self, card, item, BEAKTA_DRAFT_FIELD_ASKS, answer, words, G_N_ELEMENTS (words));
}

static void
add_plain_answers (BeaktaDraftForm *self,
                   GtkWidget       *box,
                   BeaktaDraftItem  item)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_answers); i++)
    {
      g_autofree char *heading = beakta_wording_dup_value (plain_answers[i]);
      GtkWidget *card = add_card (box, heading);

      add_asks (self, card, item, plain_answers[i]);
      beakta_draft_form_add_words (self, card, item, BEAKTA_DRAFT_FIELD_FOLLOW_UP, plain_answers[i]);
    }
}

/* Answers of one's own */

static BeaktaDraftItem
get_item (GtkWidget *button)
{
  return (BeaktaDraftItem) g_ascii_strtoull (gtk_widget_get_name (button), NULL, 10);
}

static void
tell (const GError *error)
{
  if (error != NULL)
    g_message ("%s", error->message);
}

static void
move (BeaktaDraftForm *self,
      BeaktaDraftItem  option,
      int              by)
{
  int position = (int) beakta_checklist_draft_get_position (self->draft, option) + by;
  g_autoptr(GError) error = NULL;

  if (position >= 0)
    beakta_checklist_draft_move (self->draft, option, self->item, position, &error);
  tell (error);
}

static void
up_cb (GtkWidget       *button,
       BeaktaDraftForm *self)
{
  move (self, get_item (button), -1);
}

static void
down_cb (GtkWidget       *button,
         BeaktaDraftForm *self)
{
  move (self, get_item (button), 1);
}

static void
remove_cb (GtkWidget       *button,
           BeaktaDraftForm *self)
{
  g_autoptr(GError) error = NULL;

  beakta_checklist_draft_remove (self->draft, get_item (button), &error);
  tell (error);
}

static void
add_cb (GtkWidget       *button,
        BeaktaDraftForm *self)
{
  g_autoptr(GError) error = NULL;

  beakta_checklist_draft_add (self->draft, BEAKTA_DRAFT_OPTION, self->item, -1, &error);
  tell (error);
}

static GtkWidget *
add_button (GtkWidget       *box,
            BeaktaDraftItem  option,
            const char      *icon,
            const char      *tooltip,
            const char      *about)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *id = g_strdup_printf ("%u", option);
  g_autofree char *name = g_strdup_printf ("%s: %s", tooltip, about);

  gtk_widget_set_name (button, id);
  gtk_widget_set_tooltip_text (button, tooltip);
  beakta_heard_name_set (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_buttons (BeaktaDraftForm *self,
             GtkWidget       *card,
             BeaktaDraftItem  option,
             guint            n_options)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *about = beakta_editor_words_dup_item (self->draft, option);
  guint position = beakta_checklist_draft_get_position (self->draft, option);
  GtkWidget *up = add_button (box, option, "go-up-symbolic", _("Move the Answer Up"), about);
  GtkWidget *down = add_button (box, option, "go-down-symbolic", _("Move the Answer Down"), about);
  GtkWidget *remove = add_button (box, option, "user-trash-symbolic", _("Remove the Answer"), about);

  g_signal_connect_object (up, "clicked", G_CALLBACK (up_cb), self, 0);
  g_signal_connect_object (down, "clicked", G_CALLBACK (down_cb), self, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_widget_set_sensitive (up, position > 0);
  gtk_widget_set_sensitive (down, position + 1 < n_options);
  gtk_box_append (GTK_BOX (card), box);
}

static void
add_own_answers (BeaktaDraftForm *self,
                 GtkWidget       *box)
{
  g_autoptr(GArray) options = beakta_checklist_draft_list_items (self->draft, BEAKTA_DRAFT_OPTION, self->item);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add an Answer"));

  for (guint i = 0; i < options->len; i++)
    {
      BeaktaDraftItem option = g_array_index (options, BeaktaDraftItem, i);
      /* Translators: an answer of a scale or a choice, by its place */
      g_autofree char *heading = g_strdup_printf (_("Answer %u"), i + 1);
      GtkWidget *card = add_card (box, heading);

      beakta_draft_form_add_words (self, card, option, BEAKTA_DRAFT_FIELD_LABEL, NULL);
      beakta_draft_form_add_line (self, card, option, BEAKTA_DRAFT_FIELD_ID,
                                  _("How conditions name it: a–z, digits and hyphens."));
      beakta_draft_form_add_line (self, card, option, BEAKTA_DRAFT_FIELD_POINTS,
                                  _("A number, or “undefined”. Left empty, it gives no points."));
      add_asks (self, card, option, NULL);
      beakta_draft_form_add_words (self, card, option, BEAKTA_DRAFT_FIELD_FOLLOW_UP, NULL);
      add_buttons (self, card, option, options->len);
    }

  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, 0);
  gtk_box_append (GTK_BOX (box), add);
}

void
beakta_draft_form_add_answers (BeaktaDraftForm *self,
                               BeaktaDraftItem  item)
{
  g_autofree char *type = NULL;

  if (beakta_checklist_draft_get_kind (self->draft, item) == BEAKTA_DRAFT_LIST)
    {
      add_plain_answers (self, beakta_draft_form_add_group (self, _("What Answers Ask for in Every Question")), item);
      return;
    }

  type = beakta_checklist_draft_dup_text (self->draft, item, BEAKTA_DRAFT_FIELD_TYPE, NULL);
  if (g_str_equal (type, "yes-partly-no"))
    add_plain_answers (self, beakta_draft_form_add_group (self, _("Answers")), item);
  else if (g_str_equal (type, "scale") || g_str_equal (type, "choice"))
    add_own_answers (self, beakta_draft_form_add_group (self, _("Answers")));
}
