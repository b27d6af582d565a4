/* The review in the case page: a point on what somebody looks at, and a stretch of a document that a row leads to. */

#define G_LOG_DOMAIN "beakta-case-page"

#include "beakta-case-page-private.h"

#include "beakta-point-dialog.h"
#include "beakta-subject.h"

static void
add_aim (GPtrArray      *aims,
         BeaktaItemKind  kind,
         const char     *id,
         const char     *heading)
{
  BeaktaReviewPoint *aim = beakta_record_new (BEAKTA_ITEM_REVIEW_POINT, NULL);

  aim->target_kind = kind;
  beakta_record_set (&aim->target, id);
  beakta_record_set (&aim->heading, heading);
  g_ptr_array_add (aims, aim);
}

/* The words that are selected, and the part of the document that they stand in. */
static void
add_selected (GPtrArray           *aims,
              const BeaktaPassage *passage)
{
  g_autofree char *document = g_strdup_printf ("%u", passage->document);

  add_aim (aims, BEAKTA_ITEM_PASSAGE, passage->record.id, "");
  if (*passage->heading != '\0')
    add_aim (aims, BEAKTA_ITEM_DOCUMENT, document, passage->heading);
}

/* What the pane works on: a question, a cell, which is of its group, a goal. */
static void
add_target (BeaktaCasePage *self,
            GPtrArray      *aims)
{
  GtkWidget *pane = adw_view_stack_get_visible_child (self->panes);
  g_autofree char *id = NULL;
  g_auto(GStrv) parts = NULL;
  BeaktaItemKind kind;

  if (!beakta_case_pane_get_target (BEAKTA_CASE_PANE (pane), &kind, &id) &&
      !beakta_case_pane_get_target (BEAKTA_CASE_PANE (self->checklist_pane), &kind, &id))
    return;

  parts = g_strsplit (id, "/", 2);
  if (kind == BEAKTA_ITEM_CELL)
    add_aim (aims, BEAKTA_ITEM_GROUP, parts[0], "");
  else if (kind == BEAKTA_ITEM_ANSWER || kind == BEAKTA_ITEM_GROUP || kind == BEAKTA_ITEM_GOAL)
    add_aim (aims, kind, id, "");
}

/* What somebody looks at comes first; the rest can be chosen instead. */
static void
review_point_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BeaktaCasePage *self = BEAKTA_CASE_PAGE (widget);
  g_autoptr(BeaktaPassage) passage = NULL;
  GPtrArray *aims;

  if (!beakta_case_page_may (self, BEAKTA_ACT_WRITE_POINT))
    return;

  aims = g_ptr_array_new_with_free_func (beakta_record_unref);
  passage = beakta_reading_view_dup_selection (self->reading);
  if (passage != NULL)
    add_selected (aims, passage);
  add_target (self, aims);
  add_aim (aims, BEAKTA_ITEM_FACTS, "facts", "");
  add_aim (aims, BEAKTA_ITEM_ANALYSIS, "analysis", "");
  if (!beakta_case_is_own_work (beakta_case_editor_get_case (self->editor)))
    add_aim (aims, BEAKTA_ITEM_CLASSIFICATION, "classification", "");

  gtk_window_present (GTK_WINDOW (beakta_point_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->editor, aims, passage)));
}

static void
show_stretch_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  guint document, start, end;

  g_variant_get (parameter, "(uuu)", &document, &start, &end);
  beakta_case_page_show_stretch (BEAKTA_CASE_PAGE (widget), document, start, end);
}

void
beakta_case_page_class_add_review (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "case.review-point", NULL, review_point_cb);
  gtk_widget_class_install_action (klass, "case.show-stretch", "(uuu)", show_stretch_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_SHIFT_MASK, "case.review-point", NULL);
}
