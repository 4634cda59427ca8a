import type { Profession, TeamRole } from '@naast/shared/roles';

export interface SecondFactor {
  /** 160 bits, base32. */
  readonly secret: string;
  /** The time step of the last used code: this and earlier steps are refused (prevents replay). */
  readonly lastStep: number;
}

/** A team account or a member's. */
export interface Account {
  readonly id: string;
  readonly kind: 'team' | 'member';
  readonly name: string;
  /** Empty for a member. */
  readonly roles: readonly TeamRole[];
  /** As verified by a coordinator; null unless a consultant. */
  readonly profession: Profession | null;
  /** Null after a reset, until the invitation is accepted. */
  readonly passphraseHash: string | null;
  readonly secondFactor: SecondFactor | null;
  /** Keyed hashes: eight recovery codes of a team account, the recovery words of a member. */
  readonly recovery: readonly string[];
  /** The version of the house rules that a team member said yes to after a change; null: none yet. */
  readonly acceptedRules: number | null;
  /** The hour; for a member, the day (UTC). */
  readonly createdAt: Date;
  /** Version of its sign-ins: those of an earlier round are invalid. */
  readonly round: number;
}

/** Changed fields; absent fields stay. */
export type AccountChange = Partial<
  Pick<Account, 'roles' | 'profession' | 'passphraseHash' | 'secondFactor' | 'recovery' | 'acceptedRules'>
>;

export const coordinates = (account: Pick<Account, 'roles'>): boolean =>
  account.roles.includes('coordinator');

/** Whether `after` has a role that `before` has not. */
export const gainsRole = (before: readonly TeamRole[], after: readonly TeamRole[]): boolean =>
  after.some((role) => !before.includes(role));

export const withoutCoordinator = (roles: readonly TeamRole[]): TeamRole[] =>
  roles.filter((role) => role !== 'coordinator');

export const withCoordinator = (roles: readonly TeamRole[]): TeamRole[] => [
  ...withoutCoordinator(roles),
  'coordinator',
];

/** The roles that one coordinator can set. Keeps `coordinator`, which takes two people to change. */
export const withWork =
  (work: { readonly isHost: boolean; readonly isConsultant: boolean }) =>
  (roles: readonly TeamRole[]): TeamRole[] => [
    ...(work.isHost ? (['host'] as const) : []),
    ...(work.isConsultant ? (['consultant'] as const) : []),
    ...roles.filter((role) => role === 'coordinator'),
  ];

/** False after a reset, until the invitation is accepted. */
export const canSignIn = (account: Pick<Account, 'passphraseHash'>): boolean =>
  account.passphraseHash !== null;

/** Coordinators who cannot sign in cannot invite others. */
export const canCoordinate = (account: Pick<Account, 'roles' | 'passphraseHash'>): boolean =>
  coordinates(account) && canSignIn(account);

export const consults = (account: Pick<Account, 'roles'>): boolean => account.roles.includes('consultant');

export const hosts = (account: Pick<Account, 'roles'>): boolean => account.roles.includes('host');

/** Rounds to the day (UTC), to not store when exactly a member was here. */
export const dayOf = (at: Date): Date => new Date(`${at.toISOString().slice(0, 10)}T00:00:00.000Z`);
