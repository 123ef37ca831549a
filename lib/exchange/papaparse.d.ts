// The one function of papaparse that is used. Its published types bring those of Node with them, which would hide from the
// compiler what in this room is not plain ECMAScript.
declare module 'papaparse' {
  type Step = {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
    readonly meta: { readonly cursor: number };
  };
  type Config = {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar: '"';
    readonly step: (step: Step, parser: { abort(): void }) => void;
  };
  const papaparse: { parse(text: string, config: Config): void };
  export default papaparse;
}
