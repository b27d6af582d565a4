/* The case of an e-service (Open ePlatform): FlowInstance {Header, Values}.
 *
 * (1) Whoever made the form chose the names of the elements in Values. They are never looked at: a question is an
 *     element of Values, its text is its Name, and what else is in it are the answers, in the order of the document.
 * (2) An answer that is no longer than a line is a field with the question as its label, under the question as heading.
 * (3) The files are decoded as they come and sent on; only their names stand in the text.
 */

#include "beakta-e-service.h"

#include "beakta-enclosure.h"
#include "beakta-label.h"

#include <string.h>

/* Deeper than this an answer is not laid out any more; its words are shown all the same. */
#define QUESTION_DEPTH 3

enum
{
  HEADER = 1, VALUES, FLOW, FLOW_INSTANCE_ID, STATUS, PERSON, QUERY_ID, NAME, ID, FIRST_NAME, LAST_NAME,
  VALUE, FILE_ANSWER, SIZE, DATA
};

static const BeaktaXmlName names[] = {
  { 0, "Header", HEADER }, { 0, "Values", VALUES }, { 0, "Flow", FLOW }, { 0, "FlowInstanceID", FLOW_INSTANCE_ID },
  { 0, "Status", STATUS }, { 0, "Poster", PERSON }, { 0, "Owner", PERSON }, { 0, "Editor", PERSON },
  { 0, "QueryID", QUERY_ID }, { 0, "Name", NAME }, { 0, "ID", ID }, { 0, "Firstname", FIRST_NAME },
  { 0, "Lastname", LAST_NAME }, { 0, "Value", VALUE }, { 0, "TextAlternative", VALUE }, { 0, "File", FILE_ANSWER },
  { 0, "Size", SIZE }, { 0, "EncodedData", DATA },
};

/* What the platform itself calls things, in words. */
static const struct
{
  const char *name;
  const char *label;
} words[] = {
  { "FlowInstanceID", "Ärendenummer" }, { "ExternalID", "Diarienummer" }, { "Posted", "Skapad" },
  { "Updated", "Ändrad" }, { "FirstSubmitted", "Inskickad" }, { "LastSubmitted", "Senast inskickad" },
  { "Poster", "Inskickad av" }, { "Owner", "Ägare" }, { "Editor", "Ändrad av" },
  { "Firstname", "Förnamn" }, { "Lastname", "Efternamn" }, { "Email", "E-post" }, { "Phone", "Telefon" },
  { "MobilePhone", "Mobiltelefon" }, { "Address", "Adress" }, { "CareOf", "c/o" }, { "ZipCode", "Postnummer" },
  { "PostalAddress", "Postort" }, { "City", "Ort" }, { "OrganizationName", "Organisationens namn" },
  { "OrganizationNumber", "Organisationsnummer" }, { "SocialSecurityNumber", "Personnummer" },
  { "CitizenIdentifier", "Personnummer" }, { "StartDate", "Från och med" }, { "EndDate", "Till och med" },
  { "ContactBySMS", "Får kontaktas med sms" }, { "ContactByEmail", "Får kontaktas med e-post" },
};

typedef struct
{
  int      token;
  char    *name;
  GString *text;
  gboolean has_children;
} Element;

/* "Label: value", or an answer that needs no label. */
typedef struct
{
  char *label;                       /* nullable */
  char *value;
} Answer;

typedef struct
{
  BeaktaFlow            *flow;
  GPtrArray             *open;       /* of Element, outermost first */
  GPtrArray             *answers;    /* of Answer: of the header, or of the question */
  char                  *question;   /* nullable: the form's name, in the header */

  GString               *person;
  char                  *file;       /* nullable: name of the file that is being read */
  guint64                file_size;
  gboolean               has_data;
  gboolean               in_data;
  BeaktaEnclosureWriter  writer;
} Case;

static void
free_element (gpointer data)
{
  Element *element = data;

  g_free (element->name);
  g_string_free (element->text, TRUE);
  g_free (element);
}

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  g_free (answer->label);
  g_free (answer->value);
  g_free (answer);
}

/* (nullable): the @i:th element from the outermost. */
static const Element *
get_open (Case  *self,
          guint  i)
{
  return i < self->open->len ? g_ptr_array_index (self->open, i) : NULL;
}

static gboolean
is_in (Case *self,
       int   token)
{
  const Element *part = get_open (self, 1);

  return part != NULL && part->token == token;
}

static char *
dup_label (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strcmp (words[i].name, name) == 0)
        return g_strdup (words[i].label);
    }

  return beakta_label_make (name);
}

