import type { Profession, TeamRole } from '@naast/shared/roles';

export interface SecondFactor {
  /** 160 bits, base32. */
  readonly secret: string;
  /** The time step of the code that was used last: neither it nor an earlier one counts again. */
  readonly lastStep: number;
}

/** Somebody of the team, or a member. */
export interface Account {
  readonly id: string;
  readonly kind: 'team' | 'member';
  readonly name: string;
  /** Of a member: none. */
  readonly roles: readonly TeamRole[];
  /** What a coordinator has verified; null for whoever is no consultant. */
  readonly profession: Profession | null;
  /** Null: the way in was taken back, until an invitation makes a new one. */
  readonly passphraseHash: string | null;
  readonly secondFactor: SecondFactor | null;
  /** Keyed hashes of what gets somebody back in: eight codes of the team, the words of a member. */
  readonly recovery: readonly string[];
  /** Of a member: the day (UTC). */
  readonly createdAt: Date;
  /** How often all its sign-ins were ended: one of an earlier round no longer counts. */
  readonly round: number;
}

/** What is new about an account; absent: it stays. */
export type AccountChange = Partial<
  Pick<Account, 'roles' | 'profession' | 'passphraseHash' | 'secondFactor' | 'recovery'>
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

/** The roles that one coordinator gives; that of coordinator stays as it is, as it takes two people. */
export const withWork =
  (work: { readonly isHost: boolean; readonly isConsultant: boolean }) =>
  (roles: readonly TeamRole[]): TeamRole[] => [
    ...(work.isHost ? (['host'] as const) : []),
    ...(work.isConsultant ? (['consultant'] as const) : []),
    ...roles.filter((role) => role === 'coordinator'),
  ];

/** False while the way in is taken back. */
export const canSignIn = (account: Pick<Account, 'passphraseHash'>): boolean =>
  account.passphraseHash !== null;

/** And can sign in: somebody whose way in was taken back lets nobody in. */
export const canCoordinate = (account: Pick<Account, 'roles' | 'passphraseHash'>): boolean =>
  coordinates(account) && canSignIn(account);

export const consults = (account: Pick<Account, 'roles'>): boolean => account.roles.includes('consultant');

export const hosts = (account: Pick<Account, 'roles'>): boolean => account.roles.includes('host');

/** To the day (UTC): when exactly a member was here is nobody's business. */
export const dayOf = (at: Date): Date => new Date(`${at.toISOString().slice(0, 10)}T00:00:00.000Z`);
