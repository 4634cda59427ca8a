import type { Opening } from '@naast/shared/contract/clock-time';
import type { NewRoom } from '../domains/rooms/index.js';
import { fixedId } from '../kernel/fixed-id.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const on = (weekdays: readonly number[], from: string, to: string): Opening[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));

/** Open around the clock, so that a new user of Naast can try it at any time. */
export const livingRoom: NewRoom = {
  id: fixedId('room: living room'),
  title: { nl: 'De huiskamer', en: 'The living room' },
  description: {
    nl: 'Voor wie even niet alleen wil zijn. Praat over je dag, of lees mee en zeg niets.',
    en: 'For when you would rather not be alone right now. Talk about your day, or just read and say nothing.',
  },
  weekly: on(everyDay, '00:00', '24:00'),
};

export const sampleRooms: readonly NewRoom[] = [
  livingRoom,
  {
    id: fixedId('room: hearing voices'),
    title: { nl: 'Stemmen horen', en: 'Hearing voices' },
    description: {
      nl: 'Hoor je stemmen die anderen niet horen? Hier hoef je niet uit te leggen dat het echt voor je is.',
      en: 'Do you hear voices that others don’t? Here you don’t have to explain that they are real to you.',
    },
    weekly: on([2, 4], '19:30', '21:30'),
  },
  {
    id: fixedId('room: loved ones'),
    title: { nl: 'Naasten onder elkaar', en: 'Loved ones together' },
    description: {
      nl: 'Voor wie naast iemand staat die het zwaar heeft. Ook jij mag moe zijn.',
      en: 'For when you stand beside someone who is struggling. You may be tired, too.',
    },
    weekly: [...on([3], '20:00', '21:30'), ...on([7], '15:00', '16:30')],
  },
];
