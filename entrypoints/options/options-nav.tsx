import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../lib/ui/icon.tsx';
import {
  bookIcon,
  clockIcon,
  exchangeIcon,
  globeIcon,
  keyboardIcon,
  lettersIcon,
  listIcon,
  personIcon,
  shieldIcon,
  tagIcon,
} from '../../lib/ui/icon-paths.ts';
import { Wordmark } from '../../lib/ui/wordmark.tsx';

const PLACES = [
  { id: 'terms', name: 'optionsTerms', icon: listIcon },
  { id: 'categories', name: 'optionsCategories', icon: tagIcon },
  { id: 'glossaries', name: 'optionsGlossaries', icon: bookIcon },
  { id: 'own', name: 'own', icon: personIcon },
  { id: 'exchange', name: 'exchange', icon: exchangeIcon },
  { id: 'sites', name: 'optionsSites', icon: globeIcon },
  { id: 'appearance', name: 'optionsAppearance', icon: lettersIcon },
  { id: 'opening', name: 'optionsOpening', icon: clockIcon },
  { id: 'keyboard', name: 'optionsKeyboard', icon: keyboardIcon },
  { id: 'privacy', name: 'optionsPrivacy', icon: shieldIcon },
] as const;

/** The way to the parts of the page, and which of them is in front. */
export function OptionsNav() {
  const here = usePlace();
  return (
    <nav class="nav" aria-label={i18n.t('optionsTitle')}>
      <Wordmark />
      <ul>
        {PLACES.map(({ id, name, icon }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === here ? 'true' : undefined}>
              <Icon path={icon} turns={id === 'terms'} />
              {i18n.t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The id of the part in front: the last one that begins above the upper third of the window; at the end of the page the last one. */
function usePlace(): string {
  const [place, setPlace] = useState<string>(first);
  useEffect(() => {
    const read = () => {
      const atEnd = window.scrollY > 0 && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 1;
      const begun = PLACES.filter(({ id }) => {
        const part = document.getElementById(id);
        return part !== null && (atEnd || part.getBoundingClientRect().top < window.innerHeight / 3);
      });
      setPlace(begun.at(-1)?.id ?? first());
    };
    window.addEventListener('scroll', read, { passive: true });
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('scroll', read);
      window.removeEventListener('hashchange', read);
    };
  }, []);
  return place;
}

/** The first part, unless what is shown is none of the parts. */
function first(): string {
  return location.hash.startsWith('#article') ? '' : PLACES[0].id;
}
