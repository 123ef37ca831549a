import { render } from 'preact';
import { i18n } from '#i18n';
import { setPageLanguage } from '../../lib/ui/page-language.ts';
import { WelcomeEnd } from './welcome-end.tsx';
import { WelcomeIntro } from './welcome-intro.tsx';

setPageLanguage(document);
document.title = i18n.t('welcomePageTitle');
place('sample-label').textContent = i18n.t('welcomeSample');
render(<WelcomeIntro />, place('intro'));
render(<WelcomeEnd />, place('end'));

/** A place that the page's own HTML has. */
function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The welcome page has no #${id}`);
  return element;
}
