/* A report: which paper, its blocks, and the lines at the top and foot of every page. */

#define G_LOG_DOMAIN "beakta-report"

#include "beakta-paper-template.h"
#include "beakta-recipe.h"
#include "beakta-report-writer.h"

/* Of the journal's hash in the foot: enough to tell two states apart, and to type over a telephone. */
#define HASH_GROUPS      4
#define HASH_GROUP_CHARS 4

struct _BeaktaReport
{
  GObject       parent_instance;

  GPtrArray    *blocks;
  const char   *locale;              /* static */
  char         *title;
  char         *head_left;
  char         *head_right;
  char         *foot_left;
  char         *secrecy;
  char         *created;
  char         *recipe;
};

G_DEFINE_FINAL_TYPE (BeaktaReport, beakta_report, G_TYPE_OBJECT)

static const char * const kind_nicks[BEAKTA_N_REPORTS] = { "annex", "analysis", "completion", "review" };

const char *
beakta_report_kind_get_nick (BeaktaReportKind kind)
{
  g_return_val_if_fail (kind < BEAKTA_N_REPORTS, NULL);

  return kind_nicks[kind];
}

gboolean
beakta_report_kind_from_nick (const char       *nick,
                              BeaktaReportKind *kind)
{
  for (guint i = 0; i < BEAKTA_N_REPORTS; i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/* What a file is called: what it is, and of which case. */
char *
beakta_writer_dup_title (BeaktaReportWriter *writer,
                         BeaktaSays          what)
{
  const BeaktaFacts *facts = beakta_case_get_facts (writer->case_);
  g_autofree char *name = beakta_report_dup_one_line (facts->title);
  g_autofree char *number = beakta_report_dup_one_line (beakta_writer_get_number (writer));

  return g_strconcat (beakta_tongue_get (writer->tongue, what), " · ", number,
                      *name != '\0' ? " · " : "", name, NULL);
}

static char *
dup_head_left (BeaktaReportWriter *writer)
{
  g_autofree char *authority = beakta_report_dup_one_line (writer->office.authority);
  g_autofree char *number = beakta_report_dup_one_line (writer->office.authority_number);

  if (*authority == '\0' || *number == '\0')
    return g_steal_pointer (&authority);

  return g_strdup_printf ("%s · %s", authority, number);
}

/* Whoever holds the paper sees on every page whether it is finished. A letter and the supervisor's paper are no drafts. */
static char *
dup_head_right (BeaktaReportWriter *writer)
{
  BeaktaStage stage = beakta_case_get_stage (writer->case_)->stage;
  gboolean is_annex = writer->kind == BEAKTA_REPORT_ANNEX;
  gboolean is_assessment = is_annex || writer->kind == BEAKTA_REPORT_ANALYSIS;
  g_autofree char *number = beakta_report_dup_one_line (beakta_writer_get_number (writer));
  g_autofree char *annex_number = beakta_report_dup_one_line (beakta_writer_get_annex_number (writer));
  g_autofree char *line = NULL;
  const char *state = "";

  if (is_annex)
    line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_HEAD_ANNEX, annex_number, number, NULL);
  else
    line = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_HEAD_CASE, number, NULL);

  if (is_assessment && beakta_writer_is_draft (writer))
    state = beakta_tongue_get (writer->tongue, BEAKTA_SAYS_DRAFT);
  else if (is_assessment && stage == BEAKTA_STAGE_PROPOSED)
    state = beakta_tongue_get (writer->tongue, BEAKTA_SAYS_PROPOSAL);

  return g_strconcat (state, *state != '\0' ? " · " : "", line, NULL);
}

