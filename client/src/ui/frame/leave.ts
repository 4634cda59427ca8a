import { quickExit } from '@naast/shared/quick-exit';
import { leftElsewhere } from '../../api/signal.js';
import { dropAllDrafts } from '../../drafts/draft-box.js';

/** Leaves on this page and all other tabs of this browser, where another person could find them. */
export function leave(): void {
  document.documentElement.hidden = true;
  anyhow(leftElsewhere.emit);
  // The same request as the form without JavaScript: it clears more than signing out. Do not wait for it.
  anyhow(() => void fetch(quickExit.path, { method: 'POST', keepalive: true }).catch(() => undefined));
  goAway();
}

/** Hides the page at once, so that nothing is readable while the other site loads or fails to. */
export function goAway(): void {
  document.documentElement.hidden = true;
  anyhow(dropAllDrafts);
  window.location.replace(quickExit.elsewhere);
}

/** Ignores errors: a missing or refused browser feature must not prevent leaving. */
function anyhow(act: () => void): void {
  try {
    act();
  } catch {
    // Leaving matters more.
  }
}
