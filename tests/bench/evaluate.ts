import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildLabelIndex } from '../../lib/match/label-index.ts';
import type { Concept, ConceptId, Glossary, Label } from '../../lib/terms/concept.ts';
import { findOnPage } from '../find-on-page.ts';

/**
 * Runs the real pipeline on term corpora kept outside the project: `npm run evaluate -- terms|fuzzy PATH [OUT]`.
 * PATH holds `<set>.jsonl` texts with `glossaries/<set>.jsonl`, titles only. Predictions go to OUT, one file a set, offsets in UTF-16.
 */
type Text = { readonly id: string; readonly title: string; readonly text: string };
type Term = { readonly id: string; readonly term: string };

const SLUG = /[^a-z0-9]+/g;

export function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // The corpora are ours to trust: a wrong line would show in the figures at once.
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}

/** A glossary of titles only; the concept's number leads back to its target. */
export function closedGlossary(terms: readonly Label[]): Glossary {
  const concepts = terms.map((prefLabel, at): Concept => {
    const id: ConceptId = `closed/${String(at).replace(SLUG, '-')}`;
    return { id, prefLabel, altLabels: [], hiddenLabels: [], definition: '', subjectField: 'x', cues: [], related: [] };
  });
  return { id: 'closed', title: 'Closed', language: 'en', version: '1', licence: '-', private: true, concepts };
}

function predict(set: string, folder: string) {
  const terms = readLines<Term>(join(folder, 'glossaries', `${set}.jsonl`));
  const index = buildLabelIndex([closedGlossary(terms.map(({ term }) => term))]);
  return readLines<Text>(join(folder, `${set}.jsonl`)).map(({ id, text }) => {
    const starts: number[] = [];
    const passages = text.split('\n').map((line, at) => {
      starts.push((starts.at(-1) ?? 0) + (at === 0 ? 0 : (text.split('\n')[at - 1]?.length ?? 0) + 1));
      return { id: at, text: line };
    });
    const page = { title: passages[0]?.text ?? '', description: '' };
    const spans = findOnPage({ index }, page, [passages]).map(({ passageId, span, conceptId, alternatives = [] }) => ({
      start: (starts[passageId] ?? 0) + span.start,
      end: (starts[passageId] ?? 0) + span.end,
      target: [conceptId, ...alternatives].map((id) => terms[Number(id.slice(7))]?.id ?? ''),
    }));
    return { id, spans };
  });
}

function evaluateTerms(folder: string, out: string): void {
  mkdirSync(out, { recursive: true });
  const sets = readdirSync(join(folder, 'glossaries')).filter((name) => name.endsWith('.jsonl'));
  if (sets.length === 0) throw new Error(`${folder} holds no glossaries/*.jsonl`);
  for (const name of sets) {
    const set = name.replace('.jsonl', '');
    const lines = predict(set, folder).map((each) => JSON.stringify(each));
    const file = join(out, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    console.log(`python3 score_terms.py ${set} ${file} --utf16`);
  }
}

const [what, path, out = join(tmpdir(), 'newsgloss-evaluate')] = process.argv.slice(2);
if (!path || (what !== 'terms' && what !== 'fuzzy')) throw new Error('use: npm run evaluate -- terms|fuzzy PATH [OUT]');
if (what === 'terms') evaluateTerms(resolve(path), resolve(out));
