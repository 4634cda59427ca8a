import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { firstToTalk } from './crisis-lines.js';
import { fixedLines } from './fixed-lines.js';

/** Of this installation's helplines, which differ by country. `line`: the first to talk to that can be called day and night. */
type Numbers = {
  readonly emergency: string;
  /** To call it by a link. */
  readonly emergencyDial: string;
  readonly line: string;
  readonly lineNumber: string;
};

/** For the sentences that name a number. */
export function useNumbers(): Numbers {
  const say = useBilingual();
  const crisis = useQuery(organisationQuery()).data?.crisis;
  const first = crisis && firstToTalk(crisis.lines);
  if (!crisis || !first)
    return {
      emergency: fixedLines.danger[0].shown,
      emergencyDial: fixedLines.danger[0].shown,
      line: fixedLines.suicide[0].shown,
      lineNumber: fixedLines.suicide[0].shown,
    };
  const [name, { shown }] = [say(first.label), first.phone];
  return {
    emergency: crisis.danger.phone.shown,
    emergencyDial: crisis.danger.phone.dial,
    line: name.includes(shown) ? name : `${name} (${shown})`,
    lineNumber: shown,
  };
}
