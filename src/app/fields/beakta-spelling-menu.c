/* What the context menu of a field says of a misspelt word.
 *
 * The menu is filled when it is asked for, before the field opens it: by the pointer, or by Shift+F10 or the Menu key.
 */

#define G_LOG_DOMAIN "beakta-spelling-menu"

#include "beakta-spelling-menu.h"

#include <glib/gi18n-lib.h>

#define MOST_SUGGESTIONS 5

struct _BeaktaSpellingMenu
{
  GObject             parent_instance;

  BeaktaSpeller      *speller;       /* owned */
  GMenu              *model;         /* owned */
  GSimpleActionGroup *actions;       /* owned */
  char               *word;          /* nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaSpellingMenu, beakta_spelling_menu, G_TYPE_OBJECT)

enum
{
  ASKED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
correct_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  g_signal_emit (user_data, signals[CHOSEN], 0, g_variant_get_string (parameter, NULL));
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  BeaktaSpellingMenu *self = user_data;

  if (self->word != NULL)
    beakta_speller_add (self->speller, self->word);
}

static void
ignore_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  BeaktaSpellingMenu *self = user_data;

  if (self->word != NULL)
    beakta_speller_ignore (self->speller, self->word);
}

static void
pressed_cb (GtkGestureClick    *gesture,
            int                 n_press,
            double              x,
            double              y,
            BeaktaSpellingMenu *self)
{
  g_signal_emit (self, signals[ASKED], 0, TRUE, x, y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                BeaktaSpellingMenu    *self)
{
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    g_signal_emit (self, signals[ASKED], 0, FALSE, 0.0, 0.0);

  return GDK_EVENT_PROPAGATE;
}

/* A word is a value, never a part of an action's name or of a label's mnemonic. */
static void
add_suggestions (BeaktaSpellingMenu *self)
{
  g_auto(GStrv) words = beakta_speller_suggest (self->speller, self->word, MOST_SUGGESTIONS);
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (words[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.correct", "s", words[i]);
      g_menu_append_item (section, item);
    }

  /* An action that is not there: a line that only tells. */
  if (words[0] == NULL)
    g_menu_append (section, _("No suggestions"), "spelling.none");

  g_menu_append_section (self->model, NULL, G_MENU_MODEL (section));
}

static void
add_keeping (BeaktaSpellingMenu *self)
{
  g_autoptr(GMenu) section = g_menu_new ();

  /* Translators: the person's own dictionary of words that are right */
  g_menu_append (section, _("_Add to Dictionary"), "spelling.add");
  /* Translators: a word that is underlined as misspelt is left as it is until the program ends */
  g_menu_append (section, _("_Ignore Word"), "spelling.ignore");
  g_menu_append_section (self->model, NULL, G_MENU_MODEL (section));
}

static void
beakta_spelling_menu_finalize (GObject *object)
{
  BeaktaSpellingMenu *self = BEAKTA_SPELLING_MENU (object);

  g_clear_object (&self->speller);
  g_clear_object (&self->model);
  g_clear_object (&self->actions);
  g_free (self->word);

  G_OBJECT_CLASS (beakta_spelling_menu_parent_class)->finalize (object);
}

static void
beakta_spelling_menu_class_init (BeaktaSpellingMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_spelling_menu_finalize;

  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_BOOLEAN, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
beakta_spelling_menu_init (BeaktaSpellingMenu *self)
{
  static const GActionEntry entries[] = {
    { .name = "correct", .activate = correct_cb, .parameter_type = "s" },
    { .name = "add", .activate = add_cb },
    { .name = "ignore", .activate = ignore_cb },
  };

  self->model = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/* Before the widget's own, which opens the menu. */
static void
listen (BeaktaSpellingMenu *self,
        GtkWidget          *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, key);
}

BeaktaSpellingMenu *
beakta_spelling_menu_new (GtkWidget     *widget,
                          BeaktaSpeller *speller)
{
  BeaktaSpellingMenu *self;

  g_return_val_if_fail (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget), NULL);
  g_return_val_if_fail (BEAKTA_IS_SPELLER (speller), NULL);

  self = g_object_new (BEAKTA_TYPE_SPELLING_MENU, NULL);
  self->speller = g_object_ref (speller);
  listen (self, widget);
  gtk_widget_insert_action_group (widget, "spelling", G_ACTION_GROUP (self->actions));

  if (GTK_IS_TEXT (widget))
    gtk_text_set_extra_menu (GTK_TEXT (widget), G_MENU_MODEL (self->model));
  else
    gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (widget), G_MENU_MODEL (self->model));

  return self;
}

void
beakta_spelling_menu_set_word (BeaktaSpellingMenu *self,
                               const char         *word)
{
  g_return_if_fail (BEAKTA_IS_SPELLING_MENU (self));

  g_free (self->word);
  self->word = g_strdup (word);
  g_menu_remove_all (self->model);

  if (word == NULL)
    return;

  add_suggestions (self);
  add_keeping (self);
}

GMenuModel *
beakta_spelling_menu_get_model (BeaktaSpellingMenu *self)
{
  g_return_val_if_fail (BEAKTA_IS_SPELLING_MENU (self), NULL);

  return G_MENU_MODEL (self->model);
}
