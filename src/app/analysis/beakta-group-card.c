/* A group of the consequence analysis: what happens to it if the application is granted, and if it is refused. */

#define G_LOG_DOMAIN "beakta-group-card"

#include "beakta-group-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "beakta-group-form.h"
#include "beakta-group-population.h"
#include "beakta-heard-name.h"
#include "beakta-line-layout.h"
#include "beakta-part-fields.h"
#include "beakta-wording.h"
#include "beakta-wrapped-words.h"

struct _BeaktaGroupCard
{
  GtkBox                 parent_instance;

  BeaktaCaseEditor      *editor;     /* owned */
  BeaktaOfficeGroups    *offices;    /* owned */
  char                  *group;
  BeaktaGroupCells      *cells;      /* a child */
  BeaktaGroupPopulation *population; /* a child */
  BeaktaPartFields      *fields;     /* a child: what else there is to say of the group */

  /* Template children */
  GtkWidget             *view;
  GtkLabel              *label;
  GtkLabel              *variables;
  GtkWidget             *edit;
  AdwBin                *cells_bin;
  GtkWidget             *share;
  GtkProgressBar        *share_bar;
  GtkLabel              *share_label;
  AdwBin                *population_bin;
  GtkExpander           *more;
  AdwBin                *form_bin;
};

static const BeaktaPartField more_fields[] =
{
  { "participation", N_("How far the group takes part in the project"), NULL, TRUE, BEAKTA_WORDS_PARTICIPATION },
  { "participation_note", N_("What the participation is, and whether it is real"), NULL, FALSE, 0 },
  { "differences", N_("Differences in the group"), N_("Who in the group is reached, and who is not?"), FALSE, 0 },
  { NULL, NULL, NULL, FALSE, 0 },
};

G_DEFINE_FINAL_TYPE (BeaktaGroupCard, beakta_group_card, GTK_TYPE_BOX)

enum
{
  CELL_OPENED,
  ENTERED,
  PASSAGE_ACTIVATED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BeaktaGroup *
get_group (BeaktaGroupCard *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_GROUP, self->group);
}

static void
passage_activated_cb (BeaktaGroupCells *cells,
                      const char       *passage_id,
                      BeaktaGroupCard  *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
cell_opened_cb (BeaktaGroupCells *cells,
                BeaktaGroupCard  *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  g_signal_emit (self, signals[CELL_OPENED], 0);
}

static void
cell_closed_cb (BeaktaGroupCells *cells,
                BeaktaGroupCard  *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

static void
close_form (BeaktaGroupCard *self)
{
  adw_bin_set_child (self->form_bin, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->form_bin), FALSE);
  gtk_widget_set_visible (self->view, TRUE);
  gtk_widget_grab_focus (self->edit);
}

static void
form_closed_cb (BeaktaGroupForm *form,
                BeaktaGroupCard *self)
{
  close_form (self);
}

static void
form_moved_cb (BeaktaGroupForm *form,
               int              by,
               BeaktaGroupCard *self)
{
  g_signal_emit (self, signals[MOVED], 0, by);
}

static void
fields_passage_activated_cb (BeaktaPartFields *fields,
                             const char       *passage_id,
                             BeaktaGroupCard  *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
fields_entered_cb (BeaktaPartFields *fields,
                   BeaktaGroupCard  *self)
{
  g_signal_emit (self, signals[ENTERED], 0, FALSE);
}

static void
cell_entered_cb (BeaktaGroupCells *cells,
                 BeaktaGroupCard  *self)
{
  g_signal_emit (self, signals[ENTERED], 0, TRUE);
}

static void
edit_clicked_cb (GtkButton       *button,
                 BeaktaGroupCard *self)
{
  GtkWidget *form = beakta_group_form_new (self->editor, self->offices, self->group);

  beakta_group_cells_close (self->cells);
  g_signal_connect (form, "closed", G_CALLBACK (form_closed_cb), self);
  g_signal_connect (form, "moved", G_CALLBACK (form_moved_cb), self);
  adw_bin_set_child (self->form_bin, form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_bin), TRUE);
  gtk_widget_set_visible (self->view, FALSE);
  gtk_widget_grab_focus (form);
}

/* "Sex · Country of birth": which variables make up the group. */
static void
show_variables (BeaktaGroupCard *self)
{
  const BeaktaGroup *group = get_group (self);
  g_autoptr(GString) line = g_string_new (NULL);
  g_autoptr(GList) members = group != NULL && group->variables != NULL ? json_object_get_members (group->variables) : NULL;

  for (GList *member = members; member != NULL; member = member->next)
    {
      g_autofree char *name = beakta_office_groups_dup_name (self->offices, member->data);

      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", name);
    }

  gtk_label_set_label (self->variables, line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->variables), line->len > 0);
}

