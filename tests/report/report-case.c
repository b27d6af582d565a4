/* A case that goes all the way: an invented municipality, applicant and authority. */

#include "report-case.h"

#define SOME_SHA256 "7f3a91c20be455d8a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778"

BeaktaChecklist *
report_checklist_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "report", "prov.xml", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = NULL;
  BeaktaChecklist *checklist;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  xml = g_bytes_new_take (data, size);
  checklist = beakta_checklist_parse (xml, path, &error);
  g_assert_no_error (error);

  return checklist;
}

void
report_case_take (BeaktaCase *case_,
                  gpointer    record)
{
  ((BeaktaRecord *) record)->revision = 1;
  beakta_case_take_record (case_, record);
}

BeaktaCase *
report_case_new (void)
{
  BeaktaCase *case_ = beakta_case_new ("c1");
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");

  beakta_record_set (&facts->number, "403-1201-2026");
  facts->sought = -1;
  report_case_take (case_, facts);
  beakta_case_set_head (case_, 42, "7f3a91c20be455d8cafe", "2026-11-27T13:02:11.123456Z");

  return case_;
}

void
report_case_add_document (BeaktaCase *case_,
                          guint       number,
                          const char *name,
                          const char *refused)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  BeaktaDocument *document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, id);
  g_autofree char *sum = g_strdup_printf (SOME_SHA256 "%u", number % 10);

  document->number = number;
  document->bytes = 184320 * (gint64) number;
  document->pages = number == 2 ? 4 : 0;
  beakta_record_set (&document->name, name);
  beakta_record_set (&document->type, g_str_has_suffix (name, "pdf") ? "pdf" : "docx");
  beakta_record_set (&document->sha256, sum);
  beakta_record_set (&document->refused, refused);
  beakta_record_set (&document->added, "2026-10-14T07:10:00Z");
  beakta_record_set (&document->added_by, "A. Ek");
  report_case_take (case_, document);
}

void
report_case_add_passage (BeaktaCase *case_,
                         const char *id,
                         guint       document,
                         guint       start,
                         guint       page,
                         const char *heading,
                         const char *words)
{
  BeaktaPassage *passage = beakta_record_new (BEAKTA_ITEM_PASSAGE, id);

  passage->mark = BEAKTA_MARK_EVIDENCE;
  passage->document = document;
  passage->start = start;
  passage->end = start + (guint) g_utf8_strlen (words, -1);
  passage->page = page;
  beakta_record_set (&passage->heading, heading);
  beakta_record_set (&passage->exact, words);
  report_case_take (case_, passage);
}

BeaktaAnswer *
report_answer_new (const char *question,
                   const char *value,
                   const char *reason,
                   const char *missing,
                   const char *evidence)
{
  g_autofree char *id = g_strconcat ("prov/", question, NULL);
  BeaktaAnswer *answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);

  beakta_record_set (&answer->checklist, "prov");
  beakta_record_set (&answer->question, question);
  beakta_record_set (&answer->value, value);
  beakta_record_set (&answer->reason, reason);
  beakta_record_set (&answer->missing, missing);
  beakta_record_set (&answer->assessor, "A. Ek");
  g_strfreev (answer->evidence);
  answer->evidence = *evidence != '\0' ? g_strsplit (evidence, " ", -1) : g_new0 (char *, 1);

  return answer;
}

static void
add_facts (BeaktaCase *case_)
{
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");

  beakta_record_set (&facts->number, "403-1201-2026");
  beakta_record_set (&facts->title, "Språk, skog och arbete");
  beakta_record_set (&facts->applicant, "Hagaby kommun");
  beakta_record_set (&facts->applicant_number, "212000-9999");
  beakta_record_set (&facts->programme, "Utveckling av tidiga insatser 2026");
  beakta_record_set (&facts->rule, "förordning (2010:1122), 37 §");
  beakta_record_set (&facts->received, "2026-10-14");
  beakta_record_set (&facts->due, "2026-12-12");
  beakta_record_set (&facts->caseworker, "A. Ek");
  facts->sought = 2985000;
  report_case_take (case_, facts);
}

