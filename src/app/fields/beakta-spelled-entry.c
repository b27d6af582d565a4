/* Underlines the misspelt words of an entry.
 *
 * As in a text view, nothing is looked up while somebody types, and the word that is being written is not wrong yet.
 */

#define G_LOG_DOMAIN "beakta-spelled-entry"

#include "beakta-spelled-entry.h"

#include "beakta-spelling-menu.h"
#include "beakta-spelling-words.h"

struct _BeaktaSpelledEntry
{
  GObject             parent_instance;

  GtkText            *text;          /* the owner of this */
  BeaktaSpeller      *speller;       /* owned */
  BeaktaSpellingMenu *menu;          /* owned */
  BeaktaSpellingWord  asked;         /* that the menu was opened on */
  guint               source;
};

G_DEFINE_FINAL_TYPE (BeaktaSpelledEntry, beakta_spelled_entry, G_TYPE_OBJECT)

static const char *
get_written (BeaktaSpelledEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static gboolean
is_wrong (BeaktaSpelledEntry       *self,
          const BeaktaSpellingWord *word)
{
  return !beakta_speller_is_right (self->speller, get_written (self) + word->first, word->last - word->first);
}

static gboolean
is_unfinished (BeaktaSpelledEntry       *self,
               const BeaktaSpellingWord *word)
{
  guint cursor = (guint) gtk_editable_get_position (GTK_EDITABLE (self->text));

  return gtk_widget_has_focus (GTK_WIDGET (self->text)) && cursor >= word->start && cursor <= word->end;
}

static gboolean
look_cb (gpointer user_data)
{
  BeaktaSpelledEntry *self = user_data;
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr(GArray) words = NULL;

  self->source = 0;

  if (self->text == NULL)
    return G_SOURCE_REMOVE;

  words = beakta_spelling_words_find (get_written (self));

  for (guint i = 0; i < words->len; i++)
    {
      const BeaktaSpellingWord *word = &g_array_index (words, BeaktaSpellingWord, i);
      PangoAttribute *underline;

      if (is_unfinished (self, word) || !is_wrong (self, word))
        continue;

      underline = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);
      underline->start_index = (guint) word->first;
      underline->end_index = (guint) word->last;
      pango_attr_list_insert (attributes, underline);
    }

  gtk_text_set_attributes (self->text, attributes);

  return G_SOURCE_REMOVE;
}

static void
look_later (BeaktaSpelledEntry *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

/* The sign at a place of the entry. GTK 4.8 tells where the cursor is drawn, and from that follows where the text begins. */
static guint
get_sign_at (BeaktaSpelledEntry *self,
             double              x)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->text), get_written (self));
  guint cursor = (guint) gtk_editable_get_position (GTK_EDITABLE (self->text));
  graphene_rect_t drawn;
  PangoRectangle laid_out;
  int index;
  int trailing;

  gtk_text_compute_cursor_extents (self->text, cursor, &drawn, NULL);
  pango_layout_get_cursor_pos (layout, (int) (g_utf8_offset_to_pointer (get_written (self), cursor) - get_written (self)),
                               &laid_out, NULL);
  pango_layout_xy_to_index (layout, (int) (x - drawn.origin.x) * PANGO_SCALE + laid_out.x, 0, &index, &trailing);

  return (guint) g_utf8_pointer_to_offset (get_written (self), get_written (self) + index);
}

static void
menu_asked_cb (BeaktaSpelledEntry *self,
               gboolean            by_pointer,
               double              x,
               double              y)
{
  guint place = by_pointer ? get_sign_at (self, x) : (guint) gtk_editable_get_position (GTK_EDITABLE (self->text));
  g_autoptr(GArray) words = beakta_spelling_words_find (get_written (self));
  g_autofree char *wrong = NULL;

  for (guint i = 0; i < words->len && gtk_editable_get_editable (GTK_EDITABLE (self->text)); i++)
    {
      const BeaktaSpellingWord *word = &g_array_index (words, BeaktaSpellingWord, i);

      if (place < word->start || place > word->end || !is_wrong (self, word))
        continue;

      self->asked = *word;
      wrong = g_strndup (get_written (self) + word->first, word->last - word->first);
      break;
    }

  beakta_spelling_menu_set_word (self->menu, wrong);
}

static void
word_chosen_cb (BeaktaSpelledEntry *self,
                const char         *word)
{
  int position = (int) self->asked.start;

  gtk_editable_delete_text (GTK_EDITABLE (self->text), position, (int) self->asked.end);
  gtk_editable_insert_text (GTK_EDITABLE (self->text), word, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->text), position);
}

static void
text_gone_cb (gpointer  user_data,
              GObject  *text)
{
  g_autoptr(BeaktaSpelledEntry) self = user_data;

  self->text = NULL;
}

static void
beakta_spelled_entry_dispose (GObject *object)
{
  BeaktaSpelledEntry *self = BEAKTA_SPELLED_ENTRY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->menu);
  g_clear_object (&self->speller);

  G_OBJECT_CLASS (beakta_spelled_entry_parent_class)->dispose (object);
}

static void
beakta_spelled_entry_class_init (BeaktaSpelledEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_spelled_entry_dispose;
}

static void
beakta_spelled_entry_init (BeaktaSpelledEntry *self)
{
}

BeaktaSpelledEntry *
beakta_spelled_entry_attach (GtkEditable   *entry,
                             BeaktaSpeller *speller)
{
  BeaktaSpelledEntry *self;
  GtkEditable *text;
  GtkEventController *focus;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);
  g_return_val_if_fail (BEAKTA_IS_SPELLER (speller), NULL);

  text = gtk_editable_get_delegate (entry);
  g_return_val_if_fail (GTK_IS_TEXT (text), NULL);

  self = g_object_new (BEAKTA_TYPE_SPELLED_ENTRY, NULL);
  self->speller = g_object_ref (speller);
  self->text = GTK_TEXT (text);

  g_signal_connect_object (text, "changed", G_CALLBACK (look_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "notify::cursor-position", G_CALLBACK (look_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (speller, "changed", G_CALLBACK (look_later), self, G_CONNECT_SWAPPED);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (look_later), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), focus);

  self->menu = beakta_spelling_menu_new (GTK_WIDGET (text), speller);
  g_signal_connect_object (self->menu, "asked", G_CALLBACK (menu_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->menu, "chosen", G_CALLBACK (word_chosen_cb), self, G_CONNECT_SWAPPED);
  look_later (self);

  g_object_weak_ref (G_OBJECT (text), text_gone_cb, self);

  return self;
}
