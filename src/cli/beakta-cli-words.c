/* Words for people: translated here, so that the core can stay with its nicks. */

#define G_LOG_DOMAIN "beaktactl"

#include "beakta-cli-words.h"

#include <string.h>

#include <glib/gi18n.h>

#include "beakta-intake.h"

/* Translators: the stages of a case, as the boards call them. */
static const char * const stages[] = {
  [BEAKTA_STAGE_RECEIVED] = NC_("stage", "received"),
  [BEAKTA_STAGE_ASSESSING] = NC_("stage", "being assessed"),
  [BEAKTA_STAGE_AWAITING_COMPLETION] = NC_("stage", "awaiting completion"),
  [BEAKTA_STAGE_PROPOSED] = NC_("stage", "proposed"),
  [BEAKTA_STAGE_RETURNED] = NC_("stage", "returned"),
  [BEAKTA_STAGE_APPROVED] = NC_("stage", "approved"),
  [BEAKTA_STAGE_DECIDED] = NC_("stage", "decided"),
  [BEAKTA_STAGE_FOLLOW_UP] = NC_("stage", "follow-up"),
  [BEAKTA_STAGE_CLOSED] = NC_("stage", "closed"),
};

/* Translators: what somebody did, as a line of the journal; the item follows. */
static const char * const acts[] = {
  [BEAKTA_ACT_REGISTER] = NC_("act", "registered the case"),
  [BEAKTA_ACT_EDIT_CASE] = NC_("act", "edited the facts"),
  [BEAKTA_ACT_ASSIGN] = NC_("act", "assigned a caseworker"),
  [BEAKTA_ACT_MARK_PAPERS] = NC_("act", "marked the papers of the case"),
  [BEAKTA_ACT_ADD_DOCUMENT] = NC_("act", "added a document"),
  [BEAKTA_ACT_REPLACE_DOCUMENT] = NC_("act", "added a new version"),
  [BEAKTA_ACT_READ_DOCUMENT] = NC_("act", "read a document anew"),
  [BEAKTA_ACT_ATTACH_CHECKLIST] = NC_("act", "took up a checklist"),
  [BEAKTA_ACT_DETACH_CHECKLIST] = NC_("act", "put a checklist away"),
  [BEAKTA_ACT_MOVE_CHECKLIST] = NC_("act", "went over to another version of a checklist"),
  [BEAKTA_ACT_ANSWER] = NC_("act", "answered"),
  [BEAKTA_ACT_TAKE_ANSWER] = NC_("act", "took over an answer from another checklist"),
  [BEAKTA_ACT_SET_ASIDE] = NC_("act", "answered several questions as not relevant"),
  [BEAKTA_ACT_REFLECT] = NC_("act", "thought about the disturbing question"),
  [BEAKTA_ACT_ASK_ASSESSORS] = NC_("act", "asked others to assess"),
  [BEAKTA_ACT_RELEASE_ASSESSORS] = NC_("act", "asked no longer to assess"),
  [BEAKTA_ACT_FINISH_ASSESSING] = NC_("act", "said to be done, or not to be, with the assessment"),
  [BEAKTA_ACT_CONSOLIDATE] = NC_("act", "put the answers of several together"),
  [BEAKTA_ACT_ADD_EVIDENCE] = NC_("act", "added evidence"),
  [BEAKTA_ACT_REMOVE_EVIDENCE] = NC_("act", "removed evidence"),
  [BEAKTA_ACT_SHARE_EVIDENCE] = NC_("act", "chose which answers a passage is evidence of"),
  [BEAKTA_ACT_MARK] = NC_("act", "marked a passage"),
  [BEAKTA_ACT_UNMARK] = NC_("act", "removed a mark"),
  [BEAKTA_ACT_MOVE_EVIDENCE] = NC_("act", "moved evidence to other words"),
  [BEAKTA_ACT_MOVE_MARK] = NC_("act", "moved a mark to other words"),
  [BEAKTA_ACT_ACCEPT_PLACE] = NC_("act", "accepted the new place of a passage"),
  [BEAKTA_ACT_KEEP_PLACE] = NC_("act", "kept a passage in an earlier version"),
  [BEAKTA_ACT_IMPORT_MARKS] = NC_("act", "took in marks from a file"),
  [BEAKTA_ACT_COMMENT] = NC_("act", "commented"),
  [BEAKTA_ACT_EDIT_COMMENT] = NC_("act", "edited a comment"),
  [BEAKTA_ACT_RESOLVE_COMMENT] = NC_("act", "settled or reopened a comment"),
  [BEAKTA_ACT_REMOVE_COMMENT] = NC_("act", "removed a comment"),
  [BEAKTA_ACT_FILE_COMMENT] = NC_("act", "said whether a comment is in the file"),
  [BEAKTA_ACT_ANALYSE] = NC_("act", "analysed consequences"),
  [BEAKTA_ACT_CLASSIFY] = NC_("act", "classified the project"),
  [BEAKTA_ACT_WRITE_REASONS] = NC_("act", "worked on the reasons"),
  [BEAKTA_ACT_DECLARE_CONFLICT] = NC_("act", "declared on conflict of interest"),
  [BEAKTA_ACT_DRAFT_REQUEST] = NC_("act", "drafted a request for completion"),
  [BEAKTA_ACT_EDIT_REQUEST] = NC_("act", "edited a request for completion"),
  [BEAKTA_ACT_SEND_REQUEST] = NC_("act", "sent a request for completion"),
  [BEAKTA_ACT_EXTEND_REQUEST] = NC_("act", "gave a later last day for a request"),
  [BEAKTA_ACT_TICK_POINT] = NC_("act", "ticked off a point of a request"),
  [BEAKTA_ACT_CLOSE_REQUEST] = NC_("act", "closed a request for completion"),
  [BEAKTA_ACT_LOG_CONTACT] = NC_("act", "wrote in the log of contacts"),
  [BEAKTA_ACT_CARRY_IN] = NC_("act", "took the case in from a file"),
  [BEAKTA_ACT_MERGE] = NC_("act", "merged what was done elsewhere, from a file"),
  /* Translators: yttrande, of an expert; this and the next three */
  [BEAKTA_ACT_ASK_OPINION] = NC_("act", "asked for an opinion"),
  [BEAKTA_ACT_ALTER_OPINION] = NC_("act", "changed what an opinion is asked on"),
  [BEAKTA_ACT_GIVE_OPINION] = NC_("act", "wrote or gave an opinion"),
  [BEAKTA_ACT_WITHDRAW_OPINION] = NC_("act", "withdrew the request for an opinion"),
  [BEAKTA_ACT_MASK] = NC_("act", "chose what copies for disclosure leave out"),
  [BEAKTA_ACT_FLAG] = NC_("act", "flagged the case, or took its flag away"),
  [BEAKTA_ACT_TAG] = NC_("act", "put a tag on the case, or took one off"),
  [BEAKTA_ACT_HOLD] = NC_("act", "put the case aside, or took it up again"),
  [BEAKTA_ACT_WRITE_POINT] = NC_("act", "wrote a point of the review"),
  [BEAKTA_ACT_REMOVE_POINT] = NC_("act", "removed a point of the review"),
  [BEAKTA_ACT_RESOLVE_POINT] = NC_("act", "replied to a point of the review"),
  [BEAKTA_ACT_REOPEN_POINT] = NC_("act", "reopened a point of the review"),
  [BEAKTA_ACT_WITHDRAW_POINT] = NC_("act", "withdrew a point of the review"),
  [BEAKTA_ACT_START] = NC_("act", "began the assessment"),
  [BEAKTA_ACT_AWAIT_COMPLETION] = NC_("act", "asked for completion"),
  [BEAKTA_ACT_PROPOSE] = NC_("act", "proposed"),
  [BEAKTA_ACT_RETURN] = NC_("act", "returned"),
  [BEAKTA_ACT_APPROVE] = NC_("act", "approved"),
  [BEAKTA_ACT_DECIDE] = NC_("act", "recorded the decision"),
  [BEAKTA_ACT_CORRECT_DECISION] = NC_("act", "corrected what is recorded of the decision"),
  [BEAKTA_ACT_STEP_BACK] = NC_("act", "stepped back"),
  [BEAKTA_ACT_STEP_ON] = NC_("act", "moved on"),
  /* Translators: gallring */
  [BEAKTA_ACT_ERASE] = NC_("act", "erased the case"),
  /* Translators: rensning av utkast */
  [BEAKTA_ACT_CLEAR_DRAFTS] = NC_("act", "cleared the drafts"),
  [BEAKTA_ACT_UNDO] = NC_("act", "undid"),
  [BEAKTA_ACT_REDO] = NC_("act", "did again"),
};

