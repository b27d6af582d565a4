#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-compare-line.h"

#include <glib/gi18n-lib.h>

#include "beakta-tint.h"

enum
{
  BEFORE,
  AFTER,
  N_SIDES
};

struct _BeaktaCompareLine
{
  GtkWidget         parent_instance;

  BeaktaComparison *comparison;      /* owned, nullable */
  guint             index;

  GtkWidget        *sides[N_SIDES];  /* labels; owned as children */
};

G_DEFINE_FINAL_TYPE (BeaktaCompareLine, beakta_compare_line, GTK_TYPE_WIDGET)

static void
get_range (const BeaktaDifferenceRow *row,
           guint                      side,
           guint                     *start,
           guint                     *end)
{
  *start = side == AFTER ? row->after_start : row->before_start;
  *end = side == AFTER ? row->after_end : row->before_end;
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* What only this side has. */
static void
mark (PangoAttrList *attributes,
      guint          side,
      gsize          start,
      gsize          end)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA color;

  beakta_tint_get_color (side == AFTER ? BEAKTA_TINT_PROMISE : BEAKTA_TINT_WEAK, dark, &color);
  add_attribute (attributes, pango_attr_background_new ((guint16) (color.red * G_MAXUINT16),
                                                        (guint16) (color.green * G_MAXUINT16),
                                                        (guint16) (color.blue * G_MAXUINT16)), start, end);
  if (side == AFTER)
    add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  else
    add_attribute (attributes, pango_attr_strikethrough_new (TRUE), start, end);
}

static void
mark_differences (BeaktaCompareLine *self,
                  PangoAttrList     *attributes,
                  guint              side,
                  guint              start,
                  guint              end)
{
  const BeaktaDifference *difference = beakta_comparison_get_difference (self->comparison);
  BeaktaText *text = beakta_comparison_get_text (self->comparison, side == AFTER);
  gsize first = beakta_text_get_offset (text, start);
  guint n_runs;
  const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);

  for (guint i = beakta_difference_find_run (difference, side == AFTER, start); i < n_runs; i++)
    {
      guint from = side == AFTER ? runs[i].after_start : runs[i].before_start;
      guint to = side == AFTER ? runs[i].after_end : runs[i].before_end;

      if (from >= end)
        break;
      if (runs[i].kind != BEAKTA_DIFFERENCE_EQUAL && from < to)
        mark (attributes, side, beakta_text_get_offset (text, MAX (from, start)) - first,
              beakta_text_get_offset (text, MIN (to, end)) - first);
    }
}

static gboolean
is_heading (BeaktaText *text,
            guint       position)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (text, &n_runs);
  guint low = 0;
  guint high = n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].start < position)
        low = middle + 1;
      else
        high = middle;
    }

  for (; low < n_runs && runs[low].start == position; low++)
    {
      if (runs[low].kind == BEAKTA_RUN_HEADING)
        return TRUE;
    }

  return FALSE;
}

static void
show_side (BeaktaCompareLine *self,
           guint              side)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *words = NULL;
  BeaktaText *text;
  guint start, end;

  if (self->comparison == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->sides[side]), "");
      return;
    }

  text = beakta_comparison_get_text (self->comparison, side == AFTER);
  get_range (beakta_comparison_get_row (self->comparison, self->index), side, &start, &end);
  words = beakta_text_dup_range (text, start, end);
  if (start < end)
    mark_differences (self, attributes, side, start, end);
  if (start < end && is_heading (text, start))
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));

  gtk_label_set_text (GTK_LABEL (self->sides[side]), g_strdelimit (words, "\f", '\n'));
  gtk_label_set_attributes (GTK_LABEL (self->sides[side]), attributes);
}

static void
show_sides (BeaktaCompareLine *self)
{
  for (guint side = 0; side < N_SIDES; side++)
    show_side (self, side);

  if (self->comparison != NULL && beakta_comparison_get_row (self->comparison, self->index)->differs)
    gtk_widget_add_css_class (GTK_WIDGET (self), "differs");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "differs");
}

static void
beakta_compare_line_dispose (GObject *object)
{
  BeaktaCompareLine *self = BEAKTA_COMPARE_LINE (object);

  for (guint side = 0; side < N_SIDES; side++)
    g_clear_pointer (&self->sides[side], gtk_widget_unparent);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (beakta_compare_line_parent_class)->dispose (object);
}

static void
beakta_compare_line_class_init (BeaktaCompareLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_compare_line_dispose;
  gtk_widget_class_set_css_name (widget_class, "compare-line");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
beakta_compare_line_init (BeaktaCompareLine *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, 36);
  for (guint side = 0; side < N_SIDES; side++)
    {
      self->sides[side] = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (self->sides[side]), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (self->sides[side]), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (self->sides[side]), 0);
      gtk_label_set_yalign (GTK_LABEL (self->sides[side]), 0);
      gtk_widget_set_hexpand (self->sides[side], TRUE);
      gtk_widget_set_parent (self->sides[side], GTK_WIDGET (self));
    }
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_sides), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_compare_line_new (void)
{
  return g_object_new (BEAKTA_TYPE_COMPARE_LINE, NULL);
}

void
beakta_compare_line_set_row (BeaktaCompareLine *self,
                             BeaktaComparison  *comparison,
                             guint              index)
{
  g_return_if_fail (BEAKTA_IS_COMPARE_LINE (self));
  g_return_if_fail (comparison == NULL || BEAKTA_IS_COMPARISON (comparison));

  g_set_object (&self->comparison, comparison);
  self->index = index;
  show_sides (self);
}

guint
beakta_compare_line_get_row (BeaktaCompareLine *self)
{
  g_return_val_if_fail (BEAKTA_IS_COMPARE_LINE (self), 0);

  return self->index;
}

char *
beakta_compare_line_dup_name (BeaktaCompareLine *self)
{
  const char *before, *after;

  g_return_val_if_fail (BEAKTA_IS_COMPARE_LINE (self), NULL);

  before = gtk_label_get_text (GTK_LABEL (self->sides[BEFORE]));
  after = gtk_label_get_text (GTK_LABEL (self->sides[AFTER]));
  if (self->comparison == NULL || !beakta_comparison_get_row (self->comparison, self->index)->differs)
    return g_strdup (after);
  if (*after == '\0')
    /* Translators: words that only the earlier version of a document has */
    return g_strdup_printf (_("Gone: %s"), before);
  if (*before == '\0')
    /* Translators: words that only the later version of a document has */
    return g_strdup_printf (_("New: %s"), after);

  /* Translators: what a paragraph said, and what it says in the later version */
  return g_strdup_printf (_("Was: %s. Is now: %s"), before, after);
}
