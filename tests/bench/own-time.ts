/** One event of Chromium's trace format; only what is read here. Times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** As `dur`, by the thread's own clock. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
};

type ProfileNode = { readonly id: number; readonly parent?: number; readonly callFrame: { readonly url?: string } };

type Sample = { readonly at: number; readonly length: number };

/** What a script cost the main thread, in milliseconds. */
export type OwnTime = {
  readonly total: number;
  /** The most of our time in any one task of the main thread. */
  readonly longest: number;
  /** From the start of the trace to our last sample, and to the end of the trace. */
  readonly lastAt: number;
  readonly length: number;
};

/**
 * Reads from a trace with CPU profiles how long some script ran: by samples whose stack holds a frame of a file that `isOurs`, gathered by the task of the main thread that they fell in. The browser's own work on our behalf inside a call counts.
 */
export function readOwnTime(trace: { readonly traceEvents: readonly TraceEvent[] }, isOurs: (url: string) => boolean): OwnTime {
  const events = trace.traceEvents;
  const isRenderer = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid }) => pid),
  );
  const start = Math.min(...times(events));
  const samples = [...isRenderer].flatMap((pid) => ownSamples(events, pid, isOurs));
  const tasks = events.filter(
    ({ name, ph, pid }) => ph === 'X' && isRenderer.has(pid) && /^(RunTask|ThreadControllerImpl::RunTask)$/.test(name),
  );
  // On a shared machine a task may stand still for other programs: no task is ours for longer than its thread ran.
  const sums = new Map<TraceEvent, number>();
  for (const { at, length } of samples) {
    const task = tasks.find(({ ts, dur = 0 }) => at >= ts && at <= ts + dur);
    if (task) sums.set(task, (sums.get(task) ?? 0) + length);
  }
  const own = [...sums].map(([{ dur = 0, tdur = dur }, sum]) => Math.min(sum, tdur) / 1000);
  return {
    total: own.reduce((sum, time) => sum + time, 0),
    longest: Math.max(0, ...own),
    lastAt: (Math.max(start, ...samples.map(({ at }) => at)) - start) / 1000,
    length: (Math.max(...times(events)) - start) / 1000,
  };
}

function* positive(events: readonly TraceEvent[]): Generator<number> {
  for (const { ts } of events) if (ts > 0) yield ts;
}

/** First and last moment of a trace. */
function times(events: readonly TraceEvent[]): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const ts of positive(events)) {
    first = Math.min(first, ts);
    last = Math.max(last, ts);
  }
  return [first, last];
}

function ownSamples(events: readonly TraceEvent[], pid: number, isOurs: (url: string) => boolean): Sample[] {
  const own = new Map<string, Set<number>>();
  const clocks = new Map<string, number>();
  const samples: Sample[] = [];
  for (const { name, id = '', pid: at, args, ts } of events) {
    if (at !== pid) continue;
    if (name === 'Profile') clocks.set(id, args.data?.startTime ?? ts);
    if (name !== 'ProfileChunk') continue;
    const ours = own.get(id) ?? new Set();
    own.set(id, ours);
    for (const { id: node, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
      if (isOurs(callFrame.url ?? '') || (parent !== undefined && ours.has(parent))) ours.add(node);
    }
    let clock = clocks.get(id) ?? ts;
    for (const [place, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      const length = args.data?.timeDeltas?.[place] ?? 0;
      clock += length;
      if (ours.has(node)) samples.push({ at: clock, length: Math.max(0, length) });
    }
    clocks.set(id, clock);
  }
  return samples;
}
