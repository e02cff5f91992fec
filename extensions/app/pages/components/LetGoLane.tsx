import {
  Flex,
  Inline,
  Link,
  LoadingButton,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { GroupsResponse, LetGoRow, LetGoUndoRequest } from '../../contract/home.ts';
import { useSurroundings } from '../surroundings.ts';
import { tellBackend } from '../tell-backend.ts';

/** Whom somebody decided to let go, by whom, when and why; each can be taken back. */
export function LetGoLane(props: { groups: GroupsResponse; reload: () => void }) {
  const { t } = useSurroundings();
  const { letGo, letGoTotal } = props.groups;
  if (letGo.length === 0) return <Text>{t('lane.empty')}</Text>;
  return (
    <Flex direction="column" gap="sm">
      <Table bordered={true} density="compact">
        <TableBody>
          {letGo.map((row) => (
            <Lane key={`${row.kind}:${row.id}`} row={row} reload={props.reload} />
          ))}
        </TableBody>
      </Table>
      {letGoTotal > letGo.length && (
        <Text variant="microcopy">{t('lane.more', { count: letGoTotal - letGo.length })}</Text>
      )}
    </Flex>
  );
}

function Lane({ row, reload }: { row: LetGoRow; reload: () => void }) {
  const { t, backendUrl } = useSurroundings();
  const [state, setState] = useState<'there' | 'undoing' | 'failed'>('there');
  async function undo() {
    setState('undoing');
    const { kind, id, override } = row;
    const request: LetGoUndoRequest = { customer: { kind, id }, override };
    const answer = await tellBackend(`${backendUrl}/api/home/let-go/undo`, request);
    if (!answer.ok) return setState('failed');
    reload();
  }
  return (
    <TableRow>
      <TableCell>
        <Link href={row.url}>{row.name}</Link>
      </TableCell>
      <TableCell>
        <Text>{row.text}</Text>
      </TableCell>
      <TableCell align="right">
        <Text>{row.value ?? t('unknown')}</Text>
      </TableCell>
      <TableCell>
        <Inline gap="xs" align="center">
          <LoadingButton
            variant="secondary"
            size="xs"
            loading={state === 'undoing'}
            onClick={() => void undo()}
          >
            {t('lane.undo')}
          </LoadingButton>
          {state === 'failed' && <Text variant="microcopy">{t('state.unreachable.text')}</Text>}
        </Inline>
      </TableCell>
    </TableRow>
  );
}
