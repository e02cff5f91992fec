import {
  Input,
  MultiSelect,
  NumberInput,
  Select,
  Text,
  TextArea,
  Toggle,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { SettingField, SettingValue } from '../../contract/settings.ts';

/** The control for one field, by its kind. `problem` is what to do about what was typed. */
export function SettingInput(props: {
  field: SettingField;
  value: SettingValue;
  problem: string | null;
  change: (value: SettingValue) => void;
}) {
  const { field, value, problem, change } = props;
  const { name, label, hint, options = [] } = field;
  const words = {
    name,
    label,
    ...(hint && { description: hint }),
    error: problem !== null,
    ...(problem && { validationMessage: problem }),
  };
  switch (field.kind) {
    case 'number':
      return (
        <NumberInput
          {...words}
          {...(typeof value === 'number' && { value })}
          min={field.min ?? 0}
          max={field.max ?? Number.MAX_SAFE_INTEGER}
          precision={field.fractions ? 2 : 0}
          onChange={(given) => change(typeof given === 'number' ? given : null)}
        />
      );
    case 'text':
      return <Input {...words} value={String(value ?? '')} onInput={change} />;
    case 'prose':
      return (
        <TextArea
          {...words}
          value={String(value ?? '')}
          rows={6}
          resize="vertical"
          onInput={change}
        />
      );
    case 'lines':
      return <LinesInput {...words} value={value as string[]} onInput={change} />;
    case 'choice':
      return (
        <Select
          {...words}
          value={String(value)}
          options={options}
          onChange={(given) => change(String(given))}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...words}
          value={value as string[]}
          options={options}
          onChange={(given) => change(given.map(String))}
        />
      );
    case 'switch':
      return (
        <>
          <Toggle
            name={name}
            label={label}
            labelDisplay="top"
            checked={value === true}
            onChange={change}
          />
          <Text variant="microcopy">{hint}</Text>
        </>
      );
    case 'fact':
      return (
        <>
          <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
          <Text>{String(value)}</Text>
          <Text variant="microcopy">{hint}</Text>
        </>
      );
  }
}

/** Keeps what is typed as it is: an empty last line is where the next entry begins. */
function LinesInput(props: {
  name: string;
  label: string;
  value: string[];
  onInput: (entries: string[]) => void;
}) {
  const { value, onInput, ...words } = props;
  const [text, setText] = useState(value.join('\n'));
  return (
    <TextArea
      {...words}
      value={text}
      rows={3}
      resize="vertical"
      onInput={(typed) => {
        setText(typed);
        onInput(entriesOf(typed));
      }}
    />
  );
}

function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
