/* JSON as it is written by beakta-payload.c: the parts that are wanted are found by their names, everything else is stepped over. What
 * does not look like JSON ends the reading; it need not be found out why. */

#include "beakta-payload-scan.h"

#include <string.h>

#include <json-glib/json-glib.h>

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;

  return at;
}

/* What a letter may mean to somebody who steps over it. A table, as there is something to look at every few letters: the search for the
 * next of several takes longer to begin than to find it. */
#define IN_STRING  1                 /* ends it, or stands before what does not */
#define IN_NESTED  2

static const guint8 meanings[256] = {
  ['\0'] = IN_STRING | IN_NESTED, ['"'] = IN_STRING | IN_NESTED, ['\\'] = IN_STRING,
  ['{'] = IN_NESTED, ['}'] = IN_NESTED, ['['] = IN_NESTED, [']'] = IN_NESTED,
};

static const char *
find_meaning (const char *at,
              guint8      meaning)
{
  while ((meanings[(guint8) *at] & meaning) == 0)
    at++;

  return at;
}

/* @at: after the quotation mark that begins it. Returns: (nullable): after the one that ends it */
static const char *
skip_string (const char *at)
{
  while (TRUE)
    {
      at = find_meaning (at, IN_STRING);
      if (*at == '"')
        return at + 1;
      if (*at == '\0' || at[1] == '\0')
        return NULL;
      at += 2;
    }
}

/* @at: on the bracket that opens. Returns: (nullable): after the one that closes it */
static const char *
skip_nested (const char *at)
{
  int depth = 0;

  while (at != NULL)
    {
      at = find_meaning (at, IN_NESTED);
      if (*at == '\0')
        return NULL;

      if (*at == '"')
        {
          at = skip_string (at + 1);
          continue;
        }
      depth += *at == '{' || *at == '[' ? 1 : -1;
      at++;
      if (depth == 0)
        return at;
    }

  return NULL;
}

/* Returns: (nullable): after the value */
static const char *
skip_value (const char *at)
{
  gsize n_plain;

  if (*at == '"')
    return skip_string (at + 1);
  if (*at == '{' || *at == '[')
    return skip_nested (at);

  n_plain = strcspn (at, ",}] \t\r\n");

  return n_plain > 0 ? at + n_plain : NULL;
}

/* The next member of an object. @at: (inout): after the brace that opens it, or after a value of it; @name: (out): its name,
 * quotation marks included; @value: (out): nullable: after the last member. Returns FALSE when there is no sense in it. */
static gboolean
read_member (const char **at,
             const char **name,
             const char **value)
{
  const char *end;

  *value = NULL;
  *at = skip_space (*at);
  if (**at == ',')
    *at = skip_space (*at + 1);
  if (**at == '}')
    {
      ++*at;
      return TRUE;
    }
  if (**at != '"')
    return FALSE;

  *name = *at;
  end = skip_string (*at + 1);
  end = end != NULL ? skip_space (end) : NULL;
  if (end == NULL || *end != ':')
    return FALSE;

  *value = skip_space (end + 1);
  *at = skip_value (*value);

  return *at != NULL;
}

static gboolean
is_named (const char *name,
          const char *wanted)
{
  gsize length = strlen (wanted);

  return strncmp (name + 1, wanted, length) == 0 && name[1 + length] == '"';
}

/* (transfer full) (nullable): the string that stands between @from and @to, quotation marks included. */
static char *
read_string (const char *from,
             const char *to)
{
  g_autofree char *json = NULL;
  g_autoptr(JsonNode) node = NULL;

  if (*from != '"')
    return NULL;
  if (memchr (from, '\\', (gsize) (to - from)) == NULL)
    return g_strndup (from + 1, (gsize) (to - from) - 2);

  json = g_strndup (from, (gsize) (to - from));
  node = json_from_string (json, NULL);

  return node != NULL ? g_strdup (json_node_get_string (node)) : NULL;
}

void
beakta_payload_scan_clear (BeaktaPayloadScan *self)
{
  g_clear_pointer (&self->edit.kind, g_free);
  g_clear_pointer (&self->edit.id, g_free);
}

gboolean
beakta_payload_scan_begin (BeaktaPayloadScan *self,
                           const char        *payload)
{
  const char *at = skip_space (payload), *name = NULL, *value;

  memset (self, 0, sizeof *self);
  if (*at++ != '{')
    return FALSE;

  while (read_member (&at, &name, &value))
    {
      if (value == NULL)
        return TRUE;
      if (is_named (name, "edits") && *value == '[')
        self->rest = value + 1;
    }

  return FALSE;
}

static void
take_member (BeaktaPayloadScan *self,
             const char        *name,
             const char        *value,
             const char        *end)
{
  if (is_named (name, "kind") && self->edit.kind == NULL)
    self->edit.kind = read_string (value, end);
  else if (is_named (name, "id") && self->edit.id == NULL)
    self->edit.id = read_string (value, end);
  else if (is_named (name, "after") && *value == '{')
    {
      self->edit.after = value;
      self->edit.n_after = (gsize) (end - value);
    }
}

gboolean
beakta_payload_scan_next (BeaktaPayloadScan *self,
                          gboolean          *has_edit)
{
  const char *name = NULL, *value;

  beakta_payload_scan_clear (self);
  self->edit.after = NULL;
  *has_edit = FALSE;
  if (self->rest == NULL)
    return TRUE;

  self->rest = skip_space (self->rest);
  if (*self->rest == ',')
    self->rest = skip_space (self->rest + 1);
  if (*self->rest == ']')
    {
      self->rest = NULL;
      return TRUE;
    }
  if (*self->rest++ != '{')
    return FALSE;

  while (read_member (&self->rest, &name, &value))
    {
      if (value == NULL)
        {
          *has_edit = self->edit.kind != NULL && self->edit.id != NULL;
          return *has_edit;
        }
      take_member (self, name, value, self->rest);
    }

  return FALSE;
}
