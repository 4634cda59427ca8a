import { type CaseViewName, caseViews } from '@naast/shared/contract/cases';

/** Each view has an address. */
export const viewPaths = {
  new: '/team/flags',
  passedOn: '/team/flags/passed-on',
  decided: '/team/flags/decided',
} as const satisfies Record<CaseViewName, string>;

export const viewAt = (path: string): CaseViewName | null =>
  caseViews.find((view) => viewPaths[view] === path) ?? null;
