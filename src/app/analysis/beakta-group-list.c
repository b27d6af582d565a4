/* The groups of a consequence analysis.
 *
 * (1) A group's card stays the same widget as long as the group is there.
 * (2) At most one cell is being worked on; it is where evidence goes.
 * (3) What is being worked on stays where it is on the screen.
 * (4) When somebody else removes a group, what was being written about it does not go with it.
 */

#define G_LOG_DOMAIN "beakta-group-list"

#include "beakta-group-list.h"

#include "beakta-group-card.h"
#include "beakta-group-form.h"

struct _BeaktaGroupList
{
  GtkBox              parent_instance;

  BeaktaScrollKeeper *keeper;        /* owned */
  BeaktaCaseEditor   *editor;        /* owned, nullable */
  BeaktaOfficeGroups *offices;       /* owned, nullable: with the editor */
  BeaktaGroupCard    *current;       /* a child, nullable: has an open cell */
};

G_DEFINE_FINAL_TYPE (BeaktaGroupList, beakta_group_list, GTK_TYPE_BOX)

enum
{
  ENTERED,
  PASSAGE_ACTIVATED,
  FORM_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BeaktaCase *
get_case (BeaktaGroupList *self)
{
  return beakta_case_editor_get_case (self->editor);
}

static BeaktaGroupCard *
find_card (BeaktaGroupList *self,
           const char      *group)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_strcmp0 (beakta_group_card_get_group (BEAKTA_GROUP_CARD (card)), group) == 0)
      return BEAKTA_GROUP_CARD (card);

  return NULL;
}

static void
cell_opened_cb (BeaktaGroupCard *card,
                BeaktaGroupList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (card)))
    beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (card));

  if (self->current != NULL && self->current != card)
    beakta_group_cells_close (beakta_group_card_get_cells (self->current));

  self->current = card;
  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (card));
}

static void
card_entered_cb (BeaktaGroupCard *card,
                 gboolean         is_cell,
                 BeaktaGroupList *self)
{
  g_signal_emit (self, signals[ENTERED], 0, is_cell ? "" : beakta_group_card_get_group (card));
}

static void
passage_activated_cb (BeaktaGroupCard *card,
                      const char      *passage_id,
                      BeaktaGroupList *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
put_position (BeaktaChange      *change,
              const BeaktaGroup *group,
              guint              position)
{
  g_autoptr(BeaktaGroup) copy = beakta_record_copy (group);

  copy->position = position;
  beakta_change_put (change, copy);
}

/* Changes places with the neighbour: one step, also when undone. */
static void
card_moved_cb (BeaktaGroupCard *card,
               int              by,
               BeaktaGroupList *self)
{
  g_autoptr(GPtrArray) groups = beakta_case_list (get_case (self), BEAKTA_ITEM_GROUP);
  g_autoptr(BeaktaChange) change = beakta_change_new (BEAKTA_ACT_ANALYSE, beakta_case_get_id (get_case (self)));

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaGroup *group = g_ptr_array_index (groups, i);
      const BeaktaGroup *neighbour;
      int other = (int) i + by;

      if (!g_str_equal (group->record.id, beakta_group_card_get_group (card))
          || other < 0 || other >= (int) groups->len)
        continue;

      neighbour = g_ptr_array_index (groups, (guint) other);
      put_position (change, group, neighbour->position);
      put_position (change, neighbour, group->position);
    }

  beakta_case_editor_apply (self->editor, change);
}

static BeaktaGroupCard *
add_card (BeaktaGroupList *self,
          const char      *group)
{
  GtkWidget *card = beakta_group_card_new (self->editor, self->offices, group);

  g_signal_connect (card, "cell-opened", G_CALLBACK (cell_opened_cb), self);
  g_signal_connect (card, "entered", G_CALLBACK (card_entered_cb), self);
  g_signal_connect (card, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (card, "moved", G_CALLBACK (card_moved_cb), self);
  gtk_box_append (GTK_BOX (self), card);

  return BEAKTA_GROUP_CARD (card);
}

static void
drop_card (BeaktaGroupList *self,
           BeaktaGroupCard *card)
{
  g_autoptr(GtkWidget) form = beakta_group_card_steal_form (card);

  if (self->current == card)
    self->current = NULL;

  gtk_box_remove (GTK_BOX (self), GTK_WIDGET (card));

  if (form != NULL)
    g_signal_emit (self, signals[FORM_LEFT], 0, form);
}

static void
clear_cards (BeaktaGroupList *self)
{
  GtkWidget *child;

  self->current = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
beakta_group_list_dispose (GObject *object)
{
  BeaktaGroupList *self = BEAKTA_GROUP_LIST (object);

  clear_cards (self);
  g_clear_object (&self->editor);
  g_clear_object (&self->offices);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (beakta_group_list_parent_class)->dispose (object);
}

static void
beakta_group_list_class_init (BeaktaGroupListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_group_list_dispose;

  signals[ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FORM_LEFT] =
    g_signal_new ("form-left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, BEAKTA_TYPE_GROUP_FORM);
}

static void
beakta_group_list_init (BeaktaGroupList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

void
beakta_group_list_set_keeper (BeaktaGroupList    *self,
                              BeaktaScrollKeeper *keeper)
{
  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));
  g_return_if_fail (BEAKTA_IS_SCROLL_KEEPER (keeper));

  g_set_object (&self->keeper, keeper);
}

void
beakta_group_list_set_editor (BeaktaGroupList    *self,
                              BeaktaCaseEditor   *editor,
                              BeaktaOfficeGroups *offices)
{
  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));
  g_return_if_fail ((editor == NULL) == (offices == NULL));

  clear_cards (self);
  g_set_object (&self->editor, editor);
  g_set_object (&self->offices, offices);

  if (editor != NULL)
    beakta_group_list_follow (self);
}

