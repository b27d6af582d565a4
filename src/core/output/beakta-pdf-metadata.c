/* What a PDF says of itself: information dictionary and XMP, saying the same, and the profile of its colours. */

#define G_LOG_DOMAIN "beakta-output"

#include "beakta-pdf.h"

#include "beakta-output-recipe.h"
#include "beakta-output-resources.h"

#define PRODUCER "Beakta " BEAKTA_VERSION " (cairo, qpdf)"

/* ISO 16684-1. The part about pdfaExtension describes what PDF/A-2 does not know (ISO 19005-2, 6.6.2.3), in a description of its
 * own: there are readers that look for it only there. */
static const char xmp_before_title[] =
  "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
  "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
  "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n"
  "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
  "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
  "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
  "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
  "<pdfaProperty:category>internal</pdfaProperty:category>"
  "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>"
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"
  "<rdf:li rdf:parseType=\"Resource\">"
  "<pdfaSchema:schema>Papers of Beakta</pdfaSchema:schema>"
  "<pdfaSchema:namespaceURI>" BEAKTA_PDF_NAMESPACE "</pdfaSchema:namespaceURI>"
  "<pdfaSchema:prefix>beakta</pdfaSchema:prefix>"
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
  "<pdfaProperty:name>recipe</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
  "<pdfaProperty:category>internal</pdfaProperty:category>"
  "<pdfaProperty:description>The case and the state of its journal that the paper was made of, as JSON</pdfaProperty:description>"
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"
  "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

static char *
dup_xmp (const BeaktaPdfMetadata *metadata)
{
  g_autofree char *rest = NULL;

  rest = g_markup_printf_escaped (
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>"
    "<dc:creator><rdf:Seq><rdf:li>Beakta</rdf:li></rdf:Seq></dc:creator>"
    "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
    "<xmp:CreatorTool>%s</xmp:CreatorTool><xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>"
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:beakta=\"" BEAKTA_PDF_NAMESPACE "\">"
    BEAKTA_PDF_RECIPE_BEGINS "%s" BEAKTA_PDF_RECIPE_ENDS "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>%s</pdf:Producer>"
    "</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
    metadata->title, metadata->language, "Beakta " BEAKTA_VERSION, metadata->created, metadata->created,
    metadata->recipe, PRODUCER);

  return g_strconcat (xmp_before_title, rest, NULL);
}

/* "2026-11-27T14:02:11Z" as a PDF has it: "D:20261127140211Z". */
static char *
dup_pdf_date (const char *created)
{
  GString *date = g_string_new ("D:");

  for (; *created != '\0'; created++)
    if (g_ascii_isdigit (*created))
      g_string_append_c (date, *created);
  g_string_append_c (date, 'Z');

  return g_string_free (date, FALSE);
}

static qpdf_oh
add_stream (qpdf_data   pdf,
            const char *keys,
            const void *data,
            gsize       size)
{
  qpdf_oh stream = qpdf_oh_new_stream (pdf);
  qpdf_oh dictionary, given = qpdf_oh_parse (pdf, keys);

  qpdf_oh_replace_stream_data (pdf, stream, data, size, qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  dictionary = qpdf_oh_get_dict (pdf, stream);
  qpdf_oh_begin_dict_key_iter (pdf, given);
  while (qpdf_oh_dict_more_keys (pdf))
    {
      g_autofree char *key = g_strdup (qpdf_oh_dict_next_key (pdf));

      qpdf_oh_replace_key (pdf, dictionary, key, qpdf_oh_get_key (pdf, given, key));
    }

  return stream;
}

static void
write_information (qpdf_data                pdf,
                   const BeaktaPdfMetadata *metadata)
{
  g_autofree char *date = dup_pdf_date (metadata->created);
  qpdf_oh information = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, information, "/Title", qpdf_oh_new_unicode_string (pdf, metadata->title));
  qpdf_oh_replace_key (pdf, information, "/Author", qpdf_oh_new_string (pdf, "Beakta"));
  qpdf_oh_replace_key (pdf, information, "/Creator", qpdf_oh_new_string (pdf, "Beakta " BEAKTA_VERSION));
  qpdf_oh_replace_key (pdf, information, "/Producer", qpdf_oh_new_string (pdf, PRODUCER));
  qpdf_oh_replace_key (pdf, information, "/CreationDate", qpdf_oh_new_string (pdf, date));
  qpdf_oh_replace_key (pdf, information, "/ModDate", qpdf_oh_new_string (pdf, date));
  qpdf_oh_replace_key (pdf, qpdf_get_trailer (pdf), "/Info", qpdf_make_indirect_object (pdf, information));
}

void
beakta_pdf_write_metadata (qpdf_data                pdf,
                           const BeaktaPdfMetadata *metadata)
{
  g_autofree char *xmp = dup_xmp (metadata);

  write_information (pdf, metadata);
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/Metadata",
                       add_stream (pdf, "<< /Type /Metadata /Subtype /XML >>", xmp, strlen (xmp)));
}

gboolean
beakta_pdf_write_colours (qpdf_data   pdf,
                          GError    **error)
{
  g_autoptr(GBytes) profile = g_resource_lookup_data (beakta_output_resources_get_resource (),
                                                      "/se/beakta/output/sRGB.icc", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  qpdf_oh intent, intents;
  const void *data;
  gsize size;

  if (profile == NULL)
    return FALSE;

  data = g_bytes_get_data (profile, &size);
  intent = qpdf_oh_parse (pdf, "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
                               " /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) >>");
  qpdf_oh_replace_key (pdf, intent, "/DestOutputProfile",
                       add_stream (pdf, "<< /N 3 /Alternate /DeviceRGB >>", data, size));
  intents = qpdf_oh_new_array (pdf);
  qpdf_oh_append_item (pdf, intents, qpdf_make_indirect_object (pdf, intent));
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/OutputIntents", intents);

  return TRUE;
}
