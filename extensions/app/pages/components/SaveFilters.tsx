import {
  Accordion,
  Button,
  Flex,
  Inline,
  LoadingSpinner,
  MultiSelect,
  Select,
  Text,
} from '@hubspot/ui-extensions';
import type { HomeChoice, SavesQueueResponse } from '../../contract/home.ts';
import {
  isNarrowed,
  saveColumns,
  saveFilters,
  unfiltered,
  type SaveColumn,
  type SaveView,
} from '../save-view.ts';
import { useSurroundings } from '../surroundings.ts';

/** A field takes an empty value for no choice at all, so everything has a name. */
const everything = 'all';

/** How much there is to save, what of it is shown, in which columns, and the same on paper and as a file. */
export function SaveFilters(props: {
  view: SaveView;
  saves: SavesQueueResponse;
  reading: boolean;
  show: (change: Partial<SaveView>) => void;
}) {
  const { t } = useSurroundings();
  const { view, saves, reading, show } = props;
  const { summary, filters, cell } = saves;
  const options = (choices: readonly HomeChoice[], none: string) => [
    { value: everything, label: t('filter.all') },
    ...choices.map(({ value, label, count }) => ({
      value,
      label: t('choice', { label: label || none, count }),
    })),
  ];
  return (
    <Flex direction="column" gap="sm">
      <Inline gap="sm" align="center">
        <Text format={{ fontWeight: 'bold' }}>{summary.saves}</Text>
        {reading && <LoadingSpinner label={t('state.loading')} showLabel={false} size="xs" />}
      </Inline>
      <Text variant="microcopy">{`${summary.beyond} ${summary.taken}`}</Text>
      {cell !== null && (
        <Inline gap="sm" align="center">
          <Text>{t('cell', { cell })}</Text>
          <Button variant="transparent" size="xs" onClick={() => show({ worth: '', response: '' })}>
            {t('cell.clear')}
          </Button>
        </Inline>
      )}
      <Flex direction="row" gap="sm" align="end" wrap="wrap">
        <Select
          name="scope"
          label={t('scope')}
          value={view.scope || 'week'}
          options={[
            { value: 'week', label: t('scope.week') },
            { value: 'all', label: t('scope.all') },
          ]}
          onChange={(scope) => show({ scope: scope === 'all' ? 'all' : '' })}
        />
        {saveFilters
          // With one choice there is nothing to choose.
          .filter((filter) => filters[filter].length > 1 || view[filter] !== '')
          .map((filter) => (
            <Select
              key={filter}
              name={filter}
              label={t(`column.${filter}`)}
              value={view[filter] || everything}
              options={options(
                filters[filter],
                t(filter === 'owner' ? 'owner.none' : 'filter.unknown'),
              )}
              onChange={(value) => show({ [filter]: value === everything ? '' : String(value) })}
            />
          ))}
      </Flex>
      <Accordion title={t('columns')} size="xs">
        <MultiSelect
          name="columns"
          label={t('columns')}
          value={[...view.columns]}
          options={saveColumns.map((value) => ({ value, label: t(`column.${value}`) }))}
          onChange={(values) => {
            const columns = saveColumns.filter((column): column is SaveColumn =>
              values.includes(column),
            );
            // Without any column there would be no table left to bring one back.
            if (columns.length > 0) show({ columns, page: view.page });
          }}
        />
      </Accordion>
      <Inline gap="sm" align="center">
        <Button
          variant="secondary"
          size="sm"
          disabled={saves.total === 0}
          href={{ url: saves.csvUrl, external: true }}
        >
          {t('export')}
        </Button>
        <Button variant="secondary" size="sm" href={{ url: saves.reportUrl, external: true }}>
          {t('report')}
        </Button>
        {isNarrowed(view) && (
          <Button variant="transparent" size="sm" onClick={() => show(unfiltered)}>
            {t('clear')}
          </Button>
        )}
      </Inline>
    </Flex>
  );
}
