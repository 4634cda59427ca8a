/** What the script cannot do without. An older browser has the page as it was served, with forms that work by themselves. */
const needed: Readonly<Record<string, () => unknown>> = {
  fetch: () => typeof fetch,
  AbortController: () => typeof AbortController,
  FormData: () => typeof FormData,
  URL: () => typeof URL,
  URLSearchParams: () => typeof URLSearchParams,
  TextEncoder: () => typeof TextEncoder,
  'crypto.getRandomValues': () => typeof crypto.getRandomValues,
  'Intl.DateTimeFormat': () => typeof Intl.DateTimeFormat.prototype.formatToParts,
  'Promise.allSettled': () => typeof Promise.allSettled,
  'Object.fromEntries': () => typeof Object.fromEntries,
  'Array.prototype.flatMap': () => typeof Array.prototype.flatMap,
  'String.prototype.matchAll': () => typeof String.prototype.matchAll,
  'String.prototype.replaceAll': () => typeof String.prototype.replaceAll,
  'Element.prototype.replaceChildren': () => typeof Element.prototype.replaceChildren,
};

/** What this browser lacks, by name; empty when the script can take over. */
export const lacking = (): readonly string[] =>
  Object.keys(needed).filter((name) => {
    try {
      return needed[name]?.() !== 'function';
    } catch {
      return true;
    }
  });
