/* Where in a case somebody is, as a value that can be kept in a file. */

#define G_LOG_DOMAIN "beakta-case-place"

#include "beakta-case-place.h"

void
beakta_case_place_clear (BeaktaCasePlace *place)
{
  g_clear_pointer (&place->pane, g_free);
  g_clear_pointer (&place->kind, g_free);
  g_clear_pointer (&place->item, g_free);
}

gboolean
beakta_case_place_equal (const BeaktaCasePlace *a,
                         const BeaktaCasePlace *b)
{
  return a->document == b->document && a->position == b->position && g_strcmp0 (a->pane, b->pane) == 0
         && g_strcmp0 (a->kind, b->kind) == 0 && g_strcmp0 (a->item, b->item) == 0 && a->field == b->field
         && a->caret == b->caret;
}

static void
write_string (GKeyFile   *file,
              const char *group,
              const char *key,
              const char *value)
{
  g_key_file_set_string (file, group, key, value != NULL ? value : "");
}

void
beakta_case_place_write (const BeaktaCasePlace *place,
                         GKeyFile              *file,
                         const char            *group)
{
  g_key_file_set_uint64 (file, group, "document", place->document);
  g_key_file_set_uint64 (file, group, "position", place->position);
  write_string (file, group, "pane", place->pane);
  write_string (file, group, "kind", place->kind);
  write_string (file, group, "item", place->item);
  g_key_file_set_integer (file, group, "field", place->field);
  g_key_file_set_integer (file, group, "caret", place->caret);
}

/* (transfer full) (nullable): NULL for "" */
static char *
read_string (GKeyFile   *file,
             const char *group,
             const char *key)
{
  char *value = g_key_file_get_string (file, group, key, NULL);

  if (value != NULL && *value == '\0')
    g_clear_pointer (&value, g_free);

  return value;
}

static guint
read_number (GKeyFile   *file,
             const char *group,
             const char *key)
{
  return (guint) MIN (g_key_file_get_uint64 (file, group, key, NULL), G_MAXINT);
}

void
beakta_case_place_read (BeaktaCasePlace *place,
                        GKeyFile        *file,
                        const char      *group)
{
  place->document = read_number (file, group, "document");
  place->position = read_number (file, group, "position");
  place->pane = read_string (file, group, "pane");
  place->kind = read_string (file, group, "kind");
  place->item = read_string (file, group, "item");
  place->field = g_key_file_has_key (file, group, "field", NULL) ? g_key_file_get_integer (file, group, "field", NULL) : -1;
  place->caret = MAX (0, g_key_file_get_integer (file, group, "caret", NULL));
}
