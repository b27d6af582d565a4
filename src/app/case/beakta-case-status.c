/* The quiet bar below a case.
 *
 * Its two buttons never move: the first asks the applicant or takes the case up again, the second moves the case on. That one
 * is blue only when nothing stands in its way; until then the words before it tell how much is left.
 */

#define G_LOG_DOMAIN "beakta-case-status"

#include "beakta-case-status.h"

#include <glib/gi18n.h>

#include "beakta-acts-opinions.h"
#include "beakta-lacks.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaCaseStatus
{
  GtkWidget         parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  GSignalGroup     *editor_signals;
  GSignalGroup     *case_signals;
  GSignalGroup     *store_signals;
  guint             count_id;        /* what is left is counted when nobody waits for it */
  BeaktaWidth       width;
  const char       *chip_style;      /* static, nullable */

  /* Template children */
  GtkWidget        *content;
  GtkLabel         *chip;
  GtkLabel         *who;
  GtkLabel         *saved;
  GtkLabel         *left;
  GtkButton        *clashes;
  GtkButton        *ask;
  GtkButton        *suggested;
};

G_DEFINE_FINAL_TYPE (BeaktaCaseStatus, beakta_case_status, GTK_TYPE_WIDGET)

static void
show_trouble (BeaktaCaseStatus *self,
              const char       *trouble)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->saved), trouble != NULL ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->saved), trouble != NULL ? "error" : "dim-label");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->saved), trouble);
}

static void
update_saved (BeaktaCaseStatus *self)
{
  g_autoptr(GDateTime) saved_at = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *text = NULL;
  g_autofree char *trouble = NULL;
  gboolean is_saving;

  g_object_get (self->editor, "saved-at", &saved_at, "is-saving", &is_saving, "trouble", &trouble, NULL);
  show_trouble (self, trouble);

  if (is_saving)
    {
      gtk_label_set_text (self->saved, trouble != NULL ? _("Not saved") : _("Saving…"));
      return;
    }

  if (saved_at == NULL)
    {
      gtk_label_set_text (self->saved, "");
      return;
    }

  iso = g_date_time_format_iso8601 (saved_at);
  moment = beakta_wording_dup_moment (iso, now);
  /* Translators: %s is a time of day, with the day before it when it was another: "14:02" */
  text = g_strdup_printf (_("Saved %s"), moment);
  gtk_label_set_text (self->saved, text);
}

static void
update_chip (BeaktaCaseStatus *self)
{
  BeaktaStage stage = beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage;

  if (self->chip_style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), self->chip_style);

  self->chip_style = beakta_wording_get_stage_style (stage);
  gtk_widget_add_css_class (GTK_WIDGET (self->chip), self->chip_style);
  gtk_label_set_text (self->chip, beakta_wording_get_stage (stage));
}

static void
update_who (BeaktaCaseStatus *self)
{
  const char *caseworker = beakta_case_get_facts (beakta_case_editor_get_case (self->editor))->caseworker;
  g_autofree char *text = NULL;

  if (*caseworker == '\0')
    text = g_strdup (_("No caseworker"));
  else
    /* Translators: %s is a person; "caseworker" is handläggare */
    text = g_strdup_printf (_("Caseworker %s"), beakta_case_editor_get_name (self->editor, caseworker));

  gtk_label_set_text (self->who, text);
}

static void
set_act (GtkButton  *button,
         const char *label,
         const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);

  if (label == NULL)
    return;

  gtk_button_set_label (button, label);
  beakta_wrapped_words_set (GTK_WIDGET (button));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* Who is asked for an opinion is here to give it. */
static gboolean
is_asked (BeaktaCaseStatus *self)
{
  return beakta_opinions_count_open (beakta_case_editor_get_case (self->editor),
                                     beakta_case_editor_get_user (self->editor)) > 0 &&
         beakta_case_editor_may (self->editor, BEAKTA_ACT_GIVE_OPINION, NULL);
}

static void
update_acts (BeaktaCaseStatus *self)
{
  switch (beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage)
    {
    case BEAKTA_STAGE_RECEIVED:
    case BEAKTA_STAGE_ASSESSING:
    case BEAKTA_STAGE_RETURNED:
      /* Translators: begär komplettering: asks the applicant for what is missing */
      set_act (self->ask, _("Request Completion…"), "case.request-completion");
      set_act (self->suggested, _("Propose…"), "case.propose");
      break;
    case BEAKTA_STAGE_AWAITING_COMPLETION:
      set_act (self->ask, _("Take Up Again"), "case.resume");
      set_act (self->suggested, _("Propose…"), "case.propose");
      break;
    case BEAKTA_STAGE_PROPOSED:
      set_act (self->ask, NULL, NULL);
      set_act (self->suggested, _("Review"), "case.review");
      break;
    case BEAKTA_STAGE_APPROVED:
      set_act (self->ask, _("Record the Decision…"), "case.decide");
      set_act (self->suggested, _("Print Annex…"), "win.print");
      break;
    case BEAKTA_STAGE_DECIDED:
    case BEAKTA_STAGE_FOLLOW_UP:
    case BEAKTA_STAGE_CLOSED:
    case BEAKTA_N_STAGES:
    default:
      set_act (self->ask, NULL, NULL);
      set_act (self->suggested, _("Print Annex…"), "win.print");
    }

  if (is_asked (self))
    /* Translators: lämna yttrande, as an expert who was asked for it */
    set_act (self->ask, _("Give Opinion"), "case.opinions");
}

