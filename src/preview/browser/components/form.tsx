/** Form, and the label, description and message that every field has around it. */
import { createContext, useId } from 'react';
import type { FormEvent, ReactNode } from 'react';

import { remoteEvent } from './remote-event.ts';

export const FormContext = createContext(false);

type FormProps = {
  children?: ReactNode;
  onSubmit?: (event: unknown, reactions: unknown) => void;
  autoComplete?: 'on' | 'off';
  testId?: string;
};

export function Form(props: FormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const targetValue: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget))
      targetValue[name] = String(value);
    props.onSubmit?.({ ...remoteEvent('submit'), targetValue }, {});
  }
  return (
    <FormContext.Provider value={true}>
      <form
        className="hs-form"
        autoComplete={props.autoComplete}
        onSubmit={submit}
        data-test-id={props.testId}
      >
        {props.children}
      </form>
    </FormContext.Provider>
  );
}

export type FieldProps = {
  label?: string;
  name?: string;
  required?: boolean;
  readOnly?: boolean;
  description?: string;
  tooltip?: string;
  placeholder?: string;
  error?: boolean;
  validationMessage?: string;
  testId?: string;
};

/** The attributes that tie a field to the words around it. */
export type FieldIds = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
};

export function Field(
  props: FieldProps & { group?: boolean; children: (ids: FieldIds) => ReactNode },
) {
  const id = useId();
  const words = `${id}-words`;
  const described = props.description || props.validationMessage || props.tooltip;
  const ids: FieldIds = {
    id,
    'aria-describedby': described ? words : undefined,
    'aria-invalid': props.error || undefined,
  };
  const label = (
    <>
      {props.label}
      {props.required ? <span className="hs-required"> *</span> : null}
    </>
  );
  const body = (
    <>
      {props.children(ids)}
      {described ? (
        <div
          id={words}
          className={props.error ? 'hs-field-words hs-field-error' : 'hs-field-words'}
        >
          {props.error
            ? (props.validationMessage ?? props.description)
            : (props.description ?? props.tooltip)}
          {!props.error && props.validationMessage ? ` ${props.validationMessage}` : ''}
        </div>
      ) : null}
    </>
  );
  if (props.group) {
    return (
      <fieldset className="hs-field" data-test-id={props.testId}>
        {props.label ? <legend>{label}</legend> : null}
        {body}
      </fieldset>
    );
  }
  return (
    <div className="hs-field" data-test-id={props.testId}>
      {props.label ? <label htmlFor={id}>{label}</label> : null}
      {body}
    </div>
  );
}
