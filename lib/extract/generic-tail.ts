import type { Alignment } from './align-letters.ts';
import type { Unit } from './split-units.ts';

const KINDS = new Set(
  `model method algorithm network system feature function criterion project scheme phase corpus area framework approach technique
   mechanism programme program facility initiative issue agreement group task problem dataset procedure process index
   data team region state site service test study survey rule diff`
    .trim()
    .split(/\s+/),
);

/** True when the letters are all spelled by initials and only generic words, numbers or other short forms are left over behind them. */
export function tailToCut(text: string, units: readonly Unit[], found: Alignment): boolean {
  const tail = units.slice(found.last + 1);
  const content = tail.filter((unit) => unit.role === 'content');
  if (content.length === 0 || found.skipped > 0) return false;
  return content.every((unit) => isGeneric(unit, text));
}

function isGeneric(unit: Unit, text: string): boolean {
  const written = text.slice(unit.start, unit.end);
  return KINDS.has(unit.folded) || KINDS.has(unit.folded.replace(/s$/, '')) || /^\d+$/.test(written) || /^\p{Lu}{2,}$/u.test(written);
}
