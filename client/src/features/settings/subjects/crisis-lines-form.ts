import type { SettingValues } from '@naast/shared/contract/settings';
import { dialOf } from '@naast/shared/phone-number';
import type { FieldValues } from '../../../drafts/use-follow-untouched.js';
import { type Fields, textIn } from '../../../forms/form.js';
import { heldProposal, proposalField, proposalIn, uncheckedIn } from './crisis-proposal.js';

type Value = SettingValues['crisisLines'];

/** All lines are one field of the form, a hidden one: they can be moved, and a colleague's lines never mix with what is typed here. */
export const linesIn = (json: string): Value['lines'] =>
  json === '' ? [] : (JSON.parse(json) as Value['lines']);

const pairIn = (fields: Fields, name: string) => ({
  nl: textIn(fields, `${name}.nl`),
  en: textIn(fields, `${name}.en`),
});

/** The fields of a value, which is no proposal. */
export const crisisFieldsOf = ({ checkedOn, isChecked, danger, lines, otherwise }: Value): FieldValues => ({
  [proposalField]: heldProposal(null),
  checkedOn,
  isChecked: String(isChecked),
  'checked=yes': 'false',
  'danger.phone': danger.phone.shown,
  'danger.label.nl': danger.label.nl,
  'danger.label.en': danger.label.en,
  'lines=': JSON.stringify(lines),
  'otherwise.nl': otherwise.nl,
  'otherwise.en': otherwise.en,
});

/** What is in the form; a proposal is checked once each of its lines is. */
export function crisisLinesIn(fields: Fields): Value {
  const emergency = textIn(fields, 'danger.phone');
  const lines = linesIn(textIn(fields, 'lines'));
  const isProposal = proposalIn(textIn(fields, proposalField)) !== null;
  const isCheckedNow = isProposal
    ? Object.keys(uncheckedIn(fields, lines)).length === 0
    : textIn(fields, 'checked') !== '';
  return {
    checkedOn: textIn(fields, isCheckedNow ? 'today' : 'checkedOn'),
    isChecked: isCheckedNow || (!isProposal && textIn(fields, 'isChecked') === 'true'),
    danger: {
      label: pairIn(fields, 'danger.label'),
      phone: { shown: emergency, dial: dialOf(emergency) },
    },
    lines,
    otherwise: pairIn(fields, 'otherwise'),
  };
}
