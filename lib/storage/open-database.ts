const NAME = 'newsgloss';
const VERSION = 1;

type Stores = { readonly glossaries: IDBObjectStore; readonly parts: IDBObjectStore };

/** Opens the database of the extension, and makes it at the first time. `lost` is called when the browser closes it under us. */
export async function openDatabase(factory: IDBFactory, lost: () => void): Promise<IDBDatabase> {
  const opening = factory.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('glossaries', { keyPath: 'id' });
    opening.result.createObjectStore('parts');
  };
  const database = await request(opening);
  database.onclose = lost;
  // A newer copy of the extension wants to change the form: it must not wait for us.
  database.onversionchange = () => {
    database.close();
    lost();
  };
  return database;
}

/** The result of a request as a promise. */
export function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the storage of this browser does not answer'));
  });
}

/**
 * Does something in one transaction and resolves when it is on disk. Whatever goes wrong, an aborted signal included, undoes
 * all of it and rejects. `work` may wait for requests of the transaction only.
 */
export async function transact<T>(
  database: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  ...[work, signal]: [work: (stores: Stores) => Promise<T>, signal?: AbortSignal | undefined]
): Promise<T> {
  const transaction = database.transaction(['glossaries', 'parts'], mode, { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The change was stopped', 'AbortError'));
  });
  done.catch(() => undefined); // it is awaited below, unless the work fails first
  const stop = (): void => transaction.abort();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const result = await work({ glossaries: transaction.objectStore('glossaries'), parts: transaction.objectStore('parts') });
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // it has ended by itself
    }
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
