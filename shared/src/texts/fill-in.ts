/** Puts values where a text has `{{name}}`; what is not given stays empty. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
