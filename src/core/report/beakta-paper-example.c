/* An invented case. Names and places are nobody's. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-paper-example.h"

#include <string.h>

#include "beakta-paper-template.h"

#define DAY "2026-10-14T09:00:00Z"

static void
take (BeaktaCase *case_,
      gpointer    record)
{
  ((BeaktaRecord *) record)->revision = 1;
  beakta_case_take_record (case_, record);
}

static void
add_facts (BeaktaCase *case_,
           const char *programme)
{
  BeaktaFacts *facts = beakta_record_new (BEAKTA_ITEM_FACTS, NULL);
  BeaktaStageRecord *stage = beakta_record_new (BEAKTA_ITEM_STAGE, NULL);

  beakta_record_set (&facts->number, "403-1-2026");
  beakta_record_set (&facts->title, "Språk, skog och arbete");
  beakta_record_set (&facts->applicant, "Hagaby kommun");
  beakta_record_set (&facts->applicant_number, "212000-9999");
  beakta_record_set (&facts->programme, programme);
  beakta_record_set (&facts->received, "2026-10-14");
  beakta_record_set (&facts->caseworker, "A. Ek");
  facts->sought = 2985000;
  take (case_, facts);
  stage->stage = BEAKTA_STAGE_PROPOSED;
  beakta_record_set (&stage->since, DAY);
  beakta_record_set (&stage->proposer, "A. Ek");
  beakta_record_set (&stage->proposed, DAY);
  take (case_, stage);
}

static void
add_document (BeaktaCase *case_)
{
  BeaktaDocument *document = beakta_record_new (BEAKTA_ITEM_DOCUMENT, "1");
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "example", -1);

  document->number = 1;
  document->bytes = 13000;
  beakta_record_set (&document->name, "ansokan.docx");
  beakta_record_set (&document->type, "docx");
  beakta_record_set (&document->sha256, checksum);
  beakta_record_set (&document->added, DAY);
  take (case_, document);
}

/* Yes, partly and no by turns; @turn: (inout) */
static void
add_answer (BeaktaCase           *case_,
            const char           *checklist,
            const BeaktaQuestion *question,
            guint                *turn)
{
  static const char * const values[] = { "yes", "partly", "no" };
  static const char * const reasons[] = {
    "Ansökan beskriver det med siffror.", "Det står vad som ska göras, men inte när.", "Ansökan säger inget om det.",
  };
  g_autofree char *id = g_strconcat (checklist, "/", beakta_question_get_id (question), NULL);
  guint which = *turn % G_N_ELEMENTS (values);
  BeaktaAnswer *answer;

  if (beakta_question_find_option (question, values[which]) == NULL)
    return;

  answer = beakta_record_new (BEAKTA_ITEM_ANSWER, id);
  beakta_record_set (&answer->checklist, checklist);
  beakta_record_set (&answer->question, beakta_question_get_id (question));
  beakta_record_set (&answer->value, values[which]);
  beakta_record_set (&answer->reason, reasons[which]);
  beakta_record_set (&answer->assessor, "A. Ek");
  beakta_record_set (&answer->given, DAY);
  take (case_, answer);
  (*turn)++;
}

static void
add_answers (BeaktaCase      *case_,
             BeaktaChecklist *checklist)
{
  const char *id = beakta_checklist_get_id (checklist);
  BeaktaCaseChecklist *used = beakta_record_new (BEAKTA_ITEM_CHECKLIST, id);
  guint turn = 0;

  beakta_record_set (&used->checklist, id);
  beakta_record_set (&used->version, beakta_checklist_get_version (checklist));
  beakta_record_set (&used->depth, "normal");
  take (case_, used);

  for (guint i = 0; i < beakta_checklist_get_n_sections (checklist); i++)
    {
      const BeaktaSection *section = beakta_checklist_get_section (checklist, i);

      for (guint j = 0; j < beakta_section_get_n_questions (section); j++)
        add_answer (case_, id, beakta_section_get_question (section, j), &turn);
    }
}

