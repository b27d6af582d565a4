/* One cell of the queue: follows its row, which may be filled in later.
 *
 * It is no widget, but puts what its row says into one: there are a hundred cells at once, and each widget more in them is
 * felt when the program starts.
 */

#define G_LOG_DOMAIN "beakta-queue-cell"

#include "beakta-queue-cell.h"

#include <glib/gi18n.h>

#include "beakta-queue-filler.h"
#include "beakta-wording-requests.h"
#include "beakta-wording.h"

#define NEAR_DAYS 7

struct _BeaktaQueueCell
{
  GObject         parent_instance;

  GtkListItem    *item;              /* not owned: has it as its own */
  BeaktaQueueFiller *filler;         /* owned */
  BeaktaSort      sort;
  BeaktaCaseRow  *row;               /* owned, nullable */
  gulong          row_handler;
  const char     *style;             /* static, nullable: of the chip or the day */

  GtkWidget      *widget;            /* owned */
  GtkLabel       *label;             /* nullable: the widget, or in it */
  GtkLabel       *second;            /* nullable: what has no column of its own, below the title */
  GtkLabel       *reminder;          /* nullable: that a day has passed, below the title */
  GtkWidget      *order;             /* nullable: flag, tags and pause, below the title */
  GtkLabel       *flag;              /* in it */
  GtkLabel       *tags;              /* in it */
  const char     *flag_style;        /* static, nullable */
  GtkWidget      *regard;            /* nullable: what the case is to the person, below the title */
  GtkWidget      *touch;             /* in it */
  GtkLabel       *bar;               /* in it */
  BeaktaBreakBin *bin;               /* weak, nullable: what says how wide it is, to a title */
};

G_DEFINE_FINAL_TYPE (BeaktaQueueCell, beakta_queue_cell, G_TYPE_OBJECT)

static void
set_style (BeaktaQueueCell *self,
           const char      *style)
{
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), self->style);

  self->style = style;

  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), style);
}

static GtkLabel *
make_label (const char *first_class,
            const char *second_class,
            float       xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  if (first_class != NULL)
    gtk_widget_add_css_class (label, first_class);

  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return GTK_LABEL (label);
}

static void
show_progress (BeaktaQueueCell *self,
               BeaktaCaseLine  *line)
{
  double share = line->n_questions > 0 ? (double) line->n_complete / line->n_questions : 0;
  g_autofree char *words = g_strdup_printf (_("%1$u of %2$u questions complete"), line->n_complete, line->n_questions);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->widget), MIN (1.0, share));
  gtk_widget_set_tooltip_text (self->widget, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gboolean
is_near (const char *due,
         GDateTime  *now)
{
  g_autoptr(GDateTime) day = beakta_wording_parse_time (due);

  return day != NULL && g_date_time_difference (day, now) < NEAR_DAYS * G_TIME_SPAN_DAY;
}

/* The applicant; in the narrowest window the stage before it. */
static void
show_second (BeaktaQueueCell *self,
             BeaktaCaseLine  *line)
{
  gboolean is_narrow = self->bin != NULL && beakta_break_bin_get_width (self->bin) == BEAKTA_WIDTH_NARROW;
  const char *stage = beakta_wording_get_stage (line->stage);
  g_autofree char *both = is_narrow && *line->applicant != '\0' ? g_strjoin (" · ", stage, line->applicant, NULL) : NULL;

  gtk_label_set_text (self->second, both != NULL ? both : is_narrow ? stage : line->applicant);
}

/* (nullable) */
static char *
dup_awaited (BeaktaCaseLine *line)
{
  if (line->n_opinions == 0)
    return NULL;

  /* Translators: yttrande, of an expert who was asked for it */
  return g_strdup_printf (ngettext ("%u opinion is awaited", "%u opinions are awaited", line->n_opinions), line->n_opinions);
}

/* Somebody else is waited for, and the day has passed, or for an opinion: said in words, and only there is a label for it. */
static void
show_reminder (BeaktaQueueCell *self,
               BeaktaCaseLine  *line)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *overdue = line->stage == BEAKTA_STAGE_AWAITING_COMPLETION ? beakta_wording_dup_overdue (line->due, now) : NULL;
  g_autofree char *words = overdue != NULL ? g_strdup (overdue) : dup_awaited (line);

  if (words != NULL && self->reminder == NULL)
    {
      self->reminder = make_label ("caption", NULL, 0);
      gtk_label_set_wrap (self->reminder, TRUE);
      gtk_label_set_lines (self->reminder, 2);
      gtk_box_append (GTK_BOX (self->widget), GTK_WIDGET (self->reminder));
    }
  if (self->reminder == NULL)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self->reminder), overdue != NULL ? "dim-label" : "overdue");
  gtk_widget_add_css_class (GTK_WIDGET (self->reminder), overdue != NULL ? "overdue" : "dim-label");
  gtk_label_set_text (self->reminder, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reminder), words != NULL);
}

