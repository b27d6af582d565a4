/* Drafts of checklists: every act is one step that is undone to the byte, and every problem is found, with its place. */

#include "beakta-draft-problems.h"

#include <string.h>

typedef BeaktaChecklistDraft Draft;

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "checklists", name, NULL);
  g_autoptr(GError) error = NULL;
  char *xml = NULL;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);

  return xml;
}

static Draft *
open_text (const char *xml)
{
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(GError) error = NULL;
  Draft *draft = beakta_checklist_draft_new_from_xml (bytes, "prov.xml", &error);

  g_assert_no_error (error);

  return draft;
}

static Draft *
open_trial (void)
{
  g_autofree char *xml = load ("trial.xml");

  return open_text (xml);
}

static char *
dup_xml (Draft *draft)
{
  g_autoptr(GBytes) bytes = beakta_checklist_draft_to_xml (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
put_in_place (const char *xml,
              const char *find,
              const char *put)
{
  const char *at = strstr (xml, find);

  g_assert_nonnull (at);

  return g_strdup_printf ("%.*s%s%s", (int) (at - xml), xml, put, at + strlen (find));
}

static void
set (Draft            *draft,
     BeaktaDraftItem   item,
     BeaktaDraftField  field,
     const char       *language,
     const char       *text)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (beakta_checklist_draft_set_text (draft, item, field, language, text, &error));
  g_assert_no_error (error);
}

static void
assert_text (Draft            *draft,
             BeaktaDraftItem   item,
             BeaktaDraftField  field,
             const char       *language,
             const char       *expected)
{
  g_autofree char *text = beakta_checklist_draft_dup_text (draft, item, field, language);

  g_assert_cmpstr (text, ==, expected);
}

static BeaktaDraftItem
question (Draft      *draft,
          const char *id)
{
  BeaktaDraftItem item = beakta_checklist_draft_find_question (draft, id);

  g_assert_cmpuint (item, !=, 0);

  return item;
}

/* Rule: a file that nobody altered is written as it was read, byte for byte. */
static void
test_untouched (void)
{
  g_autofree char *xml = load ("trial.xml");
  g_autoptr(BeaktaChecklistDraft) draft = open_text (xml);
  g_autofree char *written = dup_xml (draft);

  g_assert_cmpstr (written, ==, xml);
  g_assert_false (beakta_checklist_draft_is_modified (draft));
}

/* Rule: every text can be read and set, in each language, and it is what the list then says. */
static void
test_every_field (void)
{
  static const BeaktaDraftKind kinds[] = { BEAKTA_DRAFT_LIST, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_QUESTION,
                                           BEAKTA_DRAFT_OPTION, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_SCORE };
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new ("provlista", "Prov");
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  g_autofree char *before = dup_xml (draft);
  g_autofree char *after = NULL;
  guint n_set = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GArray) questions = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_QUESTION,
                                                                       g_array_index (sections, BeaktaDraftItem, 0));
      BeaktaDraftItem parent = kinds[i] == BEAKTA_DRAFT_QUESTION ? g_array_index (sections, BeaktaDraftItem, 0) :
                               kinds[i] == BEAKTA_DRAFT_OPTION ? g_array_index (questions, BeaktaDraftItem, 0) :
                                                                 BEAKTA_DRAFT_ROOT;
      BeaktaDraftItem item = kinds[i] == BEAKTA_DRAFT_LIST ? BEAKTA_DRAFT_ROOT :
                             beakta_checklist_draft_add (draft, kinds[i], parent, -1, NULL);

      g_assert_cmpuint (item, !=, 0);
      for (BeaktaDraftField field = BEAKTA_DRAFT_FIELD_ID; field < BEAKTA_N_DRAFT_FIELDS; field++)
        {
          gboolean in_languages = beakta_draft_field_has_languages (field);

          if (!beakta_draft_field_belongs_to (field, kinds[i]))
            {
              g_assert_false (beakta_checklist_draft_set_text (draft, item, field, "sv", "x", NULL));
              continue;
            }
          if (field == BEAKTA_DRAFT_FIELD_WHEN)
            continue;

          set (draft, item, field, "sv", "en sak & <två>");
          assert_text (draft, item, field, "sv", "en sak & <två>");
          if (in_languages)
            {
              set (draft, item, field, "en", "one thing");
              assert_text (draft, item, field, "en", "one thing");
              assert_text (draft, item, field, "sv", "en sak & <två>");
              set (draft, item, field, "en", "");
              assert_text (draft, item, field, "en", "");
            }
          n_set++;
        }
    }
  g_assert_cmpuint (n_set, >, 30);

  while (beakta_checklist_draft_undo (draft))
    ;
  after = dup_xml (draft);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_xml (Draft      *draft,
            const char *expected)
{
  g_autofree char *xml = dup_xml (draft);

  g_assert_cmpstr (xml, ==, expected);
}

