import { beforeEach, describe, expect, it } from '@jest/globals';
import { watchShiftThrice } from './shift-thrice.js';

let target: EventTarget;
let left: number;

function press(key: string, at: number): void {
  for (const type of ['keydown', 'keyup']) {
    const event = new Event(type);
    Object.defineProperties(event, {
      key: { value: key },
      repeat: { value: false },
      timeStamp: { value: at },
    });
    target.dispatchEvent(event);
  }
}

beforeEach(() => {
  target = new EventTarget();
  left = 0;
  watchShiftThrice(target, () => left++);
});

describe('Shift three times', () => {
  it('leaves', () => {
    for (const at of [0, 1000, 2000]) press('Shift', at);
    expect(left).toBe(1);
  });

  it('does not leave when another key comes between', () => {
    press('Shift', 0);
    press('Shift', 500);
    press('a', 700);
    press('Shift', 900);
    expect(left).toBe(0);
  });

  it('does not leave when it takes longer than five seconds', () => {
    for (const at of [0, 3000, 6000]) press('Shift', at);
    expect(left).toBe(0);
  });
});