static void
add_order (BeaktaQueueCell *self)
{
  self->order = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->flag = make_label ("chip", "flag", 0.5);
  self->tags = make_label ("caption", "dim-label", 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->tags), TRUE);
  gtk_box_append (GTK_BOX (self->order), GTK_WIDGET (self->flag));
  gtk_box_append (GTK_BOX (self->order), GTK_WIDGET (self->tags));
  gtk_box_append (GTK_BOX (self->widget), self->order);
}

static void
show_flag (BeaktaQueueCell *self,
           BeaktaCaseLine  *line)
{
  const char *style = line->flag != BEAKTA_FLAG_NONE ? beakta_wording_get_flag_style (line->flag) : NULL;
  const char *colour = beakta_wording_get_flag (line->flag);
  g_autofree char *both = *line->flag_reason != '\0' ? g_strdup_printf ("%s: %s", colour, line->flag_reason) : NULL;

  if (self->flag_style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->flag), self->flag_style);
  self->flag_style = style;
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->flag), style);

  gtk_label_set_text (self->flag, both != NULL ? both : colour);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->flag), both);
  gtk_widget_set_visible (GTK_WIDGET (self->flag), style != NULL);
}

/* "Paused until 15 Jan: waits for the budget · women · Gävle" */
static char *
dup_order_words (BeaktaCaseLine *line,
                 GDateTime      *now)
{
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day = beakta_wording_dup_day (line->hold, now);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) tags = g_strsplit (line->tags, "\n", -1);
  g_auto(GStrv) all = NULL;

  if (g_strcmp0 (line->hold, today) > 0)
    {
      /* Translators: %s is a day; the case is put aside until then */
      g_autofree char *pause = g_strdup_printf (_("Paused until %s"), day);
      g_autofree char *why = *line->hold_reason != '\0' ? g_strdup_printf ("%s: %s", pause, line->hold_reason) : NULL;

      g_strv_builder_add (parts, why != NULL ? why : pause);
    }
  for (int i = 0; tags[i] != NULL; i++)
    if (*tags[i] != '\0')
      g_strv_builder_add (parts, tags[i]);
  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

/* Few cases have any of it, and only those have labels for it. */
static void
show_order (BeaktaQueueCell *self,
            BeaktaCaseLine  *line)
{
  gboolean has_any = line->flag != BEAKTA_FLAG_NONE || *line->tags != '\0' || *line->hold != '\0';
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *words = NULL;

  if (has_any && self->order == NULL)
    add_order (self);
  if (self->order == NULL)
    return;

  now = g_date_time_new_now_local ();
  words = dup_order_words (line, now);
  show_flag (self, line);
  gtk_label_set_text (self->tags, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tags), *words != '\0' ? words : NULL);
  gtk_widget_set_visible (self->order, line->flag != BEAKTA_FLAG_NONE || *words != '\0');
}

/* (nullable): in words, why the person does not review the case */
static const char *
get_bar_words (BeaktaBarred bar)
{
  switch (bar)
    {
    case BEAKTA_BARRED_CONFLICT:
      return _("You declared a conflict of interest");
    case BEAKTA_BARRED_PROPOSED:
      return _("Your own proposal: somebody else reviews it");
    case BEAKTA_BARRED_ASSESSED:
      return _("You took part in the assessment: somebody else reviews it");
    case BEAKTA_BARRED_PRINCIPAL:
      return _("The person you stand in for must not review it: somebody else does");
    case BEAKTA_BARRED_NONE:
    default:
      return NULL;
    }
}

static void
add_regard (BeaktaQueueCell *self)
{
  self->regard = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->touch = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  self->bar = make_label ("caption", "dim-label", 0);
  gtk_box_append (GTK_BOX (self->regard), self->touch);
  gtk_box_append (GTK_BOX (self->regard), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->widget), self->regard);
}

