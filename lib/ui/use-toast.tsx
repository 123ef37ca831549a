import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Toast } from './toast.tsx';
import { startToastClock, type ToastClock } from './toast-clock.ts';

type Note = { readonly text: string; readonly onUndo?: () => void };

/** Shows a note of what happened; an earlier note gives way. */
export type ShowToast = (text: string, onUndo?: () => void) => void;

/** The one toast of a page: how to show it, and its place in the document. */
export function useToast(): { readonly show: ShowToast; readonly toast: JSX.Element } {
  const [note, setNote] = useState<Note | undefined>(undefined);
  const clock = useRef<ToastClock | undefined>(undefined);
  const dismiss = useCallback(() => {
    clock.current?.stop();
    setNote(undefined);
  }, []);
  const show = useCallback<ShowToast>(
    (text, onUndo) => {
      clock.current?.stop();
      clock.current = startToastClock(dismiss);
      setNote(onUndo ? { text, onUndo } : { text });
    },
    [dismiss],
  );
  useEffect(() => () => clock.current?.stop(), []);
  const undo = note?.onUndo;
  const act = undo && {
    onUndo: () => {
      dismiss();
      undo();
    },
  };
  const toast = <Toast text={note?.text} {...act} onDismiss={dismiss} onHold={(held) => clock.current?.hold(held)} />;
  return { show, toast };
}
