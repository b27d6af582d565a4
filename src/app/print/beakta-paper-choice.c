/* What a paper shall say. The numbers are the rules of the header. */

#define G_LOG_DOMAIN "beakta-paper-choice"

#include "beakta-paper-choice.h"

#include <glib/gi18n-lib.h>

#include "beakta-completion.h"
#include "beakta-paper-templates.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"

struct _BeaktaPaperChoice
{
  AdwBin               parent_instance;

  BeaktaCaseEditor    *editor;       /* owned, nullable */
  GPtrArray           *templates;    /* of BeaktaPaperTemplate, owned: of this paper; first that of the programme */
  BeaktaPaperTemplate *template_;    /* owned, nullable until a paper is shown */
  BeaktaReportKind     kind;
  GStrv                parts;        /* owned, nullable: all of the form */
  GSignalGroup        *case_signals; /* owned */
  GStrv                requests;     /* owned, nullable: ids, the one that stands last first */
  gboolean             is_showing;   /* the controls follow what is chosen, not a person */

  /* Template children */
  GtkMenuButton       *button;
  GtkPopover          *popover;
  GtkLabel            *about;
  GtkDropDown         *others;
  GtkDropDown         *request;
  GtkCheckButton      *full;
  GtkCheckButton      *brief;
  GtkBox              *list;
  GtkWidget           *marking;
  GtkEditable         *annex_number;
  GtkEditable         *secrecy;
};

enum
{
  CHANGED,
  PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BeaktaPaperChoice, beakta_paper_choice, ADW_TYPE_BIN)

/* (nullable): an earlier request that a person took; the one that stands last goes without saying. */
static const char *
get_request (BeaktaPaperChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->request);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->request)) || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return self->requests[selected];
}

static BeaktaPaperForm
get_form (BeaktaPaperChoice *self)
{
  return gtk_check_button_get_active (self->brief) ? BEAKTA_PAPER_FORM_SHORT : BEAKTA_PAPER_FORM_FULL;
}

/* (transfer full): the names of the ticked parts. */
static GStrv
list_ticked (BeaktaPaperChoice *self)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)))
      g_strv_builder_add (names, gtk_widget_get_name (row));

  return g_strv_builder_end (names);
}

/* Ticks what is printed. Rule 3: the last one cannot be taken away. */
static void
show_ticks (BeaktaPaperChoice *self)
{
  g_auto(GStrv) whole = beakta_paper_template_list_parts (self->template_, get_form (self));
  const char * const *printed = (const char * const *) (self->parts != NULL ? self->parts : whole);
  guint n_printed = g_strv_length ((GStrv) printed);

  self->is_showing = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      gboolean is_printed = g_strv_contains (printed, gtk_widget_get_name (row));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (row), is_printed);
      gtk_widget_set_sensitive (row, !is_printed || n_printed > 1);
    }
  self->is_showing = FALSE;
}

static void
part_toggled_cb (GtkCheckButton    *row,
                 BeaktaPaperChoice *self)
{
  g_auto(GStrv) whole = NULL;
  g_auto(GStrv) ticked = NULL;

  if (self->is_showing)
    return;

  whole = beakta_paper_template_list_parts (self->template_, get_form (self));
  ticked = list_ticked (self);
  g_clear_pointer (&self->parts, g_strfreev);
  if (!g_strv_equal ((const char * const *) whole, (const char * const *) ticked))
    self->parts = g_steal_pointer (&ticked);
  show_ticks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A form begins with all its parts. */
static void
form_toggled_cb (BeaktaPaperChoice *self)
{
  if (self->is_showing || self->template_ == NULL)
    return;

  g_clear_pointer (&self->parts, g_strfreev);
  show_ticks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (BeaktaPaperChoice *self,
         const char        *part)
{
  GtkWidget *row = gtk_check_button_new_with_label (beakta_paper_part_get_title (part, beakta_wording_get_language ()));

  gtk_widget_set_name (row, part);
  g_signal_connect_object (row, "toggled", G_CALLBACK (part_toggled_cb), self, 0);
  gtk_box_append (self->list, row);
}

/* The controls of another template. */
static void
show_template (BeaktaPaperChoice *self)
{
  g_auto(GStrv) parts = beakta_paper_template_list_parts (self->template_, BEAKTA_PAPER_FORM_AS_TEMPLATE);
  gboolean is_brief = beakta_paper_template_get_form (self->template_) == BEAKTA_PAPER_FORM_SHORT;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, row);
  for (guint i = 0; parts[i] != NULL; i++)
    add_row (self, parts[i]);

  self->is_showing = TRUE;
  gtk_check_button_set_active (is_brief ? self->brief : self->full, TRUE);
  self->is_showing = FALSE;
  gtk_label_set_text (self->about, beakta_paper_template_get_title (self->template_, beakta_wording_get_language ()));
  show_ticks (self);
}

/* @template_: of the paper; what was chosen of another is forgotten. */
static void
take_template (BeaktaPaperChoice   *self,
               BeaktaPaperTemplate *template_)
{
  beakta_paper_template_ref (template_);
  g_clear_pointer (&self->template_, beakta_paper_template_unref);
  self->template_ = template_;
  g_clear_pointer (&self->parts, g_strfreev);
  show_template (self);
}

static void
other_selected_cb (BeaktaPaperChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->others);

  if (self->is_showing || self->templates == NULL || selected >= self->templates->len)
    return;

  take_template (self, g_ptr_array_index (self->templates, selected));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* There is a choice only where there are several. */
static void
show_others (BeaktaPaperChoice *self,
             guint              selected)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->templates->len; i++)
    gtk_string_list_append (titles, beakta_paper_template_get_title (g_ptr_array_index (self->templates, i),
                                                                     beakta_wording_get_language ()));
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->others, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->others, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->others), self->templates->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->about), self->templates->len <= 1);
  self->is_showing = FALSE;
}

