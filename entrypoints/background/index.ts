import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messages/answer.ts';
import { createPreferenceStore } from '../../lib/storage/preference-store.ts';
import { backgroundAnswers } from './answers.ts';
import { once, openLibrary } from './library.ts';
import { readOpenTabs } from './open-tabs.ts';
import { mayAsk } from './permissions.ts';
import { stepTerm } from './step-term.ts';

export default defineBackground(() => {
  answer(backgroundAnswers(once(openLibrary), createPreferenceStore()), mayAsk, new AbortController().signal);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
    if (reason === 'install' || reason === 'update') void readOpenTabs();
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'next-term' || command === 'previous-term') void stepTerm(command === 'next-term' ? 1 : -1, tab?.id);
  });
});
