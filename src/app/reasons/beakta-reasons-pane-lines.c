/* The sentences of the reasons, as rows under the headings of their parts.
 *
 * A row stays the same widget as long as its sentence does, so that the focus, and what is being written, are kept while
 * sentences come, go and change places.
 */

#define G_LOG_DOMAIN "beakta-reasons-pane"

#include "beakta-reasons-pane-private.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-reasons-words.h"
#include "beakta-wrapped-words.h"

static void
done_cb (BeaktaReasonsRow  *row,
         int                deed,
         BeaktaReasonsPane *self)
{
  g_autofree char *id = g_strdup (beakta_reasons_row_get_id (row));

  if (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)) != NULL)
    beakta_reasons_pane_do (self, id, (BeaktaReasonsDeed) deed);
}

static void
passage_activated_cb (BeaktaReasonsRow  *row,
                      const char        *passage_id,
                      BeaktaReasonsPane *self)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage_id);
}

static void
item_activated_cb (BeaktaReasonsRow  *row,
                   int                kind,
                   const char        *id,
                   BeaktaReasonsPane *self)
{
  beakta_case_pane_activate_item (BEAKTA_CASE_PANE (self), kind, id);
}

BeaktaReasonsRow *
beakta_reasons_pane_find_row (BeaktaReasonsPane *self,
                              const char        *id)
{
  return id != NULL ? g_hash_table_lookup (self->rows, id) : NULL;
}

static GtkWidget *
ensure_row (BeaktaReasonsPane *self,
            const char        *id)
{
  BeaktaReasonsRow *row = beakta_reasons_pane_find_row (self, id);

  if (row != NULL)
    return GTK_WIDGET (row);

  row = BEAKTA_REASONS_ROW (beakta_reasons_row_new (beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self)), id));
  g_signal_connect (row, "done", G_CALLBACK (done_cb), self);
  g_signal_connect (row, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (row, "item-activated", G_CALLBACK (item_activated_cb), self);
  gtk_box_append (self->lines_box, GTK_WIDGET (row));
  g_hash_table_insert (self->rows, (gpointer) beakta_reasons_row_get_id (row), row);

  return GTK_WIDGET (row);
}

static GtkWidget *
ensure_heading (BeaktaReasonsPane *self,
                BeaktaReasonPart   part)
{
  if (self->headings[part] == NULL)
    {
      self->headings[part] = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                           "label", beakta_reasons_words_get_part (part), "xalign", 0.0, "wrap", TRUE,
                                           "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
      gtk_widget_add_css_class (self->headings[part], "heading");
      gtk_widget_add_css_class (self->headings[part], "reasons-part");
      gtk_box_append (self->lines_box, self->headings[part]);
    }

  return self->headings[part];
}

static void
place (BeaktaReasonsPane  *self,
       GtkWidget          *child,
       GtkWidget         **previous)
{
  if (gtk_widget_get_prev_sibling (child) != *previous)
    gtk_box_reorder_child_after (self->lines_box, child, *previous);
  *previous = child;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The keyboard's place is not lost with a row that goes. */
static void
hand_on_focus (BeaktaReasonsPane *self,
               GtkWidget         *row)
{
  GtkWidget *heir = gtk_widget_get_next_sibling (row);

  while (heir != NULL && !BEAKTA_IS_REASONS_ROW (heir))
    heir = gtk_widget_get_next_sibling (heir);
  if (heir == NULL)
    heir = gtk_widget_get_prev_sibling (row);

  if (!BEAKTA_IS_REASONS_ROW (heir) || !gtk_widget_child_focus (heir, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->own);
}

/* @shown: the ids of those that stay */
static void
drop_others (BeaktaReasonsPane *self,
             GHashTable        *shown)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lines_box)); row != NULL; row = next)
    {
      const char *id = BEAKTA_IS_REASONS_ROW (row) ? beakta_reasons_row_get_id (BEAKTA_REASONS_ROW (row)) : NULL;

      next = gtk_widget_get_next_sibling (row);
      if (id == NULL || g_hash_table_contains (shown, id))
        continue;

      if (has_focus (row))
        hand_on_focus (self, row);
      g_hash_table_remove (self->rows, id);
      gtk_box_remove (self->lines_box, row);
    }
}

static void
show_paragraph (GtkWidget *row,
                gboolean   begins)
{
  if (begins)
    gtk_widget_add_css_class (row, "begins-paragraph");
  else
    gtk_widget_remove_css_class (row, "begins-paragraph");
}

static gboolean
is_written (BeaktaReasonsPane *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((const BeaktaReasonLine *) g_ptr_array_index (self->lines, i))->written != NULL)
      return TRUE;

  return FALSE;
}

