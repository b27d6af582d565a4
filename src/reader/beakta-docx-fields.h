/* Fields and form controls of a Word document: complex fields (w:fldChar), legacy form fields (w:ffData) and
 * content controls (w:sdt). They open and close FIELD, CHECKBOX and LINK runs, and say which text is shown. */

#pragma once

#include "beakta-flow.h"
#include "beakta-xml.h"

G_BEGIN_DECLS

typedef struct _BeaktaDocxFields BeaktaDocxFields;

BeaktaDocxFields *beakta_docx_fields_new              (void);
void              beakta_docx_fields_free             (BeaktaDocxFields          *self);

/* Whether text here is part of the document: not a field's code, nor a prompt. */
gboolean          beakta_docx_fields_show             (BeaktaDocxFields          *self);

/* Elements and text inside w:ffData and w:sdtPr belong to the field. Returns: whether it was taken. */
gboolean          beakta_docx_fields_take             (BeaktaDocxFields          *self,
                                                       const char                *name,
                                                       const BeaktaXmlAttributes *attributes);
void              beakta_docx_fields_take_text        (BeaktaDocxFields          *self,
                                                       const char                *utf8,
                                                       gsize                      n_bytes);

/* w:fldChar. @before: the block before, in the same row. */
void              beakta_docx_fields_mark             (BeaktaDocxFields          *self,
                                                       BeaktaFlow                *flow,
                                                       const BeaktaXmlAttributes *attributes,
                                                       const char                *before);
/* w:fldSimple: instruction and result in one element. */
void              beakta_docx_fields_begin_simple     (BeaktaDocxFields          *self,
                                                       BeaktaFlow                *flow,
                                                       const BeaktaXmlAttributes *attributes,
                                                       const char                *before);
void              beakta_docx_fields_end_simple       (BeaktaDocxFields          *self,
                                                       BeaktaFlow                *flow,
                                                       const char                *before);
void              beakta_docx_fields_begin_instruction (BeaktaDocxFields         *self);
void              beakta_docx_fields_end_instruction  (BeaktaDocxFields          *self);
void              beakta_docx_fields_begin_form_data  (BeaktaDocxFields          *self);
void              beakta_docx_fields_end_form_data    (BeaktaDocxFields          *self);

/* w:sdt */
void              beakta_docx_fields_begin_control    (BeaktaDocxFields          *self);
void              beakta_docx_fields_begin_properties (BeaktaDocxFields          *self);
void              beakta_docx_fields_end_properties   (BeaktaDocxFields          *self);
void              beakta_docx_fields_begin_content    (BeaktaDocxFields          *self);
void              beakta_docx_fields_end_control      (BeaktaDocxFields          *self,
                                                       BeaktaFlow                *flow);

void              beakta_docx_fields_run_began        (BeaktaDocxFields          *self,
                                                       BeaktaFlow                *flow,
                                                       const char                *before);
void              beakta_docx_fields_paragraph_ended  (BeaktaDocxFields          *self);

/* A box that is a character of a symbol font. */
void              beakta_docx_fields_add_checkbox     (BeaktaDocxFields          *self,
                                                       BeaktaFlow                *flow,
                                                       gboolean                   is_checked);

G_END_DECLS
