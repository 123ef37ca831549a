import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleGlossaries, glossaryFiles } from '../../bundle-glossaries.ts';
import type { BackgroundQuestions } from '../../lib/messages/protocol.ts';
import { BUILT } from '../e2e/built.ts';
import type { ExtensionApi } from '../e2e/extension-api.ts';
import { needBrowser } from '../e2e/find-browser.ts';
import { launch, type Session } from '../e2e/launch.ts';
import { sampleArticle } from '../e2e/sample-page.ts';
import { makeScratchFolder } from '../e2e/scratch-folder.ts';
import type { Tab } from '../e2e/tab.ts';

declare const chrome: ExtensionApi;

/**
 * Measures how long a page waits for its first marks when the browser has put the background to sleep: `npm run bench:background`, or
 * `-- FOLDER` for the glossaries of another folder beside north-korea.json. Every start is that of a worker that was killed, in real
 * Chromium, with north-korea.json alone and with all glossaries by turns. Read the ratio; the milliseconds are those of the machine.
 */
const TURNS = 15;

type Subject = { readonly name: string; readonly session: Session; readonly ours: Tab; readonly times: Record<Question, number[]> };
type Question = 'nothing of a glossary' | 'matches' | 'an explanation';

const passages = sampleArticle()
  .split('\n')
  .map((line, id) => ({ id, text: line.replace(/<[^>]*>/g, ''), language: 'en' }));
const page = { title: '', description: '', language: 'en' };
const QUESTIONS: Readonly<Record<Question, { readonly kind: keyof BackgroundQuestions; readonly question: unknown }>> = {
  'nothing of a glossary': { kind: 'set-appearance', question: {} },
  matches: { kind: 'find-matches', question: { page, passages, evidence: {} } },
  'an explanation': { kind: 'get-explanation', question: { id: 'north-korea/dmz' } },
};
const NAMES = Object.keys(QUESTIONS) as Question[]; // the keys of a typed record

async function timeOf({ session, ours }: Subject, name: Question): Promise<number> {
  await session.killWorker();
  return await ours.evaluate(async (message) => {
    const begun = performance.now();
    const reply = await chrome.runtime.sendMessage(message);
    const time = performance.now() - begun;
    if (typeof reply !== 'object' || reply === null || !('answer' in reply)) throw new Error(`no answer: ${JSON.stringify(reply)}`);
    return time;
  }, QUESTIONS[name]);
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function sizesOf(bundle: ReturnType<typeof bundleGlossaries>): string {
  const sizes = Object.entries(bundle).map(([name, contents]) => [name, gzipSync(contents, { level: 9 }).length / 1000] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  return `${total.toFixed(0)} kB zipped (${sizes.map(([name, size]) => `${name} ${size.toFixed(0)}`).join(', ')})`;
}

async function start(name: string, files: readonly string[], folder: string): Promise<Subject> {
  const extension = join(folder, name.replaceAll(/\W+/g, '-'));
  cpSync(BUILT.chromium, extension, { recursive: true });
  const bundle = bundleGlossaries(files);
  for (const [path, contents] of Object.entries(bundle)) writeFileSync(join(extension, path), contents);
  console.log(`${name}: ${files.length} glossaries, ${sizesOf(bundle)}`);
  const session = await launch('chromium', { extension });
  const ours = await session.openExtensionPage('options.html');
  return { name, session, ours, times: { 'nothing of a glossary': [], matches: [], 'an explanation': [] } };
}

const own = glossaryFiles();
const alone = own.filter((file) => file.endsWith('north-korea.json'));
const all = process.argv[2] === undefined ? own : [...alone, ...glossaryFiles(process.argv[2])];
const folder = makeScratchFolder(needBrowser('chromium'));
const subjects: Subject[] = [];
try {
  subjects.push(await start('north-korea.json alone', alone, folder.path));
  subjects.push(await start('all glossaries', all, folder.path));
  for (const name of NAMES) {
    // The first start after an installation also compiles.
    for (const subject of subjects) await timeOf(subject, name);
    for (let turn = 0; turn < TURNS; turn++) for (const subject of subjects) subject.times[name].push(await timeOf(subject, name));
  }
  print(subjects);
} finally {
  for (const { session } of subjects) await session.close();
  folder.remove();
}

function print([one, other]: readonly Subject[]): void {
  if (!one || !other) return;
  console.log(`\nFrom the question to a killed worker until its answer, median of ${TURNS} starts:\n`);
  console.log(`| first question | ${one.name} | ${other.name} | ratio | difference |`);
  console.log('|---|---|---|---|---|');
  for (const name of NAMES) {
    const [few, many] = [median(one.times[name]), median(other.times[name])];
    console.log(
      `| ${name} | ${few.toFixed(0)} ms | ${many.toFixed(0)} ms | ${(many / few).toFixed(2)} × | ${(many - few).toFixed(0)} ms |`,
    );
  }
}
