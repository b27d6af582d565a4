#define G_LOG_DOMAIN "beakta-editor"

#include "beakta-library-row.h"

#include <glib/gi18n-lib.h>

#include "beakta-editor-words.h"

struct _BeaktaLibraryRow
{
  GtkListBoxRow  parent_instance;

  char          *key;

  /* Template children */
  GtkLabel      *title;
  GtkLabel      *facts;
  GtkLabel      *status;
};

G_DEFINE_FINAL_TYPE (BeaktaLibraryRow, beakta_library_row, GTK_TYPE_LIST_BOX_ROW)

/* What a case would get; else what there is. */
static const BeaktaListVersion *
choose_version (GPtrArray *versions)
{
  for (guint i = 0; i < versions->len; i++)
    {
      const BeaktaListVersion *version = g_ptr_array_index (versions, i);

      if (version->status == BEAKTA_LIST_PUBLISHED)
        return version;
    }

  return g_ptr_array_index (versions, 0);
}

static gboolean
has_draft (GPtrArray *versions)
{
  return ((const BeaktaListVersion *) g_ptr_array_index (versions, 0))->status == BEAKTA_LIST_DRAFT;
}

static char *
dup_facts (const BeaktaListVersion *version,
           guint                    n_cases)
{
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", version->n_questions),
                                                version->n_questions);
  g_autofree char *cases = g_strdup_printf (ngettext ("in %u case", "in %u cases", n_cases), n_cases);

  /* Translators: of a checklist: its version, "12 questions", "in 3 cases" */
  return g_strdup_printf (_("Version %1$s · %2$s · %3$s"), version->version, questions, n_cases > 0 ? cases : _("in no case"));
}

static void
show_status (BeaktaLibraryRow        *self,
             const BeaktaListVersion *version,
             gboolean                 is_being_written)
{
  BeaktaListStatus status = is_being_written ? BEAKTA_LIST_DRAFT : version->status;

  gtk_label_set_label (self->status, beakta_editor_words_get_status (status));
  gtk_widget_add_css_class (GTK_WIDGET (self->status), beakta_editor_words_get_status_style (status));
  gtk_widget_set_visible (GTK_WIDGET (self->status), status != BEAKTA_LIST_PUBLISHED);
}

static void
beakta_library_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BEAKTA_TYPE_LIBRARY_ROW);

  G_OBJECT_CLASS (beakta_library_row_parent_class)->dispose (object);
}

static void
beakta_library_row_finalize (GObject *object)
{
  g_free (BEAKTA_LIBRARY_ROW (object)->key);

  G_OBJECT_CLASS (beakta_library_row_parent_class)->finalize (object);
}

static void
beakta_library_row_class_init (BeaktaLibraryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = beakta_library_row_dispose;
  object_class->finalize = beakta_library_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/se/beakta/Beakta/ui/editor/beakta-library-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryRow, title);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryRow, facts);
  gtk_widget_class_bind_template_child (widget_class, BeaktaLibraryRow, status);
}

static void
beakta_library_row_init (BeaktaLibraryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
beakta_library_row_new (GPtrArray *versions,
                        guint      n_cases)
{
  BeaktaLibraryRow *self;
  const BeaktaListVersion *version;
  g_autofree char *facts = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (versions != NULL && versions->len > 0, NULL);

  self = g_object_new (BEAKTA_TYPE_LIBRARY_ROW, NULL);
  version = choose_version (versions);
  facts = dup_facts (version, n_cases);
  self->key = g_strdup (beakta_library_row_make_key (version));
  gtk_label_set_label (self->title, beakta_editor_words_get_title (version));
  gtk_label_set_label (self->facts, facts);
  show_status (self, version, has_draft (versions));

  name = g_strdup_printf ("%s. %s. %s", beakta_editor_words_get_title (version), facts, gtk_label_get_label (self->status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

const char *
beakta_library_row_get_key (BeaktaLibraryRow *self)
{
  g_return_val_if_fail (BEAKTA_IS_LIBRARY_ROW (self), NULL);

  return self->key;
}

const char *
beakta_library_row_make_key (const BeaktaListVersion *version)
{
  g_return_val_if_fail (version != NULL, "");

  return *version->id != '\0' ? version->id : version->draft;
}
