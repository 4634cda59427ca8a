import type { SettingValues } from '@naast/shared/contract/settings';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { putBack } from '../../../drafts/use-draft.js';
import { type Fields, type Problems, textIn } from '../../../forms/form.js';

type Value = SettingValues['crisisLines'];

/**
 * Lines of another country, or of a file, in the form. They cannot be saved until the coordinator has said of each of them that it
 * was checked, by its id. Null: there is none.
 */
export interface Proposal {
  readonly checked: readonly string[];
}

/** What has to be checked beside the lines. */
export const dangerId = 'danger';
export const proposalField = 'proposed';

export const proposalIn = (held: string): Proposal | null =>
  held === '' ? null : (JSON.parse(held) as Proposal);
export const heldProposal = (proposal: Proposal | null): string =>
  proposal === null ? '' : JSON.stringify(proposal);

/** What of a proposal was not checked. */
export function uncheckedIn(fields: Fields, lines: Value['lines']): Problems {
  const proposal = proposalIn(textIn(fields, proposalField));
  if (proposal === null) return {};
  const unchecked = [...lines.map(({ id }) => id), dangerId].filter((id) => !proposal.checked.includes(id));
  return Object.fromEntries(unchecked.map((id) => [`checked.${id}`, 'needed' as const]));
}

/** The proposal in a field of the form, so that a draft has it too. */
export function useProposal(): {
  readonly held: RefObject<HTMLInputElement | null>;
  readonly proposal: Proposal | null;
  check(id: string, isChecked: boolean): void;
  uncheck(id: string): void;
} {
  const held = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const input = held.current;
    const form = input?.form;
    if (!input || !form) return;
    const onInput = () => setText(input.value);
    const onReset = () => setText('');
    input.addEventListener('input', onInput);
    form.addEventListener('reset', onReset);
    return () => {
      input.removeEventListener('input', onInput);
      form.removeEventListener('reset', onReset);
    };
  }, []);
  const proposal = proposalIn(text);
  function set(checked: readonly string[]) {
    const form = held.current?.form;
    if (form) putBack(form, { [proposalField]: heldProposal({ checked }) });
  }
  return {
    held,
    proposal,
    check(id, isChecked) {
      const others = (proposal?.checked ?? []).filter((one) => one !== id);
      set(isChecked ? [...others, id] : others);
    },
    uncheck(id) {
      if (proposal?.checked.includes(id)) set(proposal.checked.filter((one) => one !== id));
    },
  };
}
