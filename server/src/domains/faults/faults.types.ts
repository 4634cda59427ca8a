import type { FaultKind } from '@naast/shared/contract/faults';
import type { Finding } from '../../kernel/domain.js';

/** What a fault is about: there is one for each. */
export interface Cause extends Finding {
  /** The job that found it, and that will find that it is over. */
  readonly job: string;
}

export interface Fault {
  readonly id: string;
  readonly kind: FaultKind;
  readonly about: string | null;
  readonly since: Date;
  readonly lastAt: Date;
  readonly times: number;
  /** Null while its cause lasts. */
  readonly endedAt: Date | null;
  /** By the account of a coordinator. */
  readonly seen: { readonly by: string; readonly at: Date } | null;
}
