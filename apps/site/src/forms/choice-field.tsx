import type { ComponentChildren } from 'preact';
import type { Translate } from '../locale/translate.ts';
import { describedBy, type FieldProps } from './field.ts';
import { FieldErrorMessage, FormGroup, Hint } from './field-parts.tsx';

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string | null;
  /** Asked only of whoever chooses this option; shown below it. */
  readonly reveals?: ComponentChildren;
}

interface ChoiceFieldProps extends FieldProps {
  readonly t: Translate;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** The question is the heading of its page. */
  readonly isPageHeading?: boolean;
}

/** One of several, as radio buttons. The first has the field's own id, so that an error can lead to it. */
export function RadioField({
  t,
  options,
  value,
  isPageHeading = false,
  ...props
}: ChoiceFieldProps) {
  return (
    <FormGroup field={props}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend
          class={`govuk-fieldset__legend govuk-fieldset__legend--${isPageHeading ? 'l' : 'm'}`}
        >
          {isPageHeading ? <h1 class="govuk-fieldset__heading">{props.label}</h1> : props.label}
        </legend>
        <Hint {...props} />
        <FieldErrorMessage t={t} name={props.name} errors={props.errors} />
        <div class="govuk-radios">
          {options.map((option, index) => (
            <>
              <RadioItem
                id={index === 0 ? props.name : `${props.name}-${index + 1}`}
                name={props.name}
                option={option}
                isChecked={option.value === value}
              />
              {option.reveals && <div class="rw-revealed">{option.reveals}</div>}
            </>
          ))}
        </div>
      </fieldset>
    </FormGroup>
  );
}

function RadioItem({
  id,
  name,
  option,
  isChecked,
}: {
  id: string;
  name: string;
  option: Option;
  isChecked: boolean;
}) {
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={option.value}
        checked={isChecked}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {option.text}
      </label>
      {option.hint && (
        <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
          {option.hint}
        </div>
      )}
    </div>
  );
}

export function SelectField({
  t,
  options,
  value,
  ...props
}: Omit<ChoiceFieldProps, 'isPageHeading'>) {
  return (
    <FormGroup field={props}>
      <label class="govuk-label" for={props.name}>
        {props.label}
      </label>
      <Hint {...props} />
      <FieldErrorMessage t={t} name={props.name} errors={props.errors} />
      <select
        class="govuk-select"
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly isTicked: boolean;
}

/** One box to tick. */
export function TickField({ name, label, isTicked }: TickProps) {
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes">
        <TickItem name={name} label={label} isTicked={isTicked} />
      </div>
    </div>
  );
}

/** One of several boxes that stand together. */
export function TickItem({ name, label, isTicked }: TickProps) {
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={name}
        name={name}
        type="checkbox"
        value="1"
        checked={isTicked}
      />
      <label class="govuk-label govuk-checkboxes__label" for={name}>
        {label}
      </label>
    </div>
  );
}
