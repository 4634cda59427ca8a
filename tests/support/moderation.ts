import { type CaseItem, type CaseView, type CaseViewName, caseRoutes } from '@naast/shared/contract/cases';
import { type FlagChoice, flagRoutes } from '@naast/shared/contract/flags';
import type { MessageId } from '@naast/shared/contract/messages';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { inSession } from './alarms.js';
import { eventually } from './eventually.js';
import type { Naast } from './naast.js';
import type { Person } from './person.js';

/** Flags and cases for tests, over real HTTP. */

/** From another network, where the node is behind a proxy. */
export const fromNetwork = (n: number): Record<string, string> => ({ 'x-forwarded-for': `203.0.113.${n}` });

export function flags(
  person: Person,
  sessionId: RoomSessionId,
  messageId: MessageId,
  kind: FlagChoice = 'hurts',
  { words, network }: { words?: string; network?: number } = {},
) {
  const body = { place: inSession(sessionId), messageId, kind, ...(words === undefined ? {} : { words }) };
  return person.ask(flagRoutes.flagItem, { body }, network === undefined ? {} : fromNetwork(network));
}

export const casesOf = async (person: Person, view: CaseViewName = 'new'): Promise<readonly CaseItem[]> =>
  (await person.call(caseRoutes.listCases, { query: { view } })).cases;

/** The one case of a view, once it is there. */
export async function theCase(person: Person, view: CaseViewName = 'new'): Promise<CaseItem> {
  let found: CaseItem | undefined;
  await eventually(async () => {
    const [one, ...more] = await casesOf(person, view);
    if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} cases`);
    found = one;
  });
  if (!found) throw new Error('no case');
  return found;
}

export const opensCase = (person: Person, { id: caseId }: Pick<CaseItem, 'id'>): Promise<CaseView> =>
  person.call(caseRoutes.readCase, { params: { caseId } });

export const claims = (person: Person, { id: caseId }: Pick<CaseItem, 'id'>): Promise<CaseItem> =>
  person.call(caseRoutes.claimCase, { params: { caseId } });

interface Deciding {
  readonly outcome: CaseView['outcomes'][number];
  readonly why?: 'unkind' | 'personal' | 'method' | 'other';
  readonly words?: string;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly days?: number;
}

export const decides = (
  person: Person,
  { id: caseId, rev }: Pick<CaseItem, 'id' | 'rev'>,
  body: Deciding,
): Promise<CaseItem> => person.call(caseRoutes.decideCase, { params: { caseId }, body: { rev, ...body } });

/** As they stand in the store. */
export async function rowsOf(naast: Naast, collection: string): Promise<Record<string, unknown>[]> {
  const [node] = naast.nodes;
  if (!node) throw new Error('no node is running');
  return node.connection.collection(collection).find().toArray();
}
