import type { CrisisBlock, CrisisLine } from '@naast/shared/contract/organisation';
import { answersAtNight, isTalkAtNight } from '@naast/shared/night-lines';
import { dialOf } from '@naast/shared/phone-number';
import { isWithin } from '../time.js';

export interface OfferedLine {
  readonly line: CrisisLine;
  readonly isOpen: boolean;
}

/** Open lines first, so that a person does not try a closed one first. */
export function linesInOrder(crisis: CrisisBlock, now: number, timeZone: string): readonly OfferedLine[] {
  const offered = crisis.lines.map((line) => ({ line, isOpen: isWithin(line.hours, now, timeZone) }));
  return [...offered.filter(({ isOpen }) => isOpen), ...offered.filter(({ isOpen }) => !isOpen)];
}

export interface Way {
  readonly kind: 'phone' | 'chat';
  readonly shown: string;
  readonly address: string;
}

export const phoneWay = ({ shown, dial }: { readonly shown: string; readonly dial: string }): Way => ({
  kind: 'phone',
  shown,
  // Nothing else, also where a file has more.
  address: `tel:${dialOf(dial)}`,
});

/** To chat before to call, where calling may be harder. */
export const chatFirst = (ways: readonly Way[]): readonly Way[] => [
  ...ways.filter(({ kind }) => kind === 'chat'),
  ...ways.filter(({ kind }) => kind !== 'chat'),
];

/** The ways to reach a line, best first. On a shared device: chat, then the discreet number. */
export function waysOf(line: CrisisLine, isSharedDevice: boolean): readonly Way[] {
  const { phone, discreetPhone, chat } = line;
  const site = chat && siteOf(chat);
  const talk: Way[] = chat && site ? [{ kind: 'chat', shown: site, address: chat }] : [];
  if (!isSharedDevice) return [...(phone ? [phoneWay(phone)] : []), ...talk];
  const discreet = discreetPhone ?? phone;
  return [...talk, ...(discreet ? [phoneWay(discreet)] : [])];
}

/** "113.nl"; null for what is no address: that must not take the other lines off the page. */
function siteOf(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** The first to talk to at any hour. What an older Naast stored may have no such line but the emergency number. */
export const firstToTalk = (lines: readonly CrisisLine[]) =>
  lines.find(isTalkAtNight) ?? lines.find(answersAtNight);
