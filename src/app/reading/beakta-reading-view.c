/* A document's text with its marks, outline, find bar and coverage strip: the left column. How its parts hang together;
 * each part's own work is in a file of its own.
 *
 * (1) What is selected, cited and copied are words of the text stream, never of the screen.
 * (2) Another document, another zoom or a new version of the case never loses the reader's place.
 */

#define G_LOG_DOMAIN "beakta-reading-view"

#include "beakta-reading-view-private.h"

#include "beakta-anchor.h"
#include "beakta-line-layout.h"

G_DEFINE_FINAL_TYPE (BeaktaReadingView, beakta_reading_view, GTK_TYPE_WIDGET)

enum
{
  PROP_HAS_SELECTION = 1,
  PROP_DOCUMENT,
  PROP_AS_TEXT,
  PROP_OTHERS,
  PROP_TERM,
  N_PROPS
};

enum
{
  PASSAGE_ACTIVATED,
  MARK_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
mark_activated_cb (BeaktaReadingView *self,
                   const char        *passage)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage);
}

static void
remark_activated_cb (BeaktaReadingView *self,
                     guint              position)
{
  beakta_remark_bar_present (self->remark_bar, position);
}

static void
sidebar_close_cb (BeaktaReadingView *self)
{
  adw_flap_set_reveal_flap (self->flap, FALSE);
}

/* The keyboard does not stay in what is hidden. */
static void
flap_moved_cb (BeaktaReadingView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!adw_flap_get_reveal_flap (self->flap) && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)))
    gtk_widget_grab_focus (GTK_WIDGET (self->surface));
}

static void
document_chosen_cb (BeaktaReadingView *self,
                    guint              number)
{
  beakta_reading_view_show_document (self, number);
}

static void
retry_clicked_cb (BeaktaReadingView *self)
{
  beakta_reading_view_open (self, self->number);
}

void
beakta_reading_view_selection_changed (BeaktaReadingView *self)
{
  guint start, end;
  gboolean has_selection = beakta_reading_surface_get_selection (self->surface, &start, &end);

  if (self->has_selection == has_selection)
    return;

  self->has_selection = has_selection;
  beakta_reading_view_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_SELECTION]);
}

static void
selection_changed_cb (BeaktaReadingView *self)
{
  beakta_reading_view_selection_changed (self);
}

static gboolean
beakta_reading_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_READING_VIEW (widget)->surface));
}

static void
beakta_reading_view_dispose (GObject *object)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (object);

  beakta_reading_view_close (self);
  beakta_reading_view_menu_dispose (self);
  beakta_reading_view_marks_dispose (self);
  g_clear_object (&self->editor_signals);
  g_clear_object (&self->editor);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_READING_VIEW);

  G_OBJECT_CLASS (beakta_reading_view_parent_class)->dispose (object);
}

static void
beakta_reading_view_finalize (GObject *object)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (object);

  g_hash_table_unref (self->tops);
  g_hash_table_unref (self->passwords);
  g_clear_pointer (&self->terms, g_array_unref);
  g_free (self->refused);
  g_free (self->wanted);

  G_OBJECT_CLASS (beakta_reading_view_parent_class)->finalize (object);
}

static void
beakta_reading_view_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (object);

  switch (id)
    {
    case PROP_HAS_SELECTION:
      g_value_set_boolean (value, self->has_selection);
      break;
    case PROP_DOCUMENT:
      g_value_set_uint (value, self->number);
      break;
    case PROP_AS_TEXT:
      g_value_set_boolean (value, self->as_text);
      break;
    case PROP_TERM:
      g_value_set_int (value, self->current_term);
      break;
    case PROP_OTHERS:
      g_value_set_boolean (value, self->shows_others);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_shows_others (BeaktaReadingView *self,
                  gboolean           shows_others)
{
  if (self->shows_others == shows_others)
    return;

  self->shows_others = shows_others;
  beakta_reading_view_marks_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OTHERS]);
}

static void
beakta_reading_view_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BeaktaReadingView *self = BEAKTA_READING_VIEW (object);

  switch (id)
    {
    case PROP_AS_TEXT:
      beakta_reading_view_set_as_text (self, g_value_get_boolean (value));
      break;
    case PROP_OTHERS:
      set_shows_others (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_HAS_SELECTION] = g_param_spec_boolean ("has-selection", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DOCUMENT] = g_param_spec_uint ("document", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AS_TEXT] = g_param_spec_boolean ("as-text", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  properties[PROP_TERM] = g_param_spec_int ("term", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OTHERS] = g_param_spec_boolean ("others", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (BeaktaReadingViewClass *klass)
{
  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MARK_REQUESTED] = g_signal_new ("mark-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

}

/* What the template is made of. */
static void
ensure_types (void)
{
  g_type_ensure (BEAKTA_TYPE_COVERAGE_STRIP);
  g_type_ensure (BEAKTA_TYPE_DOCUMENT_CHOOSER);
  g_type_ensure (BEAKTA_TYPE_FIND_BAR);
  g_type_ensure (BEAKTA_TYPE_REMARK_BAR);
  g_type_ensure (BEAKTA_TYPE_REREAD_BOX);
  g_type_ensure (BEAKTA_TYPE_READING_SIDEBAR);
  g_type_ensure (BEAKTA_TYPE_FOLIO);
  g_type_ensure (BEAKTA_TYPE_PAGE_BAR);
  g_type_ensure (BEAKTA_TYPE_PAGE_VIEW);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, chooser);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, flap);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, find_button);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, notice_row);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, notice);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, notice_acts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, surfaces);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, folio);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, pages);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, page_bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, remark_bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, strip);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, refusal);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, refusal_acts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaReadingView, problem);
}