static const char * const alternatives[] = {
  [BEAKTA_ALTERNATIVE_GRANTED] = NC_("alternative", "if granted"),
  [BEAKTA_ALTERNATIVE_REFUSED] = NC_("alternative", "if refused"),
};

static const char * const effects[] = {
  [BEAKTA_EFFECT_UNKNOWN] = NC_("effect", "not known"),
  [BEAKTA_EFFECT_GAINS] = NC_("effect", "gains"),
  [BEAKTA_EFFECT_LOSES] = NC_("effect", "loses"),
  [BEAKTA_EFFECT_UNAFFECTED] = NC_("effect", "unaffected"),
};

static const char * const certainties[] = {
  [BEAKTA_CERTAINTY_UNSET] = "",
  [BEAKTA_CERTAINTY_LOW] = NC_("certainty", "low certainty"),
  [BEAKTA_CERTAINTY_MEDIUM] = NC_("certainty", "medium certainty"),
  [BEAKTA_CERTAINTY_HIGH] = NC_("certainty", "high certainty"),
};

static const char * const horizons[] = {
  [BEAKTA_HORIZON_UNSET] = "",
  [BEAKTA_HORIZON_SHORT] = NC_("horizon", "in the short term"),
  [BEAKTA_HORIZON_LONG] = NC_("horizon", "in the long term"),
  [BEAKTA_HORIZON_BOTH] = NC_("horizon", "in the short and the long term"),
};

