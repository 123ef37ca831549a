import { render } from 'preact';
import { i18n } from '#i18n';
import { ensureMessages } from '../../lib/ui/missing-messages.ts';
import { setPageLanguage } from '../../lib/ui/page-language.ts';
import { Options } from './options.tsx';

await ensureMessages();
setPageLanguage(document);
document.title = i18n.t('optionsTitle');
render(<Options />, document.body);
