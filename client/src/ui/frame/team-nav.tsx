import type { SelfView } from '@naast/shared/contract/people';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, Lock, LogOut, UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { questionsQuery } from '../../api/account-queries.js';
import { useSelf } from '../../api/self-context.js';
import { useLockNow } from '../../api/use-lock-now.js';
import { useSignOut } from '../../api/use-signed-in.js';
import { watchSize } from '../../browser/watch.js';
import { addressIn, splitAddress } from '../../language/addresses.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useNavigate, usePlace } from '../../router.js';
import { AlarmBar } from '../alarms/alarm-bar.js';
import { Avatar } from '../avatar.js';
import { ErrorText } from '../error-text.js';
import { HelpBar } from '../help/help-bar.js';
import { Menu } from '../menu.js';
import { Tabs } from '../tabs.js';
import styles from './team-nav.module.css';

/** Pages without a tab of their own, and the tab that leads to them. */
const reachedFrom = [
  ['/team/rooms', '/team/settings'],
  ['/team/faults', '/team'],
  ['/team/duty', '/team'],
  ['/team/alarms', '/team'],
  ['/team/flags', '/team'],
  ['/team/closed-rooms', '/team'],
  ['/team/lookbacks', '/team'],
  ['/team/measures', '/team'],
  ['/team/figures', '/team'],
] as const;

type TeamSelf = Extract<SelfView, { kind: 'team' }>;

/**
 * On top of the team's pages: its parts as tabs, the user's own menu, and alarms; on a wide screen within the header. Not in a room,
 * where the talk needs the height.
 */
export function TeamNav() {
  const { self } = useSelf();
  if (self?.kind !== 'team') return null;
  return (
    <>
      <Bar self={self} />
      <AlarmBar />
      <HelpBar />
    </>
  );
}

function Bar({ self: { name, may } }: { self: TeamSelf }) {
  const { t } = useTranslation();
  const { path } = splitAddress(usePlace().pathname);
  const waiting = useInfiniteQuery({ ...questionsQuery('open'), enabled: may.seeQuestions }).data?.pages[0];
  const parts = [
    { to: '/team', label: t('team.nav.home') },
    may.seeQuestions && {
      to: '/team/questions',
      label: t('questions.title'),
      ...(waiting && {
        waiting: { count: waiting.open, label: t('questions.count', { count: waiting.open }) },
      }),
    },
    may.seeTeam && { to: '/team/people', label: t('team.nav.people') },
    may.readSettings && { to: '/team/settings', label: t('team.nav.settings') },
    may.readLog && { to: '/team/log', label: t('team.nav.log') },
  ].filter((part) => part !== false);
  const at = reachedFrom.find(([page]) => path.startsWith(page))?.[1] ?? path;
  const current = parts.find(({ to }) => (to === '/team' ? at === to : at.startsWith(to)))?.to;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = bar.current;
    if (current === undefined || !shown) return;
    showCurrent(shown);
    // Also where a phone is turned.
    return watchSize([shown], () => showCurrent(shown));
  }, [current]);
  return (
    <div ref={bar} className={styles.bar}>
      <Tabs
        label={t('team.nav.label')}
        tabs={parts.map((part) => ({
          ...part,
          isCurrent: part.to === current,
        }))}
      />
      <OwnMenu name={name} />
    </div>
  );
}

/** Where the tabs do not fit beside each other they scroll: brings the current one into sight, without moving the page. */
function showCurrent(bar: HTMLElement): void {
  const tab = bar.querySelector<HTMLElement>('[aria-current]');
  const tabs = tab?.parentElement;
  if (tab && tabs) tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}

function OwnMenu({ name }: { name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const language = useLanguage();
  const signOut = useSignOut();
  const lock = useLockNow();
  const error = signOut.error ?? lock.error;
  return (
    <>
      <Menu
        label={t('team.nav.own', { name })}
        shows={
          <>
            <Avatar name={name} hue="team" size="small" />
            <span className={styles.name} aria-hidden>
              {name}
            </span>
            <ChevronDown size={18} aria-hidden />
          </>
        }
        items={[
          {
            label: t('team.account'),
            icon: <UserRound size={18} aria-hidden />,
            onChoose: () => void navigate(addressIn(language, '/team/account')),
          },
          {
            label: t('account.lock.now'),
            icon: <Lock size={18} aria-hidden />,
            onChoose: () => lock.mutate(),
          },
          {
            label: t('team.signOut'),
            icon: <LogOut size={18} aria-hidden />,
            onChoose: () => signOut.mutate(),
          },
        ]}
      />
      {error && <ErrorText error={error} />}
    </>
  );
}
