/**
 * A browser's translation replaces text nodes by its own elements. React then removes or inserts a node in a parent that no longer
 * contains it, the browser throws, and the page is gone (github.com/facebook/react/issues/11538). Patched: a removed node is not
 * removed again, and a node whose position is gone is appended.
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
