/* Elements, their attributes and what stands in them, as a checklist reads it. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* (nullable): @node itself when it is an element, else the next one beside it. */
xmlNode  *beakta_element_next          (xmlNode    *node);
xmlNode  *beakta_element_first         (xmlNode    *parent);
gboolean  beakta_element_is            (xmlNode    *node,
                                        const char *name);
xmlNode  *beakta_element_find          (xmlNode    *parent,
                                        const char *name);

/* (transfer full): NFC, with one space for any white space. */
char     *beakta_element_dup_content   (xmlNode    *node);

/* (transfer full): the same of an attribute; "" when it is not there. */
char     *beakta_element_dup_attribute (xmlNode    *node,
                                        const char *name);
GStrv     beakta_element_dup_list      (xmlNode    *node,
                                        const char *name);

G_END_DECLS
