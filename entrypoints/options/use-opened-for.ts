import { useEffect, useState } from 'preact/hooks';
import { type OpenedFor, readOpenedFor } from './opened-for.ts';

/** What the page was opened for; `undefined` for nothing, or when the reader has gone on to another part of the page. */
export function useOpenedFor(): OpenedFor | undefined {
  const [opened, setOpened] = useState(takeOpenedFor);
  useEffect(() => {
    const changed = () => setOpened(takeOpenedFor());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return opened;
}

/** The term or the file is for once: the address does not keep it. An article is there for as long as its tab is. */
function takeOpenedFor(): OpenedFor | undefined {
  const opened = readOpenedFor(location.hash);
  if (opened && opened.kind !== 'article') history.replaceState(undefined, '', opened.kind === 'add' ? '#own' : '#exchange');
  return opened;
}
