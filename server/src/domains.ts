import type { Ability } from '@naast/shared/abilities';
import { contract } from '@naast/shared/contract/all';
import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { TurnRule } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import {
  alarmHttp,
  alarmMentions,
  alarmPolicy,
  alarmReactions,
  alarmRetention,
  alarmSituations,
  alarmStore,
  maySeeAlarms,
} from './domains/alarms/index.js';
import {
  type LogHeads,
  logbookHttp,
  logbookJobs,
  logbookPolicy,
  logbookRetention,
  logbookSituations,
  logHeadRetention,
  logStore,
  mayReadLog,
} from './domains/logbook/index.js';
import {
  type MessageRows,
  messageRetention,
  messageStore,
  messageUpgrade,
} from './domains/messages/index.js';
import {
  noteAudience,
  noteHttp,
  noteMentions,
  notePolicy,
  noteReactions,
  noteRetention,
  noteSituations,
  noteStore,
} from './domains/notes/index.js';
import {
  organisationHttp,
  organisationPolicy,
  organisationRetention,
  organisationSituations,
  organisationStore,
} from './domains/organisation/index.js';
import {
  accountHttp,
  type MayNow,
  peopleAudience,
  peopleClears,
  peopleHttp,
  peoplePolicy,
  peopleRetention,
  peopleSituations,
  peopleStore,
  removeShreddedAccounts,
} from './domains/people/index.js';
import {
  mergeMessages,
  type PlaceKinds,
  placeAudience,
  placeClears,
  placeSocket,
} from './domains/places/index.js';
import {
  doorStore,
  mayOpenRooms,
  roomAudience,
  roomClears,
  roomHttp,
  roomJobs,
  roomPolicy,
  roomReactions,
  roomRetention,
  roomSituations,
  roomStore,
} from './domains/rooms/index.js';
import { presenceStore, seatClears, seatRetention, seatStore } from './domains/seats/index.js';
import { setupHttp, setupPolicy, setupSituations, setupStore } from './domains/setup/index.js';
import {
  answeringHttp,
  answeringPolicy,
  answeringSituations,
  askerPolicy,
  askerSituations,
  mayAnswer,
  mergeSpreekuurEvents,
  spreekuurAudience,
  spreekuurClears,
  spreekuurHttp,
  spreekuurJobs,
  spreekuurMentions,
  spreekuurReactions,
  spreekuurRetention,
  spreekuurSocket,
  spreekuurStore,
} from './domains/spreekuur/index.js';
import {
  mayManageTeam,
  removeShreddedInvitations,
  teamHttp,
  teamMentions,
  teamPolicy,
  teamReactions,
  teamRetention,
  teamSituations,
  teamStore,
} from './domains/team/index.js';
import type { PolicyTable } from './kernel/abilities.js';
import type { Ctx, Stores } from './kernel/ctx.js';
import type { RetentionRule, SweptRule } from './kernel/domain.js';
import type { DomainEvent } from './kernel/events.js';
import { placeOfKey } from './kernel/place.js';
import type { Situations } from './kernel/situations.js';
import { signInRecords } from './platform/http/sign-in-records.js';
import { allAudiences, type MergeEvents } from './platform/realtime/audience.js';
import {
  dataKeyRetention,
  type KeyOwners,
  platformRetention,
  tombstoneRetention,
} from './platform/retention.js';
import type { StoredUpgrade } from './platform/storage/upgrade-job.js';
import type { Tombstones } from './platform/vault/tombstones.js';
import type { Vault } from './platform/vault/vault.js';

/** The domains, gathered: every list here names each domain that has something of the kind, and nothing else happens here. */

export { placesByKind } from './place-kinds.js';

/** An ability without a policy does not compile. */
export const policies: PolicyTable<Ability> = {
  ...organisationPolicy,
  ...peoplePolicy,
  ...teamPolicy,
  ...setupPolicy,
  ...roomPolicy,
  ...askerPolicy,
  ...answeringPolicy,
  ...notePolicy,
  ...logbookPolicy,
  ...alarmPolicy,
};
/** The rows of the printed matrix. */
export const situations: Situations = {
  ...organisationSituations,
  ...peopleSituations,
  ...teamSituations,
  ...setupSituations,
  ...roomSituations,
  ...askerSituations,
  ...answeringSituations,
  ...noteSituations,
  ...logbookSituations,
  ...alarmSituations,
};

export interface StoreEdges {
  /** Names this process to the others; another one after every start. */
  readonly node: string;
  readonly newId: () => string;
  readonly randomBelow: (bound: number) => number;
  readonly now: () => Date;
  /** How fast one network may take chairs. */
  readonly chairRule: TurnRule;
  /** Where the log's head is noted, outside the store. */
  readonly logHeads: LogHeads;
  /** A test can hold the log's statements up in the middle. */
  readonly messageRows?: MessageRows;
}

