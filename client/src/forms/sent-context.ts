import { createContext, useContext } from 'react';
import type { Sent } from './form.js';

/** What came of a form that was posted without JavaScript: the page it was on is rendered with it. */
export const SentContext = createContext<Sent | null>(null);

export const useServedSent = (form: string): Sent | null => {
  const sent = useContext(SentContext);
  return sent?.form === form ? sent : null;
};
