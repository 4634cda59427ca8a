import { describe, expect, it } from '@jest/globals';
import { dialOf, isPhoneNumber } from './phone-number.js';

describe('a phone number', () => {
  it.each([
    ['113', '113'],
    ['088 0767 000', '0880767000'],
    ['0800-0432', '08000432'],
    ['+32 (2) 649.95.55', '+3226499555'],
  ])('is dialled as it is written: %s', (shown, dial) => {
    expect([isPhoneNumber(shown), dialOf(shown)]).toEqual([true, dial]);
  });

  it.each([
    '',
    '1',
    'bel ons',
    '0800-HELP',
    '+31 (0)88 0767 000',
    '1234567890123456',
    '112;113',
    '12+3',
    '*112#',
  ])('is not what no phone can dial: %s', (shown) => {
    expect(isPhoneNumber(shown)).toBe(false);
  });

  it('is dialled with nothing but digits and a plus, whatever was written', () => {
    expect(dialOf('javascript:112,,3')).toBe('1123');
  });
});
