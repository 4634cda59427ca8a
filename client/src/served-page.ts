import type { Language } from '@naast/shared/languages';
import { markAsServed } from './browser/as-served.js';
import { uncoverPage } from './browser/modal.js';
import { splitAddress } from './language/addresses.js';
import { textsNow } from './language/texts.js';
import { translator } from './language/use-translation.js';
import { pageAt } from './pages.js';
import { buttonClass } from './ui/button.js';
import { leave } from './ui/frame/leave.js';
import { watchShiftThrice } from './ui/frame/shift-thrice.js';

interface ServedPage {
  /** Restores the served page; `takeAway` removes what React left. Only the first call does something. */
  putBack(takeAway: () => void): void;
}

/**
 * Keeps a copy of the served page, with the input typed since, in case React fails outside all error boundaries: crisis lines,
 * quick exit and forms then work as without JavaScript.
 */
export function rememberServed(root: HTMLElement): ServedPage {
  const copy = root.cloneNode(true) as HTMLElement;
  const { pathname } = window.location;
  /** Whether the copy's content may be shown again: never a signed-in user's page, and no page after a form was sent on it. */
  let isCurrent = !isPrivateAt(splitAddress(pathname).path);
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

function isPrivateAt(path: string): boolean {
  const at = pageAt(path);
  return at !== null && (at.page.team !== undefined || at.page.isPrivate === true);
}

/** The frame without its content: for another page, or after a lock, an erasure or a sign-out. */
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
