/* The opinions of the case, the latest request last. A card stays the same widget as long as its opinion is there. */

#define G_LOG_DOMAIN "beakta-opinions-pane"

#include "beakta-opinions-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "beakta-opinion-card.h"
#include "beakta-opinion-dialog.h"
#include "beakta-wrapped-words.h"

struct _BeaktaOpinionsPane
{
  BeaktaCasePane  parent_instance;

  /* Template children */
  GtkStack       *stack;
  GtkBox         *rows;
  GtkWidget      *add;
  GtkWidget      *first;
};

G_DEFINE_FINAL_TYPE (BeaktaOpinionsPane, beakta_opinions_pane, BEAKTA_TYPE_CASE_PANE)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static BeaktaCaseEditor *
get_editor (BeaktaOpinionsPane *self)
{
  return beakta_case_pane_get_editor (BEAKTA_CASE_PANE (self));
}

static void
close_clicked_cb (BeaktaOpinionsPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* @id: (nullable): a new request */
static void
open_dialog (BeaktaOpinionsPane *self,
             const char         *id)
{
  gtk_window_present (GTK_WINDOW (beakta_opinion_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                             get_editor (self), id)));
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  open_dialog (BEAKTA_OPINIONS_PANE (widget), NULL);
}

static void
edit_cb (BeaktaOpinionCard  *card,
         BeaktaOpinionsPane *self)
{
  open_dialog (self, beakta_opinion_card_get_id (card));
}

static void
passage_activated_cb (BeaktaOpinionsPane *self,
                      const char         *passage_id)
{
  beakta_case_pane_activate_passage (BEAKTA_CASE_PANE (self), passage_id);
}

static void
item_activated_cb (BeaktaOpinionsPane *self,
                   int                 kind,
                   const char         *id)
{
  beakta_case_pane_activate_item (BEAKTA_CASE_PANE (self), kind, id);
}

static GtkWidget *
get_card (BeaktaOpinionsPane *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->rows));
}

/* (nullable) */
static GtkWidget *
find_card (BeaktaOpinionsPane *self,
           const char         *id)
{
  for (GtkWidget *card = get_card (self); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (g_str_equal (beakta_opinion_card_get_id (BEAKTA_OPINION_CARD (card)), id))
      return card;

  return NULL;
}

static void
add_card (BeaktaOpinionsPane *self,
          const char         *id)
{
  GtkWidget *card = beakta_opinion_card_new (get_editor (self), id);

  g_signal_connect (card, "edit", G_CALLBACK (edit_cb), self);
  g_signal_connect_swapped (card, "passage-activated", G_CALLBACK (passage_activated_cb), self);
  g_signal_connect_swapped (card, "item-activated", G_CALLBACK (item_activated_cb), self);
  gtk_box_append (self->rows, card);
}

/* A request that was undone goes. */
static void
drop_others (BeaktaOpinionsPane *self,
             BeaktaCase         *case_)
{
  GtkWidget *next;

  for (GtkWidget *card = get_card (self); card != NULL; card = next)
    {
      next = gtk_widget_get_next_sibling (card);
      if (case_ == NULL ||
          beakta_case_lookup (case_, BEAKTA_ITEM_OPINION, beakta_opinion_card_get_id (BEAKTA_OPINION_CARD (card))) == NULL)
        gtk_box_remove (self->rows, card);
    }
}

static void
put_cards (BeaktaOpinionsPane *self,
           GPtrArray          *opinions)
{
  for (guint i = 0; i < opinions->len; i++)
    {
      const BeaktaRecord *opinion = g_ptr_array_index (opinions, i);
      GtkWidget *card = find_card (self, opinion->id);

      if (card != NULL)
        beakta_opinion_card_update (BEAKTA_OPINION_CARD (card));
      else
        add_card (self, opinion->id);
    }
}

static void
beakta_opinions_pane_update (BeaktaCasePane *pane)
{
  BeaktaOpinionsPane *self = BEAKTA_OPINIONS_PANE (pane);
  BeaktaCase *case_ = beakta_case_pane_get_case (pane);
  g_autoptr(GPtrArray) opinions = NULL;

  drop_others (self, case_);
  if (case_ == NULL)
    return;

  opinions = beakta_case_list (case_, BEAKTA_ITEM_OPINION);
  put_cards (self, opinions);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "opinion.ask",
                                 beakta_case_editor_may (get_editor (self), BEAKTA_ACT_ASK_OPINION, NULL));
  gtk_widget_set_visible (self->add, opinions->len > 0);
  gtk_stack_set_visible_child_name (self->stack, opinions->len > 0 ? "list" : "empty");
}

