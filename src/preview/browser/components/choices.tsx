/** Fields one chooses in: Select, MultiSelect, Checkbox, RadioButton, Toggle, ToggleGroup. */
import { useId } from 'react';
import type { ReactNode } from 'react';

import { useWords } from './component-words.ts';
import { Field } from './form.tsx';
import type { FieldProps } from './form.tsx';
import { useRemoteValue } from './use-remote-value.ts';

type Value = string | number | boolean;
type Option = { label: string; value: Value };

export function Select(
  props: FieldProps & {
    value?: Value;
    options?: Option[];
    onChange?: (value: Value) => void;
    variant?: string;
  },
) {
  const words = useWords();
  const options = props.options ?? [];
  const [chosen, setChosen] = useRemoteValue<Value | ''>(props.value, '');
  return (
    <Field {...props}>
      {(ids) => (
        <select
          {...ids}
          className={
            props.variant === 'transparent' ? 'hs-input hs-select-transparent' : 'hs-input'
          }
          name={props.name}
          required={props.required}
          disabled={props.readOnly}
          value={String(chosen)}
          onChange={(event) => {
            const option = options.find((one) => String(one.value) === event.target.value);
            if (!option) return;
            setChosen(option.value);
            props.onChange?.(option.value);
          }}
        >
          <option value="" disabled>
            {props.placeholder ?? words.choose}
          </option>
          {options.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function MultiSelect(
  props: FieldProps & { value?: Value[]; options?: Option[]; onChange?: (value: Value[]) => void },
) {
  const [chosen, setChosen] = useRemoteValue<Value[]>(props.value, []);
  return (
    <Field {...props} group>
      {() =>
        (props.options ?? []).map((option) => (
          <Checkbox
            key={String(option.value)}
            name={props.name ?? ''}
            value={String(option.value)}
            checked={chosen.includes(option.value)}
            readOnly={props.readOnly ?? false}
            onChange={(checked) => {
              const next = checked
                ? [...chosen, option.value]
                : chosen.filter((value) => value !== option.value);
              setChosen(next);
              props.onChange?.(next);
            }}
          >
            {option.label}
          </Checkbox>
        ))
      }
    </Field>
  );
}

type BoxProps = {
  value?: string;
  checked?: boolean;
  initialIsChecked?: boolean;
  readonly?: boolean;
  readOnly?: boolean;
  description?: string;
  name?: string;
  inline?: boolean;
  onChange?: (checked: boolean, value: string) => void;
  children?: ReactNode;
  'aria-label'?: string;
};

function Choice(props: BoxProps & { type: 'checkbox' | 'radio' }) {
  const id = useId();
  const [checked, setChecked] = useRemoteValue(props.checked, props.initialIsChecked ?? false);
  return (
    <div className={props.inline ? 'hs-choice hs-choice-inline' : 'hs-choice'}>
      <input
        id={id}
        type={props.type}
        name={props.name}
        value={props.value ?? 'on'}
        checked={checked}
        disabled={props.readOnly ?? props.readonly}
        aria-label={props['aria-label']}
        onChange={(event) => {
          setChecked(event.target.checked);
          props.onChange?.(event.target.checked, props.value ?? 'on');
        }}
      />
      <label htmlFor={id}>
        {props.children}
        {props.description ? <span className="hs-field-words">{props.description}</span> : null}
      </label>
    </div>
  );
}

export const Checkbox = (props: BoxProps) => <Choice {...props} type="checkbox" />;
export const RadioButton = (props: BoxProps) => <Choice {...props} type="radio" />;

type ToggleProps = {
  label: string;
  labelDisplay?: 'inline' | 'top' | 'hidden';
  checked?: boolean;
  initialIsChecked?: boolean;
  readonly?: boolean;
  readOnly?: boolean;
  name?: string;
  onChange?: (checked: boolean) => void;
  textChecked?: string;
  textUnchecked?: string;
};

export function Toggle(props: ToggleProps) {
  const [checked, setChecked] = useRemoteValue(props.checked, props.initialIsChecked ?? false);
  return (
    <label className={`hs-toggle hs-toggle-${props.labelDisplay ?? 'inline'}`}>
      <span className={props.labelDisplay === 'hidden' ? 'hs-visually-hidden' : undefined}>
        {props.label}
      </span>
      <input
        type="checkbox"
        role="switch"
        name={props.name}
        checked={checked}
        disabled={props.readOnly ?? props.readonly}
        onChange={(event) => {
          setChecked(event.target.checked);
          props.onChange?.(event.target.checked);
        }}
      />
      <span aria-hidden="true">
        {checked ? (props.textChecked ?? 'on') : (props.textUnchecked ?? 'off')}
      </span>
    </label>
  );
}

type GroupOption = {
  label: string;
  value: string;
  initialIsChecked?: boolean;
  readonly?: boolean;
  readOnly?: boolean;
  description?: string;
};
type ToggleGroupProps = FieldProps & {
  toggleType?: 'checkboxList' | 'radioButtonList';
  options?: GroupOption[];
  value?: string | string[];
  inline?: boolean;
  onChange?: (value: string | string[]) => void;
};

export function ToggleGroup(props: ToggleGroupProps) {
  const radio = props.toggleType === 'radioButtonList';
  const options = props.options ?? [];
  const initial = options.filter((option) => option.initialIsChecked).map((option) => option.value);
  const given = props.value === undefined ? undefined : [props.value].flat();
  const [chosen, setChosen] = useRemoteValue<string[]>(given, initial);
  const fallbackName = useId();
  function choose(value: string, checked: boolean) {
    const next = radio
      ? [value]
      : checked
        ? [...chosen, value]
        : chosen.filter((other) => other !== value);
    setChosen(next);
    props.onChange?.(radio ? value : next);
  }
  return (
    <Field {...props} group>
      {() => (
        <div className={props.inline ? 'hs-choices-inline' : undefined}>
          {options.map((option) => (
            <Choice
              key={option.value}
              type={radio ? 'radio' : 'checkbox'}
              name={props.name ?? fallbackName}
              value={option.value}
              checked={chosen.includes(option.value)}
              readOnly={option.readOnly ?? option.readonly ?? props.readOnly ?? false}
              {...(option.description ? { description: option.description } : {})}
              onChange={(checked) => choose(option.value, checked)}
            >
              {option.label}
            </Choice>
          ))}
        </div>
      )}
    </Field>
  );
}
