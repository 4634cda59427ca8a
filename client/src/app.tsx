import { type Language, languages } from '@naast/shared/languages';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { organisationQuery } from './api/queries.js';
import { SelfProvider } from './api/self-context.js';
import { useOrganisationNews } from './api/use-organisation-news.js';
import { markTakenOver } from './browser/as-served.js';
import { LockGuard } from './features/lock/lock-guard.js';
import { addressIn, splitAddress } from './language/addresses.js';
import { LanguageProvider } from './language/language-context.js';
import { hasTexts } from './language/texts.js';
import { useTranslation } from './language/use-translation.js';
import type { Outcome } from './outcome.js';
import { pageAt } from './pages.js';
import { GoTo, useIsGoing, usePlace } from './router.js';
import { ClockProvider } from './ui/clock.js';
import { SharedDeviceProvider } from './ui/crisis/shared-device.js';
import { CatchFailure } from './ui/frame/catch-failure.js';
import { ErrorPage } from './ui/frame/error-page.js';
import { Frame } from './ui/frame/frame.js';
import { Top } from './ui/frame/header.js';
import { NotFound } from './ui/frame/not-found.js';
import { useAccentSheet } from './ui/frame/use-accent-sheet.js';
import { useKeptFocus } from './ui/frame/use-kept-focus.js';

/**
 * The frame of every page. The language is removed from the path before the page is looked up, so that a page stays mounted, with
 * its connection and input, when the language changes.
 */
export function App({ outcome }: { outcome: Outcome }) {
  const { pathname, failure } = usePlace();
  const { language: asked, path } = splitAddress(pathname);
  const language = useShownLanguage(asked);
  const organisation = useQuery(organisationQuery()).data ?? null;
  const queries = useQueryClient();
  const readAgain = useCallback(async () => {
    const { queryKey } = organisationQuery();
    await queries.invalidateQueries({ queryKey });
    return queries.getQueryState(queryKey)?.isInvalidated === false;
  }, [queries]);
  const at = pageAt(path);
  const shown = failure !== null || outcome.hasFailed || outcome.missing === path ? null : at;
  const isOfTeam = shown?.page.team !== undefined;
  const screen = at?.page.screen ?? path;
  usePageChange(screen, language);
  useKeptFocus();
  useOrganisationNews();
  useAccentSheet(organisation);
  useEffect(markTakenOver, []);
  const offered = organisation?.languages ?? languages;
  const [first] = offered;
  if (first !== undefined && !offered.includes(language)) return <GoTo to={addressIn(first, path)} />;
  return (
    <LanguageProvider language={language}>
      <ClockProvider organisation={organisation} readAgain={readAgain}>
        <SelfProvider>
          <SharedDeviceProvider>
            <Frame isOfTeam={isOfTeam}>
              <Top isOfTeam={isOfTeam} />
              <LockGuard />
              <OnTheWay />
              <CatchFailure key={screen} instead={<ErrorPage retryAt={addressIn(language, path)} />}>
                {failure !== null ? (
                  <ErrorPage retryAt={pathname} error={failure} />
                ) : outcome.hasFailed ? (
                  <ErrorPage retryAt={addressIn(language, path)} />
                ) : shown === null ? (
                  <NotFound />
                ) : (
                  <>
                    {shown.page.team && <shown.page.team.Nav />}
                    <shown.page.Component {...shown.params} />
                  </>
                )}
              </CatchFailure>
            </Frame>
          </SharedDeviceProvider>
        </SelfProvider>
      </ClockProvider>
    </LanguageProvider>
  );
}

/** The language of the address; the former one if its texts could not be loaded. */
function useShownLanguage(asked: Language): Language {
  const [shown, setShown] = useState(asked);
  if (shown === asked || !hasTexts(asked, [])) return shown;
  setShown(asked);
  return asked;
}

/** Shown while the next page loads; the former page stays. */
function OnTheWay() {
  const { t } = useTranslation();
  return (
    useIsGoing() && (
      <p className="on-the-way" role="status">
        {t('frame.loading')}
      </p>
    )
  );
}

/** After navigation: scrolls to the top and focuses the content, as a browser does on a new page. */
function usePageChange(screen: string, language: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    // Focus alone would scroll the crisis numbers out of view.
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [screen]);
}
