/* Which of the case's checklists is shown. */

#define G_LOG_DOMAIN "beakta-checklist-chooser"

#include "beakta-checklist-chooser.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-wording.h"

struct _BeaktaChecklistChooser
{
  GtkWidget    parent_instance;

  GPtrArray   *ids;                  /* of char *, in the order of the drop-down */
  char        *shown;                /* nullable: what is selected */
  gboolean     is_following;         /* the drop-down follows the case, not a person */

  /* Template children */
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (BeaktaChecklistChooser, beakta_checklist_chooser, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
selected_cb (GtkDropDown            *drop_down,
             GParamSpec             *pspec,
             BeaktaChecklistChooser *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (!self->is_following && selected < self->ids->len
      && g_strcmp0 (g_ptr_array_index (self->ids, selected), self->shown) != 0)
    g_signal_emit (self, signals[CHOSEN], 0, g_ptr_array_index (self->ids, selected));
}

static void
beakta_checklist_chooser_dispose (GObject *object)
{
  BeaktaChecklistChooser *self = BEAKTA_CHECKLIST_CHOOSER (object);

  g_clear_pointer ((GtkWidget **) &self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (beakta_checklist_chooser_parent_class)->dispose (object);
}

static void
beakta_checklist_chooser_finalize (GObject *object)
{
  BeaktaChecklistChooser *self = BEAKTA_CHECKLIST_CHOOSER (object);

  g_ptr_array_unref (self->ids);
  g_free (self->shown);

  G_OBJECT_CLASS (beakta_checklist_chooser_parent_class)->finalize (object);
}

static void
beakta_checklist_chooser_class_init (BeaktaChecklistChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_checklist_chooser_dispose;
  object_class->finalize = beakta_checklist_chooser_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/beakta/Beakta/ui/checklist/beakta-checklist-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaChecklistChooser, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
beakta_checklist_chooser_init (BeaktaChecklistChooser *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->drop_down, _("Checklist shown"));
}

void
beakta_checklist_chooser_follow (BeaktaChecklistChooser *self,
                                 BeaktaCaseEditor       *editor)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) records = NULL;

  g_return_if_fail (BEAKTA_IS_CHECKLIST_CHOOSER (self));
  g_return_if_fail (editor == NULL || BEAKTA_IS_CASE_EDITOR (editor));

  g_ptr_array_set_size (self->ids, 0);

  if (editor != NULL)
    records = beakta_case_list (beakta_case_editor_get_case (editor), BEAKTA_ITEM_CHECKLIST);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const BeaktaCaseChecklist *used = g_ptr_array_index (records, i);
      BeaktaChecklist *checklist = beakta_case_editor_get_checklist (editor, used->checklist);

      if (checklist == NULL)
        continue;

      g_ptr_array_add (self->ids, g_strdup (used->checklist));
      gtk_string_list_append (titles, beakta_checklist_get_title (checklist, beakta_wording_get_language ()));
    }

  self->is_following = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (titles));
  self->is_following = FALSE;
}

gboolean
beakta_checklist_chooser_holds (BeaktaChecklistChooser *self,
                                const char             *checklist_id)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_CHOOSER (self), FALSE);

  return checklist_id != NULL && g_ptr_array_find_with_equal_func (self->ids, checklist_id, g_str_equal, NULL);
}

const char *
beakta_checklist_chooser_get_first (BeaktaChecklistChooser *self)
{
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST_CHOOSER (self), NULL);

  return self->ids->len > 0 ? g_ptr_array_index (self->ids, 0) : NULL;
}

void
beakta_checklist_chooser_select (BeaktaChecklistChooser *self,
                                 BeaktaChecklist        *checklist)
{
  g_return_if_fail (BEAKTA_IS_CHECKLIST_CHOOSER (self));

  g_free (self->shown);
  self->shown = checklist != NULL ? g_strdup (beakta_checklist_get_id (checklist)) : NULL;

  /* A long title does not fit the bar. */
  if (checklist != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down),
                                 beakta_checklist_get_title (checklist, beakta_wording_get_language ()));

  self->is_following = TRUE;

  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), self->shown) == 0)
      gtk_drop_down_set_selected (self->drop_down, i);

  self->is_following = FALSE;
}
