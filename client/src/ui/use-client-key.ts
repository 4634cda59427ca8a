import { useState } from 'react';
import { newKey } from '../api/new-key.js';
import { type Sent, textIn } from '../forms/form.js';

const keyAfter = (sent: Sent | null): string =>
  (sent?.refusal === 'alreadySent' ? '' : textIn(sent?.fields, 'clientKey')) || newKey();
/** The same for every copy of an outcome: one of which a field is mended is copied at each render. */
const nameOf = (sent: Sent | null): string =>
  sent === null ? '' : `${sent.refusal} ${textIn(sent.fields, 'clientKey')}`;

/**
 * The idempotency key of a form: the same for each retry, also after a post without JavaScript. Another one once the server said
 * that an earlier version had arrived: the changed text is then an entry of its own.
 */
export function useClientKey(sent: Sent | null): string {
  const [made, setMade] = useState(() => ({ after: nameOf(sent), key: keyAfter(sent) }));
  if (made.after === nameOf(sent)) return made.key;
  const next = { after: nameOf(sent), key: keyAfter(sent) };
  setMade(next);
  return next.key;
}
