/* Everything that can be said of one item of a draft. Only what changed is written anew, so that nobody loses the cursor; the
 * form is made anew when answers come or go, or the kind of answer is another.
 */

#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-draft-form-private.h"

#include "beakta-draft-line.h"
#include "beakta-draft-set.h"
#include "beakta-draft-words.h"

G_DEFINE_FINAL_TYPE (BeaktaDraftForm, beakta_draft_form, GTK_TYPE_BOX)

static BeaktaDraftTarget
make_target (BeaktaDraftForm  *self,
             BeaktaDraftItem   item,
             BeaktaDraftField  field,
             const char       *answer)
{
  BeaktaDraftTarget target = { self->draft, item, field, answer };

  return target;
}

static void
add_control (BeaktaDraftForm *self,
             GtkWidget       *box,
             GtkWidget       *control)
{
  gtk_box_append (GTK_BOX (box), control);
  g_ptr_array_add (self->controls, control);
}

void
beakta_draft_form_add_words (BeaktaDraftForm  *self,
                             GtkWidget        *box,
                             BeaktaDraftItem   item,
                             BeaktaDraftField  field,
                             const char       *answer)
{
  BeaktaDraftTarget target = make_target (self, item, field, answer);

  add_control (self, box, beakta_draft_words_new (&target, self->is_translating));
}

void
beakta_draft_form_add_line (BeaktaDraftForm  *self,
                            GtkWidget        *box,
                            BeaktaDraftItem   item,
                            BeaktaDraftField  field,
                            const char       *hint)
{
  BeaktaDraftTarget target = make_target (self, item, field, NULL);

  add_control (self, box, beakta_draft_line_new (&target, hint));
}

void
beakta_draft_form_add_choice (BeaktaDraftForm             *self,
                              GtkWidget                   *box,
                              BeaktaDraftItem              item,
                              BeaktaDraftField             field,
                              const BeaktaDraftChoiceWord *words,
                              guint                        n_words)
{
  BeaktaDraftTarget target = make_target (self, item, field, NULL);

  add_control (self, box, beakta_draft_choice_new (&target, words, n_words));
}

void
beakta_draft_form_add_set (BeaktaDraftForm             *self,
                           GtkWidget                   *box,
                           BeaktaDraftItem              item,
                           BeaktaDraftField             field,
                           const char                  *answer,
                           const BeaktaDraftChoiceWord *words,
                           guint                        n_words)
{
  BeaktaDraftTarget target = make_target (self, item, field, answer);
  g_autofree char *inherited =
    answer != NULL ? beakta_checklist_draft_dup_inherited (self->draft, answer, field, NULL) : NULL;

  add_control (self, box, beakta_draft_set_new (&target, words, n_words, inherited));
}

GtkWidget *
beakta_draft_form_add_group (BeaktaDraftForm *self,
                             const char      *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (self), box);

  return box;
}

