import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFuzzyWords } from '../../lib/match/fuzzy-words.ts';
import { buildLabelIndex } from '../../lib/match/label-index.ts';
import { findOnPage } from '../find-on-page.ts';
import { closedGlossary, readLines } from './corpora.ts';
import { evaluateFuzzy } from './evaluate-fuzzy.ts';

/**
 * Runs the real pipeline on term corpora kept outside the project: `npm run evaluate -- terms|terms-with-fuzzy|fuzzy PATH [OUT]`.
 * PATH holds `<set>.jsonl` texts with `glossaries/<set>.jsonl`, titles only. Predictions go to OUT, one file a set, offsets in UTF-16.
 */
type Text = { readonly id: string; readonly title: string; readonly text: string };
type Term = { readonly id: string; readonly term: string };

function predict(set: string, folder: string, withFuzzy: boolean) {
  const terms = readLines<Term>(join(folder, 'glossaries', `${set}.jsonl`));
  const index = buildLabelIndex([closedGlossary(terms.map(({ term }) => term))]);
  const reader = withFuzzy ? { index, fuzzy: buildFuzzyWords(index) } : { index };
  return readLines<Text>(join(folder, `${set}.jsonl`)).map(({ id, text }) => {
    const starts: number[] = [];
    const passages = text.split('\n').map((line, at) => {
      starts.push((starts.at(-1) ?? 0) + (at === 0 ? 0 : (text.split('\n')[at - 1]?.length ?? 0) + 1));
      return { id: at, text: line };
    });
    const page = { title: passages[0]?.text ?? '', description: '' };
    const spans = findOnPage(reader, page, [passages]).map(({ passageId, span, conceptId, alternatives = [] }) => ({
      start: (starts[passageId] ?? 0) + span.start,
      end: (starts[passageId] ?? 0) + span.end,
      target: [conceptId, ...alternatives].map((id) => terms[Number(id.slice(7))]?.id ?? ''),
    }));
    return { id, spans };
  });
}

function evaluateTerms(folder: string, out: string, withFuzzy: boolean): void {
  mkdirSync(out, { recursive: true });
  const sets = readdirSync(join(folder, 'glossaries')).filter((name) => name.endsWith('.jsonl'));
  if (sets.length === 0) throw new Error(`${folder} holds no glossaries/*.jsonl`);
  for (const name of sets) {
    const set = name.replace('.jsonl', '');
    const lines = predict(set, folder, withFuzzy).map((each) => JSON.stringify(each));
    const file = join(out, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    console.log(`python3 score_terms.py ${set} ${file} --utf16`);
  }
}

const [what, path, out = join(tmpdir(), 'newsgloss-evaluate')] = process.argv.slice(2);
if (!path || !what?.match(/^(?:terms|terms-with-fuzzy|fuzzy)$/))
  throw new Error('use: npm run evaluate -- terms|terms-with-fuzzy|fuzzy PATH [OUT]');
if (what === 'fuzzy') evaluateFuzzy(resolve(path));
else evaluateTerms(resolve(path), resolve(out), what === 'terms-with-fuzzy');
