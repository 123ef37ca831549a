import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const PERMISSIONS = [
  ['optionsReadPages', 'optionsReadPagesText'],
  ['optionsScripting', 'optionsScriptingText'],
  ['optionsStorage', 'optionsStorageText'],
] as const;

/** What Newsgloss may do and why, and which version this is. */
export function PrivacySection() {
  return (
    <section id="privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{i18n.t('optionsPrivacy')}</h2>
      <p class="lead">{i18n.t('optionsPrivacyText')}</p>
      <h3>{i18n.t('optionsPermissions')}</h3>
      <dl class="permissions">
        {PERMISSIONS.map(([name, text]) => (
          <div key={name}>
            <dt>{i18n.t(name)}</dt>
            <dd>{i18n.t(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{i18n.t('optionsVersion', [browser.runtime.getManifest().version])}</p>
    </section>
  );
}
