import { describe, expect, it } from '@jest/globals';
import type { RoomPlan } from '@naast/shared/contract/arranging';
import { fieldAt, fieldNames, planIn, problemsIn, toFields } from './plan-fields.js';

const plan: RoomPlan = {
  title: { nl: 'Avondruimte', en: 'Evening room' },
  description: { nl: 'Voor de avond.', en: 'For the evening.' },
  weekly: [
    { weekday: 1, from: '09:00', to: '11:00' },
    { weekday: 1, from: '22:00', to: '24:00' },
    { weekday: 7, from: '00:00', to: '24:00' },
  ],
};

describe('the fields of a room', () => {
  it('give the same plan back, midnight included, and each has a name', () => {
    const fields = toFields(plan);
    expect(planIn(fields)).toEqual(plan);
    expect(problemsIn(fields)).toEqual({});
    expect(new Set(Object.keys(fields))).toEqual(new Set(fieldNames));
    expect([fields['to.1.1'], fields['from.1.1']]).toEqual(['00:00', '22:00']);
  });

  it('sort the openings of a day, and leave out what is half typed', () => {
    const fields = {
      ...toFields(plan),
      'from.1.0': '23:00',
      'to.1.0': '',
      'from.2.3': '08:00',
      'to.2.3': '09:00',
    };
    expect(planIn(fields).weekly).toEqual([
      { weekday: 1, from: '22:00', to: '24:00' },
      { weekday: 2, from: '08:00', to: '09:00' },
      { weekday: 7, from: '00:00', to: '24:00' },
    ]);
  });

  it('call wrong what is empty, half typed, turned round or doubled, and not what only touches', () => {
    const fields = {
      ...toFields({ ...plan, title: { nl: ' ', en: 'x' } }),
      'from.2.0': '10:00',
      'from.3.0': '12:00',
      'to.3.0': '11:00',
      'from.4.0': '10:00',
      'to.4.0': '12:00',
      'from.4.1': '11:00',
      'to.4.1': '13:00',
      'from.5.0': '10:00',
      'to.5.0': '12:00',
      'from.5.1': '12:00',
      'to.5.1': '13:00',
    };
    expect(problemsIn(fields)).toEqual({
      'title.nl': 'empty',
      'to.2.0': 'empty',
      'to.3.0': 'notAllowed',
      'from.4.1': 'notAllowed',
    });
  });

  it('are found by the path that the server names, in the order in which they were sent', () => {
    const fields = {
      ...toFields(plan),
      'from.1.0': '22:00',
      'to.1.0': '00:00',
      'from.1.1': '09:00',
      'to.1.1': '11:00',
    };
    expect(fieldAt('plan.weekly.0.from', fields)).toBe('from.1.1');
    expect(fieldAt('plan.weekly.1.to', fields)).toBe('to.1.0');
    expect(fieldAt('plan.title.en', fields)).toBe('title.en');
  });
});