/* Translators: how far a group of people takes part in a project: the ladder of the mainstreaming cycle. */
static const char * const participations[] = {
  [BEAKTA_PARTICIPATION_UNSET] = "",
  [BEAKTA_PARTICIPATION_UNKNOWN] = NC_("participation", "not known"),
  [BEAKTA_PARTICIPATION_NONE] = NC_("participation", "does not take part"),
  [BEAKTA_PARTICIPATION_INFORMED] = NC_("participation", "is informed"),
  [BEAKTA_PARTICIPATION_CONSULTED] = NC_("participation", "is consulted"),
  [BEAKTA_PARTICIPATION_TAKES_PART] = NC_("participation", "takes part"),
  [BEAKTA_PARTICIPATION_DECIDES] = NC_("participation", "decides"),
};

/* Translators: what a goal measures: what becomes otherwise, or that the work is done. */
static const char * const goals[] = {
  [BEAKTA_GOAL_UNSET] = "",
  [BEAKTA_GOAL_RESULT] = NC_("goal", "result"),
  [BEAKTA_GOAL_PROCESS] = NC_("goal", "process"),
};

/* Translators: what another distribution of a project's money would do to integration. */
static const char * const judgements[] = {
  [BEAKTA_JUDGEMENT_UNSET] = "",
  [BEAKTA_JUDGEMENT_UNKNOWN] = NC_("judgement", "not known"),
  [BEAKTA_JUDGEMENT_BETTER] = NC_("judgement", "better"),
  [BEAKTA_JUDGEMENT_SAME] = NC_("judgement", "the same"),
  [BEAKTA_JUDGEMENT_WORSE] = NC_("judgement", "worse"),
};

/* Translators: what a sentence of the reasons of a decision is for. */
static const char * const reasons[] = {
  [BEAKTA_REASON_SOUGHT] = NC_("reason", "what the case is about"),
  [BEAKTA_REASON_FOR] = NC_("reason", "speaks for"),
  [BEAKTA_REASON_AGAINST] = NC_("reason", "speaks against"),
  [BEAKTA_REASON_FOUND] = NC_("reason", "found besides"),
  [BEAKTA_REASON_UNKNOWN] = NC_("reason", "missing or not known"),
  [BEAKTA_REASON_EFFECTS] = NC_("reason", "consequences"),
  [BEAKTA_REASON_CONCLUSION] = NC_("reason", "conclusion"),
};

/* Translators: what a project does to integration, after Dalarna's self-classification. */
static const char * const classes[] = {
  [BEAKTA_CLASS_UNSET] = "",
  [BEAKTA_CLASS_AIMS] = NC_("class", "aims at more integration"),
  [BEAKTA_CLASS_CONTRIBUTES] = NC_("class", "contributes"),
  [BEAKTA_CLASS_NO_CHANGE] = NC_("class", "no change"),
  [BEAKTA_CLASS_HINDERS] = NC_("class", "makes integration harder"),
};

