/* A hit of the search in a document: the case, and the words around the hit. */

#define G_LOG_DOMAIN "beakta-hit-row"

#include "beakta-hit-row.h"

#include <glib/gi18n.h>

#define HIT_START 0xE000
#define HIT_END 0xE001

struct _BeaktaHitRow
{
  GtkListBoxRow  parent_instance;

  char          *case_id;
  guint          document;
  guint          start;
  guint          end;
};

G_DEFINE_FINAL_TYPE (BeaktaHitRow, beakta_hit_row, GTK_TYPE_LIST_BOX_ROW)

char *
beakta_hit_dup_markup (const char *snippet)
{
  g_autofree char *escaped = g_markup_escape_text (snippet, -1);
  GString *markup = g_string_new (NULL);

  for (const char *p = escaped; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == HIT_START)
        g_string_append (markup, "<b>");
      else if (c == HIT_END)
        g_string_append (markup, "</b>");
      else
        g_string_append_unichar (markup, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_string_free (markup, FALSE);
}

static void
beakta_hit_row_finalize (GObject *object)
{
  g_clear_pointer (&BEAKTA_HIT_ROW (object)->case_id, g_free);

  G_OBJECT_CLASS (beakta_hit_row_parent_class)->finalize (object);
}

static void
beakta_hit_row_class_init (BeaktaHitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_hit_row_finalize;
}

static void
beakta_hit_row_init (BeaktaHitRow *self)
{
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

/* What is found in the line of a case is in no document. */
static char *
dup_source (const BeaktaHit *hit)
{
  const char *parts[] = { hit->number, hit->title, hit->name };
  g_autoptr(GString) source = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (source, "%s%s", source->len > 0 ? " · " : "", parts[i]);

  return g_string_free (g_steal_pointer (&source), FALSE);
}

GtkWidget *
beakta_hit_row_new (const BeaktaHit *hit)
{
  BeaktaHitRow *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *snippet = make_label ();
  GtkWidget *source = make_label ();
  g_autofree char *markup = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (hit != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_HIT_ROW, NULL);
  self->case_id = g_strdup (hit->case_id);
  self->document = hit->document;
  self->start = hit->start;
  self->end = hit->end;

  markup = beakta_hit_dup_markup (hit->snippet);
  gtk_label_set_markup (GTK_LABEL (snippet), markup);
  text = dup_source (hit);
  gtk_label_set_text (GTK_LABEL (source), text);
  gtk_widget_add_css_class (source, "caption");
  gtk_widget_add_css_class (source, "dim-label");

  gtk_widget_add_css_class (box, "hit-row");
  gtk_box_append (GTK_BOX (box), snippet);
  gtk_box_append (GTK_BOX (box), source);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

const char *
beakta_hit_row_get_case_id (BeaktaHitRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_HIT_ROW (self), NULL);

  return self->case_id;
}

guint
beakta_hit_row_get_place (BeaktaHitRow *self,
                          guint        *start,
                          guint        *end)
{
  g_return_val_if_fail (BEAKTA_IS_HIT_ROW (self), 0);
  g_return_val_if_fail (start != NULL && end != NULL, 0);

  *start = self->start;
  *end = self->end;

  return self->document;
}
