/* Short help, without leaving the program: getting started, the keys, where the data is. */

#define G_LOG_DOMAIN "beakta-help-window"

#include "beakta-help-window.h"

#include <glib/gi18n.h>

#include "beakta-shortcut-list.h"

struct _BeaktaHelpWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *steps;
  AdwPreferencesGroup *reasons;
  AdwPreferencesGroup *groups;
  AdwPreferencesGroup *lists;
  AdwPreferencesGroup *papers;
  AdwActionRow        *place;
};

typedef struct
{
  const char *title;
  const char *text;
} HelpLine;

static const HelpLine steps[] = {
  { N_("Open an application"),
    N_("Drop the file on the window, or press Ctrl+O. Word, PDF, OpenDocument, web pages and text can be read. The file itself is kept unchanged.") },
  { N_("Or begin without a document"),
    N_("New Case in the main menu (Ctrl+N) registers a case by its facts alone; a document is added when it comes. A list of cases from another system is imported there too (Ctrl+I).") },
  { N_("Check the facts"),
    N_("Case number, applicant and amount are proposed from the application. Correct them and choose Register.") },
  { N_("Read beside the checklist"),
    N_("The text stands to the left, the questions to the right. J and K go to the next and the previous question. The strip beside the text shows what is cited, and what you have never seen.") },
  { N_("Answer with evidence"),
    N_("Mark the words that the answer stands on and press E. Then answer with 1–4, write the reason, and say what is missing.") },
  { N_("Say who gains and who loses"),
    N_("Under Consequences, add the groups that the project touches. For each: what happens if the money is granted, and if it is refused?") },
  { N_("Ask for what is missing"),
    N_("Request Completion (B) drafts a letter of every “Partly” and “No”. Write it as you want it, print it, and record when and how it was sent: the case waits until the last day. When the answer has come, tick it off point by point beside it.") },
  { N_("Write down contacts"),
    N_("L shows the log of contacts: what was communicated to the party, and what was told by telephone or at a meeting, with the day and the answer.") },
  { N_("Ask an expert"),
    N_("Y shows the opinions of experts. Ask one for an opinion on the case, or on some of its questions, until a day. They find the case in the queue, answer with evidence from the text, and the opinion goes with the annex.") },
  { N_("When two write in the same place"),
    N_("Nothing is dropped. Both texts stand below the field, with what differs underlined: keep yours, take the other, or keep both. The bar below counts what is left to choose, also when the case has been closed and opened again. Ctrl+Shift+J shows all of it.") },
  { N_("See what became of an answer"),
    N_("Shift+H shows the history of the question: who, when, what it said before and after. The history of the case can be narrowed to a person, a kind of step or some days, searched, and saved as a file.") },
  { N_("Propose"),
    N_("Propose shows what is still missing, and hands the case over. Somebody else approves it or returns it with a remark. An opinion that an expert has not given is told of there; in the preferences an administrator can decide that the case waits for it.") },
  { N_("Review what somebody else proposed"),
    N_("Under Review stand the proposal, what is worth a look, and what has changed since a return; each row leads to its place. Shift+C writes a point on what you look at. Return the case with its points: each is replied to before it is proposed again.") },
  { N_("See what it becomes"),
    N_("Ctrl+Shift+P shows the annex beside the questions. It follows what you write, and stays where you read. Choose a paragraph to go to the question, the passage or the group that it comes from; the question that you are at has a line in the margin.") },
  { N_("Take something back"),
    N_("Ctrl+Z takes back what you did last in the case, and Ctrl+Shift+Z does it again, also after a restart. A move between stages goes back without a reason as long as nobody else has worked in the case since; a document goes while nothing rests on it. What cannot be undone says why, and what to do instead. What the registration of a case brought is kept when that is undone, so that it can come back, until an administrator erases it under Undone Registrations in the main menu.") },
  { N_("Record the decision"),
    N_("When the decision has been made, D records it in the approved case: what was decided and when, who decided, who presented the case, and who took part without deciding. It is printed first in the annex, and can be corrected.") },
  { N_("Print the annex"),
    N_("Ctrl+P shows the annex to the decision. Save it as a PDF or print it.") },
  { N_("Give out a copy without what is secret"),
    N_("Ctrl+Shift+X shows the copy for disclosure. Mask words there, or mark a passage in the text and press Shift+M, and say on what ground. What is masked is not in the file at all. Look at what is still readable before you save the copy.") },
  { N_("Search among the cases"),
    N_("Ctrl+F in the queue takes words, and fields with values: skede:granskning belopp:>500000 handläggare:jag fråga:1.2=nej. A comma is “or”, a - before is “not”. Ctrl+Space shows what can be written, Enter takes it, Escape puts the list away.") },
  { N_("Keep the queue in order"),
    N_("Select several cases, or with Ctrl+A all of the tab, and assign, flag, tag or pause them in one go; Ctrl+Z undoes all of it, also a list of cases that you took in. A paused case comes back on its day. Save View in the main menu keeps the tab, the search, the order and the columns under a name, beneath the tabs.") },
  { N_("Ask a colleague in a comment"),
    N_("Write @ and choose a name with the arrows and Enter. The case then needs the colleague's attention in the queue, until they have answered in the thread or it is resolved.") },
  { N_("Say whether you have a conflict of interest"),
    N_("The line above the case asks before you begin. Whoever has a conflict of interest does nothing in the case and sees neither its documents nor its assessment. What you have to do with outside the office can be kept in the preferences: then a case that it may touch tells you so.") },
  { N_("Go back to a backup"),
    N_("Backups are made by themselves while you work. Restore from a Backup in the main menu shows what would change before it does anything, and keeps what is there now. A case that has been erased is still in the backups that were made before, until they are removed in their turn.") },
};

