/** Who is on call, outside Naast: told that an alarm waits, and nothing of what or whom it is about. */
export interface OnCall {
  /** Whether the operator set an address. */
  readonly isSet: boolean;
  /** Resolves to whether the call was answered. Never throws. */
  call(): Promise<boolean>;
}
