import type { JSX } from 'preact';

type IconProps = {
  /** A drawing from icon-paths.ts. */
  readonly path: string;
  /** True for drawings that point along the line of text: they turn round in right-to-left. */
  readonly turns?: boolean;
};

/** A drawing of 16 px in the text's colour. It says nothing to a screen reader: the control around it has the name. */
export function Icon({ path, turns = false }: IconProps): JSX.Element {
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
