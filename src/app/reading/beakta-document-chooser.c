/* The documents of the case. A document without a text is there too, with the reason. */

#define G_LOG_DOMAIN "beakta-document-chooser"

#include "beakta-document-chooser.h"

#include <glib/gi18n-lib.h>

#include "beakta-reading-words.h"
#include "beakta-wrapped-words.h"

struct _BeaktaDocumentChooser
{
  GtkWidget      parent_instance;

  GtkMenuButton *button;
  GtkLabel      *name;
  GtkPopover    *popover;
  GtkListBox    *list;

  GArray        *numbers;            /* of guint: the document of each row */
};

G_DEFINE_FINAL_TYPE (BeaktaDocumentChooser, beakta_document_chooser, GTK_TYPE_WIDGET)

enum
{
  DOCUMENT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_line (const char *text,
             const char *style)
{
  GtkWidget *label = beakta_wrapped_words_new (text, style);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 42);
  if (style != NULL)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
create_row (const BeaktaDocument *document,
            const char           *details)
{
  gboolean is_refused = *document->refused != '\0';
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (is_refused ? "mail-attachment-symbolic"
                                                             : "x-office-document-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (lines), create_line (document->name, NULL));
  gtk_box_append (GTK_BOX (lines), create_line (details, "caption"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, document->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details,
                                  -1);

  return row;
}

static guint
find_replacement (GPtrArray            *documents,
                  const BeaktaDocument *document)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *other = g_ptr_array_index (documents, i);

      if (other->replaces == document->number)
        return other->number;
    }

  return 0;
}

static void
row_activated_cb (BeaktaDocumentChooser *self,
                  GtkListBoxRow         *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[DOCUMENT_CHOSEN], 0, g_array_index (self->numbers, guint, index));
}

/* The keyboard goes to the document that is read. The popover believes that the row which had it last time still has it,
 * though all rows are others since then. */
static void
shown_cb (BeaktaDocumentChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
beakta_document_chooser_dispose (GObject *object)
{
  BeaktaDocumentChooser *self = BEAKTA_DOCUMENT_CHOOSER (object);

  g_clear_pointer (&self->numbers, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_DOCUMENT_CHOOSER);

  G_OBJECT_CLASS (beakta_document_chooser_parent_class)->dispose (object);
}

static void
beakta_document_chooser_class_init (BeaktaDocumentChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_document_chooser_dispose;

  signals[DOCUMENT_CHOSEN] = g_signal_new ("document-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/reading/beakta-document-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaDocumentChooser, button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDocumentChooser, name);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDocumentChooser, popover);
  gtk_widget_class_bind_template_child (widget_class, BeaktaDocumentChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
beakta_document_chooser_init (BeaktaDocumentChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
beakta_document_chooser_set_content (BeaktaDocumentChooser *self,
                                     BeaktaCase            *case_,
                                     guint                  number)
{
  g_autoptr(GPtrArray) documents = NULL;
  const BeaktaDocument *current = NULL;
  GtkWidget *row;

  g_return_if_fail (BEAKTA_IS_DOCUMENT_CHOOSER (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->numbers, 0);

  documents = case_ != NULL ? beakta_case_list (case_, BEAKTA_ITEM_DOCUMENT) : g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      const BeaktaDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *details = beakta_reading_words_dup_details (document, find_replacement (documents, document));

      row = create_row (document, details);
      gtk_list_box_append (self->list, row);
      g_array_append_val (self->numbers, document->number);
      if (document->number != number)
        continue;

      current = document;
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }

  gtk_label_set_text (self->name, current != NULL ? current->name : _("No document"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), documents->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, current != NULL ? current->name : _("No document"),
                                  -1);
}

void
beakta_document_chooser_open (BeaktaDocumentChooser *self)
{
  g_return_if_fail (BEAKTA_IS_DOCUMENT_CHOOSER (self));

  gtk_menu_button_popup (self->button);
}
