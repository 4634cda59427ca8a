import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Sent } from './form.js';
import { SentContext } from './sent-context.js';

/** React Router's key of the initial location. */
const firstPage = 'default';

/** Provides the outcome of a posted form to the page it was posted to; later pages get null. */
export function SentProvider({ sent, children }: { sent: Sent | null; children: ReactNode }) {
  const { key } = useLocation();
  return <SentContext value={key === firstPage ? sent : null}>{children}</SentContext>;
}
