import { describe, expect, it } from '@jest/globals';
import type { Ability } from '@naast/shared/abilities';
import type { MayNow } from '@naast/shared/contract/people';
import { allOf, casesOf, policiesOf } from './compose.js';
import { domains } from './domains.js';
import type { Actor } from './kernel/actor.js';
import type { Ctx } from './kernel/ctx.js';
import { createJudge } from './platform/policy/gate.js';
import { matrixActors } from './platform/policy/matrix.js';

const now = new Date('2026-01-01T12:00:00Z');
const judge = createJudge(policiesOf(domains));
const cases = casesOf(domains);
const { mayNow } = allOf(domains);

const guardedBy = {
  enterRooms: 'room.enter',
  openRooms: 'room.open',
  hearHelp: 'room.hearHelp',
  askQuestions: 'question.ask',
  signUp: 'member.signUp',
  seeQuestions: 'answering.list',
  answerQuestions: 'answering.read',
  seeTeam: 'team.read',
  manageTeam: 'team.invite',
  readLog: 'log.read',
  readSettings: 'setting.read',
  arrangeRooms: 'room.make',
  seeFaults: 'fault.list',
  seeDuty: 'duty.read',
  seeAlarms: 'alarm.list',
  seeCases: 'case.list',
  seeMeasures: 'measure.list',
  seeShift: 'shift.read',
  seeFigures: 'figures.read',
} as const satisfies Record<keyof MayNow, Ability>;

describe('what an actor is told that the screen may offer', () => {
  it.each(Object.entries<Ability>(guardedBy))(
    'is what the policy allows somewhere: %s, by %s',
    (right, ability) => {
      const situations = Object.values(cases[ability](now));
      const told = Object.entries<Actor>(matrixActors).map(([name, actor]) => {
        const may = mayNow({
          actor,
          judge: (asked: Ability, on: never) => judge(actor, asked, on, now),
        } as never as Ctx);
        const isAllowed = situations.some((on) => judge(actor, ability, on as never, now) === 'allow');
        expect([name, may[right as keyof MayNow]]).toEqual([name, isAllowed]);
        return isAllowed;
      });
      expect(new Set(told)).toEqual(new Set([true, false]));
    },
  );
});
