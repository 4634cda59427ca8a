import { alarmRows } from '@naast/shared/contract/alarms';
import type { DeskRow, DeskRowKind } from '@naast/shared/contract/desk';
import {
  AlarmClock,
  BellRing,
  CalendarClock,
  DoorOpen,
  Flag,
  HandHelping,
  Hourglass,
  LifeBuoy,
  type LucideIcon,
  MailQuestionMark,
  Megaphone,
  MessagesSquare,
  NotebookPen,
  PenLine,
  PhoneMissed,
  ShieldAlert,
  ShieldCheck,
  Siren,
  TriangleAlert,
  UserCheck,
  UserRoundCog,
  UsersRound,
  UserX,
} from 'lucide-react';
import { useId } from 'react';
import { useBilingual } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { DueAt } from '../../../ui/questions/due.js';
import { dangerFrom, UrgencyChip } from '../../../ui/questions/urgency-chip.js';
import { Row } from '../../../ui/rows.js';
import { useClockTime, useMoment } from '../../../ui/use-moment.js';
import styles from './desk.module.css';

const icons: Readonly<Record<DeskRowKind, LucideIcon>> = {
  alarmMine: Siren,
  alarmOpen: Siren,
  alarmTakerGone: Siren,
  alarmsMore: Siren,
  casesMine: Flag,
  casesForMe: Flag,
  casesNew: Flag,
  outsToConfirm: UserCheck,
  dutyMine: ShieldCheck,
  dutyOffered: HandHelping,
  dutyNobody: ShieldAlert,
  dutyAway: ShieldAlert,
  talkMine: MessagesSquare,
  talkWaits: MessagesSquare,
  questionMine: PenLine,
  questionHandedOver: HandHelping,
  questionsUrgent: BellRing,
  questionsUnread: MailQuestionMark,
  questionsToTake: HandHelping,
  questionHalfway: Hourglass,
  questionAlmostLate: AlarmClock,
  questionsAlmostLate: AlarmClock,
  questionsLate: AlarmClock,
  notesLeft: NotebookPen,
  roomHosting: DoorOpen,
  roomNext: CalendarClock,
  roomToOpen: DoorOpen,
  roomDoor: UsersRound,
  roomHeldPresses: AlarmClock,
  roomWithoutHost: Hourglass,
  roomHostAway: UserX,
  roomHostLeftQuickly: UserX,
  roomLeftWithoutHost: UserX,
  roomNeedsHelp: LifeBuoy,
  roomsWithoutHours: CalendarClock,
  proposalsToConfirm: UserCheck,
  rolesMissing: UserRoundCog,
  coordinatorAlone: UserX,
  crisisUnchecked: LifeBuoy,
  onCallMissing: PhoneMissed,
  complaintsMissing: Megaphone,
  faults: TriangleAlert,
};

/** Kinds with a sentence on why it is there. */
const explained = [
  'roomsWithoutHours',
  'rolesMissing',
  'coordinatorAlone',
  'crisisUnchecked',
  'onCallMissing',
  'complaintsMissing',
] as const;
const isExplained = (kind: DeskRowKind): kind is (typeof explained)[number] =>
  explained.some((one) => one === kind);

/** Alarms: one has to know how long they wait. */
const isAlarm = (kind: DeskRowKind): boolean => alarmRows.some((one) => one === kind);

/** One thing that waits, and the way to the place where it is done: the whole row leads there. */
export function DeskRowItem({ row }: { readonly row: DeskRow }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const factsId = useId();
  const moment = useMoment();
  const { kind, to, title, count, urgency, since, next, may, isPressing } = row;
  const Icon = icons[kind];
  const what = t(`desk.row.${kind}`, { count });
  return (
    <Row
      isLink
      lead={
        <span
          className={joinClasses(styles.icon, isPressing && styles.pressing, isAlarm(kind) && styles.alarm)}
          aria-hidden
        >
          <Icon size={20} />
        </span>
      }
      title={
        <h3>
          <LocalLink to={to} aria-describedby={factsId}>
            {title === null ? what : say(title)}
          </LocalLink>
        </h3>
      }
      factsId={factsId}
      facts={
        <>
          {title !== null && <span>{what}</span>}
          {since && isAlarm(kind) && <span>{t('desk.since', { moment: moment(since) })}</span>}
          {isExplained(kind) && <span>{t(`desk.why.${kind}`)}</span>}
          {(urgency ?? 0) >= dangerFrom && <UrgencyChip question={{ urgency }} />}
          {next && <Next next={next} />}
          {!may.do && <span>{t('desk.onlySee')}</span>}
        </>
      }
    />
  );
}

function Next({ next: { what, at } }: { readonly next: NonNullable<DeskRow['next']> }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const clockTime = useClockTime();
  if (what === 'due') return <DueAt at={at} isShort />;
  return (
    <span>
      {what === 'opens' ? t('desk.opens', { moment: moment(at) }) : t('desk.closes', { time: clockTime(at) })}
    </span>
  );
}
