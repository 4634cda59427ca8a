import { languages } from '@naast/shared/languages';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Navigate, useLocation } from 'react-router';
import { organisationQuery } from './api/queries.js';
import { SelfProvider } from './api/self-context.js';
import { markTakenOver } from './browser/as-served.js';
import { LockGuard } from './features/lock/lock-guard.js';
import { addressIn, splitAddress } from './language/addresses.js';
import { LanguageProvider } from './language/language-context.js';
import type { Outcome } from './outcome.js';
import { pageAt } from './pages.js';
import { ClockProvider } from './ui/clock.js';
import { SharedDeviceProvider } from './ui/crisis/shared-device.js';
import { CatchFailure } from './ui/frame/catch-failure.js';
import { ErrorPage } from './ui/frame/error-page.js';
import { Top } from './ui/frame/header.js';
import { NotFound } from './ui/frame/not-found.js';
import { useKeptFocus } from './ui/frame/use-kept-focus.js';

/**
 * What stands around every page. The language is taken off the address before the page is found:
 * the same page in another language stays the same component, with its connection and its typed words.
 */
export function App({ outcome }: { outcome: Outcome }) {
  const { pathname } = useLocation();
  const { language, path } = splitAddress(pathname);
  const organisation = useQuery(organisationQuery()).data ?? null;
  const at = pageAt(path);
  usePageChange(path, language);
  useKeptFocus();
  useEffect(markTakenOver, []);
  const offered = organisation?.languages ?? languages;
  const [first] = offered;
  if (first !== undefined && !offered.includes(language))
    return <Navigate to={addressIn(first, path)} replace />;
  return (
    <LanguageProvider language={language}>
      <ClockProvider organisation={organisation}>
        <SelfProvider>
          <SharedDeviceProvider>
            <Top />
            <CatchFailure key={path} instead={<ErrorPage retryAt={addressIn(language, path)} />}>
              {outcome.hasFailed ? (
                <ErrorPage retryAt={addressIn(language, path)} />
              ) : at === null || outcome.missing === path ? (
                <NotFound />
              ) : (
                <at.page.Component {...at.params} />
              )}
            </CatchFailure>
            <LockGuard />
          </SharedDeviceProvider>
        </SelfProvider>
      </ClockProvider>
    </LanguageProvider>
  );
}

/** What a browser does by itself on a new page: start at the top, and let a screen reader begin with the content. */
function usePageChange(path: string, language: string): void {
  const shown = useRef(path);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    // Focus alone would scroll the numbers above the content away.
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}
