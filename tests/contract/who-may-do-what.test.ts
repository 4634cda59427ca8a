import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { casesOf, policiesOf } from '@naast/server/compose';
import { domains } from '@naast/server/domains';
import { printMatrix } from '@naast/server/platform/policy/matrix';
import { abilities } from '@naast/shared/abilities';

const policies = policiesOf(domains);
const cases = casesOf(domains);

describe('who may do what', () => {
  it('is printed as the policies say, by `npm run matrix`; a changed verdict shows in the diff', async () => {
    const printed = await readFile(new URL('../../docs/who-may-do-what.md', import.meta.url), 'utf8');
    expect(printed).toBe(printMatrix(policies, cases));
  });

  it('has a line for every ability that a route or command declares, and for no other', () => {
    expect(Object.keys(cases).sort()).toEqual([...abilities].sort());
  });
});
