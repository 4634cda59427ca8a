import { createContext, useContext } from 'react';
import type { Sent } from './form.js';

/** The outcome of a form posted without JavaScript, with which the server renders its page. */
export const SentContext = createContext<Sent | null>(null);

export const useServedSent = (form: string): Sent | null => {
  const sent = useContext(SentContext);
  return sent?.form === form ? sent : null;
};
