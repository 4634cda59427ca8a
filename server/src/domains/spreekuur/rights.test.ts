import { describe, expect, it } from '@jest/globals';
import type { Ability } from '@naast/shared/abilities';
import type { OnOf } from '../../kernel/abilities.js';
import { matrixActors } from '../../platform/policy/matrix.js';
import type { Found, OfVoice } from './answering.policy.js';
import { answeringPolicy } from './answering.policy.js';
import { askerMay, questionMay, voiceMay } from './rights.js';
import { answeringCases, askerCases } from './spreekuur.cases.js';
import { askerPolicy, spreekuurMay } from './spreekuur.policy.js';
import { listOf } from './thread-rules.js';

const now = new Date('2026-01-01T12:00:00Z');
const policy = { ...askerPolicy, ...answeringPolicy };
const cases = { ...askerCases, ...answeringCases };
type Known = keyof typeof policy;

const asked = (actor: (typeof matrixActors)[keyof typeof matrixActors]) => ({
  judge: <A extends Ability>(ability: A, on: OnOf<A>) =>
    policy[ability as 'answering.read'](actor, on as never, now),
});

/** Every actor in every case of an ability that is judged on something. */
const rowsOf = (ability: Known) =>
  Object.entries(cases[ability](now) as Record<string, object | null>).flatMap(([caseName, on]) =>
    Object.entries(matrixActors).map(([name, actor]) => ({
      row: `${ability}: ${caseName}, ${name}`,
      on,
      ctx: asked(actor),
      isVisitor: actor.kind === 'visitor',
      isAllowed: policy[ability as 'answering.read'](actor, on as never, now) === 'allow',
    })),
  );

describe('what a view of a question says that its reader may do', () => {
  it.each([
    ['question.write', 'write'],
    ['question.withdraw', 'withdraw'],
    ['question.draw', 'draw'],
  ] as const)('is what the policy allows: %s', (ability, right) => {
    const told = rowsOf(ability).flatMap(({ row, on, ctx, isAllowed }) => {
      const { thread } = on as Found;
      if (thread === null) return [];
      expect([row, askerMay(ctx, thread)[right]]).toEqual([row, isAllowed]);
      return [isAllowed];
    });
    expect(new Set(told)).toEqual(new Set([true, false]));
  });

  it.each([
    ['answering.read', 'read'],
    ['answering.readIn', 'readIn'],
    ['answering.greet', 'greet'],
    ['answering.setAside', 'setAside'],
    ['answering.giveBack', 'giveBack'],
  ] as const)('is what the policy allows: %s', (ability, right) => {
    const told = rowsOf(ability).flatMap(({ row, on, ctx, isAllowed }) => {
      const { thread } = on as Found;
      if (thread === null) return [];
      // Allowed once more to who did it already, and offered to nobody then.
      const isDone = right === 'greet' ? thread.greeting !== null : right === 'giveBack' && !thread.setAside;
      expect([row, questionMay(ctx, thread)[right]]).toEqual([row, isAllowed && !isDone]);
      return [isAllowed && !isDone];
    });
    expect(new Set(told)).toEqual(new Set([true, false]));
  });

  it.each([
    ['answering.take', 'take'],
    ['answering.write', 'write'],
    ['answering.handOver', 'handOver'],
    ['answering.letGo', 'letGo'],
  ] as const)('is what the policy allows about a voice: %s', (ability, right) => {
    const told = rowsOf(ability).flatMap(({ row, on, ctx, isAllowed }) => {
      const { thread, voice } = on as OfVoice;
      if (thread === null || voice === null) return [];
      const isDone = right === 'take' && voice.takenBy !== null;
      expect([row, voiceMay(ctx, thread, voice)[right]]).toEqual([row, isAllowed && !isDone]);
      return [isAllowed && !isDone];
    });
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
});

describe('what the spreekuur says that it allows a visitor', () => {
  it('is what the policy allows, with what it says of who somebody is', () => {
    const told = rowsOf('question.ask').map(({ row, on, isAllowed, isVisitor }) => {
      const { isCoordinated } = on as { isCoordinated: boolean };
      expect([row, isVisitor && spreekuurMay(isCoordinated).ask]).toEqual([row, isAllowed]);
      return isAllowed;
    });
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
});

describe('the lists of questions', () => {
  it('hold, by their query, what the policy does not hide from those who read, and nothing else', () => {
    const held = rowsOf('answering.read').flatMap(({ row, on, ctx }) => {
      const { thread } = on as Found;
      if (thread === null || !row.endsWith(', host')) return [];
      expect([row, listOf(thread) !== null]).toEqual([
        row,
        ctx.judge('answering.read', { thread }) === 'allow',
      ]);
      return [listOf(thread) !== null];
    });
    expect(new Set(held)).toEqual(new Set([true, false]));
  });
});
