import {
  Button,
  Checkbox,
  Flex,
  Inline,
  LoadingSpinner,
  Select,
  Text,
} from '@hubspot/ui-extensions';
import type { AskChoice, AsksResponse } from '../../contract/asks.ts';
import type { AskView } from '../ask-view.ts';
import { useSurroundings } from '../surroundings.ts';

/** A field takes an empty value for no choice at all, so everything has a name. */
const everything = 'all';
const chosen = (value: unknown) => (value === everything ? '' : String(value));

/** How many wait, what of it is shown, and the same as a file. */
export function AskFilters(props: {
  view: AskView;
  asks: AsksResponse;
  reading: boolean;
  show: (change: Partial<AskView>) => void;
}) {
  const { t } = useSurroundings();
  const { view, asks, reading, show } = props;
  const options = (every: string, choices: AskChoice[], now: string) => [
    { value: everything, label: every },
    // A choice of the address that nobody waits for any more is still the one that was made.
    ...choices
      .filter(({ value, count }) => count > 0 || value === now)
      .map(({ value, label, count }) => ({
        value,
        label: t('choice', { label: label || t('owner.none'), count }),
      })),
  ];
  return (
    <Flex direction="column" gap="sm">
      <Inline gap="sm" align="center">
        <Text format={{ fontWeight: 'bold' }}>{t('open', { count: asks.all })}</Text>
        <Text>{t('overdue', { count: asks.overdue })}</Text>
        {reading && <LoadingSpinner label={t('state.loading')} showLabel={false} size="xs" />}
      </Inline>
      <Flex direction="row" gap="md" align="end" wrap="wrap">
        <Select
          name="owner"
          label={t('owner')}
          value={view.owner || everything}
          options={options(t('owner.all'), asks.owners, view.owner)}
          onChange={(owner) => show({ owner: chosen(owner) })}
        />
        <Select
          name="kind"
          label={t('kind')}
          value={view.kind || everything}
          options={options(t('kind.all'), asks.kinds, view.kind)}
          onChange={(kind) => show({ kind: chosen(kind) })}
        />
        <Checkbox
          name="overdue"
          checked={view.overdue === '1'}
          onChange={(checked) => show({ overdue: checked ? '1' : '' })}
        >
          {t('overdue.only')}
        </Checkbox>
        <Button
          variant="secondary"
          size="sm"
          disabled={asks.total === 0}
          href={{ url: asks.csvUrl, external: true }}
        >
          {t('export')}
        </Button>
      </Flex>
    </Flex>
  );
}
