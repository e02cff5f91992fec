import type { Backtest, Figure } from '../../risk/backtest/backtest.ts';
import { percent } from './format-figure.ts';

/** The finding in two or three sentences, whichever way it went. */
export function verdict(backtest: Backtest): string[] {
  const { losses, results, capacity, enough, windowDays } = backtest;
  const [ours, recency] = results;
  if (losses.length === 0) {
    return ['Nobody left in these months, so there is nothing to have caught.'];
  }
  const caught = `Of ${losses.length} customers who left, the first ${capacity} of each owner’s list held ${ours!.caught} before they counted as lost`;
  if (!enough) {
    return [
      `${caught}; with the longest silence first it would have been ${recency!.caught}.`,
      ...returned(backtest),
      `That is too few losses for percentages: fewer than 20 say more about chance than about the list. Below are counts and places only.`,
    ];
  }
  const lead = ours!.leadDays;
  return [
    `${caught}${lead ? `, ${Math.round(lead.value)} days before in the median` : ''}: ${percent(ours!.recall)} of the losses. ${percent(ours!.precision)} of those on the list left within ${windowDays} days.`,
    compare(backtest.difference.recall, backtest.difference.precision),
    ...returned(backtest),
  ];
}

/** A silence is not always a farewell, and a reader must know how often it was none. */
function returned({ losses, definition }: Backtest): string[] {
  const count = losses.filter(({ returnedAt }) => returnedAt !== null).length;
  return count === 0
    ? []
    : [
        `${count} of the ${losses.length} came back later${definition.kind === 'silence' ? `: where customers buy or write rarely, take a longer silence than ${definition.days} days for a loss` : ''}.`,
      ];
}

const better = (figure: Figure): boolean => figure !== null && figure.low > 0;
const worse = (figure: Figure): boolean => figure !== null && figure.high < 0;

function compare(recall: Figure, precision: Figure): string {
  if (worse(recall) || worse(precision))
    return 'Simply sorting by the longest silence would have done better here: do not trust the risk more than that yet.';
  if (better(recall) && better(precision))
    return 'That is more than sorting by the longest silence would have found with the same work.';
  if (better(recall))
    return 'It found more of the losses than sorting by the longest silence with the same work; the share of hits on the list does not differ measurably.';
  if (better(precision))
    return 'More of those on the list left than when sorting by the longest silence; the share of losses found does not differ measurably.';
  return 'Sorting by the longest silence would have found about as many: the difference is within what chance makes.';
}