/* Rule: a source that names no language is Swedish. It is told so when it is read, and names its language when it is written,
 * as the other texts do; undo gives back the very bytes. */
static void
test_source_without_a_language (void)
{
  const char *plain = "<source>Prov.</source>";
  g_autofree char *xml = load ("trial.xml");
  g_autofree char *in_both = put_in_place (xml, plain, "<source>\n        <sv>Prov.</sv>\n        <en>Trial.</en>\n      </source>");
  g_autofree char *reworded = put_in_place (xml, plain, "<source>\n        <sv>Annan.</sv>\n      </source>");
  g_autoptr(BeaktaChecklistDraft) draft = open_text (xml);
  BeaktaDraftItem item = question (draft, "1.1");

  assert_text (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "Prov.");
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "en", "");
  set (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "Prov.");
  set (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "en", "");
  assert_xml (draft, xml);

  set (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "en", "Trial.");
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "Prov.");
  assert_xml (draft, in_both);
  g_assert_true (beakta_checklist_draft_is_sound (draft));
  g_assert_true (beakta_checklist_draft_undo (draft));
  assert_xml (draft, xml);

  set (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "Annan.");
  assert_xml (draft, reworded);
  g_assert_true (beakta_checklist_draft_undo (draft));

  set (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "");
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "");
  g_assert_false (beakta_checklist_draft_is_sound (draft));
  g_assert_true (beakta_checklist_draft_undo (draft));
  assert_xml (draft, xml);
}

/* Rule: a new list with its texts written is a checklist, and reads back as it was written. */
static void
test_new_list_becomes_one (void)
{
  static const BeaktaDraftField texts[] = {
    BEAKTA_DRAFT_FIELD_TEXT, BEAKTA_DRAFT_FIELD_WHY, BEAKTA_DRAFT_FIELD_GOOD_GUIDANCE, BEAKTA_DRAFT_FIELD_GOOD_EXAMPLE,
    BEAKTA_DRAFT_FIELD_PARTIAL_GUIDANCE, BEAKTA_DRAFT_FIELD_PARTIAL_EXAMPLE, BEAKTA_DRAFT_FIELD_WEAK_GUIDANCE,
    BEAKTA_DRAFT_FIELD_WEAK_EXAMPLE, BEAKTA_DRAFT_FIELD_COMPLETION, BEAKTA_DRAFT_FIELD_SOURCE,
  };
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new ("provlista", "Prov");
  g_autoptr(BeaktaChecklist) checklist = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *condition = NULL;
  BeaktaDraftItem item = question (draft, "1.1"), class_;
  const char *because;
  BeaktaClass value;

  g_assert_false (beakta_checklist_draft_is_sound (draft));
  g_assert_null (beakta_checklist_draft_to_checklist (draft, NULL));

  set (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_SUMMARY, "sv", "En fråga.");
  set (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_SOURCE, "sv", "Egen lista.");
  set (draft, beakta_checklist_draft_get_parent (draft, item), BEAKTA_DRAFT_FIELD_TITLE, "sv", "Första delen");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    set (draft, item, texts[i], "sv", "Ord.");
  set (draft, item, BEAKTA_DRAFT_FIELD_CRITERIA, NULL, "integration språk");
  class_ = beakta_checklist_draft_add (draft, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT, -1, NULL);
  set (draft, class_, BEAKTA_DRAFT_FIELD_BECAUSE, "sv", "Ja.");
  set (draft, class_, BEAKTA_DRAFT_FIELD_WHEN, NULL, "1.1=yes or 1.1=partly");
  g_assert_true (beakta_checklist_draft_set_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv", "Varför?", NULL));

  checklist = beakta_checklist_draft_to_checklist (draft, &error);
  g_assert_no_error (error);
  g_assert_true (beakta_checklist_draft_is_sound (draft));
  g_assert_cmpstr (beakta_checklist_get_id (checklist), ==, "provlista");
  g_assert_cmpstr (beakta_question_get_text (beakta_checklist_get_question (checklist, "1.1"), "sv"), ==, "Ord.");
  g_assert_true (beakta_checklist_tell_class (checklist, 0, "sv", &value, &condition, &because));
  g_assert_cmpstr (condition, ==, "(1.1 = yes or 1.1 = partly)");
  g_assert_cmpstr (beakta_option_get_follow_up (beakta_question_find_option (beakta_checklist_get_question (checklist, "1.1"),
                                                                             "no"), "sv"), ==, "Varför?");
}

/* Rule: a condition that cannot be read is refused with its character, and what was there stays. */
static void
test_condition_refused (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = open_trial ();
  g_autofree char *before = dup_xml (draft);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  BeaktaDraftItem item = question (draft, "1.2");

  assert_text (draft, item, BEAKTA_DRAFT_FIELD_WHEN, NULL, "1.1 = partly no");
  g_assert_false (beakta_checklist_draft_set_text (draft, item, BEAKTA_DRAFT_FIELD_WHEN, NULL, "1.1 = ?", &error));
  g_assert_error (error, BEAKTA_DRAFT_ERROR, BEAKTA_DRAFT_ERROR_CONDITION);
  g_assert_true (g_str_has_prefix (error->message, "character 7:"));
  after = dup_xml (draft);
  g_assert_cmpstr (after, ==, before);
}

/* Rule: what is typed into one field is one step; another field, a pause or another act begins the next. */
static void
test_typing_is_one_step (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = open_trial ();
  BeaktaDraftItem item = question (draft, "1.1");
  BeaktaDraftStep step;

  set (draft, item, BEAKTA_DRAFT_FIELD_TEXT, "sv", "F");
  set (draft, item, BEAKTA_DRAFT_FIELD_TEXT, "sv", "Fr");
  set (draft, item, BEAKTA_DRAFT_FIELD_WHY, "sv", "D");
  beakta_checklist_draft_end_step (draft);
  set (draft, item, BEAKTA_DRAFT_FIELD_WHY, "sv", "Dä");

  g_assert_true (beakta_checklist_draft_peek_undo (draft, &step));
  g_assert_cmpint (step.kind, ==, BEAKTA_DRAFT_STEP_SET);
  g_assert_cmpint (step.field, ==, BEAKTA_DRAFT_FIELD_WHY);
  g_assert_cmpuint (step.item, ==, item);

  g_assert_true (beakta_checklist_draft_undo (draft));
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_WHY, "sv", "D");
  g_assert_true (beakta_checklist_draft_undo (draft));
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_WHY, "sv", "Därför.");
  g_assert_true (beakta_checklist_draft_undo (draft));
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_TEXT, "sv", "Fråga 1.1?");
  g_assert_false (beakta_checklist_draft_undo (draft));
  g_assert_true (beakta_checklist_draft_redo (draft));
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_TEXT, "sv", "Fr");
}

