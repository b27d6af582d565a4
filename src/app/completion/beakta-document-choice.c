/* A document of the case, or none. */

#define G_LOG_DOMAIN "beakta-document-choice"

#include "beakta-document-choice.h"

#include <glib/gi18n.h>

#include "beakta-heard-name.h"

struct _BeaktaDocumentChoice
{
  GtkBox       parent_instance;

  GArray      *numbers;              /* of guint: as in the list; the first is 0: none */
  gboolean     is_setting;
  GtkDropDown *list;                 /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaDocumentChoice, beakta_document_choice, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
selected_cb (BeaktaDocumentChoice *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHOSEN], 0, beakta_document_choice_get (self));
}

static void
beakta_document_choice_dispose (GObject *object)
{
  BEAKTA_DOCUMENT_CHOICE (object)->is_setting = TRUE;

  G_OBJECT_CLASS (beakta_document_choice_parent_class)->dispose (object);
}

static void
beakta_document_choice_finalize (GObject *object)
{
  g_array_unref (BEAKTA_DOCUMENT_CHOICE (object)->numbers);

  G_OBJECT_CLASS (beakta_document_choice_parent_class)->finalize (object);
}

static void
beakta_document_choice_class_init (BeaktaDocumentChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_document_choice_dispose;
  object_class->finalize = beakta_document_choice_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

/* The name of a file gives way in the middle: how it ends tells what it is. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
}

static void
beakta_document_choice_init (BeaktaDocumentChoice *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_factory (self->list, factory);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
beakta_document_choice_new (void)
{
  return g_object_new (BEAKTA_TYPE_DOCUMENT_CHOICE, NULL);
}

void
beakta_document_choice_set_name (BeaktaDocumentChoice *self,
                                 const char           *name)
{
  g_return_if_fail (BEAKTA_IS_DOCUMENT_CHOICE (self));

  beakta_heard_name_set_drop_down (self->list, name);
}

/* (transfer full): the names; puts the numbers beside them. */
static GtkStringList *
list_documents (BeaktaDocumentChoice *self,
                BeaktaCase           *case_)
{
  g_autoptr(GPtrArray) documents = beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT);
  GtkStringList *names = gtk_string_list_new (NULL);
  guint none = 0;

  g_array_set_size (self->numbers, 0);
  g_array_append_val (self->numbers, none);
  gtk_string_list_append (names, _("No document"));
  for (guint i = documents->len; i > 0; i--)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i - 1);
      /* Translators: a document of the case: its number, and the name of the file */
      g_autofree char *name = g_strdup_printf (_("%1$u. %2$s"), document->number, document->name);

      gtk_string_list_append (names, name);
      g_array_append_val (self->numbers, document->number);
    }

  return names;
}

/* Documents come and are never taken away, nor renamed: as many as before are the same as before. */
void
beakta_document_choice_set (BeaktaDocumentChoice *self,
                            BeaktaCase           *case_,
                            guint                 number)
{
  g_autoptr(GtkStringList) names = NULL;
  guint n_before;
  guint selected = 0;

  g_return_if_fail (BEAKTA_IS_DOCUMENT_CHOICE (self));

  n_before = self->numbers->len;
  names = list_documents (self, case_);
  for (guint i = 0; i < self->numbers->len; i++)
    if (g_array_index (self->numbers, guint, i) == number)
      selected = i;

  self->is_setting = TRUE;
  if (self->numbers->len != n_before)
    gtk_drop_down_set_model (self->list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->list, selected);
  self->is_setting = FALSE;
}

guint
beakta_document_choice_get (BeaktaDocumentChoice *self)
{
  guint selected;

  g_return_val_if_fail (BEAKTA_IS_DOCUMENT_CHOICE (self), 0);

  selected = gtk_drop_down_get_selected (self->list);

  return selected < self->numbers->len ? g_array_index (self->numbers, guint, selected) : 0;
}
