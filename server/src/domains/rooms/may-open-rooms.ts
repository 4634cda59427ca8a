import type { Ctx } from '../../kernel/ctx.js';

const words = { nl: '', en: '' };
const anyRoom = { id: '', title: words, description: words, weekly: [] };
const withinHours = { within: true, closesAt: null, opensAt: null, opensAgainAt: null };

/** Whether the screen may offer it: within its hours, for a room that exists, what is left is who asks. */
export const mayOpenRooms = (ctx: Ctx): boolean =>
  ctx.judge('room.open', { room: anyRoom, hours: withinHours }) === 'allow';
