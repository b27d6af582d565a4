/* What a sentence of the reasons is tied to: answers, passages in a version of their document, persons; each leads there. */

#define G_LOG_DOMAIN "beakta-reasons-ties"

#include "beakta-reasons-ties.h"

#include <glib/gi18n-lib.h>

#include "beakta-evidence-row.h"
#include "beakta-heard-name.h"
#include "beakta-json.h"
#include "beakta-reasons-words.h"
#include "beakta-wrapped-words.h"

/* As much of a checksum as people compare. */
#define SUM_LENGTH 8

struct _BeaktaReasonsTies
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  JsonObject       *ties;            /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (BeaktaReasonsTies, beakta_reasons_ties, GTK_TYPE_BOX)

enum
{
  PASSAGE_ACTIVATED,
  ITEM_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A tie that leads to an item of the case. */
typedef struct
{
  BeaktaReasonsTies *owner;          /* not owned: it has the button */
  BeaktaItemKind     kind;
  char              *id;
} Way;

static void
way_free (gpointer  data,
          GClosure *closure)
{
  Way *way = data;

  g_free (way->id);
  g_free (way);
}

/* The facts have a dialog of their own. */
static void
clicked_cb (GtkButton *button,
            gpointer   user_data)
{
  const Way *way = user_data;

  if (way->kind == BEAKTA_ITEM_FACTS)
    gtk_widget_activate_action (GTK_WIDGET (button), "case.facts", NULL);
  else
    g_signal_emit (way->owner, signals[ITEM_ACTIVATED], 0, (int) way->kind, way->id);
}

static void
passage_activated_cb (BeaktaEvidenceRow *row,
                      BeaktaReasonsTies *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, beakta_evidence_row_get_passage (row));
}

/* Whose it is. */
static char *
dup_person (BeaktaReasonsTies *self,
            JsonObject        *tie,
            BeaktaItemKind     kind)
{
  const char *by = json_object_get_string_member_with_default (tie, "by", "");

  if (*by == '\0')
    return g_strdup ("");
  if (kind == BEAKTA_ITEM_ANSWER || kind == BEAKTA_ITEM_ASSESSMENT)
    /* Translators: %s is a person */
    return g_strdup_printf (_("Answered by %s"), beakta_case_editor_get_name (self->editor, by));
  if (kind == BEAKTA_ITEM_PASSAGE)
    /* Translators: %s is a person */
    return g_strdup_printf (_("Marked by %s"), beakta_case_editor_get_name (self->editor, by));

  return g_strdup (beakta_case_editor_get_name (self->editor, by));
}

/* "Marked by A. Ek · document 1 (7f3a91c2) · there is a newer version" */
static char *
dup_version (BeaktaReasonsTies *self,
             JsonObject        *tie)
{
  BeaktaCase *case_ = beakta_case_editor_get_case (self->editor);
  guint number = (guint) g_ascii_strtoull (json_object_get_string_member_with_default (tie, "document", "0"), NULL, 10);
  const char *sum = json_object_get_string_member_with_default (tie, "sha256", "");
  g_autofree char *start = g_strndup (sum, SUM_LENGTH);
  g_autofree char *person = dup_person (self, tie, BEAKTA_ITEM_PASSAGE);
  g_autofree char *document = NULL;
  gboolean is_newest = beakta_case_get_newest_version (case_, number, TRUE) == number;

  /* Translators: the number of a document in the case, and the start of its checksum: which version it is */
  document = g_strdup_printf (_("document %1$u (%2$s)"), number, start);

  return g_strconcat (person, *person != '\0' ? " · " : "", document, is_newest ? "" : " · ",
                      is_newest ? "" : _("there is a newer version"), NULL);
}

