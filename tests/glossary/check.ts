import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleGlossaries, glossaryFiles } from '../../bundle-glossaries.ts';
import { labelsOf } from '../../lib/terms/check-glossary.ts';
import type { Glossary } from '../../lib/terms/concept.ts';
import { checkFolder } from './check-folder.ts';
import { asksEvidence, countHomographs } from './check-labels.ts';
import type { Finding } from './finding.ts';
import { readGlossaries } from './read-glossaries.ts';
import { readingEase } from './reading-ease.ts';

/**
 * `npm run glossary -- check [FILE...]`: names each problem of the files (of all of glossary/ when none is given), with the other
 * glossaries beside them, and prints a table of what they hold. Gives the exit code: 1 when there is an error, 0 with warnings only.
 */
export function check(args: readonly string[]): number {
  const given = args.map((file) => resolve(file));
  const others = glossaryFiles().filter((file) => !given.some((other) => basename(other) === basename(file)));
  const { problems: badForms } = readGlossaries(given.length > 0 ? given : others);
  const { glossaries } = readGlossaries([...others, ...given]);
  const wanted = new Set((given.length > 0 ? given : others).map((file) => basename(file, '.json')));
  const findings = checkFolder(glossaries, new Date()).filter(({ glossary }) => wanted.has(glossary));
  for (const problem of badForms) console.log(`error    ${problem}`);
  for (const { kind, concept, message } of findings) console.log(`${kind.padEnd(8)} ${concept}: ${message}`);
  const errors = badForms.length + findings.filter(({ kind }) => kind === 'error').length;
  console.log(`\n${table(glossaries, wanted, findings).join('\n')}`);
  if (given.length === 0 && badForms.length === 0) console.log(`\nPacked, texts and index: ${packedSize().toFixed(0)} kB zipped.`);
  console.log(`${errors} errors, ${findings.length + badForms.length - errors} warnings`);
  return errors > 0 ? 1 : 0;
}

type Row = readonly [name: string, ...counts: number[]];

function table(glossaries: readonly Glossary[], wanted: ReadonlySet<string>, findings: readonly Finding[]): string[] {
  const homographs = countHomographs(glossaries);
  const shown = glossaries.filter(({ id }) => wanted.has(id));
  const rows = shown.map((glossary): Row => {
    const own = findings.filter((finding) => finding.glossary === glossary.id);
    return [glossary.id, ...countsOf(glossary, homographs.get(glossary.id) ?? 0), ...kindsOf(own)];
  });
  const concepts = shown.flatMap(({ concepts }) => concepts);
  const all = { ...shown[0], concepts } as Glossary; // only its concepts are counted
  const total: Row = [
    'all',
    ...countsOf(
      all,
      rows.reduce((sum, row) => sum + (row[2] ?? 0), 0),
    ),
    ...kindsOf(findings),
  ];
  const cells = [
    ['glossary', 'concepts', 'homograph labels', 'labels with evidence', 'reading ease', 'warnings', 'errors'],
    ...[...rows, total].map((row) => row.map(String)),
  ];
  const lines = cells.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0] ?? '', '|---|---|---|---|---|---|---|', ...lines.slice(1)];
}

/** Concepts, homographs, labels with evidence, and the median reading ease of the definitions. */
function countsOf({ concepts }: Glossary, homographs: number): number[] {
  const eases = concepts.map(({ definition }) => readingEase(definition)).sort((one, other) => one - other);
  const withEvidence = concepts.flatMap(labelsOf).filter(asksEvidence).length;
  return [concepts.length, homographs, withEvidence, Math.round(eases[Math.floor(eases.length / 2)] ?? 0)];
}

function kindsOf(findings: readonly Finding[]): number[] {
  const warnings = findings.filter(({ kind }) => kind === 'warning').length;
  return [warnings, findings.length - warnings];
}

function packedSize(): number {
  return (
    Object.values(bundleGlossaries(glossaryFiles())).reduce((sum, contents) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000
  );
}
