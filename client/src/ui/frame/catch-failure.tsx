import { Component, type ReactNode } from 'react';

/** A mistake in one page must not take the crisis block and the quick exit with it. */
export class CatchFailure extends Component<
  { instead: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
