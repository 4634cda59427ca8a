import type { Ctx } from '../../kernel/ctx.js';
import type { PublicPages } from '../public-pages.js';
import type { Room } from './rooms.types.js';

const pathOf = ({ id }: Pick<Room, 'id'>): string => `/rooms/${id}`;
const all = (ctx: Ctx): Promise<readonly Room[]> => ctx.stores.rooms.list();

/** The front of each room. What is said inside is not public: there people flag. */
export const roomPages: PublicPages = {
  list: async (ctx) => (await all(ctx)).map((room) => ({ path: pathOf(room), title: room.title })),
  async read(ctx, path, language) {
    const room = (await all(ctx)).find((one) => pathOf(one) === path);
    if (!room) return null;
    const { title, description } = room;
    return { path, title, text: [title[language], description[language]].join('\n\n') };
  },
};
