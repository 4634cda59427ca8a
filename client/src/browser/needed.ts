/** APIs that the client requires. Browsers without them keep the served page. */
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

/** Names of the missing APIs; empty if the client can run. */
export const lacking = (): readonly string[] =>
  Object.keys(needed).filter((name) => {
    try {
      return needed[name]?.() !== 'function';
    } catch {
      return true;
    }
  });
