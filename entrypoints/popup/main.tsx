import { render } from 'preact';
import { ensureMessages } from '../../lib/ui/missing-messages.ts';
import { setPageLanguage } from '../../lib/ui/page-language.ts';
import { Popup } from './popup.tsx';

await ensureMessages();
setPageLanguage(document);
render(<Popup />, document.body);