static void
clear (BeaktaDraftForm *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->controls, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
build (BeaktaDraftForm *self)
{
  clear (self);
  if (self->draft != NULL && beakta_checklist_draft_has_item (self->draft, self->item))
    beakta_draft_form_add_item (self);
}

/* Not at once: whoever chose the kind of answer is a part of the form. The keyboard goes back to where it was. */
static gboolean
rebuild_cb (gpointer user_data)
{
  BeaktaDraftForm *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *control = NULL;
  BeaktaDraftTarget target = { 0 };

  self->rebuild_source = 0;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    control = gtk_widget_get_ancestor (focus, BEAKTA_TYPE_DRAFT_CONTROL);
  if (control != NULL)
    target = *beakta_draft_control_get_target (BEAKTA_DRAFT_CONTROL (control));

  build (self);
  for (guint i = 0; control != NULL && i < self->controls->len; i++)
    {
      BeaktaDraftControl *other = g_ptr_array_index (self->controls, i);
      const BeaktaDraftTarget *own = beakta_draft_control_get_target (other);

      if (own->item == target.item && own->field == target.field && g_strcmp0 (own->answer, target.answer) == 0)
        beakta_draft_control_focus (other, NULL);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_rebuild (BeaktaDraftForm *self)
{
  if (self->rebuild_source == 0)
    self->rebuild_source = g_idle_add (rebuild_cb, self);
}

static void
beakta_draft_form_dispose (GObject *object)
{
  BeaktaDraftForm *self = BEAKTA_DRAFT_FORM (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  clear (self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (beakta_draft_form_parent_class)->dispose (object);
}

static void
beakta_draft_form_finalize (GObject *object)
{
  g_ptr_array_unref (BEAKTA_DRAFT_FORM (object)->controls);

  G_OBJECT_CLASS (beakta_draft_form_parent_class)->finalize (object);
}

static void
beakta_draft_form_class_init (BeaktaDraftFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = beakta_draft_form_dispose;
  object_class->finalize = beakta_draft_form_finalize;
}

static void
beakta_draft_form_init (BeaktaDraftForm *self)
{
  self->controls = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

void
beakta_draft_form_show (BeaktaDraftForm      *self,
                        BeaktaChecklistDraft *draft,
                        BeaktaDraftItem       item)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_FORM (self));

  if (self->draft == draft && self->item == item && self->controls->len > 0)
    return;

  beakta_draft_form_flush (self);
  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  g_set_object (&self->draft, draft);
  self->item = item;
  build (self);
}

BeaktaDraftItem
beakta_draft_form_get_item (BeaktaDraftForm *self)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_FORM (self), 0);

  return self->item;
}

void
beakta_draft_form_set_translating (BeaktaDraftForm *self,
                                   gboolean         is_translating)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_FORM (self));

  if (self->is_translating == is_translating)
    return;

  beakta_draft_form_flush (self);
  self->is_translating = is_translating;
  build (self);
}

/* An answer that is in the file only when it says something comes and goes with what it says. */
static gboolean
changes_the_form (BeaktaDraftForm  *self,
                  BeaktaDraftItem   item,
                  BeaktaDraftField  field)
{
  g_autofree char *type = NULL;

  if (item != self->item)
    return FALSE;
  if (field == BEAKTA_DRAFT_FIELD_TYPE)
    return TRUE;
  if (field != BEAKTA_DRAFT_FIELD_OF_ITSELF || beakta_checklist_draft_get_kind (self->draft, item) != BEAKTA_DRAFT_QUESTION)
    return FALSE;

  type = beakta_checklist_draft_dup_text (self->draft, item, BEAKTA_DRAFT_FIELD_TYPE, NULL);

  return !g_str_equal (type, "yes-partly-no");
}

void
beakta_draft_form_update (BeaktaDraftForm  *self,
                          BeaktaDraftItem   item,
                          BeaktaDraftField  field)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_FORM (self));

  if (self->draft == NULL || !beakta_checklist_draft_has_item (self->draft, self->item))
    return;

  if (changes_the_form (self, item, field))
    queue_rebuild (self);
  if (self->rebuild_source != 0)
    return;

  for (guint i = 0; i < self->controls->len; i++)
    beakta_draft_control_refresh (g_ptr_array_index (self->controls, i));
}

gboolean
beakta_draft_form_focus (BeaktaDraftForm  *self,
                         BeaktaDraftItem   item,
                         BeaktaDraftField  field,
                         const char       *language)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_FORM (self), FALSE);

  for (guint i = 0; i < self->controls->len; i++)
    {
      BeaktaDraftControl *control = g_ptr_array_index (self->controls, i);

      if (beakta_draft_control_is_of (control, item, field))
        {
          beakta_draft_control_focus (control, language);
          return TRUE;
        }
    }

  if (self->controls->len > 0)
    beakta_draft_control_focus (g_ptr_array_index (self->controls, 0), language);

  return FALSE;
}

void
beakta_draft_form_flush (BeaktaDraftForm *self)
{
  g_return_if_fail (BEAKTA_IS_DRAFT_FORM (self));

  for (guint i = 0; i < self->controls->len; i++)
    beakta_draft_control_flush (g_ptr_array_index (self->controls, i));
}

gboolean
beakta_draft_form_is_broken (BeaktaDraftForm *self)
{
  g_return_val_if_fail (BEAKTA_IS_DRAFT_FORM (self), FALSE);

  for (guint i = 0; i < self->controls->len; i++)
    if (beakta_draft_control_is_broken (g_ptr_array_index (self->controls, i)))
      return TRUE;

  return FALSE;
}
