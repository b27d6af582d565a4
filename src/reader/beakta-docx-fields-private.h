/* What fields and content controls of a Word document share. */

#pragma once

#include "beakta-docx-fields.h"

G_BEGIN_DECLS

typedef struct
{
  char     *alias;
  char     *tag;
  gboolean  is_checkbox;
  gboolean  is_checked;
  gboolean  is_field;                /* a value that somebody fills in */
  gboolean  is_furniture;            /* a table of contents, a bibliography ... */
  gboolean  shows_prompt;
  gboolean  in_content;
  gboolean  is_open;                 /* in this paragraph */
  gboolean  is_written;              /* the checkbox */
} BeaktaDocxControl;

struct _BeaktaDocxFields
{
  GPtrArray *fields;                 /* of Field, outermost first */
  GPtrArray *controls;               /* of Control, outermost first */
  gboolean   in_form_data;
  gboolean   in_properties;
  gboolean   in_instruction;
};

/* (nullable): the innermost that is open. */
gpointer beakta_docx_fields_get_last       (GPtrArray                 *stack);

/* Takes @value; empty is none. */
void     beakta_docx_fields_replace        (char                     **field,
                                            char                      *value);

/* beakta-docx-controls.c */
void     beakta_docx_control_free          (gpointer                   data);
gboolean beakta_docx_control_hides_content (const BeaktaDocxControl   *control);
void     beakta_docx_control_take          (BeaktaDocxControl         *control,
                                            const char                *name,
                                            const BeaktaXmlAttributes *attributes);

G_END_DECLS
