import type { Page } from 'playwright-core';

/** What a screen reader says by itself: each change of a live region, in order, as "alert: …" or "status: …". */
export async function listens(page: Page): Promise<{ said(): Promise<string[]> }> {
  await page.evaluate(() => {
    const spoken: string[] = [];
    const last = new Map<Element, string>();
    const regions = '[role=alert], [role=status], [aria-live]:not([aria-live=off])';
    const textOf = (node: Node) =>
      (node instanceof HTMLElement ? node.innerText || (node.textContent ?? '') : (node.textContent ?? ''))
        .replaceAll(/\s+/g, ' ')
        .trim();
    const push = (region: Element, text: string) => {
      if (text !== '') spoken.push(`${region.getAttribute('role') ?? 'status'}: ${text}`);
    };
    const say = (region: Element, text: string) => {
      // What did not change is not said again.
      if (text === '' || last.get(region) === text) return;
      last.set(region, text);
      push(region, text);
    };
    /** The roles are atomic unless they say otherwise: the whole region is said. A region without a role says what is added. */
    const isAtomic = (region: Element) =>
      (region.getAttribute('aria-atomic') ?? String(region.hasAttribute('role'))) === 'true';
    for (const region of document.querySelectorAll(regions)) last.set(region, textOf(region));
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(regions);
        if (region) {
          if (isAtomic(region)) say(region, textOf(region));
          else
            for (const node of type === 'characterData' ? [target] : addedNodes) push(region, textOf(node));
        }
        // An alert is also said where it comes with its words; a status is not.
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const alert of [node, ...node.querySelectorAll('[role=alert]')])
              if (alert.matches('[role=alert]')) say(alert, textOf(alert));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Reflect.set(window, 'spokenHere', spoken);
  });
  return { said: () => page.evaluate(() => [...(Reflect.get(window, 'spokenHere') as string[])]) };
}