static void
show_touch (BeaktaQueueCell *self,
            const char      *touch)
{
  /* Translators: %s is what the person has to do with outside the office: "Hagaby IF" */
  g_autofree char *words = g_strdup_printf (_("May touch you: %s"), touch);

  gtk_widget_set_visible (self->touch, *touch != '\0');
  gtk_widget_set_tooltip_text (self->touch, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->touch), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Few cases are anything but work to the person. */
static void
show_regard (BeaktaQueueCell *self,
             BeaktaCaseLine  *line)
{
  const char *words = line->is_mentioned ? _("You are mentioned in a comment, and have not answered") : get_bar_words (line->bar);
  gboolean has_any = words != NULL || *line->touch != '\0';

  if (has_any && self->regard == NULL)
    add_regard (self);
  if (self->regard == NULL)
    return;

  show_touch (self, line->touch);
  gtk_label_set_text (self->bar, words != NULL ? words : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->bar), words);
  gtk_widget_set_visible (self->regard, has_any);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_visible (widget);
}

/* A title that does not wrap takes two lines all the same, in the padding of its row; with something below it there is no room there,
 * and it asks for its second line. */
static void
update_wrap (BeaktaQueueCell *self)
{
  gboolean is_narrow = self->bin != NULL && beakta_break_bin_get_width (self->bin) == BEAKTA_WIDTH_NARROW;

  gtk_label_set_wrap (self->label, is_narrow || is_shown (GTK_WIDGET (self->reminder)) || is_shown (self->order) ||
                                   is_shown (self->regard));
}

static void
show_title (BeaktaQueueCell *self,
            BeaktaCaseLine  *line)
{
  gtk_label_set_text (self->label, *line->title != '\0' ? line->title : line->number);
  show_reminder (self, line);
  show_order (self, line);
  show_regard (self, line);
  update_wrap (self);

  if (self->second != NULL)
    show_second (self, line);
}

static void
show_line (BeaktaQueueCell *self,
           BeaktaCaseLine  *line)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = NULL;

  switch (self->sort)
    {
    case BEAKTA_SORT_TITLE:
      show_title (self, line);
      return;
    case BEAKTA_SORT_PROGRESS:
      show_progress (self, line);
      return;
    case BEAKTA_SORT_NUMBER:
      text = g_strdup (line->number);
      break;
    case BEAKTA_SORT_APPLICANT:
      /* The organisation's own work may have neither applicant nor unit. */
      text = g_strdup (*line->applicant != '\0' ? line->applicant : "–");
      break;
    case BEAKTA_SORT_PROGRAMME:
      text = g_strdup (line->programme);
      break;
    case BEAKTA_SORT_CASEWORKER:
      /* Translators: in place of a caseworker: the case has none */
      text = g_strdup (*line->caseworker != '\0' ? line->caseworker : _("unassigned"));
      break;
    case BEAKTA_SORT_SOUGHT:
      text = line->sought >= 0 ? beakta_wording_dup_number (line->sought) : g_strdup ("");
      break;
    case BEAKTA_SORT_STAGE:
      text = g_strdup (beakta_wording_get_stage (line->stage));
      set_style (self, beakta_wording_get_stage_style (line->stage));
      break;
    case BEAKTA_SORT_SINCE:
      text = beakta_wording_dup_age (line->since, now);
      break;
    case BEAKTA_SORT_DUE:
      text = beakta_wording_dup_day (line->due, now);
      set_style (self, beakta_wording_is_overdue (line->due, now) ? "overdue" : is_near (line->due, now) ? "near" : NULL);
      break;
    case BEAKTA_SORT_RECEIVED:
    default:
      text = beakta_wording_dup_day (line->received, now);
    }

  gtk_label_set_text (self->label, text);
}

/* What is not known yet shows nothing. */
static void
update (BeaktaQueueCell *self)
{
  if (beakta_case_row_get_line (self->row) != NULL)
    beakta_queue_filler_add (self->filler, self);
  else
    gtk_widget_set_visible (self->widget, FALSE);
}

static void
add_second (BeaktaQueueCell *self)
{
  self->second = make_label ("caption", "dim-label", 0);
  gtk_box_insert_child_after (GTK_BOX (self->widget), GTK_WIDGET (self->second), GTK_WIDGET (self->label));
}

/* The applicant stands below the title where it has no column of its own; a title has two lines where it has least room. */
static void
update_second (BeaktaQueueCell *self)
{
  BeaktaWidth width = beakta_break_bin_get_width (self->bin);
  BeaktaCaseLine *line = self->row != NULL ? beakta_case_row_get_line (self->row) : NULL;

  if (self->second == NULL && width < BEAKTA_WIDTH_WIDE)
    add_second (self);
  if (self->second != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->second), width < BEAKTA_WIDTH_WIDE);

  if (self->second != NULL && line != NULL)
    show_second (self, line);

  update_wrap (self);
}

