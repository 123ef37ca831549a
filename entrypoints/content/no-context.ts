/**
 * Stands in for WXT's content script context, which is never used here: a page can forge the event that stops it
 * (https://github.com/wxt-dev/wxt/issues/1752). Our life in a page hangs on our own AbortController instead.
 */
export class ContentScriptContext {}
