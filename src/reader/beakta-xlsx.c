/* XLSX: the workbook, and its sheets one after the other. */

#include "beakta-xlsx.h"

#include "beakta-docx-private.h"
#include "beakta-xlsx-private.h"

#include <string.h>

#define MAX_SHEETS 500

enum
{
  SHEET = 1, PROPERTIES
};

static const BeaktaXmlName names[] = {
  { 0, "sheet", SHEET }, { 0, "workbookPr", PROPERTIES },
};

typedef struct
{
  char *name;
  char *relation;
} SheetName;

typedef struct
{
  BeaktaXlsx *xlsx;
  GPtrArray  *sheets;                /* of SheetName: those that are shown */
  gboolean    has_hidden;
} Workbook;

static void
free_sheet_name (gpointer data)
{
  SheetName *sheet = data;

  g_free (sheet->name);
  g_free (sheet->relation);
  g_free (sheet);
}

static void
take_sheet (Workbook                  *book,
            const BeaktaXmlAttributes *attributes)
{
  SheetName *sheet;

  if (beakta_xml_is (attributes, "state", "hidden") || beakta_xml_is (attributes, "state", "veryHidden"))
    {
      book->has_hidden = TRUE;
      return;
    }
  if (!beakta_xml_has (attributes, "id") || book->sheets->len >= MAX_SHEETS)
    return;

  sheet = g_new0 (SheetName, 1);
  sheet->name = beakta_xml_dup (attributes, "name");
  sheet->relation = beakta_xml_dup (attributes, "id");
  g_ptr_array_add (book->sheets, sheet);
}

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Workbook *book = data;

  if (token == SHEET)
    take_sheet (book, attributes);
  else if (token == PROPERTIES)
    book->xlsx->from_1904 = beakta_xml_has (attributes, "date1904") && beakta_xml_is_on (attributes, "date1904");

  return TRUE;
}

static void
element_ended (gpointer data,
               int      token)
{
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
}

static const char *
find_target (BeaktaRelations *relations,
             const char      *type)
{
  const BeaktaRelation *relation = beakta_relations_find (relations, type, 0);

  return relation != NULL && !relation->is_external ? relation->target : NULL;
}

/* The workbook's own part, by the package's relations. */
static char *
dup_book_part (BeaktaPackage  *package,
               GError        **error)
{
  g_autoptr(BeaktaRelations) relations = beakta_relations_read (package, "", error);
  const char *target = relations != NULL ? find_target (relations, "officeDocument") : NULL;

  return relations != NULL ? g_strdup (target != NULL ? target : "xl/workbook.xml") : NULL;
}

static gboolean
read_sheets (Workbook         *book,
             BeaktaRelations  *relations,
             BeaktaPackage    *package,
             BeaktaFlow       *flow,
             GError          **error)
{
  g_autoptr(BeaktaGrid) grid = beakta_grid_new (flow);

  for (guint i = 0; i < book->sheets->len; i++)
    {
      const SheetName *sheet = g_ptr_array_index (book->sheets, i);
      const BeaktaRelation *relation = beakta_relations_lookup (relations, sheet->relation);

      /* A sheet that is a chart has no cells. */
      if (relation == NULL || strcmp (relation->type, "worksheet") != 0 || !beakta_package_has (package, relation->target))
        continue;
      if (!beakta_xlsx_read_sheet (book->xlsx, package, relation->target, grid, error))
        return FALSE;

      beakta_grid_tell (grid, sheet->name);
    }

  if (book->has_hidden)
    beakta_flow_notice (flow, "hidden-sheets");

  return TRUE;
}

static gboolean
read_book (Workbook       *book,
           BeaktaPackage  *package,
           BeaktaFlow     *flow,
           GError        **error)
{
  static const BeaktaXmlHandler handler = {
    .names = names, .n_names = G_N_ELEMENTS (names), .begin = element_began, .end = element_ended, .text = text_came,
  };
  g_autofree char *part = dup_book_part (package, error);
  g_autoptr(BeaktaRelations) relations = part != NULL ? beakta_relations_read (package, part, error) : NULL;

  return relations != NULL &&
         beakta_xml_parse_part (&handler, package, part, book, error) &&
         beakta_xlsx_read_strings (book->xlsx, package, find_target (relations, "sharedStrings"), error) &&
         beakta_xlsx_read_styles (book->xlsx, package, find_target (relations, "styles"), error) &&
         read_sheets (book, relations, package, flow, error);
}

gboolean
beakta_xlsx_read (BeaktaPackage  *package,
                  BeaktaFlow     *flow,
                  GError        **error)
{
  BeaktaXlsx xlsx = { NULL };
  Workbook book = { .xlsx = &xlsx };
  gboolean is_read;

  xlsx.texts = g_string_chunk_new (4096);
  xlsx.strings = g_ptr_array_new ();
  xlsx.codes = g_hash_table_new (NULL, NULL);
  xlsx.formats = g_array_new (FALSE, FALSE, sizeof (guint));
  book.sheets = g_ptr_array_new_with_free_func (free_sheet_name);

  is_read = read_book (&book, package, flow, error);

  g_ptr_array_unref (book.sheets);
  g_ptr_array_unref (xlsx.strings);
  g_hash_table_unref (xlsx.codes);
  g_array_unref (xlsx.formats);
  g_string_chunk_free (xlsx.texts);

  return is_read;
}
