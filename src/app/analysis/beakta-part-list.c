/* The goals of the project, or other distributions of its money. */

#define G_LOG_DOMAIN "beakta-part-list"

#include "beakta-part-list.h"

#include <glib/gi18n-lib.h>

#include "beakta-amounts-box.h"
#include "beakta-heard-name.h"
#include "beakta-part-edit.h"
#include "beakta-part-fields.h"
#include "beakta-undo-toast.h"
#include "beakta-wrapped-words.h"

static const BeaktaPartField goal_fields[] =
{
  { "kind", N_("Kind of goal"), NULL, TRUE, BEAKTA_WORDS_GOAL },
  { "what", N_("What is to become otherwise, or to be done"), N_("For example: participants in work or studies"), FALSE, 0 },
  { "baseline", N_("Baseline"), N_("How it is before; “not known” is an answer too"), FALSE, 0 },
  { "target", N_("Target"), NULL, FALSE, 0 },
  { "unit", N_("Unit"), NULL, FALSE, 0 },
  { "when", N_("When it is measured"), NULL, FALSE, 0 },
  { "source", N_("Where the number is taken from"), NULL, FALSE, 0 },
  { NULL, NULL, NULL, FALSE, 0 },
};

static const BeaktaPartField distribution_fields[] =
{
  { "label", N_("What the other distribution would be"), N_("For example: childcare instead of rent"), FALSE, 0 },
  { "judgement", N_("For integration, beside what is applied for"), NULL, TRUE, BEAKTA_WORDS_JUDGEMENT },
  { "reason", N_("Why"), NULL, FALSE, 0 },
  { NULL, NULL, NULL, FALSE, 0 },
};

struct _BeaktaPartList
{
  GtkBox            parent_instance;

  BeaktaCaseEditor *editor;          /* owned, nullable */
  gboolean          distributions;
  char             *current;         /* nullable */
  char             *awaited;         /* nullable: a new part that is unfolded when it comes */
  GtkWidget        *cards;           /* a child: a box of expanders */
  GtkWidget        *add;             /* a child */
};

G_DEFINE_FINAL_TYPE (BeaktaPartList, beakta_part_list, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_DISTRIBUTIONS,
  N_PROPS
};

enum
{
  PASSAGE_ACTIVATED,
  ENTERED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static BeaktaPartFields *
get_fields (GtkWidget *card)
{
  return BEAKTA_PART_FIELDS (gtk_widget_get_first_child (gtk_expander_get_child (GTK_EXPANDER (card))));
}

/* (nullable) */
static BeaktaAmountsBox *
get_amounts (GtkWidget *card)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (get_fields (card)));

  return BEAKTA_IS_AMOUNTS_BOX (next) ? BEAKTA_AMOUNTS_BOX (next) : NULL;
}

static GtkWidget *
find_card (BeaktaPartList *self,
           const char     *id)
{
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (g_strcmp0 (beakta_part_fields_get_id (get_fields (card)), id) == 0)
      return card;

  return NULL;
}

static void
passage_activated_cb (BeaktaPartFields *fields,
                      const char       *passage_id,
                      BeaktaPartList   *self)
{
  g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage_id);
}

static void
entered_cb (BeaktaPartFields *fields,
            BeaktaPartList   *self)
{
  g_free (self->current);
  self->current = g_strdup (beakta_part_fields_get_id (fields));
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
remove_clicked_cb (GtkButton      *button,
                   BeaktaPartList *self)
{
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_EXPANDER);
  g_autoptr(BeaktaChange) change =
    beakta_acts_remove_part (beakta_case_editor_get_case (self->editor), beakta_part_list_get_kind (self),
                             beakta_part_fields_get_id (get_fields (card)));

  gtk_widget_grab_focus (self->add);
  beakta_undo_toast_show (GTK_WIDGET (self), self->editor, self->distributions ? _("Distribution removed") : _("Goal removed"));
  beakta_case_editor_apply (self->editor, change);
}

static void
add_clicked_cb (GtkButton      *button,
                BeaktaPartList *self)
{
  g_free (self->awaited);
  self->awaited = beakta_part_edit_add (self->editor, beakta_part_list_get_kind (self));
}

