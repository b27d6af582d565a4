/* The sentences and headings of the papers, side by side in both languages. {1}, {2} ... are filled in. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-report-words.h"

#define NBSP "\302\240"

static const char * const says[BEAKTA_N_SAYS][BEAKTA_N_TONGUES] = {
  [BEAKTA_SAYS_ANNEX_TITLE] = { "Bedömning av integration, mångfald och jämställdhet",
                                "Assessment of integration, diversity and gender equality" },
  [BEAKTA_SAYS_ANALYSIS_TITLE] = { "Konsekvensanalys: vem vinner och vem förlorar",
                                   "Consequence analysis: who gains and who loses" },
  [BEAKTA_SAYS_COMPLETION_TITLE] = { "Begäran om komplettering", "Request for completion" },
  [BEAKTA_SAYS_REVIEW_TITLE] = { "Underlag för granskning", "Material for review" },
  [BEAKTA_SAYS_HEAD_ANNEX] = { "Bilaga" NBSP "{1} till beslut · {2}", "Annex" NBSP "{1} to decision · {2}" },
  [BEAKTA_SAYS_HEAD_CASE] = { "Ärende {1}", "Case {1}" },
  [BEAKTA_SAYS_DRAFT] = { "Utkast", "Draft" },
  [BEAKTA_SAYS_PROPOSAL] = { "Förslag, inte godkänt", "Proposal, not approved" },
  [BEAKTA_SAYS_NO_NUMBER] = { "utan diarienummer", "without a case number" },
  [BEAKTA_SAYS_UNTITLED] = { "Ärende utan rubrik", "Untitled case" },
  [BEAKTA_SAYS_FOOT] = { "Beakta {1} · journal {2}", "Beakta {1} · journal {2}" },
  [BEAKTA_SAYS_FOOT_NO_JOURNAL] = { "Beakta {1} · utan journal", "Beakta {1} · no journal" },
  [BEAKTA_SAYS_THE_BOARD] = { "Länsstyrelsen", "The county board" },
  [BEAKTA_SAYS_THE_AUTHORITY] = { "Myndigheten", "The authority" },

  [BEAKTA_SAYS_OUTCOME] = { "Beslut", "Decision" },
  [BEAKTA_SAYS_OUTCOME_WHEN] = { "{1}, {2}", "{1}, {2}" },
  [BEAKTA_SAYS_DECIDED_BY] = { "Beslutat av", "Decided by" },
  [BEAKTA_SAYS_PRESENTED_BY] = { "Föredragande", "Presented by" },
  [BEAKTA_SAYS_TOOK_PART] = { "Medverkade utan att besluta", "Took part without deciding" },
  [BEAKTA_SAYS_CASE_NUMBER] = { "Ärende", "Case" },
  [BEAKTA_SAYS_APPLICANT] = { "Sökande", "Applicant" },
  [BEAKTA_SAYS_PROGRAMME] = { "Utlysning", "Programme" },
  [BEAKTA_SAYS_RECEIVED] = { "Ansökan inkom", "Received" },
  [BEAKTA_SAYS_RECEIVED_WITH] = { "{1}, {2} (förteckning sist i bilagan)", "{1}, {2} (listed at the end)" },
  [BEAKTA_SAYS_NOT_STATED] = { "Inte angivet", "Not stated" },
  [BEAKTA_SAYS_SOUGHT] = { "Sökt stöd", "Support sought" },
  [BEAKTA_SAYS_SOUGHT_RULE] = { "{1} enligt {2}", "{1} under {2}" },
  [BEAKTA_SAYS_RULE] = { "Regel", "Rule" },
  [BEAKTA_SAYS_CASEWORKER] = { "Handläggare", "Caseworker" },
  [BEAKTA_SAYS_UNASSIGNED] = { "Inte utsedd", "Not assigned" },
  [BEAKTA_SAYS_PROPOSED_BY] = { "Föreslagen av", "Proposed by" },
  [BEAKTA_SAYS_REVIEWED_BY] = { "Granskad av", "Reviewed by" },
  [BEAKTA_SAYS_NOT_REVIEWED] = { "Inte granskad än", "Not reviewed yet" },
  [BEAKTA_SAYS_WHO_WHEN] = { "{1}, {2}", "{1}, {2}" },
  [BEAKTA_SAYS_WHO_WHEN_ENTERED] = { "{1} (infört av {2})", "{1} (entered by {2})" },
  [BEAKTA_SAYS_DEPUTY_FOR] = { "{1}, ställföreträdare för {2}", "{1}, deputy for {2}" },
  [BEAKTA_SAYS_AFTER_RETURNS] = { "{1}, efter {2}", "{1}, after {2}" },
  [BEAKTA_SAYS_CONFLICT] = { "Jäv", "Conflict of interest" },
  [BEAKTA_SAYS_CONFLICT_NONE] = { "Ingen har anmält jäv", "Nobody has declared one" },
  [BEAKTA_SAYS_CONFLICT_DECLARED] = { "Anmält av {1} (se avsnittet Jäv)", "Declared by {1} (see Conflicts of interest)" },
  [BEAKTA_SAYS_CONFLICT_OF] = { "Anmält av {1}", "Declared by {1}" },
  [BEAKTA_SAYS_CONFLICT_SOME] = { "Anmälde jäv {1}. {2}", "Declared a conflict of interest on {1}. {2}" },
  [BEAKTA_SAYS_CONFLICT_FREE] = { "Uppgav {1} att jäv inte finns.", "Declared on {1} that there is none." },
  [BEAKTA_SAYS_CONFLICT_NO_GROUND] = { "Skälet är inte angivet.", "The ground is not stated." },
  [BEAKTA_SAYS_SECRECY] = { "Sekretessmarkering: {1}", "Secrecy marking: {1}" },
  [BEAKTA_SAYS_SECRECY_NOTED] = { " Antecknad {1} av {2}.", " Noted on {1} by {2}." },
  [BEAKTA_SAYS_SECRECY_REMINDER] = { " Markeringen är en påminnelse och inget beslut: om uppgifter kan lämnas ut prövas varje gång någon "
                                     "begär det (5" NBSP "kap. 5" NBSP "§ offentlighets- och sekretesslagen).",
                                     " The marking is a reminder and no decision: whether information can be given out is tried each time "
                                     "somebody asks for it (chapter" NBSP "5, section" NBSP "5 of the Public Access to Information and "
                                     "Secrecy Act)." },
  [BEAKTA_SAYS_STAGE] = { "Skede", "Stage" },
  [BEAKTA_SAYS_STAGE_SINCE] = { "{1} sedan {2}", "{1} since {2}" },
  [BEAKTA_SAYS_LAST_DAY] = { "Svara senast", "Reply no later than" },

  [BEAKTA_SAYS_PART_FACTS] = { "Uppgifter om ärendet", "Facts of the case" },
  [BEAKTA_SAYS_PART_WHO_GAINS] = { "Vem vinner och vem förlorar, i korthet", "Who gains and who loses, in short" },
  [BEAKTA_SAYS_PART_ANALYSIS] = { "Konsekvensanalys", "Consequence analysis" },
  [BEAKTA_SAYS_PART_BY_SECTION] = { "Svar per avsnitt", "Answers by section" },
  [BEAKTA_SAYS_PART_IN_SHORT] = { "Svaren i korthet", "The answers in short" },
  [BEAKTA_SAYS_PART_ANSWERS] = { "Frågor och svar", "Questions and answers" },
  [BEAKTA_SAYS_AND] = { " och ", " and " },
  [BEAKTA_SAYS_EXTRACT] = { "Utdrag: delarna {1}. Övriga delar är utelämnade.", "Extract: the parts {1}. The other parts are left out." },
  [BEAKTA_SAYS_EXTRACT_OF_ONE] = { "Utdrag: delen {1}. Övriga delar är utelämnade.", "Extract: the part {1}. The other parts are left out." },
  [BEAKTA_SAYS_SHORT_FORM] = { "Kort form: det som behövs inför beslutet. Den fullständiga formen har alla svar och belägg.",
                               "Short form: what is needed to decide. The full form has every answer and all the evidence." },
  [BEAKTA_SAYS_NOS] = { "Besvarat med nej", "Answered with no" },
  [BEAKTA_SAYS_NO_NOS] = { "Ingen fråga är besvarad med nej.", "No question is answered with no." },
  [BEAKTA_SAYS_OWN_WORDS] = { "Med egna ord", "In own words" },
  [BEAKTA_SAYS_NOTES] = { "Tjänsteanteckningar", "Official notes" },
  [BEAKTA_SAYS_NOTE] = { "Anteckning", "Note" },
  [BEAKTA_SAYS_NOTE_QUESTION] = { "Om fråga {1} {2}", "On question {1} {2}" },
  [BEAKTA_SAYS_NOTE_PASSAGE] = { "Om ”{1}”", "On “{1}”" },

  [BEAKTA_SAYS_SUMMARY] = { "Samlad bedömning", "Overall assessment" },
  [BEAKTA_SAYS_CLASS_APPLICANT] = { "Sökanden anger att projektet ", "The applicant states that the project " },
  [BEAKTA_SAYS_CLASS_AGREE] = { "Sökanden anger att projektet ", "The applicant states that the project " },
  [BEAKTA_SAYS_CLASS_AUTHORITY] = { " {1} bedömer att det ", " {1} finds that it " },
  [BEAKTA_SAYS_CLASS_APPLICANT_UNSET] = { "Sökanden har inte angett hur projektet påverkar integrationen.",
                                          "The applicant has not stated how the project affects integration." },
  [BEAKTA_SAYS_CLASS_AUTHORITY_UNSET] = { " {1} har inte klassat projektet.", " {1} has not classified the project." },
  [BEAKTA_SAYS_CLASS_AUTHORITY_ALONE] = { " {1} bedömer att projektet ", " {1} finds that the project " },
  [BEAKTA_SAYS_CLASS_REASON] = { "Skäl: ", "Reason: " },
  [BEAKTA_SAYS_CLASS_NO_REASON_DIFFER] = { "Skäl för skillnaden mellan sökandens och handläggarens klassning saknas.",
                                           "The difference between the applicant's and the caseworker's class has no reason." },
  [BEAKTA_SAYS_CLASS_NO_REASON_NO_CHANGE] = { "Att projektet inte ger någon förändring är ett påstående som behöver skäl. Skäl saknas.",
                                              "That the project changes nothing is a claim that needs a reason. There is none." },
  [BEAKTA_SAYS_CONCLUSION] = { "Slutsats: ", "Conclusion: " },

  [BEAKTA_SAYS_WHO_GAINS] = { "Vem vinner och vem förlorar", "Who gains and who loses" },
  [BEAKTA_SAYS_GROUP] = { "Grupp", "Group" },
  [BEAKTA_SAYS_IF_GRANTED] = { "Om stöd ges", "If support is given" },
  [BEAKTA_SAYS_IF_REFUSED] = { "Om stöd inte ges", "If support is not given" },
  [BEAKTA_SAYS_NO_ANALYSIS] = { "Ingen konsekvensanalys är gjord.", "No consequence analysis has been made." },
  [BEAKTA_SAYS_NOT_ANSWERED] = { "Inte bedömt", "Not assessed" },
  [BEAKTA_SAYS_NOT_ANSWERED_SENTENCE] = { "Inte besvarad.", "Not answered." },
  [BEAKTA_SAYS_EVIDENCE_NUMBERS] = { "Belägg" NBSP "{1}.", "Evidence" NBSP "{1}." },
  [BEAKTA_SAYS_RESOURCES] = { "Så fördelas projektets pengar", "How the project's money is shared" },
  [BEAKTA_SAYS_MONEY] = { "Når gruppen", "Reaches the group" },
  [BEAKTA_SAYS_SHARE] = { "Andel av sökt stöd", "Share of support sought" },
  [BEAKTA_SAYS_NOT_KNOWN] = { "Inte känt", "Not known" },
  [BEAKTA_SAYS_MEASURES] = { "Åtgärder", "Measures" },
  [BEAKTA_SAYS_LOGOTYPE] = { "Myndighetens logotyp", "Logotype of the authority" },
  [BEAKTA_SAYS_CONDITIONS] = { "Villkor", "Conditions" },
  [BEAKTA_SAYS_MATTERS] = { "Bakgrund som spelar roll här", "Background that matters here" },
  [BEAKTA_SAYS_MATTERS_VARIABLE] = { "Bakgrund", "Background" },
  [BEAKTA_SAYS_MATTERS_WHY] = { "Varför", "Why" },
  [BEAKTA_SAYS_INSIDE_GROUPS] = { "Grupperna: deltagande och skillnader", "The groups: participation and differences" },
  [BEAKTA_SAYS_PARTICIPATION] = { "Deltagande", "Participation" },
  [BEAKTA_SAYS_DIFFERENCES] = { "Skillnader i gruppen", "Differences in the group" },
  [BEAKTA_SAYS_POPULATION] = { "Andel av länets befolkning", "Share of the county's population" },
  [BEAKTA_SAYS_POPULATION_FEW] = { "Färre än fem personer", "Fewer than five people" },
  [BEAKTA_SAYS_POPULATION_SOURCE] = { "{1}. Källa: {2}, {3}", "{1}. Source: {2}, {3}" },
  [BEAKTA_SAYS_GOALS] = { "Mål och indikatorer", "Goals and indicators" },
  [BEAKTA_SAYS_GOAL] = { "Mål", "Goal" },
  [BEAKTA_SAYS_BASELINE] = { "Utgångsläge", "Baseline" },
  [BEAKTA_SAYS_TARGET] = { "Målvärde", "Target" },
  [BEAKTA_SAYS_GOAL_MEASURED] = { "När och källa", "When and source" },
  [BEAKTA_SAYS_EFFECTS] = { "Effekter över tid", "Effects over time" },
  [BEAKTA_SAYS_SHORT_TERM] = { "På kort sikt: ", "In the short run: " },
  [BEAKTA_SAYS_LONG_TERM] = { "På lång sikt: ", "In the long run: " },
  [BEAKTA_SAYS_DISTRIBUTIONS] = { "Skulle en annan fördelning integrera bättre?", "Would another distribution integrate better?" },
  [BEAKTA_SAYS_DISTRIBUTION] = { "Annan fördelning", "Another distribution" },
  [BEAKTA_SAYS_DISTRIBUTION_MONEY] = { "Pengar till grupperna", "Money to the groups" },
  [BEAKTA_SAYS_JUDGEMENT] = { "Bedömning", "Judgement" },
  [BEAKTA_SAYS_UNKNOWN_COUNT] = { "Inte känt: {1} av {2} uppgifter", "Not known: {1} of {2} items" },
  [BEAKTA_SAYS_UNKNOWN_EFFECTS] = { "effekter {1} av {2}", "effects {1} of {2}" },
  [BEAKTA_SAYS_UNKNOWN_PARTICIPATION] = { "deltagande {1} av {2}", "participation {1} of {2}" },
  [BEAKTA_SAYS_UNKNOWN_MONEY] = { "pengar {1} av {2}", "money {1} of {2}" },
  [BEAKTA_SAYS_UNKNOWN_POPULATION] = { "andel av länet {1} av {2}", "share of the county {1} of {2}" },
  [BEAKTA_SAYS_UNKNOWN_JUDGEMENTS] = { "andra fördelningar {1} av {2}", "other distributions {1} of {2}" },
  [BEAKTA_SAYS_FIGURE_EFFECTS] = { "Vem som gynnas och vem som missgynnas", "Who gains and who loses" },
  [BEAKTA_SAYS_FIGURE_SHARES] = { "Så stor del av projektets pengar når varje grupp", "The share of the project's money that reaches each group" },
  [BEAKTA_SAYS_FIGURE_RANGE] = { ", grupp {1}–{2} av {3}", ", group {1}–{2} of {3}" },
  [BEAKTA_SAYS_FIGURE_MONEY] = { "Projektets pengar", "The project's money" },
  [BEAKTA_SAYS_FIGURE_OTHER] = { "Annan fördelning: {1}", "Another distribution: {1}" },
  [BEAKTA_SAYS_FIGURE_POPULATION] = { "Andel av länets befolkning", "Share of the county's population" },
  [BEAKTA_SAYS_FIGURE_SOURCE] = { "Källa för befolkningen: {1}", "Source of the population: {1}" },
  [BEAKTA_SAYS_FIGURE_UNCERTAIN] = { "säkerheten är inte angiven", "certainty not stated" },
  [BEAKTA_SAYS_ANALYSIS_EVIDENCE] = { "Belägg till konsekvensanalysen", "Evidence of the consequence analysis" },

  [BEAKTA_SAYS_LIST_VERSION] = { "Checklista {1}, version {2}, {3} nivå.", "Checklist {1}, version {2}, {3} depth." },
  [BEAKTA_SAYS_LIST_SOURCE] = { " Källa: {1}", " Source: {1}" },
  [BEAKTA_SAYS_LIST_COUNT] = { "{1} av {2} frågor är besvarade, {3} med allt som frågas efter.",
                               "{1} of {2} questions are answered, {3} with everything that is asked for." },
  [BEAKTA_SAYS_ASSESSED_BY] = { "Flera har bedömt ärendet var för sig, och deras svar är sammanvägda: {1}.",
                               "Several have assessed the case by themselves, and their answers are put together: {1}." },
  [BEAKTA_SAYS_DISPUTES] = { "Frågor där bedömarna svarade olika", "Questions on which the assessors differed" },
  [BEAKTA_SAYS_ANSWER_OF] = { "Svaret är taget från {1}.", "The answer is that of {1}." },
  [BEAKTA_SAYS_REASON_OF] = { "Motiveringen är skriven av {1}.", "The reason was written by {1}." },
  [BEAKTA_SAYS_OWN_WORDS_OF] = { "Svaret är {1}s eget.", "The answer is in the own words of {1}." },
  [BEAKTA_SAYS_LIST_ABSENT] = { "Checklistan {1}, version {2}, finns inte i arkivet, så dess {3} svar kan inte skrivas ut med sina frågor.",
                                "Checklist {1}, version {2}, is not in the store, so its {3} answers cannot be printed with their questions." },
  [BEAKTA_SAYS_LISTS] = { "Checklistor", "Checklists" },
  [BEAKTA_SAYS_NO_LISTS] = { "Ärendet är inte bedömt med någon checklista.", "The case has not been assessed with a checklist." },
  [BEAKTA_SAYS_LIST_PROPOSES] = { "Checklistans regler ger att projektet ", "By the rules of the checklist, the project " },
  [BEAKTA_SAYS_SCORE] = { "Poäng enligt källan: {1}.", "Score by the source: {1}." },
  [BEAKTA_SAYS_SCORE_LABEL] = { "Poäng enligt källan: {1} ({2}).", "Score by the source: {1} ({2})." },
  [BEAKTA_SAYS_SCORE_UNDEFINED] = { "{1}. Poängen lämnas därför öppen.", "{1}. So the score is left open." },
  [BEAKTA_SAYS_SCORE_SILENT] = { "Källan anger inget värde för dessa svar", "The source defines no value for these answers" },
  [BEAKTA_SAYS_SCORE_SETTLED] = { " Svaret på fråga {1}: {2}.", " The answer to question {1}: {2}." },
  [BEAKTA_SAYS_SCORE_NEEDS_REASON] = { " Det behöver skäl i fråga {1}.", " That needs a reason in question {1}." },
  [BEAKTA_SAYS_POINTS_UNDEFINED] = { "Källan definierar inte detta värde.", "The source does not define this value." },
  [BEAKTA_SAYS_MISSING] = { "Saknas: ", "Missing: " },
  [BEAKTA_SAYS_TAKEN_FROM] = { "Svaret är övertaget från fråga {2} i {1}.", "The answer was taken over from question {2} of {1}." },
  [BEAKTA_SAYS_ASKED_EARLIER] = { "När svaret gavs, i version {1} av checklistan, löd frågan: {2}",
                                  "When the answer was given, in version {1} of the checklist, the question read: {2}" },
  [BEAKTA_SAYS_SAID_EARLIER] = { "I version {1} av checklistan löd frågan: {2} och svaret: {3}",
                                 "In version {1} of the checklist the question read: {2} and the answer: {3}" },
  [BEAKTA_SAYS_EARLIER_ANSWERS] = { "Svar på frågor som checklistan inte längre har", "Answers to questions that the checklist no longer has" },
  [BEAKTA_SAYS_CLAIM] = { "Sökandens bedömning: ", "The applicant's own view: " },
  [BEAKTA_SAYS_CLAIM_PLACE] = { " ({1})", " ({1})" },
  [BEAKTA_SAYS_CLAIM_DIFFERS] = { " Sökandens bedömning och svaret skiljer sig åt.", " The applicant's view and the answer differ." },
  [BEAKTA_SAYS_CLAIMS] = { "Sökandens bedömning bredvid svaren", "The applicant's view beside the answers" },
  [BEAKTA_SAYS_CLAIMS_HOW_MANY] = { "Bedömningar som går att jämföra: {2}. Skiljer sig från svaret: {1}.",
                                    "Views that can be compared: {2}. Differ from the answer: {1}." },
  [BEAKTA_SAYS_CLAIMANT] = { "Sökanden", "The applicant" },
  [BEAKTA_SAYS_ASSESSED] = { "Svaret", "The answer" },
  [BEAKTA_SAYS_EVIDENCE_SOURCE] = { "Belägg" NBSP "{1} · {2}", "Evidence" NBSP "{1} · {2}" },
  [BEAKTA_SAYS_PAGE] = { "sidan" NBSP "{1}", "page" NBSP "{1}" },
  [BEAKTA_SAYS_PASSAGE_GONE] = { "Ett belägg finns inte kvar i ärendet.", "A passage is no longer in the case." },
  [BEAKTA_SAYS_ANCHOR_MOVED] = { "flyttat i en senare version", "moved in a later version" },
  [BEAKTA_SAYS_ANCHOR_CHANGED] = { "ändrat i en senare version", "changed in a later version" },
  [BEAKTA_SAYS_ANCHOR_LOST] = { "finns inte i den senaste versionen", "not in the latest version" },
  [BEAKTA_SAYS_LACK_ANSWER] = { "Svar saknas.", "There is no answer." },
  [BEAKTA_SAYS_LACK_REASON] = { "Motivering saknas.", "There is no reason." },
  [BEAKTA_SAYS_LACK_EVIDENCE] = { "Belägg saknas.", "There is no evidence." },
  [BEAKTA_SAYS_LACK_MISSING] = { "Det framgår inte vad som saknas.", "It is not said what is missing." },
  [BEAKTA_SAYS_LACK_WORDING] = { "Svaret behöver ses över: frågan har fått en annan lydelse.",
                                 "The answer needs another look: the question has been reworded." },
  [BEAKTA_SAYS_LACK_LOOK] = { "Belägget behöver ses över: det har ändrats i en ny version.",
                              "The evidence needs another look: it has changed in a new version." },
  [BEAKTA_SAYS_LACK_DIFFERS] = { "Svaret skiljer sig från sökandens bedömning, utan motivering.",
                                 "The answer differs from the applicant's view, without a reason." },
  [BEAKTA_SAYS_LACK_GOAL] = { "Målet är inte fullständigt.", "The goal is not complete." },
  [BEAKTA_SAYS_GOAL_WHAT] = { "Mål", "Goal" },
  [BEAKTA_SAYS_GOAL_BASELINE] = { "Utgångsläge", "Baseline" },
  [BEAKTA_SAYS_GOAL_TARGET] = { "Målvärde", "Target" },
  [BEAKTA_SAYS_GOAL_UNIT] = { "Mäts i", "Unit" },
  [BEAKTA_SAYS_GOAL_WHEN] = { "När", "When" },
  [BEAKTA_SAYS_GOAL_SOURCE] = { "Källa", "Source" },

  [BEAKTA_SAYS_CONFLICTS] = { "Jäv", "Conflicts of interest" },
  [BEAKTA_SAYS_HISTORY] = { "Ärendets gång", "Course of the case" },
  [BEAKTA_SAYS_NO_HISTORY] = { "Inga händelser är noterade.", "No events are recorded." },
  [BEAKTA_SAYS_WHEN] = { "När", "When" },
  [BEAKTA_SAYS_WHO] = { "Vem", "Who" },
  [BEAKTA_SAYS_WHAT] = { "Vad", "What" },
  [BEAKTA_SAYS_DOCUMENTS] = { "Handlingar", "Documents" },
  [BEAKTA_SAYS_NO_DOCUMENTS] = { "Ärendet har inga handlingar.", "The case has no documents." },
  [BEAKTA_SAYS_NUMBER] = { "Nr", "No." },
  [BEAKTA_SAYS_DOCUMENT] = { "Handling och kontrollsumma (SHA-256)", "Document and checksum (SHA-256)" },
  [BEAKTA_SAYS_TYPE] = { "Typ", "Type" },
  [BEAKTA_SAYS_SIZE] = { "Storlek", "Size" },
  [BEAKTA_SAYS_PAGES] = { "{1} sidor", "{1} pages" },
  [BEAKTA_SAYS_REPLACES] = { "Ny version av handling {1}", "New version of document {1}" },
  [BEAKTA_SAYS_REFUSED] = { "Texten är inte läst: {1}.", "The text was not read: {1}." },
  [BEAKTA_SAYS_DISCLOSURE] = { "Kopia för utlämnande · {1}", "Copy for disclosure · {1}" },
  [BEAKTA_SAYS_MASKED] = { "[maskerat" NBSP "{1}]", "[masked" NBSP "{1}]" },
  [BEAKTA_SAYS_MASKS] = { "Maskerat i den här kopian", "Masked in this copy" },
  [BEAKTA_SAYS_MASKS_WHAT] = { "Uppgifterna är borttagna ur filen, inte övertäckta. Grunden för varje maskering står här.",
                               "The words have been taken out of the file, not covered. The ground of each stands here." },
  [BEAKTA_SAYS_MASKS_NONE] = { "Ingenting är maskerat i den här kopian.", "Nothing is masked in this copy." },
  [BEAKTA_SAYS_MASK_GROUND] = { "Grund", "Ground" },
  [BEAKTA_SAYS_MASK_PLACES] = { "Ställen", "Places" },
  [BEAKTA_SAYS_PROOF] = { "Kontroll", "Proof" },
  [BEAKTA_SAYS_PROOF_WHAT] = { "Med uppgifterna här kan myndigheten visa att bilagan säger det som ärendet sade när den skrevs.",
                               "With what stands here the authority can show that the annex says what the case said when it was written." },
  [BEAKTA_SAYS_PROOF_HEAD] = { "Ärendets journal", "Journal of the case" },
  [BEAKTA_SAYS_PROOF_ENTRY] = { "ändring {1}, {2}", "change {1}, {2}" },
  [BEAKTA_SAYS_PROOF_CHECKSUM] = { "Kontrollsumma för texten ovan (SHA-256)", "Checksum of the text above (SHA-256)" },
  [BEAKTA_SAYS_UNDRAWN] = { "Tecken som inget typsnitt har är tryckta med sin kod, [U+…]: {1}. Siffran inom parentes är sidan.",
                            "Characters that no font has are printed as their codes, [U+…]: {1}. The number in brackets is the page." },

  [BEAKTA_SAYS_ASK_INTRO] = { "{1} har läst er ansökan och behöver veta mer för att kunna bedöma den. Komplettera ansökan på punkterna här under.",
                              "{1} has read your application and needs to know more to assess it. Complete it on the points below." },
  [BEAKTA_SAYS_ASK_RULE] = { "Vi frågar med stöd av 23" NBSP "§ förvaltningslagen (2017:900): den som söker ska bidra med den utredning som behövs, och myndigheten ska fråga när något saknas.",
                             "We ask under section 23 of the Administrative Procedure Act (2017:900): an applicant shall help to clarify the matter, and the authority shall ask when something is lacking." },
  [BEAKTA_SAYS_ASK_POINTS] = { "Det här behöver ni komplettera", "What you need to complete" },
  [BEAKTA_SAYS_ASK_NOTHING] = { "Det finns inga punkter att komplettera.", "There are no points to complete." },
  [BEAKTA_SAYS_ASK_FOUND] = { "Så läser vi ansökan: ", "How we read the application: " },
  [BEAKTA_SAYS_ASK_POINT] = { "Att komplettera: ", "To complete: " },
  [BEAKTA_SAYS_ASK_HOW] = { "Så svarar ni", "How to reply" },
  [BEAKTA_SAYS_ASK_HOW_DAY] = { "Svara senast {1}. Ange ärende {2}, och skriv vilken punkt varje svar gäller.",
                                "Reply no later than {1}. Give the case number, {2}, and the point that each reply is about." },
  [BEAKTA_SAYS_ASK_HOW_NO_DAY] = { "Ange ärende {1}, och skriv vilken punkt varje svar gäller.",
                                   "Give the case number, {1}, and the point that each reply is about." },
  [BEAKTA_SAYS_ASK_ELSE] = { "Om vi inte får något svar prövar vi ansökan på det underlag som finns.",
                             "If we get no reply, we shall try the application on what we have." },
  [BEAKTA_SAYS_ASK_CONTACT] = { "Frågor besvaras av {1}.", "Questions are answered by {1}." },
  [BEAKTA_SAYS_REQUESTS] = { "Det som begärdes in", "What was asked for" },
  [BEAKTA_SAYS_REQUEST_ASKED] = { "Att komplettera", "To complete" },
  [BEAKTA_SAYS_REQUEST_SENT] = { "Begäran skickades {1}. Sista dag att svara: {2}.", "The request was sent on {1}. Last day to reply: {2}." },
  [BEAKTA_SAYS_REQUEST_SENT_BY] = { "Begäran skickades {1} ({2}). Sista dag att svara: {3}.",
                                    "The request was sent on {1} ({2}). Last day to reply: {3}." },
  [BEAKTA_SAYS_REQUEST_EXTENDED] = { "Tiden förlängdes till {1}.", "The time was extended to {1}." },
  [BEAKTA_SAYS_REPLY_OPEN] = { "Inte prövat", "Not looked at" },
  [BEAKTA_SAYS_REPLY_NONE] = { "Inte besvarat", "Not answered" },
  [BEAKTA_SAYS_REPLY_WORDS] = { "Besvarat, antecknat {1}", "Answered, noted on {1}" },
  [BEAKTA_SAYS_REPLY_PARTLY] = { "Delvis besvarat, antecknat {1}", "Partly answered, noted on {1}" },
  [BEAKTA_SAYS_REPLY_PARTLY_DOCUMENT] = { "Delvis besvarat genom handling {2}, antecknat {1}",
                                          "Partly answered by document {2}, noted on {1}" },
  [BEAKTA_SAYS_REPLY_DOCUMENT] = { "Besvarat genom handling {2}, antecknat {1}", "Answered by document {2}, noted on {1}" },
  [BEAKTA_SAYS_CHANNEL_EMAIL] = { "e-post", "e-mail" },
  [BEAKTA_SAYS_CHANNEL_LETTER] = { "brev", "letter" },
  [BEAKTA_SAYS_CHANNEL_E_SERVICE] = { "e-tjänst", "e-service" },
  [BEAKTA_SAYS_CHANNEL_TELEPHONE] = { "telefon", "telephone" },
  [BEAKTA_SAYS_CHANNEL_MEETING] = { "möte", "meeting" },
  [BEAKTA_SAYS_CHANNEL_OTHER] = { "på annat sätt", "otherwise" },
  [BEAKTA_SAYS_CONTACTS] = { "Kommunikation och muntliga uppgifter", "Communication and oral information" },
  [BEAKTA_SAYS_CONTACT_COMMUNICATED] = { "Kommunicerat", "Communicated" },
  [BEAKTA_SAYS_CONTACT_ORAL] = { "Muntlig uppgift", "Oral information" },
  [BEAKTA_SAYS_OPINIONS] = { "Yttranden", "Opinions" },
  [BEAKTA_SAYS_OPINION_OF] = { "Yttrande av {1}, {2}", "Opinion of {1}, {2}" },
  [BEAKTA_SAYS_OPINION_ASKED_OF] = { "Begäran om yttrande av {1}", "Opinion asked of {1}" },
  [BEAKTA_SAYS_OPINION_ASKED] = { "Begärt av {1} den {2}: ", "Asked for by {1} on {2}: " },
  [BEAKTA_SAYS_OPINION_QUESTIONS] = { " Gäller {1}.", " On {1}." },
  [BEAKTA_SAYS_OPINION_WAITS] = { "Yttrandet är inte lämnat. Sista dag: {1}.", "The opinion is not given. Last day: {1}." },
  [BEAKTA_SAYS_OPINION_WAITS_NO_DAY] = { "Yttrandet är inte lämnat.", "The opinion is not given." },
  [BEAKTA_SAYS_OPINION_WITHDRAWN] = { "Begäran återkallades den {1}.", "The request was withdrawn on {1}." },
  [BEAKTA_SAYS_CONTACT_DUE] = { "Sista dag att yttra sig: {1}.", "Last day to respond: {1}." },

  [BEAKTA_SAYS_OWN_SUBJECT] = { "Gäller", "Concerns" },
  [BEAKTA_SAYS_OWN_SUBJECT_IS] = { "Den egna verksamheten", "The organisation's own work" },
  [BEAKTA_SAYS_OWN_UNIT] = { "Ansvarig enhet", "Unit responsible" },
  [BEAKTA_SAYS_OWN_OPENED] = { "Ärendet öppnades", "Opened" },
  [BEAKTA_SAYS_OWN_DONE] = { "Om arbetet genomförs", "If the work is carried out" },
  [BEAKTA_SAYS_OWN_NOT_DONE] = { "Om arbetet inte genomförs", "If the work is not carried out" },
  [BEAKTA_SAYS_OWN_RESOURCES] = { "Så fördelas pengarna", "How the money is shared" },
  [BEAKTA_SAYS_OWN_ASK_TITLE] = { "Underlag att komplettera", "Material to complete" },
  [BEAKTA_SAYS_OWN_ASK_INTRO] = { "Underlaget om den egna verksamheten räcker inte för att bedöma den. Komplettera det på punkterna här under.",
                                  "The material on the organisation's own work is not enough to assess it. Complete it on the points below." },
  [BEAKTA_SAYS_OWN_ASK_FOUND] = { "Så läser vi underlaget: ", "How we read the material: " },
  [BEAKTA_SAYS_OWN_ASK_ELSE] = { "Det som inte kommer in räknas som att det saknas.", "What does not come in is counted as lacking." },

  [BEAKTA_SAYS_PAUSE] = { "Att stanna vid", "Worth a pause" },
  [BEAKTA_SAYS_PAUSE_NONE] = { "Inget i underlaget sticker ut.", "Nothing stands out." },
  [BEAKTA_SAYS_PAUSE_NO_NO] = { "Inget svar är nej.", "No answer is no." },
  [BEAKTA_SAYS_PAUSE_ALL_YES] = { "Alla svar är ja.", "Every answer is yes." },
  [BEAKTA_SAYS_PAUSE_EVIDENCE] = { "Svar som borde ha belägg men saknar det: {1}.", "Answers that ought to have evidence but have none: {1}." },
  [BEAKTA_SAYS_PAUSE_NO_CLASS] = { "Handläggaren har inte klassat projektet.", "The caseworker has not classified the project." },
  [BEAKTA_SAYS_PAUSE_CLASS] = { "Enligt svaren i {1} gäller att projektet {2}. Handläggaren har valt att det {3}.",
                                "By the answers of {1} the project {2}. The caseworker has chosen that it {3}." },
  [BEAKTA_SAYS_PAUSE_CELLS_UNSET] = { "I konsekvensanalysen är {1} av {2} rutor inte bedömda.", "In the consequence analysis {1} of {2} cells are not assessed." },
  [BEAKTA_SAYS_PAUSE_CELLS_UNKNOWN] = { "I konsekvensanalysen är svaret ”vet inte” i {1} av {2} rutor.", "In the consequence analysis the answer is “not known” in {1} of {2} cells." },
  [BEAKTA_SAYS_PAUSE_CELLS_EVIDENCE] = { "I konsekvensanalysen saknar {1} av {2} bedömda rutor belägg.",
                                         "In the consequence analysis {1} of {2} assessed cells have no evidence." },
  [BEAKTA_SAYS_PAUSE_REFUSED] = { "Texten i {1} är inte läst: {2}.", "The text of {1} was not read: {2}." },
  [BEAKTA_SAYS_PAUSE_UNCITED] = { "Inget i {1} är belägg för något svar.", "Nothing in {1} is evidence of any answer." },
  [BEAKTA_SAYS_PAUSE_ANCHORS] = { "Belägg som är ändrade eller borta i en senare version: {1}.",
                                  "Evidence that is changed or gone in a later version: {1}." },
  [BEAKTA_SAYS_LACKING] = { "Det som saknas", "What is lacking" },
  [BEAKTA_SAYS_LACKING_NONE] = { "Inget saknas i svaren.", "Nothing is lacking in the answers." },
  [BEAKTA_SAYS_QUESTION] = { "Fråga", "Question" },
  [BEAKTA_SAYS_LACKS] = { "Saknas", "Lacking" },
  [BEAKTA_SAYS_IN_SHORT] = { "Svaren i korthet: {1}", "The answers in short: {1}" },
  [BEAKTA_SAYS_ANSWER] = { "Svar", "Answer" },
  [BEAKTA_SAYS_EVIDENCE] = { "Belägg", "Evidence" },
  [BEAKTA_SAYS_CLASSIFICATION] = { "Klassning", "Classification" },
  [BEAKTA_SAYS_CLASSES] = { "Sökanden: {1}. Handläggaren: {2}.", "Applicant: {1}. Caseworker: {2}." },
  [BEAKTA_SAYS_ANSWERS] = { "Svar", "Answers" },
  [BEAKTA_SAYS_POINTS] = { "Granskningspunkter", "Review points" },
  [BEAKTA_SAYS_POINT] = { "Punkt", "Point" },
  [BEAKTA_SAYS_POINT_SORT] = { "Slag", "Sort" },
  [BEAKTA_SAYS_POINT_DEFICIENCY] = { "Brist", "Deficiency" },
  [BEAKTA_SAYS_POINT_PRAISE] = { "Beröm", "Praise" },
  [BEAKTA_SAYS_POINT_OPEN] = { "Inte åtgärdad.", "Not resolved." },
  [BEAKTA_SAYS_POINT_REPLY] = { "Svar ({1}): {2}", "Reply ({1}): {2}" },
  [BEAKTA_SAYS_POINT_REOPENED] = { "Öppnad igen ({1}): {2}", "Opened again ({1}): {2}" },
  [BEAKTA_SAYS_POINT_WITHDRAWN] = { "Återtagen ({1}): {2}", "Withdrawn ({1}): {2}" },
  [BEAKTA_SAYS_LEARNING_EVIDENCE] = { "belägg", "evidence" },
  [BEAKTA_SAYS_LEARNING_REASONS] = { "motivering", "reasons" },
  [BEAKTA_SAYS_LEARNING_ANALYSIS] = { "konsekvensanalys", "consequence analysis" },
  [BEAKTA_SAYS_LEARNING_CLASSIFICATION] = { "klassning", "classification" },
  [BEAKTA_SAYS_LEARNING_INQUIRY] = { "utredning", "inquiry" },
  [BEAKTA_SAYS_LEARNING_LANGUAGE] = { "språk", "language" },
  [BEAKTA_SAYS_LEARNING_EXAMPLE] = { "förebild", "an example to follow" },
  [BEAKTA_SAYS_SINCE_RETURN] = { "Ändrat sedan återlämningen", "Changed since it was returned" },
  [BEAKTA_SAYS_SINCE_NOTHING] = { "Inget i bedömningen är ändrat sedan återlämningen.", "Nothing in the assessment has changed since it was returned." },
  [BEAKTA_SAYS_SINCE_ANSWER] = { "Fråga {1}", "Question {1}" },
  [BEAKTA_SAYS_SINCE_ANALYSIS] = { "Konsekvensanalysen", "The consequence analysis" },
  [BEAKTA_SAYS_SINCE_CLASS] = { "Klassningen", "The classification" },
  [BEAKTA_SAYS_REASONS] = { "Skäl", "Reasons" },
  [BEAKTA_SAYS_REASON_SOUGHT] = { "Ärendet", "The case" },
  [BEAKTA_SAYS_REASON_FOR] = { "Det som talar för", "What speaks for" },
  [BEAKTA_SAYS_REASON_AGAINST] = { "Det som talar emot", "What speaks against" },
  [BEAKTA_SAYS_REASON_FOUND] = { "Det som framgår i övrigt", "What else is found" },
  [BEAKTA_SAYS_REASON_UNKNOWN] = { "Det som saknas eller inte är känt", "What is missing or not known" },
  [BEAKTA_SAYS_REASON_EFFECTS] = { "Följderna för dem som berörs", "What follows for those concerned" },
  [BEAKTA_SAYS_REASON_CONCLUSION] = { "Slutsats", "Conclusion" },
  [BEAKTA_SAYS_PAUSE_SENTENCE] = { "Den här meningen i skälen saknar stöd i ärendet: {1}",
                                   "This sentence of the reasons has no support in the case: {1}" },
  [BEAKTA_SAYS_SINCE_DOCUMENT] = { "Handlingen {1}", "The document {1}" },

  [BEAKTA_SAYS_TABLE_ANALYSIS] = { "Konsekvensanalys", "Consequence analysis" },
  [BEAKTA_SAYS_TABLE_CONCLUSIONS] = { "Slutsatser", "Conclusions" },
  [BEAKTA_SAYS_TABLE_LIST] = { "Checklista", "Checklist" },
  [BEAKTA_SAYS_TABLE_VERSION] = { "Version", "Version" },
  [BEAKTA_SAYS_TABLE_SECTION] = { "Avsnitt", "Section" },
  [BEAKTA_SAYS_TABLE_REASON] = { "Motivering", "Reason" },
  [BEAKTA_SAYS_TABLE_MISSING] = { "Det som saknas", "What is missing" },
  [BEAKTA_SAYS_TABLE_GOAL] = { "Målets delar", "Parts of the goal" },
  [BEAKTA_SAYS_TABLE_CLAIM] = { "Sökandens bedömning", "The applicant's view" },
  [BEAKTA_SAYS_TABLE_DIFFERS] = { "Skiljer sig från svaret", "Differs from the answer" },
  [BEAKTA_SAYS_TABLE_YES] = { "Ja", "Yes" },
  [BEAKTA_SAYS_TABLE_NO] = { "Nej", "No" },
  [BEAKTA_SAYS_TABLE_EVIDENCE_NUMBERS] = { "Belägg nr", "Evidence no." },
  [BEAKTA_SAYS_TABLE_EVIDENCE_WORDS] = { "Belägg i ord", "Evidence in words" },
  [BEAKTA_SAYS_TABLE_ASSESSOR] = { "Bedömd av", "Assessed by" },
  [BEAKTA_SAYS_TABLE_GIVEN] = { "Bedömd den", "Assessed on" },
  [BEAKTA_SAYS_TABLE_DOCUMENT] = { "Handling", "Document" },
  [BEAKTA_SAYS_TABLE_PAGE] = { "Sida", "Page" },
  [BEAKTA_SAYS_TABLE_HEADING] = { "Rubrik", "Heading" },
  [BEAKTA_SAYS_TABLE_WORDS] = { "Ord", "Words" },
  [BEAKTA_SAYS_TABLE_STATE] = { "I senare version", "In a later version" },
  [BEAKTA_SAYS_TABLE_WHAT] = { "Uppgift", "Item" },
  [BEAKTA_SAYS_TABLE_CONTENT] = { "Innehåll", "Content" },
  [BEAKTA_SAYS_TABLE_SECRECY] = { "Sekretess", "Secrecy" },
  [BEAKTA_SAYS_TABLE_AUTHORITY] = { "Myndighet", "Authority" },
  [BEAKTA_SAYS_TABLE_TITLE] = { "Ärendets rubrik", "Title of the case" },
  [BEAKTA_SAYS_TABLE_APPLICANT_NUMBER] = { "Sökandens organisationsnummer", "The applicant's organisation number" },
  [BEAKTA_SAYS_TABLE_BACKGROUND] = { "Bakgrund", "Background" },
  [BEAKTA_SAYS_TABLE_EFFECT] = { "{1}: effekt", "{1}: effect" },
  [BEAKTA_SAYS_TABLE_DEGREE] = { "{1}: hur mycket", "{1}: how much" },
  [BEAKTA_SAYS_TABLE_CERTAINTY] = { "{1}: hur säkert", "{1}: how certain" },
  [BEAKTA_SAYS_TABLE_HORIZON] = { "{1}: när", "{1}: when" },
  [BEAKTA_SAYS_TABLE_EFFECT_REASON] = { "{1}: motivering", "{1}: reason" },
  [BEAKTA_SAYS_TABLE_EFFECT_EVIDENCE] = { "{1}: belägg nr", "{1}: evidence no." },
  [BEAKTA_SAYS_TABLE_MONEY] = { "Når gruppen, kronor", "Reaches the group, kronor" },
  [BEAKTA_SAYS_TABLE_CLASS_APPLICANT] = { "Sökanden anger att projektet", "The applicant states that the project" },
  [BEAKTA_SAYS_TABLE_CLASS_CASEWORKER] = { "Handläggaren bedömer att projektet", "The caseworker finds that the project" },
  [BEAKTA_SAYS_TABLE_CLASS_REASON] = { "Skäl för klassningen", "Reason for the class" },
  [BEAKTA_SAYS_TABLE_MEASURE] = { "Åtgärd", "Measure" },
  [BEAKTA_SAYS_TABLE_CONDITION] = { "Villkor", "Condition" },
  [BEAKTA_SAYS_TABLE_MATTERS] = { "Spelar roll här: {1}", "Matters here: {1}" },
  [BEAKTA_SAYS_TABLE_SHORT_TERM] = { "Effekter på kort sikt", "Effects in the short run" },
  [BEAKTA_SAYS_TABLE_LONG_TERM] = { "Effekter på lång sikt", "Effects in the long run" },
  [BEAKTA_SAYS_TABLE_UNKNOWN] = { "Inte känt", "Not known" },
  [BEAKTA_SAYS_TABLE_NOTE] = { "Om deltagandet", "On the participation" },
  [BEAKTA_SAYS_TABLE_GROUP_EVIDENCE] = { "Gruppens belägg, nr", "The group's evidence, no." },
  [BEAKTA_SAYS_TABLE_POPULATION_ROW] = { "Befolkning: rad", "Population: row" },
  [BEAKTA_SAYS_TABLE_POPULATION_SOURCE] = { "Befolkning: källa", "Population: source" },
  [BEAKTA_SAYS_TABLE_POPULATION_YEAR] = { "Befolkning: år", "Population: year" },
  [BEAKTA_SAYS_TABLE_GOALS] = { "Mål", "Goals" },
  [BEAKTA_SAYS_TABLE_GOAL_KIND] = { "Slag", "Kind" },
  [BEAKTA_SAYS_TABLE_UNIT] = { "Enhet", "Unit" },
  [BEAKTA_SAYS_TABLE_WHEN] = { "När", "When" },
  [BEAKTA_SAYS_TABLE_SOURCE] = { "Källa", "Source" },
  [BEAKTA_SAYS_TABLE_DISTRIBUTIONS] = { "Andra fördelningar", "Other distributions" },
  [BEAKTA_SAYS_TABLE_CONCLUSION] = { "Slutsats", "Conclusion" },
  [BEAKTA_SAYS_TABLE_SHORTENED] = { " […] Texten är avkortad här. Hela texten står i ärendet.", " […] The text is shortened here. All of it is in the case." },
};

/* What the language of a paper is: "sv" and everything that is not English are Swedish. */
BeaktaTongue
beakta_tongue_from_language (const char *language)
{
  return language != NULL && g_ascii_strncasecmp (language, "en", 2) == 0 ? BEAKTA_TONGUE_ENGLISH
                                                                          : BEAKTA_TONGUE_SWEDISH;
}

