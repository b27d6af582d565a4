/* Font configurations of our own beside the desktop's, and font maps on them for each thread.
 *
 * To know what fonts a system has takes longer than to set a paper, and a paper seldom needs to: so there are
 * configurations of the bundled fonts alone.
 */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-fonts.h"

#include <errno.h>
#include <fontconfig/fontconfig.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include "beakta-output-resources.h"

static const struct
{
  const char      *file;
  BeaktaFontRange  range;            /* the least that it belongs to */
} bundled_fonts[] = {
  { "Inter-Regular.otf", BEAKTA_FONTS_LATIN },
  { "Inter-SemiBold.otf", BEAKTA_FONTS_LATIN },
  { "NotoSansArabic-Regular.ttf", BEAKTA_FONTS_BUNDLED },
  { "NotoSansArabic-Bold.ttf", BEAKTA_FONTS_BUNDLED },
  { "NotoSansHebrew-Regular.ttf", BEAKTA_FONTS_BUNDLED },
  { "NotoSansHebrew-Bold.ttf", BEAKTA_FONTS_BUNDLED },
  { "NotoSansEthiopic-Regular.ttf", BEAKTA_FONTS_BUNDLED },
  { "NotoSansEthiopic-Bold.ttf", BEAKTA_FONTS_BUNDLED },
};

/* Left out of what the system has: fonts in colour, and its own ones of the bundled families, which may be other versions. */
static const char settings[] =
  "<selectfont><rejectfont>"
  "<pattern><patelt name='color'><bool>true</bool></patelt></pattern>"
  "<pattern><patelt name='family'><string>Inter</string></patelt></pattern>"
  "<pattern><patelt name='family'><string>Noto Sans Arabic</string></patelt></pattern>"
  "<pattern><patelt name='family'><string>Noto Sans Hebrew</string></patelt></pattern>"
  "<pattern><patelt name='family'><string>Noto Sans Ethiopic</string></patelt></pattern>"
  "</rejectfont></selectfont>";

/* Fontconfig reads fonts from files only, so the bundled bytes become one that has no name. It stays open for as long
 * as the process lives: glyphs are read from it when they are first drawn. */
static char *
dup_file_of_bytes (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int fd = memfd_create ("beakta-font", MFD_CLOEXEC);

  while (fd >= 0 && size > 0)
    {
      gssize written = write (fd, data, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          close (fd);
          return NULL;
        }
      data += written;
      size -= (gsize) written;
    }

  return fd >= 0 ? g_strdup_printf ("/proc/self/fd/%d", fd) : NULL;
}

static gpointer
load_bundled_font (gpointer name)
{
  g_autofree char *path = g_strconcat ("/se/beakta/output/", name, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (beakta_output_resources_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? dup_file_of_bytes (bytes) : NULL;
}

/* Returns: whether all of them could be added. Without one the paper is still written, in the next family of the list. */
static gboolean
add_bundled_fonts (FcConfig        *config,
                   BeaktaFontRange  range)
{
  static GOnce once[G_N_ELEMENTS (bundled_fonts)] = { G_ONCE_INIT, };
  gboolean all = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (bundled_fonts); i++)
    {
      const char *file;

      if (bundled_fonts[i].range > range)
        continue;
      file = g_once (&once[i], load_bundled_font, (gpointer) bundled_fonts[i].file);
      if (file == NULL || !FcConfigAppFontAddFile (config, (const FcChar8 *) file))
        {
          g_message ("The font %s could not be loaded; papers are set in another one", bundled_fonts[i].file);
          all = FALSE;
        }
    }

  return all;
}

static void
append_places (GString    *xml,
               const char *element,
               FcStrList  *places)
{
  const FcChar8 *place;

  while ((place = FcStrListNext (places)) != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text ((const char *) place, -1);

      g_string_append_printf (xml, "<%s>%s</%s>", element, escaped, element);
    }
  FcStrListDone (places);
}

/* (transfer full): where the system keeps its fonts, and what it knows of them, but none of its rules. */
static char *
dup_settings (void)
{
  FcConfig *system = FcConfigCreate ();
  GString *xml = g_string_new ("<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>");

  FcConfigParseAndLoad (system, NULL, FcFalse);
  append_places (xml, "dir", FcConfigGetFontDirs (system));
  append_places (xml, "cachedir", FcConfigGetCacheDirs (system));
  FcConfigDestroy (system);
  g_string_append (xml, settings);
  g_string_append (xml, "</fontconfig>");

  return g_string_free (xml, FALSE);
}

static gpointer
load_all (gpointer unused)
{
  FcConfig *config = FcConfigCreate ();
  g_autofree char *xml = dup_settings ();

  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) xml, FcFalse);
  FcConfigBuildFonts (config);
  add_bundled_fonts (config, BEAKTA_FONTS_ALL);

  return config;
}

static FcConfig *
get_all (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_all, NULL);
}

/* Nothing stands in for a bundled font but what the system has. */
static gpointer
load_bundled (gpointer range)
{
  FcConfig *config = FcConfigCreate ();

  if (add_bundled_fonts (config, GPOINTER_TO_INT (range)))
    return config;

  FcConfigDestroy (config);
  return get_all ();
}

static FcConfig *
get_config (BeaktaFontRange range)
{
  static GOnce once[BEAKTA_FONTS_ALL] = { G_ONCE_INIT, };

  return range == BEAKTA_FONTS_ALL ? get_all () : g_once (&once[range], load_bundled, GINT_TO_POINTER (range));
}

/* Pango's maps are not for several threads, so each has its own; they share the configurations. */
static PangoFontMap *
get_font_map (BeaktaFontRange range)
{
  static GPrivate maps[BEAKTA_N_FONT_RANGES] = { G_PRIVATE_INIT (g_object_unref), G_PRIVATE_INIT (g_object_unref),
                                                 G_PRIVATE_INIT (g_object_unref) };
  PangoFontMap *map = g_private_get (&maps[range]);

  if (map == NULL)
    {
      map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), get_config (range));
      g_private_set (&maps[range], map);
    }

  return map;
}

/**
 * beakta_fonts_create_context:
 * @range: which fonts it knows
 *
 * Returns: (transfer full): a context in points, without hinting, so that a paper looks the same at every resolution
 */
PangoContext *
beakta_fonts_create_context (BeaktaFontRange range)
{
  PangoContext *context = pango_font_map_create_context (get_font_map (range));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string ("sv"));

  return context;
}

gboolean
beakta_fonts_leave_out (gunichar character)
{
  return character == 0xfffd || (character >= 0xe000 && g_unichar_type (character) == G_UNICODE_PRIVATE_USE);
}

static gboolean
has_character (BeaktaFontRange range,
               gunichar        character)
{
  FcFontSet *fonts = FcConfigGetFonts (get_config (range), FcSetApplication);

  for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
    {
      FcCharSet *characters;

      if (FcPatternGetCharSet (fonts->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch &&
          FcCharSetHasChar (characters, character))
        return TRUE;
    }

  return FALSE;
}

BeaktaFontRange
beakta_fonts_find_range (const char      *text,
                         BeaktaFontRange  least)
{
  BeaktaFontRange range = least;

  for (const char *p = text; *p != '\0' && range < BEAKTA_FONTS_ALL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((guchar) *p < 0x80 || beakta_fonts_leave_out (c))
        continue;
      while (range < BEAKTA_FONTS_ALL && !has_character (range, c))
        range++;
    }

  return range;
}