static GtkWidget *
make_card (BeaktaPartList *self,
           const char     *id)
{
  GtkWidget *card = gtk_expander_new ("");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *fields = beakta_part_fields_new (self->distributions ? distribution_fields : goal_fields);
  GtkWidget *remove = gtk_button_new_with_label (self->distributions ? _("Remove Distribution") : _("Remove Goal"));

  g_signal_connect (fields, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect (fields, "entered", G_CALLBACK (entered_cb), self);
  gtk_box_append (GTK_BOX (box), fields);
  if (self->distributions)
    gtk_box_append (GTK_BOX (box), beakta_amounts_box_new ());

  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_set_margin_top (box, 8);

  gtk_expander_set_child (GTK_EXPANDER (card), box);
  beakta_wrapped_words_set (gtk_expander_get_label_widget (GTK_EXPANDER (card)));
  gtk_widget_add_css_class (card, "group-card");
  beakta_part_fields_set (BEAKTA_PART_FIELDS (fields), self->editor, beakta_part_list_get_kind (self), id);
  if (get_amounts (card) != NULL)
    beakta_amounts_box_set (get_amounts (card), self->editor, id);

  return card;
}

/* What it is, in one line; a new one says that nothing is written yet. */
static void
name_card (BeaktaPartList *self,
           GtkWidget      *card,
           guint           number)
{
  const char *id = beakta_part_fields_get_id (get_fields (card));
  g_autofree char *what =
    beakta_part_edit_dup_string (self->editor, beakta_part_list_get_kind (self), id, self->distributions ? "label" : "what");
  g_autofree char *about = g_strdup_printf (self->distributions ? _("Distribution %u") : _("Goal %u"), number);
  g_autofree char *heard = NULL;
  g_autofree char *title = g_strdup_printf ("%s: %s", about, *what != '\0' ? what : _("not written yet"));

  gtk_expander_set_label (GTK_EXPANDER (card), title);
  beakta_heard_name_set (card, title);
  beakta_wrapped_words_set (gtk_expander_get_label_widget (GTK_EXPANDER (card)));
  beakta_part_fields_set_about (get_fields (card), about);
  heard = g_strdup_printf ("%s: %s", about, self->distributions ? _("Remove Distribution") : _("Remove Goal"));
  beakta_heard_name_set (gtk_widget_get_last_child (gtk_expander_get_child (GTK_EXPANDER (card))), heard);
}

static void
remove_card (BeaktaPartList *self,
             GtkWidget      *card)
{
  beakta_part_fields_set (get_fields (card), NULL, beakta_part_list_get_kind (self), NULL);
  if (get_amounts (card) != NULL)
    beakta_amounts_box_set (get_amounts (card), NULL, NULL);
  gtk_box_remove (GTK_BOX (self->cards), card);
}

/* Cards of what is gone go; what is new gets one. */
static void
match_cards (BeaktaPartList *self,
             GPtrArray      *records)
{
  GtkWidget *next;

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = next)
    {
      next = gtk_widget_get_next_sibling (card);
      if (beakta_case_lookup (beakta_case_editor_get_case (self->editor), beakta_part_list_get_kind (self),
                              beakta_part_fields_get_id (get_fields (card))) == NULL)
        remove_card (self, card);
    }

  for (guint i = 0; i < records->len; i++)
    {
      const BeaktaRecord *record = g_ptr_array_index (records, i);

      if (find_card (self, record->id) == NULL)
        gtk_box_append (GTK_BOX (self->cards), make_card (self, record->id));
    }
}

static void
beakta_part_list_constructed (GObject *object)
{
  BeaktaPartList *self = BEAKTA_PART_LIST (object);

  G_OBJECT_CLASS (beakta_part_list_parent_class)->constructed (object);

  gtk_button_set_label (GTK_BUTTON (self->add), self->distributions ? _("Add Another Distribution") : _("Add Goal"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->add))), TRUE);
}

static void
beakta_part_list_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_DISTRIBUTIONS)
    BEAKTA_PART_LIST (object)->distributions = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_part_list_dispose (GObject *object)
{
  g_clear_object (&BEAKTA_PART_LIST (object)->editor);

  G_OBJECT_CLASS (beakta_part_list_parent_class)->dispose (object);
}

