/* Form fields of an OpenDocument text: input fields, marks that Word's legacy fields become, content controls, and
 * controls of a form, whose values stand before the text and are shown where the control is drawn. */

#include "beakta-odt-private.h"

#include "beakta-prompt.h"

#include <string.h>

#define MAX_CONTROLS 4096

typedef enum
{
  SORT_VALUE,
  SORT_CHECKBOX
} Sort;

/* A field whose element, or pair of marks, is open. */
typedef struct
{
  Sort       sort;
  gboolean   is_open;                /* its run, in the flow */
  gboolean   hides;                  /* its text is no value */
  gboolean   is_checked;
  char      *prompt;                 /* nullable: its own */
  char      *name;                   /* nullable */
  char      *before;
  guint      chosen;                 /* of a drop-down mark */
  GPtrArray *entries;
} Field;

/* A control of a form. */
typedef struct
{
  gboolean  is_checkbox;
  gboolean  is_checked;
  char     *label;
  char     *value;
} Control;

struct _BeaktaOdtForms
{
  GPtrArray  *fields;                /* of Field, outermost first */
  GHashTable *controls;              /* by id */
  Control    *list;                  /* nullable: the list whose options are being read */
};

static void
free_field (gpointer data)
{
  Field *field = data;

  g_clear_pointer (&field->entries, g_ptr_array_unref);
  g_free (field->prompt);
  g_free (field->name);
  g_free (field->before);
  g_free (field);
}

static void
free_control (gpointer data)
{
  Control *control = data;

  g_free (control->label);
  g_free (control->value);
  g_free (control);
}

BeaktaOdtForms *
beakta_odt_forms_new (void)
{
  BeaktaOdtForms *self = g_new0 (BeaktaOdtForms, 1);

  self->fields = g_ptr_array_new_with_free_func (free_field);
  self->controls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_control);

  return self;
}

void
beakta_odt_forms_free (BeaktaOdtForms *self)
{
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->controls);
  g_free (self);
}

static Field *
get_last (BeaktaOdtForms *self)
{
  return self->fields->len > 0 ? g_ptr_array_index (self->fields, self->fields->len - 1) : NULL;
}

gboolean
beakta_odt_forms_show (BeaktaOdtForms *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      if (((Field *) g_ptr_array_index (self->fields, i))->hides)
        return FALSE;
    }

  return TRUE;
}

/* Fields in the text */

static Field *
push (BeaktaOdtForms *self,
      Sort            sort,
      char           *prompt,
      char           *name,
      const char     *before)
{
  Field *field = g_new0 (Field, 1);

  field->sort = sort;
  field->prompt = prompt;
  field->name = name;
  field->before = g_strdup (before);
  field->hides = sort != SORT_VALUE;
  g_ptr_array_add (self->fields, field);

  return field;
}

static void
open_value (BeaktaOdtForms *self,
            Field          *field,
            gboolean        is_prompt,
            BeaktaFlow     *flow)
{
  g_autofree char *label = beakta_prompt_make (flow, field->prompt, field->before, field->name);

  if (!beakta_odt_forms_show (self))
    return;

  beakta_flow_begin_field (flow, is_prompt, label);
  field->is_open = TRUE;
}

static void
pop (BeaktaOdtForms *self,
     BeaktaFlow     *flow)
{
  Field *field = get_last (self);

  if (field == NULL)
    return;

  if (field->sort == SORT_CHECKBOX)
    beakta_flow_add_checkbox (flow, field->is_checked, field->prompt != NULL ? field->prompt : field->name);
  else if (field->is_open)
    {
      if (field->entries != NULL && field->chosen < field->entries->len)
        beakta_flow_add_string (flow, g_ptr_array_index (field->entries, field->chosen));
      beakta_flow_end_inline (flow, BEAKTA_RUN_FIELD);
    }

  g_ptr_array_set_size (self->fields, self->fields->len - 1);
}

static void
begin_mark (BeaktaOdtForms            *self,
            const BeaktaXmlAttributes *attributes,
            BeaktaFlow                *flow,
            const char                *before)
{
  g_autofree char *type = beakta_xml_dup (attributes, "type");
  char *name = beakta_xml_dup (attributes, "name");
  Field *field;

  if (type != NULL && g_str_has_suffix (type, "FORMCHECKBOX"))
    {
      push (self, SORT_CHECKBOX, NULL, name, before);
      return;
    }

  field = push (self, SORT_VALUE, NULL, name, before);
  if (type != NULL && (g_str_has_suffix (type, "FORMTEXT") || g_str_has_suffix (type, "DATE") ||
                       g_str_has_suffix (type, "FORMDROPDOWN")))
    open_value (self, field, FALSE, flow);
}

static void
take_parameter (BeaktaOdtForms            *self,
                const BeaktaXmlAttributes *attributes)
{
  Field *field = get_last (self);
  g_autofree char *name = beakta_xml_dup (attributes, "name");

  if (field == NULL || name == NULL)
    return;

  if (g_str_has_suffix (name, "Checkbox_Checked"))
    field->is_checked = beakta_xml_is (attributes, "value", "true");
  else if (g_str_has_suffix (name, "Dropdown_Selected"))
    field->chosen = MAX (beakta_xml_get_int (attributes, "value", 0), 0);
  else if (g_str_has_suffix (name, "Dropdown_ListEntry") && beakta_xml_has (attributes, "value"))
    {
      if (field->entries == NULL)
        field->entries = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (field->entries, beakta_xml_dup (attributes, "value"));
    }
}