/* (transfer full): "Draft", "Sent 23 Nov · E-mail" */
static char *
dup_request (const BeaktaCompletion *request,
             GDateTime              *now)
{
  g_autofree char *day = beakta_wording_dup_day (request->sent, now);

  if (request->state == BEAKTA_REQUEST_DRAFT)
    return g_strdup (_("The draft"));

  /* Translators: a request for completion: the day when it was sent, and how: "E-mail" */
  return g_strdup_printf (_("Sent %1$s · %2$s"), day, beakta_wording_get_channel (request->channel));
}

static guint
find_request (BeaktaPaperChoice *self,
              const char        *id)
{
  guint at = 0;

  while (id != NULL && self->requests[at] != NULL && !g_str_equal (self->requests[at], id))
    at++;

  return id != NULL && self->requests[at] != NULL ? at : 0;
}

/* Rule 4. There is a choice only where there are several. */
static void
show_requests (BeaktaPaperChoice *self)
{
  g_autoptr(GPtrArray) requests = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_REQUEST);
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *chosen = g_strdup (get_request (self));

  for (guint i = requests->len; i > 0; i--)
    {
      const BeaktaCompletion *request = g_ptr_array_index (requests, i - 1);
      g_autofree char *title = dup_request (request, now);

      g_strv_builder_add (ids, request->record.id);
      gtk_string_list_append (titles, title);
    }
  g_clear_pointer (&self->requests, g_strfreev);
  self->requests = g_strv_builder_end (ids);

  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->request, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->request, find_request (self, chosen));
  gtk_widget_set_visible (GTK_WIDGET (self->request), self->kind == BEAKTA_REPORT_COMPLETION && requests->len > 1);
  self->is_showing = FALSE;
}

static void
request_selected_cb (BeaktaPaperChoice *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_marking (BeaktaPaperChoice *self)
{
  const BeaktaFacts *facts = beakta_case_get_facts (beakta_case_editor_get_case (self->editor));
  gboolean may = beakta_case_editor_may (self->editor, BEAKTA_ACT_MARK_PAPERS, NULL);

  gtk_editable_set_text (self->annex_number, *facts->annex_number != '\0' ? facts->annex_number : "1");
  gtk_editable_set_text (self->secrecy, facts->secrecy);
  gtk_widget_set_sensitive (self->marking, may);
}

/* Rule 2. */
static void
save_marking (BeaktaPaperChoice *self)
{
  BeaktaCase *case_ = self->editor != NULL ? beakta_case_editor_get_case (self->editor) : NULL;
  const char *number = gtk_editable_get_text (self->annex_number);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(BeaktaChange) change = NULL;

  if (case_ == NULL || !beakta_case_editor_may (self->editor, BEAKTA_ACT_MARK_PAPERS, NULL))
    return;

  if (g_str_equal (number, "1") && *beakta_case_get_facts (case_)->annex_number == '\0')
    number = NULL;
  change = beakta_acts_mark_papers (case_, gtk_editable_get_text (self->secrecy), number, now);
  beakta_case_editor_apply (self->editor, change);
}

/* Somebody drafts or sends a request while the contents are looked at. */
static void
entry_cb (BeaktaPaperChoice *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    show_requests (self);
}

static void
popover_shown_cb (BeaktaPaperChoice *self)
{
  if (self->editor == NULL)
    return;

  show_marking (self);
  show_requests (self);
}

static void
entry_activated_cb (BeaktaPaperChoice *self)
{
  gtk_popover_popdown (self->popover);
}

static void
beakta_paper_choice_dispose (GObject *object)
{
  BeaktaPaperChoice *self = BEAKTA_PAPER_CHOICE (object);

  g_clear_object (&self->case_signals);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->template_, beakta_paper_template_unref);
  g_clear_pointer (&self->parts, g_strfreev);
  g_clear_pointer (&self->requests, g_strfreev);

  G_OBJECT_CLASS (beakta_paper_choice_parent_class)->dispose (object);
}