/* Whether the next act is to propose the case. */
static gboolean
is_before_proposal (BeaktaCaseStatus *self)
{
  switch (beakta_case_get_stage (beakta_case_editor_get_case (self->editor))->stage)
    {
    case BEAKTA_STAGE_RECEIVED:
    case BEAKTA_STAGE_ASSESSING:
    case BEAKTA_STAGE_RETURNED:
    case BEAKTA_STAGE_AWAITING_COMPLETION:
      return TRUE;
    case BEAKTA_STAGE_PROPOSED:
    case BEAKTA_STAGE_APPROVED:
    case BEAKTA_STAGE_DECIDED:
    case BEAKTA_STAGE_FOLLOW_UP:
    case BEAKTA_STAGE_CLOSED:
    case BEAKTA_N_STAGES:
    default:
      return FALSE;
    }
}

static char *
dup_left (guint n_left)
{
  /* Translators: how many answers, reasons and so on a case lacks before it can be proposed */
  return n_left > 0 ? g_strdup_printf (ngettext ("%u thing left", "%u things left", n_left), n_left)
                    : g_strdup (_("Ready to propose"));
}

static gboolean
count_left_cb (gpointer user_data)
{
  BeaktaCaseStatus *self = user_data;
  g_autoptr(GPtrArray) lacks = NULL;
  g_autofree char *words = NULL;
  gboolean is_before;

  self->count_id = 0;
  if (self->editor == NULL)
    return G_SOURCE_REMOVE;

  is_before = is_before_proposal (self);
  lacks = is_before ? beakta_lacks_list (self->editor) : g_ptr_array_new ();
  words = is_before ? dup_left (beakta_lacks_count (lacks)) : g_strdup ("");
  gtk_label_set_text (self->left, words);

  if (beakta_lacks_count (lacks) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->suggested), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->suggested), "suggested-action");

  return G_SOURCE_REMOVE;
}

static void
update_left (BeaktaCaseStatus *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_LOW, count_left_cb, self, NULL);
}

static void
update_clashes (BeaktaCaseStatus *self)
{
  guint n_clashes = beakta_case_editor_get_clashes (self->editor)->len;
  /* Translators: texts that two people wrote in the same place at the same time, and that one of them has to choose between */
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing to choose", "%u things to choose", n_clashes), n_clashes);

  gtk_button_set_label (self->clashes, text);
  gtk_widget_set_visible (GTK_WIDGET (self->clashes), n_clashes > 0);
}

static void
item_changed_cb (BeaktaCaseStatus *self,
                 BeaktaItemKind    kind,
                 const char       *id)
{
  if (kind == BEAKTA_ITEM_OPINION)
    update_acts (self);
}

static void
update_all (BeaktaCaseStatus *self)
{
  update_clashes (self);
  update_chip (self);
  update_who (self);
  update_acts (self);
  update_saved (self);
  update_left (self);
}

static void
beakta_case_status_dispose (GObject *object)
{
  BeaktaCaseStatus *self = BEAKTA_CASE_STATUS (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->editor_signals);
  g_clear_object (&self->case_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_case_status_parent_class)->dispose (object);
}

static void
beakta_case_status_class_init (BeaktaCaseStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_case_status_dispose;

  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "case-status");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/case/beakta-case-status.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, chip);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, who);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, saved);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, left);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, clashes);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, ask);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCaseStatus, suggested);
}

static void
beakta_case_status_init (BeaktaCaseStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->editor_signals = g_signal_group_new (BEAKTA_TYPE_CASE_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "notify::saved-at", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->editor_signals, "notify::is-saving", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->editor_signals, "notify::trouble", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->editor_signals, "access-changed", G_CALLBACK (update_all), self);
  g_signal_group_connect_swapped (self->editor_signals, "clashes-changed", G_CALLBACK (update_clashes), self);

  self->case_signals = g_signal_group_new (BEAKTA_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "entry", G_CALLBACK (update_left), self);
  g_signal_group_connect_swapped (self->case_signals, "item-changed", G_CALLBACK (item_changed_cb), self);

  self->store_signals = g_signal_group_new (BEAKTA_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "lists-changed", G_CALLBACK (update_left), self);
}

void
beakta_case_status_set_editor (BeaktaCaseStatus *self,
                               BeaktaCaseEditor *editor)
{
  g_return_if_fail (BEAKTA_IS_CASE_STATUS (self));

  if (!g_set_object (&self->editor, editor))
    return;

  g_signal_group_set_target (self->editor_signals, editor);
  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);
  g_signal_group_set_target (self->store_signals, editor != NULL ? beakta_case_editor_get_store (editor) : NULL);

  if (editor != NULL)
    update_all (self);
}

void
beakta_case_status_set_width (BeaktaCaseStatus *self,
                              BeaktaWidth       width)
{
  g_return_if_fail (BEAKTA_IS_CASE_STATUS (self));

  self->width = width;
  gtk_widget_set_visible (GTK_WIDGET (self->chip), width >= BEAKTA_WIDTH_SINGLE);
  gtk_widget_set_visible (GTK_WIDGET (self->who), width >= BEAKTA_WIDTH_SINGLE);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), width >= BEAKTA_WIDTH_SINGLE);
  gtk_widget_set_visible (GTK_WIDGET (self->left), width >= BEAKTA_WIDTH_MEDIUM);

  if (width == BEAKTA_WIDTH_NARROW)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}
