import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptId } from '../../lib/terms/concept.ts';

/** The term whose explanation is open, if any, and the way there and back. */
export type OpenTerms = {
  readonly id: ConceptId | undefined;
  readonly show: (id: ConceptId) => void;
  /** Back to the term before, from the first one to the list, where the focus returns to its row. */
  readonly back: () => void;
};

/** Keeps the terms that were opened one from the other; `field` takes the focus when the row it came from is gone. */
export function useOpenTerms(field: RefObject<HTMLElement | null>): OpenTerms {
  const [ids, setIds] = useState<readonly ConceptId[]>([]);
  const from = useRef<Element | null>(null);
  const id = ids.at(-1);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && id === undefined) {
      const place = from.current?.isConnected ? from.current : field.current;
      if (place instanceof HTMLElement) place.focus();
    }
    wasOpen.current = id !== undefined;
  }, [id, field]);
  return {
    id,
    show(next) {
      if (ids.length === 0) from.current = document.activeElement;
      setIds([...ids, next]);
    },
    back: () => setIds(ids.slice(0, -1)),
  };
}
