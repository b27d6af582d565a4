/* How much of the money another distribution would give each group. A group without an amount is not known. */

#define G_LOG_DOMAIN "beakta-amounts-box"

#include "beakta-amounts-box.h"

#include <glib/gi18n-lib.h>

#include "beakta-json.h"
#include "beakta-number-field.h"
#include "beakta-part-edit.h"
#include "beakta-wrapped-words.h"

struct _BeaktaAmountsBox
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  char             *distribution;    /* nullable */
  GPtrArray        *groups;          /* of char: ids, in the order of the fields */
  GPtrArray        *fields;          /* of BeaktaNumberField, children of lines */
};

G_DEFINE_FINAL_TYPE (BeaktaAmountsBox, beakta_amounts_box, GTK_TYPE_BOX)

static const BeaktaDistribution *
get_distribution (BeaktaAmountsBox *self)
{
  return beakta_case_lookup (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_DISTRIBUTION, self->distribution);
}

static void
committed_cb (BeaktaNumberField *field,
              const char        *number,
              BeaktaAmountsBox  *self)
{
  const BeaktaDistribution *distribution = self->editor != NULL ? get_distribution (self) : NULL;
  g_autoptr(JsonObject) sek = NULL;
  JsonNode *value;
  guint index;

  if (distribution == NULL || !g_ptr_array_find (self->fields, field, &index))
    return;

  sek = distribution->sek != NULL ? beakta_json_copy (distribution->sek) : json_object_new ();
  if (*number == '\0' || *number == '-')
    json_object_remove_member (sek, g_ptr_array_index (self->groups, index));
  else
    json_object_set_int_member (sek, g_ptr_array_index (self->groups, index), (gint64) g_ascii_strtod (number, NULL));

  value = json_node_new (json_object_get_size (sek) > 0 ? JSON_NODE_OBJECT : JSON_NODE_NULL);
  if (json_object_get_size (sek) > 0)
    json_node_set_object (value, sek);
  beakta_part_edit_set (self->editor, BEAKTA_ITEM_DISTRIBUTION, self->distribution, "sek", value, FALSE);
}

static void
add_line (BeaktaAmountsBox  *self,
          const BeaktaGroup *group)
{
  /* Translators: how much money another distribution would give a group */
  g_autofree char *name = g_strdup_printf (_("Kronor to %s"), group->label);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *field = beakta_number_field_new (name, _("kronor"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  beakta_wrapped_words_set (label);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  g_signal_connect (field, "committed", G_CALLBACK (committed_cb), self);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), field);
  g_ptr_array_add (self->groups, g_strdup (group->record.id));
  g_ptr_array_add (self->fields, field);
}

static gboolean
has_lines_of (BeaktaAmountsBox *self,
              GPtrArray        *groups)
{
  if (groups->len != self->groups->len)
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    if (!g_str_equal (((const BeaktaRecord *) g_ptr_array_index (groups, i))->id, g_ptr_array_index (self->groups, i)))
      return FALSE;

  return TRUE;
}

static void
remove_lines (BeaktaAmountsBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->fields, 0);
}

static void
beakta_amounts_box_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_AMOUNTS_BOX (object)->editor);

  G_OBJECT_CLASS (beakta_amounts_box_parent_class)->dispose (object);
}

static void
beakta_amounts_box_finalize (GObject *object)
{
  BeaktaAmountsBox *self = BEAKTA_AMOUNTS_BOX (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->fields);
  g_free (self->distribution);

  G_OBJECT_CLASS (beakta_amounts_box_parent_class)->finalize (object);
}

static void
beakta_amounts_box_class_init (BeaktaAmountsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_amounts_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = beakta_amounts_box_finalize;
}

static void
beakta_amounts_box_init (BeaktaAmountsBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new ();
}

GtkWidget *
beakta_amounts_box_new (void)
{
  return g_object_new (BEAKTA_TYPE_AMOUNTS_BOX, NULL);
}

void
beakta_amounts_box_set (BeaktaAmountsBox *self,
                        BeaktaCaseEditor *editor,
                        const char       *distribution)
{
  g_return_if_fail (BEAKTA_IS_AMOUNTS_BOX (self));

  remove_lines (self);
  g_set_object (&self->editor, editor);
  g_free (self->distribution);
  self->distribution = g_strdup (distribution);
  beakta_amounts_box_update (self);
}

void
beakta_amounts_box_update (BeaktaAmountsBox *self)
{
  g_autoptr(GPtrArray) groups = NULL;
  g_autofree char *why = NULL;
  const BeaktaDistribution *distribution;

  g_return_if_fail (BEAKTA_IS_AMOUNTS_BOX (self));

  distribution = self->editor != NULL ? get_distribution (self) : NULL;
  if (distribution == NULL)
    return;

  groups = beakta_case_list (beakta_case_editor_get_case (self->editor), BEAKTA_ITEM_GROUP);
  if (!has_lines_of (self, groups))
    {
      remove_lines (self);
      for (guint i = 0; i < groups->len; i++)
        add_line (self, g_ptr_array_index (groups, i));
    }

  beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, &why);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *group = g_ptr_array_index (self->groups, i);
      g_autofree char *number = NULL;

      if (distribution->sek != NULL && json_object_has_member (distribution->sek, group))
        number = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (distribution->sek, group));
      beakta_number_field_set_number (g_ptr_array_index (self->fields, i), number != NULL ? number : "");
      beakta_number_field_set_locked (g_ptr_array_index (self->fields, i), why);
    }
}

void
beakta_amounts_box_flush (BeaktaAmountsBox *self)
{
  g_return_if_fail (BEAKTA_IS_AMOUNTS_BOX (self));

  for (guint i = 0; i < self->fields->len; i++)
    beakta_number_field_flush (g_ptr_array_index (self->fields, i));
}
