import type { Span } from '../text/passage.ts';
import { isWrittenAs } from './check-case.ts';
import type { Scan } from './find-candidates.ts';
import { labelAt } from './index-form.ts';
import { CUE_SHIFT, RULE } from './label-rules.ts';
import type { Step } from './walk-words.ts';
import { checkOf, RECORD } from './word-table.ts';

/** Notes what the records of a reading name: hits where the text writes the label as its rule asks, and cues. */
export function noteRecords(scan: Scan, step: Step): void {
  const { index, tokens, open, hits, cues } = scan;
  const { records, concepts } = index;
  const { from, at: to, end } = step;
  const start = tokens.start[from] ?? 0;
  const check = checkOf(step.nextB);
  for (let record = (step.value & RECORD) - 1; record >= 0; record = records.next[record] ?? -1) {
    const concept = records.concept[record] ?? 0;
    const rule = records.rule[record] ?? 0;
    if (!open[concepts.glossary[concept] ?? 0] || records.check[record] !== check) continue;
    if (rule & RULE.cue) cues.push({ from, to, concept, cue: rule >> CUE_SHIFT, weak: (rule & RULE.weak) !== 0 });
    else if ((!step.comma || rule & RULE.loose) && isWrittenAs(scan, { record, rule, from, to, end })) {
      const changed = step.changed === 'no' && rule & RULE.inflected ? 'inflected' : step.changed;
      const place = rule & RULE.signs ? withSigns(scan, record, { start, end }) : { start, end };
      hits.push({ from, to, start: place.start, end: place.end, record, concept, rule, changed });
    }
  }
}

/** Takes in the signs around a mention that its label has as well: Apple Inc., Google+, #willpower. */
function withSigns({ index, text }: Scan, record: number, { start, end }: Span): Span {
  const label = labelAt(index, record);
  const before = /^[^\p{L}\p{N}\s]+/u.exec(label)?.[0] ?? '';
  const after = /[^\p{L}\p{N}\s]+$/u.exec(label)?.[0] ?? '';
  return {
    start: before !== '' && text.endsWith(before, start) ? start - before.length : start,
    end: after !== '' && text.startsWith(after, end) ? end + after.length : end,
  };
}
