/** How long a toast stays, in milliseconds, not counting the time during which it is held. */
const STAY = 10_000;

/** The clock of one toast. */
export type ToastClock = {
  /** Stops the clock while `held`; when let go, the whole time starts again. */
  readonly hold: (held: boolean) => void;
  readonly stop: () => void;
};

/** Starts the clock of a toast; `end` is called once after 10 s without being held, never after `stop()`. */
export function startToastClock(end: () => void): ToastClock {
  let timer = setTimeout(end, STAY);
  let stopped = false;
  return {
    hold(held) {
      clearTimeout(timer);
      if (!held && !stopped) timer = setTimeout(end, STAY);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
