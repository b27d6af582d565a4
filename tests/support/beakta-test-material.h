/* Small texts and checklists, made where a test needs them. What cannot be made fails the test. */

#pragma once

#include "beakta-checklist.h"
#include "beakta-text.h"

G_BEGIN_DECLS

/* (transfer full): plain text, without structure. */
BeaktaText      *beakta_test_text             (const char *utf8);

/* (transfer full): the file of that name in fixtures/checklists. */
char            *beakta_test_load_checklist   (const char *name);

/* A checklist in the making: one section, to which questions are added. */
GString         *beakta_test_list_begin       (const char *id,
                                               const char *version);

/* @attributes: of the element, beside its id: "depth=\"short\" type=\"text\" ...". @options: XML of its options, or "". */
void             beakta_test_list_add         (GString    *list,
                                               const char *id,
                                               const char *attributes,
                                               const char *text,
                                               const char *options);

/* (transfer full): takes @list. */
BeaktaChecklist *beakta_test_list_end         (GString    *list);

G_END_DECLS
