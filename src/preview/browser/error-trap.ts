import { Component } from 'react';
import type { ReactNode } from 'react';

/** Catches what an extension throws while rendering and tells the page, which then shows it. */
export class ErrorTrap extends Component<
  { onError: (message: string) => void; children?: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error) {
    this.props.onError(error.message);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
