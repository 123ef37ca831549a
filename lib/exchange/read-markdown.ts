import { cleanLine } from './clean-text.ts';
import { collectEntries, type ReadOptions } from './collect-entries.ts';
import type { RawFields } from './concept-of.ts';
import type { Draft } from './draft.ts';

/** `**DMZ**: a strip`, `- **DMZ** — a strip`: a bold term, and its definition in the same line. */
const BOLD_TERM = /^(?:[-*+]\s+)?(?:\*\*|__)([^*_]{1,200})(?:\*\*|__)\s*[:–—-]\s*(\S.*)$/;
/** A link with its address, as the last thing in a definition: the source. */
const SOURCE = /\s*\(\[((?:[^\]\\]|\\.){1,500})\]\(<?([^\s<>]{1,2000})>?\)\)$/;

type Found = { labels: string[]; definitions: string[]; category: string; line: number };

/** Reads a Markdown definition list, or a list of bold terms with their definitions behind them. Headings are categories. */
export function readMarkdown(text: string, options: ReadOptions): Draft {
  const { found, title } = findEntries(text.split('\n'));
  return collectEntries(found.map(fieldsOf), title ? { title } : {}, options);
}

type State = { readonly found: Found[]; title: string; category: string; labels: string[]; line: number; isOpen: boolean };

function findEntries(lines: readonly string[]): State {
  const state: State = { found: [], title: '', category: '', labels: [], line: 1, isOpen: false };
  for (const [place, line] of lines.entries()) readLine(state, line.slice(0, 100_000), place + 1);
  return state;
}

function readLine(state: State, line: string, number: number): void {
  const heading = /^(#{1,6})\s+(\S.*)$/.exec(line);
  const definition = /^\s{0,3}:\s+(\S.*)$/.exec(line);
  const bold = BOLD_TERM.exec(line);
  const last = state.isOpen ? state.found.at(-1) : undefined;
  if (heading) {
    if (heading[1] === '#' && !state.title) state.title = plain(heading[2] ?? '');
    else state.category = plain(heading[2] ?? '');
    Object.assign(state, { labels: [], isOpen: false });
  } else if (definition) {
    if (state.labels.length > 0) begin(state, definition[1] ?? '');
    else last?.definitions.push(definition[1] ?? '');
  } else if (bold) {
    Object.assign(state, { labels: [bold[1] ?? ''], line: number });
    begin(state, bold[2] ?? '');
  } else if (/^\s+\S/.test(line) && last && state.labels.length === 0) {
    const at = last.definitions.length - 1;
    last.definitions[at] = `${last.definitions[at]} ${line.trim()}`;
  } else if (line.trim() !== '') {
    if (state.labels.length === 0) state.line = number;
    state.labels.push(line);
    state.isOpen = false;
  } else if (!state.isOpen) state.labels = [];
}

function begin(state: State, definition: string): void {
  const { labels, category, line } = state;
  state.found.push({ labels, definitions: [definition], category, line });
  state.labels = [];
  state.isOpen = true;
}

function fieldsOf({ labels, definitions, category, line }: Found): RawFields {
  const [first = '', ...notes] = definitions;
  const source = SOURCE.exec(first);
  const [prefLabel = '', ...altLabels] = labels.map(plain);
  return {
    line,
    prefLabel,
    altLabels,
    definition: plain(source ? first.slice(0, source.index) : first),
    scopeNote: plain(notes.join(' ')),
    subjectField: category,
    sourceTitle: source ? plain(source[1] ?? '') : undefined,
    sourceUrl: source?.[2],
  };
}

/**
 * The text without its markup: links become their words, emphasis goes, guarded signs lose their backslash. A guarded sign
 * waits in the private use area meanwhile, so that it is not taken for markup.
 */
function plain(markdown: string): string {
  const text = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\ue000${String.fromCharCode(0xe100 + sign.charCodeAt(0))}`)
    .replace(/\[([^\]\n]{1,500})\]\([^)\s]{1,2000}\)/g, '$1')
    .replace(/(\*\*|__|`)([^*_`]{1,500})\1/g, '$2')
    .replace(/(?<![\w*])([*_])([^*_]{1,500})\1(?!\w)/g, '$2');
  return cleanLine(text.replace(/\ue000([\ue100-\ue17f])/g, (_, sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xe100)));
}
