import { fieldNamed } from './fields.ts';

/**
 * Whether a document that is no web page may be a glossary file, told by its first characters (a few thousand are enough): JSON with
 * concepts, TBX, or a table whose head names a term and a definition. Cheap and not sure: the dry run of the import decides.
 */
export function looksLikeGlossary(head: string): boolean {
  const start = head.trimStart();
  if (/^[[{]/.test(start)) return /"concepts"\s*:|"(?:prefLabel|term)"\s*:/.test(start);
  if (start.startsWith('<')) return /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:tbx|martif)\b/i.test(start);
  const [first = ''] = start.replace(/^sep=.\r?\n/, '').split(/\r?\n/, 1);
  return ['\t', ';', '|', ','].some((delimiter) => {
    const fields = first.split(delimiter).map((cell) => fieldNamed(cell.replace(/^"|"$/g, '')));
    return fields.includes('term') && fields.includes('definition');
  });
}
