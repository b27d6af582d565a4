/* A row of the panels beside the text. */

#define G_LOG_DOMAIN "beakta-part-row"

#include "beakta-part-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-coverage-words.h"
#include "beakta-share-bar.h"

struct _BeaktaPartRow
{
  GtkListBoxRow   parent_instance;

  guint           number;
  char           *id;

  /* Template children */
  GtkLabel       *title;
  GtkLabel       *value;
  BeaktaShareBar *bar;
  GtkLabel       *caption;
};

G_DEFINE_FINAL_TYPE (BeaktaPartRow, beakta_part_row, GTK_TYPE_LIST_BOX_ROW)

static void
beakta_part_row_finalize (GObject *object)
{
  g_free (BEAKTA_PART_ROW (object)->id);

  G_OBJECT_CLASS (beakta_part_row_parent_class)->finalize (object);
}

static void
beakta_part_row_class_init (BeaktaPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_part_row_finalize;

  g_type_ensure (BEAKTA_TYPE_SHARE_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/coverage/beakta-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPartRow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPartRow, value);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPartRow, bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPartRow, caption);
}

static void
beakta_part_row_init (BeaktaPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

BeaktaPartRow *
beakta_part_row_get_at (GtkListBox *list,
                        guint       index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) index);

  if (row == NULL)
    {
      row = g_object_new (BEAKTA_TYPE_PART_ROW, NULL);
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return BEAKTA_PART_ROW (row);
}

void
beakta_part_row_cut (GtkListBox *list,
                     guint       n)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, (int) n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static char *
join (const char *first,
      const char *second)
{
  return *first != '\0' && *second != '\0' ? g_strconcat (first, " · ", second, NULL) : g_strconcat (first, second, NULL);
}

void
beakta_part_row_show (BeaktaPartRow *self,
                      const char    *title,
                      const char    *value,
                      const char    *caption,
                      const char    *spoken)
{
  g_autofree char *said = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (BEAKTA_IS_PART_ROW (self));

  said = spoken != NULL ? g_strdup (spoken) : join (value, caption);
  name = *said != '\0' ? g_strdup_printf ("%s: %s", title, said) : g_strdup (title);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->value), *value != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
beakta_part_row_show_share (BeaktaPartRow              *self,
                            const char                 *title,
                            const BeaktaCoverageCounts *counts)
{
  guint commented, never;
  g_autofree char *value = NULL;
  g_autofree char *said_commented = NULL;
  g_autofree char *said_never = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (BEAKTA_IS_PART_ROW (self));
  g_return_if_fail (counts != NULL);

  commented = beakta_coverage_get_percent (counts->states[BEAKTA_COVERAGE_COMMENTED], counts->characters);
  never = beakta_coverage_get_percent (counts->states[BEAKTA_COVERAGE_NEVER_SHOWN], counts->characters);
  value = g_strdup_printf (_("%u %% cited"), beakta_coverage_get_percent (counts->cited, counts->characters));
  said_commented = commented > 0 ? g_strdup_printf (_("%u %% commented"), commented) : g_strdup ("");
  said_never = never > 0 ? g_strdup_printf (_("%u %% never shown"), never) : g_strdup ("");
  caption = join (said_commented, said_never);
  summary = beakta_coverage_words_dup_summary (counts);

  beakta_part_row_show (self, title, value, caption, summary);
  beakta_share_bar_set_counts (self->bar, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
}

void
beakta_part_row_set_target (BeaktaPartRow *self,
                            guint          number,
                            const char    *id)
{
  g_return_if_fail (BEAKTA_IS_PART_ROW (self));

  self->number = number;
  g_free (self->id);
  self->id = g_strdup (id);
}

guint
beakta_part_row_get_number (BeaktaPartRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_PART_ROW (self), 0);

  return self->number;
}

const char *
beakta_part_row_get_id (BeaktaPartRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_PART_ROW (self), NULL);

  return self->id;
}
