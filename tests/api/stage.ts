import { roomLog } from '@naast/server/domains/rooms/index';
import type { RoomPlan } from '@naast/shared/contract/arranging';
import type { MessageId } from '@naast/shared/contract/messages';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { ErrorCode } from '@naast/shared/errors';
import { rateLimits } from '@naast/shared/rate-limits';
import { Naast, withWideDoor } from '../support/naast.js';
import type { Person } from '../support/person.js';

/** Kinds of actors, by their relation to the room. */
export const actors = [
  'anonymous',
  'seated visitor',
  'visitor elsewhere',
  'seated host',
  'host elsewhere',
  'consultant',
  'coordinator',
  'newcomer',
] as const;
export type ActorName = (typeof actors)[number];
/** `untold`: it depends on what the actor did in other rows; a test of its own shows it. */
export type Outcome = ErrorCode | 'ok' | 'untold';

/** One outcome for all actors, or one each. */
export type Outcomes = Outcome | Readonly<Record<ActorName, Outcome>>;
export const outcomeFor = (outcomes: Outcomes, actor: ActorName): Outcome =>
  typeof outcomes === 'string' ? outcomes : outcomes[actor];

export const scenarios = ['open', 'waiting', 'closed', 'unknown'] as const;
export type Scenario = (typeof scenarios)[number];

/** A room in a scenario, with the ids that requests need. */
export interface Stage {
  readonly roomId: RoomId;
  readonly sessionId: RoomSessionId;
  readonly seatId: SeatId;
  readonly messageId: MessageId;
}

export const inSession = ({ sessionId }: Stage) => ({ params: { sessionId } });

/** Without limits, since the tables send more over one socket than a page would. */
export const talkative = { ...withWideDoor, command: { ...rateLimits.command, burst: 1e6, perMinute: 1e6 } };

const accounts = {
  'seated host': 'Noor',
  'host elsewhere': 'Sam',
  consultant: 'Ruben',
  coordinator: 'Bo',
} as const;

/** The actors of the tables, each with a browser; shared by the stages. */
export class House {
  readonly naast: Naast;
  readonly people = new Map<ActorName, Person>();
  readonly #still = new Map<Scenario, Stage>();
  #visitors = 0;
  #newcomers = 0;

  private constructor(naast: Naast) {
    this.naast = naast;
  }

  static async build(): Promise<House> {
    const house = new House(await Naast.start({ limits: talkative }));
    await house.fill();
    return house;
  }

  /** Puts all actors in place. */
  async fill(): Promise<void> {
    // The team first: the visitors' lobby needs a host.
    for (const actor of Object.keys(accounts) as (keyof typeof accounts)[]) await this.bring(actor);
    await this.bring('newcomer');
    for (const actor of ['seated visitor', 'visitor elsewhere'] as const) await this.bring(actor);
  }

  /** A new browser for the actor: signed in, or with a visit begun in the lobby. */
  async bring(name: ActorName): Promise<void> {
    this.#still.clear();
    switch (name) {
      case 'anonymous':
        return;
      case 'seated visitor':
      case 'visitor elsewhere': {
        const visitor = this.naast.visitor(`${name} ${++this.#visitors}`);
        const lobby = await this.actor('seated host').opens(await this.naast.room());
        await visitor.enters(lobby.session.id);
        this.people.set(name, visitor);
        return;
      }
      case 'newcomer':
        this.people.set(name, await this.naast.newcomer(['Ivo', 'Ilse', 'Imke', 'Inge'][this.#newcomers++]));
        return;
      default:
        this.people.set(name, await this.naast.team(accounts[name]));
    }
  }

  actor(name: ActorName): Person {
    if (name === 'anonymous') return this.naast.visitor(`Nobody ${++this.#visitors}`);
    const person = this.people.get(name);
    if (!person) throw new Error(`no ${name}`);
    return person;
  }

  /** A shared room for refusals, which change nothing. */
  async still(scenario: Scenario): Promise<Stage> {
    const stage = this.#still.get(scenario) ?? (await this.set(scenario));
    this.#still.set(scenario, stage);
    return stage;
  }

  /** A fresh room, independent of other rows. */
  async set(scenario: Scenario, plan: Partial<RoomPlan> = {}): Promise<Stage> {
    const id = <T>() => this.naast.app.ctxFor().newId() as T;
    const unknown = { sessionId: id(), seatId: id(), messageId: id() } as Omit<Stage, 'roomId'>;
    if (scenario === 'unknown') return { ...unknown, roomId: id() };
    const roomId = await this.naast.room(undefined, plan);
    if (scenario === 'waiting') return { ...unknown, roomId };
    const host = this.actor('seated host');
    const guest = this.actor('seated visitor');
    const { id: sessionId } = (await host.opens(roomId)).session;
    const seatId = (await guest.enters(sessionId)).mySeatId as SeatId;
    const { message } = await this.naast.app.stores.messages.of(roomLog, sessionId).append({
      clientKey: crypto.randomUUID(),
      seatId,
      body: { text: 'Al gezegd' },
      sentAt: this.naast.clock.now(),
    });
    if (scenario === 'closed') {
      const closed = await host.request('POST', `/api/room-sessions/${sessionId}/close`);
      if (closed.error) throw new Error(closed.error.code);
    }
    return { roomId, sessionId, seatId, messageId: message.id as MessageId };
  }
}
