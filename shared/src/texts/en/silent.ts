import type { Texts } from '../shape.js';

export const silent: Texts['silent'] = {
  bar: 'You are reading quietly. No one sees who you are.',
  takePart: 'I’ll take part',
  ends: 'The host now wants only people who take part. Take part or leave. Reading quietly ends at {{time}}.',
  now: 'You are reading quietly. Choose a name to take part.',
  notNow: 'You are reading quietly. You cannot take part just now.',
  full: 'All seats are taken. While you are in the queue, you cannot read along.',
  readOn: 'Back to reading quietly',
};
