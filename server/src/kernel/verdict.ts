import type { ErrorCode } from '@naast/shared/errors';

/** `hide` answers as "does not exist"; a denial explains itself by its code. */
export type Verdict = 'allow' | 'hide' | { readonly deny: ErrorCode };

export const deny = (code: ErrorCode): Verdict => ({ deny: code });
