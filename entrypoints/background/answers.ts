import { type Browser, browser } from 'wxt/browser';
import type { Answers } from '../../lib/messages/answer.ts';
import { checkQuestion } from '../../lib/messages/check-question.ts';
import type { BackgroundQuestions, Reading } from '../../lib/messages/protocol.ts';
import { offSitesOf, siteOf } from '../../lib/messages/site.ts';
import type { PreferenceStore } from '../../lib/storage/preference-store.ts';
import { textOf } from '../../lib/terms/concept.ts';
import { choicesOn, withChoice, withoutChoice } from '../../lib/terms/meaning-choice.ts';
import type { Preferences } from '../../lib/terms/preferences.ts';
import { ANY_LANGUAGE } from '../../lib/text/detect-language.ts';
import { rowsOf, searchRows } from './concept-rows.ts';
import { explain } from './explanation.ts';
import { foundMatches } from './found-matches.ts';
import type { Library } from './library.ts';
import type { LibraryTexts } from './library-texts.ts';
import { loadPart } from './load-part.ts';
import { meaningsHere } from './meanings-here.ts';
import { styleMarks } from './style-marks.ts';
import { offSwitches, offSwitchesById, turned } from './switches.ts';

/** The answers of the background to every question of the protocol, over one library and one store. */
export function backgroundAnswers(library: () => Promise<Library>, store: PreferenceStore): SharedAnswers {
  const texts = async () => (await library()).texts();
  return checked({
    'get-reading': async (_question, sender) => readingOf(sender, await library(), await store.read()),
    'find-matches': async (question, sender) => {
      const preferences = await store.read();
      const isMeant = choicesOn(siteOfTab(sender), preferences.meanings);
      return foundMatches({ ...question, isMeant }, await library(), preferences);
    },
    'get-off-concepts': async ({ ids }) => {
      const known = await library();
      const isOff = await offSwitchesById(known, await store.read());
      return ids.filter((id) => !known.ids().has(id) || isOff(id));
    },
    'get-explanation': async ({ id, mention }) => {
      const explanation = explain(id, await texts(), await library());
      const here = explanation && mention && (await meaningsHere(id, mention, await library()));
      return here ? { ...explanation, here } : explanation;
    },
    'open-settings': async ({ term }) => {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html' as never)}?term=${encodeURIComponent(term)}#terms` });
      return true;
    },
    'style-marks': (_question, sender) => styleMarks(sender),
    'load-part': ({ part }, sender) => loadPart(part, sender),
    ...changes(store),
    'search-concepts': async (query) => searchRows(query, await texts(), await store.read()),
    'get-concept-rows': async ({ ids }) => rowsOf(ids, await texts(), await store.read()),
    'get-categories': async () => categoriesOf(await texts(), await store.read()),
    'get-glossaries': async () => glossariesOf(await library(), await store.read()),
    'get-settings': async () => settingsOf(await texts(), await store.read()),
  });
}

/** All answers but those about the reader's own glossaries (own-terms.ts). */
type SharedAnswers = Omit<Answers<BackgroundQuestions>, `${string}-own-${string}` | 'own-changed'>;

type Changes = Pick<
  SharedAnswers,
  'turn-term' | 'turn-category' | 'turn-glossary' | 'turn-site' | 'choose-meaning' | 'turn-everywhere' | 'set-appearance' | 'set-opening'
>;

function changes(store: PreferenceStore): Changes {
  return {
    'turn-term': async ({ id, on }) => {
      await store.change('offConcepts', (off) => turned(off, id, on));
      return on;
    },
    'turn-category': async ({ name, on }) => {
      await store.change('offCategories', (off) => turned(off, name, on));
      return on;
    },
    'turn-glossary': async ({ id, on }) => {
      await store.change('offGlossaries', (off) => turned(off, id, on));
      return on;
    },
    'turn-site': async ({ site, on }) => {
      // Turning a site on must win over a site above it that is off.
      await store.change('offSites', (off) => {
        const above = new Set(offSitesOf(site, off));
        return on ? off.filter((other) => !above.has(other)) : turned(off, site, on);
      });
      return on;
    },
    'choose-meaning': async ({ label, id, site, choice }, sender) => {
      const said = { site: site ?? siteOfTab(sender), label, id };
      await store.change('meanings', (old) =>
        choice === 'forget' ? withoutChoice(old, said) : withChoice(old, { ...said, is: choice === 'is' }),
      );
      return true;
    },
    'turn-everywhere': async ({ on }) => {
      await store.change('everywhere', () => on);
      return on;
    },
    'set-opening': async ({ opening, delay }) => {
      if (opening) await store.change('opening', () => opening);
      if (delay !== undefined) await store.change('delay', () => delay);
      return true;
    },
    'set-appearance': async ({ markStyle, density, scope, definedHere }) => {
      if (markStyle) await store.change('markStyle', () => markStyle);
      if (density) await store.change('density', () => density);
      if (scope) await store.change('scope', () => scope);
      if (definedHere !== undefined) await store.change('definedHere', () => definedHere);
      return true;
    },
  };
}