/* Rule: an item is the same after it was moved, removed and brought back; and answers are kept under its id. */
static void
test_items_survive (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = open_trial ();
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  BeaktaDraftItem second = g_array_index (sections, BeaktaDraftItem, 1);
  BeaktaDraftItem item = question (draft, "1.3");

  g_assert_true (beakta_checklist_draft_move (draft, item, second, 1, NULL));
  g_assert_cmpuint (beakta_checklist_draft_get_parent (draft, item), ==, second);
  g_assert_cmpuint (beakta_checklist_draft_get_position (draft, item), ==, 1);
  assert_text (draft, item, BEAKTA_DRAFT_FIELD_ID, NULL, "1.3");

  g_assert_true (beakta_checklist_draft_move (draft, item, second, -1, NULL));
  g_assert_cmpuint (beakta_checklist_draft_get_position (draft, item), ==, 5);

  g_assert_true (beakta_checklist_draft_remove (draft, item, NULL));
  g_assert_false (beakta_checklist_draft_has_item (draft, item));
  g_assert_false (beakta_checklist_draft_set_text (draft, item, BEAKTA_DRAFT_FIELD_WHY, "sv", "x", NULL));
  g_assert_true (beakta_checklist_draft_undo (draft));
  g_assert_true (beakta_checklist_draft_has_item (draft, item));
  g_assert_cmpuint (question (draft, "1.3"), ==, item);
}

/* Rule: a question that gets another id takes along what names it; so does a renumbering, also where two change places. */
static void
test_references_follow (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = open_trial ();
  g_autoptr(GArray) classes = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT);
  BeaktaDraftItem first = question (draft, "1.1"), second = question (draft, "1.2");

  set (draft, first, BEAKTA_DRAFT_FIELD_ID, NULL, "9.9");
  assert_text (draft, second, BEAKTA_DRAFT_FIELD_WHEN, NULL, "9.9 = partly no");
  assert_text (draft, g_array_index (classes, BeaktaDraftItem, 0), BEAKTA_DRAFT_FIELD_WHEN, NULL, "(9.9 = no and 1.2 = no)");

  set (draft, question (draft, "2.1"), BEAKTA_DRAFT_FIELD_ID, NULL, "7.1");
  assert_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, NULL, "7.1 2.2 2.3");

  g_assert_true (beakta_checklist_draft_move (draft, question (draft, "2.2"),
                                              beakta_checklist_draft_get_parent (draft, question (draft, "2.3")), 0, NULL));
  beakta_checklist_draft_renumber (draft);
  assert_text (draft, second, BEAKTA_DRAFT_FIELD_WHEN, NULL, "1.1 = partly no");
  assert_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_SCORE_QUESTIONS, NULL, "2.2 2.1 2.3");
  g_assert_true (beakta_checklist_draft_is_sound (draft));

  beakta_checklist_draft_undo (draft);
  assert_text (draft, first, BEAKTA_DRAFT_FIELD_ID, NULL, "9.9");
}

