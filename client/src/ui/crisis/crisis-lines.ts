import type { CrisisBlock, CrisisLine } from '@naast/shared/contract/organisation';
import { isWithin } from '../time.js';

export interface OfferedLine {
  readonly line: CrisisLine;
  readonly isOpen: boolean;
}

/** Lines that are open now come first; a closed one is never the first that somebody tries. */
export function linesInOrder(crisis: CrisisBlock, now: number, timeZone: string): readonly OfferedLine[] {
  const offered = crisis.lines.map((line) => ({ line, isOpen: isWithin(line.hours, now, timeZone) }));
  return [...offered.filter(({ isOpen }) => isOpen), ...offered.filter(({ isOpen }) => !isOpen)];
}

export interface Way {
  readonly kind: 'phone' | 'chat';
  readonly shown: string;
  readonly address: string;
}

/** How a line can be reached, the best way first. On a shared device that is chat, then the number that is discreet. */
export function waysOf(line: CrisisLine, isSharedDevice: boolean): readonly Way[] {
  const { phone, discreetPhone, chat } = line;
  const asPhone = (number: { shown: string; dial: string }): Way => ({
    kind: 'phone',
    shown: number.shown,
    address: `tel:${number.dial}`,
  });
  const talk: Way[] = chat
    ? [{ kind: 'chat', shown: new URL(chat).hostname.replace(/^www\./, ''), address: chat }]
    : [];
  if (!isSharedDevice) return [...(phone ? [asPhone(phone)] : []), ...talk];
  const discreet = discreetPhone ?? phone;
  return [...talk, ...(discreet ? [asPhone(discreet)] : [])];
}
