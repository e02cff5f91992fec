import { expect, it } from 'vitest';
import { splitSentences } from '../../src/requests/split-sentences.ts';

it.each([
  [
    'zh-Hans',
    '两件事：①竹筷成型机两台的价；②能不能安排我们去安吉看一家在用的厂？',
    ['两件事：', '①竹筷成型机两台的价；', '②能不能安排我们去安吉看一家在用的厂？'],
  ],
  [
    'pt',
    'Preciso de: a) cotação de 15 kits de parafuso 4,5; b) folheto do instrumental.',
    ['Preciso de:', 'a) cotação de 15 kits de parafuso 4,5;', 'b) folheto do instrumental.'],
  ],
  [
    'en',
    'Please quote (1) six benches and (2) send the warranty.',
    ['Please quote', '(1) six benches and', '(2) send the warranty.'],
  ],
  [
    'zh-Hans',
    '一、20尺柜装得下多少箱？二、按柜给我算个价，谢谢。',
    ['一、20尺柜装得下多少箱？', '二、按柜给我算个价，谢谢。'],
  ],
])('the points of a list are read apart (%s): %s', (language, text, points) => {
  expect(splitSentences(text, language)).toEqual(points);
});

it.each([
  ['zh-Hans', '请报第一、二季度的价格，并附上交货周期和付款方式。'],
  ['en', 'The function f(x) and hall B stand on the same page of the plan.'],
  ['de', 'Wir haben ein Hotel im Umbau und brauchen 3,5 Tonnen Estrich im OG.'],
])('what is no list stays whole (%s): %s', (language, text) => {
  expect(splitSentences(text, language)).toEqual([text]);
});
