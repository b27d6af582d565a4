/* A web page: form fields with what was filled in. A drop-down list in which nothing is chosen shows its first entry. */

#include "beakta-html-private.h"

#include "beakta-prompt.h"

#include <string.h>

static void
begin_field (BeaktaHtmlPage *page,
             const char     *name)
{
  g_autofree char *label = NULL;

  beakta_html_settle_space (page);
  beakta_html_ensure_block (page);
  label = beakta_prompt_make (page->flow, NULL, "", name);
  beakta_flow_begin_field (page->flow, FALSE, label);
  page->spaces.has_content = TRUE;
}

static void
end_field (BeaktaHtmlPage *page)
{
  beakta_flow_end_inline (page->flow, BEAKTA_RUN_FIELD);
}

static void
add_checkbox (BeaktaHtmlPage *page,
              const char     *name,
              gboolean        is_checked)
{
  beakta_html_settle_space (page);
  beakta_html_ensure_block (page);
  beakta_flow_add_checkbox (page->flow, is_checked, name);
  page->spaces.has_content = TRUE;
}

void
beakta_html_add_input (BeaktaHtmlPage *page,
                       const xmlChar **attributes)
{
  static const char * const silent[] = { "hidden", "submit", "button", "image", "reset", "file", "password", NULL };
  const char *type = beakta_html_get_attribute (attributes, "type");
  const char *name = beakta_html_get_attribute (attributes, "name");
  const char *value = beakta_html_get_attribute (attributes, "value");
  g_autofree char *kind = g_ascii_strdown (type != NULL ? type : "text", -1);

  if (strcmp (kind, "checkbox") == 0 || strcmp (kind, "radio") == 0)
    add_checkbox (page, name, beakta_html_get_attribute (attributes, "checked") != NULL);
  else if (!g_strv_contains (silent, kind))
    {
      begin_field (page, name);
      if (value != NULL)
        beakta_flow_add_string (page->flow, value);
      end_field (page);
    }
}

/* Its line ends are those that somebody typed. */
void
beakta_html_begin_text_area (BeaktaHtmlPage *page,
                             const xmlChar **attributes)
{
  begin_field (page, beakta_html_get_attribute (attributes, "name"));
  beakta_html_begin_as_is (page);
}

void
beakta_html_end_text_area (BeaktaHtmlPage *page)
{
  beakta_html_end_as_is (page);
  end_field (page);
}

void
beakta_html_begin_select (BeaktaHtmlPage *page,
                          const xmlChar **attributes)
{
  begin_field (page, beakta_html_get_attribute (attributes, "name"));
  page->in_select = TRUE;
  page->takes_many = beakta_html_get_attribute (attributes, "multiple") != NULL;
  page->n_chosen = 0;
  g_string_truncate (page->option, 0);
}

static void
add_choice (BeaktaHtmlPage *page,
            const char     *choice)
{
  if (page->n_chosen++ > 0)
    beakta_flow_add_string (page->flow, ", ");
  beakta_flow_add_string (page->flow, choice);
}

void
beakta_html_end_select (BeaktaHtmlPage *page)
{
  beakta_html_end_option (page);
  if (page->n_chosen == 0 && !page->takes_many && page->first != NULL)
    add_choice (page, page->first);
  g_clear_pointer (&page->first, g_free);
  page->in_select = FALSE;
  end_field (page);
}

void
beakta_html_begin_option (BeaktaHtmlPage *page,
                          const xmlChar **attributes)
{
  beakta_html_end_option (page);
  page->is_chosen = beakta_html_get_attribute (attributes, "selected") != NULL;
}

void
beakta_html_end_option (BeaktaHtmlPage *page)
{
  g_autofree char *choice = g_strstrip (g_strdup (page->option->str));

  if (page->in_select && page->is_chosen && *choice != '\0')
    add_choice (page, choice);
  if (page->in_select && page->first == NULL && *choice != '\0')
    page->first = g_steal_pointer (&choice);
  page->is_chosen = FALSE;
  g_string_truncate (page->option, 0);
}
