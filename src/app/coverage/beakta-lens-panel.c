/* The words of a perspective in the document that is read.
 *
 * They are framed in the text while the panel is seen, and not when it has been closed: nobody would know any more what the
 * frames are.
 */

#define G_LOG_DOMAIN "beakta-lens-panel"

#include "beakta-lens-panel.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-part-row.h"
#include "beakta-term-places.h"
#include "beakta-word-pattern.h"
#include "beakta-wording.h"

#define ALL     0                    /* in the list of perspectives; the others follow in their order */
#define OUTSIDE G_MAXUINT            /* no part */

struct _BeaktaLensPanel
{
  GtkWidget      parent_instance;

  BeaktaSurvey  *survey;             /* owned, nullable */
  GSignalGroup  *survey_signals;
  GtkStringList *names;              /* owned by the drop-down: of perspectives */
  guint          document;
  gboolean       is_on;
  gboolean       was_seen;           /* since the case was opened */
  gboolean       is_listing;         /* the perspectives */
  GArray        *terms;              /* of BeaktaStretch; owned, nullable: of what is chosen */
  int            current;
  gint64         last_place;         /* that was gone to from here; -1 none */

  /* Template children */
  GtkStack      *stack;
  GtkLabel      *nothing;
  GtkDropDown   *perspective;
  GtkLabel      *count;
  GtkListBox    *parts;
  GtkWidget     *absent_box;
  GtkLabel      *absent;
  GtkWidget     *more;
  GtkLabel      *words;
  GtkLabel      *place;
};

G_DEFINE_FINAL_TYPE (BeaktaLensPanel, beakta_lens_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_IS_ON = 1,
  PROP_CURRENT,
  N_PROPS
};

enum
{
  TERMS_CHANGED,
  PLACE_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const BeaktaSurveyed *
get_surveyed (BeaktaLensPanel *self)
{
  return self->survey != NULL ? beakta_survey_get_document (self->survey, self->document) : NULL;
}

static void
add_row (BeaktaLensPanel *self,
         guint            index,
         const char      *name,
         guint            group,
         guint            n)
{
  BeaktaPartRow *row = beakta_part_row_get_at (self->parts, index);
  /* Translators: how often the words of a perspective stand in a part: never */
  g_autofree char *value = n > 0 ? beakta_wording_dup_number (n) : g_strdup (C_("words", "none"));
  g_autofree char *spoken = n > 0 ? g_strdup_printf (ngettext ("%u place", "%u places", n), n) : g_strdup (value);

  beakta_part_row_show (row, name, value, "", spoken);
  beakta_part_row_set_target (row, group, NULL);
  if (n > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "absent");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "absent");
}

static void
show_parts (BeaktaLensPanel      *self,
            const BeaktaSurveyed *surveyed)
{
  GPtrArray *groups = beakta_survey_get_parts (self->survey);
  g_autoptr(GPtrArray) absent = g_ptr_array_new ();
  g_autofree char *names = NULL;
  guint index = 0;
  guint n;

  for (guint i = 0; i < groups->len; i++)
    {
      BeaktaWordGroup *group = g_ptr_array_index (groups, i);

      if (!beakta_term_places_count (surveyed, self->terms, i, &n))
        continue;
      add_row (self, index++, group->name, i, n);
      if (n == 0)
        g_ptr_array_add (absent, group);
    }

  n = beakta_term_places_count_outside (surveyed, self->terms);
  if (n > 0)
    {
      add_row (self, index, index > 0 ? _("Outside these parts") : _("The whole document"), OUTSIDE, n);
      index++;
    }
  beakta_part_row_cut (self->parts, index);

  names = beakta_survey_dup_names (absent);
  gtk_label_set_text (self->absent, names);
  gtk_widget_set_visible (self->absent_box, absent->len > 0);
}

static void
update_count (BeaktaLensPanel *self)
{
  guint n = self->terms != NULL ? self->terms->len : 0;
  g_autofree char *text = NULL;

  if (n > 0 && self->current >= 0)
    /* Translators: which of the places found is shown: "3 of 17" */
    text = g_strdup_printf (_("%d of %u"), self->current + 1, n);
  else
    text = g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  gtk_label_set_text (self->count, text);
}

/* "integration…" for "integration*"; endings are told once, below. */
static void
append_words (GString               *list,
              const BeaktaWordGroup *group)
{
  for (guint i = 0; group->words[i] != NULL; i++)
    {
      g_auto(GStrv) stems = g_strsplit (group->words[i], "~", -1);
      g_autofree char *word = g_strjoinv ("", stems);
      g_auto(GStrv) parts = g_strsplit (word, "*", -1);
      g_autofree char *told = g_strjoinv ("…", parts);

      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", told);
    }
}