static void
beakta_reading_view_class_init (BeaktaReadingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_reading_view_dispose;
  object_class->finalize = beakta_reading_view_finalize;
  object_class->get_property = beakta_reading_view_get_property;
  object_class->set_property = beakta_reading_view_set_property;
  widget_class->grab_focus = beakta_reading_view_grab_focus;

  install_properties (object_class);
  install_signals (klass);
  ensure_types ();


  gtk_widget_class_set_css_name (widget_class, "reading-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/reading/beakta-reading-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, document_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, flap_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, remark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_close_cb);

  beakta_reading_view_place_class_init (widget_class);
  beakta_reading_view_lock_class_init (widget_class);
  beakta_reading_view_class_install_actions (widget_class);
}

static void
beakta_reading_view_init (BeaktaReadingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->surface = BEAKTA_READING_SURFACE (self->folio);
  self->tops = g_hash_table_new (NULL, NULL);
  self->wanted_place = -1;
  self->current_term = -1;
  self->editor_signals = g_signal_group_new (BEAKTA_TYPE_CASE_EDITOR);
  g_signal_group_connect_object (self->editor_signals, "access-changed",
                                 G_CALLBACK (beakta_reading_view_update_actions), self, G_CONNECT_SWAPPED);

  g_object_bind_property (self->flap, "reveal-flap", self->sidebar_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  beakta_remark_bar_set_surface (self->remark_bar, self->surface);
  beakta_find_bar_set_surface (self->find_bar, self->surface);
  g_object_bind_property (self->find_bar, "is-open", self->find_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  beakta_reading_view_marks_init (self);
  beakta_reading_view_lock_init (self);
  beakta_reading_view_pages_init (self);
  beakta_reading_view_actions_init (self);
  beakta_reading_view_show_terms (self);
  beakta_reading_view_menu_init (self);
  beakta_reading_view_documents_changed (self);
}

GtkWidget *
beakta_reading_view_new (void)
{
  return g_object_new (BEAKTA_TYPE_READING_VIEW, NULL);
}

void
beakta_reading_view_set_editor (BeaktaReadingView *self,
                                BeaktaCaseEditor  *editor)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  if (self->editor == editor)
    return;

  beakta_reading_view_close (self);
  g_hash_table_remove_all (self->tops);
  g_hash_table_remove_all (self->passwords);
  g_clear_pointer (&self->wanted, g_free);
  self->wanted_stretch = (BeaktaStretch) { 0 };
  self->wanted_place = -1;

  g_set_object (&self->editor, editor);
  g_signal_group_set_target (self->editor_signals, editor);
  g_signal_group_set_target (self->case_signals, editor != NULL ? beakta_case_editor_get_case (editor) : NULL);
  beakta_reading_view_follow_shown (self);

  beakta_reading_view_show_document (self, beakta_reading_view_choose_first (self));
}

void
beakta_reading_view_show_document (BeaktaReadingView *self,
                                   guint              number)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  if (number != 0 && number == self->number && (self->text != NULL || self->loading != NULL))
    return;

  beakta_reading_view_open (self, number);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

BeaktaPassage *
beakta_reading_view_dup_selection (BeaktaReadingView *self)
{
  const BeaktaDocument *document;
  guint start, end;

  g_return_val_if_fail (BEAKTA_IS_READING_VIEW (self), NULL);

  if (self->editor == NULL || !beakta_reading_surface_get_selection (self->surface, &start, &end))
    return NULL;

  document = beakta_case_get_document (beakta_case_editor_get_case (self->editor), self->number);
  if (document == NULL)
    return NULL;

  return beakta_anchor_make (self->text, document, start, end);
}

void
beakta_reading_view_clear_selection (BeaktaReadingView *self)
{
  guint start, end;

  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  if (beakta_reading_surface_get_selection (self->surface, &start, &end))
    beakta_reading_surface_place_caret (self->surface, end);
  beakta_reading_view_hide_bubble (self);
}

void
beakta_reading_view_add_panel (BeaktaReadingView *self,
                               GtkWidget         *panel,
                               const char        *name)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  beakta_reading_sidebar_add (self->sidebar, panel, name);
}

void
beakta_reading_view_show_panel (BeaktaReadingView *self,
                                const char        *name)
{
  g_return_if_fail (BEAKTA_IS_READING_VIEW (self));

  if (!beakta_reading_view_has_sidebar (self) || !beakta_reading_sidebar_get_shows (self->sidebar, name))
    return;

  adw_flap_set_reveal_flap (self->flap, TRUE);
  beakta_reading_sidebar_present (self->sidebar, name);
}

BeaktaShown *
beakta_reading_view_get_shown (BeaktaReadingView *self)
{
  g_return_val_if_fail (BEAKTA_IS_READING_VIEW (self), NULL);

  return self->shown;
}
