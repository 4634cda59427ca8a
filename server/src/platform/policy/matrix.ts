import type { Ability } from '@naast/shared/abilities';
import type { TeamRole } from '@naast/shared/roles';
import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { Verdict } from '../../kernel/verdict.js';
import { createJudge } from './gate.js';

const team = (accountId: string, ...roles: TeamRole[]): Actor => ({
  kind: 'team',
  who: accountId,
  accountId,
  roles,
});

/** One actor of each kind, as the columns of the matrix. */
export const matrixActors = {
  visitor: { kind: 'visitor', who: 'visitor', memberId: null, askerOf: null },
  asker: { kind: 'visitor', who: 'asker', memberId: null, askerOf: 'thread' },
  member: { kind: 'visitor', who: 'member', memberId: 'member', askerOf: null },
  'no role': team('newcomer'),
  host: team('host', 'host'),
  consultant: team('consultant', 'consultant'),
  coordinator: team('coordinator', 'coordinator'),
} as const satisfies Record<string, Actor>;

/** Prints the policy matrix: every ability in every case for every kind of actor, as the policies answer. */
export function printMatrix(policies: PolicyTable, cases: PolicyCases): string {
  const now = new Date('2026-01-01T12:00:00Z');
  const judge = createJudge(policies);
  const names = Object.keys(matrixActors);
  const lines = [
    '# Who may do what',
    '',
    'Printed from the policies by `npm run matrix`; a test holds it to them. ✓ allowed · – answers as "does not exist" · a word: refused, with that code.',
    '',
    `| ability | case | ${names.join(' | ')} |`,
    `|---|---|${names.map(() => '---').join('|')}|`,
  ];
  for (const ability of Object.keys(cases) as Ability[]) {
    for (const [name, on] of Object.entries(cases[ability](now))) {
      const verdicts = Object.values(matrixActors).map((actor) =>
        verdictText(judge(actor, ability, on as never, now)),
      );
      lines.push(`| \`${ability}\` | ${name} | ${verdicts.join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function verdictText(verdict: Verdict): string {
  if (verdict === 'allow') return '✓';
  return verdict === 'hide' ? '–' : verdict.deny;
}