/* (transfer full): whose words they are, and where others go. */
static char *
dup_origin (BeaktaLensPanel *self)
{
  gboolean is_file;
  g_autofree char *path = beakta_word_list_dup_path ("terms.ini", &is_file);

  if (beakta_survey_has_own_terms (self->survey))
    return g_strdup (_("The words are the office’s own, and the same for all who share the case store."));
  if (is_file)
    /* Translators: %s is a file */
    return g_strdup_printf (_("The words are those of this computer, from the file %s."), path);

  return g_strdup (_("The words are those that Beakta comes with. An administrator of the case store puts the office’s own in with "
                     "beaktactl terms --set FILE."));
}

static void
show_words (BeaktaLensPanel *self)
{
  GPtrArray *groups = beakta_survey_get_perspectives (self->survey);
  guint chosen = gtk_drop_down_get_selected (self->perspective);
  g_autoptr(GString) list = g_string_new (NULL);
  g_autofree char *place = dup_origin (self);

  for (guint i = 0; i < groups->len; i++)
    if (chosen == ALL || chosen - 1 == i)
      append_words (list, g_ptr_array_index (groups, i));

  gtk_label_set_text (self->words, list->str);
  gtk_label_set_text (self->place, place);
}

/* The choices are the lists' own; what was chosen stays. */
static void
list_perspectives (BeaktaLensPanel *self)
{
  GPtrArray *groups = beakta_survey_get_perspectives (self->survey);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));
  guint chosen = gtk_drop_down_get_selected (self->perspective);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, (gpointer) _("All perspectives"));
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (names, ((BeaktaWordGroup *) g_ptr_array_index (groups, i))->name);
  g_ptr_array_add (names, NULL);

  self->is_listing = TRUE;
  gtk_string_list_splice (self->names, 0, n, (const char * const *) names->pdata);
  gtk_drop_down_set_selected (self->perspective, chosen < names->len - 1 ? chosen : ALL);
  self->is_listing = FALSE;
}

/* Anew, for the document and the perspective that are chosen. */
static void
choose (BeaktaLensPanel *self)
{
  const BeaktaSurveyed *surveyed = get_surveyed (self);
  guint chosen = gtk_drop_down_get_selected (self->perspective);

  g_clear_pointer (&self->terms, g_array_unref);
  self->current = -1;
  self->last_place = -1;
  if (surveyed != NULL)
    {
      self->terms = beakta_term_places_list (surveyed, chosen == ALL ? BEAKTA_ALL_PERSPECTIVES : chosen - 1);
      show_parts (self, surveyed);
      show_words (self);
    }
  update_count (self);
  g_signal_emit (self, signals[TERMS_CHANGED], 0);
}

static const char *
get_reason (BeaktaLensPanel *self)
{
  if (beakta_survey_get_problem (self->survey) != NULL)
    return _("The words or the texts could not be read. The coverage panel says why.");
  if (beakta_survey_is_complete (self->survey))
    return _("Only the newest version of a document is looked through, if it has a text.");

  return _("Looking through the documents…");
}

/* While there was nothing to go to the panel itself had the keyboard. */
static void
hand_on_keyboard (BeaktaLensPanel *self)
{
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
update (BeaktaLensPanel *self)
{
  gboolean has_terms;

  if (self->survey == NULL || !self->was_seen)
    return;

  has_terms = get_surveyed (self) != NULL && beakta_survey_get_perspectives (self->survey) != NULL;
  if (has_terms)
    list_perspectives (self);
  else
    gtk_label_set_text (self->nothing, get_reason (self));
  gtk_stack_set_visible_child_name (self->stack, has_terms ? "words" : "nothing");
  if (has_terms)
    hand_on_keyboard (self);
  choose (self);
}

/* From here on the words are looked for. */
static void
begin (BeaktaLensPanel *self)
{
  if (self->survey == NULL || self->was_seen)
    return;

  self->was_seen = TRUE;
  beakta_survey_look (self->survey);
  update (self);
}

static void
perspective_chosen_cb (BeaktaLensPanel *self)
{
  if (!self->is_listing && get_surveyed (self) != NULL)
    choose (self);
}

static void
part_activated_cb (BeaktaLensPanel *self,
                   BeaktaPartRow   *row)
{
  const BeaktaSurveyed *surveyed = get_surveyed (self);
  guint group = beakta_part_row_get_number (row);
  gint64 place;

  if (surveyed == NULL)
    return;

  place = group == OUTSIDE ? beakta_term_places_find_outside (surveyed, self->terms, self->last_place)
                           : beakta_term_places_find (surveyed, self->terms, group, self->last_place);
  if (place < 0)
    return;

  self->last_place = place;
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, self->document, (guint) place);
}

static void
reread_clicked_cb (BeaktaLensPanel *self)
{
  if (self->survey != NULL)
    beakta_survey_try_again (self->survey);
}

