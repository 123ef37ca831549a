import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messages/answer.ts';
import { createGlossaryStore } from '../../lib/storage/glossary-store.ts';
import { createPreferenceStore } from '../../lib/storage/preference-store.ts';
import { backgroundAnswers, checked } from './answers.ts';
import { readOpenTabs } from './open-tabs.ts';
import { ownTerms } from './own-terms.ts';
import { mayAsk } from './permissions.ts';
import { createShelf } from './shelf.ts';
import { stepTerm } from './step-term.ts';

export default defineBackground(() => {
  const own = createGlossaryStore();
  const shelf = createShelf(own);
  const answers = { ...backgroundAnswers(shelf.open, createPreferenceStore()), ...checked(ownTerms(own, shelf)) };
  answer(answers, mayAsk, new AbortController().signal);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
    if (reason === 'install' || reason === 'update') void readOpenTabs();
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'next-term' || command === 'previous-term') void stepTerm(command === 'next-term' ? 1 : -1, tab?.id);
  });
});
