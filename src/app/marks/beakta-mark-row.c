/* One mark in the list of marks. */

#define G_LOG_DOMAIN "beakta-mark-row"

#include "beakta-mark-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-case-marks.h"
#include "beakta-evidence-row.h"
#include "beakta-line-layout.h"
#include "beakta-passage.h"

struct _BeaktaMarkRow
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkLabel  *badge;
  GtkLabel  *words;
  GtkLabel  *purpose;
  GtkLabel  *place;
};

G_DEFINE_FINAL_TYPE (BeaktaMarkRow, beakta_mark_row, GTK_TYPE_WIDGET)

/* What stands in the badge: never the colour alone. */
static char *
dup_badge (BeaktaMarkItem *item)
{
  guint number = beakta_mark_item_get_number (item);

  if (number > 0)
    return g_strdup_printf ("%u", number);

  switch (beakta_mark_item_get_passage (item)->mark)
    {
    case BEAKTA_MARK_PROMISE:
      /* Translators: one letter or sign for a promise of the applicant, in a badge beside the words */
      return g_strdup (C_("badge", "P"));
    case BEAKTA_MARK_COMMENT:
      /* Translators: one letter or sign for a comment, in a badge beside the words */
      return g_strdup (C_("badge", "C"));
    case BEAKTA_MARK_EVIDENCE:
    case BEAKTA_MARK_HIGHLIGHT:
    default:
      /* Translators: one letter or sign for a free highlight, in a badge beside the words */
      return g_strdup (C_("badge", "H"));
    }
}

static const char *
get_sort (BeaktaMarkItem *item)
{
  if (beakta_mark_item_get_number (item) > 0)
    return _("Evidence");

  switch (beakta_mark_item_get_passage (item)->mark)
    {
    case BEAKTA_MARK_PROMISE: return _("Promise");
    /* Translators: a comment that somebody has made, not the act */
    case BEAKTA_MARK_COMMENT: return C_("mark", "Comment");
    case BEAKTA_MARK_EVIDENCE:
    case BEAKTA_MARK_HIGHLIGHT:
    default: return _("Highlight");
    }
}

static const char *
get_badge_class (BeaktaTint tint)
{
  static const char * const classes[BEAKTA_N_TINTS] = {
    [BEAKTA_TINT_COMMENT] = "comment",
    [BEAKTA_TINT_HIGHLIGHT] = "highlight",
    [BEAKTA_TINT_EVIDENCE] = "evidence-badge",
    [BEAKTA_TINT_PROMISE] = "promise",
    [BEAKTA_TINT_WEAK] = "weak",
  };

  g_return_val_if_fail (tint < BEAKTA_N_TINTS, "highlight");

  return classes[tint];
}

/* The description of a mark that is shown in the text tells of its state already. */
static char *
dup_purpose (BeaktaMarkItem *item)
{
  const char *state = beakta_case_marks_get_state (beakta_mark_item_get_passage (item));
  const char *description = beakta_mark_item_get_description (item);

  if (strstr (description, state) != NULL)
    return g_strdup (description);
  if (*description == '\0')
    return g_strdup (state);

  return g_strjoin ("\n", state, description, NULL);
}

char *
beakta_mark_row_dup_name (BeaktaMarkItem *item,
                          BeaktaCase     *case_)
{
  g_autofree char *quotation = NULL;
  g_autofree char *place = NULL;

  g_return_val_if_fail (BEAKTA_IS_MARK_ITEM (item), NULL);

  quotation = beakta_evidence_row_dup_quotation (beakta_mark_item_get_passage (item)->exact);
  place = beakta_evidence_row_dup_place (case_, beakta_mark_item_get_passage (item));

  if (beakta_mark_item_get_number (item) > 0)
    return g_strdup_printf (_("Evidence %u: %s, %s"), beakta_mark_item_get_number (item), quotation, place);

  /* Translators: the sort of a mark, the quoted words, where they stand; heard by those who do not see the screen */
  return g_strdup_printf (_("%s: %s, %s"), get_sort (item), quotation, place);
}

static void
beakta_mark_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_MARK_ROW);

  G_OBJECT_CLASS (beakta_mark_row_parent_class)->dispose (object);
}

static void
beakta_mark_row_class_init (BeaktaMarkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_mark_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/marks/beakta-mark-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarkRow, content);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarkRow, badge);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarkRow, words);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarkRow, purpose);
  gtk_widget_class_bind_template_child (widget_class, BeaktaMarkRow, place);
}

static void
beakta_mark_row_init (BeaktaMarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_mark_row_new (void)
{
  return g_object_new (BEAKTA_TYPE_MARK_ROW, NULL);
}

void
beakta_mark_row_show (BeaktaMarkRow  *self,
                      BeaktaMarkItem *item,
                      BeaktaCase     *case_)
{
  const BeaktaPassage *passage;
  g_autofree char *badge = NULL;
  g_autofree char *quotation = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *place = NULL;
  const char *classes[] = { "badge", "numeric", NULL, NULL };

  g_return_if_fail (BEAKTA_IS_MARK_ROW (self));
  g_return_if_fail (BEAKTA_IS_MARK_ITEM (item));

  passage = beakta_mark_item_get_passage (item);
  badge = dup_badge (item);
  quotation = beakta_evidence_row_dup_quotation (passage->exact);
  purpose = dup_purpose (item);
  place = beakta_evidence_row_dup_place (case_, passage);
  classes[2] = get_badge_class (beakta_mark_item_get_tint (item));

  gtk_label_set_label (self->badge, badge);
  gtk_widget_set_css_classes (GTK_WIDGET (self->badge), classes);
  gtk_label_set_label (self->words, quotation);
  gtk_label_set_label (self->purpose, purpose);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), *purpose != '\0');
  gtk_label_set_label (self->place, place);
}
