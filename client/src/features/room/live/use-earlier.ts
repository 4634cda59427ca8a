import { useMutation } from '@tanstack/react-query';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useSaid } from './said-context.js';

interface Top {
  /** `from` of the window at that time. */
  readonly from: number;
  readonly item: HTMLElement;
  /** Its bottom edge: its top moves when the name is removed because the same author wrote the message before. */
  readonly bottom: number;
  readonly hadFocus: boolean;
}

/** Loads older messages. The message that was on top keeps its position on the screen, and gets the focus. */
export function useEarlier(scroller: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>) {
  const { store, state } = useSaid();
  const button = useRef<HTMLButtonElement>(null);
  const top = useRef<Top | null>(null);

  const earlier = useMutation({
    async mutationFn() {
      // Measured at each change until React commits the older messages: the last measure is the position before them.
      const stopMeasuring = store.view.subscribe(() => {
        const item = list.current?.querySelector('[data-said]');
        if (!(item instanceof HTMLElement)) return;
        const hadFocus = document.activeElement === button.current;
        top.current = { from: state.from, item, bottom: item.getBoundingClientRect().bottom, hadFocus };
      });
      return store.readOlder().finally(stopMeasuring);
    },
    onError() {
      top.current = null;
    },
  });

  useLayoutEffect(() => {
    const before = top.current;
    if (!before?.item.isConnected || before.from === state.from) return;
    top.current = null;
    const moved = () => before.item.getBoundingClientRect().bottom - before.bottom;
    scroller.current?.scrollBy(0, moved());
    // On a low screen the page scrolls, not the list.
    window.scrollBy(0, moved());
    if (!before.hadFocus) return;
    before.item.tabIndex = -1;
    before.item.focus({ preventScroll: true });
  }, [state.from, scroller]);

  return {
    button,
    hasOlder: state.from > 1,
    isPending: earlier.isPending,
    error: earlier.error,
    came: earlier.data ?? 0,
    read: () => {
      if (!earlier.isPending) earlier.mutate();
    },
  };
}
