import { describe, expect, it } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { FieldProblems, type Problems } from '../../forms/form.js';
import { setupForm } from './setup-form.js';

const right = {
  setupCode: 'AAAA-BBBB-CCCC',
  organisation: 'De Kade',
  weekdays: ['1', '2'],
  from: '09:00',
  to: '17:00',
  helloWorkingDays: '1',
  answerWorkingDays: '2',
  isKeyBackedUp: 'yes',
  name: 'Bo',
  passphrase: 'x'.repeat(limits.passphrase.minCharacters),
  secret: 's',
  ticket: 't',
  code: '123456',
};
const noCall = () => Promise.reject(new Error('it was sent'));
const problemsIn = async (fields: object): Promise<Problems> =>
  setupForm.send({ ...right, ...fields }, noCall as never).then(
    () => ({}),
    (error: unknown) => {
      if (error instanceof FieldProblems) return error.problems;
      throw error;
    },
  );

describe('the form of the first start', () => {
  it('says all at once what is wrong, before anything is sent', async () => {
    const wrong = { organisation: ' ', to: '08:00', helloWorkingDays: '0', passphrase: 'kort', code: '' };
    expect(await problemsIn(wrong)).toEqual({
      organisation: 'empty',
      to: 'notAllowed',
      helloWorkingDays: 'unknown',
      passphrase: 'tooShort',
      code: 'empty',
    });
    await expect(problemsIn({})).rejects.toThrow('it was sent');
  });

  it.each([
    ['99', '', { helloWorkingDays: 'unknown', answerWorkingDays: 'unknown' }],
    ['1.5', '2', { helloWorkingDays: 'unknown' }],
    ['3', '2', { answerWorkingDays: 'notAllowed' }],
  ])(
    'tells a number that is none from an answer before the greeting: %s, %s',
    async (hello, answer, problems) => {
      expect(await problemsIn({ helloWorkingDays: hello, answerWorkingDays: answer })).toEqual(problems);
    },
  );
});