static gint64
sum_of_support (BeaktaGroupCard *self)
{
  g_autoptr(GPtrArray) groups =
    beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_GROUP);
  gint64 sum = 0;

  for (guint i = 0; i < groups->len; i++)
    sum += MAX (((const BeaktaGroup *) g_ptr_array_index (groups, i))->sek, 0);

  return sum;
}

static void
show_share (BeaktaGroupCard   *self,
            const BeaktaGroup *group)
{
  gint64 sum = sum_of_support (self);
  g_autofree char *kronor = beakta_wording_dup_kronor (group->sek);
  g_autofree char *text = NULL;
  double fraction;

  gtk_widget_set_visible (self->share, group->sek >= 0 && sum > 0);

  if (group->sek < 0 || sum <= 0)
    return;

  fraction = (double) group->sek / (double) sum;
  /* Translators: a group's share of the project's money, and the amount; the first space is a no-break space */
  text = g_strdup_printf (_("%.0f\302\240%% · %s"), fraction * 100, kronor);
  gtk_progress_bar_set_fraction (self->share_bar, fraction);
  gtk_label_set_label (self->share_label, text);
}

static void
name_parts (BeaktaGroupCard   *self,
            const BeaktaGroup *group)
{
  g_autofree char *edit = g_strdup_printf ("%s: %s", _("Edit the group"), group->label);
  g_autofree char *more = g_strdup_printf ("%s: %s", group->label, _("Participation and differences"));

  beakta_heard_name_set (GTK_WIDGET (self->more), more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, group->label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
}

static void
beakta_group_card_dispose (GObject *object)
{
  BeaktaGroupCard *self = BEAKTA_GROUP_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_GROUP_CARD);
  g_clear_object (&self->editor);
  g_clear_object (&self->offices);

  G_OBJECT_CLASS (beakta_group_card_parent_class)->dispose (object);
}

static void
beakta_group_card_finalize (GObject *object)
{
  g_free (BEAKTA_GROUP_CARD (object)->group);

  G_OBJECT_CLASS (beakta_group_card_parent_class)->finalize (object);
}

static void
beakta_group_card_class_init (BeaktaGroupCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_group_card_dispose;
  object_class->finalize = beakta_group_card_finalize;

  signals[CELL_OPENED] =
    g_signal_new ("cell-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_BOOLEAN);
  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (BEAKTA_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/analysis/beakta-group-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, view);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, variables);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, edit);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, cells_bin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, share);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, share_bar);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, share_label);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, population_bin);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, more);
  gtk_widget_class_bind_template_child (widget_class, BeaktaGroupCard, form_bin);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
}

static void
beakta_group_card_init (BeaktaGroupCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields = BEAKTA_PART_FIELDS (beakta_part_fields_new (more_fields));
  gtk_widget_set_margin_top (GTK_WIDGET (self->fields), 8);
  g_signal_connect (self->fields, "passage-activated", G_CALLBACK (fields_passage_activated_cb), self);
  g_signal_connect (self->fields, "entered", G_CALLBACK (fields_entered_cb), self);
  gtk_expander_set_child (self->more, GTK_WIDGET (self->fields));
  beakta_wrapped_words_set (gtk_expander_get_label_widget (self->more));
}

