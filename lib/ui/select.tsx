import type { JSX, TargetedEvent } from 'preact';
import { Icon } from './icon.tsx';
import { chevronDownIcon } from './icon-paths.ts';

type SelectProps<Value extends string> = {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
};

/** A native drop-down list with a name of its own for screen readers. */
export function Select<Value extends string>({ name, value, options, onChange }: SelectProps<Value>): JSX.Element {
  const change = (event: TargetedEvent<HTMLSelectElement>): void => {
    const chosen = options[event.currentTarget.selectedIndex];
    if (chosen) onChange(chosen.value);
  };
  return (
    <span class="select">
      <select aria-label={name} value={value} onChange={change}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon path={chevronDownIcon} />
    </span>
  );
}
