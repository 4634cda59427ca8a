/** Puts values where a text has `{{name}}`; what is not given stays empty. For texts outside the screen, which i18next fills there. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
