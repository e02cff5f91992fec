import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  // Native Postgres and Chromium start slowly on small machines; nothing here measures time.
  testTimeout: 120_000,
  hookTimeout: 180_000,
} as const;

/** Starts processes of its own, which would starve whatever runs beside it. */
const alone = ['test/queue/kill-workers.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: alone,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...common, name: 'alone', include: alone, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
