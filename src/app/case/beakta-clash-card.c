/* One clash: both texts, with what differs underlined and bold, and the choices.
 *
 * Of what could not be saved for another reason it shows why, and the words, which can be copied.
 */

#define G_LOG_DOMAIN "beakta-clash-card"

#include "beakta-clash-card.h"

#include <glib/gi18n.h>

#include "beakta-difference.h"
#include "beakta-members.h"
#include "beakta-wording-members.h"
#include "beakta-wording-values.h"
#include "beakta-wording.h"
#include "beakta-wrap-layout.h"
#include "beakta-wrapped-words.h"

struct _BeaktaClashCard
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned */
  BeaktaClash      *clash;           /* owned */
  gboolean          names_place;

  GtkWidget        *heading;
  GtkWidget        *mine_caption;
  GtkWidget        *mine;
  GtkWidget        *theirs_caption;
  GtkWidget        *theirs;
  GtkWidget        *both;
};

G_DEFINE_FINAL_TYPE (BeaktaClashCard, beakta_clash_card, GTK_TYPE_BOX)

static gboolean
was_refused (BeaktaClashCard *self)
{
  return *self->clash->why != '\0';
}

/* (transfer full): who wrote the other text. */
static char *
dup_other (BeaktaClashCard *self)
{
  const char *other = self->clash->other;

  if (*other == '\0')
    return g_strdup (_("Somebody else"));

  if (g_str_equal (other, beakta_case_editor_get_user (self->editor)))
    return g_strdup (_("You, in another window or program,"));

  return g_strdup (beakta_case_editor_get_name (self->editor, other));
}

/* (transfer full): "1.2: Reason", "Reason" */
static char *
dup_where (BeaktaClashCard *self)
{
  const char *member = beakta_wording_get_member (self->clash->kind, self->clash->member);
  g_autofree char *place = beakta_wording_dup_place (self->clash->kind, self->clash->id);

  if (member == NULL)
    member = self->clash->member;

  return *place != '\0' && self->names_place ? g_strdup_printf ("%s: %s", place, member) : g_strdup (member);
}

static char *
dup_heading (BeaktaClashCard *self)
{
  g_autofree char *where = dup_where (self);
  g_autofree char *other = dup_other (self);

  if (was_refused (self))
    /* Translators: first a field ("Reason", "1.2: Reason"), then why: a whole sentence */
    return g_strdup_printf (_("%1$s: your words are not saved in the case. %2$s"), where, self->clash->why);

  /* Translators: first a field ("Reason", "1.2: Reason"), then a person */
  return g_strdup_printf (_("%1$s: %2$s wrote at the same time as you. Nothing is lost: choose what is to stand."), where, other);
}

static void
mark (PangoAttrList *attributes,
      const char    *text,
      guint          start,
      guint          end)
{
  PangoAttribute *marks[] = { pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), pango_attr_weight_new (PANGO_WEIGHT_BOLD) };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i]->start_index = (guint) (g_utf8_offset_to_pointer (text, start) - text);
      marks[i]->end_index = (guint) (g_utf8_offset_to_pointer (text, end) - text);
      pango_attr_list_insert (attributes, marks[i]);
    }
}

/* Marks what only one of the two says. */
static void
show_sides (BeaktaClashCard *self,
            const char      *mine,
            const char      *theirs)
{
  g_autoptr(BeaktaDifference) difference = beakta_difference_new_words (theirs, mine);
  g_autoptr(PangoAttrList) in_mine = pango_attr_list_new ();
  g_autoptr(PangoAttrList) in_theirs = pango_attr_list_new ();
  const BeaktaDifferenceRun *runs;
  guint n_runs;

  runs = beakta_difference_get_runs (difference, &n_runs);
  for (guint i = 0; i < n_runs; i++)
    if (runs[i].kind == BEAKTA_DIFFERENCE_INSERTED)
      mark (in_mine, mine, runs[i].after_start, runs[i].after_end);
    else if (runs[i].kind == BEAKTA_DIFFERENCE_DELETED)
      mark (in_theirs, theirs, runs[i].before_start, runs[i].before_end);

  gtk_label_set_text (GTK_LABEL (self->mine), *mine != '\0' ? mine : _("(nothing)"));
  gtk_label_set_text (GTK_LABEL (self->theirs), *theirs != '\0' ? theirs : _("(nothing)"));
  gtk_label_set_attributes (GTK_LABEL (self->mine), *mine != '\0' ? in_mine : NULL);
  gtk_label_set_attributes (GTK_LABEL (self->theirs), *theirs != '\0' ? in_theirs : NULL);
}

