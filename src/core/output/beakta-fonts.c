/* Font configurations of our own beside the desktop's, and font maps on them for each thread.
 *
 * To know what fonts a system has takes longer than to set a paper, and a paper seldom needs to: so there is a
 * configuration of the bundled fonts alone.
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

static const char * const bundled_fonts[] = { "Inter-Regular.otf", "Inter-SemiBold.otf" };

/* What the system knows of fallback fonts, less the coloured ones and its own Inter, which may be another version. */
static const char settings[] =
  "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'>"
  "<fontconfig>"
  "<include ignore_missing='yes'>/etc/fonts/fonts.conf</include>"
  "<selectfont><rejectfont>"
  "<pattern><patelt name='color'><bool>true</bool></patelt></pattern>"
  "<pattern><patelt name='family'><string>Inter</string></patelt></pattern>"
  "</rejectfont></selectfont>"
  "</fontconfig>";

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
add_bundled_fonts (FcConfig *config)
{
  static GOnce once[G_N_ELEMENTS (bundled_fonts)] = { G_ONCE_INIT, G_ONCE_INIT };
  gboolean all = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (bundled_fonts); i++)
    {
      const char *file = g_once (&once[i], load_bundled_font, (gpointer) bundled_fonts[i]);

      if (file == NULL || !FcConfigAppFontAddFile (config, (const FcChar8 *) file))
        {
          g_message ("The font %s could not be loaded; papers are set in another one", bundled_fonts[i]);
          all = FALSE;
        }
    }

  return all;
}

static gpointer
load_all (gpointer unused)
{
  FcConfig *config = FcConfigCreate ();

  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) settings, FcFalse);
  FcConfigBuildFonts (config);
  add_bundled_fonts (config);

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
load_bundled (gpointer unused)
{
  FcConfig *config = FcConfigCreate ();

  if (add_bundled_fonts (config))
    return config;

  FcConfigDestroy (config);
  return get_all ();
}

static FcConfig *
get_bundled (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_bundled, NULL);
}

/* Pango's maps are not for several threads, so each has its own; they share the configurations. */
static PangoFontMap *
get_font_map (BeaktaFontRange range)
{
  static GPrivate maps[] = { G_PRIVATE_INIT (g_object_unref), G_PRIVATE_INIT (g_object_unref) };
  PangoFontMap *map = g_private_get (&maps[range]);

  if (map == NULL)
    {
      map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), range == BEAKTA_FONTS_BUNDLED ? get_bundled () : get_all ());
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

  return context;
}
