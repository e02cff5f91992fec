import { Flex, Image, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';

/** As wide as the picture is drawn: smaller places make it smaller, none makes it larger than its words. */
const pictureWidth = 320;

/** The customer's own rhythm: a sentence, and contacts over time with what is usual and what comes next. */
export function Rhythm(props: { rhythm: Card['rhythm'] }) {
  const { text, picture } = props.rhythm;
  if (!text && !picture) return null;
  return (
    <Flex direction="column" gap="xs">
      {text && <Text>{text}</Text>}
      {picture && <Image src={picture.src} alt={picture.alt} width={pictureWidth} />}
    </Flex>
  );
}
