/* The numbers that a document's program gave to headings and items of lists, and that are no characters of its text: the room
 * for them before a heading, and what a screen reader is told where the caret stands. */

#include "beakta-folio-private.h"

#include <glib/gi18n-lib.h>

/* Room is given in steps, so that few tags are enough for any number; em. */
#define STEP 0.25
#define GAP  0.5

/**
 * beakta_folio_create_heading_number:
 * @run: a heading with a label
 *
 * Returns: (transfer full): its number, in the letters of the heading
 */
PangoLayout *
beakta_folio_create_heading_number (BeaktaFolio     *self,
                                    const BeaktaRun *run)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), run->label);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  double scale;
  int weight;

  g_object_get (self->tags.headings[CLAMP (run->level, 1, BEAKTA_N_HEADING_TAGS) - 1],
                "scale", &scale, "weight", &weight, NULL);
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new ((PangoWeight) weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

/**
 * beakta_folio_get_number_tag:
 * @run: a heading with a label
 *
 * Returns: (transfer none): the tag that moves the heading aside for its number
 */
GtkTextTag *
beakta_folio_get_number_tag (BeaktaFolio     *self,
                             const BeaktaRun *run)
{
  g_autoptr(PangoLayout) layout = beakta_folio_create_heading_number (self, run);
  double steps;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  steps = (width / MAX (self->metrics.em, 1) + GAP) / STEP;

  return self->tags.numbers[MIN ((guint) steps, BEAKTA_N_NUMBER_TAGS - 1)];
}

void
beakta_folio_size_numbers (BeaktaFolio *self)
{
  for (guint i = 0; i < BEAKTA_N_NUMBER_TAGS; i++)
    g_object_set (self->tags.numbers[i], "left-margin", (int) ((i + 1) * STEP * self->metrics.em), NULL);
}

static gboolean
is_block (const BeaktaRun *run)
{
  return run->kind == BEAKTA_RUN_HEADING || run->kind == BEAKTA_RUN_PARAGRAPH || run->kind == BEAKTA_RUN_LIST_ITEM ||
         run->kind == BEAKTA_RUN_FOOTNOTE || run->kind == BEAKTA_RUN_TABLE_CELL;
}

/* The innermost block that @position lies in or at the end of; NULL when there is none. */
static const BeaktaRun *
find_block (BeaktaFolio *self,
            guint        position)
{
  guint n_runs;
  const BeaktaRun *runs = beakta_text_get_runs (self->text, &n_runs);
  guint low = 0;
  guint high = n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].start <= position)
        low = middle + 1;
      else
        high = middle;
    }

  while (low > 0 && !is_block (&runs[low - 1]))
    low--;

  return low > 0 && position <= runs[low - 1].start + runs[low - 1].length ? &runs[low - 1] : NULL;
}

/* (transfer full): "" for a line without a number. */
static char *
describe_line (BeaktaFolio *self)
{
  const BeaktaRun *run = self->text != NULL ? find_block (self, beakta_folio_get_caret (self)) : NULL;

  if (run == NULL || *run->label == '\0')
    return g_strdup ("");

  switch (run->kind)
    {
    case BEAKTA_RUN_HEADING:
      /* Translators: a screen reader says it; the number of a heading, "3.2" */
      return g_strdup_printf (_("Heading number %s"), run->label);
    case BEAKTA_RUN_LIST_ITEM:
      /* Translators: a screen reader says it; the number or bullet of an item of a list, "b)" */
      return g_strdup_printf (_("List item %s"), run->label);
    case BEAKTA_RUN_FOOTNOTE:
      /* Translators: a screen reader says it; the number of a footnote */
      return g_strdup_printf (_("Footnote %s"), run->label);
    default:
      return g_strdup ("");
    }
}

static gboolean
tell_cb (gpointer user_data)
{
  BeaktaFolio *self = user_data;
  g_autofree char *line = describe_line (self);

  self->tell_source = 0;
  if (g_strcmp0 (line, self->told) == 0)
    return G_SOURCE_REMOVE;

  g_free (self->told);
  self->told = g_steal_pointer (&line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->told, -1);

  return G_SOURCE_REMOVE;
}

/**
 * beakta_folio_queue_tell_number:
 *
 * Has the number of the caret's line be the description of the folio: a screen reader says a description that changes where
 * the keyboard is. Later, as the caret is carried about while a text is put in.
 */
void
beakta_folio_queue_tell_number (BeaktaFolio *self)
{
  if (self->tell_source == 0)
    self->tell_source = g_idle_add (tell_cb, self);
}