/* Rule: the questions of a doubled section have ids of their own, and follow up each other as the first do. */
static void
test_duplicate_section (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = open_trial ();
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  BeaktaDraftItem copy = beakta_checklist_draft_duplicate (draft, g_array_index (sections, BeaktaDraftItem, 0), NULL);

  assert_text (draft, copy, BEAKTA_DRAFT_FIELD_ID, NULL, "3");
  assert_text (draft, question (draft, "3.2"), BEAKTA_DRAFT_FIELD_WHEN, NULL, "3.1 = partly no");
  assert_text (draft, question (draft, "1.2"), BEAKTA_DRAFT_FIELD_WHEN, NULL, "1.1 = partly no");
  g_assert_cmpuint (beakta_checklist_draft_get_position (draft, copy), ==, 1);
  g_assert_true (beakta_checklist_draft_is_sound (draft));
}

/* Rule: an answer of yes, partly or no that says something of its own stands in the file, and one that does not, does not. */
static void
test_answers_of_plain_questions (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = open_trial ();
  g_autofree char *before = dup_xml (draft);
  g_autofree char *own = NULL, *inherited = NULL, *label = NULL, *after = NULL;
  BeaktaDraftItem item = question (draft, "1.1");

  g_assert_true (beakta_checklist_draft_set_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "en", "Why?", NULL));
  g_assert_true (beakta_checklist_draft_set_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv", "V?", NULL));
  g_assert_cmpuint (beakta_checklist_draft_find_option (draft, item, "no"), !=, 0);
  own = beakta_checklist_draft_dup_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv");
  g_assert_cmpstr (own, ==, "V?");
  inherited = beakta_checklist_draft_dup_inherited (draft, "not-relevant", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "en");
  g_assert_cmpstr (inherited, ==, "Why not?");
  label = beakta_checklist_draft_dup_inherited (draft, "partly", BEAKTA_DRAFT_FIELD_LABEL, "sv");
  g_assert_cmpstr (label, ==, "Delvis");

  g_assert_true (beakta_checklist_draft_set_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "en", "", NULL));
  g_assert_true (beakta_checklist_draft_set_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv", "", NULL));
  after = dup_xml (draft);
  g_assert_cmpstr (after, ==, before);
}

/* Rule: comments, and the order of what stands there, survive. */
static void
test_comments_survive (void)
{
  g_autofree char *trial = load ("trial.xml");
  g_auto(GStrv) halves = g_strsplit (trial, "<question id=\"1.2\"", 2);
  g_autofree char *xml = g_strconcat (halves[0], "<!-- om 1.2 -->\n    <question id=\"1.2\"", halves[1], NULL);
  g_autoptr(BeaktaChecklistDraft) draft = open_text (xml);
  g_autofree char *written = NULL, *expected = NULL;

  set (draft, question (draft, "1.1"), BEAKTA_DRAFT_FIELD_WHY, "sv", "Ny.");
  written = dup_xml (draft);
  expected = put_in_place (xml, "Därför.", "Ny.");
  g_assert_cmpstr (written, ==, expected);
}

static BeaktaDraftItem
pick (Draft           *draft,
      GRand           *random,
      BeaktaDraftKind  kind,
      BeaktaDraftItem  parent)
{
  g_autoptr(GArray) items = beakta_checklist_draft_list_items (draft, kind, parent);

  return items->len > 0 ? g_array_index (items, BeaktaDraftItem, g_rand_int_range (random, 0, items->len)) : 0;
}

static BeaktaDraftItem
pick_any (Draft *draft,
          GRand *random)
{
  BeaktaDraftItem section = pick (draft, random, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  BeaktaDraftItem asked = pick (draft, random, BEAKTA_DRAFT_QUESTION, section);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:  return BEAKTA_DRAFT_ROOT;
    case 1:  return section;
    case 2:  return pick (draft, random, BEAKTA_DRAFT_OPTION, asked);
    case 3:  return pick (draft, random, BEAKTA_DRAFT_CLASS, BEAKTA_DRAFT_ROOT);
    case 4:  return pick (draft, random, BEAKTA_DRAFT_SCORE, BEAKTA_DRAFT_ROOT);
    default: return asked;
    }
}

