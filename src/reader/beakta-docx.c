/* DOCX: which parts there are, and in which order they make the text: headers, body with its notes, footers. */

#include "beakta-docx-private.h"

/* More of each kind than any document needs; each costs a walk through the package. */
#define MAX_HEADERS 40

const BeaktaXmlSpace beakta_docx_spaces[] = {
  { "http://schemas.openxmlformats.org/wordprocessingml/2006/main", BEAKTA_NS_WORD },
  { "http://purl.oclc.org/ooxml/wordprocessingml/main", BEAKTA_NS_WORD },
  { "http://schemas.microsoft.com/office/word/2010/wordml", BEAKTA_NS_WORD_2010 },
  { "http://schemas.openxmlformats.org/markup-compatibility/2006", BEAKTA_NS_COMPATIBILITY },
  { "http://schemas.openxmlformats.org/officeDocument/2006/math", BEAKTA_NS_MATHS },
  { "http://purl.oclc.org/ooxml/officeDocument/math", BEAKTA_NS_MATHS },
  { "http://schemas.openxmlformats.org/drawingml/2006/diagram", BEAKTA_NS_DIAGRAM },
  { "http://purl.oclc.org/ooxml/drawingml/diagram", BEAKTA_NS_DIAGRAM },
  { "http://schemas.openxmlformats.org/drawingml/2006/chart", BEAKTA_NS_CHART },
  { "http://purl.oclc.org/ooxml/drawingml/chart", BEAKTA_NS_CHART },
  { "http://schemas.openxmlformats.org/drawingml/2006/main", BEAKTA_NS_DRAWING },
  { "http://purl.oclc.org/ooxml/drawingml/main", BEAKTA_NS_DRAWING },
  { "urn:schemas-microsoft-com:vml", BEAKTA_NS_VML },
  { "http://schemas.openxmlformats.org/package/2006/relationships", BEAKTA_NS_RELATIONS },
};

const guint beakta_docx_n_spaces = G_N_ELEMENTS (beakta_docx_spaces);

/* A part that the main part names but that is not there is done without. */
static const char *
find_part (BeaktaDocx *docx,
           const char *type,
           guint       nth)
{
  const BeaktaRelation *relation = beakta_relations_find (docx->relations, type, nth);

  if (relation == NULL || relation->is_external || !beakta_package_has (docx->package, relation->target))
    return NULL;

  return relation->target;
}

static gboolean
read_notes (BeaktaDocx  *docx,
            const char  *type,
            const char  *prefix,
            GError     **error)
{
  const char *part = find_part (docx, type, 0);

  return part == NULL || beakta_docx_body_read (docx, part, docx->flow, prefix, error);
}

/* Headers or footers, each text once. */
static gboolean
read_asides (BeaktaDocx  *docx,
             const char  *type,
             GError     **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < MAX_HEADERS && beakta_relations_find (docx->relations, type, i) != NULL; i++)
    {
      const char *part = find_part (docx, type, i);
      g_autoptr(BeaktaFlow) piece = NULL;

      if (part == NULL)
        continue;

      piece = beakta_flow_new_piece (docx->flow);
      if (!beakta_docx_body_read (docx, part, piece, NULL, error))
        return FALSE;
      if (g_hash_table_add (seen, g_strdup (beakta_flow_peek (piece))))
        beakta_flow_queue (docx->flow, g_steal_pointer (&piece), BEAKTA_RUN_ASIDE, NULL);
    }

  return TRUE;
}

static gboolean
read_parts (BeaktaDocx  *docx,
            const char  *main_part,
            GError     **error)
{
  docx->styles = beakta_docx_styles_read (docx->package, find_part (docx, "styles", 0), error);
  if (docx->styles == NULL)
    return FALSE;
  docx->numbering = beakta_docx_numbering_read (docx->package, find_part (docx, "numbering", 0), error);
  if (docx->numbering == NULL)
    return FALSE;

  return read_asides (docx, "header", error) &&
         read_notes (docx, "footnotes", BEAKTA_DOCX_FOOTNOTES, error) &&
         read_notes (docx, "endnotes", BEAKTA_DOCX_ENDNOTES, error) &&
         read_notes (docx, "comments", BEAKTA_DOCX_COMMENTS, error) &&
         beakta_docx_body_read (docx, main_part, docx->flow, NULL, error) &&
         read_asides (docx, "footer", error);
}

static char *
find_main_part (BeaktaPackage  *package,
                GError        **error)
{
  g_autoptr(BeaktaRelations) relations = beakta_relations_read (package, "", error);
  const BeaktaRelation *relation;

  if (relations == NULL)
    return NULL;

  relation = beakta_relations_find (relations, "officeDocument", 0);
  return g_strdup (relation != NULL && !relation->is_external ? relation->target : "word/document.xml");
}

static void
clear_docx (BeaktaDocx *docx)
{
  g_clear_pointer (&docx->relations, beakta_relations_free);
  g_clear_pointer (&docx->styles, beakta_docx_styles_free);
  g_clear_pointer (&docx->numbering, beakta_docx_numbering_free);
  g_clear_pointer (&docx->notes, g_hash_table_unref);
  g_clear_pointer (&docx->comments, g_hash_table_unref);
}

static void
free_flow (gpointer flow)
{
  if (flow != NULL)
    beakta_flow_free (flow);
}

static void
free_label (gpointer label)
{
  beakta_remark_label_free (label);
}

gboolean
beakta_docx_read (BeaktaPackage  *package,
                  BeaktaFlow     *flow,
                  GError        **error)
{
  BeaktaDocx docx = { .package = package, .flow = flow };
  g_autofree char *main_part = find_main_part (package, error);
  gboolean is_read;

  if (main_part == NULL)
    return FALSE;

  docx.comments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_label);
  docx.notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_flow);
  docx.relations = beakta_relations_read (package, main_part, error);
  is_read = docx.relations != NULL && read_parts (&docx, main_part, error);
  clear_docx (&docx);

  return is_read;
}