static void
add_cell (BeaktaCase        *case_,
          BeaktaAlternative  alternative,
          BeaktaEffect       effect,
          const char        *reason)
{
  BeaktaCell *cell = beakta_record_new (BEAKTA_ITEM_CELL, alternative == BEAKTA_ALTERNATIVE_GRANTED ? "g1/granted" : "g1/refused");

  cell->alternative = alternative;
  cell->effect = effect;
  beakta_record_set (&cell->group, "g1");
  beakta_record_set (&cell->reason, reason);
  take (case_, cell);
}

static void
add_analysis (BeaktaCase *case_)
{
  static const char * const conditions[] = { "Lägesrapporterna redovisar kvinnor och män var för sig", NULL };
  BeaktaGroup *group = beakta_record_new (BEAKTA_ITEM_GROUP, "g1");
  BeaktaAnalysis *analysis = beakta_record_new (BEAKTA_ITEM_ANALYSIS, NULL);
  BeaktaClassification *classes = beakta_record_new (BEAKTA_ITEM_CLASSIFICATION, NULL);

  beakta_record_set (&group->label, "Utrikes födda kvinnor 20–64 år");
  group->sek = 1200000;
  group->position = 1;
  take (case_, group);
  add_cell (case_, BEAKTA_ALTERNATIVE_GRANTED, BEAKTA_EFFECT_GAINS, "Hälften av platserna är för kvinnor.");
  add_cell (case_, BEAKTA_ALTERNATIVE_REFUSED, BEAKTA_EFFECT_LOSES, "Ingen annan insats riktar sig till gruppen.");
  beakta_record_set (&analysis->conclusion, "Projektet når en grupp som få andra insatser når.");
  g_strfreev (analysis->conditions);
  analysis->conditions = g_strdupv ((GStrv) conditions);
  take (case_, analysis);
  classes->applicant = BEAKTA_CLASS_AIMS;
  classes->caseworker = BEAKTA_CLASS_CONTRIBUTES;
  beakta_record_set (&classes->reason, "Målen går inte att mäta förrän de har ett utgångsläge.");
  take (case_, classes);
}

static void
add_note (BeaktaCase *case_)
{
  BeaktaComment *note = beakta_record_new (BEAKTA_ITEM_COMMENT, "k1");

  note->target_kind = BEAKTA_ITEM_FACTS;
  note->filed = TRUE;
  beakta_record_set (&note->target, "facts");
  beakta_record_set (&note->text, "Sökanden ringde och frågade om budgeten.");
  beakta_record_set (&note->author, "A. Ek");
  beakta_record_set (&note->written, DAY);
  take (case_, note);
}

/* (transfer full) */
static BeaktaChecklist *
load_checklist (void)
{
  g_autoptr(GPtrArray) names = beakta_checklist_name_bundled ();

  for (guint i = 0; i < names->len; i++)
    if (strcmp (((const BeaktaChecklistName *) g_ptr_array_index (names, i))->id, "lagom") == 0)
      return beakta_checklist_load_bundled (g_ptr_array_index (names, i));

  g_return_val_if_reached (NULL);
}

BeaktaReport *
beakta_paper_example_new (BeaktaPaperTemplate *template_,
                          BeaktaPaperForm      form,
                          const BeaktaOffice  *office,
                          const char          *language)
{
  g_autoptr(BeaktaCase) case_ = beakta_case_new ("example");
  g_autoptr(BeaktaChecklist) checklist = load_checklist ();
  g_autoptr(GPtrArray) checklists = g_ptr_array_new ();
  BeaktaOffice chosen = office != NULL ? *office : (BeaktaOffice) { NULL, };
  const char * const *programmes;

  g_return_val_if_fail (template_ != NULL, NULL);

  programmes = beakta_paper_template_get_programmes (template_);
  add_facts (case_, programmes[0] != NULL ? programmes[0] : "Utveckling av tidiga insatser");
  add_document (case_);
  add_answers (case_, checklist);
  add_analysis (case_);
  add_note (case_);
  g_ptr_array_add (checklists, checklist);
  chosen.template_ = template_;
  chosen.form = form;

  return beakta_report_new (beakta_paper_template_get_kind (template_), case_, checklists, NULL, &chosen, language);
}
