import { languages } from '@naast/shared/languages';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { organisationQuery } from './api/queries.js';
import { SelfProvider } from './api/self-context.js';
import { markTakenOver } from './browser/as-served.js';
import { AskPage } from './features/asker/ask-page.js';
import { MinePage } from './features/asker/mine-page.js';
import { ReturnPage } from './features/asker/return-page.js';
import { HomePage } from './features/home/home-page.js';
import { JoinPage } from './features/join/join-page.js';
import { LockGuard } from './features/lock/lock-guard.js';
import { LogPage } from './features/log/log-page.js';
import { MemberPage } from './features/member/member-page.js';
import { RecoverPage } from './features/member/recover-page.js';
import { SignUpPage } from './features/member/sign-up-page.js';
import { PrivacyPage } from './features/privacy/privacy-page.js';
import { QuestionPage } from './features/questions/question-page.js';
import { QuestionsPage } from './features/questions/questions-page.js';
import { TidyPage } from './features/questions/tidy/tidy-page.js';
import { RoomPage } from './features/room/room-page.js';
import { SetupPage } from './features/setup/setup-page.js';
import { AccountPage } from './features/team/account-page.js';
import { PeoplePage } from './features/team/people-page.js';
import { TeamPage } from './features/team/team-page.js';
import { addressIn, splitAddress } from './language/addresses.js';
import { LanguageProvider } from './language/language-context.js';
import type { Outcome } from './outcome.js';
import { ClockProvider } from './ui/clock.js';
import { SharedDeviceProvider } from './ui/crisis/shared-device.js';
import { CatchFailure } from './ui/frame/catch-failure.js';
import { ErrorPage } from './ui/frame/error-page.js';
import { Header } from './ui/frame/header.js';
import { NotFound } from './ui/frame/not-found.js';
import { useKeptFocus } from './ui/frame/use-kept-focus.js';

/**
 * Every page. The language is taken off the address before the routes see it:
 * the same page in another language stays the same component, with its connection and its typed words.
 */
export function App({ outcome }: { outcome: Outcome }) {
  const { pathname } = useLocation();
  const { language, path } = splitAddress(pathname);
  const organisation = useQuery(organisationQuery()).data ?? null;
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
            <Header />
            <CatchFailure key={path} instead={<ErrorPage retryAt={addressIn(language, path)} />}>
              {outcome.hasFailed ? (
                <ErrorPage retryAt={addressIn(language, path)} />
              ) : outcome.missing === path ? (
                <NotFound />
              ) : (
                <Routes location={path}>
                  <Route path="/" element={<HomePage />} />
                  <Route path="/rooms/:roomId" element={<RoomPage />} />
                  <Route path="/ask" element={<AskPage />} />
                  <Route path="/return" element={<ReturnPage />} />
                  <Route path="/mine" element={<MinePage />} />
                  <Route path="/me" element={<MemberPage />} />
                  <Route path="/me/new" element={<SignUpPage />} />
                  <Route path="/me/recover" element={<RecoverPage />} />
                  <Route path="/join" element={<JoinPage />} />
                  <Route path="/setup" element={<SetupPage />} />
                  <Route path="/team/log" element={<LogPage />} />
                  <Route path="/team/log/:month" element={<LogPage />} />
                  <Route path="/team/log/:month/:before" element={<LogPage />} />
                  <Route path="/team/account" element={<AccountPage />} />
                  <Route path="/team/people" element={<PeoplePage />} />
                  <Route path="/team" element={<TeamPage />} />
                  <Route path="/team/questions" element={<QuestionsPage show="open" />} />
                  <Route path="/team/questions/answered" element={<QuestionsPage show="answered" />} />
                  <Route path="/team/questions/aside" element={<QuestionsPage show="aside" />} />
                  <Route path="/team/questions/tidy" element={<TidyPage />} />
                  <Route path="/team/questions/:threadId" element={<QuestionPage />} />
                  <Route path="/privacy" element={<PrivacyPage />} />
                  <Route path="*" element={<NotFound />} />
                </Routes>
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
