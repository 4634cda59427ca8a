import { useState } from 'react';
import { newKey } from '../api/new-key.js';
import { type Sent, textIn } from '../forms/form.js';

/** The idempotency key of a form: the same for each retry, also after a post without JavaScript. */
export function useClientKey(sent: Sent | null): string {
  const [key] = useState(() => textIn(sent?.fields, 'clientKey') || newKey());
  return key;
}
