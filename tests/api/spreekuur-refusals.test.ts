import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountCollection } from '@naast/server/domains/people/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import type { ErrorCode } from '@naast/shared/errors';
import { rateLimits } from '@naast/shared/rate-limits';
import { onePerOutcome, seed } from '../support/chance.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { aQuestion, asksAndConfirms, asksFurther, takes, writesIn } from '../support/spreekuur.js';
import { refusalsByKind } from '../support/wire.js';
import { type DeskActor, DeskHouse, deskActors, spreekuur, spreekuurCommands } from './desk.js';
import { type DeskOutcomes, spreekuurCommandRows, spreekuurRows } from './spreekuur-rows.js';

type RouteName = keyof typeof spreekuur;
type CommandName = keyof typeof spreekuurCommands;

const outcomeFor = (outcomes: DeskOutcomes, actor: DeskActor) =>
  typeof outcomes === 'string' ? outcomes : outcomes[actor];

describe('who is refused what in the spreekuur', () => {
  let house: DeskHouse;
  /** Observed error codes, by route or command. */
  const seen = new Map<string, Set<ErrorCode>>();

  beforeAll(async () => {
    house = await DeskHouse.build();
  });
  afterAll(() => house.naast.close());

  async function ask(name: RouteName, given: object, who: Person): Promise<ErrorCode | 'ok'> {
    const { error } = await who.ask(spreekuur[name], given);
    if (error) seen.set(name, (seen.get(name) ?? new Set()).add(error.code));
    return error?.code ?? 'ok';
  }

  it.each(Object.keys(spreekuur) as RouteName[])('has a row in spreekuur-rows.ts for %s', (name) => {
    expect(spreekuurRows.filter((row) => row.name === name)).not.toEqual([]);
  });
  it.each(Object.keys(spreekuurCommands) as CommandName[])(
    'has a row for a command in spreekuur-rows.ts for %s',
    (name) => {
      expect(spreekuurCommandRows.filter((row) => row.name === name)).not.toEqual([]);
    },
  );

  it.each(
    spreekuurRows.flatMap((row) =>
      onePerOutcome(
        `${row.name} ${row.scenario}`,
        deskActors.map((actor) => ({ ...row, actor, outcome: outcomeFor(row.outcomes, actor) })),
      ),
    ),
  )(
    `$name, $scenario, $actor: $outcome (NAAST_TEST_SEED=${seed})`,
    async ({ name, scenario, given, actor, outcome }) => {
      const changes = outcome === 'ok' && spreekuur[name].method !== 'GET';
      const stage = changes ? await house.set(scenario) : await house.still(scenario);
      expect(await ask(name, given(stage), stage.person(actor))).toBe(outcome);
    },
  );

  it.each(
    spreekuurCommandRows.flatMap((row) =>
      onePerOutcome(
        `${row.name} ${row.scenario}`,
        deskActors
          .filter((actor) => actor !== 'anonymous')
          .map((actor) => ({ ...row, actor, outcome: outcomeFor(row.outcomes, actor) })),
      ),
    ),
  )(
    `$name, $scenario, $actor: $outcome (NAAST_TEST_SEED=${seed})`,
    async ({ name, scenario, given, actor, outcome }) => {
      const stage = outcome === 'ok' ? await house.set(scenario) : await house.still(scenario);
      const ack = await stage.person(actor).emitAnything(name, given(stage));
      if (ack?.ok === false) seen.set(name, (seen.get(name) ?? new Set()).add(ack.error.code));
      expect(ack?.ok === false ? ack.error.code : 'ok').toBe(outcome);
    },
  );

  it('takes a question once, also when its key comes again after the words were kept', async () => {
    const asker = house.naast.visitor('vraagsteller');
    const body = aQuestion();
    await asksAndConfirms(asker, body);
    expect(await ask('askQuestion', { body }, asker)).toBe('alreadySent');
    expect(await ask('askQuestion', { body }, house.naast.visitor('een ander'))).toBe('alreadySent');
  });

  it('takes no question where nobody coordinates', async () => {
    const bare = await Naast.start();
    await openCollection((await bare.store.connect()).connection, accountCollection).deleteMany({});
    expect(await ask('askQuestion', { body: aQuestion() }, bare.visitor('x'))).toBe('notSetUp');
    await bare.close();
  });

  it('gives a key that somebody else used no entry, no note and no hello, and tells nothing of what was sent', async () => {
    const { threadId, voiceId, person } = await house.set('taken');
    const clientKey = randomUUID();
    await writesIn(
      person('host'),
      threadId,
      { id: voiceId },
      { kind: 'askBack', text: 'Van Noor', clientKey },
    );
    const body = { clientKey, text: 'Van mij' };
    expect(await ask('writeInMyQuestion', { body: { ...body, kind: 'further' } }, person('asker'))).toBe(
      'alreadySent',
    );
    const other = await takes(person('consultant'), threadId, 'professional');
    const params = { threadId, voiceId: other.id };
    const answer = { params, body: { ...body, kind: 'answer' } };
    expect(await ask('writeToAsker', answer, person('consultant'))).toBe('alreadySent');
    expect(await ask('greetAsker', { params: { threadId }, body }, person('second host'))).toBe(
      'alreadySent',
    );
    const note = { params: { threadId }, body: { clientKey, internalText: 'Van mij' } };
    expect(await ask('writeNote', note, person('host'))).toBe('ok');
    expect(await ask('writeNote', note, person('consultant'))).toBe('alreadySent');
  });

  it('lets one host say hello', async () => {
    const { threadId, person } = await house.set('asked');
    const hello = () => ({ params: { threadId }, body: { clientKey: randomUUID(), text: 'Hallo.' } });
    expect(await ask('greetAsker', hello(), person('host'))).toBe('ok');
    expect(await ask('greetAsker', hello(), person('second host'))).toBe('alreadyGreeted');
  });

  it('lets nobody give two voices of one question', async () => {
    const { threadId, voiceId, person } = await house.set('answered');
    const { reply } = await person('asker').ask(spreekuurRoutes.readMyQuestion, {});
    const about = reply?.entries.at(-1)?.id;
    const body = { clientKey: randomUUID(), kind: 'didNotFit' as const, about };
    const question = await person('asker').call(spreekuurRoutes.writeInMyQuestion, { body });
    const third = question.voices.find(({ kind }) => kind === 'either');
    const params = { threadId, voiceId: third?.id ?? voiceId };
    expect(await ask('takeVoice', { params }, person('host'))).toBe('cannotTake');
    expect(await ask('takeVoice', { params }, person('second host'))).toBe('ok');
  });

  it('asks an asker who writes very fast for a pause, and says how long', async () => {
    const node = await house.naast.addNode({ limits: rateLimits });
    const asker = house.naast.visitor('snel', node.url);
    await asksAndConfirms(asker);
    for (let n = 0; n < rateLimits.message.burst; n++) await asksFurther(asker, `Nog iets: ${n}`);
    const body = { clientKey: randomUUID(), kind: 'further', text: 'En…' };
    expect(await ask('writeInMyQuestion', { body }, asker)).toBe('tooFast');
    await node.close();
  });

  it('asks of one network that asks very much at once for a pause, and says how long', async () => {
    const ask0 = { ...rateLimits.ask, burst: 0, waitingMost: 0 } as const;
    const node = await house.naast.addNode({ limits: { ...rateLimits, ask: ask0 } });
    const body = aQuestion();
    expect(await ask('askQuestion', { body }, house.naast.visitor('velen', node.url))).toBe('tooFast');
    await node.close();
  });

  it('knows only the themes that there are', async () => {
    const unknown = { body: aQuestion({ themeIds: ['n'.repeat(22)] }) };
    const { error } = await house.naast.visitor('x').ask(spreekuurRoutes.askQuestion, unknown);
    expect(error).toEqual({ code: 'badInput', fields: [{ path: 'themeIds', problem: 'unknown' }] });
    const { threadId, person } = await house.set('asked');
    const reading = { urgency: 1, worries: [], themeIds: ['n'.repeat(22)] } as const;
    const given = { params: { threadId }, body: reading } as never;
    expect(await person('host').refusal(answeringRoutes.readIn, given)).toBe('badInput');
  });

  it.each(Object.keys(spreekuur) as RouteName[])(
    'has seen every refusal that %s declares, and no other',
    (name) => {
      const declared: readonly ErrorCode[] = spreekuur[name].errors;
      expect([...(seen.get(name) ?? [])].sort()).toEqual([...declared].sort());
    },
  );
  it.each(Object.keys(spreekuurCommands) as CommandName[])(
    'has seen every refusal that %s declares, and no other',
    (name) => {
      const declared =
        name in refusalsByKind
          ? (refusalsByKind[name as keyof typeof refusalsByKind].thread ?? [])
          : spreekuurCommands[name].errors;
      expect([...(seen.get(name) ?? [])].sort()).toEqual([...declared].sort());
    },
  );
});
