import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import type { Category } from '../../lib/messages/protocol.ts';
import { formatNumber } from '../../lib/ui/page-language.ts';
import { OTHER_MEANINGS } from '../../lib/ui/subject-name.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import type { SectionProps } from './options.tsx';

/** A list longer than this stands in two columns, where there is room. */
export const MANY = 10;

type CategoriesSectionProps = SectionProps & {
  readonly categories: readonly Category[];
  readonly onShow: (category: string) => void;
};

/** The categories, each with the number of its terms, a way to see them, and a switch for all of them. */
export function CategoriesSection({ categories, change, onShow }: CategoriesSectionProps) {
  const turn = (name: string, on: boolean) =>
    change({
      make: () => ask('turn-category', { name, on }),
      done: i18n.t(on ? 'optionsTurnedOn' : 'optionsTurnedOff', [name]),
      undo: () => ask('turn-category', { name, on: !on }),
    });
  return (
    <section id="categories" aria-labelledby="categories-title">
      <h2 id="categories-title">{i18n.t('optionsCategories')}</h2>
      <p class="lead">{i18n.t('optionsCategoriesText')}</p>
      <ul class={`panel-list${categories.length > MANY ? ' many' : ''}`} style={{ '--rows': Math.ceil(categories.length / 2) }}>
        {inOrder(categories).map(({ name, count, off }) => (
          <li key={name} class={off ? 'off' : undefined}>
            <span class="name">
              <bdi>{name}</bdi>
              {name === OTHER_MEANINGS ? <span class="about">{i18n.t('optionsOtherMeaningsText')}</span> : undefined}
            </span>
            <button type="button" class="text-button plain" onClick={() => onShow(name)}>
              <span class="number">{i18n.t('optionsTermCount', count, [formatNumber(count)])}</span>
              <span class="unseen">{i18n.t('optionsInCategory', [name])}</span>
            </button>
            <Switch on={!off} name={i18n.t('termMark', [name])} onChange={(on) => turn(name, on)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By name, the meanings from outside of the news at the end: they are no subject like the others. */
function inOrder(categories: readonly Category[]): readonly Category[] {
  return categories.toSorted((one, other) => Number(one.name === OTHER_MEANINGS) - Number(other.name === OTHER_MEANINGS));
}
