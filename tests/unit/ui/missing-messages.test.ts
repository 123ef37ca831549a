import { describe, expect, it } from 'vitest';
import { ensureMessages } from '../../../lib/ui/missing-messages.ts';

const FILES: Record<string, unknown> = {
  '/_locales/en/messages.json': {
    extensionName: { message: 'Newsgloss' },
    rows: { message: '$1 to $2 of $3' },
    price: { message: '$$5' },
  },
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

  it('gives a browser without messages its texts, and fills them', async () => {
    const api = emptyBrowser('en');
    await ensureMessages(api, readFile);
    expect(api.getMessage('rows', ['1', '20', '$1'])).toBe('1 to 20 of $1');
    expect(api.getMessage('rows', ['1', '2'])).toBe('1 to 2 of ');
    expect(api.getMessage('price')).toBe('$5');
    expect(api.getMessage('no such key')).toBe('');
  });

  it.each(['en-US', 'cy', 'pt-BR'])('asks for no file that is not there, in a browser that speaks %s', async (language) => {
    const asked: string[] = [];
    const api = emptyBrowser(language);
    await ensureMessages(api, (path) => {
      asked.push(path);
      return readFile(path);
    });
    expect(asked).toEqual(['/_locales/en/messages.json']);
    expect(api.getMessage('extensionName')).toBe('Newsgloss');
  });

  it('says so when not even the English texts can be read', async () => {
    await expect(ensureMessages(emptyBrowser('en-US'), () => Promise.reject(new Error('gone')))).rejects.toThrow('own texts');
  });
});
