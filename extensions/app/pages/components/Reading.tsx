import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useSurroundings } from '../surroundings.ts';
import type { ReadingState } from '../use-reading.ts';
import { AsksFailed } from './AsksFailed.tsx';

/** What was read, drawn by `children`; until it is there a spinner, and where it can't be had why. */
export function Reading<Body>(props: {
  state: ReadingState<Body>;
  reload: () => void;
  children: (body: Body, reading: boolean) => ReactNode;
}) {
  const { t } = useSurroundings();
  const { state, reload, children } = props;
  switch (state.status) {
    case 'loading':
      return <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />;
    case 'error':
      return <AsksFailed problem={state.problem} message={state.message} reload={reload} />;
    case 'success':
      return children(state.body, state.reading);
  }
}
