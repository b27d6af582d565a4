/* The parts of a Word document, each read by a file of its own. */

#pragma once

#include "beakta-docx.h"
#include "beakta-xml.h"

G_BEGIN_DECLS

#define BEAKTA_DOCX_LEVELS 9

/* Namespaces of WordprocessingML and its kin; transitional and strict are one. */
enum
{
  BEAKTA_NS_WORD = 1,
  BEAKTA_NS_WORD_2010,
  BEAKTA_NS_COMPATIBILITY,
  BEAKTA_NS_MATHS,
  BEAKTA_NS_DIAGRAM,
  BEAKTA_NS_CHART,
  BEAKTA_NS_DRAWING,
  BEAKTA_NS_VML,
  BEAKTA_NS_RELATIONS
};

extern const BeaktaXmlSpace beakta_docx_spaces[];
extern const guint          beakta_docx_n_spaces;

/* Relationships: ids to parts and addresses. */
typedef struct _BeaktaRelations BeaktaRelations;

typedef struct
{
  char     *id;
  char     *type;                    /* the last word of its URI: "styles", "header" ... */
  char     *target;                  /* a part of the package, or an address */
  gboolean  is_external;
} BeaktaRelation;

/* Of @part; one without relations has none. */
BeaktaRelations      *beakta_relations_read       (BeaktaPackage    *package,
                                                   const char       *part,
                                                   GError          **error);
void                  beakta_relations_free       (BeaktaRelations  *self);
const BeaktaRelation *beakta_relations_lookup     (BeaktaRelations  *self,
                                                   const char       *id);
const BeaktaRelation *beakta_relations_find       (BeaktaRelations  *self,
                                                   const char       *type,
                                                   guint             nth);

/* Styles: what a paragraph is, by the style that it names, or that its style is based on. */
typedef struct _BeaktaDocxStyles BeaktaDocxStyles;

BeaktaDocxStyles     *beakta_docx_styles_read     (BeaktaPackage    *package,
                                                   const char       *part,
                                                   GError          **error);
void                  beakta_docx_styles_free     (BeaktaDocxStyles *self);
guint                 beakta_docx_styles_get_heading (BeaktaDocxStyles *self,      /* 1-9; 0 none */
                                                   const char       *id);
gboolean              beakta_docx_styles_get_number (BeaktaDocxStyles *self,
                                                   const char       *id,
                                                   guint            *numbering,
                                                   guint            *level);
BeaktaFace            beakta_docx_styles_get_face (BeaktaDocxStyles *self,
                                                   const char       *id);

/* Whether a table in this style has a first row that looks like no other. */
gboolean              beakta_docx_styles_marks_first_row (BeaktaDocxStyles *self,
                                                   const char       *id);

/* Numbering: the label of each list item, counted as the document goes. */
typedef struct _BeaktaDocxNumbering BeaktaDocxNumbering;

BeaktaDocxNumbering  *beakta_docx_numbering_read  (BeaktaPackage       *package,
                                                   const char          *part,
                                                   GError             **error);
void                  beakta_docx_numbering_free  (BeaktaDocxNumbering *self);

/* (transfer full) (nullable): the next label; %NULL when there is no such list. */
char                 *beakta_docx_numbering_next  (BeaktaDocxNumbering *self,
                                                   guint                numbering,
                                                   guint                level);

/* What is true of the whole document while its parts are read. */
typedef struct
{
  BeaktaPackage       *package;
  BeaktaFlow          *flow;
  BeaktaRelations     *relations;    /* of the part that is being read */
  BeaktaDocxStyles    *styles;
  BeaktaDocxNumbering *numbering;
  GHashTable          *notes;        /* "f2", "e1" -> BeaktaFlow: notes that are still to be referred to */
  GHashTable          *comments;     /* id -> BeaktaRemarkLabel */
  guint                n_footnotes;
  guint                n_endnotes;
} BeaktaDocx;

/* Of what @notes holds: footnotes, endnotes, comments. They are kept, to be written where they are referred to. */
#define BEAKTA_DOCX_FOOTNOTES "f"
#define BEAKTA_DOCX_ENDNOTES  "e"
#define BEAKTA_DOCX_COMMENTS  "c"

/* Body, notes, headers: all have the same content. @notes: (nullable): the part is made of these. */
gboolean              beakta_docx_body_read       (BeaktaDocx       *docx,
                                                   const char       *part,
                                                   BeaktaFlow       *flow,
                                                   const char       *notes,
                                                   GError          **error);

/* (nullable): what a character of a symbol font means, in Unicode; "" when it is only for show. */
const char           *beakta_docx_symbol          (const char       *font,
                                                   guint             code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaRelations, beakta_relations_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDocxStyles, beakta_docx_styles_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BeaktaDocxNumbering, beakta_docx_numbering_free)

G_END_DECLS
