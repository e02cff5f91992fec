/** Components that hide and show: Accordion, Tabs. */
import { createContext, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { sizeName } from './distances.ts';

type AccordionProps = {
  title: string;
  children?: ReactNode;
  defaultOpen?: boolean;
  open?: boolean;
  disabled?: boolean;
  size?: string;
  onClick?: () => void;
};

export function Accordion(props: AccordionProps) {
  const [own, setOwn] = useState(props.defaultOpen ?? false);
  const id = useId();
  const open = props.open ?? own;
  return (
    <div className={`hs-accordion hs-accordion-${sizeName(props.size)}`}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        disabled={props.disabled}
        onClick={() => {
          setOwn(!open);
          props.onClick?.();
        }}
      >
        <span className={open ? 'hs-carat hs-carat-open' : 'hs-carat'} aria-hidden="true">
          ›
        </span>
        {props.title}
      </button>
      <div id={id} hidden={!open} className="hs-accordion-body">
        {props.children}
      </div>
    </div>
  );
}

type TabInfo = { id: string; title: string; disabled: boolean };
type TabsState = { selected: string; register(tab: TabInfo): () => void; prefix: string };
const TabsContext = createContext<TabsState | null>(null);

type TabsProps = {
  children?: ReactNode;
  defaultSelected?: string | number;
  selected?: string | number;
  onSelectedChange?: (id: string) => void;
  variant?: string;
  fill?: boolean;
};

export function Tabs(props: TabsProps) {
  const [tabs, setTabs] = useState<TabInfo[]>([]);
  const [own, setOwn] = useState(
    props.defaultSelected === undefined ? null : String(props.defaultSelected),
  );
  const prefix = useId();
  const selected = String(props.selected ?? own ?? tabs[0]?.id ?? '');
  const register = useMemo(
    () => (tab: TabInfo) => {
      setTabs((before) => [...before.filter((other) => other.id !== tab.id), tab]);
      return () => setTabs((before) => before.filter((other) => other.id !== tab.id));
    },
    [],
  );
  const state = useMemo(() => ({ selected, register, prefix }), [selected, register, prefix]);
  function choose(id: string) {
    setOwn(id);
    props.onSelectedChange?.(id);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const usable = tabs.filter((tab) => !tab.disabled);
    const at = usable.findIndex((tab) => tab.id === selected);
    const to = usable[(at + (event.key === 'ArrowRight' ? 1 : usable.length - 1)) % usable.length];
    if (!to) return;
    choose(to.id);
    document.getElementById(`${prefix}-tab-${to.id}`)?.focus();
  }
  return (
    <div
      className={`hs-tabs hs-tabs-${props.variant ?? 'default'}${props.fill ? ' hs-tabs-fill' : ''}`}
    >
      <div role="tablist" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${prefix}-tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === selected}
            aria-controls={`${prefix}-panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            disabled={tab.disabled}
            onClick={() => choose(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <TabsContext.Provider value={state}>{props.children}</TabsContext.Provider>
    </div>
  );
}

export function Tab(props: {
  tabId?: string | number;
  title?: string;
  disabled?: boolean;
  children?: ReactNode;
}) {
  const tabs = useContext(TabsContext);
  const fallback = useId();
  const id = String(props.tabId ?? fallback);
  const register = tabs?.register;
  useEffect(
    () => register?.({ id, title: props.title ?? id, disabled: props.disabled ?? false }),
    [register, id, props.title, props.disabled],
  );
  if (!tabs) return <div>{props.children}</div>;
  return (
    <div
      role="tabpanel"
      id={`${tabs.prefix}-panel-${id}`}
      aria-labelledby={`${tabs.prefix}-tab-${id}`}
      hidden={tabs.selected !== id}
      className="hs-tab-panel"
    >
      {props.children}
    </div>
  );
}
