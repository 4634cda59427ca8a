import { accountRoutes } from './account.js';
import { alarmEvents, alarmRoutes } from './alarms.js';
import { answeringRoutes } from './answering.js';
import { answeringCommands, answeringEvents } from './answering-live.js';
import { arrangingRoutes } from './arranging.js';
import { caseEvents, caseRoutes } from './cases.js';
import { crisisLineRoutes } from './crisis-lines.js';
import { deskRoutes } from './desk.js';
import { detectorRoutes } from './detectors.js';
import { dutyEvents, dutyRoutes } from './duty.js';
import { faultRoutes } from './faults.js';
import { figureRoutes } from './figures.js';
import { flagRoutes } from './flags.js';
import { foundRoutes } from './found.js';
import { graveCaseRoutes } from './grave-cases.js';
import { heldRoutes } from './held.js';
import { logbookRoutes } from './logbook.js';
import { lookbackRoutes } from './lookbacks.js';
import { measureEvents, measureRoutes } from './measures.js';
import { noteEvents, noteRoutes } from './notes.js';
import { noticeRoutes } from './notices.js';
import { organisationRoutes } from './organisation.js';
import { ownPageRoutes } from './own-pages.js';
import { pauseEvents, pauseRoutes } from './pauses.js';
import { peopleEvents, peopleRoutes } from './people.js';
import { placeCommands, placeEvents } from './places.js';
import { reviewEvents, reviewRoutes } from './reviews.js';
import { helpRoutes } from './room-help.js';
import { hostingRoutes } from './room-hosting.js';
import { howEvents, howRoutes } from './room-how.js';
import { roomEvents } from './room-live.js';
import { roomModeratingRoutes } from './room-moderating.js';
import { silentRoutes } from './room-silent.js';
import { roomRoutes } from './rooms.js';
import { settingEvents, settingRoutes } from './settings.js';
import { setupRoutes } from './setup.js';
import { shiftRoutes } from './shifts.js';
import { spreekuurRoutes } from './spreekuur.js';
import { talkEvents, talkRoutes } from './talks.js';
import { teamRoutes } from './team.js';

/** The complete contract, for the generated documents and the tests of all routes. */
export const contract = {
  routes: {
    ...organisationRoutes,
    ...ownPageRoutes,
    ...peopleRoutes,
    ...accountRoutes,
    ...teamRoutes,
    ...setupRoutes,
    ...settingRoutes,
    ...crisisLineRoutes,
    ...measureRoutes,
    ...roomRoutes,
    ...roomModeratingRoutes,
    ...silentRoutes,
    ...hostingRoutes,
    ...helpRoutes,
    ...howRoutes,
    ...heldRoutes,
    ...arrangingRoutes,
    ...spreekuurRoutes,
    ...answeringRoutes,
    ...noteRoutes,
    ...logbookRoutes,
    ...faultRoutes,
    ...deskRoutes,
    ...dutyRoutes,
    ...alarmRoutes,
    ...foundRoutes,
    ...flagRoutes,
    ...caseRoutes,
    ...graveCaseRoutes,
    ...noticeRoutes,
    ...talkRoutes,
    ...reviewRoutes,
    ...lookbackRoutes,
    ...detectorRoutes,
    ...figureRoutes,
    ...shiftRoutes,
    ...pauseRoutes,
  },
  commands: { ...placeCommands, ...answeringCommands },
  events: {
    ...peopleEvents,
    ...placeEvents,
    ...measureEvents,
    ...roomEvents,
    ...howEvents,
    ...answeringEvents,
    ...noteEvents,
    ...settingEvents,
    ...dutyEvents,
    ...alarmEvents,
    ...caseEvents,
    ...pauseEvents,
    ...talkEvents,
    ...reviewEvents,
  },
} as const;
export type AllCommands = typeof contract.commands;
export type AllEvents = typeof contract.events;
