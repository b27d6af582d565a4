#include "beakta-test-material.h"

#include <string.h>

BeaktaText *
beakta_test_text (const char *utf8)
{
  g_autoptr(BeaktaTextBuilder) builder = beakta_text_builder_new ("text", "test 1");
  g_autoptr(GError) error = NULL;
  BeaktaText *text;

  beakta_text_builder_add (builder, utf8, strlen (utf8), NULL, 0, &error);
  g_assert_no_error (error);
  text = beakta_text_builder_finish (builder, &error);
  g_assert_no_error (error);

  return text;
}

char *
beakta_test_load_checklist (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "checklists", name, NULL);
  g_autoptr(GError) error = NULL;
  char *xml = NULL;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);

  return xml;
}

GString *
beakta_test_list_begin (const char *id,
                        const char *version)
{
  GString *list = g_string_new (NULL);

  g_string_printf (list, "<checklist xmlns=\"urn:beakta:checklist:1\" id=\"%s\" version=\"%s\"><title><sv>T</sv></title>"
                   "<summary><sv>S</sv></summary><source>K</source><section number=\"1\"><title><sv>A</sv></title>", id,
                   version);

  return list;
}

void
beakta_test_list_add (GString    *list,
                      const char *id,
                      const char *attributes,
                      const char *text,
                      const char *options)
{
  g_string_append_printf (list, "<question id=\"%s\" %s><text><sv>%s</sv></text><why><sv>V</sv></why>"
                          "<good><guidance><sv>G</sv></guidance><example><sv>G</sv></example></good>"
                          "<partial><guidance><sv>H</sv></guidance><example><sv>H</sv></example></partial>"
                          "<weak><guidance><sv>S</sv></guidance><example><sv>S</sv></example></weak>"
                          "<completion><sv>B</sv></completion><source>K</source>%s</question>", id, attributes, text, options);
}

BeaktaChecklist *
beakta_test_list_end (GString *list)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaChecklist *checklist;

  g_string_append (list, "</section></checklist>");
  bytes = g_string_free_to_bytes (list);
  checklist = beakta_checklist_parse (bytes, "list.xml", &error);
  g_assert_no_error (error);

  return checklist;
}
