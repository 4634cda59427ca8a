import {
  type SettingChange,
  type SettingSubject,
  type SettingValues,
  type SettingViewOf,
  settingRoutes,
} from '@naast/shared/contract/settings';
import { ownPages } from '@naast/shared/own-pages';
import type { Naast } from './naast.js';
import type { Person } from './person.js';

/** What a coordinator does with the settings: verbs for tests, over real HTTP. */

export const readsSetting = async <S extends SettingSubject>(
  person: Person,
  subject: S,
): Promise<SettingViewOf<S>> =>
  (await person.call(settingRoutes.readSetting, { params: { subject } })) as SettingViewOf<S>;

/** As a page sends it: `rev` is that of the value which was seen. */
export const changeOf = <S extends SettingSubject>(subject: S, rev: number, value: SettingValues[S]) => ({
  body: { rev, change: { subject, value } as unknown as SettingChange },
});

/** Changes some fields of a subject, as it is now. */
export async function changes<S extends SettingSubject>(
  person: Person,
  subject: S,
  fields: Partial<SettingValues[S]>,
): Promise<SettingViewOf<S>> {
  const { rev, value } = await readsSetting(person, subject);
  const change = changeOf(subject, rev, { ...value, ...fields } as SettingValues[S]);
  return (await person.call(settingRoutes.changeSetting, change)) as SettingViewOf<S>;
}

/** As if the setup had asked for it: whom the team calls. */
export async function settlesOnCall({ app }: Pick<Naast, 'app'>, onCall: string): Promise<void> {
  const { organisation } = app.stores;
  const {
    houseRules: _rules,
    crisis: _crisis,
    crisisFile: _file,
    themes: _themes,
    isOnCallBroken: _isBroken,
    ...settings
  } = await organisation.read();
  await organisation.settle({ ...settings, onCall });
}

/** How each page of the organisation is written, by its act in the logbook. */
export const pageWays = Object.fromEntries(
  ownPages.map((page) => [
    `setting.${page}` as const,
    { who: 'Bo', do: ({ bo }: { readonly bo: Person }) => changes(bo, page, { nl: 'Bel Anna.' }) },
  ]),
);
