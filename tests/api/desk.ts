import { answeringRoutes } from '@naast/shared/contract/answering';
import { answeringCommands } from '@naast/shared/contract/answering-live';
import { noteRoutes } from '@naast/shared/contract/notes';
import { placeCommands } from '@naast/shared/contract/places';
import { spreekuurRoutes, type ThreadId, type VoiceId } from '@naast/shared/contract/spreekuur';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asks,
  asksAndConfirms,
  newestQuestion,
  readsIn,
  readsQuestion,
  setsAside,
  takes,
  voiceOf,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

/** The routes whose outcome depends on the actor's relation to a question. */
export const spreekuur = { ...spreekuurRoutes, ...answeringRoutes, ...noteRoutes };
export const spreekuurCommands = {
  ...answeringCommands,
  'place:follow': placeCommands['place:follow'],
  'place:unfollow': placeCommands['place:unfollow'],
};

export const deskActors = [
  'anonymous',
  'asker',
  'other asker',
  'host',
  'second host',
  'consultant',
  'coordinator',
  'newcomer',
] as const;
export type DeskActor = (typeof deskActors)[number];

/**
 * `asked`: codename not confirmed, nothing taken. `urgent`: read in as level 2. `aside`: the host set it aside. `taken`: confirmed;
 * the host has the expert's voice, the consultant the other.
 */
export const deskSituations = ['asked', 'urgent', 'aside', 'taken', 'answered', 'withdrawn', 'gone'] as const;
export type DeskScenario = (typeof deskSituations)[number];

/** A question in a scenario, with its actors. */
export interface DeskStage {
  readonly threadId: ThreadId;
  /** The expert's voice. */
  readonly voiceId: VoiceId;
  /** The rev that the team last read. */
  readonly rev: number;
  readonly words: string;
  readonly person: (actor: DeskActor) => Person;
}

const accounts = { host: 'Noor', 'second host': 'Sam', consultant: 'Ruben', coordinator: 'Bo' } as const;

export class DeskHouse {
  readonly naast: Naast;
  readonly #team = new Map<DeskActor, Person>();
  readonly #still = new Map<DeskScenario, DeskStage>();

  private constructor(naast: Naast) {
    this.naast = naast;
  }

  static async build(): Promise<DeskHouse> {
    const house = new DeskHouse(await Naast.start({ limits: unlimited }));
    for (const [actor, name] of Object.entries(accounts))
      house.#team.set(actor as DeskActor, await house.naast.team(name));
    house.#team.set('newcomer', await house.naast.newcomer());
    return house;
  }

  team(actor: keyof typeof accounts): Person {
    const person = this.#team.get(actor);
    if (!person) throw new Error(`no ${actor}`);
    return person;
  }

  /** A shared question for refusals, which change nothing. */
  async still(scenario: DeskScenario): Promise<DeskStage> {
    const stage = this.#still.get(scenario) ?? (await this.set(scenario));
    this.#still.set(scenario, stage);
    return stage;
  }

  /** A fresh question with a new asker. */
  async set(scenario: DeskScenario): Promise<DeskStage> {
    const [host, consultant] = [this.team('host'), this.team('consultant')];
    const [asker, other] = [
      this.naast.visitor('vraagsteller'),
      this.naast.visitor('een andere vraagsteller'),
    ];
    await asksAndConfirms(other);
    this.naast.clock.forward(1000);
    const { words } = scenario === 'asked' ? await asks(asker) : await asksAndConfirms(asker);
    const threadId = await newestQuestion(host);
    const { id: voiceId } = voiceOf(await readsQuestion(host, threadId), 'experience');
    if (scenario === 'urgent') await readsIn(host, threadId, 2);
    if (scenario === 'aside') await setsAside(host, threadId);
    if (['taken', 'answered', 'withdrawn', 'gone'].includes(scenario)) {
      const voice = await takes(host, threadId, 'experience');
      await takes(consultant, threadId, 'professional');
      if (scenario === 'answered') await writesIn(host, threadId, voice, { kind: 'answer', text: 'Zo.' });
    }
    const { rev } = await readsQuestion(host, threadId);
    if (scenario === 'withdrawn') await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    if (scenario === 'gone') await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    const people: Partial<Record<DeskActor, Person>> = { asker, 'other asker': other };
    const person = (actor: DeskActor): Person =>
      people[actor] ?? this.#team.get(actor) ?? this.naast.visitor('niemand');
    return { threadId, voiceId, rev, words, person };
  }
}