export function createStores(
  connection: Connection,
  vault: Vault,
  crisis: CrisisBlock,
  edges: StoreEdges,
): Stores {
  const rows = edges.messageRows ? { rows: edges.messageRows } : {};
  return {
    organisation: organisationStore(connection, vault, crisis),
    people: peopleStore(connection, vault),
    signIns: signInRecords(connection, vault.keyedHash),
    team: teamStore(connection, vault),
    setup: setupStore(edges.randomBelow),
    rooms: roomStore(connection),
    doors: doorStore(edges.chairRule, edges.now, edges.node),
    seats: seatStore(connection, vault, edges.randomBelow),
    presence: presenceStore(connection, edges.node),
    messages: messageStore(connection, vault, { newId: edges.newId, ...rows }),
    spreekuur: spreekuurStore(connection, vault),
    notes: noteStore(connection, vault),
    logbook: logStore(connection, vault, edges.logHeads),
    alarms: alarmStore(connection, edges.newId),
  };
}

export const routes = contract.routes;
/** What the screen may offer to whoever is signed in. */
const mayNow = (ctx: Ctx): MayNow => ({
  openRooms: mayOpenRooms(ctx),
  answerQuestions: mayAnswer(ctx),
  manageTeam: mayManageTeam(ctx),
  readLog: mayReadLog(ctx),
  seeAlarms: maySeeAlarms(ctx),
});
export const routeHandlers = {
  ...organisationHttp,
  ...peopleHttp(mayNow),
  ...accountHttp(mayNow),
  ...teamHttp(mayNow),
  ...setupHttp(mayNow),
  ...roomHttp,
  ...spreekuurHttp,
  ...answeringHttp,
  ...noteHttp,
  ...logbookHttp,
  ...alarmHttp,
};
export const { commands, events } = contract;
export const commandHandlers = (places: PlaceKinds) => ({ ...placeSocket(places), ...spreekuurSocket });

export const clears = [peopleClears, seatClears, placeClears, roomClears, spreekuurClears];
export const reactions = [roomReactions, teamReactions, spreekuurReactions, noteReactions, alarmReactions];
/** An event that none of these names does not compile; one that several name reaches all of them. */
export const audiences = (places: PlaceKinds) =>
  allAudiences([peopleAudience, placeAudience(places), roomAudience, spreekuurAudience, noteAudience]);
const merges: readonly MergeEvents[] = [mergeMessages, mergeSpreekuurEvents];
export const mergeEvents: MergeEvents = (first, second) =>
  merges.reduce<DomainEvent | null>((merged, merge) => merged ?? merge(first, second), null);
export const jobs = [...roomJobs, ...logbookJobs, ...spreekuurJobs];

const keyOwners = (places: PlaceKinds): KeyOwners => ({
  ...places,
  account: { among: (ctx, ids) => ctx.stores.people.among(ids) },
  invitation: { among: (ctx, ids) => ctx.stores.team.invitationsAmong(ids) },
  organisation: { among: (ctx, ids) => ctx.stores.organisation.among(ids) },
});

export function retentionRules(connection: Connection, vault: Vault, places: PlaceKinds): RetentionRule[] {
  return [
    ...platformRetention(connection),
    dataKeyRetention(vault, keyOwners(places)),
    ...organisationRetention,
    ...peopleRetention([teamMentions, spreekuurMentions, noteMentions, alarmMentions]),
    ...teamRetention,
    ...roomRetention((keyId, at) => vault.shred(keyId, at)),
    ...messageRetention(places),
    ...seatRetention(places),
    ...spreekuurRetention,
    ...noteRetention(places),
    ...logbookRetention,
    ...alarmRetention,
  ];
}

/** What an older release wrote, by collection. */
export const storedUpgrades = (connection: Connection, vault: Vault, places: PlaceKinds): StoredUpgrade[] => [
  messageUpgrade(
    connection,
    vault,
    Object.values(places).map(({ log }) => log),
  ),
];

/** For what lies beside the store. */
export const outsideRules = (tombstones: Tombstones): SweptRule[] => [
  tombstoneRetention(tombstones),
  logHeadRetention,
];

/** After a restore, before anybody is let in. */
export async function removeShredded(ctx: Ctx, vault: Vault, places: PlaceKinds): Promise<void> {
  for (const keyId of vault.cameBack) {
    const place = placeOfKey(keyId);
    if (place !== null) await places[place.kind].remove(ctx, place.id);
  }
  await removeShreddedAccounts(ctx, vault.cameBack);
  await removeShreddedInvitations(ctx, vault.cameBack);
  await vault.shredAgain();
}
