import { describe, expect, it } from '@jest/globals';
import { fieldAt, fieldNames, planIn, problemsIn, toFields, type WholePlan } from './plan-fields.js';

const plan: WholePlan = {
  title: { nl: 'Avondruimte', en: 'Evening room' },
  description: { nl: 'Voor de avond.', en: 'For the evening.' },
  weekly: [
    { weekday: 1, from: '09:00', to: '11:00' },
    { weekday: 1, from: '22:00', to: '24:00' },
    { weekday: 7, from: '00:00', to: '24:00' },
  ],
  dates: [
    { kind: 'open', on: '2026-12-05', from: '20:00', to: '24:00' },
    { kind: 'closed', on: '2026-12-25' },
  ],
  capacity: { oneHost: 6, moreHosts: 10 },
  forbidsContact: true,
  doorAjar: 'first',
};

describe('the fields of a room', () => {
  it('give the same plan back, midnight included, and each has a name', () => {
    const fields = toFields(plan);
    expect(planIn(fields)).toEqual(plan);
    expect(problemsIn(fields)).toEqual({});
    expect(new Set(Object.keys(fields))).toEqual(new Set(fieldNames));
    expect([fields['to.1.1'], fields['from.1.1']]).toEqual(['00:00', '22:00']);
  });

  it('have the contact rule as a tick: sent only when it is on', () => {
    const { 'forbidsContact=yes': kept, ...sent } = toFields(plan);
    expect(kept).toBe('true');
    expect(planIn(sent).forbidsContact).toBe(false);
    expect(planIn({ ...sent, forbidsContact: 'yes' }).forbidsContact).toBe(true);
    expect(planIn(toFields({ ...plan, forbidsContact: false })).forbidsContact).toBe(false);
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

  it('call a day wrong that is over, by the day that the page shows', () => {
    const problemsOn = (today: string) => problemsIn({ ...toFields(plan), today });
    expect(problemsOn('2026-12-05')).toEqual({});
    expect(problemsOn('2026-12-06')).toEqual({ 'date.0.on': 'unknown' });
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
    const turned = {
      ...fields,
      'date.0.on': '2026-12-25',
      'date.0.from': '',
      'date.0.to': '',
      'date.1.on': '2026-12-05',
      'date.1.from': '20:00',
      'date.1.to': '22:00',
    };
    expect(fieldAt('plan.dates.0.to', turned)).toBe('date.1.to');
    expect(fieldAt('plan.dates.1', turned)).toBe('date.0.on');
    expect(fieldAt('plan.capacity.moreHosts', turned)).toBe('capacity.moreHosts');
  });

  it('call a date wrong without a day, half typed, turned round, or said twice, and a group that does not fit', () => {
    const dates = [
      ['', '20:00', '22:00'],
      ['2026-12-01', '20:00', ''],
      ['2026-12-02', '20:00', '19:00'],
      ['2026-12-03', '20:00', '22:00'],
      ['2026-12-03', '', ''],
      ['2026-12-04', '20:00', '21:00'],
      ['2026-12-04', '21:00', '22:00'],
    ];
    const given = dates.flatMap(([on = '', from = '', to = ''], at) => [
      [`date.${at}.on`, on],
      [`date.${at}.from`, from],
      [`date.${at}.to`, to],
    ]);
    const fields = {
      ...toFields(plan),
      ...(Object.fromEntries(given) as Record<string, string>),
      'capacity.oneHost': '9',
      'capacity.moreHosts': '1',
    };
    expect(problemsIn(fields)).toEqual({
      'date.0.on': 'empty',
      'date.1.to': 'empty',
      'date.2.to': 'notAllowed',
      'date.3.on': 'notAllowed',
      'date.4.on': 'notAllowed',
      'capacity.oneHost': 'notAllowed',
      'capacity.moreHosts': 'notAllowed',
    });
    const larger = { ...toFields(plan), 'capacity.oneHost': '8', 'capacity.moreHosts': '7' };
    expect(problemsIn(larger)).toEqual({ 'capacity.moreHosts': 'notAllowed' });
  });
});
