import type { arrangingRoutes } from '@naast/shared/contract/arranging';
import type { heldRoutes } from '@naast/shared/contract/held';
import type { helpRoutes } from '@naast/shared/contract/room-help';
import type { hostingRoutes } from '@naast/shared/contract/room-hosting';
import type { howRoutes } from '@naast/shared/contract/room-how';
import type { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import type { silentRoutes } from '@naast/shared/contract/room-silent';
import type { roomRoutes } from '@naast/shared/contract/rooms';
import type { Handlers } from '../../platform/http/handlers.js';
import { arrangingHttp } from './arranging.http.js';
import { heldHttp } from './held.http.js';
import { hostingHttp } from './hosting.http.js';
import { howHttp } from './how.http.js';
import { moderatingHttp } from './moderating.http.js';
import { roomHttp } from './rooms.http.js';
import { silentHttp } from './silent.http.js';

/** By name: the compiler would write out each route in the type of the list of domains, which has an end. */
export interface AllRoomHttp
  extends Handlers<typeof roomRoutes>,
    Handlers<typeof roomModeratingRoutes>,
    Handlers<typeof silentRoutes>,
    Handlers<typeof hostingRoutes>,
    Handlers<typeof helpRoutes>,
    Handlers<typeof howRoutes>,
    Handlers<typeof heldRoutes>,
    Handlers<typeof arrangingRoutes> {}

export const allRoomHttp: AllRoomHttp = {
  ...roomHttp,
  ...moderatingHttp,
  ...silentHttp,
  ...hostingHttp,
  ...howHttp,
  ...heldHttp,
  ...arrangingHttp,
};
