import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenedBy } from '../../lib/card/card-target.ts';
import { Wordmark } from '../../lib/ui/wordmark.tsx';
import { Steps } from './steps.tsx';
import { useProgress } from './use-progress.ts';

type WelcomeIntroProps = {
  /** Starts the live reader of the sample and tells of every card that it opens, until the signal stops it. */
  readonly startReading?: (onCard: (by: OpenedBy) => void, signal: AbortSignal) => void;
};

/** What Newsgloss is, and the three things to try in the sample below. */
export function WelcomeIntro({ startReading }: WelcomeIntroProps) {
  const [progress, onCard] = useProgress();
  const [touch] = useState(() => !matchMedia('(any-hover: hover)').matches);
  useEffect(() => {
    const life = new AbortController();
    startReading?.(onCard, life.signal);
    return () => life.abort();
  }, [startReading, onCard]);
  return (
    <>
      <Wordmark />
      <h1>{i18n.t('welcomeTitle')}</h1>
      <p class="lead">{i18n.t('welcomeText')}</p>
      <Steps progress={progress} touch={touch} />
    </>
  );
}
