import { i18n } from '#i18n';
import type { ShowToast } from '../../lib/ui/use-toast.tsx';

/** One change of a setting: how it is made, what it is called when done, and how it is taken back. */
export type Change = {
  readonly make: () => Promise<unknown>;
  /** What a note says afterwards; absent where the change shows by itself and its way back is beside it. */
  readonly done?: string;
  readonly undo?: () => Promise<unknown>;
};

/** Makes changes and says what happened, with a way back. A change that could not be kept is said too, and shown as it was. */
export function changeMaker(show: ShowToast, askAgain: () => void): (change: Change) => Promise<void> {
  const failed = () => {
    show(i18n.t('controlNotKept'));
    askAgain();
  };
  return async ({ make, done, undo }) => {
    try {
      await make();
      if (done !== undefined) show(done, undo && (() => void undo().catch(failed)));
    } catch {
      failed();
    }
  };
}
