import { type MouseEvent, type RefObject, useRef } from 'react';
import { putBack } from '../../../drafts/use-draft.js';

interface ListField<T> {
  /** The hidden field that holds the list. */
  readonly held: RefObject<HTMLInputElement | null>;
  /** The button that adds one; it gets the focus when one is removed. */
  readonly addRef: RefObject<HTMLButtonElement | null>;
  setAll(next: readonly T[]): void;
  change(id: string, changed: Partial<T>): void;
  /** Moves the item at one place to another; its button keeps the focus. */
  move(at: number, to: number, event: MouseEvent<HTMLElement>): void;
  remove(id: string): void;
}

/** A list that is one hidden field of a form, as JSON: its items can be moved, and a colleague's never mix with what is typed here. */
export function useListField<T extends { readonly id: string }>(
  name: string,
  items: readonly T[],
): ListField<T> {
  const held = useRef<HTMLInputElement>(null);
  const addRef = useRef<HTMLButtonElement>(null);

  function setAll(next: readonly T[]) {
    const form = held.current?.form;
    if (form) putBack(form, { [`${name}=`]: JSON.stringify(next) });
  }
  return {
    held,
    addRef,
    setAll,
    change: (id, changed) => setAll(items.map((item) => (item.id === id ? { ...item, ...changed } : item))),
    move(at, to, { currentTarget }) {
      const item = items[at];
      if (!item || to < 0 || to >= items.length) return;
      setAll(items.toSpliced(at, 1).toSpliced(to, 0, item));
      // A browser takes the focus from what is moved.
      setTimeout(() => currentTarget.focus());
    },
    remove(id) {
      setAll(items.filter((item) => item.id !== id));
      addRef.current?.focus();
    },
  };
}
