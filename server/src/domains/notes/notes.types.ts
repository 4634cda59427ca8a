export interface Note {
  readonly id: string;
  readonly threadId: string;
  readonly accountId: string;
  readonly seatId: string;
  readonly writtenAt: Date;
  readonly internalText: string;
}

export type NewNote = Note & { readonly clientKey: string };
