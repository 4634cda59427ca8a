import { type ReactNode, useEffect, useState } from 'react';
import type { Sent } from './form.js';
import { SentContext } from './sent-context.js';

/** What came of a posted form, for the first page that is shown; a later visit to that page starts afresh. */
export function SentProvider({ sent, children }: { sent: Sent | null; children: ReactNode }) {
  const [current, setCurrent] = useState(sent);
  useEffect(() => setCurrent(null), []);
  return <SentContext value={current}>{children}</SentContext>;
}