static void
add_stage (BeaktaCase  *case_,
           BeaktaStage  value)
{
  BeaktaStageRecord *stage = beakta_record_new (BEAKTA_ITEM_STAGE, "stage");

  stage->stage = value;
  beakta_record_set (&stage->since, "2026-11-27T13:02:11Z");
  beakta_record_set (&stage->by, "B. Holm");
  if (value >= BEAKTA_STAGE_PROPOSED)
    {
      beakta_record_set (&stage->proposer, "A. Ek");
      beakta_record_set (&stage->proposed, "2026-11-26T23:30:00Z");
    }
  if (value >= BEAKTA_STAGE_DECIDED)
    {
      stage->outcome = BEAKTA_OUTCOME_PARTLY_GRANTED;
      beakta_record_set (&stage->decided, "2026-11-27");
      beakta_record_set (&stage->decided_by, "C. Norling");
      beakta_record_set (&stage->presented_by, "A. Ek");
      beakta_record_set (&stage->took_part, "D. Berg");
    }
  report_case_take (case_, stage);
}

static void
add_passages (BeaktaCase *case_)
{
  report_case_add_passage (case_, "p1", 1, 120, 0, "3.2 Målgrupp",
                           "utrikes födda kvinnor och män som står långt från arbetsmarknaden");
  report_case_add_passage (case_, "p2", 1, 340, 0, "3.2 Målgrupp", "minst fyrtio deltagare, varav hälften kvinnor");
  report_case_add_passage (case_, "p3", 1, 520, 0, "3.3 Mål",
                           "Deltagarna ska känna sig\nmer delaktiga\ti bygden.");
  report_case_add_passage (case_, "p4", 2, 90, 3, "Budget", "Handledning på arbetsplatsen 1 200 000 kr");
  report_case_add_passage (case_, "p5", 2, 400, 4, "", "Styrgruppen består av kommunens chefer.");
}

static void
add_goal (BeaktaCase *case_)
{
  BeaktaAnswer *answer = report_answer_new ("1.3", "", "Målet går att följa, men utgångsläget är inte känt.", "", "p2");

  answer->goal = json_object_new ();
  json_object_set_string_member (answer->goal, "what", "Deltagare i arbete efter sex månader");
  json_object_set_string_member (answer->goal, "target", "20");
  json_object_set_string_member (answer->goal, "unit", "personer");
  json_object_set_string_member (answer->goal, "when", "31 december 2027");
  report_case_take (case_, answer);
}

static void
add_answers (BeaktaCase *case_)
{
  BeaktaAnswer *answer;

  report_case_take (case_, report_answer_new ("1.1", "yes", "Målgruppen är avgränsad efter födelseland, kön och utbildning.",
                                              "", "p1"));
  answer = report_answer_new ("1.2", "partly", "Ett mål anger antal deltagare och andel kvinnor. Övriga mål går inte att "
                              "mäta och saknar utgångsläge.", "Utgångsläge och målvärde för delaktighet.", "p3 p2");
  beakta_record_set (&answer->claim, "Ja, målen är mätbara.");
  report_case_take (case_, answer);
  add_goal (case_);
  report_case_take (case_, report_answer_new ("2.1", "yes", "Budgeten visar vad varje del kostar.", "", ""));
  report_case_take (case_, report_answer_new ("2.2", "40", "", "", ""));
  report_case_take (case_, report_answer_new ("3.1", "one", "Integration nämns i bakgrunden och i en av fyra aktiviteter.",
                                              "", ""));
  report_case_take (case_, report_answer_new ("3.2", "no", "", "", "p5"));
}

