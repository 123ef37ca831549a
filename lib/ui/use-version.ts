import { useEffect, useState } from 'preact/hooks';

/** Calls `changed` at every change until the signal stops it. */
export type Watch = (changed: () => void, signal: AbortSignal) => void;

/** A number that grows with every change that `watch` tells of, for as long as the component lives. */
export function useVersion(watch: Watch): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    watch(() => setVersion((old) => old + 1), life.signal);
    return () => life.abort();
  }, [watch]);
  return version;
}
