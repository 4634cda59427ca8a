import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Sent } from './form.js';
import { SentContext } from './sent-context.js';

/** How the router calls the page that it began with. */
const firstPage = 'default';

/** What came of a posted form, for the page that it was posted to; a later page starts afresh. */
export function SentProvider({ sent, children }: { sent: Sent | null; children: ReactNode }) {
  const { key } = useLocation();
  return <SentContext value={key === firstPage ? sent : null}>{children}</SentContext>;
}
