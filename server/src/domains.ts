import type { Ability } from '@naast/shared/abilities';
import { contract } from '@naast/shared/contract/all';
import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { Connection } from 'mongoose';
import { type MessageRows, messageStore } from './domains/messages/index.js';
import {
  organisationHttp,
  organisationPolicy,
  organisationRetention,
  organisationSituations,
  organisationStore,
} from './domains/organisation/index.js';
import {
  peopleAudience,
  peopleHttp,
  peoplePolicy,
  peopleRetention,
  peopleSituations,
  peopleStore,
} from './domains/people/index.js';
import {
  checkRoom,
  mayOpenRooms,
  mergeRoomEvents,
  removeShreddedSessions,
  roomAudience,
  roomClears,
  roomHttp,
  roomJobs,
  roomPolicy,
  roomReactions,
  roomRetention,
  roomSituations,
  roomSocket,
  roomStore,
} from './domains/rooms/index.js';
import { seatClears, seatStore } from './domains/seats/index.js';
import type { PolicyTable } from './kernel/abilities.js';
import type { Ctx, Stores } from './kernel/ctx.js';
import type { RetentionRule } from './kernel/domain.js';
import type { EventType } from './kernel/events.js';
import type { Situations } from './kernel/situations.js';
import type { Audience } from './platform/realtime/audience.js';
import { platformRetention } from './platform/retention.js';
import type { Vault } from './platform/vault/vault.js';

/** The domains, gathered: every list here names each domain that has something of the kind, and nothing else happens here. */

/** An ability without a policy does not compile. */
export const policies: PolicyTable<Ability> = { ...organisationPolicy, ...peoplePolicy, ...roomPolicy };
/** The rows of the printed matrix. */
export const situations: Situations = { ...organisationSituations, ...peopleSituations, ...roomSituations };

export interface StoreEdges {
  readonly newId: () => string;
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
    organisation: organisationStore(connection, crisis),
    people: peopleStore(connection, vault),
    rooms: roomStore(connection),
    seats: seatStore(connection, vault),
    messages: messageStore(connection, vault, { newId: edges.newId, ...rows }),
  };
}

export const routes = contract.routes;
export const routeHandlers = { ...organisationHttp, ...peopleHttp(mayOpenRooms), ...roomHttp };
export const commands = contract.commands;
export const commandHandlers = { ...roomSocket };

export const clears = [seatClears, roomClears];
export const reactions = [roomReactions];
/** An event that nobody's audience names does not compile. */
export const audience: Audience<EventType> = { ...peopleAudience, ...roomAudience };
export const mergeEvents = mergeRoomEvents;
export const checkPlace = checkRoom;
export const jobs = [...roomJobs];

export function retentionRules(connection: Connection, vault: Vault): RetentionRule[] {
  return [
    ...platformRetention(connection),
    ...organisationRetention,
    ...peopleRetention,
    ...roomRetention((keyId, at) => vault.shred(keyId, at)),
  ];
}

/** After a restore, before anybody is let in. */
export const removeShredded = (ctx: Ctx, vault: Vault): Promise<void> =>
  removeShreddedSessions(ctx, vault.shreddedAgain);
