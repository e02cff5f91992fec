import { createController } from '@remote-ui/react/host';
import type { ComponentMapping } from '@remote-ui/react/host';
import type { ComponentType } from 'react';

import * as buttons from './buttons.tsx';
import * as charts from './charts.tsx';
import * as choices from './choices.tsx';
import * as crm from './crm-components.tsx';
import * as disclosure from './disclosure.tsx';
import * as feedback from './feedback.tsx';
import { Form } from './form.tsx';
import * as inputs from './inputs.tsx';
import * as layout from './layout.tsx';
import * as overlay from './overlay.tsx';
import * as page from './page-components.tsx';
import * as statistics from './statistics.tsx';
import * as table from './table.tsx';
import * as text from './text.tsx';

/** Each component name that a bundle may send, with what draws it. */
export const components: ComponentMapping = {
  Accordion: disclosure.Accordion,
  Alert: feedback.Alert,
  AutoGrid: layout.AutoGrid,
  BarChart: charts.BarChart,
  Box: layout.Box,
  Button: buttons.Button,
  ButtonRow: buttons.ButtonRow,
  Card: layout.Card,
  Center: layout.Center,
  Checkbox: choices.Checkbox,
  CrmActionButton: crm.CrmActionButton,
  CrmActionLink: crm.CrmActionLink,
  CrmCardActions: crm.CrmCardActions,
  CrmDataHighlight: crm.CrmPropertyList,
  CrmPropertyList: crm.CrmPropertyList,
  CurrencyInput: inputs.CurrencyInput,
  DateInput: inputs.DateInput,
  DescriptionList: text.DescriptionList,
  DescriptionListItem: text.DescriptionListItem,
  Divider: layout.Divider,
  Dropdown: buttons.Dropdown,
  DropdownButtonItem: buttons.DropdownButtonItem,
  EmptyState: feedback.EmptyState,
  ErrorState: feedback.ErrorState,
  ExpandableText: text.ExpandableText,
  Flex: layout.Flex,
  Form,
  Grid: layout.Grid,
  GridItem: layout.GridItem,
  HeaderActions: page.PageHeaderActions,
  Heading: text.Heading,
  Icon: text.Icon,
  Illustration: text.Illustration,
  Image: text.Image,
  Inline: layout.Inline,
  Input: inputs.Input,
  LineChart: charts.LineChart,
  Link: text.Link,
  List: text.List,
  LoadingButton: buttons.LoadingButton,
  LoadingSpinner: feedback.LoadingSpinner,
  Modal: overlay.Modal,
  ModalBody: overlay.ModalBody,
  ModalFooter: overlay.ModalFooter,
  MultiSelect: choices.MultiSelect,
  NumberInput: inputs.NumberInput,
  PageBreadcrumbs: page.PageBreadcrumbs,
  PageBreadcrumbsCurrent: page.PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink: page.PageLink,
  PageHeader: page.PageHeader,
  PageHeaderLink: text.Link,
  PageHeaderPageLink: page.PageLink,
  PageHeaderPrimaryAction: page.PageHeaderActions,
  PageHeaderSecondaryActions: page.PageHeaderActions,
  PageLink: page.PageLink,
  PageTitle: page.PageTitle,
  Panel: overlay.Panel,
  PanelBody: overlay.ModalBody,
  PanelFooter: overlay.ModalFooter,
  PanelSection: overlay.PanelSection,
  PrimaryHeaderActionButton: page.PrimaryHeaderActionButton,
  ProgressBar: feedback.ProgressBar,
  RadioButton: choices.RadioButton,
  ScoreCircle: feedback.ScoreCircle,
  SearchInput: inputs.SearchInput,
  SecondaryHeaderActionButton: page.SecondaryHeaderActionButton,
  Select: choices.Select,
  Spacer: layout.Spacer,
  Stack: layout.Stack,
  Stack2: layout.Stack,
  Statistics: statistics.Statistics,
  StatisticsItem: statistics.StatisticsItem,
  StatisticsTrend: statistics.StatisticsTrend,
  StatusTag: feedback.StatusTag,
  StepIndicator: feedback.StepIndicator,
  StepperInput: inputs.StepperInput,
  Tab: disclosure.Tab,
  Table: table.Table,
  TableBody: table.TableBody,
  TableCell: table.TableCell,
  TableFooter: table.TableFooter,
  TableHead: table.TableHead,
  TableHeader: table.TableHeader,
  TableRow: table.TableRow,
  Tabs: disclosure.Tabs,
  Tag: feedback.Tag,
  Text: text.Text,
  TextArea: inputs.TextArea,
  Textarea: inputs.TextArea,
  Tile: layout.Tile,
  TimeInput: inputs.TimeInput,
  Toggle: choices.Toggle,
  ToggleGroup: choices.ToggleGroup,
  Tooltip: feedback.Tooltip,
};

const known = createController(components);

/** Draws known components; an unknown one leaves a visible notice, so that nothing is lost quietly. */
export const componentController = {
  ...known,
  get(type: Parameters<typeof known.get>[0]) {
    const name = String(type);
    return Object.hasOwn(components, name) ? known.get(type) : noticeFor(name);
  },
};

const notices = new Map<string, ComponentType<Record<string, unknown>>>();

function noticeFor(name: string) {
  const kept = notices.get(name);
  if (kept) return kept;
  const Notice = (props: { children?: React.ReactNode }) => (
    <div className="hs-unknown" role="note">
      <strong>The preview cannot draw “{name}”.</strong>
      {props.children}
    </div>
  );
  notices.set(name, Notice);
  return Notice;
}