static void
beakta_lens_panel_map (GtkWidget *widget)
{
  BeaktaLensPanel *self = BEAKTA_LENS_PANEL (widget);

  GTK_WIDGET_CLASS (beakta_lens_panel_parent_class)->map (widget);

  begin (self);
  g_signal_emit (self, signals[TERMS_CHANGED], 0);
}

static void
beakta_lens_panel_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (beakta_lens_panel_parent_class)->unmap (widget);

  g_signal_emit (widget, signals[TERMS_CHANGED], 0);
}

static void
beakta_lens_panel_dispose (GObject *object)
{
  BeaktaLensPanel *self = BEAKTA_LENS_PANEL (object);

  g_clear_object (&self->survey_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_LENS_PANEL);
  g_clear_pointer (&self->terms, g_array_unref);
  g_clear_object (&self->survey);

  G_OBJECT_CLASS (beakta_lens_panel_parent_class)->dispose (object);
}

static void
beakta_lens_panel_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BeaktaLensPanel *self = BEAKTA_LENS_PANEL (object);

  if (id == PROP_IS_ON)
    g_value_set_boolean (value, self->is_on);
  else if (id == PROP_CURRENT)
    g_value_set_int (value, self->current);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_lens_panel_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BeaktaLensPanel *self = BEAKTA_LENS_PANEL (object);

  if (id == PROP_IS_ON)
    {
      beakta_lens_panel_set_is_on (self, g_value_get_boolean (value));
    }
  else if (id == PROP_CURRENT)
    {
      self->current = g_value_get_int (value);
      update_count (self);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, stack);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, nothing);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, perspective);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, names);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, count);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, parts);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, absent_box);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, absent);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, more);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, words);
  gtk_widget_class_bind_template_child (klass, BeaktaLensPanel, place);
  gtk_widget_class_bind_template_callback (klass, perspective_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, part_activated_cb);
  gtk_widget_class_bind_template_callback (klass, reread_clicked_cb);
}

static void
beakta_lens_panel_class_init (BeaktaLensPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_lens_panel_dispose;
  object_class->get_property = beakta_lens_panel_get_property;
  object_class->set_property = beakta_lens_panel_set_property;
  widget_class->map = beakta_lens_panel_map;
  widget_class->unmap = beakta_lens_panel_unmap;

  properties[PROP_IS_ON] = g_param_spec_boolean ("is-on", NULL, NULL, TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CURRENT] = g_param_spec_int ("current", NULL, NULL, -1, G_MAXINT, -1,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TERMS_CHANGED] = g_signal_new ("terms-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_install_property_action (widget_class, "lens.on", "is-on");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/coverage/beakta-lens-panel.ui");
  bind_children (widget_class);
}

static void
beakta_lens_panel_init (BeaktaLensPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_on = TRUE;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words"), -1);
  beakta_heard_name_set_drop_down (self->perspective, _("Perspective"));
  beakta_heard_name_set (self->more, _("What is looked for"));
  self->current = -1;
  self->last_place = -1;
  self->survey_signals = g_signal_group_new (BEAKTA_TYPE_SURVEY);
  g_signal_group_connect_object (self->survey_signals, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_lens_panel_new (void)
{
  return g_object_new (BEAKTA_TYPE_LENS_PANEL, NULL);
}

void
beakta_lens_panel_set_survey (BeaktaLensPanel *self,
                              BeaktaSurvey    *survey)
{
  g_return_if_fail (BEAKTA_IS_LENS_PANEL (self));

  g_set_object (&self->survey, survey);
  g_signal_group_set_target (self->survey_signals, survey);
  self->was_seen = FALSE;
  g_clear_pointer (&self->terms, g_array_unref);
  g_signal_emit (self, signals[TERMS_CHANGED], 0);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin (self);
}

void
beakta_lens_panel_set_document (BeaktaLensPanel *self,
                                guint            number)
{
  g_return_if_fail (BEAKTA_IS_LENS_PANEL (self));

  self->document = number;
  update (self);
}

gboolean
beakta_lens_panel_get_is_on (BeaktaLensPanel *self)
{
  g_return_val_if_fail (BEAKTA_IS_LENS_PANEL (self), FALSE);

  return self->is_on;
}

void
beakta_lens_panel_set_is_on (BeaktaLensPanel *self,
                             gboolean         is_on)
{
  g_return_if_fail (BEAKTA_IS_LENS_PANEL (self));

  if (self->is_on == is_on)
    return;

  self->is_on = is_on;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin (self);
  g_signal_emit (self, signals[TERMS_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ON]);
}

GArray *
beakta_lens_panel_dup_terms (BeaktaLensPanel *self)
{
  g_return_val_if_fail (BEAKTA_IS_LENS_PANEL (self), NULL);

  return self->is_on && self->terms != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) ? g_array_ref (self->terms) : NULL;
}