const char *
beakta_tongue_get_language (BeaktaTongue tongue)
{
  return tongue == BEAKTA_TONGUE_ENGLISH ? "en" : "sv";
}

const char *
beakta_tongue_get_locale (BeaktaTongue tongue)
{
  return tongue == BEAKTA_TONGUE_ENGLISH ? "en-GB" : "sv-SE";
}

const char *
beakta_tongue_get (BeaktaTongue tongue,
                   BeaktaSays   word)
{
  g_return_val_if_fail (tongue < BEAKTA_N_TONGUES && word < BEAKTA_N_SAYS, "");

  return says[word][tongue];
}

/* (transfer full): a sentence with {1}, {2} ... and what stands in their place, ended by NULL. */
char *
beakta_report_dup_filled (const char *sentence,
                          va_list     arguments)
{
  const char *fillings[4] = { NULL, };
  GString *filled = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      fillings[i] = va_arg (arguments, const char *);
      if (fillings[i] == NULL)
        break;
    }

  for (const char *p = sentence; *p != '\0'; p++)
    {
      if (p[0] == '{' && p[1] >= '1' && p[1] <= '4' && p[2] == '}')
        {
          const char *filling = fillings[p[1] - '1'];

          g_string_append (filled, filling != NULL ? filling : "");
          p += 2;
        }
      else
        g_string_append_c (filled, *p);
    }

  return g_string_free (filled, FALSE);
}

/**
 * beakta_tongue_fill:
 * @tongue: the language of the paper
 * @word: a sentence with {1}, {2} ...
 * @...: (not nullable): what stands in their place, ended by %NULL
 *
 * What is filled in is taken as it is: braces in a title are not looked at again.
 *
 * Returns: (transfer full): the sentence
 */
char *
beakta_tongue_fill (BeaktaTongue tongue,
                    BeaktaSays   word,
                    ...)
{
  va_list arguments;
  char *filled;

  va_start (arguments, word);
  filled = beakta_report_dup_filled (beakta_tongue_get (tongue, word), arguments);
  va_end (arguments);

  return filled;
}
