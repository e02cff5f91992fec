import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { Groups } from './components/Groups.tsx';
import { NotFound } from './components/NotFound.tsx';
import { OpenAsks } from './components/OpenAsks.tsx';
import { PageProviders } from './components/PageProviders.tsx';
import { TodaysSaves } from './components/TodaysSaves.tsx';
import { insightRoutes } from './insights/insight-routes.tsx';

/** The address of each page is for good: the first page may change, a link to the open asks may not. */
const Router = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={TodaysSaves} />
    <PageRoutes.Route path="/asks" component={OpenAsks} />
    <PageRoutes.Route path="/groups" component={Groups} />
    {insightRoutes.map(({ path, component }) => (
      <PageRoutes.Route key={path} path={path} component={component} />
    ))}
    <PageRoutes.AnyRoute component={NotFound} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(({ context, actions }) => (
  <PageProviders context={context} actions={actions}>
    <Router />
  </PageProviders>
));
