import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../lib/messages/ask.ts';
import { offSitesOf } from '../../lib/messages/site.ts';
import { Switch } from '../../lib/ui/switch.tsx';
import { ChosenMeanings } from './chosen-meanings.tsx';
import type { SectionProps } from './options.tsx';
import { parseSite, type SiteProblem } from './parse-site.ts';

const PROBLEMS = {
  empty: 'optionsSiteEmpty',
  space: 'optionsSiteSpace',
  wildcard: 'optionsSiteWildcard',
  scheme: 'optionsSiteScheme',
  incomplete: 'optionsSiteIncomplete',
  unclear: 'optionsSiteUnclear',
} as const satisfies Record<SiteProblem, string>;

/** The switch for everything, and the sites on which nothing is marked. */
export function SitesSection({ settings, change }: SectionProps) {
  const { everywhere, offSites } = settings;
  const turnEverywhere = (on: boolean) =>
    change({
      make: () => ask('turn-everywhere', { on }),
      done: i18n.t(on ? 'optionsEverywhereOn' : 'optionsEverywhereOff'),
      undo: () => ask('turn-everywhere', { on: !on }),
    });
  const turnOnAgain = (site: string) => {
    // Turning a site on also turns on the sites above it; all of them come back when it is undone.
    const together = offSitesOf(site, offSites);
    return change({
      make: () => ask('turn-site', { site, on: true }),
      done: i18n.t('optionsTurnedOn', [site]),
      undo: async () => {
        for (const other of together) await ask('turn-site', { site: other, on: false });
      },
    });
  };
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{i18n.t('optionsSites')}</h2>
      <p class="lead">{i18n.t('optionsSitesText')}</p>
      <div class="panel-list single">
        <span class="name">{i18n.t(everywhere ? 'optionsIsOn' : 'optionsIsOff')}</span>
        <Switch main on={everywhere} name={i18n.t('optionsEverywhere')} onChange={turnEverywhere} />
      </div>
      <h3>{i18n.t('optionsOffSites')}</h3>
      <AddSite settings={settings} change={change} />
      {offSites.length === 0 ? (
        <p class="nothing">{i18n.t('optionsNoOffSites')}</p>
      ) : (
        <ul class="panel-list">
          {[...offSites].sort().map((site) => (
            <li key={site}>
              <span class="name">
                <bdi>{site}</bdi>
              </span>
              <button type="button" class="text-button" onClick={() => turnOnAgain(site)}>
                {i18n.t('optionsTurnOnAgain')}
                <span class="unseen">{site}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ChosenMeanings settings={settings} change={change} />
    </section>
  );
}

function AddSite({ settings: { offSites }, change }: SectionProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.currentTarget.querySelector('input')?.focus();
    const parsed = parseSite(typed);
    if (parsed.kind === 'bad') return setProblem(i18n.t(PROBLEMS[parsed.problem]));
    const { site } = parsed;
    const already = offSitesOf(site, offSites)[0];
    if (already !== undefined) return setProblem(i18n.t('optionsSiteAlready', [already]));
    setTyped('');
    setProblem(undefined);
    return change({
      make: () => ask('turn-site', { site, on: false }),
      done: i18n.t('optionsTurnedOff', [site]),
      undo: () => ask('turn-site', { site, on: true }),
    });
  };
  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <label class="field">
        <span class="unseen">{i18n.t('optionsAddSite')}</span>
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          placeholder="example.com"
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : 'site-problem'}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
      </label>
      <button type="submit" class="button">
        {i18n.t('optionsTurnSiteOff')}
      </button>
      <p class="problem" id="site-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
