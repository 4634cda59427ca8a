import {
  type SettingChange,
  type SettingSubject,
  type SettingView,
  settingRoutes,
} from '@naast/shared/contract/settings';
import { ApiError } from '../../api/api-error.js';
import { FieldProblems, type Form, textIn } from '../../forms/form.js';
import type { Subject } from './subject.js';

/** The form of a subject. Needs JavaScript. */
export const settingForm = <S extends SettingSubject>(name: S, subject: Subject<S>): Form<SettingView> => ({
  name: `setting.${name}`,
  async send(fields, call) {
    const problems = subject.problemsIn(fields);
    if (Object.keys(problems).length > 0) throw new FieldProblems(problems);
    const value = subject.read(fields);
    const change = { subject: name, value } as unknown as SettingChange;
    try {
      const body = { rev: Number(textIn(fields, 'rev')), change };
      return { shown: await call(settingRoutes.changeSetting, { body }) };
    } catch (error) {
      throw namedAsHere(error, (path) => subject.fieldAt?.(path, value) ?? withoutNumbers(path));
    }
  },
});

const withoutNumbers = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');

/** The server names a field by its path in the body. */
function namedAsHere(error: unknown, fieldAt: (path: string) => string): unknown {
  const fields = error instanceof ApiError ? error.view.fields : undefined;
  if (!fields) return error;
  const nameOf = (path: string) => fieldAt(path.split('.').slice(2).join('.'));
  return new FieldProblems(Object.fromEntries(fields.map(({ path, problem }) => [nameOf(path), problem])));
}