static void
root_changed_cb (BeaktaQueueCell *self)
{
  GtkWidget *bin = gtk_widget_get_ancestor (self->widget, BEAKTA_TYPE_BREAK_BIN);

  if (self->bin != NULL)
    g_signal_handlers_disconnect_by_func (self->bin, update_second, self);

  g_set_weak_pointer (&self->bin, bin != NULL ? BEAKTA_BREAK_BIN (bin) : NULL);
  if (self->bin == NULL)
    return;

  g_signal_connect_object (self->bin, "notify::width", G_CALLBACK (update_second), self, G_CONNECT_SWAPPED);
  update_second (self);
}

static void
beakta_queue_cell_dispose (GObject *object)
{
  BeaktaQueueCell *self = BEAKTA_QUEUE_CELL (object);

  beakta_queue_cell_set_row (self, NULL);
  g_clear_object (&self->filler);
  g_clear_weak_pointer (&self->bin);
  g_clear_object (&self->widget);

  G_OBJECT_CLASS (beakta_queue_cell_parent_class)->dispose (object);
}

static void
beakta_queue_cell_class_init (BeaktaQueueCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = beakta_queue_cell_dispose;
}

static void
beakta_queue_cell_init (BeaktaQueueCell *self)
{
}

static void
build_title (BeaktaQueueCell *self)
{
  self->widget = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->label = make_label ("queue-title", NULL, 0);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->label, 2);
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->widget), GTK_WIDGET (self->label));
  g_signal_connect_object (self->widget, "notify::root", G_CALLBACK (root_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
build (BeaktaQueueCell *self)
{
  switch (self->sort)
    {
    case BEAKTA_SORT_TITLE:
      build_title (self);
      return;
    case BEAKTA_SORT_PROGRESS:
      self->widget = g_object_ref_sink (gtk_progress_bar_new ());
      gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
      return;
    case BEAKTA_SORT_STAGE:
      self->label = make_label ("chip", NULL, 0.5);
      gtk_widget_set_halign (GTK_WIDGET (self->label), GTK_ALIGN_START);
      gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_CENTER);
      break;
    case BEAKTA_SORT_SOUGHT:
      self->label = make_label ("numeric", NULL, 1);
      break;
    case BEAKTA_SORT_SINCE:
      self->label = make_label ("numeric", "dim-label", 1);
      break;
    case BEAKTA_SORT_APPLICANT:
    case BEAKTA_SORT_PROGRAMME:
    case BEAKTA_SORT_CASEWORKER:
      self->label = make_label ("dim-label", NULL, 0);
      break;
    case BEAKTA_SORT_NUMBER:
    case BEAKTA_SORT_DUE:
    case BEAKTA_SORT_RECEIVED:
    default:
      self->label = make_label ("numeric", NULL, 0);
    }

  self->widget = g_object_ref_sink (GTK_WIDGET (self->label));
}

BeaktaQueueCell *
beakta_queue_cell_new (GtkListItem       *item,
                       BeaktaQueueFiller *filler,
                       BeaktaSort         sort)
{
  BeaktaQueueCell *self = g_object_new (BEAKTA_TYPE_QUEUE_CELL, NULL);

  self->item = item;
  self->filler = g_object_ref (filler);
  self->sort = sort;
  build (self);

  return self;
}

GtkWidget *
beakta_queue_cell_get_widget (BeaktaQueueCell *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_CELL (self), NULL);

  return self->widget;
}

void
beakta_queue_cell_set_row (BeaktaQueueCell *self,
                           BeaktaCaseRow   *row)
{
  g_return_if_fail (BEAKTA_IS_QUEUE_CELL (self));

  if (self->row != NULL)
    {
      g_clear_signal_handler (&self->row_handler, self->row);
      beakta_queue_filler_remove (self->filler, self);
    }

  if (g_set_object (&self->row, row) && row != NULL)
    gtk_widget_set_visible (self->widget, FALSE);

  if (row != NULL)
    {
      self->row_handler = g_signal_connect_swapped (row, "notify::line", G_CALLBACK (update), self);
      update (self);
    }
}

guint
beakta_queue_cell_get_position (BeaktaQueueCell *self)
{
  g_return_val_if_fail (BEAKTA_IS_QUEUE_CELL (self), GTK_INVALID_LIST_POSITION);

  return gtk_list_item_get_position (self->item);
}

void
beakta_queue_cell_fill (BeaktaQueueCell *self)
{
  BeaktaCaseLine *line;

  g_return_if_fail (BEAKTA_IS_QUEUE_CELL (self));

  line = self->row != NULL ? beakta_case_row_get_line (self->row) : NULL;
  if (line == NULL)
    return;

  show_line (self, line);
  gtk_widget_set_visible (self->widget, TRUE);
}