/** A page is read by the site of its tab: an embedded frame follows the page it stands in. */
function readingOf(sender: Browser.runtime.MessageSender, library: Library, preferences: Preferences): Reading {
  const { everywhere, offSites, markStyle, density, scope, definedHere, opening, delay } = preferences;
  const site = siteOf(sender.tab?.url ?? sender.url);
  const off = !everywhere ? 'everywhere' : site !== undefined && offSitesOf(site, offSites).length > 0 ? 'site' : undefined;
  const choices = JSON.stringify(preferences.meanings.filter((choice) => choice.site === siteOfTab(sender)));
  const look = { markStyle, density, scope, definedHere, opening, delay };
  const about = { ...(off ? ({ off } as const) : {}), ...(site ? { site } : {}), languages: languagesOf(library) };
  return { ...about, ...look, choices, private: library.hasPrivate, edition: library.edition };
}

/** The name of a tab's site in what is remembered of it; the pages of the extension have one of their own. */
function siteOfTab(sender: Browser.runtime.MessageSender): string {
  return siteOf(sender.tab?.url ?? sender.url) ?? 'newsgloss';
}

function languagesOf({ glossaries }: Library): string[] {
  const languages = new Set(glossaries.map(({ language }) => language.split('-')[0] ?? language));
  languages.delete(ANY_LANGUAGE);
  return [...languages];
}

function glossariesOf({ glossaries }: Library, { offGlossaries }: Preferences): BackgroundQuestions['get-glossaries']['answer'] {
  return glossaries
    .map(({ language: _, ...glossary }) => ({ ...glossary, off: offGlossaries.includes(glossary.id) }))
    .sort((one, other) => Number(other.own) - Number(one.own) || one.title.localeCompare(other.title));
}

function categoriesOf(library: LibraryTexts, { offCategories }: Preferences): BackgroundQuestions['get-categories']['answer'] {
  const counts = new Map<string, number>();
  for (const { concept } of library.concepts.values()) counts.set(concept.subjectField, (counts.get(concept.subjectField) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count, off: offCategories.includes(name) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function settingsOf(library: LibraryTexts, preferences: Preferences): BackgroundQuestions['get-settings']['answer'] {
  const { everywhere, offSites, markStyle, density, scope, definedHere, opening, delay } = preferences;
  const isOff = offSwitches(preferences);
  let off = 0;
  for (const { concept } of library.concepts.values()) if (isOff(concept)) off++;
  const counts = { concepts: library.concepts.size, off };
  const meanings = preferences.meanings.flatMap((choice) => {
    const concept = library.concepts.get(choice.id)?.concept;
    return concept ? [{ ...choice, name: textOf(concept.prefLabel) }] : [];
  });
  return { everywhere, offSites, markStyle, density, scope, definedHere, opening, delay, counts, meanings };
}

/** Answers that first check their questions: what arrives from a tab is outside data. */
export function checked<K extends keyof BackgroundQuestions>(
  answers: Pick<Answers<BackgroundQuestions>, K>,
): Pick<Answers<BackgroundQuestions>, K> {
  const kinds = Object.keys(answers) as K[]; // the keys of a typed record
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (question: unknown, sender: Browser.runtime.MessageSender) => answers[kind](checkQuestion(kind, question) as never, sender),
    ]),
  ) as unknown as Pick<Answers<BackgroundQuestions>, K>; // the same keys as before, each with its own answer behind the check
}
