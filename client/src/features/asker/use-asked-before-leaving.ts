import { useEffect, useState } from 'react';

/**
 * Holds back the first press on a link that leads off this page; true from then on, and every next press goes. For what is shown once:
 * no dialog, which would put the quick exit and the crisis lines out of reach. Both work all the time, and so does closing the tab.
 */
export function useAskedBeforeLeaving(isNeeded: boolean): boolean {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isNeeded || isAsked) return;
    function ask(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !leadsOff(link)) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked(true);
    }
    // Before the router's own listener.
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [isNeeded, isAsked]);
  return isAsked;
}

/** A phone number or another site is no way off: the page stays, or its user chose to leave. */
const leadsOff = ({ origin, pathname, target }: HTMLAnchorElement): boolean =>
  target === '' && origin === window.location.origin && pathname !== window.location.pathname;
