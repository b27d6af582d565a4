#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-compare-lists.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"
#include "beakta-heard-name.h"
#include "beakta-list-differences.h"
#include "beakta-wrap-layout.h"

struct _BeaktaCompareLists
{
  AdwWindow              parent_instance;

  BeaktaStore           *store;      /* owned */
  GStrv                  versions;   /* the newest first */
  BeaktaChecklist       *list;       /* owned: of versions[shown] */
  char                  *id;
  guint                  shown;
  gboolean               is_filling;

  /* Template children */
  GtkDropDown           *before;
  GtkDropDown           *after;
  GtkStack              *stack;
  AdwStatusPage         *problem;
  BeaktaListDifferences *differences;
};

G_DEFINE_FINAL_TYPE (BeaktaCompareLists, beakta_compare_lists, ADW_TYPE_WINDOW)

/* (transfer full) */
static BeaktaChecklist *
load (BeaktaCompareLists *self,
      GtkDropDown        *drop_down,
      GError            **error)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  return index == self->shown ? g_object_ref (self->list)
                              : beakta_store_load_checklist (self->store, self->id, self->versions[index], error);
}

static void
compare_cb (BeaktaCompareLists *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BeaktaChecklist) before = NULL;
  g_autoptr(BeaktaChecklist) after = NULL;
  g_autoptr(GPtrArray) differences = NULL;

  if (self->is_filling)
    return;

  before = load (self, self->before, &error);
  after = before != NULL ? load (self, self->after, &error) : NULL;
  if (after == NULL)
    {
      g_autofree char *words = beakta_editor_words_dup_error (error);
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      adw_status_page_set_description (self->problem, escaped);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  differences = beakta_checklist_compare (before, after);
  beakta_list_differences_show (self->differences, differences);
  gtk_stack_set_visible_child_name (self->stack, "differences");
}

static void
beakta_compare_lists_dispose (GObject *object)
{
  BeaktaCompareLists *self = BEAKTA_COMPARE_LISTS (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), BEAKTA_TYPE_COMPARE_LISTS);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (beakta_compare_lists_parent_class)->dispose (object);
}

static void
beakta_compare_lists_finalize (GObject *object)
{
  BeaktaCompareLists *self = BEAKTA_COMPARE_LISTS (object);

  g_strfreev (self->versions);
  g_free (self->id);

  G_OBJECT_CLASS (beakta_compare_lists_parent_class)->finalize (object);
}

static void
beakta_compare_lists_class_init (BeaktaCompareListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_compare_lists_dispose;
  object_class->finalize = beakta_compare_lists_finalize;

  g_type_ensure (BEAKTA_TYPE_LIST_DIFFERENCES);
  g_type_ensure (BEAKTA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-compare-lists.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareLists, before);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareLists, after);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareLists, stack);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareLists, problem);
  gtk_widget_class_bind_template_child (widget_class, BeaktaCompareLists, differences);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
}

static void
beakta_compare_lists_init (BeaktaCompareLists *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  beakta_heard_name_set_drop_down (self->before, _("The earlier version"));
  beakta_heard_name_set_drop_down (self->after, _("The later version"));
}

static void
fill (BeaktaCompareLists      *self,
      GPtrArray               *versions,
      const BeaktaListVersion *shown)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (versions, i);
      g_autofree char *name = g_strdup_printf ("%s · %s", version->version, beakta_editor_words_get_status (version->status));

      if (version->status == BEAKTA_LIST_DRAFT && version != shown)
        continue;

      if (version == shown)
        self->shown = g_list_model_get_n_items (G_LIST_MODEL (names));
      g_strv_builder_add (builder, version->version);
      gtk_string_list_append (names, name);
    }

  self->versions = g_strv_builder_end (builder);
  gtk_drop_down_set_model (self->before, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->after, G_LIST_MODEL (names));
}

/* The shown one with the one before it; the oldest with the one after it. */
static void
choose (BeaktaCompareLists *self)
{
  guint n_versions = g_strv_length (self->versions);
  guint after = self->shown + 1 < n_versions ? self->shown : self->shown - (self->shown > 0 ? 1 : 0);

  gtk_drop_down_set_selected (self->after, after);
  gtk_drop_down_set_selected (self->before, MIN (after + 1, n_versions - 1));
}

GtkWidget *
beakta_compare_lists_new (GtkWindow               *parent,
                          BeaktaStore             *store,
                          GPtrArray               *versions,
                          const BeaktaListVersion *shown,
                          BeaktaChecklist         *list)
{
  BeaktaCompareLists *self;

  g_return_val_if_fail (BEAKTA_IS_STORE (store), NULL);
  g_return_val_if_fail (versions != NULL && shown != NULL, NULL);
  g_return_val_if_fail (BEAKTA_IS_CHECKLIST (list), NULL);

  self = g_object_new (BEAKTA_TYPE_COMPARE_LISTS, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->list = g_object_ref (list);
  self->id = g_strdup (beakta_checklist_get_id (list));
  fill (self, versions, shown);
  choose (self);
  self->is_filling = FALSE;
  compare_cb (self);

  return GTK_WIDGET (self);
}
