/** In px: between a menu and the edge of what it stands in. */
const gap = 8;

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where something is seen: on the screen, and in what scrolls around it, as a talk or the list of people. */
function edgesAround(shown: Element): Edges {
  let [top, bottom] = [0, window.innerHeight];
  let [left, right] = [0, document.documentElement.clientWidth];
  for (let around = shown.parentElement; around; around = around.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
    const edge = around.getBoundingClientRect();
    const inner = edge.left + around.clientLeft;
    [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    [left, right] = [Math.max(left, inner), Math.min(right, inner + around.clientWidth)];
  }
  return { top, bottom, left, right };
}

/** Puts an open menu where all of it is seen: over its button if it does not fit beneath it, no wider than its place, and within that. */
export function placeMenu(list: HTMLElement, button: HTMLElement): void {
  const edges = edgesAround(list);
  list.style.setProperty('--place', `${edges.right - edges.left - 2 * gap}px`);
  const { bottom, left, height } = list.getBoundingClientRect();
  // Where neither side has room for it, what it stands in scrolls down to it.
  const isOver = bottom > edges.bottom && button.getBoundingClientRect().top - height >= edges.top;
  list.toggleAttribute('data-up', isOver);
  const past = edges.left + gap - left;
  if (past > 0) list.style.insetInlineEnd = `${-past}px`;
  list.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
