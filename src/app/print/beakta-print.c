/* A paper of a case on screen, drawn by the same function that draws the PDF and the printed page. */

#define G_LOG_DOMAIN "beakta-print"

#include "beakta-print-private.h"

#include <glib/gi18n.h>

#include "beakta-heard-name.h"
#include "beakta-letterhead.h"
#include "beakta-wording.h"

#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89
#define PAPER_MARGIN 12              /* px around a page */
#define ZOOM_STEP 1.25
#define ZOOM_LEAST 0.5
#define ZOOM_MOST 4.0
#define ZOOM_START 1.25

G_DEFINE_FINAL_TYPE (BeaktaPrint, beakta_print, ADW_TYPE_WINDOW)

static char *
dup_setting (BeaktaPrint *self,
             const char  *key)
{
  return self->settings != NULL ? g_settings_get_string (self->settings, key) : NULL;
}

/* (transfer full): what the store says that the office prints, else what the person's own settings say. A letterhead that cannot
 * be read is told of, and the paper is shown without. */
static BeaktaLetterhead *
load_letterhead (BeaktaPrint *self)
{
  g_autofree char *authority = dup_setting (self, "office-authority");
  g_autofree char *number = dup_setting (self, "office-authority-number");
  g_autoptr(GError) error = NULL;
  BeaktaLetterhead *letterhead;

  letterhead = beakta_letterhead_load_sync (beakta_case_editor_get_store (self->editor), authority, number, &error);
  if (letterhead != NULL)
    return letterhead;

  g_message ("letterhead: %s", error->message);
  beakta_print_toast (self, _("What the office prints could not be read from the store."));

  return beakta_letterhead_load_sync (NULL, authority, number, NULL);
}

static BeaktaOffice
get_office (const BeaktaLetterhead *letterhead)
{
  return (BeaktaOffice) {
    .authority = letterhead->authority,
    .authority_number = letterhead->authority_number,
    .address = letterhead->address,
    .logotype = letterhead->logotype,
  };
}

BeaktaWorkbook *
beakta_print_make_tables (BeaktaPrint *self)
{
  g_autoptr(GPtrArray) checklists = beakta_case_editor_list_checklists (self->editor);
  g_autoptr(BeaktaLetterhead) letterhead = load_letterhead (self);
  const BeaktaOffice office = get_office (letterhead);
  gboolean is_analysis = gtk_drop_down_get_selected (self->kind) == BEAKTA_REPORT_ANALYSIS;

  return beakta_report_new_tables (is_analysis ? BEAKTA_TABLES_ANALYSIS : BEAKTA_TABLES_ANSWERS,
                                   beakta_case_editor_get_whole (self->editor), checklists, &office,
                                   beakta_wording_get_language ());
}

static void
update_place (BeaktaPrint *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  double whole = gtk_adjustment_get_upper (adjustment);
  guint n_pages = self->pages != NULL ? beakta_pages_get_n_pages (self->pages) : 0;
  guint page = whole > 0 ? (guint) (middle / whole * n_pages) : 0;
  g_autofree char *text = NULL;

  if (n_pages == 0)
    return;

  /* Translators: "page 2 of 7" */
  text = g_strdup_printf (_("Page %1$u of %2$u"), MIN (page + 1, n_pages), n_pages);
  gtk_label_set_text (self->place, text);
}

static void
enable_output (BeaktaPrint *self,
               gboolean     enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", enabled);
}

static void
set_pages (BeaktaPrint *self)
{
  g_autoptr(GtkStringList) numbers = gtk_string_list_new (NULL);
  g_autoptr(GtkNoSelection) selection = NULL;

  for (guint i = 0; i < beakta_pages_get_n_pages (self->pages); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gtk_string_list_append (numbers, number);
    }

  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&numbers)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child_name (self->stack, "pages");
  enable_output (self, TRUE);
  update_place (self);
}

static void
journal_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(BeaktaPrint) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) journal = NULL;
  g_autoptr(GPtrArray) checklists = NULL;
  g_autoptr(BeaktaLetterhead) letterhead = NULL;
  BeaktaOffice office;

  journal = beakta_store_list_journal_finish (BEAKTA_STORE (object), result, &error);

  if (journal == NULL)
    {
      g_autofree char *words = NULL;

      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;

      words = beakta_wording_dup_problem (error);
      beakta_print_toast (self, words);
      return;
    }

  checklists = beakta_case_editor_list_checklists (self->editor);
  letterhead = load_letterhead (self);
  office = get_office (letterhead);
  beakta_paper_choice_show (self->choice, self->editor, gtk_drop_down_get_selected (self->kind));
  beakta_paper_choice_fill (self->choice, &office);
  g_clear_object (&self->report);
  g_clear_object (&self->pages);
  self->report = beakta_report_new (gtk_drop_down_get_selected (self->kind),
                                    beakta_case_editor_get_whole (self->editor), checklists, journal, &office,
                                    beakta_wording_get_language ());
  self->pages = beakta_pages_new (self->report, PAPER_WIDTH, PAPER_HEIGHT);
  set_pages (self);
}

