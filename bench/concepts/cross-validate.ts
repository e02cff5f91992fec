import { learnWeights } from './learn-weights.ts';
import { printFigures } from './print-figures.ts';
import { readThreeWays } from './read-three-ways.ts';
import { folds, type TrainingText } from './training-texts.ts';

/**
 * Prints how well messages are read when the weights are learned without them, a fifth at a time.
 * The phrases stay as they are: people wrote them, some with these messages at hand.
 */
export function crossValidate(
  title: string,
  tested: readonly TrainingText[],
  own: readonly TrainingText[],
): void {
  const messages = tested.filter((text) => !text.isSentence);
  const ids = new Set(messages.map(({ message }) => message.id));
  const others = own.filter(({ message }) => !ids.has(message.id));
  const rows = Array.from({ length: folds }, (_, fold) => {
    const seen = messages.filter((text) => text.fold !== fold);
    const weights = learnWeights([...others, ...seen]);
    return readThreeWays(
      weights,
      messages.filter((text) => text.fold === fold),
    );
  });
  printFigures(
    `${title}, in ${folds} parts, each read by what was learned without it`,
    rows.flat(),
  );
}