static const char * const marks[] = {
  [BEAKTA_MARK_EVIDENCE] = NC_("mark", "evidence"),
  [BEAKTA_MARK_COMMENT] = NC_("mark", "comment"),
  [BEAKTA_MARK_PROMISE] = NC_("mark", "promise"),
  [BEAKTA_MARK_HIGHLIGHT] = NC_("mark", "highlight"),
};

static const char * const anchors[] = {
  [BEAKTA_ANCHOR_EXACT] = NC_("anchor", "where it was"),
  [BEAKTA_ANCHOR_MOVED] = NC_("anchor", "moved"),
  [BEAKTA_ANCHOR_CHANGED] = NC_("anchor", "changed"),
  [BEAKTA_ANCHOR_LOST] = NC_("anchor", "lost"),
};

static const char * const outcomes[] = {
  [BEAKTA_OUTCOME_UNSET] = "",
  [BEAKTA_OUTCOME_GRANTED] = NC_("outcome", "granted"),
  [BEAKTA_OUTCOME_PARTLY_GRANTED] = NC_("outcome", "granted in part"),
  [BEAKTA_OUTCOME_REFUSED] = NC_("outcome", "refused"),
  [BEAKTA_OUTCOME_WITHDRAWN] = NC_("outcome", "withdrawn"),
};

static const char * const subjects[] = {
  [BEAKTA_SUBJECT_APPLICATION] = NC_("subject", "an application"),
  [BEAKTA_SUBJECT_OWN_WORK] = NC_("subject", "the organisation’s own work"),
};

/* Translators: where a request for completion has come. */
static const char * const requests[] = {
  [BEAKTA_REQUEST_DRAFT] = NC_("request", "draft"),
  [BEAKTA_REQUEST_SENT] = NC_("request", "sent"),
  [BEAKTA_REQUEST_CLOSED] = NC_("request", "closed"),
};

static const char * const channels[] = {
  [BEAKTA_CHANNEL_UNSET] = "",
  [BEAKTA_CHANNEL_EMAIL] = NC_("channel", "e-mail"),
  [BEAKTA_CHANNEL_LETTER] = NC_("channel", "letter"),
  [BEAKTA_CHANNEL_E_SERVICE] = NC_("channel", "e-service"),
  [BEAKTA_CHANNEL_TELEPHONE] = NC_("channel", "telephone"),
  [BEAKTA_CHANNEL_MEETING] = NC_("channel", "meeting"),
  [BEAKTA_CHANNEL_OTHER] = NC_("channel", "otherwise"),
};

/* Translators: what became of a point of a request for completion. */
static const char * const replies[] = {
  [BEAKTA_REPLY_OPEN] = NC_("reply", "open"),
  [BEAKTA_REPLY_ANSWERED] = NC_("reply", "answered"),
  [BEAKTA_REPLY_PARTLY] = NC_("reply", "partly answered"),
  [BEAKTA_REPLY_NOT_ANSWERED] = NC_("reply", "not answered"),
};

/* Translators: an entry in the log of contacts, after sections 25 and 27 of the Administrative Procedure Act. */
static const char * const contacts[] = {
  [BEAKTA_CONTACT_COMMUNICATED] = NC_("contact", "communicated"),
  [BEAKTA_CONTACT_ORAL] = NC_("contact", "oral information"),
};

/* Translators: how far a mask of a copy for disclosure reaches. */
static const char * const reaches[] = {
  [BEAKTA_REACH_WORDS] = NC_("reach", "whole words"),
  [BEAKTA_REACH_PARTS] = NC_("reach", "also in other words"),
  [BEAKTA_REACH_PASSAGE] = NC_("reach", "a passage"),
};

/* Translators: what somebody may do in this store: handläggare, chef (granskare), sakkunnig, administratör, läsare. */
static const char * const roles[] = {
  NC_("role", "caseworker"),
  NC_("role", "supervisor"),
  NC_("role", "expert"),
  NC_("role", "administrator"),
  NC_("role", "reader"),
};

/* Translators: the colour of a flag in the queue. */
static const char * const flags[] = {
  [BEAKTA_FLAG_NONE] = "",
  [BEAKTA_FLAG_RED] = NC_("flag", "red"),
  [BEAKTA_FLAG_YELLOW] = NC_("flag", "yellow"),
  [BEAKTA_FLAG_GREEN] = NC_("flag", "green"),
  [BEAKTA_FLAG_BLUE] = NC_("flag", "blue"),
  [BEAKTA_FLAG_PURPLE] = NC_("flag", "purple"),
};

