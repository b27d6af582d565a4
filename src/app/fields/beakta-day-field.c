/* An entry for a day. What is no day stays in the entry, marked and told, until it is one: nothing typed is thrown away. */

#define G_LOG_DOMAIN "beakta-day-field"

#include "beakta-day-field.h"

#include <glib/gi18n-lib.h>

#include "beakta-wording-days.h"

struct _BeaktaDayField
{
  GtkBox         parent_instance;

  char          *label;              /* never NULL */
  gboolean       optional;
  gboolean       last_day;
  gboolean       is_setting;

  GtkLabel      *caption;            /* children */
  GtkEntry      *entry;
  GtkMenuButton *almanac;
  GtkLabel      *note;
};

G_DEFINE_FINAL_TYPE (BeaktaDayField, beakta_day_field, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_OPTIONAL,
  PROP_LAST_DAY,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static char *
dup_note (BeaktaDayField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  BeaktaHoliday holiday;
  GDate day;

  if (!beakta_workday_parse (text, &day))
    return *text != '\0' ? g_strdup (_("Write days as year-month-day: 2026-11-28.")) : NULL;

  holiday = beakta_workday_get_holiday (&day);

  return self->last_day && holiday != BEAKTA_HOLIDAY_NONE ? beakta_wording_dup_holiday (holiday, &day) : NULL;
}

static void
show_state (BeaktaDayField *self)
{
  g_autofree char *note = dup_note (self);
  gboolean is_valid = beakta_day_field_get_day (self) != NULL;

  if (is_valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");

  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
entry_changed_cb (BeaktaDayField *self)
{
  show_state (self);
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
day_chosen_cb (GtkCalendar    *calendar,
               BeaktaDayField *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
  gtk_menu_button_popdown (self->almanac);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The almanac is made when it is first asked for. */
static void
create_almanac_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  BeaktaDayField *self = user_data;
  const char *written = beakta_day_field_get_day (self);
  g_autoptr(GDateTime) day = NULL;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  GDate date;

  if (written != NULL && beakta_workday_parse (written, &date))
    day = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  if (day != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (calendar), day);

  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_chosen_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static void
set_label (BeaktaDayField *self,
           const char     *label)
{
  g_autofree char *almanac = NULL;

  g_free (self->label);
  self->label = g_strdup (label != NULL ? label : "");

  /* Translators: a button that shows an almanac; %s is what the day is: "Last day for the answer" */
  almanac = g_strdup_printf (_("%s: choose in an almanac"), self->label);
  gtk_label_set_label (self->caption, self->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->almanac), _("Choose in an almanac"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->almanac), GTK_ACCESSIBLE_PROPERTY_LABEL, almanac, -1);
}

static gboolean
beakta_day_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BEAKTA_DAY_FIELD (widget)->entry));
}

static void
beakta_day_field_finalize (GObject *object)
{
  g_free (BEAKTA_DAY_FIELD (object)->label);

  G_OBJECT_CLASS (beakta_day_field_parent_class)->finalize (object);
}

static void
beakta_day_field_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BeaktaDayField *self = BEAKTA_DAY_FIELD (object);

  if (id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else if (id == PROP_OPTIONAL)
    g_value_set_boolean (value, self->optional);
  else if (id == PROP_LAST_DAY)
    g_value_set_boolean (value, self->last_day);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
beakta_day_field_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BeaktaDayField *self = BEAKTA_DAY_FIELD (object);

  if (id == PROP_LABEL)
    set_label (self, g_value_get_string (value));
  else if (id == PROP_OPTIONAL)
    self->optional = g_value_get_boolean (value);
  else if (id == PROP_LAST_DAY)
    self->last_day = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);

  show_state (self);
}

static void
beakta_day_field_class_init (BeaktaDayFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = beakta_day_field_finalize;
  object_class->get_property = beakta_day_field_get_property;
  object_class->set_property = beakta_day_field_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = beakta_day_field_grab_focus;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAST_DAY] = g_param_spec_boolean ("last-day", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static GtkLabel *
add_words (BeaktaDayField *self,
           const char     *style)
{
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (words, "caption");
  if (style != NULL)
    gtk_widget_add_css_class (words, style);
  gtk_box_append (GTK_BOX (self), words);

  return GTK_LABEL (words);
}

static void
beakta_day_field_init (BeaktaDayField *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->label = g_strdup ("");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->caption = add_words (self, "dim-label");

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, "2026-12-01");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_entry_set_activates_default (self->entry, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));

  self->almanac = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->almanac, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->almanac, create_almanac_cb, self, NULL);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->almanac));

  gtk_widget_add_css_class (line, "linked");
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), line);
  self->note = add_words (self, "quiet-warning");
  show_state (self);
}

const char *
beakta_day_field_get_day (BeaktaDayField *self)
{
  const char *text;
  GDate day;

  g_return_val_if_fail (BEAKTA_IS_DAY_FIELD (self), NULL);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return beakta_workday_parse (text, &day) || (self->optional && *text == '\0') ? text : NULL;
}

void
beakta_day_field_set_day (BeaktaDayField *self,
                          const char     *day)
{
  GtkWidget *text;

  g_return_if_fail (BEAKTA_IS_DAY_FIELD (self));
  g_return_if_fail (day != NULL);

  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), day) ||
      (gtk_widget_has_focus (text) && gtk_editable_get_editable (GTK_EDITABLE (self->entry)) && beakta_day_field_get_day (self) == NULL))
    return;

  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), day);
  self->is_setting = FALSE;
}

void
beakta_day_field_set_locked (BeaktaDayField *self,
                             const char     *why)
{
  g_return_if_fail (BEAKTA_IS_DAY_FIELD (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), why == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->almanac), why == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), why);
}
