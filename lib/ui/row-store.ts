/** How many rows are asked for at once; more than any screen shows, little enough to travel fast. */
export const PAGE_SIZE = 100;

/** Where the rows of one question come from. */
export type RowSource<Row> = {
  /** Names the question: rows of another key are not mixed with these. */
  readonly key: string;
  readonly load: (offset: number, limit: number) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>;
  /** True when a change of settings can change which rows belong here, so that offsets move. */
  readonly shifts: boolean;
};

/** A long list of which only the rows near the screen are held. */
export type RowStore<Row> = {
  /** How many rows there are in all; undefined before the first answer. */
  readonly total: () => number | undefined;
  /** The row at a place; undefined while it is on its way. */
  readonly rowAt: (place: number) => Row | undefined;
  /** False while rows of the former question are shown. */
  readonly isCurrent: () => boolean;
  /** Why the last question got no answer. */
  readonly problem: () => unknown;
  /** Asks another question; what is shown stays until the first answer. */
  readonly setSource: (source: RowSource<Row>) => void;
  /** Says which rows are on the screen, both included. */
  readonly need: (first: number, last: number) => void;
  /** Changes held rows at once, before any answer. */
  readonly patch: (change: (row: Row) => Row) => void;
  /** Renews the rows near the screen in their places and forgets the others. */
  readonly renew: (newest: (rows: readonly Row[]) => Promise<readonly Row[]>) => Promise<void>;
  /** Asks again after a problem. */
  readonly retry: () => void;
};

type State<Row> = {
  source: RowSource<Row> | undefined;
  pages: Map<number, readonly Row[]>;
  /** Rows of the former question, shown until the first answer to the present one. */
  former: Map<number, readonly Row[]> | undefined;
  total: number | undefined;
  problem: unknown;
  first: number;
  last: number;
  busy: boolean;
  aged: boolean;
  generation: number;
};

/**
 * Creates a row store. `changed` is called whenever something to show has changed.
 * One question is under way at any time and the newest waits for it, so a slow search never queues up behind fast typing.
 */
export function createRowStore<Row>(changed: () => void): RowStore<Row> {
  const state = emptyState<Row>();
  const pump = () => {
    if (!state.busy && state.problem === undefined) loadNext(state, changed, pump);
  };
  return {
    total: () => state.total,
    rowAt: (place) => (state.former ?? state.pages).get(Math.floor(place / PAGE_SIZE))?.[place % PAGE_SIZE],
    isCurrent: () => state.former === undefined && state.total !== undefined,
    problem: () => state.problem,
    setSource(source) {
      const same = state.source?.key === source.key;
      state.source = source;
      if (same) return;
      startOver(state);
      Object.assign(state, { first: 0, last: 0 });
      pump();
    },
    need(first, last) {
      Object.assign(state, { first, last });
      if (state.aged && state.source?.shifts && missingPage(state) !== undefined) startOver(state);
      pump();
    },
    patch(change) {
      for (const [page, rows] of state.pages) state.pages.set(page, rows.map(change));
      changed();
    },
    renew: (newest) => renew(state, newest, changed),
    retry() {
      state.problem = undefined;
      changed();
      pump();
    },
  };
}

function emptyState<Row>(): State<Row> {
  const nothing = { source: undefined, former: undefined, total: undefined, problem: undefined };
  return { ...nothing, pages: new Map(), first: 0, last: 0, busy: false, aged: false, generation: 0 };
}

function startOver<Row>(state: State<Row>): void {
  state.former ??= state.pages;
  state.pages = new Map();
  state.problem = undefined;
  state.aged = false;
  state.generation++;
}

/** The first page near the screen that is not held; the one after the screen counts, so that scrolling meets rows. */
function missingPage<Row>(state: State<Row>): number | undefined {
  const lastRow = state.former || state.total === undefined ? state.last : Math.min(state.last + PAGE_SIZE / 2, state.total - 1);
  for (let page = Math.floor(state.first / PAGE_SIZE); page <= Math.floor(Math.max(lastRow, 0) / PAGE_SIZE); page++) {
    if (!state.pages.has(page)) return page;
  }
  return undefined;
}

async function loadNext<Row>(state: State<Row>, changed: () => void, pump: () => void): Promise<void> {
  const page = missingPage(state);
  if (page === undefined || !state.source) return;
  const { generation } = state;
  state.busy = true;
  try {
    const { total, rows } = await state.source.load(page * PAGE_SIZE, PAGE_SIZE);
    if (generation === state.generation) {
      state.pages.set(page, rows);
      state.former = undefined;
      state.total = total;
    }
  } catch (problem) {
    if (generation === state.generation) state.problem = problem ?? new Error('no answer');
  }
  state.busy = false;
  changed();
  pump();
}

async function renew<Row>(
  state: State<Row>,
  newest: (rows: readonly Row[]) => Promise<readonly Row[]>,
  changed: () => void,
): Promise<void> {
  const near = [...state.pages].filter(([page]) => page >= state.first / PAGE_SIZE - 1 && page <= state.last / PAGE_SIZE);
  // An answer that is under way may be older than the change: it is dropped and asked again.
  const generation = ++state.generation;
  state.aged = true;
  state.pages = new Map(near);
  const rows = await newest(near.flatMap(([, held]) => held));
  if (generation !== state.generation) return;
  let from = 0;
  for (const [page, held] of near) {
    state.pages.set(page, rows.slice(from, from + held.length));
    from += held.length;
  }
  changed();
}
