import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Icon } from '../../lib/ui/icon.tsx';
import { lockIcon } from '../../lib/ui/icon-paths.ts';

/** The promise, and the two ways on. */
export function WelcomeEnd() {
  return (
    <div class="end">
      <p>
        <Icon path={lockIcon} />
        {i18n.t('welcomePromise')}
      </p>
      <div class="acts">
        <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
          {i18n.t('welcomeSettings')}
        </button>
        <button type="button" class="button primary" onClick={startReading}>
          {i18n.t('welcomeStart')}
        </button>
      </div>
    </div>
  );
}

/** Opens a new tab in the place of this one: closing the only tab would close the window with it. */
async function startReading(): Promise<void> {
  const [here] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.create({})]);
  if (here?.id !== undefined) await browser.tabs.remove(here.id);
}
