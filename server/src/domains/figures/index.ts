import type { Domain } from '../domain.js';
import { figureCases } from './figures.cases.js';
import { figureHttp } from './figures.http.js';
import { figureCollection } from './figures.model.js';
import { figurePolicy } from './figures.policy.js';
import { figureStore } from './figures.store.js';

export { countFigure } from './count-figure.js';

export const figures = {
  policy: figurePolicy,
  cases: figureCases,
  stores: ({ connection, vault, ...edges }) => ({ figures: figureStore(connection, vault, edges) }),
  collections: [figureCollection],
  may: { seeFigures: (ctx) => ctx.judge('figures.read', null) === 'allow' },
  http: figureHttp,
} satisfies Domain;