static void
add_cells (BeaktaGroupCard *self)
{
  GtkWidget *cells = beakta_group_cells_new (self->editor, self->group);

  g_signal_connect (cells, "opened", G_CALLBACK (cell_opened_cb), self);
  g_signal_connect (cells, "closed", G_CALLBACK (cell_closed_cb), self);
  g_signal_connect (cells, "entered", G_CALLBACK (cell_entered_cb), self);
  g_signal_connect (cells, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  self->cells = BEAKTA_GROUP_CELLS (cells);
  adw_bin_set_child (self->cells_bin, cells);
}

GtkWidget *
beakta_group_card_new (BeaktaCaseEditor   *editor,
                       BeaktaOfficeGroups *offices,
                       const char         *group)
{
  BeaktaGroupCard *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (BEAKTA_IS_OFFICE_GROUPS (offices), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_GROUP_CARD, NULL);
  self->editor = g_object_ref (editor);
  self->offices = g_object_ref (offices);
  self->group = g_strdup (group);

  add_cells (self);
  self->population = BEAKTA_GROUP_POPULATION (beakta_group_population_new (editor, offices, group));
  adw_bin_set_child (self->population_bin, GTK_WIDGET (self->population));
  g_signal_connect_object (offices, "changed", G_CALLBACK (show_variables), self, G_CONNECT_SWAPPED);
  beakta_part_fields_set (self->fields, editor, BEAKTA_ITEM_GROUP, group);
  beakta_group_card_update (self);

  return GTK_WIDGET (self);
}

const char *
beakta_group_card_get_group (BeaktaGroupCard *self)
{
  g_return_val_if_fail (BEAKTA_IS_GROUP_CARD (self), NULL);

  return self->group;
}

void
beakta_group_card_update (BeaktaGroupCard *self)
{
  const BeaktaGroup *group;

  g_return_if_fail (BEAKTA_IS_GROUP_CARD (self));

  group = get_group (self);

  if (group == NULL)
    return;

  gtk_label_set_label (self->label, group->label);
  show_variables (self);
  show_share (self, group);
  beakta_group_population_update (self->population);
  beakta_part_fields_set_about (self->fields, group->label);
  beakta_part_fields_update (self->fields);
  name_parts (self, group);
  gtk_widget_set_visible (self->edit, beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, NULL));
  beakta_group_cells_update (self->cells);
}

BeaktaGroupCells *
beakta_group_card_get_cells (BeaktaGroupCard *self)
{
  g_return_val_if_fail (BEAKTA_IS_GROUP_CARD (self), NULL);

  return self->cells;
}

GtkWidget *
beakta_group_card_steal_form (BeaktaGroupCard *self)
{
  GtkWidget *form;

  g_return_val_if_fail (BEAKTA_IS_GROUP_CARD (self), NULL);

  form = adw_bin_get_child (self->form_bin);

  if (form == NULL || !beakta_group_form_is_changed (BEAKTA_GROUP_FORM (form)))
    return NULL;

  g_signal_handlers_disconnect_by_data (form, self);
  beakta_group_form_set_left (BEAKTA_GROUP_FORM (form));
  g_object_ref (form);
  adw_bin_set_child (self->form_bin, NULL);

  return form;
}

void
beakta_group_card_flush (BeaktaGroupCard *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CARD (self));

  beakta_part_fields_flush (self->fields);
  beakta_group_cells_flush (self->cells);
}

void
beakta_group_card_take_back (BeaktaGroupCard *self)
{
  g_return_if_fail (BEAKTA_IS_GROUP_CARD (self));

  beakta_part_fields_take_back (self->fields);
  beakta_group_cells_take_back (self->cells);
}
