export { Lines } from '../../ui/not-safe/lines.js';
export { MyAlarmSaid } from '../../ui/not-safe/my-alarm-said.js';
export { NotSafe } from '../../ui/not-safe/not-safe.js';
export { Goodbye, GoodbyePage } from './goodbye/goodbye.js';
export { LostWords } from './goodbye/lost-words.js';
export { minutesUntil } from './live/host-away.js';
export { LiveRoom } from './live/live-room.js';
export { TalkOfTwo } from './live/talk-of-two.js';
export { AtTheDoor } from './outside/at-the-door.js';
