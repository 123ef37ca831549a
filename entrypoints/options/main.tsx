import { render } from 'preact';
import { i18n } from '#i18n';
import { setPageLanguage } from '../../lib/ui/page-language.ts';
import { Options } from './options.tsx';

setPageLanguage(document);
document.title = i18n.t('optionsTitle');
render(<Options />, document.body);