/* Translators: what a point of a review (granskningspunkt) says of the proposal: brist, beröm. */
static const char * const point_sorts[] = {
  [BEAKTA_POINT_DEFICIENCY] = NC_("point", "deficiency"),
  [BEAKTA_POINT_PRAISE] = NC_("point", "praise"),
};

static const char * const point_states[] = {
  [BEAKTA_POINT_OPEN] = NC_("point", "open"),
  [BEAKTA_POINT_RESOLVED] = NC_("point", "resolved"),
  [BEAKTA_POINT_WITHDRAWN] = NC_("point", "withdrawn"),
};

/* Translators: what there is to learn from a point of a review. */
static const char * const learnings[] = {
  [BEAKTA_LEARNING_UNSET] = "",
  [BEAKTA_LEARNING_EVIDENCE] = NC_("learning", "evidence"),
  [BEAKTA_LEARNING_REASONS] = NC_("learning", "reasons"),
  [BEAKTA_LEARNING_ANALYSIS] = NC_("learning", "consequence analysis"),
  [BEAKTA_LEARNING_CLASSIFICATION] = NC_("learning", "classification"),
  [BEAKTA_LEARNING_INQUIRY] = NC_("learning", "inquiry"),
  [BEAKTA_LEARNING_LANGUAGE] = NC_("learning", "language"),
  [BEAKTA_LEARNING_EXAMPLE] = NC_("learning", "an example to follow"),
};

static const struct
{
  const char         *context;
  const char * const *words;
  guint               n_words;
} vocabularies[BEAKTA_N_WORDS] = {
  [BEAKTA_WORDS_STAGE] = { "stage", stages, G_N_ELEMENTS (stages) },
  [BEAKTA_WORDS_ACT] = { "act", acts, G_N_ELEMENTS (acts) },
  [BEAKTA_WORDS_ALTERNATIVE] = { "alternative", alternatives, G_N_ELEMENTS (alternatives) },
  [BEAKTA_WORDS_EFFECT] = { "effect", effects, G_N_ELEMENTS (effects) },
  [BEAKTA_WORDS_CERTAINTY] = { "certainty", certainties, G_N_ELEMENTS (certainties) },
  [BEAKTA_WORDS_HORIZON] = { "horizon", horizons, G_N_ELEMENTS (horizons) },
  [BEAKTA_WORDS_PARTICIPATION] = { "participation", participations, G_N_ELEMENTS (participations) },
  [BEAKTA_WORDS_GOAL] = { "goal", goals, G_N_ELEMENTS (goals) },
  [BEAKTA_WORDS_JUDGEMENT] = { "judgement", judgements, G_N_ELEMENTS (judgements) },
  [BEAKTA_WORDS_REASON] = { "reason", reasons, G_N_ELEMENTS (reasons) },
  [BEAKTA_WORDS_CLASS] = { "class", classes, G_N_ELEMENTS (classes) },
  [BEAKTA_WORDS_MARK] = { "mark", marks, G_N_ELEMENTS (marks) },
  [BEAKTA_WORDS_ANCHOR] = { "anchor", anchors, G_N_ELEMENTS (anchors) },
  [BEAKTA_WORDS_OUTCOME] = { "outcome", outcomes, G_N_ELEMENTS (outcomes) },
  [BEAKTA_WORDS_SUBJECT] = { "subject", subjects, G_N_ELEMENTS (subjects) },
  [BEAKTA_WORDS_REQUEST] = { "request", requests, G_N_ELEMENTS (requests) },
  [BEAKTA_WORDS_CHANNEL] = { "channel", channels, G_N_ELEMENTS (channels) },
  [BEAKTA_WORDS_REPLY] = { "reply", replies, G_N_ELEMENTS (replies) },
  [BEAKTA_WORDS_CONTACT] = { "contact", contacts, G_N_ELEMENTS (contacts) },
  [BEAKTA_WORDS_REACH] = { "reach", reaches, G_N_ELEMENTS (reaches) },
  [BEAKTA_WORDS_ROLE] = { "role", roles, G_N_ELEMENTS (roles) },
  [BEAKTA_WORDS_FLAG] = { "flag", flags, G_N_ELEMENTS (flags) },
  [BEAKTA_WORDS_POINT_SORT] = { "point", point_sorts, G_N_ELEMENTS (point_sorts) },
  [BEAKTA_WORDS_POINT_STATE] = { "point", point_states, G_N_ELEMENTS (point_states) },
  [BEAKTA_WORDS_LEARNING] = { "learning", learnings, G_N_ELEMENTS (learnings) },
};

