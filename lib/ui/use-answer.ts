import { useEffect, useRef, useState } from 'preact/hooks';

/** The newest answer to a question, and what went wrong with the last attempt. Both are undefined while the first is awaited. */
export type Answered<T> = { readonly value: T | undefined; readonly problem: unknown };

/**
 * Asks again whenever `key` changes. The last answer stays until the next arrives, and an answer that arrives after a newer
 * question was asked is dropped.
 */
export function useAnswer<T>(question: () => Promise<T>, key: string | number): Answered<T> {
  const [answered, setAnswered] = useState<Answered<T>>({ value: undefined, problem: undefined });
  const newest = useRef<unknown>(undefined);
  useEffect(() => {
    const asked = question();
    newest.current = asked;
    const current = () => newest.current === asked;
    asked.then(
      (value) => current() && setAnswered({ value, problem: undefined }),
      (problem: unknown) => current() && setAnswered((old) => ({ value: old.value, problem: problem ?? new Error('no answer') })),
    );
    return () => {
      if (current()) newest.current = undefined;
    };
  }, [key]);
  return answered;
}
