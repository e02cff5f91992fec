import { Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages';
import type { InsightName, InsightResponse } from '../../contract/insights.ts';
import { AsksFailed } from '../components/AsksFailed.tsx';
import { Sections } from '../components/Sections.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useReading } from '../use-reading.ts';
import { InsightBlocks } from './InsightBlocks.tsx';
import { InsightFilters } from './InsightFilters.tsx';
import { changeInsightView, readInsightView } from './insight-view.ts';

/** A page whose words and figures come from the backend. The address holds the view, so that it can be sent to a colleague. */
export function InsightPage({ name }: { name: InsightName }) {
  const { t, navigate } = useSurroundings();
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
      {state.status === 'loading' && (
        <LoadingSpinner label={t('state.loading')} showLabel={true} size="md" />
      )}
      {state.status === 'error' && (
        <AsksFailed problem={state.problem} message={state.message} reload={reload} />
      )}
      {state.status === 'success' && (
        <>
          <PageTitle>{state.body.title}</PageTitle>
          <Text>{state.body.lead}</Text>
          <InsightFilters filters={state.body.filters} reading={state.reading} show={show} />
          <InsightBlocks blocks={state.body.blocks} show={show} reload={reload} />
          {state.body.asOf && <Text variant="microcopy">{state.body.asOf}</Text>}
        </>
      )}
    </Flex>
  );
}
