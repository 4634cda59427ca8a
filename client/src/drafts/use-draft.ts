import { type RefObject, useEffect, useRef } from 'react';
import { keepDraft, readDraft } from './draft-box.js';

const keptAfter = 400;
/** What a draft puts back by hand, and never keeps: they are not what somebody typed. */
const isTyped = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ['text', 'radio', 'checkbox'].includes(element.type));

/**
 * Keeps what is typed into a form, and puts it back after a reload. `name` tells drafts apart; null: nothing is kept.
 * Whoever sends the form drops it.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, name: string | null): void {
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const element = form.current;
    if (!element || name === null) return;
    let isGone = false;
    void readDraft(name).then((kept) => {
      if (kept && !isGone && isUntouched(element)) putBack(element, kept);
    });
    const keepNow = () => {
      if (pending.current === undefined) return;
      clearTimeout(pending.current);
      pending.current = undefined;
      void keepDraft(name, typedIn(element));
    };
    const keepSoon = () => {
      clearTimeout(pending.current);
      pending.current = setTimeout(keepNow, keptAfter);
    };
    element.addEventListener('input', keepSoon);
    // On the way to a link or a button: the page may be gone before the time is over.
    element.addEventListener('focusout', keepNow);
    return () => {
      isGone = true;
      clearTimeout(pending.current);
      pending.current = undefined;
      element.removeEventListener('input', keepSoon);
      element.removeEventListener('focusout', keepNow);
    };
  }, [form, name]);
}

const keyOf = (element: HTMLInputElement | HTMLTextAreaElement): string =>
  element.type === 'checkbox' || element.type === 'radio' ? `${element.name}=${element.value}` : element.name;

const isTicked = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type !== 'text';

function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed = [...form.elements].filter(isTyped);
  return Object.fromEntries(
    typed.map((element) => [keyOf(element), isTicked(element) ? String(element.checked) : element.value]),
  );
}

/** Somebody who types sooner than the draft is opened is not overwritten. */
const isUntouched = (form: HTMLFormElement): boolean =>
  [...form.elements].every(
    (element) => !isTyped(element) || isTicked(element) || element.value === element.defaultValue,
  );

function putBack(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const element of [...form.elements].filter(isTyped)) {
    const value = kept[keyOf(element)];
    if (value === undefined) continue;
    if (isTicked(element)) setBy(element, 'checked', value === 'true');
    else setBy(element, 'value', value);
    if (!isTicked(element)) element.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** React watches a field's own setter; the prototype's tells it by the event that follows. */
function setBy(
  element: HTMLInputElement | HTMLTextAreaElement,
  property: 'value' | 'checked',
  value: unknown,
): void {
  const prototype = Object.getPrototypeOf(element) as object;
  Object.getOwnPropertyDescriptor(prototype, property)?.set?.call(element, value);
}