void
beakta_group_list_follow (BeaktaGroupList *self)
{
  g_autoptr(GPtrArray) groups = NULL;
  GtkWidget *previous = NULL;
  GtkWidget *next;

  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));

  groups = beakta_case_list (get_case (self), BEAKTA_ITEM_GROUP);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL; card = next)
    {
      next = gtk_widget_get_next_sibling (card);

      if (beakta_case_lookup (get_case (self), BEAKTA_ITEM_GROUP,
                              beakta_group_card_get_group (BEAKTA_GROUP_CARD (card))) == NULL)
        drop_card (self, BEAKTA_GROUP_CARD (card));
    }

  for (guint i = 0; i < groups->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (groups, i);
      BeaktaGroupCard *card = find_card (self, record->id);

      if (card == NULL)
        card = add_card (self, record->id);

      if (gtk_widget_get_prev_sibling (GTK_WIDGET (card)) != previous)
        gtk_box_reorder_child_after (GTK_BOX (self), GTK_WIDGET (card), previous);

      previous = GTK_WIDGET (card);
    }
}

/* Shares are of the sum, and numbers of evidence of the whole case: any of them may move another card's. */
void
beakta_group_list_update (BeaktaGroupList *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));

  if (self->current != NULL)
    beakta_scroll_keeper_hold (self->keeper, GTK_WIDGET (self->current));

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    beakta_group_card_update (BEAKTA_GROUP_CARD (card));
}

guint
beakta_group_list_get_n (BeaktaGroupList *self)
{
  guint n = 0;

  g_return_val_if_fail (BEAKTA_IS_GROUP_LIST (self), 0);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    n++;

  return n;
}

const char *
beakta_group_list_get_cell (BeaktaGroupList *self)
{
  g_return_val_if_fail (BEAKTA_IS_GROUP_LIST (self), NULL);

  return self->current != NULL ? beakta_group_cells_get_open (beakta_group_card_get_cells (self->current)) : NULL;
}

gboolean
beakta_group_list_show_group (BeaktaGroupList *self,
                              const char      *group)
{
  BeaktaGroupCard *card;

  g_return_val_if_fail (BEAKTA_IS_GROUP_LIST (self), FALSE);

  card = find_card (self, group);

  if (card == NULL)
    return FALSE;

  beakta_scroll_keeper_reveal (self->keeper, GTK_WIDGET (card));

  return TRUE;
}

gboolean
beakta_group_list_show_cell (BeaktaGroupList *self,
                             const char      *id)
{
  g_auto(GStrv) parts = NULL;
  int alternative;

  g_return_val_if_fail (BEAKTA_IS_GROUP_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  parts = g_strsplit (id, "/", 2);

  if (g_strv_length (parts) != 2 || !beakta_group_list_show_group (self, parts[0])
      || !beakta_words_from_nick (BEAKTA_WORDS_ALTERNATIVE, parts[1], &alternative))
    return FALSE;

  beakta_group_cells_open (beakta_group_card_get_cells (find_card (self, parts[0])), alternative);

  return TRUE;
}

void
beakta_group_list_enter_cell (BeaktaGroupList *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));

  if (self->current != NULL)
    beakta_group_cells_enter (beakta_group_card_get_cells (self->current));
}

void
beakta_group_list_flush (BeaktaGroupList *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL; card = gtk_widget_get_next_sibling (card))
    beakta_group_card_flush (BEAKTA_GROUP_CARD (card));
}

void
beakta_group_list_take_back (BeaktaGroupList *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_LIST (self));

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL; card = gtk_widget_get_next_sibling (card))
    beakta_group_card_take_back (BEAKTA_GROUP_CARD (card));
}
