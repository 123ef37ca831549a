import { buildGlossary } from './build-glossary.ts';

/** `npm run glossary -- COMMAND …`: what can be done with glossary files on the command line. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { build: buildGlossary };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = await command(args);
else {
  process.stderr.write(`Usage: npm run glossary -- ${Object.keys(COMMANDS).join(' | ')} …\n`);
  process.exitCode = 2;
}