static void
act (Draft *draft,
     GRand *random)
{
  static const char * const texts[] = { "", "yes", "1.1", "1.1 = yes", "en text", "2.1 2.2", "<b>&amp;]]>", "å\n\tä\x01", "choice" };
  BeaktaDraftItem item = pick_any (draft, random), other = pick_any (draft, random);
  const char *text = texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];
  int position = g_rand_int_range (random, -1, 6);

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:  beakta_checklist_draft_add (draft, g_rand_int_range (random, 0, BEAKTA_N_DRAFT_KINDS), other, position, NULL); break;
    case 1:  beakta_checklist_draft_remove (draft, item, NULL); break;
    case 2:  beakta_checklist_draft_duplicate (draft, item, NULL); break;
    case 3:  beakta_checklist_draft_move (draft, item, other, position, NULL); break;
    case 4:  beakta_checklist_draft_undo (draft); break;
    case 5:  beakta_checklist_draft_redo (draft); break;
    case 6:
      if (g_rand_int_range (random, 0, 10) == 0)
        beakta_checklist_draft_renumber (draft);
      break;
    case 7:
      beakta_checklist_draft_set_answer_text (draft, item, "no", BEAKTA_DRAFT_FIELD_FOLLOW_UP, "sv", text, NULL);
      break;
    default:
      beakta_checklist_draft_set_text (draft, item, g_rand_int_range (random, 0, BEAKTA_N_DRAFT_FIELDS),
                                       g_rand_boolean (random) ? "sv" : "en", text, NULL);
      break;
    }
}

/* What an invariant of the walk says of the draft now. */
static void
assert_invariants (Draft *draft)
{
  g_autoptr(GBytes) bytes = beakta_checklist_draft_to_xml (draft);
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklistDraft) again = beakta_checklist_draft_new_from_xml (bytes, "again", &error);
  g_autoptr(BeaktaChecklist) checklist = beakta_checklist_parse (bytes, "again", NULL);
  g_autofree char *written = NULL, *read = NULL;

  g_assert_no_error (error);
  written = dup_xml (draft);
  read = dup_xml (again);
  g_assert_cmpstr (read, ==, written);
  g_assert_cmpint (beakta_checklist_draft_is_sound (draft), ==, checklist != NULL);
}

/* Rules: whatever is done, the draft is well formed, it is a checklist exactly when it has no errors, and undoing everything
 * leads back to the byte. */
static void
test_walk (void)
{
  g_autofree char *xml = load ("trial.xml");

  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      g_autoptr(BeaktaChecklistDraft) draft = open_text (xml);
      g_autofree char *last = NULL, *undone = NULL, *redone = NULL;

      for (guint i = 0; i < 120; i++)
        {
          act (draft, random);
          if (i % 6 == 0)
            assert_invariants (draft);
        }

      while (beakta_checklist_draft_redo (draft))
        ;
      last = dup_xml (draft);
      while (beakta_checklist_draft_undo (draft))
        ;
      undone = dup_xml (draft);
      g_assert_cmpstr (undone, ==, xml);
      while (beakta_checklist_draft_redo (draft))
        ;
      redone = dup_xml (draft);
      g_assert_cmpstr (redone, ==, last);
    }
}

