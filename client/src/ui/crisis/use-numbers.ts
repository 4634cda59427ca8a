import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { fixedLines } from './fixed-lines.js';

/** For sentences of the team: the emergency number, and the first line that can be called day and night. */
export function useNumbers(): { readonly emergency: string; readonly line: string } {
  const say = useBilingual();
  const crisis = useQuery(organisationQuery()).data?.crisis;
  const first = crisis?.lines.find(({ hours, phone }) => hours === null && phone !== null);
  if (!crisis || !first?.phone)
    return { emergency: fixedLines.danger[0].shown, line: fixedLines.suicide[0].shown };
  const [name, { shown }] = [say(first.label), first.phone];
  return {
    emergency: crisis.danger.phone.shown,
    line: name.includes(shown) ? name : `${name} (${shown})`,
  };
}
