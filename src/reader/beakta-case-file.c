/* What is known of a case file for archives. Sources: the schema of CITS ERMS 2.1.2 and 3.0, whose names are the same but
 * for their case, and the elements of FGS Ärendehantering 1.0 (namespace http://xml.ra.se/e-arkiv/FGS-ERMS).
 *
 * What is not listed here is shown as any other XML is. */

#include "beakta-case-file.h"

#define PLAIN   BEAKTA_TREE_PLAIN
#define SECTION BEAKTA_TREE_SECTION
#define CLEAR   BEAKTA_TREE_CLEAR
#define JOIN    BEAKTA_TREE_JOIN
#define TITLE   BEAKTA_TREE_TITLE
#define FILE_   BEAKTA_TREE_FILE
#define SKIP    BEAKTA_TREE_SKIP

static const BeaktaTreeWord words[] = {
  /* What is around */
  { "erms", CLEAR, NULL, NULL, NULL },
  { "control", SECTION, "Om leveransen", NULL, NULL },
  { "aggregations", CLEAR, NULL, NULL, NULL },
  { "records", CLEAR, NULL, NULL, NULL },
  { "aggregation", SECTION, "Ärende", NULL, NULL },
  { "record", SECTION, "Handling", NULL, NULL },
  { "maintenanceinformation", CLEAR, NULL, NULL, NULL },
  { "maintenancehistory", CLEAR, NULL, NULL, NULL },
  { "classificationschema", JOIN, "Klassificeringsstruktur", NULL, NULL },
  { "maintenancestatus", PLAIN, "Leveransens status", NULL, "value" },
  { "maintenanceagency", JOIN, "Arkivmyndighet", NULL, NULL },
  { "maintenanceevent", JOIN, "Händelse", NULL, NULL },
  { "eventtype", PLAIN, NULL, NULL, "value" },

  /* What it is */
  { "aggregation/objectid", TITLE, "Ärendenummer", NULL, NULL },
  { "extraid", PLAIN, "Annan beteckning", "extraIdType", NULL },
  { "identification", PLAIN, "Identifikation", "identificationType", NULL },
  { "record/objectid", TITLE, "Beteckning", NULL, NULL },
  { "record/title", PLAIN, "Titel", NULL, NULL },
  { "aggregation/title", PLAIN, "Ärendemening", NULL, NULL },
  { "othertitle", PLAIN, "Annan titel", "titleType", NULL },
  { "subject", PLAIN, "Ämne", NULL, NULL },
  { "description", PLAIN, "Beskrivning", NULL, NULL },
  { "classification", PLAIN, "Klassificering", NULL, "classificationCode" },
  { "keywords", JOIN, "Nyckelord", NULL, NULL },
  { "status", PLAIN, "Status", NULL, "value" },
  { "runningnumber", PLAIN, "Löpnummer", NULL, NULL },
  { "direction", PLAIN, "Riktning", NULL, "directionDefinition" },
  { "relation", PLAIN, "Samband", "relationType", NULL },
  { "restriction", JOIN, "Begränsning", "restrictionType", NULL },
  { "informationclass", PLAIN, "Informationsklass", NULL, NULL },
  { "securityclass", PLAIN, "Säkerhetsklass", NULL, NULL },
  { "dispatchmode", PLAIN, "Sätt för expediering", NULL, NULL },
  { "access", PLAIN, "Åtkomst", NULL, NULL },

  /* Who, when, what was done */
  { "agents", CLEAR, NULL, NULL, NULL },
  { "agent", JOIN, "Aktör", "agentType", NULL },
  { "dates", CLEAR, NULL, NULL, NULL },
  { "date", PLAIN, "Datum", "dateType", NULL },
  { "actiondate", PLAIN, "Datum", "dateType", NULL },
  { "action", SECTION, "Åtgärd", NULL, NULL },
  { "actiontext", PLAIN, "Vad som gjordes", NULL, NULL },
  { "actiontype", PLAIN, "Sorts åtgärd", NULL, NULL },
  { "actiondue", PLAIN, "Ska vara gjort", NULL, NULL },
  { "actionmotivation", PLAIN, "Motivering", NULL, NULL },
  { "notes", CLEAR, NULL, NULL, NULL },
  { "note", PLAIN, "Anteckning", "noteDate", NULL },
  { "disposal", JOIN, "Gallring", NULL, NULL },
  { "physicallocations", JOIN, "Förvaringsplats", NULL, NULL },

  /* Files, and what nobody reads */
  { "appendix", FILE_, "Bilaga", NULL, NULL },
  { "agentextendingappendix", FILE_, "Bilaga", NULL, NULL },
  { "additionalinformation", CLEAR, NULL, NULL, NULL },
  { "additionalxmldata", CLEAR, NULL, NULL, NULL },
  { "additionalbindata", SKIP, NULL, NULL, NULL },
  { "esignature", SKIP, NULL, NULL, NULL },
  { "esignatures", SKIP, NULL, NULL, NULL },
  { "signature", SKIP, NULL, NULL, NULL },

  /* FGS 1.0 */
  { "leveransobjekt", CLEAR, NULL, NULL, NULL },
  { "arkivobjektlistaarenden", CLEAR, NULL, NULL, NULL },
  { "arkivobjektlistahandlingar", CLEAR, NULL, NULL, NULL },
  { "arkivobjektarende", SECTION, "Ärende", NULL, NULL },
  { "arkivobjekthandling", SECTION, "Handling", NULL, NULL },
  { "arkivobjektarende/arkivobjektid", TITLE, "Ärendenummer", NULL, NULL },
  { "arkivobjekthandling/arkivobjektid", TITLE, "Beteckning", NULL, NULL },
  { "arendemening", PLAIN, "Ärendemening", NULL, NULL },
  { "arendetyp", PLAIN, "Ärendetyp", NULL, NULL },
  { "statusarande", PLAIN, "Status", NULL, NULL },
  { "statusarende", PLAIN, "Status", NULL, NULL },
  { "statushandling", PLAIN, "Status", NULL, NULL },
  { "handlingstyp", PLAIN, "Handlingstyp", NULL, NULL },
  { "rubrik", PLAIN, "Rubrik", NULL, NULL },
  { "upprattad", PLAIN, "Upprättad", NULL, NULL },
  { "atkomst", PLAIN, "Åtkomst", NULL, NULL },
  { "inkommen", PLAIN, "Inkommen", NULL, NULL },
  { "lopnummer", PLAIN, "Löpnummer", NULL, NULL },
  { "motpart", JOIN, "Motpart", NULL, NULL },
  { "restriktion", JOIN, "Begränsning", "Typ", NULL },
  { "notering", PLAIN, "Anteckning", NULL, NULL },
  { "bilaga", FILE_, "Bilaga", NULL, NULL },
};

