import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the screen, so that a fast scroll meets rows. */
const SPARE = 6;

export type VirtualListProps = {
  readonly count: number;
  /** Height of every row, in rem. */
  readonly rowHeight: number;
  /** Draws what stands in one row; in a table, its cells. */
  readonly children: (place: number) => ComponentChildren;
  /** Told which rows are on the screen, both included, at first and after every scroll that changes them. */
  readonly onRange?: (first: number, last: number) => void;
  /** A row that stays drawn wherever the list is scrolled, because it holds the focus. */
  readonly kept?: number | undefined;
  /** Scrolls back to the top when it changes. */
  readonly topKey?: string;
  readonly label: string;
  /** The column heads of a table; without them this is a plain list. */
  readonly head?: ComponentChildren;
  readonly box?: RefObject<HTMLDivElement | null>;
  /** What scrolls with the rows of a plain list, above and below them. */
  readonly above?: ComponentChildren;
  readonly below?: ComponentChildren;
};

type Range = { readonly row: number; readonly first: number; readonly last: number };

/** A list or table that holds in the document only the rows near the screen, whatever its length. */
export function VirtualList(props: VirtualListProps) {
  const { count, topKey, onRange } = props;
  const own = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLElement>(null);
  const box = props.box ?? own;
  const range = useRange({ box, rows, headSticks: props.head !== undefined }, props.rowHeight);
  const first = clamp(range.first, count);
  const last = clamp(range.last, count);
  const told = useRef(onRange);
  told.current = onRange;
  useEffect(() => {
    if (count > 0) told.current?.(first, last);
  }, [first, last, count, topKey]);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [topKey]);
  useLayoutEffect(() => stayReachable(box.current));
  const parts: Parts = { ...props, rows, row: range.row, drawn: drawnPlaces({ first, last }, props) };
  return (
    <div class="virtual-list" ref={box}>
      {props.above}
      {props.head === undefined ? <List {...parts} /> : <Table {...parts} />}
      {props.below}
    </div>
  );
}

/** Where no row holds anything to focus (every switch disabled), the box itself takes the keys that scroll. */
function stayReachable(box: HTMLElement | null): void {
  if (!box) return;
  if (box.querySelector(':is(a[href], button, input):not(:disabled)')) box.removeAttribute('tabindex');
  else box.tabIndex = 0;
}

type Parts = VirtualListProps & { readonly rows: RefObject<HTMLElement | null>; readonly row: number; readonly drawn: readonly number[] };

function List({ label, count, row, drawn, rows, children }: Parts) {
  return (
    <ul class="virtual-rows" aria-label={label} ref={(list) => keep(rows, list)} style={{ blockSize: `${count * row}px` }}>
      {drawn.map((place) => (
        <li key={place} aria-posinset={place + 1} aria-setsize={count} style={placeOf(place, row)}>
          {children(place)}
        </li>
      ))}
    </ul>
  );
}

function Table({ label, count, row, drawn, rows, head, children }: Parts) {
  return (
    <table aria-label={label} aria-rowcount={count + 1}>
      <thead>{head}</thead>
      <tbody class="virtual-rows" ref={(body) => keep(rows, body)} style={{ blockSize: `${count * row}px` }}>
        {drawn.map((place) => (
          <tr key={place} aria-rowindex={place + 2} style={placeOf(place, row)}>
            {children(place)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function keep(rows: RefObject<HTMLElement | null>, element: HTMLElement | null): void {
  rows.current = element;
}

function placeOf(place: number, row: number) {
  return { insetBlockStart: `${place * row}px`, blockSize: `${row}px` };
}

function drawnPlaces({ first, last }: Pick<Range, 'first' | 'last'>, { count, kept }: VirtualListProps): number[] {
  if (count === 0) return [];
  const from = Math.max(first - SPARE, 0);
  const to = Math.min(last + SPARE, count - 1);
  const all = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  if (kept === undefined || kept >= count || (kept >= from && kept <= to)) return all;
  return kept < from ? [kept, ...all] : [...all, kept];
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

type Boxes = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rows: RefObject<HTMLElement | null>;
  /** Whether what stands above the rows stays in view. */
  readonly headSticks: boolean;
};

/** Follows the size and the scroll position of the list's box: the row height in CSS pixels, and which rows it shows. */
function useRange({ box, rows, headSticks }: Boxes, rowHeight: number): Range {
  const [range, setRange] = useState<Range>({ row: rowHeight * 16, first: 0, last: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const read = () => {
      const row = rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const head = rows.current?.offsetTop ?? 0;
      const top = Math.max(0, element.scrollTop - (headSticks ? 0 : head));
      const end = Math.max(0, element.scrollTop) + element.clientHeight - head;
      // A row of which half can be seen is on the screen.
      const next = { row, first: Math.round(top / row), last: Math.round(end / row) - 1 };
      setRange((old) => (old.row === next.row && old.first === next.first && old.last === next.last ? old : next));
    };
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [box, rows, rowHeight, headSticks]);
  return range;
}
