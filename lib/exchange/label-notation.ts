import { type Label, textOf } from '../terms/concept.ts';
import { cleanLine } from './clean-text.ts';

/** ` {exact, evidence}` behind a label gives its rules; `{}` says that the label is written as an object without any. */
const RULES = / \{((?:exact|any|evidence|no evidence|, )*)\}$/;

/** Writes a label as one text that `labelFromText` reads back: `DMZ {exact, evidence}`. Backslashes guard `\`, `|` and `{`. */
export function labelToText(label: Label): string {
  const text = escapeText(textOf(label));
  return typeof label === 'string' ? text : `${text} {${labelRules(label)}}`;
}

/** Reads a label written by `labelToText`. */
export function labelFromText(written: string): Label {
  const rules = RULES.exec(written);
  if (!rules) return cleanLine(unescapeText(written));
  return withRules(cleanLine(unescapeText(written.slice(0, rules.index))), rules[1] ?? '');
}

/** The rules of a label in words: `exact, evidence`. */
export function labelRules(label: Exclude<Label, string>): string {
  const evidence = label.needsEvidence === undefined ? undefined : label.needsEvidence ? 'evidence' : 'no evidence';
  return [label.case, evidence].filter((word) => word !== undefined).join(', ');
}

/** A label with rules in words; the inverse of `labelRules`. Words that are no rule are left out. */
export function withRules(text: string, rules: string): Label {
  const words = rules.split(',').map((word) => word.trim());
  const rule = words.includes('exact') ? ({ case: 'exact' } as const) : words.includes('any') ? ({ case: 'any' } as const) : {};
  const evidence = words.includes('evidence') ? { needsEvidence: true } : words.includes('no evidence') ? { needsEvidence: false } : {};
  return { label: text, ...rule, ...evidence };
}

/** Joins texts that are already guarded into one cell. */
export function joinList(written: readonly string[]): string {
  return written.join(' | ');
}

/** Splits a cell of `joinList`; the parts are still guarded. */
export function splitList(cell: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === '\\') at++;
    else if (cell[at] === '|') {
      parts.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(cell.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Guards the signs that mean something in a cell. */
export function escapeText(text: string): string {
  return text.replace(/[\\|{]/g, '\\$&');
}

/** Takes the guards of `escapeText` away; other backslashes stay. */
export function unescapeText(text: string): string {
  return text.replace(/\\([\\|{])/g, '$1');
}
