import type { ComponentChildren } from 'preact';

type FoundTextProps = {
  readonly text: string;
  /** Stretches to mark, as start, end, start, end … in UTF-16 units. Stretches outside the text are left out. */
  readonly found?: readonly number[] | undefined;
};

/** A text in which what a search found is marked. */
export function FoundText({ text, found = [] }: FoundTextProps) {
  const pieces: ComponentChildren[] = [];
  let done = 0;
  for (let place = 0; place + 1 < found.length; place += 2) {
    const start = Math.max(found[place] ?? 0, done);
    const end = Math.min(found[place + 1] ?? 0, text.length);
    if (start >= end) continue;
    pieces.push(
      text.slice(done, start),
      <mark key={start} class="found">
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}
