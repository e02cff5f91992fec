import {
  Accordion,
  Flex,
  Heading,
  Inline,
  Link,
  Statistics,
  StatisticsItem,
  Text,
} from '@hubspot/ui-extensions';
import type { InsightBlock } from '../../contract/insights.ts';
import { InsightChart } from './InsightChart.tsx';
import { InsightMeasures } from './InsightMeasures.tsx';
import { InsightTable } from './InsightTable.tsx';
import { WorkOut } from './WorkOut.tsx';

type Props = { show: (name: string, value: string) => void; reload: () => void };

/** The parts of a page, one below the other. */
export function InsightBlocks({ blocks, ...props }: Props & { blocks: readonly InsightBlock[] }) {
  return (
    <>
      {blocks.map((block) => (
        <Block key={nameOf(block)} block={block} {...props} />
      ))}
    </>
  );
}

/** A page has no two blocks of a kind under the same words. */
function nameOf(block: InsightBlock): string {
  if ('title' in block) return `${block.kind} ${block.title ?? block.kind}`;
  return 'label' in block ? `${block.kind} ${block.label}` : block.kind;
}

function Block({ block, show, reload }: Props & { block: InsightBlock }) {
  switch (block.kind) {
    case 'text':
      return <Lines title={block.title} lines={block.lines} />;
    case 'figures':
      return (
        <Statistics>
          {block.items.map(({ label, value }) => (
            <StatisticsItem key={label} label={label} number={value} />
          ))}
        </Statistics>
      );
    case 'measures':
      return (
        <Flex direction="column" gap="sm">
          <Heading>{block.title}</Heading>
          <InsightMeasures items={block.items} />
        </Flex>
      );
    case 'table':
      return <InsightTable table={block} show={show} />;
    case 'chart':
      return <InsightChart chart={block} />;
    case 'link':
      return (
        <Inline>
          <Link href={{ url: block.url, external: true }}>{block.label}</Link>
        </Inline>
      );
    case 'press':
      return <WorkOut press={block} reload={reload} />;
  }
}

/** How figures are worked out is there for whoever opens it; what belongs to the page itself stands open. */
function Lines({ title, lines }: { title: string | null; lines: readonly string[] }) {
  const texts = (
    <Flex direction="column" gap="xs">
      {lines.map((line) => (
        <Text key={line} variant={title === null ? 'bodytext' : 'microcopy'}>
          {line}
        </Text>
      ))}
    </Flex>
  );
  if (title === null) return texts;
  return (
    <Accordion title={title} size="xs" defaultOpen={true}>
      {texts}
    </Accordion>
  );
}
