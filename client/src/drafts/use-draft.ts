import { type RefObject, useEffect, useRef } from 'react';
import { draftsDropped } from '../api/signal.js';
import { keepDraft, readDraft } from './draft-box.js';

const keptAfter = 400;
/** What somebody typed or ticked; and, where a form marks it so, the key under which it was tried to be sent. */
const isKept = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement &&
    (['text', 'radio', 'checkbox'].includes(element.type) || element.dataset['draft'] !== undefined));

/**
 * Keeps what is typed into a form, and puts it back after a reload. `name` tells drafts apart; null: nothing is kept.
 * Whoever sends the form drops it; what is typed while it is being sent is not kept, or it would outlive the sending.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string | null,
  isSending: boolean,
): void {
  const sends = useRef(isSending);
  useEffect(() => {
    sends.current = isSending;
  }, [isSending]);
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
      if (sends.current) return;
      clearTimeout(pending.current);
      pending.current = setTimeout(keepNow, keptAfter);
    };
    const stopHearing = draftsDropped.hear(() => {
      clearTimeout(pending.current);
      pending.current = undefined;
    });
    element.addEventListener('input', keepSoon);
    // Typed while the page stood there without the script: no event tells of it any more.
    if (!isUntouched(element)) keepSoon();
    // On the way to a link or a button: the page may be gone before the time is over.
    element.addEventListener('focusout', keepNow);
    element.addEventListener('submit', keepNow);
    return () => {
      isGone = true;
      stopHearing();
      keepNow();
      element.removeEventListener('input', keepSoon);
      element.removeEventListener('focusout', keepNow);
      element.removeEventListener('submit', keepNow);
    };
  }, [form, name]);
}

/** With a `=` where it is not words. */
function keyOf(element: HTMLInputElement | HTMLTextAreaElement): string {
  if (element.type === 'hidden') return `${element.name}=`;
  return isTicked(element) ? `${element.name}=${element.value}` : element.name;
}

const isTicked = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox');

function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed = [...form.elements].filter(isKept);
  return Object.fromEntries(
    typed.map((element) => [keyOf(element), isTicked(element) ? String(element.checked) : element.value]),
  );
}

/** Somebody who types sooner than the draft is opened is not overwritten. */
const isUntouched = (form: HTMLFormElement): boolean =>
  [...form.elements].every(
    (element) => !isKept(element) || isTicked(element) || element.value === element.defaultValue,
  );

function putBack(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const element of [...form.elements].filter(isKept)) {
    const value = kept[keyOf(element)];
    if (value === undefined) continue;
    if (isTicked(element)) {
      setBy(element, 'checked', value === 'true');
      continue;
    }
    setBy(element, 'value', value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    // What comes back must be seen to be back.
    const fold = value === '' ? null : element.closest('details');
    if (fold) fold.open = true;
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
