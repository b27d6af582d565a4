/* The pictures that a text shows: which of them are worth reading, and to whom they are told. */

#include "beakta-figures.h"

#include "beakta-recognise.h"

/* Pixels, on both sides. What is smaller is a mark or a line; what is as large as a page of a fax may be one. */
#define LEAST_EDGE 200
#define PAGE_EDGE  700

/* Characters of text for each picture as large as a page: with more, the pictures illustrate the text. */
#define LITTLE_TEXT 1000

typedef struct
{
  const char *part;                  /* lent */
  const char *nick;                  /* lent: of its format */
  gboolean    is_page;
} Figure;

/* Reads no more of it than tells its size. Returns: whether it is one that is worth reading */
static gboolean
measure (BeaktaPackage *package,
         Figure        *figure)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  BeaktaFigureHead head = BEAKTA_FIGURE_GOES_ON;
  guint width = 0, height = 0;
  const char *piece;
  gsize n;

  if (!beakta_package_has (package, figure->part) || !beakta_package_begin (package, figure->part, NULL))
    return FALSE;

  while (head == BEAKTA_FIGURE_GOES_ON && beakta_package_next (package, &piece, &n, NULL))
    {
      g_byte_array_append (bytes, (const guint8 *) piece, n);
      head = beakta_figure_look (bytes->data, bytes->len, &width, &height);
    }
  beakta_package_end (package);

  figure->nick = beakta_recognise_get_picture (bytes->data, bytes->len);
  figure->is_page = MIN (width, height) >= PAGE_EDGE;

  return head == BEAKTA_FIGURE_MEASURED && MIN (width, height) >= LEAST_EDGE;
}

/* (transfer full) (element-type Figure): as many as may be inside a document. */
static GArray *
list_figures (GPtrArray     *parts,
              BeaktaPackage *package,
              guint         *n_pages)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (Figure));

  for (guint i = 0; i < parts->len && figures->len <= BEAKTA_FRAMES_MAX_ENCLOSURES; i++)
    {
      Figure figure = { .part = g_ptr_array_index (parts, i) };

      if (!measure (package, &figure))
        continue;

      g_array_append_val (figures, figure);
      *n_pages += figure.is_page;
    }

  return figures;
}

static BeaktaEnclosureState
send_bytes (BeaktaPackage *package,
            const char    *part,
            BeaktaEmitter *emitter)
{
  g_autoptr(GError) damage = NULL;
  const char *piece;
  gsize n;

  if (!beakta_package_begin (package, part, NULL))
    return BEAKTA_ENCLOSURE_DAMAGED;

  while (beakta_package_next (package, &piece, &n, &damage))
    {
      if (!beakta_emitter_enclose (emitter, (const guint8 *) piece, n))
        break;
    }
  beakta_package_end (package);

  return damage != NULL ? BEAKTA_ENCLOSURE_DAMAGED : BEAKTA_ENCLOSURE_WHOLE;
}

/* By number: what programs call them says nothing to anybody. */
static void
tell (const Figure  *figure,
      guint          number,
      BeaktaPackage *package,
      BeaktaEmitter *emitter,
      gboolean       with_bytes)
{
  g_autofree char *name = g_strdup_printf ("bild-%u.%s", number, figure->nick);
  BeaktaEnclosureState state = BEAKTA_ENCLOSURE_NAMED;

  beakta_emitter_begin_enclosure (emitter, name, 0);
  if (with_bytes)
    state = send_bytes (package, figure->part, emitter);
  beakta_emitter_end_enclosure (emitter, state);
}

guint
beakta_figures_tell (GPtrArray     *parts,
                     BeaktaPackage *package,
                     BeaktaEmitter *emitter,
                     BeaktaWishes   wishes)
{
  guint n_characters = beakta_emitter_get_length (emitter);
  gboolean is_wished = (wishes & BEAKTA_WISH_ENCLOSURES) != 0;
  g_autoptr(GArray) figures = NULL;
  guint n_pages = 0;
  gboolean stand_for_text;

  /* Rule 2: however large they are. */
  if ((wishes & BEAKTA_WISH_TEXT_ONLY) != 0 || (!is_wished && n_characters > LITTLE_TEXT * parts->len))
    return 0;

  figures = list_figures (parts, package, &n_pages);
  stand_for_text = n_characters > 0 && n_characters <= LITTLE_TEXT * n_pages;
  for (guint i = 0; i < figures->len && (is_wished || stand_for_text || n_characters == 0); i++)
    tell (&g_array_index (figures, Figure, i), i + 1, package, emitter, is_wished);
  if (stand_for_text)
    beakta_emitter_notice (emitter, "pictures");

  return figures->len;
}
