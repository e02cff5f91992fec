import { Flex, Inline, Text } from '@hubspot/ui-extensions';
import { useMemo, type ReactNode } from 'react';
import type { Card } from '../../contract/card.ts';
import { SurroundingsContext, useSurroundings } from '../surroundings.ts';
import { RecordLink } from './RecordLink.tsx';

const typeIds = { contact: '0-1', company: '0-2' };

/** On a deal or ticket: says whose card this is, and has all below act on that customer. Elsewhere it adds nothing. */
export function OfCustomer(props: { customer: Card['customer']; children: ReactNode }) {
  const surroundings = useSurroundings();
  const { children, customer } = props;
  const { kind, id, name } = customer;
  const stands = surroundings.record.kind;
  const isElsewhere = stands === 'deal' || stands === 'ticket';
  const theirs = useMemo(
    () => ({ ...surroundings, record: { kind, id, objectTypeId: typeIds[kind] } }),
    [surroundings, kind, id],
  );
  if (!isElsewhere) return <>{children}</>;
  return (
    <SurroundingsContext.Provider value={theirs}>
      <Flex direction="column" gap="sm">
        <Inline gap="xs" align="baseline">
          <Text format={{ fontWeight: 'demibold' }}>{surroundings.t('customer', { name })}</Text>
          <RecordLink record={{ objectTypeId: typeIds[kind], id }} />
        </Inline>
        {children}
      </Flex>
    </SurroundingsContext.Provider>
  );
}
