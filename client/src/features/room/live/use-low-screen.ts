import { useEffect, useState } from 'react';
import { watchSeenHeight } from '../../../browser/seen-height.js';

/** A phone on its side, or with its keyboard out; in px. */
const low = 480;

/** Keeps the room as high as what is seen of the page, also over a keyboard. Answers whether that is so little that the head has to make room. */
export function useLowScreen(): boolean {
  const [isLow, setLow] = useState(false);
  useEffect(() => {
    const { style } = document.documentElement;
    const stop = watchSeenHeight((height) => {
      setLow(height < low);
      style.setProperty('--seen-height', `${height}px`);
      // The browser had moved the page up for the keyboard, when it was still that high.
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
