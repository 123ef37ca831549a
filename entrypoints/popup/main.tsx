import { render } from 'preact';
import { setPageLanguage } from '../../lib/ui/page-language.ts';
import { Popup } from './popup.tsx';

setPageLanguage(document);
render(<Popup />, document.body);
