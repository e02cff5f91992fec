import { Flex, Text } from '@hubspot/ui-extensions';
import { PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import type { InsightName, InsightResponse } from '../../contract/insights.ts';
import { Reading } from '../components/Reading.tsx';
import { Sections } from '../components/Sections.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useReading } from '../use-reading.ts';
import { InsightBlocks } from './InsightBlocks.tsx';
import { InsightFilters } from './InsightFilters.tsx';
import { changeInsightView, readInsightView } from './insight-view.ts';

/** A page whose words and figures come from the backend. The address holds the view, so that it can be sent to a colleague. */
export function InsightPage({ name }: { name: InsightName }) {
  const { navigate } = useSurroundings();
  const { path, params } = usePageRoute();
  const view = readInsightView(params);
  const { reload, ...state } = useReading<InsightResponse>(
    `/api/insights/${name}`,
    view,
    (body) => body.name === name && Array.isArray(body.blocks),
  );
  const show = (choice: string, value: string) =>
    navigate(path, changeInsightView(view, choice, value));
  return (
    <Flex direction="column" gap="md">
      <Sections />
      <Reading state={state} reload={reload}>
        {({ title, lead, filters, blocks, asOf }, reading) => (
          <>
            <PageTitle>{title}</PageTitle>
            <Text>{lead}</Text>
            <InsightFilters filters={filters} reading={reading} show={show} />
            <InsightBlocks blocks={blocks} show={show} reload={reload} />
            {asOf && <Text variant="microcopy">{asOf}</Text>}
          </>
        )}
      </Reading>
    </Flex>
  );
}
