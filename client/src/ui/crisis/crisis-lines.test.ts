import { describe, expect, it } from '@jest/globals';
import type { CrisisBlock, CrisisLine } from '@naast/shared/contract/organisation';
import { firstToTalk, linesInOrder, waysOf } from './crisis-lines.js';

const both = { nl: '', en: '' };
const lineOf = (id: string, more: Partial<CrisisLine> = {}): CrisisLine => ({
  id,
  label: both,
  about: both,
  phone: { shown: id, dial: id },
  chat: null,
  hours: null,
  discreetPhone: null,
  ...more,
});
const kindertelefoon = lineOf('0800-0432', { hours: { from: '11:00', to: '21:00' } });
const suicideLine = lineOf('113', {
  chat: 'https://www.113.nl/chat',
  discreetPhone: { shown: '0800-0113', dial: '08000113' },
});
const crisis: CrisisBlock = {
  checkedOn: '2026-01-01',
  danger: { label: both, phone: { shown: '112', dial: '112' } },
  lines: [kindertelefoon, suicideLine],
  otherwise: both,
  whatNaastIsNot: both,
};

describe('the crisis lines', () => {
  it('never offer a line first that is closed now', () => {
    const ids = (iso: string) =>
      linesInOrder(crisis, Date.parse(iso), 'Europe/Amsterdam').map(({ line, isOpen }) => [line.id, isOpen]);
    expect(ids('2026-01-10T12:00:00Z')).toEqual([
      ['0800-0432', true],
      ['113', true],
    ]);
    expect(ids('2026-01-10T23:00:00Z')).toEqual([
      ['113', true],
      ['0800-0432', false],
    ]);
  });

  it('offer chat and the discreet number first on a shared device', () => {
    expect(waysOf(suicideLine, false).map(({ shown }) => shown)).toEqual(['113', '113.nl']);
    expect(waysOf(suicideLine, true).map(({ shown }) => shown)).toEqual(['113.nl', '0800-0113']);
    expect(waysOf(kindertelefoon, true).map(({ address }) => address)).toEqual(['tel:08000432']);
  });

  it('name a line to talk to at night, not the emergency number that stands before it', () => {
    const ambulance = lineOf('112');
    expect(firstToTalk([ambulance, kindertelefoon, suicideLine])?.id).toBe('113');
    expect(firstToTalk([kindertelefoon, lineOf('chat', { phone: null }), ambulance])?.id).toBe('112');
    expect(firstToTalk([kindertelefoon])).toBeUndefined();
  });

  it('dial digits only, and leave out a chat without an address', () => {
    const strange = lineOf('x', { phone: { shown: '113', dial: '113;ext=1,2' }, chat: 'nergens' });
    expect(waysOf(strange, false).map(({ address }) => address)).toEqual(['tel:11312']);
  });
});
