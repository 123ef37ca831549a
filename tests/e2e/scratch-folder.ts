import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PREFIX = 'newsgloss-e2e-';

export type ScratchFolder = {
  readonly path: string;
  /** Notes the browser that lives here, so that a later run can end it if this one is killed. */
  note(browserPid: number | undefined): void;
  remove(): void;
};

/**
 * Makes a temporary folder that a browser can use for its profile. It goes with `remove`, with the end of this process,
 * or, when this process was killed outright, with the next call of this function.
 */
export function makeScratchFolder(browserPath: string): ScratchFolder {
  const place = placeFor(browserPath);
  sweep(place);
  const path = mkdtempSync(join(place, `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', remove);
  return {
    path,
    note: (pid) => writeFileSync(join(path, 'browser.pid'), String(pid ?? '')),
    remove: () => {
      process.removeListener('exit', remove);
      remove();
    },
  };
}

/** A browser from a snap sees neither the common temporary folder nor hidden folders of the home, only its own. */
function placeFor(browserPath: string): string {
  const name = snapName(browserPath);
  const own = name && join(homedir(), 'snap', name, 'common');
  return own && existsSync(own) ? own : tmpdir();
}

function snapName(browserPath: string): string | undefined {
  const real = realpathSync(browserPath);
  if (browserPath.startsWith('/snap/') || basename(real) === 'snap') return basename(browserPath);
  // Ubuntu's /usr/bin/firefox and /usr/bin/chromium-browser are small scripts that start the snap.
  const isScript = statSync(real).size < 4096;
  return isScript ? /\/snap\/bin\/([\w-]+)/.exec(readFileSync(real, 'utf8'))?.[1] : undefined;
}

/** Removes what killed runs left: their folders, and the browsers that still live in them. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const path = join(place, name);
    endBrowser(path);
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Ends the browser noted in a folder, if that number still belongs to a browser with its profile there. */
function endBrowser(path: string): void {
  const note = join(path, 'browser.pid');
  const pid = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  if (pid <= 0 || process.platform === 'win32' || !isAlive(pid)) return;
  if (commandOf(pid).includes(path)) process.kill(pid, 'SIGKILL');
}

/** The command line of a process; empty where there is no `ps`, and then nothing is ended. */
function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