static void
beakta_paper_choice_class_init (BeaktaPaperChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_paper_choice_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/print/beakta-paper-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, popover);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, about);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, others);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, request);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, full);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, brief);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, marking);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, annex_number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPaperChoice, secrecy);
  gtk_widget_class_bind_template_callback (widget_class, form_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, request_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_marking);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
beakta_paper_choice_init (BeaktaPaperChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "entry", G_CALLBACK (entry_cb), self);
}

GtkWidget *
beakta_paper_choice_new (void)
{
  return g_object_new (BEAKTA_TYPE_PAPER_CHOICE, NULL);
}

/* Where @checksum is among the templates of the paper; their number when it is not. */
static guint
find_template (GPtrArray  *templates,
               const char *checksum)
{
  guint i = 0;

  while (i < templates->len && !g_str_equal (beakta_paper_template_get_checksum (g_ptr_array_index (templates, i)), checksum))
    i++;

  return i;
}

static void
load_templates (BeaktaPaperChoice *self)
{
  const char *programme = beakta_case_get_facts (beakta_case_editor_get_case (self->editor))->programme;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = beakta_paper_templates_offer_sync (beakta_case_editor_get_store (self->editor), self->kind, programme, &error);
  if (self->templates != NULL)
    return;

  g_message ("template: %s", error->message);
  g_signal_emit (self, signals[PROBLEM], 0, _("The office’s template could not be read. The paper is as Beakta makes it."));
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) beakta_paper_template_unref);
  g_ptr_array_add (self->templates, beakta_paper_template_new_bundled (self->kind));
}

/* Whether a person took another template than the paper begins with. */
static gboolean
is_other (BeaktaPaperChoice *self)
{
  return self->template_ != NULL && self->templates != NULL &&
         find_template (self->templates, beakta_paper_template_get_checksum (self->template_)) > 0;
}

void
beakta_paper_choice_show (BeaktaPaperChoice *self,
                          BeaktaCaseEditor  *editor,
                          BeaktaReportKind   kind)
{
  gboolean is_same_paper, stays, was_other;
  guint at;

  g_return_if_fail (BEAKTA_IS_PAPER_CHOICE (self));
  g_return_if_fail (BEAKTA_IS_CASE_EDITOR (editor));
  g_return_if_fail (kind < BEAKTA_N_REPORTS);

  is_same_paper = self->editor == editor && self->kind == kind;
  stays = is_same_paper && self->template_ != NULL;
  was_other = is_other (self);
  g_set_object (&self->editor, editor);
  g_signal_group_set_target (self->case_signals, beakta_case_editor_get_case (editor));
  self->kind = kind;
  load_templates (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);

  /* Rule 1. */
  at = stays ? find_template (self->templates, beakta_paper_template_get_checksum (self->template_)) : self->templates->len;
  stays = at == 0 || (was_other && at < self->templates->len);
  show_others (self, stays ? at : 0);
  if (!stays)
    take_template (self, g_ptr_array_index (self->templates, 0));
  if (!is_same_paper)
    gtk_drop_down_set_selected (self->request, 0);
  show_requests (self);
}

void
beakta_paper_choice_fill (BeaktaPaperChoice *self,
                          BeaktaOffice      *office)
{
  g_return_if_fail (BEAKTA_IS_PAPER_CHOICE (self));
  g_return_if_fail (office != NULL);

  if (self->template_ == NULL)
    return;

  office->template_ = self->template_;
  office->form = get_form (self);
  office->parts = (const char * const *) self->parts;
  office->request = get_request (self);
}

void
beakta_paper_choice_popup (BeaktaPaperChoice *self)
{
  g_return_if_fail (BEAKTA_IS_PAPER_CHOICE (self));

  gtk_menu_button_popup (self->button);
}
