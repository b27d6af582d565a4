/* Drawn, not made of labels: a list lays some two hundred rows out at once, and a label lays its text out several times for
 * every size that it is asked for. What a screen reader reads is the name of the row.
 */

#define G_LOG_DOMAIN "beakta-versions"

#include "beakta-compare-line.h"

#include <glib/gi18n-lib.h>

#include "beakta-tint.h"

#include <string.h>

#define GAP          36              /* pixels between the sides */
#define LEAST_WIDTH  240
#define WIDTH        900
#define LINE_SPACING 1.2

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

  char             *words[N_SIDES];  /* owned, nullable */
  gsize             leads[N_SIDES];  /* bytes of them that are a number, which is not in the text */
  PangoLayout      *sides[N_SIDES];  /* owned, nullable until it is looked at */
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
  gsize lead = self->leads[side];
  guint n_runs;
  const BeaktaDifferenceRun *runs = beakta_difference_get_runs (difference, &n_runs);

  for (guint i = beakta_difference_find_run (difference, side == AFTER, start); i < n_runs; i++)
    {
      guint from = side == AFTER ? runs[i].after_start : runs[i].before_start;
      guint to = side == AFTER ? runs[i].after_end : runs[i].before_end;

      if (from >= end)
        break;
      if (runs[i].kind != BEAKTA_DIFFERENCE_EQUAL && from < to)
        mark (attributes, side, lead + beakta_text_get_offset (text, MAX (from, start)) - first,
              lead + beakta_text_get_offset (text, MIN (to, end)) - first);
    }
}

static gboolean
has_number (BeaktaRunKind kind)
{
  return kind == BEAKTA_RUN_HEADING || kind == BEAKTA_RUN_LIST_ITEM || kind == BEAKTA_RUN_FOOTNOTE;
}

/* (nullable): the heading, item or note that begins at @position. */
static const BeaktaRun *
find_block (BeaktaText *text,
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
      if (has_number (runs[low].kind))
        return &runs[low];
    }

  return NULL;
}

static PangoAttrList *
create_attributes (BeaktaCompareLine *self,
                   guint              side)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  BeaktaText *text = beakta_comparison_get_text (self->comparison, side == AFTER);
  const BeaktaRun *block;
  guint start, end;

  get_range (beakta_comparison_get_row (self->comparison, self->index), side, &start, &end);
  if (start >= end)
    return attributes;

  mark_differences (self, attributes, side, start, end);
  block = find_block (text, start);
  if (block != NULL && block->kind == BEAKTA_RUN_HEADING)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));

  return attributes;
}

/* (transfer none): as wide as there is room for. */
static PangoLayout *
get_layout (BeaktaCompareLine *self,
            guint              side,
            int                width)
{
  if (self->sides[side] == NULL)
    {
      self->sides[side] = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words[side]);
      pango_layout_set_wrap (self->sides[side], PANGO_WRAP_WORD_CHAR);
      pango_layout_set_line_spacing (self->sides[side], LINE_SPACING);
      if (self->comparison != NULL)
        {
          g_autoptr(PangoAttrList) attributes = create_attributes (self, side);

          pango_layout_set_attributes (self->sides[side], attributes);
        }
    }
  pango_layout_set_width (self->sides[side], width * PANGO_SCALE);

  return self->sides[side];
}

static int
get_side_width (int width)
{
  return MAX ((width - GAP) / 2, 1);
}

static void
forget_layouts (BeaktaCompareLine *self)
{
  for (guint side = 0; side < N_SIDES; side++)
    g_clear_object (&self->sides[side]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
beakta_compare_line_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  BeaktaCompareLine *self = BEAKTA_COMPARE_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = WIDTH;
      return;
    }

  *minimum = 0;
  for (guint side = 0; side < N_SIDES; side++)
    {
      int height;

      pango_layout_get_pixel_size (get_layout (self, side, get_side_width (for_size >= 0 ? for_size : WIDTH)), NULL, &height);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
beakta_compare_line_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  BeaktaCompareLine *self = BEAKTA_COMPARE_LINE (widget);
  int width = get_side_width (gtk_widget_get_width (widget));
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (guint side = 0; side < N_SIDES; side++)
    {
      gboolean is_second = (side == AFTER) != is_mirrored;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (is_second ? (float) (width + GAP) : 0, 0));
      gtk_snapshot_append_layout (snapshot, get_layout (self, side, width), &color);
      gtk_snapshot_restore (snapshot);
    }
}

static GtkSizeRequestMode
beakta_compare_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
beakta_compare_line_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (beakta_compare_line_parent_class)->css_changed (widget, change);

  forget_layouts (BEAKTA_COMPARE_LINE (widget));
}

static void
beakta_compare_line_finalize (GObject *object)
{
  BeaktaCompareLine *self = BEAKTA_COMPARE_LINE (object);

  for (guint side = 0; side < N_SIDES; side++)
    {
      g_clear_object (&self->sides[side]);
      g_free (self->words[side]);
    }
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (beakta_compare_line_parent_class)->finalize (object);
}

static void
beakta_compare_line_class_init (BeaktaCompareLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = beakta_compare_line_finalize;
  widget_class->measure = beakta_compare_line_measure;
  widget_class->snapshot = beakta_compare_line_snapshot;
  widget_class->get_request_mode = beakta_compare_line_get_request_mode;
  widget_class->css_changed = beakta_compare_line_css_changed;
  gtk_widget_class_set_css_name (widget_class, "compare-line");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
beakta_compare_line_init (BeaktaCompareLine *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (forget_layouts), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_compare_line_new (void)
{
  return g_object_new (BEAKTA_TYPE_COMPARE_LINE, NULL);
}

/* With the number that the document's program gave to the heading, item or note. A number that is another in the other text is
 * no difference: it is what comes before that differs. */
static void
take_words (BeaktaCompareLine *self,
            guint              side)
{
  g_autofree char *words = NULL;
  const BeaktaRun *block;
  BeaktaText *text;
  guint start, end;

  g_clear_pointer (&self->words[side], g_free);
  self->leads[side] = 0;
  if (self->comparison == NULL)
    return;

  text = beakta_comparison_get_text (self->comparison, side == AFTER);
  get_range (beakta_comparison_get_row (self->comparison, self->index), side, &start, &end);
  words = beakta_text_dup_range (text, start, end);
  g_strdelimit (words, "\f", '\n');

  block = start < end ? find_block (text, start) : NULL;
  if (block != NULL && *block->label != '\0')
    {
      self->words[side] = g_strdup_printf ("%s %s", block->label, words);
      self->leads[side] = strlen (block->label) + 1;
    }
  else
    self->words[side] = g_steal_pointer (&words);
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
  for (guint side = 0; side < N_SIDES; side++)
    take_words (self, side);
  forget_layouts (self);

  if (comparison != NULL && beakta_comparison_get_row (comparison, index)->differs)
    gtk_widget_add_css_class (GTK_WIDGET (self), "differs");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "differs");
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

  if (self->comparison == NULL)
    return g_strdup ("");

  before = self->words[BEFORE];
  after = self->words[AFTER];
  if (!beakta_comparison_get_row (self->comparison, self->index)->differs)
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
