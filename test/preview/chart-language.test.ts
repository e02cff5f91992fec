import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

// Browser code has a TypeScript project of its own, so it is loaded by its path here.
const folder = '../../src/preview/browser/';
const { LineChart } = (await import(`${folder}components/charts.tsx`)) as {
  LineChart: ComponentType<Record<string, unknown>>;
};
const { FrameContext } = (await import(`${folder}frame-context.ts`)) as {
  FrameContext: React.Context<unknown>;
};

/** A chart over two days, as an extension draws it, for a viewer of this language. */
function chart(language: string): string {
  const rows = ['2026-03-01', '2026-03-15'].map((day, at) => ({ day, value: 1234.5 + at }));
  const axes = {
    x: { field: 'day', fieldType: 'datetime' },
    y: { field: 'value', fieldType: 'linear' },
  };
  return renderToStaticMarkup(
    createElement(
      FrameContext.Provider,
      { value: { language } },
      createElement(LineChart, { data: rows, axes, options: { showDataLabels: true } }),
    ),
  );
}

it.each([
  ['en', 'Mar 1', '1,234.5'],
  ['de', '1. März', '1.234,5'],
  ['hu', 'márc. 1.', '1234,5'],
  ['ja', '3月1日', '1,234.5'],
])('charts of extensions write days and numbers in %s', (language, day, number) => {
  const svg = chart(language);
  expect(svg).toContain(day);
  expect(svg.replaceAll(/\s/g, ' ')).toContain(number);
});
