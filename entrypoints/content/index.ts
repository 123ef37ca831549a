import { defineContentScript } from 'wxt/utils/define-content-script';
import { liveHere } from './live.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  // Frames without an address of their own (`srcdoc`, `blob:`, sandboxed ones) go with the page that made them.
  matchOriginAsFallback: true,
  // WXT would otherwise post our id to the page at every start, and stop at a message any page can forge.
  noScriptStartedPostMessage: true,
  main: () => liveHere(),
});
