/* Which of the office's background variables matter in the case, and why.
 *
 * A variable that the case has and the office has not (any more) is shown too.
 */

#define G_LOG_DOMAIN "beakta-matters-box"

#include "beakta-matters-box.h"

#include <glib/gi18n-lib.h>

#include "beakta-heard-name.h"
#include "beakta-part-edit.h"
#include "beakta-text-field.h"

struct _BeaktaMattersBox
{
  GtkBox              parent_instance;

  BeaktaCaseEditor   *editor;        /* owned, nullable */
  BeaktaOfficeGroups *offices;       /* owned, nullable: with the editor */
  GPtrArray          *variables;     /* of char: in the order of the lines */
  gboolean            is_showing;    /* check buttons follow the case, not a person */
};

G_DEFINE_FINAL_TYPE (BeaktaMattersBox, beakta_matters_box, GTK_TYPE_BOX)

static JsonObject *
get_matters (BeaktaMattersBox *self)
{
  return beakta_case_get_analysis (beakta_case_editor_get_case (self->editor))->matters;
}

static GtkCheckButton *
get_check (GtkWidget *line)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (line));
}

static BeaktaTextField *
get_why (GtkWidget *line)
{
  return BEAKTA_TEXT_FIELD (gtk_widget_get_last_child (line));
}

static GtkWidget *
get_line (BeaktaMattersBox *self,
          guint             index)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (line != NULL && index-- > 0)
    line = gtk_widget_get_next_sibling (line);

  return line;
}

/* What the lines say, in their order; null when nothing matters. */
static void
save (BeaktaMattersBox *self,
      gboolean          is_typed)
{
  g_autoptr(JsonObject) matters = json_object_new ();
  JsonNode *value;

  for (guint i = 0; i < self->variables->len; i++)
    {
      GtkWidget *line = get_line (self, i);
      g_autofree char *why = beakta_text_field_dup_text (get_why (line));

      if (gtk_check_button_get_active (get_check (line)))
        json_object_set_string_member (matters, g_ptr_array_index (self->variables, i), why);
    }

  value = json_node_new (json_object_get_size (matters) > 0 ? JSON_NODE_OBJECT : JSON_NODE_NULL);
  if (json_object_get_size (matters) > 0)
    json_node_set_object (value, matters);
  beakta_part_edit_set (self->editor, BEAKTA_ITEM_ANALYSIS, "analysis", "matters", value, is_typed);
}

static void
toggled_cb (GtkCheckButton   *check,
            BeaktaMattersBox *self)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (check));

  gtk_widget_set_visible (GTK_WIDGET (get_why (line)), gtk_check_button_get_active (check));
  if (self->editor == NULL || self->is_showing)
    return;

  save (self, FALSE);
  if (gtk_check_button_get_active (check))
    gtk_widget_grab_focus (GTK_WIDGET (get_why (line)));
}

static void
why_committed_cb (BeaktaTextField  *field,
                  const char       *text,
                  BeaktaMattersBox *self)
{
  if (self->editor != NULL)
    save (self, TRUE);
}

static void
add_line (BeaktaMattersBox *self,
          const char       *variable,
          const char       *name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *check = gtk_check_button_new_with_label (name);
  GtkWidget *why = beakta_text_field_new (NULL, _("Why does it matter here?"));
  /* Translators: a background variable, such as age */
  g_autofree char *heard = g_strdup_printf (_("Matters here: %s"), name);

  beakta_heard_name_set (check, heard);
  gtk_widget_add_css_class (why, "one-line");
  gtk_widget_set_margin_start (why, 24);
  gtk_widget_set_visible (why, FALSE);
  beakta_text_field_set_about (BEAKTA_TEXT_FIELD (why), heard);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (why, "committed", G_CALLBACK (why_committed_cb), self);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), why);
  gtk_box_append (GTK_BOX (self), line);
  g_ptr_array_add (self->variables, g_strdup (variable));
}

static gboolean
has_line (BeaktaMattersBox *self,
          const char       *variable)
{
  return g_ptr_array_find_with_equal_func (self->variables, variable, g_str_equal, NULL);
}

