import type { Language } from '@naast/shared/languages';
import { markAsServed } from './browser/as-served.js';
import { uncoverPage } from './browser/modal.js';
import { splitAddress } from './language/addresses.js';
import { textsNow } from './language/texts.js';
import { translator } from './language/use-translation.js';
import { buttonClass } from './ui/button.js';
import { leave } from './ui/frame/leave.js';
import { watchShiftThrice } from './ui/frame/shift-thrice.js';

interface ServedPage {
  /** Puts the page back as it was served; `takeAway` first takes off whatever is left of the script's own. Once. */
  putBack(takeAway: () => void): void;
}

/**
 * Keeps the page as the server made it, with what was typed meanwhile, for when the script fails above everything that catches
 * failures. Then the crisis lines, the quick exit and the forms are there as in a browser without JavaScript.
 */
export function rememberServed(root: HTMLElement): ServedPage {
  const copy = root.cloneNode(true) as HTMLElement;
  const { pathname } = window.location;
  /** What it shows may be put back as long as the screen is still at that. */
  let isCurrent = !/^\/(team|me)(\/|$)/.test(splitAddress(pathname).path);
  const outdate = () => {
    isCurrent = false;
  };
  document.addEventListener('submit', outdate, { capture: true, once: true });
  let isBack = false;
  return {
    putBack(takeAway) {
      if (isBack) return;
      isBack = true;
      try {
        takeAway();
      } finally {
        const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
        if (!isCurrent || window.location.pathname !== pathname) sayFailed(copy, language);
        root.replaceChildren(...copy.childNodes);
        uncoverPage();
        markAsServed();
        watchShiftThrice(document, leave);
        document.getElementById('main')?.focus();
      }
    },
  };
}

/** Another page, or one that was locked, erased or signed out of since: its frame, without what was in it. */
function sayFailed(page: HTMLElement, language: Language): void {
  const t = translator(textsNow(language));
  const title = document.createElement('h1');
  title.textContent = t('frame.error.title');
  const text = document.createElement('p');
  text.className = 'lead';
  text.textContent = t('frame.error.text');
  const again = document.createElement('a');
  again.href = window.location.pathname;
  again.className = buttonClass({});
  again.textContent = t('frame.retry');
  page.querySelector('main')?.replaceChildren(title, text, again);
}
