import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

type Rule = { readonly rooms: readonly string[]; readonly packages: readonly (string | RegExp)[] };

/** Which rooms and packages each room of lib/ may import. A room may always import itself. */
const RULES: Record<string, Rule> = {
  terms: { rooms: [], packages: ['valibot'] },
  text: { rooms: [], packages: [] },
  match: { rooms: ['terms', 'text'], packages: [] },
  extract: { rooms: ['terms', 'text'], packages: [] },
  exchange: { rooms: ['terms'], packages: ['papaparse', 'saxes'] },
  page: { rooms: ['text'], packages: [] },
  highlight: { rooms: ['text', 'match'], packages: [] },
  ui: { rooms: [], packages: [/^preact/, '#i18n'] },
  card: { rooms: ['terms', 'ui', 'messages'], packages: [/^preact/, '@floating-ui/core', '#i18n'] },
  storage: { rooms: ['terms'], packages: ['wxt/utils/storage', 'valibot'] },
  messages: { rooms: ['terms', 'text', 'match', 'extract'], packages: ['wxt/browser', 'valibot'] },
};

/** Files with a right of their own: the one place where Fuse.js is allowed. */
const EXTRA: Record<string, readonly string[]> = { 'lib/match/fuzzy-candidates.ts': ['fuse.js'] };

/** Imports between these rooms must be types only: they meet as data. */
const TYPES_ONLY: Record<string, readonly string[]> = { highlight: ['match'], messages: ['match', 'extract'], card: ['messages'] };

type Import = { readonly from: string; readonly typeOnly: boolean };

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map((found) => ({
    from: found[2] ?? '',
    typeOnly: found[1] !== undefined,
  }));
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The room a relative import leads to, `undefined` for a package or a file that is not code. */
function target(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  return relative(ROOT, resolve(ROOT, file, '..', from));
}

function problemsOf(file: string): string[] {
  const room = roomOf(file);
  const rule = RULES[room];
  if (!rule) return [`${file}: lib/${room} is no room of the house`];
  return importsOf(file).flatMap(({ from, typeOnly }) => {
    const path = target(file, from);
    if (path === undefined) {
      const allowed = [...rule.packages, ...(EXTRA[file] ?? [])].some((name) =>
        typeof name === 'string' ? name === from : name.test(from),
      );
      return allowed ? [] : [`${file} imports the package ${from}`];
    }
    if (!path.startsWith('lib/')) return [`${file} imports ${path} from outside lib/`];
    const other = roomOf(path);
    if (other === room) return [];
    if (!rule.rooms.includes(other)) return [`${file} imports the room ${other}`];
    return TYPES_ONLY[room]?.includes(other) && !typeOnly ? [`${file} may import only types from ${other}`] : [];
  });
}

describe('the rooms of lib/', () => {
  const files = sourceFiles('lib');

  it('are read at all', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(5);
  });

  it('import only what the house allows', () => {
    expect(files.flatMap(problemsOf)).toEqual([]);
  });

  it('hold no barrels, no catch-all files and no dynamic imports', () => {
    const banned = files.filter((file) => /(^|\/)(index|utils?|helpers?|common|shared|types)\.tsx?$/.test(file));
    expect(banned).toEqual([]);
    expect(files.filter((file) => /\bimport\s*\(/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('name every file in kebab-case and leave no note for later', () => {
    const all = [...files, ...sourceFiles('entrypoints')];
    expect(all.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([]);
    expect(all.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('write no markup: no innerHTML, outerHTML, insertAdjacentHTML, document.write or dangerouslySetInnerHTML', () => {
    const sinks = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML)\b/;
    const all = [...files, ...sourceFiles('entrypoints')];
    expect(all.filter((file) => sinks.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

describe('the rules of the rooms', () => {
  it('would notice a forbidden import', () => {
    expect(target('lib/text/fold.ts', '../page/read.ts')).toBe('lib/page/read.ts');
    expect(RULES['text']?.rooms).not.toContain('page');
  });
});