static void
rebuild (BeaktaPrint *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();

  beakta_store_list_journal_async (beakta_case_editor_get_store (self->editor),
                                   beakta_case_get_id (beakta_case_editor_get_case (self->editor)), 0, 0,
                                   self->reading, journal_read_cb, g_object_ref (self));
}

static void
draw_page (GtkDrawingArea *area,
           cairo_t        *cr,
           int             width,
           int             height,
           gpointer        user_data)
{
  BeaktaPrint *self = BEAKTA_PRINT (gtk_widget_get_root (GTK_WIDGET (area)));
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);

  if (self == NULL || self->pages == NULL || index >= beakta_pages_get_n_pages (self->pages))
    return;

  cairo_scale (cr, width / PAPER_WIDTH, height / PAPER_HEIGHT);
  beakta_pages_draw (self->pages, index, cr);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_widget_add_css_class (area, "paper");
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (area, PAPER_MARGIN);
  gtk_widget_set_margin_bottom (area, PAPER_MARGIN);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, NULL, NULL);
  gtk_list_item_set_child (item, area);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         BeaktaPrint              *self)
{
  GtkWidget *area = gtk_list_item_get_child (item);
  guint index = gtk_list_item_get_position (item);
  g_autofree char *name = g_strdup_printf (_("Page %u"), index + 1);

  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (index));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) (PAPER_WIDTH * self->zoom));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (PAPER_HEIGHT * self->zoom));
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (area);
}

static void
set_zoom (BeaktaPrint *self,
          double       zoom)
{
  self->zoom = CLAMP (zoom, ZOOM_LEAST, ZOOM_MOST);

  if (self->pages != NULL)
    set_pages (self);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  set_zoom (BEAKTA_PRINT (widget), BEAKTA_PRINT (widget)->zoom * ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  set_zoom (BEAKTA_PRINT (widget), BEAKTA_PRINT (widget)->zoom / ZOOM_STEP);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  beakta_print_save (BEAKTA_PRINT (widget));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  beakta_print_run (BEAKTA_PRINT (widget));
}

static void
kind_changed_cb (BeaktaPrint *self)
{
  if (self->editor != NULL)
    rebuild (self);
}

static void
choice_problem_cb (BeaktaPaperChoice *choice,
                   const char        *words,
                   BeaktaPrint       *self)
{
  beakta_print_toast (self, words);
}

static void
beakta_print_dispose (GObject *object)
{
  BeaktaPrint *self = BEAKTA_PRINT (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->pages);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->report);
  g_clear_object (&self->settings);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (beakta_print_parent_class)->dispose (object);
}

static void
beakta_print_class_init (BeaktaPrintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_print_dispose;

  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "paper.zoom-out", NULL);

  g_type_ensure (BEAKTA_TYPE_PAPER_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/print/beakta-print.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, toasts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, kind);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, choice);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, scroller);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, list);
  gtk_widget_class_bind_template_child (widget_class, BeaktaPrint, place);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
beakta_print_init (BeaktaPrint *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->zoom = ZOOM_START;
  beakta_heard_name_set_drop_down (self->kind, _("Which paper"));
  enable_output (self, FALSE);

  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
}

GtkWidget *
beakta_print_new (BeaktaCaseEditor *editor,
                  GSettings        *settings)
{
  BeaktaPrint *self;

  g_return_val_if_fail (BEAKTA_IS_CASE_EDITOR (editor), NULL);

  self = g_object_new (BEAKTA_TYPE_PRINT, NULL);
  self->editor = g_object_ref (editor);
  g_set_object (&self->settings, settings);
  g_signal_connect_object (editor, "notify::saved-at", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
beakta_print_show (BeaktaPrint      *self,
                   BeaktaReportKind  kind)
{
  g_return_if_fail (BEAKTA_IS_PRINT (self));

  if (gtk_drop_down_get_selected (self->kind) != kind)
    gtk_drop_down_set_selected (self->kind, kind);
  else
    rebuild (self);
}

void
beakta_print_toast (BeaktaPrint *self,
                    const char  *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_overlay_add_toast (self->toasts, toast);
}
