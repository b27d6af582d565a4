/* Content controls of a Word document. */

#include "beakta-docx-fields-private.h"

#include <string.h>

#include "beakta-prompt.h"

void
beakta_docx_control_free (gpointer data)
{
  BeaktaDocxControl *control = data;

  g_free (control->alias);
  g_free (control->tag);
  g_free (control);
}

gboolean
beakta_docx_control_hides_content (const BeaktaDocxControl *control)
{
  return control->in_content && control->is_checkbox;
}

void
beakta_docx_control_take (BeaktaDocxControl         *control,
                          const char                *name,
                          const BeaktaXmlAttributes *attributes)
{
  static const char * const values[] = { "text", "richText", "dropDownList", "comboBox", "date", NULL };
  static const char * const furniture[] = { "docPartObj", "docPartList", "bibliography", "citation", "equation",
                                            "picture", "group", "repeatingSection", "repeatingSectionItem", NULL };

  if (strcmp (name, "alias") == 0)
    beakta_docx_fields_replace (&control->alias, beakta_xml_dup (attributes, "val"));
  else if (strcmp (name, "tag") == 0)
    beakta_docx_fields_replace (&control->tag, beakta_xml_dup (attributes, "val"));
  else if (strcmp (name, "showingPlcHdr") == 0)
    control->shows_prompt = beakta_xml_is_on (attributes, "val");
  else if (strcmp (name, "checkbox") == 0)
    control->is_checkbox = TRUE;
  else if (strcmp (name, "checked") == 0)
    control->is_checked = beakta_xml_is_on (attributes, "val");
  else if (g_strv_contains (values, name))
    control->is_field = TRUE;
  else if (g_strv_contains (furniture, name))
    control->is_furniture = TRUE;
}

void
beakta_docx_fields_begin_control (BeaktaDocxFields *self)
{
  g_ptr_array_add (self->controls, g_new0 (BeaktaDocxControl, 1));
}

void
beakta_docx_fields_begin_properties (BeaktaDocxFields *self)
{
  self->in_properties = self->controls->len > 0;
}

void
beakta_docx_fields_end_properties (BeaktaDocxFields *self)
{
  self->in_properties = FALSE;
}

void
beakta_docx_fields_begin_content (BeaktaDocxFields *self)
{
  BeaktaDocxControl *control = beakta_docx_fields_get_last (self->controls);

  if (control == NULL)
    return;

  control->in_content = TRUE;
  if (control->is_furniture)
    control->is_field = FALSE;
  else if (control->alias != NULL || control->tag != NULL)
    control->is_field = !control->is_checkbox;
}

static void
open_control (BeaktaDocxFields  *self,
              BeaktaDocxControl *control,
              BeaktaFlow        *flow,
              const char        *before)
{
  const char *name = control->alias != NULL ? control->alias : control->tag;
  g_autofree char *label = NULL;

  if (control->is_checkbox)
    {
      if (!control->is_written)
        beakta_flow_add_checkbox (flow, control->is_checked, name);
    }
  else if (control->is_field && !control->is_open)
    {
      label = beakta_prompt_make (flow, control->alias, before, control->tag);
      beakta_flow_begin_field (flow, control->shows_prompt, label);
      control->is_open = TRUE;
    }
  control->is_written = TRUE;
}

void
beakta_docx_fields_run_began (BeaktaDocxFields *self,
                              BeaktaFlow       *flow,
                              const char       *before)
{
  for (guint i = 0; i < self->controls->len; i++)
    {
      BeaktaDocxControl *control = g_ptr_array_index (self->controls, i);

      if (control->in_content)
        open_control (self, control, flow, before);
      if (beakta_docx_control_hides_content (control))
        return;
    }
}

void
beakta_docx_fields_paragraph_ended (BeaktaDocxFields *self)
{
  for (guint i = 0; i < self->controls->len; i++)
    ((BeaktaDocxControl *) g_ptr_array_index (self->controls, i))->is_open = FALSE;
}

void
beakta_docx_fields_end_control (BeaktaDocxFields *self,
                                BeaktaFlow       *flow)
{
  BeaktaDocxControl *control = beakta_docx_fields_get_last (self->controls);

  if (control == NULL)
    return;

  if (control->is_open)
    beakta_flow_end_inline (flow, BEAKTA_RUN_FIELD);
  g_ptr_array_set_size (self->controls, self->controls->len - 1);
}