static void
beakta_opinions_pane_item_changed (BeaktaCasePane *pane,
                                   BeaktaItemKind  kind,
                                   const char     *id)
{
  if (kind == BEAKTA_ITEM_OPINION || kind == BEAKTA_ITEM_PASSAGE)
    beakta_case_pane_queue_update (pane);
}

static void
beakta_opinions_pane_flush (BeaktaCasePane *pane)
{
  for (GtkWidget *card = get_card (BEAKTA_OPINIONS_PANE (pane)); card != NULL; card = gtk_widget_get_next_sibling (card))
    beakta_opinion_card_flush (BEAKTA_OPINION_CARD (card));
}

static void
beakta_opinions_pane_forget (BeaktaCasePane *pane)
{
  drop_others (BEAKTA_OPINIONS_PANE (pane), NULL);
}

static gboolean
beakta_opinions_pane_show_item (BeaktaCasePane *pane,
                                BeaktaItemKind  kind,
                                const char     *id)
{
  GtkWidget *card;

  beakta_case_pane_update_now (pane);
  card = kind == BEAKTA_ITEM_OPINION ? find_card (BEAKTA_OPINIONS_PANE (pane), id) : NULL;

  return card != NULL && gtk_widget_grab_focus (card);
}

/* (nullable): the card that the person is at, or the first one that is theirs to write. */
static GtkWidget *
find_own (BeaktaOpinionsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *own = NULL;

  for (GtkWidget *card = get_card (self); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      if (!beakta_opinion_card_is_own (BEAKTA_OPINION_CARD (card)))
        continue;
      if (own == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, card)))
        own = card;
    }

  return own;
}

static gboolean
beakta_opinions_pane_get_target (BeaktaCasePane  *pane,
                                 BeaktaItemKind  *kind,
                                 char           **id)
{
  GtkWidget *own = find_own (BEAKTA_OPINIONS_PANE (pane));

  if (own == NULL)
    return FALSE;

  *kind = BEAKTA_ITEM_OPINION;
  *id = g_strdup (beakta_opinion_card_get_id (BEAKTA_OPINION_CARD (own)));

  return TRUE;
}

static gboolean
beakta_opinions_pane_grab_focus (GtkWidget *widget)
{
  BeaktaOpinionsPane *self = BEAKTA_OPINIONS_PANE (widget);
  GtkWidget *own;

  beakta_case_pane_update_now (BEAKTA_CASE_PANE (widget));
  own = find_own (self);

  return gtk_widget_grab_focus (own != NULL ? own : gtk_widget_get_visible (self->add) ? self->add : self->first);
}

static void
beakta_opinions_pane_dispose (GObject *object)
{
  beakta_case_pane_set_editor (BEAKTA_CASE_PANE (object), NULL);

  G_OBJECT_CLASS (beakta_opinions_pane_parent_class)->dispose (object);
}

static void
beakta_opinions_pane_class_init (BeaktaOpinionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BeaktaCasePaneClass *pane_class = BEAKTA_CASE_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = beakta_opinions_pane_dispose;
  widget_class->grab_focus = beakta_opinions_pane_grab_focus;
  pane_class->update = beakta_opinions_pane_update;
  pane_class->follow = beakta_case_pane_queue_update;
  pane_class->flush = beakta_opinions_pane_flush;
  pane_class->forget = beakta_opinions_pane_forget;
  pane_class->item_changed = beakta_opinions_pane_item_changed;
  pane_class->access_changed = beakta_case_pane_queue_update;
  pane_class->get_target = beakta_opinions_pane_get_target;
  pane_class->show_item = beakta_opinions_pane_show_item;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "opinion.ask", NULL, ask_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/opinions/beakta-opinions-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionsPane, rows);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionsPane, add);
  gtk_widget_class_bind_template_child (widget_class, BeaktaOpinionsPane, first);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
beakta_opinions_pane_init (BeaktaOpinionsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_wrapped_words_set (self->first);
}
