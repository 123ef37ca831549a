import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { GlossarySummary } from '../../lib/messages/protocol.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import { MANY } from './categories-section.tsx';
import type { SectionProps } from './options.tsx';

type GlossariesSectionProps = SectionProps & { readonly glossaries: readonly GlossarySummary[] };

/** The glossaries, each with what it holds and under which licence, and a switch for all of its terms. */
export function GlossariesSection({ glossaries, change }: GlossariesSectionProps) {
  const turn = ({ id, title }: GlossarySummary, on: boolean) =>
    change({
      make: () => ask('turn-glossary', { id, on }),
      done: i18n.t(on ? 'optionsTurnedOn' : 'optionsTurnedOff', [title]),
      undo: () => ask('turn-glossary', { id, on: !on }),
    });
  return (
    <section id="glossaries" aria-labelledby="glossaries-title">
      <h2 id="glossaries-title">{i18n.t('optionsGlossaries')}</h2>
      <p class="lead">{i18n.t('optionsGlossariesText')}</p>
      <ul class={`panel-list${glossaries.length > MANY ? ' many' : ''}`} style={{ '--rows': Math.ceil(glossaries.length / 2) }}>
        {glossaries.map((glossary) => (
          <li key={glossary.id} class={glossary.off ? 'off' : undefined}>
            <span class="name">
              <bdi>{glossary.title}</bdi>
              <span class="about">
                {glossary.own ? i18n.t('optionsGlossaryOwn') : i18n.t('optionsGlossaryAbout', [glossary.version, glossary.licence])}
              </span>
            </span>
            <span class="number">{i18n.t('optionsTermCount', glossary.count, [formatNumber(glossary.count)])}</span>
            <Switch on={!glossary.off} name={i18n.t('optionsMarkGlossary', [glossary.title])} onChange={(on) => turn(glossary, on)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
