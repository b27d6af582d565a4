/* Complex fields and legacy form fields of a Word document. */

#include "beakta-docx-fields-private.h"

#include "beakta-prompt.h"

#include <string.h>

#define MAX_INSTRUCTION 4096
#define MAX_ENTRIES     256

typedef enum
{
  FORM_NONE,
  FORM_TEXT,
  FORM_CHECKBOX,
  FORM_CHOICE
} Form;

/* A complex field, from its begin to its end mark. */
typedef struct
{
  gboolean   in_code;                /* before its separator */
  GString   *instruction;
  Form       form;
  char      *name;
  char      *help;
  gboolean   is_checked;
  guint      chosen;                 /* of a drop-down list: what was chosen, else what stands there at first */
  gboolean   has_chosen;
  GPtrArray *entries;
  gboolean   is_open;                /* its run is open in the flow */
} Field;

static void
free_field (gpointer data)
{
  Field *field = data;

  g_string_free (field->instruction, TRUE);
  g_ptr_array_unref (field->entries);
  g_free (field->name);
  g_free (field->help);
  g_free (field);
}

BeaktaDocxFields *
beakta_docx_fields_new (void)
{
  BeaktaDocxFields *self = g_new0 (BeaktaDocxFields, 1);

  self->fields = g_ptr_array_new_with_free_func (free_field);
  self->controls = g_ptr_array_new_with_free_func (beakta_docx_control_free);

  return self;
}

void
beakta_docx_fields_free (BeaktaDocxFields *self)
{
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->controls);
  g_free (self);
}

gpointer
beakta_docx_fields_get_last (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

void
beakta_docx_fields_replace (char **field,
                            char  *value)
{
  g_free (*field);
  *field = value != NULL && *value != '\0' ? value : NULL;
  if (*field == NULL)
    g_free (value);
}

gboolean
beakta_docx_fields_show (BeaktaDocxFields *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = g_ptr_array_index (self->fields, i);

      if (field->in_code || field->form == FORM_CHECKBOX || field->form == FORM_CHOICE)
        return FALSE;
    }
  for (guint i = 0; i < self->controls->len; i++)
    {
      if (beakta_docx_control_hides_content (g_ptr_array_index (self->controls, i)))
        return FALSE;
    }

  return TRUE;
}

/* Complex fields */

static void
begin_field (BeaktaDocxFields *self)
{
  Field *field = g_new0 (Field, 1);

  field->in_code = TRUE;
  field->instruction = g_string_new (NULL);
  field->entries = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->fields, field);
}

/* HYPERLINK "https://example.org" \o "..." */
static char *
dup_link_target (const Field *field)
{
  const char *p = field->instruction->str + strspn (field->instruction->str, " ");
  const char *end;

  if (!g_str_has_prefix (p, "HYPERLINK") || (p = strchr (p, '"')) == NULL || (end = strchr (p + 1, '"')) == NULL)
    return NULL;

  /* \l "bookmark" stays inside the document. */
  return strstr (field->instruction->str, "\\l") != NULL ? NULL : g_strndup (p + 1, end - p - 1);
}

static void
separate_field (BeaktaDocxFields *self,
                BeaktaFlow       *flow,
                const char       *before)
{
  Field *field = beakta_docx_fields_get_last (self->fields);
  g_autofree char *label = NULL;

  if (field == NULL || !field->in_code)
    return;

  field->in_code = FALSE;
  if (!beakta_docx_fields_show (self))
    return;

  if (field->form == FORM_TEXT)
    {
      label = beakta_prompt_make (flow, field->help, before, field->name);
      beakta_flow_begin_field (flow, FALSE, label);
      field->is_open = TRUE;
    }
  else if ((label = dup_link_target (field)) != NULL)
    {
      beakta_flow_begin_link (flow, label);
      field->is_open = TRUE;
    }
}

static void
write_choice (Field      *field,
              BeaktaFlow *flow,
              const char *before)
{
  g_autofree char *label = beakta_prompt_make (flow, field->help, before, field->name);

  beakta_flow_begin_field (flow, FALSE, label);
  if (field->chosen < field->entries->len)
    beakta_flow_add_string (flow, g_ptr_array_index (field->entries, field->chosen));
  beakta_flow_end_inline (flow, BEAKTA_RUN_FIELD);
}

static void
end_field (BeaktaDocxFields *self,
           BeaktaFlow       *flow,
           const char       *before)
{
  Field *field = beakta_docx_fields_get_last (self->fields);
  Form form;
  g_autofree char *label = NULL;

  if (field == NULL)
    return;

  /* A text field that was never filled in has no result, and yet it is there. */
  if (field->in_code && field->form == FORM_TEXT)
    separate_field (self, flow, before);
  if (field->is_open)
    beakta_flow_end_inline (flow, field->form == FORM_TEXT ? BEAKTA_RUN_FIELD : BEAKTA_RUN_LINK);

  form = field->form;
  field->form = FORM_NONE;
  field->in_code = FALSE;
  if (beakta_docx_fields_show (self) && form == FORM_CHOICE)
    write_choice (field, flow, before);
  else if (beakta_docx_fields_show (self) && form == FORM_CHECKBOX)
    beakta_flow_add_checkbox (flow, field->is_checked, field->help != NULL ? field->help : field->name);

  g_ptr_array_set_size (self->fields, self->fields->len - 1);
}

