import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import { useEffect, useRef } from 'react';
import { useSurroundings } from '../surroundings.ts';
import { useCard } from '../use-card.ts';
import { useKnown } from '../use-known.ts';
import { CardFailed } from './CardFailed.tsx';
import { CardReady } from './CardReady.tsx';
import { KnownHeader } from './KnownHeader.tsx';
import { NoCard } from './NoCard.tsx';
import { OfCustomer } from './OfCustomer.tsx';

/** The card in each of its states. The record's own level is there at once in all but a refusal. */
export function CardContent() {
  const { t } = useSurroundings();
  const known = useKnown();
  const { reload, ...state } = useCard();
  const written = known && JSON.stringify(known);
  const before = useRef(written);

  // New figures on the record mean that somebody, or a nightly run, has changed the card as well.
  useEffect(() => {
    if (before.current && written && before.current !== written) void reload();
    before.current = written ?? before.current;
  }, [written, reload]);

  switch (state.status) {
    case 'loading':
      return (
        <Flex direction="column" gap="sm">
          {known && <KnownHeader known={known} withReasons={true} />}
          <LoadingSpinner label={t('state.loading')} showLabel={true} size="sm" />
        </Flex>
      );
    case 'success':
      return (
        <OfCustomer customer={state.card.customer}>
          <CardReady card={state.card} stale={state.stale} reload={reload} />
        </OfCustomer>
      );
    case 'not_ready':
      return <NoCard why="notReady" reload={reload} />;
    case 'no_customer':
      return <NoCard why="noCustomer" reload={reload} />;
    case 'error':
      return (
        <CardFailed problem={state.problem} message={state.message} known={known} reload={reload} />
      );
  }
}
