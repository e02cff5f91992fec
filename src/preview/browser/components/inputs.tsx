/** Fields one types into: Input, TextArea, SearchInput, NumberInput, CurrencyInput, StepperInput, DateInput, TimeInput. */
import { useRef } from 'react';

import { Field } from './form.tsx';
import type { FieldProps } from './form.tsx';
import { useRemoteValue } from './use-remote-value.ts';

type Typed<T> = FieldProps & {
  value?: T;
  defaultValue?: T;
  onChange?: (value: T) => void;
  onInput?: (value: T) => void;
  onBlur?: (value: T) => void;
  onFocus?: (value: T) => void;
};

/** What fields of free text share: each keystroke is told as it comes, and the change once the field is left. */
function useTyped(props: Typed<string>) {
  const [text, setText] = useRemoteValue(props.value, props.defaultValue ?? '');
  const focused = useRef(text);
  return {
    name: props.name,
    value: text,
    required: props.required,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
      props.onInput?.(event.target.value);
    },
    onFocus: () => {
      focused.current = text;
      props.onFocus?.(text);
    },
    onBlur: () => {
      if (focused.current !== text) props.onChange?.(text);
      props.onBlur?.(text);
    },
  };
}

export function Input(props: Typed<string> & { type?: string }) {
  const typed = useTyped(props);
  return (
    <Field {...props}>
      {(ids) => (
        <input
          {...ids}
          className="hs-input"
          type={props.type === 'password' || props.type === 'search' ? props.type : 'text'}
          {...typed}
        />
      )}
    </Field>
  );
}

export function TextArea(
  props: Typed<string> & { cols?: number; rows?: number; maxLength?: number; resize?: string },
) {
  const typed = useTyped(props);
  return (
    <Field {...props}>
      {(ids) => (
        <textarea
          {...ids}
          className="hs-input"
          style={{ resize: (props.resize ?? 'both') as 'both' }}
          rows={props.rows ?? 3}
          maxLength={props.maxLength}
          {...typed}
        />
      )}
    </Field>
  );
}

export function SearchInput(props: Typed<string> & { clearable?: boolean }) {
  return <Input {...props} type="search" />;
}

type NumberProps = Typed<number> & {
  min?: number;
  max?: number;
  precision?: number;
  stepSize?: number;
  currency?: string;
};

/** Tells a number; half-typed text is none yet. */
function report(value: string, tell?: (value: number) => void) {
  const number = Number(value);
  if (value !== '' && Number.isFinite(number)) tell?.(number);
}

export function NumberInput(props: NumberProps) {
  const [text, setText] = useRemoteValue(
    props.value === undefined || props.value === null ? undefined : String(props.value),
    props.defaultValue === undefined ? '' : String(props.defaultValue),
  );
  return (
    <Field {...props}>
      {(ids) => (
        <span className="hs-affixed">
          {props.currency ? <span className="hs-affix">{props.currency}</span> : null}
          <input
            {...ids}
            className="hs-input"
            type="number"
            name={props.name}
            value={text}
            min={props.min}
            max={props.max}
            step={props.stepSize ?? (props.precision ? 10 ** -props.precision : 'any')}
            required={props.required}
            readOnly={props.readOnly}
            placeholder={props.placeholder}
            onChange={(event) => {
              setText(event.target.value);
              report(event.target.value, props.onInput);
              report(event.target.value, props.onChange);
            }}
            onBlur={() => report(text, props.onBlur)}
          />
        </span>
      )}
    </Field>
  );
}

export const CurrencyInput = (props: NumberProps) => (
  <NumberInput {...props} currency={props.currency ?? 'EUR'} />
);
export const StepperInput = (props: NumberProps) => (
  <NumberInput {...props} stepSize={props.stepSize ?? 1} />
);

/** HubSpot counts months from 0. */
type DateValue = { year: number; month: number; date: number; formattedDate?: string };
const two = (value: number) => String(value).padStart(2, '0');
const isoDate = (value: DateValue | null | undefined) =>
  value ? `${value.year}-${two(value.month + 1)}-${two(value.date)}` : '';
const limit = (value: DateValue | undefined) => (value ? isoDate(value) : undefined);

export function DateInput(
  props: Omit<Typed<DateValue>, 'onInput' | 'placeholder'> & { min?: DateValue; max?: DateValue },
) {
  const [text, setText] = useRemoteValue(
    props.value ? isoDate(props.value) : undefined,
    isoDate(props.defaultValue),
  );
  function change(value: string) {
    setText(value);
    const [year, month, date] = value.split('-').map(Number);
    if (year && month && date)
      props.onChange?.({ year, month: month - 1, date, formattedDate: value });
  }
  return (
    <Field {...props}>
      {(ids) => (
        <input
          {...ids}
          className="hs-input"
          type="date"
          name={props.name}
          value={text}
          min={limit(props.min)}
          max={limit(props.max)}
          required={props.required}
          readOnly={props.readOnly}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}

type TimeValue = { hours: number; minutes: number };
const clock = (value: TimeValue | undefined) =>
  value ? `${two(value.hours)}:${two(value.minutes)}` : '';

export function TimeInput(props: Omit<Typed<TimeValue>, 'onInput' | 'placeholder'>) {
  const [text, setText] = useRemoteValue(
    props.value ? clock(props.value) : undefined,
    clock(props.defaultValue),
  );
  return (
    <Field {...props}>
      {(ids) => (
        <input
          {...ids}
          className="hs-input"
          type="time"
          name={props.name}
          value={text}
          required={props.required}
          readOnly={props.readOnly}
          onChange={(event) => {
            setText(event.target.value);
            const [hours, minutes] = event.target.value.split(':').map(Number);
            if (hours !== undefined && minutes !== undefined) props.onChange?.({ hours, minutes });
          }}
        />
      )}
    </Field>
  );
}
