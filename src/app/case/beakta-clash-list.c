/* The clashes of one item, or of the whole case. A card stays the same widget as long as its clash is there, and so keeps the
 * keyboard while its text goes on. */

#define G_LOG_DOMAIN "beakta-clash-list"

#include "beakta-clash-list.h"

#include "beakta-clash-card.h"

struct _BeaktaClashList
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaItemKind    kind;            /* BEAKTA_N_ITEMS: all */
  char             *id;              /* nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaClashList, beakta_clash_list, GTK_TYPE_BOX)

static gboolean
is_mine (BeaktaClashList   *self,
         BeaktaItemKind     kind,
         const char        *id)
{
  return self->kind == BEAKTA_N_ITEMS || (self->kind == kind && g_strcmp0 (self->id, id) == 0);
}

/* (nullable) */
static BeaktaClashCard *
find_card (BeaktaClashList   *self,
           const BeaktaClash *clash)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && beakta_clash_card_get_clash (BEAKTA_CLASH_CARD (child)) != clash)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? BEAKTA_CLASH_CARD (child) : NULL;
}

static void
remove_settled (BeaktaClashList *self,
                GPtrArray       *clashes)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!g_ptr_array_find (clashes, beakta_clash_card_get_clash (BEAKTA_CLASH_CARD (child)), NULL))
        gtk_box_remove (GTK_BOX (self), child);
      child = next;
    }
}

static void
update (BeaktaClashList *self)
{
  GPtrArray *clashes = beakta_case_editor_get_clashes (self->editor);

  if (clashes == NULL)
    return;

  remove_settled (self, clashes);
  for (guint i = 0; i < clashes->len; i++)
    {
      BeaktaClash *clash = g_ptr_array_index (clashes, i);
      BeaktaClashCard *card = find_card (self, clash);

      if (!is_mine (self, clash->kind, clash->id))
        continue;
      if (card != NULL)
        beakta_clash_card_update (card);
      else
        gtk_box_append (GTK_BOX (self), beakta_clash_card_new (self->editor, clash, self->kind == BEAKTA_N_ITEMS));
    }

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
item_changed_cb (BeaktaClashList *self,
                 int              kind,
                 const char      *id)
{
  if (is_mine (self, kind, id))
    update (self);
}

static void
beakta_clash_list_dispose (GObject *object)
{
  BeaktaClashList *self = BEAKTA_CLASH_LIST (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (beakta_clash_list_parent_class)->dispose (object);
}

static void
beakta_clash_list_class_init (BeaktaClashListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_clash_list_dispose;
}

static void
beakta_clash_list_init (BeaktaClashList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
beakta_clash_list_new (BeaktaCaseEditor *editor,
                       BeaktaItemKind    kind,
                       const char       *id)
{
  BeaktaClashList *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_CLASH_LIST, NULL);
  self->editor = g_object_ref (editor);
  self->kind = kind;
  self->id = g_strdup (id);
  g_signal_connect_object (editor, "clashes-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (beakta_case_editor_get_case (editor), "item-changed", G_CALLBACK (item_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