/* Program, version, and the head of the journal in groups: "Beakta 1.0 · journal 7f3a 91c2 0be4 55d8". */
static char *
dup_foot_left (BeaktaReportWriter *writer)
{
  const char *hash = beakta_case_get_head_hash (writer->case_);
  g_autoptr(GString) groups = g_string_new (NULL);

  if (hash == NULL || *hash == '\0')
    return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_FOOT_NO_JOURNAL, BEAKTA_VERSION, NULL);

  for (guint i = 0; i < HASH_GROUPS * HASH_GROUP_CHARS && hash[i] != '\0'; i++)
    {
      if (i > 0 && i % HASH_GROUP_CHARS == 0)
        g_string_append (groups, "\302\240");
      g_string_append_c (groups, hash[i]);
    }

  return beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_FOOT, BEAKTA_VERSION, groups->str, NULL);
}

/* To the second, in UTC. A case without a journal is as old as time itself: the same bytes at every run matter more. */
char *
beakta_report_dup_created (BeaktaCase *case_)
{
  const char *time = beakta_case_get_head_time (case_);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = time != NULL ? g_date_time_new_from_iso8601 (time, utc) : NULL;
  g_autoptr(GDateTime) there = moment != NULL ? g_date_time_to_utc (moment) : NULL;

  return there != NULL ? g_date_time_format (there, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("1970-01-01T00:00:00Z");
}

static void
beakta_report_finalize (GObject *object)
{
  BeaktaReport *self = BEAKTA_REPORT (object);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->head_left, g_free);
  g_clear_pointer (&self->head_right, g_free);
  g_clear_pointer (&self->foot_left, g_free);
  g_clear_pointer (&self->secrecy, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->recipe, g_free);

  G_OBJECT_CLASS (beakta_report_parent_class)->finalize (object);
}

static void
beakta_report_class_init (BeaktaReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_report_finalize;
}

static void
beakta_report_init (BeaktaReport *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_block_free);
}

static char *
dup_recipe (BeaktaReportWriter *writer)
{
  g_auto(GStrv) chosen = beakta_writer_list_chosen (writer);
  BeaktaOffice office = writer->office;

  if (writer->masks != NULL)
    return g_strdup (BEAKTA_RECIPE_OF_DISCLOSURE);

  office.parts = (const char * const *) chosen;

  return beakta_recipe_to_text (writer->kind, writer->case_, &office, beakta_tongue_get_language (writer->tongue));
}

/* Blocks first: a mask is to be found in them, not in the lines of a page alone. */
static void
write_all (BeaktaReport       *self,
           BeaktaReportWriter *writer)
{
  self->locale = beakta_tongue_get_locale (writer->tongue);
  beakta_writer_add_letterhead (writer);
  beakta_writer_write_parts (writer);
  beakta_writer_mask (writer);
  if (writer->kind == BEAKTA_REPORT_ANNEX)
    beakta_writer_add_proof (writer);

  self->title = beakta_writer_mask_line (writer, beakta_writer_dup_title (writer, beakta_writer_get_title (writer)));
  self->head_left = beakta_writer_mask_line (writer, dup_head_left (writer));
  self->head_right = beakta_writer_mask_line (writer, dup_head_right (writer));
  self->secrecy = beakta_writer_mask_line (writer, beakta_writer_dup_secrecy (writer));
  self->foot_left = dup_foot_left (writer);
  if (writer->masks != NULL)
    {
      g_autofree char *foot = g_steal_pointer (&self->foot_left);

      self->foot_left = beakta_tongue_fill (writer->tongue, BEAKTA_SAYS_DISCLOSURE, foot, NULL);
    }
  self->created = beakta_report_dup_created (writer->case_);
  self->recipe = dup_recipe (writer);
}

/* Whether one of @parts, which may be NULL, is a part of the template. */
static gboolean
has_any (BeaktaPaperTemplate *template_,
         const char * const  *parts)
{
  g_auto(GStrv) all = beakta_paper_template_list_parts (template_, BEAKTA_PAPER_FORM_AS_TEMPLATE);

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (g_strv_contains ((const char * const *) all, parts[i]))
      return TRUE;

  return FALSE;
}

