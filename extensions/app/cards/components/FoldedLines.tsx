import { Accordion, List, Text } from '@hubspot/ui-extensions';

/** Lines to have at hand while speaking, folded until they are needed. */
export function FoldedLines(props: { title: string; lines: string[]; ordered: boolean }) {
  const { title, lines, ordered } = props;
  if (lines.length === 0) return null;
  return (
    <Accordion title={title} size="xs">
      <List variant={ordered ? 'ordered-styled' : 'unordered-styled'}>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </List>
    </Accordion>
  );
}