/* One mistake each: what to put in place of what, and the problem that has to be found, with its subject. */
static const struct
{
  const char        *find;
  const char        *put;
  BeaktaProblemKind  kind;
  BeaktaSeverity     severity;
  const char        *subject;
  long               line;
} mistakes[] = {
  { "version=\"2.1\"", "version=\"två\"", BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR, "två", 2 },
  { "id=\"trial\"", "id=\"Trial\"", BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR, "Trial", 2 },
  { "<sv>Prov</sv>", "<sv> </sv>", BEAKTA_PROBLEM_EMPTY, BEAKTA_SEVERITY_TO_WRITE, "", 3 },
  { "<en>Answers</en>", "", BEAKTA_PROBLEM_TRANSLATION, BEAKTA_SEVERITY_WARNING, "", 11 },
  { "id=\"1.2\"", "id=\"1.1\"", BEAKTA_PROBLEM_TWICE, BEAKTA_SEVERITY_ERROR, "1.1", 21 },
  { "depth=\"short\"", "depth=\"flat\"", BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR, "flat", 12 },
  { "criteria=\"integration", "criteria=\"1integration", BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR,
    "1integration jämställdhet", 12 },
  { "<is question=\"1.1\" answers=\"partly", "<is question=\"8.8\" answers=\"partly", BEAKTA_PROBLEM_NO_QUESTION,
    BEAKTA_SEVERITY_ERROR, "8.8", 22 },
  { "answers=\"partly no\"", "answers=\"partly perhaps\"", BEAKTA_PROBLEM_NO_ANSWER, BEAKTA_SEVERITY_ERROR, "perhaps", 22 },
  { "<is question=\"1.1\" answers=\"partly no\"/></when>", "<is question=\"2.1\" answers=\"met\"/></when>", BEAKTA_PROBLEM_ORDER,
    BEAKTA_SEVERITY_ERROR, "2.1", 22 },
  { "<is question=\"1.1\" answers=\"partly no\"/></when>", "<is question=\"1.2\" answers=\"no\"/></when>", BEAKTA_PROBLEM_CYCLE,
    BEAKTA_SEVERITY_ERROR, "1.2", 22 },
  { "<is question=\"1.1\" answers=\"partly no\"/></when>", "<is question=\"1.4\" answers=\"no\"/></when>",
    BEAKTA_PROBLEM_NO_ANSWER, BEAKTA_SEVERITY_ERROR, "no", 22 },
  { "<is question=\"1.1\" answers=\"partly no\"/></when>",
    "<all><is question=\"1.1\" answers=\"no\"/><is question=\"1.1\" answers=\"yes\"/></all></when>", BEAKTA_PROBLEM_UNREACHABLE,
    BEAKTA_SEVERITY_WARNING, "1.2", 22 },
  { "value=\"not-met\"", "value=\"met\"", BEAKTA_PROBLEM_TWICE, BEAKTA_SEVERITY_ERROR, "met", 71 },
  { "type=\"scale\"", "type=\"text\"", BEAKTA_PROBLEM_OPTIONS, BEAKTA_SEVERITY_ERROR, "2.5", 0 },
  { "type=\"goal\"", "type=\"text\"", BEAKTA_PROBLEM_VALUE, BEAKTA_SEVERITY_ERROR, "what baseline target", 31 },
  { "<score questions=\"2.1", "<score questions=\"2.5 3.1", BEAKTA_PROBLEM_NO_QUESTION, BEAKTA_SEVERITY_ERROR, "3.1", 0 },
  { "<score questions=\"2.1", "<score questions=\"1.1", BEAKTA_PROBLEM_NO_SCORE, BEAKTA_SEVERITY_ERROR, "1.1", 0 },
  { "<source>Prov.</source>", "<source>Prov.</source><note/>", BEAKTA_PROBLEM_FORM, BEAKTA_SEVERITY_ERROR, "", 0 },
};

static gboolean
is_told (GPtrArray *problems,
         guint      mistake)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const BeaktaDraftProblem *problem = g_ptr_array_index (problems, i);

      if (problem->kind == mistakes[mistake].kind && problem->severity == mistakes[mistake].severity &&
          g_str_equal (problem->subject, mistakes[mistake].subject) &&
          (mistakes[mistake].line == 0 || problem->place.line == mistakes[mistake].line))
        return *problem->reason != '\0' && problem->item != 0 && problem->place.line > 0;
    }

  return FALSE;
}

