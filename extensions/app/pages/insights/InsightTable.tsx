import {
  Flex,
  Heading,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { InsightBlock, InsightCell } from '../../contract/insights.ts';

type InsightTableBlock = Extract<InsightBlock, { kind: 'table' }>;

/** A table of the backend's cells; rows of too few to tell are small and grey. */
export function InsightTable(props: {
  table: InsightTableBlock;
  show: (name: string, value: string) => void;
}) {
  const { title, columns, rows, empty, page, pages } = props.table;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {rows.length === 0 ? (
        <Text>{empty}</Text>
      ) : (
        <Table
          bordered={true}
          density="compact"
          paginated={pages > 1}
          page={page}
          pageCount={pages}
          onPageChange={(wanted) => props.show('page', String(wanted))}
        >
          <TableHead>
            <TableRow>
              {columns.map((column, place) => (
                // Names need room to be read; in a narrow place the table moves sideways instead.
                <TableHeader key={column} width={place === 0 ? 170 : 100}>
                  {column}
                </TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ key, cells, muted }) => (
              <TableRow key={key}>
                {cells.map((cell, index) => (
                  <TableCell key={columns[index]}>
                    <Cell cell={cell} muted={muted} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}

function Cell({ cell, muted }: { cell: InsightCell; muted: boolean }) {
  if (!cell.detail) return <Words cell={cell} muted={muted} />;
  return (
    <Flex direction="column" gap="flush">
      <Words cell={cell} muted={muted} />
      <Text variant="microcopy">{cell.detail}</Text>
    </Flex>
  );
}

function Words({ cell: { text, url, to, tag }, muted }: { cell: InsightCell; muted: boolean }) {
  if (url !== undefined) return <Link href={{ url, external: true }}>{text}</Link>;
  if (to)
    return (
      <PageLink to={to.path} params={to.params}>
        {text}
      </PageLink>
    );
  if (tag) return <StatusTag variant={tag}>{text}</StatusTag>;
  return <Text variant={muted ? 'microcopy' : 'bodytext'}>{text}</Text>;
}
