import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { GroupCell, GroupsResponse } from '../../contract/home.ts';
import { useSurroundings } from '../surroundings.ts';

type Band = GroupsResponse['rows'][number];

/** The grid: the most valuable first, across the readiness to leave, down how likely they answer. A number leads to its customers. */
export function GroupGrid(props: { groups: GroupsResponse }) {
  const { t } = useSurroundings();
  const { rows, levels, responses } = props.groups;
  return (
    <Table bordered={true} density="compact">
      <TableHead>
        <TableRow>
          <TableHeader width={170}>{t('column.value')}</TableHeader>
          <TableHeader width={130}>{t('column.response')}</TableHeader>
          {levels.map(({ level, label }) => (
            <TableHeader key={level} align="right">
              {label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((band) =>
          responses
            .filter(({ response }) => band.cells.some((cell) => cell.response === response))
            .map(({ response, label, hint }, place) => (
              <TableRow key={`${band.worth} ${response}`}>
                <TableCell>{place === 0 ? <BandName band={band} /> : null}</TableCell>
                <TableCell>
                  <Flex direction="column" gap="flush">
                    <Text>{label}</Text>
                    <Text variant="microcopy">{hint}</Text>
                  </Flex>
                </TableCell>
                {levels.map(({ level }) => (
                  <TableCell key={level} align="right">
                    <Cell
                      worth={band.worth}
                      cell={band.cells.find(
                        (cell) => cell.level === level && cell.response === response,
                      )}
                    />
                  </TableCell>
                ))}
              </TableRow>
            )),
        )}
      </TableBody>
    </Table>
  );
}

function BandName({ band }: { band: Band }) {
  const { t } = useSurroundings();
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{band.label}</Text>
      <Text variant="microcopy">{band.hint}</Text>
      <Text variant="microcopy">
        {t('groups.of', { count: band.count, value: band.value ?? t('unknown') })}
      </Text>
    </Flex>
  );
}

function Cell({ worth, cell }: { worth: string; cell: GroupCell | undefined }) {
  const { t, language } = useSurroundings();
  if (!cell) return <Text>–</Text>;
  const { level, response, value, waiting } = cell;
  const count = new Intl.NumberFormat(language).format(cell.count);
  return (
    <Flex direction="column" gap="flush" align="end">
      {waiting > 0 ? (
        <PageLink to="/" params={{ scope: 'all', worth, level, response }}>
          {count}
        </PageLink>
      ) : (
        <Text>{count}</Text>
      )}
      {value !== null && <Text variant="microcopy">{value}</Text>}
      {waiting > 0 && <Text variant="microcopy">{t('groups.waiting', { count: waiting })}</Text>}
    </Flex>
  );
}
