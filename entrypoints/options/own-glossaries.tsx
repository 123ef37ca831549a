import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { OwnGlossaryRow } from '../../lib/messages/protocol.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import { binIcon } from '../../lib/ui/icon-paths.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import type { Change } from './change-maker.ts';

type OwnGlossariesProps = { readonly glossaries: readonly OwnGlossaryRow[]; readonly change: (change: Change) => Promise<void> };

/** The glossaries of the reader's own: whether their terms are underlined on pages, and the way to delete one as a whole. */
export function OwnGlossaries({ glossaries, change }: OwnGlossariesProps) {
  if (glossaries.length === 0) return undefined;
  const remove = ({ id, title }: OwnGlossaryRow) => {
    let revision = 0;
    return change({
      make: async () => {
        revision = await ask('remove-own-glossary', { id });
      },
      done: i18n.t('ownDeleted', [title]),
      undo: () => ask('undo-own-glossary', { id, revision }),
    });
  };
  return (
    <>
      <h3>{i18n.t('ownGlossaries')}</h3>
      <p class="lead">{i18n.t('ownGlossariesText')}</p>
      <ul class="panel-list">
        {glossaries.map((glossary) => (
          <li key={glossary.id}>
            <span class="name">
              <bdi>{glossary.title}</bdi>
            </span>
            <span class="row-count number">{i18n.t('optionsTermCount', glossary.count, [formatNumber(glossary.count)])}</span>
            <span aria-hidden="true" class="switch-name">
              {i18n.t('ownUnderline')}
            </span>
            <Switch
              on={!glossary.private}
              name={i18n.t('ownUnderlineOne', [glossary.title])}
              onChange={(on) => change({ make: () => ask('set-own-private', { id: glossary.id, private: !on }) })}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={i18n.t('ownDeleteOne', [glossary.title])}
              onClick={() => remove(glossary)}
            >
              <Icon path={binIcon} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
