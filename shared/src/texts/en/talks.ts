import type { Texts } from '../shape.js';

export const talks: Texts['talks'] = {
  title: '',
};
