import { decodeText } from '../../lib/exchange/decode-text.ts';
import { LIMITS } from '../../lib/exchange/limits.ts';
import { readGlossary } from '../../lib/exchange/read-glossary.ts';
import { writeGlossary } from '../../lib/exchange/write-glossary.ts';
import { createGlossaryStore } from '../../lib/storage/glossary-store.ts';
import type { Glossary } from '../../lib/terms/concept.ts';
import type { ExchangeProgress, ExchangeQuestions, FromWorker, Imported, ToWorker } from './exchange-protocol.ts';
import { ImportDesk } from './import-desk.ts';

// Reads, compares, writes and exports away from the page: a file of 100,000 terms takes seconds, in which the page must stay
// alive, and ending this worker stops everything at once. The one transaction of an import is undone by that too.

const store = createGlossaryStore();
let desk: ImportDesk | undefined;

function tell(message: FromWorker): void {
  postMessage(message);
}

function progress(now: ExchangeProgress): void {
  tell({ progress: now });
}

async function read({ file, subjectField, ...defaults }: ExchangeQuestions['read']['ask']): Promise<ExchangeQuestions['read']['answer']> {
  progress({ step: 'reading', done: 0 });
  // One byte more than is allowed is enough to see that a file is too large.
  const bytes = new Uint8Array(await file.slice(0, LIMITS.file + 1).arrayBuffer());
  const decoded = decodeText(bytes, (encoding, from) => new TextDecoder(encoding, { fatal: true }).decode(from));
  const options = { subjectField, progress: (done: number) => progress({ step: 'reading', done }) };
  const draft =
    decoded.kind === 'text' ? readGlossary(decoded.text, file.name, options) : { header: {}, entries: [], problems: [decoded.problem] };
  desk = await ImportDesk.open(draft, defaults, store);
  return desk.summary();
}

type Answers = {
  readonly [K in keyof ExchangeQuestions]: (question: ExchangeQuestions[K]['ask']) => Promise<ExchangeQuestions[K]['answer']>;
};

const answers: Answers = {
  read,
  target: async ({ target }) => {
    await opened().setTarget(target);
    return opened().summary();
  },
  rows: async ({ offset, limit }) => opened().rows(offset, limit),
  choose: async ({ place, choice }) => {
    opened().choose(choice, place);
    return opened().summary();
  },
  apply: async () => {
    const { glossary, count } = opened().result();
    return { ...(await keep(glossary)), count };
  },
  keep: ({ glossary }) => keep(glossary),
  write: async (wantedFile) => {
    if ('glossary' in wantedFile) return writeGlossary(wantedFile.glossary, wantedFile.format);
    const { id, format, ids } = wantedFile;
    const glossary = await store.read(id);
    if (!glossary) throw new Error(`there is no glossary ${id}`);
    const wanted = ids && new Set(ids);
    return writeGlossary(glossary, format, wanted && ((each) => wanted.has(each)));
  },
};

async function keep(glossary: Glossary): Promise<Imported> {
  const total = glossary.concepts.length;
  const revision = await store.replace(glossary, (done) => progress({ step: 'saving', done, total }));
  return { id: glossary.id, revision, count: total };
}

function opened(): ImportDesk {
  if (!desk) throw new Error('no file has been read');
  return desk;
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  const { turn, kind, question } = data;
  try {
    tell({ turn, answer: await answers[kind](question as never) }); // both sides are typed by the same protocol
  } catch (error) {
    tell({ turn, error: error instanceof Error ? error.name : String(error) });
  }
});
