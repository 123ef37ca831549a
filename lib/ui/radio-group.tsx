import type { ComponentChildren, JSX } from 'preact';

type Choice<Value extends string> = {
  readonly value: Value;
  readonly name: string;
  /** A small picture of the choice, at the end of its line. */
  readonly sample?: ComponentChildren;
};

type RadioGroupProps<Value extends string> = {
  readonly legend: string;
  /** One word, unique on the page: radios of one group share it. */
  readonly group: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One choice out of a few, as native radios: arrow keys, names and form semantics come from the browser. */
export function RadioGroup<Value extends string>({ legend, group, value, choices, onChange }: RadioGroupProps<Value>): JSX.Element {
  return (
    <fieldset class="choices">
      <legend class="label">{legend}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            class="radio"
            name={group}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.name}</span>
          {choice.sample === undefined ? undefined : <span aria-hidden="true">{choice.sample}</span>}
        </label>
      ))}
    </fieldset>
  );
}
