import { EmptyState } from '@hubspot/ui-extensions';
import type { ComponentProps, ReactNode } from 'react';

/** What stands where there is nothing: why, with a picture, and what next. */
export function Nothing(props: {
  title: string;
  image: NonNullable<ComponentProps<typeof EmptyState>['imageName']>;
  children: ReactNode;
}) {
  const { title, image, children } = props;
  return (
    <EmptyState title={title} imageName={image} imageWidth={120} layout="vertical">
      {children}
    </EmptyState>
  );
}