void
beakta_docx_fields_mark (BeaktaDocxFields          *self,
                         BeaktaFlow                *flow,
                         const BeaktaXmlAttributes *attributes,
                         const char                *before)
{
  if (beakta_xml_is (attributes, "fldCharType", "begin"))
    begin_field (self);
  else if (beakta_xml_is (attributes, "fldCharType", "separate"))
    separate_field (self, flow, before);
  else if (beakta_xml_is (attributes, "fldCharType", "end"))
    end_field (self, flow, before);
}

void
beakta_docx_fields_begin_simple (BeaktaDocxFields          *self,
                                 BeaktaFlow                *flow,
                                 const BeaktaXmlAttributes *attributes,
                                 const char                *before)
{
  g_autofree char *instruction = beakta_xml_dup (attributes, "instr");

  begin_field (self);
  beakta_docx_fields_begin_instruction (self);
  if (instruction != NULL)
    beakta_docx_fields_take_text (self, instruction, strlen (instruction));
  beakta_docx_fields_end_instruction (self);
  separate_field (self, flow, before);
}

void
beakta_docx_fields_end_simple (BeaktaDocxFields *self,
                               BeaktaFlow       *flow,
                               const char       *before)
{
  end_field (self, flow, before);
}

void
beakta_docx_fields_begin_instruction (BeaktaDocxFields *self)
{
  self->in_instruction = TRUE;
}

void
beakta_docx_fields_end_instruction (BeaktaDocxFields *self)
{
  self->in_instruction = FALSE;
}

void
beakta_docx_fields_begin_form_data (BeaktaDocxFields *self)
{
  self->in_form_data = self->fields->len > 0;
}

void
beakta_docx_fields_end_form_data (BeaktaDocxFields *self)
{
  self->in_form_data = FALSE;
}

static void
take_form_data (Field                     *field,
                const char                *name,
                const BeaktaXmlAttributes *attributes)
{
  if (strcmp (name, "name") == 0)
    beakta_docx_fields_replace (&field->name, beakta_xml_dup (attributes, "val"));
  else if (strcmp (name, "helpText") == 0 || (strcmp (name, "statusText") == 0 && field->help == NULL))
    beakta_docx_fields_replace (&field->help, beakta_xml_dup (attributes, "val"));
  else if (strcmp (name, "textInput") == 0)
    field->form = FORM_TEXT;
  else if (strcmp (name, "checkBox") == 0)
    field->form = FORM_CHECKBOX;
  else if (strcmp (name, "ddList") == 0)
    field->form = FORM_CHOICE;
  else if (strcmp (name, "checked") == 0 || (strcmp (name, "default") == 0 && field->form == FORM_CHECKBOX))
    field->is_checked = beakta_xml_is_on (attributes, "val");
  else if (strcmp (name, "result") == 0 || (strcmp (name, "default") == 0 && !field->has_chosen))
    {
      field->chosen = MAX (beakta_xml_get_int (attributes, "val", 0), 0);
      field->has_chosen = strcmp (name, "result") == 0;
    }
  else if (strcmp (name, "listEntry") == 0 && field->entries->len < MAX_ENTRIES && beakta_xml_has (attributes, "val"))
    g_ptr_array_add (field->entries, beakta_xml_dup (attributes, "val"));
}

/* Both */

gboolean
beakta_docx_fields_take (BeaktaDocxFields          *self,
                         const char                *name,
                         const BeaktaXmlAttributes *attributes)
{
  if (self->in_form_data)
    take_form_data (beakta_docx_fields_get_last (self->fields), name, attributes);
  else if (self->in_properties)
    beakta_docx_control_take (beakta_docx_fields_get_last (self->controls), name, attributes);
  else
    return FALSE;

  return TRUE;
}

void
beakta_docx_fields_take_text (BeaktaDocxFields *self,
                              const char       *utf8,
                              gsize             n_bytes)
{
  Field *field = beakta_docx_fields_get_last (self->fields);

  if (self->in_instruction && field != NULL && field->instruction->len < MAX_INSTRUCTION)
    g_string_append_len (field->instruction, utf8, n_bytes);
}

void
beakta_docx_fields_add_checkbox (BeaktaDocxFields *self,
                                 BeaktaFlow       *flow,
                                 gboolean          is_checked)
{
  if (beakta_docx_fields_show (self))
    beakta_flow_add_checkbox (flow, is_checked, NULL);
}
