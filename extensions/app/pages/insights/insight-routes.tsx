import type { ComponentType } from 'react';
import type { InsightName } from '../../contract/insights.ts';
import { InsightPage } from './InsightPage.tsx';

const pageOf = (name: InsightName) =>
  function Page() {
    return <InsightPage name={name} />;
  };

/** The addresses of the pages of measures; for good, as all of the home's are. */
export const insightRoutes: readonly { path: string; component: ComponentType }[] = [
  { path: '/risk', component: pageOf('risk') },
  { path: '/movements', component: pageOf('movements') },
  { path: '/measures', component: pageOf('measures') },
  { path: '/cohorts', component: pageOf('cohorts') },
  { path: '/proof', component: pageOf('proof') },
];
