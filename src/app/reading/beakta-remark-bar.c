#define G_LOG_DOMAIN "beakta-remark-bar"

#include "beakta-remark-bar.h"

#include <glib/gi18n-lib.h>

#include "beakta-sentence.h"

struct _BeaktaRemarkBar
{
  GtkWidget             parent_instance;

  BeaktaReadingSurface *surface;     /* lent, nullable */
  BeaktaRemarks        *remarks;     /* owned, nullable: those of the text that was last asked about ... */
  BeaktaText           *text;        /* owned, nullable: ... which is this */
  guint                 place;       /* of what is told */

  /* Template children */
  GtkRevealer          *revealer;
  GtkLabel             *title;
  GtkWidget            *words;
};

G_DEFINE_FINAL_TYPE (BeaktaRemarkBar, beakta_remark_bar, GTK_TYPE_WIDGET)

/* (nullable): of what is read now. */
static BeaktaRemarks *
get_remarks (BeaktaRemarkBar *self)
{
  BeaktaText *text = self->surface != NULL ? beakta_reading_surface_get_text (self->surface) : NULL;

  if (text == self->text)
    return self->remarks;

  g_clear_pointer (&self->remarks, beakta_remarks_free);
  g_set_object (&self->text, text);
  if (text != NULL)
    self->remarks = beakta_remarks_new (text);

  return self->remarks;
}

static gboolean
is_open (BeaktaRemarkBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

/* The keyboard goes back to where the remark is pinned. */
static void
hide (BeaktaRemarkBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->surface));
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  hide (BEAKTA_REMARK_BAR (widget));
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  beakta_remark_bar_step (BEAKTA_REMARK_BAR (widget), g_str_equal (name, "remark.next"));
}

static gboolean
beakta_remark_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BEAKTA_REMARK_BAR (widget)->words);
}

static void
beakta_remark_bar_dispose (GObject *object)
{
  BeaktaRemarkBar *self = BEAKTA_REMARK_BAR (object);

  g_clear_pointer (&self->remarks, beakta_remarks_free);
  g_clear_object (&self->text);
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_REMARK_BAR);

  G_OBJECT_CLASS (beakta_remark_bar_parent_class)->dispose (object);
}

static void
beakta_remark_bar_class_init (BeaktaRemarkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_remark_bar_dispose;
  widget_class->grab_focus = beakta_remark_bar_grab_focus;

  gtk_widget_class_install_action (widget_class, "remark.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "remark.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "remark.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "remark.close", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-remark-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaRemarkBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRemarkBar, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaRemarkBar, words);
}

static void
beakta_remark_bar_init (BeaktaRemarkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
beakta_remark_bar_set_surface (BeaktaRemarkBar      *self,
                               BeaktaReadingSurface *surface)
{
  g_return_if_fail (BEAKTA_IS_REMARK_BAR (self));
  g_return_if_fail (BEAKTA_IS_READING_SURFACE (surface));

  self->surface = surface;
}

guint
beakta_remark_bar_get_n (BeaktaRemarkBar *self)
{
  BeaktaRemarks *remarks;

  g_return_val_if_fail (BEAKTA_IS_REMARK_BAR (self), 0);

  remarks = get_remarks (self);

  return remarks != NULL ? beakta_remarks_get_n (remarks) : 0;
}

void
beakta_remark_bar_text_changed (BeaktaRemarkBar *self)
{
  g_return_if_fail (BEAKTA_IS_REMARK_BAR (self));

  hide (self);
  gtk_label_set_text (GTK_LABEL (self->words), "");
}

/* "Comment in the document (2 of 5)" */
static void
show_words (BeaktaRemarkBar *self,
            BeaktaRemarks   *remarks,
            guint            position)
{
  guint first = beakta_remarks_find (remarks, position);
  guint n = beakta_remarks_find (remarks, position + 1) - first;
  g_autofree char *words = beakta_remarks_dup_words (remarks, first, n);
  g_autofree char *title = NULL;

  /* Translators: what the author of a file wrote in its margin; which of how many */
  title = g_strdup_printf (_("Comment in the document (%u of %u)"), first + 1, beakta_remarks_get_n (remarks));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (GTK_LABEL (self->words), words);
}

void
beakta_remark_bar_present (BeaktaRemarkBar *self,
                           guint            position)
{
  BeaktaRemarks *remarks;
  guint start, end;

  g_return_if_fail (BEAKTA_IS_REMARK_BAR (self));
  g_return_if_fail (self->surface != NULL);

  remarks = get_remarks (self);
  if (remarks == NULL)
    return;

  self->place = position;
  show_words (self, remarks, position);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (self->words);
  gtk_label_select_region (GTK_LABEL (self->words), 0, 0);

  beakta_reading_surface_place_caret (self->surface, position);
  beakta_reading_surface_scroll_to (self->surface, position);
  beakta_sentence_widen (beakta_reading_surface_get_text (self->surface), position, position, &start, &end);
  beakta_reading_surface_flash (self->surface, start, end);
}

void
beakta_remark_bar_step (BeaktaRemarkBar *self,
                        gboolean         forward)
{
  BeaktaRemarks *remarks;
  guint start, end, from, place;

  g_return_if_fail (BEAKTA_IS_REMARK_BAR (self));
  g_return_if_fail (self->surface != NULL);

  remarks = get_remarks (self);
  if (remarks == NULL)
    return;

  from = beakta_reading_surface_get_caret (self->surface);
  beakta_reading_surface_get_visible (self->surface, &start, &end);
  if (is_open (self))
    from = self->place;
  else if (from < start || from > end)
    from = forward ? MAX (start, 1) - 1 : end;

  if (beakta_remarks_find_next (remarks, from, forward, &place))
    beakta_remark_bar_present (self, place);
}