/* Takes @label. */
static void
add_answer (Case       *self,
            char       *label,
            const char *text)
{
  g_autofree char *kept = label;
  g_autofree char *value = beakta_label_dup_value (text);
  Answer *answer;

  if (*value == '\0')
    return;

  answer = g_new0 (Answer, 1);
  answer->label = g_steal_pointer (&kept);
  answer->value = g_steal_pointer (&value);
  g_ptr_array_add (self->answers, answer);
}

static void
tell_header (Case *self)
{
  beakta_label_add_heading (self->flow, 1, self->question != NULL ? self->question : "E-tjänst");
  for (guint i = 0; i < self->answers->len; i++)
    {
      const Answer *answer = g_ptr_array_index (self->answers, i);

      beakta_label_add_field (self->flow, answer->label, answer->value);
    }
}

static guint
count_bare (Case *self)
{
  guint n = 0;

  for (guint i = 0; i < self->answers->len; i++)
    n += ((const Answer *) g_ptr_array_index (self->answers, i))->label == NULL;

  return n;
}

static void
tell_question (Case *self)
{
  BeaktaRunKind kind = count_bare (self) > 1 ? BEAKTA_RUN_LIST_ITEM : BEAKTA_RUN_PARAGRAPH;
  const char *question = self->question != NULL ? self->question : "Fråga";

  beakta_label_add_heading (self->flow, 2, question);
  for (guint i = 0; i < self->answers->len; i++)
    {
      const Answer *answer = g_ptr_array_index (self->answers, i);

      if (answer->label != NULL)
        {
          beakta_label_add_field (self->flow, answer->label, answer->value);
          continue;
        }

      beakta_flow_begin_block (self->flow, kind, kind == BEAKTA_RUN_LIST_ITEM, kind == BEAKTA_RUN_LIST_ITEM ? "•" : NULL);
      beakta_flow_begin_field (self->flow, FALSE, question);
      beakta_flow_add_string (self->flow, answer->value);
      beakta_flow_end_inline (self->flow, BEAKTA_RUN_FIELD);
      beakta_flow_end_block (self->flow);
    }
}

/* The header, or a question, is over. */
static void
tell (Case *self,
      void (*teller) (Case *self))
{
  teller (self);
  g_clear_pointer (&self->question, g_free);
  g_ptr_array_set_size (self->answers, 0);
}

static void
add_file (Case *self)
{
  g_autofree char *size = beakta_enclosure_dup_size (self->file_size);
  g_autofree char *value = NULL;

  if (self->file == NULL)
    self->file = g_strdup ("fil");
  value = self->file_size > 0 ? g_strdup_printf ("%s (%s)", self->file, size) : g_strdup (self->file);
  add_answer (self, g_strdup ("Bilaga"), value);
  if (!self->has_data)
    beakta_enclosure_name (beakta_flow_get_emitter (self->flow), self->file, self->file_size);

  g_clear_pointer (&self->file, g_free);
  self->file_size = 0;
  self->has_data = FALSE;
}

/* Whoever wrote the file may have named one thing twice. */
static void
take_name (char          **name,
           const Element  *element)
{
  g_free (*name);
  *name = beakta_label_dup_value (element->text->str);
}

/* A leaf of the header. */
static void
end_header_leaf (Case          *self,
                 const Element *element,
                 const Element *around)
{
  if (around->token == FLOW)
    {
      if (element->token == NAME)
        take_name (&self->question, element);
    }
  else if (around->token == STATUS)
    {
      if (element->token == NAME)
        add_answer (self, g_strdup ("Status"), element->text->str);
    }
  else if (around->token == PERSON)
    {
      if (element->token != ID && element->text->len > 0)
        g_string_append_printf (self->person, "%s%s",
                                self->person->len == 0 ? "" : element->token == LAST_NAME ? " " : ", ", element->text->str);
    }
  else
    add_answer (self, dup_label (element->name), element->text->str);
}

/* A leaf of a question. @question: the element that is one. */
static void
end_answer_leaf (Case          *self,
                 const Element *element,
                 const Element *around)
{
  const Element *question = get_open (self, QUESTION_DEPTH - 1);

  if (around->token == FILE_ANSWER && around != question)
    {
      if (element->token == NAME)
        take_name (&self->file, element);
      else if (element->token == SIZE)
        self->file_size = g_ascii_strtoull (element->text->str, NULL, 10);
    }
  else if (element->token == NAME && around == question && self->question == NULL)
    take_name (&self->question, element);
  else if (element->token == QUERY_ID || element->token == ID)
    return;
  else if (beakta_label_is_data (element->text->str))
    beakta_flow_notice (self->flow, "truncated");
  else
    add_answer (self, element->token == VALUE || strcmp (element->name, question->name) == 0 ? NULL : dup_label (element->name),
                element->text->str);
}