static void
add_group (BeaktaCase *case_,
           const char *id,
           guint       position,
           const char *label,
           gint64      sek)
{
  BeaktaGroup *group = beakta_record_new (BEAKTA_ITEM_GROUP, id);

  group->position = position;
  group->sek = sek;
  beakta_record_set (&group->label, label);
  if (position == 0)
    {
      group->variables = json_object_new ();
      json_object_set_string_member (group->variables, "kön", "kvinnor");
      json_object_set_string_member (group->variables, "födelseland", "utrikes födda");
      json_object_set_string_member (group->variables, "ålder", "20–64");
      beakta_record_set (&group->differences, "Mödrar utan barnomsorg nås inte.");
      group->participation = BEAKTA_PARTICIPATION_CONSULTED;
      beakta_record_set (&group->participation_note, "Två samtal före start.");
      g_strfreev (group->evidence);
      group->evidence = g_strsplit ("p2", " ", -1);
      beakta_record_set (&group->population, "kön: kvinnor · födelseland: utrikes födda");
      group->population_number = 26400;
      group->population_share = 92000;
      beakta_record_set (&group->population_source, "Befolkningsregistret");
      beakta_record_set (&group->population_year, "2025");
    }
  else
    {
      group->participation = BEAKTA_PARTICIPATION_UNKNOWN;
    }
  report_case_take (case_, group);
}

static void
add_cell (BeaktaCase        *case_,
          const char        *group,
          BeaktaAlternative  alternative,
          BeaktaEffect       effect,
          guint              degree,
          BeaktaCertainty    certainty,
          const char        *reason,
          const char        *evidence)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", group, beakta_words_get_nick (BEAKTA_WORDS_ALTERNATIVE, (int) alternative));
  BeaktaCell *cell = beakta_record_new (BEAKTA_ITEM_CELL, id);

  beakta_record_set (&cell->group, group);
  cell->alternative = alternative;
  cell->effect = effect;
  cell->degree = degree;
  cell->certainty = certainty;
  beakta_record_set (&cell->reason, reason);
  g_strfreev (cell->evidence);
  cell->evidence = *evidence != '\0' ? g_strsplit (evidence, " ", -1) : g_new0 (char *, 1);
  report_case_take (case_, cell);
}

static void
add_indicator (BeaktaCase *case_)
{
  BeaktaGoal *goal = beakta_record_new (BEAKTA_ITEM_GOAL, "goal1");

  goal->kind = BEAKTA_GOAL_RESULT;
  beakta_record_set (&goal->what, "Deltagare i arbete eller studier");
  beakta_record_set (&goal->baseline, "0");
  beakta_record_set (&goal->target, "20");
  beakta_record_set (&goal->unit, "personer");
  beakta_record_set (&goal->when, "december 2028");
  beakta_record_set (&goal->source, "projektets uppföljning");
  g_strfreev (goal->evidence);
  goal->evidence = g_strsplit ("p2", " ", -1);
  report_case_take (case_, goal);
}

static void
add_distribution (BeaktaCase *case_)
{
  BeaktaDistribution *distribution = beakta_record_new (BEAKTA_ITEM_DISTRIBUTION, "d1");

  beakta_record_set (&distribution->label, "Barnomsorg i stället för lokalhyra");
  distribution->sek = json_object_new ();
  json_object_set_int_member (distribution->sek, "g1", 1500000);
  distribution->judgement = BEAKTA_JUDGEMENT_BETTER;
  beakta_record_set (&distribution->reason, "Fler mödrar kan delta.");
  report_case_take (case_, distribution);
}

static void
say_more (BeaktaAnalysis *analysis)
{
  analysis->matters = json_object_new ();
  json_object_set_string_member (analysis->matters, "kön", "Kvinnor har fått färre praktikplatser.");
  json_object_set_string_member (analysis->matters, "utbildning", "");
  g_strfreev (analysis->conditions);
  analysis->conditions = g_strsplit ("Lägesrapporterna redovisar kvinnor och män var för sig", "|", -1);
  beakta_record_set (&analysis->short_term, "Fyrtio personer får yrkessvenska och handledning.");
  beakta_record_set (&analysis->long_term, "Det är inte känt om företagen behåller sina handledare.");
}

