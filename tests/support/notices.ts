import type { CaseItem } from '@naast/shared/contract/cases';
import { graveCaseRoutes, type HoldReason } from '@naast/shared/contract/grave-cases';
import { type MyNotice, type NoticeKind, noticeRoutes } from '@naast/shared/contract/notices';
import type { Person } from './person.js';

/** Notices from outside, and holds on the deletion of words, for tests over real HTTP. */

interface Giving {
  readonly path?: string;
  readonly kind?: NoticeKind;
  readonly words?: string;
  readonly language?: 'nl' | 'en';
}

/** The nine words that somebody gets for it. */
export async function givesNotice(
  person: Person,
  {
    path = '/terms',
    kind = 'hate',
    words = 'De derde zin gaat over een hele groep mensen.',
    language = 'nl',
  }: Giving = {},
): Promise<string> {
  const { lines } = await person.call(noticeRoutes.sendNotice, { body: { path, kind, words, language } });
  return lines.flat().join(' ');
}

export const readsNotice = (person: Person, codename: string): Promise<MyNotice> =>
  person.call(noticeRoutes.readNoticeStatus, { body: { codename } });

export const objects = (person: Person, codename: string, words = 'Lees de zin nog eens.') =>
  person.ask(noticeRoutes.objectToAnswer, { body: { codename, words } });

export const asksHold = (
  person: Person,
  { id: caseId }: Pick<CaseItem, 'id'>,
  { days = 30, why = 'police' }: { days?: 30 | 60 | 90; why?: HoldReason } = {},
) =>
  person.ask(graveCaseRoutes.proposeHold, {
    params: { caseId },
    body: { why, words: 'De politie belde en stuurt een vordering.', days },
  });

export const agreesToHold = (person: Person, { id: caseId }: Pick<CaseItem, 'id'>) =>
  person.ask(graveCaseRoutes.confirmHold, { params: { caseId } });

export const liftsHold = (person: Person, { id: caseId }: Pick<CaseItem, 'id'>) =>
  person.ask(graveCaseRoutes.liftHold, { params: { caseId } });

export const marksGrave = (person: Person, { id: caseId }: Pick<CaseItem, 'id'>, isGrave = true) =>
  person.ask(graveCaseRoutes.markGrave, { params: { caseId }, body: { isGrave } });
