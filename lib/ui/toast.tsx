import type { JSX, TargetedFocusEvent, TargetedPointerEvent } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './icon.tsx';
import { closeIcon } from './icon-paths.ts';

type ToastProps = {
  /** What happened: "DMZ turned off". Absent: the place is there, empty, so that a screen reader hears what comes into it. */
  readonly text: string | undefined;
  readonly onUndo?: () => void;
  readonly onDismiss: () => void;
  /** Told true when the pointer or the focus comes into the toast, false when both are gone: its clock waits meanwhile. */
  readonly onHold: (held: boolean) => void;
};

/** A short note of what happened, with a way back. How long it stays is the owner's business (toast-clock.ts). */
export function Toast({ text, onUndo, onDismiss, onHold }: ToastProps): JSX.Element {
  const leave = (event: TargetedPointerEvent<HTMLElement>): void => onHold(event.currentTarget.matches(':focus-within'));
  const blur = (event: TargetedFocusEvent<HTMLElement>): void => {
    const { currentTarget, relatedTarget } = event;
    onHold((relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) || currentTarget.matches(':hover'));
  };
  return (
    <div class="toast-place" role="status">
      {text === undefined ? undefined : (
        <div class="toast" onPointerEnter={() => onHold(true)} onPointerLeave={leave} onFocusIn={() => onHold(true)} onFocusOut={blur}>
          <span dir="auto">{text}</span>
          <span class="toast-acts">
            {onUndo ? (
              <button type="button" class="text-button" onClick={onUndo}>
                {i18n.t('controlUndo')}
              </button>
            ) : undefined}
            <button type="button" class="icon-button" aria-label={i18n.t('controlDismiss')} onClick={onDismiss}>
              <Icon path={closeIcon} />
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
