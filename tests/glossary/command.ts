import { buildGlossary } from './build-glossary.ts';
import { check } from './check.ts';
import { marks } from './marks.ts';

type Command = { readonly usage: string; readonly about: string; readonly run: (args: readonly string[]) => number | Promise<number> };

/** What `npm run glossary --` can do; each gives its exit code. */
const COMMANDS: Readonly<Record<string, Command>> = {
  build: { usage: 'build FILE_OR_-', about: 'writes a draft glossary of an article, HTML or text', run: buildGlossary },
  check: { usage: 'check [FILE...]', about: 'names every problem of the glossaries and counts what they hold', run: check },
  marks: { usage: 'marks PAGES OUT.md [GLOSSARIES]', about: 'lists what would be marked on saved pages, to be read by eye', run: marks },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = await command.run(args);
else {
  if (name !== '') console.log(`There is no "${name}".`);
  console.log('npm run glossary -- COMMAND');
  for (const { usage, about } of Object.values(COMMANDS)) console.log(`  ${usage.padEnd(34)} ${about}`);
  process.exitCode = name === '' ? 0 : 1;
}
