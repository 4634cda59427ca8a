import './spreekuur.events.js';

export { answeringHttp } from './answering.http.js';
export { answeringPolicy, readsWords, roleForVoice } from './answering.policy.js';
export { createDefaultThemes } from './default-themes.js';
export { checkThread, mergeSpreekuurEvents, spreekuurAudience } from './spreekuur.audience.js';
export { spreekuurClears } from './spreekuur.clears.js';
export { spreekuurHttp } from './spreekuur.http.js';
export { themeCollection, threadCollection } from './spreekuur.model.js';
export { askerPolicy } from './spreekuur.policy.js';
export { removeShreddedThreads, spreekuurRetention } from './spreekuur.retention.js';
export { answeringSituations, askerSituations, threadSituations } from './spreekuur.situations.js';
export { spreekuurSocket } from './spreekuur.socket.js';
export { type SpreekuurStore, spreekuurStore } from './spreekuur.store.js';
export { placeOf, type Theme, type Thread } from './spreekuur.types.js';
export { takeTeamSeat } from './take-team-seat.js';