/* Before anything is written, nothing is shown of the draft. Returns: whether there are more than are shown */
static gboolean
show_rows (BeaktaReasonsPane *self,
           GHashTable        *shown,
           const char        *why)
{
  gboolean any = is_written (self);
  const BeaktaSentence *ground = NULL;
  GtkWidget *previous = NULL;
  int part = -1;

  for (guint i = 0; any && i < self->lines->len; i++)
    {
      const BeaktaReasonLine *line = g_ptr_array_index (self->lines, i);
      const BeaktaSentence *sentence = beakta_reason_line_get_sentence (line);
      GtkWidget *row;

      if (line->state == BEAKTA_REASON_STATE_REMOVED)
        continue;
      if (g_hash_table_size (shown) == self->most)
        return TRUE;

      if ((int) line->part != part)
        place (self, ensure_heading (self, line->part), &previous);
      g_hash_table_add (shown, sentence->record.id);
      row = ensure_row (self, sentence->record.id);
      beakta_reasons_row_update (BEAKTA_REASONS_ROW (row), line, why);
      show_paragraph (row, (int) line->part == part && beakta_reasons_begins_paragraph (ground, sentence));
      place (self, row, &previous);
      ground = (int) line->part != part || sentence->ties != NULL ? sentence : ground;
      part = (int) line->part;
    }

  return FALSE;
}

static void
show_headings (BeaktaReasonsPane *self)
{
  for (int i = 0; i < BEAKTA_N_REASONS; i++)
    if (self->headings[i] != NULL)
      gtk_widget_set_visible (self->headings[i],
                              BEAKTA_IS_REASONS_ROW (gtk_widget_get_next_sibling (self->headings[i])));
}

/* Those without sentences stand last; the form stands where it was asked for. */
static void
place_form (BeaktaReasonsPane *self)
{
  BeaktaReasonsRow *row;

  if (self->form == NULL)
    return;

  row = beakta_reasons_pane_find_row (self, beakta_reasons_form_get_after (BEAKTA_REASONS_FORM (self->form)));
  gtk_box_reorder_child_after (self->lines_box, self->form,
                               row != NULL ? GTK_WIDGET (row) : gtk_widget_get_last_child (GTK_WIDGET (self->lines_box)));
}

static void
put_back_cb (GtkButton         *button,
             BeaktaReasonsPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->own));
  beakta_reasons_pane_put_back (self, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
add_removed (BeaktaReasonsPane      *self,
             const BeaktaReasonLine *line,
             const char             *why)
{
  BeaktaCaseEditor *editor = beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
  GtkWidget *item = beakta_line_new (8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_("Put Back"));
  g_autofree char *state = beakta_reasons_words_dup_state (editor, line);
  /* Translators: the words of a sentence that was taken out; heard by those who do not see the screen */
  g_autofree char *name = g_strdup_printf (_("Put back: %s"), line->written->text);

  gtk_widget_add_css_class (beakta_wrapped_words_add (words, line->written->text, NULL), "dim-label");
  gtk_widget_add_css_class (beakta_wrapped_words_add (words, state, "caption"), "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (item), words);

  gtk_widget_set_name (button, line->written->record.id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, why == NULL);
  gtk_widget_set_tooltip_text (button, why);
  beakta_heard_name_set (button, name);
  g_signal_connect (button, "clicked", G_CALLBACK (put_back_cb), self);
  gtk_box_append (GTK_BOX (item), button);
  gtk_box_append (self->removed_box, item);
}

static void
show_removed (BeaktaReasonsPane *self,
              const char        *why)
{
  g_autofree char *label = NULL;
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->removed_box))) != NULL)
    gtk_box_remove (self->removed_box, child);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const BeaktaReasonLine *line = g_ptr_array_index (self->lines, i);

      if (line->state == BEAKTA_REASON_STATE_REMOVED && n++ < self->most)
        add_removed (self, line, why);
    }

  label = g_strdup_printf (ngettext ("%u sentence taken out", "%u sentences taken out", n), n);
  gtk_expander_set_label (self->removed, label);
  beakta_heard_name_set (GTK_WIDGET (self->removed), label);
  beakta_wrapped_words_set (gtk_expander_get_label_widget (self->removed));
  gtk_widget_set_visible (GTK_WIDGET (self->removed), n > 0);
}

void
beakta_reasons_pane_show_lines (BeaktaReasonsPane *self,
                                const char        *why)
{
  g_autoptr(GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  gtk_widget_set_visible (self->more, show_rows (self, shown, why));
  drop_others (self, shown);
  show_headings (self);
  place_form (self);
  show_removed (self, why);

  if (self->hands_on && gtk_widget_child_focus (GTK_WIDGET (self->lines_box), GTK_DIR_TAB_FORWARD))
    self->hands_on = FALSE;
}

void
beakta_reasons_pane_drop_lines (BeaktaReasonsPane *self)
{
  GtkWidget *child;

  self->form = NULL;
  g_hash_table_remove_all (self->rows);
  for (int i = 0; i < BEAKTA_N_REASONS; i++)
    self->headings[i] = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines_box))) != NULL)
    gtk_box_remove (self->lines_box, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->removed_box))) != NULL)
    gtk_box_remove (self->removed_box, child);
}

gboolean
beakta_reasons_pane_open (BeaktaReasonsPane *self,
                          const char        *id)
{
  BeaktaReasonsRow *opened = beakta_reasons_pane_find_row (self, id);
  GHashTableIter iter;
  gpointer row;

  if (opened == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    beakta_reasons_row_set_open (row, row == opened);
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (opened));

  return TRUE;
}
