import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './built.ts';
import type { BrowserName } from './find-browser.ts';

/** Copies the built extension into a folder, with one of its glossaries made private, as the reader's own ones are. */
export function buildWithPrivateGlossary(browser: BrowserName, folder: string, id: string): string {
  const extension = join(folder, `private-${browser}`);
  cpSync(BUILT[browser], extension, { recursive: true });
  const path = join(extension, 'glossaries/labels.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { glossaries: { id: string; private?: boolean }[] }; // as bundle-glossaries.ts writes it
  const glossary = file.glossaries.find((each) => each.id === id);
  if (!glossary) throw new Error(`The build has no glossary ${id}.`);
  glossary.private = true;
  writeFileSync(path, JSON.stringify(file));
  return extension;
}