/* Rule: every mistake is found and told with its place. */
static void
test_problems (void)
{
  g_autofree char *xml = load ("trial.xml");

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *wrong = put_in_place (xml, mistakes[i].find, mistakes[i].put);
      g_autoptr(BeaktaChecklistDraft) draft = open_text (wrong);
      g_autoptr(GPtrArray) problems = beakta_checklist_draft_list_problems (draft);

      if (!is_told (problems, i))
        {
          for (guint j = 0; j < problems->len; j++)
            {
              const BeaktaDraftProblem *problem = g_ptr_array_index (problems, j);

              g_test_message ("%s %s “%s” line %ld: %s", beakta_severity_get_nick (problem->severity),
                              beakta_problem_kind_get_nick (problem->kind), problem->subject, problem->place.line,
                              problem->reason);
            }
          g_error ("“%s” in place of “%s” is not told", mistakes[i].put, mistakes[i].find);
        }
      g_assert_cmpint (beakta_checklist_draft_is_sound (draft), ==, mistakes[i].severity == BEAKTA_SEVERITY_WARNING);
    }
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
check_behind (BeaktaChecklistDraft *draft)
{
  GAsyncResult *result = NULL;

  beakta_checklist_draft_check_async (draft, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
assert_same_problems (GPtrArray *whole,
                      GPtrArray *behind)
{
  g_assert_true (whole != behind);
  g_assert_cmpuint (whole->len, ==, behind->len);
  for (guint i = 0; i < whole->len; i++)
    {
      const BeaktaDraftProblem *one = g_ptr_array_index (whole, i);
      const BeaktaDraftProblem *two = g_ptr_array_index (behind, i);

      g_assert_cmpint (one->kind, ==, two->kind);
      g_assert_cmpint (one->severity, ==, two->severity);
      g_assert_cmpuint (one->item, ==, two->item);
      g_assert_cmpint (one->field, ==, two->field);
      g_assert_cmpstr (one->language, ==, two->language);
      g_assert_cmpstr (one->subject, ==, two->subject);
      g_assert_cmpint (one->place.line, ==, two->place.line);
      g_assert_cmpint (one->place.column, ==, two->place.column);
      g_assert_cmpstr (one->reason, ==, two->reason);
    }
}

/* Rule: what is found behind is what is found at once, to the item and the place; also after acts, which move items about. */
static void
test_behind_is_the_same (void)
{
  g_autofree char *xml = load ("trial.xml");

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *wrong = put_in_place (xml, mistakes[i].find, mistakes[i].put);
      g_autoptr(BeaktaChecklistDraft) draft = open_text (wrong);

      for (guint acts = 0; acts < 3; acts++)
        {
          g_autoptr(GPtrArray) whole = beakta_checklist_draft_list_problems (draft);
          g_autoptr(GAsyncResult) result = check_behind (draft);
          g_autoptr(GPtrArray) behind = beakta_checklist_draft_check_finish (draft, result, NULL);
          BeaktaDraftItem question = beakta_checklist_draft_find_question (draft, "1.1");

          g_assert_nonnull (behind);
          assert_same_problems (whole, behind);
          if (acts == 0)
            g_assert_cmpuint (beakta_checklist_draft_duplicate (draft, question, NULL), !=, 0);
          else if (acts == 1)
            g_assert_true (beakta_checklist_draft_remove (draft, question, NULL));
        }
    }
}

/* Rule: of a draft that was written in meanwhile nothing is told; undo brings back what was checked. */
static void
test_behind_altered (void)
{
  g_autofree char *xml = load ("trial.xml");
  g_autoptr(BeaktaChecklistDraft) draft = open_text (xml);
  g_autoptr(GAsyncResult) result = check_behind (draft);
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (beakta_checklist_draft_set_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_TITLE, "sv", "Ny", NULL));
  g_assert_null (beakta_checklist_draft_check_finish (draft, result, &error));
  g_assert_error (error, BEAKTA_DRAFT_ERROR, BEAKTA_DRAFT_ERROR_ALTERED);

  g_clear_object (&result);
  result = check_behind (draft);
  problems = beakta_checklist_draft_check_finish (draft, result, NULL);
  g_assert_nonnull (problems);
}

/* Rule: what nobody has written yet is no error, and still stands in the way: a list that has just been begun has nothing wrong. */
static void
test_still_to_write (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new ("ny", "Ny lista");
  guint counts[BEAKTA_N_SEVERITIES];
  g_autoptr(GPtrArray) problems = beakta_checklist_draft_list_problems (draft);

  beakta_draft_problems_count (problems, counts);
  g_assert_cmpuint (counts[BEAKTA_SEVERITY_ERROR], ==, 0);
  g_assert_cmpuint (counts[BEAKTA_SEVERITY_TO_WRITE], >, 0);
  g_assert_cmpuint (counts[BEAKTA_SEVERITY_ERROR] + counts[BEAKTA_SEVERITY_TO_WRITE] + counts[BEAKTA_SEVERITY_WARNING], ==,
                    problems->len);
  g_assert_false (beakta_checklist_draft_is_sound (draft));
}

/* Rule: all problems are told, not only the first, in the order of the file. */
static void
test_all_problems (void)
{
  g_autofree char *xml = load ("trial.xml");
  g_autofree char *one = put_in_place (xml, "id=\"1.2\"", "id=\"1.1\"");
  g_autofree char *two = put_in_place (one, "version=\"2.1\"", "version=\"x\"");
  g_autofree char *three = put_in_place (two, "<score questions=\"2.1", "<score questions=\"9.1");
  g_autoptr(BeaktaChecklistDraft) draft = open_text (three);
  g_autoptr(GPtrArray) problems = beakta_checklist_draft_list_problems (draft);
  long line = 0;
  guint n_errors = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const BeaktaDraftProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpint (problem->place.line, >=, line);
      line = problem->place.line;
      n_errors += problem->severity == BEAKTA_SEVERITY_ERROR ? 1 : 0;
    }
  g_assert_cmpuint (n_errors, >=, 4);
}

/* Rule: Beakta's own lists are without problems, and nobody of their questions is out of reach. */
static void
test_own_lists (void)
{
  g_autoptr(GListModel) lists = beakta_checklist_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr(BeaktaChecklist) checklist = g_list_model_get_item (lists, i);
      g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new_from_list (checklist);
      g_autoptr(GPtrArray) problems = beakta_checklist_draft_list_problems (draft);

      for (guint j = 0; j < problems->len; j++)
        g_error ("%s: %s", beakta_checklist_get_id (checklist), ((BeaktaDraftProblem *) problems->pdata[j])->reason);
      assert_text (draft, BEAKTA_DRAFT_ROOT, BEAKTA_DRAFT_FIELD_VERSION, NULL, "1.1");
    }
}

