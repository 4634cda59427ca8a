import { useState } from 'react';
import { newKey } from '../api/new-key.js';
import { type Sent, textIn } from '../forms/form.js';

/** The key of what is about to be sent: the same for each try, so that it lands once; also through a page that was posted. */
export function useClientKey(sent: Sent | null): string {
  const [key] = useState(() => textIn(sent?.fields, 'clientKey') || newKey());
  return key;
}