static void
add_analysis (BeaktaCase *case_)
{
  BeaktaAnalysis *analysis = beakta_record_new (BEAKTA_ITEM_ANALYSIS, "analysis");
  BeaktaClassification *classes = beakta_record_new (BEAKTA_ITEM_CLASSIFICATION, "classification");

  add_group (case_, "g1", 0, "Utrikes födda kvinnor 20–64 år utan gymnasieutbildning", 1200000);
  add_group (case_, "g2", 1, "Inrikes födda män 20–64 år", -1);
  add_cell (case_, "g1", BEAKTA_ALTERNATIVE_GRANTED, BEAKTA_EFFECT_GAINS, 2, BEAKTA_CERTAINTY_HIGH,
            "Halva gruppen deltagare är kvinnor.", "p2 p4");
  add_cell (case_, "g1", BEAKTA_ALTERNATIVE_REFUSED, BEAKTA_EFFECT_LOSES, 1, BEAKTA_CERTAINTY_LOW,
            "Ingen annan insats riktar sig till gruppen.", "");
  add_cell (case_, "g2", BEAKTA_ALTERNATIVE_GRANTED, BEAKTA_EFFECT_UNAFFECTED, 0, BEAKTA_CERTAINTY_HIGH,
            "Ingår inte i målgruppen.", "");

  g_strfreev (analysis->measures);
  analysis->measures = g_strsplit ("Barnomsorg under kurstiden|Rekrytera handledare som talar tigrinska", "|", -1);
  say_more (analysis);
  add_indicator (case_);
  add_distribution (case_);
  beakta_record_set (&analysis->conclusion, "Projektet når en grupp som få andra insatser når. Målen behöver bli mätbara.");
  report_case_take (case_, analysis);

  classes->applicant = BEAKTA_CLASS_AIMS;
  classes->caseworker = BEAKTA_CLASS_CONTRIBUTES;
  beakta_record_set (&classes->reason, "Målen går inte att mäta förrän utgångsläge och målvärden är angivna.");
  report_case_take (case_, classes);
}

static void
add_reviews (BeaktaCase  *case_,
             BeaktaStage  stage)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      BeaktaReview *review = beakta_record_new (BEAKTA_ITEM_REVIEW, id);

      review->approved = i == 1;
      beakta_record_set (&review->reviewer, "B. Holm");
      beakta_record_set (&review->reviewed, i == 0 ? "2026-11-20T09:00:00Z" : "2026-11-27T13:02:11Z");
      beakta_record_set (&review->remark, i == 0 ? "Skriv vad som saknas i fråga 1.2." : "");
      report_case_take (case_, review);
      if (stage < BEAKTA_STAGE_APPROVED)
        break;
    }
}

static void
add_conflict (BeaktaCase *case_)
{
  BeaktaConflict *conflict = beakta_record_new (BEAKTA_ITEM_CONFLICT, "C. Berg");

  conflict->conflicted = TRUE;
  beakta_record_set (&conflict->person, "C. Berg");
  beakta_record_set (&conflict->ground, "Syster till projektledaren.");
  beakta_record_set (&conflict->declared, "2026-11-03T08:00:00Z");
  report_case_take (case_, conflict);
}

static void
add_comment (BeaktaCase *case_)
{
  BeaktaComment *comment = beakta_record_new (BEAKTA_ITEM_COMMENT, "k1");

  comment->target_kind = BEAKTA_ITEM_FACTS;
  beakta_record_set (&comment->target, "facts");
  beakta_record_set (&comment->text, "Ring sökanden och fråga om budgeten.");
  beakta_record_set (&comment->author, "A. Ek");
  report_case_take (case_, comment);
}

BeaktaCase *
report_case_new_example (BeaktaStage stage)
{
  BeaktaCase *case_ = report_case_new ();
  BeaktaCaseChecklist *attached = beakta_record_new (BEAKTA_ITEM_CHECKLIST, "prov");

  add_facts (case_);
  add_stage (case_, stage);
  beakta_record_set (&attached->checklist, "prov");
  beakta_record_set (&attached->version, "2.1");
  beakta_record_set (&attached->depth, "normal");
  report_case_take (case_, attached);
  report_case_add_document (case_, 1, "ansokan-sprak-skog-arbete.docx", "");
  report_case_add_document (case_, 2, "budget.pdf", "");
  report_case_add_document (case_, 3, "intyg inskannat.pdf", "no-text");
  add_passages (case_);
  add_answers (case_);
  add_analysis (case_);
  add_reviews (case_, stage);
  add_conflict (case_);
  add_comment (case_);

  return case_;
}

