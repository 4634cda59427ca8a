import { type RefObject, useEffect, useRef } from 'react';
import { draftsDropped } from '../api/signal.js';
import { keepDraft, readDraft } from './draft-box.js';

const keptAfter = 400;
/** Never stored, sealed neither; a passphrase that is shown is a text field. */
const isSecret = ({ autocomplete }: HTMLInputElement): boolean => /password|one-time-code/.test(autocomplete);
/** Text fields, choices, and hidden fields marked as part of the draft, such as the clientKey of an attempt. */
const isKept = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement &&
    !isSecret(element) &&
    (['text', 'radio', 'checkbox', 'date', 'time', 'number'].includes(element.type) ||
      element.dataset['draft'] !== undefined));

/**
 * Stores a form's input as a draft, and restores it after a reload. `name` identifies the draft; null: none is stored.
 * The sender drops the draft; input typed while sending is not stored, or it would outlive the sending.
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
    const unsubscribe = draftsDropped.subscribe(() => {
      clearTimeout(pending.current);
      pending.current = undefined;
    });
    element.addEventListener('input', keepSoon);
    // Typed before the script loaded, so without an event.
    if (!isUntouched(element)) keepSoon();
    // Focus may move to a link: the page could be gone before the timer fires.
    element.addEventListener('focusout', keepNow);
    element.addEventListener('submit', keepNow);
    return () => {
      isGone = true;
      unsubscribe();
      keepNow();
      element.removeEventListener('input', keepSoon);
      element.removeEventListener('focusout', keepNow);
      element.removeEventListener('submit', keepNow);
    };
  }, [form, name]);
}

/** Contains `=` for fields that are not text. */
function keyOf(element: HTMLInputElement | HTMLTextAreaElement): string {
  if (element.type === 'hidden') return `${element.name}=`;
  return isTicked(element) ? `${element.name}=${element.value}` : element.name;
}

const isTicked = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox');

/** The input as a draft has it: a text by its name, a choice or a tick by its name and value. */
export function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed = [...form.elements].filter(isKept);
  return Object.fromEntries(
    typed.map((element) => [keyOf(element), isTicked(element) ? String(element.checked) : element.value]),
  );
}

/** False once something was typed, so that a draft that is decrypted later does not overwrite it. */
const isUntouched = (form: HTMLFormElement): boolean =>
  [...form.elements].every(
    (element) => !isKept(element) || isTicked(element) || element.value === element.defaultValue,
  );

/** Puts values of `typedIn` into the form, as if they were typed; fields that they do not name stay. */
export function putBack(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const element of [...form.elements].filter(isKept)) {
    const value = kept[keyOf(element)];
    if (value === undefined) continue;
    if (isTicked(element)) setBy(element, 'checked', value === 'true');
    else setBy(element, 'value', value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    if (isTicked(element)) continue;
    // Unfold restored text, so that it is visible.
    const fold = value === '' ? null : element.closest('details');
    if (fold) fold.open = true;
  }
}

/** React replaces the element's setter; the prototype's setter plus an `input` event makes React notice the value. */
function setBy(
  element: HTMLInputElement | HTMLTextAreaElement,
  property: 'value' | 'checked',
  value: unknown,
): void {
  const prototype = Object.getPrototypeOf(element) as object;
  Object.getOwnPropertyDescriptor(prototype, property)?.set?.call(element, value);
}
