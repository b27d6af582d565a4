/* The tree of structure of a PDF, read from cairo's and written anew. */

#pragma once

#include "beakta-pdf.h"

G_BEGIN_DECLS

/* An element, or (type NULL) a marked stretch of a page. */
typedef struct _BeaktaPdfNode BeaktaPdfNode;
struct _BeaktaPdfNode
{
  char      *type;                   /* nullable: "P" */
  GPtrArray *kids;                   /* of BeaktaPdfNode */
  int        page;                   /* index; -1: an element that names none */
  int        mark;                   /* MCID; of a stretch */

  qpdf_oh    element;
  BeaktaPdfNode      *parent;                 /* as it was read; the pointer may outlive its node */
  gboolean   is_changed;             /* its kids are others than when it was read */
};

typedef struct
{
  qpdf_data   pdf;
  GArray     *figures;               /* of BeaktaPdfFigure */
  guint       n_figures;             /* that have been written */
  GHashTable *pages;                 /* object number -> index */
  GPtrArray  *contents;              /* one a page, of GString: its content stream */
  GPtrArray  *marks;                 /* one a page, of GPtrArray of BeaktaPdfNode: the element that each mark belongs to */
} BeaktaPdfTree;

/* beakta-pdf-marks.c: past a string of a content stream, with its escapes and inner parentheses. */
const char    *beakta_pdf_skip_string (const char  *p,
                                       const char  *end);

/* beakta-pdf-apart.c: part of a stretch. */
typedef struct
{
  int   mark;
  char *text;                        /* nullable: to be read instead of what is drawn, as a PDF writes it: "<feff06440627>" */
} BeaktaPdfPart;

/* (transfer full) (nullable) (element-type BeaktaPdfPart): the parts of stretch @mark, which get numbers of their own in @content;
 * NULL where it has but one. */
GArray        *beakta_pdf_part_stretch (GString    *content,
                                       int          mark);

/* beakta-pdf-tree-read.c */
void           beakta_pdf_node_free (gpointer       data);
gboolean       beakta_pdf_node_is   (BeaktaPdfNode *node,
                                     const char    *type);

/* (transfer full): one document of all the pages' trees. */
BeaktaPdfNode *beakta_pdf_read_tree (BeaktaPdfTree *tree);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaPdfNode, beakta_pdf_node_free)

G_END_DECLS
