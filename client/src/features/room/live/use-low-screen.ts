import { useEffect, useState } from 'react';
import { backToTop, watchSeenHeight } from '../../../browser/seen-height.js';

/** In px: a phone in landscape, or with its keyboard open. */
const low = 480;
/** In ms; Safari on iOS tells an old position for a while after its keyboard went. */
const settledAfter = 500;

/** Sets the room's height to the visible height, also with an on-screen keyboard. Returns whether the header must be hidden. */
export function useLowScreen(): boolean {
  const [isLow, setLow] = useState(false);
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset['live'] = '';
    let before: number | null = null;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const stop = watchSeenHeight((given) => {
      const height = Math.round(given);
      // Somebody who zooms in to read back must not be pulled to the field.
      if (height === before) return;
      const isKeyboardGone = before !== null && height > before;
      before = height;
      setLow(height < low);
      style.setProperty('--seen-height', `${height}px`);
      clearTimeout(settling);
      if (isKeyboardGone) settling = setTimeout(backToTop, settledAfter);
      // The browser scrolled the page for the keyboard while the room was still higher.
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) field.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      stop();
      clearTimeout(settling);
      delete dataset['live'];
      style.removeProperty('--seen-height');
    };
  }, []);
  return isLow;
}