/* Whether the innermost element is the content of a file that answers a question. */
static gboolean
is_content (Case *self)
{
  const Element *file = self->open->len > QUESTION_DEPTH + 1 ? get_open (self, self->open->len - 2) : NULL;

  return file != NULL && file->token == FILE_ANSWER && get_open (self, self->open->len - 1)->token == DATA &&
         is_in (self, VALUES);
}

static void
end_data (Case *self)
{
  self->in_data = FALSE;
  beakta_enclosure_end (&self->writer);
}

/* XML handler */

static gboolean
element_began (gpointer                   data,
               int                        token,
               const char                *name,
               const BeaktaXmlAttributes *attributes)
{
  Case *self = data;
  Element *element = g_new0 (Element, 1);
  Element *around = (Element *) get_open (self, self->open->len - 1);

  if (around != NULL)
    around->has_children = TRUE;
  element->token = token;
  element->name = g_strdup (name);
  element->text = g_string_new (NULL);
  g_ptr_array_add (self->open, element);

  if (!self->in_data && !self->has_data && is_content (self))
    {
      beakta_enclosure_begin (&self->writer, beakta_flow_get_emitter (self->flow), self->file != NULL ? self->file : "",
                              self->file_size);
      self->has_data = self->in_data = TRUE;
    }

  return TRUE;
}

/* @element is over, and still the innermost. */
static void
end_element (Case          *self,
             const Element *element,
             const Element *around)
{
  guint depth = self->open->len;

  if (self->in_data && is_content (self))
    end_data (self);
  else if (depth == 2 && element->token == HEADER)
    tell (self, tell_header);
  else if (depth == QUESTION_DEPTH && is_in (self, VALUES))
    tell (self, tell_question);
  else if (element->token == FILE_ANSWER && depth > QUESTION_DEPTH && is_in (self, VALUES))
    add_file (self);
  else if (element->token == PERSON && is_in (self, HEADER))
    {
      add_answer (self, dup_label (element->name), self->person->str);
      g_string_truncate (self->person, 0);
    }
  else if (!element->has_children && depth > 2 && is_in (self, HEADER))
    end_header_leaf (self, element, around);
  else if (!element->has_children && depth > QUESTION_DEPTH && is_in (self, VALUES))
    end_answer_leaf (self, element, around);
}

static void
element_ended (gpointer data,
               int      token)
{
  Case *self = data;
  const Element *element = get_open (self, self->open->len - 1);
  const Element *around = self->open->len > 1 ? get_open (self, self->open->len - 2) : NULL;

  end_element (self, element, around);
  g_ptr_array_set_size (self->open, self->open->len - 1);
}

static void
text_came (gpointer    data,
           const char *utf8,
           gsize       n_bytes)
{
  Case *self = data;
  const Element *element = self->open->len > 0 ? get_open (self, self->open->len - 1) : NULL;

  if (element == NULL)
    return;

  if (self->in_data)
    beakta_enclosure_add (&self->writer, utf8, n_bytes);
  else if (element->text->len < BEAKTA_FRAMES_MAX_TEXT)
    g_string_append_len (element->text, utf8, n_bytes);
}

static gboolean
goes_on (gpointer data)
{
  Case *self = data;

  return !beakta_flow_has_failed (self->flow);
}

gboolean
beakta_e_service_read (BeaktaXmlSource  *source,
                       BeaktaFlow       *flow,
                       GError          **error)
{
  static const BeaktaXmlHandler handler = {
    .names = names, .n_names = G_N_ELEMENTS (names),
    .begin = element_began, .end = element_ended, .text = text_came, .more = goes_on,
  };
  Case self = { .flow = flow };
  gboolean is_read;

  self.open = g_ptr_array_new_with_free_func (free_element);
  self.answers = g_ptr_array_new_with_free_func (free_answer);
  self.person = g_string_new (NULL);

  is_read = beakta_xml_source_parse (source, &handler, &self, error);
  if (self.in_data)
    beakta_emitter_end_enclosure (beakta_flow_get_emitter (flow), BEAKTA_ENCLOSURE_DAMAGED);

  g_ptr_array_unref (self.open);
  g_ptr_array_unref (self.answers);
  g_string_free (self.person, TRUE);
  g_free (self.question);
  g_free (self.file);

  return is_read;
}
