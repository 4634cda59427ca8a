import { quickExit } from '@naast/shared/quick-exit';
import { leftElsewhere } from '../../api/signal.js';
import { dropAllDrafts } from '../../drafts/draft-box.js';

/** This page, and every other one of this browser: whoever picks up the phone would find those. */
export function leave(): void {
  document.documentElement.hidden = true;
  anyhow(leftElsewhere.tell);
  // As the form does without script: it takes more from the browser than a sign-out. Leaving does not wait for it.
  anyhow(() => void fetch(quickExit.path, { method: 'POST', keepalive: true }).catch(() => undefined));
  goAway();
}

/** Nothing may stay readable while the other site loads, nor when it does not. */
export function goAway(): void {
  document.documentElement.hidden = true;
  anyhow(dropAllDrafts);
  window.location.replace(quickExit.elsewhere);
}

/** Nothing that a browser lacks or refuses may stand in the way out. */
function anyhow(act: () => void): void {
  try {
    act();
  } catch {
    // Being gone matters more.
  }
}