/* Rule: XML is read without a document type, entities or network, and no deeper or larger than a checklist is. */
static void
test_hostile (void)
{
  g_autofree char *deep = g_strnfill (3000, '<');
  g_autoptr(GString) nested = g_string_new ("<checklist xmlns=\"urn:beakta:checklist:1\">");
  g_autoptr(GString) many = g_string_new ("<checklist xmlns=\"urn:beakta:checklist:1\"><section>\n");
  const char *cases[6];

  for (guint i = 0; i < 5000; i++)
    g_string_append (nested, "<a>");
  for (guint i = 0; i < 10000; i++)
    g_string_append (many, "<question/>\n");
  cases[0] = deep;
  cases[1] = nested->str;
  cases[2] = "<!DOCTYPE checklist [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><checklist>&b;</checklist>";
  cases[3] = "<!DOCTYPE checklist SYSTEM \"file:///etc/passwd\"><checklist/>";
  cases[4] = "<list xmlns=\"urn:beakta:checklist:1\"/>";
  cases[5] = many->str;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i], strlen (cases[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (beakta_checklist_draft_new_from_xml (bytes, "fil.xml", &error));
      g_assert_true (error->domain == BEAKTA_CHECKLIST_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "fil.xml: line "));
      if (i == 5)
        g_assert_true (g_str_has_prefix (error->message, "fil.xml: line 1002, column 1: a checklist has at most 1000 questions"));
    }
}

/* Rule: acts that would make a list too long are told, as a file that is too long is refused. */
static void
test_too_many (void)
{
  g_autoptr(BeaktaChecklistDraft) draft = beakta_checklist_draft_new ("lang", "Lång");
  g_autoptr(GArray) sections = beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT);
  g_autoptr(GPtrArray) problems = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < 10; i++)
    {
      sections = (g_array_unref (sections), beakta_checklist_draft_list_items (draft, BEAKTA_DRAFT_SECTION, BEAKTA_DRAFT_ROOT));
      for (guint j = sections->len; j-- > 0; )
        beakta_checklist_draft_duplicate (draft, g_array_index (sections, BeaktaDraftItem, j), NULL);
    }
  problems = beakta_checklist_draft_list_problems (draft);
  for (guint i = 0; i < problems->len; i++)
    found = found || ((BeaktaDraftProblem *) problems->pdata[i])->kind == BEAKTA_PROBLEM_TOO_MANY;
  g_assert_true (found);
}

static void
test_next_version (void)
{
  static const char * const cases[][2] = { { "1", "2" }, { "1.0", "1.1" }, { "1.9", "1.10" }, { "2.0.12", "2.0.13" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = beakta_checklist_dup_next_version (cases[i][0]);

      g_assert_cmpstr (next, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drafting/untouched/same-bytes", test_untouched);
  g_test_add_func ("/drafting/text/every-field", test_every_field);
  g_test_add_func ("/drafting/text/source-without-a-language-is-swedish", test_source_without_a_language);
  g_test_add_func ("/drafting/new/becomes-a-list", test_new_list_becomes_one);
  g_test_add_func ("/drafting/condition/refused-with-character", test_condition_refused);
  g_test_add_func ("/drafting/undo/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/drafting/items/survive", test_items_survive);
  g_test_add_func ("/drafting/references/follow", test_references_follow);
  g_test_add_func ("/drafting/duplicate/section", test_duplicate_section);
  g_test_add_func ("/drafting/answers/of-plain-questions", test_answers_of_plain_questions);
  g_test_add_func ("/drafting/comments/survive", test_comments_survive);
  g_test_add_func ("/drafting/walk/well-formed-and-undone", test_walk);
  g_test_add_func ("/drafting/problems/each-is-told", test_problems);
  g_test_add_func ("/drafting/problems/still-to-write", test_still_to_write);
  g_test_add_func ("/drafting/problems/all-are-told", test_all_problems);
  g_test_add_func ("/drafting/problems/behind-is-the-same", test_behind_is_the_same);
  g_test_add_func ("/drafting/problems/behind-altered", test_behind_altered);
  g_test_add_func ("/drafting/problems/none-in-own-lists", test_own_lists);
  g_test_add_func ("/drafting/problems/too-many", test_too_many);
  g_test_add_func ("/drafting/hostile/refused", test_hostile);
  g_test_add_func ("/drafting/version/next", test_next_version);

  return g_test_run ();
}
