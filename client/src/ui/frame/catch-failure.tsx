import { Component, type ReactNode } from 'react';

/** An error boundary: an error in a page must not remove the crisis block and the quick exit. */
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
