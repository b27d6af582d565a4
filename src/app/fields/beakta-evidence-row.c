/* One quotation: its number, the words, where they stand, and a button that lets go of it. */

#define G_LOG_DOMAIN "beakta-evidence-row"

#include "beakta-evidence-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-line-layout.h"
#include "beakta-passage.h"

struct _BeaktaEvidenceRow
{
  GtkBox     parent_instance;

  char      *passage_id;

  /* Template children */
  GtkWidget *quote;
  GtkLabel  *number;
  GtkLabel  *words;
  GtkLabel  *place;
  GtkLabel  *state;
  GtkWidget *share;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (BeaktaEvidenceRow, beakta_evidence_row, GTK_TYPE_BOX)

enum
{
  ACTIVATED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
describe_state (BeaktaAnchorState state)
{
  switch (state)
    {
    case BEAKTA_ANCHOR_CHANGED:
      return _("The words have changed in the new version");

    case BEAKTA_ANCHOR_LOST:
      return _("Is not in the new version");

    case BEAKTA_ANCHOR_EXACT:
    case BEAKTA_ANCHOR_MOVED:
    default:
      return "";
    }
}

static void
show_number (BeaktaEvidenceRow *self,
             guint              number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  gtk_label_set_label (self->number, text);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number > 0);
}

static void
name_buttons (BeaktaEvidenceRow *self,
              guint              number,
              const char        *quotation,
              const char        *place)
{
  /* Translators: number of the evidence, the quoted words, where they stand; heard by those who do not see the screen */
  g_autofree char *quote_name = g_strdup_printf (_("Evidence %u: %s, %s"), number, quotation, place);
  g_autofree char *remove_name = g_strdup_printf (_("Remove evidence %u: %s"), number, quotation);
  g_autofree char *share_name = g_strdup_printf (_("Use evidence %u for more questions: %s"), number, quotation);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quote),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, quote_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->share),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, share_name, -1);
}

static void
quote_clicked_cb (GtkButton         *button,
                  BeaktaEvidenceRow *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
remove_clicked_cb (GtkButton         *button,
                   BeaktaEvidenceRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
share_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  return gtk_widget_activate_action (widget, "case.share-evidence", "s", BEAKTA_EVIDENCE_ROW (widget)->passage_id);
}

static void
beakta_evidence_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_EVIDENCE_ROW);

  G_OBJECT_CLASS (beakta_evidence_row_parent_class)->dispose (object);
}

static void
beakta_evidence_row_finalize (GObject *object)
{
  g_free (BEAKTA_EVIDENCE_ROW (object)->passage_id);

  G_OBJECT_CLASS (beakta_evidence_row_parent_class)->finalize (object);
}

static void
beakta_evidence_row_class_init (BeaktaEvidenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_evidence_row_dispose;
  object_class->finalize = beakta_evidence_row_finalize;

  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, GDK_SHIFT_MASK, share_key_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/fields/beakta-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, quote);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, number);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, place);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, state);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, share);
  gtk_widget_class_bind_template_child (widget_class, BeaktaEvidenceRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, quote_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
beakta_evidence_row_init (BeaktaEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_evidence_row_new (const char *passage_id)
{
  BeaktaEvidenceRow *self;

  g_return_val_if_fail (passage_id != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_EVIDENCE_ROW, NULL);
  self->passage_id = g_strdup (passage_id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->share), "s", passage_id);

  return GTK_WIDGET (self);
}

const char *
beakta_evidence_row_get_passage (BeaktaEvidenceRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_EVIDENCE_ROW (self), NULL);

  return self->passage_id;
}

gboolean
beakta_evidence_row_update (BeaktaEvidenceRow *self,
                            BeaktaCase        *case_)
{
  const BeaktaPassage *passage;
  g_autofree char *quotation = NULL;
  g_autofree char *place = NULL;
  guint number;

  g_return_val_if_fail (BEAKTA_IS_EVIDENCE_ROW (self), FALSE);

  passage = beakta_case_lookup (case_, BEAKTA_ITEM_PASSAGE, self->passage_id);

  if (passage == NULL)
    return FALSE;

  number = beakta_case_get_evidence_number (case_, self->passage_id);
  quotation = beakta_evidence_row_dup_quotation (passage->exact);
  place = beakta_evidence_row_dup_place (case_, passage);

  show_number (self, number);
  gtk_label_set_label (self->words, quotation);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->state, describe_state (passage->state));
  gtk_widget_set_visible (GTK_WIDGET (self->state), beakta_passage_asks_for_a_look (passage));
  name_buttons (self, number, quotation, place);

  return TRUE;
}

void
beakta_evidence_row_set_removable (BeaktaEvidenceRow *self,
                                   gboolean           removable)
{
  g_return_if_fail (BEAKTA_IS_EVIDENCE_ROW (self));

  gtk_widget_set_visible (self->remove, removable);
  gtk_widget_set_visible (self->share, removable);
}

char *
beakta_evidence_row_dup_place (BeaktaCase          *case_,
                               const BeaktaPassage *passage)
{
  const BeaktaDocument *document;
  g_autoptr(GString) place = NULL;

  g_return_val_if_fail (BEAKTA_IS_CASE (case_), NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  document = beakta_case_get_document (case_, passage->document);
  place = g_string_new (document != NULL ? document->name : "");

  if (*passage->heading != '\0')
    g_string_append_printf (place, "%s%s", place->len > 0 ? " · " : "", passage->heading);

  if (passage->page > 0)
    {
      if (place->len > 0)
        g_string_append (place, " · ");

      /* Translators: the page of a document that a quotation stands on */
      g_string_append_printf (place, _("page %u"), passage->page);
    }

  return g_string_free (g_steal_pointer (&place), FALSE);
}

char *
beakta_evidence_row_dup_quotation (const char *exact)
{
  g_auto(GStrv) words = NULL;
  g_autoptr(GString) line = NULL;

  g_return_val_if_fail (exact != NULL, NULL);

  words = g_strsplit_set (exact, " \t\n\f", -1);
  line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  /* Translators: quotation marks around words from a document */
  return g_strdup_printf (_("“%s”"), line->str);
}
