import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

type EmptyStateProps = {
  readonly icon: string;
  /** The reason, in a few words: "This page is in French". */
  readonly title: string;
  readonly children?: ComponentChildren;
  /** At most one thing to do about it. */
  readonly action?: { readonly name: string; readonly main?: boolean; readonly run: () => void };
};

/** What stands where a list would be when there is nothing to list, and why. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <Icon path={icon} />
      <h2 dir="auto">{title}</h2>
      {children === undefined ? undefined : <p dir="auto">{children}</p>}
      {action ? (
        <button type="button" class={action.main ? 'button primary' : 'button'} onClick={action.run}>
          {action.name}
        </button>
      ) : undefined}
    </div>
  );
}
