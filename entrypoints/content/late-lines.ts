import type { Line, LinePainter } from '../../lib/highlight/line.ts';

/** Draws lines of our own; its code comes when there is first something to draw. `load` is asked again after a failure. */
export class LateLines implements LinePainter {
  readonly #load: () => Promise<LinePainter>;
  #painter: LinePainter | undefined;
  #loading: Promise<void> | undefined;
  #wanted: readonly Line[] | undefined;

  constructor(load: () => Promise<LinePainter>) {
    this.#load = load;
  }

  show(lines: readonly Line[]): void {
    this.#wanted = lines;
    if (this.#painter) this.#painter.show(lines);
    else
      this.#loading ??= this.#load().then(
        (painter) => {
          this.#painter = painter;
          if (this.#wanted) painter.show(this.#wanted);
        },
        () => {
          this.#loading = undefined;
        },
      );
  }

  clear(): void {
    this.#wanted = undefined;
    this.#painter?.clear();
  }
}
