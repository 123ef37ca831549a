import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Explanation } from '../../../lib/messages/explanation.ts';
import { FOREIGN, payloads, wasHacked } from '../payloads.ts';
import { dmz } from './explanations.ts';
import { markOf, type Stage, settle, stage } from './stage.ts';

let open: Stage | undefined;

beforeEach(() => page.viewport(1000, 700));

afterEach(() => {
  open?.stop();
  document.body.replaceChildren();
});

/** An explanation in which every text is hostile. */
function hostile(text: string): Explanation {
  const source = { title: text, url: text };
  const concept = {
    ...dmz.concept,
    prefLabel: text,
    altLabels: [text],
    definition: text,
    scopeNote: text,
    subjectField: text,
    source,
    asOf: text,
  };
  const link = { id: 'korea/x', label: text, definition: text } as const;
  return { concept, glossary: text, language: 'en', related: [link], confusable: [link] };
}

describe('the card of a hostile glossary', () => {
  it('shows its texts as texts', async () => {
    for (const text of payloads()) {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Soldiers on both sides of the DMZ were told to stand down.';
      document.body.replaceChildren(paragraph);
      open = stage({ explain: async () => hostile(text) });
      const card = await open.open(markOf(paragraph, 'DMZ'));
      expect(card.querySelector('.definition')?.textContent).toBe(text);
      expect(card.querySelectorAll(FOREIGN)).toHaveLength(0);
      expect(card.querySelectorAll('a')).toHaveLength(0);
      open.stop();
    }
    await settle();
    expect(wasHacked()).toBe(false);
  }, 300_000);
});