static void
add_own_facts (BeaktaCase *case_)
{
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, "facts");

  facts->subject = BEAKTA_SUBJECT_OWN_WORK;
  facts->sought = -1;
  beakta_record_set (&facts->number, "403-1201-2026");
  beakta_record_set (&facts->title, "Mångfald i vår verksamhet 2026");
  beakta_record_set (&facts->applicant, "Personalenheten");
  beakta_record_set (&facts->received, "2026-10-14");
  beakta_record_set (&facts->due, "2026-12-12");
  beakta_record_set (&facts->caseworker, "A. Ek");
  report_case_take (case_, facts);
}

static void
take_own_answer (BeaktaCase   *case_,
                 BeaktaAnswer *answer)
{
  g_autofree char *id = g_strconcat ("egen-verksamhet/", answer->question, NULL);

  beakta_record_set (&answer->checklist, "egen-verksamhet");
  beakta_record_set (&answer->record.id, id);
  report_case_take (case_, answer);
}

static void
add_own_answers (BeaktaCase *case_)
{
  BeaktaAnswer *answer = report_answer_new ("1.1", "yes", "Planen har en ansvarig, pengar och en dag för varje åtgärd.", "", "p1");

  beakta_record_set (&answer->claim, "Nej, vi har ingen plan.");
  take_own_answer (case_, answer);
  take_own_answer (case_, report_answer_new ("1.2", "partly", "Statistiken gäller bara kön.", "Utbildning och arbetsuppgifter.", "p2"));
  take_own_answer (case_, report_answer_new ("1.7", "no", "Uppföljningen görs nästa år, när planen är ett år gammal.", "", ""));
}

static void
add_own_analysis (BeaktaCase *case_)
{
  BeaktaAnalysis *analysis = beakta_record_new (BEAKTA_ITEM_ANALYSIS, "analysis");
  BeaktaClassification *classes = beakta_record_new (BEAKTA_ITEM_CLASSIFICATION, "classification");

  add_group (case_, "g1", 0, "medarbetare som inte har svenska som modersmål", 240000);
  add_cell (case_, "g1", BEAKTA_ALTERNATIVE_GRANTED, BEAKTA_EFFECT_GAINS, 2, BEAKTA_CERTAINTY_MEDIUM,
            "Språkstödet ges på arbetstid.", "p1");
  add_cell (case_, "g1", BEAKTA_ALTERNATIVE_REFUSED, BEAKTA_EFFECT_LOSES, 1, BEAKTA_CERTAINTY_LOW, "Stödet upphör.", "");
  g_strfreev (analysis->measures);
  analysis->measures = g_strsplit ("Språkstöd på alla orter", "|", -1);
  beakta_record_set (&analysis->conclusion, "Planen når dem som den är till för. Statistiken behöver bli bredare.");
  report_case_take (case_, analysis);

  classes->applicant = BEAKTA_CLASS_AIMS;
  classes->caseworker = BEAKTA_CLASS_NO_CHANGE;
  report_case_take (case_, classes);
}

/* It was registered as an application: claim and classes are of that time, and count no more. */
BeaktaCase *
report_case_new_own_work (BeaktaStage stage)
{
  BeaktaCase *case_ = report_case_new ();
  BeaktaCaseChecklist *attached = beakta_record_new (BEAKTA_ITEM_CHECKLIST, "egen-verksamhet");

  add_own_facts (case_);
  add_stage (case_, stage);
  beakta_record_set (&attached->checklist, "egen-verksamhet");
  beakta_record_set (&attached->version, "1.0");
  beakta_record_set (&attached->depth, "short");
  report_case_take (case_, attached);
  report_case_add_document (case_, 1, "mangfaldsplan-2026.docx", "");
  report_case_add_passage (case_, "p1", 1, 120, 0, "2 Åtgärder", "språkstöd två timmar i veckan, på arbetstid");
  report_case_add_passage (case_, "p2", 1, 340, 0, "1 Nuläge", "62 procent av de anställda är kvinnor");
  add_own_answers (case_);
  add_own_analysis (case_);
  add_reviews (case_, stage);

  return case_;
}