/* The office's once they are known, then what the case has besides. What is there already stays: somebody may be writing in it. */
static void
add_lines (BeaktaMattersBox *self)
{
  g_auto(GStrv) names = beakta_office_groups_list_variables (self->offices);
  JsonObject *matters = get_matters (self);
  g_autoptr(GList) members = matters != NULL ? json_object_get_members (matters) : NULL;

  if (!beakta_office_groups_is_read (self->offices))
    return;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = beakta_office_groups_dup_name (self->offices, names[i]);

      if (!has_line (self, names[i]))
        add_line (self, names[i], name);
    }
  for (GList *member = members; member != NULL; member = member->next)
    if (!has_line (self, member->data))
      add_line (self, member->data, member->data);
}

static void
remove_lines (BeaktaMattersBox *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    {
      beakta_text_field_clear (get_why (line));
      gtk_box_remove (GTK_BOX (self), line);
    }
  g_ptr_array_set_size (self->variables, 0);
}

static void
offices_changed_cb (BeaktaMattersBox *self)
{
  if (self->editor == NULL)
    return;

  add_lines (self);
  beakta_matters_box_update (self);
}

static void
beakta_matters_box_dispose (GObject *object)
{
  BeaktaMattersBox *self = BEAKTA_MATTERS_BOX (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->offices);

  G_OBJECT_CLASS (beakta_matters_box_parent_class)->dispose (object);
}

static void
beakta_matters_box_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_MATTERS_BOX (object)->variables);

  G_OBJECT_CLASS (beakta_matters_box_parent_class)->finalize (object);
}

static void
beakta_matters_box_class_init (BeaktaMattersBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_matters_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_matters_box_finalize;
}

static void
beakta_matters_box_init (BeaktaMattersBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->variables = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
beakta_matters_box_new (void)
{
  return g_object_new (BEAKTA_TYPE_MATTERS_BOX, NULL);
}

void
beakta_matters_box_set (BeaktaMattersBox   *self,
                        BeaktaCaseEditor   *editor,
                        BeaktaOfficeGroups *offices)
{
  g_return_if_fail (BEAKTA_IS_MATTERS_BOX (self));
  g_return_if_fail ((editor == NULL) == (offices == NULL));

  if (self->offices != NULL)
    g_signal_handlers_disconnect_by_func (self->offices, offices_changed_cb, self);
  g_set_object (&self->editor, NULL);
  remove_lines (self);
  g_set_object (&self->editor, editor);
  g_set_object (&self->offices, offices);
  if (editor != NULL)
    {
      g_signal_connect_object (offices, "changed", G_CALLBACK (offices_changed_cb), self, G_CONNECT_SWAPPED);
      add_lines (self);
    }
  beakta_matters_box_update (self);
}

void
beakta_matters_box_update (BeaktaMattersBox *self)
{
  g_autofree char *why = NULL;
  JsonObject *matters;

  g_return_if_fail (BEAKTA_IS_MATTERS_BOX (self));

  if (self->editor == NULL)
    return;

  matters = get_matters (self);
  beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, &why);
  self->is_showing = TRUE;
  for (guint i = 0; i < self->variables->len; i++)
    {
      GtkWidget *line = get_line (self, i);
      const char *variable = g_ptr_array_index (self->variables, i);
      gboolean is_chosen = matters != NULL && json_object_has_member (matters, variable);

      gtk_check_button_set_active (get_check (line), is_chosen);
      gtk_widget_set_sensitive (GTK_WIDGET (get_check (line)), why == NULL);
      beakta_text_field_set_text (get_why (line), is_chosen ? json_object_get_string_member (matters, variable) : "");
      beakta_text_field_set_locked (get_why (line), why);
    }
  self->is_showing = FALSE;
}

void
beakta_matters_box_flush (BeaktaMattersBox *self)
{
  g_return_if_fail (BEAKTA_IS_MATTERS_BOX (self));

  for (guint i = 0; i < self->variables->len; i++)
    beakta_text_field_flush (get_why (get_line (self, i)));
}

guint
beakta_matters_box_get_n (BeaktaMattersBox *self)
{
  JsonObject *matters;

  g_return_val_if_fail (BEAKTA_IS_MATTERS_BOX (self), 0);

  matters = self->editor != NULL ? get_matters (self) : NULL;

  return matters != NULL ? json_object_get_size (matters) : 0;
}
