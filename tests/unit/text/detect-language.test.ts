import { describe, expect, it } from 'vitest';
import { ANY_LANGUAGE, detectLanguage, speaks } from '../../../lib/text/detect-language.ts';
import { readTokens } from '../../../lib/text/read-tokens.ts';
import { makeTokens } from '../../../lib/text/tokens.ts';

const TEXTS: Record<string, string> = {
  en: 'The government said on Monday that it would not return to the talks before the end of the year.',
  de: 'Die Regierung hat am Montag erklärt, dass sie vor dem Ende des Jahres nicht an den Verhandlungen teilnehmen wird.',
  fr: 'Le gouvernement a déclaré lundi que les négociations ne reprendraient pas avant la fin de l’année dans le pays.',
  es: 'El gobierno dijo el lunes que no volverá a las negociaciones antes del final del año, según las agencias.',
  it: 'Il governo ha detto lunedì che non tornerà al tavolo delle trattative prima della fine dell’anno, come nel passato.',
  nl: 'De regering heeft maandag gezegd dat ze niet voor het einde van het jaar naar de onderhandelingen terugkeert.',
  sv: 'Regeringen sade på måndagen att den inte kommer att återvända till förhandlingarna som den hade lovat.',
  pl: 'Rząd powiedział w poniedziałek, że nie wróci do rozmów przed końcem roku, jak to było w umowie dla stron.',
};

describe('detectLanguage', () => {
  it.each(Object.entries(TEXTS))('knows %s by its small words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('does not guess from too little', () => {
    expect(detectLanguage('Kim Jong Un, Pyongyang')).toBeUndefined();
    expect(detectLanguage('')).toBeUndefined();
  });

  it('knows that other scripts are not Latin', () => {
    expect(detectLanguage('Правительство заявило в понедельник, что переговоры не возобновятся.')).toBe('und');
  });
});

const tokens = makeTokens();

function isSpoken(text: string, wanted: string, given: string | undefined): boolean {
  readTokens(text, tokens);
  return speaks({ text, tokens }, wanted, given);
}

describe('speaks', () => {
  it('takes the page at its word for short texts', () => {
    expect(isSpoken('DMZ', 'en', 'en-US')).toBe(true);
    expect(isSpoken('DMZ', 'en', 'fr')).toBe(false);
    expect(isSpoken('DMZ', 'en', undefined)).toBe(true);
    expect(isSpoken('DMZ', 'en', 'und')).toBe(true);
  });

  it('lets the text decide when the page says nothing', () => {
    expect(isSpoken(TEXTS['en'] ?? '', 'en-GB', undefined)).toBe(true);
    expect(isSpoken(TEXTS['fr'] ?? '', 'en', undefined)).toBe(false);
  });

  it('does not believe a page whose text is plainly another language', () => {
    expect(isSpoken(TEXTS['de'] ?? '', 'en', 'en')).toBe(false);
  });

  it('reads a glossary of any language everywhere', () => {
    expect(isSpoken(TEXTS['de'] ?? '', ANY_LANGUAGE, 'de')).toBe(true);
    expect(isSpoken(TEXTS['fr'] ?? '', ANY_LANGUAGE, undefined)).toBe(true);
  });

  it('reads a glossary of a language it has no profile of', () => {
    expect(isSpoken(TEXTS['en'] ?? '', 'cy', undefined)).toBe(true);
  });
});
