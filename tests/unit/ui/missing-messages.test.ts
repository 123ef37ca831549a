import { describe, expect, it } from 'vitest';
import { ensureMessages } from '../../../lib/ui/missing-messages.ts';

const FILES: Record<string, unknown> = {
  '/_locales/en/messages.json': {
    extensionName: { message: 'Newsgloss' },
    rows: { message: '$1 to $2 of $3' },
    price: { message: '$$5' },
  },
  '/_locales/de/messages.json': { extensionName: { message: 'Newsgloss' }, rows: { message: '$1 bis $2 von $3' } },
};

async function readFile(path: string): Promise<unknown> {
  if (!(path in FILES)) throw new TypeError('Failed to fetch');
  return FILES[path];
}

function emptyBrowser(language: string) {
  return { getMessage: (_key: string, _substitutions?: string | string[]): string => '', getUILanguage: () => language };
}

describe('ensureMessages', () => {
  it('leaves a browser alone that has its messages', async () => {
    const getMessage = () => 'Newsgloss';
    const api = { getMessage, getUILanguage: () => 'en-US' };
    await ensureMessages(api, () => Promise.reject(new Error('nothing is to be read')));
    expect(api.getMessage).toBe(getMessage);
  });

  it('gives a browser without messages those of its language, and fills them', async () => {
    const api = emptyBrowser('de-AT');
    await ensureMessages(api, readFile);
    expect(api.getMessage('rows', ['1', '20', '$1'])).toBe('1 bis 20 von $1');
  });

  it('takes English for what a language lacks, and for a language that has nothing', async () => {
    const german = emptyBrowser('de');
    await ensureMessages(german, readFile);
    expect(german.getMessage('price')).toBe('$5');
    const welsh = emptyBrowser('cy');
    await ensureMessages(welsh, readFile);
    expect(welsh.getMessage('rows', ['1', '2'])).toBe('1 to 2 of ');
    expect(welsh.getMessage('extensionName')).toBe('Newsgloss');
    expect(welsh.getMessage('no such key')).toBe('');
  });

  it('says so when not even the English texts can be read', async () => {
    await expect(ensureMessages(emptyBrowser('en-US'), () => Promise.reject(new Error('gone')))).rejects.toThrow('own texts');
  });
});
