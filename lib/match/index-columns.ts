import type { LabelIndex } from './index-form.ts';

/** Empty columns for about so many records. */
export function makeRecords(capacity: number) {
  const size = Math.max(64, Math.ceil(capacity));
  return {
    count: 0,
    concept: new Uint32Array(size),
    label: new Uint32Array(size),
    rule: new Uint16Array(size),
    check: new Uint16Array(size),
    next: new Int32Array(size),
  };
}

/** Gives back the room that was kept for growth, column by column: each copy is a step of its own. */
export function* trimInSteps(index: LabelIndex): Generator<undefined, void> {
  const { count, concept, label, rule, check, next } = index.records;
  index.records = {
    count,
    concept: concept.slice(0, count),
    label: label.slice(0, count),
    rule: rule.slice(0, count),
    check: check.slice(0, count),
    next: next.slice(0, count),
  };
  yield;
  const concepts = index.concepts;
  index.concepts = {
    count: concepts.count,
    id: concepts.id.slice(0, concepts.count),
    glossary: concepts.glossary.slice(0, concepts.count),
  };
  yield;
  index.pool.bytes = index.pool.bytes.slice(0, index.pool.used);
  index.initials.pairs = index.initials.pairs.slice(0, index.initials.count);
}

/** Half as much room again for records. */
export function growRecords(index: LabelIndex): void {
  const old = index.records;
  const next = makeRecords(old.label.length * 1.5 + 64);
  next.count = old.count;
  next.concept.set(old.concept);
  next.label.set(old.label);
  next.rule.set(old.rule);
  next.check.set(old.check);
  next.next.set(old.next);
  index.records = next;
}

/** Half as much room again for concepts. */
export function growConcepts(index: LabelIndex): void {
  const { count, id, glossary } = index.concepts;
  const size = Math.ceil(count * 1.5) + 64;
  const next = { count, id: new Uint32Array(size), glossary: new Uint16Array(size) };
  next.id.set(id);
  next.glossary.set(glossary);
  index.concepts = next;
}
