/** CRM components: action buttons that open the record page's own dialogs, and simple property displays. */
import { useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import { FrameContext } from '../frame-context.ts';
import { Button, Dropdown } from './buttons.tsx';
import { Link } from './text.tsx';

type ActionProps = {
  children?: ReactNode;
  actionType: string;
  actionContext: Record<string, unknown>;
  onError?: (errors: string[]) => void;
  onClick?: () => void;
  variant?: string;
  size?: string;
  disabled?: boolean;
};

function useCrmAction(props: ActionProps) {
  const frame = useContext(FrameContext);
  return () => {
    props.onClick?.();
    const problems = frame?.crmAction(props.actionType, props.actionContext ?? {}) ?? [
      'There is no record page.',
    ];
    if (problems.length > 0) props.onError?.(problems);
  };
}

export function CrmActionButton(props: ActionProps) {
  const run = useCrmAction(props);
  return (
    <Button
      variant={props.variant ?? 'secondary'}
      size={props.size ?? 'md'}
      disabled={props.disabled ?? false}
      onClick={run}
    >
      {props.children}
    </Button>
  );
}

export function CrmActionLink(props: ActionProps) {
  const run = useCrmAction(props);
  return (
    <Link variant={props.variant ?? 'primary'} onClick={run}>
      {props.children}
    </Link>
  );
}

type ActionConfig = {
  type: string;
  actionType?: string;
  actionContext?: Record<string, unknown>;
  label?: string;
  disabled?: boolean;
  options?: ActionConfig[];
};

export function CrmCardActions(props: {
  actionConfigs?: ActionConfig[];
  onError?: (errors: string[]) => void;
}) {
  const frame = useContext(FrameContext);
  const run = (config: ActionConfig) => {
    const problems = frame?.crmAction(config.actionType ?? '', config.actionContext ?? {}) ?? [];
    if (problems.length > 0) props.onError?.(problems);
  };
  return (
    <div className="hs-button-row">
      {props.actionConfigs?.map((config) =>
        config.type === 'dropdown' ? (
          <Dropdown
            key={config.label}
            {...(config.label === undefined ? {} : { buttonText: config.label })}
            disabled={config.disabled ?? false}
            options={(config.options ?? []).map((one) => ({
              label: one.label ?? '',
              onClick: () => run(one),
            }))}
          />
        ) : (
          <Button
            key={config.label}
            size="sm"
            disabled={config.disabled ?? false}
            onClick={() => run(config)}
          >
            {config.label}
          </Button>
        ),
      )}
    </div>
  );
}

/** CrmPropertyList, CrmDataHighlight: the record's own properties, as the CRM holds them. */
export function CrmPropertyList(props: { properties?: string[] }) {
  const frame = useContext(FrameContext);
  const [values, setValues] = useState<Record<string, string | null>>({});
  const key = (props.properties ?? []).join(',');
  useEffect(() => {
    let wanted = true;
    frame
      ?.crmProperties(key.split(','))
      .then((read) => wanted && setValues(read))
      .catch(() => wanted && setValues({}));
    return () => {
      wanted = false;
    };
  }, [frame, key]);
  return (
    <dl className="hs-description-list">
      {(props.properties ?? []).map((name) => (
        <div key={name} className="hs-description-item">
          <dt>{name}</dt>
          <dd>{values[name] ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
