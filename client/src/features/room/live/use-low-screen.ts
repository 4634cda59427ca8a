import { useEffect, useState } from 'react';
import { watchSeenHeight } from '../../../browser/seen-height.js';

/** In px: a phone in landscape, or with its keyboard open. */
const low = 480;

/** Sets the room's height to the visible height, also with an on-screen keyboard. Returns whether the header must be hidden. */
export function useLowScreen(): boolean {
  const [isLow, setLow] = useState(false);
  useEffect(() => {
    const { style } = document.documentElement;
    const stop = watchSeenHeight((height) => {
      setLow(height < low);
      style.setProperty('--seen-height', `${height}px`);
      // The browser scrolled the page for the keyboard while the room was still higher.
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) field.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      stop();
      style.removeProperty('--seen-height');
    };
  }, []);
  return isLow;
}
