import type { JSX } from 'preact';

type SwitchProps = {
  readonly on: boolean;
  /** What is switched, for whoever cannot see the row it stands in: "Mark DMZ". */
  readonly name: string;
  /** The one switch of a surface that is filled with colour. */
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
};

/** An on/off switch. It shows what it is told: the owner changes `on` when the change is kept. */
export function Switch({ on, name, main = false, disabled = false, onChange }: SwitchProps): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      class={main ? 'switch main' : 'switch'}
      aria-checked={on}
      aria-label={name}
      disabled={disabled}
      onClick={() => onChange(!on)}
    />
  );
}
