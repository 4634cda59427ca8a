import { describe, expect, it } from '@jest/globals';
import type { Ability } from '@naast/shared/abilities';
import type { OnOf } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { matrixActors } from '../../platform/policy/matrix.js';
import { teamCases } from './team.cases.js';
import { teamPolicy } from './team.policy.js';
import { personMay, proposalMay } from './team.present.js';

const now = new Date('2026-01-01T12:00:00Z');
const actors = Object.entries<Actor>(matrixActors);

const asked = (actor: Actor) => ({
  judge: <A extends Ability>(ability: A, on: OnOf<A>) =>
    teamPolicy[ability as 'team.remove'](actor, on as never, now),
});

describe('what the view of the team says that its reader may do', () => {
  it.each(['giveRoles', 'remove', 'reset'] as const)(
    'about a person is what the policy allows: %s',
    (right) => {
      const told = Object.entries(teamCases[`team.${right}`](now)).flatMap(([caseName, on]) =>
        actors.flatMap(([name, actor]) => {
          if (on.account === null) return [];
          const isAllowed = teamPolicy[`team.${right}`](actor, on, now) === 'allow';
          expect([caseName, name, personMay(asked(actor), on.account, 1)[right]]).toEqual([
            caseName,
            name,
            isAllowed,
          ]);
          return [isAllowed];
        }),
      );
      expect(new Set(told)).toEqual(new Set([true, false]));
    },
  );

  it('about a person is what may be proposed, of each kind', () => {
    const told = Object.entries(teamCases['team.propose'](now)).flatMap(([caseName, on]) =>
      actors.flatMap(([name, actor]) => {
        if (on.account === null) return [];
        const isAllowed = teamPolicy['team.propose'](actor, on, now) === 'allow';
        const { propose } = personMay(asked(actor), on.account, on.coordinators);
        expect([caseName, name, propose[on.kind]]).toEqual([caseName, name, isAllowed]);
        return [isAllowed];
      }),
    );
    expect(new Set(told)).toEqual(new Set([true, false]));
  });

  it.each(['confirm', 'withdraw'] as const)('about a proposal is what the policy allows: %s', (right) => {
    const told = Object.entries(teamCases[`team.${right}`](now)).flatMap(([caseName, open]) =>
      actors.flatMap(([name, actor]) => {
        if (open === null) return [];
        const isAllowed = teamPolicy[`team.${right}`](actor, open, now) === 'allow';
        expect([caseName, name, proposalMay(asked(actor), open)[right]]).toEqual([caseName, name, isAllowed]);
        return [isAllowed];
      }),
    );
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
});
