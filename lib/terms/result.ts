/** One thing wrong with outside data: where, and what, in a sentence a reader can act on. */
export type Problem = { readonly path: string; readonly line?: number; readonly message: string };

/** The outcome of reading outside data: the value, or every problem found in it. */
export type Result<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'bad'; readonly problems: readonly Problem[] };