static void
add_entry (GPtrArray  *journal,
           BeaktaAct   act,
           const char *actor,
           const char *time,
           const char *reason)
{
  BeaktaEntry *entry = g_new0 (BeaktaEntry, 1);

  g_atomic_ref_count_init (&entry->ref_count);
  entry->sequence = journal->len + 1;
  entry->case_id = g_strdup ("c1");
  entry->actor = g_strdup (actor);
  entry->entered_by = g_strdup ("");
  entry->time = g_strdup (time);
  entry->act = act;
  entry->reason = g_strdup (reason);
  entry->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_edit_free);
  entry->deputy_for = g_strdup ("");
  entry->hash = g_strdup ("");
  g_ptr_array_add (journal, entry);
}

GPtrArray *
report_case_list_journal (void)
{
  GPtrArray *journal = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_entry_unref);

  add_entry (journal, BEAKTA_ACT_REGISTER, "A. Ek", "2026-10-14T07:10:00Z", "");
  add_entry (journal, BEAKTA_ACT_ANSWER, "A. Ek", "2026-10-20T07:10:00Z", "");
  add_entry (journal, BEAKTA_ACT_AWAIT_COMPLETION, "A. Ek", "2026-10-21T07:10:00Z", "Budget saknas.");
  add_entry (journal, BEAKTA_ACT_ADD_DOCUMENT, "A. Ek", "2026-11-02T07:10:00Z", "");
  add_entry (journal, BEAKTA_ACT_PROPOSE, "A. Ek", "2026-11-19T07:10:00Z", "");
  add_entry (journal, BEAKTA_ACT_RETURN, "B. Holm", "2026-11-20T09:00:00Z", "Skriv vad som saknas i fråga 1.2.");
  add_entry (journal, BEAKTA_ACT_ANSWER, "A. Ek", "2026-11-26T09:00:00Z", "");
  g_ptr_array_add (((BeaktaEntry *) g_ptr_array_index (journal, journal->len - 1))->edits,
                   beakta_edit_new (BEAKTA_ITEM_ANSWER, "prov/1.2", 1, NULL, NULL));
  add_entry (journal, BEAKTA_ACT_PROPOSE, "A. Ek", "2026-11-26T23:30:00Z", "");
  add_entry (journal, BEAKTA_ACT_APPROVE, "B. Holm", "2026-11-27T13:02:11Z", "");

  return journal;
}

BeaktaReport *
report_new (BeaktaReportKind  kind,
            BeaktaCase       *case_,
            BeaktaChecklist  *checklist,
            GPtrArray        *journal,
            const char       *language)
{
  static const BeaktaOffice office = { .authority = "Länsstyrelsen i Norrskogs län", .annex_number = "1" };
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();

  if (checklist != NULL)
    g_ptr_array_add (checklists, checklist);

  return beakta_report_new (kind, case_, checklists, journal, &office, language);
}

static void
append_question (GString *xml,
                 guint    number)
{
  static const char grade[] = "<guidance><sv>Tal.</sv></guidance><example><sv>Fyrtio.</sv></example>";

  g_string_append_printf (xml,
                          "<question id=\"1.%u\" depth=\"short\" criteria=\"integration\" type=\"yes-partly-no\">"
                          "<text><sv>Fråga %u: når projektet dem som står längst från arbetsmarknaden?</sv></text>"
                          "<why><sv>Det visar vem som får del.</sv></why>"
                          "<good>%s</good><partial>%s</partial><weak>%s</weak>"
                          "<completion><sv>Beskriv hur.</sv></completion><source>Prov.</source></question>",
                          number, number, grade, grade, grade);
}

BeaktaChecklist *
report_checklist_new (guint n_questions)
{
  return report_checklist_new_with_id ("prov", n_questions);
}

