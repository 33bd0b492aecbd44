import type { InputHTMLAttributes } from 'preact';
import type { Translate } from '../locale/translate.ts';
import { describedBy, errorOf, type FieldProps } from './field.ts';
import { FieldErrorMessage, FormGroup, Hint } from './field-parts.tsx';

type InputAttributes = Omit<InputHTMLAttributes, 'type' | 'role' | 'list'>;

/** The JSX types know each kind of input by its literal. */
const INPUTS = {
  text: (attributes: InputAttributes) => <input type="text" {...attributes} />,
  date: (attributes: InputAttributes) => <input type="date" {...attributes} />,
  time: (attributes: InputAttributes) => <input type="time" {...attributes} />,
  url: (attributes: InputAttributes) => <input type="url" {...attributes} />,
};

interface TextFieldProps extends FieldProps {
  readonly t: Translate;
  readonly value: string;
  readonly type?: keyof typeof INPUTS;
  readonly inputMode?: 'tel' | 'numeric';
  readonly width?: 'cells' | 'short' | 'full';
  readonly maxLength?: number | undefined;
  /** Latest day a date may have. */
  readonly max?: string;
}

export function TextField({ t, value, type = 'text', width = 'full', ...props }: TextFieldProps) {
  const error = errorOf(props);
  const Input = INPUTS[type];
  const face = width === 'cells' ? 'rw-cells-input' : `govuk-input rw-input--${width}`;
  return (
    <FormGroup field={props}>
      <label class="govuk-label" for={props.name}>
        {props.label}
      </label>
      <Hint {...props} />
      <FieldErrorMessage t={t} name={props.name} errors={props.errors} />
      <Input
        class={error ? `${face} govuk-input--error` : face}
        id={props.name}
        name={props.name}
        inputmode={props.inputMode}
        value={value}
        maxlength={props.maxLength}
        max={props.max}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  );
}

interface TextAreaFieldProps extends FieldProps {
  readonly t: Translate;
  readonly value: string;
}

/** Long text. The limit is told and checked on arrival: cutting off while typing loses words unseen. */
export function TextAreaField({ t, value, ...props }: TextAreaFieldProps) {
  return (
    <FormGroup field={props}>
      <label class="govuk-label" for={props.name}>
        {props.label}
      </label>
      <Hint {...props} />
      <FieldErrorMessage t={t} name={props.name} errors={props.errors} />
      <textarea
        class={errorOf(props) ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={props.name}
        name={props.name}
        rows={5}
        aria-describedby={describedBy(props)}
      >
        {value}
      </textarea>
    </FormGroup>
  );
}
