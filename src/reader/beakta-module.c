/* Parts of the reader that are loaded only when they are needed. */

#include "beakta-module.h"

#include <dlfcn.h>

gpointer
beakta_module_find (const char *file,
                    const char *symbol)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;
  gpointer module = path != NULL ? dlopen (path, RTLD_NOW | RTLD_LOCAL) : NULL;

  return module != NULL ? dlsym (module, symbol) : NULL;
}