/* Of the lists in the schema; FGS 1.0 already writes Swedish. */
static const BeaktaTreeNick nicks[] = {
  { "ad_acta", "ad acta" }, { "closed", "avslutat" }, { "expedited", "expedierat" }, { "initiated", "inlett" },
  { "in_progress", "pågående" }, { "obliterated", "makulerat" }, { "on_hold", "vilande" }, { "open", "öppet" },
  { "prepared", "upprättad" }, { "received", "inkommen" }, { "incoming", "inkommande" }, { "outgoing", "utgående" },
  { "case_draft", "utkast" }, { "confidential", "sekretess" }, { "gdpr", "dataskydd" }, { "integrity", "integritet" },
  { "casefile", "ärendeakt" }, { "created", "skapad" }, { "opened", "öppnat" }, { "opening_date", "öppnat" },
  { "modified", "ändrad" }, { "originated", "upprättad" }, { "sent", "skickad" }, { "dispatch", "expedierad" },
  { "decision", "beslut" }, { "decision_date", "beslutsdatum" }, { "decision_deadline", "sista beslutsdag" },
  { "archived", "arkiverat" }, { "finished", "klart" }, { "start", "början" }, { "end", "slut" },
  { "main_signature", "undertecknad" }, { "creator", "upprättad av" }, { "responsible_person", "handläggare" },
  { "counterpart", "motpart" }, { "sender", "avsändare" }, { "receiver", "mottagare" }, { "recipient", "mottagare" },
  { "administrator", "administratör" }, { "archiver", "arkiverad av" }, { "authorising_person", "beslutande" },
  { "contact_person", "kontaktperson" }, { "deliverer", "levererande" }, { "dispatcher", "expedierad av" },
  { "editor", "ändrad av" }, { "main_signatory", "undertecknare" }, { "opening_person", "öppnat av" },
  { "owner", "ägare" }, { "reference", "hänvisar till" }, { "referenced_by", "hänvisas från" },
  { "replaces", "ersätter" }, { "is_replaced_with", "ersatt av" }, { "contains", "innehåller" },
  { "part_of", "del av" }, { "public", "offentlig" }, { "description", "beskrivning" }, { "other", "annan" }, { "new", "ny" }, { "revised", "ändrad" }, { "deleted", "borttagen" },
};

static const char * const silent[] = {
  "systemidentifier", "systemidentifierare", "schemaversion", "ermsschemaversion", "elementschemaversion",
  "schematronversion", "aggregationtype", "otheraggregationtype", "disposable", "recordphysicalordigital", "notetype",
  "classificationid", "fullyqualifiedclassificationcode", "newfullyqualifiedclassificationcode", "classificationschemaid",
  NULL
};

const BeaktaTreeVocabulary beakta_case_file_vocabulary = {
  words, G_N_ELEMENTS (words), nicks, G_N_ELEMENTS (nicks), silent
};