G_STATIC_ASSERT (G_N_ELEMENTS (stages) == BEAKTA_N_STAGES);
G_STATIC_ASSERT (G_N_ELEMENTS (acts) == BEAKTA_N_ACTS);
G_STATIC_ASSERT (G_N_ELEMENTS (effects) == BEAKTA_N_EFFECTS);
G_STATIC_ASSERT (G_N_ELEMENTS (classes) == BEAKTA_N_CLASSES);
G_STATIC_ASSERT (G_N_ELEMENTS (subjects) == BEAKTA_N_SUBJECTS);

const char *
beakta_cli_get_word (BeaktaWords words,
                     int         value)
{
  g_return_val_if_fail (value >= 0 && (guint) value < vocabularies[words].n_words, "");

  if (*vocabularies[words].words[value] == '\0')
    return "";

  return g_dpgettext2 (NULL, vocabularies[words].context, vocabularies[words].words[value]);
}

const char *
beakta_cli_translate (const char *english)
{
  return gettext (english);
}

char *
beakta_cli_list_stages (void)
{
  GString *text = g_string_new (NULL);

  for (int stage = 0; stage < BEAKTA_N_STAGES; stage++)
    g_string_append_printf (text, "%s%s (%s)", stage > 0 ? ", " : "",
                            beakta_words_get_nick (BEAKTA_WORDS_STAGE, stage),
                            beakta_cli_get_word (BEAKTA_WORDS_STAGE, stage));

  return g_string_free (text, FALSE);
}

gboolean
beakta_cli_is_of_pictures (const char *type)
{
  static const char * const types[] = { "pdf", "tiff", "jpeg", "png", NULL };

  return g_strv_contains (types, type);
}

const char *
beakta_cli_get_refusal (const char *nick,
                        const char *type)
{
  static const char * const texts[] = {
    [BEAKTA_INTAKE_ERROR_UNKNOWN] = N_("Beakta does not know the format; ask for the same document as DOCX, ODT or PDF"),
    [BEAKTA_INTAKE_ERROR_UNSUPPORTED] = N_("Beakta does not read the format; save it as DOCX, ODT or PDF to read it here"),
    [BEAKTA_INTAKE_ERROR_EMPTY] = N_("the file is empty; ask for it again"),
    [BEAKTA_INTAKE_ERROR_NO_TEXT] = N_("there is no text in it, as in a scanned picture; --ocr recognises the text"),
    [BEAKTA_INTAKE_ERROR_DAMAGED] = N_("the file is damaged; ask for a new copy"),
    [BEAKTA_INTAKE_ERROR_ENCRYPTED] = N_("the file is locked with a password; a PDF opens with --password-file, of any other file ask for a copy without"),
    [BEAKTA_INTAKE_ERROR_HOSTILE] = N_("the file is built to do harm, and was not opened; ask for a new copy"),
    [BEAKTA_INTAKE_ERROR_TOO_LARGE] = N_("the document is too large; ask for it in parts"),
    [BEAKTA_INTAKE_ERROR_CRASHED] = N_("the program that reads documents broke down over it; try “beaktactl reread”, or ask for it in another format"),
    [BEAKTA_INTAKE_ERROR_PROTOCOL] = N_("reading it went wrong, and was ended; try “beaktactl reread”, or ask for it in another format"),
    [BEAKTA_INTAKE_ERROR_NO_READER] = N_("the program beakta-reader could not be started; install Beakta again"),
    [BEAKTA_INTAKE_ERROR_FAILED] = N_("it could not be read"),
    [BEAKTA_INTAKE_ERROR_NO_APPLICATION] = N_("it is a list or a web server’s message, not an application; fetch the application itself"),
    [BEAKTA_INTAKE_ERROR_NO_WORDS] = N_("no words were found in its pictures; ask for the file that the paper was printed from"),
    [BEAKTA_INTAKE_ERROR_ONLY_PICTURES] = N_("it holds pictures and no text; in a case --attachments takes them in as documents, and --ocr recognises their text"),
    [BEAKTA_INTAKE_ERROR_OVERRUN] = N_("reading it took too much time or memory, and was ended; try “beaktactl reread”, or ask for it in parts"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (texts) == BEAKTA_N_INTAKE_ERRORS);

  if (strcmp (nick, "no-text") == 0 && !beakta_cli_is_of_pictures (type))
    return _("there is no text in it, nor any picture that Beakta can read there; ask for it as a PDF");

  for (int code = 0; code < BEAKTA_N_INTAKE_ERRORS; code++)
    if (strcmp (beakta_intake_error_get_nick (code), nick) == 0)
      return _(texts[code]);

  return _(texts[BEAKTA_INTAKE_ERROR_FAILED]);
}

char *
beakta_cli_format_share (gint64 millionths)
{
  if (millionths < 0)
    return g_strdup (_("fewer than five people"));

  return g_strdup_printf ("%.1f\u00a0%%", (double) millionths * 100 / BEAKTA_WHOLE_POPULATION);
}

char *
beakta_cli_format_money (gint64 kronor)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, kronor);
  gsize length = strlen (digits);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0 && g_ascii_isdigit (digits[i - 1]))
        g_string_append (text, "\u00a0");
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, "\u00a0kr");

  return g_string_free (text, FALSE);
}