BeaktaChecklist *
report_checklist_new_with_id (const char *id,
                              guint       n_questions)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  BeaktaChecklist *checklist;

  g_string_append_printf (xml, "<checklist xmlns=\"urn:beakta:checklist:1\" id=\"%s\" version=\"1.0\"><title><sv>Många frågor</sv>"
                               "</title><summary><sv>Prov.</sv></summary><source>Prov.</source>"
                               "<section number=\"1\"><title><sv>Ett avsnitt</sv></title>", id);
  for (guint i = 1; i <= n_questions; i++)
    append_question (xml, i);
  g_string_append (xml, "</section></checklist>");
  bytes = g_string_free_to_bytes (g_steal_pointer (&xml));
  checklist = beakta_checklist_parse (bytes, id, &error);
  g_assert_no_error (error);

  return checklist;
}

char *
report_dup_random_text (GRand *random,
                        guint  n_words)
{
  static const char * const words[] = {
    "integration", "och", "mångfald", "i", "länet", "deltagarna", "får", "handledning", "20–64 år", "2 985 000 kr", "37 §",
    "arbetsmarknadsintroduktionssamordnare", "kvinnor", "män", "språk", "skog,", "arbete.", "Ärendet", "är", "öppet",
    "\330\247\331\204\330\271\330\261\330\250\331\212\330\251 och",                         /* Arabic */
    "\341\212\240\341\211\240\341\211\240",                                               /* Ethiopic */
    "\327\242\327\221\327\250\327\231\327\252 och",                                         /* Hebrew */
    "\360\237\230\200", "\360\237\221\251\342\200\215\360\237\221\251\342\200\215\360\237\221\247",      /* emoji */
    "\360\220\252\200 och", "\001kontroll\002", "e\314\201", "a\314\210", "Łódź", "Θεσσαλονίκη", "Жуков",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];

      if (text->len > 0)
        g_string_append (text, g_rand_int_range (random, 0, 40) == 0 ? "\n" : " ");
      if (g_rand_int_range (random, 0, 300) == 0)
        for (guint j = 0; j < 400; j++)
          g_string_append_c (text, (char) ('a' + j % 26));
      g_string_append (text, word);
    }

  return g_string_free (text, FALSE);
}

/* Mostly short, now and then of ten thousand characters. */
static char *
dup_some_text (GRand *random)
{
  gint32 kind = g_rand_int_range (random, 0, 20);

  return report_dup_random_text (random, kind == 0 ? 1500 : kind < 4 ? 200 : (guint) g_rand_int_range (random, 0, 40));
}

static void
add_random_answer (BeaktaCase *case_,
                   GRand      *random,
                   guint       number)
{
  static const char * const values[] = { "yes", "partly", "no", "not-relevant", "" };
  g_autofree char *question = g_strdup_printf ("1.%u", number);
  g_autofree char *passage = g_strdup_printf ("q%u", number);
  g_autofree char *reason = dup_some_text (random);
  g_autofree char *missing = dup_some_text (random);
  g_autofree char *quote = dup_some_text (random);
  gboolean has_quote = g_rand_boolean (random) && *quote != '\0';

  if (g_rand_int_range (random, 0, 8) == 0)
    return;
  if (has_quote)
    report_case_add_passage (case_, passage, 1, number * 10, number / 3, "Mål", quote);
  report_case_take (case_, report_answer_new (question, values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))],
                                              reason, g_rand_boolean (random) ? missing : "", has_quote ? passage : ""));
}

BeaktaCase *
report_case_new_random (GRand *random,
                        guint  n_questions)
{
  BeaktaCase *case_ = report_case_new ();
  guint n_groups = (guint) g_rand_int_range (random, 0, 25);

  report_case_add_document (case_, 1, "ansökan.docx", "");
  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);
      g_autofree char *label = report_dup_random_text (random, 4);
      g_autofree char *reason = dup_some_text (random);

      add_group (case_, id, i, label, (gint64) i * 10000 - 1);
      add_cell (case_, id, BEAKTA_ALTERNATIVE_GRANTED, BEAKTA_EFFECT_GAINS, 1, BEAKTA_CERTAINTY_LOW, reason, "");
    }
  for (guint i = 1; i <= n_questions; i++)
    add_random_answer (case_, random, i);

  return case_;
}
