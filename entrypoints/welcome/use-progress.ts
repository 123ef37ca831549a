import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedBy } from '../../lib/card/card-target.ts';
import { ask } from '../../lib/messages/ask.ts';
import { watchSettings } from '../../lib/messages/watch-settings.ts';
import { useAnswer } from '../../lib/ui/use-answer.ts';
import { useVersion } from '../../lib/ui/use-version.ts';

/** What the reader has done so far. Nothing is ever undone here: what was tried once is known. */
export type Progress = { readonly openedCard: boolean; readonly turnedOff: boolean; readonly usedKeys: boolean };

/** The progress of the three steps, and how to tell it of a card. */
export function useProgress(): readonly [Progress, (opening: OpenedBy) => void] {
  const [progress, setProgress] = useState<Progress>({ openedCard: false, turnedOff: false, usedKeys: false });
  const settings = useAnswer(() => ask('get-settings', {}), useVersion(watchSettings)).value;
  const offBefore = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (!settings) return;
    const { off } = settings.counts;
    offBefore.current ??= off;
    if (off > offBefore.current) setProgress((old) => ({ ...old, turnedOff: true }));
    // Turning one on and another off must be seen as well.
    offBefore.current = off;
  }, [settings]);
  const onCard = useCallback((opening: OpenedBy) => {
    setProgress((old) => ({ ...old, openedCard: true, usedKeys: old.usedKeys || opening === 'command' }));
  }, []);
  return [progress, onCard];
}
