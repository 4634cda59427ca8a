import { alarms } from './domains/alarms/index.js';
import { desk } from './domains/desk/index.js';
import { detectors } from './domains/detectors/index.js';
import type { Domain, Forgotten } from './domains/domain.js';
import { duty } from './domains/duty/index.js';
import { faults } from './domains/faults/index.js';
import { figures } from './domains/figures/index.js';
import { logbook } from './domains/logbook/index.js';
import { lookbacks } from './domains/lookbacks/index.js';
import { measures } from './domains/measures/index.js';
import { messages } from './domains/messages/index.js';
import { moderation } from './domains/moderation/index.js';
import { notes } from './domains/notes/index.js';
import { notices } from './domains/notices/index.js';
import { organisation } from './domains/organisation/index.js';
import { people } from './domains/people/index.js';
import { places } from './domains/places/index.js';
import { reviews } from './domains/reviews/index.js';
import { rooms } from './domains/rooms/index.js';
import { seats } from './domains/seats/index.js';
import { setup } from './domains/setup/index.js';
import { shifts } from './domains/shifts/index.js';
import { spreekuur } from './domains/spreekuur/index.js';
import { talks } from './domains/talks/index.js';
import { team } from './domains/team/index.js';

/** Of people and the organisation, and the floor that places stand on. In two lists, as the compiler writes out the type of each. */
const floor = [organisation, people, team, setup, duty, messages, seats, measures, places, notices] as const;

/** The places, and what stands above them. */
const above = [
  rooms,
  spreekuur,
  notes,
  talks,
  alarms,
  moderation,
  reviews,
  lookbacks,
  detectors,
  figures,
  logbook,
  faults,
  desk,
  shifts,
] as const;

/** In the order in which events are delivered and the policy matrix is printed. */
export type Listed = readonly [...typeof floor, ...typeof above];

/** Does not compile if a part is missing; the error names it. */
void ({} satisfies Forgotten<Listed>);

export const domains: readonly Domain[] = [...floor, ...above];
