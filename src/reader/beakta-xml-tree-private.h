/* XML on its way to headings and fields: what the files that tell it share. */

#pragma once

#include "beakta-enclosure.h"
#include "beakta-label.h"
#include "beakta-xml-tree.h"

G_BEGIN_DECLS

typedef struct
{
  const BeaktaTreeWord *word;
  char                 *label;
  char                 *value;       /* nullable: what an attribute says */
  GString              *text;
  GPtrArray            *fields;      /* nullable: of char, label and value by turns: wait for the heading */
  gboolean              is_told;     /* its heading, or the text before a child, is written */
} BeaktaTreeElement;

typedef struct
{
  BeaktaFlow                 *flow;
  const BeaktaTreeVocabulary *vocabulary;     /* nullable */
  GPtrArray                  *open;           /* of BeaktaTreeElement, outermost first */
  BeaktaTreeElement          *joined;         /* nullable: the open JOIN */
  GString                    *words;          /* in it so far, parted by commas */
  gboolean                    in_file;        /* bytes are being sent */
  BeaktaEnclosureWriter       writer;
} BeaktaTree;

/* (nullable): what is open now. */
BeaktaTreeElement       *beakta_tree_get_innermost (BeaktaTree                *tree);

/* (nullable): the section that the innermost element is in, or is. */
BeaktaTreeElement       *beakta_tree_find_section  (BeaktaTree                *tree);

/* beakta-xml-tree-words.c: what elements, attributes and values are called */
const BeaktaTreeWord    *beakta_tree_find_word     (BeaktaTree                *tree,
                                                    const char                *name);
const char              *beakta_tree_find_nick     (BeaktaTree                *tree,
                                                    const char                *value);
char                    *beakta_tree_dup_words     (BeaktaTree                *tree,
                                                    const char                *value);
gboolean                 beakta_tree_is_silent     (BeaktaTree                *tree,
                                                    const char                *attribute);

/* An element that nothing is known of. */
extern const BeaktaTreeWord beakta_tree_plain;

/* beakta-xml-tree-tell.c: headings, fields and paragraphs */
BeaktaTreeElement       *beakta_tree_find_waiting  (BeaktaTree                *tree);
void                     beakta_tree_add_field     (BeaktaTree                *tree,
                                                    const char                *label,
                                                    const char                *value);
void                     beakta_tree_tell_heading  (BeaktaTree                *tree,
                                                    guint                      n);
char                    *beakta_tree_dup_value     (BeaktaTree                *tree,
                                                    const BeaktaTreeElement   *element);
void                     beakta_tree_tell_text     (BeaktaTree                *tree);

/* beakta-xml-tree-files.c: files inside the file */
void                     beakta_tree_begin_file    (BeaktaTree                *tree,
                                                    BeaktaTreeElement         *element,
                                                    const BeaktaXmlAttributes *attributes);
void                     beakta_tree_end_file      (BeaktaTree                *tree,
                                                    BeaktaTreeElement         *element);
void                     beakta_tree_add_file_text (BeaktaTree                *tree,
                                                    BeaktaTreeElement         *element,
                                                    const char                *utf8,
                                                    gsize                      n_bytes);

G_END_DECLS
