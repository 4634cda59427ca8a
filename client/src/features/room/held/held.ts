export { HeldItems } from './held-items.js';
export { OwnHeldNews } from './own-held-news.js';
