import { describe, expect, it } from '@jest/globals';
import { dialOf, isPaidNumber, isPhoneNumber } from './phone-number.js';

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

  it.each([
    ['0900 0113', true],
    ['0909-12345', true],
    ['+31 900 0113', true],
    ['0032 903 12 345', true],
    ['0800-0113', false],
    // Ghent, France, and a mobile one.
    ['09 233 12 34', false],
    ['09 01 23 45 67', false],
    ['06 90 01 13 00', false],
    ['113', false],
  ])('is at the cost of who calls it, or not: %s', (shown, isPaid) => {
    expect(isPaidNumber(shown)).toBe(isPaid);
  });

  it('is dialled with nothing but digits and a plus, whatever was written', () => {
    expect(dialOf('javascript:112,,3')).toBe('1123');
  });
});