static void
beakta_part_list_finalize (GObject *object)
{
  g_free (BEAKTA_PART_LIST (object)->current);
  g_free (BEAKTA_PART_LIST (object)->awaited);

  G_OBJECT_CLASS (beakta_part_list_parent_class)->finalize (object);
}

static void
beakta_part_list_class_init (BeaktaPartListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = beakta_part_list_constructed;
  object_class->set_property = beakta_part_list_set_property;
  object_class->dispose = beakta_part_list_dispose;
  object_class->finalize = beakta_part_list_finalize;

  properties[PROP_DISTRIBUTIONS] =
    g_param_spec_boolean ("distributions", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PASSAGE_ACTIVATED] =
    g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
  signals[ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
beakta_part_list_init (BeaktaPartList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self), self->cards);

  self->add = gtk_button_new ();
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), self->add);
}

GtkWidget *
beakta_part_list_new (gboolean distributions)
{
  return g_object_new (BEAKTA_TYPE_PART_LIST, "distributions", distributions, NULL);
}

BeaktaItemKind
beakta_part_list_get_kind (BeaktaPartList *self)
{
  g_return_val_if_fail (BEAKTA_IS_PART_LIST (self), BEAKTA_ITEM_GOAL);

  return self->distributions ? BEAKTA_ITEM_DISTRIBUTION : BEAKTA_ITEM_GOAL;
}

const char *
beakta_part_list_get_current (BeaktaPartList *self)
{
  g_return_val_if_fail (BEAKTA_IS_PART_LIST (self), NULL);

  return self->current != NULL && find_card (self, self->current) != NULL ? self->current : NULL;
}

gboolean
beakta_part_list_show (BeaktaPartList *self,
                       const char     *id)
{
  GtkWidget *card;

  g_return_val_if_fail (BEAKTA_IS_PART_LIST (self), FALSE);

  card = find_card (self, id);
  if (card == NULL)
    return FALSE;

  gtk_expander_set_expanded (GTK_EXPANDER (card), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (get_fields (card)), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

void
beakta_part_list_set (BeaktaPartList   *self,
                      BeaktaCaseEditor *editor)
{
  GtkWidget *card;

  g_return_if_fail (BEAKTA_IS_PART_LIST (self));

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    remove_card (self, card);

  g_clear_pointer (&self->current, g_free);
  g_clear_pointer (&self->awaited, g_free);
  g_set_object (&self->editor, editor);
  beakta_part_list_update (self);
}

void
beakta_part_list_update (BeaktaPartList *self)
{
  g_autoptr(GPtrArray) records = NULL;
  guint number = 1;

  g_return_if_fail (BEAKTA_IS_PART_LIST (self));

  if (self->editor == NULL)
    return;

  records = beakta_case_list (beakta_case_editor_get_case (self->editor), beakta_part_list_get_kind (self));
  match_cards (self, records);
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      name_card (self, card, number++);
      beakta_part_fields_update (get_fields (card));
      if (get_amounts (card) != NULL)
        beakta_amounts_box_update (get_amounts (card));
      gtk_widget_set_visible (gtk_widget_get_last_child (gtk_expander_get_child (GTK_EXPANDER (card))),
                              beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, NULL));
    }
  gtk_widget_set_visible (self->add, beakta_case_editor_may (self->editor, BEAKTA_ACT_ANALYSE, NULL));

  if (self->awaited != NULL && beakta_part_list_show (self, self->awaited))
    g_clear_pointer (&self->awaited, g_free);
}

void
beakta_part_list_flush (BeaktaPartList *self)
{
  g_return_if_fail (BEAKTA_IS_PART_LIST (self));

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      beakta_part_fields_flush (get_fields (card));
      if (get_amounts (card) != NULL)
        beakta_amounts_box_flush (get_amounts (card));
    }
}

void
beakta_part_list_take_back (BeaktaPartList *self)
{
  g_return_if_fail (BEAKTA_IS_PART_LIST (self));

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    beakta_part_fields_take_back (get_fields (card));
}
