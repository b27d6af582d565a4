#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-outline-row.h"

#include "beakta-editor-words.h"
#include "beakta-line-layout.h"
#include "beakta-wording.h"

struct _BeaktaDraftOutlineRow
{
  GtkListBoxRow         parent_instance;

  BeaktaChecklistDraft *draft;       /* owned */
  BeaktaDraftItem       item;
  GtkLabel             *number;      /* children */
  GtkLabel             *words;
  GtkLabel             *errors;
};

G_DEFINE_FINAL_TYPE (BeaktaDraftOutlineRow, beakta_draft_outline_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The list itself is where it is. */
static GdkContentProvider *
prepare_cb (GtkDragSource         *source,
            double                 x,
            double                 y,
            BeaktaDraftOutlineRow *self)
{
  return self->item != BEAKTA_DRAFT_ROOT ? gdk_content_provider_new_typed (G_TYPE_UINT, self->item) : NULL;
}

static gboolean
drop_cb (GtkDropTarget         *target,
         const GValue          *value,
         double                 x,
         double                 y,
         BeaktaDraftOutlineRow *self)
{
  guint item = g_value_get_uint (value);

  if (!beakta_checklist_draft_has_item (self->draft, item))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, item);

  return TRUE;
}

static BeaktaDraftField
get_field (BeaktaDraftKind kind)
{
  switch (kind)
    {
    case BEAKTA_DRAFT_QUESTION: return BEAKTA_DRAFT_FIELD_TEXT;
    case BEAKTA_DRAFT_CLASS:    return BEAKTA_DRAFT_FIELD_BECAUSE;
    case BEAKTA_DRAFT_SCORE:    return BEAKTA_DRAFT_FIELD_LABEL;
    case BEAKTA_DRAFT_LIST:
    case BEAKTA_DRAFT_SECTION:
    case BEAKTA_DRAFT_OPTION:
    case BEAKTA_N_DRAFT_KINDS:
    default:                    return BEAKTA_DRAFT_FIELD_TITLE;
    }
}

static char *
dup_number (BeaktaDraftOutlineRow *self,
            BeaktaDraftKind        kind)
{
  if (kind == BEAKTA_DRAFT_SECTION || kind == BEAKTA_DRAFT_QUESTION)
    return beakta_checklist_draft_dup_text (self->draft, self->item, BEAKTA_DRAFT_FIELD_ID, NULL);
  if (kind == BEAKTA_DRAFT_SCORE)
    return beakta_checklist_draft_dup_text (self->draft, self->item, BEAKTA_DRAFT_FIELD_POINTS, NULL);

  return g_strdup ("");
}

static void
beakta_draft_outline_row_finalize (GObject *object)
{
  g_object_unref (BEAKTA_DRAFT_OUTLINE_ROW (object)->draft);

  G_OBJECT_CLASS (beakta_draft_outline_row_parent_class)->finalize (object);
}

static void
beakta_draft_outline_row_class_init (BeaktaDraftOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_draft_outline_row_finalize;

  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
add_dragging (BeaktaDraftOutlineRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
beakta_draft_outline_row_init (BeaktaDraftOutlineRow *self)
{
  GtkWidget *box = beakta_line_new (9);

  self->number = add_label (box, "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  self->words = add_label (box, "outline-words");
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words, 2);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  self->errors = add_label (box, "caption");
  gtk_widget_set_valign (GTK_WIDGET (self->errors), GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  add_dragging (self);
}

GtkWidget *
beakta_draft_outline_row_new (BeaktaChecklistDraft *draft,
                              BeaktaDraftItem       item)
{
  static const guint none[BEAKTA_N_SEVERITIES] = { 0 };
  BeaktaDraftOutlineRow *self;

  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_DRAFT (draft), NULL);

  self = g_object_new (BEAKTA_TYPE_DRAFT_OUTLINE_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->item = item;
  if (beakta_checklist_draft_get_kind (draft, item) == BEAKTA_DRAFT_QUESTION)
    gtk_widget_add_css_class (GTK_WIDGET (self), "outline-question");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
  beakta_draft_outline_row_update (self);
  beakta_draft_outline_row_set_counts (self, none);

  return GTK_WIDGET (self);
}

BeaktaDraftItem
beakta_draft_outline_row_get_item (BeaktaDraftOutlineRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_OUTLINE_ROW (self), 0);

  return self->item;
}

static void
name_row (BeaktaDraftOutlineRow *self)
{
  g_autofree char *about = beakta_editor_words_dup_item (self->draft, self->item);
  const char *errors = gtk_label_get_label (self->errors);
  g_autofree char *name = g_strdup_printf ("%s: %s %s", about, gtk_label_get_label (self->words), errors);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strchomp (name), -1);
}

void
beakta_draft_outline_row_update (BeaktaDraftOutlineRow *self)
{
  BeaktaDraftKind kind;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE_ROW (self));

  kind = beakta_checklist_draft_get_kind (self->draft, self->item);
  number = dup_number (self, kind);
  words = beakta_checklist_draft_dup_text (self->draft, self->item, get_field (kind), "sv");
  about = beakta_editor_words_dup_item (self->draft, self->item);

  gtk_label_set_label (self->number, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number), *number != '\0');
  gtk_label_set_label (self->words, *words != '\0' ? words : about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  name_row (self);
}

void
beakta_draft_outline_row_set_counts (BeaktaDraftOutlineRow *self,
                                     const guint           *counts)
{
  g_autofree char *words = NULL;

  g_return_if_fail (BEAKTA_IS_DRAFT_OUTLINE_ROW (self));

  words = beakta_editor_words_dup_counts (counts);
  gtk_label_set_label (self->errors, words);
  gtk_widget_set_visible (GTK_WIDGET (self->errors), *words != '\0');
  if (counts[BEAKTA_SEVERITY_ERROR] > 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->errors), "outline-errors");
      gtk_widget_remove_css_class (GTK_WIDGET (self->errors), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->errors), "outline-errors");
      gtk_widget_add_css_class (GTK_WIDGET (self->errors), "dim-label");
    }
  name_row (self);
}
