import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { MessagePage } from './page.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Shows a page in words when drawing what is below it fails. What was typed lies in the drafts and survives a reload. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <MessagePage title="This page has failed">
        <p>
          That is a fault of ours. What you have saved is safe, and what you were typing is kept. Load the
          page again; if it fails again, tell whoever runs Timesheets.
        </p>
        <Button onClick={() => window.location.reload()}>Load again</Button>
      </MessagePage>
    );
  }
}
