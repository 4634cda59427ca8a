import type { Ctx } from '../../kernel/ctx.js';

const words = { nl: '', en: '' };
const anyRoom = { id: '', title: words, description: words, weekly: [] };
const withinHours = { within: true, closesAt: null, opensAt: null, opensAgainAt: null };

/** Whether the actor's role may open rooms at all, given a room within its hours. */
export const mayOpenRooms = (ctx: Ctx): boolean =>
  ctx.judge('room.open', { room: anyRoom, hours: withinHours }) === 'allow';
