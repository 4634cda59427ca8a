import { createContext, useContext } from 'react';

/** `stop`: Tab comes to this message. `entered`: it has or had the focus, so that Tab goes on to what is in it. */
export type Stop = 'none' | 'stop' | 'entered';

/** Whether Tab comes to what stands here: in a log only in the message that was entered. */
export const TabContext = createContext(true);

/** `tabIndex` of what can be pressed in a message. */
export const useTabIndex = (): -1 | undefined => (useContext(TabContext) ? undefined : -1);