static void
begin_content_control (BeaktaOdtForms            *self,
                       const BeaktaXmlAttributes *attributes,
                       BeaktaFlow                *flow,
                       const char                *before)
{
  Sort sort = beakta_xml_is (attributes, "checkbox", "true") ? SORT_CHECKBOX : SORT_VALUE;
  Field *field;

  field = push (self, sort, beakta_xml_dup (attributes, "alias"), beakta_xml_dup (attributes, "tag"), before);
  field->is_checked = beakta_xml_is (attributes, "checked", "true");
  if (sort == SORT_VALUE)
    open_value (self, field, beakta_xml_is (attributes, "showing-place-holder", "true"), flow);
}

/* Controls of a form */

static char *
dup_first (const BeaktaXmlAttributes *attributes,
           const char                *first,
           const char                *second)
{
  char *value = beakta_xml_dup (attributes, first);

  return value != NULL ? value : beakta_xml_dup (attributes, second);
}

static void
define_control (BeaktaOdtForms            *self,
                BeaktaOdtToken             token,
                const BeaktaXmlAttributes *attributes)
{
  char *id = beakta_xml_dup (attributes, "id");
  Control *control;

  if (id == NULL || g_hash_table_size (self->controls) >= MAX_CONTROLS)
    {
      g_free (id);
      return;
    }

  control = g_new0 (Control, 1);
  control->is_checkbox = token == BEAKTA_ODT_FORM_CHECKBOX;
  control->is_checked = beakta_xml_is (attributes, "current-state", "checked") ||
                        beakta_xml_is (attributes, "current-selected", "true");
  control->label = dup_first (attributes, "label", "name");
  control->value = dup_first (attributes, "current-value", "value");
  g_hash_table_replace (self->controls, id, control);
  self->list = token == BEAKTA_ODT_FORM_LIST ? control : NULL;
}

static void
take_option (BeaktaOdtForms            *self,
             const BeaktaXmlAttributes *attributes)
{
  if (self->list == NULL || !beakta_xml_is (attributes, "current-selected", "true"))
    return;

  g_free (self->list->value);
  self->list->value = dup_first (attributes, "label", "value");
}

static void
show_control (BeaktaOdtForms            *self,
              const BeaktaXmlAttributes *attributes,
              BeaktaFlow                *flow,
              const char                *before)
{
  g_autofree char *id = beakta_xml_dup (attributes, "control");
  const Control *control = id != NULL ? g_hash_table_lookup (self->controls, id) : NULL;
  g_autofree char *label = NULL;

  if (control == NULL)
    return;

  if (control->is_checkbox)
    {
      beakta_flow_add_checkbox (flow, control->is_checked, control->label);
      return;
    }

  label = beakta_prompt_make (flow, NULL, before, control->label);
  beakta_flow_begin_field (flow, FALSE, label);
  if (control->value != NULL)
    beakta_flow_add_string (flow, control->value);
  beakta_flow_end_inline (flow, BEAKTA_RUN_FIELD);
}

void
beakta_odt_forms_begin (BeaktaOdtForms            *self,
                        BeaktaOdtToken             token,
                        const BeaktaXmlAttributes *attributes,
                        BeaktaFlow                *flow,
                        const char                *before)
{
  Field *field;

  switch (token)
    {
    case BEAKTA_ODT_INPUT:
    case BEAKTA_ODT_PLACEHOLDER:
      field = push (self, SORT_VALUE, beakta_xml_dup (attributes, "description"), beakta_xml_dup (attributes, "name"), before);
      open_value (self, field, token == BEAKTA_ODT_PLACEHOLDER, flow);
      break;
    case BEAKTA_ODT_CHOICE:
      open_value (self, push (self, SORT_VALUE, NULL, beakta_xml_dup (attributes, "name"), before), FALSE, flow);
      break;
    case BEAKTA_ODT_MARK:
    case BEAKTA_ODT_MARK_START:
      begin_mark (self, attributes, flow, before);
      break;
    case BEAKTA_ODT_MARK_END:
      pop (self, flow);
      break;
    case BEAKTA_ODT_MARK_PARAMETER:
      take_parameter (self, attributes);
      break;
    case BEAKTA_ODT_CONTENT_CONTROL:
      begin_content_control (self, attributes, flow, before);
      break;
    case BEAKTA_ODT_CONTROL:
      show_control (self, attributes, flow, before);
      break;
    case BEAKTA_ODT_FORM_OPTION:
      take_option (self, attributes);
      break;
    default:
      define_control (self, token, attributes);
      break;
    }
}

void
beakta_odt_forms_end (BeaktaOdtForms *self,
                      BeaktaOdtToken  token,
                      BeaktaFlow     *flow)
{
  switch (token)
    {
    case BEAKTA_ODT_INPUT:
    case BEAKTA_ODT_CHOICE:
    case BEAKTA_ODT_PLACEHOLDER:
    case BEAKTA_ODT_MARK:
    case BEAKTA_ODT_CONTENT_CONTROL:
      pop (self, flow);
      break;
    case BEAKTA_ODT_FORM_LIST:
      self->list = NULL;
      break;
    default:
      break;
    }
}