/* @masks: (nullable): of a copy for disclosure */
static BeaktaReport *
make_report (BeaktaReportKind    kind,
             BeaktaCase         *case_,
             GPtrArray          *checklists,
             GPtrArray          *journal,
             const BeaktaOffice *office,
             const char         *language,
             GPtrArray          *masks)
{
  BeaktaReport *self = g_object_new (BEAKTA_TYPE_REPORT, NULL);
  g_autoptr(BeaktaPaperTemplate) bundled = beakta_paper_template_new_bundled (kind);
  BeaktaReportWriter writer = {
    .kind = kind,
    .tongue = beakta_tongue_from_language (language),
    .case_ = case_,
    .checklists = checklists,
    .journal = journal,
    .office = office != NULL ? *office : (BeaktaOffice) { NULL, },
    .masks = masks,
    .blocks = self->blocks,
  };

  if (writer.office.template_ == NULL)
    writer.office.template_ = bundled;
  if (writer.office.form == BEAKTA_PAPER_FORM_AS_TEMPLATE)
    writer.office.form = beakta_paper_template_get_form (writer.office.template_);
  if (!has_any (writer.office.template_, writer.office.parts))
    writer.office.parts = NULL;
  write_all (self, &writer);

  return self;
}

static gboolean
is_of_kind (const BeaktaOffice *office,
            BeaktaReportKind    kind)
{
  return office == NULL || office->template_ == NULL || beakta_paper_template_get_kind (office->template_) == kind;
}

BeaktaReport *
beakta_report_new (BeaktaReportKind    kind,
                   BeaktaCase         *case_,
                   GPtrArray          *checklists,
                   GPtrArray          *journal,
                   const BeaktaOffice *office,
                   const char         *language)
{
  g_return_val_if_fail (kind < BEAKTA_N_REPORTS, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (is_of_kind (office, kind), NULL);

  return make_report (kind, case_, checklists, journal, office, language, NULL);
}

BeaktaReport *
beakta_report_new_disclosure (BeaktaReportKind     kind,
                              BeaktaCase          *case_,
                              GPtrArray           *checklists,
                              GPtrArray           *journal,
                              const BeaktaOffice  *office,
                              const char          *language,
                              GPtrArray           *masks,
                              GError             **error)
{
  g_autoptr(BeaktaReport) self = NULL;

  g_return_val_if_fail (kind < BEAKTA_N_REPORTS, NULL);
  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (masks != NULL, NULL);
  g_return_val_if_fail (is_of_kind (office, kind), NULL);

  self = make_report (kind, case_, checklists, journal, office, language, masks);

  return beakta_masks_check (masks, error) ? g_steal_pointer (&self) : NULL;
}

GPtrArray *
beakta_report_get_blocks (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->blocks;
}

const char *
beakta_report_get_title (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->title;
}

const char *
beakta_report_get_language (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->locale;
}

const char *
beakta_report_get_head_left (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->head_left;
}

const char *
beakta_report_get_head_right (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->head_right;
}

const char *
beakta_report_get_foot_left (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->foot_left;
}

const char *
beakta_report_get_secrecy (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->secrecy;
}

const char *
beakta_report_get_created (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->created;
}

const char *
beakta_report_get_recipe (BeaktaReport *self)
{
  g_return_val_if_fail (BEAKTA_IS_REPORT (self), NULL);

  return self->recipe;
}

BeaktaBlock *
beakta_report_dup_lacking_note (BeaktaReport *self,
                                const char   *characters)
{
  BeaktaTongue tongue = beakta_tongue_from_language (self->locale);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new ();
  BeaktaReportWriter writer = { .tongue = tongue, .blocks = blocks };
  g_autofree char *words = beakta_tongue_fill (tongue, BEAKTA_SAYS_UNDRAWN, characters, NULL);

  return beakta_writer_add_text (&writer, BEAKTA_BLOCK_NOTE, BEAKTA_SPAN_PLAIN, words);
}
