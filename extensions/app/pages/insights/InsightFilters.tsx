import { Flex, LoadingSpinner, Select } from '@hubspot/ui-extensions';
import type { InsightFilter } from '../../contract/insights.ts';
import { useSurroundings } from '../surroundings.ts';

/** A field takes an empty value for no choice at all, so everything has a name. */
const everything = 'all';

/** What the page may be narrowed to; each choice goes into the address. */
export function InsightFilters(props: {
  filters: readonly InsightFilter[];
  reading: boolean;
  show: (name: string, value: string) => void;
}) {
  const { t } = useSurroundings();
  const { filters, reading, show } = props;
  if (filters.length === 0) return null;
  return (
    <Flex direction="row" gap="md" align="end" wrap="wrap">
      {filters.map(({ name, label, value, options }) => (
        <Select
          key={name}
          name={name}
          label={label}
          value={value || everything}
          options={options.map((one) => ({ value: one.value || everything, label: one.label }))}
          onChange={(chosen) => show(name, chosen === everything ? '' : String(chosen))}
        />
      ))}
      {reading && <LoadingSpinner label={t('state.loading')} showLabel={false} size="xs" />}
    </Flex>
  );
}
