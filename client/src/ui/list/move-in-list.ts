import type { KeyboardEvent } from 'react';

/** The row to go to, from the present one, out of `count`. */
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the links of a list. Hears keys only while a row has the focus, so no shortcut steals a letter. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const move = moves[event.key];
  if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll('[data-row]')];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const to = rows[move(at, rows.length)]?.querySelector<HTMLElement>('h2 a');
  event.preventDefault();
  to?.focus();
}
