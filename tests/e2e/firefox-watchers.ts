// Each function here is sent to Firefox's own window as source and runs with the browser's rights: it may use nothing from
// outside itself. Only what is used is declared.

type Principal = {
  readonly addonPolicy?: { readonly id: string } | null;
  readonly contentScriptAddonPolicy?: { readonly id: string } | null;
} | null;
type Channel = {
  QueryInterface(type: unknown): void;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: Principal; readonly loadingPrincipal: Principal };
};
type ScriptError = { readonly flags: number; readonly sourceName: string; readonly errorMessage: string };
declare const Services: {
  readonly obs: { addObserver(observer: object, topic: string): void };
  readonly console: { registerListener(listener: object): void };
};
declare const Ci: { readonly nsIHttpChannel: unknown; readonly nsIScriptError: new () => ScriptError };

declare global {
  // Where the two watchers keep what they have seen, on the browser's window.
  var newsglossRequests: string[] | undefined;
  var newsglossErrors: string[] | undefined;
}

/** Notes from now on every request that an extension begins, in its pages, its background or its content scripts. */
export function watchRequests(id: string): void {
  const seen: string[] = [];
  globalThis.newsglossRequests = seen;
  const isOurs = (principal: Principal) => principal?.addonPolicy?.id === id || principal?.contentScriptAddonPolicy?.id === id;
  const observer = {
    observe(channel: Channel) {
      channel.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      if (isOurs(triggeringPrincipal) || isOurs(loadingPrincipal)) seen.push(channel.URI.spec);
    },
  };
  Services.obs.addObserver(observer, 'http-on-opening-request');
}

/** Notes from now on every uncaught error in scripts of an origin, and every load that its policy refused. */
export function watchScriptErrors(origin: string): void {
  const seen: string[] = [];
  globalThis.newsglossErrors = seen;
  const WARNING = 1;
  const observe = (message: unknown) => {
    if (!(message instanceof Ci.nsIScriptError)) return;
    const { flags, sourceName, errorMessage } = message;
    // Firefox's own remark that a page was closed while it waited for an answer: no code of the extension could catch it.
    if (errorMessage.startsWith('Promise rejected after context unloaded')) return;
    if (sourceName.startsWith(origin) && (flags & WARNING) === 0) seen.push(`${errorMessage} ${sourceName}`);
  };
  Services.console.registerListener({ observe });
}

export function seenRequests(): readonly string[] {
  return globalThis.newsglossRequests ?? [];
}

export function seenErrors(): readonly string[] {
  return globalThis.newsglossErrors ?? [];
}
