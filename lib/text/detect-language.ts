/** True when a text may be read with a glossary of this language (both BCP 47; `given` is what the page says of the text). */
export function speaks(_text: string, wanted: string, given: string | undefined): boolean {
  if (given === undefined || given === '' || given === 'und' || given === 'mul') return true;
  return primary(given) === primary(wanted);
}

function primary(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