void
beakta_clash_card_update (BeaktaClashCard *self)
{
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *other = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;

  g_return_if_fail (BEAKTA_IS_CLASH_CARD (self));

  node = beakta_case_editor_dup_theirs (self->editor, self->clash);
  heading = dup_heading (self);
  other = dup_other (self);
  /* Translators: %s is a person; their words follow */
  caption = was_refused (self) ? g_strdup (_("The case says")) : g_strdup_printf (_("%s wrote"), other);
  mine = beakta_wording_dup_member_value (self->clash->kind, self->clash->member, self->clash->mine);
  theirs = beakta_wording_dup_member_value (self->clash->kind, self->clash->member, node);

  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_label_set_text (GTK_LABEL (self->theirs_caption), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mine), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("You wrote"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->theirs), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  gtk_widget_set_visible (self->both, beakta_members_is_text (node) && beakta_members_is_text (self->clash->mine)
                          && strchr (mine, ' ') != NULL && *theirs != '\0');
  show_sides (self, mine, theirs);
}

static void
settle (BeaktaClashCard  *self,
        BeaktaSettlement  settlement)
{
  g_autoptr(BeaktaClashCard) held = g_object_ref (self);

  beakta_case_editor_settle (held->editor, held->clash, settlement);
}

static void
mine_clicked_cb (BeaktaClashCard *self)
{
  settle (self, BEAKTA_SETTLE_MINE);
}

static void
theirs_clicked_cb (BeaktaClashCard *self)
{
  settle (self, BEAKTA_SETTLE_THEIRS);
}

static void
both_clicked_cb (BeaktaClashCard *self)
{
  settle (self, BEAKTA_SETTLE_BOTH);
}

static void
copy_clicked_cb (BeaktaClashCard *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_label_get_text (GTK_LABEL (self->mine)));
}

static GtkWidget *
add_button (BeaktaClashCard *self,
            GtkWidget       *box,
            const char      *label,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  beakta_wrapped_words_set (button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static GtkWidget *
add_side (BeaktaClashCard  *self,
          const char       *caption,
          GtkWidget       **caption_label)
{
  GtkWidget *label;

  *caption_label = beakta_wrapped_words_add (GTK_WIDGET (self), caption, "caption");
  gtk_widget_add_css_class (*caption_label, "dim-label");
  label = beakta_wrapped_words_add (GTK_WIDGET (self), NULL, "clash-side");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

static void
build (BeaktaClashCard *self)
{
  GtkWidget *acts;

  self->heading = beakta_wrapped_words_add (GTK_WIDGET (self), NULL, "clash-heading");
  self->mine = add_side (self, _("You wrote"), &self->mine_caption);
  self->theirs = add_side (self, NULL, &self->theirs_caption);

  acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (acts, g_object_new (BEAKTA_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  gtk_widget_set_margin_top (acts, 4);
  gtk_box_append (GTK_BOX (self), acts);
  add_button (self, acts, was_refused (self) ? _("_Save Mine Again") : _("_Keep Mine"), G_CALLBACK (mine_clicked_cb));
  add_button (self, acts, was_refused (self) ? _("_Throw Mine Away") : _("_Take the Other"), G_CALLBACK (theirs_clicked_cb));
  self->both = add_button (self, acts, _("Keep _Both"), G_CALLBACK (both_clicked_cb));
  add_button (self, acts, _("_Copy Mine"), G_CALLBACK (copy_clicked_cb));
}

static void
beakta_clash_card_dispose (GObject *object)
{
  BeaktaClashCard *self = BEAKTA_CLASH_CARD (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->clash, beakta_clash_unref);

  G_OBJECT_CLASS (beakta_clash_card_parent_class)->dispose (object);
}

static void
beakta_clash_card_class_init (BeaktaClashCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_clash_card_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
beakta_clash_card_init (BeaktaClashCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "clash");
}

GtkWidget *
beakta_clash_card_new (BeaktaCaseEditor *editor,
                       BeaktaClash      *clash,
                       gboolean          names_place)
{
  BeaktaClashCard *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);
  g_return_val_if_fail (clash != NULL, NULL);

  self = g_object_new (BEAKTA_TYPE_CLASH_CARD, NULL);
  self->editor = g_object_ref (editor);
  self->clash = beakta_clash_ref (clash);
  self->names_place = names_place;
  build (self);
  beakta_clash_card_update (self);

  return GTK_WIDGET (self);
}

BeaktaClash *
beakta_clash_card_get_clash (BeaktaClashCard *self)
{
  g_return_val_if_fail (BEAKTA_IS_CLASH_CARD (self), NULL);

  return self->clash;
}
