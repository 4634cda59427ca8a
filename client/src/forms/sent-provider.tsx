import type { ReactNode } from 'react';
import { usePlace } from '../router.js';
import type { Sent } from './form.js';
import { SentContext } from './sent-context.js';

/** The router's key of the address that the document came with. */
const firstPage = 'first';

/** Provides the outcome of a posted form to the page it was posted to; later pages get null. */
export function SentProvider({ sent, children }: { sent: Sent | null; children: ReactNode }) {
  const { key } = usePlace();
  return <SentContext value={key === firstPage ? sent : null}>{children}</SentContext>;
}
