/* The tags of the text that is read: made once, sized with the font, coloured with the style.
 *
 * Never a foreground (beakta-folio.h, rule 2): what must be told apart is told apart by size, weight and
 * background.
 */

#include "beakta-folio-private.h"

static const struct
{
  double scale;
  double above;                      /* em */
  double below;
} heading_sizes[BEAKTA_N_HEADING_TAGS] = {
  { 1.45, 1.6, 0.5 },
  { 1.22, 1.6, 0.35 },
  { 1.10, 1.4, 0.25 },
  { 1.00, 1.2, 0.2 },
  { 1.00, 1.0, 0.2 },
  { 0.95, 1.0, 0.2 },
};

static GtkTextTag *
create_tag (BeaktaFolio *self)
{
  return gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
}

static void
create_paragraph_tags (BeaktaFolio *self)
{
  BeaktaFolioTags *tags = &self->tags;

  for (guint i = 0; i < BEAKTA_N_HEADING_TAGS; i++)
    {
      tags->headings[i] = create_tag (self);
      g_object_set (tags->headings[i],
                    "scale", heading_sizes[i].scale,
                    "weight", (int) PANGO_WEIGHT_BOLD,
                    NULL);
    }

  for (guint i = 0; i < BEAKTA_N_LIST_TAGS; i++)
    {
      tags->lists[i] = create_tag (self);
      g_object_set (tags->lists[i], "accumulative-margin", TRUE, NULL);
    }

  for (guint i = 0; i < BEAKTA_N_NUMBER_TAGS; i++)
    {
      tags->numbers[i] = create_tag (self);
      g_object_set (tags->numbers[i], "accumulative-margin", TRUE, NULL);
    }

  tags->list_end = create_tag (self);
  tags->footnote = create_tag (self);
  g_object_set (tags->footnote, "scale", 0.88, "accumulative-margin", TRUE, NULL);
  tags->aside = create_tag (self);
  g_object_set (tags->aside, "scale", 0.88, NULL);
  tags->tight = create_tag (self);
  tags->row = create_tag (self);
  tags->captioned = create_tag (self);
  tags->row_end = create_tag (self);
  tags->table_end = create_tag (self);
  tags->page = create_tag (self);
  tags->top = create_tag (self);
  tags->blank = create_tag (self);
  g_object_set (tags->blank, "scale", 0.4, "pixels-below-lines", 0, NULL);
}

static void
create_character_tags (BeaktaFolio *self)
{
  BeaktaFolioTags *tags = &self->tags;

  tags->strong = create_tag (self);
  g_object_set (tags->strong, "weight", (int) PANGO_WEIGHT_BOLD, NULL);
  tags->cell_label = create_tag (self);
  g_object_set (tags->cell_label, "weight", (int) PANGO_WEIGHT_SEMIBOLD, NULL);
  tags->emphasis = create_tag (self);
  g_object_set (tags->emphasis, "style", PANGO_STYLE_ITALIC, NULL);
  tags->checkbox = create_tag (self);
  g_object_set (tags->checkbox, "scale", 1.2, NULL);
  tags->link = create_tag (self);
  g_object_set (tags->link, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  tags->field = create_tag (self);

  for (guint i = 0; i < BEAKTA_N_TINTS; i++)
    tags->tints[i] = create_tag (self);
}

/* A tag that is made later wins over one that is made before. */
void
beakta_folio_tags_create (BeaktaFolio *self)
{
  create_paragraph_tags (self);
  create_character_tags (self);
  beakta_folio_tags_color (self);
}

static void
set_spacing (GtkTextTag *tag,
             double      em,
             double      above,
             double      below)
{
  g_object_set (tag,
                "pixels-above-lines", (int) (above * em + 0.5),
                "pixels-below-lines", (int) (below * em + 0.5),
                NULL);
}

void
beakta_folio_tags_size (BeaktaFolio *self)
{
  BeaktaFolioTags *tags = &self->tags;
  double em = self->metrics.em;

  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self), (int) (0.75 * em));
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (self), (int) (0.3 * em + 0.5));

  for (guint i = 0; i < BEAKTA_N_HEADING_TAGS; i++)
    set_spacing (tags->headings[i], em, heading_sizes[i].above, heading_sizes[i].below);

  for (guint i = 0; i < BEAKTA_N_LIST_TAGS; i++)
    {
      set_spacing (tags->lists[i], em, 0, 0.35);
      g_object_set (tags->lists[i], "left-margin", (int) (1.9 * (i + 1) * em), NULL);
    }

  beakta_folio_size_numbers (self);
  g_object_set (tags->list_end, "pixels-below-lines", (int) (0.9 * em), NULL);
  set_spacing (tags->footnote, em, 0, 0.5);
  g_object_set (tags->footnote, "left-margin", (int) (1.9 * em), NULL);
  set_spacing (tags->tight, em, 0, 0.3);
  set_spacing (tags->row, em, 0.45, 0.4);
  g_object_set (tags->row_end, "pixels-below-lines", (int) (0.65 * em), NULL);
  set_spacing (tags->captioned, em, 1.35, 0.25);
  g_object_set (tags->table_end, "pixels-below-lines", (int) (1.1 * em), NULL);
  g_object_set (tags->top, "pixels-above-lines", (int) (self->metrics.top * em), NULL);
  g_object_set (tags->page, "pixels-above-lines", (int) (3.2 * em), NULL);
}

void
beakta_folio_tags_color (BeaktaFolio *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA quiet = dark ? (GdkRGBA) { 1, 1, 1, 0.09 } : (GdkRGBA) { 0, 0, 0, 0.06 };

  for (guint i = 0; i < BEAKTA_N_TINTS; i++)
    {
      GdkRGBA color;

      beakta_tint_get_color (i, dark, &color);
      g_object_set (self->tags.tints[i], "background-rgba", &color, NULL);
    }

  g_object_set (self->tags.field, "background-rgba", &quiet, NULL);
}