static const HelpLine reasons[] = {
  { N_("Draft them from the answers"),
    N_("Under Reasons, one button writes a draft: what the case is about, what speaks for and against, what is missing, what follows and the conclusion. Only what you have answered, quoted and analysed is used, between fixed phrases.") },
  { N_("Follow a sentence to its source"),
    N_("Enter opens a sentence. Below it stands what it is tied to: the question and who answered it, and the quoted words in the version of the document. Enter on one of them goes there.") },
  { N_("Edit, move and add"),
    N_("What you write is saved as you write, and the ties stay. Alt+Up and Alt+Down move a sentence, Delete takes it out, Insert adds one of your own. A sentence that nothing in the case says is marked as without support.") },
  { N_("When the answers change"),
    N_("A note says how many sentences would be new, read otherwise or go. Update the reasons when you want to. A sentence that somebody has edited is never replaced unasked: both texts are shown, and you take the new one or keep your own.") },
  { N_("In the annex"),
    N_("The reasons come with the annex to the decision, part by part, as they are written.") },
};

static const HelpLine groups[] = {
  { N_("See all groups at once"),
    N_("The grid above the groups has a row for each, and says if it gains or loses, how much and how certain that is. The arrows go from cell to cell, and Enter to the place where the cell is written. The grid and the figures can be folded away.") },
  { N_("Say what share of the county a group is"),
    N_("What the group is built from proposes a row of the office’s table. Choose Row takes another one. The share stays as it was assessed when the table changes.") },
  { N_("Keep the lists of the office"),
    N_("In the preferences, an administrator decides which background variables there are, and takes in the table of the population from a file: CSV, XLSX or ODS. Its rows are shown before anything is changed.") },
};

static const HelpLine lists[] = {
  { N_("Look at them"),
    N_("Ctrl+Shift+B shows every checklist and version, and each as a caseworker has it. Try the questions: no answer is kept.") },
  { N_("Write a new version"),
    N_("An administrator writes a draft, which is saved as it is written. A published version never changes, so that every case keeps what it was assessed with.") },
  { N_("Mend what is wrong"),
    N_("F8 goes to the list of errors; Enter goes from an error to the field. Nothing can be published before the errors are gone.") },
  { N_("Exchange with other boards"),
    N_("A checklist is exported to a file, and one from another board is shown before it is taken in.") },
  { N_("Move a case to a newer version"),
    N_("Under Checklists, a case that has an older version shows what the move means for each answer. It is one step, and can be undone.") },
};

static const HelpLine papers[] = {
  { N_("Choose what the paper says"),
    N_("Contents in the preview has a full form, and a short one with what is needed to decide. Tick the parts: a paper that leaves something out says so.") },
  { N_("Mark the papers"),
    N_("Annex number and secrecy marking are saved with the case. A marking stands on every page. It is a reminder, not a decision.") },
  { N_("Add comments to the file"),
    N_("A comment is working material and is not printed. Add to the File makes an official note of the thread, which the annex prints.") },
  { N_("Use the office’s templates"),
    N_("An administrator takes in templates under Preferences: which parts a paper has, in which order, and what it always says, for each programme. Begin with one of Beakta’s: beaktactl templates show annex") },
};

G_DEFINE_FINAL_TYPE (BeaktaHelpWindow, beakta_help_window, ADW_TYPE_WINDOW)

static void
add_line (AdwPreferencesGroup *group,
          const char          *title,
          const char          *subtitle,
          guint                number)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  if (number > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", number);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "help-number");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
    }

  adw_preferences_group_add (group, row);
}

static void
add_key (AdwPreferencesGroup *group,
         const char          *title,
         const char          *keys)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

/* All of them, as the shortcuts window has them, group by group. */
static void
add_keys (BeaktaHelpWindow *self)
{
  g_autoptr(GPtrArray) lines = beakta_shortcut_list_new ();
  AdwPreferencesGroup *group = NULL;
  const char *title = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const BeaktaShortcutLine *line = g_ptr_array_index (lines, i);
      g_autofree char *keys = beakta_shortcut_list_dup_keys (line->accelerator);

      if (g_strcmp0 (title, line->group) != 0)
        {
          title = line->group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, title);
          adw_preferences_page_add (self->page, group);
        }
      add_key (group, line->title, keys);
    }
}

static void
beakta_help_window_class_init (BeaktaHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/window/beakta-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, reasons);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, lists);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, papers);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, page);
  gtk_widget_class_bind_template_child (widget_class, BeaktaHelpWindow, place);
}

static void
beakta_help_window_init (BeaktaHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    add_line (self->steps, _(steps[i].title), _(steps[i].text), i + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    add_line (self->reasons, _(reasons[i].title), _(reasons[i].text), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    add_line (self->groups, _(groups[i].title), _(groups[i].text), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    add_line (self->lists, _(lists[i].title), _(lists[i].text), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    add_line (self->papers, _(papers[i].title), _(papers[i].text), 0);

  add_keys (self);
}

GtkWidget *
beakta_help_window_new (GtkWindow  *parent,
                        const char *store_path)
{
  BeaktaHelpWindow *self = g_object_new (BEAKTA_TYPE_HELP_WINDOW, "transient-for", parent, NULL);

  adw_action_row_set_subtitle (self->place, store_path);

  return GTK_WIDGET (self);
}
