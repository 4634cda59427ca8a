import { crisisLineRoutes } from '@naast/shared/contract/crisis-lines';
import { detectorRoutes } from '@naast/shared/contract/detectors';
import { type SettingSubject, settingRoutes } from '@naast/shared/contract/settings';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../api/call.js';
import { pollEvery } from '../../api/refetch-times.js';

/** In ms: what only coordinators read does not stay in a tab that has left it. */
const forgottenAfter = 10_000;

export const settingsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['settings'],
    meta: { showsSettings: true, isTeamNews: true },
    queryFn: async () => (await call(settingRoutes.listSettings, {})).settings,
    refetchInterval: 60_000,
    gcTime: forgottenAfter,
  });

/** One subject, with its former values. */
export const settingQuery = (subject: SettingSubject, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['settings', subject],
    // A change of whom the team calls is told to the team only.
    meta: { showsSettings: true, isTeamNews: true },
    queryFn: () => call(settingRoutes.readSetting, { params: { subject } }),
    refetchInterval: pollEvery,
    gcTime: forgottenAfter,
  });

/** The crisis lines of each country that came with Naast: they change with a release only. */
export const crisisSetsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['crisisSets'],
    queryFn: async () => (await call(crisisLineRoutes.listCrisisSets, {})).sets,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: forgottenAfter,
  });

/** How often each rule of the detectors found something, by month. */
export const detectorCountsQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['detectorCounts'],
    queryFn: async () => (await call(detectorRoutes.readDetectorCounts, {})).months,
    refetchInterval: 60_000,
    gcTime: forgottenAfter,
  });