static void
add_passage (BeaktaReasonsTies *self,
             const char        *id,
             JsonObject        *tie)
{
  GtkWidget *row = beakta_evidence_row_new (id);
  g_autofree char *version = dup_version (self, tie);
  GtkWidget *caption;

  if (!beakta_evidence_row_update (BEAKTA_EVIDENCE_ROW (row), beakta_case_editor_get_whole (self->editor)))
    {
      g_object_unref (g_object_ref_sink (row));
      beakta_wrapped_words_add (GTK_WIDGET (self), _("The passage is not in the case any more"), "quiet-warning");
      return;
    }

  beakta_evidence_row_set_removable (BEAKTA_EVIDENCE_ROW (row), FALSE);
  g_signal_connect (row, "activated", G_CALLBACK (passage_activated_cb), self);
  gtk_box_append (GTK_BOX (self), row);
  caption = beakta_wrapped_words_add (GTK_WIDGET (self), version, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_margin_start (caption, 10);
}

static void
add_item (BeaktaReasonsTies *self,
          BeaktaItemKind     kind,
          const char        *id,
          JsonObject        *tie)
{
  g_autofree char *words = beakta_reasons_words_dup_item (self->editor, kind, id);
  g_autofree char *person = dup_person (self, tie, kind);
  g_autofree char *name = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new ();
  Way *way = g_new0 (Way, 1);

  way->owner = self;
  way->kind = kind;
  way->id = g_strdup (id);
  beakta_wrapped_words_add (box, words != NULL ? words : _("What it said is not in the case any more"), NULL);
  if (*person != '\0')
    gtk_widget_add_css_class (beakta_wrapped_words_add (box, person, "caption"), "dim-label");

  name = g_strconcat (words != NULL ? words : _("What it said is not in the case any more"), *person != '\0' ? ", " : "",
                      person, NULL);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_sensitive (button, words != NULL);
  gtk_widget_set_tooltip_text (button, _("Go to what the sentence says this from"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "reasons-tie");
  beakta_heard_name_set (button, name);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), way, way_free, 0);
  gtk_box_append (GTK_BOX (self), button);
}

static void
show_ties (BeaktaReasonsTies *self)
{
  g_autoptr(GList) ties = self->ties != NULL ? json_object_get_members (self->ties) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  for (GList *tie = ties; tie != NULL; tie = tie->next)
    {
      g_auto(GStrv) parts = g_strsplit (tie->data, " ", 2);
      JsonObject *value = json_object_get_object_member (self->ties, tie->data);
      BeaktaItemKind kind;

      if (g_strv_length (parts) != 2 || !beakta_item_kind_from_nick (parts[0], &kind))
        continue;
      if (kind == BEAKTA_ITEM_PASSAGE)
        add_passage (self, parts[1], value);
      else
        add_item (self, kind, parts[1], value);
    }

  if (ties == NULL)
    beakta_wrapped_words_add (GTK_WIDGET (self), _("Tied to nothing in the case"), "dim-label");
}

static void
beakta_reasons_ties_finalize (GObject *object)
{
  BeaktaReasonsTies *self = BEAKTA_REASONS_TIES (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->ties, json_object_unref);

  G_OBJECT_CLASS (beakta_reasons_ties_parent_class)->finalize (object);
}

static void
beakta_reasons_ties_class_init (BeaktaReasonsTiesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = beakta_reasons_ties_finalize;

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  signals[ITEM_ACTIVATED] =
    g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_reasons_ties_init (BeaktaReasonsTies *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the sentence is tied to"), -1);
}

GtkWidget *
beakta_reasons_ties_new (BeaktaCaseEditor *editor)
{
  BeaktaReasonsTies *self = g_object_new (BEAKTA_TYPE_REASONS_TIES, NULL);

  self->editor = g_object_ref (editor);
  show_ties (self);

  return GTK_WIDGET (self);
}

void
beakta_reasons_ties_set (BeaktaReasonsTies *self,
                         JsonObject        *ties)
{
  g_return_if_fail (BEAKTA_IS_REASONS_TIES (self));

  /* The keyboard keeps its place while the ties are the same. */
  if (beakta_json_equal (self->ties, ties))
    return;

  g_clear_pointer (&self->ties, json_object_unref);
  self->ties = ties != NULL ? json_object_ref (ties) : NULL;
  show_ties (self);
}
