import { type RefObject, useLayoutEffect } from 'react';
import { fieldsGrow } from '../../../browser/field-sizing.js';

interface GrowingProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Null keeps the height: measuring a very long text is slow. */
  readonly text: string | null;
}

/** Lets a field grow with its text where the browser does not. */
export function Growing({ field, text }: GrowingProps) {
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || text === null || fieldsGrow()) return;
    area.style.setProperty('block-size', 'auto');
    // Until it is as high as its style allows.
    area.style.setProperty('block-size', `${area.scrollHeight}px`);
  }, [field, text]);
  return null;
}
