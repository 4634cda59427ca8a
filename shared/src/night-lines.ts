import type { CrisisLine } from './contract/organisation.js';
import { isEmergencyNumber } from './emergency-numbers.js';

type Shape = Pick<CrisisLine, 'hours' | 'phone'>;
type Called<L extends Shape> = L & { readonly phone: NonNullable<L['phone']> };

/** A line that a person can call at any hour, as far as its shape tells. */
export const answersAtNight = <L extends Shape>(line: L): line is Called<L> =>
  line.hours === null && line.phone !== null;

/** One of these to talk to, which an ambulance is not. */
export const isTalkAtNight = <L extends Shape>(line: L): line is Called<L> =>
  answersAtNight(line) && !isEmergencyNumber(line.phone.dial);
