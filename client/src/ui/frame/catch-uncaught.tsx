import { Component, type ReactNode } from 'react';

/** The error boundary around all others: removes the page from the screen, then tells. */
export class CatchUncaught extends Component<
  { onError(error: unknown): void; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}
