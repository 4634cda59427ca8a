/** The duty as stored; `accountId` null: nobody has it. */
export interface Duty {
  readonly accountId: string | null;
  /** It ends by itself then; null while nobody has it. */
  readonly until: Date | null;
  /** When a node last saw an open page of the lead; null: not yet. */
  readonly hereAt: Date | null;
  readonly offeredTo: string | null;
  readonly rev: number;
}

export const nobody: Duty = { accountId: null, until: null, hereAt: null, offeredTo: null, rev: 0 };
