/** Parts of an app's own pages: header, actions, breadcrumbs, links. */
import type { ReactNode } from 'react';

import { pageAddress } from '../page-address.ts';
import { Button } from './buttons.tsx';
import type { ButtonProps } from './buttons.tsx';
import { Link } from './text.tsx';

type Children = { children?: ReactNode };

export const PageHeader = (props: Children) => (
  <div className="hs-page-header">{props.children}</div>
);
export const PageHeaderActions = (props: Children) => (
  <div className="hs-button-row">{props.children}</div>
);
export const PageTitle = (props: Children) => <h1 className="hs-page-title">{props.children}</h1>;
export const PageBreadcrumbs = (props: Children) => (
  <nav className="hs-breadcrumbs" aria-label="Breadcrumbs">
    {props.children}
  </nav>
);
export const PageBreadcrumbsCurrent = (props: Children) => (
  <span aria-current="page">{props.children}</span>
);
export const PageLink = (props: Children & { to?: string; params?: Record<string, string> }) => (
  <Link href={pageAddress(props.to ?? '/', props.params)}>{props.children}</Link>
);
export const PrimaryHeaderActionButton = (props: ButtonProps) => (
  <Button {...props} variant="primary" />
);
export const SecondaryHeaderActionButton = (props: ButtonProps) => (
  <Button {...props} variant="secondary" />
);
