import { goodAccents } from '@naast/shared/accent';
import { type Hex, isHex } from '@naast/shared/colour';
import type { Mark } from '@naast/shared/contract/organisation';
import type { SettingValues } from '@naast/shared/contract/settings';
import { markGrounds } from '@naast/shared/mark-grounds';
import { choiceIn, type Fields, type Problems, textIn } from '../../../forms/form.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Subject } from '../subject.js';
import { AccentFields } from './accent-fields.js';
import { type AccentChoice, accentChoices, type GoodAccent, judge } from './accents.js';
import { LookPreview } from './look-preview.js';
import { MarkField, MarkPicture } from './mark-field.js';

type Value = SettingValues['look'];

export const lookSubject: Subject<'look'> = {
  toFields: ({ mark, ground, accent }) => ({
    'mark=': mark === null ? '' : JSON.stringify(mark),
    ...Object.fromEntries(markGrounds.map((one) => [`ground=${one}`, String(one === ground)])),
    ...Object.fromEntries(accentChoices.map((one) => [`accent=${one}`, String(one === choiceOf(accent))])),
    accentOwn: choiceOf(accent) === 'own' && accent !== null ? accent : '',
  }),
  read: (fields) => ({
    mark: markIn(textIn(fields, 'mark')),
    ground: choiceIn(fields, 'ground', markGrounds),
    accent: accentIn(fields),
  }),
  problemsIn(fields): Problems {
    if (chosenIn(fields) !== 'own') return {};
    const own = typedIn(fields);
    if (own === '') return { accentOwn: 'empty' };
    if (!isHex(own)) return { accentOwn: 'wrongKind' };
    return judge(own).problem === null ? {} : { accentOwn: 'notAllowed' };
  },
  fieldAt: (path) => (path.startsWith('accent') ? 'accentOwn' : 'mark'),
  labels: {
    'mark=': 'settings.look.logo',
    'ground=none': 'settings.look.grounds.none',
    'ground=light': 'settings.look.grounds.light',
    'ground=dark': 'settings.look.grounds.dark',
    'accent=house': 'settings.look.accents.house',
    'accent=blue': 'settings.look.accents.blue',
    'accent=indigo': 'settings.look.accents.indigo',
    'accent=purple': 'settings.look.accents.purple',
    'accent=plum': 'settings.look.accents.plum',
    'accent=moss': 'settings.look.accents.moss',
    'accent=slate': 'settings.look.accents.slate',
    'accent=own': 'settings.look.accents.own',
    accentOwn: 'settings.look.own',
  },
  said: { 'mark=': ({ held }) => <MarkPicture mark={markIn(held)} /> },
  Fields: ({ fields, value, problems }) => (
    <>
      <MarkField value={value} fields={fields} problem={problems['mark']} />
      <AccentFields value={value} fields={fields} problem={problems['accentOwn']} />
    </>
  ),
  Preview: LookPreview,
  Line: InWords,
  Former: ({ value }) => (
    <>
      {value.mark && <MarkPicture mark={value.mark} ground={value.ground} />}
      <div>
        <InWords value={value} />
      </div>
    </>
  ),
};

function InWords({ value: { mark, accent } }: { readonly value: Value }) {
  const { t } = useTranslation();
  const choice = choiceOf(accent);
  const colour = choice === 'own' ? (accent ?? '') : t(`settings.look.accents.${choice}`);
  return t(mark ? 'settings.look.withLogo' : 'settings.look.withoutLogo', { colour });
}

const markIn = (json: string): Mark | null => (json === '' ? null : (JSON.parse(json) as Mark));

const chosenIn = (fields: Fields) => choiceIn(fields, 'accent', accentChoices);
/** With or without the `#`, in capitals or not. */
const typedIn = (fields: Fields): string => {
  const typed = textIn(fields, 'accentOwn').trim().toLowerCase();
  return typed === '' || typed.startsWith('#') ? typed : `#${typed}`;
};

function accentIn(fields: Fields): Hex | null {
  const chosen = chosenIn(fields);
  if (chosen === 'house') return null;
  if (chosen !== 'own') return goodAccents[chosen];
  const own = typedIn(fields);
  return isHex(own) ? own : null;
}

function choiceOf(accent: Hex | null): AccentChoice {
  if (accent === null) return 'house';
  return (Object.keys(goodAccents) as GoodAccent[]).find((name) => goodAccents[name] === accent) ?? 'own';
}
