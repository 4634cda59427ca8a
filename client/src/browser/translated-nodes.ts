/**
 * A browser that translates puts its own elements in the place of texts. React then takes a text out of, or puts one before
 * something in, a parent that is no longer its parent; the browser throws and the page is gone (github.com/facebook/react/issues/11538).
 * With these two, what has gone already is not taken out again, and what has lost its place comes at the end.
 */
export function keepTranslationFromFailing(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function removeOwn<T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    return child;
  };
  Node.prototype.insertBefore = function insertBeforeOwn<T extends Node>(
    this: Node,
    node: T,
    reference: Node | null,
  ): T {
    const isTheirs = reference !== null && reference.parentNode !== this;
    return insertBefore.call(this, node, isTheirs ? null : reference) as T;
  };
}
