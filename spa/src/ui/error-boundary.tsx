import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { MessagePage } from './page.tsx';
import { partWords } from './words.ts';

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
    const { pageFailed, pageFailedText, loadAgain } = partWords.get();
    return (
      <MessagePage title={pageFailed}>
        <p>{pageFailedText}</p>
        <Button onClick={() => window.location.reload()}>{loadAgain}</Button>
      </MessagePage>
    );
  }
}