static char *
format_utc (const char *utc,
            const char *format)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (utc, zone);
  g_autoptr(GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, format) : g_strdup (utc);
}

char *
beakta_cli_format_time (const char *utc)
{
  return format_utc (utc, "%Y-%m-%d %H:%M");
}

char *
beakta_cli_format_day (const char *utc)
{
  return format_utc (utc, "%Y-%m-%d");
}

/* Small letters, composed, with a hyphen for every space: "Ej relevant" and "ej-relevant" are the same word. */
static char *
fold_word (const char *word)
{
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = composed != NULL ? g_utf8_casefold (composed, -1) : NULL;

  if (folded == NULL)
    return NULL;

  return g_strdelimit (g_strdup (g_strstrip (folded)), " _", '-');
}

static gboolean
says (const char *text,
      const char *folded)
{
  g_autofree char *other = fold_word (text);

  return other != NULL && *other != '\0' && strcmp (other, folded) == 0;
}

const char *
beakta_cli_find_plain_value (const char *word)
{
  g_autofree char *folded = fold_word (word);
  const char *value;

  for (guint i = 0; folded != NULL && (value = beakta_plain_answer_get_value (i)) != NULL; i++)
    if (says (value, folded) || says (beakta_plain_answer_get_label (i, "sv"), folded)
        || says (beakta_plain_answer_get_label (i, "en"), folded))
      return value;

  return NULL;
}

const char *
beakta_cli_find_value (const BeaktaQuestion *question,
                       const char           *word)
{
  g_autofree char *folded = fold_word (word);
  const char *plain = beakta_cli_find_plain_value (word);

  for (guint i = 0; folded != NULL && i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      if (says (option->value, folded) || says (beakta_option_get_label (option, "sv"), folded)
          || says (beakta_option_get_label (option, "en"), folded))
        return option->value;
    }

  return plain != NULL && beakta_question_find_option (question, plain) != NULL ? plain : NULL;
}

char *
beakta_cli_list_values (const BeaktaQuestion *question,
                        const char           *language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < beakta_question_get_n_options (question); i++)
    {
      const BeaktaOption *option = beakta_question_get_option (question, i);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", option->value,
                              beakta_option_get_label (option, language));
    }

  return g_string_free (text, FALSE);
}

const char *
beakta_cli_get_value (const BeaktaQuestion *question,
                      const BeaktaAnswer   *answer,
                      const char           *language)
{
  const BeaktaOption *option = beakta_question_find_option (question, answer->value);

  if (option != NULL)
    return beakta_option_get_label (option, language);
  if (*answer->value == '\0' && answer->goal != NULL)
    return json_object_get_string_member_with_default (answer->goal, "what", "");

  return answer->value;
}

char *
beakta_cli_dup_deputed (const char *who,
                        const char *deputy_for)
{
  if (*deputy_for == '\0')
    return g_strdup (who);

  /* Translators: ställföreträdare: who did it, and whose role they held. */
  return g_strdup_printf (_("%1$s, deputy for %2$s"), who, deputy_for);
}
